//! The account itself, its parts, who of ours works for it, and how it moves through its stages.

use chrono::{Months, NaiveDate};
use model::accounts::{Account, Assignment, BusinessUnit};
use model::plan::{AlignmentStep, Raci, Sponsorship, SteeringMeeting};
use model::{Operation, RaciPart, Record};
use store::Did;

use super::{currency, money, owned};
use crate::Result;
use crate::example::script::{Scribe, Slot};
use crate::example::story::Story;

pub(super) fn tell(scribe: &mut Scribe, story: &Story) -> Result<()> {
    begin(scribe, story)?;
    stages(scribe, story);
    Ok(())
}

fn begin(scribe: &mut Scribe, story: &Story) -> Result<()> {
    let currency = currency(story.currency)?;
    let hourly_rate = story.hourly_rate.map(|rate| money(rate, currency)).transpose()?;
    let since = story.since.map(|months| since(scribe.calendar.end(), months));
    let (name, industry, employees, tier) = (story.name, story.industry, story.employees, story.tier);
    let (owner, because) = (story.owner, story.because);
    let lifecycle_stage = first_stage(scribe, &story.lifecycle);
    let relationship_stage = first_stage(scribe, &story.relationship);
    let (units, team) = (story.units.clone(), story.team.clone());
    let op = if story.added.is_none() {
        Operation::Import
    } else {
        Operation::Add
    };
    let did = Did::new(op, Account::ENTITY).named(name);
    scribe.at_first(Slot::First, did, move |pen| {
        let id = pen.name("account");
        let owner = Some(pen.member(owner)?);
        pen.tx.insert(&Account {
            id,
            name: name.to_owned(),
            industry: owned(industry),
            employees: (employees > 0).then_some(employees),
            tier: Some(tier),
            owner,
            currency,
            since,
            lifecycle_stage,
            relationship_stage,
            works_with_us_because: because.map(str::to_owned),
            hourly_rate,
        })?;
        for unit in units {
            let id = pen.name(&format!("unit:{unit}"));
            let account = pen.of()?;
            let name = unit.to_owned();
            pen.tx.insert(&BusinessUnit { id, account, name })?;
        }
        for (member, role) in team {
            let assignment = Assignment {
                id: pen.new_id(),
                account: pen.of()?,
                member: pen.member(member)?,
                role,
            };
            pen.tx.insert(&assignment)?;
        }
        Ok(())
    });
    Ok(())
}

fn since(end: NaiveDate, months: u32) -> NaiveDate {
    crate::example::calendar::forward(end.checked_sub_months(Months::new(months)).unwrap_or(end))
}

/// The stage the account is in when it comes into the book.
fn first_stage<T: Copy>(scribe: &Scribe, stages: &[(crate::example::story::When, T)]) -> Option<T> {
    let begun = stages
        .iter()
        .rfind(|(when, _)| scribe.day(*when) <= scribe.begin());
    begun.or(stages.first()).map(|(_, stage)| *stage)
}

fn stages(scribe: &mut Scribe, story: &Story) {
    // The first stage is what the account comes into the book with.
    let edit = |field| Did::edit(Account::ENTITY, field).named(story.name);
    for (when, stage) in story.lifecycle.iter().copied().skip(1) {
        if scribe.day(when) > scribe.begin() {
            scribe.on(when, Slot::Late, edit("lifecycle_stage"), move |pen| {
                pen.change::<Account>("account", |a| a.lifecycle_stage = Some(stage))
            });
        }
    }
    for (when, stage) in story.relationship.iter().copied().skip(1) {
        if scribe.day(when) > scribe.begin() {
            scribe.on(when, Slot::Late, edit("relationship_stage"), move |pen| {
                pen.change::<Account>("account", |a| a.relationship_stage = Some(stage))
            });
        }
    }
}

/// How the two firms are tied together above the work; their people must be there.
pub(super) fn govern(scribe: &mut Scribe, story: &Story) {
    let of = &story.governance;
    if !of.sponsors.is_empty() || !of.raci.is_empty() {
        let (sponsors, raci) = (of.sponsors.clone(), of.raci.clone());
        let kind = if sponsors.is_empty() {
            Raci::ENTITY
        } else {
            Sponsorship::ENTITY
        };
        scribe.at_first(Slot::Last, Did::add(kind), move |pen| {
            for (ours, theirs) in sponsors {
                let sponsorship = Sponsorship {
                    id: pen.new_id(),
                    account: pen.of()?,
                    member: pen.member(ours)?,
                    stakeholder: pen.id(&format!("person:{theirs}"))?,
                };
                pen.tx.insert(&sponsorship)?;
            }
            for (activity, ours, theirs) in raci {
                let does = Raci {
                    id: pen.new_id(),
                    account: pen.of()?,
                    activity: activity.to_owned(),
                    member: Some(pen.member(ours)?),
                    stakeholder: None,
                    part: RaciPart::Responsible,
                };
                let answers = Raci {
                    id: pen.new_id(),
                    member: None,
                    stakeholder: Some(pen.id(&format!("person:{theirs}"))?),
                    part: RaciPart::Accountable,
                    ..does.clone()
                };
                pen.tx.insert(&does)?;
                pen.tx.insert(&answers)?;
            }
            Ok(())
        });
    }
    for (n, (when, agenda, notes)) in of.steering.iter().copied().enumerate() {
        let key = format!("steering:{n}");
        let on = scribe.day(when);
        let planned = on - chrono::Days::new(21);
        let known = key.clone();
        scribe.on_day(
            crate::example::calendar::forward(planned),
            Slot::Late,
            Did::add(SteeringMeeting::ENTITY),
            move |pen| {
                let meeting = SteeringMeeting {
                    id: pen.name(&known),
                    account: pen.of()?,
                    on,
                    agenda: owned(agenda),
                    notes: None,
                };
                Ok(pen.tx.insert(&meeting)?)
            },
        );
        let did = Did::edit(SteeringMeeting::ENTITY, "notes");
        scribe.on(when, Slot::Last, did, move |pen| {
            pen.change::<SteeringMeeting>(&key, |m| m.notes = owned(notes))
        });
    }
    for (n, (what, ours, theirs, due, done)) in of.alignment.iter().copied().enumerate() {
        let key = format!("alignment:{n}");
        let due = scribe.day(due);
        let known = key.clone();
        let planned = crate::example::calendar::forward(due - chrono::Days::new(75));
        scribe.on_day(
            planned,
            Slot::Last,
            Did::add(AlignmentStep::ENTITY).named(what),
            move |pen| {
                let step = AlignmentStep {
                    id: pen.name(&known),
                    account: pen.of()?,
                    what: what.to_owned(),
                    member: Some(pen.member(ours)?),
                    stakeholder: Some(pen.id(&format!("person:{theirs}"))?),
                    due: Some(due),
                    done_on: None,
                };
                Ok(pen.tx.insert(&step)?)
            },
        );
        if let Some(done) = done {
            let on = scribe.day(done);
            scribe.on(
                done,
                Slot::Last,
                Did::edit(AlignmentStep::ENTITY, "done_on").named(what),
                move |pen| pen.change::<AlignmentStep>(&key, |s| s.done_on = Some(on)),
            );
        }
    }
}
