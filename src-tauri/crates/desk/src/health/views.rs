//! What is handed out about an account's health. Points are whole as shown; what is shown with hundredths is text, with the
//! firm's separators.

use chrono::NaiveDate;
use model::health::Profile;
use model::{Band, GateKind, Id, LifecycleStage, Measure, StakeholderRole, Tier, TouchpointKind};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::FirstFrom;

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
    /// True when the owner's own call holds in place of the rules'.
    pub overridden: bool,
    /// The score at the end of each of the last weeks that were closed, oldest first.
    pub line: Vec<WeekPoint>,
}

/// A score at the end of a week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
pub struct WeekPoint {
    /// The week's Sunday.
    pub on: NaiveDate,
    /// The score; absent when nothing was known.
    pub points: Option<i32>,
    /// The band that held.
    pub band: Band,
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
    /// The band by the rules: it stands beside the owner's own call while one is in force.
    pub by_rules: Band,
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
    /// The score on that day: as it was frozen, when that day ended a week that is closed.
    pub points_before: Option<i32>,
    /// The band on that day.
    pub band_before: Band,
    /// The score of that day by what is known now, when what was recorded since differs from what was frozen.
    pub points_corrected: Option<i32>,
    /// By how many points it moved: the lines add up to this.
    pub moved: i32,
    /// The score at the end of each of the last weeks that were closed, oldest first.
    pub line: Vec<WeekPoint>,
    /// Why it moved, by day.
    pub lines: Vec<LineView>,
    /// The owner's own calls by that day, newest first.
    pub overrides: Vec<OverrideView>,
    /// The score in one and in four weeks if nothing happens.
    pub ahead: Vec<AheadView>,
    /// The shortest path upward.
    pub path: Vec<StepView>,
    /// What can be done about it, the most pressing first.
    pub acts: Vec<ActView>,
}

/// Which weights made a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Type)]
pub struct ProfileView {
    /// Whose; every tier's when absent.
    pub tier: Option<Tier>,
    /// Of which stage; every stage's when absent.
    pub stage: Option<LifecycleStage>,
    /// Its version; 0 is what is shipped.
    pub version: u32,
}

impl From<&Profile> for ProfileView {
    fn from(profile: &Profile) -> Self {
        Self {
            tier: profile.tier,
            stage: profile.stage,
            version: profile.version,
        }
    }
}

/// The owner's own call, beside what the rules said.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct OverrideView {
    /// Which.
    pub id: Id,
    /// The band that holds in place of the rules'.
    pub band: Band,
    /// Why.
    pub reason: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// True while it is the one that holds.
    pub in_force: bool,
    /// The band by the rules on its first day.
    pub band_then: Band,
    /// The band by the rules on its last day, when that is over.
    pub band_at_end: Option<Band>,
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
    /// Its day, when its kind has one.
    pub on: Option<NaiveDate>,
    /// What it says, as shown: a reading's value, an invoice's amount, an answer.
    pub value: Option<String>,
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
    /// What was recorded after a week was closed about the time before: the score that was frozen stays beside it.
    Correction,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
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

/// Which of the things that can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActKey {
    /// What kind of action.
    pub kind: ActKind,
    /// With whom or what.
    pub about: Option<Id>,
    /// For which role someone is to be found.
    pub role: Option<StakeholderRole>,
    /// Which kind of contact.
    pub contact: Option<TouchpointKind>,
}

/// Something that can be done about an account.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ActView {
    /// Which.
    pub key: ActKey,
    /// With whom or what.
    pub record: Option<HealthRecord>,
    /// By when it can be done.
    pub by: NaiveDate,
    /// What is written into the task that accepting it makes.
    pub what: String,
    /// The record that the task comes from.
    pub from: FirstFrom,
    /// The open task that it already became.
    pub accepted: Option<Id>,
}

/// One step of the shortest path upward.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct StepView {
    /// What is done.
    pub act: ActView,
    /// The score after it and all before it.
    pub points: Option<i32>,
    /// The band then.
    pub band: Band,
    /// The gates that it opens.
    pub opens: Vec<GateKind>,
    /// The gates that are still closed after it.
    pub closed: Vec<GateKind>,
}
