//! Erasing an account: a client's right to be forgotten.

use model::accounts::Account;
use model::{Id, Record, Value};

use super::{AccountCalled, AccountErased};
use crate::find::account_named;
use crate::{Desk, Error, Result};

impl Desk {
    /// The account that a person means: by its name, however it is written, or by its id, removed or not.
    ///
    /// # Errors
    /// [`Error::NoAccount`], with the nearest names.
    pub fn account_called(&self, called: &str) -> Result<AccountCalled> {
        self.read(|reader| {
            let Ok(id) = called.parse::<Id>() else {
                let account = account_named(reader, called)?;
                return Ok(AccountCalled {
                    id: account.id,
                    name: account.name,
                });
            };
            match reader.row(Account::ENTITY, id)?.unwrap_or_default().get("name") {
                Some(Value::Text(name)) => Ok(AccountCalled {
                    id,
                    name: name.clone(),
                }),
                _ => Err(Error::NoAccount {
                    name: called.to_owned(),
                    nearest: Vec::new(),
                }),
            }
        })
    }

    /// Erases an account, removed or not, with its history and everything that belongs to it, once its name was typed as
    /// it is written. It cannot be undone. Backups that hold it go, once a new one
    /// is proven; files that were taken out of the vault before are not touched.
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
        open.forget_clients();
        self.tell(&erased.touched);
        let backups = self.backups_after_erasing(&open);
        Ok(AccountErased {
            overwritten: erased.overwritten,
            backups_removed: backups.as_ref().map_or(0, |(removed, _)| *removed),
            backups_left: backups.as_ref().map_or(0, |(_, left)| *left),
            trouble: backups.err().map(|error| error.sentence()),
        })
    }
}
