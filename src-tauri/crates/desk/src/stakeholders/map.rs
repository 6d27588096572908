//! The map of an account as of a day, in one of its arrangements.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use model::health::{Health, MUCH, Model};
use model::map::{self, Card, HEAD, Place, PowerGrid};
use model::stakeholders::{Influence, Stakeholder};
use model::{AccountRecords, Arrangement, CoverageLevel, Id, InfluenceKind, Quadrant};
use serde_json::json;

use super::findings::{finding_view, gap_offer};
use super::{MapCell, MapExtent, MapGrid, MapLine, MapLineKind, MapMember, MapPerson, MapQuadrant, MapView};
use crate::find::health_model;
use crate::text::{said, word};
use crate::{Desk, Result};

/// Contacts are counted over so many days, the last included.
pub(super) const YEAR: u64 = 365;

impl Desk {
    /// The stakeholder map of an account today, or as it stood at the end of a day and judged on it.
    ///
    /// # Errors
    /// When the account is not there; [`crate::Error::NotRecorded`] for a day of which nothing is known.
    pub fn map(&self, account: Id, arrangement: Arrangement, day: Option<NaiveDate>) -> Result<MapView> {
        self.at(account, day, |reader, records, as_of| {
            let model = health_model(reader)?;
            Ok(view(records, &model, arrangement, as_of))
        })
    }
}

/// The map of an account's records.
pub(super) fn view(
    records: &AccountRecords,
    model: &Model,
    arrangement: Arrangement,
    as_of: NaiveDate,
) -> MapView {
    let health = Health { records, model };
    let mut grid = None;
    let mut ours = Vec::new();
    let mut coverage = Vec::new();
    let places = match arrangement {
        Arrangement::Organisation => map::tree(&cards(records, |person| person.map_x.zip(person.map_y))),
        Arrangement::PowerInterest => {
            let people: Vec<&Stakeholder> = records.stakeholders.iter().collect();
            let power = map::power(&people);
            grid = Some(grid_view(records, &power, as_of));
            power.places
        }
        Arrangement::Coverage => {
            let mut cards = cards(records, |person| person.coverage_y.map(|y| (0, y)));
            let weight = |card: &Card| {
                records
                    .stakeholder(card.id)
                    .map_or(0, |p| p.influence.unwrap_or(0))
            };
            cards.sort_by_key(|card| (std::cmp::Reverse(weight(card)), card.id));
            let members = members(records);
            let crossing = map::coverage(&cards, members.len());
            ours = members
                .iter()
                .zip(&crossing.ours)
                .map(|(member, x)| member_view(records, *member, *x, crossing.column))
                .collect();
            coverage = cells(records, as_of);
            crossing.places
        }
    };
    let last = records.last_contacts(as_of);
    let by_id: HashMap<Id, Place> = places.iter().map(|place| (place.id, *place)).collect();
    let mut people: Vec<MapPerson> = records
        .stakeholders
        .iter()
        .filter_map(|person| {
            let overdue = health.person_overdue(person, as_of);
            let place = by_id.get(&person.id)?;
            Some(person_view(
                records,
                person,
                place,
                last.get(&person.id).copied(),
                overdue,
                as_of,
            ))
        })
        .collect();
    people.sort_by_key(|person| person.id);
    MapView {
        account: records.account.id,
        name: records.account.name.clone(),
        as_of,
        arrangement,
        lines: lines(records, arrangement),
        findings: health
            .findings(as_of)
            .iter()
            .map(|finding| finding_view(records, finding, as_of))
            .collect(),
        extent: extent(&places, &ours, grid.as_ref()),
        people,
        ours,
        coverage,
        grid,
    }
}

fn cards(records: &AccountRecords, by_hand: impl Fn(&Stakeholder) -> Option<(i32, i32)>) -> Vec<Card> {
    let card = |person: &Stakeholder| Card {
        by_hand: by_hand(person),
        ..Card::of(person)
    };
    records.stakeholders.iter().map(card).collect()
}

fn extent(places: &[Place], ours: &[MapMember], grid: Option<&MapGrid>) -> MapExtent {
    let (left, top, right, foot) = map::extent(places);
    let mut all = MapExtent {
        left,
        top,
        right,
        foot,
    };
    if let Some(last) = ours.last() {
        all.right = all.right.max(last.x + last.width);
        (all.top, all.foot) = (all.top.min(0), all.foot.max(HEAD));
    }
    if let Some(grid) = grid {
        let edge = |edges: &[i32], last: bool| {
            let edge = if last { edges.last() } else { edges.first() };
            edge.copied().unwrap_or(0)
        };
        all.left = all.left.min(edge(&grid.across, false));
        all.right = all.right.max(edge(&grid.across, true));
        all.foot = all.foot.max(edge(&grid.up, false));
        all.top = all.top.min(edge(&grid.up, true));
    }
    all
}

pub(super) fn person_view(
    records: &AccountRecords,
    person: &Stakeholder,
    place: &Place,
    last_contact: Option<NaiveDate>,
    overdue_days: Option<u32>,
    as_of: NaiveDate,
) -> MapPerson {
    let unit = records
        .business_units
        .iter()
        .find(|unit| Some(unit.id) == person.business_unit);
    let mut view = MapPerson {
        id: person.id,
        name: person.name.clone(),
        title: person.title.clone(),
        role: person.role,
        influence: person.influence,
        interest: person.interest,
        strength: person.strength,
        wanted_strength: person.wanted_strength,
        executive: person.executive,
        placeholder: person.placeholder,
        left_on: person.left_on,
        departed: !person.is_there(as_of),
        business_unit: unit.map(|unit| unit.id),
        unit: unit.map(|unit| unit.name.clone()),
        prefers: person.prefers,
        last_contact,
        overdue_days,
        reports_to: person.reports_to,
        x: place.x,
        y: place.y,
        width: place.width,
        height: place.height,
        by_hand: place.by_hand,
        sentence: String::new(),
    };
    view.sentence = sentence(records, &view);
    view
}

/// Everything that the card of a person shows, in words.
fn sentence(records: &AccountRecords, person: &MapPerson) -> String {
    let name = |id: Option<Id>| {
        id.and_then(|id| records.stakeholder(id))
            .map(|one| one.name.clone())
    };
    let about = json!({
        "name": person.name,
        "title": person.title,
        "role": person.role.map(|role| word("role", role.as_str())),
        "strength": person.strength.map(|strength| word("strength", strength.as_str())),
        "influence": person.influence.map(|grade| grade.to_string()),
        "interest": person.interest.map(|grade| grade.to_string()),
        "executive": person.executive,
        "placeholder": person.placeholder,
        "departed": person.departed,
        "first": person.left_on,
        "since": person.last_contact,
        "late": person.overdue_days.unwrap_or(0),
        "unit": person.unit,
        "boss": name(person.reports_to),
    });
    said("map-person", &about)
}

fn lines(records: &AccountRecords, arrangement: Arrangement) -> Vec<MapLine> {
    let name = |id: Id| records.stakeholder(id).map_or("", |one| one.name.as_str());
    let line = |record, from, to, kind: MapLineKind| {
        let word = match kind {
            MapLineKind::ReportsTo => "reports_to",
            MapLineKind::Advises => "advises",
            MapLineKind::Gatekeeps => "gatekeeps",
            MapLineKind::Informal => "informal",
            MapLineKind::Conflicts => "conflicts",
        };
        let about = json!({ "line": word, "from": name(from), "to": name(to) });
        MapLine {
            record,
            from,
            to,
            kind,
            sentence: said("map-line", &about),
        }
    };
    let there = |id: &Id| records.stakeholder(*id).is_some();
    let mut all = Vec::new();
    // Only the map of the organisation draws who reports to whom; coverage draws no lines between theirs.
    if arrangement == Arrangement::Organisation {
        all.extend(records.stakeholders.iter().filter_map(|person| {
            let boss = person.reports_to.filter(there)?;
            Some(line(person.id, person.id, boss, MapLineKind::ReportsTo))
        }));
    }
    if arrangement != Arrangement::Coverage {
        let known = |one: &&Influence| there(&one.from) && there(&one.to);
        all.extend(records.influences.iter().filter(known).map(|one| {
            let kind: InfluenceKind = one.kind;
            line(one.id, one.from, one.to, kind.into())
        }));
    }
    all
}

fn grid_view(records: &AccountRecords, power: &PowerGrid, as_of: NaiveDate) -> MapGrid {
    let much = usize::from(MUCH);
    let [low, high] = [power.across[much], power.across[power.across.len() - 1]];
    let [foot, top] = [power.up[much], power.up[power.up.len() - 1]];
    let quadrant = |quadrant: &Quadrant| {
        let (right, up) = match quadrant {
            Quadrant::ManageClosely => (true, true),
            Quadrant::KeepSatisfied => (false, true),
            Quadrant::KeepInformed => (true, false),
            Quadrant::Monitor => (false, false),
        };
        let about = json!({ "quadrant": quadrant.as_str() });
        let inside = records.stakeholders.iter().filter(|person| {
            let both = person.interest.zip(person.influence);
            person.is_there(as_of) && both.is_some_and(|(i, p)| (i >= MUCH) == right && (p >= MUCH) == up)
        });
        MapQuadrant {
            quadrant: *quadrant,
            title: said("map-quadrant", &about),
            owed: said("map-quadrant-owed", &about),
            extent: MapExtent {
                left: if right { low } else { power.across[1] },
                right: if right { high } else { low },
                top: if up { top } else { foot },
                foot: if up { foot } else { power.up[1] },
            },
            people: count(inside.count()),
        }
    };
    MapGrid {
        across: power.across.to_vec(),
        up: power.up.to_vec(),
        quadrants: Quadrant::ALL.iter().map(quadrant).collect(),
    }
}

/// Our people who have to do with the account: the owner first, then by what they do, then whoever was in contact or has a
/// tie to one of theirs.
pub(super) fn members(records: &AccountRecords) -> Vec<Id> {
    let mut members: Vec<Id> = records.account.owner.into_iter().collect();
    let mut add = |more: Vec<Id>| {
        for id in more {
            if !members.contains(&id) {
                members.push(id);
            }
        }
    };
    let mut assigned: Vec<_> = records.assignments.iter().collect();
    assigned.sort_by_key(|one| (one.role, one.id));
    add(assigned.into_iter().map(|one| one.member).collect());
    let mut others: BTreeSet<Id> = records.touchpoint_by.iter().map(|by| by.member).collect();
    others.extend(records.coverage.iter().map(|one| one.member));
    others.extend(records.sponsorships.iter().map(|one| one.member));
    let mut others: Vec<Id> = others.into_iter().collect();
    others.sort_by_key(|id| (records.member_name(Some(*id)).map(str::to_owned), *id));
    add(others);
    members.retain(|id| records.member_name(Some(*id)).is_some());
    members
}

fn member_view(records: &AccountRecords, id: Id, x: i32, width: i32) -> MapMember {
    let own = records.assignments.iter().filter(|one| one.member == id);
    let does: Vec<String> = own.map(|one| word("role", one.role.as_str())).collect();
    MapMember {
        id,
        name: records.member_name(Some(id)).unwrap_or_default().to_owned(),
        does: does.join(", "),
        x,
        width,
    }
}

/// What is known between each of ours and each of theirs.
pub(super) fn cells(records: &AccountRecords, as_of: NaiveDate) -> Vec<MapCell> {
    let from = as_of.checked_sub_days(Days::new(YEAR - 1)).unwrap_or(as_of);
    let contacts: HashMap<Id, NaiveDate> = records.contacts(as_of).map(|one| (one.id, one.on)).collect();
    let mut with: HashMap<Id, Vec<Id>> = HashMap::new();
    for one in &records.touchpoint_with {
        with.entry(one.touchpoint).or_default().push(one.stakeholder);
    }
    let mut met: BTreeMap<(Id, Id), (u32, NaiveDate)> = BTreeMap::new();
    for by in &records.touchpoint_by {
        let Some(on) = contacts.get(&by.touchpoint) else {
            continue;
        };
        for person in with.get(&by.touchpoint).into_iter().flatten() {
            let own = met.entry((by.member, *person)).or_insert((0, *on));
            own.0 += u32::from(*on >= from);
            own.1 = own.1.max(*on);
        }
    }
    let said_of: BTreeMap<(Id, Id), &model::stakeholders::Coverage> = records
        .coverage
        .iter()
        .map(|one| ((one.member, one.stakeholder), one))
        .collect();
    let pairs: BTreeSet<(Id, Id)> = met.keys().chain(said_of.keys()).copied().collect();
    pairs
        .into_iter()
        .filter(|(member, person)| {
            records.member_name(Some(*member)).is_some() && records.stakeholder(*person).is_some()
        })
        .map(|(member, person)| {
            let own = said_of.get(&(member, person)).copied();
            let (contacts, last_contact) = met
                .get(&(member, person))
                .map_or((0, None), |(n, on)| (*n, Some(*on)));
            let (level, wanted) = own.map_or((None, None), |one| (one.level, one.wanted));
            let mut cell = MapCell {
                record: own.map(|one| one.id),
                member,
                person,
                level,
                wanted,
                gap: gap(level, wanted),
                contacts,
                last_contact,
                offer: own.and_then(|one| gap_offer(records, one, as_of)),
                sentence: String::new(),
            };
            cell.sentence = cell_sentence(records, &cell);
            cell
        })
        .collect()
}

/// By how many levels what is wanted is more than what there is; nothing while either is not known.
pub(super) fn gap(level: Option<CoverageLevel>, wanted: Option<CoverageLevel>) -> u8 {
    let place = |level: CoverageLevel| CoverageLevel::ALL.iter().position(|one| *one == level);
    let both = level.and_then(place).zip(wanted.and_then(place));
    both.and_then(|(now, then)| u8::try_from(then.checked_sub(now)?).ok())
        .unwrap_or(0)
}

fn cell_sentence(records: &AccountRecords, cell: &MapCell) -> String {
    let level = |level: Option<CoverageLevel>| level.map(|one| word("level", one.as_str()));
    let about = json!({
        "member": records.member_name(Some(cell.member)),
        "name": records.stakeholder(cell.person).map(|one| one.name.as_str()),
        "level": level(cell.level),
        "wanted": level(cell.wanted),
        "contacts": cell.contacts,
        "since": cell.last_contact,
    });
    said("map-cell", &about)
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
