//! Records by the name of their table and column, for what walks over all kinds alike: undo, the history, search.

use std::collections::BTreeMap;

use model::{Column, Id, Value};
use rusqlite::OptionalExtension;

use crate::read::Reader;
use crate::rows::{quoted, sql_of, value_at};
use crate::write::Writing;
use crate::{Error, Result};

/// The columns of a kind of record, in order; `None` when there is no such kind.
pub fn columns(entity: &str) -> Option<&'static [Column]> {
    sql_of(entity).map(|sql| sql.columns.as_slice())
}

impl Reader<'_> {
    /// A record's columns by name, with `deleted_at` and without `id`; of a deleted record too.
    ///
    /// # Errors
    /// [`Error::UnreadableLog`] when there is no such kind of record.
    pub fn row(&self, entity: &str, id: Id) -> Result<Option<BTreeMap<String, Value>>> {
        let sql = sql_of(entity).ok_or(Error::UnreadableLog)?;
        let names: Vec<&str> = sql
            .columns
            .iter()
            .map(|c| c.name.as_str())
            .filter(|name| *name != "id")
            .chain(["deleted_at"])
            .collect();
        let list: Vec<String> = names.iter().map(|name| quoted(name)).collect();
        let statement = format!(
            "SELECT {} FROM {} WHERE \"id\" = ?1",
            list.join(", "),
            quoted(sql.entity)
        );
        let mut statement = self.conn.prepare_cached(&statement)?;
        let found = statement
            .query_row([id.to_string()], |row| {
                Ok(names
                    .iter()
                    .enumerate()
                    .map(|(n, name)| Ok(((*name).to_owned(), value_at(row, n)?)))
                    .collect())
            })
            .optional()?;
        found.transpose()
    }

    /// The columns of a kind of record that refer to other records: column → the kind it refers to.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn references(&self, entity: &str) -> Result<BTreeMap<String, String>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "from", "table" FROM pragma_foreign_key_list(?1)"#)?;
        let found = statement.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writing<'_> {
    /// Gives columns of a record values they had before; a `deleted_at` of NULL brings a deleted record back. Says
    /// whether anything differed.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the record never was; [`Error::Unreadable`] when a value does not fit its field;
    /// [`Error::Duplicate`] as for `insert`.
    pub fn put_back(&mut self, entity: &str, id: Id, columns: &[(String, Value)]) -> Result<bool> {
        let sql = sql_of(entity).ok_or(Error::UnreadableLog)?;
        let mut row = self.row(entity, id)?.ok_or(Error::NotFound {
            entity: sql.entity,
            row_id: id,
        })?;
        let differing: Vec<(&str, &Value)> = columns
            .iter()
            .filter(|(name, value)| row.get(name).is_some_and(|now| now != value))
            .map(|(name, value)| (name.as_str(), value))
            .collect();
        if differing.is_empty() {
            return Ok(false);
        }
        for (name, value) in &differing {
            row.insert((*name).to_owned(), (*value).clone());
        }
        let id_value = Value::Text(id.to_string());
        let whole = sql.columns.iter().map(|column| match column.name.as_str() {
            "id" => id_value.clone(),
            name => row.get(name).cloned().unwrap_or(Value::Null),
        });
        (sql.fits)(whole.collect()).map_err(|source| Error::Unreadable {
            entity: sql.entity,
            source,
        })?;
        self.set(sql.entity, id, &differing)?;
        let account = match row.get("account") {
            Some(Value::Text(account)) => account.parse().ok(),
            _ => None,
        };
        self.touch(sql.entity, id, account);
        Ok(true)
    }
}
