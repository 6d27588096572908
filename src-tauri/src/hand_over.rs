//! Handing a file over to another program of this computer.

use std::path::Path;

use desk::Error;

use crate::state::Answer;

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
        return std::fs::write(noted, path.as_os_str().as_encoded_bytes()).map_err(|_| no_program(path));
    }
    to(path).map_err(|_| no_program(path))
}

fn no_program(path: &Path) -> Error {
    Error::NoProgram {
        path: path.display().to_string(),
    }
}
