//! What undo and redo say.

use serde::Serialize;
use specta::Type;

/// What can be undone and redone next, by name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Type)]
pub struct UndoView {
    /// The last change that can be undone.
    pub undo: Option<String>,
    /// The last undone change that can be done again.
    pub redo: Option<String>,
}

/// What was undone or done again.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Undone {
    /// Its name.
    pub label: String,
    /// What can be undone and redone now.
    pub next: UndoView,
}

/// What a write changed, as the window's cache needs to know it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Touched {
    /// The kinds of record.
    pub entities: Vec<String>,
    /// The accounts.
    pub accounts: Vec<model::Id>,
}
