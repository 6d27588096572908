//! Search over a million records: words of a spread like that of real notes, in a vault of a thousand accounts. Each
//! question is asked cold first (the vault just opened), then again.

use std::path::Path;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use desk::search::SearchFor;
use model::accounts::Account;
use model::touchpoints::Touchpoint;
use model::{Channel, Currency, Direction, Id, Operation, Record, TouchpointKind};
use store::{Did, Origin, Store};

use crate::{desk_in, median, peak_kib, say, say_memory, stamp};

const RECORDS: u32 = 1_000_000;
const ACCOUNTS: u32 = 1_000;
/// Different words, the rarest of which stands in some fifteen records.
const WORDS: u32 = 30_000;
/// In one transaction, as an import of some size would write them.
const AT_ONCE: u32 = 50_000;
const PASSPHRASE: &str = "a passphrase of the benchmark";

pub fn measure(folder: &Path) {
    let folder = folder.join("vault");
    fill(&folder);
    let before = peak_kib();
    for (what, text) in [
        ("a word in most records", word(0)),
        ("a word in every hundredth", word(40)),
        ("a rare word", word(29_000)),
        ("a word that is nowhere", "zzyzx".to_owned()),
        ("two common words", format!("{} {}", word(1), word(3))),
        (
            "a common and a rare word",
            format!("{} {}", word(0), word(20_000)),
        ),
        ("two letters", word(0)[..2].to_owned()),
        ("three letters", word(7)[..3].to_owned()),
        ("five letters", word(100)[..5].to_owned()),
        ("six words", (0..6).map(word).collect::<Vec<_>>().join(" ")),
    ] {
        ask(&folder, what, &text, None);
    }
    for (what, text) in [
        ("a common word, in one account", word(0)),
        ("a rare word, in one account", word(20_000)),
        ("three letters, in one account", word(7)[..3].to_owned()),
    ] {
        ask(&folder, what, &text, Some(Id::fixed(500)));
    }
    say_memory("  peak memory, above the program's own", before);
}

/// One question, to a vault that was just opened and then again and again.
fn ask(folder: &Path, what: &str, text: &str, account: Option<Id>) {
    let desk = desk_in(folder);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    // The names of accounts and people are read once after the vault was opened; the palette does so as it opens.
    drop(
        desk.search(&SearchFor {
            text: "q".to_owned(),
            account: None,
        })
        .unwrap(),
    );
    let wanted = SearchFor {
        text: text.to_owned(),
        account,
    };
    let start = Instant::now();
    let view = desk.search(&wanted).unwrap();
    let first = start.elapsed();
    let again = median(15, || drop(desk.search(&wanted).unwrap()));
    let many = format!("{}{}", view.count, if view.more { "+" } else { "" });
    say(
        &format!(
            "  {what} ({many} found; first {:.1} ms)",
            first.as_secs_f64() * 1000.0
        ),
        again,
    );
}

fn fill(folder: &Path) {
    let desk = desk_in(folder);
    desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    drop(desk);
    let opened = vault::unlock(folder, &vault::Secret::new(PASSPHRASE.to_owned())).unwrap();
    let database = opened.folder().database();
    let store = Store::open(&database, opened.key()).unwrap();
    let start = Instant::now();
    let did = Did::new(Operation::Import, Account::ENTITY);
    let write = |n: u32, work: &mut dyn FnMut(&mut store::Writing<'_>) -> store::Result<()>| {
        let step = stamp(u128::from(n) + 2);
        store
            .write::<(), store::Error>(step, &did, Origin::Import, |tx| work(tx))
            .unwrap();
    };
    write(0, &mut |tx| {
        (1..=ACCOUNTS).try_for_each(|n| tx.insert(&account(n)))
    });
    let mut dice = Dice(1);
    for from in (0..RECORDS).step_by(AT_ONCE as usize) {
        let rows: Vec<Touchpoint> = (from..from + AT_ONCE).map(|n| touchpoint(n, &mut dice)).collect();
        write(from + 1, &mut |tx| tx.insert_all(&rows));
    }
    say("a million records written", start.elapsed());
    let size = std::fs::metadata(&database).unwrap().len();
    println!("{:<60} {:>9.1} MB", "  the database", size as f64 / 1e6);
}

fn account(n: u32) -> Account {
    Account {
        name: format!("Account {n}"),
        currency: Currency::USD,
        ..Account::begun(Id::fixed(u128::from(n)))
    }
}

fn touchpoint(n: u32, dice: &mut Dice) -> Touchpoint {
    let first: NaiveDate = "2005-01-01".parse().unwrap();
    let words: Vec<String> = (0..12).map(|_| word(dice.rank())).collect();
    Touchpoint {
        on: first + Days::new(u64::from(n / 150)),
        kind: TouchpointKind::Operational,
        channel: Channel::Video,
        direction: Direction::Ours,
        summary: Some(words.join(" ")),
        ..Touchpoint::begun(
            Id::fixed(0x0199_0000_0000_7000_8000_0000_0000_0000 + u128::from(n)),
            Id::fixed(u128::from(1 + n % ACCOUNTS)),
        )
    }
}

/// A word of its own for each rank, of two to five syllables.
fn word(rank: u32) -> String {
    const SYLLABLES: [&str; 20] = [
        "re", "con", "ta", "mi", "der", "lo", "pra", "ne", "sti", "vo", "car", "el", "fun", "gi", "hal",
        "ju", "ke", "sur", "tro", "wen",
    ];
    let mut left = rank.wrapping_mul(7919) % 160_000 + 400;
    let mut word = String::new();
    while left > 0 {
        word.push_str(SYLLABLES[(left % 20) as usize]);
        left /= 20;
    }
    word
}

/// The same throws on every run.
struct Dice(u64);

impl Dice {
    /// A rank as words have it: the second stands half as often as the first, the third a third as often (Zipf).
    fn rank(&mut self) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let unit = (self.0 >> 11) as f64 / (1u64 << 53) as f64;
        f64::from(WORDS).powf(unit) as u32 - 1
    }
}
