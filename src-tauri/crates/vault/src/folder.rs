//! A vault's folder: what lies in it, and what it is when it is not (yet) a vault.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::atomic;
use crate::error::{Error, Result};
use crate::random;

/// A folder that is, or is to become, a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
}

/// What a folder is to us. Every state but `Vault` has a sentence and a way on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderState {
    /// There is nothing at this path.
    Missing,
    /// There is a file where the folder should be.
    NotAFolder,
    /// There is a link that leads nowhere.
    DeadLink,
    /// An empty folder.
    Empty,
    /// A folder with other things in it.
    NotAVault,
    /// A database without the header that opens it: never to be overwritten.
    HeaderMissing,
    /// A header is there. Whether it can be read shows when it is opened.
    Vault,
}

impl Folder {
    /// The folder at `path`; nothing is touched. A path that begins in the current folder becomes one that does not:
    /// the program may change it, and SQLite takes `file:` at the beginning for something else.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self {
            path: std::path::absolute(&path).unwrap_or(path),
        }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The header, `vault.json`.
    pub fn header(&self) -> PathBuf {
        self.path.join("vault.json")
    }

    /// The header's second copy, `vault.json.copy`: read where the first cannot be.
    pub fn header_copy(&self) -> PathBuf {
        self.path.join("vault.json.copy")
    }

    /// The encrypted database, `tenure.db`.
    pub fn database(&self) -> PathBuf {
        self.path.join("tenure.db")
    }

    /// Where a copy of the database under a new key is made ready, `tenure.db.new`; see [`crate::rotate`].
    pub fn replacement(&self) -> PathBuf {
        self.path.join("tenure.db.new")
    }

    /// The lock file, `.lock`.
    pub fn lock_file(&self) -> PathBuf {
        self.path.join(".lock")
    }

    /// What is there now.
    ///
    /// # Errors
    /// [`Error::NoAccess`] or [`Error::Io`] when the system does not let us look.
    pub fn state(&self) -> Result<FolderState> {
        let looking = |refused| Error::reading("look into", &self.path, refused);
        match fs::metadata(&self.path) {
            Ok(found) if !found.is_dir() => return Ok(FolderState::NotAFolder),
            Ok(_) => {}
            Err(refused) => {
                return match refused.kind() {
                    ErrorKind::NotFound if fs::symlink_metadata(&self.path).is_ok() => {
                        Ok(FolderState::DeadLink)
                    }
                    ErrorKind::NotFound => Ok(FolderState::Missing),
                    ErrorKind::NotADirectory => Ok(FolderState::NotAFolder),
                    _ => Err(looking(refused)),
                };
            }
        }
        // `symlink_metadata` counts a link that leads nowhere as there: never write over it.
        let headers = [self.header(), self.header_copy()];
        if headers.iter().any(|header| fs::symlink_metadata(header).is_ok()) {
            return Ok(FolderState::Vault);
        }
        if fs::symlink_metadata(self.database()).is_ok() {
            return Ok(FolderState::HeaderMissing);
        }
        for entry in fs::read_dir(&self.path).map_err(looking)? {
            if !is_litter(&entry.map_err(looking)?.file_name().to_string_lossy()) {
                return Ok(FolderState::NotAVault);
            }
        }
        Ok(FolderState::Empty)
    }

    /// Refuses a folder that holds no vault.
    ///
    /// # Errors
    /// [`Error::NoVault`] with what is there instead, and those of [`Folder::state`].
    pub fn require_vault(&self) -> Result<()> {
        match self.state()? {
            FolderState::Vault => Ok(()),
            found => Err(Error::NoVault {
                folder: self.path.clone(),
                found,
            }),
        }
    }

    /// Refuses a folder in which no vault may be made. Other files in it are no hindrance.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`], [`Error::NoVault`] with what stands in the way, and those of [`Folder::state`].
    pub fn require_room(&self) -> Result<()> {
        if let (Some(above), Some(name)) = (self.path.parent(), self.path.file_name())
            && let Ok(above) = fs::canonicalize(above)
            && is_vault_file(&above.join(name), &self.path)
        {
            return Err(Error::AlreadyExists { folder: above });
        }
        match self.state()? {
            FolderState::Missing | FolderState::Empty | FolderState::NotAVault => Ok(()),
            FolderState::Vault => Err(Error::AlreadyExists {
                folder: self.path.clone(),
            }),
            found @ (FolderState::HeaderMissing | FolderState::NotAFolder | FolderState::DeadLink) => {
                Err(Error::NoVault {
                    folder: self.path.clone(),
                    found,
                })
            }
        }
    }

    /// Tries whether this folder, or the nearest one above it that exists, can be written, and leaves
    /// nothing behind: nobody should copy out a recovery key only to learn that the disk is read-only.
    pub(crate) fn require_writable(&self) -> Result<()> {
        let exists = self.path.ancestors().find(|above| above.is_dir());
        // A name that nobody can have put a file or a link under.
        let name = format!(".tenure-{:032x}", u128::from_ne_bytes(*random::bytes()?));
        let probe = exists.unwrap_or(Path::new("")).join(name);
        let refused = |refused| Error::writing("write to", &self.path, refused);
        let file = atomic::private(OpenOptions::new().write(true).create_new(true)).open(&probe);
        drop(file.map_err(refused)?);
        fs::remove_file(&probe).map_err(refused)
    }

    /// Makes the folder, its owner's alone, and says whether it was missing.
    pub(crate) fn make(&self) -> Result<bool> {
        if self.path.is_dir() {
            return Ok(false);
        }
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&self.path)
            .map_err(|refused| Error::writing("make", &self.path, refused))?;
        Ok(true)
    }
}

/// Whether something written to `path`, which leads through no link, would land on a file of a vault: of the one in
/// its folder, by the names a vault's files have there, or of the vault in `own`, wherever its files are linked to.
/// Letter case does not count, because it does not to every disk.
pub fn is_vault_file(path: &Path, own: &Path) -> bool {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return false;
    };
    let name = name.to_string_lossy().to_lowercase();
    let named = name.starts_with("vault.json")
        || name.starts_with("tenure.db")
        || name.trim_end_matches([' ', '.']) == ".lock";
    let (there, own) = (Folder::at(folder), Folder::at(own));
    let is_vault = [there.header(), there.header_copy(), there.database()]
        .iter()
        .any(|file| fs::symlink_metadata(file).is_ok());
    let linked = |file: PathBuf| fs::canonicalize(file).ok();
    named && (is_vault || linked(own.path.clone()).is_some_and(|own| own == folder))
        || linked(own.header()).is_some_and(|header| header == path)
        || linked(own.database()).is_some_and(|database| {
            let (path, database) = (path.as_os_str(), database.into_os_string());
            path.as_encoded_bytes().starts_with(database.as_encoded_bytes())
        })
}

/// What systems leave in any folder, and what an attempt of ours may have left.
fn is_litter(name: &str) -> bool {
    // A database that was being made for a vault that is not there.
    name.starts_with("tenure.db.new")
        || matches!(
            name,
            ".DS_Store" | "desktop.ini" | "Thumbs.db" | ".directory" | ".lock" | "vault.json.tmp"
        )
}

impl FolderState {
    pub(crate) fn sentence(self, folder: &Path) -> String {
        let folder = folder.display();
        match self {
            Self::Missing => format!("there is no folder {folder}"),
            Self::NotAFolder => format!("{folder} is a file, a vault is a folder"),
            Self::DeadLink => format!("{folder} is a link that leads nowhere"),
            Self::Empty => format!("{folder} is empty: there is no vault in it yet"),
            Self::NotAVault => format!("{folder} holds other files but no vault (no vault.json)"),
            Self::HeaderMissing => format!(
                "{folder} holds a database but not its vault.json, without which nothing opens it: \
                 put a backup in its place"
            ),
            Self::Vault => format!("there is a vault in {folder}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_of_a_folder_is_told_apart() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path().join("vault"));
        assert_eq!(folder.state().unwrap(), FolderState::Missing);
        fs::write(folder.path(), "a file").unwrap();
        assert_eq!(folder.state().unwrap(), FolderState::NotAFolder);
        assert_eq!(
            Folder::at(folder.path().join("below")).state().unwrap(),
            FolderState::NotAFolder
        );
        fs::remove_file(folder.path()).unwrap();
        fs::create_dir(folder.path()).unwrap();
        assert_eq!(folder.state().unwrap(), FolderState::Empty);
        for litter in [".DS_Store", ".lock", "vault.json.tmp"] {
            fs::write(folder.path().join(litter), "").unwrap();
        }
        assert_eq!(folder.state().unwrap(), FolderState::Empty);
        fs::write(folder.path().join("thesis.docx"), "").unwrap();
        assert_eq!(folder.state().unwrap(), FolderState::NotAVault);
        fs::write(folder.database(), "").unwrap();
        assert_eq!(folder.state().unwrap(), FolderState::HeaderMissing);
        fs::write(folder.header(), "").unwrap();
        assert_eq!(folder.state().unwrap(), FolderState::Vault);
    }

    #[test]
    fn a_database_without_its_header_is_never_built_over() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path());
        fs::write(folder.database(), "somebody's clients").unwrap();
        let refused = folder.require_room().unwrap_err();
        assert!(matches!(
            refused,
            Error::NoVault {
                found: FolderState::HeaderMissing,
                ..
            }
        ));
        assert!(
            refused.to_string().contains("put a backup in its place"),
            "{refused}"
        );
    }

    #[test]
    fn probing_leaves_nothing_behind() {
        let temporary = tempfile::tempdir().unwrap();
        Folder::at(temporary.path().join("not/yet/there"))
            .require_writable()
            .unwrap();
        Folder::at(temporary.path()).require_writable().unwrap();
        assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_files_of_a_vault_are_known_by_their_place_and_no_others() {
        let temporary = tempfile::tempdir().unwrap();
        let home = fs::canonicalize(temporary.path()).unwrap();
        let (vault, plain) = (home.join("vault"), home.join("plain"));
        fs::create_dir(&vault).unwrap();
        fs::create_dir(&plain).unwrap();
        fs::write(vault.join("vault.json"), "").unwrap();
        let names = [
            "vault.json",
            "vault.json.tmp",
            "VAULT.JSON",
            "tenure.db",
            "tenure.db-wal",
            "tenure.db.new",
            "tenure.db.schema-1",
            ".lock",
            ".LOCK. ",
        ];
        for name in names {
            assert!(is_vault_file(&vault.join(name), &plain), "{name}");
            assert!(!is_vault_file(&plain.join(name), &vault), "{name}");
            assert!(
                is_vault_file(&plain.join(name), &plain),
                "{name} of a vault that is to be made"
            );
        }
        for name in ["deck.pdf", "my vault.json", "kit.pdf", "lock"] {
            assert!(!is_vault_file(&vault.join(name), &vault), "{name}");
        }
        let refused = Folder::at(vault.join("tenure.db-wal")).require_room();
        assert!(matches!(refused, Err(Error::AlreadyExists { .. })), "{refused:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_no_place_for_a_vault() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path().join("vault"));
        std::os::unix::fs::symlink(temporary.path().join("an absent disk"), folder.path()).unwrap();
        assert_eq!(folder.state().unwrap(), FolderState::DeadLink);
        for refused in [folder.require_room(), folder.require_vault()] {
            assert!(
                matches!(
                    refused,
                    Err(Error::NoVault {
                        found: FolderState::DeadLink,
                        ..
                    })
                ),
                "{refused:?}"
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_files_that_a_vault_links_to_are_its_own() {
        let temporary = tempfile::tempdir().unwrap();
        let home = fs::canonicalize(temporary.path()).unwrap();
        let vault = home.join("vault");
        fs::create_dir(&vault).unwrap();
        fs::write(home.join("big disk.db"), "").unwrap();
        fs::write(vault.join("vault.json"), "").unwrap();
        std::os::unix::fs::symlink(home.join("big disk.db"), vault.join("tenure.db")).unwrap();
        for name in ["big disk.db", "big disk.db-wal"] {
            assert!(is_vault_file(&home.join(name), &vault), "{name}");
        }
        assert!(!is_vault_file(&home.join("big disk"), &vault));
    }

    #[cfg(unix)]
    #[test]
    fn probing_touches_no_file_that_is_there_whatever_leads_to_it() {
        let temporary = tempfile::tempdir().unwrap();
        let precious = temporary.path().join("precious.txt");
        fs::write(&precious, "precious").unwrap();
        let folder = temporary.path().join("folder");
        fs::create_dir(&folder).unwrap();
        std::os::unix::fs::symlink(&precious, folder.join(".tenure-can-write")).unwrap();
        Folder::at(folder.join("new")).require_writable().unwrap();
        assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    fn a_path_begins_at_the_root_whatever_it_looks_like() {
        let here = std::env::current_dir().unwrap();
        for path in ["file:zz", "vault", "./vault"] {
            let folder = Folder::at(path);
            assert_eq!(folder.path(), here.join(path.trim_start_matches("./")));
            assert!(folder.database().starts_with(&here));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_new_folder_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path().join("a/b"));
        assert!(folder.make().unwrap());
        assert!(!folder.make().unwrap());
        assert_eq!(
            fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777,
            0o700
        );
    }
}
