//! What the touchpoints' screens are told.

use chrono::{NaiveDate, NaiveTime};
use model::{Channel, Direction, Evidence, Id, QbrStatus, Side, SurveyKind, TimelineKind, TouchpointKind};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::accounts::CommitmentState;

/// What of an account's stream is wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct TimelineFor {
    /// Only this kind of entry.
    pub kind: Option<TimelineKind>,
    /// Only what this person of theirs took part in.
    pub person: Option<Id>,
    /// Only what holds these words; case and accents make no difference, a word may be a beginning.
    pub text: String,
    /// As the stream stood at the end of this day; today when absent.
    pub day: Option<NaiveDate>,
    /// Where the page before ended: [`TimelineView::next`].
    pub after: Option<String>,
    /// So many entries, at most 500.
    pub most: u32,
}

/// A page of an account's stream, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct TimelineView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// The entries.
    pub entries: Vec<TimelineEntry>,
    /// Where the next page begins; absent at the end.
    pub next: Option<String>,
    /// True when words were asked for and more hold them than were looked through: the newest were.
    pub more_hold: bool,
}

/// An entry of the stream.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct TimelineEntry {
    /// What kind of entry.
    pub kind: TimelineKind,
    /// The kind of the record it stands in.
    pub entity: String,
    /// The record.
    pub id: Id,
    /// Its place in the stream, unlike any other's.
    pub place: String,
    /// Its day.
    pub on: NaiveDate,
    /// The hour, where it is known.
    pub at: Option<NaiveTime>,
    /// True when its day is still to come: a plan, not a contact.
    pub ahead: bool,
    /// Who of theirs, by name.
    pub theirs: Vec<String>,
    /// Who of ours, by name.
    pub ours: Vec<String>,
    /// What was said, in the record's own words.
    pub text: Option<String>,
    /// What is peculiar to its kind.
    pub detail: TimelineDetail,
}

/// What is peculiar to a kind of entry.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum TimelineDetail {
    /// A contact.
    Touchpoint {
        /// What it was for.
        kind: TouchpointKind,
        /// How.
        channel: Channel,
        /// Who began.
        direction: Direction,
        /// For a message: whether it was answered.
        answered: Option<bool>,
        /// True when it was a QBR.
        qbr: bool,
    },
    /// An answer, or a survey's aggregate.
    Survey {
        /// What was asked.
        asked: SurveyKind,
        /// The answer, as the firm writes numbers.
        score: String,
        /// The highest possible answer.
        scale: u8,
        /// How many answers it stands for; absent for one person's.
        n: Option<u32>,
    },
    /// A commitment.
    Commitment {
        /// Whose.
        by: Side,
        /// Where it stands.
        state: CommitmentState,
        /// The day it was due.
        due: Option<NaiveDate>,
        /// Days past its due day, when it is late or was done late.
        days_late: Option<i32>,
    },
    /// A value record.
    Value {
        /// How much, with its currency or unit.
        amount: Option<String>,
        /// How well it is proven.
        evidence: Evidence,
    },
    /// A QBR.
    Review {
        /// The quarter it looks back on, `2025-Q3`.
        quarter: String,
        /// Where it is.
        status: QbrStatus,
    },
    /// An incident.
    Incident {
        /// Over since.
        closed_on: Option<NaiveDate>,
    },
    /// Other stages.
    Stage {
        /// Which, of one step.
        changes: Vec<StageChange>,
    },
}

/// A client, or the relationship with it, came to another stage.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct StageChange {
    /// The field of the account: `lifecycle_stage`, `relationship_stage` or `tier`.
    pub field: String,
    /// The word before; absent when it was unknown.
    pub from: Option<String>,
    /// The word since; absent when it is unknown.
    pub to: Option<String>,
}
