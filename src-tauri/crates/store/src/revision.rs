//! Whether anything was written: a number that changes with every change of a record.

use crate::Result;
use crate::read::Reader;

impl Reader<'_> {
    /// How far the log goes. Two views of the database with the same revision show the same records, so what was worked
    /// out on one holds on the other.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn revision(&self) -> Result<i64> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT coalesce(max("seq"), 0) FROM "change""#)?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}
