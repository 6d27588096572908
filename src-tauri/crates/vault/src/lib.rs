//! The way into a vault: keys, the header file, the recovery key and the lock between processes.
//!
//! A random data key opens the database; `vault.json` beside it holds that key once per way in,
//! each time wrapped under what the owner knows. This crate never opens the database: it hands out
//! a [`DataKey`] and holds the folder's lock for as long as the [`Opened`] lives.
//!
//! Making a vault: [`prepare`] → show [`Pending::recovery_key`] → [`Pending::confirm`] →
//! [`Pending::commit`]. Opening one: [`unlock`] or [`unlock_with_recovery`].

mod atomic;
mod create;
mod error;
mod folder;
mod header;
mod hex;
mod kdf;
mod lock;
mod open;
mod random;
mod recovery;
mod seal;
mod secret;

pub use create::{Pending, prepare};
pub use error::{Damage, Error, Result};
pub use folder::{Folder, FolderState};
pub use header::VaultId;
pub use kdf::{HALF_A_SECOND, KdfCost};
pub use lock::HeldLock;
pub use open::{Opened, PendingRecovery, Way, unlock, unlock_with_recovery};
pub use recovery::{Mistyped, RecoveryKey, WrongGroups};
pub use secret::{DataKey, MIN_PASSPHRASE, Secret};
