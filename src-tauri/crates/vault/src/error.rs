//! Everything that can stop a vault from being made or opened, each with the sentence its owner reads.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::folder::FolderState;
use crate::recovery::Mistyped;

/// The crate's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a vault was not made, opened or changed. No variant carries anything secret.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder holds no vault to open; `found` says what it is instead.
    #[error("{}", found.sentence(folder))]
    NoVault {
        /// The folder that was asked for.
        folder: PathBuf,
        /// What is there.
        found: FolderState,
    },
    /// A vault was to be made where one is already.
    #[error("there is a vault in {} already: open it, or choose another folder", .folder.display())]
    AlreadyExists {
        /// The folder that was asked for.
        folder: PathBuf,
    },
    /// The passphrase opens nothing here.
    #[error("that is not the passphrase")]
    WrongPassphrase,
    /// A well-formed recovery key, but of another vault or one that was replaced.
    #[error(
        "that recovery key does not open this vault: it belongs to another, or was replaced by a newer key"
    )]
    WrongRecoveryKey,
    /// What was typed cannot be a recovery key: a slip of the pen, named as closely as possible.
    #[error("the recovery key is mistyped: {0}")]
    MistypedRecoveryKey(Mistyped),
    /// `vault.json` is not what this program wrote.
    #[error(
        "the vault's header file (vault.json) is damaged: {0}. Put a backup in its place; the \
         database is untouched"
    )]
    DamagedHeader(Damage),
    /// The header is of a later version of the program.
    #[error("this vault was written by a newer Tenure: version {needs} or later opens it")]
    NewerHeader {
        /// The earliest program version that reads it, as the header says.
        needs: String,
    },
    /// The header asks for more memory or work than any vault of ours needs.
    #[error(
        "the vault's header asks for {memory_mib} MiB × {passes} passes to open, far beyond what Tenure ever sets: \
         put a backup in its place"
    )]
    KdfTooExpensive {
        /// What it asks for, in MiB.
        memory_mib: u64,
        /// How many passes over it.
        passes: u64,
    },
    /// A vault was to be made with a cheaper key derivation than this build allows.
    #[error("a vault needs at least {least_mib} MiB and {least_passes} passes for its passphrase")]
    KdfTooCheap {
        /// Least memory, in MiB.
        least_mib: u32,
        /// Least number of passes.
        least_passes: u32,
    },
    /// The machine does not give the memory that the passphrase check needs.
    #[error(
        "checking the passphrase needs {memory_mib} MiB of free memory: close other programs and try again"
    )]
    OutOfMemory {
        /// What is needed, in MiB.
        memory_mib: u64,
    },
    /// A new passphrase that is too short.
    #[error("a passphrase needs at least {least} characters: several words are best")]
    PassphraseTooShort {
        /// The least number of characters.
        least: usize,
    },
    /// Minutes without use that nobody may choose.
    #[error("a vault locks by itself after {least} to {most} minutes without use")]
    IdleMinutes {
        /// The fewest.
        least: u8,
        /// The most.
        most: u8,
    },
    /// This computer's keychain did not help.
    #[error("{0}")]
    Keychain(KeychainTrouble),
    /// Another window or command line holds this vault.
    #[error("this vault is open in another window or command line: close it there first")]
    AlreadyOpen,
    /// The folder or file cannot be written.
    #[error("{} cannot be written: it is read-only for this user", .path.display())]
    ReadOnly {
        /// What was to be written.
        path: PathBuf,
    },
    /// The folder or file cannot be read.
    #[error("{} cannot be read: this user has no access to it", .path.display())]
    NoAccess {
        /// What was to be read.
        path: PathBuf,
    },
    /// The disk, or this user's share of it, is full.
    #[error("the disk that holds {} is full: free some space and try again", .path.display())]
    DiskFull {
        /// What was to be written.
        path: PathBuf,
    },
    /// The system gave no random bytes: no key is made from anything less.
    #[error("the system gives no random numbers, so no key was made ({0})")]
    Randomness(getrandom::Error),
    /// Any other refusal of the file system.
    #[error("cannot {doing} {}: {source}", .path.display())]
    Io {
        /// What was being done, as a verb.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Why this computer's keychain did not open the vault, or did not take its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeychainTrouble {
    /// This computer was never let in, or is no longer.
    #[error("this computer does not unlock the vault by itself")]
    Off,
    /// There is no keychain here.
    #[error("this computer has no keychain that answers")]
    Missing,
    /// It is locked itself.
    #[error("this computer's keychain is locked")]
    Locked,
    /// It holds no key for this vault.
    #[error("this computer's keychain holds no key for this vault")]
    Empty,
    /// It holds a key that opens nothing here.
    #[error("the key in this computer's keychain does not open this vault")]
    Stale,
    /// It, or whoever was asked, said no.
    #[error("this computer's keychain refused")]
    Refused,
    /// It did not answer in time.
    #[error("this computer's keychain did not answer in time")]
    Slow,
}

/// In which way a header is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Not JSON, not text, empty, or not a header of ours at all.
    #[error("it is not a vault header")]
    NotAHeader,
    /// Larger than any header can be.
    #[error("it is far too large")]
    TooLarge,
    /// Its checksum does not match: bytes were lost or changed.
    #[error("its checksum does not match")]
    Checksum,
    /// The checksum matches, but a member is missing or cannot be what it is.
    #[error("a part of it is missing or malformed")]
    Shape,
    /// It opens, but was changed by someone without the key (a slot swapped, a parameter lowered).
    #[error("it was altered by something other than Tenure")]
    Altered,
}

impl Error {
    /// The variant for a refusal of the file system while writing.
    pub(crate) fn writing(doing: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::Io { doing, path, source },
        }
    }

    /// The variant for a refusal of the file system while reading.
    pub(crate) fn reading(doing: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::PermissionDenied => Self::NoAccess { path },
            _ => Self::Io { doing, path, source },
        }
    }
}
