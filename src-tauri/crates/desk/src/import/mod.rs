//! Importing a file: read it whole, show what it would do, then do all of it or nothing.

mod views;

use std::path::Path;

pub use views::*;

use crate::{Desk, Error, Result};

pub(crate) struct ReadFile;

#[allow(missing_docs, clippy::missing_errors_doc)]
impl Desk {
    pub fn import_read(&self, _: &Path) -> Result<ImportView> {
        Err(Error::internal("import"))
    }
    pub fn import_read_again(&self) -> Result<ImportView> {
        Err(Error::internal("import"))
    }
    pub fn import_apply(&self) -> Result<ImportDone> {
        Err(Error::internal("import"))
    }
    pub fn import_cancel(&self) -> Result<()> {
        Ok(())
    }
}
