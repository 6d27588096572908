//! Opening a vault, and changing the ways into it while it is open.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::backups::Backup;
use crate::error::{Error, KeychainTrouble, Result};
use crate::folder::Folder;
use crate::header::{Header, VaultId};
use crate::kdf::KdfCost;
use crate::keychain::{ComputerKey, Keychain};
use crate::lock::HeldLock;
use crate::recovery::{RecoveryKey, WrongGroups};
use crate::rotate;
use crate::secret::{DataKey, Secret};

/// How a vault was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It was just made.
    Created,
    /// With the passphrase.
    Passphrase,
    /// With the recovery key: the owner should now set a passphrase.
    Recovery,
    /// With the key that this computer's keychain keeps.
    Keychain,
}

/// An open vault: its data key, and the lock on its folder until dropped. Locking the vault is
/// closing the database and dropping this.
#[derive(Debug)]
pub struct Opened {
    folder: Folder,
    key: DataKey,
    lock: HeldLock,
    vault: VaultId,
    created: DateTime<Utc>,
    way: Way,
}

/// Opens the vault in `folder` with its passphrase. A wrong one costs the same time as the right one. A folder that
/// cannot be written to is opened for reading: see [`Opened::is_read_only`].
///
/// # Errors
/// [`Error::WrongPassphrase`], [`Error::NoVault`], [`Error::AlreadyOpen`], [`Error::DamagedHeader`],
/// [`Error::NewerHeader`], [`Error::KdfTooExpensive`], [`Error::OutOfMemory`], [`Error::ReadOnly`],
/// [`Error::NoAccess`], [`Error::Io`].
pub fn unlock(folder: &Path, passphrase: &Secret) -> Result<Opened> {
    open(folder, Way::Passphrase, |header| {
        header.open_with_passphrase(passphrase)
    })
}

/// Opens the vault in `folder` with its recovery key, typed in any of the ways people type it.
///
/// # Errors
/// [`Error::MistypedRecoveryKey`], [`Error::WrongRecoveryKey`], and those of [`unlock`].
pub fn unlock_with_recovery(folder: &Path, typed: &str) -> Result<Opened> {
    let recovery = RecoveryKey::typed(typed).map_err(Error::MistypedRecoveryKey)?;
    open(folder, Way::Recovery, |header| {
        header.open_with_recovery(&recovery)
    })
}

/// Opens the vault in `folder` with the key that this computer's keychain keeps for it. Asks nobody for
/// anything, and answers within the keychain's time limit.
///
/// # Errors
/// [`Error::Keychain`] with the reason why only the passphrase opens it now, and those of [`unlock`].
pub fn unlock_with_keychain(folder: &Path, keychain: &dyn Keychain) -> Result<Opened> {
    open(folder, Way::Keychain, |header| {
        let entry = header
            .keychain_entry()
            .ok_or(Error::Keychain(KeychainTrouble::Off))?;
        header.open_with_keychain(&keychain.read(&entry).map_err(Error::Keychain)?)
    })
}

/// Whether the vault in `folder` is one that a keychain may open. Nothing is opened and nobody is asked;
/// a header that cannot be read says no.
pub fn is_keychain_on(folder: &Path) -> bool {
    Header::read(&Folder::at(folder)).is_ok_and(|header| header.keychain_entry().is_some())
}

/// Whether a passphrase opens the vault in `folder`, without opening it or taking its lock. Takes one derivation's time;
/// a folder without a vault and a header that cannot be read say no.
pub fn opens(folder: &Path, passphrase: &Secret) -> bool {
    Header::read(&Folder::at(folder))
        .and_then(|header| header.check_signature(&header.open_with_passphrase(passphrase)?))
        .is_ok()
}

fn open(folder: &Path, way: Way, key_of: impl FnOnce(&Header) -> Result<DataKey>) -> Result<Opened> {
    let folder = Folder::at(folder);
    folder.require_vault()?;
    let lock = match HeldLock::acquire(&folder) {
        Err(Error::ReadOnly { .. }) => HeldLock::acquire_to_read(&folder)?,
        other => other?,
    };
    let header = Header::read(&folder)?;
    let key = key_of(&header)?;
    header.check_signature(&key)?;
    let header = if lock.is_shared() {
        rotate::require_finished(&folder, header)?
    } else {
        let header = rotate::finish(&folder, header, &key)?;
        Header::mend(&folder);
        header
    };
    Ok(Opened::new(folder, key, lock, &header, way))
}

impl Opened {
    pub(crate) fn new(folder: Folder, key: DataKey, lock: HeldLock, header: &Header, way: Way) -> Self {
        Self {
            folder,
            key,
            lock,
            vault: header.vault,
            created: header.created,
            way,
        }
    }

    /// The same vault after its data key was replaced.
    pub(crate) fn with_key(mut self, key: DataKey) -> Self {
        self.key = key;
        self
    }

    /// What opens the database.
    pub fn key(&self) -> &DataKey {
        &self.key
    }

    /// The folder, with the path of the database.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Whether the folder cannot be written to: what is in it can be read, and nothing changed.
    pub fn is_read_only(&self) -> bool {
        self.lock.is_shared()
    }

    /// The lock on the folder.
    pub fn lock(&self) -> &HeldLock {
        &self.lock
    }

    /// The vault's identity.
    pub fn vault(&self) -> VaultId {
        self.vault
    }

    /// When the vault was made.
    pub fn created(&self) -> DateTime<Utc> {
        self.created
    }

    /// How it was opened.
    pub fn way(&self) -> Way {
        self.way
    }

    /// Whether `passphrase` is the present one, before it is changed. Takes one derivation's time.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], and those of reading the header.
    pub fn check_passphrase(&self, passphrase: &Secret) -> Result<()> {
        self.header()?.open_with_passphrase(passphrase).map(drop)
    }

    /// Sets another passphrase; the old one then opens nothing, the recovery key still does. Also the
    /// way to a passphrase after opening with the recovery key. The header is replaced whole or not
    /// at all.
    ///
    /// # Errors
    /// [`Error::PassphraseTooShort`], [`Error::KdfTooCheap`], [`Error::DamagedHeader`],
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`].
    pub fn change_passphrase(&mut self, new: &Secret, cost: KdfCost, at: DateTime<Utc>) -> Result<()> {
        let header = self.header()?.with_passphrase(&self.key, new, cost, at)?;
        header.write(&self.folder, &self.key)?;
        Backup::share_header(&self.folder, &header, &self.key);
        self.way = Way::Passphrase;
        Ok(())
    }

    /// Wraps the key anew under the passphrase that opened the vault, where a try of it costs less than `least`: a vault
    /// made when less was enough. Says whether it did.
    ///
    /// # Errors
    /// Those of [`Opened::change_passphrase`]; the vault then opens as before.
    pub fn raise_cost(&mut self, passphrase: &Secret, least: KdfCost, at: DateTime<Utc>) -> Result<bool> {
        let cheap = self.way == Way::Passphrase && self.header()?.is_cheaper_than(least);
        if cheap {
            self.change_passphrase(passphrase, least, at)?;
        }
        Ok(cheap)
    }

    /// Makes a new recovery key. The old one stays good until [`PendingRecovery::commit`].
    ///
    /// # Errors
    /// [`Error::Randomness`].
    pub fn prepare_recovery_key(&self) -> Result<PendingRecovery> {
        Ok(PendingRecovery {
            vault: self.vault,
            recovery: RecoveryKey::random()?,
        })
    }

    /// Whether this vault lets a computer in by its keychain.
    ///
    /// # Errors
    /// Those of reading the header.
    pub fn is_keychain_on(&self) -> Result<bool> {
        Ok(self.header()?.keychain_entry().is_some())
    }

    /// Lets this computer in: a new random key goes into its keychain, and the slot that it opens into the
    /// header. Another computer that was let in before no longer is. After an error nothing has changed.
    ///
    /// # Errors
    /// [`Error::Keychain`] when it takes no key; [`Error::DamagedHeader`], [`Error::ReadOnly`],
    /// [`Error::DiskFull`], [`Error::Io`].
    pub fn turn_keychain_on(&self, keychain: &dyn Keychain, at: DateTime<Utc>) -> Result<()> {
        let before = self.header()?;
        let old = before.keychain_entry();
        let computer = ComputerKey::random()?;
        let header = before.with_keychain(&self.key, Some(&computer), at)?;
        let entry = header.keychain_entry().unwrap_or_default();
        keychain.write(&entry, &computer).map_err(Error::Keychain)?;
        // A key that is not given back opens nothing at the next start: better known now.
        let kept = keychain.read(&entry).map_err(Error::Keychain).and_then(|kept| {
            let same = kept.bytes() == computer.bytes();
            if same {
                Ok(())
            } else {
                Err(Error::Keychain(KeychainTrouble::Stale))
            }
        });
        if let Err(refused) = kept.and_then(|()| header.write(&self.folder, &self.key)) {
            let _ = keychain.remove(&entry);
            return Err(refused);
        }
        if let Some(old) = old {
            // It opens nothing any more, whether it goes or not.
            let _ = keychain.remove(&old);
        }
        Ok(())
    }

    /// Lets no computer in any more: first the slot goes, and what the keychain keeps opens nothing; then
    /// its entry goes too. `Some` trouble says that it could not be removed there.
    ///
    /// # Errors
    /// [`Error::DamagedHeader`], [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`].
    pub fn turn_keychain_off(
        &self,
        keychain: &dyn Keychain,
        at: DateTime<Utc>,
    ) -> Result<Option<KeychainTrouble>> {
        let header = self.header()?;
        let Some(entry) = header.keychain_entry() else {
            return Ok(None);
        };
        header
            .with_keychain(&self.key, None, at)?
            .write(&self.folder, &self.key)?;
        Ok(keychain.remove(&entry).err())
    }

    /// After how many minutes without use it locks by itself.
    ///
    /// # Errors
    /// Those of reading the header.
    pub fn idle_minutes(&self) -> Result<u8> {
        Ok(self.header()?.idle_minutes())
    }

    /// Sets after how many minutes without use it locks by itself: 1 to 120.
    ///
    /// # Errors
    /// [`Error::IdleMinutes`] for any other number; [`Error::DamagedHeader`], [`Error::ReadOnly`],
    /// [`Error::DiskFull`], [`Error::Io`].
    pub fn set_idle_minutes(&self, minutes: u8, at: DateTime<Utc>) -> Result<()> {
        self.header()?
            .with_idle_minutes(minutes, at)?
            .write(&self.folder, &self.key)
    }

    /// The header on disk, which must be one that a holder of our key wrote for this vault.
    pub(crate) fn header(&self) -> Result<Header> {
        let header = Header::read(&self.folder)?;
        header.check_signature(&self.key)?;
        Ok(header)
    }
}

/// A new recovery key that opens nothing yet.
#[derive(Debug)]
pub struct PendingRecovery {
    vault: VaultId,
    recovery: RecoveryKey,
}

impl PendingRecovery {
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

    /// Puts the new key in the place of the old one, which then opens nothing.
    ///
    /// # Errors
    /// [`Error::WrongRecoveryKey`] when `opened` is another vault than the key was made for;
    /// [`Error::DamagedHeader`], [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`].
    pub fn commit(&self, opened: &Opened, at: DateTime<Utc>) -> Result<()> {
        if opened.vault != self.vault {
            return Err(Error::WrongRecoveryKey);
        }
        let header = opened.header()?.with_recovery(&opened.key, &self.recovery, at)?;
        header.write(&opened.folder, &opened.key)?;
        Backup::share_header(&opened.folder, &header, &opened.key);
        Ok(())
    }
}
