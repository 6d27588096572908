//! Whether anything was written: a mark that changes with every change of a record.

use crate::Result;
use crate::read::Reader;

/// How far the log goes: its last change and its last transaction. Both, because erasing an account takes changes away
/// and is itself a transaction, and typing adds changes to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision(i64, i64);

impl Reader<'_> {
    /// Whether nothing was ever written.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.revision()? == Revision(0, 0))
    }

    /// How far the log goes; a transaction that has written nothing yet counts for nothing. Two views of the database with the same revision show the same records, so what was worked
    /// out on one holds on the other.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn revision(&self) -> Result<Revision> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT coalesce((SELECT max("seq") FROM "change"), 0), coalesce((SELECT "seq" FROM "txn"
                WHERE "seq" IS NOT (SELECT "txn" FROM "writing") ORDER BY "seq" DESC LIMIT 1), 0)"#,
        )?;
        Ok(statement.query_row([], |row| Ok(Revision(row.get(0)?, row.get(1)?)))?)
    }
}
