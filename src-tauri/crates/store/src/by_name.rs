//! Records by the name of their table and column, for what walks over all kinds alike: undo, the history, search.

use std::collections::BTreeMap;

use model::{Id, KindAbout, Value};
use rusqlite::{OptionalExtension, params_from_iter};

use crate::read::Reader;
use crate::rows::{quoted, sql_by_name, sql_of, value_at};
use crate::write::{Writing, check};
use crate::{Error, Result};

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

    /// Every record of a kind that is there, in the order of their ids, as values in the order of the kind's columns:
    /// of an account, or of a kind that belongs to none all.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn rows(&self, kind: &KindAbout, account: Option<Id>) -> Result<Vec<Vec<Value>>> {
        let sql = sql_by_name(kind.entity)?;
        match account.filter(|_| kind.of_account) {
            Some(account) => self.values(kind, &sql.of_account, [account]),
            None => self.values(kind, &sql.all, []),
        }
    }

    /// One record that is there, as values in the order of the kind's columns.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn live_row(&self, kind: &KindAbout, id: Id) -> Result<Option<Vec<Value>>> {
        let found = self.values(kind, &sql_by_name(kind.entity)?.get, [id])?;
        Ok(found.into_iter().next())
    }

    /// The records of a kind that refer to one by a field, in the order of their ids.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn referring(&self, kind: &KindAbout, field: &str, to: Id) -> Result<Vec<Id>> {
        let statement = format!(
            r#"SELECT "id" FROM {} WHERE {} = ?1 AND "deleted_at" IS NULL ORDER BY "id""#,
            quoted(kind.entity),
            quoted(field)
        );
        let mut statement = self.conn.prepare_cached(&statement)?;
        let found = statement.query_map([to.to_string()], |row| row.get::<_, String>(0))?;
        found
            .map(|id| id?.parse().map_err(|_| Error::NotADatabase))
            .collect()
    }

    fn values<const N: usize>(
        &self,
        kind: &KindAbout,
        statement: &str,
        keys: [Id; N],
    ) -> Result<Vec<Vec<Value>>> {
        let mut statement = self.conn.prepare_cached(statement)?;
        let mut rows = statement.query(params_from_iter(keys.map(|id| id.to_string())))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let values = (0..kind.columns.len()).map(|index| value_at(row, index));
            found.push(values.collect::<Result<_>>()?);
        }
        Ok(found)
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
        let whole: Vec<Value> = whole.collect();
        let changed = |field: &str| {
            sql.columns
                .iter()
                .any(|column| column.field == field && differing.iter().any(|(name, _)| *name == column.name))
        };
        check(sql.kind, id, &whole, changed)?;
        (sql.kind.fits)(whole).map_err(|source| Error::Unreadable {
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
