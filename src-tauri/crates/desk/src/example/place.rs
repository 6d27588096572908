//! Where an example lies, and the mark by which a folder is known as one before it is opened: whoever made
//! it never chose its passphrase, and nobody should take invented clients for their own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::{Folder, FolderState};

use crate::{Error, Result};

/// Opens every example. It protects nothing: all that is in it is invented.
pub const EXAMPLE_PASSPHRASE: &str = "an example to look at";

/// The file that says so.
const MARK: &str = "example.json";
/// What it says first.
const FORMAT: &str = "tenure-example/1";
/// The folder's name beside the person's own vault.
const NAME: &str = "Tenure example";

/// The mark of an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleMark {
    format: String,
    /// The day up to which its history goes.
    pub ends: NaiveDate,
}

impl ExampleMark {
    /// The mark in a folder, if it has one.
    pub fn of(folder: &Path) -> Option<Self> {
        let bytes = fs::read(folder.join(MARK)).ok()?;
        let mark: Self = serde_json::from_slice(&bytes).ok()?;
        (mark.format == FORMAT).then_some(mark)
    }
}

/// True for a folder that holds an example.
pub(crate) fn is_example(folder: &Path) -> bool {
    ExampleMark::of(folder).is_some()
}

/// The example's folder beside the person's own vault.
pub(super) fn beside_vault(own: &Path) -> PathBuf {
    own.with_file_name(NAME)
}

/// Where it is written before it is whole.
pub(super) fn beside(folder: &Path) -> PathBuf {
    named(folder, ".part")
}

/// Where a new one waits to take the place of the old.
pub(super) fn aside(folder: &Path) -> PathBuf {
    named(folder, ".new")
}

fn named(folder: &Path, end: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(end);
    folder.with_file_name(name)
}

/// Refuses a folder with anything in it: an example is never mixed with what is somebody's.
pub(super) fn must_be_free(folder: &Path) -> Result<()> {
    let shown = folder.display().to_string();
    match Folder::at(folder).state()? {
        FolderState::Missing | FolderState::Empty => Ok(()),
        FolderState::Vault => Err(Error::VaultExists { folder: shown }),
        FolderState::NotAFolder => Err(Error::FolderUnfit {
            why: format!("{shown} is a file"),
            folder: shown,
        }),
        FolderState::NotAVault | FolderState::HeaderMissing => Err(Error::FolderUnfit {
            why: format!("{shown} has other things in it"),
            folder: shown,
        }),
    }
}

/// Takes away what an attempt left behind.
pub(super) fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(refused(folder, &error)),
        _ => Ok(()),
    }
}

/// Marks a finished example and puts it in its place.
pub(super) fn settle(made: &Path, folder: &Path, ends: NaiveDate) -> Result<()> {
    let mark = ExampleMark {
        format: FORMAT.to_owned(),
        ends,
    };
    let bytes = serde_json::to_vec_pretty(&mark).map_err(Error::internal)?;
    fs::write(made.join(MARK), bytes).map_err(|error| refused(made, &error))?;
    // An empty folder in the way is one that was chosen for it.
    let _ = fs::remove_dir(folder);
    fs::rename(made, folder).map_err(|error| refused(folder, &error))
}

/// Puts a new example in the place of an old one.
pub(super) fn replace(folder: &Path, fresh: &Path) -> Result<()> {
    clear(folder)?;
    fs::rename(fresh, folder).map_err(|error| refused(folder, &error))
}

fn refused(path: &Path, error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly {
            path: path.display().to_string(),
        },
        _ => Error::internal("the example's folder"),
    }
}
