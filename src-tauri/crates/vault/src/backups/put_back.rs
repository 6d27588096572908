//! A backup in the place of a vault that does not open any more, or that is not there: a lost laptop's on a new one.

use std::fs;
use std::path::{Path, PathBuf};

use super::Backup;
use crate::error::{Error, Result};
use crate::folder::{Folder, FolderState};
use crate::header::Header;
use crate::lock::HeldLock;
use crate::secret::{DataKey, Secret};
use crate::{atomic, rotate};

/// How the name ends of a file that was set aside; then its number.
const ASIDE: &str = ".aside-";

/// What putting a backup in a vault's place came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBack {
    /// What lay there before, under the names it has now.
    pub aside: Vec<PathBuf>,
    /// True when the ways in are those of the backup: the vault's own header was damaged or not there.
    pub ways_of_backup: bool,
}

/// Puts a backup in the place of the vault in `folder`. Its header stays when it is whole, with the passphrase and the
/// recovery key of today; the database that was there is set aside, never removed. `prove` looks at the copy before it
/// takes its name. Killed at any step, the folder opens as before or with the backup, or this can be done again.
///
/// # Errors
/// [`Error::WrongPassphrase`]; [`Error::AlreadyExists`] when the folder holds another vault; [`Error::AlreadyOpen`],
/// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`]; whatever `prove` fails with. Then nothing has changed.
pub fn put_back<E: From<Error>>(
    folder: &Path,
    backup: &Backup,
    passphrase: &Secret,
    prove: impl FnOnce(&Path, &DataKey) -> std::result::Result<(), E>,
) -> std::result::Result<PutBack, E> {
    let folder = Folder::at(folder);
    if let found @ (FolderState::NotAFolder | FolderState::DeadLink) = folder.state()? {
        let folder = folder.path().to_owned();
        return Err(Error::NoVault { folder, found }.into());
    }
    folder.make()?;
    let lock = HeldLock::acquire(&folder)?;
    let (key, header) = ways_in(&folder, backup, passphrase)?;
    let copy = folder.replacement();
    let mut aside = Vec::new();
    // What a rotation of the data key left there may be all there is.
    aside.extend(set_aside(&copy)?);
    let copied =
        copy_to(&backup.database(), &copy).map_err(|refused| Error::writing("write", &copy, refused));
    let synced = copied.and_then(|()| rotate::sync(&copy));
    let proven = synced.map_err(E::from).and_then(|()| prove(&copy, &key));
    if let Err(refused) = proven {
        let _ = fs::remove_file(&copy);
        return Err(refused);
    }
    let ways_of_backup = header.is_some();
    if let Some(header) = header {
        for file in [folder.header(), folder.header_copy()] {
            aside.extend(set_aside(&file)?);
        }
        header.write(&folder, &key)?;
    }
    for ending in ["-journal", "-wal", "-shm", ""] {
        let mut name = folder.database().into_os_string();
        name.push(ending);
        aside.extend(set_aside(Path::new(&name))?);
    }
    // From here on the next opening would do it.
    rotate::give_name(&folder)?;
    drop(lock);
    Ok(PutBack {
        aside,
        ways_of_backup,
    })
}

/// The data key, by the vault's own header or else by the backup's, which is then the one to be written.
fn ways_in(folder: &Folder, backup: &Backup, passphrase: &Secret) -> Result<(DataKey, Option<Header>)> {
    let theirs = Header::read(&backup.folder)?;
    if let Ok(own) = Header::read(folder) {
        if own.vault != theirs.vault {
            return Err(Error::AlreadyExists {
                folder: folder.path().to_owned(),
            });
        }
        let opened = own.open_with_passphrase(passphrase);
        if let Some(key) = opened.ok().filter(|key| own.check_signature(key).is_ok())
            && theirs.check_signature(&key).is_ok()
        {
            return Ok((key, None));
        }
    }
    let key = theirs.open_with_passphrase(passphrase)?;
    theirs.check_signature(&key)?;
    Ok((key, Some(theirs)))
}

fn copy_to(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut from = fs::File::open(from)?;
    let mut options = fs::File::options();
    let mut file = atomic::private(options.write(true).create(true).truncate(true)).open(to)?;
    std::io::copy(&mut from, &mut file).map(drop)
}

/// Gives a file another name beside it, if it is there.
fn set_aside(file: &Path) -> Result<Option<PathBuf>> {
    if fs::symlink_metadata(file).is_err() {
        return Ok(None);
    }
    let named = |number| {
        let mut name = file.as_os_str().to_owned();
        name.push(format!("{ASIDE}{number}"));
        PathBuf::from(name)
    };
    let mut names = (1..1000).map(named);
    let free = names.find(|name| fs::symlink_metadata(name).is_err());
    let free = free.unwrap_or_else(|| named(0));
    fs::rename(file, &free).map_err(|refused| Error::writing("move", file, refused))?;
    Ok(Some(free))
}
