//! The success criteria against their targets: met or not, on which course, and the two figures that say so.

use chrono::{Datelike, NaiveDate};
use model::Course;
use model::plan::SuccessCriterion;
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::Draft;
use super::measure::Measure;
use crate::content::form::{day_long, day_month};
use crate::content::phrase::{capitalised, counted, number_word};
use crate::content::{FigureId, FigureValue, Sign, Status, Tone};

/// A criterion with what measures it.
#[derive(Clone, Copy)]
pub(super) struct Target<'c, 'a> {
    pub criterion: &'a SuccessCriterion,
    pub measure: Option<&'c Measure<'a>>,
}

impl Target<'_, '_> {
    /// Its value now, when it was read in the quarter.
    pub fn now(&self) -> Option<Decimal> {
        Some(self.measure?.now?.value)
    }

    /// True when the target is met now.
    pub fn met(&self) -> bool {
        match (self.measure, self.now()) {
            (Some(measure), Some(now)) => measure.metric.better.reaches(now, self.criterion.target),
            _ => false,
        }
    }
}

pub(super) fn status(sign: Sign, tone: Tone, word: impl Into<String>) -> Status {
    Status {
        sign,
        tone,
        word: word.into(),
    }
}

impl<'a> Cx<'a> {
    /// The criteria that count at the quarter's end.
    pub fn targets(&self) -> Vec<Target<'_, 'a>> {
        self.r
            .criteria_on(self.ends.min(self.as_of))
            .map(|criterion| Target {
                criterion,
                measure: self.measure(criterion.metric),
            })
            .collect()
    }

    /// The day all criteria are due, if it is one.
    pub fn common_due(&self, targets: &[Target]) -> Option<NaiveDate> {
        let due = targets.first()?.criterion.due;
        targets.iter().all(|t| t.criterion.due == due).then_some(due)
    }

    /// True when a day is the last of the firm's year in which the quarter lies.
    pub fn is_year_end(&self, day: NaiveDate) -> bool {
        let year = self.qbr.quarter.year();
        day.succ_opt() == Some(self.fiscal.starts(year + 1))
    }

    /// What the targets are called: `year-end targets`, `targets`, `target`.
    pub fn targets_word(&self, targets: &[Target]) -> String {
        let noun = if targets.len() == 1 { "target" } else { "targets" };
        match self.common_due(targets) {
            Some(due) if self.is_year_end(due) => format!("year-end {noun}"),
            _ => noun.to_owned(),
        }
    }

    /// Whole months by which the met targets were met before they are due, when it is one number.
    pub fn months_early(&self, targets: &[Target]) -> Option<usize> {
        let mut early = targets.iter().filter(|t| t.met()).map(|t| {
            let (read, due) = (t.measure?.now?.on, t.criterion.due);
            // A month is whole from its last day to the last of another: 30 September to 31 December is three.
            let (read, due) = (read.succ_opt()?, due.succ_opt()?);
            let months = (due.year() - read.year()) * 12 + due.month() as i32 - read.month() as i32;
            usize::try_from(if due.day() < read.day() {
                months - 1
            } else {
                months
            })
            .ok()
            .filter(|m| *m > 0)
        });
        let first = early.next()??;
        early.all(|m| m == Some(first)).then_some(first)
    }

    /// Where a criterion stands, when it was read in the quarter.
    pub fn target_status(&self, target: &Target) -> Status {
        let c = target.criterion;
        let (Some(m), Some(now)) = (target.measure, target.now()) else {
            return status(Sign::Ring, Tone::Neutral, "No reading");
        };
        match c.standing(self.r, self.ends.min(self.as_of)).course {
            Course::Unread => status(Sign::Ring, Tone::Neutral, "No reading"),
            Course::Met if now == c.target => status(Sign::Check, Tone::Good, "Reached"),
            Course::Met => status(Sign::Check, Tone::Good, "Passed"),
            Course::Missed => status(Sign::Cross, Tone::Bad, "Missed"),
            Course::OnLine => status(Sign::Arrow, Tone::Good, "On course"),
            Course::Behind if m.better() == Some(std::cmp::Ordering::Less) => {
                let sign = if m.before.is_some_and(|b| now < b.value) {
                    Sign::Down
                } else {
                    Sign::Up
                };
                status(sign, Tone::Bad, "Behind")
            }
            Course::Behind => status(Sign::Arrow, Tone::Watch, "Behind"),
        }
    }

    /// How far a criterion is short, in words: `four points`, `30 people`, `0.4 hours`.
    pub fn short_by(&self, target: &Target) -> Option<String> {
        use super::measure::UnitKind;
        let m = target.measure?;
        let gap = target.criterion.target.checked_sub(target.now()?)?.abs();
        Some(match m.kind {
            UnitKind::Percent => {
                let points = crate::content::phrase::spelled(&self.form, gap);
                format!(
                    "{points} {}",
                    if gap == Decimal::ONE { "point" } else { "points" }
                )
            }
            _ => self.said(m, gap),
        })
    }

    /// `on 31 December`, with the year when it is not the quarter's.
    pub fn by(&self, day: NaiveDate) -> String {
        if day.year() == self.year() {
            day_month(day)
        } else {
            day_long(day)
        }
    }

    /// The figure of how many targets are met.
    pub fn targets_met(&self, targets: &[Target]) -> Option<FigureId> {
        let met = targets.iter().filter(|t| t.met()).count();
        let read: Vec<_> = targets
            .iter()
            .filter_map(|t| Some((t, t.measure?, t.now()?)))
            .collect();
        if read.is_empty() {
            return None;
        }
        let compare = |(t, m, now): &(&Target, &Measure, Decimal)| {
            let sign = match (now.cmp(&t.criterion.target), m.metric.better) {
                (std::cmp::Ordering::Less, model::Better::Higher) => "<",
                (std::cmp::Ordering::Greater, model::Better::Lower) => ">",
                (_, model::Better::Higher) => "≥",
                (_, model::Better::Lower) => "≤",
            };
            format!(
                "{} {sign} {}",
                self.form.number(*now),
                self.form.number(t.criterion.target)
            )
        };
        let mut formula: Vec<String> = read.iter().take(4).map(compare).collect();
        if read.len() > formula.len() {
            formula.push(format!("and {} more", read.len() - formula.len()));
        }
        let (part, whole) = (Decimal::from(met as u64), Decimal::from(targets.len() as u64));
        let as_of = read.iter().filter_map(|(_, m, _)| m.now).map(|r| r.on).max();
        let id = self.ledger.enter(
            "criteria.met",
            Draft {
                value: FigureValue::Ratio(part, whole),
                unit: "targets".to_owned(),
                shown: format!("{met} of {}", targets.len()),
                name: capitalised(&format!("{} already met", self.targets_word(targets))),
                formula: formula.join(", "),
                record: capitalised(&counted(targets.len(), "success criterion", "success criteria")),
                sources: targets.iter().map(|t| t.criterion.id).collect(),
                as_of: as_of.unwrap_or(self.as_of),
                n: None,
            },
        );
        self.ledger.also(
            &id,
            format!("{} of {}", number_word(met), number_word(targets.len())),
        );
        Some(id)
    }

    /// The figure of the start values and targets as they were agreed.
    pub fn agreed(&self, targets: &[Target]) -> Option<FigureId> {
        let as_of = targets.iter().map(|t| t.criterion.set_on).max()?;
        let write = |t: &Target, value: Decimal| match t.measure {
            Some(m) => self.amount(m, value),
            None => self.form.number(value),
        };
        let pair = |t: &Target| {
            format!(
                "{} to {}",
                write(t, t.criterion.baseline),
                write(t, t.criterion.target)
            )
        };
        let mut formula: Vec<String> = targets.iter().take(4).map(pair).collect();
        if targets.len() > formula.len() {
            formula.push(format!("and {} more", targets.len() - formula.len()));
        }
        let n = targets.len();
        Some(
            self.ledger.enter(
                "criteria.agreed",
                Draft {
                    value: FigureValue::Number(Decimal::from(n as u64)),
                    unit: "pairs".to_owned(),
                    shown: format!("{n} {}", if n == 1 { "pair" } else { "pairs" }),
                    name: if n == 1 {
                        "Start value and target"
                    } else {
                        "Start values and targets"
                    }
                    .to_owned(),
                    formula: formula.join(", "),
                    record: if n == 1 {
                        "Success criterion as agreed"
                    } else {
                        "Success criteria as agreed"
                    }
                    .to_owned(),
                    sources: targets.iter().map(|t| t.criterion.id).collect(),
                    as_of,
                    n: None,
                },
            ),
        )
    }
}
