//! The ways in, from the settings: this computer's keychain, a new recovery key and its kit on paper, and
//! how long the vault stays open by itself.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ::vault::rotate::PendingRotation;
use ::vault::{Opened, PendingRecovery, RecoveryKey, Secret};
use store::{Store, Touched};

use super::{
    KeychainOff, KeychainTrouble, KitWritten, Noticed, RecoveryKeyView, SecurityView, VaultView, WhyLocked,
};
use crate::desk::hold;
use crate::files::write_whole;
use crate::kept::Keep;
use crate::{Desk, Error, Result, places};

/// New keys that wait for their recovery key to be typed back. They go when the vault is locked.
pub(super) enum Renewing {
    /// A new recovery key alone.
    Recovery(PendingRecovery),
    /// A new data key, and with it a new recovery key.
    Rotation(Box<PendingRotation>),
}

impl Keep for Renewing {
    const OF_CLIENTS: bool = false;

    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

impl Renewing {
    fn recovery_key(&self) -> &RecoveryKey {
        match self {
            Self::Recovery(pending) => pending.recovery_key(),
            Self::Rotation(pending) => pending.recovery_key(),
        }
    }
}

impl Desk {
    /// Opens the vault by this computer's keychain, if its owner turned that on and the program has just
    /// started. Asked a second time it does nothing: after a lock the passphrase is required.
    ///
    /// # Errors
    /// When the vault is damaged, newer, or open elsewhere. That the keychain does not open it is no
    /// error: the view then says why.
    pub fn vault_open_at_start(&self) -> Result<VaultView> {
        if self.starting.swap(false, Ordering::SeqCst) {
            let mut state = hold(&self.state);
            if state.open.is_none() && ::vault::is_keychain_on(&state.folder) {
                match self.open_by_keychain(&state.folder) {
                    Ok((opened, store)) => self.opened(&mut state, opened, store)?,
                    Err(Error::Keychain { why }) => self.past(|past| past.keychain_trouble = Some(why))?,
                    Err(error) => return Err(error),
                }
            }
        }
        self.vault_state()
    }

    fn open_by_keychain(&self, folder: &Path) -> Result<(Opened, Store)> {
        let opened = ::vault::unlock_with_keychain(folder, &*self.keychain)?;
        let store = super::store_of(&opened)?;
        Ok((opened, store))
    }

    /// What the settings show of the vault's security.
    ///
    /// # Errors
    /// When the vault is locked, or its header was damaged meanwhile.
    pub fn security_get(&self) -> Result<SecurityView> {
        self.open()?.vault(|vault| {
            Ok(SecurityView {
                keychain: vault.is_keychain_on()?,
                idle_minutes: vault.idle_minutes()?,
            })
        })
    }

    /// Has this computer's keychain open the vault at the program's start from now on. The passphrase must
    /// be known.
    ///
    /// # Errors
    /// When the passphrase is wrong, or the keychain does not take the key. Then it stays off.
    pub fn vault_turn_keychain_on(&self, passphrase: String) -> Result<SecurityView> {
        let passphrase = Secret::new(passphrase);
        self.open()?.vault(|vault| {
            vault.check_passphrase(&passphrase)?;
            Ok(vault.turn_keychain_on(&*self.keychain, self.clock.now())?)
        })?;
        self.security_get()
    }

    /// Has the keychain open the vault no more, and forget its key.
    ///
    /// # Errors
    /// When the header cannot be written.
    pub fn vault_turn_keychain_off(&self) -> Result<KeychainOff> {
        let left = self
            .open()?
            .vault(|vault| Ok(vault.turn_keychain_off(&*self.keychain, self.clock.now())?))?;
        Ok(KeychainOff {
            security: self.security_get()?,
            left_behind: left.map(KeychainTrouble::from),
        })
    }

    /// Sets after how many minutes without use the vault locks by itself.
    ///
    /// # Errors
    /// When that is not 1 to 120, or the header cannot be written.
    pub fn vault_set_idle_minutes(&self, minutes: u8) -> Result<SecurityView> {
        let open = self.open()?;
        open.vault(|vault| Ok(vault.set_idle_minutes(minutes, self.clock.now())?))?;
        open.guard(|guard| guard.idle_minutes = minutes)?;
        self.security_get()
    }

    /// Makes a new recovery key, to be shown and typed back. The old one stays good until then.
    ///
    /// # Errors
    /// When the passphrase is wrong.
    pub fn vault_renew_recovery(&self, passphrase: String) -> Result<RecoveryKeyView> {
        let passphrase = Secret::new(passphrase);
        let open = self.open()?;
        let pending = open.vault(|vault| {
            vault.check_passphrase(&passphrase)?;
            Ok(vault.prepare_recovery_key()?)
        })?;
        let view = RecoveryKeyView::of(pending.recovery_key());
        let new = Some(Renewing::Recovery(pending));
        open.kept::<Renewing>()?.at(None, |renewing| *renewing = new)?;
        Ok(view)
    }

    /// Takes the new recovery key as it was typed back and puts it in the old one's place.
    ///
    /// # Errors
    /// When groups differ, none is waiting, or the header cannot be written: then the old one stays good.
    pub fn vault_confirm_recovery(&self, groups: &[String]) -> Result<()> {
        self.take_recovery(Some(groups))
    }

    /// Puts the new recovery key in the old one's place without having it typed back: for scripts, which keep what they
    /// print.
    ///
    /// # Errors
    /// When none is waiting, or the header cannot be written: then the old one stays good.
    pub fn vault_commit_recovery_unconfirmed(&self) -> Result<()> {
        self.take_recovery(None)
    }

    fn take_recovery(&self, typed: Option<&[String]>) -> Result<()> {
        let open = self.open()?;
        open.kept::<Renewing>()?.at(None, |renewing| {
            let Some(Renewing::Recovery(pending)) = renewing else {
                return Err(Error::NothingPending);
            };
            if let Some(groups) = typed {
                pending
                    .confirm(groups)
                    .map_err(|wrong| Error::WrongGroups { groups: wrong.groups })?;
            }
            open.vault(|vault| Ok(pending.commit(vault, self.clock.now())?))?;
            *renewing = None;
            Ok(())
        })?
    }

    /// Gives up the new keys that wait for their recovery key. The old ones stay what they were.
    pub fn vault_give_up_renewing(&self) {
        if let Ok(renewing) = self.open().and_then(|open| open.kept::<Renewing>()) {
            // After a lock it is gone already.
            let _ = renewing.at(None, |renewing| *renewing = None);
        }
    }

    /// What the recovery kit is called unless its owner says otherwise.
    pub fn vault_kit_name(&self) -> String {
        format!("Tenure recovery kit {}.pdf", self.clock.today())
    }

    /// Writes the recovery kit of the key that is being shown: one page to print. The file holds the key
    /// in clear and lies only where its owner put it.
    ///
    /// # Errors
    /// When no key is being shown, or the file cannot be written.
    pub fn vault_write_kit(&self, path: &Path) -> Result<KitWritten> {
        let state = hold(&self.state);
        let kit = |key: &RecoveryKey| deck::recovery_kit::RecoveryKit {
            groups: key.groups().map(str::to_owned).to_vec(),
            check: key.check().to_string(),
            vault: places::label(&state.folder),
            folder: state.folder.display().to_string(),
            made: self.clock.today(),
        };
        let made = match (&state.pending, &state.open) {
            (Some(pending), _) => kit(pending.recovery_key()),
            (None, Some(open)) => open
                .kept::<Renewing>()?
                .at(None, |renewing| {
                    renewing.as_ref().map(|new| kit(new.recovery_key()))
                })?
                .ok_or(Error::NothingPending)?,
            (None, None) => return Err(Error::NothingPending),
        };
        drop(state);
        let scene = deck::recovery_kit::scene(&made, self.fonts()?);
        let pdf = deck::paint::pdf(&scene).map_err(Error::internal)?;
        write_whole(path, &pdf, &self.folder())?;
        Ok(KitWritten {
            path: path.display().to_string(),
        })
    }

    /// Tells the desk what was noticed around it, and hears whether the vault is to be locked for it. It is
    /// still open then: what is being typed can be kept first.
    pub fn vault_noticed(&self, noticed: Noticed) -> Option<WhyLocked> {
        if matches!(noticed, Noticed::Sleep | Noticed::ScreenLocked) {
            // A rotation that still copies would keep the vault open for as long as it takes.
            self.stop_copying.store(true, Ordering::SeqCst);
        }
        let open = self.open().ok()?;
        let noticed = open.guard(|guard| {
            let own = Duration::from_secs(60 * u64::from(guard.idle_minutes));
            let limit = self.idle_limit.unwrap_or(own);
            guard.watch.notice(noticed, self.clock.now(), limit)
        });
        noticed.ok().flatten()
    }
}
