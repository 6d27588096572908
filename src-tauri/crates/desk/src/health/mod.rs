//! How healthy an account is, why that moved, and what can be done: the rules of `model::health` over what is stored.

mod views;

pub use views::*;

use chrono::{Days, NaiveDate};
use model::health::{Act, Cause, Gate, Health, Line, Model, Part, Score, Source, Step};
use model::touchpoints::Cadence;
use model::{AccountRecords, Id, StakeholderRole};
use store::Reader;

use crate::find::{account_named, account_records};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

/// A movement is told over so many days when nobody says since when.
const WEEK: u64 = 7;

impl Desk {
    /// The score of an account on a day (today when absent), with why it moved since another (a week before when absent).
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
        self.read_as_of(account, as_of, |reader| {
            let records = account_records(reader, account)?;
            let model = model_of(reader)?;
            let health = health(&records, &model);
            let view = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            health_view(&view, &health, since, as_of)
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

    /// The scores of all accounts on a day, worst band first and not enough data last, then by points, and what they were
    /// on another. An account that was not there yet on the day is left out.
    ///
    /// # Errors
    /// When the vault is locked, or a day is still to come or lies before the other.
    pub fn health_all(&self, as_of: Option<NaiveDate>, since: Option<NaiveDate>) -> Result<Vec<HealthRow>> {
        let (as_of, since) = self.days(as_of, since)?;
        let mut rows: Vec<HealthRow> = if as_of == self.clock.today() {
            self.read(|reader| {
                let model = model_of(reader)?;
                let row = |records: &AccountRecords| health_row(&health(records, &model), since, as_of);
                Ok(reader.every_account()?.iter().map(row).collect())
            })?
        } else {
            let accounts = self.read(|reader| Ok(reader.all::<model::accounts::Account>()?))?;
            let row = |id| {
                let row = self.read_as_of(id, as_of, |reader| {
                    let model = model_of(reader)?;
                    Ok(health_row(
                        &health(&account_records(reader, id)?, &model),
                        since,
                        as_of,
                    ))
                });
                match row {
                    Err(Error::NotRecorded { .. } | Error::NoAccount { .. }) => None,
                    row => Some(row),
                }
            };
            let found = accounts.into_iter().filter_map(|account| row(account.id));
            found.collect::<Result<_>>()?
        };
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
        let since = since.or(as_of.checked_sub_days(Days::new(WEEK))).unwrap_or(as_of);
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

/// What the firm has set about health. Its profiles are the shipped one until it can set its own.
fn model_of(reader: &Reader) -> Result<Model> {
    Ok(Model {
        cadences: reader.all::<Cadence>()?,
        ..Model::default()
    })
}

fn health<'a>(records: &'a AccountRecords, model: &'a Model) -> Health<'a> {
    Health {
        records,
        model,
        overrides: &[],
    }
}

/// A whole number that crosses to the window: points and hundredths never leave its range.
fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn health_row(health: &Health, since: NaiveDate, as_of: NaiveDate) -> HealthRow {
    let (before, now) = (health.score(since), health.score(as_of));
    HealthRow {
        account: health.records.account.id,
        name: health.records.account.name.clone(),
        points: now.points.map(small),
        band: now.holds(),
        points_before: before.points.map(small),
        band_before: before.holds(),
        gates: now.gate_kinds(),
    }
}

fn health_view(names: &Names, health: &Health, since: NaiveDate, as_of: NaiveDate) -> Result<HealthView> {
    let movement = health.movement(since, as_of);
    let score = &movement.to;
    let named = |source: &Source| record(names, source);
    let ahead = health.outlook(as_of).into_iter().map(|outlook| AheadView {
        on: outlook.on,
        points: outlook.points.map(small),
        band: outlook.band,
        gates: outlook.gates,
    });
    let parts = score.parts.iter().map(|part| part_view(names, part));
    let gates = score.gates.iter().map(|gate| gate_view(names, gate));
    let lines = movement.lines.iter().map(|line| line_view(line, &named));
    let path = health.path(as_of);
    let path = path.iter().map(|step| step_view(step, &named));
    Ok(HealthView {
        account: health.records.account.id,
        name: health.records.account.name.clone(),
        as_of,
        points: score.points.map(small),
        band: score.holds(),
        by_points: score.by_points,
        sum: names.numbers.hundredths(score.sum),
        known: score.known,
        known_percent: known_percent(score),
        profile: ProfileView {
            tier: score.profile.tier,
            stage: score.profile.stage,
            version: score.profile.version,
        },
        over_since: score.over_since,
        parts: parts.collect::<Result<_>>()?,
        gates: gates.collect::<Result<_>>()?,
        since,
        points_before: movement.from.points.map(small),
        band_before: movement.from.holds(),
        moved: small(movement.points()),
        lines: lines.collect::<Result<_>>()?,
        ahead: ahead.collect(),
        path: path.collect::<Result<_>>()?,
    })
}

/// Cut, not rounded: what is not wholly enough does not read as if it were.
fn known_percent(score: &Score) -> u32 {
    score.known * 100 / score.profile.weights.total()
}

/// A record with what it is called.
fn record(names: &Names, source: &Source) -> Result<HealthRecord> {
    let shown = match names.reader.row(source.entity, source.id)? {
        Some(row) => names.of_row(source.entity, &row)?,
        None => Vec::new(),
    };
    let words: Vec<String> = shown.into_iter().map(|part| part.text).collect();
    Ok(HealthRecord {
        kind: source.entity.to_owned(),
        id: source.id,
        name: words.join(", "),
    })
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
        Cause::Override { .. } => (LineKind::Override, None, None),
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

fn step_view(step: &Step, named: &impl Fn(&Source) -> Result<HealthRecord>) -> Result<StepView> {
    let person = |id| Some(("stakeholder", id));
    let (act, about, role): (ActKind, Option<(&'static str, Id)>, Option<StakeholderRole>) = match step.act {
        Act::Contact { person: id, .. } => (ActKind::Contact, person(id), None),
        Act::Deepen { person: id } => (ActKind::Deepen, person(id), None),
        Act::Review { person: id } => (ActKind::Review, person(id), None),
        Act::Find { role } => (ActKind::Find, None, Some(role)),
        Act::Collect { invoice } => (ActKind::Collect, Some(("invoice", invoice)), None),
        Act::Reach { milestone } => (ActKind::Reach, Some(("milestone", milestone)), None),
    };
    let record = about
        .map(|(entity, id)| named(&Source { entity, id }))
        .transpose()?;
    Ok(StepView {
        act,
        record,
        role,
        by: step.by,
        points: step.points.map(small),
        band: step.band,
        opens: step.opens.clone(),
        closed: step.closed.clone(),
    })
}
