//! One process per vault: an advisory lock of the operating system on `.lock`. The system drops it
//! with the process, however that ends, so a file left behind means nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::atomic;
use crate::error::{Error, Result};
use crate::folder::Folder;

/// The lock on a vault's folder, held until dropped.
#[derive(Debug)]
pub struct HeldLock {
    /// None where nobody can write and no lock was ever made.
    file: Option<File>,
    shared: bool,
}

impl HeldLock {
    /// Takes the lock of `folder`, at once or not at all. The file itself stays when the lock goes:
    /// removing it would let two processes lock two files of the same name.
    ///
    /// # Errors
    /// [`Error::AlreadyOpen`] while another window or command line holds it; [`Error::ReadOnly`],
    /// [`Error::DiskFull`] or [`Error::Io`] when the lock file cannot be made.
    pub fn acquire(folder: &Folder) -> Result<Self> {
        let path = folder.lock_file();
        let file = there_or_new(&path).map_err(|refused| Error::writing("open", &path, refused))?;
        match file.try_lock() {
            Ok(()) => Ok(Self {
                file: Some(file),
                shared: false,
            }),
            Err(TryLockError::WouldBlock) => Err(Error::AlreadyOpen),
            Err(TryLockError::Error(refused)) => Err(Error::writing("lock", &path, refused)),
        }
    }

    /// Takes the lock of a folder that cannot be written to, to read what is there: it keeps writers away and no other
    /// readers.
    ///
    /// # Errors
    /// [`Error::AlreadyOpen`] while somebody who can write holds it; [`Error::NoAccess`] or [`Error::Io`].
    pub(crate) fn acquire_to_read(folder: &Folder) -> Result<Self> {
        let path = folder.lock_file();
        let file = match File::open(&path) {
            Ok(file) => Some(file),
            Err(missing) if missing.kind() == ErrorKind::NotFound => None,
            Err(refused) => return Err(Error::reading("open", &path, refused)),
        };
        match file.as_ref().map_or(Ok(()), File::try_lock_shared) {
            Ok(()) => Ok(Self { file, shared: true }),
            Err(TryLockError::WouldBlock) => Err(Error::AlreadyOpen),
            Err(TryLockError::Error(refused)) => Err(Error::reading("lock", &path, refused)),
        }
    }

    /// Whether others may read at the same time, and nobody can write.
    pub(crate) fn is_shared(&self) -> bool {
        self.shared
    }
}

/// The file, made if it is missing; never made where a link of its name leads.
fn there_or_new(path: &Path) -> io::Result<File> {
    let there = || OpenOptions::new().read(true).write(true).open(path);
    match there() {
        Err(missing) if missing.kind() == ErrorKind::NotFound => {}
        other => return other,
    }
    match atomic::private(OpenOptions::new().read(true).write(true).create_new(true)).open(path) {
        // Another process was quicker.
        Err(taken) if taken.kind() == ErrorKind::AlreadyExists => there(),
        made => made,
    }
}

impl Drop for HeldLock {
    /// Lets go by word, not only by closing: a process being started in this moment has a copy of
    /// the file until it becomes the other program, and would keep the lock that long.
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            let _ = file.unlock();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letting_go_counts_even_while_a_process_being_started_has_a_copy_of_the_file() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path());
        let held = HeldLock::acquire(&folder).unwrap();
        let copy = held.file.as_ref().unwrap().try_clone().unwrap();
        assert!(matches!(HeldLock::acquire(&folder), Err(Error::AlreadyOpen)));
        drop(held);
        assert!(HeldLock::acquire(&folder).is_ok());
        drop(copy);
    }

    #[test]
    fn readers_keep_writers_away_and_not_each_other() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path());
        drop(HeldLock::acquire_to_read(&folder).unwrap());
        assert!(!folder.lock_file().exists(), "a reader makes no file");
        let writer = HeldLock::acquire(&folder).unwrap();
        assert!(matches!(
            HeldLock::acquire_to_read(&folder),
            Err(Error::AlreadyOpen)
        ));
        drop(writer);
        let readers = [0, 1].map(|_| HeldLock::acquire_to_read(&folder).unwrap());
        assert!(matches!(HeldLock::acquire(&folder), Err(Error::AlreadyOpen)));
        drop(readers);
        assert!(HeldLock::acquire(&folder).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn no_file_is_made_where_a_link_leads() {
        let temporary = tempfile::tempdir().unwrap();
        let (folder, elsewhere) = (temporary.path().join("vault"), temporary.path().join("elsewhere"));
        std::fs::create_dir(&folder).unwrap();
        let folder = Folder::at(folder);
        std::os::unix::fs::symlink(&elsewhere, folder.lock_file()).unwrap();
        assert!(HeldLock::acquire(&folder).is_err());
        assert!(!elsewhere.exists());
    }

    #[test]
    fn what_stands_in_the_lock_file_does_not_matter_and_stays() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::at(temporary.path());
        std::fs::write(folder.lock_file(), "left by somebody").unwrap();
        drop(HeldLock::acquire(&folder).unwrap());
        assert_eq!(
            std::fs::read_to_string(folder.lock_file()).unwrap(),
            "left by somebody"
        );
    }
}
