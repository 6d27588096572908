//! What the tests of the vault's use cases share: a desk over a folder of their own, and a keychain that keeps its keys
//! in files, so that two processes see the same one.
#![allow(dead_code)] // each test file is a program of its own and uses a part
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use desk::vault::RecoveryKeyView;
use desk::{Clock, Desk, Places, Setup};
use vault::{ComputerKey, Keychain, KeychainTrouble};

pub const PASSPHRASE: &str = "six words that nobody else says";

/// A clock that a test moves.
#[derive(Clone)]
pub struct Moved(Arc<Mutex<DateTime<Utc>>>);

impl Moved {
    pub fn at(text: &str) -> Self {
        Self(Arc::new(Mutex::new(text.parse().unwrap())))
    }

    pub fn on(&self, seconds: i64) {
        *self.0.lock().unwrap() += TimeDelta::seconds(seconds);
    }
}

impl Clock for Moved {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// A clock in a time zone that a test moves.
#[derive(Clone)]
pub struct Zoned {
    pub clock: Moved,
    hours: Arc<Mutex<i64>>,
}

impl Zoned {
    pub fn at(text: &str) -> Self {
        let hours = Arc::new(Mutex::new(0));
        Self {
            clock: Moved::at(text),
            hours,
        }
    }

    /// So many hours ahead of UTC from now on.
    pub fn ahead(&self, hours: i64) {
        *self.hours.lock().unwrap() = hours;
    }

    fn hours(&self) -> TimeDelta {
        TimeDelta::hours(*self.hours.lock().unwrap())
    }
}

impl Clock for Zoned {
    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
    fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }
    fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        (moment + self.hours()).date_naive()
    }
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        self.clock.end_of(day) - self.hours()
    }
}

/// Keys in files; a file `locked` locks it.
pub struct InFiles(pub PathBuf);

impl InFiles {
    fn file(&self, name: &str) -> Result<PathBuf, KeychainTrouble> {
        fs::create_dir_all(&self.0).unwrap();
        if self.0.join("locked").exists() {
            return Err(KeychainTrouble::Locked);
        }
        Ok(self.0.join(name))
    }
}

impl Keychain for InFiles {
    fn read(&self, name: &str) -> Result<ComputerKey, KeychainTrouble> {
        let bytes = fs::read(self.file(name)?).map_err(|_| KeychainTrouble::Empty)?;
        ComputerKey::read(&bytes).ok_or(KeychainTrouble::Stale)
    }
    fn write(&self, name: &str, key: &ComputerKey) -> Result<(), KeychainTrouble> {
        fs::write(self.file(name)?, key.bytes()).map_err(|_| KeychainTrouble::Refused)
    }
    fn remove(&self, name: &str) -> Result<(), KeychainTrouble> {
        let _ = fs::remove_file(self.file(name)?);
        Ok(())
    }
}

/// A program just started: a desk over `home/vault` with the keychain in `home/keychain`.
pub fn started(home: &Path, clock: &(impl Clock + Clone + 'static)) -> Desk {
    Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: home.join("vault"),
        },
        clock: Box::new(clock.clone()),
        kdf: Some(vault::KdfCost::for_tests()),
    })
    .with_keychain(InFiles(home.join("keychain")))
}

pub fn morning() -> Moved {
    Moved::at("2025-10-06T08:00:00Z")
}

/// A new vault, open, and its recovery key.
pub fn with_vault(home: &Path, clock: &(impl Clock + Clone + 'static)) -> (Desk, RecoveryKeyView) {
    let desk = started(home, clock);
    let key = desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_confirm(&typed(&key)).unwrap();
    (desk, key)
}

/// The recovery key as it is typed back.
pub fn typed(key: &RecoveryKeyView) -> Vec<String> {
    let mut groups = key.groups.clone();
    groups.push(key.check.clone());
    groups
}

/// The recovery key in one line.
pub fn line(key: &RecoveryKeyView) -> String {
    typed(key).join("-")
}

/// The example account's file.
pub fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json")
}
