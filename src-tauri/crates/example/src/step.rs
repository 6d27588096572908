//! The steps of the story: what is done to which records, on which day.

use chrono::{NaiveDate, NaiveTime};
use model::FieldAbout;

use crate::play::Deed;

/// When in a day something is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Hour {
    /// Before all else: something of the same day builds on it.
    Early,
    /// After something that was at this time.
    At(NaiveTime),
    /// When the day's work is done.
    Evening,
}

/// What is done to one record.
pub(crate) enum Act {
    Create { record: usize, said: Saying },
    Set { record: usize, said: Saying },
    Deed { record: usize, deed: Deed },
}

/// Fields with what is said of them.
pub(crate) type Saying = Vec<(&'static FieldAbout, Said)>;

/// What is said of a field.
pub(crate) enum Said {
    /// As a person types it.
    Text(String),
    /// That record.
    Record(usize),
}

/// What happens at once.
pub(crate) struct Step {
    pub day: NaiveDate,
    pub hour: Hour,
    pub acts: Vec<Act>,
    /// The line that tells of it.
    pub line: usize,
}
