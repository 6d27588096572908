//! The whitespace grid: what each of the firm's services is to each part of the client, and the opportunity that is opened
//! from a cell.

use chrono::NaiveDate;
use model::accounts::{BusinessUnit, Service};
use model::renewals::Opportunity;
use model::{AccountRecords, Cell, Id, OpportunityKind, Record, WhitespaceState};
use serde::Serialize;
use serde_json::json;
use specta::Type;
use store::Did;

use crate::find::{account_records, no_account};
use crate::{Desk, Error, Result, text};

/// The grid of an account.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WhitespaceView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// Its columns.
    pub units: Vec<WhitespaceUnit>,
    /// Its rows.
    pub services: Vec<WhitespaceRow>,
    /// How many cells are in each state, in the order of the states.
    pub totals: Vec<WhitespaceTotal>,
    /// How many nobody has said anything of.
    pub unknown: u32,
}

/// A part of the client.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WhitespaceUnit {
    /// Its id; absent for the client as a whole.
    pub unit: Option<Id>,
    /// What it is called.
    pub name: Option<String>,
}

/// A service with its cells.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WhitespaceRow {
    /// Its id.
    pub service: Id,
    /// What it is called.
    pub name: String,
    /// Its cells, in the order of the columns.
    pub cells: Vec<WhitespaceCell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WhitespaceCell {
    /// The record in which somebody said what it is.
    pub record: Option<Id>,
    /// What it is; absent while nobody knows.
    pub state: Option<WhitespaceState>,
    /// What there is to say about it.
    pub note: Option<String>,
    /// The contract for it that runs.
    pub contract: Option<Id>,
    /// True when what somebody said is not what the contracts say.
    pub contradicted: bool,
    /// The open opportunities for it.
    pub opportunities: Vec<WhitespaceOpportunity>,
}

/// An open opportunity of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WhitespaceOpportunity {
    /// Its id.
    pub record: Id,
    /// What it is called.
    pub name: String,
}

/// How many cells are in a state.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WhitespaceTotal {
    /// Which state.
    pub state: WhitespaceState,
    /// How many.
    pub cells: u32,
}

impl Desk {
    /// The whitespace grid of an account today, or as it stood at the end of a day.
    ///
    /// # Errors
    /// As [`Desk::plan_roadmap`].
    pub fn plan_whitespace(&self, account: Id, day: Option<NaiveDate>) -> Result<WhitespaceView> {
        self.at(account, day, |_, records, as_of| Ok(grid(records, as_of)))
    }

    /// The opportunity for a service at a part of the client: the open one that is there, else a new one, whose kind is what
    /// the grid says of the cell.
    ///
    /// # Errors
    /// When the account, the service or the part is not there.
    pub fn whitespace_open(&self, account: Id, service: Id, unit: Option<Id>) -> Result<Id> {
        let today = self.clock.today();
        let records = self.read(|reader| account_records(reader, account))?;
        let cell = records.whitespace_cell(service, unit, today);
        if let Some(there) = cell.opportunities.first() {
            return Ok(there.id);
        }
        let name = name_of(&records, service, unit)?;
        let opportunity = Opportunity {
            kind: kind_of(&records, &cell, today),
            name: name.clone(),
            service: Some(service),
            business_unit: unit,
            ..Opportunity::begun(self.new_id(), account)
        };
        let did = Did::add(Opportunity::ENTITY).of(opportunity.id).named(&name);
        self.write(&did, |tx| {
            tx.get::<model::accounts::Account>(account)?
                .ok_or_else(no_account)?;
            tx.get::<Service>(service)?.ok_or(Error::NoRecord)?;
            if let Some(unit) = unit {
                let unit = tx.get::<BusinessUnit>(unit)?;
                unit.filter(|unit| unit.account == account)
                    .ok_or(Error::NoRecord)?;
            }
            // Opened a moment ago.
            let now = account_records(tx, account)?;
            if let Some(there) = now.whitespace_cell(service, unit, today).opportunities.first() {
                return Ok(there.id);
            }
            tx.insert(&opportunity)?;
            Ok(opportunity.id)
        })
    }
}

/// More of what they have is an upsell, what another part of them has goes across the organisation, all else is a cross-sell.
fn kind_of(records: &AccountRecords, cell: &Cell<'_>, today: NaiveDate) -> OpportunityKind {
    let current = |cell: &Cell<'_>| cell.state() == Some(WhitespaceState::Current);
    if current(cell) {
        return OpportunityKind::Upsell;
    }
    let elsewhere = records
        .whitespace_units(today)
        .into_iter()
        .any(|unit| current(&records.whitespace_cell(cell.service, unit, today)));
    match elsewhere {
        true => OpportunityKind::CrossOrganisation,
        false => OpportunityKind::CrossSell,
    }
}

/// What the opportunity of a cell is called.
fn name_of(records: &AccountRecords, service: Id, unit: Option<Id>) -> Result<String> {
    let service = records.services.iter().find(|one| one.id == service);
    let service = service.map(|one| one.name.as_str()).ok_or(Error::NoRecord)?;
    let unit = records.business_units.iter().find(|one| Some(one.id) == unit);
    Ok(match unit {
        Some(unit) => {
            let about = json!({ "service": service, "unit": unit.name });
            let both = text::said("opportunity-of-cell", &about);
            // Two long names are together longer than a name may be.
            match both.chars().count() <= model::field::LONGEST_NAME {
                true => both,
                false => service.to_owned(),
            }
        }
        None => service.to_owned(),
    })
}

fn grid(records: &AccountRecords, as_of: NaiveDate) -> WhitespaceView {
    let units = records.whitespace_units(as_of);
    let name = |id: Id| records.business_units.iter().find(|unit| unit.id == id);
    let of_service = |service: &Service| WhitespaceRow {
        service: service.id,
        name: service.name.clone(),
        cells: units
            .iter()
            .map(|unit| cell(&records.whitespace_cell(service.id, *unit, as_of)))
            .collect(),
    };
    let services: Vec<WhitespaceRow> = records.services.iter().map(of_service).collect();
    let in_state = |state: Option<WhitespaceState>| {
        let cells = services.iter().flat_map(|service| &service.cells);
        u32::try_from(cells.filter(|cell| cell.state == state).count()).unwrap_or(u32::MAX)
    };
    let total = |state: &WhitespaceState| WhitespaceTotal {
        state: *state,
        cells: in_state(Some(*state)),
    };
    WhitespaceView {
        as_of,
        totals: WhitespaceState::ALL.iter().map(total).collect(),
        unknown: in_state(None),
        units: units
            .iter()
            .map(|unit| WhitespaceUnit {
                unit: *unit,
                name: unit.and_then(name).map(|unit| unit.name.clone()),
            })
            .collect(),
        services,
    }
}

fn cell(cell: &Cell<'_>) -> WhitespaceCell {
    WhitespaceCell {
        record: cell.said.map(|said| said.id),
        state: cell.state(),
        note: cell.said.and_then(|said| said.note.clone()),
        contract: cell.contract.map(|contract| contract.id),
        contradicted: cell.is_contradicted(),
        opportunities: cell
            .opportunities
            .iter()
            .map(|one| WhitespaceOpportunity {
                record: one.id,
                name: one.name.clone(),
            })
            .collect(),
    }
}
