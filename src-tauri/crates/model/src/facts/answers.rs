//! What the client answers when asked: on one scale for each question, and the newest word of each voice.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::value::SurveyResponse;
use crate::{AccountRecords, Id, SurveyKind};

/// The most that a detractor answers, of ten.
const DETRACTOR: i64 = 6;
/// A detractor is owed contact within 48 hours: where the hour is not known, by the end of the second day.
pub const HEARD_WITHIN_DAYS: i64 = 2;

/// The newest word of one voice: a known person, or all who are not named.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice<'a> {
    /// What was asked.
    pub kind: SurveyKind,
    /// What was answered, on the question's own scale: 0–10 for NPS, 1–5 for CSAT.
    pub score: Decimal,
    /// When.
    pub on: NaiveDate,
    /// Who; absent for a survey's aggregate and for answers without a name.
    pub by: Option<Id>,
    /// The answers it rests on.
    pub answers: Vec<&'a SurveyResponse>,
}

impl SurveyResponse {
    /// The answer on its question's own scale, 0–10 for NPS and 1–5 for CSAT, whatever scale the survey had.
    pub fn on_scale(&self) -> Decimal {
        let (least, most) = match self.kind {
            SurveyKind::Nps => (0, 10),
            SurveyKind::Csat => (1, 5),
        };
        let (least, most) = (Decimal::from(least), Decimal::from(most));
        let top = Decimal::from(self.scale);
        if top == most || top <= least {
            return self.score.clamp(least, most);
        }
        let share = (self.score - least).checked_div(top - least).unwrap_or_default();
        (least + share * (most - least)).clamp(least, most)
    }

    /// True for one person's NPS answer from 0 to 6.
    pub fn is_detractor(&self) -> bool {
        self.kind == SurveyKind::Nps && self.n.is_none() && self.on_scale() <= Decimal::from(DETRACTOR)
    }
}

impl AccountRecords {
    /// The newest answer of each person by the end of a day, whatever they were asked, and for each question the newest
    /// day of the answers without a name as one voice: their mean, by the number each stands for.
    pub fn voices(&self, as_of: NaiveDate) -> Vec<Voice<'_>> {
        let mut by_voice: BTreeMap<(Option<Id>, Option<SurveyKind>), Vec<&SurveyResponse>> = BTreeMap::new();
        for answer in self.survey_responses.iter().filter(|a| a.on <= as_of) {
            let by = answer.by.filter(|_| answer.n.is_none());
            let voice = (by, by.is_none().then_some(answer.kind));
            by_voice.entry(voice).or_default().push(answer);
        }
        by_voice
            .into_iter()
            .filter_map(|((by, _), mut answers)| {
                answers.sort_by_key(|answer| (answer.on, answer.id));
                let last = *answers.last()?;
                match by {
                    Some(_) => answers = vec![last],
                    None => answers.retain(|answer| answer.on == last.on),
                }
                Some(Voice {
                    kind: last.kind,
                    score: mean(&answers)?,
                    on: last.on,
                    by,
                    answers,
                })
            })
            .collect()
    }
}

impl AccountRecords {
    /// The answers that are owed a contact at the end of a day: of each person who is there the newest NPS answer, when it
    /// makes them a detractor and nobody was in contact with them since. Contact is owed by the end of the second day.
    pub fn unheard_detractors(&self, as_of: NaiveDate) -> Vec<&SurveyResponse> {
        let mut newest: BTreeMap<Id, &SurveyResponse> = BTreeMap::new();
        for answer in self.survey_responses.iter().filter(|a| a.on <= as_of) {
            if let (SurveyKind::Nps, None, Some(by)) = (answer.kind, answer.n, answer.by) {
                let kept = newest.entry(by).or_insert(answer);
                if (answer.on, answer.id) > (kept.on, kept.id) {
                    *kept = answer;
                }
            }
        }
        newest
            .retain(|_, answer| answer.is_detractor() && (as_of - answer.on).num_days() >= HEARD_WITHIN_DAYS);
        if newest.is_empty() {
            return Vec::new();
        }
        let contacts = self.last_contacts(as_of);
        newest.retain(|by, answer| {
            let there = self.stakeholder(*by).is_some_and(|person| person.is_there(as_of));
            there && contacts.get(by).is_none_or(|on| *on < answer.on)
        });
        newest.into_values().collect()
    }
}

fn mean(answers: &[&SurveyResponse]) -> Option<Decimal> {
    let count = |answer: &SurveyResponse| Decimal::from(answer.n.unwrap_or(1));
    let sum: Decimal = answers.iter().map(|a| a.on_scale() * count(a)).sum();
    sum.checked_div(answers.iter().map(|a| count(a)).sum())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, answer, day, id, stakeholder, touchpoint};
    use super::*;
    use crate::touchpoints::TouchpointWith;

    #[test]
    fn an_answer_reads_on_its_questions_own_scale() {
        let of = |kind, score: i64, scale| {
            SurveyResponse {
                score: Decimal::from(score),
                scale,
                ..answer(20, kind, 0, "2025-09-01")
            }
            .on_scale()
        };
        assert_eq!(of(SurveyKind::Nps, 6, 10), Decimal::from(6));
        assert_eq!(of(SurveyKind::Nps, 60, 100), Decimal::from(6));
        assert_eq!(of(SurveyKind::Csat, 0, 5), Decimal::ONE);
        assert_eq!(of(SurveyKind::Csat, 4, 7), Decimal::from(3));
        assert_eq!(
            of(SurveyKind::Csat, 12, 10),
            Decimal::from(5),
            "no more than the most"
        );
    }

    #[test]
    fn each_person_has_one_voice_and_those_without_a_name_share_one() {
        let by = |n, kind, score, on, who: Option<u128>, of: Option<u32>| SurveyResponse {
            by: who.map(id),
            n: of,
            ..answer(n, kind, score, on)
        };
        let mut records = account();
        records.survey_responses = vec![
            by(20, SurveyKind::Nps, 3, "2025-01-10", Some(60), None),
            by(21, SurveyKind::Csat, 5, "2025-06-10", Some(60), None),
            by(22, SurveyKind::Nps, 9, "2025-10-10", Some(60), None),
            by(23, SurveyKind::Csat, 2, "2025-03-01", None, Some(10)),
            by(24, SurveyKind::Csat, 4, "2025-06-01", None, Some(3)),
            by(25, SurveyKind::Csat, 2, "2025-06-01", None, None),
        ];
        let voices = records.voices(day("2025-06-30"));
        let found: Vec<_> = voices.iter().map(|v| (v.by, v.kind, v.score)).collect();
        assert_eq!(
            found,
            [
                (None, SurveyKind::Csat, Decimal::new(35, 1)),
                (Some(id(60)), SurveyKind::Csat, Decimal::from(5)),
            ]
        );
    }

    #[test]
    fn a_detractor_is_owed_contact_by_the_end_of_the_second_day() {
        let mut records = account();
        records.stakeholders = vec![stakeholder(60)];
        records.survey_responses = vec![SurveyResponse {
            by: Some(id(60)),
            ..answer(20, SurveyKind::Nps, 6, "2025-09-15")
        }];
        let unheard = |records: &AccountRecords, text| records.unheard_detractors(day(text)).len();
        assert_eq!(
            [unheard(&records, "2025-09-16"), unheard(&records, "2025-09-17")],
            [0, 1]
        );
        let with = |n: u128| TouchpointWith {
            touchpoint: id(40 + n),
            stakeholder: id(60),
            ..TouchpointWith::begun(id(50 + n), id(1))
        };
        records.touchpoints = vec![touchpoint(40, "2025-09-14"), touchpoint(41, "2025-09-20")];
        records.touchpoint_with = vec![with(0), with(1)];
        assert_eq!(
            [unheard(&records, "2025-09-19"), unheard(&records, "2025-09-20")],
            [1, 0]
        );
        let mut left = records.clone();
        left.stakeholders[0].left_on = Some(day("2025-09-18"));
        assert_eq!(unheard(&left, "2025-09-19"), 0, "nobody is there to be heard");
        records.survey_responses.push(SurveyResponse {
            by: Some(id(60)),
            ..answer(21, SurveyKind::Nps, 8, "2025-09-16")
        });
        assert_eq!(unheard(&records, "2025-09-19"), 0, "answered anew");
    }

    #[test]
    fn a_detractor_is_one_person_who_answers_six_or_less() {
        assert!(answer(20, SurveyKind::Nps, 6, "2025-09-01").is_detractor());
        assert!(!answer(20, SurveyKind::Nps, 7, "2025-09-01").is_detractor());
        assert!(!answer(20, SurveyKind::Csat, 1, "2025-09-01").is_detractor());
        let aggregate = SurveyResponse {
            n: Some(12),
            ..answer(20, SurveyKind::Nps, 6, "2025-09-01")
        };
        assert!(!aggregate.is_detractor());
    }
}
