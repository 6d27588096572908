//! Which contracts have to be renewed, and by when.

use chrono::NaiveDate;

use crate::accounts::Engagement;
use crate::{AccountRecords, RenewalCall, RenewalOutcome, RenewalStage};

/// So many days before the deadline each stage begins, the nearest first.
const STAGES: [(i64, RenewalStage); 5] = [
    (30, RenewalStage::Proposal),
    (60, RenewalStage::Value),
    (CALL_DAYS, RenewalStage::Review),
    (120, RenewalStage::Opportunity),
    (180, RenewalStage::Plan),
];
/// From so many days before the deadline on the call is owed: it will renew, is at risk, or will not.
const CALL_DAYS: i64 = 90;
/// A contract that begins within so many days (a quarter) after another's end renews it; who comes back later had left.
const FOLLOWS_DAYS: i64 = 92;

impl RenewalStage {
    /// The stage of a renewal so many days before its deadline; `None` while that is further away than any.
    pub fn at(days: i64) -> Option<Self> {
        if days < 0 {
            return Some(Self::Past);
        }
        STAGES
            .iter()
            .find(|(until, _)| days <= *until)
            .map(|(_, stage)| *stage)
    }
}

impl Engagement {
    /// The day by which its renewal is decided: the last day to give notice, which outranks the last day and the day it
    /// renews. `None` when it just goes on.
    pub fn renewal_deadline(&self) -> Option<NaiveDate> {
        self.notice_by.or(self.ends).or(self.renews_on)
    }

    /// True when the call on its renewal is owed by the end of a day and was not made.
    pub fn call_is_owed(&self, as_of: NaiveDate) -> bool {
        let days = self.renewal_deadline().map(|on| (on - as_of).num_days());
        self.renewal_call.is_none() && days.is_some_and(|days| days <= CALL_DAYS)
    }

    /// True when it goes on after another contract has ended: for the same service, and longer.
    fn follows(&self, other: &Self) -> bool {
        let longer = self
            .ends
            .is_none_or(|ends| other.ends.is_some_and(|other| ends > other));
        self.id != other.id && self.recurring && self.service == other.service && longer
    }
}

impl AccountRecords {
    /// The recurring contracts whose renewal is to be decided or is overdue on a day, with its deadline, soonest first: those
    /// that have begun and that no other contract follows. One that has ended without a successor stays.
    pub fn renewals(&self, as_of: NaiveDate) -> Vec<(NaiveDate, &Engagement)> {
        let mut due: Vec<(NaiveDate, &Engagement)> = self
            .engagements
            .iter()
            .filter(|e| e.recurring && e.starts.is_none_or(|starts| starts <= as_of))
            .filter(|e| !self.engagements.iter().any(|other| other.follows(e)))
            .filter_map(|e| Some((e.renewal_deadline()?, e)))
            .collect();
        due.sort_by_key(|(on, e)| (*on, e.id));
        due
    }

    /// The recurring contracts whose renewal is decided by the end of a day, with the day and what became of them, oldest
    /// first: renewed by another that begins within a quarter after its end, or because it goes on past its deadline without
    /// an end; left when it ended, and a quarter passed without another or the call was that it will not renew.
    pub fn decided_renewals(&self, as_of: NaiveDate) -> Vec<(NaiveDate, &Engagement, RenewalOutcome)> {
        let decided = |e: &Engagement| {
            let deadline = e.renewal_deadline().filter(|on| *on < as_of)?;
            let Some(ends) = e.ends else {
                return Some((deadline, RenewalOutcome::Renewed));
            };
            let in_time = |other: &&Engagement| {
                let gap = other.starts.map(|starts| (starts - ends).num_days());
                other.follows(e) && gap.is_none_or(|days| days <= FOLLOWS_DAYS)
            };
            if self.engagements.iter().any(|other| in_time(&other)) {
                return Some((deadline, RenewalOutcome::Renewed));
            }
            let over = (as_of - ends).num_days();
            let gone = over > FOLLOWS_DAYS || over > 0 && e.renewal_call == Some(RenewalCall::WillNot);
            gone.then_some((ends, RenewalOutcome::Left))
        };
        let mut all: Vec<(NaiveDate, &Engagement, RenewalOutcome)> = self
            .engagements
            .iter()
            .filter(|e| e.recurring && e.starts.is_none_or(|starts| starts <= as_of))
            .filter_map(|e| decided(e).map(|(on, outcome)| (on, e, outcome)))
            .collect();
        all.sort_by_key(|(on, e, _)| (*on, e.id));
        all
    }

    /// The last day of its last contract, when all its contracts are over at the end of a day.
    pub fn over_since(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let over = |e: &Engagement| e.ends.filter(|_| e.is_over(as_of));
        let ends: Option<Vec<NaiveDate>> = self.engagements.iter().map(over).collect();
        ends?.into_iter().max()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, day, engagement, id};
    use super::*;

    fn contract(n: u128, starts: &str, ends: &str) -> Engagement {
        Engagement {
            starts: Some(day(starts)),
            ends: Some(day(ends)),
            recurring: true,
            ..engagement(n)
        }
    }

    #[test]
    fn the_day_to_give_notice_outranks_the_end() {
        let mut e = contract(10, "2025-01-01", "2025-12-31");
        assert_eq!(e.renewal_deadline(), Some(day("2025-12-31")));
        e.notice_by = Some(day("2025-09-30"));
        assert_eq!(e.renewal_deadline(), Some(day("2025-09-30")));
        assert_eq!(engagement(11).renewal_deadline(), None);
    }

    #[test]
    fn a_stage_begins_on_its_day_and_the_call_is_owed_from_90_days_on() {
        use RenewalStage as S;
        let expected = [
            (181, None),
            (180, Some(S::Plan)),
            (120, Some(S::Opportunity)),
            (91, Some(S::Opportunity)),
            (90, Some(S::Review)),
            (60, Some(S::Value)),
            (30, Some(S::Proposal)),
            (0, Some(S::Proposal)),
            (-1, Some(S::Past)),
        ];
        for (days, stage) in expected {
            assert_eq!(S::at(days), stage, "{days} days before");
        }
        let mut e = contract(10, "2025-01-01", "2025-12-31");
        assert!(!e.call_is_owed(day("2025-10-01")));
        assert!(e.call_is_owed(day("2025-10-02")));
        e.renewal_call = Some(crate::RenewalCall::AtRisk);
        assert!(!e.call_is_owed(day("2025-12-31")), "it is made");
    }

    #[test]
    fn a_contract_is_to_be_renewed_until_another_follows_it() {
        let mut records = account();
        records.engagements = vec![contract(10, "2025-01-01", "2025-12-31")];
        let due = |records: &AccountRecords, text| {
            let found = records.renewals(day(text));
            found.into_iter().map(|(_, e)| e.id).collect::<Vec<_>>()
        };
        assert_eq!(due(&records, "2024-12-31"), [], "not begun");
        assert_eq!(due(&records, "2025-06-30"), [id(10)]);
        assert_eq!(due(&records, "2026-01-31"), [id(10)], "over, and nothing follows");
        records.engagements.push(contract(11, "2026-01-01", "2026-12-31"));
        assert_eq!(due(&records, "2025-06-30"), []);
        assert_eq!(due(&records, "2026-06-30"), [id(11)]);
        records.engagements[0].recurring = false;
        records.engagements.truncate(1);
        assert_eq!(due(&records, "2025-06-30"), [], "a project ends");
    }

    #[test]
    fn a_renewal_is_decided_by_what_follows_or_by_a_quarter_without_anything() {
        use RenewalOutcome::{Left, Renewed};
        let mut records = account();
        records.engagements = vec![contract(10, "2025-01-01", "2025-12-31")];
        let decided = |records: &AccountRecords, text| {
            let found = records.decided_renewals(day(text));
            found
                .into_iter()
                .map(|(on, e, outcome)| (on.to_string(), e.id, outcome))
                .collect::<Vec<_>>()
        };
        assert_eq!(decided(&records, "2025-12-31"), [], "not past its day");
        assert_eq!(decided(&records, "2026-04-02"), [], "a quarter is not over yet");
        let left = [("2025-12-31".to_owned(), id(10), Left)];
        assert_eq!(decided(&records, "2026-04-03"), left);
        records.engagements[0].renewal_call = Some(crate::RenewalCall::WillNot);
        assert_eq!(decided(&records, "2026-01-01"), left, "it was said, and it ended");
        records.engagements.push(contract(11, "2026-04-02", "2026-12-31"));
        let renewed = [("2025-12-31".to_owned(), id(10), Renewed)];
        assert_eq!(decided(&records, "2026-05-01"), renewed);
        records.engagements[1].starts = Some(day("2026-04-03"));
        assert_eq!(
            decided(&records, "2026-05-01"),
            left,
            "who comes back later had left"
        );
        records.engagements = vec![Engagement {
            notice_by: Some(day("2025-09-30")),
            ends: None,
            ..contract(10, "2025-01-01", "2025-12-31")
        }];
        let goes_on = [("2025-09-30".to_owned(), id(10), Renewed)];
        assert_eq!(decided(&records, "2025-10-01"), goes_on, "nobody gave notice");
    }

    #[test]
    fn an_account_is_over_when_all_its_contracts_are() {
        let mut records = account();
        assert_eq!(records.over_since(day("2026-06-30")), None, "nothing says so");
        records.engagements = vec![
            contract(10, "2025-01-01", "2025-12-31"),
            contract(11, "2025-01-01", "2026-03-31"),
        ];
        assert_eq!(records.over_since(day("2026-03-31")), None);
        assert_eq!(records.over_since(day("2026-04-01")), Some(day("2026-03-31")));
    }
}
