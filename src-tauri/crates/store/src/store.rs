//! The open database: who may write, who may read, and how all of it ends at once.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle, Transaction, TransactionBehavior};
use vault::DataKey;

use crate::migrate::{self, Standing};
use crate::open::{self, IfAbsent};
use crate::read::Reader;
use crate::txn::{Entry, transact};
use crate::write::{Origin, Stamp, Writing, Written};
use crate::{Error, Result, copy};

/// How many may read at once.
const READERS: usize = 3;

/// An open database. It is shared between threads as it is; a closure given to [`Store::write`] or
/// [`Store::read`] must not call the store again.
pub struct Store {
    path: PathBuf,
    device: String,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    came_back: Condvar,
    stops: Vec<InterruptHandle>,
    closed: AtomicBool,
}

impl Store {
    /// Makes the database. `stamp.txn` becomes the id of this device.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] when there is one with anything in it; [`Error::ReadOnly`], [`Error::Full`].
    pub fn create(path: &Path, key: &DataKey, stamp: Stamp) -> Result<Self> {
        // A file that was made and never finished is empty or holds an empty schema, and may be used.
        match OpenOptions::new().write(true).create_new(true).open(path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(refused(error)),
            _ => {}
        }
        let mut writer = match open::writer(path, key, IfAbsent::Make) {
            Err(Error::NotADatabase) => return Err(Error::AlreadyExists),
            other => other?,
        };
        match migrate::standing(&writer) {
            Ok(Standing::Empty) => {}
            Ok(_) | Err(Error::NewerSchema { .. }) => return Err(Error::AlreadyExists),
            Err(error) => return Err(error),
        }
        migrate::begin(&mut writer, stamp.txn)?;
        Self::with(path, key, writer)
    }

    /// Opens the database and brings its schema up to date, after a copy of it was made beside.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none; [`Error::NotADatabase`] when it is damaged, foreign or under another
    /// key; [`Error::NewerSchema`]; [`Error::ReadOnly`], [`Error::Full`], [`Error::Busy`].
    pub fn open(path: &Path, key: &DataKey, _stamp: Stamp) -> Result<Self> {
        match std::fs::metadata(path) {
            Ok(file) if file.len() == 0 => return Err(Error::Missing),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(Error::Missing),
            Err(error) => return Err(refused(error)),
        }
        let mut writer = open::writer(path, key, IfAbsent::Refuse)?;
        match migrate::standing(&writer)? {
            Standing::Empty => return Err(Error::Missing),
            Standing::Today => {}
            Standing::Older => {
                copy::copy(
                    &writer,
                    &copy::before_migration(path, migrate::version(&writer)?),
                    key,
                )?;
                migrate::catch_up(&mut writer)?;
            }
        }
        Self::with(path, key, writer)
    }

    fn with(path: &Path, key: &DataKey, writer: Connection) -> Result<Self> {
        let device = Reader { conn: &writer }
            .meta("device")?
            .ok_or(Error::NotADatabase)?;
        let readers = (0..READERS)
            .map(|_| open::reader(path, key))
            .collect::<Result<Vec<_>>>()?;
        let stops = std::iter::once(&writer)
            .chain(&readers)
            .map(Connection::get_interrupt_handle)
            .collect();
        Ok(Self {
            path: path.to_owned(),
            device,
            writer: Mutex::new(Some(writer)),
            readers: Mutex::new(readers),
            came_back: Condvar::new(),
            stops,
            closed: AtomicBool::new(false),
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads at one moment; writes that happen meanwhile are not seen.
    ///
    /// # Errors
    /// [`Error::Closed`] when the store was closed before or meanwhile, and whatever `f` fails with.
    pub fn read<T, E: From<Error>>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let lent = self.lend()?;
        let tx = lent.conn()?.unchecked_transaction().map_err(Error::from)?;
        f(&Reader { conn: &tx })
    }

    /// Writes one transaction. When `f` fails or the program ends, nothing of it stays; when nothing changed, the
    /// history has no entry.
    ///
    /// # Errors
    /// [`Error::Closed`], [`Error::Full`], [`Error::ReadOnly`], [`Error::Busy`], [`Error::Dangling`], and whatever
    /// `f` fails with.
    pub fn write<T, E: From<Error>>(
        &self,
        stamp: Stamp,
        label: &str,
        origin: Origin,
        f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.enter(&self.entry(stamp, label, origin), f)
    }

    /// As [`Store::write`], for typing: within ten seconds of its first letter, what has the same `key` and label
    /// and no other transaction between goes into one undo step.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn write_coalesced<T, E: From<Error>>(
        &self,
        stamp: Stamp,
        label: &str,
        key: &str,
        f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.enter(
            &Entry {
                coalesce: Some(key),
                ..self.entry(stamp, label, Origin::Here)
            },
            f,
        )
    }

    /// Interrupts whatever is under way and closes every connection; what was being written leaves no trace.
    pub fn close(&self) {
        if self.closed.swap(true, Ordering::SeqCst) {
            return;
        }
        self.came_back.notify_all();
        // An interrupt only meets a statement that is running, so it is said again until all have come back.
        loop {
            self.stops.iter().for_each(InterruptHandle::interrupt);
            match self.writer.try_lock() {
                Ok(mut writer) => break *writer = None,
                Err(TryLockError::Poisoned(mut writer)) => break **writer.get_mut() = None,
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
        let mut idle = unpoisoned(self.readers.lock());
        let mut gone = idle.len();
        idle.clear();
        while gone < READERS {
            self.stops.iter().for_each(InterruptHandle::interrupt);
            idle = self
                .came_back
                .wait_timeout(idle, Duration::from_millis(5))
                .unwrap_or_else(PoisonError::into_inner)
                .0;
            gone += idle.len();
            idle.clear();
        }
    }

    pub(crate) fn entry<'a>(&'a self, stamp: Stamp, label: &'a str, origin: Origin) -> Entry<'a> {
        Entry {
            stamp,
            label,
            origin: origin.as_str(),
            undoes: None,
            coalesce: None,
            device: &self.device,
        }
    }

    pub(crate) fn enter<T, E: From<Error>>(
        &self,
        entry: &Entry<'_>,
        f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut writer = unpoisoned(self.writer.lock());
        transact(writer.as_mut().ok_or(Error::Closed)?, entry, f)
    }

    pub(crate) fn device(&self) -> &str {
        &self.device
    }

    /// Writes what is not part of the history, in one transaction.
    pub(crate) fn unlogged<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut writer = unpoisoned(self.writer.lock());
        let tx = Transaction::new(
            writer.as_mut().ok_or(Error::Closed)?,
            TransactionBehavior::Immediate,
        )?;
        let value = f(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    fn lend(&self) -> Result<Lent<'_>> {
        let mut idle = unpoisoned(self.readers.lock());
        loop {
            if self.closed.load(Ordering::SeqCst) {
                return Err(Error::Closed);
            }
            match idle.pop() {
                Some(conn) => {
                    return Ok(Lent {
                        store: self,
                        conn: Some(conn),
                    });
                }
                None => idle = self.came_back.wait(idle).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

/// A reader on loan; it goes back by itself.
struct Lent<'s> {
    store: &'s Store,
    conn: Option<Connection>,
}

impl Lent<'_> {
    fn conn(&self) -> Result<&Connection> {
        self.conn.as_ref().ok_or(Error::Closed)
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        unpoisoned(self.store.readers.lock()).extend(self.conn.take());
        self.store.came_back.notify_one();
    }
}

/// A lock that a panic left behind: the transaction it was in has been rolled back, so what it guards is whole.
fn unpoisoned<'a, T>(lock: Result<MutexGuard<'a, T>, PoisonError<MutexGuard<'a, T>>>) -> MutexGuard<'a, T> {
    lock.unwrap_or_else(PoisonError::into_inner)
}

fn refused(error: std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::Full,
        _ => Error::Io(error),
    }
}
