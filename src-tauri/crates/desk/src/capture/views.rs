//! What the capture line shows of itself before it is kept.

use chrono::NaiveDate;
use model::{FieldAbout, FieldValue, Holds, Id};
use serde::Serialize;
use specta::Type;

use super::plan::{Plan, said, word};
use super::reading::Meaning;
use crate::Error;
use crate::records::Fields;

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

impl Plan<'_> {
    /// The records as they are shown.
    pub fn records(&self) -> Vec<CaptureRecord> {
        let record = |kind: &str, fields: &Fields| {
            let about = model::kind(kind).map_or(&[][..], |kind| kind.fields);
            let field = |about: &FieldAbout| {
                let value = fields.get(about.name)?.clone()?;
                let name = match (&about.spec.holds, &value) {
                    (Holds::Reference { .. }, FieldValue::Text(id)) => self.name_of(id),
                    _ => None,
                };
                Some(CaptureField {
                    field: about.name.to_owned(),
                    value,
                    name,
                })
            };
            CaptureRecord {
                kind: kind.to_owned(),
                changes: None,
                name: None,
                fields: about.iter().filter_map(field).collect(),
                with: Vec::new(),
            }
        };
        let mut all = Vec::new();
        if let Some(touchpoint) = &self.touchpoint {
            let people = self.theirs.iter().chain(&self.ours);
            let with = people.map(|person| person.name.clone()).collect();
            all.push(CaptureRecord {
                with,
                ..record("touchpoint", touchpoint)
            });
        }
        all.extend(self.commitments.iter().map(|fields| record("commitment", fields)));
        all.extend(self.actions.iter().map(|fields| record("action", fields)));
        for (person, strength) in &self.turns {
            let fields = said([("strength", word(strength))]);
            all.push(CaptureRecord {
                changes: Some(person.id),
                name: Some(person.name.clone()),
                ..record("stakeholder", &fields)
            });
        }
        all
    }

    fn name_of(&self, id: &str) -> Option<String> {
        let mut named = self
            .reading
            .mentions
            .iter()
            .flat_map(|mention| &mention.may_be)
            .copied();
        let promised = self
            .reading
            .promised
            .iter()
            .filter_map(|promised| promised.who.as_ref());
        let also = promised.flat_map(|who| &who.may_be).copied();
        let found = named
            .by_ref()
            .chain(also)
            .find(|named| named.id.to_string() == id);
        found.map(|named| named.name.clone())
    }
}
