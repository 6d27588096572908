//! What a backup is called: when it was made and why, as in `2026-11-30T081200Z-day`.

use chrono::{DateTime, NaiveDateTime, Utc};

/// The moment in a name; no disk refuses its characters, and names sort as moments do.
const MOMENT: &str = "%Y-%m-%dT%H%M%SZ";

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The vault was opened for the first time on a day.
    Day,
    /// Its schema was about to be brought up to date.
    Update,
    /// A file was about to be imported.
    Import,
    /// A backup was about to be restored.
    Restore,
    /// An account had been erased: the backups that held it went.
    Erase,
    /// Somebody asked for it.
    Asked,
}

const WORDS: [(Why, &str); 6] = [
    (Why::Day, "day"),
    (Why::Update, "update"),
    (Why::Import, "import"),
    (Why::Restore, "restore"),
    (Why::Erase, "erase"),
    (Why::Asked, "asked"),
];

impl Why {
    /// Whether it goes when newer ones have taken its place. What was there before a restore stays, or the restore could
    /// not be taken back for good.
    pub fn rotates(self) -> bool {
        self != Self::Restore
    }

    fn word(self) -> &'static str {
        WORDS
            .iter()
            .find(|(why, _)| *why == self)
            .map_or("", |(_, word)| word)
    }
}

/// The name of the `again`-th backup of a second, from 1.
pub(super) fn write(made: DateTime<Utc>, why: Why, again: u32) -> String {
    let name = format!("{}-{}", made.format(MOMENT), why.word());
    match again {
        1 => name,
        _ => format!("{name}-{again}"),
    }
}

/// When a backup of this name was made, and why; `None` for what is no such name.
pub(super) fn read(name: &str) -> Option<(DateTime<Utc>, Why)> {
    let (moment, rest) = name.split_once("Z-")?;
    let made = NaiveDateTime::parse_from_str(&format!("{moment}Z"), MOMENT)
        .ok()?
        .and_utc();
    let (word, again) = match rest.split_once('-') {
        Some((word, again)) => (word, again.parse().ok()?),
        None => (rest, 1),
    };
    let (why, _) = WORDS.iter().find(|(_, known)| *known == word)?;
    (write(made, *why, again) == name).then_some((made, *why))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_name_is_read_back_as_it_was_written(second in 0i64..4_102_444_800, why in 0..WORDS.len(), again in 1u32..2000) {
            let (made, why) = (DateTime::from_timestamp(second, 0).unwrap(), WORDS[why].0);
            prop_assert_eq!(read(&write(made, why, again)), Some((made, why)));
        }

        #[test]
        fn what_a_sync_program_or_a_person_makes_of_a_name_is_none(end in "[ ()_a-zA-Z0-9.-]{1,12}") {
            let name = format!("{}{end}", write(DateTime::UNIX_EPOCH, Why::Day, 1));
            if let Some((_, why)) = read(&name) {
                prop_assert_eq!(why, Why::Day);
                prop_assert!(end.starts_with('-') && end[1..].parse::<u32>().is_ok_and(|n| n > 1));
            }
        }
    }

    #[test]
    fn names_that_are_none() {
        for name in [
            "",
            "2026-11-30T081200Z",
            "2026-11-30T081200Z-",
            "2026-11-30T081200Z-other",
            "2026-11-30T081200Z-day-1",
            "2026-11-30T081200Z-day-02",
            "2026-13-30T081200Z-day",
            "2026-11-30T081200-day",
            ".part-2026-11-30T081200Z-day",
            "2026-11-30T081200Z-day (conflicted copy)",
        ] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
