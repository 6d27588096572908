//! Making, opening and locking the vault.

mod rotate;
mod security;
mod views;
mod watch;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use ::vault::{Folder, FolderState, KdfCost, Opened, Secret, Way};
use chrono::{DateTime, Utc};
use store::{Store, Touched};

pub use views::*;
pub use watch::Noticed;

use self::security::Renewing;
use self::watch::Watch;
use crate::desk::{Open, State, hold};
use crate::kept::Keep;
use crate::{Desk, Error, Result, places};

/// After so many minutes without use a vault locks, when its header does not say.
const IDLE_MINUTES: u8 = 10;

/// What is kept beside an open vault.
struct Guard {
    watch: Watch,
    /// After so many minutes without use it locks.
    idle_minutes: u8,
    /// Its recovery key opened it: the passphrase should be set anew.
    needs_passphrase: bool,
}

/// What is told of a vault that is locked.
#[derive(Clone, Copy, Default)]
struct Past {
    locked: Option<(DateTime<Utc>, WhyLocked)>,
    /// After how many minutes without use it locked, if that is why.
    idle_minutes: Option<u8>,
    keychain_trouble: Option<KeychainTrouble>,
}

impl Keep for Guard {
    const OF_CLIENTS: bool = false;

    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

impl Keep for Past {
    const OF_CLIENTS: bool = false;

    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

impl Desk {
    /// Whether there is a vault, and whether it is open.
    ///
    /// # Errors
    /// When the folder cannot be looked into.
    pub fn vault_state(&self) -> Result<VaultView> {
        let state = hold(&self.state);
        let past = self.past(|past| *past)?;
        let found = Folder::at(&state.folder).state()?;
        Ok(VaultView {
            state: match (&state.open, found) {
                (Some(_), _) => VaultState::Open,
                (None, FolderState::Vault | FolderState::HeaderMissing) => VaultState::Locked,
                (None, _) => VaultState::None,
            },
            folder: state.folder.display().to_string(),
            folder_label: places::label(&state.folder),
            locked_at: past.locked.map(|(at, _)| at),
            why_locked: past.locked.map(|(_, why)| why),
            idle_minutes: past.idle_minutes,
            keychain_waits: state.open.is_none()
                && self.starting.load(Ordering::SeqCst)
                && ::vault::is_keychain_on(&state.folder),
            keychain_trouble: past.keychain_trouble,
            needs_passphrase: state
                .open
                .as_ref()
                .is_some_and(|open| open.guard(|guard| guard.needs_passphrase) == Ok(true)),
            read_only: state.open.as_ref().is_some_and(|open| open.store.is_read_only()),
        })
    }

    /// Refuses with a sentence when there is no vault to unlock.
    ///
    /// # Errors
    /// When there is none, with what is there instead.
    pub fn vault_must_exist(&self) -> Result<()> {
        Ok(Folder::at(&hold(&self.state).folder).require_vault()?)
    }

    /// Refuses with a sentence when no vault can be made here.
    ///
    /// # Errors
    /// When there is one, or something else stands in its way.
    pub fn vault_must_not_exist(&self) -> Result<()> {
        Ok(Folder::at(&hold(&self.state).folder).require_room()?)
    }

    /// Works with the vault of another folder from now on; what was open is locked.
    ///
    /// # Errors
    /// When the folder cannot be looked into.
    pub fn vault_set_folder(&self, folder: &Path) -> Result<VaultView> {
        self.close(WhyLocked::Asked);
        self.starting.store(false, Ordering::SeqCst);
        *hold(&self.state) = State::at(folder.to_owned());
        self.past(|past| *past = Past::default())?;
        self.vault_state()
    }

    /// As [`Desk::vault_set_folder`], for a vault that is not the person's own: the next start does not ask for it.
    ///
    /// # Errors
    /// When the folder cannot be looked into.
    pub fn vault_visit(&self, folder: &Path) -> Result<VaultView> {
        let view = self.vault_set_folder(folder)?;
        hold(&self.state).visited = true;
        Ok(view)
    }

    /// Makes the keys of a new vault; nothing is on disk until its recovery key was typed back.
    ///
    /// # Errors
    /// When the passphrase is too short, or the folder cannot hold a vault.
    pub fn vault_prepare(&self, passphrase: String) -> Result<RecoveryKeyView> {
        let passphrase = Secret::new(passphrase);
        let folder = hold(&self.state).folder.clone();
        let pending = ::vault::prepare(&folder, &passphrase, self.cost(), self.clock.now())?;
        let view = RecoveryKeyView::of(pending.recovery_key());
        hold(&self.state).pending = Some(pending);
        Ok(view)
    }

    /// Takes the recovery key as it was typed back, group by group (the check character with the last
    /// or after it), and makes the vault.
    ///
    /// # Errors
    /// When groups differ, or the vault cannot be written.
    pub fn vault_confirm(&self, groups: &[String]) -> Result<()> {
        let state = hold(&self.state);
        let pending = state.pending.as_ref().ok_or(Error::NothingPending)?;
        pending
            .confirm(groups)
            .map_err(|wrong| Error::WrongGroups { groups: wrong.groups })?;
        drop(state);
        self.vault_commit_unconfirmed()
    }

    /// Makes the vault without having the recovery key typed back: for scripts, which keep what they print.
    ///
    /// # Errors
    /// When nothing was prepared, or the vault cannot be written.
    pub fn vault_commit_unconfirmed(&self) -> Result<()> {
        let mut state = hold(&self.state);
        let pending = state.pending.take().ok_or(Error::NothingPending)?;
        let stamp = self.stamp();
        let made: Result<Opened> = pending.commit(|database, key| {
            Store::create(database, key, stamp)?.close();
            Ok(())
        });
        match made {
            Ok(opened) => {
                let store = store_of(&opened)?;
                self.opened(&mut state, opened, store)
            }
            Err(error) => {
                // The same keys can be tried again.
                state.pending = Some(pending);
                Err(error)
            }
        }
    }

    /// Opens the vault with its passphrase.
    ///
    /// # Errors
    /// When it is the wrong one, or the vault is damaged, newer, or open elsewhere.
    pub fn vault_unlock(&self, passphrase: String) -> Result<()> {
        let passphrase = Secret::new(passphrase);
        self.unlock(|folder| {
            let mut opened = ::vault::unlock(folder, &passphrase)?;
            // A vault that cannot be written opens as it is.
            let _ = opened.raise_cost(&passphrase, KdfCost::least(), self.clock.now());
            Ok(opened)
        })
    }

    /// Opens the vault with its recovery key, however it is typed.
    ///
    /// # Errors
    /// When it is the wrong one, or the vault is damaged, newer, or open elsewhere.
    pub fn vault_unlock_with_recovery(&self, key: String) -> Result<()> {
        let key = Secret::new(key);
        self.unlock(|folder| ::vault::unlock_with_recovery(folder, key.expose()))
    }

    fn unlock(&self, way: impl FnOnce(&Path) -> ::vault::Result<Opened>) -> Result<()> {
        let mut state = hold(&self.state);
        if state.open.is_some() {
            return Ok(());
        }
        let opened = way(&state.folder)?;
        let store = store_of(&opened)?;
        self.opened(&mut state, opened, store)
    }

    fn opened(&self, state: &mut State, opened: Opened, store: Store) -> Result<()> {
        self.starting.store(false, Ordering::SeqCst);
        // The next start asks for what is the person's own, wherever they have been looking.
        if !state.visited {
            self.places.remember(&state.folder);
        }
        state.pending = None;
        self.past(|past| *past = Past::default())?;
        let guard = Guard {
            watch: Watch::begin(self.clock.now()),
            // The header was read a moment ago; if it cannot be read now, the next command says so.
            idle_minutes: opened.idle_minutes().unwrap_or(IDLE_MINUTES),
            needs_passphrase: opened.way() == Way::Recovery,
        };
        let open = Open::new(opened, store);
        open.kept::<Guard>()?.at(None, |kept| *kept = Some(guard))?;
        self.take_in_copies(&open);
        state.open = Some(Arc::new(open));
        Ok(())
    }

    fn past<T>(&self, f: impl FnOnce(&mut Past) -> T) -> Result<T> {
        self.kept
            .of::<Past>()?
            .at(None, |past| f(past.get_or_insert_default()))
    }

    /// Sets another passphrase; the old one must be known.
    ///
    /// # Errors
    /// When the current one is wrong, or the new one too short.
    pub fn vault_change_passphrase(&self, current: String, new: String) -> Result<()> {
        let (current, new) = (Secret::new(current), Secret::new(new));
        let open = self.open()?;
        // New keys that wait were made for the passphrase of before.
        open.kept::<Renewing>()?.at(None, |renewing| *renewing = None)?;
        open.vault(|vault| {
            vault.check_passphrase(&current)?;
            Ok(vault.change_passphrase(&new, self.cost(), self.clock.now())?)
        })
    }

    /// Sets the passphrase anew after the recovery key opened the vault.
    ///
    /// # Errors
    /// When the vault was not opened by its recovery key, or the passphrase is too short.
    pub fn vault_set_passphrase(&self, new: String) -> Result<()> {
        let new = Secret::new(new);
        let open = self.open()?;
        if !open.guard(|guard| guard.needs_passphrase)? {
            return Err(Error::WrongPassphrase);
        }
        open.vault(|vault| Ok(vault.change_passphrase(&new, self.cost(), self.clock.now())?))?;
        open.guard(|guard| guard.needs_passphrase = false)
    }

    /// Closes the database, drops the keys and whatever was read, and frees the vault for others.
    pub fn vault_lock(&self) {
        self.close(WhyLocked::Asked);
    }

    /// As [`Desk::vault_lock`], for another reason than that somebody asked.
    pub fn vault_lock_because(&self, why: WhyLocked) {
        self.close(why);
    }

    fn close(&self, why: WhyLocked) {
        self.stop_copying.store(true, Ordering::SeqCst);
        let mut state = hold(&self.state);
        let Some(open) = state.open.take() else {
            // A recovery key that is being shown is not left on the screen of an empty chair.
            state.pending = None;
            return;
        };
        let idle_minutes = open.guard(|guard| guard.idle_minutes).ok();
        let past = Past {
            locked: Some((self.clock.now(), why)),
            idle_minutes: idle_minutes.filter(|_| why == WhyLocked::Idle),
            keychain_trouble: None,
        };
        // What is told of a lock is no reason not to lock.
        let _ = self.past(|told| *told = past);
        drop(state);
        drop(open.close());
    }

    fn cost(&self) -> KdfCost {
        self.kdf
            .unwrap_or_else(|| KdfCost::measured(::vault::HALF_A_SECOND))
    }
}

/// The database of a vault that was opened; only to be read where it cannot be written to.
fn store_of(opened: &Opened) -> Result<Store> {
    let (database, key) = (opened.folder().database(), opened.key());
    let store = if opened.is_read_only() {
        Store::open_to_read(&database, key)
    } else {
        match Store::open(&database, key) {
            Err(store::Error::ReadOnly) => Store::open_to_read(&database, key),
            other => other,
        }
    };
    Ok(store?)
}

impl Open {
    /// Looks at what is kept beside the open vault, or changes it.
    fn guard<T>(&self, f: impl FnOnce(&mut Guard) -> T) -> Result<T> {
        let kept = self.kept::<Guard>()?;
        kept.at(None, |guard| guard.as_mut().map(f))?.ok_or(Error::Locked)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.close(WhyLocked::Asked);
    }
}
