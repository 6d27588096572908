//! Who is there at the client, who stands close to us, and who champions us.

use chrono::NaiveDate;

use crate::stakeholders::Stakeholder;
use crate::{AccountRecords, StakeholderRole, Strength};

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
