//! The deck: composing, laying out and painting, with its bytes and its peak memory.

use std::fs;
use std::path::Path;

use deck::content::compose;
use deck::fonts::Fonts;
use model::actions::Commitment;
use model::{AccountRecords, CommitmentStatus, Id, Side};

use crate::{fixture, median, peak_kib, say, say_memory};

/// The example account's records as an import would leave them.
fn records() -> AccountRecords {
    let reading = exchange::read_account_file(&fs::read(fixture("qbr-case.json")).unwrap());
    let (shared, mut next) = (exchange::Shared::default(), 1);
    let mut ids = || {
        next += 1;
        Id::fixed(next)
    };
    let plan = exchange::plan(&reading.file.unwrap(), None, &shared, &|_, _, _| false, &mut ids);
    plan.taking(|_| true).preview(None, &shared).unwrap()
}

pub fn measure(_folder: &Path) {
    let fonts = Fonts::shipped_only().unwrap();
    let before = peak_kib();
    measure_deck("the example's deck", &records(), &fonts);
    say_memory("  peak memory, above the program's own", before);
    for (what, commitments) in [
        ("a deck of some 60 pages", 175),
        ("a deck of some 300 pages", 1065),
    ] {
        let mut many = records();
        let pattern = many.commitments[0].clone();
        many.commitments.extend((0..commitments).map(|n| Commitment {
            id: Id::fixed(1_000_000 + n),
            what: format!("Commitment {n}, made when we met in the summer"),
            by: if n % 2 == 0 { Side::Us } else { Side::Client },
            status: CommitmentStatus::Open,
            ..pattern.clone()
        }));
        measure_deck(what, &many, &fonts);
        say_memory("  peak memory, above the program's own", before);
    }
}

fn measure_deck(what: &str, records: &AccountRecords, fonts: &Fonts) {
    let (review, as_of) = (records.qbrs[0].clone(), "2025-10-06".parse().unwrap());
    let content = compose(records, &review, as_of);
    let scene = deck::layout::layout(&content, fonts);
    let pdf = deck::paint::pdf(&scene).unwrap();
    println!("{what}: {} pages, {} bytes", scene.pages.len(), pdf.len());
    let times = if scene.pages.len() > 50 { 3 } else { 15 };
    say(
        "  compose",
        median(times, || drop(compose(records, &review, as_of))),
    );
    say(
        "  lay out",
        median(times, || drop(deck::layout::layout(&content, fonts))),
    );
    say(
        "  paint",
        median(times, || drop(deck::paint::pdf(&scene).unwrap())),
    );
}
