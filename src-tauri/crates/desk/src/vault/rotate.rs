//! Rotating the data key: the copy is the store's work, the exchange of keys and files the vault's (its
//! module's table says why a kill at any step loses nothing). Here nobody may write meanwhile.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ::vault::Secret;
use ::vault::rotate::{PendingRotation, Rotated};

use super::security::Renewing;
use super::{KeychainTrouble, RecoveryKeyView, RotationDone, RotationStep, WhyLocked};
use crate::desk::{Open, State, hold};
use crate::{Desk, Error, Result};

/// How often and how long it is waited until whoever uses the vault has come back from it.
const GLANCE: Duration = Duration::from_millis(10);
const GLANCES: u32 = 1500;

impl Desk {
    /// Makes a new data key and a new recovery key; the latter is to be shown and typed back. Nothing is on
    /// disk yet.
    ///
    /// # Errors
    /// When the passphrase is wrong.
    pub fn vault_rotate_prepare(&self, passphrase: String) -> Result<RecoveryKeyView> {
        let passphrase = Secret::new(passphrase);
        let open = self.open()?;
        let pending = open.vault(|vault| {
            let pending = vault.prepare_rotation(&passphrase, self.cost(), self.clock.now())?;
            Ok(Box::new(pending))
        })?;
        let view = RecoveryKeyView::of(pending.recovery_key());
        let new = Some(Renewing::Rotation(pending));
        open.kept::<Renewing>()?.at(None, |renewing| *renewing = new)?;
        Ok(view)
    }

    /// Compares the new recovery key as it was typed back, before the data key is rotated.
    ///
    /// # Errors
    /// When groups differ, or none is waiting.
    pub fn vault_rotate_confirm(&self, groups: &[String]) -> Result<()> {
        let renewing = self.open()?.kept::<Renewing>()?;
        renewing.at(None, |renewing| match renewing {
            Some(Renewing::Rotation(pending)) => pending
                .confirm(groups)
                .map_err(|wrong| Error::WrongGroups { groups: wrong.groups }),
            _ => Err(Error::NothingPending),
        })?
    }

    /// Copies the database under the new key, proves the copy and puts it in the old one's place, with the
    /// new recovery key as it was typed back. Every other use of the vault waits meanwhile; a lock ends it
    /// while it copies. `told` hears how far it is.
    ///
    /// # Errors
    /// When groups differ or none is waiting; when the disk is full or read-only, or it was stopped or the
    /// vault is being locked: then nothing has changed, or (after the exchange began) the vault is locked and the next
    /// unlocking brings it to its end.
    pub fn vault_rotate(
        &self,
        groups: &[String],
        told: &mut dyn FnMut(RotationStep),
    ) -> Result<RotationDone> {
        self.vault_rotate_confirm(groups)?;
        self.stop_copying.store(false, Ordering::SeqCst);
        let mut state = hold(&self.state);
        let Some(open) = state.open.take() else {
            return Err(Error::Locked);
        };
        let open = match alone(open) {
            Ok(open) => open,
            Err(shared) => {
                state.open = Some(shared);
                return Err(Error::InUse);
            }
        };
        if let Err(error) = self.copy(&open, told) {
            // The new keys still wait: it can be tried again.
            state.open = Some(Arc::new(open));
            return Err(error);
        }
        let renewing = open.kept::<Renewing>()?.at(None, Option::take)?;
        let Some(Renewing::Rotation(pending)) = renewing else {
            state.open = Some(Arc::new(open));
            return Err(Error::NothingPending);
        };
        let exchanged = self.exchange(&mut state, open, *pending, told);
        if exchanged.is_err() {
            self.past(|past| past.locked = Some((self.clock.now(), WhyLocked::Stopped)))?;
        }
        exchanged
    }

    /// The database under the new key, beside the old one.
    fn copy(&self, open: &Open, told: &mut dyn FnMut(RotationStep)) -> Result<()> {
        let to = open.vault(|vault| Ok(vault.folder().replacement()))?;
        let mut tell = |done, of| {
            told(RotationStep::Copying { done, of });
            !self.stop_copying.load(Ordering::SeqCst)
        };
        let copied = open.kept::<Renewing>()?.at(None, |renewing| match renewing {
            Some(Renewing::Rotation(pending)) => Ok(open.store.copy_telling(&to, pending.key(), &mut tell)),
            _ => Err(Error::NothingPending),
        })??;
        match copied {
            Err(store::Error::Closed) => Err(Error::RotationStopped),
            // Asked while the copy was being checked.
            Ok(()) if self.stop_copying.load(Ordering::SeqCst) => {
                // Under a key that nobody has, should it stay; the next opening clears it away.
                let _ = std::fs::remove_file(&to);
                Err(Error::RotationStopped)
            }
            copied => Ok(copied?),
        }
    }

    /// Ends a rotation that still copies; nothing has changed then, and it can be tried again. Without effect once
    /// the exchange has begun.
    pub fn vault_stop_rotating(&self) {
        self.stop_copying.store(true, Ordering::SeqCst);
    }

    fn exchange(
        &self,
        state: &mut State,
        open: Open,
        pending: PendingRotation,
        told: &mut dyn FnMut(RotationStep),
    ) -> Result<RotationDone> {
        let opened = open.close().ok_or(Error::Locked)?;
        let Rotated { opened, keychain } =
            pending.commit(opened, &*self.keychain, self.clock.now(), &mut |step| {
                told(RotationStep::Exchanging { step: step.into() });
            })?;
        let store = super::store_of(&opened)?;
        self.opened(state, opened, store)?;
        Ok(RotationDone {
            keychain: keychain.map(KeychainTrouble::from),
        })
    }
}

/// The open vault when nobody else uses it any more: whoever began before comes back from it soon, and
/// whoever asks now waits for the desk.
fn alone(mut open: Arc<Open>) -> std::result::Result<Open, Arc<Open>> {
    for _ in 0..GLANCES {
        match Arc::try_unwrap(open) {
            Ok(open) => return Ok(open),
            Err(shared) => open = shared,
        }
        std::thread::sleep(GLANCE);
    }
    Err(open)
}
