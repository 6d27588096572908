//! What the record door takes and hands out.

use std::collections::BTreeMap;

use model::{FieldValue, Holds, Id, Rule};
use serde::Serialize;
use specta::Type;

pub use crate::error::Referring;

/// What is said of fields: each by its name, absent as unknown.
pub type Fields = BTreeMap<String, Option<FieldValue>>;

/// A record as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RecordRow {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// All its fields.
    pub fields: Fields,
}

/// What a removal came to.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Removed {
    /// What the record was called.
    pub name: String,
    /// How many other records went along.
    pub along: u32,
}

/// What pasted rows came to.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Pasted {
    /// The faults of each row, in the order of the rows.
    pub rows: Vec<PastedRow>,
    /// How many records were written: all of them, or none.
    pub written: u32,
}

/// One pasted row.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PastedRow {
    /// What is wrong with it.
    pub faults: Vec<CellFault>,
}

/// What is wrong with one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct CellFault {
    /// The field.
    pub field: String,
    /// The rule it breaks.
    pub rule: Rule,
}

/// A kind of record as the command line lists it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KindView {
    /// Its name.
    pub kind: &'static str,
    /// What it is.
    pub about: &'static str,
    /// True when its records belong to one account.
    pub of_account: bool,
    /// Its fields, in order.
    pub fields: Vec<FieldView>,
}

/// A field of a kind as the command line lists it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldView {
    /// Its name.
    pub field: &'static str,
    /// What it is.
    pub about: &'static str,
    /// What it holds.
    pub holds: &'static str,
    /// True when it is never unknown.
    pub required: bool,
    /// False when a use case sets it.
    pub by_hand: bool,
    /// True when somebody has to say it of a new record.
    pub needed: bool,
    /// What a new record begins with.
    pub starts: Option<&'static str>,
    /// The words it may be.
    pub words: &'static [&'static str],
    /// The kind it refers to.
    pub refers_to: Option<&'static str>,
}

/// Every kind of record there is.
pub fn kinds() -> Vec<KindView> {
    let field = |field: &model::FieldAbout| FieldView {
        field: field.name,
        about: field.doc.trim(),
        holds: field.spec.holds.as_str(),
        required: !field.nullable,
        by_hand: field.spec.by_hand,
        needed: field.is_needed(),
        starts: field.spec.starts,
        words: match field.spec.holds {
            Holds::Word(words) => words,
            _ => &[],
        },
        refers_to: match field.spec.holds {
            Holds::Reference { to, .. } => Some(to),
            _ => None,
        },
    };
    let kinds = model::kinds().iter();
    kinds
        .map(|kind| KindView {
            kind: kind.entity,
            about: kind.doc.trim(),
            of_account: kind.of_account,
            fields: kind.fields.iter().map(field).collect(),
        })
        .collect()
}
