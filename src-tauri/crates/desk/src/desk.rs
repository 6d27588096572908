//! The desk itself: what is open, who asks, and what time it is. The areas' modules add their use cases.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use ::vault::{Keychain, SystemKeychain};
use chrono::NaiveDate;
use model::Id;
use serde::Serialize;
use specta::Type;
use store::{Did, Origin, Reader, Stamp, Store, Writing};

use crate::clock::IdSource;
use crate::kept::{Keep, Kept, Shelf};
use crate::{Clock, Error, Places, Result, SystemClock, places};

/// What a write changed, as the window's cache needs to know it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Touched {
    /// The kinds of record.
    pub entities: Vec<String>,
    /// The accounts.
    pub accounts: Vec<Id>,
}

/// Who is told what a write touched.
type Observer = Box<dyn Fn(&Touched) + Send + Sync>;

/// What a desk is made with.
pub struct Setup {
    /// Where things are.
    pub places: Places,
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// What a new passphrase's key derivation costs; measured on this computer when absent.
    pub kdf: Option<vault::KdfCost>,
}

/// The use cases over one vault at a time. Shared by all threads of a program.
pub struct Desk {
    pub(crate) places: Places,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) kdf: Option<vault::KdfCost>,
    fonts: OnceLock<deck::fonts::Fonts>,
    pub(crate) keychain: Box<dyn Keychain>,
    /// True until the first try to open a vault: only then may the keychain open it.
    pub(crate) starting: AtomicBool,
    /// Set while somebody wants the vault locked: a copy under way ends.
    pub(crate) stop_copying: AtomicBool,
    /// Held by whoever makes a backup: one is made at a time.
    pub(crate) backing_up: Mutex<()>,
    /// In place of what the vault says, for tests.
    pub(crate) idle_limit: Option<Duration>,
    pub(crate) ids: IdSource,
    pub(crate) state: Mutex<State>,
    /// What areas keep for as long as the program runs.
    pub(crate) kept: Shelf,
    observer: Mutex<Option<Observer>>,
}

/// What changes while the program runs.
pub(crate) struct State {
    pub(crate) folder: PathBuf,
    /// True while it is only looked at: the next start asks for another.
    pub(crate) visited: bool,
    pub(crate) pending: Option<vault::Pending>,
    pub(crate) open: Option<Arc<Open>>,
}

impl State {
    /// Nothing is open in this folder yet.
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self {
            folder: std::path::absolute(&folder).unwrap_or(folder),
            visited: false,
            pending: None,
            open: None,
        }
    }
}

/// An open vault.
pub(crate) struct Open {
    pub(crate) store: Store,
    /// Its keys and its lock; gone once it was locked.
    vault: Mutex<Option<::vault::Opened>>,
    /// What areas keep for as long as it is open.
    shelf: Shelf,
}

impl Open {
    pub(crate) fn new(vault: ::vault::Opened, store: Store) -> Self {
        Self {
            store,
            vault: Mutex::new(Some(vault)),
            shelf: Shelf::default(),
        }
    }

    /// Works with the vault's keys and header.
    ///
    /// # Errors
    /// [`Error::Locked`] after it was locked, and whatever `f` fails with.
    pub(crate) fn vault<T>(&self, f: impl FnOnce(&mut ::vault::Opened) -> Result<T>) -> Result<T> {
        f(hold(&self.vault).as_mut().ok_or(Error::Locked)?)
    }

    /// What an area keeps of a type of its own.
    ///
    /// # Errors
    /// [`Error::Locked`] after it was locked.
    pub(crate) fn kept<T: Keep>(&self) -> Result<Arc<Kept<T>>> {
        self.shelf.of()
    }

    /// Drops whatever areas keep that may hold a client's data.
    pub(crate) fn forget_clients(&self) {
        self.shelf.forget_clients();
    }

    /// Closes the database, wipes what is in memory and lets go of the keys and the lock, whoever still works with it:
    /// they find it locked. Gives the vault back, to be opened anew or dropped.
    pub(crate) fn close(&self) -> Option<::vault::Opened> {
        self.shelf.wipe();
        self.store.close();
        hold(&self.vault).take()
    }
}

/// A lock whose holder panicked still guards whole values here: each is replaced, never half-changed.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk over the places of its setup. Nothing is opened yet.
    pub fn new(setup: Setup) -> Self {
        let folder = setup.places.vault();
        Self {
            places: setup.places,
            clock: setup.clock,
            kdf: setup.kdf,
            fonts: OnceLock::new(),
            ids: IdSource::new(),
            keychain: Box::new(SystemKeychain::of(places::IDENTIFIER)),
            starting: AtomicBool::new(true),
            stop_copying: AtomicBool::new(false),
            backing_up: Mutex::new(()),
            idle_limit: None,
            state: Mutex::new(State::at(folder)),
            kept: Shelf::default(),
            observer: Mutex::new(None),
        }
    }

    /// The same desk with another keychain than the operating system's.
    pub fn with_keychain(mut self, keychain: impl Keychain + 'static) -> Self {
        self.keychain = Box::new(keychain);
        self
    }

    /// The same desk with another source of ids than the machine's.
    pub fn with_ids(mut self, ids: IdSource) -> Self {
        self.ids = ids;
        self
    }

    /// The same desk, which locks after this time without use, whatever the vault says.
    pub fn with_idle_limit(mut self, limit: Duration) -> Self {
        self.idle_limit = Some(limit);
        self
    }

    /// The command line's desk: told where the vault is, else looking where the window does.
    pub fn without_window(vault: Option<PathBuf>) -> Self {
        let mut places = Places::of_this_computer();
        if let Some(folder) = vault {
            places = Places {
                memory: None,
                default_vault: folder,
            };
        }
        Self::new(Setup {
            places,
            clock: Box::new(SystemClock),
            kdf: None,
        })
    }

    /// Has `observer` called after every write, with what it touched.
    pub fn observe(&self, observer: impl Fn(&Touched) + Send + Sync + 'static) {
        *hold(&self.observer) = Some(Box::new(observer));
    }

    /// The places it works with.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Today, as its clock has it.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// What a new passphrase's key derivation costs, unless that is measured.
    pub fn passphrase_cost(&self) -> Option<vault::KdfCost> {
        self.kdf
    }

    /// The folder of the vault that is at hand.
    pub fn folder(&self) -> PathBuf {
        hold(&self.state).folder.clone()
    }

    pub(crate) fn open(&self) -> Result<Arc<Open>> {
        hold(&self.state).open.clone().ok_or(Error::Locked)
    }

    /// The deck's fonts, read at the first deck: the system's are many.
    pub(crate) fn fonts(&self) -> Result<&deck::fonts::Fonts> {
        if self.fonts.get().is_none() {
            let _ = self
                .fonts
                .set(deck::fonts::Fonts::new().map_err(Error::internal)?);
        }
        self.fonts.get().ok_or_else(|| Error::internal("fonts"))
    }

    /// An id for a record that is going to be made.
    pub fn new_id(&self) -> Id {
        self.ids.next(self.clock.now())
    }

    pub(crate) fn stamp(&self) -> Stamp {
        let at = self.clock.now();
        Stamp {
            at,
            txn: self.ids.next(at),
        }
    }

    /// How far the log goes, to be compared and nothing else.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn revision(&self) -> Result<String> {
        self.read(|reader| Ok(format!("{:?}", reader.revision()?)))
    }

    /// Writes a new vault that can be made again: nothing waits for the disk until all is written, and a loss of power
    /// meanwhile may damage it.
    ///
    /// # Errors
    /// What `write` gives back; when the vault is locked, or the disk is full.
    pub fn unsynced<T>(&self, write: impl FnOnce() -> Result<T>) -> Result<T> {
        let open = self.open()?;
        open.store.sync_off()?;
        let written = write();
        open.store.sync_on()?;
        written
    }

    /// Reads from the vault.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Reader) -> Result<T>) -> Result<T> {
        self.open()?.store.read(read)
    }

    /// One transaction, one entry of the history, one undo step, one word to the window.
    pub(crate) fn write<T>(&self, did: &Did, write: impl FnOnce(&mut Writing) -> Result<T>) -> Result<T> {
        self.write_from(Origin::Here, did, write)
    }

    pub(crate) fn write_from<T>(
        &self,
        origin: Origin,
        did: &Did,
        write: impl FnOnce(&mut Writing) -> Result<T>,
    ) -> Result<T> {
        self.write_in(&*self.open()?, origin, did, write)
    }

    /// As [`Desk::write_from`], into the vault that was open when the work began: another may be by now, or none.
    pub(crate) fn write_in<T>(
        &self,
        open: &Open,
        origin: Origin,
        did: &Did,
        write: impl FnOnce(&mut Writing) -> Result<T>,
    ) -> Result<T> {
        let written = open.store.write(self.stamp(), did, origin, write)?;
        self.tell(&written.touched);
        Ok(written.value)
    }

    /// As [`Desk::write`], for typing: what is typed in one field within ten seconds is one step.
    pub(crate) fn write_coalesced<T>(
        &self,
        did: &Did,
        write: impl FnOnce(&mut Writing) -> Result<T>,
    ) -> Result<T> {
        let written = self.open()?.store.write_coalesced(self.stamp(), did, write)?;
        self.tell(&written.touched);
        Ok(written.value)
    }

    pub(crate) fn tell(&self, touched: &[store::Touched]) {
        if touched.is_empty() {
            return;
        }
        if let Ok(open) = self.open() {
            open.shelf.outdate(touched);
        }
        if let Some(observer) = hold(&self.observer).as_ref() {
            observer(&Touched::of(touched));
        }
    }
}

impl Touched {
    fn of(touched: &[store::Touched]) -> Self {
        let mut entities: Vec<_> = touched.iter().map(|t| t.entity.to_string()).collect();
        let mut accounts: Vec<_> = touched.iter().filter_map(|t| t.account).collect();
        entities.sort();
        entities.dedup();
        accounts.sort();
        accounts.dedup();
        Self { entities, accounts }
    }
}
