//! The whitespace grid: what each of the firm's services is to each part of the client.

use chrono::NaiveDate;

use crate::accounts::{Engagement, Whitespace};
use crate::renewals::Opportunity;
use crate::{AccountRecords, Id, WhitespaceState};

/// What a service is to a part of the client, or to the client as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell<'a> {
    /// Which service.
    pub service: Id,
    /// Which part; the whole of it when absent.
    pub unit: Option<Id>,
    /// What somebody said of it.
    pub said: Option<&'a Whitespace>,
    /// A contract for it that runs.
    pub contract: Option<&'a Engagement>,
    /// The open opportunities for it.
    pub opportunities: Vec<&'a Opportunity>,
}

impl Cell<'_> {
    /// What it is: what somebody said, else current while a contract runs; unknown otherwise.
    pub fn state(&self) -> Option<WhitespaceState> {
        let runs = self.contract.map(|_| WhitespaceState::Current);
        self.said.map(|said| said.state).or(runs)
    }

    /// True when what somebody said is not what the contracts say: current without a contract, or another word beside one.
    pub fn is_contradicted(&self) -> bool {
        let current = self.said.map(|said| said.state == WhitespaceState::Current);
        current.is_some_and(|current| current != self.contract.is_some())
    }
}

impl AccountRecords {
    /// The parts of the client that are columns of the grid: its business units, and first the client as a whole where it
    /// has none, or where a record speaks of a service without naming one.
    pub fn whitespace_units(&self, as_of: NaiveDate) -> Vec<Option<Id>> {
        let cells = self.whitespace.iter().map(|cell| cell.business_unit);
        let contracts = self.engagements.iter();
        let contracts = contracts.filter(|one| one.service.is_some() && one.runs_on(as_of));
        let opportunities = self.opportunities.iter();
        let opportunities = opportunities.filter(|one| one.service.is_some() && one.is_open());
        let whole = cells
            .chain(contracts.map(|one| one.business_unit))
            .chain(opportunities.map(|one| one.business_unit))
            .any(|unit| unit.is_none());
        let units = self.business_units.iter().map(|unit| Some(unit.id));
        let first = (whole || self.business_units.is_empty()).then_some(None);
        first.into_iter().chain(units).collect()
    }

    /// A cell of the grid at the end of a day.
    pub fn whitespace_cell(&self, service: Id, unit: Option<Id>, as_of: NaiveDate) -> Cell<'_> {
        let runs = |one: &&Engagement| {
            one.service == Some(service) && one.business_unit == unit && one.runs_on(as_of)
        };
        let opens =
            |one: &&Opportunity| one.service == Some(service) && one.business_unit == unit && one.is_open();
        let says = |cell: &&Whitespace| cell.service == service && cell.business_unit == unit;
        Cell {
            service,
            unit,
            said: self.whitespace.iter().find(says),
            contract: self.engagements.iter().find(runs),
            opportunities: self.opportunities.iter().filter(opens).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, day, engagement, id};
    use super::*;
    use crate::accounts::BusinessUnit;

    fn said(unit: Option<u128>, state: WhitespaceState) -> Whitespace {
        Whitespace {
            service: id(30),
            business_unit: unit.map(id),
            state,
            ..Whitespace::begun(id(31), id(1))
        }
    }

    #[test]
    fn a_cell_is_what_somebody_said_else_what_a_running_contract_says() {
        let mut records = account();
        let on = day("2025-10-06");
        let at = |records: &AccountRecords| {
            let cell = records.whitespace_cell(id(30), None, on);
            (cell.state(), cell.is_contradicted())
        };
        assert_eq!(at(&records), (None, false), "nobody knows");
        records.whitespace = vec![said(None, WhitespaceState::Current)];
        assert_eq!(
            at(&records),
            (Some(WhitespaceState::Current), true),
            "no contract runs"
        );
        records.engagements = vec![Engagement {
            service: Some(id(30)),
            ..engagement(32)
        }];
        assert_eq!(at(&records), (Some(WhitespaceState::Current), false));
        records.whitespace = vec![said(None, WhitespaceState::NotForThem)];
        assert_eq!(at(&records), (Some(WhitespaceState::NotForThem), true));
        records.whitespace.clear();
        assert_eq!(at(&records), (Some(WhitespaceState::Current), false));
        records.engagements[0].ends = Some(day("2025-10-05"));
        assert_eq!(at(&records), (None, false), "it is over");
    }

    #[test]
    fn the_client_as_a_whole_is_a_column_while_something_is_said_of_it() {
        let mut records = account();
        let on = day("2025-10-06");
        assert_eq!(records.whitespace_units(on), [None]);
        records.business_units = vec![BusinessUnit {
            name: "North".into(),
            ..BusinessUnit::begun(id(20), id(1))
        }];
        assert_eq!(records.whitespace_units(on), [Some(id(20))]);
        records.opportunities = vec![Opportunity {
            service: Some(id(30)),
            ..Opportunity::begun(id(33), id(1))
        }];
        assert_eq!(records.whitespace_units(on), [None, Some(id(20))]);
        assert_eq!(records.whitespace_cell(id(30), None, on).opportunities.len(), 1);
        assert_eq!(
            records
                .whitespace_cell(id(30), Some(id(20)), on)
                .opportunities
                .len(),
            0
        );
    }
}
