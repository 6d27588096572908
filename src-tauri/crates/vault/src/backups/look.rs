//! A folder for looking at a backup that cannot be read as it is: it lies beside the others, and goes with whoever looks.

use std::fs;
use std::path::PathBuf;

use super::Backup;
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::{atomic, random};

/// How its name begins.
const LOOK: &str = ".look-";

/// A copy of a backup's database that may be written to; dropped, it is gone.
#[derive(Debug)]
pub struct Look {
    folder: Folder,
}

impl Look {
    /// Copies a backup's database beside the backups of `vault`, and clears away what others left that were ended.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`].
    pub fn at(vault: &Folder, backup: &Backup) -> Result<Self> {
        let place = vault.backups();
        Folder::at(&place).make()?;
        for entry in fs::read_dir(&place).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(LOOK) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        let number = u64::from_ne_bytes(*random::bytes()?);
        let look = Self {
            folder: Folder::at(place.join(format!("{LOOK}{number:016x}"))),
        };
        look.folder.make()?;
        let to = look.database();
        let copied = || -> std::io::Result<()> {
            let mut options = fs::File::options();
            let mut file = atomic::private(options.write(true).create_new(true)).open(&to)?;
            std::io::copy(&mut fs::File::open(backup.database())?, &mut file)?;
            Ok(())
        };
        copied().map_err(|refused| Error::writing("write", &to, refused))?;
        Ok(look)
    }

    /// The copy.
    pub fn database(&self) -> PathBuf {
        self.folder.database()
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.folder.path());
    }
}
