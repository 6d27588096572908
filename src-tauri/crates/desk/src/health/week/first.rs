//! What to do first: a few actions, each from a rule, with what it changes.

use std::sync::Arc;

use chrono::NaiveDate;
use model::accounts::Account;
use model::health::{Source, Step};
use model::{AccountRecords, Band, Fate, Id, LoopKind, Money, Record, Side, StakeholderRole};

use super::{EffectView, FirstFrom, FirstRule, FirstView, Standing, View, amount, count, task};
use crate::Result;
use crate::health::{HealthRecord, act_of, record, small};
use crate::named::Names;

/// So many actions are told.
const FIRST: usize = 5;
/// The path upward is looked for at so many accounts, the worst first: it is the dearest of all answers.
const PATHS: usize = 8;
/// A renewal's call is pressing so many days before its deadline.
const PRESSING_DAYS: i64 = 30;

/// What is looked at first: the smaller, the sooner. What a critical client needs, a call that has hardly time left, the word
/// that was promised on an incident; then the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    Critical,
    Pressing,
    CriticalNext,
    Red,
    Call,
    Held,
    Open,
    Fallen,
}

/// Something that is to be done first whatever the score says: the call on a renewal, a commitment past its day.
pub struct Want {
    turn: Turn,
    rule: FirstRule,
    about: Source,
    by: NaiveDate,
    amount: Option<Money>,
}

struct Candidate<'s> {
    turn: Turn,
    one: &'s Standing,
    rule: FirstRule,
    about: Option<Source>,
    role: Option<StakeholderRole>,
    by: NaiveDate,
    effect: Option<EffectView>,
    amount: Option<Money>,
    title: Option<&'s str>,
}

/// The first things to do, in their order.
pub fn first(view: &View) -> Result<Vec<FirstView>> {
    let mut all: Vec<Candidate> = Vec::new();
    for one in &view.standings {
        all.extend(one.wants.iter().map(|want| Candidate {
            turn: want.turn,
            one,
            rule: want.rule,
            about: Some(want.about),
            role: None,
            by: want.by,
            effect: None,
            amount: want.amount,
            title: None,
        }));
    }
    let standings = view.standings.iter().map(Arc::as_ref);
    let mut needy: Vec<&Standing> = standings.filter(|one| turn(one).is_some()).collect();
    needy.sort_by_key(|one| (turn(one), one.points(), one.name.as_str()));
    for one in needy.into_iter().take(PATHS) {
        steps(view, one, &mut all)?;
    }
    all.sort_by_key(|c| (c.turn, c.one.points(), c.by, c.one.name.as_str(), c.rule));
    all.iter()
        .take(FIRST)
        .map(|candidate| candidate.view(&view.names))
        .collect()
}

/// When an account's path upward has its turn; one that is over has none.
fn turn(one: &Standing) -> Option<Turn> {
    let to = &one.to;
    match to.band {
        _ if to.over_since.is_some() => None,
        Band::Critical => Some(Turn::Critical),
        Band::Red => Some(Turn::Red),
        _ if !to.gates.is_empty() => Some(Turn::Held),
        Band::Amber | Band::Green if one.fell() => Some(Turn::Fallen),
        _ => None,
    }
}

/// The first step upward, and the second of a client about to leave.
fn steps<'s>(view: &View, one: &'s Standing, all: &mut Vec<Candidate<'s>>) -> Result<()> {
    let to = &one.to;
    let (mut points, mut band) = (to.points, to.band);
    let turns = [
        turn(one),
        (turn(one) == Some(Turn::Critical)).then_some(Turn::CriticalNext),
    ];
    for (upward, turn) in one.path(view)?.iter().zip(turns) {
        let step = &upward.step;
        let effect = effect(points, band, step);
        (points, band) = (step.points, step.band);
        let Some(turn) = turn else {
            break;
        };
        let (act, about, role) = act_of(step.act);
        all.push(Candidate {
            turn,
            one,
            rule: act.into(),
            about,
            role,
            by: step.by,
            effect: Some(effect),
            amount: upward.amount,
            title: upward.title.as_deref(),
        });
    }
    Ok(())
}

fn effect(points: Option<i64>, band: Band, step: &Step) -> EffectView {
    EffectView {
        points_before: points.map(small),
        points: step.points.map(small),
        band_before: band,
        band: step.band,
        opens: step.opens.clone(),
        closed: count(step.closed.len()),
    }
}

/// What an account wants whatever its score says: the calls on renewals that are owed (what is over is not renewed), the word on
/// an incident that is late, our own commitments past their day, save plays that stand still.
pub fn wants(records: &AccountRecords, as_of: NaiveDate) -> Vec<Want> {
    let mut wants: Vec<Want> = Vec::new();
    for (deadline, contract) in records.renewals(as_of) {
        if contract.call_is_owed(as_of) && !contract.is_over(as_of) {
            let pressing = (deadline - as_of).num_days() <= PRESSING_DAYS;
            wants.push(Want {
                turn: if pressing { Turn::Pressing } else { Turn::Call },
                rule: FirstRule::RenewalCall,
                about: Source::of(contract),
                by: deadline.max(as_of),
                amount: contract.annual_value,
            });
        }
    }
    let mut add = |turn, rule, about: Source| {
        wants.push(Want {
            turn,
            rule,
            about,
            by: as_of,
            amount: None,
        });
    };
    for incident in &records.incidents {
        let late = incident.next_update_on.is_some_and(|on| on < as_of);
        if late && incident.closed_on.is_none_or(|closed| closed > as_of) {
            add(Turn::Pressing, FirstRule::IncidentUpdate, Source::of(incident));
        }
    }
    let late = |fate| matches!(fate, Fate::Late { .. });
    for commitment in &records.commitments {
        if commitment.by == Side::Us && late(commitment.fate(as_of)) {
            add(Turn::Open, FirstRule::Commitment, Source::of(commitment));
        }
    }
    for still in records.loops(as_of) {
        if let (LoopKind::SavePlay, Some(step)) = (still.kind, next_step(records, still.record, as_of)) {
            add(Turn::Open, FirstRule::SavePlay, step);
        }
    }
    wants
}

/// The first step of a save play that is not done.
pub fn next_step(records: &AccountRecords, play: Id, as_of: NaiveDate) -> Option<Source> {
    let steps = records.save_play_steps.iter();
    let undone = steps.filter(|step| step.save_play == play && step.done_on.is_none_or(|on| on > as_of));
    undone.min_by_key(|step| (step.day, step.id)).map(Source::of)
}

/// What something to be done is about: a record with the title of who it is, or a role.
#[derive(Default)]
pub struct About<'a> {
    pub source: Option<Source>,
    pub role: Option<StakeholderRole>,
    pub title: Option<&'a str>,
}

/// The task that something to be done becomes, or became.
pub struct Task {
    pub about: Option<HealthRecord>,
    pub what: String,
    pub from: FirstFrom,
    pub accepted: Option<Id>,
}

impl Task {
    /// `tasks` are those of the account that are not done: from which record, what, and the task.
    pub fn of(
        names: &Names,
        rule: FirstRule,
        account: Id,
        about: About<'_>,
        tasks: &[(Id, String, Id)],
    ) -> Result<Self> {
        let record = about.source.map(|source| record(names, &source)).transpose()?;
        let role = about.role.map(|role| crate::text::word("role", role.as_str()));
        let named = match (&record, role, about.title) {
            (Some(record), _, Some(title)) => format!("{}, {title}", record.name),
            (Some(record), ..) => record.name.clone(),
            (None, role, _) => role.unwrap_or_default(),
        };
        let what = task(rule, &store::one_line(&named));
        let account = Source {
            entity: Account::ENTITY,
            id: account,
        };
        let from = about.source.unwrap_or(account);
        let accepted = tasks.iter().find(|(of, task, _)| *of == from.id && *task == what);
        Ok(Self {
            about: record,
            accepted: accepted.map(|(.., task)| *task),
            what,
            from: FirstFrom {
                kind: from.entity.to_owned(),
                id: from.id,
            },
        })
    }
}

impl Candidate<'_> {
    fn view(&self, names: &Names) -> Result<FirstView> {
        let about = About {
            source: self.about,
            role: self.role,
            title: self.title,
        };
        let task = Task::of(names, self.rule, self.one.account, about, &self.one.tasks)?;
        Ok(FirstView {
            rule: self.rule,
            account: self.one.account,
            name: self.one.name.clone(),
            record: task.about,
            role: self.role,
            what: task.what,
            by: self.by,
            effect: self.effect.clone(),
            amount: self.amount.map(|money| amount(&names.numbers, money)),
            from: task.from,
            accepted: task.accepted,
        })
    }
}
