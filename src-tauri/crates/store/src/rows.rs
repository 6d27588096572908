//! Between a record and its row: the statements over every record's table, made once from its columns.

use std::collections::HashMap;
use std::sync::LazyLock;

use model::{Column, KindAbout, Record, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Row, ToSql};

use crate::{Error, Result};

/// The statements over one record's table.
pub(crate) struct Sql {
    pub entity: &'static str,
    pub kind: &'static KindAbout,
    pub columns: &'static [Column],
    pub get: String,
    pub all: String,
    /// The same in no order: by the index of the ids every row would be looked up.
    pub every: String,
    pub of_account: String,
    pub insert: String,
    /// The same up to its values.
    pub insert_into: String,
    pub delete: String,
    /// Gives the account of the record `?1`, under which its changes lie in the log.
    pub account: String,
}

/// A name as SQL takes it whatever it is: some of ours are `on`, `by`, `from`.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

impl Sql {
    fn of(kind: &'static KindAbout) -> Self {
        let columns = kind.columns.as_slice();
        let table = quoted(kind.entity);
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let names = names.join(", ");
        let places: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
        // ROLLBACK, because every failure ends the whole transaction anyway.
        let into = format!("INSERT OR ROLLBACK INTO {table} ({names})");
        let here = format!("SELECT {names} FROM {table} WHERE \"deleted_at\" IS NULL");
        Self {
            entity: kind.entity,
            kind,
            get: format!("{here} AND \"id\" = ?1"),
            all: format!("{here} ORDER BY \"id\""),
            every: here.clone(),
            of_account: format!("{here} AND \"account\" = ?1 ORDER BY \"id\""),
            insert: format!("{into} VALUES ({})", places.join(", ")),
            insert_into: into,
            delete: format!(
                "UPDATE OR ROLLBACK {table} SET \"deleted_at\" = ?2 WHERE \"id\" = ?1 AND \"deleted_at\" IS NULL"
            ),
            account: match kind.entity {
                _ if kind.of_account => format!("SELECT \"account\" FROM {table} WHERE \"id\" = ?1"),
                "account" => "?1".to_owned(),
                _ => "NULL".to_owned(),
            },
            columns,
        }
    }
}

static EVERY: LazyLock<HashMap<&'static str, Sql>> = LazyLock::new(|| {
    model::kinds()
        .iter()
        .map(|kind| (kind.entity, Sql::of(kind)))
        .collect()
});

/// The statements of the table with this name, if there is such a record.
pub(crate) fn sql_of(entity: &str) -> Option<&'static Sql> {
    EVERY.get(entity)
}

/// The statements of a record.
pub(crate) fn sql<T: Record>() -> Result<&'static Sql> {
    sql_of(T::ENTITY).ok_or(Error::Sqlite(rusqlite::Error::InvalidQuery))
}

/// The statements of a kind of record, of which there is one for every kind.
pub(crate) fn sql_by_name(entity: &str) -> Result<&'static Sql> {
    sql_of(entity).ok_or(Error::UnreadableLog)
}

/// A value on its way into a statement.
pub(crate) struct Bound<'a>(pub &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// The value in a row's column. The tables are STRICT: there is nothing but numbers and text.
pub(crate) fn value_at(row: &Row<'_>, index: usize) -> Result<Value> {
    Ok(match row.get_ref(index)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Text(bytes) => {
            Value::Text(String::from_utf8(bytes.to_vec()).map_err(|_| Error::NotADatabase)?)
        }
        ValueRef::Real(_) | ValueRef::Blob(_) => return Err(Error::NotADatabase),
    })
}

/// The record in a row whose columns are the record's, in order.
pub(crate) fn record_in<T: Record>(row: &Row<'_>, width: usize) -> Result<T> {
    let values = (0..width)
        .map(|index| value_at(row, index))
        .collect::<Result<Vec<Value>>>()?;
    T::from_values(values).map_err(|source| Error::Unreadable {
        entity: T::ENTITY,
        source,
    })
}
