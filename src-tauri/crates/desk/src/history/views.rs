//! What undo and redo, a record's history and an account's changes say.

use chrono::{DateTime, Utc};
use model::{Id, Operation};
use serde::Serialize;
use specta::Type;

pub use crate::named::{Shown, ShownKind};

/// What a step did, for the screen to say it in its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DidView {
    /// The operation; absent when a newer version has a word for it, and of steps that were taken before there were words.
    pub op: Option<Operation>,
    /// The kind of record it was about.
    pub kind: Option<String>,
    /// What that was called then; a quarter as it is written down (`2025-Q3`).
    pub name: Option<String>,
    /// The field it was about, `snake_case`; of a deck, where in it.
    pub field: Option<String>,
    /// What a step was called that was taken before there were words.
    pub label: Option<String>,
}

impl DidView {
    /// What the step did, as the window says it too: `Edit due of “Quarterly report”`.
    pub fn sentence(&self) -> String {
        crate::text::said("did", &crate::text::json(self))
    }
}

impl From<store::Did> for DidView {
    fn from(did: store::Did) -> Self {
        Self {
            op: did.op,
            kind: did.entity,
            name: did.name,
            field: did.field,
            label: did.label,
        }
    }
}

/// What can be undone and redone next.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Type)]
pub struct UndoView {
    /// The last change that can be undone.
    pub undo: Option<DidView>,
    /// The last undone change that can be done again.
    pub redo: Option<DidView>,
}

/// What was undone or done again.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Undone {
    /// What it was.
    pub did: DidView,
    /// What can be undone and redone now.
    pub next: UndoView,
}

/// What a change did to its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It came to be.
    Added,
    /// Fields of it changed.
    Changed,
    /// It was removed.
    Removed,
    /// It came back.
    BroughtBack,
}

impl From<store::Op> for What {
    fn from(op: store::Op) -> Self {
        match op {
            store::Op::Insert => Self::Added,
            store::Op::Update => Self::Changed,
            store::Op::Delete => Self::Removed,
            store::Op::Restore => Self::BroughtBack,
        }
    }
}

impl From<store::Became> for What {
    fn from(became: store::Became) -> Self {
        match became {
            store::Became::Added => Self::Added,
            store::Became::Removed => Self::Removed,
            store::Became::Changed => Self::Changed,
        }
    }
}

/// What kind of step a change was part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A person wrote it.
    Written,
    /// It came out of a file.
    Imported,
    /// A step was taken back.
    Undone,
    /// A step that was taken back was done again.
    Redone,
    /// Another of the owner's computers wrote it.
    Synced,
}

impl From<store::Cause> for Cause {
    fn from(cause: store::Cause) -> Self {
        match cause {
            store::Cause::Written => Self::Written,
            store::Cause::Imported => Self::Imported,
            store::Cause::Undone => Self::Undone,
            store::Cause::Redone => Self::Redone,
            store::Cause::Synced => Self::Synced,
        }
    }
}

/// Who made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The vault's owner, on this computer.
    You,
    /// An imported file, on this computer.
    Import,
    /// Another of the owner's computers.
    OtherDevice,
}

/// A field that went from one value to another. A value is what stands in it; of a reference, what the other record is
/// called by, part by part. What was not set is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FieldChange {
    /// The field's name in the record, `snake_case`.
    pub field: String,
    /// What it was.
    pub old: Vec<Shown>,
    /// What it became.
    pub new: Vec<Shown>,
    /// Whether a person may restore what it was.
    pub restorable: bool,
}

/// One entry of a record's history.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HistoryEntry {
    /// The transaction, by which a value is restored.
    pub txn: Id,
    /// When, by the wall clock.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: Who,
    /// What it did.
    pub what: What,
    /// What kind of step it was.
    pub cause: Cause,
    /// What the step did.
    pub did: DidView,
    /// The fields it changed.
    pub fields: Vec<FieldChange>,
}

/// A record's history, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RecordHistory {
    /// The kind of record.
    pub entity: String,
    /// Its id.
    pub id: Id,
    /// What it is called by, part by part: some kinds of record have no name of their own.
    pub name: Vec<Shown>,
    /// False when it was removed.
    pub there: bool,
    /// What happened to it.
    pub entries: Vec<HistoryEntry>,
}

/// A record that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ChangeLine {
    /// The kind of record.
    pub entity: String,
    /// Its id.
    pub id: Id,
    /// What it is called by, part by part: some kinds of record have no name of their own.
    pub name: Vec<Shown>,
    /// What became of it.
    pub became: What,
    /// Which fields differ; of a record that was added, those that are set.
    pub fields: Vec<FieldChange>,
    /// When it was changed last.
    pub at: DateTime<Utc>,
    /// What that step did.
    pub did: DidView,
    /// What kind of step that was.
    pub cause: Cause,
}

/// What changed in an account, the last first.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct AccountChanges {
    /// After this moment.
    pub since: DateTime<Utc>,
    /// Up to this moment.
    pub until: DateTime<Utc>,
    /// One line per record.
    pub lines: Vec<ChangeLine>,
    /// How many more there are.
    pub more: u32,
}
