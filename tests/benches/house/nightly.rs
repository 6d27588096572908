//! What the score is measured against: the same points for all accounts by a nightly batch, in plain SQL over the same file.

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rusqlite::Connection;
use vault::Secret;

const BATCH: &str = include_str!("nightly.sql");

/// How long the batch takes, and the points it comes to by account.
pub fn run(folder: &Path, passphrase: &str, day: NaiveDate) -> (Duration, HashMap<String, i64>) {
    let opened = vault::unlock(folder, &Secret::new(passphrase.to_owned())).unwrap();
    let conn = Connection::open(opened.folder().database()).unwrap();
    conn.execute_batch(&opened.key().pragma_key()).unwrap();
    conn.execute_batch("PRAGMA temp_store = MEMORY").unwrap();
    let start = Instant::now();
    conn.execute_batch(&format!(
        r#"CREATE TEMP TABLE "today" AS SELECT '{day}' AS "day"; {BATCH}"#
    ))
    .unwrap();
    let mut scores = conn
        .prepare(r#"SELECT "account", "points" FROM "score""#)
        .unwrap();
    let rows = scores
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let points = rows.map(Result::unwrap).collect();
    (start.elapsed(), points)
}
