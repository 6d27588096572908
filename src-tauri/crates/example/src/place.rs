//! Where an example lies, and the mark by which a folder is known as one before it is opened: whoever made
//! it never chose its passphrase, and nobody should take invented clients for their own.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vault::{Folder, FolderState, Secret};

use desk::{Error, Result, UnfitFolder};

/// Opens every example. It protects nothing: all that is in it is invented.
pub const EXAMPLE_PASSPHRASE: &str = "an example to look at";

/// The file that says so.
const MARK: &str = "example.json";
/// The file that marks a folder in which one is being made.
const MAKING: &str = "example-in-the-making";
/// What the mark says first.
const FORMAT: &str = "tenure-example/1";
/// No header is longer; in bytes.
const MOST_HEADER: u64 = 128 * 1024;
/// So many headers are remembered as tried.
const MOST_TRIED: usize = 8;
/// The folder's name beside the person's own vault.
const NAME: &str = "Tenure example";

/// The mark of an example. Anybody can write one, so alone it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleMark {
    format: String,
    /// The day up to which its history goes.
    pub ends: NaiveDate,
    /// How far the log went when the example was whole.
    #[serde(default)]
    pub(crate) log: String,
}

impl ExampleMark {
    /// The mark of a folder that holds an example: one that has it, and that the example's passphrase opens.
    pub fn of(folder: &Path) -> Option<Self> {
        let bytes = fs::read(folder.join(MARK)).ok()?;
        let mark: Self = serde_json::from_slice(&bytes).ok()?;
        (mark.format == FORMAT && opens(folder)).then_some(mark)
    }
}

/// True for a folder that holds an example.
pub(crate) fn is_example(folder: &Path) -> bool {
    ExampleMark::of(folder).is_some()
}

/// Whether the example's passphrase opens the vault in a folder. Each header is tried once, for that takes its time.
fn opens(folder: &Path) -> bool {
    static TRIED: Mutex<Vec<(Vec<u8>, bool)>> = Mutex::new(Vec::new());
    let header = Folder::at(folder).header();
    if !header.is_file() {
        return false;
    }
    let mut bytes = Vec::new();
    let read = File::open(header).and_then(|file| file.take(MOST_HEADER).read_to_end(&mut bytes));
    if read.is_err() {
        return false;
    }
    let mut tried = TRIED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = tried.iter().find(|(header, _)| *header == bytes) {
        return *known;
    }
    let opens = ::vault::opens(folder, &Secret::new(EXAMPLE_PASSPHRASE.to_owned()));
    if tried.len() >= MOST_TRIED {
        tried.remove(0);
    }
    tried.push((bytes, opens));
    opens
}

/// The example's folder beside the person's own vault.
pub(crate) fn beside_vault(own: &Path) -> PathBuf {
    own.with_file_name(NAME)
}

/// Makes the folder in which an example is written before it is whole: beside its place, new, and marked. What an
/// attempt left behind that was ended goes: what is marked so, and holds an example's vault or none yet.
pub(crate) fn make_beside(folder: &Path) -> Result<PathBuf> {
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        fs::create_dir_all(above).map_err(|error| refused(above, &error))?;
    }
    let beside = free(folder, "making", |taken| {
        taken.join(MAKING).is_file()
            && match Folder::at(taken).state() {
                Ok(FolderState::Vault) => opens(taken),
                Ok(FolderState::NotAVault) => only_begun(taken),
                _ => false,
            }
    })?;
    clear(&beside)?;
    fs::create_dir(&beside).map_err(|error| refused(&beside, &error))?;
    fs::write(beside.join(MAKING), "").map_err(|error| refused(&beside, &error))?;
    Ok(beside)
}

/// Whether nothing is in a folder but what the making of an example begins with.
fn only_begun(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.all(|entry| {
            entry.is_ok_and(|entry| {
                let name = entry.file_name();
                let name = name.to_string_lossy();
                name == MAKING || name == ".lock" || name.starts_with("tenure.db.new")
            })
        })
    })
}

/// Where a new one waits to take the place of the old: nowhere that anything lies.
pub(crate) fn aside(folder: &Path) -> Result<PathBuf> {
    free(folder, "new", |_| false)
}

/// The first of `Name.end`, `Name.end-2`, … that is not there, or is ours.
fn free(folder: &Path, end: &str, ours: impl Fn(&Path) -> bool) -> Result<PathBuf> {
    let named = |n: u32| {
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(if n == 1 {
            format!(".{end}")
        } else {
            format!(".{end}-{n}")
        });
        folder.with_file_name(name)
    };
    (1..100)
        .map(named)
        .find(|path| fs::symlink_metadata(path).is_err() || ours(path))
        .ok_or_else(|| Error::FolderUnfit {
            folder: folder.display().to_string(),
            why: UnfitFolder::SameNames,
        })
}

/// Refuses a folder with anything in it: an example is never mixed with what is somebody's.
pub(crate) fn must_be_free(folder: &Path) -> Result<()> {
    let shown = folder.display().to_string();
    if desk::resolved(folder).is_ok_and(|path| ::vault::is_vault_file(&path, folder)) {
        return Err(Error::VaultFile { path: shown });
    }
    match Folder::at(folder).state()? {
        FolderState::Missing | FolderState::Empty => Ok(()),
        FolderState::Vault => Err(Error::VaultExists { folder: shown }),
        // A database without its header is somebody's, and no more is to be said of it here.
        FolderState::HeaderMissing => Err(Error::FolderUnfit {
            why: UnfitFolder::OtherThings,
            folder: shown,
        }),
        found => Err(Error::FolderUnfit {
            why: found.into(),
            folder: shown,
        }),
    }
}

/// Takes away a folder of ours.
pub(crate) fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(refused(folder, &error)),
        _ => Ok(()),
    }
}

/// Marks a finished example and puts it in its place.
pub(crate) fn settle(made: &Path, folder: &Path, ends: NaiveDate, log: String) -> Result<()> {
    let mark = ExampleMark {
        format: FORMAT.to_owned(),
        ends,
        log,
    };
    let bytes = serde_json::to_vec_pretty(&mark).map_err(Error::internal)?;
    fs::write(made.join(MARK), bytes).map_err(|error| refused(made, &error))?;
    fs::remove_file(made.join(MAKING)).map_err(|error| refused(made, &error))?;
    // An empty folder in the way is one that was chosen for it.
    let _ = fs::remove_dir(folder);
    fs::rename(made, folder).map_err(|error| refused(folder, &error))
}

/// Puts a new example in the place of an old one, which stays beside it: no vault is ever deleted. What a person put
/// beside the old one's files stays where it was.
pub(crate) fn replace(folder: &Path, fresh: &Path) -> Result<()> {
    let old = free(folder, "old", |_| false)?;
    fs::rename(folder, &old).map_err(|error| refused(folder, &error))?;
    if let Err(error) = fs::rename(fresh, folder) {
        let _ = fs::rename(&old, folder);
        return Err(refused(folder, &error));
    }
    // From here on the new one is in its place; whatever cannot be moved stays with the old one, and so do its backups.
    let backups = ::vault::Folder::at(&old).backups();
    for entry in fs::read_dir(&old).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name != MARK && entry.path() != backups && !::vault::is_vault_file(&entry.path(), &old) {
            drop(fs::rename(entry.path(), folder.join(&name)));
        }
    }
    Ok(())
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
