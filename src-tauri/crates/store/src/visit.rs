//! When an account was last looked at, so that the window can say what changed since. Not part of the history.

use chrono::{DateTime, TimeDelta, Utc};
use model::Id;
use rusqlite::{Connection, OptionalExtension, params};

use crate::store::Store;
use crate::write::moment;
use crate::{Error, Result};

/// Coming back within this time is still the same visit.
const SAME_VISIT: TimeDelta = TimeDelta::minutes(30);

impl Store {
    /// Notes that an account is looked at; gives the moment at which it was last looked at in the visit before, if
    /// there was one. Where nothing can be written, nothing is noted.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn visit(&self, account: Id, at: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        if self.is_read_only() {
            return self.read(|reader| before(reader.conn, account, at));
        }
        self.unlogged(|conn| {
            let before = before(conn, account, at)?;
            conn.prepare_cached(
                r#"INSERT INTO "visit" ("account", "last", "before") VALUES (?1, ?2, ?3)
                   ON CONFLICT ("account") DO UPDATE SET "last" = excluded."last", "before" = excluded."before""#,
            )?
            .execute(params![account.to_string(), moment(at), before.map(moment)])?;
            Ok(before)
        })
    }
}

/// When an account was last looked at in the visit before the one of this moment.
fn before(conn: &Connection, account: Id, at: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let known: Option<(String, Option<String>)> = conn
        .prepare_cached(r#"SELECT "last", "before" FROM "visit" WHERE "account" = ?1"#)?
        .query_row([account.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let read = |text: &String| text.parse::<DateTime<Utc>>().map_err(|_| Error::NotADatabase);
    let Some((last, before)) = known else {
        return Ok(None);
    };
    let last = read(&last)?;
    // A clock that went backwards does not end a visit.
    if at - last < SAME_VISIT {
        before.as_ref().map(read).transpose()
    } else {
        Ok(Some(last))
    }
}
