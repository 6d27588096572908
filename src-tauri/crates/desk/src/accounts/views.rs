//! What the accounts' screens show. Numbers are already written in the firm's locale; a value that is
//! drawn or sorted by comes beside its text.

use chrono::NaiveDate;
pub use model::DeadlineKind;
use model::{Currency, Id, Tier};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use crate::numbers::{Formula, Shows};

/// The portfolio as a table.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct AccountsView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// One row each.
    pub accounts: Vec<AccountRow>,
    /// Sum of the revenue that is in the firm's currency, and what of.
    pub total_revenue: Option<String>,
    /// The currency of the total.
    pub currency: Option<Currency>,
    /// Accounts with revenue in another currency, which is not in the total.
    pub other_currencies: u32,
}

/// One account in the table.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct AccountRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it does.
    pub industry: Option<String>,
    /// How deep the relationship is.
    pub tier: Option<Tier>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Annual value of the running recurring engagements, e.g. `48,000`.
    pub revenue: Option<String>,
    /// The same in minor units, to sort by; a decimal integer as text.
    pub revenue_minor: Option<String>,
    /// The currency of its revenue.
    pub currency: Currency,
    /// What is due next.
    pub next_deadline: Option<Deadline>,
    /// How many things are late: past their day and not done.
    pub overdue: u32,
    /// Day of the last contact; a message without an answer is none.
    pub last_contact: Option<NaiveDate>,
}

/// A day by which something is due.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Deadline {
    /// The day.
    pub on: NaiveDate,
    /// What kind of day.
    pub kind: DeadlineKind,
    /// What it is about, as its record says it; of a review, its quarter.
    pub what: Option<String>,
    /// Days from today; negative when it has passed.
    pub days: i32,
    /// Which is named where two would overlap: the larger.
    pub weight: u8,
    /// True when we have to act for it; the rest happens anyway.
    pub needs_us: bool,
}

/// A number on a screen with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Figure {
    /// The number itself.
    pub shows: Shows,
    /// What it is.
    pub figure: FigureOf,
    /// How it is calculated.
    pub formula: Formula,
    /// The records it is made from.
    pub sources: Vec<FigureSource>,
    /// The day it is of.
    pub as_of: NaiveDate,
}

/// What a figure is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "figure", rename_all = "snake_case")]
pub enum FigureOf {
    /// What the account is worth in a year.
    AnnualValue,
    /// A metric.
    Metric {
        /// Its name.
        name: String,
    },
    /// How a metric moved.
    MetricChange {
        /// Its name.
        name: String,
    },
}

/// One record a figure rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct FigureSource {
    /// Its table.
    pub entity: String,
    /// Its id.
    pub id: Id,
    /// What the record is called, when it has a name.
    pub label: Option<String>,
    /// Its value as shown.
    pub value: String,
    /// Its day.
    pub on: Option<NaiveDate>,
}

/// An account's first page.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Overview {
    /// Its id.
    pub id: Id,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// Its name.
    pub name: String,
    /// What it does.
    pub industry: Option<String>,
    /// Head count.
    pub employees: Option<u32>,
    /// Client since.
    pub since: Option<NaiveDate>,
    /// How deep the relationship is.
    pub tier: Option<Tier>,
    /// Fees of a year.
    pub annual_value: Option<Figure>,
    /// Where the client is.
    pub lifecycle_stage: Option<model::LifecycleStage>,
    /// Where the relationship is.
    pub relationship_stage: Option<model::RelationshipStage>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Why they work with us.
    pub works_with_us_because: Option<String>,
    /// At most three metrics on one time axis and one scale.
    pub charts: Vec<Chart>,
    /// The charts' common axes, if there are charts.
    pub axis: Option<Axis>,
    /// What we promised.
    pub we_owe: Vec<CommitmentView>,
    /// What they promised.
    pub they_owe: Vec<CommitmentView>,
    /// The days ahead, nearest first.
    pub next: Vec<Deadline>,
    /// The last touchpoints, newest first.
    pub touchpoints: Vec<Contact>,
    /// Its reviews, newest first.
    pub qbrs: Vec<crate::qbr::QbrRow>,
}

/// One metric over time.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Chart {
    /// The metric.
    pub metric: Id,
    /// Its name.
    pub name: String,
    /// The last reading.
    pub latest: Figure,
    /// True when the last reading is of an earlier quarter than the page.
    pub earlier: bool,
    /// Its change since the reading at the end of the quarter before, with the direction it went.
    pub change: Option<Change>,
    /// The readings, oldest first.
    pub points: Vec<Point>,
    /// The target of a success criterion on this metric.
    pub target: Option<Target>,
}

/// How a metric moved.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Change {
    /// The change as shown, without a sign: `73%`, `15 points`.
    pub figure: Figure,
    /// True when it rose.
    pub up: bool,
    /// Since this day.
    pub since: NaiveDate,
}

/// A reading in a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Point {
    /// Its day.
    pub on: NaiveDate,
    /// Its value for drawing only.
    pub value: f64,
    /// Its value as shown.
    pub text: String,
    /// True for the first, the reference and the last point, which are labelled.
    pub labelled: bool,
}

/// A target line in a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Target {
    /// Its value for drawing only.
    pub value: f64,
    /// Its value as shown.
    pub text: String,
    /// Its day.
    pub due: NaiveDate,
}

/// The time axis and scale that an overview's charts share.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Axis {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The days that are named.
    pub ticks: Vec<NaiveDate>,
    /// True when all charts share the scale 0 to `top`; else each has its own from zero.
    pub shared: bool,
    /// The top of the shared scale, for drawing only.
    pub top: f64,
}

/// A commitment and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CommitmentView {
    /// The commitment.
    pub id: Id,
    /// What was promised.
    pub what: String,
    /// What there is to say about it.
    pub note: Option<String>,
    /// Where it stands.
    pub state: CommitmentState,
    /// The day it was due.
    pub due: Option<NaiveDate>,
    /// The day it was kept.
    pub kept_on: Option<NaiveDate>,
    /// Days past its due day, when it is late or was done late.
    pub days_late: Option<i32>,
}

/// Where a commitment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// Missed, or open past its day.
    Late,
    /// Due today or later, or on no day.
    Open,
    /// Done, in time or late.
    Kept,
}

/// A contact in the overview.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Contact {
    /// The touchpoint.
    pub id: Id,
    /// Its day.
    pub on: NaiveDate,
    /// What it was for.
    pub kind: model::TouchpointKind,
    /// How.
    pub channel: model::Channel,
    /// Who of theirs.
    pub with: Vec<String>,
    /// What was said.
    pub summary: Option<String>,
}

/// The days as of which an account can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct Recorded {
    /// The day on which the first of it was recorded.
    pub first: NaiveDate,
    /// Today.
    pub last: NaiveDate,
}

/// The account that a person means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountCalled {
    /// Its id.
    pub id: Id,
    /// Its name as it is written.
    pub name: String,
}

/// What became of an account that was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AccountErased {
    /// True when its bytes are overwritten in the vault's file too. Otherwise (the disk is full) that is done when the
    /// vault is opened next.
    pub overwritten: bool,
    /// How many backups held it and are gone.
    pub backups_removed: u32,
    /// How many backups lie under an older data key, so that nobody can look whether it is in them.
    pub backups_left: u32,
    /// Why the backups that hold it are still there: the next one that is made removes them.
    pub trouble: Option<String>,
}
