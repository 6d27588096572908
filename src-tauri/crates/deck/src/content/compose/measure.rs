//! A metric as a review sees it: where it stands, where it stood a quarter ago, and what it is measured
//! against; with the figures and the wordings that come of it.

use chrono::{Datelike, NaiveDate};
use model::plan::{Metric, Reading, SuccessCriterion};
use model::{AccountRecords, Id, MetricMeaning, Money, Quarter};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::Draft;
pub(super) use crate::content::form::UnitKind;
use crate::content::form::{day_month, month_name, unit_kind};
use crate::content::phrase::{capitalised, number_word, spelled};
use crate::content::{FigureId, FigureValue};

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
    pub kind: UnitKind,
    /// The count it is a share of, where its name says so.
    pub share: Option<Share>,
}

/// A share of another metric's count: `Support resolved within two hours` of `Support requests`.
#[derive(Debug, Clone)]
pub(super) struct Share {
    /// The metric that counts.
    pub of: Id,
    /// So many of the count, when the share gives a whole number.
    pub part: Option<Decimal>,
    /// The count.
    pub whole: Decimal,
    /// `resolved within two hours`
    pub what: String,
    /// `Support requests resolved within two hours`
    pub full: String,
    /// `Requests resolved within two hours`
    pub short: String,
}

/// Reads every metric that has a reading by `until`.
pub(super) fn gather<'a>(r: &'a AccountRecords, starts: NaiveDate, until: NaiveDate) -> Vec<Measure<'a>> {
    let read = |metric: &'a Metric| {
        let readings = r.readings_until(metric.id, until);
        let now = readings.last().copied().filter(|x| x.on >= starts);
        let before = readings.iter().rev().find(|x| x.on < starts).copied();
        Measure {
            metric,
            criterion: r.target_on(metric.id, until),
            kind: unit_kind(&metric.unit),
            share: None,
            readings,
            now,
            before,
        }
    };
    let mut measures: Vec<_> = r
        .metrics
        .iter()
        .map(read)
        .filter(|m| !m.readings.is_empty())
        .collect();
    let shares: Vec<_> = measures.iter().map(|m| share(m, &measures)).collect();
    for (measure, share) in measures.iter_mut().zip(shares) {
        measure.share = share;
    }
    measures
}

/// A share is read from the names alone: they begin alike, and what follows in the share's is a participle.
fn share(measure: &Measure, all: &[Measure]) -> Option<Share> {
    if measure.kind != UnitKind::Percent {
        return None;
    }
    let words: Vec<&str> = measure.metric.name.split(' ').collect();
    let at = words
        .iter()
        .position(|w| w.len() > 4 && w.ends_with("ed"))
        .filter(|at| *at > 0)?;
    let (prefix, what) = (words[..at].join(" "), words[at..].join(" "));
    let (share, of) = (
        measure.now?,
        all.iter()
            .filter(|m| m.kind == UnitKind::Count)
            .find(|m| m.metric.name == prefix || m.metric.name.starts_with(&format!("{prefix} ")))?,
    );
    let whole = of.now?.value;
    let part = whole
        .checked_mul(share.value)?
        .checked_div(Decimal::ONE_HUNDRED)?;
    let counted = of.metric.name.strip_prefix(&prefix).unwrap_or_default().trim();
    let counted = if counted.is_empty() {
        of.metric.name.as_str()
    } else {
        counted
    };
    Some(Share {
        of: of.metric.id,
        part: part.is_integer().then_some(part.normalize()),
        whole,
        full: format!("{} {what}", of.metric.name),
        short: format!("{} {what}", capitalised(counted)),
        what,
    })
}

impl Measure<'_> {
    /// Where it stands against last quarter: better, worse or the same; `None` without both readings.
    pub fn better(&self) -> Option<std::cmp::Ordering> {
        let (now, before) = (self.now?.value, self.before?.value);
        Some(self.metric.better.order(now, before))
    }

    /// True when its criterion is met now.
    pub fn met(&self) -> bool {
        matches!((self.now, self.criterion), (Some(now), Some(c)) if self.metric.better.reaches(now.value, c.target))
    }

    /// Its change in the quarter, in percent of what it was; none for shares and from zero.
    pub fn change(&self) -> Option<Decimal> {
        let (now, before) = (self.now?.value, self.before?.value);
        if self.kind == UnitKind::Percent || before <= Decimal::ZERO {
            return None;
        }
        now.checked_sub(before)?
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(before)
    }

    /// Its own name, or what it is a share of.
    pub fn name(&self) -> &str {
        self.share
            .as_ref()
            .map_or(&self.metric.name, |share| &share.short)
    }

    /// What its values are, in one or two words: `Projects` of `Active projects`, `Current status` of
    /// `Projects with current status`.
    pub fn short_name(&self) -> String {
        let name = &self.metric.name;
        if self.kind == UnitKind::Percent
            && let Some((_, with)) = name.split_once(" with ")
        {
            let with = with.trim_start_matches("a ").trim_start_matches("an ");
            return capitalised(with);
        }
        let bare = ["Active ", "Live ", "Current ", "Total "]
            .iter()
            .find_map(|a| name.strip_prefix(a));
        capitalised(bare.unwrap_or(name))
    }

    /// True for a count of something that happens in a period: `requests per quarter`.
    pub fn per_period(&self) -> bool {
        self.metric.unit.contains(" per ")
    }

    /// Which month the last quarter's reading is of, or when it was if that is longer ago.
    pub fn before_when(&self) -> Option<String> {
        let (before, last) = (self.before?, self.now.or(self.before)?);
        let far = (last.on - before.on).num_days() > 300;
        Some(if far {
            format!("{} {}", month_name(before.on), before.on.year())
        } else {
            month_name(before.on).to_owned()
        })
    }
}

impl<'a> Cx<'a> {
    /// A measure by its metric.
    pub fn measure(&self, metric: Option<Id>) -> Option<&Measure<'a>> {
        let metric = metric?;
        self.measures.iter().find(|m| m.metric.id == metric)
    }

    /// A value as a table writes it: `78`, `86%`, `1.5 h`.
    pub fn amount(&self, m: &Measure, value: Decimal) -> String {
        self.form.in_unit(value, &m.kind)
    }

    /// A value as a sentence says it: `five`, `86%`, `1.5 hours`.
    pub fn said(&self, m: &Measure, value: Decimal) -> String {
        match &m.kind {
            UnitKind::Count => spelled(&self.form, value),
            UnitKind::Unit { word, .. } => format!("{} {word}", self.form.number(value)),
            _ => self.amount(m, value),
        }
    }

    /// Two values with the unit once: `from 1.9 to 1.5 hours`, `from five to three`.
    pub fn between(&self, m: &Measure) -> Option<String> {
        let (now, before) = (m.now?.value, m.before?.value);
        let first = match &m.kind {
            UnitKind::Unit { .. } => self.form.number(before),
            _ => self.said(m, before),
        };
        Some(format!("from {first} to {}", self.said(m, now)))
    }

    /// `up from 60`, `down from five`, `unchanged`; in words where `words`.
    pub fn moved(&self, m: &Measure, words: bool) -> Option<String> {
        let (now, before) = (m.now?.value, m.before?.value);
        let from = if words {
            self.said(m, before)
        } else {
            self.amount(m, before)
        };
        Some(match now.cmp(&before) {
            std::cmp::Ordering::Greater => format!("up from {from}"),
            std::cmp::Ordering::Less => format!("down from {from}"),
            std::cmp::Ordering::Equal => "unchanged".to_owned(),
        })
    }

    /// True when it counts people who use what we deliver.
    pub fn counts_people(&self, m: &Measure) -> bool {
        let unit = m.metric.unit.to_lowercase();
        m.metric.meaning == MetricMeaning::Adoption && ["people", "persons", "users"].contains(&unit.as_str())
    }

    /// `80 people use the platform`, or `80 active users`; with `now`, `80 people now use the platform`.
    pub fn people(&self, m: &Measure, now: &str) -> Option<String> {
        let value = self.amount(m, m.now?.value);
        Some(match self.used_thing().filter(|_| self.counts_people(m)) {
            Some(thing) => format!("{value} people {now}use {thing}"),
            None => format!("{value} {}", self.lower(&m.metric.name)),
        })
    }

    fn draft(&self, m: &Measure, value: FigureValue, shown: String) -> Draft {
        let sources = [m.now, m.before].into_iter().flatten().map(|r| r.id).collect();
        Draft {
            value,
            unit: m.metric.unit.clone(),
            shown,
            name: m.name().to_owned(),
            formula: String::new(),
            record: String::new(),
            sources,
            as_of: m.now.map_or(self.as_of, |r| r.on),
            n: None,
        }
    }

    /// The figure of where it stands.
    pub fn now_figure(&self, m: &Measure) -> Option<FigureId> {
        let now = m.now?;
        let value = match &m.kind {
            UnitKind::Percent => FigureValue::Percent(now.value),
            UnitKind::Money(currency) => FigureValue::Money(Money::from_decimal(now.value, *currency)?),
            _ => FigureValue::Number(now.value),
        };
        let mut draft = self.draft(m, value, self.amount(m, now.value));
        let share = m.share.as_ref().and_then(|s| Some((s.part?, s.whole)));
        draft.formula = match share {
            Some((part, whole)) => format!("{} ÷ {}", self.form.number(part), self.form.number(whole)),
            None if m.per_period() => "count in the quarter".to_owned(),
            None => "last reading in the quarter".to_owned(),
        };
        draft.record = self.now_record(m, now);
        if m.change().is_some() && m.metric.meaning != MetricMeaning::Support {
            draft.sources.truncate(1);
        }
        let id = self.ledger.enter(format!("metric[{}].now", m.metric.id), draft);
        if let Some((part, whole)) = share {
            let form = format!("{} of {}", self.form.number(part), self.form.number(whole));
            self.ledger.also(&id, form);
        }
        self.ledger.also(&id, self.said(m, now.value));
        Some(id)
    }

    fn now_record(&self, m: &Measure, now: &Reading) -> String {
        let Some(before) = m.before else {
            let name = if m.metric.meaning == MetricMeaning::Support {
                "Support record"
            } else {
                &m.metric.name
            };
            return format!("{name}, first reading");
        };
        match (m.metric.meaning, m.change()) {
            (MetricMeaning::Support, _) => {
                let quarter = Quarter::of(before.on, self.fiscal);
                let number = number_word(usize::from(quarter.number()));
                let year = if quarter == self.last_quarter() {
                    String::new()
                } else {
                    format!(" {}", quarter.year())
                };
                format!(
                    "Support record, {} in quarter {number}{year}",
                    self.amount(m, before.value)
                )
            }
            (_, Some(_)) => format!("{}, {}", m.metric.name, day_month(now.on)),
            (_, None) => self.readings(before, now),
        }
    }

    /// `Readings of 30 June, 30 September`
    fn readings(&self, before: &Reading, now: &Reading) -> String {
        let year = if now.on.year() == before.on.year() {
            String::new()
        } else {
            format!(" {}", before.on.year())
        };
        format!(
            "Readings of {}{year}, {}",
            day_month(before.on),
            day_month(now.on)
        )
    }

    /// The figure of its change in the quarter.
    pub fn change_figure(&self, m: &Measure) -> Option<FigureId> {
        let (change, now, before) = (m.change()?, m.now?, m.before?);
        let mut draft = self.draft(m, FigureValue::Change(change), self.form.change(change));
        let (n, b) = (self.form.number(now.value), self.form.number(before.value));
        draft.name = format!("{}, change in the quarter", m.metric.name);
        draft.formula = format!("({n} − {b}) ÷ {b} = {}%", self.form.places(change, 1));
        draft.record = self.readings(before, now);
        draft.unit = "percent".to_owned();
        Some(
            self.ledger
                .enter(format!("metric[{}].change", m.metric.id), draft),
        )
    }
}
