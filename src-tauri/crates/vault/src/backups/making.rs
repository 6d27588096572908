//! Making a backup: in a folder of its own, which gets its name last.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Backup, GONE, Why, name};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::open::Opened;
use crate::{atomic, random, rotate};

/// How the name begins of what is being made.
const PART: &str = ".part-";
/// How often another name is tried where one is taken.
const NAMES: u32 = 1000;

/// A backup that is being made. Dropped before [`Making::finish`], it leaves nothing.
#[derive(Debug)]
pub struct Making {
    place: PathBuf,
    part: Folder,
}

impl Making {
    /// Begins one beside an open vault, and clears away what others left that were ended. Only one is made at a time.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`].
    pub fn begin(folder: &Folder) -> Result<Self> {
        let place = folder.backups();
        Folder::at(&place).make()?;
        clear(&place);
        let number = u64::from_ne_bytes(*random::bytes()?);
        let part = Folder::at(place.join(format!("{PART}{number:016x}")));
        part.make()?;
        Ok(Self { place, part })
    }

    /// Where the copy of the database goes.
    pub fn database(&self) -> PathBuf {
        self.part.database()
    }

    /// Puts the vault's header beside the copy, which is whole and proven, and gives the backup its name.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`], and those of reading the header. Then there is no backup.
    pub fn finish(&self, opened: &Opened, made: DateTime<Utc>, why: Why) -> Result<Backup> {
        let refused = |refused| Error::writing("write", &self.place, refused);
        opened.header()?.write(&self.part, opened.key())?;
        rotate::sync(&self.part.database())?;
        let free = (1..NAMES)
            .map(|again| self.place.join(name::write(made, why, again)))
            .find(|named| fs::symlink_metadata(named).is_err())
            .ok_or_else(|| refused(ErrorKind::AlreadyExists.into()))?;
        fs::rename(self.part.path(), &free)
            .and_then(|()| atomic::sync_folder(&self.place))
            .map_err(refused)?;
        Backup::at(&free).ok_or_else(|| refused(ErrorKind::NotFound.into()))
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        // Once it has its name there is nothing of the other.
        let _ = fs::remove_dir_all(self.part.path());
    }
}

/// Makes every copy of the database that was made before a schema was brought up to date a backup, as old as its file.
/// The copies were proven when they were made.
///
/// # Errors
/// As [`Making::finish`]; the copy then lies where it lay.
pub fn take_in_copies(opened: &Opened) -> Result<()> {
    for copy in rotate::copies_before_migrations(opened.folder()) {
        let about = fs::metadata(&copy).and_then(|about| about.modified());
        let made = about.map_err(|refused| Error::reading("look at", &copy, refused))?;
        let making = Making::begin(opened.folder())?;
        let moved = fs::rename(&copy, making.database());
        moved.map_err(|refused| Error::writing("move", &copy, refused))?;
        if let Err(refused) = making.finish(opened, made.into(), Why::Update) {
            let _ = fs::rename(making.database(), &copy);
            return Err(refused);
        }
    }
    Ok(())
}

/// Removes what was being made or removed when a program was ended; what else lies there is left alone.
fn clear(place: &Path) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = |name: &str| name.starts_with(PART) || name.starts_with(GONE);
        if name.to_str().is_some_and(ours) && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
