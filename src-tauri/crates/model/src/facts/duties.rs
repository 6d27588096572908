//! What is owed: what we have to do, and what the client has, each once, on one list. It is made of the deadlines, of what has
//! no day, of the contacts that cadences ask for, and of the loops that stand in no deadline.

use chrono::{NaiveDate, TimeDelta};

use super::{Loop, Owed};
use crate::touchpoints::{Cadence, Touchpoint};
use crate::{AccountRecords, DeadlineKind, Id, LoopKind, Side};

/// Why something is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// A record says so.
    Deadline(DeadlineKind),
    /// An answer asks for it.
    Loop(LoopKind),
    /// A cadence asks for it.
    Contact(Owed),
}

/// Something that is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// By when; absent when no day is named.
    pub on: Option<NaiveDate>,
    /// Why.
    pub ground: Ground,
    /// Who owes it.
    pub by: Side,
    /// The kind of the record it stands in; of a contact that a cadence asks for, the last that kept it.
    pub entity: &'static str,
    /// That record.
    pub record: Id,
    /// The person of theirs it is about.
    pub person: Option<Id>,
}

/// Deadlines that are no duty: what happens anyway, and a contract's notice, which stands among the renewals.
fn is_duty(kind: DeadlineKind) -> bool {
    (kind.needs_us() && kind != DeadlineKind::Notice) || kind == DeadlineKind::Decision
}

impl AccountRecords {
    /// The contacts that the cadences of its tier ask for, each with the day by which it is due and the last that kept it; of
    /// a cadence that was never kept nothing is known.
    pub fn contacts_due(&self, own: &[Cadence], as_of: NaiveDate) -> Vec<(NaiveDate, Owed, &Touchpoint)> {
        let due = |owed: Owed| {
            let kept = self.last_kept(&owed, as_of)?;
            let left = i64::from(owed.every_days) - self.days_waited(&owed, as_of)?;
            let on = as_of.checked_add_signed(TimeDelta::try_days(left)?)?;
            Some((on, owed, kept))
        };
        Owed::to(self.account.tier, own)
            .into_iter()
            .filter_map(due)
            .collect()
    }

    /// Everything that is owed at the end of a day, by its day, what has none last.
    pub fn duties(&self, cadences: &[Cadence], as_of: NaiveDate) -> Vec<Duty> {
        let mut duties: Vec<Duty> = Vec::new();
        for due in self.deadlines(as_of).into_iter().filter(|due| is_duty(due.kind)) {
            duties.push(self.of_deadline(Some(due.on), due.kind, due.record));
        }
        for c in &self.commitments {
            if c.due.is_none() && !c.fate(as_of).is_done() {
                duties.push(self.of_deadline(None, DeadlineKind::Commitment, c.id));
            }
        }
        for a in &self.actions {
            if a.due.is_none() && !a.is_done(as_of) {
                duties.push(self.of_deadline(None, DeadlineKind::Action, a.id));
            }
        }
        // A late commitment and a step that stands still are deadlines already.
        let loops = self.loops(as_of).into_iter();
        let answers = loops.filter(|open| matches!(open.kind, LoopKind::Detractor | LoopKind::Promoter));
        duties.extend(answers.map(of_loop));
        if self.over_since(as_of).is_none() {
            duties.extend(
                self.contacts_due(cadences, as_of)
                    .into_iter()
                    .map(|(on, owed, kept)| Duty {
                        on: Some(on),
                        ground: Ground::Contact(owed),
                        by: Side::Us,
                        entity: "touchpoint",
                        record: kept.id,
                        person: None,
                    }),
            );
        }
        duties.sort_by_key(|duty| (duty.on.is_none(), duty.on, duty.ground, duty.record));
        duties
    }

    fn of_deadline(&self, on: Option<NaiveDate>, kind: DeadlineKind, record: Id) -> Duty {
        let commitment = self.commitments.iter().find(|c| c.id == record);
        let decision = self.decisions_sought.iter().find(|d| d.id == record);
        let by = match (commitment, kind) {
            (Some(commitment), _) => commitment.by,
            (None, DeadlineKind::Decision) => Side::Client,
            (None, _) => Side::Us,
        };
        Duty {
            on,
            ground: Ground::Deadline(kind),
            by,
            entity: kind.entity(),
            record,
            person: commitment
                .and_then(|c| c.stakeholder)
                .or_else(|| decision.and_then(|d| d.stakeholder)),
        }
    }
}

fn of_loop(open: Loop) -> Duty {
    Duty {
        on: open.due,
        ground: Ground::Loop(open.kind),
        by: Side::Us,
        entity: open.entity,
        record: open.record,
        person: open.person,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, action, answer, commitment, day, id, stakeholder, touchpoint};
    use super::*;
    use crate::actions::Commitment;
    use crate::value::SurveyResponse;
    use crate::{SurveyKind, Tier};

    fn told(records: &AccountRecords, text: &str) -> Vec<(Option<String>, Id, Side)> {
        let duties = records.duties(&[], day(text)).into_iter();
        duties
            .map(|duty| (duty.on.map(|on| on.to_string()), duty.record, duty.by))
            .collect()
    }

    #[test]
    fn what_we_owe_and_what_they_owe_stand_on_one_list_by_day_and_what_has_no_day_last() {
        let mut records = account();
        records.commitments = vec![
            Commitment {
                due: Some(day("2025-10-09")),
                ..commitment(30)
            },
            Commitment {
                by: Side::Client,
                due: Some(day("2025-10-01")),
                ..commitment(31)
            },
            Commitment {
                by: Side::Client,
                ..commitment(32)
            },
        ];
        records.actions = vec![action(40)];
        let on = |text: &str| Some(text.to_owned());
        assert_eq!(
            told(&records, "2025-10-06"),
            [
                (on("2025-10-01"), id(31), Side::Client),
                (on("2025-10-09"), id(30), Side::Us),
                (None, id(32), Side::Client),
                (None, id(40), Side::Us),
            ]
        );
    }

    #[test]
    fn a_late_commitment_stands_once_and_a_detractor_by_the_second_day() {
        let mut records = account();
        records.stakeholders = vec![stakeholder(60)];
        records.commitments = vec![Commitment {
            due: Some(day("2025-09-01")),
            ..commitment(30)
        }];
        records.survey_responses = vec![SurveyResponse {
            by: Some(id(60)),
            ..answer(50, SurveyKind::Nps, 3, "2025-10-01")
        }];
        let duties = records.duties(&[], day("2025-10-06"));
        let grounds: Vec<_> = duties.iter().map(|duty| (duty.on, duty.ground)).collect();
        assert_eq!(
            grounds,
            [
                (
                    Some(day("2025-09-01")),
                    Ground::Deadline(DeadlineKind::Commitment)
                ),
                (Some(day("2025-10-03")), Ground::Loop(LoopKind::Detractor)),
            ]
        );
        assert_eq!(duties[1].person, Some(id(60)));
    }

    #[test]
    fn a_cadence_that_was_kept_once_is_due_again_and_one_that_never_was_is_unknown() {
        let mut records = account();
        records.account.tier = Some(Tier::Transactional);
        assert_eq!(records.duties(&[], day("2025-10-06")), []);
        records.touchpoints = vec![touchpoint(40, "2025-09-01")];
        assert_eq!(
            told(&records, "2025-10-06"),
            [(Some("2025-10-02".to_owned()), id(40), Side::Us)]
        );
        records.touchpoints.push(touchpoint(41, "2025-10-05"));
        assert_eq!(
            told(&records, "2025-10-06"),
            [(Some("2025-11-05".to_owned()), id(41), Side::Us)]
        );
    }
}
