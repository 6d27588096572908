//! The example from the window: made where this computer keeps it, opened in place of the person's own
//! vault, left again. The two never lie in one folder.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use desk::vault::VaultView;
use desk::{Desk, Error, Places, Result};

use crate::place::{self, is_example};
use crate::{EXAMPLE_PASSPHRASE, ExampleMark, ExampleProgress, Telling, make};

/// The making of an example, one at a time, and the word to stop it.
#[derive(Default)]
pub struct Making {
    one: Mutex<()>,
    stop: AtomicBool,
}

impl Making {
    /// Opens the example in place of what is open; makes it first when it is not there yet. It is not
    /// remembered for the next start.
    ///
    /// # Errors
    /// As [`make`]; also when the example was given another passphrase.
    pub fn open(&self, desk: &Desk, progress: &mut dyn FnMut(ExampleProgress)) -> Result<VaultView> {
        let folder = folder(desk);
        if !is_example(&folder) {
            self.make(desk, &folder, progress)?;
        }
        desk.vault_visit(&folder)?;
        unlock(desk)
    }

    /// Makes the example anew, up to today, and opens it. The old one is set aside beside it, with what a person added to
    /// it, which has to be said (`even_if_added_to`) when there is any.
    ///
    /// # Errors
    /// [`Error::AddedTo`]; as [`make`]; the old one stays when the new one cannot be made.
    pub fn renew(
        &self,
        desk: &Desk,
        even_if_added_to: bool,
        progress: &mut dyn FnMut(ExampleProgress),
    ) -> Result<VaultView> {
        let folder = folder(desk);
        if desk.folder() != folder {
            desk.vault_visit(&folder)?;
        }
        unlock(desk)?;
        let whole = ExampleMark::of(&folder).map(|mark| mark.log);
        if !even_if_added_to && whole.as_ref() != Some(&desk.revision()?) {
            return Err(Error::AddedTo);
        }
        let fresh = place::aside(&folder)?;
        self.make(desk, &fresh, progress)?;
        // The old one must be closed before it can be moved.
        desk.vault_set_folder(&own_folder(desk))?;
        place::replace(&folder, &fresh)?;
        desk.vault_visit(&folder)?;
        unlock(desk)
    }

    /// Breaks off the making of the example, if one is being made.
    pub fn cancel(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    fn make(&self, desk: &Desk, folder: &Path, progress: &mut dyn FnMut(ExampleProgress)) -> Result<()> {
        let Ok(_one) = self.one.try_lock() else {
            return Err(Error::AlreadyOpen);
        };
        self.stop.store(false, Ordering::Relaxed);
        let mut tell = |at| {
            progress(at);
            match self.stop.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        let telling = Telling::until(desk.today());
        make(
            folder,
            EXAMPLE_PASSPHRASE,
            telling,
            desk.passphrase_cost(),
            &mut tell,
        )
        .map(drop)
    }
}

/// Works with the vault of another folder from now on; an example is not remembered for the next start.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn look(desk: &Desk, folder: &Path) -> Result<VaultView> {
    if is_example(folder) {
        desk.vault_visit(folder)
    } else {
        desk.vault_set_folder(folder)
    }
}

/// Opens the example that is at hand with the passphrase that every example is made with.
///
/// # Errors
/// When it was given another passphrase, or is open elsewhere.
pub fn unlock(desk: &Desk) -> Result<VaultView> {
    let folder = desk.folder();
    if !is_example(&folder) {
        return Err(Error::NoVault {
            folder: folder.display().to_string(),
        });
    }
    desk.vault_unlock(EXAMPLE_PASSPHRASE.to_owned())?;
    desk.vault_state()
}

/// Goes back from the example to the person's own vault, which is locked until its passphrase is given.
///
/// # Errors
/// When its folder cannot be looked into.
pub fn leave(desk: &Desk) -> Result<VaultView> {
    desk.vault_set_folder(&own_folder(desk))
}

/// Where this computer keeps the example: beside the person's own vault.
fn folder(desk: &Desk) -> PathBuf {
    let at_hand = desk.folder();
    if is_example(&at_hand) {
        return at_hand;
    }
    place::beside_vault(&at_hand)
}

/// The person's own vault: what is at hand unless that is an example, else what is remembered, else this computer's usual.
fn own_folder(desk: &Desk) -> PathBuf {
    let usual = || Places::of_this_computer().vault();
    [desk.folder(), desk.places().vault()]
        .into_iter()
        .find(|folder| !is_example(folder))
        .unwrap_or_else(usual)
}
