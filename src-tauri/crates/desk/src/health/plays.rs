//! Save plays: which plan a fall proposes with its first seven days, how those that run stand, and which have ended without a
//! word on what was learnt.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use model::accounts::Account;
use model::health::{Source, play, proposed};
use model::risks::{SavePlay, SavePlayStep};
use model::{Band, Id, Record, SavePlayKind};
use serde::Serialize;
use serde_json::Value;
use specta::Type;
use store::Did;

use super::standing::Standing;
use super::{HealthRecord, record};
use crate::find::{account_records, no_account};
use crate::{Desk, Error, Result, text};

/// The first week of a plan is told day by day.
const WEEK: u32 = 7;

/// The save plays of the portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlaysView {
    /// What a fall proposes where no plan runs, the worst band first.
    pub proposed: Vec<PlayView>,
    /// What runs, what has stood still longest first.
    pub running: Vec<RunningPlay>,
    /// What has ended and says nothing of what was learnt.
    pub unlearnt: Vec<EndedPlay>,
}

/// A plan that is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlayView {
    /// At whom.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub band: Band,
    /// Which plan.
    pub kind: SavePlayKind,
    /// The day by which it must have worked, when a renewal comes before its end.
    pub deadline: Option<NaiveDate>,
    /// Its first seven days.
    pub steps: Vec<PlayStepView>,
    /// How many steps follow.
    pub more: u32,
}

/// A step of a plan, with its day when the plan begins today.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlayStepView {
    /// The day.
    pub on: NaiveDate,
    /// What is done.
    pub what: String,
}

/// A plan that runs.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RunningPlay {
    /// At whom.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The plan.
    pub record: HealthRecord,
    /// The first step that is not done.
    pub next: Option<HealthRecord>,
    /// The day that step was due, when it has not moved for five business days.
    pub stalled_since: Option<NaiveDate>,
}

/// A plan that has ended.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct EndedPlay {
    /// At whom.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The plan.
    pub record: HealthRecord,
}

impl Desk {
    /// The save plays of the portfolio: proposed, running, and ended without a lesson.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn plays(&self) -> Result<PlaysView> {
        let (as_of, since) = self.days(None, None)?;
        self.close_weeks()?;
        self.of_standings([since, as_of], |view| {
            let mut fallen: Vec<(&Arc<Standing>, SavePlayKind)> = Vec::new();
            let mut running = Vec::new();
            let mut unlearnt = Vec::new();
            for one in &view.standings {
                let kind = proposed(&one.from, &one.to, one.band_before(), one.band());
                let free = one.to.over_since.is_none() && one.plays.iter().all(|play| !play.running);
                fallen.extend(kind.filter(|_| free).map(|kind| (one, kind)));
                for play in &one.plays {
                    let plan = record(&view.names, &play.plan)?;
                    let (account, name) = (one.account, one.name.clone());
                    if play.running {
                        let next = play.next.as_ref().map(|step| record(&view.names, step));
                        running.push(RunningPlay {
                            account,
                            name,
                            record: plan,
                            next: next.transpose()?,
                            stalled_since: play.stalled_since,
                        });
                    } else if !play.learnt {
                        unlearnt.push(EndedPlay {
                            account,
                            name,
                            record: plan,
                        });
                    }
                }
            }
            fallen.sort_by_key(|(one, _)| (one.band(), one.points(), one.name.as_str()));
            running.sort_by_key(|play| (play.stalled_since.is_none(), play.stalled_since));
            Ok(PlaysView {
                proposed: fallen
                    .into_iter()
                    .map(|(one, kind)| play_view(one, kind, as_of))
                    .collect(),
                running,
                unlearnt,
            })
        })
    }

    /// Begins a plan at an account today, with all its steps, for its owner to work: one step of the history.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn play_begin(&self, account: Id, kind: SavePlayKind) -> Result<Id> {
        self.begin_play(account, kind, None)
    }

    /// The same, as the answer to a risk of the account.
    ///
    /// # Errors
    /// As [`Desk::play_begin`]; when the risk is not there.
    pub fn play_begin_for(&self, account: Id, kind: SavePlayKind, risk: Id) -> Result<Id> {
        self.begin_play(account, kind, Some(risk))
    }

    fn begin_play(&self, account: Id, kind: SavePlayKind, risk: Option<Id>) -> Result<Id> {
        let today = self.clock.today();
        let id = self.new_id();
        let did = Did::add(SavePlay::ENTITY).of(id);
        self.write(&did, |tx| {
            let owner = tx.get::<Account>(account)?.ok_or_else(no_account)?.owner;
            let records = account_records(tx, account)?;
            let deadline = records.play_deadline(today);
            if risk.is_some_and(|risk| records.risks.iter().all(|one| one.id != risk)) {
                return Err(Error::NoRecord);
            }
            tx.insert(&SavePlay {
                kind,
                risk,
                started_on: today,
                deadline,
                ..SavePlay::begun(id, account)
            })?;
            for step in play(kind, today, deadline) {
                tx.insert(&SavePlayStep {
                    save_play: id,
                    day: step.day,
                    what: play_words(kind, step.of_day),
                    owner,
                    ..SavePlayStep::begun(self.new_id(), account)
                })?;
            }
            Ok(id)
        })
    }
}

/// A plan of an account, before it is named.
pub(super) struct PlayOf {
    plan: Source,
    running: bool,
    next: Option<Source>,
    stalled_since: Option<NaiveDate>,
    learnt: bool,
}

/// The plans of an account.
pub(super) fn plays_of(records: &model::AccountRecords, as_of: NaiveDate) -> Vec<PlayOf> {
    let stalled = records.loops(as_of);
    let of = |play: &SavePlay| PlayOf {
        plan: Source::of(play),
        running: play.status == model::SavePlayStatus::Running,
        next: super::week::next_step(records, play.id, as_of),
        stalled_since: stalled
            .iter()
            .find(|open| open.record == play.id)
            .and_then(|open| open.due),
        learnt: play.lesson.is_some(),
    };
    records.save_plays.iter().map(of).collect()
}

fn play_view(one: &Standing, kind: SavePlayKind, as_of: NaiveDate) -> PlayView {
    let steps = play(kind, as_of, one.play_deadline);
    let view = |step: &model::health::PlayStep| {
        let on = as_of.checked_add_days(Days::new(step.day.into()));
        PlayStepView {
            on: on.unwrap_or(as_of),
            what: play_words(kind, step.of_day),
        }
    };
    let first: Vec<PlayStepView> = steps.iter().filter(|s| s.of_day <= WEEK).map(view).collect();
    PlayView {
        account: one.account,
        name: one.name.clone(),
        band: one.band(),
        kind,
        deadline: one.play_deadline,
        more: super::week::count(steps.len() - first.len()),
        steps: first,
    }
}

/// What is done on a day of a plan.
pub(crate) fn play_words(kind: SavePlayKind, of_day: u32) -> String {
    text::said(&format!("play-{kind}-{of_day}"), &Value::Null)
}
