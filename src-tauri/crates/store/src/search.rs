//! Finding records by the words in them. The index is kept by triggers, so it is right after every transaction;
//! inside one, a search finds what was there before.
//!
//! What a search costs does not grow with how common a word is: the newest records are read first and only so many of
//! them, and a beginning is looked up as the words of the index that begin so, because FTS5 would gather every record
//! of every such word before it gave the first.

use std::collections::HashSet;

use model::Id;
use rusqlite::{Connection, OptionalExtension, params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::read::Reader;
use crate::schema::{Table, tables};
use crate::{Error, Result, triggers};

/// So many records are counted at most; there may be more.
pub const COUNTED: usize = 200;
/// Letters from which a word is taken as a beginning, and how many words of the index it may stand for: the fewer
/// letters, the more records each brings, and the more letters follow at once.
const BEGINNINGS: &[(usize, usize)] = &[(4, 128), (3, 96), (2, 24)];
/// Of one account's records, those among so many of the newest that hold the words.
const LOOKED_THROUGH: usize = 5_000;

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted<'a> {
    /// As a person typed it: every word of it must be there, each may be a beginning. None of it is an operator.
    pub text: &'a str,
    /// Of this account alone.
    pub account: Option<Id>,
    /// So many records, at most [`COUNTED`].
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// Those that hold the words as typed first, each group the newest first.
    pub found: Vec<Found>,
    /// How many there are, up to [`COUNTED`].
    pub count: usize,
    /// True when there may be more than were counted.
    pub more: bool,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its table.
    pub entity: String,
    /// Its id.
    pub row_id: Id,
    /// The account it belongs to; of an account: itself.
    pub account: Option<Id>,
}

impl Reader<'_> {
    /// The records that hold every word of a text. Case and accents make no difference. A text without a word finds
    /// nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn search(&self, wanted: &Wanted<'_>) -> Result<Findings> {
        let words = words(wanted.text);
        if words.is_empty() {
            return Ok(Findings::default());
        }
        let as_typed: Vec<Vec<String>> = words.iter().map(|word| vec![word.clone()]).collect();
        let (mut docs, mut cut) = self.documents(&as_typed, wanted.account)?;
        if docs.len() < COUNTED {
            let (begun, some_left_out) = self.begun(&words)?;
            let known: HashSet<i64> = docs.iter().copied().collect();
            let (more, some_not_seen) = self.documents(&begun, wanted.account)?;
            cut |= some_left_out || some_not_seen;
            docs.extend(more.into_iter().filter(|doc| !known.contains(doc)));
            docs.truncate(COUNTED);
        }
        let found = docs
            .iter()
            .take(wanted.limit)
            .filter_map(|doc| self.found(*doc).transpose())
            .collect::<Result<Vec<_>>>()?;
        Ok(Findings {
            found,
            count: docs.len(),
            more: cut,
        })
    }

    /// The newest documents that hold one word of each group, and whether there may be more.
    fn documents(&self, groups: &[Vec<String>], account: Option<Id>) -> Result<(Vec<i64>, bool)> {
        let Some(query) = query(groups) else {
            return Ok((Vec::new(), false));
        };
        let newest =
            r#"SELECT "rowid" AS "doc" FROM "search" WHERE "search" MATCH ?1 ORDER BY "rowid" DESC LIMIT ?2"#;
        let Some(account) = account else {
            let mut statement = self.conn.prepare_cached(newest)?;
            let docs = statement.query_map(params![query, COUNTED as i64], |row| row.get(0))?;
            let docs: Vec<i64> = docs.collect::<rusqlite::Result<_>>()?;
            let more = docs.len() >= COUNTED;
            return Ok((docs, more));
        };
        let mut statement = self.conn.prepare_cached(&format!(
            r#"SELECT n."doc", c."account" IS ?3 FROM ({newest}) AS n CROSS JOIN "change" c ON c."seq" = n."doc""#
        ))?;
        let mut rows = statement.query(params![query, LOOKED_THROUGH as i64, account.to_string()])?;
        let (mut docs, mut looked_through) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            looked_through += 1;
            if row.get(1)? {
                docs.push(row.get(0)?);
            }
            if docs.len() >= COUNTED {
                return Ok((docs, true));
            }
        }
        Ok((docs, looked_through >= LOOKED_THROUGH))
    }

    fn found(&self, doc: i64) -> Result<Option<Found>> {
        let id = |text: String| text.parse::<Id>().map_err(|_| Error::NotADatabase);
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "entity", "row_id", "account" FROM "change" WHERE "seq" = ?1"#)?;
        let row: Option<(String, String, Option<String>)> = statement
            .query_row([doc], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        row.map(|(entity, row_id, account)| {
            Ok(Found {
                entity,
                row_id: id(row_id)?,
                account: account.map(id).transpose()?,
            })
        })
        .transpose()
    }

    /// For each word the words of the index that begin so, and whether there were more than are taken.
    fn begun(&self, words: &[String]) -> Result<(Vec<Vec<String>>, bool)> {
        let mut some_left_out = false;
        let mut groups = Vec::new();
        for word in words {
            let letters = word.chars().count();
            let most = BEGINNINGS.iter().find(|(from, _)| letters >= *from);
            let mut group = match most {
                Some((_, most)) => self.terms(word, *most)?,
                None => Vec::new(),
            };
            some_left_out |= most.is_none_or(|(_, most)| group.len() == *most);
            if group.first() != Some(word) {
                group.push(word.clone());
            }
            groups.push(group);
        }
        Ok((groups, some_left_out))
    }

    /// The first words of the index that begin so. One seek each: walking from one to the next would pass every place
    /// where the first stands.
    fn terms(&self, beginning: &str, most: usize) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT "term" FROM temp."search_words" WHERE "term" >= ?1 AND "term" < ?2 LIMIT 1"#,
        )?;
        let end = format!("{beginning}{}", char::MAX);
        let mut terms: Vec<String> = Vec::new();
        while terms.len() < most {
            // No word holds U+0001, so this is where the next one can begin at the earliest.
            let from = terms
                .last()
                .map_or_else(|| beginning.to_owned(), |last| format!("{last}\u{1}"));
            match statement
                .query_row(params![from, end], |row| row.get(0))
                .optional()?
            {
                Some(term) => terms.push(term),
                None => break,
            }
        }
        Ok(terms)
    }
}

/// As the first migration says it of the index.
const TOKENIZER: &str = "unicode61 remove_diacritics 2";

/// What the connection is told so that the words of the index can be listed.
pub(crate) const WORDS: &str =
    r#"CREATE VIRTUAL TABLE temp."search_words" USING fts5vocab('main', 'search', 'instance')"#;

/// Whether the index holds exactly the words of the records: it is made a second time, beside, and compared word for
/// word. Takes as long as making it.
pub(crate) fn fits(conn: &Connection) -> Result<bool> {
    let whole = conn.execute(
        r#"INSERT INTO "search" ("search") VALUES ('integrity-check')"#,
        [],
    );
    match whole.map_err(Error::from) {
        Ok(_) => {}
        Err(Error::NotADatabase) => return Ok(false),
        Err(error) => return Err(error),
    }
    let tables: Vec<Table> = tables(conn)?.into_iter().filter(Table::is_logged).collect();
    conn.execute_batch(&format!(
        r#"CREATE VIRTUAL TABLE temp."proof" USING fts5("text", content = '', tokenize = '{TOKENIZER}');
           CREATE VIRTUAL TABLE temp."proof_words" USING fts5vocab('temp', 'proof', 'instance');
           INSERT INTO temp."proof" ("rowid", "text") SELECT "doc", "text" FROM (
               SELECT b."seq" AS "doc", {} AS "text" FROM "change" b WHERE b."op" = 'insert' ORDER BY b."seq" LIMIT -1
           ) WHERE "text" <> ''"#,
        triggers::text_of(&tables)
    ))?;
    let differs = r#"SELECT EXISTS (SELECT * FROM temp."search_words" EXCEPT SELECT * FROM temp."proof_words")
        OR EXISTS (SELECT * FROM temp."proof_words" EXCEPT SELECT * FROM temp."search_words")"#;
    let differs: bool = conn.query_row(differs, [], |row| row.get(0))?;
    conn.execute_batch(r#"DROP TABLE temp."proof_words"; DROP TABLE temp."proof""#)?;
    Ok(!differs)
}

/// The words of a text as the index spells them: without case, and a Latin letter without its accents.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
        .map(|word| {
            word.chars()
                .filter_map(folded)
                .flat_map(char::to_lowercase)
                .collect()
        })
        .filter(|word: &String| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    words
}

/// As `unicode61 remove_diacritics 2` does it: marks by themselves go, and those written with a Latin letter.
fn folded(letter: char) -> Option<char> {
    if is_combining_mark(letter) {
        return None;
    }
    let base = letter.nfd().next().unwrap_or(letter);
    Some(if base.is_ascii_alphabetic() { base } else { letter })
}

/// One word of each group, as FTS5 takes it: each word quoted, so none of it is an operator.
fn query(groups: &[Vec<String>]) -> Option<String> {
    let groups: Vec<String> = groups
        .iter()
        .map(|group| {
            let words: Vec<String> = group
                .iter()
                .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
                .collect();
            format!("({})", words.join(" OR "))
        })
        .collect();
    (!groups.is_empty()).then(|| groups.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_spelled_as_the_index_spells_them() {
        assert_eq!(words("Ångström's é-mail"), ["angstrom", "e", "mail", "s"]);
        assert_eq!(words("cafe\u{301} \u{0439}"), ["cafe", "\u{0439}"]);
        assert_eq!(words("\" OR * ("), ["or"]);
        assert_eq!(words(" \0 -"), [""; 0]);
    }

    #[test]
    fn nothing_typed_is_an_operator() {
        let groups = [vec!["near".to_owned(), "or".to_owned()], vec!["not".to_owned()]];
        assert_eq!(query(&groups).as_deref(), Some(r#"("near" OR "or") AND ("not")"#));
        assert_eq!(query(&[]), None);
    }

    #[test]
    fn an_index_that_lacks_a_record_or_holds_one_too_many_does_not_fit() -> Result<()> {
        use crate::{Did, Origin, Stamp, Store};
        let folder = tempfile::tempdir()?;
        let key = vault::DataKey::from_bytes(zeroize::Zeroizing::new([7; 32]));
        let stamp = |n| Stamp {
            at: chrono::DateTime::UNIX_EPOCH,
            txn: Id::fixed(n),
        };
        let store = Store::create(&folder.path().join("tenure.db"), &key, stamp(1))?;
        let service = model::accounts::Service {
            name: "Advisory".into(),
            ..model::accounts::Service::begun(Id::fixed(5))
        };
        store.write(stamp(2), &Did::add("service"), Origin::Here, |tx| {
            tx.insert(&service)
        })?;
        for damage in [
            r#"DELETE FROM "search""#,
            r#"INSERT INTO "search" ("rowid", "text") VALUES (1, 'advisory'), (9, 'nobody')"#,
        ] {
            assert!(store.integrity_faults()?.is_empty());
            store.unlogged(|conn| Ok(conn.execute_batch(damage)?))?;
            assert_eq!(store.integrity_faults()?.len(), 1, "{damage}");
            store.unlogged(|conn| {
                Ok(conn.execute_batch(
                    r#"DELETE FROM "search"; INSERT INTO "search" ("rowid", "text") VALUES (1, 'Advisory')"#,
                )?)
            })?;
        }
        Ok(())
    }
}
