//! When there was last contact with an account, and with one person of it.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::touchpoints::Touchpoint;
use crate::{AccountRecords, Direction, Id};

impl Touchpoint {
    /// True when both sides were in contact: a conversation, anything that came from them, a message of ours that was
    /// answered. A message of ours without an answer is an attempt.
    pub fn is_contact(&self) -> bool {
        self.direction == Direction::Theirs || self.answered != Some(false)
    }
}

impl AccountRecords {
    /// The contacts by the end of a day, in the order of the records. A touchpoint on a later day is a plan.
    pub fn contacts(&self, as_of: NaiveDate) -> impl Iterator<Item = &Touchpoint> {
        self.touchpoints
            .iter()
            .filter(move |touchpoint| touchpoint.on <= as_of && touchpoint.is_contact())
    }

    /// Day of the last contact with the account.
    pub fn last_contact(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        self.contacts(as_of).map(|touchpoint| touchpoint.on).max()
    }

    /// Day of the last contact with each of its people by the end of a day.
    pub fn last_contacts(&self, as_of: NaiveDate) -> HashMap<Id, NaiveDate> {
        let contacts: HashMap<Id, NaiveDate> = self.contacts(as_of).map(|t| (t.id, t.on)).collect();
        let mut last = HashMap::new();
        for with in &self.touchpoint_with {
            if let Some(on) = contacts.get(&with.touchpoint) {
                let day = last.entry(with.stakeholder).or_insert(*on);
                *day = (*day).max(*on);
            }
        }
        last
    }

    /// Day of the last contact with one of its people.
    pub fn last_contact_with(&self, stakeholder: Id, as_of: NaiveDate) -> Option<NaiveDate> {
        self.last_contacts(as_of).get(&stakeholder).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, day, id, touchpoint};
    use super::*;
    use crate::touchpoints::TouchpointWith;

    fn records() -> AccountRecords {
        let mut records = account();
        records.touchpoints = vec![
            touchpoint(40, "2025-09-01"),
            touchpoint(41, "2025-09-20"),
            Touchpoint {
                answered: Some(false),
                ..touchpoint(42, "2025-09-10")
            },
            Touchpoint {
                direction: Direction::Theirs,
                answered: Some(false),
                ..touchpoint(43, "2025-09-05")
            },
        ];
        let with = |n, touchpoint, stakeholder| TouchpointWith {
            touchpoint: id(touchpoint),
            stakeholder: id(stakeholder),
            ..TouchpointWith::begun(id(n), id(1))
        };
        records.touchpoint_with = vec![with(50, 40, 60), with(51, 41, 60), with(52, 42, 61)];
        records
    }

    #[test]
    fn a_touchpoint_to_come_is_a_plan_and_a_message_without_an_answer_an_attempt() {
        let records = records();
        let last = |as_of| records.last_contact(day(as_of));
        assert_eq!(
            last("2025-09-15"),
            Some(day("2025-09-05")),
            "their message is a contact"
        );
        assert_eq!(last("2025-09-20"), Some(day("2025-09-20")), "that day counts");
        assert_eq!(last("2025-08-31"), None);
    }

    #[test]
    fn a_persons_last_contact_is_one_they_took_part_in() {
        let records = records();
        let last = |person| records.last_contact_with(id(person), day("2025-09-15"));
        assert_eq!(last(60), Some(day("2025-09-01")));
        assert_eq!(last(61), None, "only an attempt");
        assert_eq!(last(62), None);
    }
}
