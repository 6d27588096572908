//! The ISO week: it begins on Monday, and a year has 52 of them or 53.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::UnknownWord;

/// A week, as `2025-W40`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    monday: NaiveDate,
}

impl Week {
    /// The week in which a day lies.
    pub fn of(day: NaiveDate) -> Self {
        let since_monday = u64::from(day.weekday().num_days_from_monday());
        Self {
            monday: day.checked_sub_days(Days::new(since_monday)).unwrap_or(day),
        }
    }

    /// Its Monday.
    pub fn first(self) -> NaiveDate {
        self.monday
    }

    /// Its Sunday: the week is closed when that day is over.
    pub fn last(self) -> NaiveDate {
        self.monday.checked_add_days(Days::new(6)).unwrap_or(self.monday)
    }

    /// The week before.
    pub fn before(self) -> Self {
        Self {
            monday: self.monday.checked_sub_days(Days::new(7)).unwrap_or(self.monday),
        }
    }

    /// The week after.
    pub fn next(self) -> Self {
        Self {
            monday: self.monday.checked_add_days(Days::new(7)).unwrap_or(self.monday),
        }
    }

    /// The week that a day is compared with when nobody says since when: the one that was closed on the Monday of the week
    /// before. So at least one whole week has moved on every day, and what moved on Monday is still told on Friday.
    pub fn compared_with(day: NaiveDate) -> Self {
        Self::of(day).before().before()
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.monday.iso_week();
        write!(f, "{:04}-W{:02}", iso.year(), iso.week())
    }
}

impl FromStr for Week {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let (year, week) = text.split_once("-W").ok_or(UnknownWord)?;
        let numbers = year.parse().ok().zip(week.parse().ok());
        numbers
            .and_then(|(year, week)| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon))
            .map(|monday| Self { monday })
            .ok_or(UnknownWord)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::{day, days};
    use proptest::prelude::*;

    #[test]
    fn a_year_of_53_weeks_has_a_last_one() {
        let week = Week::of(day("2026-12-31"));
        assert_eq!(week.to_string(), "2026-W53");
        assert_eq!(
            (week.first(), week.last()),
            (day("2026-12-28"), day("2027-01-03"))
        );
        assert_eq!(week.next().to_string(), "2027-W01");
        assert_eq!("2027-W53".parse::<Week>(), Err(UnknownWord), "2027 has 52");
    }

    #[test]
    fn a_day_is_compared_with_the_monday_of_the_week_before() {
        let last = |text| Week::compared_with(day(text)).last();
        assert_eq!(
            last("2025-10-06"),
            day("2025-09-28"),
            "a Monday: seven days before"
        );
        assert_eq!(last("2025-10-12"), day("2025-09-28"), "and so until Sunday");
        assert_eq!(last("2025-10-13"), day("2025-10-05"));
    }

    proptest! {
        #[test]
        fn a_week_reads_as_it_is_written_and_holds_its_day(on in days(-2000..4000)) {
            let week = Week::of(on);
            prop_assert_eq!(week.to_string().parse::<Week>(), Ok(week));
            prop_assert!(week.first() <= on && on <= week.last());
            prop_assert_eq!(week.next().before(), week);
            prop_assert!(week < week.next());
        }
    }
}
