//! An account as it stood at a moment: its part of the log, folded into a database in memory on which the ordinary
//! queries run. So there is no second set of queries for the past, and no client data on the disk but the vault's.
//!
//! The moment is of the log's clock (when something was recorded), not of the dates inside the records.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use model::{Hlc, Id, Value};
use rusqlite::backup::Backup;
use rusqlite::{Connection, params, params_from_iter};

use crate::history::op_and_fields;
use crate::read::Reader;
use crate::rows::{Bound, quoted};
use crate::store::Store;
use crate::{Error, Op, Result, migrate};

/// An account's past, in memory; it goes when it is dropped.
pub struct AsOf {
    conn: Connection,
}

impl AsOf {
    /// Reads from it as from the vault.
    ///
    /// # Errors
    /// Whatever `f` fails with.
    pub fn read<T, E: From<Error>>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        f(&Reader { conn: &self.conn })
    }
}

impl Store {
    /// The account with everything that belonged to it at a moment, and what the firm shared among its accounts then.
    /// Before the account was there, nothing is in it. Takes as long as the account's history is.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn as_of(&self, account: Id, moment: DateTime<Utc>) -> Result<AsOf> {
        static TODAY: Mutex<Option<Connection>> = Mutex::new(None);
        let mut conn = Connection::open_in_memory()?;
        // Copying the empty tables takes a tenth of the time that making them takes.
        let mut today = TODAY.lock().unwrap_or_else(PoisonError::into_inner);
        let from = match today.take() {
            Some(made) => made,
            None => empty(migrate::MIGRATIONS)?,
        };
        Backup::new(&from, &mut conn)?.step(-1)?;
        *today = Some(from);
        drop(today);
        self.read(|reader| fold(reader, account, moment, conn))
    }
}

/// A database in memory with the tables of a schema, and no triggers: nothing that is put in is logged.
pub(crate) fn empty(schema: &[&str]) -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    for migration in schema {
        conn.execute_batch(migration)?;
    }
    Ok(conn)
}

pub(crate) fn fold(
    reader: &Reader<'_>,
    account: Id,
    moment: DateTime<Utc>,
    mut conn: Connection,
) -> Result<AsOf> {
    // Nothing in memory has to survive anything, and references were checked when the log was written.
    conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY")?;
    let tx = conn.transaction()?;
    for part in [Some(account), None] {
        reader.each_record_until(part, moment, |record| put(&tx, record))?;
    }
    tx.commit()?;
    Ok(AsOf { conn })
}

impl Reader<'_> {
    /// When the first thing about an account was recorded, by the wall clock; `None` when nothing ever was.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn recorded_since(&self, account: Id) -> Result<Option<DateTime<Utc>>> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT min(t."at") FROM "change" c CROSS JOIN "txn" t ON t."seq" = c."txn"
               WHERE c."account" = ?1 AND c."row_id" = ?1"#,
        )?;
        let first: Option<String> = statement.query_row([account.to_string()], |row| row.get(0))?;
        first
            .map(|at| at.parse().map_err(|_| Error::UnreadableLog))
            .transpose()
    }
}

/// A record as it stood.
pub(crate) struct Stood {
    pub entity: String,
    pub row_id: String,
    pub account: Option<String>,
    pub fields: BTreeMap<String, Value>,
}

/// One entry of the log on its way into a record.
struct Entry {
    hlc: i64,
    device: String,
    op: Op,
    fields: BTreeMap<String, [Value; 2]>,
}

impl Reader<'_> {
    /// Hands over every record of an account (of none: what is shared) that was there at a moment.
    fn each_record_until(
        &self,
        account: Option<Id>,
        moment: DateTime<Utc>,
        mut take: impl FnMut(Stood) -> Result<()>,
    ) -> Result<()> {
        // The index lies in this order, so a record's changes come one after the other.
        let mut statement = self.conn.prepare_cached(
            r#"SELECT c."entity", c."row_id", c."op", c."fields", t."hlc", t."device"
               FROM "change" c CROSS JOIN "txn" t ON t."seq" = c."txn"
               WHERE c."account" IS ?1 AND t."hlc" <= ?2 ORDER BY c."row_id", c."seq""#,
        )?;
        let account = account.map(|id| id.to_string());
        let until = Hlc::end_of(moment.timestamp_millis()).number();
        let mut rows = statement.query(params![account, until])?;
        let mut gathered: Option<(String, String, Vec<Entry>)> = None;
        while let Some(row) = rows.next()? {
            let (op, fields) = op_and_fields(row, 2)?;
            let entry = Entry {
                hlc: row.get(4)?,
                device: row.get(5)?,
                op,
                fields,
            };
            let row_id = row.get_ref(1)?.as_str().map_err(|_| Error::UnreadableLog)?;
            match &mut gathered {
                Some((_, id, entries)) if id.as_str() == row_id => entries.push(entry),
                _ => {
                    let next = (row.get(0)?, row_id.to_owned(), vec![entry]);
                    if let Some(done) = gathered.replace(next) {
                        stood(done, account.as_deref()).map_or(Ok(()), &mut take)?;
                    }
                }
            }
        }
        match gathered.and_then(|last| stood(last, account.as_deref())) {
            Some(last) => take(last),
            None => Ok(()),
        }
    }
}

/// Folds a record's changes; `None` when it was deleted.
fn stood(
    (entity, row_id, mut entries): (String, String, Vec<Entry>),
    account: Option<&str>,
) -> Option<Stood> {
    // What another device wrote comes later in the file than it happened.
    entries.sort_by(|a, b| (a.hlc, &a.device).cmp(&(b.hlc, &b.device)));
    let mut fields = BTreeMap::new();
    let mut there = false;
    for entry in entries {
        there = match entry.op {
            Op::Insert | Op::Restore => true,
            Op::Delete => false,
            Op::Update => there,
        };
        fields.extend(entry.fields.into_iter().map(|(name, [_, new])| (name, new)));
    }
    there.then(|| Stood {
        account: account.filter(|_| entity != "account").map(str::to_owned),
        entity,
        row_id,
        fields,
    })
}

/// Puts a record into its table. A column that the log does not know, because a later migration made it, takes what
/// that migration says.
fn put(tx: &Connection, record: Stood) -> Result<()> {
    let beside = [
        ("id".to_owned(), Value::Text(record.row_id)),
        (
            "account".to_owned(),
            record.account.map_or(Value::Null, Value::Text),
        ),
    ];
    let columns: Vec<(String, Value)> = beside
        .into_iter()
        .chain(record.fields)
        .filter(|(_, value)| *value != Value::Null)
        .collect();
    let names: Vec<String> = columns.iter().map(|(name, _)| quoted(name)).collect();
    let places: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
    tx.prepare_cached(&format!(
        "INSERT INTO {} ({}) VALUES ({})",
        quoted(&record.entity),
        names.join(", "),
        places.join(", ")
    ))?
    .execute(params_from_iter(columns.iter().map(|(_, value)| Bound(value))))?;
    Ok(())
}
