//! What the import screen shows.

use serde::Serialize;
use specta::Type;

/// A file that was read, and what importing it would do. Nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ImportView {
    /// Its name, without the folder.
    pub file_name: String,
    /// Its size in bytes.
    pub size: u32,
    /// Its format, as far as it says one.
    pub format: Option<String>,
    /// What can be done with it.
    pub verdict: Verdict,
    /// The account it is about.
    pub account_name: Option<String>,
    /// True when that account is not here yet.
    pub is_new: bool,
    /// All its faults, in the order of the file.
    pub faults: Vec<FaultView>,
    /// What it would bring, section by section.
    pub summary: Vec<SectionView>,
    /// Fields that were edited here and stay as they are.
    pub kept: Vec<KeptView>,
    /// Fields the format does not know, by place.
    pub unknown: Vec<String>,
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

/// One thing in a file that cannot be.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct FaultView {
    /// Where: `metrics[2].readings[0].value`.
    pub place: String,
    /// Its line, from 1.
    pub line: u32,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: String,
    /// What is likely meant.
    pub hint: Option<String>,
    /// The lines around it.
    pub context: Vec<LineView>,
}

/// A line of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct LineView {
    /// Its number, from 1.
    pub number: u32,
    /// Its text, shortened if very long.
    pub text: String,
}

/// What a section of the file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct SectionView {
    /// The section's word, e.g. `stakeholders`.
    pub section: String,
    /// Records in the file.
    pub in_file: u32,
    /// Not here yet.
    pub new: u32,
    /// Here already, the same.
    pub same: u32,
    /// Here already, and changed by the file.
    pub changed: u32,
    /// With fields that were edited here and stay.
    pub kept: u32,
}

/// A field that stays as it was edited here.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct KeptView {
    /// Which record and field.
    pub place: String,
    /// What is here.
    pub yours: String,
    /// What the file says.
    pub theirs: String,
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
    pub summary: Vec<SectionView>,
    /// Fields that stayed as they were edited here.
    pub kept: Vec<KeptView>,
}
