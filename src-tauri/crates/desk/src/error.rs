//! What can go wrong, as the window and the command line know it: one code for each thing a person
//! would do something different about. The UI owns the sentences; [`Error::sentence`] serves the
//! command line. The cause chain goes to the log and never carries client data or a secret.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use model::Rule;

/// Everything the desk can refuse, by code.
#[derive(Debug, Clone, PartialEq, Serialize, Type, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Error {
    /// There is no vault in the folder.
    #[error("There is no vault in {folder}. Make one with `tenure --vault {folder} init`.")]
    NoVault {
        /// The folder looked in.
        folder: String,
    },
    /// A vault is already there.
    #[error("There is a vault in {folder} already. Unlock it, or choose another folder.")]
    VaultExists {
        /// The folder.
        folder: String,
    },
    /// The folder is not there, is a file, or holds a database without its header.
    #[error("{why}. Choose another folder.")]
    FolderUnfit {
        /// The folder.
        folder: String,
        /// Why not.
        why: String,
    },
    /// The vault is locked.
    #[error("The vault is locked. Unlock it first.")]
    Locked,
    /// The passphrase does not open the vault.
    #[error("That is not the passphrase.")]
    WrongPassphrase,
    /// The recovery key does not open the vault.
    #[error("That is not this vault's recovery key.")]
    WrongRecoveryKey,
    /// What was typed cannot be a recovery key.
    #[error("The recovery key is mistyped: {why}.")]
    MistypedRecoveryKey {
        /// Where the slip is.
        why: String,
    },
    /// Groups of the recovery key were not typed back as shown.
    #[error("These groups of the recovery key differ from what was shown: {groups:?}.")]
    WrongGroups {
        /// Their numbers, from 1.
        groups: Vec<u8>,
    },
    /// Nobody asked for a new vault before confirming its key.
    #[error("No new vault is waiting for its recovery key. Begin again with the passphrase.")]
    NothingPending,
    /// The passphrase is too short to protect anything.
    #[error("A passphrase needs at least {least} characters.")]
    PassphraseTooShort {
        /// How many it needs.
        least: u32,
    },
    /// The vault's header is damaged.
    #[error(
        "The vault's key file (vault.json) is damaged: {how}. Put back the copy from a backup; the database is untouched."
    )]
    HeaderDamaged {
        /// In which way.
        how: String,
    },
    /// The vault's database is damaged, or of another vault.
    #[error("The vault's database is damaged or belongs to another vault. Put back a backup of the folder.")]
    DatabaseDamaged,
    /// The vault's database is not where its header is.
    #[error(
        "The vault's key file is there, but its database (tenure.db) is not. Put it back from a backup of the folder."
    )]
    DatabaseMissing,
    /// The vault was written by a newer Tenure.
    #[error("This vault was written by a newer Tenure. Version {needs} or later opens it.")]
    NewerVault {
        /// The version it needs.
        needs: String,
    },
    /// Checking the passphrase needs more memory than is free.
    #[error(
        "Checking the passphrase needs {memory_mib} MiB of free memory. Close other programs and try again."
    )]
    OutOfMemory {
        /// In MiB.
        memory_mib: u32,
    },
    /// This computer's keychain did not help.
    #[error("{}", keychain_sentence(*why))]
    Keychain {
        /// In which way.
        why: KeychainTrouble,
    },
    /// Minutes without use that nobody may choose.
    #[error("The vault locks by itself after {least} to {most} minutes without use.")]
    IdleMinutes {
        /// The fewest.
        least: u8,
        /// The most.
        most: u8,
    },
    /// Something else uses the vault and does not come to its end.
    #[error("The vault is busy with something else. Try again in a moment.")]
    InUse,
    /// The rotation of the data key was stopped while it copied.
    #[error("The rotation was stopped. Nothing has changed.")]
    RotationStopped,
    /// Another window or the command line has it open.
    #[error("This vault is open in another window or command. Close that first.")]
    AlreadyOpen,
    /// The folder or file cannot be written to.
    #[error("{path} cannot be written to. Check its permissions, or choose another place.")]
    ReadOnly {
        /// Which.
        path: String,
    },
    /// The disk is full.
    #[error("The disk is full. Nothing was changed; make room and try again.")]
    DiskFull,
    /// No account has this name.
    #[error("There is no account \"{name}\".{}", nearest_sentence(nearest))]
    NoAccount {
        /// As asked for.
        name: String,
        /// The nearest names there are.
        nearest: Vec<String>,
    },
    /// An account of this name is there already.
    #[error("There is an account \"{name}\" already.")]
    AccountExists {
        /// The name.
        name: String,
    },
    /// What is to be erased was not called by its name.
    #[error("That is not the account's name as it is written. Nothing was erased.")]
    WrongName,
    /// A quarter that cannot be reviewed.
    #[error("There is nothing to review in {quarter}.{}", nearest_sentence(nearest))]
    NoQuarter {
        /// As asked for.
        quarter: String,
        /// The quarters that have records.
        nearest: Vec<String>,
    },
    /// The review is gone.
    #[error("This review is no longer there.")]
    NoReview,
    /// The review was held: it stays as it is.
    #[error("The review of {quarter} was held. Its deck stays as it was shown.")]
    Held {
        /// Its quarter.
        quarter: String,
    },
    /// A review cannot have been held before the day of its meeting.
    #[error("Set the day of the meeting, today or earlier, then mark the review as held.")]
    NotYetMet {
        /// The day that is set.
        on: Option<NaiveDate>,
    },
    /// There is no such kind of record.
    #[error("There is no kind of record \"{name}\". `tenure kinds` lists them.")]
    NoKind {
        /// As asked for.
        name: String,
    },
    /// A field breaks a rule.
    #[error("{}", crate::records::sentence(kind, field, rule))]
    Broken {
        /// The kind of record.
        kind: String,
        /// The field.
        field: String,
        /// The rule.
        rule: Rule,
    },
    /// A record cannot be removed, because others need it.
    #[error("\"{name}\" cannot be removed: {} {} it.", referring_names(by, *more), if by.len() == 1 && *more == 0 { "needs" } else { "need" })]
    StillUsed {
        /// Its kind.
        kind: String,
        /// What it is called.
        name: String,
        /// Those that need it.
        by: Vec<Referring>,
        /// How many more.
        more: u32,
    },
    /// More rows than are taken at once.
    #[error("At most {most} rows are taken at once.")]
    TooMany {
        /// How many are.
        most: u32,
    },
    /// A field's content cannot be.
    #[error("{field}: {why}")]
    Invalid {
        /// Which field.
        field: String,
        /// Why not.
        why: String,
    },
    /// A file cannot be read.
    #[error("{file} cannot be read: {why}. Nothing was written.")]
    FileUnreadable {
        /// Its path.
        file: String,
        /// Why not.
        why: String,
    },
    /// An import file has faults; they are in the import's view.
    #[error("{file} has {}. Nothing was written.", faults_counted(*faults))]
    FileFaults {
        /// Its path.
        file: String,
        /// How many.
        faults: u32,
    },
    /// No import is being looked at.
    #[error("No file has been chosen for import.")]
    NothingToImport,
    /// The client edition would show something internal.
    #[error(
        "The deck was not exported: {field} would show the client something internal. Reword it, then export again."
    )]
    Leak {
        /// Where in the deck.
        field: String,
    },
    /// The PDF cannot be written where it should go.
    #[error("The PDF cannot be written to {path}: {why}.")]
    ExportFailed {
        /// Where to.
        path: String,
        /// Why not.
        why: String,
    },
    /// What would be written would land on a file of a vault.
    #[error("{path} belongs to a vault. Nothing was written; choose another name or folder.")]
    VaultFile {
        /// Where to.
        path: String,
    },
    /// A day of which nothing is recorded.
    #[error("Nothing is recorded for that day. Choose one from {first} to {last}.")]
    NotRecorded {
        /// The first day there is.
        first: NaiveDate,
        /// The last day there is.
        last: NaiveDate,
    },
    /// The record, or what is to be restored of it, was never there.
    #[error("This is no longer there.")]
    NoRecord,
    /// What a value refers to was removed.
    #[error(
        "{field} cannot be restored: {} was removed. Bring that back first.",
        what_is_gone(what)
    )]
    ReferenceGone {
        /// The field.
        field: String,
        /// What that was called; empty when it had no name of its own.
        what: String,
    },
    /// Something else has the name that must be its own.
    #[error("There is another with the same {field}. Change that one first.")]
    Taken {
        /// The field.
        field: String,
    },
    /// There is nothing to undo.
    #[error("There is nothing to undo.")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("There is nothing to redo.")]
    NothingToRedo,
    /// What would be undone was changed since.
    #[error("This cannot be undone: {field} was changed since.")]
    UndoConflict {
        /// The kind of record.
        entity: String,
        /// The field.
        field: String,
    },
    /// The example would be made anew, and somebody wrote in it.
    #[error(
        "Something was added to the example or changed in it. Made anew, it is set aside with that in a folder of its own."
    )]
    ExampleAddedTo,
    /// It was broken off by whoever asked for it.
    #[error("It was broken off. Nothing of it was kept.")]
    Cancelled,
    /// A fault of ours. What there is to know is in the log.
    #[error("Something went wrong inside Tenure ({what}). Nothing was changed.")]
    Internal {
        /// Which part failed, without any data.
        what: String,
    },
}

/// Why this computer's keychain did not open the vault, or did not take its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum KeychainTrouble {
    /// It was turned off.
    Off,
    /// There is none that answers.
    Missing,
    /// It is locked itself.
    Locked,
    /// It holds no key for this vault.
    Empty,
    /// Its key does not open this vault.
    Stale,
    /// It, or whoever was asked, said no.
    Refused,
    /// It did not answer in time.
    Slow,
}

impl From<::vault::KeychainTrouble> for KeychainTrouble {
    fn from(trouble: ::vault::KeychainTrouble) -> Self {
        use ::vault::KeychainTrouble as T;
        match trouble {
            T::Off => Self::Off,
            T::Missing => Self::Missing,
            T::Locked => Self::Locked,
            T::Empty => Self::Empty,
            T::Stale => Self::Stale,
            T::Refused => Self::Refused,
            T::Slow => Self::Slow,
        }
    }
}

/// A record that refers to one that is to be removed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Referring {
    /// Its kind.
    pub kind: String,
    /// What it is called.
    pub name: String,
}

fn keychain_sentence(why: KeychainTrouble) -> &'static str {
    match why {
        KeychainTrouble::Off => "This computer does not unlock the vault by itself.",
        KeychainTrouble::Missing => "This computer has no keychain that answers.",
        KeychainTrouble::Locked => "This computer's keychain is locked.",
        KeychainTrouble::Empty => "This computer's keychain holds no key for this vault.",
        KeychainTrouble::Stale => "The key in this computer's keychain does not open this vault.",
        KeychainTrouble::Refused => "This computer's keychain refused.",
        KeychainTrouble::Slow => "This computer's keychain did not answer in time.",
    }
}

fn what_is_gone(what: &str) -> &str {
    if what.is_empty() {
        "what it refers to"
    } else {
        what
    }
}

fn nearest_sentence(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" The nearest: {}.", names.join(", ")),
    }
}

fn referring_names(by: &[Referring], more: u32) -> String {
    let mut names: Vec<String> = by.iter().map(|other| format!("\"{}\"", other.name)).collect();
    if more > 0 {
        names.push(format!("{more} more"));
    }
    match names.as_slice() {
        [head @ .., last] if !head.is_empty() => format!("{} and {last}", head.join(", ")),
        names => names.join(", "),
    }
}

fn faults_counted(faults: u32) -> String {
    if faults == 1 {
        "a fault".to_owned()
    } else {
        format!("{faults} faults")
    }
}

/// The desk's result.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A fault of ours, named by the part that failed.
    pub(crate) fn internal(what: impl std::fmt::Display) -> Self {
        Self::Internal {
            what: what.to_string(),
        }
    }

    /// The sentence the command line prints.
    pub fn sentence(&self) -> String {
        self.to_string()
    }

    /// The command line's exit code: 2 asked for the wrong thing, 3 the vault would not open,
    /// 4 a file was at fault, 5 nothing could be written, 70 a fault of ours.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NoKind { .. }
            | Self::StillUsed { .. }
            | Self::TooMany { .. }
            | Self::NoAccount { .. }
            | Self::AccountExists { .. }
            | Self::WrongName
            | Self::NoQuarter { .. }
            | Self::NoReview
            | Self::Held { .. }
            | Self::NotYetMet { .. }
            | Self::Invalid { .. }
            | Self::NothingPending
            | Self::NothingToImport
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::UndoConflict { .. }
            | Self::NotRecorded { .. }
            | Self::NoRecord
            | Self::ReferenceGone { .. }
            | Self::Taken { .. }
            | Self::ExampleAddedTo
            | Self::Cancelled
            | Self::PassphraseTooShort { .. }
            | Self::IdleMinutes { .. }
            | Self::WrongGroups { .. } => 2,
            Self::NoVault { .. }
            | Self::VaultExists { .. }
            | Self::FolderUnfit { .. }
            | Self::Locked
            | Self::WrongPassphrase
            | Self::WrongRecoveryKey
            | Self::HeaderDamaged { .. }
            | Self::OutOfMemory { .. }
            | Self::MistypedRecoveryKey { .. }
            | Self::DatabaseDamaged
            | Self::DatabaseMissing
            | Self::NewerVault { .. }
            | Self::Keychain { .. }
            | Self::InUse
            | Self::RotationStopped
            | Self::AlreadyOpen => 3,
            Self::FileUnreadable { .. } | Self::FileFaults { .. } | Self::Broken { .. } => 4,
            Self::ReadOnly { .. }
            | Self::DiskFull
            | Self::Leak { .. }
            | Self::ExportFailed { .. }
            | Self::VaultFile { .. } => 5,
            Self::Internal { .. } => 70,
        }
    }
}

impl From<vault::Error> for Error {
    fn from(error: vault::Error) -> Self {
        use vault::Error as E;
        let shown = |path: &std::path::Path| path.display().to_string();
        match &error {
            E::NoVault {
                folder,
                found: vault::FolderState::Missing | vault::FolderState::Empty | vault::FolderState::NotAVault,
            } => Self::NoVault {
                folder: shown(folder),
            },
            E::NoVault { folder, .. } => Self::FolderUnfit {
                folder: shown(folder),
                why: error.to_string(),
            },
            E::AlreadyExists { folder } => Self::VaultExists {
                folder: shown(folder),
            },
            E::WrongPassphrase => Self::WrongPassphrase,
            E::WrongRecoveryKey => Self::WrongRecoveryKey,
            E::MistypedRecoveryKey(how) => Self::MistypedRecoveryKey { why: how.to_string() },
            E::DamagedHeader(how) => Self::HeaderDamaged { how: how.to_string() },
            E::KdfTooExpensive { .. } => Self::HeaderDamaged {
                how: "it asks for absurd memory".to_owned(),
            },
            E::NewerHeader { needs } => Self::NewerVault { needs: needs.clone() },
            E::OutOfMemory { memory_mib } => Self::OutOfMemory {
                memory_mib: u32::try_from(*memory_mib).unwrap_or(u32::MAX),
            },
            E::PassphraseTooShort { least } => Self::PassphraseTooShort {
                least: u32::try_from(*least).unwrap_or(u32::MAX),
            },
            E::AlreadyOpen => Self::AlreadyOpen,
            E::Keychain(why) => Self::Keychain { why: (*why).into() },
            E::IdleMinutes { least, most } => Self::IdleMinutes {
                least: *least,
                most: *most,
            },
            E::ReadOnly { path } | E::NoAccess { path } => Self::ReadOnly { path: shown(path) },
            E::DiskFull { .. } => Self::DiskFull,
            E::KdfTooCheap { .. } | E::Randomness(_) | E::Io { .. } => Self::internal(&error),
        }
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        use store::Error as E;
        match error {
            E::NotADatabase => Self::DatabaseDamaged,
            E::Missing => Self::DatabaseMissing,
            E::NewerSchema { needs } => Self::NewerVault { needs },
            E::Full => Self::DiskFull,
            E::ReadOnly => Self::ReadOnly {
                path: "The vault".to_owned(),
            },
            // The vault itself is locked against another window before its database is opened.
            E::Busy => Self::InUse,
            E::Closed => Self::Locked,
            E::NothingToUndo => Self::NothingToUndo,
            E::NotFound { .. } => Self::NoRecord,
            E::Duplicate { field, .. } => Self::Taken { field },
            E::Broken {
                entity, field, rule, ..
            } => Self::Broken {
                kind: entity.to_owned(),
                field: field.to_owned(),
                rule,
            },
            E::Conflict { entity, field, .. } => Self::UndoConflict { entity, field },
            other => Self::internal(other),
        }
    }
}
