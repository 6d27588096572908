//! The roadmap: the initiatives and milestones of an account with their days, as of a day.

use chrono::NaiveDate;
use model::accounts::Engagement;
use model::{AccountRecords, Id, InitiativeStatus, Record};
use serde::Serialize;
use specta::Type;

use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Desk, Result};

/// What of an account's plan has days, or could have.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RoadmapView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// The initiatives that were not given up, by their first day, then by their last.
    pub initiatives: Vec<RoadmapInitiative>,
    /// The milestones, by their days.
    pub milestones: Vec<RoadmapMilestone>,
}

/// An initiative.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RoadmapInitiative {
    /// Its id.
    pub record: Id,
    /// What it is called.
    pub name: String,
    /// The objective that it serves.
    pub objective: Option<String>,
    /// Who of ours answers for it.
    pub owner: Option<String>,
    /// Its first day.
    pub starts: Option<NaiveDate>,
    /// Its last.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub status: InitiativeStatus,
    /// True when its last day has passed and it is not done.
    pub late: bool,
}

/// A milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RoadmapMilestone {
    /// Its id.
    pub record: Id,
    /// What it is called.
    pub name: String,
    /// Its initiative, when that is on the roadmap.
    pub initiative: Option<Id>,
    /// What the contract is called that it is of.
    pub contract: Option<String>,
    /// By when.
    pub due: NaiveDate,
    /// Reached on.
    pub done_on: Option<NaiveDate>,
    /// True when its day has passed and it is not reached.
    pub late: bool,
}

impl Desk {
    /// The roadmap of an account today, or as it stood at the end of a day.
    ///
    /// # Errors
    /// When the account is not there; [`crate::Error::NotRecorded`] for a day of which nothing is known.
    pub fn plan_roadmap(&self, account: Id, day: Option<NaiveDate>) -> Result<RoadmapView> {
        self.at(account, day, |reader, records, as_of| {
            let names = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            roadmap(&names, records, as_of)
        })
    }
}

fn roadmap(names: &Names<'_, '_>, records: &AccountRecords, as_of: NaiveDate) -> Result<RoadmapView> {
    let kept = |status| status != InitiativeStatus::Dropped;
    let mut initiatives: Vec<RoadmapInitiative> = records
        .initiatives
        .iter()
        .filter(|initiative| kept(initiative.status))
        .map(|initiative| RoadmapInitiative {
            record: initiative.id,
            name: initiative.name.clone(),
            objective: records
                .objectives
                .iter()
                .find(|objective| Some(objective.id) == initiative.objective)
                .map(|objective| objective.statement.clone()),
            owner: records.member_name(initiative.owner).map(str::to_owned),
            starts: initiative.starts,
            due: initiative.due,
            status: initiative.status,
            late: initiative.is_late(as_of),
        })
        .collect();
    initiatives.sort_by_key(|one| {
        let first = one.starts.or(one.due);
        (first.is_none(), first, one.due, one.record)
    });
    let mut milestones = Vec::new();
    for milestone in &records.milestones {
        let contract = milestone
            .engagement
            .map(|id| names.reader.row(Engagement::ENTITY, id));
        let contract = contract.transpose()?.flatten();
        milestones.push(RoadmapMilestone {
            record: milestone.id,
            name: milestone.name.clone(),
            initiative: milestone
                .initiative
                .filter(|id| initiatives.iter().any(|one| one.record == *id)),
            contract: contract
                .map(|row| names.line(Engagement::ENTITY, &row))
                .transpose()?,
            due: milestone.due,
            done_on: milestone.done_on.filter(|on| *on <= as_of),
            late: milestone.is_late(as_of),
        });
    }
    milestones.sort_by_key(|one| (one.due, one.record));
    Ok(RoadmapView {
        as_of,
        initiatives,
        milestones,
    })
}
