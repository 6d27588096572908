//! The life of a transaction in the log: opened in `writing`, entered in `txn` when it changed something.

use chrono::{DateTime, TimeDelta, Utc};
use model::{Hlc, Id, Operation};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::write::{Stamp, Touched, Writing, Written, moment};
use crate::{Did, Error, Origin, Result};

/// How long typing in one field goes into one step, from its first letter.
const ONE_STEP: TimeDelta = TimeDelta::seconds(10);

/// What a transaction is entered as.
pub(crate) struct Entry<'a> {
    pub stamp: Stamp,
    pub did: &'a Did,
    /// `here`, `import`, `undo` or `redo`.
    pub origin: &'static str,
    /// The transaction it turns around.
    pub undoes: Option<i64>,
    /// True while the field of `did` is being typed in: what follows soon goes into the same step.
    pub typing: bool,
    pub device: &'a str,
}

impl Origin {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Import => "import",
        }
    }
}

/// A step that may still be added to.
struct Last {
    seq: i64,
    hlc: Hlc,
    base: i64,
    id: String,
}

/// Runs `f` in one transaction. Whatever goes wrong, nothing of it stays.
pub(crate) fn transact<T, E: From<Error>>(
    conn: &mut Connection,
    entry: &Entry<'_>,
    f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
) -> Result<Written<T>, E> {
    within(immediate(conn)?, entry, f)
}

/// Begins to write: whatever is read from here on stands until it ends.
pub(crate) fn immediate(conn: &mut Connection) -> Result<Transaction<'_>> {
    Ok(Transaction::new(conn, TransactionBehavior::Immediate)?)
}

/// As [`transact`], in a transaction that has begun and in which the entry was decided on.
pub(crate) fn within<T, E: From<Error>>(
    tx: Transaction<'_>,
    entry: &Entry<'_>,
    f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
) -> Result<Written<T>, E> {
    let (open, added_to) = begin(&tx, entry)?;
    let mut writing = Writing::on(&tx, entry.stamp.at);
    let value = f(&mut writing)?;
    if tx.is_autocommit() {
        return Err(Error::GivenUp.into());
    }
    let (touched, kept) = writing.conclude();
    if touched.is_empty() && !kept {
        return Ok(Written {
            value,
            txn: None,
            touched,
        });
    }
    let txn = end(&tx, entry, &open, added_to, &touched)?;
    tx.commit().map_err(Error::from)?;
    Ok(Written { value, txn, touched })
}

/// Opens the transaction; says whether it adds to the step before.
fn begin(tx: &Connection, entry: &Entry<'_>) -> Result<(Last, bool)> {
    if let Some(last) = typing(tx, entry)? {
        open(tx, &last)?;
        return Ok((last, true));
    }
    let (seq, hlc): (i64, i64) = tx.query_row(
        r#"SELECT coalesce(max("seq"), 0), coalesce(max("hlc"), 0) FROM "txn""#,
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let base = tx.query_row(r#"SELECT coalesce(max("seq"), 0) FROM "change""#, [], |row| {
        row.get(0)
    })?;
    let fresh = Last {
        seq: seq + 1,
        hlc: Hlc::from_number(hlc).next(entry.stamp.at.timestamp_millis()),
        base,
        id: entry.stamp.txn.to_string(),
    };
    open(tx, &fresh)?;
    Ok((fresh, false))
}

fn open(tx: &Connection, open: &Last) -> Result<()> {
    tx.prepare_cached(
        r#"INSERT INTO "writing" ("one", "txn", "base", "indexed")
            SELECT 1, ?1, ?2, coalesce(max("seq"), 0) FROM "change""#,
    )?
    .execute(params![open.seq, open.base])?;
    Ok(())
}

/// The last step, when this is more typing in the same field.
fn typing(tx: &Connection, entry: &Entry<'_>) -> Result<Option<Last>> {
    let Some(field) = typed_in(entry) else {
        return Ok(None);
    };
    let mut last = tx.prepare_cached(
        r#"SELECT "seq", "hlc", "base", "id", "at" FROM "txn"
           WHERE "seq" = (SELECT max("seq") FROM "txn") AND "device" = ?1 AND "coalesce" = ?2 AND "op" IS ?3
             AND "seq" > (SELECT CAST("value" AS INTEGER) FROM "meta" WHERE "key" = 'undo_from')"#,
    )?;
    let last = last
        .query_row(
            params![entry.device, field, entry.did.op.map(Operation::as_str)],
            |row| {
                let hlc = Hlc::from_number(row.get(1)?);
                Ok((
                    Last {
                        seq: row.get(0)?,
                        hlc,
                        base: row.get(2)?,
                        id: row.get(3)?,
                    },
                    row.get::<_, String>(4)?,
                ))
            },
        )
        .optional()?;
    Ok(last.and_then(|(last, at)| {
        let began: DateTime<Utc> = at.parse().ok()?;
        let since = entry.stamp.at - began;
        (TimeDelta::zero() <= since && since < ONE_STEP).then_some(last)
    }))
}

/// The field that is being typed in, of its record: what is typed in another one is another step.
fn typed_in(entry: &Entry<'_>) -> Option<String> {
    let Did {
        entity,
        row_id,
        field,
        ..
    } = entry.did;
    let of = |part: Option<&str>| part.unwrap_or_default().to_owned();
    entry.typing.then(|| {
        [
            of(entity.as_deref()),
            row_id.map_or_else(String::new, |id| id.to_string()),
            of(field.as_deref()),
        ]
        .join(".")
    })
}

/// Closes the transaction and enters it in the log when records changed.
fn end(
    tx: &Connection,
    entry: &Entry<'_>,
    open: &Last,
    added_to: bool,
    touched: &[Touched],
) -> Result<Option<Id>> {
    tx.prepare_cached(r#"DELETE FROM "writing""#)?.execute([])?;
    if touched.is_empty() {
        return Ok(None);
    }
    if !added_to {
        enter(tx, entry, open, touched)?;
    }
    open.id.parse().map(Some).map_err(|_| Error::UnreadableLog)
}

fn enter(tx: &Connection, entry: &Entry<'_>, open: &Last, touched: &[Touched]) -> Result<()> {
    let did = entry.did;
    let mut of_kind = touched
        .iter()
        .filter(|touched| did.entity.as_deref() == Some(touched.entity));
    let only = match (of_kind.next(), of_kind.next()) {
        (Some(one), None) => Some(one.row_id),
        _ => None,
    };
    tx.prepare_cached(
        r#"INSERT INTO "txn" ("seq", "id", "hlc", "device", "at", "origin", "undoes", "coalesce", "base",
                              "op", "entity", "row_id", "name", "field")
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"#,
    )?
    .execute(params![
        open.seq,
        open.id,
        open.hlc.number(),
        entry.device,
        moment(entry.stamp.at),
        entry.origin,
        entry.undoes,
        typed_in(entry),
        open.base,
        did.op.map(Operation::as_str),
        did.entity,
        did.row_id.or(only).map(|id| id.to_string()),
        did.name,
        did.field,
    ])?;
    Ok(())
}
