//! What to do first: a few actions, each from a rule, with what it changes.

use chrono::NaiveDate;
use model::health::{Source, Step};
use model::{AccountRecords, Band, Fate, Id, LoopKind, Side, StakeholderRole};

use super::{EffectView, FirstFrom, FirstRule, FirstView, Standing, amount, count, task};
use crate::Result;
use crate::health::{act_of, record, small};
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

struct Candidate<'s, 'a> {
    turn: Turn,
    one: &'s Standing<'a>,
    rule: FirstRule,
    about: Option<Source>,
    role: Option<StakeholderRole>,
    by: NaiveDate,
    effect: Option<EffectView>,
    amount: Option<model::Money>,
}

/// The first things to do, in their order.
pub fn first(names: &Names, standings: &[Standing], as_of: NaiveDate) -> Result<Vec<FirstView>> {
    let mut all: Vec<Candidate> = Vec::new();
    for one in standings {
        calls(one, as_of, &mut all);
        open(one, as_of, &mut all);
    }
    let mut needy: Vec<&Standing> = standings.iter().filter(|one| turn(one).is_some()).collect();
    needy.sort_by_key(|one| (turn(one), one.points(), one.name()));
    for one in needy.into_iter().take(PATHS) {
        steps(one, as_of, &mut all);
    }
    all.sort_by_key(|c| (c.turn, c.one.points(), c.by, c.one.name(), c.rule));
    all.iter()
        .take(FIRST)
        .map(|candidate| candidate.view(names, as_of))
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
fn steps<'s, 'a>(one: &'s Standing<'a>, as_of: NaiveDate, all: &mut Vec<Candidate<'s, 'a>>) {
    let Some(first) = turn(one) else {
        return;
    };
    let to = &one.to;
    let (mut points, mut band) = (to.points, to.band);
    let turns = [
        Some(first),
        (first == Turn::Critical).then_some(Turn::CriticalNext),
    ];
    for (step, turn) in one.health.path(as_of).into_iter().zip(turns) {
        let effect = effect(points, band, &step);
        (points, band) = (step.points, step.band);
        let Some(turn) = turn else {
            return;
        };
        let (act, about, role) = act_of(&step);
        let invoice = one
            .records
            .invoices
            .iter()
            .find(|i| Some(i.id) == about.map(|source| source.id));
        all.push(Candidate {
            turn,
            one,
            rule: act.into(),
            about,
            role,
            by: step.by,
            effect: Some(effect),
            amount: invoice.map(|invoice| invoice.amount),
        });
    }
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

/// The calls on renewals that are owed. What is over is not renewed.
fn calls<'s, 'a>(one: &'s Standing<'a>, as_of: NaiveDate, all: &mut Vec<Candidate<'s, 'a>>) {
    for (deadline, contract) in one.records.renewals(as_of) {
        if contract.call_is_owed(as_of) && !contract.is_over(as_of) {
            let pressing = (deadline - as_of).num_days() <= PRESSING_DAYS;
            all.push(Candidate {
                turn: if pressing { Turn::Pressing } else { Turn::Call },
                one,
                rule: FirstRule::RenewalCall,
                about: Some(Source::of(contract)),
                role: None,
                by: deadline.max(as_of),
                effect: None,
                amount: contract.annual_value,
            });
        }
    }
}

/// The word on an incident that is late, our own commitments past their day, save plays that stand still.
fn open<'s, 'a>(one: &'s Standing<'a>, as_of: NaiveDate, all: &mut Vec<Candidate<'s, 'a>>) {
    let mut add = |turn, rule, about: Source| {
        all.push(Candidate {
            turn,
            one,
            rule,
            about: Some(about),
            role: None,
            by: as_of,
            effect: None,
            amount: None,
        });
    };
    let records = one.records;
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
}

/// The first step of a save play that is not done.
fn next_step(records: &AccountRecords, play: Id, as_of: NaiveDate) -> Option<Source> {
    let steps = records.save_play_steps.iter();
    let undone = steps.filter(|step| step.save_play == play && step.done_on.is_none_or(|on| on > as_of));
    undone.min_by_key(|step| (step.day, step.id)).map(Source::of)
}

impl Candidate<'_, '_> {
    fn view(&self, names: &Names, as_of: NaiveDate) -> Result<FirstView> {
        let records = self.one.records;
        let about = self
            .about
            .as_ref()
            .map(|source| record(names, source))
            .transpose()?;
        let role = self.role.map(|role| crate::text::word("role", role.as_str()));
        let person = self.about.and_then(|source| records.stakeholder(source.id));
        let title = person.and_then(|person| person.title.as_deref());
        let named = match (&about, role, title) {
            (Some(about), _, Some(title)) => format!("{}, {title}", about.name),
            (Some(about), ..) => about.name.clone(),
            (None, role, _) => role.unwrap_or_default(),
        };
        let what = task(self.rule, &store::one_line(&named));
        let account = Source::of(&records.account);
        let from = self.about.unwrap_or(account);
        let accepted = records
            .actions
            .iter()
            .find(|action| action.from_id == from.id && action.what == what && !action.is_done(as_of));
        Ok(FirstView {
            rule: self.rule,
            account: self.one.account(),
            name: self.one.name(),
            record: about,
            role: self.role,
            what,
            by: self.by,
            effect: self.effect.clone(),
            amount: self.amount.map(|money| amount(&names.numbers, money)),
            from: FirstFrom {
                kind: from.entity.to_owned(),
                id: from.id,
            },
            accepted: accepted.map(|action| action.id),
        })
    }
}
