//! The deck that was exported last, for the window to have it opened or its folder shown. Its path stays here: the web view
//! never names one.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::Error;

use crate::state::Answer;

/// Where the last export of an open vault went.
#[derive(Default)]
pub struct LastExport(Mutex<Option<PathBuf>>);

impl LastExport {
    /// Remembers where it went.
    pub fn went_to(&self, path: PathBuf) {
        *self.held() = Some(path);
    }

    /// Forgets it: the vault was locked.
    pub fn forget(&self) {
        *self.held() = None;
    }

    /// The file, while it is there.
    ///
    /// # Errors
    /// When nothing was exported, or the file is no longer there.
    pub fn path(&self) -> Answer<PathBuf> {
        self.held()
            .clone()
            .filter(|path| path.is_file())
            .ok_or(Error::NoRecord)
    }

    fn held(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens a file in the program that this computer has for it.
///
/// # Errors
/// When there is none.
pub fn open(path: &Path) -> Answer<()> {
    hand_over(path, |path| opener::open(path))
}

/// Shows a file in its folder.
///
/// # Errors
/// When this computer has no program for that.
pub fn show(path: &Path) -> Answer<()> {
    hand_over(path, |path| opener::reveal(path))
}

/// Under test the path is noted in a file, and nothing opens.
fn hand_over(path: &Path, to: impl FnOnce(&Path) -> Result<(), opener::OpenError>) -> Answer<()> {
    #[cfg(feature = "e2e")]
    if let Some(noted) = std::env::var_os("TENURE_E2E_OPENED").filter(|noted| !noted.is_empty()) {
        return std::fs::write(noted, path.as_os_str().as_encoded_bytes()).map_err(|_| no_program());
    }
    to(path).map_err(|_| no_program())
}

fn no_program() -> Error {
    Error::Internal {
        what: "no program opens the file".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_gone_or_was_never_exported_is_not_handed_over() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("Deck.pdf");
        let last = LastExport::default();
        assert_eq!(last.path(), Err(Error::NoRecord));
        last.went_to(path.clone());
        assert_eq!(last.path(), Err(Error::NoRecord));
        std::fs::write(&path, "deck").unwrap();
        assert_eq!(last.path(), Ok(path));
        last.forget();
        assert_eq!(last.path(), Err(Error::NoRecord));
    }
}
