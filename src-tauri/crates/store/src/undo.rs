//! Undo and redo: the inverse of a step, written as a step of its own. Because both are only read out of the
//! log, they survive a restart.
//!
//! Going back through the log, every `undo` cancels the step before it that still stands, every `redo` cancels
//! an `undo`, and a new step ends what could be redone.

use std::collections::BTreeMap;

use model::{Id, Operation, Value};
use rusqlite::params;

use crate::history::{Op, op_and_fields};
use crate::read::Reader;
use crate::rows::{Sql, sql_of};
use crate::store::Store;
use crate::txn::{self, Entry};
use crate::write::{Origin, Stamp, Touched, Writing};
use crate::{Did, Error, Result, did};

/// What was undone or redone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// What the step did.
    pub did: Did,
    /// What changed.
    pub touched: Vec<Touched>,
}

/// Which way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Undo,
    Redo,
}

/// A step that can be turned around.
struct Step {
    txn: i64,
    base: i64,
    did: Did,
}

impl Store {
    /// Turns this device's last step around that still stands. Steps from before the last migration stay.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]; [`Error::Conflict`] naming a field that changed since (then nothing is undone).
    pub fn undo(&self, stamp: Stamp) -> Result<Undone> {
        self.turn(stamp, Way::Undo)
    }

    /// Brings the step back that was undone last, if nothing was written since.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&self, stamp: Stamp) -> Result<Undone> {
        self.turn(stamp, Way::Redo)
    }

    /// What those steps did that [`Store::undo`] and [`Store::redo`] would turn around.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn undo_steps(&self) -> Result<(Option<Did>, Option<Did>)> {
        self.read(|reader| {
            let did = |way| Ok::<_, Error>(step(reader, self.device(), way)?.map(|step| step.did));
            Ok((did(Way::Undo)?, did(Way::Redo)?))
        })
    }

    fn turn(&self, stamp: Stamp, way: Way) -> Result<Undone> {
        let (did, written) = self.writing(|conn| {
            // Looked up where it is turned around: of two who undo at once, each takes a step of its own.
            let tx = txn::immediate(conn)?;
            let found = step(&Reader { conn: &tx }, self.device(), way)?.ok_or(Error::NothingToUndo)?;
            let entry = Entry {
                origin: if way == Way::Undo { "undo" } else { "redo" },
                undoes: Some(found.txn),
                ..self.entry(stamp, &found.did, Origin::Here)
            };
            let written = txn::within(tx, &entry, |tx| turn_around(tx, &found))?;
            Ok::<_, Error>((found.did, written))
        })?;
        Ok(Undone {
            did,
            touched: written.touched,
        })
    }
}

/// The step that `way` would turn around.
fn step(reader: &Reader<'_>, device: &str, way: Way) -> Result<Option<Step>> {
    let mut statement = reader.conn.prepare_cached(&format!(
        r#"SELECT t."seq", t."base", t."origin", {} FROM "txn" t WHERE t."device" = ?1
           AND t."seq" > (SELECT CAST("value" AS INTEGER) FROM "meta" WHERE "key" = 'undo_from')
           ORDER BY t."seq" DESC"#,
        did::COLUMNS
    ))?;
    let mut rows = statement.query([device])?;
    let mut cancelled = 0u32;
    while let Some(row) = rows.next()? {
        let origin: String = row.get(2)?;
        // `undo` takes back a standing step, `redo` a standing undo; whoever came after may have done so already.
        let (cancels, stands) = match (way, origin.as_str()) {
            (Way::Undo, "undo") => (true, false),
            (Way::Undo, _) => (false, true),
            (Way::Redo, "redo") => (true, false),
            (Way::Redo, "undo") => (false, true),
            (Way::Redo, _) => return Ok(None),
        };
        if cancels {
            cancelled += 1;
        } else if stands && cancelled > 0 {
            cancelled -= 1;
        } else if stands {
            return Ok(Some(Step {
                txn: row.get(0)?,
                base: row.get(1)?,
                did: did::read(row, 3)?,
            }));
        }
    }
    Ok(None)
}

impl Writing<'_> {
    /// Brings a deleted record back as it was, and with it what the same removal took along; a field that the removal
    /// emptied is filled again unless it was given another value since. Gives back the records that came back: none when
    /// the record is there.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it never was; [`Error::Duplicate`] when its natural key is taken now.
    pub fn bring_back(&mut self, entity: &str, id: Id) -> Result<Vec<(String, Id)>> {
        let sql = sql_of(entity).ok_or(Error::UnreadableLog)?;
        let row = self.row(entity, id)?.ok_or(Error::NotFound {
            entity: sql.entity,
            row_id: id,
        })?;
        if row.get("deleted_at") == Some(&Value::Null) {
            return Ok(Vec::new());
        }
        let mut back = Vec::new();
        for change in self.removal_of(sql, id)? {
            let Some(now) = self.row(&change.entity, change.row_id)? else {
                continue;
            };
            let sql = sql_of(&change.entity).ok_or(Error::UnreadableLog)?;
            let stands: Vec<(&str, &Value)> = (change.fields.iter())
                .filter(|(name, [_, new])| now.get(*name) == Some(new))
                .map(|(name, [old, _])| (name.as_str(), old))
                .collect();
            if stands.is_empty() {
                continue;
            }
            self.set(sql.entity, change.row_id, &stands)?;
            self.touch(sql.entity, change.row_id, change.account);
            if change.op == Op::Delete {
                back.push((change.entity, change.row_id));
            }
        }
        Ok(back)
    }

    /// The changes of the transaction that removed a record; of one that did something else only the record's own.
    fn removal_of(&self, sql: &Sql, id: Id) -> Result<Vec<Turned>> {
        let statement = format!(
            r#"SELECT t."seq", t."base", {} FROM "change" c JOIN "txn" t ON t."seq" = c."txn"
               WHERE c."account" IS ({}) AND c."row_id" = ?1 AND c."op" = 'delete' ORDER BY c."seq" DESC LIMIT 1"#,
            did::COLUMNS,
            sql.account
        );
        let mut statement = self.conn.prepare_cached(&statement)?;
        let step = statement.query_row([id.to_string()], |row| {
            Ok(did::read(row, 2).map(|did| (row.get(0), row.get(1), did)))
        })??;
        let step = Step {
            txn: step.0?,
            base: step.1?,
            did: step.2,
        };
        let mut removal = changes(self, &step)?;
        if step.did.op != Some(Operation::Remove) {
            removal.retain(|change| change.row_id == id && change.op == Op::Delete);
        }
        Ok(removal)
    }
}

/// One change of a step.
struct Turned {
    entity: String,
    row_id: Id,
    account: Option<Id>,
    op: Op,
    fields: BTreeMap<String, [Value; 2]>,
}

fn turn_around(tx: &mut Writing<'_>, step: &Step) -> Result<()> {
    for change in changes(tx, step)?.into_iter().rev() {
        let sql = sql_of(&change.entity).ok_or(Error::UnreadableLog)?;
        let conflict = |field: &str| Error::Conflict {
            entity: change.entity.clone(),
            row_id: change.row_id,
            field: field.to_owned(),
        };
        let row = tx
            .row(&change.entity, change.row_id)?
            .ok_or_else(|| conflict("id"))?;
        // What the change left behind: of an insert the whole row, of anything else the fields it names.
        let account = change
            .account
            .map_or(Value::Null, |account| Value::Text(account.to_string()));
        for (name, now) in &row {
            let left = match (change.fields.get(name), change.op) {
                (None, Op::Insert) if name == "account" => &account,
                (Some([_, new]), _) => new,
                (None, Op::Insert) => &Value::Null,
                (None, _) => continue,
            };
            if left != now {
                return Err(conflict(name));
            }
        }
        let at = Value::Text(tx.at().to_owned());
        let back: Vec<(&str, &Value)> = match change.op {
            Op::Insert => vec![("deleted_at", &at)],
            _ => change
                .fields
                .iter()
                .map(|(name, [old, _])| (name.as_str(), old))
                .collect(),
        };
        if back.iter().any(|(name, _)| !row.contains_key(*name)) {
            return Err(Error::UnreadableLog);
        }
        tx.set(sql.entity, change.row_id, &back)?;
        tx.touch(sql.entity, change.row_id, change.account);
    }
    Ok(())
}

/// The step's changes, oldest first. A step's changes lie together, up to the next step's base.
fn changes(tx: &Writing<'_>, step: &Step) -> Result<Vec<Turned>> {
    let mut statement = tx.conn.prepare_cached(
        r#"SELECT "op", "fields", "entity", "row_id", "account" FROM "change"
           WHERE "seq" > ?2 AND "seq" <= coalesce((SELECT min("base") FROM "txn" WHERE "seq" > ?1), 9223372036854775807)
             AND "txn" = ?1 ORDER BY "seq""#,
    )?;
    let mut rows = statement.query(params![step.txn, step.base])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let (op, fields) = op_and_fields(row, 0)?;
        let id = |text: String| text.parse::<Id>().map_err(|_| Error::UnreadableLog);
        changes.push(Turned {
            entity: row.get(2)?,
            row_id: id(row.get(3)?)?,
            account: row.get::<_, Option<String>>(4)?.map(id).transpose()?,
            op,
            fields,
        });
    }
    Ok(changes)
}
