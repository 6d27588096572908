//! An account as a file that another vault, or this one, takes back record for record.

use std::path::Path;

use serde::Serialize;
use specta::Type;

use crate::find::{account_named, account_records};
use crate::{Desk, Result, files};

/// Where an exported account is.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ExportedAccount {
    /// The file.
    pub path: String,
    /// The account's name.
    pub account: String,
    /// Bytes of the file.
    pub bytes: u32,
}

impl Desk {
    /// Writes an account as a `tenure-account/1` file, whole or not at all.
    ///
    /// # Errors
    /// When there is no account of this name, or the file cannot be written.
    pub fn account_export(&self, account: &str, out: &Path) -> Result<ExportedAccount> {
        let today = self.clock.today();
        let (account, text) = self.read(|reader| {
            let account = account_named(reader, account)?;
            let records = account_records(reader, account.id)?;
            Ok((account.name, exchange::write_account_file(&records, Some(today))))
        })?;
        files::write_whole(out, text.as_bytes(), &self.folder())?;
        Ok(ExportedAccount {
            path: out.display().to_string(),
            account,
            bytes: u32::try_from(text.len()).unwrap_or(u32::MAX),
        })
    }
}
