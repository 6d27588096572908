//! What is handed out about an account's health. Points are whole as shown; what is shown with hundredths is text, with the
//! firm's separators.

use chrono::NaiveDate;
use model::{Band, GateKind, Id, LifecycleStage, Measure, StakeholderRole, Tier};
use serde::Serialize;
use specta::Type;

/// An account's score among the others.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HealthRow {
    /// The account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The score, 0 to 100 where 100 is healthy; absent when nothing is known.
    pub points: Option<i32>,
    /// The band that holds.
    pub band: Band,
    /// The score on the day it is compared with.
    pub points_before: Option<i32>,
    /// The band on that day.
    pub band_before: Band,
    /// The gates that are closed, in their order.
    pub gates: Vec<GateKind>,
}

/// An account's score and all there is to say about it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HealthView {
    /// The account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// At the end of which day.
    pub as_of: NaiveDate,
    /// The score, 0 to 100 where 100 is healthy; absent when nothing is known.
    pub points: Option<i32>,
    /// The band that holds.
    pub band: Band,
    /// The band that the points alone would give.
    pub by_points: Band,
    /// The parts together: `16.45` of the known weight.
    pub sum: String,
    /// The weight that is known.
    pub known: u32,
    /// Of all the weight, in percent.
    pub known_percent: u32,
    /// The profile of weights that made it.
    pub profile: ProfileView,
    /// The last day of its last contract, when all are over.
    pub over_since: Option<NaiveDate>,
    /// One part for each measure, in their order.
    pub parts: Vec<PartView>,
    /// The gates that are closed, in their order.
    pub gates: Vec<GateView>,
    /// The day it is compared with.
    pub since: NaiveDate,
    /// The score on that day.
    pub points_before: Option<i32>,
    /// The band on that day.
    pub band_before: Band,
    /// By how many points it moved: the lines add up to this.
    pub moved: i32,
    /// Why it moved, by day.
    pub lines: Vec<LineView>,
    /// The score in one and in four weeks if nothing happens.
    pub ahead: Vec<AheadView>,
    /// The shortest path upward.
    pub path: Vec<StepView>,
}

/// Which weights made a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
pub struct ProfileView {
    /// Whose; every tier's when absent.
    pub tier: Option<Tier>,
    /// Of which stage; every stage's when absent.
    pub stage: Option<LifecycleStage>,
    /// Its version; 0 is what is shipped.
    pub version: u32,
}

/// A record that a number rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HealthRecord {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
}

/// A measure's part in the score.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PartView {
    /// Which measure.
    pub measure: Measure,
    /// What it weighs.
    pub weight: u32,
    /// What it brings of its weight: `7.40`; absent when it was never known.
    pub points: Option<String>,
    /// The last day on which it said so, when it says nothing any more.
    pub stale_since: Option<NaiveDate>,
    /// The records it rests on.
    pub records: Vec<HealthRecord>,
}

/// A gate that is closed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct GateView {
    /// Which.
    pub kind: GateKind,
    /// The best band that it lets through.
    pub cap: Band,
    /// Closed since.
    pub since: NaiveDate,
    /// The records that close it.
    pub records: Vec<HealthRecord>,
}

/// What kind of thing moved a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// A record.
    Record,
    /// A measure became known, or fell back on its last value.
    Data,
    /// Time alone, in one measure.
    Time,
    /// Another profile of weights.
    Profile,
    /// An override began or ended.
    Override,
}

/// One line of why the score moved.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct LineView {
    /// What kind of thing.
    pub kind: LineKind,
    /// In which measure, for time and for data.
    pub measure: Option<Measure>,
    /// Which record, if it was one.
    pub record: Option<HealthRecord>,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last.
    pub last: NaiveDate,
    /// By so many points.
    pub points: i32,
}

/// The score on a day to come if nothing happens.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct AheadView {
    /// At the end of which day.
    pub on: NaiveDate,
    /// The score then.
    pub points: Option<i32>,
    /// The band then.
    pub band: Band,
    /// The gates that are closed then.
    pub gates: Vec<GateKind>,
}

/// What kind of action a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Reach a person.
    Contact,
    /// Meet a person until the relationship grows.
    Deepen,
    /// Find a person for a role.
    Find,
    /// Have an invoice paid.
    Collect,
    /// Reach a milestone that is late.
    Reach,
    /// Hold the review that is owed.
    Review,
}

/// One step of the shortest path upward.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct StepView {
    /// What is done.
    pub act: ActKind,
    /// With whom or what.
    pub record: Option<HealthRecord>,
    /// For which role someone is to be found.
    pub role: Option<StakeholderRole>,
    /// By when it can be done.
    pub by: NaiveDate,
    /// The score after it and all before it.
    pub points: Option<i32>,
    /// The band then.
    pub band: Band,
    /// The gates that it opens.
    pub opens: Vec<GateKind>,
    /// The gates that are still closed after it.
    pub closed: Vec<GateKind>,
}
