//! What is left open between a client and us: a detractor nobody spoke to, a commitment past its day, a save play that
//! stands still, a promoter nobody asked; and when too many of ours turn up at once.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{HEARD_WITHIN_DAYS, by_then};
use crate::risks::SavePlay;
use crate::touchpoints::Touchpoint;
use crate::value::SurveyResponse;
use crate::{AccountRecords, Direction, Id, LoopKind, Record, SurveyKind};

/// A promoter answers so much of ten, or more.
const PROMOTER: i64 = 9;
/// A promoter is owed a request within so many days, and their word is fresh for so many.
const ASK_WITHIN_DAYS: u64 = 14;
const FRESH_DAYS: i64 = 90;
/// A step of a save play that has not moved for so many business days escalates.
pub(super) const STALLED_DAYS: u32 = 5;
/// Business days are counted so far.
const MOST_COUNTED: usize = 500;
/// So many of ours at one client within so many days are a crowd.
const CROWD: usize = 3;
const CROWD_DAYS: u64 = 7;

/// Something that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// What kind.
    pub kind: LoopKind,
    /// The kind of the record it stands in.
    pub entity: &'static str,
    /// That record.
    pub record: Id,
    /// The person it is about.
    pub person: Option<Id>,
    /// The day by which it is owed, or was; absent when a commitment has none.
    pub due: Option<NaiveDate>,
}

/// Several of ours who contacted one client within a week, and not together.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowd<'a> {
    /// Who, in the order of their ids.
    pub members: Vec<Id>,
    /// When.
    pub touchpoints: Vec<&'a Touchpoint>,
}

impl SurveyResponse {
    /// True for one person's NPS answer of 9 or 10.
    pub fn is_promoter(&self) -> bool {
        self.kind == SurveyKind::Nps && self.n.is_none() && self.on_scale() >= PROMOTER.into()
    }
}

impl AccountRecords {
    /// What is open at the end of a day, by kind, then by the day it is owed.
    pub fn loops(&self, as_of: NaiveDate) -> Vec<Loop> {
        let mut open: Vec<Loop> = Vec::new();
        let mut add = |kind, entity, record, person, due: Option<NaiveDate>| {
            open.push(Loop {
                kind,
                entity,
                record,
                person,
                due,
            });
        };
        for answer in self.unheard_detractors(as_of) {
            let due = answer
                .on
                .checked_add_days(Days::new(HEARD_WITHIN_DAYS.unsigned_abs()));
            add(
                LoopKind::Detractor,
                SurveyResponse::ENTITY,
                answer.id,
                answer.by,
                due,
            );
        }
        for commitment in self.commitments.iter().filter(|c| c.fate(as_of).is_overdue()) {
            add(
                LoopKind::Commitment,
                "commitment",
                commitment.id,
                commitment.stakeholder,
                commitment.due,
            );
        }
        for play in &self.save_plays {
            if let Some(since) = self.stalled_since(play, as_of) {
                add(LoopKind::SavePlay, SavePlay::ENTITY, play.id, None, Some(since));
            }
        }
        for answer in self.unasked_promoters(as_of) {
            let due = answer.on.checked_add_days(Days::new(ASK_WITHIN_DAYS));
            add(
                LoopKind::Promoter,
                SurveyResponse::ENTITY,
                answer.id,
                answer.by,
                due,
            );
        }
        open.sort_by_key(|open| (open.kind, open.due, open.record));
        open
    }

    /// The newest NPS answers of people who are there, when they make them promoters, are still fresh, and nobody has asked
    /// them for anything: no reference of theirs is on record, and no action came of the answer.
    fn unasked_promoters(&self, as_of: NaiveDate) -> Vec<&SurveyResponse> {
        let is_new = |answer: &&SurveyResponse| {
            let age = (as_of - answer.on).num_days();
            answer.is_promoter() && (0..=FRESH_DAYS).contains(&age)
        };
        let newest = |answer: &&SurveyResponse| {
            let later = |other: &SurveyResponse| {
                other.by == answer.by
                    && other.kind == SurveyKind::Nps
                    && other.on <= as_of
                    && (other.on, other.id) > (answer.on, answer.id)
            };
            !self.survey_responses.iter().any(later)
        };
        let asked = |answer: &SurveyResponse, by: Id| {
            self.advocacy.iter().any(|word| word.stakeholder == Some(by))
                || self.actions.iter().any(|action| action.from_id == answer.id)
        };
        let owed = |answer: &&SurveyResponse| {
            answer.by.is_some_and(|by| {
                let there = self.stakeholder(by).is_some_and(|person| person.is_there(as_of));
                there && !asked(answer, by)
            })
        };
        let answers = self.survey_responses.iter().filter(is_new);
        answers.filter(newest).filter(owed).collect()
    }

    /// The day on which the first undone step of a running save play was due, when that is more than five business days ago.
    pub(super) fn stalled_since(&self, play: &SavePlay, as_of: NaiveDate) -> Option<NaiveDate> {
        if !play.is_running() {
            return None;
        }
        let steps = self.save_play_steps.iter();
        let due = steps
            .filter(|step| step.save_play == play.id && !by_then(step.done_on, as_of))
            .filter_map(|step| play.started_on.checked_add_days(Days::new(step.day.into())))
            .min()?;
        (self.business_days(due, as_of) > STALLED_DAYS).then_some(due)
    }

    /// How many business days have passed between two days, the first not counted: neither weekends nor the firm's holidays.
    /// More than [`MOST_COUNTED`] are not told apart.
    pub fn business_days(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let works = |day: &NaiveDate| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
                && self.holidays.iter().all(|off| off.on != *day)
        };
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        u32::try_from(days.filter(works).take(MOST_COUNTED).count()).unwrap_or(u32::MAX)
    }

    /// Three of ours or more who contacted the client in the week that ends with a day; a meeting that all of them went to
    /// together is no crowd.
    pub fn crowd(&self, as_of: NaiveDate) -> Option<Crowd<'_>> {
        let from = as_of.checked_sub_days(Days::new(CROWD_DAYS - 1))?;
        let ours = |t: &&Touchpoint| t.direction == Direction::Ours && from <= t.on && t.on <= as_of;
        let by = |touchpoint: &Touchpoint| -> BTreeSet<Id> {
            let of_it = self
                .touchpoint_by
                .iter()
                .filter(|by| by.touchpoint == touchpoint.id);
            of_it.map(|by| by.member).collect()
        };
        let mut contacts: Vec<(&Touchpoint, BTreeSet<Id>)> = self
            .touchpoints
            .iter()
            .filter(ours)
            .map(|touchpoint| (touchpoint, by(touchpoint)))
            .filter(|(_, members)| !members.is_empty())
            .collect();
        let members: BTreeSet<Id> = contacts
            .iter()
            .flat_map(|(_, members)| members)
            .copied()
            .collect();
        if members.len() < CROWD || contacts.iter().any(|(_, these)| *these == members) {
            return None;
        }
        contacts.sort_by_key(|(touchpoint, _)| (touchpoint.on, touchpoint.id));
        Some(Crowd {
            members: members.into_iter().collect(),
            touchpoints: contacts.into_iter().map(|(touchpoint, _)| touchpoint).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, action, answer, commitment, day, id, stakeholder, touchpoint};
    use super::*;
    use crate::risks::SavePlayStep;
    use crate::touchpoints::TouchpointBy;
    use crate::value::Advocacy;
    use crate::{AdvocacyKind, SavePlayKind, SavePlayStatus};

    fn kinds(records: &AccountRecords, text: &str) -> Vec<LoopKind> {
        records
            .loops(day(text))
            .into_iter()
            .map(|open| open.kind)
            .collect()
    }

    #[test]
    fn a_promoter_is_owed_a_request_until_somebody_asks() {
        let mut records = account();
        records.stakeholders = vec![stakeholder(60)];
        records.survey_responses = vec![SurveyResponse {
            by: Some(id(60)),
            ..answer(20, SurveyKind::Nps, 9, "2025-09-15")
        }];
        assert_eq!(kinds(&records, "2025-09-14"), [], "not answered yet");
        let found = records.loops(day("2025-09-15"));
        assert_eq!(
            (found[0].kind, found[0].due),
            (LoopKind::Promoter, Some(day("2025-09-29")))
        );
        assert_eq!(kinds(&records, "2025-12-15"), [], "an old word");
        let mut asked = records.clone();
        asked.actions = vec![crate::actions::Action {
            from_entity: "survey_response".into(),
            from_id: id(20),
            ..action(50)
        }];
        assert_eq!(kinds(&asked, "2025-09-20"), []);
        let mut spoke = records.clone();
        spoke.advocacy = vec![Advocacy {
            id: id(51),
            account: id(1),
            kind: AdvocacyKind::Reference,
            stakeholder: Some(id(60)),
            problem: None,
            solution: None,
            result: None,
            quote: None,
            permitted_on: None,
            limits: None,
        }];
        assert_eq!(kinds(&spoke, "2025-09-20"), []);
        records.survey_responses.push(SurveyResponse {
            by: Some(id(60)),
            ..answer(21, SurveyKind::Nps, 7, "2025-09-16")
        });
        assert_eq!(kinds(&records, "2025-09-16"), [], "they think otherwise now");
    }

    #[test]
    fn a_save_play_stands_still_when_a_step_is_late_by_more_than_five_business_days() {
        let mut records = account();
        records.save_plays = vec![SavePlay {
            kind: SavePlayKind::Detractor,
            started_on: day("2025-10-01"),
            status: SavePlayStatus::Running,
            ..SavePlay::begun(id(50), id(1))
        }];
        records.save_play_steps = vec![SavePlayStep {
            id: id(51),
            account: id(1),
            save_play: id(50),
            day: 2,
            what: "Telephone".into(),
            owner: None,
            done_on: None,
        }];
        // Due on Friday 3 October; the sixth business day after it is Monday 13.
        assert_eq!(kinds(&records, "2025-10-12"), []);
        assert_eq!(kinds(&records, "2025-10-13"), [LoopKind::SavePlay]);
        records.save_play_steps[0].done_on = Some(day("2025-10-13"));
        assert_eq!(kinds(&records, "2025-10-13"), []);
    }

    #[test]
    fn what_is_open_is_told_by_kind() {
        let mut records = account();
        records.stakeholders = vec![stakeholder(60), stakeholder(61)];
        records.commitments = vec![crate::actions::Commitment {
            due: Some(day("2025-09-01")),
            ..commitment(30)
        }];
        records.survey_responses = vec![
            SurveyResponse {
                by: Some(id(61)),
                ..answer(20, SurveyKind::Nps, 10, "2025-09-15")
            },
            SurveyResponse {
                by: Some(id(60)),
                ..answer(21, SurveyKind::Nps, 3, "2025-09-15")
            },
        ];
        use LoopKind::{Commitment, Detractor, Promoter};
        assert_eq!(kinds(&records, "2025-09-20"), [Detractor, Commitment, Promoter]);
    }

    #[test]
    fn three_of_ours_in_a_week_are_a_crowd_unless_they_came_together() {
        let mut records = account();
        records.touchpoints = vec![
            touchpoint(40, "2025-09-15"),
            touchpoint(41, "2025-09-17"),
            touchpoint(42, "2025-09-21"),
        ];
        let by = |n: u128, touchpoint, member| TouchpointBy {
            id: id(n),
            account: id(1),
            touchpoint: id(touchpoint),
            member: id(member),
        };
        records.touchpoint_by = vec![by(70, 40, 90), by(71, 41, 91), by(72, 42, 92)];
        let members = |records: &AccountRecords, text| records.crowd(day(text)).map(|c| c.members.len());
        assert_eq!(members(&records, "2025-09-21"), Some(3));
        assert_eq!(members(&records, "2025-09-22"), None, "the first is a week ago");
        records.touchpoint_by.extend([by(73, 42, 90), by(74, 42, 91)]);
        assert_eq!(members(&records, "2025-09-21"), None, "they went together");
    }
}
