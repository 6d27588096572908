//! Erasing an account: a client's right to be forgotten.

use model::accounts::Account;
use model::{Id, Record, Value};

use super::AccountErased;
use crate::desk::hold;
use crate::{Desk, Error, Result};

impl Desk {
    /// Erases an account, removed or not, with its history and everything that belongs to it, once its name was typed as
    /// it is written. It cannot be undone. Backups and files that were taken out of the vault before are not touched.
    ///
    /// # Errors
    /// When the account never was or is erased already, or another name was typed.
    pub fn account_erase(&self, account: Id, typed_name: &str) -> Result<AccountErased> {
        let open = self.open()?;
        let row = self.read(|reader| Ok(reader.row(Account::ENTITY, account)?))?;
        match row.ok_or(Error::NoRecord)?.get("name") {
            Some(Value::Text(name)) if name.trim() == typed_name.trim() => {}
            _ => return Err(Error::WrongName),
        }
        let erased = open.store.erase(account, self.stamp())?;
        // What is kept in memory may be of this account too.
        *hold(&open.laid) = None;
        *hold(&open.read_file) = None;
        self.tell(&erased.touched);
        Ok(AccountErased {
            overwritten: erased.overwritten,
        })
    }
}
