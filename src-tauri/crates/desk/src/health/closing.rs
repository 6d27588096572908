//! Closing weeks: what each account's health was when a week was over is frozen, once.
//!
//! A week is over when its Sunday is, in the firm's time zone (where the person is, while none is set); it is closed when
//! somebody looks at the health of an account next. Nothing is lost by closing it late: it is closed from the log as it stood at the end of that Sunday, so whatever
//! was recorded since stands beside the frozen score and not in it. A time zone that changes moves the weeks to come and
//! no week that is closed.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model::health::{Health, Model, Score, Source, Week};
use model::{Band, GateKind, Id, Measure, Money};
use serde::{Deserialize, Serialize};
use store::Snapshot;

use super::standing::Standings;
use super::{WeekPoint, WeekView, small};
use crate::clock::Zone;
use crate::{Desk, Error, Result};

/// Weeks further back than so many are not closed: three years.
const MOST: usize = 156;
/// A line shows so many weeks: a year.
const LINE: usize = 52;

/// What an account's health was when a week was closed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frozen {
    pub points: Option<i64>,
    pub holds: Band,
    /// Its fees of a year then.
    pub fees: Vec<Money>,
}

/// What a snapshot is made of, as it is kept.
#[derive(Serialize, Deserialize)]
struct MadeOf {
    profile: super::ProfileView,
    known: u32,
    of: u32,
    parts: Vec<MadePart>,
    gates: Vec<MadeGate>,
    called: Option<Id>,
    over_since: Option<NaiveDate>,
    fees: Vec<Money>,
}

#[derive(Serialize, Deserialize)]
struct MadePart {
    measure: Measure,
    weight: u32,
    value: Option<i64>,
    points: i64,
    stale_since: Option<NaiveDate>,
    rests_on: Ids,
}

#[derive(Serialize, Deserialize)]
struct MadeGate {
    kind: GateKind,
    cap: Band,
    since: NaiveDate,
    records: Ids,
}

/// Ids by their kind.
type Ids = BTreeMap<String, Vec<Id>>;

fn ids(sources: &[Source]) -> Ids {
    let mut ids = Ids::new();
    for source in sources {
        ids.entry(source.entity.to_owned()).or_default().push(source.id);
    }
    ids
}

impl Desk {
    /// Closes the weeks that are over and not closed yet. Where nothing can be written, nothing is closed, and scores are
    /// told as they are known today.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub(super) fn close_weeks(&self) -> Result<()> {
        let now = self.clock.now();
        let weeks = self.open_weeks()?;
        if weeks.is_empty() {
            return Ok(());
        }
        let open = self.open()?;
        let snapshots = open.store.read(|reader| {
            let moments = weeks.iter().map(|(_, until)| reader.log_until(*until, now));
            let moments = moments.collect::<std::result::Result<Vec<_>, _>>()?;
            let mut snapshots = Vec::new();
            reader.each_account_at(&moments, |place, shared, records| {
                let (week, _) = weeks[place];
                let model = Model::of(&shared.profiles, shared.cadences.clone());
                let health = Health {
                    records,
                    model: &model,
                };
                snapshots.push(snapshot(&health, week));
                Ok::<_, Error>(())
            })?;
            Ok::<_, Error>(snapshots)
        })?;
        match open
            .store
            .close_weeks(now, &weeks, &snapshots)
            .map_err(Error::from)
        {
            Err(Error::ReadOnly { .. } | Error::DiskFull | Error::InUse) => return Ok(()),
            closed => closed?,
        }
        // What was frozen is what the accounts are compared with.
        open.kept::<Standings>()?.forget();
        open.kept::<WeekView>()?.forget();
        Ok(())
    }

    /// The weeks that are over and not closed, oldest first, each with the last moment of its Sunday.
    fn open_weeks(&self) -> Result<Vec<(Week, DateTime<Utc>)>> {
        let now = self.clock.now();
        let (first, closed, firm) = self.read(|reader| {
            Ok((
                reader.recorded_first()?,
                reader.closed_weeks(now)?,
                reader.firm()?,
            ))
        })?;
        let zone = Zone::of(firm.as_ref(), self.clock.as_ref());
        let Some(first) = first.map(|moment| Week::of(zone.day_of(moment))) else {
            return Ok(Vec::new());
        };
        let last = Week::of(zone.day_of(now)).before();
        let back = std::iter::successors(Some(last), |week| Some(week.before()));
        let mut weeks: Vec<(Week, DateTime<Utc>)> = back
            .take(MOST)
            .take_while(|week| *week >= first)
            .filter(|week| !closed.contains(week))
            .map(|week| (week, zone.end_of(week.last())))
            .collect();
        weeks.reverse();
        Ok(weeks)
    }

    /// The last week that is closed, as of a day.
    pub(super) fn last_closed(&self, as_of: NaiveDate) -> Result<Option<Week>> {
        let now = self.clock.now();
        let closed = self.read(|reader| Ok(reader.closed_weeks(now)?))?;
        Ok(closed.into_iter().rev().find(|week| week.last() < as_of))
    }

    /// What the accounts' health was at the end of a day, when that day ended a week that is closed.
    pub(super) fn frozen_on(&self, day: NaiveDate) -> Result<BTreeMap<Id, Frozen>> {
        let Some(week) = ends(day) else {
            return Ok(BTreeMap::new());
        };
        let found = self.read(|reader| Ok(reader.snapshots_of(week)?))?;
        found
            .into_iter()
            .map(|(id, snapshot)| Ok((id, frozen(&snapshot)?)))
            .collect()
    }

    /// As [`Desk::frozen_on`], of one account.
    pub(super) fn frozen_of(&self, account: Id, day: NaiveDate) -> Result<Option<Frozen>> {
        let Some(week) = ends(day) else {
            return Ok(None);
        };
        let found = self.read(|reader| Ok(reader.snapshot_of(account, week)?))?;
        found.as_ref().map(frozen).transpose()
    }

    /// The scores at the ends of the weeks of a year up to a day, of one account or of all.
    pub(super) fn lines(
        &self,
        account: Option<Id>,
        as_of: NaiveDate,
    ) -> Result<BTreeMap<Id, Vec<WeekPoint>>> {
        let last = Week::of(as_of).before();
        let first = std::iter::successors(Some(last), |week| Some(week.before()));
        let first = first.take(LINE).last().unwrap_or(last);
        let found = self.read(|reader| Ok(reader.scores_by_week(account, [first, last])?))?;
        let point = |(week, points, band): (Week, Option<i32>, Band)| WeekPoint {
            on: week.last(),
            points,
            band,
        };
        Ok(found
            .into_iter()
            .map(|(id, line)| (id, line.into_iter().map(point).collect()))
            .collect())
    }
}

/// The week that a day ends.
fn ends(day: NaiveDate) -> Option<Week> {
    Some(Week::of(day)).filter(|week| week.last() == day)
}

fn frozen(snapshot: &Snapshot) -> Result<Frozen> {
    let made_of: MadeOf = serde_json::from_str(&snapshot.made_of).map_err(Error::internal)?;
    Ok(Frozen {
        points: snapshot.points.map(i64::from),
        holds: snapshot.holds,
        fees: made_of.fees,
    })
}

fn snapshot(health: &Health, week: Week) -> Snapshot {
    let score = health.score(week.last());
    let fees = health.records.annual_revenue(week.last());
    Snapshot {
        week,
        account: health.records.account.id,
        points: score.points.map(small),
        band: score.band,
        holds: score.holds(),
        made_of: serde_json::to_string(&made_of(&score, fees)).unwrap_or_default(),
    }
}

fn made_of(score: &Score, fees: Vec<Money>) -> MadeOf {
    let parts = score.parts.iter().map(|part| MadePart {
        measure: part.measure,
        weight: part.weight,
        value: part.value,
        points: part.points,
        stale_since: part.stale_since,
        rests_on: ids(&part.rests_on),
    });
    let gates = score.gates.iter().map(|gate| MadeGate {
        kind: gate.kind,
        cap: gate.cap,
        since: gate.since,
        records: ids(&gate.records),
    });
    MadeOf {
        profile: (&score.profile).into(),
        known: score.known,
        of: score.profile.weights.total(),
        parts: parts.collect(),
        gates: gates.collect(),
        called: score.overridden.as_ref().map(|call| call.id),
        over_since: score.over_since,
        fees,
    }
}
