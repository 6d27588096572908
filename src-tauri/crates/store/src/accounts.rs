//! The portfolio as a list: one query for ten thousand accounts, whatever hangs on them.

use chrono::NaiveDate;
use model::{Currency, Id, Money, Tier, Value};
use rusqlite::Row;

use crate::read::Reader;
use crate::rows::value_at;
use crate::{Error, Result};

/// An account in the portfolio's list.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it does.
    pub industry: Option<String>,
    /// How deep the relationship is.
    pub tier: Option<Tier>,
    /// The currency its money is in.
    pub currency: Currency,
    /// The name of the team member who answers for it.
    pub owner: Option<String>,
    /// Fees of a year of the recurring engagements that run on the day, summed per currency, by currency.
    pub revenue: Vec<Money>,
    /// Day of the last contact, up to the day the list is of.
    pub last_contact: Option<NaiveDate>,
    /// What is owed the longest by the day the list is of (a promise or an action), else the next day on which something
    /// is due.
    pub next_deadline: Option<Deadline>,
    /// Commitments and actions that were due before that day and are not kept.
    pub overdue: u32,
}

/// A day on which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day.
    pub on: NaiveDate,
    /// What kind of day it is.
    pub kind: DeadlineKind,
    /// The record it stands in.
    pub row_id: Id,
    /// What it is about: an engagement's service, a review's quarter, what was promised or is to be done.
    pub what: Option<String>,
}

/// What is due; of two on one day the earlier in this order is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// Last day to give notice.
    Notice,
    /// Last day of an engagement.
    EngagementEnd,
    /// A review meeting.
    Qbr,
    /// A promise of either side that is not kept.
    Commitment,
    /// An open action.
    Action,
}

const KINDS: [DeadlineKind; 5] = [
    DeadlineKind::Notice,
    DeadlineKind::EngagementEnd,
    DeadlineKind::Qbr,
    DeadlineKind::Commitment,
    DeadlineKind::Action,
];

/// `?1` is the day. Sums are taken in two halves (millions of minor units, and the rest), for SQLite's `sum`
/// fails where 64 bits do not suffice.
const ROWS: &str = r#"
WITH "due" AS (
    SELECT e."account", e."notice_by" AS "on", 0 AS "kind", e."id" AS "row_id", s."name" AS "what"
        FROM "engagement" e LEFT JOIN "service" s ON s."id" = e."service"
        WHERE e."deleted_at" IS NULL AND e."notice_by" IS NOT NULL
    UNION ALL
    SELECT e."account", e."ends", 1, e."id", s."name"
        FROM "engagement" e LEFT JOIN "service" s ON s."id" = e."service"
        WHERE e."deleted_at" IS NULL AND e."ends" IS NOT NULL
    UNION ALL
    SELECT "account", "on", 2, "id", "quarter" FROM "qbr"
        WHERE "deleted_at" IS NULL AND "on" IS NOT NULL AND "status" <> 'held'
    UNION ALL
    SELECT "account", "due", 3, "id", "what" FROM "commitment"
        WHERE "deleted_at" IS NULL AND "due" IS NOT NULL AND "status" IN ('open', 'missed')
    UNION ALL
    SELECT "account", "due", 4, "id", "what" FROM "action"
        WHERE "deleted_at" IS NULL AND "due" IS NOT NULL AND "done_on" IS NULL
), "next" AS (
    SELECT *, row_number() OVER (PARTITION BY "account" ORDER BY "on", "kind", "row_id") AS "place"
        FROM "due" WHERE "on" >= ?1 OR "kind" >= 3
), "late" AS (
    SELECT "account", count(*) AS "n" FROM "due" WHERE "on" < ?1 AND "kind" >= 3 GROUP BY "account"
), "revenue" AS (
    SELECT "account", json_group_array(json_array("currency", "millions", "rest")) AS "sums" FROM (
        SELECT "account", "annual_value_currency" AS "currency",
            sum("annual_value" / 1000000) AS "millions", sum("annual_value" % 1000000) AS "rest"
        FROM "engagement"
        WHERE "deleted_at" IS NULL AND "recurring" = 1 AND "annual_value" IS NOT NULL
            AND coalesce("starts" <= ?1, 1) AND coalesce("ends" >= ?1, 1)
        GROUP BY "account", "annual_value_currency" ORDER BY "account", "annual_value_currency"
    ) GROUP BY "account"
)
SELECT a."id", a."name", a."industry", a."tier", a."currency", m."name",
    (SELECT max(t."on") FROM "touchpoint" t
        WHERE t."account" = a."id" AND t."deleted_at" IS NULL AND t."on" <= ?1),
    r."sums", n."on", n."kind", n."row_id", n."what", coalesce(l."n", 0)
FROM "account" a
    LEFT JOIN "team_member" m ON m."id" = a."owner"
    LEFT JOIN "revenue" r ON r."account" = a."id"
    LEFT JOIN "next" n ON n."account" = a."id" AND n."place" = 1
    LEFT JOIN "late" l ON l."account" = a."id"
WHERE a."deleted_at" IS NULL
ORDER BY a."name", a."id"
"#;

impl Reader<'_> {
    /// Every account with what its row shows on a day, by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn accounts_rows(&self, as_of: NaiveDate) -> Result<Vec<AccountRow>> {
        let mut statement = self.conn.prepare_cached(ROWS)?;
        let mut rows = statement.query([as_of.to_string()])?;
        let mut accounts = Vec::new();
        while let Some(row) = rows.next()? {
            accounts.push(account_row(row)?);
        }
        Ok(accounts)
    }
}

fn account_row(row: &Row<'_>) -> Result<AccountRow> {
    let next_deadline = match word::<NaiveDate>(row, 8)? {
        Some(on) => Some(Deadline {
            on,
            kind: *KINDS
                .get(usize::from(row.get::<_, u8>(9)?))
                .ok_or(Error::NotADatabase)?,
            row_id: word(row, 10)?.ok_or(Error::NotADatabase)?,
            what: row.get(11)?,
        }),
        None => None,
    };
    Ok(AccountRow {
        id: word(row, 0)?.ok_or(Error::NotADatabase)?,
        name: row.get(1)?,
        industry: row.get(2)?,
        tier: word(row, 3)?,
        currency: word(row, 4)?.ok_or(Error::NotADatabase)?,
        owner: row.get(5)?,
        last_contact: word(row, 6)?,
        revenue: sums(row.get(7)?)?,
        next_deadline,
        overdue: row.get(12)?,
    })
}

/// A value that is kept as text.
fn word<T: std::str::FromStr>(row: &Row<'_>, index: usize) -> Result<Option<T>> {
    match value_at(row, index)? {
        Value::Null => Ok(None),
        Value::Text(text) => text.parse().map(Some).map_err(|_| Error::NotADatabase),
        Value::Int(_) => Err(Error::NotADatabase),
    }
}

/// Sums per currency out of `[[currency, millions, rest], …]`. A sum that 64 bits cannot hold stands at the
/// largest amount they can.
fn sums(json: Option<String>) -> Result<Vec<Money>> {
    let Some(json) = json else {
        return Ok(Vec::new());
    };
    let sums: Vec<(Currency, i64, i64)> = serde_json::from_str(&json).map_err(|_| Error::NotADatabase)?;
    Ok(sums
        .into_iter()
        .map(|(currency, millions, rest)| {
            let sum = i128::from(millions) * 1_000_000 + i128::from(rest);
            let minor = sum.clamp(i128::from(i64::MIN), i128::from(i64::MAX));
            Money::minor(i64::try_from(minor).unwrap_or(i64::MAX), currency)
        })
        .collect())
}
