//! A fault of a file, for whoever made the file: where, what is there, what belongs there.

use serde::Serialize;

use crate::phrase::Phrase;

/// One thing that keeps a file from being imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Fault {
    /// Where in the file's structure, e.g. `metrics[2].readings[0].value`; empty for the file as a whole.
    pub place: String,
    /// The line in the file, from 1; 0 when the file has no lines to speak of.
    pub line: u32,
    /// The column in that line, in characters from 1; 0 like `line`.
    pub column: u32,
    /// What stands there: `“84k”`, `140`, `nothing`.
    pub found: Phrase,
    /// What belongs there: `an amount such as "84000.00"`.
    pub expected: Phrase,
    /// One sentence that names the record: `The fifth reading of “Monthly jobs” has a day that does not exist.`
    pub sentence: Phrase,
    /// What is likely meant, as a sentence, where that can be computed.
    pub hint: Option<Phrase>,
    /// The likely value alone, as it would stand in the file.
    pub likely: Option<String>,
    /// Seven lines of the file around the fault: number and text (long lines are cut around the fault).
    pub context: Vec<(u32, String)>,
}
