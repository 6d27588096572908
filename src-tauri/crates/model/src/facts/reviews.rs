//! What a quarterly review looks back on, and what it looks ahead to.

use chrono::NaiveDate;

use super::Fate;
use crate::accounts::Engagement;
use crate::actions::Commitment;
use crate::plan::Initiative;
use crate::qbr::Qbr;
use crate::{AccountRecords, FiscalYear};

/// A commitment as a review looks back on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookBack {
    /// What became of it by the last day the review sees.
    pub fate: Fate,
    /// True when it was due before the last review and is open still: no news, and not forgotten.
    pub still_open: bool,
}

impl Commitment {
    /// How a review looks back on it that sees what happened by `day`; `None` when it does not.
    ///
    /// It was made before the meeting, and since the last review it was kept, failed, or is open. What was called missed
    /// before the last review is no news.
    pub fn looked_back(
        &self,
        since: NaiveDate,
        meeting: Option<NaiveDate>,
        day: NaiveDate,
    ) -> Option<LookBack> {
        let made = self.made.is_none_or(|made| match meeting {
            Some(meeting) => made < meeting,
            None => true,
        } && made <= day);
        let fate = self.fate(day);
        let before = |on: Option<NaiveDate>| on.is_some_and(|on| on < since);
        let old = before(self.due.or(self.made));
        let told = match fate {
            Fate::Kept | Fate::KeptLate { .. } | Fate::DoneLater { .. } => match self.kept_on {
                Some(on) => on >= since,
                None => !old,
            },
            Fate::Missed { .. } => !old,
            Fate::Late { .. } | Fate::DueToday | Fate::Open => true,
        };
        let still_open = matches!(fate, Fate::Late { .. }) && old;
        (made && told).then_some(LookBack { fate, still_open })
    }
}

impl Initiative {
    /// True when it belongs in a plan that ends on a day: it is due by then, has no day, or has begun by then.
    pub fn is_of(&self, last: NaiveDate) -> bool {
        match (self.starts, self.due) {
            (Some(starts), _) => starts <= last,
            (None, Some(due)) => due <= last,
            (None, None) => true,
        }
    }
}

impl AccountRecords {
    /// The day of the last review before this one, before the end of this one's quarter.
    pub fn last_review(&self, qbr: &Qbr, fiscal: FiscalYear) -> Option<NaiveDate> {
        let ends = qbr.quarter.ends(fiscal);
        let met = self.touchpoints.iter().filter(|t| t.qbr).map(|t| t.on);
        let earlier = self
            .qbrs
            .iter()
            .filter(|q| q.id != qbr.id && q.quarter < qbr.quarter);
        let before = |on: &NaiveDate| *on <= ends && qbr.on.is_none_or(|meeting| *on < meeting);
        met.chain(earlier.filter_map(|q| q.on)).filter(before).max()
    }

    /// True when a contract goes on from another of the same service that ran the day before it begins.
    pub fn is_renewed(&self, engagement: &Engagement) -> bool {
        let eve = engagement.starts.and_then(|starts| starts.pred_opt());
        self.engagements.iter().any(|other| {
            other.id != engagement.id
                && other.service == engagement.service
                && other.business_unit == engagement.business_unit
                && eve.is_some_and(|eve| other.runs_on(eve))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, commitment, day, engagement, id, qbr, touchpoint};
    use super::*;
    use crate::Audience;
    use crate::CommitmentStatus;
    use crate::plan::Initiative;
    use crate::touchpoints::Touchpoint;

    fn agreed(made: &str, due: &str, status: CommitmentStatus, kept_on: Option<&str>) -> Commitment {
        Commitment {
            made: Some(day(made)),
            due: Some(day(due)),
            status,
            kept_on: kept_on.map(day),
            ..commitment(30)
        }
    }

    fn told(c: &Commitment) -> Option<LookBack> {
        c.looked_back(day("2025-07-08"), Some(day("2025-10-14")), day("2025-10-14"))
    }

    #[test]
    fn what_is_promised_at_the_review_is_not_looked_back_on() {
        use CommitmentStatus::Open;
        assert_eq!(told(&agreed("2025-10-14", "2025-11-30", Open, None)), None);
        assert!(told(&agreed("2025-10-13", "2025-11-30", Open, None)).is_some());
        let without_a_meeting = agreed("2025-10-14", "2025-11-30", Open, None);
        assert_eq!(
            without_a_meeting.looked_back(day("2025-07-08"), None, day("2025-09-30")),
            None
        );
    }

    #[test]
    fn a_failure_of_years_ago_is_no_news_and_what_is_open_since_is_told_apart() {
        use CommitmentStatus::{Kept, Missed, Open};
        assert_eq!(told(&agreed("2023-01-10", "2023-06-30", Missed, None)), None);
        let open = told(&agreed("2023-01-10", "2023-06-30", Open, None)).unwrap();
        assert!(open.still_open && open.fate.is_overdue());
        let missed = told(&agreed("2025-07-08", "2025-08-31", Missed, None)).unwrap();
        assert!(!missed.still_open && missed.fate.is_overdue());
        assert_eq!(
            told(&agreed("2025-01-10", "2025-06-30", Kept, Some("2025-06-30"))),
            None
        );
        assert!(told(&agreed("2025-01-10", "2025-06-30", Kept, Some("2025-08-01"))).is_some());
    }

    #[test]
    fn the_last_review_lies_before_the_end_of_the_quarter_under_review() {
        let mut records = account();
        let review = |n, on| Touchpoint {
            qbr: true,
            ..touchpoint(n, on)
        };
        records.touchpoints = vec![
            review(40, "2025-07-08"),
            review(41, "2025-10-21"),
            touchpoint(42, "2025-09-01"),
        ];
        let fiscal = FiscalYear::default();
        assert_eq!(records.last_review(&qbr(20), fiscal), Some(day("2025-07-08")));
        let first = Qbr {
            on: Some(day("2025-07-08")),
            ..qbr(20)
        };
        assert_eq!(records.last_review(&first, fiscal), None);
    }

    #[test]
    fn a_contract_that_follows_on_another_of_its_service_is_renewed() {
        let mut records = account();
        let first = Engagement {
            service: Some(id(3)),
            ends: Some(day("2025-06-30")),
            ..engagement(10)
        };
        let next = Engagement {
            service: Some(id(3)),
            starts: Some(day("2025-07-01")),
            ..engagement(11)
        };
        let other = Engagement {
            service: Some(id(4)),
            starts: Some(day("2025-07-01")),
            ..engagement(12)
        };
        records.engagements = vec![first, next.clone(), other.clone()];
        assert!(records.is_renewed(&next));
        assert!(!records.is_renewed(&other));
    }

    #[test]
    fn a_plan_holds_what_begins_or_ends_in_it() {
        let of = |starts: Option<&str>, due: Option<&str>| {
            let initiative = Initiative {
                name: "Pilot".into(),
                starts: starts.map(day),
                due: due.map(day),
                audience: Audience::Client,
                ..Initiative::begun(id(60), id(1))
            };
            initiative.is_of(day("2026-03-31"))
        };
        assert!(of(None, None) && of(None, Some("2026-03-31")) && of(Some("2026-03-01"), Some("2026-12-31")));
        assert!(!of(None, Some("2026-12-31")) && !of(Some("2026-04-01"), Some("2026-12-31")));
    }
}
