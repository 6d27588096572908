//! What each account's health was when a week closed. The rows stand beside the log and not in it: they follow from the
//! log as it stood, no undo may open a closed week again, and nothing is written over them. What they are made of is the
//! desk's; here it is a text.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use model::health::Week;
use model::{Band, Id};
use rusqlite::{OptionalExtension, Row, params};

use crate::read::Reader;
use crate::store::Store;
use crate::write::moment;
use crate::{Error, Result};

/// An account's health at the end of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Which week.
    pub week: Week,
    /// Which account.
    pub account: Id,
    /// The score; absent when nothing was known.
    pub points: Option<i32>,
    /// The band by the rules.
    pub band: Band,
    /// The band that held: the owner's call while one was in force.
    pub holds: Band,
    /// Parts, gates, profile and the ids behind them.
    pub made_of: String,
}

/// The columns of a snapshot, in the order in which they are read.
const COLUMNS: &str = r#""week", "account", "points", "band", "holds", "made_of""#;

/// An account's points and band at the end of a week.
pub type WeekScore = (Week, Option<i32>, Band);

impl Store {
    /// Closes weeks, each with the moment up to which the log was read, and keeps their snapshots. A week that is closed
    /// already stays as it is; one that says it was closed later than `now` was closed by a clock that ran ahead, and is
    /// closed anew.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn close_weeks(
        &self,
        now: DateTime<Utc>,
        weeks: &[(Week, DateTime<Utc>)],
        snapshots: &[Snapshot],
    ) -> Result<()> {
        self.unlogged(|conn| {
            let mut close = conn.prepare_cached(
                r#"INSERT INTO "closed_week" ("week", "until", "closed_at") VALUES (?1, ?2, ?3)
                   ON CONFLICT ("week") DO UPDATE SET "until" = excluded."until", "closed_at" = excluded."closed_at"
                   WHERE "closed_at" > excluded."closed_at""#,
            )?;
            let mut clear = conn.prepare_cached(r#"DELETE FROM "snapshot" WHERE "week" = ?1"#)?;
            let mut keep = conn.prepare_cached(&format!(
                r#"INSERT INTO "snapshot" ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"#
            ))?;
            let mut closed = BTreeSet::new();
            for (week, until) in weeks {
                if close.execute(params![week.to_string(), moment(*until), moment(now)])? == 1 {
                    clear.execute([week.to_string()])?;
                    closed.insert(*week);
                }
            }
            for snapshot in snapshots.iter().filter(|snapshot| closed.contains(&snapshot.week)) {
                keep.execute(params![
                    snapshot.week.to_string(),
                    snapshot.account.to_string(),
                    snapshot.points,
                    snapshot.band.as_str(),
                    snapshot.holds.as_str(),
                    snapshot.made_of
                ])?;
            }
            Ok(())
        })
    }
}

impl Reader<'_> {
    /// The weeks that are closed by a moment.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn closed_weeks(&self, now: DateTime<Utc>) -> Result<BTreeSet<Week>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "week" FROM "closed_week" WHERE "closed_at" <= ?1"#)?;
        let mut rows = statement.query([moment(now)])?;
        let mut weeks = BTreeSet::new();
        while let Some(row) = rows.next()? {
            weeks.insert(word(row, 0)?);
        }
        Ok(weeks)
    }

    /// When the first thing of all was recorded, by the wall clock.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn recorded_first(&self) -> Result<Option<DateTime<Utc>>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "at" FROM "txn" ORDER BY "hlc" LIMIT 1"#)?;
        let first: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
        first
            .map(|at| at.parse().map_err(|_| Error::UnreadableLog))
            .transpose()
    }

    /// What the accounts' health was at the end of a week.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn snapshots_of(&self, week: Week) -> Result<HashMap<Id, Snapshot>> {
        let mut statement = self
            .conn
            .prepare_cached(&format!(r#"SELECT {COLUMNS} FROM "snapshot" WHERE "week" = ?1"#))?;
        let mut rows = statement.query([week.to_string()])?;
        let mut found = HashMap::new();
        while let Some(row) = rows.next()? {
            let snapshot = snapshot(row)?;
            found.insert(snapshot.account, snapshot);
        }
        Ok(found)
    }

    /// What an account's health was at the end of a week, if it is closed and the account was there.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn snapshot_of(&self, account: Id, week: Week) -> Result<Option<Snapshot>> {
        let mut statement = self.conn.prepare_cached(&format!(
            r#"SELECT {COLUMNS} FROM "snapshot" WHERE "account" = ?1 AND "week" = ?2"#
        ))?;
        let found = statement
            .query_row(params![account.to_string(), week.to_string()], |row| {
                Ok(snapshot(row))
            })
            .optional()?;
        found.transpose()
    }

    /// The scores of every account, or of one, at the end of each week from one to another, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn scores_by_week(
        &self,
        account: Option<Id>,
        weeks: [Week; 2],
    ) -> Result<HashMap<Id, Vec<WeekScore>>> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT "account", "week", "points", "holds" FROM "snapshot"
               WHERE (?1 IS NULL OR "account" = ?1) AND "week" BETWEEN ?2 AND ?3 ORDER BY "week""#,
        )?;
        let [from, to] = weeks.map(|week| week.to_string());
        let mut rows = statement.query(params![account.map(|id| id.to_string()), from, to])?;
        let mut found: HashMap<Id, Vec<WeekScore>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let line = found.entry(word(row, 0)?).or_default();
            line.push((word(row, 1)?, row.get(2)?, word(row, 3)?));
        }
        Ok(found)
    }

    /// An account's bands by the rules at the end of each week that is closed, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn bands_by_week(&self, account: Id) -> Result<Vec<(Week, Band)>> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT "week", "band" FROM "snapshot" WHERE "account" = ?1 ORDER BY "week""#,
        )?;
        let mut rows = statement.query([account.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((word(row, 0)?, word(row, 1)?));
        }
        Ok(found)
    }
}

fn snapshot(row: &Row<'_>) -> Result<Snapshot> {
    Ok(Snapshot {
        week: word(row, 0)?,
        account: word(row, 1)?,
        points: row.get(2)?,
        band: word(row, 3)?,
        holds: word(row, 4)?,
        made_of: row.get(5)?,
    })
}

fn word<T: std::str::FromStr>(row: &Row<'_>, index: usize) -> Result<T> {
    let text = row.get_ref(index)?.as_str().map_err(|_| Error::NotADatabase)?;
    text.parse().map_err(|_| Error::NotADatabase)
}
