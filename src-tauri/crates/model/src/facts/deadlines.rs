//! The days by which something is due: one list of kinds, for every screen, list and score.

use chrono::{Days, NaiveDate};

use super::by_then;
use crate::portfolio::by_id;
use crate::{AccountRecords, DeadlineKind, Id, QbrStatus};

/// The agenda of a review is owed to those invited so many days before it (48 hours).
pub const AGENDA_DAYS: u64 = 2;

/// What happens once its day has passed.
#[derive(PartialEq)]
enum Then {
    /// It is over.
    Passes,
    /// It is late until it is done.
    IsLate,
}
use Then::{IsLate, Passes};

/// Each kind: whether it needs us to act (the rest happens anyway), and what happens once its day has passed.
const KINDS: [(DeadlineKind, bool, Then); 18] = [
    (DeadlineKind::Notice, true, Passes),
    (DeadlineKind::IncidentUpdate, true, IsLate),
    (DeadlineKind::EngagementEnds, false, Passes),
    (DeadlineKind::Renewal, false, Passes),
    (DeadlineKind::Qbr, true, Passes),
    (DeadlineKind::SteeringMeeting, true, Passes),
    (DeadlineKind::Decision, false, IsLate),
    (DeadlineKind::SuccessCriterion, false, Passes),
    (DeadlineKind::Commitment, true, IsLate),
    (DeadlineKind::SavePlayStep, true, IsLate),
    (DeadlineKind::Risk, true, IsLate),
    (DeadlineKind::Milestone, true, IsLate),
    (DeadlineKind::Initiative, true, IsLate),
    (DeadlineKind::AlignmentStep, true, IsLate),
    (DeadlineKind::Objective, false, Passes),
    (DeadlineKind::PlanReview, true, IsLate),
    (DeadlineKind::Action, true, IsLate),
    (DeadlineKind::Agenda, true, Passes),
];

impl DeadlineKind {
    /// The kind of record it stands in.
    pub fn entity(self) -> &'static str {
        match self {
            Self::Notice | Self::EngagementEnds | Self::Renewal => "engagement",
            Self::IncidentUpdate => "incident",
            Self::Qbr | Self::Agenda => "qbr",
            Self::SteeringMeeting => "steering_meeting",
            Self::Decision => "decision_sought",
            Self::SuccessCriterion => "success_criterion",
            Self::Commitment => "commitment",
            Self::SavePlayStep => "save_play_step",
            Self::Risk => "risk",
            Self::Milestone => "milestone",
            Self::Initiative => "initiative",
            Self::AlignmentStep => "alignment_step",
            Self::Objective => "objective",
            Self::PlanReview => "plan_review",
            Self::Action => "action",
        }
    }

    /// Which is named where two would overlap: the larger; 1 or more.
    pub fn weight(self) -> u8 {
        u8::try_from(KINDS.len() - self as usize).unwrap_or(u8::MAX)
    }

    /// True when we have to act for it; the rest happens anyway.
    pub fn needs_us(self) -> bool {
        KINDS[self as usize].1
    }

    /// True when it is late once its day has passed, until it is done; the rest is over then.
    pub fn can_be_late(self) -> bool {
        KINDS[self as usize].2 == IsLate
    }
}

/// A day by which something is due.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    /// The day.
    pub on: NaiveDate,
    /// What kind of day it is.
    pub kind: DeadlineKind,
    /// The record it stands in.
    pub record: Id,
    /// What it is about: a contract's service, a review's quarter (`2025-Q3`), else the record's own words.
    pub what: Option<String>,
}

impl AccountRecords {
    /// What is due as of the end of a day, by day, the weightiest first: what is late, then what is to come, that day
    /// included. Contracts that are over have no deadlines; those that have not begun do.
    pub fn deadlines(&self, as_of: NaiveDate) -> Vec<Deadline> {
        use DeadlineKind as K;
        let mut due: Vec<Deadline> = Vec::new();
        let mut add = |kind: K, on: Option<NaiveDate>, record: Id, what: Option<&str>| {
            if let Some(on) = on.filter(|on| *on >= as_of || kind.can_be_late()) {
                let what = what.map(str::to_owned);
                due.push(Deadline {
                    on,
                    kind,
                    record,
                    what,
                });
            }
        };
        for e in self.engagements.iter().filter(|e| !e.is_over(as_of)) {
            let service = by_id(&self.services, e.service).map(|service| service.name.as_str());
            add(K::Notice, e.notice_by, e.id, service);
            add(K::EngagementEnds, e.ends, e.id, service);
            add(K::Renewal, e.renews_on, e.id, service);
        }
        for i in self.incidents.iter().filter(|i| !by_then(i.closed_on, as_of)) {
            add(K::IncidentUpdate, i.next_update_on, i.id, Some(&i.what));
        }
        for q in self.qbrs.iter().filter(|q| q.status != QbrStatus::Held) {
            let quarter = q.quarter.to_string();
            let agenda = q.on.and_then(|on| on.checked_sub_days(Days::new(AGENDA_DAYS)));
            add(K::Qbr, q.on, q.id, Some(&quarter));
            add(K::Agenda, agenda, q.id, Some(&quarter));
        }
        for m in &self.steering_meetings {
            add(K::SteeringMeeting, Some(m.on), m.id, m.agenda.as_deref());
        }
        for d in self.decisions_sought.iter().filter(|d| !d.is_answered(as_of)) {
            add(K::Decision, d.by, d.id, Some(&d.what));
        }
        for c in self.success_criteria.iter().filter(|c| c.set_on <= as_of) {
            add(K::SuccessCriterion, Some(c.due), c.id, Some(&c.name));
        }
        for c in self.commitments.iter().filter(|c| !c.fate(as_of).is_done()) {
            add(K::Commitment, c.due, c.id, Some(&c.what));
        }
        for play in self.save_plays.iter().filter(|play| play.is_running()) {
            let steps = self
                .save_play_steps
                .iter()
                .filter(|step| step.save_play == play.id);
            for step in steps.filter(|step| !by_then(step.done_on, as_of)) {
                let on = play.started_on.checked_add_days(Days::new(step.day.into()));
                add(K::SavePlayStep, on, step.id, Some(&step.what));
            }
        }
        for r in self.risks.iter().filter(|r| r.is_open()) {
            add(K::Risk, r.due, r.id, Some(&r.statement));
        }
        for m in self.milestones.iter().filter(|m| !by_then(m.done_on, as_of)) {
            add(K::Milestone, Some(m.due), m.id, Some(&m.name));
        }
        for i in self.initiatives.iter().filter(|i| i.is_ahead()) {
            add(K::Initiative, i.due, i.id, Some(&i.name));
        }
        for s in self.alignment_steps.iter().filter(|s| !by_then(s.done_on, as_of)) {
            add(K::AlignmentStep, s.due, s.id, Some(&s.what));
        }
        for o in &self.objectives {
            add(K::Objective, o.due, o.id, Some(&o.statement));
        }
        if let Some(review) = self.last_plan_review(as_of) {
            add(K::PlanReview, review.next_on, review.id, None);
        }
        for a in self.actions.iter().filter(|a| !a.is_done(as_of)) {
            add(K::Action, a.due, a.id, Some(&a.what));
        }
        due.sort();
        due
    }

    /// How many things are late at the end of a day: deadlines past their day, and commitments without one that were
    /// called missed.
    pub fn overdue(&self, as_of: NaiveDate) -> usize {
        let undated = self
            .commitments
            .iter()
            .filter(|c| c.due.is_none() && c.fate(as_of).is_overdue());
        let late = self.deadlines(as_of).into_iter().filter(|d| d.on < as_of);
        undated.count() + late.count()
    }
}

impl crate::qbr::DecisionSought {
    /// True when the client has answered by the end of a day; an answer without a day counts on every day.
    pub fn is_answered(&self, as_of: NaiveDate) -> bool {
        match self.answered_on {
            Some(on) => on <= as_of,
            None => self.answer.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, action, commitment, day, days, engagement, id, qbr};
    use super::*;
    use crate::accounts::{Engagement, Service};
    use crate::actions::{Action, Commitment};
    use crate::plan::Milestone;
    use crate::qbr::Qbr;
    use crate::risks::{SavePlay, SavePlayStep};
    use crate::{CommitmentStatus, SavePlayKind, SavePlayStatus};
    use proptest::prelude::*;

    #[test]
    fn the_table_lists_every_kind_in_its_place() {
        for (place, (kind, ..)) in KINDS.iter().enumerate() {
            assert_eq!(*kind as usize, place, "{kind:?}");
        }
        assert_eq!(
            DeadlineKind::Agenda as usize + 1,
            KINDS.len(),
            "the last kind ends the table"
        );
        assert_eq!(
            (DeadlineKind::Notice.weight(), DeadlineKind::Agenda.weight()),
            (18, 1)
        );
    }

    fn records() -> AccountRecords {
        let mut records = account();
        records.services = vec![Service {
            name: "Advisory".into(),
            ..Service::begun(id(3))
        }];
        records.engagements = vec![Engagement {
            service: Some(id(3)),
            starts: Some(day("2025-01-06")),
            ends: Some(day("2026-01-05")),
            notice_by: Some(day("2025-12-05")),
            ..engagement(10)
        }];
        records.qbrs = vec![Qbr {
            on: Some(day("2025-10-14")),
            ..qbr(20)
        }];
        records.commitments = vec![
            Commitment {
                due: Some(day("2025-09-30")),
                ..commitment(30)
            },
            Commitment {
                status: CommitmentStatus::Missed,
                ..commitment(31)
            },
        ];
        records.actions = vec![Action {
            due: Some(day("2025-10-14")),
            ..action(40)
        }];
        records
    }

    #[test]
    fn what_is_late_comes_first_then_the_days_ahead() {
        use DeadlineKind as K;
        let found: Vec<_> = records()
            .deadlines(day("2025-10-06"))
            .into_iter()
            .map(|d| (d.on.to_string(), d.kind, d.what.unwrap_or_default()))
            .collect();
        let expected = [
            ("2025-09-30", K::Commitment, "Send the report"),
            ("2025-10-12", K::Agenda, "2025-Q3"),
            ("2025-10-14", K::Qbr, "2025-Q3"),
            ("2025-10-14", K::Action, "Call back"),
            ("2025-12-05", K::Notice, "Advisory"),
            ("2026-01-05", K::EngagementEnds, "Advisory"),
        ];
        assert_eq!(
            found,
            expected.map(|(on, kind, what)| (on.to_owned(), kind, what.to_owned()))
        );
        assert_eq!(
            records().overdue(day("2025-10-06")),
            2,
            "the late one and the missed one without a day"
        );
    }

    #[test]
    fn a_contract_to_come_has_its_deadlines_and_one_that_is_over_has_none() {
        let records = records();
        let kinds = |as_of| {
            let found = records.deadlines(day(as_of));
            found
                .into_iter()
                .map(|d| d.kind)
                .filter(|kind| {
                    matches!(
                        kind,
                        DeadlineKind::Notice | DeadlineKind::EngagementEnds | DeadlineKind::Renewal
                    )
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(
            kinds("2024-12-01"),
            [DeadlineKind::Notice, DeadlineKind::EngagementEnds]
        );
        assert_eq!(kinds("2025-12-06"), [DeadlineKind::EngagementEnds]);
        assert_eq!(kinds("2026-01-06"), []);
    }

    #[test]
    fn a_step_of_a_save_play_is_due_its_days_after_the_start_while_the_play_runs() {
        let mut records = account();
        let play = |status| SavePlay {
            kind: SavePlayKind::Detractor,
            started_on: day("2025-10-01"),
            status,
            ..SavePlay::begun(id(50), id(1))
        };
        records.save_play_steps = vec![SavePlayStep {
            save_play: id(50),
            day: 7,
            what: "Telephone".into(),
            ..SavePlayStep::begun(id(51), id(1))
        }];
        records.save_plays = vec![play(SavePlayStatus::Running)];
        let found = records.deadlines(day("2025-10-20"));
        assert_eq!(
            (found[0].on, found[0].kind),
            (day("2025-10-08"), DeadlineKind::SavePlayStep)
        );
        records.save_plays = vec![play(SavePlayStatus::Succeeded)];
        assert_eq!(records.deadlines(day("2025-10-20")), []);
    }

    proptest! {
        #[test]
        fn nothing_is_due_that_is_done_or_past_and_of_a_kind_that_passes(
            due in prop::collection::vec((days(-40..40), prop::option::of(days(-40..40))), 0..6), at in days(-60..60),
        ) {
            let mut records = account();
            records.milestones = (50..).zip(&due).map(|(n, (due, done_on))| Milestone { name: "Go live".into(), due: *due, done_on: *done_on, ..Milestone::begun(id(n), id(1)) }).collect();
            records.qbrs = (60..).zip(&due).map(|(n, (on, _))| Qbr { on: Some(*on), ..qbr(n) }).collect();
            let found = records.deadlines(at);
            prop_assert!(found.is_sorted_by_key(|d| (d.on, d.kind)));
            let open = due.iter().filter(|(_, done)| done.is_none_or(|done| done > at)).count();
            prop_assert_eq!(found.iter().filter(|d| d.kind == DeadlineKind::Milestone).count(), open);
            prop_assert!(found.iter().all(|d| d.on >= at || d.kind.can_be_late()));
            prop_assert_eq!(records.overdue(at), found.iter().filter(|d| d.on < at).count());
        }
    }
}
