//! Reading records. Deleted ones are never handed out: only the history knows them.

use model::accounts::{Account, Service, TeamMember};
use model::settings::Firm;
use model::{AccountRecords, Id, Record};
use rusqlite::{Connection, OptionalExtension, params};

use crate::Result;
use crate::rows::{record_in, sql};

/// One consistent view of the database: everything read through it is of the same moment.
pub struct Reader<'c> {
    pub(crate) conn: &'c Connection,
}

impl Reader<'_> {
    /// The record with this id, unless it is deleted or never was.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn get<T: Record>(&self, id: Id) -> Result<Option<T>> {
        self.list(&sql::<T>()?.get, Some(id))
            .map(|found| found.into_iter().next())
    }

    /// All records of a kind, in the order of their ids.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn all<T: Record>(&self) -> Result<Vec<T>> {
        let mut found: Vec<T> = self.list(&sql::<T>()?.every, None)?;
        found.sort_by_key(Record::id);
        Ok(found)
    }

    /// All records of a kind that belong to an account, in the order of their ids. For a kind that belongs to
    /// no account: none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_account<T: Record>(&self, account: Id) -> Result<Vec<T>> {
        if !T::OF_ACCOUNT {
            return Ok(Vec::new());
        }
        self.list(&sql::<T>()?.of_account, Some(account))
    }

    /// Everything about one account, with what the firm shares among its accounts; `None` when it is not there.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn account_records(&self, account: Id) -> Result<Option<AccountRecords>> {
        let Some(found) = self.get::<Account>(account)? else {
            return Ok(None);
        };
        let mut records = AccountRecords::of(found);
        records.firm = self.firm()?;
        records.services = self.all::<Service>()?;
        records.team = self.all::<TeamMember>()?;
        records.holidays = self.all()?;
        macro_rules! fill {
            ($($field:ident: $ty:ident),*) => { $(records.$field = self.of_account(account)?;)* };
        }
        model::for_account_records!(fill);
        Ok(Some(records))
    }

    /// The firm, if anything of it is set.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn firm(&self) -> Result<Option<Firm>> {
        self.all::<Firm>().map(|firms| firms.into_iter().next())
    }

    fn list<T: Record>(&self, statement: &str, key: Option<Id>) -> Result<Vec<T>> {
        let width = sql::<T>()?.columns.len();
        let mut statement = self.conn.prepare_cached(statement)?;
        let mut rows = match key {
            Some(key) => statement.query(params![key.to_string()])?,
            None => statement.query([])?,
        };
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(record_in(row, width)?);
        }
        Ok(found)
    }

    /// One text out of `meta`.
    pub(crate) fn meta(&self, key: &str) -> Result<Option<String>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "value" FROM "meta" WHERE "key" = ?1"#)?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }
}
