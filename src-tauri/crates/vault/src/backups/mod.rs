//! Backups: proven copies of the vault beside it, in `backups`. Each is a folder that holds a copy of the database and of
//! the header, so it is a vault of its own: whoever has a backup and the passphrase of its day needs nothing else.
//!
//! A backup is made in a folder whose name begins with a dot and gets its own name when it is whole and on the disk:
//!
//! | killed | leaves |
//! |---|---|
//! | while it is made | a folder `.part-…`, which is no backup and goes when the next one begins |
//! | after it was named | the backup |
//! | while one is removed | a folder `.gone-…`, which is no backup and goes in the same way |

mod keep;
mod look;
mod making;
mod name;
mod put_back;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

pub use keep::kept;
pub use look::Look;
pub use making::{Making, take_in_copies};
pub use name::Why;
pub use put_back::{PutBack, put_back};

use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::header::{Header, VaultId};
use crate::secret::{DataKey, Secret};

/// How the name begins of what is being removed.
const GONE: &str = ".gone-";

/// A backup: whole, and proven when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made, to the second.
    pub made: DateTime<Utc>,
    /// Why.
    pub why: Why,
    folder: Folder,
}

impl Backup {
    /// The backup in a folder, wherever that lies now; its name says when it was made and why. `None` where there is none.
    pub fn at(path: &Path) -> Option<Self> {
        let (made, why) = name::read(path.file_name()?.to_str()?)?;
        let folder = Folder::at(path);
        let is_file = |file: &Path| fs::symlink_metadata(file).is_ok_and(|about| about.is_file());
        (is_file(&folder.header()) && is_file(&folder.database())).then_some(Self { made, why, folder })
    }

    /// Its name among the others.
    pub fn name(&self) -> String {
        let name = self.folder.path().file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The copy of the database.
    pub fn database(&self) -> PathBuf {
        self.folder.database()
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        let size = |file: PathBuf| fs::metadata(file).map_or(0, |about| about.len());
        size(self.folder.database()) + size(self.folder.header())
    }

    /// Which vault it is of, and the data key that `passphrase` opens in it: the passphrase of the day it was made.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], and those of reading a header.
    pub fn open(&self, passphrase: &Secret) -> Result<(VaultId, DataKey)> {
        let header = Header::read(&self.folder)?;
        let key = header.open_with_passphrase(passphrase)?;
        header.check_signature(&key)?;
        Ok((header.vault, key))
    }

    /// Whether it is of the vault that a key opens, under this very key.
    pub fn is_under(&self, key: &DataKey) -> bool {
        Header::read(&self.folder)
            .and_then(|header| header.check_signature(key))
            .is_ok()
    }

    /// Gives a header to every backup beside a vault that lies under its key, so that what does not open the vault any more
    /// opens none of them either. One that cannot be written to keeps the ways in that it has.
    pub(crate) fn share_header(folder: &Folder, header: &Header, key: &DataKey) {
        for backup in list(folder).into_iter().flatten() {
            if backup.is_under(key) {
                let _ = header.write(&backup.folder, key);
            }
        }
    }

    /// True while it holds what was put there and nothing else. Somebody who opened it as the vault that it is has written
    /// in it since.
    pub fn is_untouched(&self) -> bool {
        let own = [
            self.folder.header(),
            self.folder.header_copy(),
            self.folder.database(),
        ];
        let is_own = |path: &Path| own.iter().any(|own| own == path);
        let entries = fs::read_dir(self.path()).into_iter().flatten();
        entries.flatten().all(|entry| is_own(&entry.path()))
    }

    /// Removes it. Killed in the middle, it leaves nothing that is taken for a backup.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::Io`].
    pub fn remove(&self) -> Result<()> {
        let gone = self.path().with_file_name(format!("{GONE}{}", self.name()));
        fs::rename(self.path(), &gone)
            .and_then(|()| fs::remove_dir_all(&gone))
            .map_err(|refused| Error::writing("remove", self.path(), refused))
    }
}

impl Folder {
    /// Where the vault's backups lie, `backups`.
    pub fn backups(&self) -> PathBuf {
        self.path().join("backups")
    }
}

/// The backups of a vault, the newest first. What else lies among them is left alone, another vault's backups too; where the
/// folder has no header that can be read, whose they are is not known, and all of them are listed.
///
/// # Errors
/// [`Error::NoAccess`] or [`Error::Io`] when the system does not let us look.
pub fn list(folder: &Folder) -> Result<Vec<Backup>> {
    let place = folder.backups();
    let looking = |refused| Error::reading("look into", &place, refused);
    let entries = match fs::read_dir(&place) {
        Err(missing) if missing.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(looking)?,
    };
    let own = Header::read(folder).ok().map(|header| header.vault);
    let is_ours = |backup: &Backup| {
        let of = Header::read(&backup.folder).map(|header| header.vault);
        own.is_none_or(|own| of.is_ok_and(|of| of == own))
    };
    let mut found = Vec::new();
    for entry in entries {
        found.extend(Backup::at(&entry.map_err(looking)?.path()).filter(is_ours));
    }
    found.sort_by_key(|backup| std::cmp::Reverse((backup.made, backup.name())));
    Ok(found)
}
