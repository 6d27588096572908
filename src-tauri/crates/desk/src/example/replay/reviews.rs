//! Quarterly business reviews: planned four weeks ahead, prepared, held, and answered.

use chrono::{Days, NaiveDate};
use model::qbr::{DecisionSought, Qbr, QbrAttendee, QbrQuestion};
use model::{Channel, Direction, Operation, QbrStatus, Record, TouchpointKind};
use store::Did;

use super::touchpoints::{Contact, log};
use crate::example::calendar::forward;
use crate::example::script::{Scribe, Slot, time};
use crate::example::story::{Decision, Review, Story};

/// A review takes an hour.
const MINUTES: u32 = 60;
/// Days ahead of the meeting on which its day is set, and on which its deck is begun.
const AHEAD: (u64, u64) = (28, 8);

pub(super) fn tell(scribe: &mut Scribe, story: &Story) {
    for review in &story.reviews {
        prepare(scribe, review);
        hold(scribe, story, review);
    }
}

/// The day on which a meeting's day is set.
pub(super) fn planned(meeting: NaiveDate) -> NaiveDate {
    before(meeting, AHEAD.0)
}

/// The day on which a review first asks for a decision of this kind.
pub(super) fn first_asked(
    scribe: &Scribe,
    story: &Story,
    hangs_on: impl Fn(&Decision) -> bool,
) -> Option<NaiveDate> {
    let asking = story.reviews.iter().filter(|r| r.decisions.iter().any(&hangs_on));
    asking.map(|review| begun(scribe, review)).min()
}

/// The day on which a deck is begun: there must be something to look back on.
fn begun(scribe: &Scribe, review: &Review) -> NaiveDate {
    let over = scribe
        .calendar
        .quarter(review.back)
        .ends(model::FiscalYear::CALENDAR);
    before(scribe.day(review.on), AHEAD.1).max(forward(over + Days::new(1)))
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    forward(day - Days::new(days))
}

/// `{by}` in what is asked stands for its day.
fn wording(what: &str, by: Option<NaiveDate>) -> String {
    let by = by.map_or_else(String::new, |by| by.format("%-d %B").to_string());
    what.replace("{by}", &by)
}

fn prepare(scribe: &mut Scribe, review: &Review) {
    let quarter = scribe.calendar.quarter(review.back);
    let on = scribe.day(review.on);
    let id = format!("qbr:{}", review.back);
    let did = move |op| Did::new(op, Qbr::ENTITY).named(&quarter.to_string());
    let (known, attendees) = (id.clone(), review.attendees.clone());
    scribe.on_day(planned(on), Slot::Late, did(Operation::Add), move |pen| {
        let qbr = Qbr {
            id: pen.name(&known),
            account: pen.of()?,
            quarter,
            on: Some(on),
            minutes: MINUTES,
            status: QbrStatus::Planned,
            as_of: None,
            deck: None,
        };
        pen.tx.insert(&qbr)?;
        for attendee in attendees {
            let attendee = QbrAttendee {
                id: pen.new_id(),
                account: qbr.account,
                qbr: qbr.id,
                stakeholder: pen.id(&format!("person:{attendee}"))?,
            };
            pen.tx.insert(&attendee)?;
        }
        Ok(())
    });
    let decisions: Vec<_> = (review.decisions.iter())
        .map(|d| {
            let by = d.by.map(|by| scribe.day(by));
            (wording(d.what, by), by, d.initiative, d.further)
        })
        .collect();
    let (questions, known, back) = (review.questions.clone(), id, review.back);
    scribe.on_day(
        begun(scribe, review),
        Slot::Late,
        did(Operation::Prepare),
        move |pen| {
            pen.change::<Qbr>(&known, |q| q.status = QbrStatus::InPreparation)?;
            let (account, qbr) = (pen.of()?, pen.id(&known)?);
            for (n, (what, by, initiative, further)) in decisions.into_iter().enumerate() {
                let decision = DecisionSought {
                    id: pen.name(&format!("decision:{back}/{n}")),
                    account,
                    qbr,
                    what,
                    by,
                    owner: None,
                    initiative: pen.maybe("initiative", initiative)?,
                    opportunity: pen.maybe("further", further)?,
                    answer: None,
                    answered_on: None,
                };
                pen.tx.insert(&decision)?;
            }
            for text in questions {
                let question = QbrQuestion {
                    id: pen.new_id(),
                    account,
                    qbr,
                    text: text.to_owned(),
                };
                pen.tx.insert(&question)?;
            }
            Ok(())
        },
    );
}

fn hold(scribe: &mut Scribe, story: &Story, review: &Review) {
    let quarter = scribe.calendar.quarter(review.back);
    let on = scribe.day(review.on);
    let contact = Contact {
        on,
        at: Some(time(10, 0)),
        kind: TouchpointKind::Executive,
        channel: Channel::InPerson,
        direction: Direction::Ours,
        with: review.attendees.clone(),
        by: vec![story.owner],
        summary: format!("Review of {quarter}. {}", review.summary),
        answered: None,
        qbr: true,
    };
    log(scribe, contact);
    let id = format!("qbr:{}", review.back);
    let did = Did::edit(Qbr::ENTITY, "status").named(&quarter.to_string());
    scribe.on_day(on, Slot::Last, did, move |pen| {
        pen.change::<Qbr>(&id, |q| q.status = QbrStatus::Held)
    });
    for (n, decision) in review.decisions.iter().enumerate() {
        let Some((when, answer)) = decision.answer else {
            continue;
        };
        let answered_on = Some(scribe.day(when));
        let id = format!("decision:{}/{n}", review.back);
        let asked = wording(decision.what, decision.by.map(|by| scribe.day(by)));
        let did = Did::edit(DecisionSought::ENTITY, "answer").named(&asked);
        scribe.on(when, Slot::Last, did, move |pen| {
            pen.change::<DecisionSought>(&id, |d| {
                d.answer = Some(answer.to_owned());
                d.answered_on = answered_on;
            })
        });
    }
}
