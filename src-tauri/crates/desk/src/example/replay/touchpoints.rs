//! Contacts, told and routine, and the promises and things to do that come out of them.

use chrono::{NaiveDate, NaiveTime};
use model::actions::{Action, Commitment};
use model::touchpoints::{Touchpoint, TouchpointBy, TouchpointWith};
use model::{Audience, Channel, CommitmentStatus, Direction, Record, Side, TouchpointKind};
use rust_decimal::Decimal;
use store::Did;

use crate::example::chatter;
use crate::example::script::{Pen, Scribe, Slot, first_name, time};
use crate::example::story::{Person, Promise, Rhythm, Story, Text, Todo};
use crate::{Error, Result};

pub(super) fn tell(scribe: &mut Scribe, story: &Story) -> Result<()> {
    for talk in &story.talks {
        let on = scribe.day(talk.on);
        let contact = Contact {
            on,
            at: talk.at.map(|(hour, minute)| time(hour, minute)),
            kind: talk.kind,
            channel: talk.channel,
            direction: talk.direction,
            with: talk.with.clone(),
            by: talk.by.clone(),
            summary: talk.summary.to_owned(),
            answered: talk.answered,
            qbr: false,
        };
        log(scribe, contact);
    }
    for rhythm in &story.rhythms {
        routine(scribe, story, rhythm);
    }
    for (n, promise) in story.promises.iter().enumerate() {
        self::promise(scribe, n, promise)?;
    }
    for (n, todo) in story.actions.iter().enumerate() {
        action(scribe, n, todo);
    }
    Ok(())
}

/// A contact as it will be logged.
pub(super) struct Contact {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub kind: TouchpointKind,
    pub channel: Channel,
    pub direction: Direction,
    pub with: Vec<Text>,
    pub by: Vec<Text>,
    pub summary: String,
    pub answered: Option<bool>,
    pub qbr: bool,
}

pub(super) fn log(scribe: &mut Scribe, contact: Contact) {
    let did = Did::add(Touchpoint::ENTITY).named(&contact.summary);
    let slot = contact.at.map_or(Slot::Late, Slot::After);
    scribe.on_day(contact.on, slot, did, move |pen| write(pen, contact));
}

fn write(pen: &mut Pen, contact: Contact) -> Result<()> {
    let (id, account) = (pen.new_id(), pen.of()?);
    pen.tx.insert(&Touchpoint {
        id,
        account,
        on: contact.on,
        at: contact.at,
        kind: contact.kind,
        channel: contact.channel,
        direction: contact.direction,
        summary: Some(contact.summary),
        answered: contact.answered,
        qbr: contact.qbr,
        audience: Audience::Internal,
    })?;
    for with in contact.with {
        let row = TouchpointWith {
            id: pen.new_id(),
            account,
            touchpoint: id,
            stakeholder: pen.id(&format!("person:{with}"))?,
        };
        pen.tx.insert(&row)?;
    }
    for by in contact.by {
        let row = TouchpointBy {
            id: pen.new_id(),
            account,
            touchpoint: id,
            member: pen.member(by)?,
        };
        pen.tx.insert(&row)?;
    }
    Ok(())
}

/// Calls and messages in their rhythm, each about one of the topics, with whoever is there.
fn routine(scribe: &mut Scribe, story: &Story, rhythm: &Rhythm) {
    let days: Vec<NaiveDate> = scribe.calendar.working_days(rhythm.from, rhythm.to).collect();
    let every = usize::try_from(rhythm.every.max(1)).unwrap_or(1);
    let times = if rhythm.every == 0 { rhythm.per_day } else { 1 };
    // What was before the account came into the book is not entered afterwards.
    let days = days.into_iter().filter(|day| *day > scribe.begin());
    for day in days.step_by(every).collect::<Vec<_>>() {
        for _ in 0..times {
            let there: Vec<&Person> = (story.people.iter())
                .filter(|p| rhythm.with.contains(&p.key) && is_there(scribe, p, day))
                .collect();
            let Some(person) = scribe.dice.pick(&there).copied() else {
                continue;
            };
            let Some(topic) = scribe.dice.pick(rhythm.topics).copied() else {
                continue;
            };
            let Some(by) = scribe.dice.pick(&rhythm.by).copied() else {
                continue;
            };
            let channel = *scribe.dice.pick(&rhythm.channels).unwrap_or(&Channel::Phone);
            let written = chatter::is_written(channel);
            let direction = match scribe.dice.of_sides(3) {
                0 => Direction::Theirs,
                _ => Direction::Ours,
            };
            let summary = chatter::line(
                &mut scribe.dice,
                channel,
                direction,
                topic,
                first_name(person.name),
            );
            let hour = 8 + scribe.dice.of_sides(8);
            let at = time(
                hour,
                [0, 15, 30, 45][usize::try_from(scribe.dice.of_sides(4)).unwrap_or(0)],
            );
            let contact = Contact {
                on: day,
                at: Some(at),
                kind: rhythm.kind,
                channel,
                direction,
                with: vec![person.key],
                by: vec![by],
                summary,
                answered: (written && direction == Direction::Ours).then_some(true),
                qbr: false,
            };
            log(scribe, contact);
        }
    }
}

fn is_there(scribe: &Scribe, person: &Person, day: NaiveDate) -> bool {
    person.known.is_none_or(|known| scribe.day(known) < day)
        && person.left.is_none_or(|left| day < scribe.day(left))
}

fn promise(scribe: &mut Scribe, n: usize, promise: &Promise) -> Result<()> {
    let Promise { by, who, what, .. } = *promise;
    let decimal = |text: Text| text.parse::<Decimal>().map_err(Error::internal);
    let done = promise
        .done
        .map(|(done, of)| Ok::<_, Error>((decimal(done)?, decimal(of)?)))
        .transpose()?;
    let (made, due) = (scribe.day(promise.made), scribe.day(promise.due));
    let id = format!("promise:{n}");
    let known = id.clone();
    scribe.on(
        promise.made,
        Slot::Late,
        Did::add(Commitment::ENTITY).named(what),
        move |pen| {
            let (owner, stakeholder) = match by {
                Side::Us => (Some(pen.member(who)?), None),
                Side::Client => (None, Some(pen.id(&format!("person:{who}"))?)),
            };
            let commitment = Commitment {
                id: pen.name(&known),
                account: pen.of()?,
                by,
                what: what.to_owned(),
                made: Some(made),
                due: Some(due),
                status: CommitmentStatus::Open,
                kept_on: None,
                done: done.map(|_| Decimal::ZERO),
                of: done.map(|(_, of)| of),
                note: None,
                owner,
                stakeholder,
                audience: Audience::Client,
            };
            Ok(pen.tx.insert(&commitment)?)
        },
    );
    if let Some(fate) = &promise.fate {
        let (on, status, note) = (scribe.day(fate.on), fate.status, fate.note);
        let did = Did::edit(Commitment::ENTITY, "status").named(what);
        scribe.on_day(on, Slot::Last, did, move |pen| {
            pen.change::<Commitment>(&id, |c| {
                c.status = status;
                c.note = note.map(str::to_owned);
                c.done = done.map(|(done, _)| done);
                c.kept_on = (status == CommitmentStatus::Kept).then_some(on);
            })
        });
    }
    Ok(())
}

/// A thing to do points at what it came from: a risk, else the account.
fn action(scribe: &mut Scribe, n: usize, todo: &Todo) {
    let Todo {
        what, owner, risk, ..
    } = *todo;
    let due = scribe.day(todo.due);
    let id = format!("action:{n}");
    let known = id.clone();
    scribe.on(
        todo.added,
        Slot::Last,
        Did::add(Action::ENTITY).named(what),
        move |pen| {
            let (from_entity, from_id) = match risk {
                Some(key) => (model::risks::Risk::ENTITY, pen.id(&format!("risk:{key}"))?),
                None => (model::accounts::Account::ENTITY, pen.of()?),
            };
            let action = Action {
                id: pen.name(&known),
                account: pen.of()?,
                what: what.to_owned(),
                owner: Some(pen.member(owner)?),
                due: Some(due),
                done_on: None,
                from_entity: from_entity.to_owned(),
                from_id,
            };
            Ok(pen.tx.insert(&action)?)
        },
    );
    if let Some(done) = todo.done {
        let on = scribe.day(done);
        let did = Did::edit(Action::ENTITY, "done_on").named(what);
        scribe.on(done, Slot::Last, did, move |pen| {
            pen.change::<Action>(&id, |a| a.done_on = Some(on))
        });
    }
}
