//! The shortest path upward: the fewest actions after which the band stands as high, and as few gates are closed, as
//! acting can bring about. What others decide (an answer, a reading) is no action.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};

use super::measures::{FULL, Look, cadence};
use super::{Health, Score, walk};
use crate::stakeholders::Stakeholder;
use crate::touchpoints::{Touchpoint, TouchpointWith};
use crate::{
    AccountRecords, Band, Channel, Direction, GateKind, Id, Keeps, Owed, StakeholderRole, Strength,
    TouchpointKind,
};

/// Something that one of ours can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// Reach a person: a conversation of this kind.
    Contact {
        /// Whom.
        person: Id,
        /// What for.
        kind: TouchpointKind,
    },
    /// Have an invoice paid.
    Collect {
        /// Which.
        invoice: Id,
    },
    /// Meet a person until the relationship grows. They have to be in contact first.
    Deepen {
        /// Whom.
        person: Id,
    },
    /// Find a person for a role, and be in contact with them.
    Find {
        /// Which role.
        role: StakeholderRole,
    },
    /// Reach a milestone that is late.
    Reach {
        /// Which.
        milestone: Id,
    },
    /// Hold the review that is owed.
    Review {
        /// With whom.
        person: Id,
    },
}

impl Act {
    /// The day by which it can be done when it is begun on a day.
    pub fn by(self, begun: NaiveDate) -> NaiveDate {
        begun.checked_add_days(Days::new(self.days())).unwrap_or(begun)
    }

    /// Within so many days it can be done.
    fn days(self) -> u64 {
        match self {
            Self::Contact { .. } | Self::Collect { .. } => 0,
            Self::Deepen { .. } => 4,
            Self::Find { .. } | Self::Reach { .. } => 7,
            Self::Review { .. } => 14,
        }
    }

    fn person(self) -> Option<Id> {
        match self {
            Self::Contact { person, .. } | Self::Deepen { person } | Self::Review { person } => Some(person),
            Self::Collect { .. } | Self::Find { .. } | Self::Reach { .. } => None,
        }
    }
}

/// One step of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub act: Act,
    /// By when it can be.
    pub by: NaiveDate,
    /// The score after it and all before it, had they been done today.
    pub points: Option<i64>,
    /// The band by the rules then.
    pub band: Band,
    /// The gates that this step opens.
    pub opens: Vec<GateKind>,
    /// The gates that are still closed after it.
    pub closed: Vec<GateKind>,
}

/// So many actions are looked at: the search tries combinations of them.
const ACTS: usize = 10;
/// Of late invoices and milestones the most pressing are looked at.
const LATE: usize = 2;
/// So many threads count.
const THREADS: usize = 3;

impl Health<'_> {
    /// The shortest path upward from a day, in the order in which it can be done; empty when acting brings nothing.
    pub fn path(&self, as_of: NaiveDate) -> Vec<Step> {
        let search = Search::new(*self, as_of);
        let mut steps: Vec<Step> = Vec::new();
        let mut done: Vec<Act> = Vec::new();
        let mut closed = search.after(&done).gate_kinds();
        for act in search.shortest() {
            done.push(act);
            let score = search.after(&done);
            let left = score.gate_kinds();
            steps.push(Step {
                act,
                by: act.by(as_of),
                points: score.points,
                band: score.band,
                opens: closed
                    .iter()
                    .filter(|kind| !left.contains(kind))
                    .copied()
                    .collect(),
                closed: left.clone(),
            });
            closed = left;
        }
        steps
    }

    /// What can be done about the account on a day, the most pressing first: what the path upward chooses from.
    pub fn acts(&self, as_of: NaiveDate) -> Vec<Act> {
        Search::new(*self, as_of).acts()
    }
}

/// How well an account stands: the more the better.
type Standing = (u8, Reverse<usize>, i64);

fn standing(score: &Score) -> Standing {
    let band = match score.band {
        Band::NotEnoughData => 0,
        band => 1 + band as u8,
    };
    (band, Reverse(score.gates.len()), score.points.unwrap_or(0))
}

pub(super) struct Search<'a> {
    health: Health<'a>,
    records: AccountRecords,
    owed: Vec<Owed>,
    as_of: NaiveDate,
}

impl<'a> Search<'a> {
    pub(super) fn new(health: Health<'a>, as_of: NaiveDate) -> Self {
        Self {
            health,
            records: walk::until(health.records, as_of),
            owed: Owed::to(health.records.account.tier, &health.model.cadences),
            as_of,
        }
    }

    /// The score after some actions, had they been done today.
    fn after(&self, acts: &[Act]) -> Score {
        self.score(self.as_of, acts, |_| self.as_of)
    }

    /// The score at the end of a day to come: of some actions, those that can be done by then.
    pub(super) fn on(&self, day: NaiveDate, acts: &[Act]) -> Score {
        self.score(day, acts, |act| act.by(self.as_of))
    }

    fn score(&self, day: NaiveDate, acts: &[Act], done: impl Fn(Act) -> NaiveDate) -> Score {
        let mut records = self.records.clone();
        for (n, act) in (0u128..).zip(acts).filter(|(_, act)| done(**act) <= day) {
            apply(&mut records, *act, Id::fixed(u128::MAX - n), done(*act));
        }
        let then = Health {
            records: &records,
            ..self.health
        };
        then.score(day)
    }

    /// The smallest of the sets of actions that bring as much as all of them, by the day on which they can be done, then by
    /// the person's influence.
    fn shortest(&self) -> Vec<Act> {
        let acts = self.acts();
        let (now, all) = (standing(&self.after(&[])), standing(&self.after(&acts)));
        if all <= now {
            return Vec::new();
        }
        let only_points = (all.0, all.1) == (now.0, now.1);
        let enough = |acts: &[Act]| {
            let is = standing(&self.after(acts));
            self.can_follow(acts) && (is.0, is.1) >= (all.0, all.1) && (!only_points || is.2 >= all.2)
        };
        let without = |left_out: &Act| {
            acts.iter()
                .filter(|act| *act != left_out)
                .copied()
                .collect::<Vec<_>>()
        };
        let (needed, other): (Vec<Act>, Vec<Act>) = acts.iter().partition(|act| !enough(&without(act)));
        let mut sets: Vec<u32> = (0..1 << other.len()).collect();
        sets.sort_by_key(|set| set.count_ones());
        let chosen = |set: u32| {
            let in_set = |(place, act): (usize, &Act)| (set >> place & 1 == 1).then_some(*act);
            let mut chosen = needed.clone();
            chosen.extend(other.iter().enumerate().filter_map(in_set));
            chosen.sort_by_key(|act| self.turn(*act));
            chosen
        };
        sets.into_iter()
            .map(chosen)
            .find(|set| enough(set))
            .unwrap_or_default()
    }

    /// True when everybody who is met is in contact, or reached before.
    fn can_follow(&self, acts: &[Act]) -> bool {
        let reached = |id: Id| {
            acts.iter()
                .any(|act| matches!(act, Act::Contact { person, .. } if *person == id))
        };
        let look = self.look();
        acts.iter().all(|act| match act {
            Act::Deepen { person } => look.in_contact(*person) || reached(*person),
            _ => true,
        })
    }

    fn look(&self) -> Look<'_> {
        Look::new(&self.records, &self.owed, self.as_of)
    }

    fn turn(&self, act: Act) -> (u64, Reverse<u8>, Act) {
        let person = act.person().and_then(|id| self.records.stakeholder(id));
        (
            act.days(),
            Reverse(person.and_then(|p| p.influence).unwrap_or(0)),
            act,
        )
    }

    /// What can be done, the most pressing first.
    fn acts(&self) -> Vec<Act> {
        let (look, records) = (self.look(), &self.records);
        let mut acts: Vec<Act> = Vec::new();
        let mut people: Vec<&Stakeholder> = records
            .stakeholders
            .iter()
            .filter(|p| p.is_there(self.as_of))
            .collect();
        people.sort_by_key(|person| (Reverse(person.influence), person.id));
        let first_of = |role| people.iter().copied().find(|person| role == person.role);
        let mut overdue: Vec<(i64, &Owed)> = self
            .owed
            .iter()
            .filter_map(|owed| Some((cadence(&look, owed)?.value, owed)))
            .filter(|(value, _)| *value < FULL)
            .collect();
        overdue.sort();
        for (_, owed) in overdue {
            let person = match owed.role {
                Some(_) => first_of(owed.role),
                None => people.first().copied(),
            };
            acts.extend(person.map(|person| match owed.keeps {
                Keeps::Kind(kind) => Act::Contact {
                    person: person.id,
                    kind,
                },
                Keeps::Review => Act::Review { person: person.id },
            }));
        }
        let speaks = |person: &Stakeholder| {
            matches!(
                person.role,
                Some(StakeholderRole::DecisionMaker | StakeholderRole::Champion)
            )
        };
        let unheard = records.unheard_detractors(self.as_of);
        let live = people.iter().filter(|person| look.in_contact(person.id)).count();
        let mut missing = THREADS.saturating_sub(live);
        for person in people.iter().filter(|person| !look.in_contact(person.id)) {
            let owed = unheard.iter().any(|answer| answer.by == Some(person.id));
            if owed || speaks(person) || missing > 0 {
                missing = missing.saturating_sub(1);
                let reached = |act: &Act| matches!(act, Act::Contact { person: id, .. } if *id == person.id);
                if !acts.iter().any(reached) {
                    acts.push(Act::Contact {
                        person: person.id,
                        kind: TouchpointKind::Operational,
                    });
                }
            }
        }
        // Where no role is on record, finding people is not what is missing: writing down who they are is.
        if records.stakeholders.iter().any(|person| person.role.is_some()) {
            for role in [StakeholderRole::DecisionMaker, StakeholderRole::Champion] {
                let close = records.close_ones(role, self.as_of).next().is_some();
                acts.extend((!close).then(|| match first_of(Some(role)) {
                    Some(person) => Act::Deepen { person: person.id },
                    None => Act::Find { role },
                }));
            }
        }
        let mut invoices: Vec<_> = records
            .invoices
            .iter()
            .filter_map(|i| Some((Reverse(i.days_overdue(self.as_of)?), i.id)))
            .collect();
        invoices.sort();
        acts.extend(
            invoices
                .into_iter()
                .take(LATE)
                .map(|(_, invoice)| Act::Collect { invoice }),
        );
        let mut late: Vec<_> = records
            .milestones
            .iter()
            .filter(|m| m.is_late(self.as_of))
            .collect();
        late.sort_by_key(|milestone| (milestone.due, milestone.id));
        acts.extend(
            late.into_iter()
                .take(LATE)
                .map(|m| Act::Reach { milestone: m.id }),
        );
        acts.truncate(ACTS);
        acts
    }
}

/// Writes down what an action that is done on a day would leave behind.
fn apply(records: &mut AccountRecords, act: Act, id: Id, on: NaiveDate) {
    let mut touch = |person: Id, kind, qbr| {
        records.touchpoints.push(Touchpoint {
            on,
            kind,
            channel: Channel::Phone,
            direction: Direction::Ours,
            qbr,
            ..Touchpoint::begun(id, records.account.id)
        });
        records.touchpoint_with.push(TouchpointWith {
            touchpoint: id,
            stakeholder: person,
            ..TouchpointWith::begun(id, records.account.id)
        });
    };
    match act {
        Act::Contact { person, kind } => touch(person, kind, false),
        Act::Review { person } => touch(person, TouchpointKind::Executive, true),
        Act::Deepen { person } => {
            touch(person, TouchpointKind::Operational, false);
            for met in records.stakeholders.iter_mut().filter(|met| met.id == person) {
                met.strength = Some(Strength::Developing);
            }
        }
        Act::Find { role } => {
            touch(id, TouchpointKind::Operational, false);
            let found = stranger(id, records.account.id, role);
            records.stakeholders.push(found);
        }
        Act::Collect { invoice } => {
            for paid in records.invoices.iter_mut().filter(|paid| paid.id == invoice) {
                paid.paid = Some(on);
            }
        }
        Act::Reach { milestone } => {
            for reached in records.milestones.iter_mut().filter(|m| m.id == milestone) {
                reached.done_on = Some(on);
            }
        }
    }
}

/// A person whom nobody knows yet.
fn stranger(id: Id, account: Id, role: StakeholderRole) -> Stakeholder {
    Stakeholder {
        name: String::new(),
        role: Some(role),
        strength: Some(Strength::Developing),
        ..Stakeholder::begun(id, account)
    }
}
