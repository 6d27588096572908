//! What the capture line shows of itself before it is kept.

use chrono::NaiveDate;
use model::{FieldValue, Id};
use serde::Serialize;
use specta::Type;

use super::read::Meaning;
use crate::Error;

pub use crate::error::CaptureAsked;

/// What a line says, and the records that it would make.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CaptureView {
    /// The day on which it is read: "yesterday" is the day before.
    pub as_of: NaiveDate,
    /// What each part of the line was taken for; together they are the line.
    pub parts: Vec<CapturePart>,
    /// The account that it is about.
    pub account: Option<CaptureAccount>,
    /// The records, in the order in which they are written.
    pub records: Vec<CaptureRecord>,
    /// What has to be said before it can be kept.
    pub asks: Vec<CaptureAsk>,
    /// Why it cannot be kept as it stands.
    pub refused: Option<Error>,
}

impl CaptureView {
    /// Whether the line can be kept as it stands.
    pub fn is_ready(&self) -> bool {
        self.asks.is_empty() && self.refused.is_none() && !self.records.is_empty()
    }
}

/// A part of the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CapturePart {
    /// As it was typed.
    pub text: String,
    /// What it was taken for.
    pub meaning: Meaning,
}

/// The account that a line is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CaptureAccount {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A record that a line makes or changes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CaptureRecord {
    /// Its kind.
    pub kind: String,
    /// The record that is changed; absent for a new one.
    pub changes: Option<Id>,
    /// What the changed record is called.
    pub name: Option<String>,
    /// Its fields, as far as the line says them.
    pub fields: Vec<CaptureField>,
    /// Who took part, theirs before ours.
    pub with: Vec<String>,
}

/// A field of such a record.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CaptureField {
    /// Its name.
    pub field: String,
    /// What is written into it.
    pub value: FieldValue,
    /// What a record that it refers to is called.
    pub name: Option<String>,
}

/// Something that a line leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CaptureAsk {
    /// What.
    pub what: CaptureAsked,
    /// The part of the line that is asked about; empty when it says nothing of it.
    pub text: String,
    /// What it may be.
    pub choices: Vec<CaptureChoice>,
}

impl CaptureAsk {
    /// The question, as the window asks it too.
    pub fn sentence(&self) -> String {
        self.refusal().sentence()
    }

    /// The refusal of a line that leaves it open.
    pub(super) fn refusal(&self) -> Error {
        let labels = self.choices.iter().map(|choice| choice.label.clone());
        Error::Unclear {
            what: self.what,
            text: self.text.clone(),
            choices: labels.collect(),
        }
    }

    pub(super) fn of(what: CaptureAsked) -> Self {
        Self {
            what,
            text: String::new(),
            choices: Vec::new(),
        }
    }
}

/// An answer, as the line that gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CaptureChoice {
    /// What is chosen.
    pub label: String,
    /// The line with it.
    pub line: String,
}
