//! Which contracts have to be renewed, and by when.

use chrono::{Days, NaiveDate};

use crate::accounts::Engagement;
use crate::renewals::Opportunity;
use crate::{AccountRecords, OpportunityKind, OpportunityStage, RenewalCall, RenewalOutcome, RenewalStage};

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
    /// that have begun, that no other contract follows and of which no record says what became of them. One that has ended
    /// without any of that stays, and so does one that was renewed until its day.
    pub fn renewals(&self, as_of: NaiveDate) -> Vec<(NaiveDate, &Engagement)> {
        let mut due: Vec<(NaiveDate, &Engagement)> = self
            .recurring_begun(as_of)
            .filter(|e| !self.engagements.iter().any(|other| other.follows(e)))
            .filter(|e| match e.is_over(as_of) {
                true => self.outcome_of_ended(e).is_none(),
                false => match self.recorded_outcome(e) {
                    None => true,
                    Some(RenewalOutcome::Left) => false,
                    // What was renewed has a new day that is to come.
                    Some(RenewalOutcome::Renewed) => e.renewal_deadline().is_some_and(|on| on >= as_of),
                },
            })
            .filter_map(|e| Some((e.renewal_deadline()?, e)))
            .collect();
        due.sort_by_key(|(on, e)| (*on, e.id));
        due
    }

    /// The recurring contracts whose day has passed by the end of a day, with the day on which that was decided and what
    /// became of them, oldest first: renewed when another begins within a quarter after its end, when it goes on past its
    /// deadline without an end, or when a record says so; left when a record says so. One that ended with nothing recorded
    /// of it has neither: that nobody wrote it down does not make it lost.
    pub fn decided_renewals(
        &self,
        as_of: NaiveDate,
    ) -> Vec<(NaiveDate, &Engagement, Option<RenewalOutcome>)> {
        let decided = |e: &Engagement| {
            let deadline = e.renewal_deadline().filter(|on| *on < as_of)?;
            if e.ends.is_none() || self.is_followed(e) {
                return Some((deadline, Some(RenewalOutcome::Renewed)));
            }
            match e.ends.filter(|ends| *ends < as_of) {
                Some(ends) => Some((ends, self.outcome_of_ended(e))),
                None => self.recorded_outcome(e).map(|outcome| (deadline, Some(outcome))),
            }
        };
        let mut all: Vec<_> = self
            .recurring_begun(as_of)
            .filter_map(|e| decided(e).map(|(on, outcome)| (on, e, outcome)))
            .collect();
        all.sort_by_key(|(on, e, _)| (*on, e.id));
        all
    }

    /// The recurring contracts that ended between two days (the first included), that no other followed and of which no
    /// record says that the client left: what is paid since is on no record.
    pub fn ended_unrecorded(&self, from: NaiveDate, as_of: NaiveDate) -> impl Iterator<Item = &Engagement> {
        self.recurring_begun(as_of)
            .filter(move |e| e.ends.is_some_and(|ends| from <= ends && ends < as_of))
            .filter(|e| !self.is_followed(e) && self.outcome_of_ended(e) != Some(RenewalOutcome::Left))
    }

    /// The step that a renewal is at on a day, with the day by which it is to be taken: where no record says yet that it is
    /// taken. An opportunity to renew, the call, a review before the deadline and an offer each say so.
    pub fn renewal_step(&self, e: &Engagement, as_of: NaiveDate) -> Option<(RenewalStage, NaiveDate)> {
        let deadline = e.renewal_deadline()?;
        let stage = RenewalStage::at((deadline - as_of).num_days())?;
        let renewing = |o: &&Opportunity| o.kind == OpportunityKind::Renewal && o.engagement == Some(e.id);
        let opportunity = self.opportunities.iter().find(renewing);
        let offered = |o: &Opportunity| {
            use OpportunityStage as S;
            matches!(o.stage, S::Proposed | S::Won | S::Lost)
        };
        let before = |days| deadline.checked_sub_days(Days::new(days)).unwrap_or(as_of);
        let taken = match stage {
            RenewalStage::Past => true,
            RenewalStage::Plan => false,
            RenewalStage::Opportunity => opportunity.is_some(),
            RenewalStage::Review => e.renewal_call.is_some(),
            RenewalStage::Value => {
                let mut days = self.qbrs.iter().filter_map(|qbr| qbr.on);
                days.any(|on| before(60) <= on && on <= deadline)
            }
            RenewalStage::Proposal => opportunity.is_some_and(offered),
        };
        // It is to be taken before the next one begins.
        let nearer = STAGES
            .iter()
            .rev()
            .find(|(days, _)| *days < (deadline - as_of).num_days());
        let by = nearer.map_or(deadline, |(days, _)| before(days.unsigned_abs()));
        (!taken).then_some((stage, by.max(as_of)))
    }

    fn recurring_begun(&self, as_of: NaiveDate) -> impl Iterator<Item = &Engagement> {
        let begun = move |e: &&Engagement| e.starts.is_none_or(|starts| starts <= as_of);
        self.engagements.iter().filter(|e| e.recurring).filter(begun)
    }

    fn is_followed(&self, e: &Engagement) -> bool {
        self.follower(e).is_some()
    }

    /// The contract that renewed another: the first that begins within a quarter after its end.
    pub fn follower(&self, e: &Engagement) -> Option<&Engagement> {
        let in_time = |other: &&Engagement| {
            let gap = other
                .starts
                .zip(e.ends)
                .map(|(starts, ends)| (starts - ends).num_days());
            other.follows(e) && gap.is_none_or(|days| days <= FOLLOWS_DAYS)
        };
        let following = self.engagements.iter().filter(in_time);
        following.min_by_key(|other| (other.starts, other.id))
    }

    /// What a record says became of a contract: its own field, or the opportunity to renew it.
    fn recorded_outcome(&self, e: &Engagement) -> Option<RenewalOutcome> {
        let renewing = |o: &&Opportunity| o.kind == OpportunityKind::Renewal && o.engagement == Some(e.id);
        let closed = |o: &Opportunity| match o.stage {
            OpportunityStage::Won => Some(RenewalOutcome::Renewed),
            OpportunityStage::Lost => Some(RenewalOutcome::Left),
            _ => None,
        };
        let of_all = self.opportunities.iter().filter(renewing);
        let newest = of_all
            .filter_map(|o| Some(((o.expected_close, o.id), closed(o)?)))
            .max_by_key(|(when, _)| *when);
        e.renewal_outcome.or(newest.map(|(_, outcome)| outcome))
    }

    /// As [`Self::recorded_outcome`], of one that has ended: a call that it will not renew stood until then.
    fn outcome_of_ended(&self, e: &Engagement) -> Option<RenewalOutcome> {
        let called = e.renewal_call.filter(|call| *call == RenewalCall::WillNot);
        self.recorded_outcome(e).or(called.map(|_| RenewalOutcome::Left))
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
    use RenewalOutcome::{Left, Renewed};

    use super::super::tests::{account, day, engagement, id};
    use super::*;
    use crate::Id;

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
        e.renewal_call = Some(RenewalCall::AtRisk);
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

    fn decided(records: &AccountRecords, text: &str) -> Vec<(String, Id, Option<RenewalOutcome>)> {
        let found = records.decided_renewals(day(text)).into_iter();
        found
            .map(|(on, e, outcome)| (on.to_string(), e.id, outcome))
            .collect()
    }

    #[test]
    fn each_step_of_a_renewal_is_owed_from_its_day_until_a_record_says_it_is_taken() {
        use RenewalStage as S;
        let mut records = account();
        records.engagements = vec![contract(10, "2025-01-01", "2025-12-31")];
        let step = |records: &AccountRecords, text: &str| {
            let found = records.renewal_step(&records.engagements[0], day(text));
            found.map(|(stage, by)| (stage, by.to_string()))
        };
        let said = |stage, by: &str| Some((stage, by.to_owned()));
        assert_eq!(step(&records, "2025-07-03"), None, "181 days before");
        assert_eq!(step(&records, "2025-07-04"), said(S::Plan, "2025-09-02"));
        assert_eq!(step(&records, "2025-09-02"), said(S::Opportunity, "2025-10-02"));
        assert_eq!(step(&records, "2025-10-02"), said(S::Review, "2025-11-01"));
        assert_eq!(step(&records, "2025-11-01"), said(S::Value, "2025-12-01"));
        assert_eq!(step(&records, "2025-12-01"), said(S::Proposal, "2025-12-31"));
        assert_eq!(step(&records, "2026-01-01"), None);
        records.opportunities = vec![Opportunity {
            kind: OpportunityKind::Renewal,
            engagement: Some(id(10)),
            ..Opportunity::begun(id(40), id(1))
        }];
        records.engagements[0].renewal_call = Some(RenewalCall::AtRisk);
        records.qbrs = vec![crate::qbr::Qbr {
            on: Some(day("2025-11-20")),
            ..super::super::tests::qbr(20)
        }];
        for taken in ["2025-09-02", "2025-10-02", "2025-11-01"] {
            assert_eq!(step(&records, taken), None, "{taken}");
        }
        assert_eq!(step(&records, "2025-12-01"), said(S::Proposal, "2025-12-31"));
        records.opportunities[0].stage = OpportunityStage::Proposed;
        assert_eq!(step(&records, "2025-12-01"), None);
    }

    #[test]
    fn a_contract_that_ended_is_lost_only_when_a_record_says_so() {
        let mut records = account();
        records.engagements = vec![contract(10, "2025-01-01", "2025-12-31")];
        let ended = |outcome| [("2025-12-31".to_owned(), id(10), outcome)];
        assert_eq!(decided(&records, "2025-12-31"), [], "not past its day");
        assert_eq!(decided(&records, "2026-01-01"), ended(None));
        assert_eq!(
            decided(&records, "2027-01-01"),
            ended(None),
            "silence says nothing"
        );
        let unrecorded = |records: &AccountRecords| {
            let found = records.ended_unrecorded(day("2025-06-30"), day("2026-06-30"));
            found.map(|e| e.id).collect::<Vec<_>>()
        };
        assert_eq!(unrecorded(&records), [id(10)]);
        records.engagements[0].renewal_call = Some(RenewalCall::WillNot);
        assert_eq!(
            decided(&records, "2026-01-01"),
            ended(Some(Left)),
            "it was said, and it ended"
        );
        records.engagements[0].renewal_outcome = Some(Renewed);
        assert_eq!(
            decided(&records, "2026-01-01"),
            ended(Some(Renewed)),
            "what was recorded counts"
        );
        assert_eq!(
            unrecorded(&records),
            [id(10)],
            "what is paid since is on no record"
        );
        records.engagements[0].renewal_outcome = Some(Left);
        assert_eq!(decided(&records, "2026-01-01"), ended(Some(Left)));
        assert_eq!(unrecorded(&records), []);
        assert_eq!(records.renewals(day("2026-01-01")), [], "it is decided");
    }

    #[test]
    fn an_opportunity_to_renew_that_is_closed_says_what_became_of_its_contract() {
        let mut records = account();
        records.engagements = vec![contract(10, "2025-01-01", "2025-12-31")];
        records.opportunities = vec![Opportunity {
            kind: OpportunityKind::Renewal,
            engagement: Some(id(10)),
            stage: OpportunityStage::Lost,
            ..Opportunity::begun(id(40), id(1))
        }];
        let of = |records: &AccountRecords| decided(records, "2026-01-01")[0].2;
        assert_eq!(of(&records), Some(Left));
        records.opportunities[0].stage = OpportunityStage::Proposed;
        assert_eq!(of(&records), None);
        records.opportunities[0].engagement = None;
        records.opportunities[0].stage = OpportunityStage::Won;
        assert_eq!(of(&records), None, "of another contract");
    }

    #[test]
    fn a_contract_is_renewed_by_another_within_a_quarter_or_by_going_on() {
        let mut records = account();
        records.engagements = vec![
            contract(10, "2025-01-01", "2025-12-31"),
            contract(11, "2026-04-02", "2026-12-31"),
        ];
        let renewed = [("2025-12-31".to_owned(), id(10), Some(Renewed))];
        assert_eq!(decided(&records, "2026-05-01"), renewed);
        records.engagements[1].starts = Some(day("2026-04-03"));
        let unknown = [("2025-12-31".to_owned(), id(10), None)];
        assert_eq!(
            decided(&records, "2026-05-01"),
            unknown,
            "a quarter later it is another beginning"
        );
        records.engagements = vec![Engagement {
            notice_by: Some(day("2025-09-30")),
            ends: None,
            ..contract(10, "2025-01-01", "2025-12-31")
        }];
        let goes_on = [("2025-09-30".to_owned(), id(10), Some(Renewed))];
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
