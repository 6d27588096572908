//! Making a vault. Until the recovery key has been typed back nothing is on disk: a vault whose
//! recovery key nobody wrote down is a loss waiting to happen.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::atomic;
use crate::error::Result;
use crate::folder::Folder;
use crate::header::Header;
use crate::kdf::KdfCost;
use crate::lock::HeldLock;
use crate::open::{Opened, Way};
use crate::recovery::{RecoveryKey, WrongGroups};
use crate::secret::{DataKey, Secret};

/// A vault whose keys are made and whose folder is not.
#[derive(Debug)]
pub struct Pending {
    folder: Folder,
    header: Header,
    key: DataKey,
    recovery: RecoveryKey,
}

/// Makes the keys of a new vault in `folder`, which may be missing or hold other files, but no vault.
/// Takes one derivation's time. `at` becomes the vault's date of creation.
///
/// # Errors
/// [`crate::Error::PassphraseTooShort`], [`crate::Error::KdfTooCheap`], [`crate::Error::AlreadyExists`],
/// [`crate::Error::NoVault`] (a file in the folder's place, a database without header), [`crate::Error::ReadOnly`],
/// [`crate::Error::DiskFull`], [`crate::Error::OutOfMemory`], [`crate::Error::Randomness`], [`crate::Error::Io`].
pub fn prepare(folder: &Path, passphrase: &Secret, cost: KdfCost, at: DateTime<Utc>) -> Result<Pending> {
    let folder = Folder::at(folder);
    folder.require_room()?;
    folder.require_writable()?;
    let key = DataKey::random()?;
    let recovery = RecoveryKey::random()?;
    let header = Header::new(&key, passphrase, cost, &recovery, at)?;
    Ok(Pending {
        folder,
        header,
        key,
        recovery,
    })
}

impl Pending {
    /// The key to show once, print or write down.
    pub fn recovery_key(&self) -> &RecoveryKey {
        &self.recovery
    }

    /// Compares what was typed back; see [`RecoveryKey::confirm`].
    ///
    /// # Errors
    /// Which groups differ.
    pub fn confirm<T: AsRef<str>>(&self, typed: &[T]) -> Result<(), WrongGroups> {
        self.recovery.confirm(typed)
    }

    /// Makes the folder and writes the header, which is what makes it a vault; the caller then makes
    /// the database with [`Opened::key`]. After an error the disk is as before, and it may be tried
    /// again.
    ///
    /// # Errors
    /// [`crate::Error::AlreadyExists`] when a vault appeared there meanwhile, [`crate::Error::AlreadyOpen`],
    /// [`crate::Error::ReadOnly`], [`crate::Error::DiskFull`], [`crate::Error::Io`].
    pub fn commit(&self) -> Result<Opened> {
        let made = self.folder.make()?;
        let opened = HeldLock::acquire(&self.folder).and_then(|lock| self.write(lock, made));
        if opened.is_err() && made {
            // Goes only if it is empty: whatever another process put there stays.
            let _ = fs::remove_dir(self.folder.path());
        }
        opened
    }

    fn write(&self, lock: HeldLock, made: bool) -> Result<Opened> {
        // Asked again, now that nobody else can be making a vault here.
        let written = self
            .folder
            .require_room()
            .and_then(|()| self.header.write(&self.folder, &self.key));
        if let Err(refused) = written {
            if made {
                let _ = fs::remove_file(self.folder.lock_file());
            }
            return Err(refused);
        }
        if let Some(above) = self.folder.path().parent() {
            // The folder's own name must last as well; where we may not look above, it is best effort.
            let _ = atomic::sync_folder(above);
        }
        Ok(Opened::new(
            self.folder.clone(),
            self.key.clone(),
            lock,
            &self.header,
            Way::Created,
        ))
    }
}
