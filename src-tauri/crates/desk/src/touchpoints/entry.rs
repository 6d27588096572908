//! From a record in the stream to its entry: who took part, what was said, and what is peculiar to its kind.

use std::collections::HashMap;

use chrono::NaiveDate;
use model::accounts::TeamMember;
use model::actions::Commitment;
use model::qbr::{Qbr, QbrAttendee, QbrHost};
use model::risks::Incident;
use model::stakeholders::Stakeholder;
use model::touchpoints::{Touchpoint, TouchpointBy, TouchpointWith};
use model::value::{SurveyResponse, ValueRecord, Verbatim};
use model::{Id, KindAbout, Record, TimelineKind};
use store::{Dated, Reader};

use super::stages::Stage;
use super::{Stands, TimelineDetail, TimelineEntry, place_text};
use crate::accounts::commitment_view;
use crate::numbers::Numbers;
use crate::records::kind_named;
use crate::{Error, Result};

/// What the entries of a page are made with.
pub(super) struct Entries<'r, 'c> {
    reader: &'r Reader<'c>,
    numbers: Numbers,
    account: Id,
    as_of: NaiveDate,
    /// The people of both sides by name.
    names: HashMap<Id, String>,
}

/// What an entry says beside its kind and day.
struct Said {
    at: Option<chrono::NaiveTime>,
    theirs: Vec<Id>,
    ours: Vec<Id>,
    text: Option<String>,
    detail: TimelineDetail,
}

impl<'r, 'c> Entries<'r, 'c> {
    pub fn of(reader: &'r Reader<'c>, numbers: Numbers, account: Id, as_of: NaiveDate) -> Result<Self> {
        let theirs = reader.of_account::<Stakeholder>(account)?.into_iter();
        let ours = reader.all::<TeamMember>()?.into_iter();
        let names = theirs.map(|person| (person.id, person.name));
        Ok(Self {
            reader,
            numbers,
            account,
            as_of,
            names: names.chain(ours.map(|member| (member.id, member.name))).collect(),
        })
    }

    pub fn entry(&mut self, stands: Stands) -> Result<TimelineEntry> {
        let place = place_text(stands.place());
        let (kind, dated, said) = match stands {
            Stands::Stage(stage) => {
                let dated = Dated {
                    entity: "account",
                    id: self.account,
                    on: stage.on,
                };
                (TimelineKind::Stage, dated, of_stage(stage))
            }
            Stands::Record(dated) => {
                let kind = TimelineKind::of_record(dated.entity).ok_or(Error::NoRecord)?;
                let said = self.said(kind, dated.id)?;
                (kind, dated, said)
            }
        };
        let named = |ids: &[Id]| ids.iter().filter_map(|id| self.names.get(id).cloned()).collect();
        Ok(TimelineEntry {
            kind,
            entity: dated.entity.to_owned(),
            id: dated.id,
            place,
            on: dated.on,
            at: said.at,
            ahead: dated.on > self.as_of,
            theirs: named(&said.theirs),
            ours: named(&said.ours),
            text: said.text.filter(|text| !text.trim().is_empty()),
            detail: said.detail,
        })
    }

    fn said(&self, kind: TimelineKind, id: Id) -> Result<Said> {
        match kind {
            TimelineKind::Touchpoint => self.touchpoint(self.get(id)?),
            TimelineKind::Survey => self.survey(self.get(id)?),
            TimelineKind::Commitment => self.commitment(&self.get(id)?),
            TimelineKind::Value => self.value(self.get(id)?),
            TimelineKind::Review => self.review(self.get(id)?),
            TimelineKind::Incident => {
                let incident: Incident = self.get(id)?;
                Ok(Said {
                    at: None,
                    theirs: Vec::new(),
                    ours: Vec::new(),
                    text: Some(incident.what),
                    detail: TimelineDetail::Incident {
                        closed_on: incident.closed_on.filter(|on| *on <= self.as_of),
                    },
                })
            }
            // Only the history tells of it.
            TimelineKind::Stage => Err(Error::NoRecord),
        }
    }

    fn touchpoint(&self, t: Touchpoint) -> Result<Said> {
        Ok(Said {
            at: t.at,
            theirs: self.tied::<TouchpointWith>("touchpoint", t.id, |tie| tie.stakeholder)?,
            ours: self.tied::<TouchpointBy>("touchpoint", t.id, |tie| tie.member)?,
            text: t.summary,
            detail: TimelineDetail::Touchpoint {
                kind: t.kind,
                channel: t.channel,
                direction: t.direction,
                answered: t.answered,
                qbr: t.qbr,
            },
        })
    }

    fn survey(&self, answer: SurveyResponse) -> Result<Said> {
        let verbatims = self.tied::<Verbatim>("survey", answer.id, |verbatim| verbatim.id)?;
        let mut texts = Vec::new();
        for verbatim in verbatims {
            texts.push(self.get::<Verbatim>(verbatim)?.text);
        }
        Ok(Said {
            at: None,
            theirs: answer.by.into_iter().collect(),
            ours: Vec::new(),
            text: Some(texts.join("\n")),
            detail: TimelineDetail::Survey {
                asked: answer.kind,
                score: self.numbers.plain(answer.score),
                scale: answer.scale,
                n: answer.n,
            },
        })
    }

    fn commitment(&self, commitment: &Commitment) -> Result<Said> {
        let view = commitment_view(commitment, self.as_of);
        Ok(Said {
            at: None,
            theirs: commitment.stakeholder.into_iter().collect(),
            ours: commitment.owner.into_iter().collect(),
            text: Some(view.what),
            detail: TimelineDetail::Commitment {
                by: commitment.by,
                state: view.state,
                due: view.due,
                days_late: view.days_late,
            },
        })
    }

    fn value(&self, value: ValueRecord) -> Result<Said> {
        let counted = value.quantity.map(|quantity| {
            let number = self.numbers.plain(quantity);
            value
                .unit
                .as_ref()
                .map_or_else(|| number.clone(), |unit| format!("{number} {unit}"))
        });
        Ok(Said {
            at: None,
            theirs: Vec::new(),
            ours: Vec::new(),
            text: Some(value.statement),
            detail: TimelineDetail::Value {
                amount: value.amount.map(|amount| self.numbers.money(amount)).or(counted),
                evidence: value.evidence,
            },
        })
    }

    fn review(&self, review: Qbr) -> Result<Said> {
        Ok(Said {
            at: None,
            theirs: self.tied::<QbrAttendee>("qbr", review.id, |tie| tie.stakeholder)?,
            ours: self.tied::<QbrHost>("qbr", review.id, |tie| tie.member)?,
            text: None,
            detail: TimelineDetail::Review {
                quarter: review.quarter.to_string(),
                status: review.status,
            },
        })
    }

    fn get<T: Record>(&self, id: Id) -> Result<T> {
        self.reader.get(id)?.ok_or(Error::NoRecord)
    }

    /// What the records of a kind that stand in another give.
    fn tied<T: Record>(&self, field: &str, to: Id, give: impl Fn(T) -> Id) -> Result<Vec<Id>> {
        let kind: &KindAbout = kind_named(T::ENTITY)?;
        let ids = self.reader.referring(kind, field, to)?.into_iter();
        ids.map(|id| Ok(give(self.get::<T>(id)?))).collect()
    }
}

fn of_stage(stage: Stage) -> Said {
    Said {
        at: None,
        theirs: Vec::new(),
        ours: Vec::new(),
        text: None,
        detail: TimelineDetail::Stage {
            changes: stage.changes,
        },
    }
}
