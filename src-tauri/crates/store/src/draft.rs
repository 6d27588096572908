//! Drafts: what is being typed and not yet said. Saved every half second while one types, so that a lock or a
//! crash loses nothing; not part of the history.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use crate::Result;
use crate::store::Store;
use crate::write::moment;

impl Store {
    /// Keeps a draft under a key, in place of the one before.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn put_draft(&self, key: &str, text: &str, at: DateTime<Utc>) -> Result<()> {
        self.unlogged(|conn| {
            conn.prepare_cached(
                r#"INSERT INTO "draft" ("key", "text", "at") VALUES (?1, ?2, ?3)
                   ON CONFLICT ("key") DO UPDATE SET "text" = excluded."text", "at" = excluded."at""#,
            )?
            .execute(params![key, text, moment(at)])?;
            Ok(())
        })
    }

    /// The draft under a key.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<String>> {
        self.read(|reader| {
            let mut statement = reader
                .conn
                .prepare_cached(r#"SELECT "text" FROM "draft" WHERE "key" = ?1"#)?;
            Ok(statement.query_row([key], |row| row.get(0)).optional()?)
        })
    }

    /// Drops the draft under a key, if there is one.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn drop_draft(&self, key: &str) -> Result<()> {
        self.unlogged(|conn| {
            conn.prepare_cached(r#"DELETE FROM "draft" WHERE "key" = ?1"#)?
                .execute([key])?;
            Ok(())
        })
    }
}
