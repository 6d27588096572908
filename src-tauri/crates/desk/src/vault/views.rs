//! What the unlock and first-start screens show.

use chrono::{DateTime, Utc};
use serde::Serialize;
use specta::Type;

pub use crate::error::KeychainTrouble;

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct VaultView {
    /// Where things stand.
    pub state: VaultState,
    /// The vault's folder.
    pub folder: String,
    /// The folder's last two parts, for furniture.
    pub folder_label: String,
    /// When it was locked in this run, if it was.
    pub locked_at: Option<DateTime<Utc>>,
    /// Why.
    pub why_locked: Option<WhyLocked>,
    /// After how many minutes without use it locked, if that is why.
    pub idle_minutes: Option<u8>,
    /// This computer's keychain may open it now: the program has just started, and its owner turned that on.
    pub keychain_waits: bool,
    /// Why the keychain did not open it at the program's start, if it was to.
    pub keychain_trouble: Option<KeychainTrouble>,
    /// True after the recovery key opened it: the passphrase should be set anew.
    pub needs_passphrase: bool,
    /// True while it is open in a folder that cannot be written to: it can be read, and nothing changed.
    pub read_only: bool,
}

/// Where things stand with the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is none in the folder.
    None,
    /// There is one, and it is locked.
    Locked,
    /// It is open.
    Open,
}

/// Why the vault was locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WhyLocked {
    /// Someone asked for it.
    Asked,
    /// Nobody used it for some time.
    Idle,
    /// The computer slept.
    Sleep,
    /// The screen was locked.
    Screen,
    /// Its data key was being rotated and the exchange could not be finished; the next unlocking finishes it.
    Stopped,
}

/// What the settings show of the vault's security.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SecurityView {
    /// This computer's keychain opens the vault at the program's start.
    pub keychain: bool,
    /// After how many minutes without use it locks by itself.
    pub idle_minutes: u8,
}

/// The keychain opens the vault no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KeychainOff {
    /// How the settings are now.
    pub security: SecurityView,
    /// Why the keychain still holds a key, which opens nothing any more; none when it is gone.
    pub left_behind: Option<KeychainTrouble>,
}

/// The recovery kit was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KitWritten {
    /// Where to.
    pub path: String,
}

/// How far a rotation of the data key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "doing", rename_all = "snake_case")]
pub enum RotationStep {
    /// Copying the database under the new key, in pages.
    Copying {
        /// Pages copied.
        done: u32,
        /// Pages in all.
        of: u32,
    },
    /// Putting the copy and its keys in place.
    Exchanging {
        /// Which step is behind us.
        step: ExchangeStep,
    },
}

/// The steps of the exchange, as the vault's own table has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeStep {
    /// The copy is whole and on the disk.
    Copied,
    /// The header holds the new key and promises the new database.
    Promised,
    /// The old database has no journal any more.
    Cleared,
    /// The new database is in its place.
    Moved,
    /// The promise is kept.
    Settled,
}

impl From<::vault::rotate::Step> for ExchangeStep {
    fn from(step: ::vault::rotate::Step) -> Self {
        use ::vault::rotate::Step as S;
        match step {
            S::Copied => Self::Copied,
            S::Promised => Self::Promised,
            S::Cleared => Self::Cleared,
            S::Moved => Self::Moved,
            S::Settled => Self::Settled,
        }
    }
}

/// The data key was rotated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RotationDone {
    /// Why this computer's keychain opens the vault no more, if it did before.
    pub keychain: Option<KeychainTrouble>,
}

/// The recovery key of a vault that is about to be made. It is shown once.
#[derive(Clone, PartialEq, Serialize, Type)]
pub struct RecoveryKeyView {
    /// Eight groups of four characters.
    pub groups: Vec<String>,
    /// The check character that stands after the last group.
    pub check: String,
}

impl RecoveryKeyView {
    pub(crate) fn of(key: &::vault::RecoveryKey) -> Self {
        Self {
            groups: key.groups().iter().map(|group| (*group).to_owned()).collect(),
            check: key.check().to_string(),
        }
    }
}
