//! Axes of days: thirteen weeks for the plan, months for the client's goals.

use crate::content::Axis;
use chrono::{Datelike, NaiveDate};

/// Days on a straight axis.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    left: f64,
    from: NaiveDate,
    per_day: f64,
}

impl Days {
    /// The axis between these edges, every day as long as the next.
    pub fn new(axis: &Axis, left: f64, right: f64) -> Self {
        let days = (axis.to - axis.from).num_days() as f64 + 1.0;
        // Whole weeks, whether the axis names its last day or the day after it.
        let days = 7.0 * (days / 7.0).round().max(1.0);
        Self {
            left,
            from: axis.from,
            per_day: (right - left) / days,
        }
    }

    /// Where a day begins, if need be beyond the axis.
    pub fn start(&self, day: NaiveDate) -> f64 {
        self.left + (day - self.from).num_days() as f64 * self.per_day
    }

    /// Where a day ends.
    pub fn end(&self, day: NaiveDate) -> f64 {
        self.start(day) + self.per_day
    }
}

/// Months on a straight axis, every month as long as the next.
#[derive(Debug, Clone, Copy)]
pub struct Months {
    left: f64,
    right: f64,
    first: i32,
    per_month: f64,
}

impl Months {
    /// The axis between these edges.
    pub fn new(axis: &Axis, left: f64, right: f64) -> Self {
        let first = count(axis.from);
        let months = (count(axis.to) - first).max(0) + 1;
        Self {
            left,
            right,
            first,
            per_month: (right - left) / f64::from(months),
        }
    }

    /// Where a day begins, at the axis's ends if it is beyond them.
    pub fn start(&self, day: NaiveDate) -> f64 {
        let days = f64::from(days_of(day));
        let share = (f64::from(day.day()) - 1.0) / days;
        self.clamp(f64::from(count(day) - self.first) + share)
    }

    /// Where a day ends.
    pub fn end(&self, day: NaiveDate) -> f64 {
        let share = f64::from(day.day()) / f64::from(days_of(day));
        self.clamp(f64::from(count(day) - self.first) + share)
    }

    fn clamp(&self, months: f64) -> f64 {
        (self.left + months * self.per_month).clamp(self.left, self.right)
    }
}

fn count(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

/// How many days the day's month has.
pub fn days_of(day: NaiveDate) -> u32 {
    let next = NaiveDate::from_ymd_opt(day.year() + i32::from(day.month() == 12), day.month() % 12 + 1, 1);
    let first = day.with_day(1);
    next.zip(first)
        .map_or(30, |(next, first)| (next - first).num_days().max(28) as u32)
}
