//! What the import screen shows.

pub use exchange::{Fault, FirmProposal, Kept, KeptWhy, Part, Phrase, SectionCount};
use serde::Serialize;
use specta::Type;

/// A file that was read, and what importing it would do. Nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ImportView {
    /// Its name, without the folder.
    pub file_name: String,
    /// Its size in bytes.
    pub size: u32,
    /// What can be done with it.
    pub verdict: Verdict,
    /// The account it is about, as far as it says.
    pub account_name: Option<String>,
    /// True when that account is not here yet.
    pub is_new: bool,
    /// Records that can be read, faulty ones left out.
    pub readable: u32,
    /// All its faults, in the order of the file.
    pub faults: Vec<Fault>,
    /// What it would bring, section by section.
    pub summary: Vec<SectionCount>,
    /// Fields that were edited here and stay as they are.
    pub kept: Vec<Kept>,
    /// What it says of the firm that is not so here: it stays as it is, field by field, unless a person takes it.
    pub firm: Vec<FirmProposal>,
    /// Fields the format does not know, by place.
    pub unknown: Vec<String>,
    /// How many more of those there are.
    pub unknown_more: u32,
}

/// What can be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It can be imported.
    Ready,
    /// It has faults; nothing of it can be imported.
    Faults,
    /// All of it is here already.
    NothingNew,
}

/// A finished import.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ImportDone {
    /// The account.
    pub account: model::Id,
    /// Its name.
    pub account_name: String,
    /// Records written; zero when all was here already.
    pub written: u32,
    /// What it brought.
    pub summary: Vec<SectionCount>,
    /// Fields that stayed as they were edited here.
    pub kept: Vec<Kept>,
    /// What it says of the firm and was not taken.
    pub firm: Vec<FirmProposal>,
}
