//! The example from the window: made where this computer keeps it, opened in place of the person's own
//! vault, left again. The two never lie in one folder.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{EXAMPLE_PASSPHRASE, ExampleMark, ExampleProgress, Telling, is_example, make, place};
use crate::vault::VaultView;
use crate::{Desk, Error, Result};

/// The making of an example, one at a time, and the word to stop it.
#[derive(Default)]
pub(crate) struct Making {
    one: Mutex<()>,
    stop: AtomicBool,
}

impl Desk {
    /// The story as it stands today.
    pub fn example_today(&self) -> Telling {
        Telling::until(self.clock.today())
    }

    /// Opens the example in place of what is open; makes it first when it is not there yet. It is not
    /// remembered for the next start.
    ///
    /// # Errors
    /// As [`make`]; also when the example was given another passphrase.
    pub fn example_open(&self, progress: &mut dyn FnMut(ExampleProgress)) -> Result<VaultView> {
        let folder = self.example_folder();
        if !is_example(&folder) {
            self.make_example(&folder, progress)?;
        }
        self.vault_set_folder(&folder)?;
        self.example_unlock()
    }

    /// Opens the example that is at hand with the passphrase that every example is made with.
    ///
    /// # Errors
    /// When it was given another passphrase, or is open elsewhere.
    pub fn example_unlock(&self) -> Result<VaultView> {
        let folder = self.folder();
        if !is_example(&folder) {
            return Err(Error::NoVault {
                folder: folder.display().to_string(),
            });
        }
        self.vault_unlock(EXAMPLE_PASSPHRASE.to_owned())?;
        self.vault_state()
    }

    /// Goes back from the example to the person's own vault, which is locked until its passphrase is given.
    ///
    /// # Errors
    /// When its folder cannot be looked into.
    pub fn example_leave(&self) -> Result<VaultView> {
        self.vault_set_folder(&self.own_folder())
    }

    /// Makes the example anew, up to today, and opens it. The old one is set aside beside it, with what a person added to
    /// it, which has to be said (`even_if_added_to`) when there is any.
    ///
    /// # Errors
    /// [`Error::ExampleAddedTo`]; as [`make`]; the old one stays when the new one cannot be made.
    pub fn example_renew(
        &self,
        even_if_added_to: bool,
        progress: &mut dyn FnMut(ExampleProgress),
    ) -> Result<VaultView> {
        let folder = self.example_folder();
        self.vault_set_folder_unless_at(&folder)?;
        self.example_unlock()?;
        let whole = ExampleMark::of(&folder).map(|mark| mark.log);
        if !even_if_added_to && whole.as_ref() != Some(&self.how_far_the_log_goes()?) {
            return Err(Error::ExampleAddedTo);
        }
        let fresh = place::aside(&folder)?;
        self.make_example(&fresh, progress)?;
        // The old one must be closed before it can be moved.
        self.vault_set_folder(&self.own_folder())?;
        place::replace(&folder, &fresh)?;
        self.vault_set_folder(&folder)?;
        self.example_unlock()
    }

    /// How far the log goes, to be compared and nothing else.
    pub(super) fn how_far_the_log_goes(&self) -> Result<String> {
        self.read(|reader| Ok(format!("{:?}", reader.revision()?)))
    }

    fn vault_set_folder_unless_at(&self, folder: &Path) -> Result<()> {
        if self.folder() != folder {
            self.vault_set_folder(folder)?;
        }
        Ok(())
    }

    /// Breaks off the making of the example, if one is being made.
    pub fn example_cancel(&self) {
        self.making.stop.store(true, Ordering::Relaxed);
    }

    fn make_example(&self, folder: &Path, progress: &mut dyn FnMut(ExampleProgress)) -> Result<()> {
        let Ok(_one) = self.making.one.try_lock() else {
            return Err(Error::AlreadyOpen);
        };
        self.making.stop.store(false, Ordering::Relaxed);
        let telling = self.example_today();
        let mut tell = |at| {
            progress(at);
            match self.making.stop.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        make(folder, EXAMPLE_PASSPHRASE, telling, self.kdf, &mut tell).map(drop)
    }

    /// Where this computer keeps the example: beside the person's own vault.
    fn example_folder(&self) -> PathBuf {
        let at_hand = self.folder();
        if is_example(&at_hand) {
            return at_hand;
        }
        place::beside_vault(&at_hand)
    }

    /// The person's own vault: what is at hand unless that is an example, else what is remembered.
    fn own_folder(&self) -> PathBuf {
        let at_hand = self.folder();
        if is_example(&at_hand) {
            self.places.own_vault()
        } else {
            at_hand
        }
    }
}
