//! What is shown while the example is made.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

/// How far the making of the example is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct ExampleProgress {
    /// Entries written.
    pub done: u32,
    /// Of how many.
    pub of: u32,
    /// The day of the story that is being written.
    pub on: NaiveDate,
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ExampleMade {
    /// Accounts in it.
    pub accounts: u32,
    /// Entries of its history.
    pub entries: u32,
}
