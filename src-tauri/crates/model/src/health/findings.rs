//! What a stakeholder map says by itself. Gates and measures look at the same people in the same way ([`Look`]), so that a
//! score and the map never contradict each other.
//!
//! What nobody recorded is not found wanting: each rule says nothing until a record lets it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Health;
use super::measures::{Look, covered};
use crate::stakeholders::Stakeholder;
use crate::{Id, MapFinding, Owed, Record, StakeholderRole};

/// From this grade on, influence and interest are much: 4 and 5 of 5.
pub const MUCH: u8 = 4;

/// Something that a map says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: MapFinding,
    /// The people it is about, in the order of their ids; none where there is nobody to name.
    pub people: Vec<Id>,
    /// The one of ours it is about.
    pub member: Option<Id>,
    /// Since when, where a record says so.
    pub since: Option<NaiveDate>,
}

impl Stakeholder {
    /// True when somebody has graded their influence as much.
    pub fn has_much_influence(&self) -> bool {
        self.influence.is_some_and(|grade| grade >= MUCH)
    }

    /// True for whoever a renewal hangs on: who signs, who speaks for us, an executive, one of much influence.
    pub fn is_important(&self) -> bool {
        let role = matches!(
            self.role,
            Some(StakeholderRole::DecisionMaker | StakeholderRole::Champion)
        );
        role || self.executive || self.has_much_influence()
    }
}

type Finds = fn(&Look) -> Option<Finding>;

/// Every finding, in the order in which they are said.
const FINDINGS: [Finds; 8] = [
    champion_departed,
    blocker_without_plan,
    no_decision_maker,
    single_threaded,
    no_executive_access,
    only_users,
    beyond_cadence,
    met_by_one,
];

impl Health<'_> {
    /// What the account's stakeholder map says by itself at the end of a day, in the order of [`MapFinding`].
    pub fn findings(&self, as_of: NaiveDate) -> Vec<Finding> {
        let owed = Owed::to(self.records.account.tier, &self.model.cadences);
        let look = Look::new(self.records, &owed, as_of);
        let found = FINDINGS.iter().filter_map(|finds| finds(&look));
        found.flat_map(Finding::each).collect()
    }

    /// The days by which the contact with a person is overdue; `None` when it is not, when nothing is owed to them, and
    /// when they were never met: then nothing says since when.
    pub fn person_overdue(&self, person: &Stakeholder, as_of: NaiveDate) -> Option<u32> {
        let owed = Owed::to(self.records.account.tier, &self.model.cadences);
        overdue(&Look::new(self.records, &owed, as_of), person)
    }
}

impl Finding {
    /// A plan is about one person, so each blocker without one is a finding of its own.
    fn each(self) -> Vec<Self> {
        if self.kind != MapFinding::BlockerWithoutPlan {
            return vec![self];
        }
        let alone = |person: &Id| Self {
            people: vec![*person],
            ..self.clone()
        };
        self.people.iter().map(alone).collect()
    }

    /// True when another says this already: the same of the same people, or of more.
    pub fn is_in(&self, other: &Self) -> bool {
        self.kind == other.kind && self.people.iter().all(|person| other.people.contains(person))
    }

    fn of(kind: MapFinding, people: &[&Stakeholder]) -> Self {
        let people: BTreeSet<Id> = people.iter().map(|person| person.id).collect();
        Self {
            kind,
            people: people.into_iter().collect(),
            member: None,
            since: None,
        }
    }
}

/// Those who are there, the known ones.
fn there<'a>(look: &Look<'a>) -> Vec<&'a Stakeholder> {
    let people = look.records.stakeholders.iter();
    people
        .filter(|person| person.is_there(look.as_of) && !person.placeholder)
        .collect()
}

/// Those who are there and in contact lately enough: the live threads.
fn live<'a>(look: &Look<'a>) -> Vec<&'a Stakeholder> {
    let mut there = there(look);
    there.retain(|person| look.in_contact(person.id));
    there
}

fn champion_departed(look: &Look) -> Option<Finding> {
    let departed = look.records.champions_departed(look.as_of);
    let since = departed.iter().filter_map(|person| person.left_on).max()?;
    Some(Finding {
        since: Some(since),
        ..Finding::of(MapFinding::ChampionDeparted, &departed)
    })
}

/// A blocker of much influence about whom nothing is planned: no open task that points at them, no open step of the
/// alignment plan with them.
fn blocker_without_plan(look: &Look) -> Option<Finding> {
    let planned = |person: &Stakeholder| {
        let task = look.records.actions.iter().any(|action| {
            let open = action.done_on.is_none_or(|on| on > look.as_of);
            open && action.from_entity == Stakeholder::ENTITY && action.from_id == person.id
        });
        let step =
            look.records.alignment_steps.iter().any(|step| {
                step.done_on.is_none_or(|on| on > look.as_of) && step.stakeholder == Some(person.id)
            });
        task || step
    };
    let mut blockers = there(look);
    blockers.retain(|person| {
        person.role == Some(StakeholderRole::Blocker) && person.has_much_influence() && !planned(person)
    });
    (!blockers.is_empty()).then(|| Finding::of(MapFinding::BlockerWithoutPlan, &blockers))
}

/// Nobody who signs is covered, as the gate before a renewal has it. An account of whose people no role is on record is not
/// held to it.
fn no_decision_maker(look: &Look) -> Option<Finding> {
    let people = &look.records.stakeholders;
    people.iter().find(|person| person.role.is_some())?;
    if !covered(look).is_empty() {
        return None;
    }
    let signs = |person: &&Stakeholder| person.role == Some(StakeholderRole::DecisionMaker);
    let signing: Vec<&Stakeholder> = there(look).into_iter().filter(signs).collect();
    Some(Finding::of(MapFinding::NoDecisionMaker, &signing))
}

fn single_threaded(look: &Look) -> Option<Finding> {
    match live(look).as_slice() {
        [one] => Some(Finding::of(MapFinding::SingleThreaded, &[one])),
        _ => None,
    }
}

/// Somebody of theirs was met at some time, and no executive is in contact.
fn no_executive_access(look: &Look) -> Option<Finding> {
    let there = there(look);
    there
        .iter()
        .find(|person| look.last_contact(person.id).is_some())?;
    let executives: Vec<&Stakeholder> = there.into_iter().filter(|person| person.executive).collect();
    let reached = executives.iter().any(|person| look.in_contact(person.id));
    (!reached).then(|| Finding::of(MapFinding::NoExecutiveAccess, &executives))
}

/// Somebody is in contact, and all of them are known to be users.
fn only_users(look: &Look) -> Option<Finding> {
    let live = live(look);
    let users = live
        .iter()
        .all(|person| person.role == Some(StakeholderRole::User));
    (users && !live.is_empty()).then(|| Finding::of(MapFinding::OnlyUsers, &live))
}

fn beyond_cadence(look: &Look) -> Option<Finding> {
    let mut late = there(look);
    late.retain(|person| person.is_important() && overdue(look, person).is_some());
    (!late.is_empty()).then(|| Finding::of(MapFinding::BeyondCadence, &late))
}

/// At least two important people are in contact, and every contact with any of them in that time was with the same one of
/// ours. A contact of which nobody wrote who of ours was there leaves it open.
fn met_by_one(look: &Look) -> Option<Finding> {
    let mut key = live(look);
    key.retain(|person| person.is_important());
    if key.len() < 2 {
        return None;
    }
    let records = look.records;
    let since = look.thread_days();
    let with_key: BTreeSet<Id> = records
        .touchpoint_with
        .iter()
        .filter(|with| key.iter().any(|person| person.id == with.stakeholder))
        .map(|with| with.touchpoint)
        .collect();
    let mut only: Option<Id> = None;
    for touchpoint in records.contacts(look.as_of) {
        if !with_key.contains(&touchpoint.id) || (look.as_of - touchpoint.on).num_days() > since {
            continue;
        }
        let by = records
            .touchpoint_by
            .iter()
            .filter(|by| by.touchpoint == touchpoint.id);
        let members: BTreeSet<Id> = by.map(|by| by.member).collect();
        let one = members.first().copied().filter(|_| members.len() == 1)?;
        if only.is_some_and(|only| only != one) {
            return None;
        }
        only = Some(one);
    }
    Some(Finding {
        member: Some(only?),
        ..Finding::of(MapFinding::MetByOne, &key)
    })
}

/// By how many days the contact that is owed to a person is late: the latest of those owed to their role and, to an
/// executive, of those owed to executives.
fn overdue(look: &Look, person: &Stakeholder) -> Option<u32> {
    if !person.is_there(look.as_of) || person.placeholder {
        return None;
    }
    let late = look
        .owed
        .iter()
        .filter(|owed| owed.is_to(person))
        .filter_map(|owed| {
            let waited = look.records.days_waited_by(owed, person.id, look.as_of)?;
            u32::try_from(waited - i64::from(owed.every_days)).ok()
        });
    late.filter(|days| *days > 0).max()
}
