//! What the unlock and first-start screens show.

use chrono::{DateTime, Utc};
use serde::Serialize;
use specta::Type;

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
    /// True after the recovery key opened it: the passphrase should be set anew.
    pub needs_passphrase: bool,
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
}

/// The recovery key of a vault that is about to be made. It is shown once.
#[derive(Clone, PartialEq, Serialize, Type)]
pub struct RecoveryKeyView {
    /// Eight groups of four characters.
    pub groups: Vec<String>,
    /// The check character that stands after the last group.
    pub check: String,
}
