//! Who is there at the client, who stands close to us, and who champions us.

use chrono::NaiveDate;

use crate::accounts::ScopeRequest;
use crate::actions::{Action, Commitment};
use crate::plan::{AlignmentStep, Raci, Sponsorship};
use crate::qbr::{DecisionSought, Qbr};
use crate::stakeholders::Stakeholder;
use crate::value::Advocacy;
use crate::{AccountRecords, Id, Record, ScopeDecision, StakeholderRole, Strength};

/// Something that is open and hangs on a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hanging {
    /// The kind of the record.
    pub entity: &'static str,
    /// The record.
    pub record: Id,
    /// Its day, where it has one.
    pub on: Option<NaiveDate>,
}

impl Stakeholder {
    /// True when they are at the client at the end of a day; on their last day they have left.
    pub fn is_there(&self, as_of: NaiveDate) -> bool {
        self.left_on.is_none_or(|left| left > as_of)
    }

    /// True when the relationship is at least growing. With somebody who is not known there is none.
    pub fn is_close(&self) -> bool {
        !self.placeholder && matches!(self.strength, Some(Strength::Developing | Strength::Strong))
    }
}

impl AccountRecords {
    /// The people with a role who are there and close to us.
    pub fn close_ones(&self, role: StakeholderRole, as_of: NaiveDate) -> impl Iterator<Item = &Stakeholder> {
        self.stakeholders
            .iter()
            .filter(move |person| person.role == Some(role) && person.is_there(as_of) && person.is_close())
    }

    /// The champions who have left, when none who is there and close to us stands in their place.
    pub fn champions_departed(&self, as_of: NaiveDate) -> Vec<&Stakeholder> {
        if self.close_ones(StakeholderRole::Champion, as_of).next().is_some() {
            return Vec::new();
        }
        let champion = |person: &&Stakeholder| person.role == Some(StakeholderRole::Champion);
        let left = |person: &&Stakeholder| !person.is_there(as_of);
        self.stakeholders.iter().filter(champion).filter(left).collect()
    }
}

impl AccountRecords {
    /// What is open and hangs on a person at the end of a day, by kind, then by day: promises, decisions asked of them,
    /// steps with them, reviews they are invited to, tasks about them, what they asked for; and what they hold, a
    /// sponsorship, a responsibility, a word they speak for us.
    pub fn hanging_on(&self, person: Id, as_of: NaiveDate) -> Vec<Hanging> {
        let mut all: Vec<Hanging> = Vec::new();
        let mut add = |entity, record, on| all.push(Hanging { entity, record, on });
        let its = |stakeholder: Option<Id>| stakeholder == Some(person);
        let open = |done: Option<NaiveDate>| done.is_none_or(|on| on > as_of);
        for one in self.commitments.iter().filter(|one| its(one.stakeholder)) {
            if !one.fate(as_of).is_done() {
                add(Commitment::ENTITY, one.id, one.due);
            }
        }
        for one in self.decisions_sought.iter().filter(|one| its(one.stakeholder)) {
            if open(one.answered_on) {
                add(DecisionSought::ENTITY, one.id, one.by);
            }
        }
        for one in self.alignment_steps.iter().filter(|one| its(one.stakeholder)) {
            if open(one.done_on) {
                add(AlignmentStep::ENTITY, one.id, one.due);
            }
        }
        for one in self.scope_requests.iter().filter(|one| its(one.asked_by)) {
            if one.decision == ScopeDecision::Open {
                add(ScopeRequest::ENTITY, one.id, None);
            }
        }
        let about = |one: &&Action| one.from_entity == Stakeholder::ENTITY && one.from_id == person;
        for one in self.actions.iter().filter(about).filter(|one| open(one.done_on)) {
            add(Action::ENTITY, one.id, one.due);
        }
        for one in self.qbr_attendees.iter().filter(|one| one.stakeholder == person) {
            let review = self.qbrs.iter().find(|qbr| qbr.id == one.qbr);
            if let Some(review) = review.filter(|qbr| qbr.status != crate::QbrStatus::Held) {
                add(Qbr::ENTITY, review.id, review.on);
            }
        }
        for one in self.sponsorships.iter().filter(|one| one.stakeholder == person) {
            add(Sponsorship::ENTITY, one.id, None);
        }
        for one in self.raci.iter().filter(|one| its(one.stakeholder)) {
            add(Raci::ENTITY, one.id, None);
        }
        for one in self.advocacy.iter().filter(|one| its(one.stakeholder)) {
            add(Advocacy::ENTITY, one.id, one.permitted_on);
        }
        // The kinds keep the order in which they were told; of one kind the sooner comes first.
        let kinds: Vec<&str> = all.iter().map(|one| one.entity).collect();
        let place = |entity: &str| kinds.iter().position(|one| *one == entity);
        all.sort_by_key(|one| (place(one.entity), one.on.is_none(), one.on, one.record));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, day, id, stakeholder};
    use super::*;

    #[test]
    fn a_departed_champion_is_replaced_by_one_who_is_close() {
        let champion = |n, strength, left_on: Option<&str>| Stakeholder {
            role: Some(StakeholderRole::Champion),
            strength: Some(strength),
            left_on: left_on.map(day),
            ..stakeholder(n)
        };
        let mut records = account();
        records.stakeholders = vec![champion(60, Strength::Strong, Some("2025-09-05"))];
        let departed = |records: &AccountRecords, text| {
            let found = records.champions_departed(day(text));
            found.into_iter().map(|person| person.id).collect::<Vec<_>>()
        };
        assert_eq!(departed(&records, "2025-09-04"), []);
        assert_eq!(departed(&records, "2025-09-05"), [id(60)], "gone on the last day");
        records.stakeholders.push(champion(61, Strength::Weak, None));
        assert_eq!(
            departed(&records, "2025-09-05"),
            [id(60)],
            "one who is hardly there"
        );
        records
            .stakeholders
            .push(champion(62, Strength::Developing, None));
        assert_eq!(departed(&records, "2025-09-05"), []);
    }
}
