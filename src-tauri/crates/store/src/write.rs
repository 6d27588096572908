//! Writing: one transaction, one entry of the history, one undo step.

use std::collections::HashSet;
use std::ops::Deref;

use chrono::{DateTime, SecondsFormat, Utc};
use model::{Id, KindAbout, Record, Value};
use rusqlite::{Connection, params, params_from_iter};

use crate::read::Reader;
use crate::rows::{Bound, quoted, sql, sql_by_name};
use crate::{Error, Result};

/// So many records are added by one statement.
const AT_ONCE: usize = 64;

/// When a transaction happens and what its id is. Both are arguments: the store has no clock.
#[derive(Debug, Clone, Copy)]
pub struct Stamp {
    /// The wall clock.
    pub at: DateTime<Utc>,
    /// The transaction's id.
    pub txn: Id,
}

/// Where what is written comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A person wrote it here.
    Here,
    /// It came out of a file.
    Import,
}

/// A record that a transaction changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Its table.
    pub entity: &'static str,
    /// Its id.
    pub row_id: Id,
    /// The account it belongs to; of an account: itself.
    pub account: Option<Id>,
}

/// What a transaction came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure gave back.
    pub value: T,
    /// The transaction; `None` when nothing changed, and then the history has no entry.
    pub txn: Option<Id>,
    /// Every record that changed, once.
    pub touched: Vec<Touched>,
}

/// A transaction that is being written. It reads what it has written.
pub struct Writing<'c> {
    reader: Reader<'c>,
    at: String,
    touched: Vec<Touched>,
    seen: HashSet<Id>,
    wrote_unlogged: bool,
}

impl<'c> Deref for Writing<'c> {
    type Target = Reader<'c>;
    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

/// A moment as the tables hold it: RFC 3339 in UTC, to the millisecond.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

impl<'c> Writing<'c> {
    pub(crate) fn on(conn: &'c Connection, at: DateTime<Utc>) -> Self {
        Self {
            reader: Reader { conn },
            at: moment(at),
            touched: Vec::new(),
            seen: HashSet::new(),
            wrote_unlogged: false,
        }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// [`Error::Duplicate`] when its id or natural key is taken. A reference to a record that does not exist
    /// comes to light when the transaction ends, as [`Error::Dangling`].
    pub fn insert<T: Record>(&mut self, record: &T) -> Result<()> {
        self.insert_row(sql::<T>()?.kind, record.id(), record.account(), &record.values())
    }

    /// Adds a record of any kind by its values, in the order of the kind's columns.
    ///
    /// # Errors
    /// As [`Writing::insert`].
    pub fn insert_row(
        &mut self,
        kind: &'static KindAbout,
        id: Id,
        account: Option<Id>,
        row: &[Value],
    ) -> Result<()> {
        check(kind, id, row, |_| true)?;
        self.conn
            .prepare_cached(&sql_by_name(kind.entity)?.insert)?
            .execute(params_from_iter(row.iter().map(Bound)))?;
        self.touch(kind.entity, id, account);
        Ok(())
    }

    /// Adds records, many in one statement: SQLite saves every page a statement with triggers touches until it is
    /// through, so a statement for each would save most pages again for each.
    ///
    /// # Errors
    /// As [`Writing::insert`].
    pub fn insert_all<T: Record>(&mut self, records: &[T]) -> Result<()> {
        let sql = sql::<T>()?;
        let row: Vec<&str> = sql.columns.iter().map(|_| "?").collect();
        let row = format!("({})", row.join(", "));
        let many = format!(
            "{} VALUES {}",
            sql.insert_into,
            vec![row.as_str(); AT_ONCE].join(", ")
        );
        let (chunks, rest) = records.as_chunks::<AT_ONCE>();
        for chunk in chunks {
            let mut values: Vec<Value> = Vec::with_capacity(chunk.len() * sql.columns.len());
            for record in chunk {
                let row = record.values();
                check(sql.kind, record.id(), &row, |_| true)?;
                values.extend(row);
            }
            self.conn
                .prepare_cached(&many)?
                .execute(params_from_iter(values.iter().map(Bound)))?;
            for record in chunk {
                self.touch(T::ENTITY, record.id(), record.account());
            }
        }
        rest.iter().try_for_each(|record| self.insert(record))
    }

    /// Writes the fields of a record that differ from what is there; says whether any did.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the record is not there; [`Error::Duplicate`] as for `insert`.
    pub fn update<T: Record>(&mut self, record: &T) -> Result<bool> {
        let id = record.id();
        let old: T = self.get(id)?.ok_or(Error::NotFound {
            entity: T::ENTITY,
            row_id: id,
        })?;
        let (old, new) = (old.values(), record.values());
        let columns = sql::<T>()?.columns;
        let changed: Vec<(&str, &Value)> = (columns.iter().zip(&old).zip(&new))
            .filter(|((_, old), new)| old != new)
            .map(|((column, _), new)| (column.name.as_str(), new))
            .collect();
        if changed.is_empty() {
            return Ok(false);
        }
        let differs = |field: &str| {
            let of_field = columns.iter().filter(|column| column.field == field);
            of_field
                .into_iter()
                .any(|column| changed.iter().any(|(name, _)| *name == column.name))
        };
        check(sql::<T>()?.kind, id, &new, differs)?;
        self.set(T::ENTITY, id, &changed)?;
        self.touch(T::ENTITY, id, record.account());
        Ok(true)
    }

    /// Deletes a record: it stays in the file and in the history, and nothing else goes with it.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is not there.
    pub fn delete<T: Record>(&mut self, id: Id) -> Result<()> {
        self.delete_row(sql::<T>()?.kind, id)
    }

    /// Deletes a record of any kind.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is not there.
    pub fn delete_row(&mut self, kind: &'static KindAbout, id: Id) -> Result<()> {
        let missing = Error::NotFound {
            entity: kind.entity,
            row_id: id,
        };
        let row = self.live_row(kind, id)?.ok_or(missing)?;
        self.conn
            .prepare_cached(&sql_by_name(kind.entity)?.delete)?
            .execute(params![id.to_string(), self.at])?;
        self.touch(kind.entity, id, kind.account_of(&row));
        Ok(())
    }

    /// Sets columns of a row, deleted or not.
    pub(crate) fn set(&self, entity: &str, id: Id, columns: &[(&str, &Value)]) -> Result<()> {
        let settings: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(n, (name, _))| format!("{} = ?{}", quoted(name), n + 2))
            .collect();
        let statement = format!(
            "UPDATE OR ROLLBACK {} SET {} WHERE \"id\" = ?1",
            quoted(entity),
            settings.join(", ")
        );
        let id = Value::Text(id.to_string());
        let values = std::iter::once(&id).chain(columns.iter().map(|(_, value)| *value));
        self.conn
            .prepare_cached(&statement)?
            .execute(params_from_iter(values.map(Bound)))?;
        Ok(())
    }

    /// Notes a change for whoever shows the record.
    pub(crate) fn touch(&mut self, entity: &'static str, row_id: Id, account: Option<Id>) {
        if self.seen.insert(row_id) {
            let account = if entity == "account" {
                Some(row_id)
            } else {
                account
            };
            self.touched.push(Touched {
                entity,
                row_id,
                account,
            });
        }
    }

    /// Notes that something unlogged was written, so the transaction ends in a commit.
    pub(crate) fn unlogged_write(&mut self) {
        self.wrote_unlogged = true;
    }

    /// The transaction's moment, as the tables hold it.
    pub(crate) fn at(&self) -> &str {
        &self.at
    }

    pub(crate) fn conclude(self) -> (Vec<Touched>, bool) {
        (self.touched, self.wrote_unlogged)
    }
}

/// Whether the fields of a row that are being written are within their limits. What stays as it is was written under
/// the limits of its time and is not asked again.
pub(crate) fn check(
    kind: &KindAbout,
    row_id: Id,
    row: &[Value],
    written: impl Fn(&str) -> bool,
) -> Result<()> {
    for (field, values) in kind.cells(row) {
        if written(field.name)
            && let Err(rule) = field.check(values)
        {
            return Err(Error::Broken {
                entity: kind.entity,
                row_id,
                field: field.name,
                rule,
            });
        }
    }
    Ok(())
}
