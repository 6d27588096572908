//! The same rows, written with log, search and encryption, and into what one would have instead: plain SQLite without
//! any of them or with the same index, and SQLCipher with the usual audit trigger.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use model::accounts::Account;
use model::touchpoints::Touchpoint;
use model::{Channel, Currency, Direction, Id, Operation, Record, TouchpointKind};
use store::{Did, Origin, Store};

use crate::{key, say, stamp};

/// So many touchpoints are inserted.
const TOUCHPOINTS: u32 = 200_000;

fn account() -> Account {
    Account {
        name: "Brightfold".to_owned(),
        currency: Currency::USD,
        ..Account::begun(Id::fixed(1))
    }
}

fn touchpoints() -> Vec<Touchpoint> {
    let first: NaiveDate = "2005-01-01".parse().unwrap();
    (0..TOUCHPOINTS)
        .map(|n| Touchpoint {
            on: first + Days::new(u64::from(n % 7000)),
            kind: TouchpointKind::Operational,
            channel: Channel::Video,
            direction: Direction::Ours,
            summary: Some(format!(
                "Call {n} about the rollout, the templates and the next pitch season"
            )),
            ..Touchpoint::begun(
                Id::fixed(0x0199_0000_0000_7000_8000_0000_0000_0000 + u128::from(n)),
                Id::fixed(1),
            )
        })
        .collect()
}

/// What an insert is compared with.
struct Beside {
    /// Encrypted by SQLCipher.
    encrypted: bool,
    /// A full-text index like ours, fed by a trigger.
    searchable: bool,
    /// An audit table that a trigger copies every row into, as most guides to auditing have it.
    audited: bool,
}

pub fn measure(folder: &Path) {
    let rows = touchpoints();
    let beside = |what: &str, beside: Beside| {
        let took = without_log(&folder.join(format!("{what}.db")), &beside, &rows);
        say(&format!("200,000 touchpoints, {what}"), took);
        took
    };
    let bare = beside(
        "plain SQLite",
        Beside {
            encrypted: false,
            searchable: false,
            audited: false,
        },
    );
    let indexed = beside(
        "plain SQLite with the search index",
        Beside {
            encrypted: false,
            searchable: true,
            audited: false,
        },
    );
    let audited = beside(
        "SQLCipher with an audit trigger",
        Beside {
            encrypted: true,
            searchable: false,
            audited: true,
        },
    );
    let alike = beside(
        "SQLCipher with an audit trigger and the index",
        Beside {
            encrypted: true,
            searchable: true,
            audited: true,
        },
    );

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
    say("200,000 touchpoints, Tenure's store", logged);
    ratio("  to plain SQLite", logged, bare);
    ratio("  to plain SQLite with the search index", logged, indexed);
    ratio("  to SQLCipher with an audit trigger", logged, audited);
    ratio(
        "  to SQLCipher with an audit trigger and the index",
        logged,
        alike,
    );

    let start = Instant::now();
    store.undo(stamp(4)).unwrap();
    say("  and all of it undone", start.elapsed());
}

fn ratio(what: &str, ours: Duration, theirs: Duration) {
    println!("{what:<60} {:>9.2} x", ours.as_secs_f64() / theirs.as_secs_f64());
}

/// The rows into one table with the same indexes and as large a cache, one after the other, in one transaction.
fn without_log(file: &Path, beside: &Beside, rows: &[Touchpoint]) -> Duration {
    let conn = rusqlite::Connection::open(file).unwrap();
    if beside.encrypted {
        conn.execute_batch(&key().pragma_key()).unwrap();
    }
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;")
        .unwrap();
    let columns = Touchpoint::columns();
    let names: Vec<String> = columns.iter().map(|c| format!("\"{}\"", c.name)).collect();
    let list = names.join(", ");
    let holes: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
    conn.execute_batch(&format!(
        "CREATE TABLE \"touchpoint\" ({list}, PRIMARY KEY (\"id\"));
         CREATE INDEX \"by_account\" ON \"touchpoint\" (\"account\", \"on\")"
    ))
    .unwrap();
    if beside.searchable {
        conn.execute_batch(
            "CREATE VIRTUAL TABLE \"search\" USING fts5(\"text\", content = '', contentless_delete = 1,
                 tokenize = 'unicode61 remove_diacritics 2');
             CREATE TRIGGER \"indexed\" AFTER INSERT ON \"touchpoint\" BEGIN
                 INSERT INTO \"search\" (\"rowid\", \"text\") VALUES (NEW.\"rowid\", NEW.\"summary\");
             END",
        )
        .unwrap();
    }
    if beside.audited {
        let new: Vec<String> = names.iter().map(|name| format!("NEW.{name}")).collect();
        conn.execute_batch(&format!(
            "CREATE TABLE \"touchpoint_audit\" (\"audit\" INTEGER PRIMARY KEY, \"op\", \"who\", \"when\", {list});
             CREATE TRIGGER \"audited\" AFTER INSERT ON \"touchpoint\" BEGIN
                 INSERT INTO \"touchpoint_audit\" (\"op\", \"who\", \"when\", {list})
                 VALUES ('insert', 'a person', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), {});
             END",
            new.join(", ")
        ))
        .unwrap();
    }
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
