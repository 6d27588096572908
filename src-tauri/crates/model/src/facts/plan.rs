//! Where metrics stand, which target is in force, where a success criterion stands against it, and what of the plan is
//! not over.

use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::by_then;
use crate::plan::{ClientGoal, Initiative, Metric, Milestone, Reading, SuccessCriterion};
use crate::portfolio::by_id;
use crate::renewals::Opportunity;
use crate::risks::{Risk, SavePlay};
use crate::{AccountRecords, Better, Id, InitiativeStatus, OpportunityStage, RiskStatus, SavePlayStatus};

impl Better {
    /// How a value compares with another in this direction: `Greater` when it is better.
    pub fn order(self, value: Decimal, with: Decimal) -> Ordering {
        match self {
            Self::Higher => value.cmp(&with),
            Self::Lower => with.cmp(&value),
        }
    }

    /// True when a value is at its target or beyond it.
    pub fn reaches(self, value: Decimal, target: Decimal) -> bool {
        self.order(value, target).is_ge()
    }
}

/// Which way a success criterion has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Nothing was read that would tell.
    Unread,
    /// The last reading reaches the target.
    Met,
    /// The last reading lies on the straight line from the agreement to the due day, or on its better side.
    OnLine,
    /// The last reading lies on the line's worse side.
    Behind,
    /// Due, and the last reading does not reach the target.
    Missed,
}

/// Where a success criterion stands on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing<'a> {
    /// The last reading by that day.
    pub reading: Option<&'a Reading>,
    /// What it comes to.
    pub course: Course,
}

impl SuccessCriterion {
    /// Where it stands at the end of `as_of`. On its due day it is decided.
    pub fn standing<'r>(&self, records: &'r AccountRecords, as_of: NaiveDate) -> Standing<'r> {
        let metric = records.metric(self.metric);
        let reading = metric.and_then(|metric| records.reading_on(metric.id, as_of));
        let course = match (metric, reading) {
            (Some(metric), Some(reading)) => {
                let reaches = |target| metric.better.reaches(reading.value, target);
                let on_line = || self.line_on(reading.on).is_none_or(reaches);
                match () {
                    () if reaches(self.target) => Course::Met,
                    () if self.due <= as_of => Course::Missed,
                    () if on_line() => Course::OnLine,
                    () => Course::Behind,
                }
            }
            _ => Course::Unread,
        };
        Standing { reading, course }
    }

    /// The share of its way that a value has come: 0 at the baseline, 1 at the target, less and more beyond them. `None`
    /// when there is no way between the two.
    pub fn way_come(&self, value: Decimal) -> Option<Decimal> {
        let way = self.target.checked_sub(self.baseline)?;
        value.checked_sub(self.baseline)?.checked_div(way)
    }

    /// Days of its time that have passed at the end of a day, and all of them: the whole when it is due, nothing before it
    /// was agreed. A criterion that was due when it was agreed has one day, which has passed.
    pub fn time_passed(&self, as_of: NaiveDate) -> (i64, i64) {
        let whole = (self.due - self.set_on).num_days();
        match whole {
            1.. => ((as_of - self.set_on).num_days().clamp(0, whole), whole),
            _ => (1, 1),
        }
    }

    /// Value on the straight line from the baseline on the day of the agreement to the target on the due day, in the
    /// metric's unit; before and after them the line is level. `None` when there is no time between the two.
    pub fn line_on(&self, day: NaiveDate) -> Option<Decimal> {
        let whole = (self.due - self.set_on).num_days();
        let gone = (day.clamp(self.set_on, self.due.max(self.set_on)) - self.set_on).num_days();
        let way = self
            .target
            .checked_sub(self.baseline)?
            .checked_mul(Decimal::from(gone))?
            .checked_div(Decimal::from(whole))?;
        self.baseline.checked_add(way)
    }
}

/// A metric's last reading beside those before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Against<'a> {
    /// The last reading.
    pub last: &'a Reading,
    /// Up to three before it, oldest first: one or more.
    pub before: Vec<&'a Reading>,
    /// The mean of those before it.
    pub mean: Decimal,
}

/// So many readings before the last make the mean that it is held against.
const BEFORE: usize = 3;

impl Milestone {
    /// True when it is past its day at the end of a day and not reached.
    pub fn is_late(&self, as_of: NaiveDate) -> bool {
        self.due < as_of && !by_then(self.done_on, as_of)
    }
}

impl ClientGoal {
    /// Its day: the one it names, else the last of its period.
    pub fn day(&self) -> Option<NaiveDate> {
        self.by.or(self.to)
    }

    /// True when the last reading of its metric by the end of a day reaches its value. Without a metric or a value nothing
    /// says so.
    pub fn is_met(&self, records: &AccountRecords, as_of: NaiveDate) -> bool {
        let met = || {
            let metric = records.metric(self.metric)?;
            let reading = records.reading_on(metric.id, as_of)?;
            Some(metric.better.reaches(reading.value, self.value?))
        };
        met().unwrap_or(false)
    }
}

impl Initiative {
    /// True until it is done or given up.
    pub fn is_ahead(&self) -> bool {
        matches!(self.status, InitiativeStatus::Planned | InitiativeStatus::Active)
    }

    /// True when it is past its last day at the end of a day and not done.
    pub fn is_late(&self, as_of: NaiveDate) -> bool {
        self.is_ahead() && self.due.is_some_and(|due| due < as_of)
    }
}

impl Risk {
    /// True until it has happened or is gone.
    pub fn is_open(&self) -> bool {
        matches!(self.status, RiskStatus::Open | RiskStatus::Mitigating)
    }
}

impl SavePlay {
    /// True until it has worked or failed.
    pub fn is_running(&self) -> bool {
        self.status == SavePlayStatus::Running
    }
}

impl Opportunity {
    /// True until it is won or lost.
    pub fn is_open(&self) -> bool {
        !matches!(self.stage, OpportunityStage::Won | OpportunityStage::Lost)
    }
}

impl AccountRecords {
    /// A metric by its id.
    pub fn metric(&self, id: Option<Id>) -> Option<&Metric> {
        by_id(&self.metrics, id)
    }

    /// A metric's readings of the whole (no breakdown) by the end of a day, oldest first.
    pub fn readings_until(&self, metric: Id, day: NaiveDate) -> Vec<&Reading> {
        let mut readings = self.readings_of(metric);
        readings.retain(|reading| reading.on <= day);
        readings
    }

    /// The last reading of a metric by the end of a day beside the mean of up to three before it; `None` when there are
    /// not two.
    pub fn against_before(&self, metric: Id, as_of: NaiveDate) -> Option<Against<'_>> {
        let mut before = self.readings_until(metric, as_of);
        let last = before.pop()?;
        before.drain(..before.len().saturating_sub(BEFORE));
        let sum = before
            .iter()
            .try_fold(Decimal::ZERO, |sum, reading| sum.checked_add(reading.value))?;
        let mean = sum.checked_div(Decimal::from(before.len()))?;
        Some(Against { last, before, mean })
    }

    /// The last reading of a metric by the end of a day.
    pub fn reading_on(&self, metric: Id, day: NaiveDate) -> Option<&Reading> {
        self.readings
            .iter()
            .filter(|r| r.metric == metric && r.part.is_none() && r.on <= day)
            .max_by_key(|r| (r.on, r.id))
    }

    /// The target of a metric that is in force on a day: of those agreed by then the one that is due next, that day
    /// included; once all are past, the one that was due last. Of two for the same day the newer agreement counts.
    pub fn target_on(&self, metric: Id, day: NaiveDate) -> Option<&SuccessCriterion> {
        self.success_criteria
            .iter()
            .filter(|c| c.metric == Some(metric) && c.set_on <= day)
            .min_by_key(|c| {
                let away = (c.due - day).num_days().abs();
                (c.due < day, away, Reverse(c.set_on), Reverse(c.id))
            })
    }

    /// The success criteria that count on a day, in the order of the records: those agreed by then that are not yet
    /// past their day, and of a metric without any such the one that was due last.
    pub fn criteria_on(&self, day: NaiveDate) -> impl Iterator<Item = &SuccessCriterion> {
        self.success_criteria.iter().filter(move |c| {
            let in_force = || {
                let metric = self.metric(c.metric);
                metric.is_none_or(|metric| self.target_on(metric.id, day).is_some_and(|t| t.id == c.id))
            };
            c.set_on <= day && (c.due >= day || in_force())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, criterion, day, days, id, metric, reading};
    use super::*;
    use proptest::prelude::*;

    fn read(better: Better, readings: &[(&str, i64)]) -> AccountRecords {
        let mut records = account();
        records.metrics = vec![metric(70, better)];
        records.readings = (80..)
            .zip(readings)
            .map(|(n, (on, value))| reading(n, 70, on, *value))
            .collect();
        records
    }

    fn course(records: &AccountRecords, as_of: &str) -> Course {
        let criterion = criterion(90, "2025-01-01", "2025-12-31", 20, 93);
        criterion.standing(records, day(as_of)).course
    }

    #[test]
    fn a_criterion_stands_on_its_line_or_behind_it_until_it_is_met_or_missed() {
        // 73 to go in 364 days: 0.2 a day, so 38.2 on the ninety-first.
        let records = read(
            Better::Higher,
            &[
                ("2025-04-02", 39),
                ("2025-04-03", 38),
                ("2025-09-30", 60),
                ("2026-01-15", 93),
            ],
        );
        assert_eq!(course(&records, "2025-04-01"), Course::Unread);
        assert_eq!(course(&records, "2025-04-02"), Course::OnLine);
        assert_eq!(course(&records, "2025-04-03"), Course::Behind);
        assert_eq!(
            course(&records, "2025-12-30"),
            Course::Behind,
            "by its last reading"
        );
        assert_eq!(course(&records, "2025-12-31"), Course::Missed);
        assert_eq!(course(&records, "2026-01-15"), Course::Met);
    }

    #[test]
    fn a_part_of_a_breakdown_and_a_later_reading_say_nothing() {
        let mut records = read(Better::Higher, &[("2025-06-30", 95), ("2025-09-30", 40)]);
        records.readings[1].part = Some("London".into());
        assert_eq!(course(&records, "2025-10-06"), Course::Met);
        assert_eq!(course(&records, "2025-06-29"), Course::Unread);
    }

    #[test]
    fn the_target_in_force_is_the_one_due_next() {
        let mut records = account();
        records.metrics = vec![metric(70, Better::Higher)];
        records.success_criteria = vec![
            criterion(90, "2024-01-01", "2024-12-31", 0, 80),
            criterion(91, "2025-02-01", "2025-12-31", 80, 120),
            criterion(92, "2025-06-01", "2025-12-31", 80, 130),
        ];
        let on = |text| records.target_on(id(70), day(text)).map(|c| c.id);
        assert_eq!(on("2023-12-31"), None);
        assert_eq!(on("2024-12-31"), Some(id(90)));
        assert_eq!(on("2025-01-15"), Some(id(90)), "until another is agreed");
        assert_eq!(on("2025-05-31"), Some(id(91)));
        assert_eq!(on("2025-06-01"), Some(id(92)), "agreed anew");
        assert_eq!(on("2026-03-01"), Some(id(92)));
        let count = |text| records.criteria_on(day(text)).map(|c| c.id).collect::<Vec<_>>();
        assert_eq!(count("2024-06-30"), [id(90)]);
        assert_eq!(
            count("2025-06-30"),
            [id(91), id(92)],
            "last year's counts no more"
        );
        assert_eq!(count("2026-03-01"), [id(92)]);
    }

    #[test]
    fn a_criterion_tells_its_way_and_its_time() {
        let c = criterion(90, "2025-01-01", "2025-01-11", 20, 60);
        assert_eq!(c.way_come(Decimal::from(30)), Some(Decimal::new(25, 2)));
        assert_eq!(
            criterion(90, "2025-01-01", "2025-01-11", 20, 20).way_come(Decimal::from(30)),
            None
        );
        let passed = |text| c.time_passed(day(text));
        assert_eq!(
            [passed("2024-12-01"), passed("2025-01-04"), passed("2025-02-01")],
            [(0, 10), (3, 10), (10, 10)]
        );
        assert_eq!(
            criterion(90, "2025-01-11", "2025-01-01", 20, 60).time_passed(day("2025-01-11")),
            (1, 1)
        );
    }

    #[test]
    fn a_reading_is_held_against_up_to_three_before_it() {
        let records = read(
            Better::Higher,
            &[
                ("2025-01-31", 900),
                ("2025-02-28", 50),
                ("2025-03-31", 45),
                ("2025-04-30", 38),
                ("2025-05-31", 30),
            ],
        );
        let against = records.against_before(id(70), day("2025-05-31")).unwrap();
        assert_eq!((against.last.value, against.before.len()), (Decimal::from(30), 3));
        assert_eq!(against.mean.round_dp(2), Decimal::new(4433, 2));
        assert_eq!(
            records.against_before(id(70), day("2025-02-28")).unwrap().mean,
            Decimal::from(900)
        );
        assert_eq!(records.against_before(id(70), day("2025-02-27")), None);
    }

    #[test]
    fn a_milestone_is_late_from_the_day_after_until_it_is_reached() {
        let milestone = Milestone {
            name: "Go live".into(),
            due: day("2025-09-01"),
            done_on: Some(day("2025-09-10")),
            audience: crate::Audience::Internal,
            ..Milestone::begun(id(50), id(1))
        };
        let late = |text| milestone.is_late(day(text));
        assert!(!late("2025-09-01") && late("2025-09-02") && late("2025-09-09") && !late("2025-09-10"));
    }

    proptest! {
        #[test]
        fn less_is_better_is_more_is_better_in_a_mirror(
            values in prop::collection::vec((days(-100..100), -50i64..50), 0..4), baseline in -50i64..50, target in -50i64..50, at in days(-100..100),
        ) {
            let standing = |better, sign: i64| {
                let mut records = account();
                records.metrics = vec![metric(70, better)];
                records.readings = (80..).zip(&values).map(|(n, (on, v))| reading(n, 70, &on.to_string(), sign * v)).collect();
                criterion(90, "2025-01-01", "2025-03-01", sign * baseline, sign * target).standing(&records, at).course
            };
            prop_assert_eq!(standing(Better::Higher, 1), standing(Better::Lower, -1));
        }

        #[test]
        fn the_line_never_leaves_the_values_it_joins(at in days(-200..200), baseline in -50i64..50, target in -50i64..50) {
            let c = criterion(90, "2025-01-01", "2025-03-01", baseline, target);
            let line = c.line_on(at).unwrap();
            prop_assert!(line >= c.baseline.min(c.target) && line <= c.baseline.max(c.target));
            prop_assert_eq!(c.line_on(c.set_on), Some(c.baseline));
            prop_assert_eq!(c.line_on(c.due), Some(c.target));
        }
    }
}
