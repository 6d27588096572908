//! Making a vault. Until the recovery key has been typed back nothing is on disk: a vault whose
//! recovery key nobody wrote down is a loss waiting to happen.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::atomic;
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::header::Header;
use crate::kdf::KdfCost;
use crate::lock::HeldLock;
use crate::open::{Opened, Way};
use crate::recovery::{RecoveryKey, WrongGroups};
use crate::rotate;
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
/// [`Error::PassphraseTooShort`], [`Error::KdfTooCheap`], [`Error::AlreadyExists`],
/// [`Error::NoVault`] (a file in the folder's place, a database without header), [`Error::ReadOnly`],
/// [`Error::DiskFull`], [`Error::OutOfMemory`], [`Error::Randomness`], [`Error::Io`].
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

    /// Makes the vault. `database` makes the database at the path and under the key it is given, closed and in one file.
    /// After an error the disk is as before, and it may be tried again.
    ///
    /// The database is made under the name of a copy that waits ([`Folder::replacement`]), and the header, which is what
    /// makes the folder a vault, after it: a kill before the header leaves a copy that the next attempt clears away,
    /// one after it a vault whose next opening gives the database its name.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] when a vault appeared there meanwhile, [`Error::AlreadyOpen`], [`Error::ReadOnly`],
    /// [`Error::DiskFull`], [`Error::Io`], and those of `database`.
    pub fn commit<E: From<Error>>(
        &self,
        database: impl FnOnce(&Path, &DataKey) -> Result<(), E>,
    ) -> Result<Opened, E> {
        self.commit_telling(database, &mut |_| ())
    }

    fn commit_telling<E: From<Error>>(
        &self,
        database: impl FnOnce(&Path, &DataKey) -> Result<(), E>,
        at_step: &mut dyn FnMut(Step),
    ) -> Result<Opened, E> {
        let made = self.folder.make()?;
        let opened = HeldLock::acquire(&self.folder)
            .map_err(E::from)
            .and_then(|lock| self.write(lock, made, database, at_step));
        if opened.is_err() && made {
            // Goes only if it is empty: whatever another process put there stays.
            let _ = fs::remove_dir(self.folder.path());
        }
        opened
    }

    fn write<E: From<Error>>(
        &self,
        lock: HeldLock,
        made: bool,
        database: impl FnOnce(&Path, &DataKey) -> Result<(), E>,
        at_step: &mut dyn FnMut(Step),
    ) -> Result<Opened, E> {
        at_step(Step::Locked);
        // Asked again, now that nobody else can be making a vault here.
        let written = self.folder.require_room().map_err(E::from).and_then(|()| {
            let written = self.write_both(database, at_step);
            if written.is_err() {
                // There was no vault here: whatever of one is here now is this attempt's.
                let _ = fs::remove_file(self.folder.header());
                let _ = fs::remove_file(self.folder.header_copy());
                let _ = fs::remove_file(self.folder.database());
                rotate::clear(&self.folder);
            }
            written
        });
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

    fn write_both<E: From<Error>>(
        &self,
        database: impl FnOnce(&Path, &DataKey) -> Result<(), E>,
        at_step: &mut dyn FnMut(Step),
    ) -> Result<(), E> {
        // What an attempt left behind that was ended is under a key that nobody has.
        rotate::clear(&self.folder);
        database(&self.folder.replacement(), &self.key)?;
        rotate::sync(&self.folder.replacement())?;
        at_step(Step::Made);
        self.header.write(&self.folder, &self.key)?;
        at_step(Step::Written);
        rotate::give_name(&self.folder)?;
        at_step(Step::Named);
        Ok(())
    }
}

/// The moments of making a vault; a test stops the process at each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The folder is there and locked.
    Locked,
    /// The database is whole, under the name of a copy.
    Made,
    /// The header is there: this is a vault.
    Written,
    /// The database has its name.
    Named,
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::{FolderState, unlock};

    const CRASH_AT: &str = "TENURE_TEST_CREATE_CRASH_AT";
    const CRASH_IN: &str = "TENURE_TEST_CREATE_CRASH_IN";
    const DATABASE: &str = "a whole database";

    fn pending(folder: &Path) -> Result<Pending> {
        let at = "2026-01-02T12:00:00Z".parse().unwrap();
        prepare(folder, &passphrase(), KdfCost::for_tests(), at)
    }

    fn passphrase() -> Secret {
        Secret::new("correct horse battery".to_owned())
    }

    fn made(path: &Path) -> Result<()> {
        fs::write(path, DATABASE).unwrap();
        Ok(())
    }

    /// Not a test of its own: the process that the next test starts, and that dies at a given step.
    #[test]
    fn crashes_when_asked() {
        let (Ok(step), Ok(folder)) = (std::env::var(CRASH_AT), std::env::var(CRASH_IN)) else {
            return;
        };
        let die = |at: String| {
            if at == step {
                std::process::abort();
            }
        };
        let _ = pending(folder.as_ref()).unwrap().commit_telling(
            |path, _| {
                fs::write(path, "half a data").unwrap();
                fs::write(path.with_extension("new-wal"), "its journal").unwrap();
                die("Half".to_owned());
                fs::remove_file(path.with_extension("new-wal")).unwrap();
                made(path)
            },
            &mut |at| die(format!("{at:?}")),
        );
    }

    #[test]
    fn a_kill_at_any_step_leaves_a_vault_that_opens_or_room_for_one() {
        for (step, is_vault) in [
            ("Locked", false),
            ("Half", false),
            ("Made", false),
            ("Written", true),
            ("Named", true),
        ] {
            let home = tempfile::tempdir().unwrap();
            let folder = home.path().join("vault");
            let died = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "create::tests::crashes_when_asked"])
                .env(CRASH_AT, step)
                .env(CRASH_IN, &folder)
                .output()
                .unwrap();
            assert!(!died.status.success(), "{step}: the process should have died");
            let state = Folder::at(&folder).state().unwrap();
            if !is_vault {
                assert_eq!(state, FolderState::Empty, "{step}");
                drop(pending(&folder).unwrap().commit(|path, _| made(path)).unwrap());
            }
            let opened = unlock(&folder, &passphrase()).unwrap();
            let database = fs::read_to_string(opened.folder().database()).unwrap();
            assert_eq!(database, DATABASE, "{step}");
            drop(opened);
            let mut left: Vec<_> = fs::read_dir(&folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name())
                .collect();
            left.sort();
            let whole = [".lock", "tenure.db", "vault.json", "vault.json.copy"];
            assert_eq!(left, whole, "{step}");
        }
    }

    #[test]
    fn a_database_that_cannot_be_made_leaves_nothing_and_may_be_tried_again() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault");
        let pending = pending(&folder).unwrap();
        let refused = pending.commit(|path, _| {
            fs::write(path, "half").unwrap();
            Err(Error::DiskFull {
                path: path.to_owned(),
            })
        });
        assert!(matches!(refused, Err(Error::DiskFull { .. })), "{refused:?}");
        assert!(!folder.exists());
        drop(pending.commit(|path, _| made(path)).unwrap());
        assert!(unlock(&folder, &passphrase()).is_ok());
    }
}
