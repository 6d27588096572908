//! The life of a transaction in the log: entered in `txn` and opened in `writing`; it stays when it changed something.

use chrono::{DateTime, TimeDelta, Utc};
use model::{Hlc, Id, Operation};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::write::{Stamp, Touched, Writing, Written, moment};
use crate::{Did, Error, Origin, Result};

/// How long typing in one field goes into one step, from its first letter. So long the newest transaction is not at its
/// end when its `coalesce` is set: whoever hands transactions on to another device leaves that one for the next time, for
/// what was handed on never changes.
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

/// The step that is written into.
struct Step {
    seq: i64,
    base: i64,
    id: String,
    /// True when it was there before: what is typed now goes into it.
    grows: bool,
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
    let step = begin(&tx, entry)?;
    let mut writing = Writing::on(&tx, entry.stamp.at);
    let value = f(&mut writing)?;
    if tx.is_autocommit() {
        return Err(Error::GivenUp.into());
    }
    let (touched, wrote_unlogged) = writing.conclude();
    if touched.is_empty() && !wrote_unlogged {
        return Ok(Written {
            value,
            txn: None,
            touched,
        });
    }
    let txn = end(&tx, entry, &step, &touched)?;
    tx.commit().map_err(Error::from)?;
    Ok(Written { value, txn, touched })
}

/// Opens the transaction: in `txn` from the beginning, because its changes refer to it. While any reference waits for
/// what it refers to, SQLite looks for those that wait at every row that is written, through whole tables.
fn begin(tx: &Connection, entry: &Entry<'_>) -> Result<Step> {
    let step = match typing(tx, entry)? {
        Some(step) => step,
        None => enter(tx, entry)?,
    };
    tx.prepare_cached(
        r#"INSERT INTO "writing" ("one", "txn", "base", "indexed")
            SELECT 1, ?1, ?2, coalesce(max("seq"), 0) FROM "change""#,
    )?
    .execute(params![step.seq, step.base])?;
    Ok(step)
}

fn enter(tx: &Connection, entry: &Entry<'_>) -> Result<Step> {
    let (last, hlc): (i64, i64) = tx.query_row(
        r#"SELECT coalesce(max("seq"), 0), coalesce(max("hlc"), 0) FROM "txn""#,
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let step = Step {
        seq: last + 1,
        base: tx.query_row(r#"SELECT coalesce(max("seq"), 0) FROM "change""#, [], |row| {
            row.get(0)
        })?,
        id: entry.stamp.txn.to_string(),
        grows: false,
    };
    let did = entry.did;
    tx.prepare_cached(
        r#"INSERT INTO "txn" ("seq", "id", "hlc", "device", "at", "origin", "undoes", "coalesce", "base",
                              "op", "entity", "row_id", "name", "field")
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"#,
    )?
    .execute(params![
        step.seq,
        step.id,
        Hlc::from_number(hlc)
            .next(entry.stamp.at.timestamp_millis())
            .number(),
        entry.device,
        moment(entry.stamp.at),
        entry.origin,
        entry.undoes,
        typed_in(entry),
        step.base,
        did.op.map(Operation::as_str),
        did.entity,
        did.row_id.map(|id| id.to_string()),
        did.name,
        did.field,
    ])?;
    Ok(step)
}

/// The last step, when this is more typing in the same field.
fn typing(tx: &Connection, entry: &Entry<'_>) -> Result<Option<Step>> {
    let Some(field) = typed_in(entry) else {
        return Ok(None);
    };
    let mut last = tx.prepare_cached(
        r#"SELECT "seq", "base", "id", "at" FROM "txn"
           WHERE "seq" = (SELECT max("seq") FROM "txn") AND "device" = ?1 AND "coalesce" = ?2 AND "op" IS ?3
             AND "seq" > (SELECT CAST("value" AS INTEGER) FROM "meta" WHERE "key" = 'undo_from')"#,
    )?;
    let last = last
        .query_row(
            params![entry.device, field, entry.did.op.map(Operation::as_str)],
            |row| {
                let step = Step {
                    seq: row.get(0)?,
                    base: row.get(1)?,
                    id: row.get(2)?,
                    grows: true,
                };
                Ok((step, row.get::<_, String>(3)?))
            },
        )
        .optional()?;
    Ok(last.and_then(|(step, at)| {
        let began: DateTime<Utc> = at.parse().ok()?;
        let since = entry.stamp.at - began;
        (TimeDelta::zero() <= since && since < ONE_STEP).then_some(step)
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

/// Closes the transaction; it stays in the log when records changed.
fn end(tx: &Connection, entry: &Entry<'_>, step: &Step, touched: &[Touched]) -> Result<Option<Id>> {
    tx.prepare_cached(r#"DELETE FROM "writing""#)?.execute([])?;
    if touched.is_empty() {
        if !step.grows {
            tx.execute(r#"DELETE FROM "txn" WHERE "seq" = ?1"#, [step.seq])?;
        }
        return Ok(None);
    }
    let did = entry.did;
    let mut of_kind = touched
        .iter()
        .filter(|touched| did.row_id.is_none() && did.entity.as_deref() == Some(touched.entity));
    if let (Some(only), None) = (of_kind.next(), of_kind.next()) {
        tx.prepare_cached(r#"UPDATE "txn" SET "row_id" = ?2 WHERE "seq" = ?1"#)?
            .execute(params![step.seq, only.row_id.to_string()])?;
    }
    step.id.parse().map(Some).map_err(|_| Error::UnreadableLog)
}

#[cfg(test)]
mod tests {
    use model::Currency;
    use model::accounts::Account;
    use model::stakeholders::Stakeholder;
    use rusqlite::StatementStatus;
    use zeroize::Zeroizing;

    use super::*;
    use crate::Store;

    const ACCOUNT: Id = Id::fixed(1);
    const PERSON: Id = Id::fixed(2);

    fn stamp(n: u128) -> Stamp {
        Stamp {
            at: DateTime::UNIX_EPOCH,
            txn: Id::fixed(n),
        }
    }

    fn person(id: Id, reports_to: Option<Id>) -> Stakeholder {
        Stakeholder {
            name: "Ada".into(),
            reports_to,
            ..Stakeholder::begun(id, ACCOUNT)
        }
    }

    /// How many rows are passed by, looking through whole tables, when one person more is written.
    fn passed_by(tx: &Writing<'_>, id: Id) -> Result<i32> {
        let mut statement = tx.conn.prepare(
            r#"INSERT INTO "stakeholder" ("id", "account", "name", "executive") VALUES (?1, ?2, 'Ben', 0)"#,
        )?;
        statement.execute([id.to_string(), ACCOUNT.to_string()])?;
        Ok(statement.get_status(StatementStatus::FullscanStep))
    }

    #[test]
    fn what_one_record_costs_does_not_grow_with_those_that_refer_to_others() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let key = vault::DataKey::from_bytes(Zeroizing::new([7; 32]));
        let store = Store::create(&folder.path().join("tenure.db"), &key, stamp(0))?;
        let did = Did::default();
        store.write(stamp(1), &did, Origin::Here, |tx| {
            tx.insert(&Account {
                name: "Alder".into(),
                currency: Currency::EUR,
                ..Account::begun(ACCOUNT)
            })?;
            tx.insert(&person(PERSON, None))?;
            (0..100).try_for_each(|n| tx.insert(&person(Id::fixed(2_000 + n), Some(PERSON))))
        })?;
        let refused = store.write(stamp(2), &did, Origin::Here, |tx| {
            tx.insert(&person(Id::fixed(3), Some(PERSON)))?;
            assert_eq!(passed_by(tx, Id::fixed(4))?, 0);
            // While somebody waits for their superior, each table that may refer to a person is looked through.
            tx.insert(&person(Id::fixed(5), Some(Id::fixed(7))))?;
            assert!(passed_by(tx, Id::fixed(6))? > 100);
            Ok(())
        });
        assert!(matches!(refused, Err(Error::Dangling)));
        Ok(())
    }
}
