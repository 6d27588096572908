//! What stands in the stream of an account, and on which day: one table for the store, the desk and the screen.

use crate::TimelineKind;

/// A kind of entry, the kind of record it stands in, and the fields that may hold its day: the first that is set counts.
const STANDS: [(TimelineKind, &str, &[&str]); 6] = [
    (TimelineKind::Touchpoint, "touchpoint", &["on"]),
    (TimelineKind::Survey, "survey_response", &["on"]),
    (
        TimelineKind::Commitment,
        "commitment",
        &["kept_on", "due", "made"],
    ),
    (TimelineKind::Value, "value_record", &["on"]),
    (TimelineKind::Review, "qbr", &["on"]),
    (TimelineKind::Incident, "incident", &["on"]),
];

impl TimelineKind {
    /// The kind of record and the fields that may hold its day; `None` for what only the history of the account tells.
    pub fn stands(self) -> Option<(&'static str, &'static [&'static str])> {
        let found = STANDS.iter().find(|(kind, ..)| *kind == self);
        found.map(|(_, entity, days)| (*entity, *days))
    }

    /// The kind of entry that a kind of record makes.
    pub fn of_record(entity: &str) -> Option<Self> {
        let found = STANDS.iter().find(|(_, of, _)| *of == entity);
        found.map(|(kind, ..)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ColumnKind, kind};

    #[test]
    fn every_day_of_the_stream_is_a_field_of_its_record() {
        for kind_of_entry in TimelineKind::ALL {
            let Some((entity, days)) = kind_of_entry.stands() else {
                assert_eq!(*kind_of_entry, TimelineKind::Stage);
                continue;
            };
            let about = kind(entity).unwrap();
            for day in days {
                let column = about.columns.iter().find(|c| c.name == *day).unwrap();
                assert_eq!(column.kind, ColumnKind::Text, "{entity}.{day}");
                assert_eq!(column.holds, crate::Holds::Date, "{entity}.{day}");
            }
            assert_eq!(TimelineKind::of_record(entity), Some(*kind_of_entry));
        }
    }
}
