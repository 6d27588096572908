//! What the house costs: opening, importing, inserting with the log, making a deck. Plain numbers and
//! ratios, each compared within one run; run by `cargo xtask bench`, in release.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a benchmark prints, and stops where it cannot go on

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, Utc};
use deck::content::compose;
use deck::fonts::Fonts;
use model::accounts::Account;
use model::actions::Commitment;
use model::touchpoints::Touchpoint;
use model::{
    AccountRecords, Audience, Channel, CommitmentStatus, Currency, Direction, Id, Record, Side,
    TouchpointKind,
};
use store::{Origin, Stamp, Store};
use vault::DataKey;

/// So many touchpoints are inserted.
const TOUCHPOINTS: u32 = 200_000;
/// Asks this program, started again, for the deck alone: its peak memory is then the deck's.
const DECK_ALONE: &str = "--deck-alone";

fn main() {
    if std::env::args().any(|arg| arg == DECK_ALONE) {
        return deck_alone();
    }
    println!("{:<52} {:>12}", "what", "median");
    let folder = tempfile::tempdir().unwrap();
    open_without_kdf(&folder.path().join("vault"));
    import(folder.path());
    insert(folder.path());
    let own = std::env::current_exe().unwrap();
    assert!(
        std::process::Command::new(own)
            .arg(DECK_ALONE)
            .status()
            .unwrap()
            .success()
    );
}

fn say(what: &str, took: Duration) {
    println!("{what:<52} {:>9.2} ms", took.as_secs_f64() * 1000.0);
}

/// The median of `times` runs.
fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    took.sort();
    took[times / 2]
}

fn at() -> DateTime<Utc> {
    "2025-10-06T08:00:00Z".parse().unwrap()
}

fn stamp(n: u128) -> Stamp {
    Stamp {
        at: at(),
        txn: Id::fixed(n),
    }
}

fn key() -> DataKey {
    DataKey::from_bytes(zeroize::Zeroizing::new([7; 32]))
}

fn open_without_kdf(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let file = folder.join("tenure.db");
    Store::create(&file, &key(), stamp(1)).unwrap().close();
    let took = median(21, || Store::open(&file, &key(), stamp(2)).unwrap().close());
    say("open and close the database, key at hand", took);
}

fn desk(folder: &Path) -> desk::Desk {
    desk::Desk::new(desk::Setup {
        places: desk::Places {
            memory: None,
            default_vault: folder.to_owned(),
        },
        clock: Box::new(desk::FixedClock(at())),
        kdf: Some(vault::KdfCost::for_tests()),
    })
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn import(folder: &Path) {
    let file = fixture("qbr-case.json");
    let mut n = 0;
    let desks: Vec<desk::Desk> = (0..9)
        .map(|n| desk(&folder.join(format!("import-{n}"))))
        .collect();
    for desk in &desks {
        desk.vault_prepare("a passphrase of the benchmark".to_owned())
            .unwrap();
        desk.vault_commit_unconfirmed().unwrap();
    }
    let took = median(desks.len(), || {
        desks[n].import_read(&file).unwrap();
        assert!(desks[n].import_apply().unwrap().written > 50);
        n += 1;
    });
    say("import of the example account (read, plan, write)", took);
}

fn account() -> Account {
    Account {
        id: Id::fixed(1),
        name: "Brightfold".to_owned(),
        industry: None,
        employees: None,
        tier: None,
        owner: None,
        currency: Currency::USD,
        since: None,
        lifecycle_stage: None,
        relationship_stage: None,
        works_with_us_because: None,
        hourly_rate: None,
    }
}

fn touchpoints() -> Vec<Touchpoint> {
    let first: NaiveDate = "2005-01-01".parse().unwrap();
    (0..TOUCHPOINTS)
        .map(|n| Touchpoint {
            id: Id::fixed(0x0199_0000_0000_7000_8000_0000_0000_0000 + u128::from(n)),
            account: Id::fixed(1),
            on: first + Days::new(u64::from(n % 7000)),
            at: None,
            kind: TouchpointKind::Operational,
            channel: Channel::Video,
            direction: Direction::Ours,
            summary: Some(format!(
                "Call {n} about the rollout, the templates and the next pitch season"
            )),
            answered: None,
            qbr: false,
            audience: Audience::Internal,
        })
        .collect()
}

/// The same rows, written with log, search and encryption, and into plain SQLite without any of them.
fn insert(folder: &Path) {
    let rows = touchpoints();
    let plain = rusqlite::Connection::open(folder.join("plain.db")).unwrap();
    plain
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        .unwrap();
    let columns: Vec<String> = Touchpoint::columns()
        .iter()
        .map(|c| format!("\"{}\"", c.name))
        .collect();
    let holes: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
    plain
        .execute_batch(&format!(
            "CREATE TABLE \"touchpoint\" ({}, PRIMARY KEY (\"id\"))",
            columns.join(", ")
        ))
        .unwrap();
    plain
        .execute_batch("CREATE INDEX \"by_account\" ON \"touchpoint\" (\"account\", \"on\")")
        .unwrap();
    let start = Instant::now();
    plain.execute_batch("BEGIN").unwrap();
    {
        let statement = format!("INSERT INTO \"touchpoint\" VALUES ({})", holes.join(", "));
        let mut insert = plain.prepare(&statement).unwrap();
        for row in &rows {
            let values = row.values().into_iter().map(|value| match value {
                model::Value::Null => rusqlite::types::Value::Null,
                model::Value::Int(n) => rusqlite::types::Value::Integer(n),
                model::Value::Text(text) => rusqlite::types::Value::Text(text),
            });
            insert.execute(rusqlite::params_from_iter(values)).unwrap();
        }
    }
    plain.execute_batch("COMMIT").unwrap();
    let bare = start.elapsed();
    say("200,000 touchpoints, plain SQLite", bare);

    let store = Store::create(&folder.join("logged.db"), &key(), stamp(1)).unwrap();
    let write = |n, work: &mut dyn FnMut(&mut store::Writing<'_>) -> store::Result<()>| {
        store
            .write::<(), store::Error>(stamp(n), "Benchmark", Origin::Import, |tx| work(tx))
            .unwrap();
    };
    write(2, &mut |tx| tx.insert(&account()));
    let start = Instant::now();
    write(3, &mut |tx| rows.iter().try_for_each(|row| tx.insert(row)));
    let logged = start.elapsed();
    say("200,000 touchpoints, encrypted, logged, searchable", logged);
    println!(
        "{:<52} {:>12.2}",
        "ratio",
        logged.as_secs_f64() / bare.as_secs_f64()
    );
}

/// The example account's records as an import would leave them.
fn records() -> AccountRecords {
    let reading = exchange::read_account_file(&fs::read(fixture("qbr-case.json")).unwrap());
    let (shared, mut next) = (exchange::Shared::default(), 1);
    let mut ids = || {
        next += 1;
        Id::fixed(next)
    };
    let plan = exchange::plan(&reading.file.unwrap(), None, &shared, &|_, _, _| false, &mut ids);
    plan.preview(None, &shared).unwrap()
}

fn deck_alone() {
    let fonts = Fonts::shipped_only().unwrap();
    let before = peak_kib();
    measure_deck("the example's deck", &records(), &fonts);
    println!(
        "{:<52} {:>9} KB",
        "  peak memory, above the program's own",
        peak_kib() - before
    );
    for (what, promises) in [
        ("a deck of some 60 pages", 175),
        ("a deck of some 300 pages", 1065),
    ] {
        let mut many = records();
        let pattern = many.commitments[0].clone();
        many.commitments.extend((0..promises).map(|n| Commitment {
            id: Id::fixed(1_000_000 + n),
            what: format!("Promise {n}, made when we met in the summer"),
            by: if n % 2 == 0 { Side::Us } else { Side::Client },
            status: CommitmentStatus::Open,
            ..pattern.clone()
        }));
        measure_deck(what, &many, &fonts);
        println!(
            "{:<52} {:>9} KB",
            "  peak memory, above the program's own",
            peak_kib() - before
        );
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

/// The most memory this program ever held, in KiB, where the system says so.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kib| kib.parse().ok())
        .unwrap_or(0)
}
