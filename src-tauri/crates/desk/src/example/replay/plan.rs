//! What is measured, what was agreed, and the steps towards it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::plan::{ClientGoal, Initiative, Metric, Milestone, Objective, Reading, SuccessCriterion};
use model::{Audience, InitiativeStatus, Record};
use rust_decimal::Decimal;
use store::Did;

use crate::example::calendar::forward;
use crate::example::script::{Scribe, Slot};
use crate::example::story::{Step, Story, Text};
use crate::{Error, Result};

pub(super) fn tell(scribe: &mut Scribe, story: &Story) -> Result<()> {
    measures(scribe, story)?;
    criteria(scribe, story)?;
    initiatives(scribe, story);
    milestones(scribe, story);
    goals(scribe, story);
    Ok(())
}

fn number(text: &str) -> Result<Decimal> {
    text.parse().map_err(Error::internal)
}

/// The metrics, and every month's readings in one entry on the second working day after its end.
fn measures(scribe: &mut Scribe, story: &Story) -> Result<()> {
    let mut by_day: BTreeMap<NaiveDate, Vec<(Text, Decimal)>> = BTreeMap::new();
    for measure in &story.measures {
        let (name, unit, meaning, better) = (measure.name, measure.unit, measure.meaning, measure.better);
        let values: Vec<Decimal> = measure
            .values
            .split_whitespace()
            .map(number)
            .collect::<Result<_>>()?;
        let ended = usize::try_from(measure.ended).unwrap_or(0);
        let ends = scribe.calendar.period_ends(measure.months, values.len() + ended);
        // It is there with its first reading, or when something is agreed on it.
        let first = ends.first().map(|day| forward(*day + Days::new(1)));
        let agreed = story
            .criteria
            .iter()
            .filter(|c| c.metric == name)
            .map(|c| scribe.day(c.set));
        let first = first.into_iter().chain(agreed).min().unwrap_or(scribe.begin());
        let did = Did::add(Metric::ENTITY).named(name);
        scribe.on_day(first, Slot::Early, did, move |pen| {
            let metric = Metric {
                id: pen.name(&format!("metric:{name}")),
                account: pen.of()?,
                name: name.to_owned(),
                unit: unit.to_owned(),
                meaning,
                better,
            };
            Ok(pen.tx.insert(&metric)?)
        });
        for (on, value) in ends.into_iter().zip(values) {
            by_day.entry(on).or_default().push((name, value));
        }
    }
    for (on, readings) in by_day {
        let entered = forward(on + Days::new(2));
        scribe.on_day(entered, Slot::Morning, Did::add(Reading::ENTITY), move |pen| {
            for (metric, value) in readings {
                let reading = Reading {
                    id: pen.new_id(),
                    account: pen.of()?,
                    metric: pen.id(&format!("metric:{metric}"))?,
                    on,
                    value,
                    part: None,
                };
                pen.tx.insert(&reading)?;
            }
            Ok(())
        });
    }
    Ok(())
}

fn criteria(scribe: &mut Scribe, story: &Story) -> Result<()> {
    for criterion in &story.criteria {
        let (name, metric) = (criterion.name, criterion.metric);
        let (baseline, target) = (number(criterion.baseline)?, number(criterion.target)?);
        let (set_on, due) = (scribe.day(criterion.set), scribe.day(criterion.due));
        let did = Did::add(SuccessCriterion::ENTITY).named(name);
        scribe.on(criterion.set, Slot::Late, did, move |pen| {
            let criterion = SuccessCriterion {
                id: pen.new_id(),
                account: pen.of()?,
                name: name.to_owned(),
                metric: Some(pen.id(&format!("metric:{metric}"))?),
                baseline,
                target,
                due,
                set_on,
            };
            Ok(pen.tx.insert(&criterion)?)
        });
    }
    Ok(())
}

fn initiatives(scribe: &mut Scribe, story: &Story) {
    for (n, (statement, due)) in story.objectives.iter().copied().enumerate() {
        let due = scribe.day(due);
        let first = (story.initiatives.iter())
            .filter(|i| i.objective == n)
            .map(|i| added(scribe, story, i));
        let day = first.min().unwrap_or(scribe.begin());
        let did = Did::add(Objective::ENTITY).named(statement);
        scribe.on_day(day, Slot::Early, did, move |pen| {
            let objective = Objective {
                id: pen.name(&format!("objective:{n}")),
                account: pen.of()?,
                statement: statement.to_owned(),
                due: Some(due),
                audience: Audience::Client,
            };
            Ok(pen.tx.insert(&objective)?)
        });
    }
    for step in &story.initiatives {
        let (name, outcome, owner, objective) = (step.name, step.outcome, step.owner, step.objective);
        let starts = step.starts.map(|starts| scribe.day(starts));
        let due = scribe.day(step.due);
        let id = format!("initiative:{name}");
        let known = id.clone();
        let day = added(scribe, story, step);
        let did = Did::add(Initiative::ENTITY).named(name);
        scribe.on_day(day, Slot::Morning, did, move |pen| {
            let initiative = Initiative {
                id: pen.name(&known),
                account: pen.of()?,
                objective: Some(pen.id(&format!("objective:{objective}"))?),
                name: name.to_owned(),
                outcome: super::owned(outcome),
                owner: Some(pen.member(owner)?),
                starts,
                due: Some(due),
                status: InitiativeStatus::Planned,
                audience: Audience::Client,
            };
            Ok(pen.tx.insert(&initiative)?)
        });
        for (when, now) in step.turns.iter().copied() {
            let did = Did::edit(Initiative::ENTITY, "status").named(name);
            let id = id.clone();
            scribe.on(when, Slot::Late, did, move |pen| {
                pen.change::<Initiative>(&id, |i| i.status = now)
            });
        }
    }
}

/// The day an initiative is planned: before anything becomes of it, and before a review asks about it.
fn added(scribe: &Scribe, story: &Story, step: &Step) -> NaiveDate {
    let asked = super::reviews::first_asked(scribe, story, |d| d.initiative == Some(step.name));
    let turns = step.turns.iter().map(|(when, _)| scribe.day(*when));
    let added = scribe.day(step.added);
    asked.into_iter().chain(turns).fold(added, NaiveDate::min)
}

/// Milestones are planned with what they belong to.
fn milestones(scribe: &mut Scribe, story: &Story) {
    for mark in &story.milestones {
        let (of, name) = (mark.of, mark.name);
        let due = scribe.day(mark.due);
        let initiative = story.initiatives.iter().find(|i| i.name == of);
        let work = story.work.iter().find(|w| w.key == of);
        let planned = initiative
            .map(|i| added(scribe, story, i))
            .or(work.map(|w| scribe.day(w.signed.unwrap_or(w.from))));
        let (id, is_work) = (format!("milestone:{of}/{name}"), work.is_some());
        let known = id.clone();
        let day = planned.unwrap_or(scribe.begin());
        let did = Did::add(Milestone::ENTITY).named(name);
        scribe.on_day(day, Slot::Late, did, move |pen| {
            let milestone = Milestone {
                id: pen.name(&known),
                account: pen.of()?,
                engagement: pen.maybe("work", is_work.then_some(of))?,
                initiative: pen.maybe("initiative", (!is_work).then_some(of))?,
                name: name.to_owned(),
                due,
                done_on: None,
                audience: Audience::Client,
            };
            Ok(pen.tx.insert(&milestone)?)
        });
        if let Some(done) = mark.done {
            let on = scribe.day(done);
            let did = Did::edit(Milestone::ENTITY, "done_on").named(name);
            scribe.on(done, Slot::Last, did, move |pen| {
                pen.change::<Milestone>(&id, |m| m.done_on = Some(on))
            });
        }
    }
}

fn goals(scribe: &mut Scribe, story: &Story) {
    for goal in &story.goals {
        let statement = goal.statement;
        let period = goal.period.map(|(from, to)| (scribe.day(from), scribe.day(to)));
        let by = goal.by.map(|by| scribe.day(by));
        let value = goal.value;
        let did = Did::add(ClientGoal::ENTITY).named(statement);
        scribe.on(goal.heard, Slot::Late, did, move |pen| {
            let (value, unit) = match value {
                Some((value, unit)) => (Some(number(value)?), Some(unit.to_owned())),
                None => (None, None),
            };
            let goal = ClientGoal {
                id: pen.new_id(),
                account: pen.of()?,
                statement: statement.to_owned(),
                from: period.map(|(from, _)| from),
                to: period.map(|(_, to)| to),
                by,
                value,
                unit,
                audience: Audience::Client,
            };
            Ok(pen.tx.insert(&goal)?)
        });
    }
}
