//! What the log says about one record: every change, field by field, and where a field's value came from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use model::{Id, Value};
use rusqlite::Row;

use crate::read::Reader;
use crate::rows::sql_of;
use crate::store::Store;
use crate::{Did, Error, Result, did};

/// What a change did to its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// It came to be.
    Insert,
    /// Fields of it changed.
    Update,
    /// It was deleted.
    Delete,
    /// It came back.
    Restore,
}

/// What kind of step a change was part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A person wrote it.
    Written,
    /// It came out of a file.
    Imported,
    /// A step was taken back.
    Undone,
    /// A step that was taken back was done again.
    Redone,
    /// Another device wrote it.
    Synced,
}

/// One entry of a record's history.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// In which transaction.
    pub txn: Id,
    /// What the transaction did.
    pub did: Did,
    /// What kind of step it was.
    pub cause: Cause,
    /// True when this device wrote it.
    pub here: bool,
    /// When, by the wall clock.
    pub at: DateTime<Utc>,
    /// What it did.
    pub op: Op,
    /// Column → old and new value. An insert names the whole row, without its id and account and
    /// what is absent.
    pub fields: BTreeMap<String, [Value; 2]>,
}

impl Store {
    /// All changes of a record, oldest first; of a deleted one too.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self, entity: &str, row_id: Id) -> Result<Vec<Change>> {
        self.read(|reader| {
            let columns = format!(
                r#"t."id", t."at", c."op", c."fields", t."origin", t."device", {}"#,
                did::COLUMNS
            );
            let mut statement = reader.conn.prepare_cached(&of_record(entity, &columns)?)?;
            let mut rows = statement.query([row_id.to_string()])?;
            let mut changes = Vec::new();
            while let Some(row) = rows.next()? {
                let (op, fields) = op_and_fields(row, 2)?;
                let (txn, at): (String, String) = (row.get(0)?, row.get(1)?);
                changes.push(Change {
                    txn: txn.parse().map_err(|_| Error::UnreadableLog)?,
                    did: did::read(row, 6)?,
                    cause: cause(row, 4)?,
                    here: row.get::<_, String>(5)? == self.device(),
                    at: at.parse().map_err(|_| Error::UnreadableLog)?,
                    op,
                    fields,
                });
            }
            Ok(changes)
        })
    }
}

/// Selects `columns` of every change (`c`) of the record `?1` with its transaction (`t`) and the one that undid (`u`),
/// oldest first.
fn of_record(entity: &str, columns: &str) -> Result<String> {
    let account = &sql_of(entity).ok_or(Error::UnreadableLog)?.account;
    Ok(format!(
        r#"SELECT {columns} FROM "change" c JOIN "txn" t ON t."seq" = c."txn"
           LEFT JOIN "txn" u ON u."seq" = t."undoes"
           WHERE c."account" IS ({account}) AND c."row_id" = ?1 ORDER BY t."hlc", t."device", c."seq""#
    ))
}

impl Reader<'_> {
    /// The fields of a record whose value a person gave them here after the last import that set them: an import
    /// leaves these alone. What was undone does not count. Money counts under its field's name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn fields_edited_here_since_import(&self, entity: &str, row_id: Id) -> Result<BTreeSet<String>> {
        let mut statement = self.conn.prepare_cached(&of_record(
            entity,
            r#"c."op", c."fields", t."hlc", t."device", t."origin", u."hlc", u."device""#,
        )?)?;
        let mut rows = statement.query([row_id.to_string()])?;
        let mut fields: BTreeMap<String, Vec<Setting>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let (_, changed) = op_and_fields(row, 0)?;
            let undone: (Option<i64>, Option<String>) = (row.get(5)?, row.get(6)?);
            let setting = Setting {
                at: (row.get(2)?, row.get(3)?),
                origin: row.get(4)?,
                undoes: undone.0.zip(undone.1),
            };
            for name in changed.into_keys() {
                fields.entry(name).or_default().push(setting.clone());
            }
        }
        let mut edited: BTreeSet<String> = fields
            .into_iter()
            .filter(|(_, settings)| set_here(settings))
            .map(|(name, _)| name)
            .collect();
        // An amount and its currency are one field.
        let columns = sql_of(entity).map(|sql| sql.columns).unwrap_or_default();
        for column in columns.iter().filter(|column| column.is_second()) {
            if edited.remove(&column.name) {
                edited.insert(column.field.to_owned());
            }
        }
        Ok(edited)
    }
}

/// Where a transaction stands in the order of all devices' transactions.
type Place = (i64, String);

/// A transaction that set a field.
#[derive(Clone)]
struct Setting {
    at: Place,
    origin: String,
    undoes: Option<Place>,
}

/// Whether the value that stands was given by a person: an undo leads back to before what it undid, a redo to
/// what it brought back. The settings are in the order of all devices' transactions.
fn set_here(settings: &[Setting]) -> bool {
    let before = |place: &Place| settings.partition_point(|setting| setting.at < *place);
    let mut upto = settings.len();
    while let Some(last) = settings[..upto].last() {
        upto = match (last.origin.as_str(), &last.undoes) {
            ("undo", Some(undone)) => before(undone),
            // It undid an undo: what stands is what that undo had taken away.
            ("redo", Some(undo)) => match settings[..upto].iter().find(|setting| setting.at == *undo) {
                Some(Setting {
                    undoes: Some(done), ..
                }) => settings.partition_point(|setting| setting.at <= *done),
                _ => return false,
            },
            (origin, _) => return origin == "here",
        };
    }
    false
}

/// Reads a transaction's `origin`.
pub(crate) fn cause(row: &Row<'_>, index: usize) -> Result<Cause> {
    match row.get_ref(index)?.as_str().map_err(|_| Error::UnreadableLog)? {
        "here" => Ok(Cause::Written),
        "import" => Ok(Cause::Imported),
        "undo" => Ok(Cause::Undone),
        "redo" => Ok(Cause::Redone),
        "sync" => Ok(Cause::Synced),
        _ => Err(Error::UnreadableLog),
    }
}

/// Reads `op` and `fields` from two columns of a row.
pub(crate) fn op_and_fields(row: &Row<'_>, index: usize) -> Result<(Op, BTreeMap<String, [Value; 2]>)> {
    let op: String = row.get(index)?;
    let op = match op.as_str() {
        "insert" => Op::Insert,
        "update" => Op::Update,
        "delete" => Op::Delete,
        "restore" => Op::Restore,
        _ => return Err(Error::UnreadableLog),
    };
    let text: String = row.get(index + 1)?;
    let json: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).map_err(|_| Error::UnreadableLog)?;
    let mut fields = BTreeMap::new();
    for (name, json) in json {
        let pair = if op == Op::Insert {
            if json.is_null() {
                continue;
            }
            [Value::Null, value(json)?]
        } else {
            let serde_json::Value::Array(pair) = json else {
                return Err(Error::UnreadableLog);
            };
            let [old, new] = <[serde_json::Value; 2]>::try_from(pair).map_err(|_| Error::UnreadableLog)?;
            [value(old)?, value(new)?]
        };
        fields.insert(name, pair);
    }
    Ok((op, fields))
}

fn value(json: serde_json::Value) -> Result<Value> {
    match json {
        serde_json::Value::Null => Ok(Value::Null),
        serde_json::Value::String(text) => Ok(Value::Text(text)),
        serde_json::Value::Number(n) => n.as_i64().map(Value::Int).ok_or(Error::UnreadableLog),
        _ => Err(Error::UnreadableLog),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_device_wrote_counts_where_it_happened_and_not_when_it_came() {
        let here = |hlc: i64, origin: &str, undoes: Option<i64>| Setting {
            at: (hlc, "here".to_owned()),
            origin: origin.to_owned(),
            undoes: undoes.map(|hlc| (hlc, "here".to_owned())),
        };
        let there = |hlc: i64| Setting {
            at: (hlc, "there".to_owned()),
            origin: "import".to_owned(),
            undoes: None,
        };
        let undone = [
            here(10, "here", None),
            there(20),
            here(30, "here", None),
            here(40, "undo", Some(30)),
        ];
        assert!(!set_here(&undone), "the import that came before what was undone");
        let redone = [undone.as_slice(), &[here(50, "redo", Some(40))]].concat();
        assert!(set_here(&redone));
        let imported = [
            here(10, "here", None),
            here(30, "here", None),
            here(40, "undo", Some(30)),
            there(45),
        ];
        assert!(!set_here(&imported));
        assert!(set_here(&imported[..3]));
    }
}
