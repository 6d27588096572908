//! Finding records by the words in them. The index is kept by triggers, so it is right after every transaction;
//! inside one, a search finds what was there before.

use model::Id;
use rusqlite::params;

use crate::read::Reader;
use crate::{Error, Result};

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its table.
    pub entity: String,
    /// Its id.
    pub row_id: Id,
    /// The account it belongs to; of an account: itself.
    pub account: Option<Id>,
    /// Its words around the first that was found.
    pub excerpt: String,
}

/// Words around a find.
const EXCERPT_WORDS: u32 = 16;

impl Reader<'_> {
    /// The records that hold every word of `text`, the last word as a beginning; best first, at most `limit`.
    /// Case and accents make no difference. A text without a word finds nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Found>> {
        let Some(query) = query(text) else {
            return Ok(Vec::new());
        };
        let mut statement = self.conn.prepare_cached(
            r#"SELECT d."entity", d."row_id", d."account", snippet("search", 0, '', '', '…', ?3)
               FROM "search" JOIN "search_doc" d ON d."doc" = "search"."rowid"
               WHERE "search" MATCH ?1 ORDER BY "search"."rank", d."doc" LIMIT ?2"#,
        )?;
        let mut rows = statement.query(params![query, limit, EXCERPT_WORDS])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = |text: String| text.parse::<Id>().map_err(|_| Error::NotADatabase);
            found.push(Found {
                entity: row.get(0)?,
                row_id: id(row.get(1)?)?,
                account: row.get::<_, Option<String>>(2)?.map(id).transpose()?,
                excerpt: row.get(3)?,
            });
        }
        Ok(found)
    }
}

/// What a person typed, as FTS5 takes it: each word quoted, so none of it is an operator.
fn query(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c == '\0')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    (!words.is_empty()).then(|| format!("{}*", words.join(" ")))
}
