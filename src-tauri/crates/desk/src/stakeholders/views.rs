//! A stakeholder map as the window, the paper and the command line have it.

use chrono::NaiveDate;
use model::{
    Arrangement, Band, Channel, CoverageLevel, Direction, GateKind, Id, InfluenceKind, MapChange, MapFinding,
    Quadrant, StakeholderRole, Strength, StrengthPart, SurveyKind, TouchpointKind,
};
use serde::Serialize;
use specta::Type;

/// An account's stakeholder map in one arrangement, as of a day. Places are in the map's own unit, a pixel at full size.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapView {
    /// The account.
    pub account: Id,
    /// What it is called.
    pub name: String,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// How its people are arranged.
    pub arrangement: Arrangement,
    /// Their people, in the order of their ids; those who left too.
    pub people: Vec<MapPerson>,
    /// The lines between them, in the order in which they are drawn.
    pub lines: Vec<MapLine>,
    /// Our people, from left to right; only of coverage.
    pub ours: Vec<MapMember>,
    /// What ours are to theirs, where anything is known; only of coverage.
    pub coverage: Vec<MapCell>,
    /// The quarters, and the edges of their cells; only of power and interest.
    pub grid: Option<MapGrid>,
    /// What the map says by itself, the most pressing first.
    pub findings: Vec<MapFindingView>,
    /// The edges of all that is drawn.
    pub extent: MapExtent,
}

/// The edges of all that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct MapExtent {
    /// Left.
    pub left: i32,
    /// Top.
    pub top: i32,
    /// Right.
    pub right: i32,
    /// Foot.
    pub foot: i32,
}

/// A person of theirs on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapPerson {
    /// Their record.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// Their position.
    pub title: Option<String>,
    /// Their part in decisions.
    pub role: Option<StakeholderRole>,
    /// 1 to 5.
    pub influence: Option<u8>,
    /// 1 to 5.
    pub interest: Option<u8>,
    /// The relationship, as we judge it.
    pub strength: Option<Strength>,
    /// The relationship that we want.
    pub wanted_strength: Option<Strength>,
    /// True for the client's executives.
    pub executive: bool,
    /// True while the part is known and the person is not.
    pub placeholder: bool,
    /// Their last day at the client, when a record says one.
    pub left_on: Option<NaiveDate>,
    /// True when they have left by the day of the map.
    pub departed: bool,
    /// Which part of the client they work in.
    pub business_unit: Option<Id>,
    /// What that is called.
    pub unit: Option<String>,
    /// How they like to be reached.
    pub prefers: Option<Channel>,
    /// The day of the last contact with them; absent when there was none.
    pub last_contact: Option<NaiveDate>,
    /// By how many days the contact that they are owed is late; absent when it is not, and when nothing is owed to them.
    pub overdue_days: Option<u32>,
    /// Whom they report to.
    pub reports_to: Option<Id>,
    /// Left edge of their card.
    pub x: i32,
    /// Upper edge of their card.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// True when somebody put it there.
    pub by_hand: bool,
    /// All of it in a sentence or two, for whoever hears the map.
    pub sentence: String,
}

/// What a line of the map says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MapLineKind {
    /// `from` reports to `to`: the record is the person's.
    ReportsTo,
    /// `from` is asked for advice by `to`.
    Advises,
    /// `from` decides what gets through to `to`.
    Gatekeeps,
    /// `from` sways `to` without a formal part.
    Informal,
    /// The two are at odds.
    Conflicts,
}

impl From<InfluenceKind> for MapLineKind {
    fn from(kind: InfluenceKind) -> Self {
        match kind {
            InfluenceKind::Advises => Self::Advises,
            InfluenceKind::Gatekeeps => Self::Gatekeeps,
            InfluenceKind::Informal => Self::Informal,
            InfluenceKind::Conflicts => Self::Conflicts,
        }
    }
}

/// A line of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapLine {
    /// The record that says so: an influence, or of a line of reporting the person it leads from.
    pub record: Id,
    /// From whom.
    pub from: Id,
    /// To whom.
    pub to: Id,
    /// What it says.
    pub kind: MapLineKind,
    /// The same in a sentence.
    pub sentence: String,
}

/// A person of ours on the map of coverage.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapMember {
    /// Their record.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// What they do on the account, in words; empty where nothing is on record.
    pub does: String,
    /// Left edge of their column.
    pub x: i32,
    /// How wide it is.
    pub width: i32,
}

/// What a person of ours is to one of theirs.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapCell {
    /// The coverage record; absent where only contacts are known.
    pub record: Option<Id>,
    /// Who of ours.
    pub member: Id,
    /// Who of theirs.
    pub person: Id,
    /// What they are now; absent while nobody has said.
    pub level: Option<CoverageLevel>,
    /// What they are to be.
    pub wanted: Option<CoverageLevel>,
    /// By how many levels that is more; 0 when it is none, or not known.
    pub gap: u8,
    /// Contacts of the two in the year before, the day included.
    pub contacts: u32,
    /// The last of them.
    pub last_contact: Option<NaiveDate>,
    /// What the task is called that the gap becomes.
    pub offer: Option<MapOffer>,
    /// All of it in a sentence.
    pub sentence: String,
}

/// The grid of power and interest.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapGrid {
    /// Left edges of the columns: not graded, interest 1 to 5, and the right edge of the last.
    pub across: Vec<i32>,
    /// Lower edges of the rows from the foot upward: not graded, influence 1 to 5, and the upper edge of the last.
    pub up: Vec<i32>,
    /// The four quarters.
    pub quadrants: Vec<MapQuadrant>,
}

/// A quarter of power and interest.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapQuadrant {
    /// Which.
    pub quadrant: Quadrant,
    /// What it is called.
    pub title: String,
    /// What its people are owed.
    pub owed: String,
    /// Its edges.
    pub extent: MapExtent,
    /// How many are in it.
    pub people: u32,
}

/// Something that the map says by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapFindingView {
    /// What.
    pub finding: MapFinding,
    /// The people it is about.
    pub people: Vec<Id>,
    /// The same in a few words, with names.
    pub title: String,
    /// The same in a sentence, with what it rests on.
    pub sentence: String,
    /// True for what may cost the account; the rest wants a look.
    pub pressing: bool,
    /// Since when, where a record says so.
    pub since: Option<NaiveDate>,
    /// What can be done.
    pub offer: MapOffer,
}

/// A task that the map offers: accepted, it stands among the actions and says what it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapOffer {
    /// What is done.
    pub what: String,
    /// The kind of the record it comes from.
    pub entity: String,
    /// That record.
    pub record: Id,
    /// The open task that is there already.
    pub action: Option<Id>,
}

/// A card that somebody moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, Type)]
pub struct MapMove {
    /// Whose.
    pub person: Id,
    /// Its left edge now; absent puts the card back where it stands by itself.
    pub x: Option<i32>,
    /// Its upper edge now.
    pub y: Option<i32>,
}

/// What there is to know of a person of theirs.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapPersonView {
    /// Their record.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// Who they are, in a sentence.
    pub sentence: String,
    /// The relationship, as we judge it.
    pub said: Option<Strength>,
    /// The day since which we do.
    pub said_since: Option<NaiveDate>,
    /// What we judged before, the newest first; the last of a day counts.
    pub said_before: Vec<MapSaid>,
    /// What the log says; absent of one who was never met.
    pub suggested: Option<MapSuggested>,
    /// True when the two differ.
    pub differs: bool,
    /// Contacts of a quarter, the day included.
    pub contacts: u32,
    /// Those of them that came from the client.
    pub theirs: u32,
    /// The last conversation about the client's plans or with its executives.
    pub last_strategic: Option<NaiveDate>,
    /// The last time face to face.
    pub last_in_person: Option<NaiveDate>,
    /// Who of ours reached out to them in a year, the most often first.
    pub reached_out: Vec<MapReach>,
    /// Whom of theirs they introduced us to.
    pub introduced: Vec<Id>,
    /// The last contacts and attempts, the newest first.
    pub touchpoints: Vec<MapTouchpoint>,
    /// What is open and hangs on them.
    pub hanging: Vec<MapHanging>,
    /// What they answered in surveys, the newest first.
    pub surveys: Vec<MapSurvey>,
}

/// A judgement of a relationship.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapSaid {
    /// The day it was written.
    pub on: NaiveDate,
    /// What was said; absent when it was taken back.
    pub strength: Option<Strength>,
}

/// What the log says of a relationship.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapSuggested {
    /// The word for it.
    pub strength: Strength,
    /// 0 to 100.
    pub points: u8,
    /// Its five parts.
    pub parts: Vec<MapSuggestedPart>,
    /// Our messages since the last contact that were not answered.
    pub unanswered: u32,
}

/// A part of what the log says.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapSuggestedPart {
    /// Which.
    pub part: StrengthPart,
    /// What it is called.
    pub title: String,
    /// Its points.
    pub points: u8,
    /// Of so many.
    pub of: u8,
    /// What it rests on, in a sentence.
    pub sentence: String,
    /// The touchpoints it rests on.
    pub rests_on: Vec<Id>,
}

/// How often one of ours reached out.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapReach {
    /// Who.
    pub member: Id,
    /// What they are called.
    pub name: String,
    /// How often.
    pub times: u32,
}

/// A touchpoint with a person.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapTouchpoint {
    /// The record.
    pub record: Id,
    /// When.
    pub on: NaiveDate,
    /// What it was for.
    pub kind: TouchpointKind,
    /// How.
    pub channel: Channel,
    /// Who began.
    pub direction: Direction,
    /// False for a message of ours that was not answered.
    pub contact: bool,
    /// What was said.
    pub summary: Option<String>,
    /// Who of ours was there.
    pub by: Vec<String>,
}

/// Something that is open and hangs on a person.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapHanging {
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub record: Id,
    /// What it is called.
    pub name: String,
    /// Its day, where it has one.
    pub on: Option<NaiveDate>,
    /// True when that day has passed.
    pub late: bool,
}

/// An answer to a survey.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapSurvey {
    /// The record.
    pub record: Id,
    /// Which question.
    pub kind: SurveyKind,
    /// The answer, as the firm writes numbers.
    pub score: String,
    /// The highest possible answer.
    pub scale: u8,
    /// When.
    pub on: NaiveDate,
}

/// What would be lost if a person left; of one who did, what was.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapWithout {
    /// Their record.
    pub person: Id,
    /// What they are called.
    pub name: String,
    /// The day it is judged on.
    pub as_of: NaiveDate,
    /// The day they left, when they have: then all of this is to be handed over.
    pub left_on: Option<NaiveDate>,
    /// What it comes to, in a sentence.
    pub sentence: String,
    /// What is open and hangs on them.
    pub hanging: Vec<MapHanging>,
    /// Who reports to them.
    pub reports: Vec<Id>,
    /// Who of ours is what to them.
    pub coverage: Vec<MapCell>,
    /// The score with them, 0 to 100.
    pub points: Option<u8>,
    /// The score without them.
    pub points_without: Option<u8>,
    /// The band by the rules with them.
    pub band: Band,
    /// The band by the rules without them.
    pub band_without: Band,
    /// The gates that close without them.
    pub gates: Vec<GateKind>,
    /// What the map would say by itself that it does not say with them.
    pub findings: Vec<MapFindingView>,
    /// The contracts that are up for renewal.
    pub renewals: Vec<MapRenewal>,
}

/// A contract that is up for renewal.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapRenewal {
    /// The contract.
    pub record: Id,
    /// What it is called.
    pub name: String,
    /// The day by which its renewal is decided.
    pub deadline: NaiveDate,
    /// So many days from the day it is judged on.
    pub days: i32,
    /// Fees of a year.
    pub annual_value: Option<String>,
    /// True when a gate closes or the band falls without the person.
    pub at_risk: bool,
}

/// What became of the people of a map between two days.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapChangesView {
    /// The end of this day,
    pub since: NaiveDate,
    /// and of this one.
    pub as_of: NaiveDate,
    /// How many were at the client then.
    pub before: u32,
    /// How many are.
    pub now: u32,
    /// What changed, in the order of [`MapChange`], then by name.
    pub changes: Vec<MapChangeView>,
}

/// What became of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MapChangeView {
    /// What.
    pub change: MapChange,
    /// Who.
    pub person: Id,
    /// What they are called.
    pub name: String,
    /// The same in a sentence.
    pub sentence: String,
}
