//! The open database: who may write, who may read, and how all of it ends at once.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};
use vault::DataKey;

use crate::migrate::{self, Standing};
use crate::open::{self, IfAbsent};
use crate::read::Reader;
use crate::txn::{Entry, immediate, transact};
use crate::write::{Origin, Stamp, Writing, Written};
use crate::{Did, Error, Result, journal};

/// How many may read at once.
const READERS: usize = 3;
/// How soon an interrupt is repeated.
const AGAIN: Duration = Duration::from_millis(5);

/// An open database. It is shared between threads as it is; a closure given to [`Store::write`] or
/// [`Store::read`] must not call the store again.
pub struct Store {
    path: PathBuf,
    device: String,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    came_back: Condvar,
    stops: Vec<InterruptHandle>,
    closed: Arc<AtomicBool>,
    read_only: bool,
}

impl Store {
    /// Makes the database. `stamp.txn` becomes the id of this device.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] when there is one with anything in it; [`Error::ReadOnly`], [`Error::Full`].
    pub fn create(path: &Path, key: &DataKey, stamp: Stamp) -> Result<Self> {
        // A file that was made and never finished is empty or holds an empty schema, and may be used.
        match OpenOptions::new().write(true).create_new(true).open(path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
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

    /// Opens a database that cannot be written to: it can be read, and every write is refused.
    ///
    /// # Errors
    /// As [`Store::open`]; [`Error::ReadOnly`] when it cannot even be read without writing: its schema or its journal
    /// would have to be brought up to date.
    pub fn open_to_read(path: &Path, key: &DataKey) -> Result<Self> {
        require(path)?;
        let journal = journal::counts(path, key)?;
        match migrate::standing(&open::to_read(path, key, journal)?)? {
            Standing::Empty => return Err(Error::Missing),
            Standing::Today => {}
            Standing::Older => return Err(Error::ReadOnly),
        }
        let readers = (0..READERS).map(|_| open::reader_to_read(path, key, journal));
        Self::of(path, None, readers.collect::<Result<_>>()?)
    }

    /// Whether every write is refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Opens the database and brings its schema up to date, after a copy of it was made beside.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none; [`Error::NotADatabase`] when it is damaged, foreign or under another
    /// key; [`Error::NewerSchema`]; [`Error::ReadOnly`], [`Error::Full`], [`Error::Busy`].
    pub fn open(path: &Path, key: &DataKey) -> Result<Self> {
        require(path)?;
        let mut writer = open::writer(path, key, IfAbsent::Refuse)?;
        match migrate::standing(&writer)? {
            Standing::Empty => return Err(Error::Missing),
            Standing::Today => {}
            Standing::Older => migrate::catch_up(&mut writer, path, key)?,
        }
        let store = Self::with(path, key, writer)?;
        // What could not be overwritten then, because the disk was full, is no reason not to open.
        let _ = store.writing(|conn| store.overwrite(conn));
        Ok(store)
    }

    fn with(path: &Path, key: &DataKey, writer: Connection) -> Result<Self> {
        let readers = (0..READERS).map(|_| open::reader(path, key));
        Self::of(path, Some(writer), readers.collect::<Result<_>>()?)
    }

    fn of(path: &Path, writer: Option<Connection>, readers: Vec<Connection>) -> Result<Self> {
        let all = || writer.iter().chain(&readers);
        let device = match all().next() {
            Some(conn) => Reader { conn }.meta("device")?,
            None => None,
        };
        let stops = all().map(Connection::get_interrupt_handle).collect();
        Ok(Self {
            path: path.to_owned(),
            device: device.ok_or(Error::NotADatabase)?,
            read_only: writer.is_none(),
            writer: Mutex::new(writer),
            readers: Mutex::new(readers),
            came_back: Condvar::new(),
            stops,
            closed: Arc::new(AtomicBool::new(false)),
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
        did: &Did,
        origin: Origin,
        f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.enter(&self.entry(stamp, did, origin), f)
    }

    /// As [`Store::write`], for typing: within ten seconds of its first letter, what is typed in the same field of the
    /// same record, with no other transaction between, goes into one undo step.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn write_coalesced<T, E: From<Error>>(
        &self,
        stamp: Stamp,
        did: &Did,
        f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.enter(
            &Entry {
                typing: true,
                ..self.entry(stamp, did, Origin::Here)
            },
            f,
        )
    }

    /// Commits stop waiting for the disk until [`Store::sync_on`]: for a database that is being made and can be made
    /// again. A loss of power meanwhile may damage it.
    ///
    /// # Errors
    /// [`Error::Closed`].
    pub fn sync_off(&self) -> Result<()> {
        self.pragma("PRAGMA synchronous = OFF")
    }

    /// Puts everything on the disk, in the one file, and has every commit wait for it again.
    ///
    /// # Errors
    /// [`Error::Closed`], [`Error::Full`].
    pub fn sync_on(&self) -> Result<()> {
        self.pragma("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize")
    }

    fn pragma(&self, pragmas: &str) -> Result<()> {
        self.writing(|conn| Ok(conn.execute_batch(pragmas)?))
    }

    /// Interrupts whatever is under way and closes every connection; what was being written leaves no trace.
    pub fn close(&self) {
        if self.closed.swap(true, Ordering::SeqCst) {
            return;
        }
        self.came_back.notify_all();
        // An interrupt only meets a statement that is running, so it is said again until all have come back. The
        // writer goes last: whoever is last folds the journal into the file, and a reader may not.
        let mut gone = 0;
        let mut idle = unpoisoned(self.readers.lock());
        loop {
            gone += idle.len();
            idle.clear();
            if gone == READERS {
                break;
            }
            self.stops.iter().for_each(InterruptHandle::interrupt);
            let waited = self.came_back.wait_timeout(idle, AGAIN);
            idle = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        drop(idle);
        loop {
            match self.writer.try_lock() {
                Ok(mut writer) => break *writer = None,
                Err(TryLockError::Poisoned(mut writer)) => break **writer.get_mut() = None,
                Err(TryLockError::WouldBlock) => {}
            }
            self.stops.iter().for_each(InterruptHandle::interrupt);
            std::thread::sleep(AGAIN);
        }
    }

    pub(crate) fn entry<'a>(&'a self, stamp: Stamp, did: &'a Did, origin: Origin) -> Entry<'a> {
        Entry {
            stamp,
            did,
            origin: origin.as_str(),
            undoes: None,
            typing: false,
            device: &self.device,
        }
    }

    pub(crate) fn enter<T, E: From<Error>>(
        &self,
        entry: &Entry<'_>,
        f: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.writing(|conn| transact(conn, entry, f))
    }

    /// Lends the connection that writes.
    pub(crate) fn writing<T, E: From<Error>>(
        &self,
        f: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        match unpoisoned(self.writer.lock()).as_mut() {
            Some(writer) => f(writer),
            None if self.read_only && !self.closed.load(Ordering::SeqCst) => Err(Error::ReadOnly.into()),
            None => Err(Error::Closed.into()),
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }

    /// What says so to those who work on another connection.
    pub(crate) fn closing(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.closed)
    }

    pub(crate) fn device(&self) -> &str {
        &self.device
    }

    /// Writes what is not part of the history, in one transaction.
    pub(crate) fn unlogged<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.writing(|conn| {
            let tx = immediate(conn)?;
            let value = f(&tx)?;
            tx.commit()?;
            Ok(value)
        })
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

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
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

/// Refuses where there is no database.
fn require(path: &Path) -> Result<()> {
    match std::fs::metadata(path) {
        Ok(file) if file.len() == 0 => Err(Error::Missing),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Error::Missing),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use model::Id;
    use model::accounts::Service;
    use zeroize::Zeroizing;

    use super::*;

    fn stamp(n: u128) -> Stamp {
        Stamp {
            at: DateTime::UNIX_EPOCH,
            txn: Id::fixed(n),
        }
    }

    fn made(folder: &Path) -> Result<Store> {
        let key = DataKey::from_bytes(Zeroizing::new([7; 32]));
        Store::create(&folder.join("tenure.db"), &key, stamp(1))
    }

    fn tell(store: &Store, pragma: &str) -> Result<()> {
        let writer = unpoisoned(store.writer.lock());
        writer
            .as_ref()
            .ok_or(Error::Closed)?
            .execute_batch(pragma)
            .map_err(Error::from)
    }

    fn write(store: &Store, n: u128) -> Result<()> {
        store
            .write(stamp(n), &Did::add("service"), Origin::Here, |tx| {
                (0..400).try_for_each(|more| {
                    tx.insert(&Service {
                        name: format!("{} {n} {more}", "x".repeat(250)),
                        ..Service::begun(Id::fixed(n * 1_000 + more))
                    })
                })
            })
            .map(drop)
    }

    #[test]
    fn a_full_disk_says_so_and_leaves_nothing_half_written() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let store = made(folder.path())?;
        // The file may not grow: SQLite meets this as it meets a full disk.
        tell(&store, "PRAGMA max_page_count = 1")?;
        assert!(matches!(write(&store, 2), Err(Error::Full)));
        tell(&store, "PRAGMA max_page_count = 1000000")?;
        assert!(store.read(|r| r.all::<Service>())?.is_empty());
        write(&store, 3)?;
        assert_eq!(store.integrity_faults()?, [""; 0]);
        Ok(())
    }

    #[test]
    fn a_database_that_cannot_be_written_says_so() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let store = made(folder.path())?;
        tell(&store, "PRAGMA query_only = ON")?;
        assert!(matches!(write(&store, 2), Err(Error::ReadOnly)));
        Ok(())
    }

    #[test]
    fn a_database_that_another_program_is_writing_says_so() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let store = made(folder.path())?;
        tell(&store, "PRAGMA busy_timeout = 20")?;
        let other = open::keyed(
            store.path(),
            &DataKey::from_bytes(Zeroizing::new([7; 32])),
            IfAbsent::Refuse,
        )?;
        other.execute_batch("BEGIN IMMEDIATE")?;
        assert!(matches!(write(&store, 2), Err(Error::Busy)));
        other.execute_batch("ROLLBACK")?;
        write(&store, 2)
    }

    #[test]
    fn readers_cannot_write() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let store = made(folder.path())?;
        let refused = store.read(|r| Ok::<_, Error>(r.conn.execute_batch(r#"DELETE FROM "draft""#)?));
        assert!(matches!(refused, Err(Error::ReadOnly)));
        Ok(())
    }

    #[test]
    fn a_panic_in_a_write_rolls_it_back_and_the_store_goes_on() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let store = made(folder.path())?;
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.write(stamp(2), &Did::add("service"), Origin::Here, |tx| -> Result<()> {
                tx.insert(&Service {
                    name: "Lost".into(),
                    ..Service::begun(Id::fixed(2))
                })?;
                panic!("on purpose")
            })
        }));
        assert!(panicked.is_err());
        assert!(store.read(|r| r.all::<Service>())?.is_empty());
        write(&store, 3)
    }

    #[test]
    fn closing_interrupts_a_long_read_and_a_long_write() -> Result<()> {
        const LONG: &str =
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c";
        let folder = tempfile::tempdir()?;
        let store = made(folder.path())?;
        let (begun, wait) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            let reading = scope.spawn(|| {
                let begun = begun.clone();
                store.read(|r| {
                    begun.send(()).ok();
                    r.conn
                        .query_row(LONG, [], |row| row.get::<_, i64>(0))
                        .map_err(Error::from)
                })
            });
            let writing = scope.spawn(|| {
                let begun = begun.clone();
                store.write(stamp(2), &Did::add("service"), Origin::Here, |tx| {
                    tx.insert(&Service {
                        name: "Lost".into(),
                        ..Service::begun(Id::fixed(2))
                    })?;
                    begun.send(()).ok();
                    tx.conn
                        .query_row(LONG, [], |row| row.get::<_, i64>(0))
                        .map_err(Error::from)
                })
            });
            wait.recv().ok();
            wait.recv().ok();
            store.close();
            assert!(matches!(reading.join(), Ok(Err(Error::Closed))));
            assert!(matches!(writing.join(), Ok(Err(Error::Closed))));
        });
        assert!(matches!(write(&store, 3), Err(Error::Closed)));
        let key = DataKey::from_bytes(Zeroizing::new([7; 32]));
        let again = Store::open(store.path(), &key)?;
        assert!(again.read(|r| r.all::<Service>())?.is_empty());
        Ok(())
    }
}
