//! Risks, what went wrong, and the plans that bring an account back.

use model::Audience;
use model::risks::{Incident, Risk, SavePlay, SavePlayStep};
use model::{Record, RiskStatus, SavePlayStatus};
use store::Did;

use super::owned;
use crate::example::script::{Scribe, Slot};
use crate::example::story::{Peril, Play, Story};

pub(super) fn tell(scribe: &mut Scribe, story: &Story) {
    for peril in &story.risks {
        risk(scribe, peril);
    }
    for (n, mishap) in story.incidents.iter().enumerate() {
        let (on, next_update_on) = (scribe.day(mishap.on), Some(scribe.day(mishap.next_update)));
        let (what, affected, doing, audience) = (mishap.what, mishap.affected, mishap.doing, mishap.audience);
        let id = format!("incident:{n}");
        let known = id.clone();
        scribe.on(
            mishap.on,
            Slot::Late,
            Did::add(Incident::ENTITY).named(what),
            move |pen| {
                let incident = Incident {
                    id: pen.name(&known),
                    account: pen.of()?,
                    on,
                    what: what.to_owned(),
                    affected: owned(affected),
                    doing: owned(doing),
                    next_update_on,
                    next_update_at: None,
                    closed_on: None,
                    review: None,
                    audience,
                };
                Ok(pen.tx.insert(&incident)?)
            },
        );
        if let Some((when, review)) = mishap.closed {
            let closed_on = Some(scribe.day(when));
            scribe.on(
                when,
                Slot::Last,
                Did::edit(Incident::ENTITY, "closed_on").named(what),
                move |pen| {
                    pen.change::<Incident>(&id, |i| {
                        i.closed_on = closed_on;
                        i.review = owned(review);
                    })
                },
            );
        }
    }
    for (n, play) in story.plays.iter().enumerate() {
        save_play(scribe, n, play);
    }
}

fn risk(scribe: &mut Scribe, peril: &Peril) {
    let Peril {
        key,
        statement,
        indicator,
        likelihood,
        impact,
        owner,
        mitigation,
        told,
        ..
    } = *peril;
    let due = scribe.day(peril.due);
    let id = format!("risk:{key}");
    let known = id.clone();
    scribe.on(
        peril.raised,
        Slot::Late,
        Did::add(Risk::ENTITY).named(statement),
        move |pen| {
            let risk = Risk {
                id: pen.name(&known),
                account: pen.of()?,
                statement: statement.to_owned(),
                indicator: owned(indicator),
                likelihood: Some(likelihood),
                impact: Some(impact),
                owner: Some(pen.member(owner)?),
                mitigation: owned(mitigation),
                due: Some(due),
                status: RiskStatus::Open,
                audience: if told.is_some() {
                    Audience::Client
                } else {
                    Audience::Internal
                },
                client_wording: told.map(str::to_owned),
            };
            Ok(pen.tx.insert(&risk)?)
        },
    );
    for (when, now) in peril.turns.iter().copied() {
        let did = Did::edit(Risk::ENTITY, "status").named(statement);
        let id = id.clone();
        scribe.on(when, Slot::Last, did, move |pen| {
            pen.change::<Risk>(&id, |r| r.status = now)
        });
    }
}

fn save_play(scribe: &mut Scribe, n: usize, play: &Play) {
    let (kind, give_get) = (play.kind, play.give_get);
    let (started_on, deadline) = (scribe.day(play.started), Some(scribe.day(play.deadline)));
    let id = format!("play:{n}");
    let (known, steps) = (id.clone(), play.steps.clone());
    scribe.on(play.started, Slot::Late, Did::add(SavePlay::ENTITY), move |pen| {
        let play = SavePlay {
            id: pen.name(&known),
            account: pen.of()?,
            kind,
            started_on,
            deadline,
            give_get: owned(give_get),
            status: SavePlayStatus::Running,
        };
        pen.tx.insert(&play)?;
        for (step, (day, what, owner, _)) in steps.into_iter().enumerate() {
            let step = SavePlayStep {
                id: pen.name(&format!("{known}/{step}")),
                account: play.account,
                save_play: play.id,
                day,
                what: what.to_owned(),
                owner: Some(pen.member(owner)?),
                done_on: None,
            };
            pen.tx.insert(&step)?;
        }
        Ok(())
    });
    for (step, (_, what, _, took)) in play.steps.iter().enumerate() {
        let Some(took) = took else { continue };
        let on = crate::example::calendar::forward(started_on + chrono::Days::new(u64::from(*took)));
        let id = format!("{id}/{step}");
        let did = Did::edit(SavePlayStep::ENTITY, "done_on").named(what);
        scribe.on_day(on, Slot::Last, did, move |pen| {
            pen.change::<SavePlayStep>(&id, |s| s.done_on = Some(on))
        });
    }
    if let Some((when, status)) = play.ended {
        scribe.on(
            when,
            Slot::Last,
            Did::edit(SavePlay::ENTITY, "status"),
            move |pen| pen.change::<SavePlay>(&id, |p| p.status = status),
        );
    }
}
