//! What an import would do, before it does it.

use model::accounts::{Service, TeamMember};
use model::settings::Firm;
use model::{AccountRecords, Id};
use serde::Serialize;

use crate::phrase::Phrase;
use crate::{AccountFile, AnyRecord, Apply, Write};

mod difference;
mod firm;
mod kept;
mod order;
mod planner;
mod same;
mod summary;

pub use firm::FirmProposal;

/// What the firm shares among its accounts; an import matches these by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shared {
    /// The firm, if anything of it is set.
    pub firm: Option<Firm>,
    /// All services.
    pub services: Vec<Service>,
    /// All people of ours.
    pub team: Vec<TeamMember>,
}

/// The account that a file is about, as it is here.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// All that is there.
    pub records: &'a AccountRecords,
    /// What was deleted by a person here, of the account and of what the firm shares: the file must not bring it back.
    pub removed: Option<&'a AccountRecords>,
}

impl<'a> From<&'a AccountRecords> for Here<'a> {
    fn from(records: &'a AccountRecords) -> Self {
        Here {
            records,
            removed: None,
        }
    }
}

/// What an import would write, and what it leaves as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportPlan {
    /// Every write, in an order in which references resolve.
    pub writes: Vec<Write>,
    /// One row per part of the file, in the order of the file format; parts that the file does not have are left out.
    pub summary: Vec<SectionCount>,
    /// What was edited here since the last import, removed here, or belongs to a review that was held: it stays as it
    /// is.
    pub kept: Vec<Kept>,
    /// What the file says of the firm that is not so here: it stays as it is, but for what is taken
    /// ([`ImportPlan::taking`]).
    pub firm: Vec<FirmProposal>,
    firm_said: firm::FirmSaid,
}

/// How much of one part of the file is new, the same, changed or kept. All counts are records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SectionCount {
    /// The part's name in the file: `stakeholders`, `metrics`.
    pub section: String,
    /// Records in the file.
    pub in_file: u32,
    /// Not there yet.
    pub new: u32,
    /// There, and nothing differs.
    pub same: u32,
    /// There, and something will be written.
    pub changed: u32,
    /// There, and at least one field edited here is kept; or removed here, and kept away. A record can count as changed
    /// and kept.
    pub kept: u32,
}

/// A field that differs from the file and was edited here, or belongs to a review that was held: it stays. Or a record
/// of the file that was removed here, or would come into such a review: it stays away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Kept {
    /// Where the file says otherwise: `commitments[1]`.
    pub place: String,
    /// The record in words: `Commitment “Deliver the project template library”`.
    pub record: Phrase,
    /// Why.
    pub why: KeptWhy,
    /// The field; `None` when the file's record as a whole is not taken.
    pub field: Option<String>,
    /// What it says here; nothing when it is not here.
    pub yours: Phrase,
    /// What the file says.
    pub theirs: Phrase,
}

/// Why something of a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum KeptWhy {
    /// It was edited here.
    Edited,
    /// It was removed here.
    Removed,
    /// Its review was held.
    Held,
}

/// Plans the import of a file: pure, so the plan can be shown, thrown away or applied.
///
/// `here` is the account of that name, if there is one; `shared` is what the firm shares. `edited(entity, id,
/// field)` says whether the last change of a field was made here and not by an import: such a field is kept. `ids`
/// gives new ids, which sort in the order in which they are given.
pub fn plan(
    file: &AccountFile,
    here: Option<Here<'_>>,
    shared: &Shared,
    edited: &dyn Fn(&str, Id, &str) -> bool,
    ids: &mut dyn FnMut() -> Id,
) -> ImportPlan {
    planner::plan(file, here, shared, edited, ids)
}

impl ImportPlan {
    /// True when the import would write nothing.
    pub fn changes_nothing(&self) -> bool {
        self.writes.is_empty()
    }

    /// Writes everything, in order.
    ///
    /// # Errors
    /// The first thing the writer says; what was written before it is the writer's to take back.
    pub fn apply<A: Apply>(&self, to: &mut A) -> Result<(), A::Error> {
        Write::apply_all(&self.writes, to)
    }

    /// The account as it will be, in memory: `None` when there is none and the plan makes none.
    pub fn preview(&self, existing: Option<&AccountRecords>, shared: &Shared) -> Option<AccountRecords> {
        let mut records = match existing {
            Some(records) => records.clone(),
            None => AccountRecords::of(self.writes.iter().find_map(|w| match w.record() {
                AnyRecord::Account(account) => Some(account.clone()),
                _ => None,
            })?),
        };
        records.firm = shared.firm.clone();
        records.services = shared.services.clone();
        records.team = shared.team.clone();
        Write::apply_all_to(&self.writes, &mut records);
        Some(records)
    }
}
