//! This computer's keychain: it keeps a random key that opens the vault's keychain slot. The vault asks
//! it through [`Keychain`]; [`SystemKeychain`] is the operating system's own.

mod system;

use std::fmt;

use zeroize::Zeroizing;

use crate::error::{KeychainTrouble, Result};
use crate::random;

pub use system::SystemKeychain;

/// The 256 random bits that a keychain keeps for a vault. They never leave this computer.
pub struct ComputerKey(Box<Zeroizing<[u8; 32]>>);

impl ComputerKey {
    pub(crate) fn random() -> Result<Self> {
        Ok(Self(Box::new(random::bytes()?)))
    }

    /// A key as a keychain gave it back; nothing if it cannot be one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        (bytes.len() == key.len()).then(|| key.copy_from_slice(bytes))?;
        Some(Self(Box::new(key)))
    }

    /// The key itself, borrowed: whoever copies it wipes the copy.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for ComputerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ComputerKey(hidden)")
    }
}

/// What keeps a key under a name. Every call answers within a time limit.
pub trait Keychain: Send + Sync {
    /// The key of this name, without asking anybody for anything.
    ///
    /// # Errors
    /// Why there is none to be had.
    fn read(&self, name: &str) -> Result<ComputerKey, KeychainTrouble>;

    /// Keeps the key under this name. The person is there: the keychain may ask them to be unlocked.
    ///
    /// # Errors
    /// Why it is not kept.
    fn write(&self, name: &str, key: &ComputerKey) -> Result<(), KeychainTrouble>;

    /// Forgets the key of this name. That there is none is no trouble.
    ///
    /// # Errors
    /// Why it may still be there.
    fn remove(&self, name: &str) -> Result<(), KeychainTrouble>;
}
