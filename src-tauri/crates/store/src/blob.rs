//! Attachments' bytes: kept once under their SHA-256, never changed, and not part of the history. Records refer
//! to the hash by a column that references `blob`: bytes that no such column names go when an account is erased.

use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use crate::read::Reader;
use crate::write::Writing;
use crate::{Error, Result};

/// The most bytes one attachment may have: 25 MiB.
pub const MOST_BYTES: usize = 25 << 20;

impl Writing<'_> {
    /// Keeps bytes and gives the hash they are found under: 64 lowercase hexadecimal digits.
    ///
    /// # Errors
    /// [`Error::TooLarge`] above [`MOST_BYTES`]; [`Error::Full`].
    pub fn put_blob(&mut self, bytes: &[u8]) -> Result<String> {
        if bytes.len() > MOST_BYTES {
            return Err(Error::TooLarge { most: MOST_BYTES });
        }
        let hash: String = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        self.conn
            .prepare_cached(
                r#"INSERT INTO "blob" ("hash", "bytes") VALUES (?1, ?2) ON CONFLICT ("hash") DO NOTHING"#,
            )?
            .execute((&hash, bytes))?;
        self.unlogged_write();
        Ok(hash)
    }
}

impl Reader<'_> {
    /// The bytes under a hash.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn blob(&self, hash: &str) -> Result<Option<Vec<u8>>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "bytes" FROM "blob" WHERE "hash" = ?1"#)?;
        Ok(statement.query_row([hash], |row| row.get(0)).optional()?)
    }
}
