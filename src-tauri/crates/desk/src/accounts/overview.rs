//! An account's first page, gathered from its records: where its measures stand, who owes what to
//! whom, and which days are near.

use chrono::{Days, Months, NaiveDate};
use model::accounts::Engagement;
use model::actions::Commitment;
use model::plan::{Metric, Reading};
use model::{AccountRecords, Record, Side};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{
    Axis, Change, Chart, CommitmentState, CommitmentView, Contact, Deadline, Figure, FigureOf, FigureSource,
    Formula, Overview, Point, Shows, Target, deadline,
};
use crate::numbers::Numbers;

/// So many charts stand side by side.
const CHARTS: usize = 3;
/// So many touchpoints are shown.
const CONTACTS: usize = 5;
/// Charts show the last year and what is still to come.
const CHART_MONTHS: u32 = 12;
/// Metrics share one scale while the largest is at most so many times the smallest.
const SHARED_SCALE: i64 = 3;

/// Gathers the first page of an account as it stands on `as_of`.
pub(super) fn overview(records: &AccountRecords, as_of: NaiveDate) -> Overview {
    let numbers = Numbers::of(records.firm.as_ref());
    let account = &records.account;
    let charts = charts(records, as_of, &numbers);
    let commitments = |side| commitments(records, side, as_of);
    Overview {
        id: account.id,
        as_of,
        name: account.name.clone(),
        industry: account.industry.clone(),
        employees: account.employees,
        since: account.since,
        tier: account.tier,
        annual_value: annual_value(records, as_of, &numbers),
        lifecycle_stage: account.lifecycle_stage,
        relationship_stage: account.relationship_stage,
        owner: records.member_name(account.owner).map(str::to_owned),
        works_with_us_because: account.works_with_us_because.clone(),
        axis: axis(records, &charts, as_of),
        charts,
        we_owe: commitments(Side::Us),
        they_owe: commitments(Side::Client),
        next: ahead(records, as_of),
        touchpoints: contacts(records, as_of),
        qbrs: crate::qbr::rows(records),
    }
}

fn annual_value(records: &AccountRecords, as_of: NaiveDate, numbers: &Numbers) -> Option<Figure> {
    let amounts = records.annual_revenue(as_of);
    let amounts: Vec<_> = amounts.iter().map(|money| numbers.money(*money)).collect();
    if amounts.is_empty() {
        return None;
    }
    let service = |e: &Engagement| {
        records
            .services
            .iter()
            .find(|s| Some(s.id) == e.service)
            .map(|s| s.name.clone())
    };
    Some(Figure {
        shows: Shows::Amounts { amounts },
        figure: FigureOf::AnnualValue,
        formula: Formula::RunningContracts,
        sources: records
            .recurring_fees(as_of)
            .map(|(e, value)| FigureSource {
                entity: Engagement::ENTITY.to_owned(),
                id: e.id,
                label: service(e),
                value: numbers.money(value),
                on: e.starts,
            })
            .collect(),
        as_of,
    })
}

/// The metrics that are drawn: those of the success criteria in their order, then use, then outcomes.
fn charts(records: &AccountRecords, as_of: NaiveDate, numbers: &Numbers) -> Vec<Chart> {
    let of_criteria = records.success_criteria.iter().filter_map(|c| c.metric);
    let by_meaning = |meaning| {
        records
            .metrics
            .iter()
            .filter(move |m| m.meaning == meaning)
            .map(|m| m.id)
    };
    let mut ids: Vec<_> = of_criteria
        .chain(by_meaning(model::MetricMeaning::Adoption))
        .chain(by_meaning(model::MetricMeaning::Outcome))
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    ids.iter()
        .filter_map(|id| records.metrics.iter().find(|m| m.id == *id))
        .filter_map(|metric| chart(records, metric, as_of, numbers))
        .take(CHARTS)
        .collect()
}

fn chart(records: &AccountRecords, metric: &Metric, as_of: NaiveDate, numbers: &Numbers) -> Option<Chart> {
    let readings = records.readings_until(metric.id, as_of);
    let last = *readings.last()?;
    let since = last
        .on
        .checked_sub_months(Months::new(CHART_MONTHS))
        .unwrap_or(NaiveDate::MIN);
    let shown: Vec<_> = readings.iter().copied().filter(|r| r.on >= since).collect();
    let fiscal = records.fiscal_year();
    let quarter_before = model::Quarter::of(last.on, fiscal).previous().ends(fiscal);
    let reference = readings.iter().copied().rfind(|r| r.on <= quarter_before);
    let label = |r: &Reading| {
        r.on == last.on || Some(r.on) == shown.first().map(|f| f.on) || Some(r.on) == reference.map(|x| x.on)
    };
    let name = || metric.name.clone();
    let source = |r: &Reading| FigureSource {
        entity: Reading::ENTITY.to_owned(),
        id: r.id,
        label: Some(name()),
        value: numbers.in_unit(r.value, &metric.unit),
        on: Some(r.on),
    };
    Some(Chart {
        metric: metric.id,
        name: name(),
        latest: Figure {
            shows: Shows::Value {
                value: numbers.in_unit(last.value, &metric.unit),
            },
            figure: FigureOf::Metric { name: name() },
            formula: Formula::LastReading,
            sources: vec![source(last)],
            as_of: last.on,
        },
        earlier: model::Quarter::of(last.on, fiscal) < model::Quarter::of(as_of, fiscal),
        change: reference.and_then(|from| {
            let (shows, formula) = numbers.change(from.value, last.value, &metric.unit)?;
            Some(Change {
                figure: Figure {
                    shows,
                    figure: FigureOf::MetricChange { name: name() },
                    formula,
                    sources: vec![source(last), source(from)],
                    as_of: last.on,
                },
                up: last.value > from.value,
                since: from.on,
            })
        }),
        points: shown
            .iter()
            .map(|r| Point {
                on: r.on,
                value: drawn(r.value),
                text: numbers.in_unit(r.value, &metric.unit),
                labelled: label(r),
            })
            .collect(),
        target: records.target_on(metric.id, as_of).map(|c| Target {
            value: drawn(c.target),
            text: numbers.in_unit(c.target, &metric.unit),
            due: c.due,
        }),
    })
}

/// A number for drawing only; what is read is always the text beside it.
fn drawn(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// One time axis for all charts, named at the ends of the firm's quarters.
fn axis(records: &AccountRecords, charts: &[Chart], as_of: NaiveDate) -> Option<Axis> {
    let first = charts
        .iter()
        .filter_map(|c| c.points.first())
        .map(|p| p.on)
        .min()?;
    let last = charts
        .iter()
        .flat_map(|c| {
            c.points
                .last()
                .map(|p| p.on)
                .into_iter()
                .chain(c.target.as_ref().map(|t| t.due))
        })
        .max()?;
    let horizon = as_of
        .checked_add_months(Months::new(CHART_MONTHS))
        .unwrap_or(NaiveDate::MAX);
    let to = last.min(horizon).max(first + Days::new(1));
    let mut ticks = Vec::new();
    let fiscal = records.fiscal_year();
    let mut quarter = model::Quarter::of(first, fiscal);
    while ticks.len() < 12 && quarter.ends(fiscal) <= to {
        ticks.push(quarter.ends(fiscal));
        quarter = quarter.next();
    }
    let tops: Vec<f64> = charts
        .iter()
        .map(|c| {
            c.points
                .iter()
                .map(|p| p.value)
                .chain(c.target.as_ref().map(|t| t.value))
                .fold(0.0, f64::max)
        })
        .collect();
    let (least, most) = (
        tops.iter().copied().fold(f64::INFINITY, f64::min),
        tops.iter().copied().fold(0.0, f64::max),
    );
    Some(Axis {
        from: first,
        to,
        ticks,
        shared: one_scale(records, charts) && most <= least * SHARED_SCALE as f64,
        top: round_up(most),
    })
}

/// Whether the charts are all counted in the same: a share and a number of people have no scale in common.
fn one_scale(records: &AccountRecords, charts: &[Chart]) -> bool {
    let mut units = charts
        .iter()
        .filter_map(|chart| records.metrics.iter().find(|metric| metric.id == chart.metric))
        .map(|metric| metric.unit.as_str());
    let Some(first) = units.next() else {
        return true;
    };
    units.all(|unit| Numbers::on_one_scale(first, unit))
}

/// The next round number (1, 2, 2.5, 5 or 10 times a power of ten) at or above a value.
fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(value.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|top| *top >= value)
        .unwrap_or(value)
}

fn commitments(records: &AccountRecords, side: Side, as_of: NaiveDate) -> Vec<CommitmentView> {
    let mut commitments: Vec<_> = records
        .commitments
        .iter()
        .filter(|c| c.by == side)
        .map(|c| commitment_view(c, as_of))
        .collect();
    commitments.sort_by(|a, b| {
        // What is late first, oldest first; then what is open, next first; then what was kept, newest first.
        a.state.cmp(&b.state).then_with(|| match a.state {
            CommitmentState::Kept => b.due.cmp(&a.due),
            CommitmentState::Late | CommitmentState::Open => {
                (a.due.is_none(), a.due).cmp(&(b.due.is_none(), b.due))
            }
        })
    });
    commitments
}

/// A commitment and where it stands at the end of a day.
pub(crate) fn commitment_view(commitment: &Commitment, as_of: NaiveDate) -> CommitmentView {
    let fate = commitment.fate(as_of);
    let state = match fate {
        fate if fate.is_done() => CommitmentState::Kept,
        fate if fate.is_overdue() => CommitmentState::Late,
        _ => CommitmentState::Open,
    };
    CommitmentView {
        id: commitment.id,
        what: commitment.what.clone(),
        note: commitment.note.clone(),
        state,
        due: commitment.due,
        kept_on: commitment.kept_on.filter(|_| fate.is_done()),
        days_late: fate
            .days_late()
            .map(|days| i32::try_from(days).unwrap_or(i32::MAX)),
    }
}

/// The days ahead, nearest first.
fn ahead(records: &AccountRecords, as_of: NaiveDate) -> Vec<Deadline> {
    let due = records.deadlines(as_of).into_iter();
    due.filter(|due| due.on >= as_of)
        .map(|due| deadline(due, as_of))
        .collect()
}

fn contacts(records: &AccountRecords, as_of: NaiveDate) -> Vec<Contact> {
    let mut contacts: Vec<_> = records.touchpoints.iter().filter(|t| t.on <= as_of).collect();
    contacts.sort_by_key(|t| std::cmp::Reverse((t.on, t.id)));
    contacts
        .into_iter()
        .take(CONTACTS)
        .map(|t| Contact {
            id: t.id,
            on: t.on,
            kind: t.kind,
            channel: t.channel,
            with: records
                .touchpoint_with
                .iter()
                .filter(|w| w.touchpoint == t.id)
                .filter_map(|w| records.stakeholder(w.stakeholder).map(|s| s.name.clone()))
                .collect(),
            summary: t.summary.clone(),
        })
        .collect()
}
