//! What reading a file gives: records when it has no faults, and everything that is wrong with it when it has.

use chrono::NaiveDate;
use serde::Serialize;

use crate::Fault;
use crate::entry::Entry;

/// The result of reading an account file. Nothing is lost: with faults, what can be read is still there to look at.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The whole file; absent when it has any fault. Only this may be imported.
    pub file: Option<AccountFile>,
    /// With faults: the records without one, for showing what the file would bring once mended. Never import this.
    pub readable: Option<AccountFile>,
    /// Every fault, in the order of the file.
    pub faults: Vec<Fault>,
    /// Fields the format does not know, by place; they are left out of the import and are no fault.
    pub unknown: Vec<String>,
    /// How many more of those there are.
    pub unknown_more: u32,
    /// How much is in the file.
    pub counts: Counts,
}

/// How much is in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Counts {
    /// Records in the file.
    pub records: u32,
    /// Records without a fault; none when no more faults were looked for.
    pub readable: u32,
    /// Faults. No more are looked for once there are ten thousand.
    pub faults: u32,
}

/// An account file whose every record has been checked, each field in the form the model stores it.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountFile {
    /// The account's name: how its record is found among those that are there ([`model::same_name`]).
    pub account_name: String,
    /// The day the file speaks of.
    pub as_of: Option<NaiveDate>,
    /// Every record, parents before children.
    pub(crate) entries: Vec<Entry>,
}

impl Reading {
    /// A file that is refused as a whole.
    pub(crate) fn refused(fault: Fault) -> Self {
        Reading {
            faults: vec![fault],
            counts: Counts {
                faults: 1,
                ..Counts::default()
            },
            ..Reading::default()
        }
    }
}
