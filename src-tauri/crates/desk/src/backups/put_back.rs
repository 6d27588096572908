//! A backup in the place of a vault that does not open, or on a new computer where there is none yet.

use ::vault::Secret;
use ::vault::backups::{Backup, put_back};

use super::{BackupView, NEWEST, PutBackView};
use crate::desk::hold;
use crate::{Desk, Error, Result};

impl Desk {
    /// Puts a backup in the place of the vault's database, which is set aside. The vault's own passphrase opens it from then
    /// on; where its header is damaged or not there, the passphrase of the backup's day. The vault stays locked.
    ///
    /// # Errors
    /// [`Error::NoBackup`], [`Error::WrongPassphrase`], [`Error::BackupDamaged`]; [`Error::VaultExists`] when the folder holds
    /// another vault; when the disk is full or read-only. Then nothing has changed.
    pub fn backup_put_back(&self, called: &str, passphrase: String) -> Result<PutBackView> {
        self.in_place_of(&self.backup_called(called)?, passphrase)
    }

    /// As [`Desk::backup_put_back`], with the newest backup beside the vault.
    ///
    /// # Errors
    /// As [`Desk::backup_put_back`].
    pub fn backup_put_back_newest(&self, passphrase: String) -> Result<PutBackView> {
        self.in_place_of(&self.backup_here(NEWEST)?, passphrase)
    }

    fn in_place_of(&self, backup: &Backup, passphrase: String) -> Result<PutBackView> {
        // Nobody opens it meanwhile.
        let state = hold(&self.state);
        if state.open.is_some() {
            return Err(Error::InUse);
        }
        let folder = state.folder.clone();
        let done = put_back(&folder, backup, &Secret::new(passphrase), |copy, key| {
            store::prove(copy, key).map_err(|error| match error {
                store::Error::NotADatabase => Error::BackupDamaged { name: backup.name() },
                other => other.into(),
            })
        })?;
        Ok(PutBackView {
            backup: BackupView::from(backup),
            aside: done.aside.iter().map(|path| path.display().to_string()).collect(),
            ways_of_backup: done.ways_of_backup,
        })
    }
}
