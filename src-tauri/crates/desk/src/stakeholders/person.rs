//! A person of theirs: what we say of the relationship beside what the log says, and what the log knows of them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::health::{Health, QUARTER_DAYS, StrengthSays, Suggested};
use model::stakeholders::Stakeholder;
use model::touchpoints::Touchpoint;
use model::{AccountRecords, Channel, Direction, Hanging, Id, Record, Strength, TouchpointKind, Value};
use serde_json::json;

use super::map::{YEAR, count};
use super::{
    MapHanging, MapPersonView, MapReach, MapSaid, MapSuggested, MapSuggestedPart, MapSurvey, MapTouchpoint,
};
use crate::find::health_model;
use crate::named::Names;
use crate::numbers::Numbers;
use crate::text::{said, word};
use crate::{Desk, Error, Result};

/// So many of the last touchpoints are told.
const TOUCHPOINTS: usize = 20;

impl Desk {
    /// What there is to know of a person of an account today, or by the end of a day.
    ///
    /// # Errors
    /// When the account or the person is not there; [`Error::NotRecorded`] for a day of which nothing is known.
    pub fn map_person(&self, account: Id, person: Id, day: Option<NaiveDate>) -> Result<MapPersonView> {
        let said = self.judgements(person)?;
        self.at(account, day, |reader, records, as_of| {
            let one = records.stakeholder(person).ok_or(Error::NoRecord)?;
            let model = health_model(reader)?;
            let names = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            let health = Health {
                records,
                model: &model,
            };
            view(&names, health, one, &said, as_of)
        })
    }

    /// What we said of a relationship, the newest first: of each day the last.
    fn judgements(&self, person: Id) -> Result<Vec<MapSaid>> {
        let mut by_day: BTreeMap<NaiveDate, Option<Strength>> = BTreeMap::new();
        for change in self.open()?.store.history(Stakeholder::ENTITY, person)? {
            if let Some([_, now]) = change.fields.get("strength") {
                let strength = match now {
                    Value::Text(word) => word.parse().ok(),
                    Value::Null | Value::Int(_) => None,
                };
                by_day.insert(self.clock.day_of(change.at), strength);
            }
        }
        let mut all: Vec<MapSaid> = by_day
            .into_iter()
            .map(|(on, strength)| MapSaid { on, strength })
            .collect();
        all.dedup_by_key(|one| one.strength);
        all.reverse();
        Ok(all)
    }
}

fn view(
    names: &Names<'_, '_>,
    health: Health<'_>,
    person: &Stakeholder,
    judged: &[MapSaid],
    as_of: NaiveDate,
) -> Result<MapPersonView> {
    let records = health.records;
    let mut log = touchpoints(records, person.id, as_of);
    log.sort_by_key(|one| std::cmp::Reverse((one.on, one.at, one.id)));
    let contacts: Vec<&Touchpoint> = log.iter().copied().filter(|one| one.is_contact()).collect();
    let lately = since(as_of, QUARTER_DAYS);
    let quarter: Vec<&Touchpoint> = contacts.iter().copied().filter(|one| one.on >= lately).collect();
    let deep = |one: &&&Touchpoint| matches!(one.kind, TouchpointKind::Strategic | TouchpointKind::Executive);
    let judged: Vec<&MapSaid> = judged.iter().filter(|one| one.on <= as_of).collect();
    let (now, before) = match judged.split_first() {
        Some((now, before)) if now.strength == person.strength => (Some(*now), before.to_vec()),
        _ => (None, judged.clone()),
    };
    let suggested = health.suggested(person, as_of);
    Ok(MapPersonView {
        id: person.id,
        name: person.name.clone(),
        as_of,
        sentence: who(records, person, as_of),
        said: person.strength,
        said_since: now.map(|one| one.on).filter(|_| person.strength.is_some()),
        said_before: before.into_iter().cloned().collect(),
        differs: matches!((&suggested, person.strength), (Some(log), Some(own)) if log.strength != own),
        suggested: suggested.map(|one| suggested_view(&one)),
        contacts: count(quarter.len()),
        theirs: count(
            quarter
                .iter()
                .filter(|one| one.direction == Direction::Theirs)
                .count(),
        ),
        last_strategic: contacts.iter().find(deep).map(|one| one.on),
        last_in_person: contacts
            .iter()
            .find(|one| one.channel == Channel::InPerson)
            .map(|one| one.on),
        reached_out: reached_out(records, &log, as_of),
        introduced: records
            .stakeholders
            .iter()
            .filter(|one| one.introduced_by == Some(person.id))
            .map(|one| one.id)
            .collect(),
        touchpoints: log
            .iter()
            .take(TOUCHPOINTS)
            .map(|one| touchpoint_view(records, one))
            .collect(),
        hanging: records
            .hanging_on(person.id, as_of)
            .into_iter()
            .map(|one| hanging_view(names, one, as_of))
            .collect::<Result<_>>()?,
        surveys: surveys(names, records, person.id, as_of),
    })
}

fn since(as_of: NaiveDate, days: u64) -> NaiveDate {
    as_of.checked_sub_days(Days::new(days - 1)).unwrap_or(as_of)
}

fn touchpoints(records: &AccountRecords, person: Id, as_of: NaiveDate) -> Vec<&Touchpoint> {
    let took_part: std::collections::HashSet<Id> = records
        .touchpoint_with
        .iter()
        .filter(|with| with.stakeholder == person)
        .map(|with| with.touchpoint)
        .collect();
    let all = records.touchpoints.iter();
    all.filter(|one| one.on <= as_of && took_part.contains(&one.id))
        .collect()
}

/// Who a person is: their position, their part, whom they report to and who reports to them.
fn who(records: &AccountRecords, person: &Stakeholder, as_of: NaiveDate) -> String {
    let boss = person.reports_to.and_then(|id| records.stakeholder(id));
    let reports = records
        .stakeholders
        .iter()
        .filter(|one| one.reports_to == Some(person.id));
    let unit = records
        .business_units
        .iter()
        .find(|unit| Some(unit.id) == person.business_unit);
    let about = json!({
        "name": person.name,
        "title": person.title,
        "unit": unit.map(|unit| unit.name.as_str()),
        "role": person.role.map(|role| word("role", role.as_str())),
        "placeholder": person.placeholder,
        "boss": boss.map(|boss| boss.name.as_str()),
        "reports": reports.filter(|one| one.is_there(as_of)).count(),
        "departed": !person.is_there(as_of),
        "since": person.left_on,
    });
    said("map-who", &about)
}

fn suggested_view(of: &Suggested) -> MapSuggested {
    let part = |one: &StrengthSays| {
        let about = json!({
            "part": one.part.as_str(),
            "counted": one.counted,
            "graded": one.counted.map(|n| n.to_string()),
            "points": one.points,
            "of": one.of,
        });
        MapSuggestedPart {
            part: one.part,
            title: said("map-strength-part", &about),
            points: small(one.points),
            of: small(one.of),
            sentence: said("map-strength-why", &about),
            rests_on: one.rests_on.clone(),
        }
    };
    MapSuggested {
        strength: of.strength,
        points: small(of.points),
        parts: of.parts.iter().map(part).collect(),
        unanswered: count(of.unanswered.len()),
    }
}

/// Points as they cross to the window.
pub(super) fn small(points: i64) -> u8 {
    u8::try_from(points.clamp(0, 100)).unwrap_or(0)
}

/// Who of ours began contacts with a person in a year, attempts too.
fn reached_out(records: &AccountRecords, log: &[&Touchpoint], as_of: NaiveDate) -> Vec<MapReach> {
    let from = since(as_of, YEAR);
    let mut times: BTreeMap<Id, u32> = BTreeMap::new();
    let ours = log
        .iter()
        .filter(|one| one.direction == Direction::Ours && one.on >= from);
    for one in ours {
        for by in records.touchpoint_by.iter().filter(|by| by.touchpoint == one.id) {
            *times.entry(by.member).or_insert(0) += 1;
        }
    }
    let mut all: Vec<MapReach> = times
        .into_iter()
        .filter_map(|(member, times)| {
            let name = records.member_name(Some(member))?.to_owned();
            Some(MapReach { member, name, times })
        })
        .collect();
    all.sort_by(|a, b| b.times.cmp(&a.times).then_with(|| a.name.cmp(&b.name)));
    all
}

fn touchpoint_view(records: &AccountRecords, one: &Touchpoint) -> MapTouchpoint {
    let by = records.touchpoint_by.iter().filter(|by| by.touchpoint == one.id);
    MapTouchpoint {
        record: one.id,
        on: one.on,
        kind: one.kind,
        channel: one.channel,
        direction: one.direction,
        contact: one.is_contact(),
        summary: one.summary.clone(),
        by: by
            .filter_map(|by| records.member_name(Some(by.member)))
            .map(str::to_owned)
            .collect(),
    }
}

pub(super) fn hanging_view(names: &Names<'_, '_>, of: Hanging, as_of: NaiveDate) -> Result<MapHanging> {
    let row = names.reader.row(of.entity, of.record)?.ok_or(Error::NoRecord)?;
    Ok(MapHanging {
        kind: of.entity.to_owned(),
        record: of.record,
        name: names.line(of.entity, &row)?,
        on: of.on,
        late: of.on.is_some_and(|on| on < as_of),
    })
}

fn surveys(names: &Names<'_, '_>, records: &AccountRecords, person: Id, as_of: NaiveDate) -> Vec<MapSurvey> {
    let own = |one: &&model::value::SurveyResponse| one.by == Some(person) && one.on <= as_of;
    let mut all: Vec<MapSurvey> = records
        .survey_responses
        .iter()
        .filter(own)
        .map(|one| MapSurvey {
            record: one.id,
            kind: one.kind,
            score: names.numbers.plain(one.score),
            scale: one.scale,
            on: one.on,
        })
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.on, one.record)));
    all
}
