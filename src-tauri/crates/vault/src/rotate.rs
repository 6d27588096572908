//! Rotating the data key: the database is copied under a new key and takes the old one's place.
//!
//! Two files have to change as one, and only one of them can be renamed at a time. So the header alone
//! decides, and says of itself whether the database beside it has still to be moved:
//!
//! ```text
//!      step        vault.json holds            tenure.db is under   tenure.db.new is      a start after a kill here
//!      ---------   -------------------------   ------------------   -------------------   -------------------------
//!      (before)    old key                     old key              missing or a part     old key; the part goes
//!   1  Copied      old key                     old key              whole, new key        old key; the copy goes
//!   2  Promised    new key, "replacement"      old key, no use      whole, new key        new key; goes on with 3
//!   3  Cleared     new key, "replacement"      old key, no journal  whole, new key        new key; goes on with 4
//!   4  Moved       new key, "replacement"      new key              missing               new key; goes on with 5
//!   5  Settled     new key                     new key              missing               new key
//! ```
//!
//! Step 2 is one rename of a signed file that was synced before (`atomic`): before it the old passphrase
//! slot, recovery key and data key are the vault; after it the new ones are. No step is undone and none is
//! needed twice: every one leaves a folder that [`finish`] brings to the end, at the next opening, whoever
//! opens it and by whichever way. The old journal goes before the new file takes its place (3 before 4),
//! or SQLite would play a journal of the old key into it; the database must be closed all the while.
//!
//! The passphrase stays what it was and is asked for, because its slot has to be made anew; the recovery
//! key is a new one, typed back before anything is written; the keychain's key is a new one under a new
//! name, written before step 2 and of no use until then, the old one removed after it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::atomic;
use crate::error::{Error, KeychainTrouble, Result};
use crate::folder::Folder;
use crate::header::Header;
use crate::kdf::KdfCost;
use crate::keychain::{ComputerKey, Keychain};
use crate::open::Opened;
use crate::recovery::{RecoveryKey, WrongGroups};
use crate::secret::{DataKey, Secret};

/// The moments of a rotation; a test stops the process at each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The copy under the new key is whole and on the disk.
    Copied,
    /// The header holds the new key and promises the new database.
    Promised,
    /// The old database has no journal any more.
    Cleared,
    /// The new database has taken the old one's name.
    Moved,
    /// The header's promise is kept and gone.
    Settled,
}

/// The new keys of a vault; they open nothing yet.
#[derive(Debug)]
pub struct PendingRotation {
    header: Header,
    /// The passphrase slot for which these were made.
    from_passphrase: String,
    key: DataKey,
    recovery: RecoveryKey,
}

/// What a rotation came to.
#[derive(Debug)]
pub struct Rotated {
    /// The vault under its new key.
    pub opened: Opened,
    /// Why this computer no longer unlocks the vault by itself, if it did before.
    pub keychain: Option<KeychainTrouble>,
}

impl Opened {
    /// Makes new keys for this vault: a data key, its slot for the present passphrase, a recovery key.
    /// Nothing is on disk, and the old keys stay good until [`PendingRotation::commit`]. Takes two
    /// derivations' time.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::OutOfMemory`], [`Error::Randomness`], and those of reading the
    /// header.
    pub fn prepare_rotation(
        &self,
        passphrase: &Secret,
        cost: KdfCost,
        at: DateTime<Utc>,
    ) -> Result<PendingRotation> {
        self.check_passphrase(passphrase)?;
        let (key, recovery) = (DataKey::random()?, RecoveryKey::random()?);
        let header = self.header()?;
        let from_passphrase = header.passphrase_mark();
        let header = header
            .with_passphrase(&key, passphrase, cost, at)?
            .with_recovery(&key, &recovery, at)?;
        Ok(PendingRotation {
            header,
            from_passphrase,
            key,
            recovery,
        })
    }
}

impl PendingRotation {
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

    /// The key under which the database is to be copied to [`Folder::replacement`].
    pub fn key(&self) -> &DataKey {
        &self.key
    }

    /// Puts the new keys and the copy made under them in the place of the old ones. The copy must be
    /// whole, and the database closed. `at_step` is told of every step.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] when the passphrase was changed since the keys were made;
    /// [`Error::DamagedHeader`], [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`]. Whatever the error, the folder is a vault that opens: by the old keys before the step `Promised`, else by the new.
    pub fn commit(
        self,
        opened: Opened,
        keychain: &dyn Keychain,
        at: DateTime<Utc>,
        at_step: &mut dyn FnMut(Step),
    ) -> Result<Rotated> {
        let folder = opened.folder().clone();
        let present = opened.header()?;
        let old_entry = present.keychain_entry();
        let mut header = present
            .with_new_key(self.header, &self.from_passphrase, at)
            .ok_or(Error::WrongPassphrase)?;
        header.replacement = true;
        let (header, trouble) = match &old_entry {
            Some(_) => let_in(header, &self.key, keychain, at)?,
            None => (header, None),
        };
        sync(&folder.replacement())?;
        at_step(Step::Copied);
        if let Err(refused) = header.write(&folder, &self.key) {
            if let Some(entry) = header.keychain_entry() {
                let _ = keychain.remove(&entry);
            }
            return Err(refused);
        }
        at_step(Step::Promised);
        finish_with(&folder, header, &self.key, at_step)?;
        if let Some(entry) = old_entry {
            // It opens nothing any more, whether it goes or not.
            let _ = keychain.remove(&entry);
        }
        Ok(Rotated {
            opened: opened.with_key(self.key),
            keychain: trouble,
        })
    }
}

/// Gives the keychain a new key for the new slot; where it takes none, the slot goes and the reason is told.
fn let_in(
    header: Header,
    key: &DataKey,
    keychain: &dyn Keychain,
    at: DateTime<Utc>,
) -> Result<(Header, Option<KeychainTrouble>)> {
    let computer = ComputerKey::random()?;
    let header = header.with_keychain(key, Some(&computer), at)?;
    let entry = header.keychain_entry().unwrap_or_default();
    match keychain.write(&entry, &computer) {
        Ok(()) => Ok((header, None)),
        Err(trouble) => Ok((header.with_keychain(key, None, at)?, Some(trouble))),
    }
}

/// Brings to its end whatever a rotation left, and gives back the header as it then is: goes on after the
/// step `Promised`, and clears away what was before it. Called by whoever opens the vault, under its lock.
pub(crate) fn finish(folder: &Folder, header: Header, key: &DataKey) -> Result<Header> {
    if header.replacement {
        return finish_with(folder, header, key, &mut |_| ());
    }
    if fs::symlink_metadata(folder.database()).is_err() && folder.replacement().is_file() {
        // The making of the vault was ended before its last step.
        give_name(folder)?;
    }
    // A copy that nothing promised is under a key that nobody has.
    clear(folder);
    Ok(header)
}

/// Refuses what [`finish`] would have to bring to its end, where nothing can be written.
pub(crate) fn require_finished(folder: &Folder, header: Header) -> Result<Header> {
    let unnamed = fs::symlink_metadata(folder.database()).is_err() && folder.replacement().is_file();
    if header.replacement || unnamed {
        return Err(Error::ReadOnly {
            path: folder.path().to_owned(),
        });
    }
    Ok(header)
}

/// Clears away what has no name yet: a copy with what lies beside it, and headers that were not written to their end.
pub(crate) fn clear(folder: &Folder) {
    for left in litter(&folder.replacement())
        .into_iter()
        .chain([folder.header(), folder.header_copy()].map(|header| atomic::temporary(&header)))
    {
        let _ = fs::remove_file(left);
    }
}

/// Gives the copy the database's name.
pub(crate) fn give_name(folder: &Folder) -> Result<()> {
    let database = folder.database();
    fs::rename(folder.replacement(), &database)
        .and_then(|()| atomic::sync_folder(folder.path()))
        .map_err(|refused| Error::writing("replace", &database, refused))
}

fn finish_with(
    folder: &Folder,
    mut header: Header,
    key: &DataKey,
    at_step: &mut dyn FnMut(Step),
) -> Result<Header> {
    let (database, replacement) = (folder.database(), folder.replacement());
    if fs::symlink_metadata(&replacement).is_ok() {
        for journal in journals(&database) {
            remove(&journal)?;
        }
        at_step(Step::Cleared);
        give_name(folder)?;
        at_step(Step::Moved);
    }
    for copy in copies_before_migrations(folder) {
        remove(&copy)?;
    }
    header.replacement = false;
    header.write(folder, key)?;
    at_step(Step::Settled);
    Header::read(folder)
}

fn journals(database: &Path) -> [PathBuf; 3] {
    ["-wal", "-shm", "-journal"].map(|end| beside(database, end))
}

/// Copies of the database that were made before it was brought up to date, `tenure.db.schema-3`: they lie under the old
/// key, which nobody has any more, or somebody who must not.
pub(crate) fn copies_before_migrations(folder: &Folder) -> Vec<PathBuf> {
    let name = folder.database();
    let begins = format!(
        "{}.schema-",
        name.file_name().unwrap_or_default().to_string_lossy()
    );
    fs::read_dir(folder.path())
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&begins))
        .map(|entry| entry.path())
        .collect()
}

/// A copy, the unfinished copy that is not yet called one, and what SQLite may have beside either.
fn litter(replacement: &Path) -> Vec<PathBuf> {
    let part = beside(replacement, ".part");
    let mut left = vec![replacement.to_owned(), part.clone()];
    left.extend(journals(replacement));
    left.extend(journals(&part));
    left
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(refused) if refused.kind() != ErrorKind::NotFound => Err(Error::writing("remove", path, refused)),
        _ => Ok(()),
    }
}

/// The copy and its name must last before anything promises them.
pub(crate) fn sync(path: &Path) -> Result<()> {
    let synced = || -> io::Result<()> {
        fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(path)?
            .sync_all()?;
        path.parent().map_or(Ok(()), atomic::sync_folder)
    };
    synced().map_err(|refused| Error::writing("sync", path, refused))
}
