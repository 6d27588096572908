//! What a line says, before it is known which records that makes.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};
use model::{Channel, Direction, Side, TouchpointKind};

use super::names::Named;

/// What part of a line was understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// How the contact happened, or who began it.
    Way,
    /// Somebody, or an account.
    Name,
    /// A day or an hour.
    Day,
    /// What the contact was for.
    Kind,
    /// A commitment.
    Commitment,
    /// Something to do.
    Action,
    /// How a relationship turned.
    Strength,
    /// The note.
    Note,
    /// What stands between two parts.
    Between,
}

/// Somebody or something named, with all that it may be.
#[derive(Debug, Clone)]
pub(super) struct Mention<'k> {
    pub at: Range<usize>,
    pub may_be: Vec<&'k Named>,
}

/// A commitment as it was said.
#[derive(Debug, Clone)]
pub(super) struct Promised<'k> {
    pub by: Side,
    pub who: Option<Mention<'k>>,
    pub what: String,
    pub due: Option<NaiveDate>,
}

/// A relationship's turn as it was said: of somebody, or of all who are named.
#[derive(Debug, Clone)]
pub(super) struct Turn<'k> {
    /// As it was typed, and where.
    pub said: String,
    pub at: Range<usize>,
    pub who: Option<Mention<'k>>,
    pub warmer: bool,
}

/// All that a line says.
#[derive(Debug, Default)]
pub(super) struct Reading<'k> {
    pub way: Option<Channel>,
    pub direction: Option<Direction>,
    pub kind: Option<TouchpointKind>,
    pub on: Option<NaiveDate>,
    pub at: Option<NaiveTime>,
    pub mentions: Vec<Mention<'k>>,
    /// What is not understood, clause by clause.
    pub notes: Vec<String>,
    /// The clauses that speak of the contact, whole.
    pub contact: Vec<String>,
    pub promised: Vec<Promised<'k>>,
    pub todo: Vec<(String, Option<NaiveDate>)>,
    pub turns: Vec<Turn<'k>>,
    /// What each part of the line was taken for; together they are the whole line.
    pub parts: Vec<(Range<usize>, Meaning)>,
}
