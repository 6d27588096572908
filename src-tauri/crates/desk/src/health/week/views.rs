//! What the week shows. Numbers are written in the firm's way; what is drawn or sorted by comes beside its text.

use chrono::NaiveDate;
use model::{
    Band, Currency, DeadlineKind, GateKind, Id, Keeps, LoopKind, Owed, RenewalCall, RenewalStage, Side,
    StakeholderRole, Tier, TouchpointKind,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::health::{ActKind, GateView, HealthRecord, LineView};

/// The whole portfolio in a week, top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WeekView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// It is compared with the end of this day.
    pub since: NaiveDate,
    /// The last week that was closed, `2025-W40`; absent while none was.
    pub closed: Option<String>,
    /// How many accounts there are.
    pub accounts: u32,
    /// How many stand in each band, worst first and not enough data last.
    pub bands: Vec<BandCount>,
    /// How many fell a band.
    pub fell: u32,
    /// How many rose a band.
    pub rose: u32,
    /// Every account whose score or band is another than it was, the largest fall first: what the three numbers around it
    /// count.
    pub changes: Vec<ChangeView>,
    /// All movements together, in points.
    pub net: i32,
    /// Revenue by band, a bar for each currency: that of the most accounts first.
    pub bars: Vec<BarView>,
    /// What fell: at most seven, the largest fall first.
    pub falls: Vec<MovedView>,
    /// How many fell beside those.
    pub more_falls: u32,
    /// What rose: at most twenty, the largest rise first; then what was not known and is now, which is no movement.
    pub rises: Vec<MovedView>,
    /// How many rose beside those.
    pub more_rises: u32,
    /// How many did not move.
    pub unmoved: u32,
    /// The names of the first of them.
    pub unmoved_names: Vec<String>,
    /// What to do first: at most five.
    pub first: Vec<FirstView>,
    /// What is due within a week or overdue, by day: the first hundred.
    pub due: Vec<DueView>,
    /// How many are overdue.
    pub overdue: u32,
    /// How many are due within a week.
    pub due_soon: u32,
    /// What is to be renewed within 180 days or is overdue, by its deadline.
    pub renewals: Vec<RenewalView>,
    /// What is open, by kind, then by day: the first hundred.
    pub loops: Vec<LoopView>,
    /// How many are open of each kind, in their order.
    pub open: Vec<LoopCount>,
    /// Clients at whom too many of ours turned up.
    pub crowds: Vec<CrowdView>,
}

/// How many accounts stand in a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct BandCount {
    /// The band.
    pub band: Band,
    /// How many stand in it.
    pub accounts: u32,
    /// How many stood in it then.
    pub before: u32,
}

/// An amount of money, written and to be drawn by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Amount {
    /// As written: `$48,000`.
    pub text: String,
    /// The same in minor units; a decimal integer as text.
    pub minor: String,
    /// Its currency.
    pub currency: Currency,
}

/// A year's fees in one currency, by band: a bar of its accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct BarView {
    /// The currency.
    pub currency: Currency,
    /// All of it.
    pub total: Amount,
    /// What is red or critical.
    pub at_risk: Amount,
    /// What was red or critical then.
    pub at_risk_before: Amount,
    /// The accounts that were, worst first.
    pub risky_before: Vec<BarThen>,
    /// Its accounts, the worst band first and not enough data last, in a band the largest first.
    pub accounts: Vec<BarAccount>,
    /// What each band comes to, now and then.
    pub bands: Vec<BarBand>,
}

/// An account in the bar.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct BarAccount {
    /// Which.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The band that holds.
    pub band: Band,
    /// Its score.
    pub points: Option<i32>,
    /// Its fees of a year.
    pub revenue: Amount,
    /// Of the whole bar, from 0 to 1, for drawing only.
    pub share: f64,
    /// True when it fell a band.
    pub fell: bool,
}

/// An account that was red or critical then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct BarThen {
    /// Which.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The band that held.
    pub band: Band,
    /// Its fees of a year then.
    pub revenue: Amount,
}

/// A band in the bar.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct BarBand {
    /// Which.
    pub band: Band,
    /// How many accounts with fees in this currency.
    pub accounts: u32,
    /// What they come to.
    pub revenue: Amount,
    /// What the band came to then.
    pub before: Amount,
    /// Of that day's bar, from 0 to 1, for drawing only.
    pub share_before: f64,
}

/// An account whose score or band is another than it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ChangeView {
    /// Which.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// Its score.
    pub points: Option<i32>,
    /// Its score then.
    pub points_before: Option<i32>,
    /// The band that holds.
    pub band: Band,
    /// The band that held then.
    pub band_before: Band,
}

/// An account whose score moved.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MovedView {
    /// Which.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The band that holds.
    pub band: Band,
    /// The band that held then.
    pub band_before: Band,
    /// The band that the points alone would give.
    pub by_points: Band,
    /// The best band that the gates let through, while any is closed.
    pub cap: Option<Band>,
    /// The score.
    pub points: Option<i32>,
    /// The score then.
    pub points_before: Option<i32>,
    /// By how many points it moved.
    pub moved: i32,
    /// Why: the gate that closed since, else the line that moved it most. Absent when nothing is on record.
    pub reason: Option<ReasonView>,
}

/// Why an account moved, at its shortest: one of the two is there.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ReasonView {
    /// A gate that closed since.
    pub gate: Option<GateView>,
    /// The line that moved it most.
    pub line: Option<LineView>,
}

/// From which rule something is to be done first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FirstRule {
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
    /// Make the call on a renewal.
    RenewalCall,
    /// Give the client the word on an incident that was promised.
    IncidentUpdate,
    /// Keep a commitment that is past its day.
    Commitment,
    /// Move a save play that stands still.
    SavePlay,
}

impl From<ActKind> for FirstRule {
    fn from(act: ActKind) -> Self {
        match act {
            ActKind::Contact => Self::Contact,
            ActKind::Deepen => Self::Deepen,
            ActKind::Find => Self::Find,
            ActKind::Collect => Self::Collect,
            ActKind::Reach => Self::Reach,
            ActKind::Review => Self::Review,
        }
    }
}

/// Something to do first, and what it changes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct FirstView {
    /// From which rule.
    pub rule: FirstRule,
    /// For which account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// With whom or what.
    pub record: Option<HealthRecord>,
    /// For which role someone is to be found.
    pub role: Option<StakeholderRole>,
    /// What is written into the task that accepting it makes.
    pub what: String,
    /// By when it can be done, or is owed.
    pub by: NaiveDate,
    /// The score now and after it; absent for what moves no points by itself.
    pub effect: Option<EffectView>,
    /// What hangs on it: a contract's fees of a year, an invoice.
    pub amount: Option<Amount>,
    /// The record that the task comes from.
    pub from: FirstFrom,
    /// The open task that it already became.
    pub accepted: Option<Id>,
}

/// Which record a task comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FirstFrom {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: Id,
}

/// What a thing done changes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct EffectView {
    /// The score before it: after the steps that come first.
    pub points_before: Option<i32>,
    /// The score after it.
    pub points: Option<i32>,
    /// The band before it.
    pub band_before: Band,
    /// The band after it.
    pub band: Band,
    /// The gates that it opens.
    pub opens: Vec<GateKind>,
    /// How many gates are still closed after it.
    pub closed: u32,
}

/// Something that is due within a week or overdue: a contact that is owed, or a day by which something is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct DueView {
    /// For which account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The day.
    pub on: NaiveDate,
    /// Days from today; negative when it has passed.
    pub days: i32,
    /// What kind of day it is; absent for a contact.
    pub deadline: Option<DeadlineKind>,
    /// The contact that is owed.
    pub contact: Option<OwedView>,
    /// The record: what is due, or the last contact.
    pub record: HealthRecord,
}

/// A contact that is owed again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct OwedView {
    /// Of which kind; a QBR when absent.
    pub kind: Option<TouchpointKind>,
    /// With someone of this role; with anyone when absent.
    pub role: Option<StakeholderRole>,
    /// At least every so many days.
    pub every_days: u32,
}

impl From<Owed> for OwedView {
    fn from(owed: Owed) -> Self {
        Self {
            kind: match owed.keeps {
                Keeps::Kind(kind) => Some(kind),
                Keeps::Review => None,
            },
            role: owed.role,
            every_days: owed.every_days,
        }
    }
}

/// Which day of a contract decides its renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RenewalDay {
    /// The last day to give notice.
    Notice,
    /// Its last day.
    End,
    /// The day it renews.
    Renewal,
}

/// A contract that is to be renewed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RenewalView {
    /// The contract.
    pub engagement: Id,
    /// Whose.
    pub account: Id,
    /// The account's name.
    pub name: String,
    /// The service.
    pub service: Option<String>,
    /// The day that decides.
    pub deadline: NaiveDate,
    /// Which day that is.
    pub day: RenewalDay,
    /// Days from today; negative when it has passed.
    pub days: i32,
    /// Its last day, when that has passed: it ended, and no record says what became of it.
    pub ended: Option<NaiveDate>,
    /// How far it is; absent while the deadline is more than 180 days away.
    pub stage: Option<RenewalStage>,
    /// The call.
    pub call: Option<RenewalCall>,
    /// True when the call is owed and was not made; what has ended is owed none.
    pub call_owed: bool,
    /// Why it was called so, in the owner's words.
    pub reason: Option<String>,
    /// The step that is to be taken, as the task that it becomes.
    pub step: Option<RenewalStep>,
    /// Its fees of a year.
    pub amount: Option<Amount>,
    /// The band that its account stands in.
    pub band: Band,
    /// The account's score.
    pub points: Option<i32>,
    /// The account's tier.
    pub tier: Option<Tier>,
}

/// A step of a renewal, as the task that it becomes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RenewalStep {
    /// What is to be done.
    pub what: String,
    /// By when: before the next step begins.
    pub by: NaiveDate,
    /// The record that the task comes from.
    pub from: FirstFrom,
    /// The open task that it already became.
    pub accepted: Option<Id>,
}

/// All that is to be renewed, and what may come of it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RenewalsView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// By deadline.
    pub renewals: Vec<RenewalView>,
    /// What the contracts of the next 180 days, and those overdue, come to by the call on them.
    pub forecast: Vec<ForecastView>,
}

/// What the renewals with one call come to, in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ForecastView {
    /// The call; absent where none was made.
    pub call: Option<RenewalCall>,
    /// How many contracts.
    pub contracts: u32,
    /// How many of them without fees on record: they are in no amount.
    pub without_fees: u32,
    /// What they come to, per currency.
    pub amounts: Vec<Amount>,
}

/// How many of a kind are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct LoopCount {
    /// Which kind.
    pub kind: LoopKind,
    /// How many.
    pub count: u32,
}

/// Something that is open.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct LoopView {
    /// What kind.
    pub kind: LoopKind,
    /// With which account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The record it stands in.
    pub record: HealthRecord,
    /// The person it is about.
    pub person: Option<String>,
    /// Whose commitment it is.
    pub by: Option<Side>,
    /// The day by which it is owed, or was; absent when a commitment has none.
    pub due: Option<NaiveDate>,
    /// Days from today to that day; negative when it has passed.
    pub days: Option<i32>,
}

/// A client whom several of ours contacted within a week, and not together.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CrowdView {
    /// Which client.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// Who of ours.
    pub members: Vec<String>,
    /// The contacts.
    pub touchpoints: Vec<HealthRecord>,
}
