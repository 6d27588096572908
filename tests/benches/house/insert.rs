//! The same rows, written with log, search and encryption, and into plain SQLite without any of them.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use model::accounts::Account;
use model::touchpoints::Touchpoint;
use model::{Audience, Channel, Currency, Direction, Id, Operation, Record, TouchpointKind};
use store::{Did, Origin, Store};

use crate::{key, say, stamp};

/// So many touchpoints are inserted.
const TOUCHPOINTS: u32 = 200_000;

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

pub fn measure(folder: &Path) {
    let rows = touchpoints();
    let bare = without_log(&folder.join("plain.db"), "", &rows);
    say("200,000 touchpoints, plain SQLite", bare);
    let encrypted = without_log(&folder.join("encrypted.db"), &key().pragma_key(), &rows);
    say("200,000 touchpoints, encrypted, without log or search", encrypted);

    let store = Store::create(&folder.join("logged.db"), &key(), stamp(1)).unwrap();
    let did = Did::new(Operation::Import, Account::ENTITY);
    let write = |n, work: &mut dyn FnMut(&mut store::Writing<'_>) -> store::Result<()>| {
        store
            .write::<(), store::Error>(stamp(n), &did, Origin::Import, |tx| work(tx))
            .unwrap();
    };
    write(2, &mut |tx| tx.insert(&account()));
    let start = Instant::now();
    write(3, &mut |tx| tx.insert_all(&rows));
    let logged = start.elapsed();
    say("200,000 touchpoints, encrypted, logged, searchable", logged);
    ratio("  to plain SQLite", logged, bare);
    ratio("  to encrypted, without log or search", logged, encrypted);

    let start = Instant::now();
    store.undo(stamp(4)).unwrap();
    say("  and all of it undone", start.elapsed());
}

fn ratio(what: &str, ours: Duration, theirs: Duration) {
    println!("{what:<60} {:>9.2} x", ours.as_secs_f64() / theirs.as_secs_f64());
}

/// The rows into one table with the same indexes and as large a cache, one after the other, in one transaction.
fn without_log(file: &Path, key: &str, rows: &[Touchpoint]) -> Duration {
    let conn = rusqlite::Connection::open(file).unwrap();
    conn.execute_batch(key).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;")
        .unwrap();
    let columns = Touchpoint::columns();
    let names: Vec<String> = columns.iter().map(|c| format!("\"{}\"", c.name)).collect();
    let holes: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
    conn.execute_batch(&format!(
        "CREATE TABLE \"touchpoint\" ({}, PRIMARY KEY (\"id\"));
         CREATE INDEX \"by_account\" ON \"touchpoint\" (\"account\", \"on\")",
        names.join(", ")
    ))
    .unwrap();
    let start = Instant::now();
    conn.execute_batch("BEGIN").unwrap();
    let statement = format!("INSERT INTO \"touchpoint\" VALUES ({})", holes.join(", "));
    let mut insert = conn.prepare(&statement).unwrap();
    for row in rows {
        let values = row.values().into_iter().map(|value| match value {
            model::Value::Null => rusqlite::types::Value::Null,
            model::Value::Int(n) => rusqlite::types::Value::Integer(n),
            model::Value::Text(text) => rusqlite::types::Value::Text(text),
        });
        insert.execute(rusqlite::params_from_iter(values)).unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
    start.elapsed()
}
