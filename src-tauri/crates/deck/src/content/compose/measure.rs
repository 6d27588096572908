//! A metric as a review sees it: where it stands, where it stood a quarter ago, and what it is measured against; with
//! the figures and the wordings that come of it.

use std::cmp::Ordering;

use chrono::NaiveDate;
use model::plan::{Metric, Reading, SuccessCriterion};
use model::{AccountRecords, FiscalYear, Id, Money, Quarter};
use rust_decimal::Decimal;

use super::facts::{Facts, plural};
use super::ledger::Draft;
pub(super) use crate::content::form::UnitKind;
use crate::content::form::{rounded, unit_kind};
use crate::content::line::{Line, date, number, say, typed};
use crate::content::{FigureId, FigureValue};

/// Eleven times what it was: above that no change is told in percent.
const MOST_CHANGE: Decimal = Decimal::ONE_THOUSAND;

/// A metric in a quarter.
#[derive(Debug, Clone)]
pub(super) struct Measure<'a> {
    pub metric: &'a Metric,
    /// The target in force.
    pub criterion: Option<&'a SuccessCriterion>,
    /// All readings that are seen, oldest first.
    pub readings: Vec<&'a Reading>,
    /// The last reading in the quarter.
    pub now: Option<&'a Reading>,
    /// The last reading before the quarter.
    pub before: Option<&'a Reading>,
    /// True when that reading is of the last quarter: then a change is one in this quarter.
    pub in_quarter: bool,
    pub kind: UnitKind,
}

/// Reads every metric that has a reading by `until`.
pub(super) fn gather<'a>(
    r: &'a AccountRecords,
    quarter: Quarter,
    fiscal: FiscalYear,
    until: NaiveDate,
) -> Vec<Measure<'a>> {
    let starts = quarter.starts(fiscal);
    let last_quarter = quarter.previous().starts(fiscal);
    let read = |metric: &'a Metric| {
        let readings = r.readings_until(metric.id, until);
        let now = readings.last().copied().filter(|x| x.on >= starts);
        let before = readings.iter().rev().find(|x| x.on < starts).copied();
        Measure {
            metric,
            criterion: r.target_on(metric.id, until),
            kind: unit_kind(&metric.unit),
            readings,
            now,
            before,
            in_quarter: before.is_some_and(|b| b.on >= last_quarter),
        }
    };
    let measures = r.metrics.iter().map(read);
    measures.filter(|m| !m.readings.is_empty()).collect()
}

impl Measure<'_> {
    /// Where it stands against last quarter: better, worse or the same; `None` without both readings.
    pub fn better(&self) -> Option<Ordering> {
        let (now, before) = (self.now?.value, self.before?.value);
        Some(self.metric.better.order(now, before))
    }

    /// Its change, in percent of what it was; none for shares, from zero and across it, and of what grew so much that the two
    /// numbers tell more.
    pub fn change(&self) -> Option<Decimal> {
        self.growth().filter(|change| *change <= MOST_CHANGE)
    }

    fn growth(&self) -> Option<Decimal> {
        let (now, before) = (self.now?.value, self.before?.value);
        if self.kind == UnitKind::Percent || before <= Decimal::ZERO || now < Decimal::ZERO {
            return None;
        }
        now.checked_sub(before)?
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(before)
    }

    /// Its change in percentage points, for shares.
    pub fn points(&self) -> Option<Decimal> {
        match self.kind {
            UnitKind::Percent => self.now?.value.checked_sub(self.before?.value),
            _ => None,
        }
    }

    /// How far it moved, in percent or in points: what a summary is led by.
    pub fn moved_by(&self) -> Option<Decimal> {
        Some(self.growth().or(self.points())?.abs())
    }
}

impl<'a> Facts<'a> {
    /// A measure by its metric.
    pub fn measure(&self, metric: Option<Id>) -> Option<&Measure<'a>> {
        let metric = metric?;
        self.measures.iter().find(|m| m.metric.id == metric)
    }

    /// A value in its metric's unit: `78`, `86%`, `1.5 hours`.
    pub fn amount(&self, m: &Measure, value: Decimal) -> String {
        self.form.in_unit(value, &m.kind)
    }

    /// The same in a sentence.
    pub fn value_of(&self, m: &Measure, value: Decimal) -> Line {
        number(self.amount(m, value))
    }

    /// A measure's name, with its unit where no value says it: `Support requests (requests per quarter)`.
    pub fn name_and_unit(&self, m: &Measure) -> Line {
        match m.kind {
            UnitKind::Count if !m.metric.unit.trim().is_empty() => self.named_with_unit(m),
            _ => typed(&m.metric.name),
        }
    }

    /// A value in a table, whose unit stands beside the name: `78`, `86%`, `1.5`.
    pub fn amount_in_table(&self, m: &Measure, value: Decimal) -> String {
        match m.kind {
            UnitKind::Unit(_) => self.form.number(value),
            _ => self.amount(m, value),
        }
    }

    /// A measure's name in a table: `Support resolution time (hours)`.
    pub fn name_in_table(&self, m: &Measure) -> Line {
        match m.kind {
            UnitKind::Unit(_) => self.named_with_unit(m),
            _ => self.name_and_unit(m),
        }
    }

    fn named_with_unit(&self, m: &Measure) -> Line {
        let (name, unit) = (typed(&m.metric.name), typed(&m.metric.unit));
        say!(self, "name-and-unit", name = name, unit = unit)
    }

    /// `in June`, or `on 30 June 2023` when that is longer ago.
    fn then(&self, m: &Measure, before: &Reading) -> Line {
        match m.in_quarter {
            true => say!(self, "in-month", month = date(self.words.month(before.on))),
            false => say!(self, "on-day", day = self.date_long(before.on)),
        }
    }

    /// `up from 60 in June`, `down from 5 on 30 June 2023`, `unchanged since June`.
    pub fn moved(&self, m: &Measure) -> Option<Line> {
        let (now, before) = (m.now?, m.before?);
        let from = self.value_of(m, before.value);
        Some(match now.value.cmp(&before.value) {
            Ordering::Greater => say!(self, "up-from", before = from, then = self.then(m, before)),
            Ordering::Less => say!(self, "down-from", before = from, then = self.then(m, before)),
            Ordering::Equal => say!(self, "unchanged", since = self.since(m)?),
        })
    }

    /// `June`, or `30 June 2023`: the day from which a measure is compared.
    pub fn since(&self, m: &Measure) -> Option<Line> {
        let before = m.before?;
        Some(match m.in_quarter {
            true => date(self.words.month(before.on)),
            false => self.date_long(before.on),
        })
    }

    /// `Active projects: 78, up 73% in the quarter`; without a change what it is.
    pub fn stands(&self, m: &Measure) -> Option<Line> {
        let figure = self.now_figure(m)?;
        let now = number(self.amount(m, m.now?.value)).mark(Some(&figure));
        let name = typed(&m.metric.name);
        let way = match m.now?.value.cmp(&m.before.map_or(m.now?.value, |b| b.value)) {
            Ordering::Greater => "up",
            Ordering::Less => "down",
            Ordering::Equal => "same",
        };
        let by = match (m.change(), m.points()) {
            (Some(change), _) if way != "same" => Some(number(self.form.share(change))),
            (None, Some(points)) if way != "same" => Some(self.points_of(points.abs())),
            _ => None,
        };
        Some(match (by, m.in_quarter) {
            (Some(by), true) => say!(
                self,
                "stands-in-quarter",
                name = name,
                now = now,
                way = way,
                by = by
            ),
            (Some(by), false) => {
                say!(
                    self,
                    "stands-since",
                    name = name,
                    now = now,
                    way = way,
                    by = by,
                    since = self.since(m)?
                )
            }
            (None, _) => match self.moved(m) {
                Some(moved) => say!(self, "stands-moved", name = name, now = now, moved = moved),
                None => say!(self, "stands", name = name, now = now),
            },
        })
    }

    /// `15 points`
    pub fn points_of(&self, points: Decimal) -> Line {
        say!(self, "points", n = self.number(points), form = plural(points))
    }

    /// The figure of where it stands.
    pub fn now_figure(&self, m: &Measure) -> Option<FigureId> {
        let now = m.now?;
        let value = match &m.kind {
            UnitKind::Percent => FigureValue::Percent(now.value),
            UnitKind::Money(currency) => FigureValue::Money(Money::from_decimal(now.value, *currency)?),
            _ => FigureValue::Number(now.value),
        };
        let draft = Draft {
            value,
            unit: m.metric.unit.clone(),
            shown: self.amount(m, now.value),
            name: self.name_and_unit(m),
            formula: say!(self, "formula-last-reading"),
            record: say!(self, "record-reading", day = self.date(now.on)),
            sources: vec![now.id],
            as_of: now.on,
            n: None,
        };
        Some(self.ledger.enter(format!("metric[{}].now", m.metric.id), draft))
    }

    /// The figure of its change: in percent, or in points for what is itself in percent.
    pub fn change_figure(&self, m: &Measure) -> Option<FigureId> {
        let (now, before) = (m.now?, m.before?);
        let (n, b) = (self.form.number(now.value), self.form.number(before.value));
        let (value, shown, formula) = match (m.change(), m.points()) {
            (Some(change), _) => {
                let exact = self.form.places(rounded(change, 1), 1);
                let formula = format!("({n} − {b}) ÷ {b} = {exact}%");
                (FigureValue::Change(change), self.form.change(change), formula)
            }
            (None, Some(points)) => {
                let shown = say!(
                    self,
                    "points",
                    n = number(self.form.signed(points)),
                    form = plural(points)
                );
                (FigureValue::Number(points), shown.plain(), format!("{n} − {b}"))
            }
            (None, None) => return None,
        };
        let name = match m.in_quarter {
            true => say!(self, "name-change-in-quarter", name = typed(&m.metric.name)),
            false => say!(
                self,
                "name-change-since",
                name = typed(&m.metric.name),
                since = self.since(m)?
            ),
        };
        let draft = Draft {
            value,
            unit: "percent".to_owned(),
            shown,
            name,
            formula: number(formula),
            record: say!(
                self,
                "record-readings",
                first = self.date(before.on),
                second = self.date(now.on)
            ),
            sources: vec![now.id, before.id],
            as_of: now.on,
            n: None,
        };
        Some(
            self.ledger
                .enter(format!("metric[{}].change", m.metric.id), draft),
        )
    }
}
