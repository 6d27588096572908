//! The story's calendar: its days are counted from an end day, and every one of them is a working day.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use model::{FiscalYear, Quarter};

use super::story::When;

/// How far back the history goes.
const MONTHS: u32 = 18;

/// The days of one telling of the story.
pub(super) struct Calendar {
    end: NaiveDate,
}

impl Calendar {
    /// The story is told up to the last working day before `end`.
    pub fn ending(end: NaiveDate) -> Self {
        Self { end }
    }

    /// The day that nothing has happened on yet.
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// The first day of the history.
    pub fn begin(&self) -> NaiveDate {
        forward(
            self.end
                .checked_sub_months(Months::new(MONTHS))
                .unwrap_or(self.end),
        )
    }

    /// The day a row tells of. Days before the end stay before it: a weekend goes back to its Friday;
    /// days ahead go on to the Monday.
    pub fn day(&self, when: When) -> NaiveDate {
        match when {
            When::Ago(days) if days > 0 => back(shift(self.end, -i64::from(days))),
            When::Ago(days) => forward(shift(self.end, -i64::from(days))),
            When::Q(quarters, day) => forward(shift(
                self.quarter(quarters).starts(FiscalYear::CALENDAR),
                i64::from(day),
            )),
        }
    }

    /// The quarter so many back; 0 is the one that the end day is in.
    pub fn quarter(&self, back: i32) -> Quarter {
        let now = Quarter::of(self.end, FiscalYear::CALENDAR);
        (0..back.unsigned_abs()).fold(now, |q, _| if back > 0 { q.previous() } else { q.next() })
    }

    /// The ends of the last `count` complete periods of so many months (1 or 3), oldest first.
    pub fn period_ends(&self, months: u32, count: usize) -> Vec<NaiveDate> {
        let complete = if months == 3 {
            self.quarter(0).starts(FiscalYear::CALENDAR)
        } else {
            self.end.with_day(1).unwrap_or(self.end)
        };
        let mut ends: Vec<NaiveDate> = (0..count)
            .filter_map(|n| {
                let months = months.checked_mul(u32::try_from(n).ok()?)?;
                complete.checked_sub_months(Months::new(months))?.pred_opt()
            })
            .collect();
        ends.reverse();
        ends
    }

    /// Every working day from the first to the last of these that has passed.
    pub fn working_days(&self, from: When, to: When) -> impl Iterator<Item = NaiveDate> {
        let (from, to) = (self.day(from).max(self.begin()), self.day(to));
        let last = to.min(self.end.pred_opt().unwrap_or(self.end));
        from.iter_days()
            .take_while(move |day| *day <= last)
            .filter(|day| !is_weekend(*day))
    }
}

fn shift(day: NaiveDate, by: i64) -> NaiveDate {
    let days = Days::new(by.unsigned_abs());
    if by < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
    .unwrap_or(day)
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The working day on or after a day.
pub(super) fn forward(day: NaiveDate) -> NaiveDate {
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
    use super::When::{Ago, Q};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_of_the_story_is_a_working_day_on_its_own_side_of_the_end() {
        for end in day("2026-01-01").iter_days().take(400) {
            let calendar = Calendar::ending(end);
            for n in 1..600 {
                let passed = calendar.day(Ago(n));
                assert!(passed < end && !is_weekend(passed), "{end} {n}");
                let ahead = calendar.day(Ago(-n));
                assert!(ahead > end && !is_weekend(ahead), "{end} {n}");
            }
        }
    }

    #[test]
    fn periods_end_with_the_last_complete_one() {
        let calendar = Calendar::ending(day("2026-11-22"));
        let months = ["2026-08-31", "2026-09-30", "2026-10-31"].map(day);
        assert_eq!(calendar.period_ends(1, 3), months);
        assert_eq!(calendar.period_ends(3, 2), ["2026-06-30", "2026-09-30"].map(day));
        assert_eq!(calendar.day(Q(1, 0)), day("2026-07-01"));
        assert_eq!(calendar.quarter(-1).to_string(), "2027-Q1");
    }
}
