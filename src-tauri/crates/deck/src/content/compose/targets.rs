//! The success criteria against their targets: met or not, on which course, and the two figures that say so.

use std::cmp::Ordering;

use chrono::NaiveDate;
use model::plan::{Reading, SuccessCriterion};
use model::{Better, Course};
use rust_decimal::Decimal;

use super::facts::Facts;
use super::ledger::Draft;
use super::measure::Measure;
use crate::content::line::{Line, number, say, typed};
use crate::content::{FigureId, FigureValue, Sign, Status, Tone};

/// A formula names so many parts and counts the others.
const IN_FORMULA: usize = 4;

/// A criterion with what measures it.
#[derive(Clone, Copy)]
pub(super) struct Target<'c, 'a> {
    pub criterion: &'a SuccessCriterion,
    pub measure: Option<&'c Measure<'a>>,
    /// Where it stands on the last day of the quarter that is seen.
    pub course: Course,
    /// The reading that says so.
    pub reading: Option<&'a Reading>,
}

impl Target<'_, '_> {
    /// Whether more is better, as its metric says; without one, as the target lies to where it was agreed.
    pub fn wants_more(&self) -> bool {
        match self.measure {
            Some(measure) => measure.metric.better == Better::Higher,
            None => self.criterion.target >= self.criterion.baseline,
        }
    }

    /// Its value now, when it was read in the quarter.
    pub fn now(&self) -> Option<Decimal> {
        Some(self.measure?.now?.value)
    }

    /// True when the target is met by the last reading.
    pub fn met(&self) -> bool {
        self.course == Course::Met
    }
}

pub(super) fn status(sign: Sign, tone: Tone, word: Line) -> Status {
    Status {
        sign,
        tone,
        word: word.capital().plain(),
    }
}

impl<'a> Facts<'a> {
    /// The criteria that count at the quarter's end.
    pub fn targets(&self) -> Vec<Target<'_, 'a>> {
        let target = |criterion: &'a SuccessCriterion| {
            let standing = criterion.standing(self.r, self.until());
            Target {
                criterion,
                measure: self.measure(criterion.metric),
                course: standing.course,
                reading: standing.reading,
            }
        };
        self.r.criteria_on(self.until()).map(target).collect()
    }

    /// The day all criteria are due, if it is one.
    pub fn common_due(&self, targets: &[Target]) -> Option<NaiveDate> {
        let due = targets.first()?.criterion.due;
        targets.iter().all(|t| t.criterion.due == due).then_some(due)
    }

    /// Where a criterion stands.
    pub fn target_status(&self, target: &Target) -> Status {
        let c = target.criterion;
        let (Some(m), Some(now)) = (target.measure, target.now()) else {
            return self.unread_status(target);
        };
        match target.course {
            Course::Unread => status(Sign::Ring, Tone::Neutral, say!(self, "status-no-reading")),
            Course::Met if now == c.target => status(Sign::Check, Tone::Good, say!(self, "status-reached")),
            Course::Met if m.metric.better == Better::Lower => {
                status(Sign::Check, Tone::Good, say!(self, "status-within"))
            }
            Course::Met => status(Sign::Check, Tone::Good, say!(self, "status-passed")),
            Course::Missed => status(Sign::Cross, Tone::Bad, say!(self, "status-missed")),
            Course::OnLine => status(Sign::Arrow, Tone::Good, say!(self, "status-on-course")),
            Course::Behind if m.better() == Some(Ordering::Less) => {
                let down = m.before.is_some_and(|b| now < b.value);
                let sign = if down { Sign::Down } else { Sign::Up };
                status(sign, Tone::Bad, say!(self, "status-behind"))
            }
            Course::Behind => status(Sign::Arrow, Tone::Watch, say!(self, "status-behind")),
        }
    }

    /// A criterion that was not read in the quarter: one that is past its day was missed at its last reading.
    fn unread_status(&self, target: &Target) -> Status {
        let last = target.measure.zip(target.reading);
        match (target.course, last) {
            (Course::Missed, Some((m, last))) => {
                let word = say!(
                    self,
                    "status-missed-at",
                    value = self.value_of(m, last.value),
                    day = self.date(last.on)
                );
                status(Sign::Cross, Tone::Bad, word)
            }
            (Course::Met, Some((m, last))) => {
                let word = say!(
                    self,
                    "status-met-at",
                    value = self.value_of(m, last.value),
                    day = self.date(last.on)
                );
                status(Sign::Check, Tone::Good, word)
            }
            _ => status(Sign::Ring, Tone::Neutral, say!(self, "status-no-reading")),
        }
    }

    /// `Two of three targets are met`, or how none of them is.
    pub fn targets_clause(&self, targets: &[Target], figure: Option<&FigureId>) -> Line {
        let met = targets.iter().filter(|t| t.met()).count();
        if met > 2 && met == targets.len() {
            return say!(
                self,
                "targets-all-met",
                n = met,
                mark = Line::default().mark(figure)
            );
        }
        say!(
            self,
            "targets-met",
            met = met,
            of = targets.len(),
            mark = Line::default().mark(figure)
        )
    }

    /// `one was missed and one is behind`, of those that are not met.
    pub fn course_clause(&self, targets: &[Target]) -> Line {
        let count = |course| targets.iter().filter(|t| t.course == course).count();
        let (missed, behind) = (count(Course::Missed), count(Course::Behind));
        let (unread, on_line) = (count(Course::Unread), count(Course::OnLine));
        let part = |n: usize| if n == targets.len() { "all" } else { "some" };
        let mut said = Vec::new();
        if missed > 0 {
            said.push(say!(self, "course-missed", n = missed, part = part(missed)));
        }
        if behind > 0 {
            said.push(say!(self, "course-behind", n = behind, part = part(behind)));
        }
        if said.is_empty() && on_line > 0 {
            said.push(say!(self, "course-on", n = on_line, part = part(on_line)));
        }
        if said.is_empty() && unread > 0 {
            said.push(say!(self, "course-unread", n = unread));
        }
        self.words.list(said)
    }

    /// The figure of how many targets are met.
    pub fn targets_met(&self, targets: &[Target]) -> Option<FigureId> {
        let met = targets.iter().filter(|t| t.met()).count();
        let read: Vec<_> = targets
            .iter()
            .filter_map(|t| Some((t, t.measure?, t.reading?)))
            .collect();
        if read.is_empty() {
            return None;
        }
        let compare = |(t, m, reading): &(&Target, &Measure, &Reading)| {
            let sign = match (reading.value.cmp(&t.criterion.target), m.metric.better) {
                (Ordering::Less, model::Better::Higher) => "<",
                (Ordering::Greater, model::Better::Lower) => ">",
                (_, model::Better::Higher) => "≥",
                (_, model::Better::Lower) => "≤",
            };
            let [now, target] = [reading.value, t.criterion.target].map(|value| self.form.number(value));
            format!("{now} {sign} {target}")
        };
        let (part, whole) = (Decimal::from(met as u64), Decimal::from(targets.len() as u64));
        let as_of = read.iter().map(|(_, _, reading)| reading.on).max();
        let id = self.ledger.enter(
            "criteria.met",
            Draft {
                value: FigureValue::Ratio(part, whole),
                unit: String::new(),
                shown: self.part_of(part, whole).plain(),
                name: say!(self, "name-targets-met"),
                formula: self.some_of(read.iter().map(compare).map(number).collect()),
                record: say!(self, "count-criteria", n = targets.len()),
                sources: targets.iter().map(|t| t.criterion.id).collect(),
                as_of: as_of.unwrap_or(self.day),
                n: None,
            },
        );
        Some(id)
    }

    /// The figure of the start values and targets as they were agreed.
    pub fn agreed(&self, targets: &[Target]) -> Option<FigureId> {
        let as_of = targets.iter().map(|t| t.criterion.set_on).max()?;
        let write = |t: &Target, value: Decimal| match t.measure {
            Some(m) => self.value_of(m, value),
            None => self.number(value),
        };
        let pair = |t: &Target| {
            let c = t.criterion;
            say!(
                self,
                "from-to",
                from = write(t, c.baseline),
                to = write(t, c.target)
            )
        };
        let n = targets.len();
        Some(
            self.ledger.enter(
                "criteria.agreed",
                Draft {
                    value: FigureValue::Number(Decimal::from(n as u64)),
                    unit: String::new(),
                    shown: say!(
                        self,
                        "shown-pairs",
                        count = self.number(Decimal::from(n as u64)),
                        n = n
                    )
                    .plain(),
                    name: say!(self, "name-agreed", n = n),
                    formula: self.some_of(targets.iter().map(pair).collect()),
                    record: say!(self, "record-agreed", n = n),
                    sources: targets.iter().map(|t| t.criterion.id).collect(),
                    as_of,
                    n: None,
                },
            ),
        )
    }

    /// The first parts of a formula, and how many more there are.
    pub fn some_of(&self, mut parts: Vec<Line>) -> Line {
        let more = parts.len().saturating_sub(IN_FORMULA);
        parts.truncate(IN_FORMULA);
        let mut parts = parts.into_iter();
        let first = parts.next().unwrap_or_default();
        let line = parts.fold(first, |line, part| {
            say!(self, "list-more", first = line, next = part)
        });
        match more {
            0 => line,
            n => say!(self, "and-more", line = line, n = number(n.to_string())),
        }
    }

    /// `Active users up from 60 in June; the target of 80 is met`, behind the name of the criterion.
    pub fn target_line(&self, t: &Target) -> Option<Line> {
        let m = t.measure?;
        let state = self.target_state(m, t.criterion);
        Some(match self.moved(m) {
            Some(moved) => say!(self, "two-parts", first = moved, second = state),
            None => state,
        })
    }

    /// `the target of 80 is met`, `the target is 80 by 31 December`, `the target of 80 by 30 June is missed`
    pub fn target_state(&self, m: &Measure, c: &SuccessCriterion) -> Line {
        let (target, due) = (self.value_of(m, c.target), self.date(c.due));
        match c.standing(self.r, self.until()).course {
            Course::Met => say!(self, "target-met", target = target),
            Course::Missed => say!(self, "target-missed", target = target, due = due),
            _ => say!(self, "target-is", target = target, due = due),
        }
    }

    /// The name of a criterion, and of its metric where that has another.
    pub fn criterion_name(&self, t: &Target) -> Line {
        let name = typed(&t.criterion.name);
        match t.measure {
            Some(m) if m.metric.name.trim() != t.criterion.name.trim() => {
                say!(
                    self,
                    "criterion-and-metric",
                    criterion = name,
                    metric = typed(&m.metric.name)
                )
            }
            _ => name,
        }
    }
}
