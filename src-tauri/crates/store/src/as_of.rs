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
use crate::open::in_memory;
use crate::read::Reader;
use crate::rows::{Bound, quoted};
use crate::store::Store;
use crate::write::moment as text_of;
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
    /// Before the account was there, nothing is in it. `now` is what the clock says (see [`Reader::log_until`]). Takes as
    /// long as the account's history is.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn as_of(&self, account: Id, moment: DateTime<Utc>, now: DateTime<Utc>) -> Result<AsOf> {
        static TODAY: Mutex<Option<Connection>> = Mutex::new(None);
        let mut conn = in_memory()?;
        // Copying the empty tables takes a tenth of the time that making them takes.
        let mut today = TODAY.lock().unwrap_or_else(PoisonError::into_inner);
        let from = match today.take() {
            Some(made) => made,
            None => empty(migrate::MIGRATIONS)?,
        };
        Backup::new(&from, &mut conn)?.step(-1)?;
        *today = Some(from);
        drop(today);
        self.read(|reader| fold(reader, account, reader.log_until(moment, now)?, conn))
    }
}

/// A database in memory with the tables of a schema, and no triggers: nothing that is put in is logged.
pub(crate) fn empty(schema: &[&str]) -> Result<Connection> {
    let conn = in_memory()?;
    for migration in schema {
        conn.execute_batch(migration)?;
    }
    Ok(conn)
}

pub(crate) fn fold(reader: &Reader<'_>, account: Id, until: Hlc, mut conn: Connection) -> Result<AsOf> {
    // Nothing in memory has to survive anything, and references were checked when the log was written.
    conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY")?;
    let tx = conn.transaction()?;
    for part in [Some(account), None] {
        reader.each_record_until(part, until, |record| put(&tx, record))?;
    }
    tx.commit()?;
    Ok(AsOf { conn })
}

impl Reader<'_> {
    /// The last moment of the log's clock that had happened at a moment of the wall clock. The log's clock never goes
    /// back: once the wall clock was ahead (`now` says by how much), what is written later still follows what was
    /// written then. Of that, whatever had its moment on the wall clock by then had happened, and all before it.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn log_until(&self, moment: DateTime<Utc>, now: DateTime<Utc>) -> Result<Hlc> {
        let until = Hlc::end_of(moment.timestamp_millis());
        let ahead = Hlc::end_of(now.max(moment).timestamp_millis());
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT max("hlc") FROM "txn" WHERE "hlc" > ?1 AND "at" <= ?2"#)?;
        let late: Option<i64> =
            statement.query_row(params![ahead.number(), text_of(moment)], |row| row.get(0))?;
        Ok(late.map_or(until, Hlc::from_number).max(until))
    }

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
        until: Hlc,
        mut take: impl FnMut(Stood) -> Result<()>,
    ) -> Result<()> {
        // The index lies in this order, so a record's changes come one after the other.
        let mut statement = self.conn.prepare_cached(
            r#"SELECT c."entity", c."row_id", c."op", c."fields", t."hlc", t."device"
               FROM "change" c CROSS JOIN "txn" t ON t."seq" = c."txn"
               WHERE c."account" IS ?1 AND t."hlc" <= ?2 ORDER BY c."row_id", c."seq""#,
        )?;
        let account = account.map(|id| id.to_string());
        let mut rows = statement.query(params![account, until.number()])?;
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

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use model::accounts::Account;
    use model::touchpoints::Touchpoint;
    use model::{AccountRecords, Channel, Currency, Direction, Id, TouchpointKind};
    use proptest::prelude::*;
    use zeroize::Zeroizing;

    use super::*;
    use crate::open::{self, IfAbsent};
    use crate::txn::{self, Entry};
    use crate::{Did, Stamp, Writing};

    const ACCOUNT: Id = Id::fixed(1);
    /// What a later version of the program may do to a table that has rows.
    const NEXT: &str = r#"ALTER TABLE "touchpoint" ADD COLUMN "colour" TEXT NOT NULL DEFAULT 'grey';
        ALTER TABLE "touchpoint" ADD COLUMN "weight" INTEGER"#;

    #[derive(Debug, Clone)]
    enum Doing {
        Add(u8),
        Reword(u8, String),
        Delete(u8),
        Paint(u8),
        Migrate,
    }

    fn doing() -> impl Strategy<Value = Doing> {
        let one = 0..6u8;
        prop_oneof![
            3 => one.clone().prop_map(Doing::Add),
            3 => (one.clone(), ".{0,12}").prop_map(|(n, text)| Doing::Reword(n, text)),
            1 => one.clone().prop_map(Doing::Delete),
            1 => one.prop_map(Doing::Paint),
            1 => Just(Doing::Migrate),
        ]
    }

    fn stamp(n: i64) -> Stamp {
        Stamp {
            at: DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::minutes(n),
            txn: Id::fixed(1_000 + n.unsigned_abs() as u128),
        }
    }

    fn touchpoint(n: u8, text: &str) -> Touchpoint {
        Touchpoint {
            on: stamp(0).at.date_naive(),
            kind: TouchpointKind::Operational,
            channel: Channel::Video,
            direction: Direction::Ours,
            summary: Some(text.to_owned()),
            ..Touchpoint::begun(Id::fixed(100 + u128::from(n)), ACCOUNT)
        }
    }

    fn written(conn: &mut Connection, n: i64, f: impl FnOnce(&mut Writing<'_>) -> Result<()>) -> Result<()> {
        let entry = Entry {
            stamp: stamp(n),
            did: &Did::default(),
            origin: "here",
            undoes: None,
            typing: false,
            device: "here",
        };
        txn::transact(conn, &entry, f).map(drop)
    }

    /// The account as its screens read it, and what only the later version's tables hold.
    type State = (Option<AccountRecords>, Vec<(String, Option<i64>)>);

    fn state(conn: &Connection, migrated: bool) -> Result<State> {
        let records = Reader { conn }.account_records(ACCOUNT)?;
        let mut painted = Vec::new();
        if migrated {
            let mut statement = conn.prepare(
                r#"SELECT "colour", "weight" FROM "touchpoint" WHERE "deleted_at" IS NULL ORDER BY "id""#,
            )?;
            painted = statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
        }
        Ok((records, painted))
    }

    fn law(history: Vec<Doing>) -> Result<()> {
        let folder = tempfile::tempdir()?;
        let key = vault::DataKey::from_bytes(Zeroizing::new([7; 32]));
        let path = folder.path().join("tenure.db");
        Store::create(&path, &key, stamp(0))?.close();
        let mut conn = open::writer(&path, &key, IfAbsent::Refuse)?;
        let later = [migrate::MIGRATIONS, &[NEXT]].concat();
        let mut migrated = false;
        let mut past: Vec<(i64, State)> = Vec::new();
        written(&mut conn, 1, |tx| {
            tx.insert(&Account {
                name: "Alder".into(),
                currency: Currency::EUR,
                ..Account::begun(ACCOUNT)
            })
        })?;
        for (n, doing) in (2..).zip(history) {
            let there =
                |tx: &Writing<'_>, one| tx.get::<Touchpoint>(touchpoint(one, "").id).map(|t| t.is_some());
            match doing {
                Doing::Migrate => {
                    migrate::run(&mut conn, &later, None)?;
                    migrated = true;
                }
                // A record that was deleted does not come a second time.
                Doing::Add(one) => drop(written(&mut conn, n, |tx| tx.insert(&touchpoint(one, "new")))),
                Doing::Reword(one, text) => written(&mut conn, n, |tx| match there(tx, one)? {
                    true => tx.update(&touchpoint(one, &text)).map(drop),
                    false => Ok(()),
                })?,
                Doing::Delete(one) => written(&mut conn, n, |tx| match there(tx, one)? {
                    true => tx.delete::<Touchpoint>(touchpoint(one, "").id),
                    false => Ok(()),
                })?,
                Doing::Paint(one) if migrated => written(&mut conn, n, |tx| {
                    let id = touchpoint(one, "").id;
                    let weight = Value::Int(n);
                    tx.set(
                        "touchpoint",
                        id,
                        &[("colour", &Value::Text("red".into())), ("weight", &weight)],
                    )?;
                    tx.touch("touchpoint", id, Some(ACCOUNT));
                    Ok(())
                })?,
                Doing::Paint(_) => {}
            }
            past.push((n, state(&conn, migrated)?));
        }
        let schema = if migrated {
            later
        } else {
            migrate::MIGRATIONS.to_vec()
        };
        let reader = Reader { conn: &conn };
        let now = stamp(1_000).at;
        for (n, (records, painted)) in past {
            let until = reader.log_until(stamp(n).at, now)?;
            let then = fold(&reader, ACCOUNT, until, empty(&schema)?)?;
            let (read, colours) = state(&then.conn, migrated)?;
            assert_eq!(read, records, "after step {n}");
            if migrated && painted.is_empty() {
                // From before the migration, or of an account without contacts: nothing was painted yet.
                assert!(colours.iter().all(|colour| *colour == ("grey".to_owned(), None)));
            } else if migrated {
                assert_eq!(colours, painted, "after step {n}");
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_moment_before_and_after_a_migration_is_read_as_it_was(
            history in prop::collection::vec(doing(), 1..24),
        ) {
            law(history).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        }
    }

    #[test]
    fn a_clock_that_was_once_ahead_hides_nothing_that_was_written_since() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let key = vault::DataKey::from_bytes(Zeroizing::new([7; 32]));
        let store = Store::create(&folder.path().join("tenure.db"), &key, stamp(0))?;
        let service = |n, name: &str| model::accounts::Service {
            name: name.into(),
            ..model::accounts::Service::begun(Id::fixed(n))
        };
        let ahead = Stamp {
            at: stamp(2).at + TimeDelta::days(9_000),
            ..stamp(2)
        };
        let origin = crate::Origin::Here;
        store.write(stamp(1), &Did::add("service"), origin, |tx| {
            tx.insert(&service(1, "Audit"))
        })?;
        store.write(ahead, &Did::add("service"), origin, |tx| {
            tx.insert(&service(2, "Tax"))
        })?;
        store.write(stamp(3), &Did::add("service"), origin, |tx| {
            tx.insert(&service(3, "Advisory"))
        })?;
        let names = |n: i64| -> Result<Vec<String>> {
            let then = store.as_of(ACCOUNT, stamp(n).at, stamp(4).at)?;
            let services: Vec<model::accounts::Service> = then.read(|reader| reader.all())?;
            Ok(services.into_iter().map(|service| service.name).collect())
        };
        assert_eq!(names(1)?, ["Audit"]);
        assert_eq!(names(3)?, ["Audit", "Tax", "Advisory"]);
        Ok(())
    }
}
