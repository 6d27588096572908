//! The portfolio and an account's first page.

mod erase;
mod export;
mod handover;
mod overview;
mod views;

pub use export::ExportedAccount;
pub use handover::*;
pub(crate) use overview::commitment_view;
pub use views::*;

use chrono::NaiveDate;
use model::{AccountRecords, Id, Money, sums};
use store::Reader;

use crate::find::{CURRENCY, account_records, no_account};
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

impl Desk {
    /// The portfolio as a table, in the order of the names.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn accounts_list(&self) -> Result<AccountsView> {
        let as_of = self.clock.today();
        self.read(|reader| {
            let firm = reader.firm()?;
            let numbers = Numbers::of(firm.as_ref());
            let currency = firm.as_ref().and_then(|f| f.currency);
            let rows = reader.accounts_rows(as_of)?;
            let firm_currency = currency
                .or_else(|| rows.first().map(|row| row.currency))
                .unwrap_or(CURRENCY);
            let other_currencies = rows
                .iter()
                .filter(|row| row.revenue.iter().any(|money| money.currency != firm_currency))
                .count();
            let accounts: Vec<_> = rows
                .into_iter()
                .map(|row| account_row(row, &numbers, as_of))
                .collect();
            let shown = accounts.iter().filter_map(|(_, revenue)| *revenue);
            let total = sums(shown.filter(|money| money.currency == firm_currency)).pop();
            Ok(AccountsView {
                as_of,
                accounts: accounts.into_iter().map(|(row, _)| row).collect(),
                total_revenue: total.map(|total| numbers.amount(total)),
                currency: total.map(|total| total.currency),
                other_currencies: u32::try_from(other_currencies).unwrap_or(u32::MAX),
            })
        })
    }

    /// An account's first page as it stands today.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn account_overview(&self, account: Id) -> Result<Overview> {
        let as_of = self.clock.today();
        self.read(|reader| Ok(overview::overview(&account_records(reader, account)?, as_of)))
    }

    /// An account's first page as it stood at the end of a day: what was recorded by then, judged on that day.
    ///
    /// # Errors
    /// When the account is not there, was not there yet, or the day is still to come.
    pub fn account_overview_as_of(&self, account: Id, day: NaiveDate) -> Result<Overview> {
        self.at(account, Some(day), |_, records, as_of| {
            Ok(overview::overview(records, as_of))
        })
    }

    /// Looks at everything of an account today, or as it stood at the end of a day and judged on it.
    pub(crate) fn at<T>(
        &self,
        account: Id,
        day: Option<NaiveDate>,
        look: impl FnOnce(&Reader<'_>, &AccountRecords, NaiveDate) -> Result<T>,
    ) -> Result<T> {
        let Some(day) = day else {
            let today = self.clock.today();
            return self.read(|reader| look(reader, &account_records(reader, account)?, today));
        };
        let span = self.account_recorded(account)?;
        if day < span.first || day > span.last {
            return Err(Error::NotRecorded {
                first: span.first,
                last: span.last,
            });
        }
        let end = self.clock.end_of(day);
        let then = self.open()?.store.as_of(account, end, self.clock.now())?;
        then.read(|reader| look(reader, &account_records(reader, account)?, day))
    }

    /// The days as of which an account can be read: from the first on which anything of it was recorded to today.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn account_recorded(&self, account: Id) -> Result<Recorded> {
        self.read(|reader| {
            let since = reader.recorded_since(account)?.ok_or_else(no_account)?;
            let last = self.clock.today();
            Ok(Recorded {
                first: self.clock.day_of(since).min(last),
                last,
            })
        })
    }
}

/// A row of the table, and its revenue: in the account's own currency, or the one there is.
fn account_row(row: store::AccountRow, numbers: &Numbers, as_of: NaiveDate) -> (AccountRow, Option<Money>) {
    let own = row.revenue.iter().find(|money| money.currency == row.currency);
    let revenue = own.or(row.revenue.first()).copied();
    let shown = AccountRow {
        id: row.id,
        name: row.name,
        industry: row.industry,
        tier: row.tier,
        owner: row.owner,
        revenue: revenue.map(|money| numbers.amount(money)),
        revenue_minor: revenue.map(|money| money.minor.to_string()),
        currency: revenue.map_or(row.currency, |money| money.currency),
        next_deadline: row.next_deadline.map(|due| deadline(due, as_of)),
        overdue: row.overdue,
        last_contact: row.last_contact,
    };
    (shown, revenue)
}

fn deadline(due: model::Deadline, as_of: NaiveDate) -> Deadline {
    Deadline {
        on: due.on,
        kind: due.kind,
        what: due.what,
        days: i32::try_from((due.on - as_of).num_days()).unwrap_or(i32::MAX),
        weight: due.kind.weight(),
        needs_us: due.kind.needs_us(),
    }
}
