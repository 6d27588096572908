//! What the list of what is owed is told.

use chrono::NaiveDate;
use model::{DeadlineKind, Id, LoopKind, Side};
use serde::Serialize;
use specta::Type;

use crate::health::{HealthRecord, OwedView};
use crate::records::Fields;

/// What is owed, by us and to us, across all accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct DueList {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// By day, what has none last.
    pub duties: Vec<DutyView>,
}

/// How near something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Near {
    /// Its day has passed.
    Overdue,
    /// Its day is today.
    Today,
    /// Within the seven days that begin today.
    Week,
    /// Later.
    Later,
    /// On no day.
    NoDay,
}

/// Something that is owed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct DutyView {
    /// For which account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// By when; absent when no day is named.
    pub on: Option<NaiveDate>,
    /// Days from today; negative when it has passed.
    pub days: Option<i32>,
    /// How near that is.
    pub near: Near,
    /// What kind of day it is; absent of a contact and an open loop.
    pub deadline: Option<DeadlineKind>,
    /// The contact that a cadence asks for.
    pub contact: Option<OwedView>,
    /// The loop that is open.
    pub open: Option<LoopKind>,
    /// Who owes it.
    pub by: Side,
    /// Who of ours answers for it; absent when nobody is named.
    pub owner: Option<String>,
    /// Who of theirs it is about.
    pub person: Option<String>,
    /// The record it stands in; of a contact, the last that kept the cadence.
    pub record: HealthRecord,
    /// What to set when it is done; absent where that is not one step.
    pub done: Option<Fields>,
    /// The field with its day, to put it off; absent where the day follows from elsewhere.
    pub day_field: Option<String>,
    /// The field with who of ours answers for it, to hand it on; absent where there is none.
    pub owner_field: Option<String>,
}

/// A calendar file that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CalendarWritten {
    /// Where.
    pub path: String,
    /// With so many entries.
    pub entries: u32,
}
