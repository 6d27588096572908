//! How heavy a risk is, when it last moved, and the clock of a save play: which step is next, for how many business days it
//! has stood still, and how far up that has gone.

use chrono::{Days, NaiveDate};

use super::by_then;
use super::loops::STALLED_DAYS;
use crate::risks::{Risk, SavePlay, SavePlayStep};
use crate::{AccountRecords, Escalation, Id, TeamRole, Written};

impl Risk {
    /// How heavy it is: its likelihood times its impact, 1 to 25. `None` while either is not graded.
    pub fn score(&self) -> Option<u8> {
        self.likelihood?.checked_mul(self.impact?)
    }
}

impl SavePlayStep {
    /// The day it is for, when its play began on a day.
    pub fn falls_on(&self, started_on: NaiveDate) -> NaiveDate {
        started_on
            .checked_add_days(Days::new(self.day.into()))
            .unwrap_or(NaiveDate::MAX)
    }
}

/// Where a save play stands on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct PlayClock<'a> {
    /// Its steps by their days.
    pub steps: Vec<&'a SavePlayStep>,
    /// The first step that is not done.
    pub next: Option<&'a SavePlayStep>,
    /// Business days for which that step has been late.
    pub late: u32,
    /// How far up it has gone.
    pub escalation: Escalation,
    /// Its last day: its deadline, else the day of its last step.
    pub ends: NaiveDate,
}

impl AccountRecords {
    /// Where a save play stands at the end of a day. A step that has not moved for five business days goes to the executive
    /// sponsor, and after as many again to the steering committee.
    pub fn play_clock(&self, play: &SavePlay, as_of: NaiveDate) -> PlayClock<'_> {
        let of_it = |step: &&SavePlayStep| step.save_play == play.id;
        let mut steps: Vec<&SavePlayStep> = self.save_play_steps.iter().filter(of_it).collect();
        steps.sort_by_key(|step| (step.day, step.id));
        let next = steps
            .iter()
            .copied()
            .find(|step| play.is_running() && !by_then(step.done_on, as_of));
        let late = next.map_or(0, |step| {
            self.business_days(step.falls_on(play.started_on), as_of)
        });
        let last = steps.last().map(|step| step.falls_on(play.started_on));
        PlayClock {
            next,
            late,
            escalation: match late {
                0..=STALLED_DAYS => Escalation::Owner,
                late if late <= 2 * STALLED_DAYS => Escalation::ExecutiveSponsor,
                _ => Escalation::SteeringCommittee,
            },
            ends: play.deadline.or(last).unwrap_or(play.started_on),
            steps,
        }
    }

    /// The people of ours whom a save play has gone to; of the steering committee nobody is named.
    pub fn escalated_to(&self, escalation: Escalation) -> Vec<&str> {
        let sponsors = || {
            let as_sponsor = self
                .assignments
                .iter()
                .filter(|one| one.role == TeamRole::ExecutiveSponsor);
            as_sponsor.map(|one| Some(one.member)).collect()
        };
        let members: Vec<Option<Id>> = match escalation {
            Escalation::Owner => vec![self.account.owner],
            Escalation::ExecutiveSponsor => sponsors(),
            Escalation::SteeringCommittee => Vec::new(),
        };
        let names = members.into_iter().filter_map(|member| self.member_name(member));
        names.collect()
    }

    /// The day on which a risk last moved: when it was written, or an action that came of it, or a save play that answers
    /// it, or a step of one.
    pub fn risk_moved(&self, risk: &Risk, written: &Written) -> Option<NaiveDate> {
        let plays: Vec<Id> = self
            .save_plays
            .iter()
            .filter(|play| play.risk == Some(risk.id))
            .map(|play| play.id)
            .collect();
        let steps = self.save_play_steps.iter();
        let steps = steps
            .filter(|step| plays.contains(&step.save_play))
            .map(|step| step.id);
        let actions = self.actions.iter();
        let actions = actions
            .filter(|action| action.from_id == risk.id)
            .map(|action| action.id);
        let all = std::iter::once(risk.id)
            .chain(plays.clone())
            .chain(steps)
            .chain(actions);
        all.filter_map(|id| written.get(&id).copied()).max()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, action, day, id};
    use super::*;
    use crate::SavePlayStatus;
    use crate::accounts::{Assignment, TeamMember};
    use crate::settings::Holiday;

    fn play(n: u128, started_on: &str) -> SavePlay {
        SavePlay {
            started_on: day(started_on),
            ..SavePlay::begun(id(n), id(1))
        }
    }

    fn step(n: u128, play: u128, after: u32, done_on: Option<&str>) -> SavePlayStep {
        SavePlayStep {
            save_play: id(play),
            day: after,
            what: "Call".into(),
            done_on: done_on.map(day),
            ..SavePlayStep::begun(id(n), id(1))
        }
    }

    fn risk(likelihood: Option<u8>, impact: Option<u8>) -> Risk {
        Risk {
            statement: "They may leave".into(),
            likelihood,
            impact,
            ..Risk::begun(id(10), id(1))
        }
    }

    #[test]
    fn a_risk_weighs_its_likelihood_times_its_impact_and_nothing_while_one_is_unknown() {
        assert_eq!(risk(Some(4), Some(5)).score(), Some(20));
        assert_eq!(risk(Some(4), None).score(), None);
    }

    #[test]
    fn a_step_that_stands_still_goes_up_after_five_business_days_and_after_five_more() {
        let mut records = account();
        let plan = play(40, "2025-10-06");
        records.save_play_steps = vec![step(41, 40, 0, Some("2025-10-06")), step(42, 40, 2, None)];
        let at = |records: &AccountRecords, text| {
            let clock = records.play_clock(&plan, day(text));
            (clock.late, clock.escalation)
        };
        assert_eq!(at(&records, "2025-10-08"), (0, Escalation::Owner), "due today");
        assert_eq!(at(&records, "2025-10-15"), (5, Escalation::Owner));
        assert_eq!(at(&records, "2025-10-16"), (6, Escalation::ExecutiveSponsor));
        assert_eq!(at(&records, "2025-10-23"), (11, Escalation::SteeringCommittee));
        records.holidays = vec![Holiday {
            on: day("2025-10-13"),
            ..Holiday::begun(id(90))
        }];
        assert_eq!(
            at(&records, "2025-10-16"),
            (5, Escalation::Owner),
            "nobody works on a holiday"
        );
        assert!(records.stalled_since(&plan, day("2025-10-16")).is_none());
    }

    #[test]
    fn a_play_that_has_ended_waits_for_nothing() {
        let mut records = account();
        records.save_play_steps = vec![step(42, 40, 30, None), step(41, 40, 2, None)];
        let ended = SavePlay {
            status: SavePlayStatus::Succeeded,
            ..play(40, "2025-01-06")
        };
        let clock = records.play_clock(&ended, day("2025-10-06"));
        assert_eq!((clock.next, clock.late), (None, 0));
        assert_eq!(clock.ends, day("2025-02-05"), "the day of its last step");
        assert_eq!(clock.steps[0].id, id(41), "by their days");
    }

    #[test]
    fn who_is_told_is_who_has_the_part_on_record() {
        let mut records = account();
        assert_eq!(records.escalated_to(Escalation::Owner), [""; 0]);
        records.team = vec![TeamMember {
            name: "Ada Vale".into(),
            ..TeamMember::begun(id(3))
        }];
        records.assignments = vec![Assignment {
            member: id(3),
            role: TeamRole::ExecutiveSponsor,
            ..Assignment::begun(id(4), id(1))
        }];
        assert_eq!(records.escalated_to(Escalation::ExecutiveSponsor), ["Ada Vale"]);
        assert_eq!(records.escalated_to(Escalation::SteeringCommittee), [""; 0]);
    }

    #[test]
    fn a_risk_moves_with_what_is_done_about_it() {
        let mut records = account();
        let one = risk(None, None);
        let mut written = Written::from([(id(10), day("2025-03-01"))]);
        assert_eq!(records.risk_moved(&one, &written), Some(day("2025-03-01")));
        records.save_plays = vec![SavePlay {
            risk: Some(id(10)),
            ..play(40, "2025-04-01")
        }];
        records.save_play_steps = vec![step(41, 40, 0, None)];
        written.insert(id(41), day("2025-04-02"));
        assert_eq!(records.risk_moved(&one, &written), Some(day("2025-04-02")));
        records.actions = vec![crate::actions::Action {
            from_entity: "risk".into(),
            from_id: id(10),
            ..action(50)
        }];
        written.insert(id(50), day("2025-05-02"));
        assert_eq!(records.risk_moved(&one, &written), Some(day("2025-05-02")));
        assert_eq!(records.risk_moved(&one, &Written::new()), None);
    }
}
