//! What the backups show.

use ::vault::backups;
use chrono::{DateTime, Utc};
use model::Id;
use serde::Serialize;
use specta::Type;

pub use crate::history::{FieldChange, Shown, What};

/// The backups beside the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct BackupsView {
    /// The folder they lie in.
    pub folder: String,
    /// The newest first. Each was proven when it was made, or it would not be here.
    pub backups: Vec<BackupView>,
    /// Why the last try since the vault was opened made none.
    pub trouble: Option<String>,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct BackupView {
    /// What it is called by: the name of its folder.
    pub name: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Why.
    pub why: BackupWhy,
    /// Its size in KiB.
    pub kib: u32,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BackupWhy {
    /// The vault was opened for the first time on a day.
    Day,
    /// A newer Tenure brought the vault up to date.
    Update,
    /// A file was about to be imported.
    Import,
    /// A backup was about to be restored.
    Restore,
    /// An account had been erased.
    Erase,
    /// Somebody asked for it.
    Asked,
}

impl From<backups::Why> for BackupWhy {
    fn from(why: backups::Why) -> Self {
        use backups::Why as W;
        match why {
            W::Day => Self::Day,
            W::Update => Self::Update,
            W::Import => Self::Import,
            W::Restore => Self::Restore,
            W::Erase => Self::Erase,
            W::Asked => Self::Asked,
        }
    }
}

impl From<&backups::Backup> for BackupView {
    fn from(backup: &backups::Backup) -> Self {
        Self {
            name: backup.name(),
            made: backup.made,
            why: backup.why.into(),
            kib: u32::try_from(backup.size().div_ceil(1024)).unwrap_or(u32::MAX),
        }
    }
}

/// A backup that was made and proven.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct BackupMade {
    /// The backup.
    pub backup: BackupView,
    /// How many records it holds.
    pub records: u32,
    /// How many older ones went, because newer ones have taken their place or an erased account was in them.
    pub removed: u32,
}

/// What restoring a backup would change. Nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RestoreView {
    /// The backup.
    pub backup: BackupView,
    /// How many records come back.
    pub back: u32,
    /// How many records go: they were added since.
    pub gone: u32,
    /// How many records change.
    pub changed: u32,
    /// One line per record, account by account.
    pub lines: Vec<RestoreLine>,
    /// How many more there are.
    pub more: u32,
    /// How many accounts of the backup were erased here: they stay erased.
    pub erased: u32,
}

/// A record that restoring changes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RestoreLine {
    /// The kind of record.
    pub entity: String,
    /// Its id.
    pub id: Id,
    /// What it is called by, part by part: some kinds of record have no name of their own.
    pub name: Vec<Shown>,
    /// What its account is called; absent where it belongs to none.
    pub account_name: Option<String>,
    /// What becomes of it.
    pub became: What,
    /// Which fields change: now, and in the backup.
    pub fields: Vec<FieldChange>,
}

/// A backup that was restored.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RestoreDone {
    /// The backup.
    pub backup: BackupView,
    /// How many records came back, went or changed.
    pub records: u32,
    /// The backup that was made before.
    pub before: BackupView,
}

/// A backup that was put in the place of a vault that did not open.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PutBackView {
    /// The backup.
    pub backup: BackupView,
    /// What lay there before, under the names that it has now.
    pub aside: Vec<String>,
    /// True when the passphrase and the recovery key are those of the backup's day.
    pub ways_of_backup: bool,
}
