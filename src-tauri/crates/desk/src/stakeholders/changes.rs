//! What became of the people of a map between two days: who joined, left and moved, and with whom it grew warmer or cooler.

use chrono::NaiveDate;
use model::stakeholders::Stakeholder;
use model::{AccountRecords, Id, MapChange, Strength};
use serde_json::json;

use super::map::count;
use super::{MapChangeView, MapChangesView};
use crate::text::{said, word};
use crate::{Desk, Error, Result};

impl Desk {
    /// What became of an account's people between the end of a day and today, or the end of another.
    ///
    /// # Errors
    /// When the account is not there, or the days are the wrong way round; [`Error::NotRecorded`] for a day of which nothing
    /// is known.
    pub fn map_changes(
        &self,
        account: Id,
        since: NaiveDate,
        day: Option<NaiveDate>,
    ) -> Result<MapChangesView> {
        let latest = day.unwrap_or_else(|| self.clock.today());
        if since > latest {
            return Err(Error::DayTooLate { latest });
        }
        let then = self.at(account, Some(since), |_, records, _| Ok(records.clone()))?;
        self.at(account, day, |_, records, as_of| {
            Ok(view(&then, since, records, as_of))
        })
    }
}

fn view(then: &AccountRecords, since: NaiveDate, now: &AccountRecords, as_of: NaiveDate) -> MapChangesView {
    let mut changes = Vec::new();
    let mut add = |change, person: &Stakeholder, about: serde_json::Value| {
        changes.push(change_view(change, person, about));
    };
    for person in &now.stakeholders {
        let before = then.stakeholder(person.id);
        let Some(before) = before else {
            // Whoever was written down after they had left is no news to the map.
            if person.is_there(as_of) {
                add(MapChange::Joined, person, json!({ "title": person.title }));
            }
            continue;
        };
        if before.is_there(since) && !person.is_there(as_of) {
            add(MapChange::Left, person, json!({ "since": person.left_on }));
            continue;
        }
        if let Some(about) = moved(before, now, person) {
            add(MapChange::Moved, person, about);
        }
        if let Some((warmer, about)) = warmth(before.strength, person.strength) {
            let change = if warmer {
                MapChange::Warmer
            } else {
                MapChange::Cooler
            };
            add(change, person, about);
        }
    }
    for person in &then.stakeholders {
        if now.stakeholder(person.id).is_none() {
            add(MapChange::Removed, person, json!({}));
        }
    }
    changes.sort_by(|a, b| (a.change, &a.name, a.person).cmp(&(b.change, &b.name, b.person)));
    let there = |records: &AccountRecords, day| {
        let people = records.stakeholders.iter();
        count(people.filter(|person| person.is_there(day)).count())
    };
    MapChangesView {
        since,
        as_of,
        before: there(then, since),
        now: there(now, as_of),
        changes,
    }
}

fn change_view(change: MapChange, person: &Stakeholder, mut about: serde_json::Value) -> MapChangeView {
    about["change"] = json!(change.as_str());
    about["name"] = json!(person.name);
    MapChangeView {
        change,
        person: person.id,
        name: person.name.clone(),
        sentence: said("map-change", &about),
    }
}

/// What a person does now, where that is not what they did.
fn moved(before: &Stakeholder, now: &AccountRecords, person: &Stakeholder) -> Option<serde_json::Value> {
    let name = |id: Option<Id>| {
        let person = id.and_then(|id| now.stakeholder(id));
        person.map(|person| person.name.clone())
    };
    let unit = |id: Option<Id>| {
        let unit = now.business_units.iter().find(|unit| Some(unit.id) == id);
        unit.map(|unit| unit.name.clone())
    };
    let role = |person: &Stakeholder| person.role.map(|role| word("role", role.as_str()));
    // Which of the links changed is told by the link, not by what the other is called.
    let said_of = |what: &str, changed: bool, now: Option<String>| {
        let about = json!({ "what": what, "now": now });
        changed.then(|| said("map-change-what", &about))
    };
    let what: Vec<String> = [
        said_of("title", before.title != person.title, person.title.clone()),
        said_of("role", before.role != person.role, role(person)),
        said_of(
            "boss",
            before.reports_to != person.reports_to,
            name(person.reports_to),
        ),
        said_of(
            "unit",
            before.business_unit != person.business_unit,
            unit(person.business_unit),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!what.is_empty()).then(|| json!({ "what": what }))
}

/// Whether a relationship grew warmer, when both days have a judgement and they differ.
fn warmth(before: Option<Strength>, now: Option<Strength>) -> Option<(bool, serde_json::Value)> {
    let (before, now) = before.zip(now).filter(|(before, now)| before != now)?;
    let place = |strength: Strength| Strength::ALL.iter().position(|one| *one == strength);
    let words = |strength: Strength| word("strength", strength.as_str());
    let about = json!({ "before": words(before), "now": words(now) });
    // The strongest stands first.
    Some((place(now) < place(before), about))
}
