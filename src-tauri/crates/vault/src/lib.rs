//! The way into a vault: keys, the header file, the recovery key and the lock between processes.
//!
//! A random data key opens the database; `vault.json` beside it holds that key once per way in,
//! each time wrapped under what the owner knows. This crate never opens the database: it hands out
//! a [`DataKey`] and holds the folder's lock for as long as the [`Opened`] lives.
//!
//! Making a vault: [`prepare`] → show [`Pending::recovery_key`] → [`Pending::confirm`] →
//! [`Pending::commit`]. Opening one: [`unlock`], [`unlock_with_recovery`], or at the program's start
//! [`unlock_with_keychain`].

mod atomic;
pub mod backups;
mod create;
mod error;
mod folder;
mod header;
mod hex;
mod kdf;
mod keychain;
mod lock;
mod open;
mod process;
mod random;
mod recovery;
pub mod rotate;
mod seal;
mod secret;
mod slot;

pub use create::{Pending, prepare};
pub use error::{Damage, Error, KeychainTrouble, Result};
pub use folder::{Folder, FolderState, is_vault_file};
pub use header::VaultId;
pub use kdf::{HALF_A_SECOND, KdfCost};
pub use keychain::{ComputerKey, Keychain, SystemKeychain};
pub use lock::HeldLock;
pub use open::{
    Opened, PendingRecovery, Way, is_keychain_on, opens, unlock, unlock_with_keychain, unlock_with_recovery,
};
pub use process::keep_memory_private;
pub use recovery::{Mistyped, RecoveryKey, WrongGroups};
pub use secret::{DataKey, MIN_PASSPHRASE, Secret};
