//! From what a line says to the records that it makes: the account that it is about, who is meant, and what is left open.

use std::collections::HashSet;

use chrono::NaiveDate;
use model::stakeholders::Stakeholder;
use model::{Direction, FieldValue, Id, Side, Strength, TouchpointKind};
use store::{Did, Reader};

use super::names::{Known, Named, Whose};
use super::reading::{Meaning, Mention, Reading};
use super::views::{CaptureAsk, CaptureAsked, CaptureChoice};
use super::words::WAYS;
use crate::Result;
use crate::records::Fields;

/// At most so many answers are offered.
const MOST_CHOICES: usize = 9;
/// Relationships from worst to best: a turn is one step.
const DEPTHS: [Strength; 4] = [
    Strength::AtRisk,
    Strength::Weak,
    Strength::Developing,
    Strength::Strong,
];

/// The records of a line.
pub(super) struct Plan<'k> {
    pub reading: Reading<'k>,
    pub account: Option<&'k Named>,
    pub asks: Vec<CaptureAsk>,
    pub touchpoint: Option<Fields>,
    pub theirs: Vec<&'k Named>,
    pub ours: Vec<&'k Named>,
    pub commitments: Vec<Fields>,
    pub actions: Vec<Fields>,
    pub turns: Vec<(&'k Named, Strength)>,
}

impl<'k> Plan<'k> {
    pub fn of(
        reader: &Reader,
        line: &str,
        known: &'k Known,
        reading: Reading<'k>,
        given: Option<Id>,
        today: NaiveDate,
    ) -> Result<Self> {
        let mut plan = Plan {
            reading,
            account: None,
            asks: Vec::new(),
            touchpoint: None,
            theirs: Vec::new(),
            ours: Vec::new(),
            commitments: Vec::new(),
            actions: Vec::new(),
            turns: Vec::new(),
        };
        if line.trim().is_empty() {
            return Ok(plan);
        }
        plan.account = plan.about(line, known, given);
        let Some(account) = plan.account else {
            if plan.asks.is_empty() {
                plan.asks.push(CaptureAsk::of(CaptureAsked::Account));
            }
            return Ok(plan);
        };
        for mention in plan.reading.mentions.clone() {
            match plan.person(line, account, &mention) {
                Some(person) if person.whose == Whose::Ours => plan.ours.push(person),
                Some(person) => plan.theirs.push(person),
                None => {}
            }
        }
        for people in [&mut plan.theirs, &mut plan.ours] {
            let mut met = HashSet::new();
            people.retain(|person| met.insert(person.id));
        }
        plan.turn(reader, line, account)?;
        plan.contact(line, today);
        plan.promises(line, account, today);
        for (what, due) in &plan.reading.todo {
            plan.actions
                .push(said([("what", word(what)), ("due", due.as_ref().and_then(word))]));
        }
        if plan.asks.is_empty() && plan.is_empty() {
            plan.asks.push(CaptureAsk::of(CaptureAsked::Nothing));
        }
        Ok(plan)
    }

    /// The step that it is in the history: that of its first record, which gets this id when it is a new one.
    pub fn step(&self, line: &str, id: Id) -> Did {
        let what = |fields: &Fields| match fields.get("what") {
            Some(Some(FieldValue::Text(what))) => what.clone(),
            _ => line.to_owned(),
        };
        match (
            &self.touchpoint,
            self.commitments.first(),
            self.actions.first(),
            self.turns.first(),
        ) {
            (None, Some(commitment), ..) => Did::add("commitment").of(id).named(&what(commitment)),
            (None, None, Some(action), _) => Did::add("action").of(id).named(&what(action)),
            (None, None, None, Some((person, _))) => Did::edit("stakeholder", "strength")
                .of(person.id)
                .named(&person.name),
            _ => Did::add("touchpoint")
                .of(id)
                .named(self.reading.notes.first().map_or(line, String::as_str)),
        }
    }

    fn is_empty(&self) -> bool {
        self.touchpoint.is_none()
            && self.commitments.is_empty()
            && self.actions.is_empty()
            && self.turns.is_empty()
    }

    /// The account that is meant: the one that is named, else the one where all who are named are, else the given one.
    fn about(&mut self, line: &str, known: &'k Known, given: Option<Id>) -> Option<&'k Named> {
        let account = |id: Id| {
            known
                .0
                .iter()
                .find(|named| named.whose == Whose::Account && named.id == id)
        };
        let turned = self.reading.turns.iter().filter_map(|turn| turn.who.clone());
        let promised = self
            .reading
            .promised
            .iter()
            .filter_map(|promised| promised.who.clone());
        let mentions: Vec<Mention<'k>> = self
            .reading
            .mentions
            .iter()
            .cloned()
            .chain(turned)
            .chain(promised)
            .collect();
        let named = mentions
            .iter()
            .find(|mention| mention.may_be.iter().all(|named| named.whose == Whose::Account));
        if let Some(mention) = named {
            return match mention.may_be.as_slice() {
                [one] => Some(one),
                many => {
                    let choices = many.iter().map(|one| (one.name.clone(), one.name.clone()));
                    self.ask(line, CaptureAsked::Account, mention, choices.collect());
                    None
                }
            };
        }
        // Where each of them may be; one of us may be anywhere.
        let places = |mention: &Mention<'k>| -> Option<Vec<Id>> {
            let ours = mention.may_be.iter().any(|named| named.whose == Whose::Ours);
            let places = mention.may_be.iter().filter_map(|named| named.account());
            (!ours).then(|| places.collect())
        };
        let each: Vec<Vec<Id>> = mentions.iter().filter_map(places).collect();
        let fits = |id: &Id| each.iter().all(|places| places.contains(id));
        if let Some(given) = given.filter(fits) {
            return account(given);
        }
        let mut common: Vec<Id> = each.first()?.iter().copied().filter(fits).collect();
        common.sort_unstable();
        common.dedup();
        match common.as_slice() {
            [one] => account(*one),
            _ => {
                let open = mentions
                    .iter()
                    .find(|mention| places(mention).is_some_and(|places| places.len() > 1));
                let mention = open.or(mentions.first())?;
                let choice = |named: &&Named| {
                    let place = account(named.account()?)?;
                    let label = format!("{} at {}", named.name, place.name);
                    Some((label.clone(), label))
                };
                let choices = mention
                    .may_be
                    .iter()
                    .filter(|named| named.whose != Whose::Account)
                    .filter_map(choice);
                self.ask(line, CaptureAsked::Person, mention, choices.collect());
                None
            }
        }
    }

    /// Who is meant, at the account or of ours; asked when it may be several, or is nobody there.
    fn person(&mut self, line: &str, account: &'k Named, mention: &Mention<'k>) -> Option<&'k Named> {
        let there = Whose::Theirs { account: account.id };
        let mut may_be: Vec<&Named> = mention
            .may_be
            .iter()
            .copied()
            .filter(|named| named.whose == there)
            .collect();
        if may_be.is_empty() {
            may_be = mention
                .may_be
                .iter()
                .copied()
                .filter(|named| named.whose == Whose::Ours)
                .collect();
        }
        match may_be.as_slice() {
            [one] => Some(one),
            [] if mention.may_be.iter().any(|named| named.whose == Whose::Account) => None,
            many => {
                let choices = many
                    .iter()
                    .map(|one| (one.name.clone(), one.name.clone()))
                    .collect();
                self.ask(line, CaptureAsked::Person, mention, choices);
                None
            }
        }
    }

    /// Asks once about a part of the line; each answer stands in its place.
    fn ask(&mut self, line: &str, what: CaptureAsked, mention: &Mention<'k>, answers: Vec<(String, String)>) {
        let text = line[mention.at.clone()].to_owned();
        let choice = |(label, answer): (String, String)| {
            let (before, after) = (&line[..mention.at.start], &line[mention.at.end..]);
            CaptureChoice {
                label,
                line: format!("{before}{answer}{after}"),
            }
        };
        let choices = answers.into_iter().take(MOST_CHOICES).map(choice).collect();
        let ask = CaptureAsk { what, text, choices };
        if !self.asks.contains(&ask) {
            self.asks.push(ask);
        }
    }

    /// How relationships turned. Where none is recorded, or it cannot go further, what was said stays in the note.
    fn turn(&mut self, reader: &Reader, line: &str, account: &'k Named) -> Result<()> {
        for turn in self.reading.turns.clone() {
            let people = match &turn.who {
                Some(who) => self.person(line, account, who).into_iter().collect(),
                None => self.theirs.clone(),
            };
            let mut all: Vec<(&'k Named, Strength)> = Vec::new();
            for person in &people {
                let now = reader
                    .get::<Stakeholder>(person.id)?
                    .and_then(|person| person.strength);
                let at = now.and_then(|now| DEPTHS.iter().position(|depth| *depth == now));
                let next = at.and_then(|at| {
                    if turn.warmer {
                        at.checked_add(1)
                    } else {
                        at.checked_sub(1)
                    }
                });
                all.extend(
                    next.and_then(|next| DEPTHS.get(next))
                        .map(|depth| (*person, *depth)),
                );
            }
            if people.is_empty() || all.len() < people.len() {
                self.reading.notes.push(turn.said.clone());
                self.reading.contact.push(turn.said.clone());
                let part = self.reading.parts.iter_mut().find(|(part, _)| *part == turn.at);
                part.into_iter().for_each(|(_, meaning)| *meaning = Meaning::Note);
            }
            self.turns.extend(all);
        }
        Ok(())
    }

    /// The contact; on a day to come it is something to do.
    fn contact(&mut self, line: &str, today: NaiveDate) {
        let reading = &self.reading;
        let on = reading.on.unwrap_or(today);
        if on > today {
            let what = reading.contact.join("; ");
            self.actions
                .push(said([("what", word(&what)), ("due", word(&on))]));
            return;
        }
        let told = reading.way.is_some() || reading.kind.is_some() || !reading.notes.is_empty();
        if !told && self.theirs.is_empty() {
            return;
        }
        let Some(way) = reading.way else {
            let mut offered = Vec::new();
            for (said, channel) in WAYS {
                if offered.iter().all(|(other, _)| *other != channel) {
                    offered.push((channel, *said));
                }
            }
            // The word goes before what speaks of the contact: what stands before that is something of its own.
            let of_contact = |meaning: &Meaning| {
                matches!(
                    meaning,
                    Meaning::Name | Meaning::Day | Meaning::Kind | Meaning::Note
                )
            };
            let first = reading.parts.iter().find(|(_, meaning)| of_contact(meaning));
            let (before, after) = line.split_at(first.map_or(0, |(part, _)| part.start));
            let choice = |(channel, said): (&model::Channel, &str)| CaptureChoice {
                label: channel.to_string(),
                line: format!("{before}{said} {}", after.trim_start()),
            };
            let choices = offered.into_iter().map(choice).collect();
            self.asks.push(CaptureAsk {
                choices,
                ..CaptureAsk::of(CaptureAsked::Way)
            });
            return;
        };
        let summary = reading.notes.join("; ");
        self.touchpoint = Some(said([
            ("on", word(&on)),
            (
                "at",
                reading
                    .at
                    .as_ref()
                    .map(|at| FieldValue::Text(at.format("%H:%M").to_string())),
            ),
            ("channel", word(&way)),
            ("direction", word(&reading.direction.unwrap_or(Direction::Ours))),
            ("kind", word(&reading.kind.unwrap_or(TouchpointKind::Operational))),
            (
                "summary",
                Some(summary)
                    .filter(|text| !text.is_empty())
                    .and_then(|text| word(&text)),
            ),
        ]));
    }

    fn promises(&mut self, line: &str, account: &'k Named, today: NaiveDate) {
        for promised in self.reading.promised.clone() {
            let who = promised
                .who
                .as_ref()
                .and_then(|who| self.person(line, account, who));
            let only = match self.theirs.as_slice() {
                [one] if promised.who.is_none() => Some(*one),
                _ => None,
            };
            let by = match who {
                Some(who) if who.whose == Whose::Ours => Side::Us,
                _ => promised.by,
            };
            let (owner, stakeholder) = match by {
                Side::Us => (who, None),
                Side::Client => (None, who.or(only)),
            };
            self.commitments.push(said([
                ("by", word(&by)),
                ("what", word(&promised.what)),
                (
                    "made",
                    word(&self.reading.on.filter(|on| *on <= today).unwrap_or(today)),
                ),
                ("due", promised.due.as_ref().and_then(word)),
                ("owner", owner.and_then(|owner| id_of(owner.id))),
                ("stakeholder", stakeholder.and_then(|one| id_of(one.id))),
            ]));
        }
    }
}

pub(super) fn word(word: &impl std::fmt::Display) -> Option<FieldValue> {
    Some(FieldValue::Text(word.to_string()))
}

pub(super) fn id_of(id: Id) -> Option<FieldValue> {
    word(&id)
}

/// What is said of fields; what is not known is left out.
pub(super) fn said<const N: usize>(fields: [(&str, Option<FieldValue>); N]) -> Fields {
    let told = fields.into_iter().filter(|(_, value)| value.is_some());
    told.map(|(field, value)| (field.to_owned(), value)).collect()
}
