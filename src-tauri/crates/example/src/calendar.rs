//! The story's calendar: its days are counted from an end day, and every one of them is a working day.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use model::{FiscalYear, Quarter};

/// How far back the history goes.
const MONTHS: u32 = 18;

/// The days of one telling of the story.
pub(crate) struct Calendar {
    end: NaiveDate,
}

impl Calendar {
    /// The story is told up to the last working day before `end`.
    pub fn ending(end: NaiveDate) -> Self {
        Self { end }
    }

    /// The first day of the history.
    pub fn begin(&self) -> NaiveDate {
        self.months_ago(MONTHS)
    }

    /// So many days before the end; less than none: ahead of it. Days before the end stay before it: a weekend goes back
    /// to its Friday; days ahead go on to the Monday.
    pub fn ago(&self, days: i32) -> NaiveDate {
        let day = shift(self.end, -i64::from(days));
        if days > 0 { back(day) } else { forward(day) }
    }

    /// So many months before the end.
    pub fn months_ago(&self, months: u32) -> NaiveDate {
        forward(months_before(self.end, months))
    }

    /// A day of the quarter so many back, from 0.
    pub fn in_quarter(&self, back: i32, day: i32) -> NaiveDate {
        forward(shift(
            self.quarter(back).starts(FiscalYear::CALENDAR),
            i64::from(day),
        ))
    }

    /// The quarter so many back; 0 is the one that the end day is in.
    pub fn quarter(&self, back: i32) -> Quarter {
        let now = Quarter::of(self.end, FiscalYear::CALENDAR);
        (0..back.unsigned_abs()).fold(now, |q, _| if back > 0 { q.previous() } else { q.next() })
    }

    /// The last days of periods of so many months (1 or 3), from the one so many back to the one so many back; 1 is the
    /// last complete one.
    pub fn period_ends(&self, months: u32, from: u32, to: u32) -> Vec<NaiveDate> {
        let complete = if months == 3 {
            self.quarter(0).starts(FiscalYear::CALENDAR)
        } else {
            self.end.with_day(1).unwrap_or(self.end)
        };
        let end = |back: u32| shift(months_before(complete, months * back.saturating_sub(1)), -1);
        (to..=from).rev().map(end).collect()
    }

    /// Every working day of the history after its first, from one to another, that has passed.
    pub fn working_days(
        &self,
        begin: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> {
        let last = to.min(shift(self.end, -1));
        from.max(shift(begin, 1))
            .iter_days()
            .take_while(move |day| *day <= last)
            .filter(|day| !is_weekend(*day))
    }

    /// The first working day of a month, every so many months from that of one day to another, as far as they have passed.
    pub fn month_starts(
        &self,
        begin: NaiveDate,
        months: u32,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Vec<NaiveDate> {
        let first = from.with_day(1).unwrap_or(from);
        let month = |n: u32| first.checked_add_months(Months::new(n * months.max(1)));
        let starts = (0..)
            .map_while(month)
            .take_while(|day| *day <= to && *day < self.end);
        starts
            .map(forward)
            .filter(|day| *day >= from.max(begin))
            .collect()
    }
}

/// A day so many days later, or earlier.
pub(crate) fn shift(day: NaiveDate, by: i64) -> NaiveDate {
    let days = Days::new(by.unsigned_abs());
    if by < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
    .unwrap_or(day)
}

/// A day so many months earlier.
pub(crate) fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

pub(crate) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The working day on or after a day.
pub(crate) fn forward(day: NaiveDate) -> NaiveDate {
    day.iter_days().take(3).find(|d| !is_weekend(*d)).unwrap_or(day)
}

/// The working day on or before a day.
fn back(day: NaiveDate) -> NaiveDate {
    (0..3)
        .map(|n| shift(day, -n))
        .find(|d| !is_weekend(*d))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_of_the_story_is_a_working_day_on_its_own_side_of_the_end() {
        for end in day("2026-01-01").iter_days().take(400) {
            let calendar = Calendar::ending(end);
            for n in 1..600 {
                let passed = calendar.ago(n);
                assert!(passed < end && !is_weekend(passed), "{end} {n}");
                let ahead = calendar.ago(-n);
                assert!(ahead > end && !is_weekend(ahead), "{end} {n}");
            }
        }
    }

    #[test]
    fn periods_end_with_the_last_complete_one() {
        let calendar = Calendar::ending(day("2026-11-22"));
        let months = ["2026-08-31", "2026-09-30", "2026-10-31"].map(day);
        assert_eq!(calendar.period_ends(1, 3, 1), months);
        assert_eq!(
            calendar.period_ends(3, 3, 2),
            ["2026-03-31", "2026-06-30"].map(day)
        );
        assert_eq!(calendar.in_quarter(1, 0), day("2026-07-01"));
        assert_eq!(calendar.quarter(-1).to_string(), "2027-Q1");
    }

    #[test]
    fn what_comes_every_few_months_keeps_to_the_months_it_began_in() {
        let calendar = Calendar::ending(day("2026-11-22"));
        let starts = calendar.month_starts(day("2025-05-22"), 3, day("2026-02-10"), day("2027-02-09"));
        assert_eq!(starts, ["2026-05-01", "2026-08-03", "2026-11-02"].map(day));
    }
}
