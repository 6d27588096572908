//! What the record door takes and hands out.

use std::collections::BTreeMap;

use model::{FieldValue, Id, Rule};
use serde::Serialize;
use specta::Type;

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

/// A record that refers to one that is to be removed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Referring {
    /// Its kind.
    pub kind: String,
    /// What it is called.
    pub name: String,
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
