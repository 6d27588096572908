//! How healthy an account is, why that moved, and what can be done: the rules of `model::health` over what is stored.

mod closing;
mod measures;
mod own;
mod plays;
mod report;
pub mod said;
mod standing;
mod views;
mod week;
mod weights;

pub use measures::{MeasureApart, MeasureKey, MeasurePart, MeasurePoint, MeasureView, figure_name};
pub use own::{OwnBand, OwnCall, OwnFate, OwnOverride, OwnRecordView, OwnRenewal};
pub(crate) use plays::play_words;
pub use plays::{EndedPlay, PlayStepView, PlayView, PlaysView, RunningPlay};
pub use views::*;
pub use week::{
    Amount, BandCount, BarAccount, BarBand, BarThen, BarView, ChangeView, CrowdView, DueView, EffectView,
    FirstFrom, FirstRule, FirstView, ForecastView, LoopCount, LoopView, MovedView, OwedView, ReasonView,
    RenewalDay, RenewalStep, RenewalView, RenewalsView, WeekView,
};
pub use weights::{WeightsRow, WeightsVersion, WeightsView};

use chrono::NaiveDate;
use model::health::{
    Act, Cause, Gate, Health, HealthOverride, Line, Model, Outlook, Part, Score, Source, Step, Week,
};
use model::{AccountRecords, Band, Column, Id, KindAbout, Record, StakeholderRole, Value};
use store::Reader;

use closing::Frozen;
use standing::Standing;

use crate::find::{account_named, account_records, health_model};
use crate::named::{Names, Row, Shown, ShownKind};
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

/// What a record of a kind says: the column of its value.
const SAYS: &[(&str, &str)] = &[
    ("engagement", "annual_value"),
    ("invoice", "amount"),
    ("reading", "value"),
    ("stakeholder", "left_on"),
    ("survey_response", "score"),
];

impl Desk {
    /// The score of an account on a day (today when absent), with why it moved since another (since the Monday of the
    /// week before when absent).
    /// For a day that is past, the records are those of that day.
    ///
    /// # Errors
    /// When the account is not there, was not there yet, or a day is still to come or lies before the other.
    pub fn health(
        &self,
        account: Id,
        as_of: Option<NaiveDate>,
        since: Option<NaiveDate>,
    ) -> Result<HealthView> {
        let (as_of, since) = self.days(as_of, since)?;
        self.close_weeks()?;
        let frozen = self.frozen_of(account, since)?;
        let line = self.lines(Some(account), as_of)?.remove(&account);
        let view = self.read_as_of(account, as_of, |reader| {
            let records = account_records(reader, account)?;
            let model = health_model(reader)?;
            let health = health(&records, &model);
            let view = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            health_view(&view, &health, [since, as_of], frozen.as_ref())
        })?;
        Ok(HealthView {
            line: line.unwrap_or_default(),
            ..view
        })
    }

    /// As [`Desk::health`], for the account of this name.
    ///
    /// # Errors
    /// As there, and when no account has this name.
    pub fn health_named(
        &self,
        name: &str,
        as_of: Option<NaiveDate>,
        since: Option<NaiveDate>,
    ) -> Result<HealthView> {
        let account = self.read(|reader| Ok(account_named(reader, name)?.id))?;
        self.health(account, as_of, since)
    }

    /// What the score of an account will be in one and in four weeks when some of what can be done today is done, and
    /// nothing else happens. What was chosen and can be done no longer, as it was done meanwhile, counts no more.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn what_if(&self, account: Id, chosen: &[ActKey]) -> Result<Vec<AheadView>> {
        let today = self.clock.today();
        self.read(|reader| {
            let (records, model) = (account_records(reader, account)?, health_model(reader)?);
            let health = health(&records, &model);
            let mut acts = health.acts(today);
            acts.retain(|act| chosen.contains(&act_key(*act)));
            let ahead = health.outlook_after(today, &acts).into_iter();
            Ok(ahead.map(ahead_view).collect())
        })
    }

    /// The scores of all accounts on a day, worst band first and not enough data last, then by points, and what they were
    /// on another. An account that was not there yet on the day is left out.
    ///
    /// # Errors
    /// When the vault is locked, or a day is still to come or lies before the other.
    pub fn health_all(&self, as_of: Option<NaiveDate>, since: Option<NaiveDate>) -> Result<Vec<HealthRow>> {
        let (as_of, since) = self.days(as_of, since)?;
        self.close_weeks()?;
        let mut lines = self.lines(None, as_of)?;
        let mut rows: Vec<HealthRow> = if as_of == self.clock.today() {
            self.of_standings([since, as_of], |view| {
                Ok(view.standings.iter().map(|one| health_row(one)).collect())
            })?
        } else {
            let frozen = self.frozen_on(since)?;
            let accounts = self.read(|reader| Ok(reader.all::<model::accounts::Account>()?))?;
            let row = |id| {
                let row = self.read_as_of(id, as_of, |reader| {
                    let (records, model) = (account_records(reader, id)?, health_model(reader)?);
                    let standing = Standing::of(&health(&records, &model), [since, as_of], frozen.get(&id));
                    Ok(health_row(&standing))
                });
                match row {
                    Err(Error::NotRecorded { .. } | Error::NoAccount { .. }) => None,
                    row => Some(row),
                }
            };
            let found = accounts.into_iter().filter_map(|account| row(account.id));
            found.collect::<Result<_>>()?
        };
        for row in &mut rows {
            row.line = lines.remove(&row.account).unwrap_or_default();
        }
        rows.sort_by(|a, b| (a.band, a.points, &a.name).cmp(&(b.band, b.points, &b.name)));
        Ok(rows)
    }

    /// The two days that a movement lies between.
    fn days(&self, as_of: Option<NaiveDate>, since: Option<NaiveDate>) -> Result<(NaiveDate, NaiveDate)> {
        let today = self.clock.today();
        let as_of = as_of.unwrap_or(today);
        if as_of > today {
            return Err(Error::DayTooLate { latest: today });
        }
        let since = since.unwrap_or_else(|| Week::compared_with(as_of).last());
        if since > as_of {
            return Err(Error::DayTooLate { latest: as_of });
        }
        Ok((as_of, since))
    }

    /// Reads an account as it stood at the end of a day; today from what is there.
    fn read_as_of<T>(
        &self,
        account: Id,
        as_of: NaiveDate,
        read: impl FnOnce(&Reader) -> Result<T>,
    ) -> Result<T> {
        if as_of == self.clock.today() {
            return self.read(read);
        }
        let span = self.account_recorded(account)?;
        if as_of < span.first {
            let (first, last) = (span.first, span.last);
            return Err(Error::NotRecorded { first, last });
        }
        let end = self.clock.end_of(as_of);
        let then = self.open()?.store.as_of(account, end, self.clock.now())?;
        then.read(read)
    }
}

/// Where an account stood on the day it is compared with: as it was frozen, else as it is known now.
struct Before {
    points: Option<i64>,
    holds: Band,
}

impl Before {
    fn of(frozen: Option<&Frozen>, known: impl FnOnce() -> Score) -> Self {
        match frozen {
            Some(frozen) => Self {
                points: frozen.points,
                holds: frozen.holds,
            },
            None => {
                let score = known();
                Self {
                    points: score.points,
                    holds: score.holds(),
                }
            }
        }
    }
}

/// By how many points the score of the day compared with is another by what is known now than it was frozen.
fn correction(before: &Before, from: &Score) -> Option<i64> {
    let later = from.points.unwrap_or(0) - before.points.unwrap_or(0);
    (later != 0).then_some(later)
}

fn correction_view(since: NaiveDate, points: i64) -> LineView {
    LineView {
        kind: LineKind::Correction,
        measure: None,
        record: None,
        first: since,
        last: since,
        points: small(points),
    }
}

fn health<'a>(records: &'a AccountRecords, model: &'a Model) -> Health<'a> {
    Health { records, model }
}

/// A whole number that crosses to the window: points and hundredths never leave its range.
fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn health_row(one: &Standing) -> HealthRow {
    HealthRow {
        account: one.account,
        name: one.name.clone(),
        points: one.points(),
        band: one.band(),
        points_before: one.points_before(),
        band_before: one.band_before(),
        gates: one.to.gate_kinds(),
        overridden: one.to.overridden.is_some(),
        line: Vec::new(),
    }
}

fn health_view(
    names: &Names,
    health: &Health,
    [since, as_of]: [NaiveDate; 2],
    frozen: Option<&Frozen>,
) -> Result<HealthView> {
    let movement = health.movement(since, as_of);
    let before = Before::of(frozen, || movement.from.clone());
    let correction = correction(&before, &movement.from);
    let score = &movement.to;
    let named = |source: &Source| record(names, source);
    let parts = score.parts.iter().map(|part| part_view(names, part));
    let gates = score.gates.iter().map(|gate| gate_view(names, gate));
    let later = correction.map(|points| correction_view(since, points)).map(Ok);
    let lines = later
        .into_iter()
        .chain(movement.lines.iter().map(|line| line_view(line, &named)));
    let act = |act: &Act| act_view(names, health, *act, as_of);
    let path = health.path(as_of);
    let path = path.iter().map(|step| Ok(step_view(step, act(&step.act)?)));
    let acts = health.acts(as_of);
    Ok(HealthView {
        account: health.records.account.id,
        name: health.records.account.name.clone(),
        as_of,
        points: score.points.map(small),
        band: score.holds(),
        by_rules: score.band,
        by_points: score.by_points,
        sum: names.numbers.hundredths(score.sum),
        known: score.known,
        known_percent: known_percent(score),
        profile: (&score.profile).into(),
        over_since: score.over_since,
        parts: parts.collect::<Result<_>>()?,
        gates: gates.collect::<Result<_>>()?,
        since,
        points_before: before.points.map(small),
        band_before: before.holds,
        points_corrected: movement.from.points.filter(|_| correction.is_some()).map(small),
        moved: small(movement.points() + correction.unwrap_or(0)),
        line: Vec::new(),
        lines: lines.collect::<Result<_>>()?,
        overrides: overrides(health, as_of),
        ahead: health.outlook(as_of).into_iter().map(ahead_view).collect(),
        path: path.collect::<Result<_>>()?,
        acts: acts.iter().map(act).collect::<Result<_>>()?,
    })
}

/// The owner's calls by a day, newest first, each beside what the rules said when it began and when it ended.
fn overrides(health: &Health, as_of: NaiveDate) -> Vec<OverrideView> {
    let mut calls: Vec<&HealthOverride> = health.records.health_overrides.iter().collect();
    calls.retain(|call| call.from <= as_of);
    calls.sort_by_key(|call| std::cmp::Reverse((call.from, call.id)));
    let by_rules = |day| health.score(day).band;
    let view = |call: &HealthOverride| OverrideView {
        id: call.id,
        band: call.band,
        reason: call.reason.clone(),
        from: call.from,
        until: call.until,
        in_force: HealthOverride::on(&health.records.health_overrides, as_of)
            .is_some_and(|on| on.id == call.id),
        band_then: by_rules(call.from),
        band_at_end: (call.until < as_of).then(|| by_rules(call.until)),
    };
    calls.into_iter().map(view).collect()
}

/// Cut, not rounded: what is not wholly enough does not read as if it were.
fn known_percent(score: &Score) -> u32 {
    score.known * 100 / score.profile.weights.total()
}

/// A record with what it is called.
pub(crate) fn record(names: &Names, source: &Source) -> Result<HealthRecord> {
    let row = names.reader.row(source.entity, source.id)?.unwrap_or_default();
    let kind = model::kind(source.entity);
    let shown = names.of_row(source.entity, &row)?;
    // Its day is told beside it.
    let told = shown.into_iter().filter(|part| part.kind != ShownKind::Date);
    let words: Vec<String> = told.map(|part| said(kind, &row, part)).collect();
    let day = kind
        .and_then(|kind| kind.about.on)
        .and_then(|on| match row.get(on) {
            Some(Value::Text(day)) => day.parse().ok(),
            _ => None,
        });
    let says = SAYS.iter().find(|(entity, _)| *entity == source.entity);
    let column = says.and_then(|(_, name)| kind?.columns.iter().find(|column| column.name == *name));
    let value = column.map(|column| names.value(column, &row)).transpose()?;
    let value = value.and_then(|parts| parts.into_iter().next());
    Ok(HealthRecord {
        kind: source.entity.to_owned(),
        id: source.id,
        name: words.join(", "),
        on: day,
        value: value.map(|part| part.text),
    })
}

/// A part of a name as a person reads it: a stored word is said as the word of the field that it stands in.
fn said(kind: Option<&KindAbout>, row: &Row, part: Shown) -> String {
    let stands = |column: &&Column| {
        let value = row.get(&column.name);
        matches!(value, Some(Value::Text(text)) if *text == part.text)
    };
    let column = kind.and_then(|kind| kind.columns.iter().find(stands));
    match (part.kind, column) {
        (ShownKind::Word, Some(column)) => crate::text::word(&column.name, &part.text),
        _ => part.text,
    }
}

fn part_view(names: &Names, part: &Part) -> Result<PartView> {
    Ok(PartView {
        measure: part.measure,
        weight: part.weight,
        points: part.value.map(|_| names.numbers.hundredths(part.points)),
        stale_since: part.stale_since,
        records: part
            .rests_on
            .iter()
            .map(|source| record(names, source))
            .collect::<Result<_>>()?,
    })
}

fn gate_view(names: &Names, gate: &Gate) -> Result<GateView> {
    Ok(GateView {
        kind: gate.kind,
        cap: gate.cap,
        since: gate.since,
        records: gate
            .records
            .iter()
            .map(|source| record(names, source))
            .collect::<Result<_>>()?,
    })
}

fn line_view(line: &Line, named: &impl Fn(&Source) -> Result<HealthRecord>) -> Result<LineView> {
    let (kind, measure, source) = match line.cause {
        Cause::Record(source) => (LineKind::Record, None, Some(source)),
        Cause::Data { measure, record } => (LineKind::Data, Some(measure), record),
        Cause::Time(measure) => (LineKind::Time, Some(measure), None),
        Cause::Profile { .. } => (LineKind::Profile, None, None),
        Cause::Override { id, .. } => {
            let entity = HealthOverride::ENTITY;
            (LineKind::Override, None, Some(Source { entity, id }))
        }
    };
    Ok(LineView {
        kind,
        measure,
        record: source.as_ref().map(named).transpose()?,
        first: line.first,
        last: line.last,
        points: small(line.points),
    })
}

fn ahead_view(outlook: Outlook) -> AheadView {
    AheadView {
        on: outlook.on,
        points: outlook.points.map(small),
        band: outlook.band,
        gates: outlook.gates,
    }
}

/// What is done, with whom or what, and for which role someone is to be found.
fn act_of(act: Act) -> (ActKind, Option<Source>, Option<StakeholderRole>) {
    let about = |entity, id| Some(Source { entity, id });
    match act {
        Act::Contact { person, .. } => (ActKind::Contact, about("stakeholder", person), None),
        Act::Deepen { person } => (ActKind::Deepen, about("stakeholder", person), None),
        Act::Review { person } => (ActKind::Review, about("stakeholder", person), None),
        Act::Find { role } => (ActKind::Find, None, Some(role)),
        Act::Collect { invoice } => (ActKind::Collect, about("invoice", invoice), None),
        Act::Reach { milestone } => (ActKind::Reach, about("milestone", milestone), None),
    }
}

fn act_key(act: Act) -> ActKey {
    let (kind, about, role) = act_of(act);
    ActKey {
        kind,
        about: about.map(|source| source.id),
        role,
        contact: match act {
            Act::Contact { kind, .. } => Some(kind),
            _ => None,
        },
    }
}

fn act_view(names: &Names, health: &Health, act: Act, as_of: NaiveDate) -> Result<ActView> {
    let (kind, source, role) = act_of(act);
    let records = health.records;
    let person = source.and_then(|source| records.stakeholder(source.id));
    let about = week::About {
        source,
        role,
        title: person.and_then(|person| person.title.as_deref()),
    };
    let tasks = standing::tasks(records, as_of);
    let task = week::Task::of(names, kind.into(), records.account.id, about, &tasks)?;
    Ok(ActView {
        key: act_key(act),
        record: task.about,
        by: act.by(as_of),
        what: task.what,
        from: task.from,
        accepted: task.accepted,
    })
}

fn step_view(step: &Step, act: ActView) -> StepView {
    StepView {
        act,
        points: step.points.map(small),
        band: step.band,
        opens: step.opens.clone(),
        closed: step.closed.clone(),
    }
}
