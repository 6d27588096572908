//! Deleted records: they stay in their tables, and an import has to know them again.

use model::{Id, Record};
use rusqlite::params_from_iter;

use crate::Result;
use crate::read::Reader;
use crate::rows::{quoted, record_in, sql};

impl Reader<'_> {
    /// The deleted records of a kind, in the order of their ids: of an account, or of a kind that belongs to none all.
    /// Whoever deleted them is in their history.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn deleted<T: Record>(&self, account: Id) -> Result<Vec<T>> {
        let columns = &sql::<T>()?.columns;
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let of_account = if T::OF_ACCOUNT {
            r#" AND "account" = ?1"#
        } else {
            ""
        };
        let statement = format!(
            r#"SELECT {} FROM {} WHERE "deleted_at" IS NOT NULL{of_account} ORDER BY "id""#,
            names.join(", "),
            quoted(T::ENTITY)
        );
        let key = T::OF_ACCOUNT.then(|| account.to_string());
        let mut statement = self.conn.prepare_cached(&statement)?;
        let mut rows = statement.query(params_from_iter(key))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(record_in(row, columns.len())?);
        }
        Ok(found)
    }
}
