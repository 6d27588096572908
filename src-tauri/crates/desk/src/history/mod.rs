//! What the change log gives: undo and redo across restarts, a record's history, what changed in an account.

mod changes;
pub(crate) mod records;
mod views;

pub use crate::desk::Touched;
pub use views::*;

use crate::{Desk, Result};

impl Desk {
    /// What can be undone and redone next.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn undo_state(&self) -> Result<UndoView> {
        let (undo, redo) = self.open()?.store.undo_steps()?;
        Ok(UndoView {
            undo: undo.map(DidView::from),
            redo: redo.map(DidView::from),
        })
    }

    /// Takes the last change back.
    ///
    /// # Errors
    /// When there is none, or a field of it was changed since.
    pub fn undo(&self) -> Result<Undone> {
        let undone = self.open()?.store.undo(self.stamp())?;
        self.tell(&undone.touched);
        Ok(Undone {
            did: undone.did.into(),
            next: self.undo_state()?,
        })
    }

    /// Does the last undone change again.
    ///
    /// # Errors
    /// When there is none, or a field of it was changed since.
    pub fn redo(&self) -> Result<Undone> {
        let redone = self
            .open()?
            .store
            .redo(self.stamp())
            .map_err(|error| match error {
                store::Error::NothingToUndo => crate::Error::NothingToRedo,
                other => other.into(),
            })?;
        self.tell(&redone.touched);
        Ok(Undone {
            did: redone.did.into(),
            next: self.undo_state()?,
        })
    }

    /// Keeps a text that is being typed, so that a lock or a crash loses nothing. Not in the history.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written to.
    pub fn draft_save(&self, key: &str, text: &str) -> Result<()> {
        Ok(self.open()?.store.put_draft(key, text, self.clock.now())?)
    }

    /// The text that was being typed under this key.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn draft_load(&self, key: &str) -> Result<Option<String>> {
        Ok(self.open()?.store.draft(key)?)
    }

    /// Forgets a draft, because its text was kept or thrown away.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written to.
    pub fn draft_drop(&self, key: &str) -> Result<()> {
        Ok(self.open()?.store.drop_draft(key)?)
    }
}
