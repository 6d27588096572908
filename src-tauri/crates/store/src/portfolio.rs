//! The whole portfolio in memory: one query for each kind of record, whatever the number of accounts.

use std::collections::HashMap;

use model::accounts::{Account, Service, TeamMember};
use model::settings::Holiday;
use model::{AccountRecords, Id, Record};

use crate::Result;
use crate::read::Reader;

impl Reader<'_> {
    /// Everything about every account, in the order of the accounts' ids: what [`Reader::account_records`] says of each.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn every_account(&self) -> Result<Vec<AccountRecords>> {
        let firm = self.firm()?;
        let (services, team) = (self.all::<Service>()?, self.all::<TeamMember>()?);
        let holidays = self.all::<Holiday>()?;
        let with_the_firms = |account| AccountRecords {
            firm: firm.clone(),
            services: services.clone(),
            team: team.clone(),
            holidays: holidays.clone(),
            ..AccountRecords::of(account)
        };
        let mut every: Vec<AccountRecords> = self.all::<Account>()?.into_iter().map(with_the_firms).collect();
        let places: HashMap<Id, usize> = every
            .iter()
            .enumerate()
            .map(|(place, records)| (records.account.id, place))
            .collect();
        macro_rules! deal {
            ($($field:ident: $ty:ident),*) => {$(
                for record in self.all()? {
                    // What is left of an account that was deleted belongs to none.
                    let place = Record::account(&record).and_then(|account| places.get(&account));
                    if let Some(records) = place.and_then(|place| every.get_mut(*place)) {
                        records.$field.push(record);
                    }
                }
            )*};
        }
        model::for_account_records!(deal);
        Ok(every)
    }
}
