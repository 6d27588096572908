//! The portfolio as a list: one query for ten thousand accounts, whatever hangs on them. What a row says is defined in
//! `model`; it stands here a second time for speed alone.

use std::sync::LazyLock;

use chrono::NaiveDate;
use model::{Currency, Deadline, DeadlineKind, Id, Money, Tier, Value};
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
    /// Fees of a year: [`model::AccountRecords::annual_revenue`].
    pub revenue: Vec<Money>,
    /// Day of the last contact: [`model::AccountRecords::last_contact`].
    pub last_contact: Option<NaiveDate>,
    /// What is late the longest, else the next day on which something is due: the first of
    /// [`model::AccountRecords::deadlines`].
    pub next_deadline: Option<Deadline>,
    /// How many things are late: [`model::AccountRecords::overdue`].
    pub overdue: u32,
}

/// What a row shows of a day (`?1`), but for the deadlines. Sums are taken in two halves (millions of minor units, and
/// the rest), for SQLite's `sum` fails where 64 bits do not suffice.
const ROWS: &str = r#"
, "next" AS (
    SELECT *, row_number() OVER (PARTITION BY "account" ORDER BY "on", "kind", "record") AS "place"
        FROM "due" WHERE "on" >= ?1 OR "can_be_late"
), "late" AS (
    SELECT "account", count(*) AS "n" FROM (
        SELECT "account" FROM "due" WHERE "on" < ?1 AND "can_be_late"
        UNION ALL
        SELECT "account" FROM "commitment" WHERE "deleted_at" IS NULL AND "due" IS NULL
            AND "status" = 'missed' AND coalesce("kept_on" > ?1, 1)
    ) GROUP BY "account"
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
    (SELECT t."on" FROM "touchpoint" t
        WHERE t."account" = a."id" AND t."deleted_at" IS NULL AND t."on" <= ?1
            AND (t."direction" = 'theirs' OR coalesce(t."answered", 1))
        ORDER BY t."on" DESC LIMIT 1),
    r."sums", n."on", n."kind", n."record", n."what", coalesce(l."n", 0)
FROM "account" a
    LEFT JOIN "team_member" m ON m."id" = a."owner" AND m."deleted_at" IS NULL
    LEFT JOIN "revenue" r ON r."account" = a."id"
    LEFT JOIN "next" n ON n."account" = a."id" AND n."place" = 1
    LEFT JOIN "late" l ON l."account" = a."id"
WHERE a."deleted_at" IS NULL
ORDER BY a."name", a."id"
"#;

/// Where the deadlines of a kind stand in its table (whose row is `r`): the day, what it is about, and when a row has one.
/// This is `AccountRecords::deadlines` in SQL; a test over generated portfolios holds the two together.
fn due(kind: DeadlineKind) -> [&'static str; 3] {
    const SERVICE: &str =
        r#"(SELECT s."name" FROM "service" s WHERE s."id" = r."service" AND s."deleted_at" IS NULL)"#;
    const NOT_OVER: &str = r#"coalesce(r."ends" >= ?1, 1)"#;
    const NOT_DONE: &str = r#"coalesce(r."done_on" > ?1, 1)"#;
    const NOT_HELD: &str = r#"r."status" <> 'held'"#;
    match kind {
        DeadlineKind::Notice => [r#"r."notice_by""#, SERVICE, NOT_OVER],
        DeadlineKind::EngagementEnds => [r#"r."ends""#, SERVICE, NOT_OVER],
        DeadlineKind::Renewal => [r#"r."renews_on""#, SERVICE, NOT_OVER],
        DeadlineKind::IncidentUpdate => [
            r#"r."next_update_on""#,
            r#"r."what""#,
            r#"coalesce(r."closed_on" > ?1, 1)"#,
        ],
        DeadlineKind::Qbr => [r#"r."on""#, r#"r."quarter""#, NOT_HELD],
        DeadlineKind::Agenda => [r#"date(r."on", '-2 days')"#, r#"r."quarter""#, NOT_HELD],
        DeadlineKind::SteeringMeeting => [r#"r."on""#, r#"r."agenda""#, "1"],
        DeadlineKind::Decision => [
            r#"r."by""#,
            r#"r."what""#,
            r#"coalesce(r."answered_on" > ?1, r."answer" IS NULL)"#,
        ],
        DeadlineKind::SuccessCriterion => [r#"r."due""#, r#"r."name""#, r#"r."set_on" <= ?1"#],
        DeadlineKind::Commitment => [
            r#"r."due""#,
            r#"r."what""#,
            r#"(r."status" = 'open' OR coalesce(r."kept_on" > ?1, r."status" = 'missed'))"#,
        ],
        DeadlineKind::SavePlayStep => [
            r#"(SELECT date(p."started_on", '+' || r."day" || ' days') FROM "save_play" p
                WHERE p."id" = r."save_play" AND p."deleted_at" IS NULL AND p."status" = 'running')"#,
            r#"r."what""#,
            NOT_DONE,
        ],
        DeadlineKind::Risk => [
            r#"r."due""#,
            r#"r."statement""#,
            r#"r."status" IN ('open', 'mitigating')"#,
        ],
        DeadlineKind::Milestone => [r#"r."due""#, r#"r."name""#, NOT_DONE],
        DeadlineKind::Initiative => [
            r#"r."due""#,
            r#"r."name""#,
            r#"r."status" IN ('planned', 'active')"#,
        ],
        DeadlineKind::AlignmentStep => [r#"r."due""#, r#"r."what""#, NOT_DONE],
        DeadlineKind::Objective => [r#"r."due""#, r#"r."statement""#, "1"],
        // Of several reviews the last that was held by the day says when the next one is.
        DeadlineKind::PlanReview => [
            r#"r."next_on""#,
            "NULL",
            r#"r."on" <= ?1 AND NOT EXISTS (SELECT 1 FROM "plan_review" p
                WHERE p."account" = r."account" AND p."deleted_at" IS NULL AND p."on" <= ?1
                    AND (p."on", p."id") > (r."on", r."id"))"#,
        ],
        DeadlineKind::Action => [r#"r."due""#, r#"r."what""#, NOT_DONE],
    }
}

/// The whole statement; `?1` is the day.
static STATEMENT: LazyLock<String> = LazyLock::new(|| {
    let select = |kind: DeadlineKind| {
        let [day, what, open] = due(kind);
        let table = kind.entity();
        let (number, can_be_late) = (kind as u8, u8::from(kind.can_be_late()));
        format!(
            r#"SELECT r."account" AS "account", {day} AS "on", {number} AS "kind", {can_be_late} AS "can_be_late",
                r."id" AS "record", {what} AS "what" FROM "{table}" r WHERE r."deleted_at" IS NULL AND {open}"#
        )
    };
    let every: Vec<String> = DeadlineKind::ALL.iter().copied().map(select).collect();
    let every = every.join(" UNION ALL ");
    format!(r#"WITH "due" AS (SELECT * FROM ({every}) WHERE "on" IS NOT NULL){ROWS}"#)
});

impl Reader<'_> {
    /// Every account with what its row shows on a day, by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn accounts_rows(&self, as_of: NaiveDate) -> Result<Vec<AccountRow>> {
        let mut statement = self.conn.prepare_cached(&STATEMENT)?;
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
            kind: DeadlineKind::ALL
                .get(usize::from(row.get::<_, u8>(9)?))
                .copied()
                .ok_or(Error::NotADatabase)?,
            record: word(row, 10)?.ok_or(Error::NotADatabase)?,
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
