//! What can go wrong, as the window and the command line know it: one code for each thing a person
//! would do something different about. The catalogue has the sentence of each. The cause chain goes to the log and never
//! carries client data or a secret.

mod why;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::text;
use model::Rule;

pub use why::{CaptureAsked, DamagedHeader, Slip, UnfitFolder, Unreadable, Unwritable};

/// Everything the desk can refuse, by code.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Error {
    /// There is no vault in the folder.
    NoVault {
        /// The folder looked in.
        folder: String,
    },
    /// A vault is already there.
    VaultExists {
        /// The folder.
        folder: String,
    },
    /// The folder is not there, is a file, or holds a database without its header.
    FolderUnfit {
        /// The folder.
        folder: String,
        /// Why not.
        why: UnfitFolder,
    },
    /// A file of the vault cannot be used.
    VaultUnusable {
        /// Its path.
        path: String,
        /// Why not.
        why: Unwritable,
    },
    /// The vault is locked.
    Locked,
    /// The passphrase does not open the vault.
    WrongPassphrase,
    /// The recovery key does not open the vault.
    WrongRecoveryKey,
    /// What was typed cannot be a recovery key.
    MistypedRecoveryKey {
        /// Where the slip is.
        why: Slip,
    },
    /// Groups of the recovery key were not typed back as shown.
    WrongGroups {
        /// Their numbers, from 1.
        groups: Vec<u8>,
    },
    /// Nobody asked for a new vault before confirming its key.
    NothingPending,
    /// The passphrase is too short to protect anything.
    PassphraseTooShort {
        /// How many it needs.
        least: u32,
    },
    /// The vault's header is damaged.
    HeaderDamaged {
        /// In which way.
        how: DamagedHeader,
    },
    /// The vault's database is damaged, or of another vault.
    DatabaseDamaged,
    /// The vault's database is not where its header is.
    DatabaseMissing,
    /// The vault was written by a newer Tenure.
    NewerVault {
        /// The version it needs.
        needs: String,
    },
    /// Checking the passphrase needs more memory than is free.
    OutOfMemory {
        /// In MiB.
        memory_mib: u32,
    },
    /// This computer's keychain did not help.
    Keychain {
        /// In which way.
        why: KeychainTrouble,
    },
    /// Minutes without use that nobody may choose.
    IdleMinutes {
        /// The fewest.
        least: u8,
        /// The most.
        most: u8,
    },
    /// Something else uses the vault and does not come to its end.
    InUse,
    /// The rotation of the data key was stopped while it copied.
    RotationStopped,
    /// Another window or the command line has it open.
    AlreadyOpen,
    /// The folder or file cannot be written to.
    ReadOnly {
        /// Which; empty when it is the vault.
        path: String,
    },
    /// The disk is full.
    DiskFull,
    /// No account has this name.
    NoAccount {
        /// As asked for.
        name: String,
        /// The nearest names there are.
        nearest: Vec<String>,
    },
    /// What is to be erased was not called by its name.
    WrongName,
    /// A quarter that cannot be reviewed.
    NoQuarter {
        /// As asked for.
        quarter: String,
        /// The quarters that have records.
        nearest: Vec<String>,
    },
    /// The review is gone.
    NoReview,
    /// The review was held: it stays as it is.
    Held {
        /// Its quarter.
        quarter: String,
    },
    /// The deck of a review that was held was written down by a newer Tenure.
    NewerDeck {
        /// Its quarter.
        quarter: String,
    },
    /// The deck of a review that was held is not in the vault any more, though the review says that it was kept.
    DeckGone {
        /// Its quarter.
        quarter: String,
    },
    /// The firm's logo is not in the vault any more, though the settings name it.
    LogoGone,
    /// A review cannot have been held before the day of its meeting.
    NotYetMet {
        /// The day that is set.
        on: Option<NaiveDate>,
    },
    /// A day that is later than the latest that can be looked at.
    DayTooLate {
        /// The latest.
        latest: NaiveDate,
    },
    /// There is no such kind of record.
    NoKind {
        /// As asked for.
        name: String,
    },
    /// A field breaks a rule.
    Broken {
        /// The kind of record.
        kind: String,
        /// The field.
        field: String,
        /// The rule.
        rule: Rule,
    },
    /// A record cannot be removed, because others need it.
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
    TooMany {
        /// How many are.
        most: u32,
    },
    /// A line that is to be captured leaves something open.
    Unclear {
        /// What.
        what: CaptureAsked,
        /// The part of the line that is asked about.
        text: String,
        /// What it may be.
        choices: Vec<String>,
    },
    /// A table cannot be written to a file of this name: it ends in neither `.csv` nor `.xlsx`.
    NotATable {
        /// Its path.
        file: String,
    },
    /// A map cannot be written to a file of this name: it ends in none of `.svg`, `.png` and `.pdf`.
    NotAPicture {
        /// Its path.
        file: String,
    },
    /// A file cannot be read.
    FileUnreadable {
        /// Its path.
        file: String,
        /// Why not.
        why: Unreadable,
    },
    /// An import file has faults; they are in the import's view.
    FileFaults {
        /// Its path.
        file: String,
        /// How many.
        faults: u32,
    },
    /// A file cannot be the firm's logo.
    LogoUnfit {
        /// Its path.
        file: String,
        /// Why not.
        why: deck::logo::Unfit,
    },
    /// The firm has no logo.
    NoLogo,
    /// No import is being looked at.
    NothingToImport,
    /// The client edition would show something internal.
    Leak {
        /// Which field of the deck, where it stands in one.
        field: Option<String>,
        /// The kind of record whose text it is.
        kind: Option<String>,
        /// The words that were found.
        words: String,
    },
    /// A file cannot be written where it should go.
    ExportFailed {
        /// Where to.
        path: String,
        /// Why not.
        why: Unwritable,
    },
    /// What would be written would land on a file of a vault.
    VaultFile {
        /// Where to.
        path: String,
    },
    /// This computer has no program that opens a file, or shows it in its folder.
    NoProgram {
        /// The file.
        path: String,
    },
    /// A day of which nothing is recorded.
    NotRecorded {
        /// The first day there is.
        first: NaiveDate,
        /// The last day there is.
        last: NaiveDate,
    },
    /// The record, or what is to be restored of it, was never there.
    NoRecord,
    /// What a value refers to was removed.
    ReferenceGone {
        /// The field.
        field: String,
        /// What that was called; empty when it had no name of its own.
        what: String,
    },
    /// Something else has the name that must be its own.
    Taken {
        /// The field.
        field: String,
    },
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// What would be undone was changed since.
    UndoConflict {
        /// The kind of record.
        entity: String,
        /// The field.
        field: String,
    },
    /// What would be made anew was added to or changed.
    AddedTo,
    /// It was broken off by whoever asked for it.
    Cancelled,
    /// There is no such backup, or several begin so.
    NoBackup {
        /// As asked for.
        name: String,
        /// The newest there are.
        nearest: Vec<String>,
    },
    /// A backup is not whole.
    BackupDamaged {
        /// Its name.
        name: String,
    },
    /// A backup was made before the data key was renewed: it needs the passphrase of its day.
    BackupUnderOtherKey,
    /// A backup is of another vault.
    BackupOfAnother,
    /// No backup is being looked at.
    NothingToRestore,
    /// Something was written since it was shown what would change.
    ChangedSince,
    /// A fault of ours. What there is to know is in the log.
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

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for Error {}

/// The desk's result.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A fault of ours, named by the part that failed.
    pub fn internal(what: impl std::fmt::Display) -> Self {
        Self::Internal {
            what: what.to_string(),
        }
    }

    /// A field of a kind of record that breaks a rule.
    pub(crate) fn broken(kind: &str, field: &str, rule: Rule) -> Self {
        Self::Broken {
            kind: kind.to_owned(),
            field: field.to_owned(),
            rule,
        }
    }

    /// The sentence that the window shows too.
    pub fn sentence(&self) -> String {
        text::refusal(&text::json(self))
    }

    /// What the command line adds of its own.
    pub fn command_hint(&self) -> Option<String> {
        text::command_hint(&text::json(self))
    }

    /// The command line's exit code: 2 asked for the wrong thing, 3 the vault would not open,
    /// 4 a file was at fault, 5 nothing could be written, 70 a fault of ours.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NoKind { .. }
            | Self::StillUsed { .. }
            | Self::TooMany { .. }
            | Self::Unclear { .. }
            | Self::NoAccount { .. }
            | Self::WrongName
            | Self::NoQuarter { .. }
            | Self::NoReview
            | Self::NoLogo
            | Self::Held { .. }
            | Self::NotYetMet { .. }
            | Self::DayTooLate { .. }
            | Self::NothingPending
            | Self::NothingToImport
            | Self::NoBackup { .. }
            | Self::NothingToRestore
            | Self::ChangedSince
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::UndoConflict { .. }
            | Self::NotRecorded { .. }
            | Self::NoRecord
            | Self::ReferenceGone { .. }
            | Self::Taken { .. }
            | Self::AddedTo
            | Self::Cancelled
            | Self::PassphraseTooShort { .. }
            | Self::IdleMinutes { .. }
            | Self::WrongGroups { .. } => 2,
            Self::NoVault { .. }
            | Self::VaultExists { .. }
            | Self::FolderUnfit { .. }
            | Self::VaultUnusable { .. }
            | Self::Locked
            | Self::WrongPassphrase
            | Self::WrongRecoveryKey
            | Self::HeaderDamaged { .. }
            | Self::OutOfMemory { .. }
            | Self::MistypedRecoveryKey { .. }
            | Self::DatabaseDamaged
            | Self::DatabaseMissing
            | Self::NewerVault { .. }
            | Self::NewerDeck { .. }
            | Self::DeckGone { .. }
            | Self::LogoGone
            | Self::Keychain { .. }
            | Self::InUse
            | Self::RotationStopped
            | Self::AlreadyOpen => 3,
            Self::FileUnreadable { .. }
            | Self::NotATable { .. }
            | Self::NotAPicture { .. }
            | Self::FileFaults { .. }
            | Self::BackupDamaged { .. }
            | Self::BackupUnderOtherKey
            | Self::BackupOfAnother
            | Self::LogoUnfit { .. }
            | Self::Broken { .. } => 4,
            Self::ReadOnly { .. }
            | Self::DiskFull
            | Self::Leak { .. }
            | Self::ExportFailed { .. }
            | Self::NoProgram { .. }
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
            E::NoVault { folder, found } => Self::FolderUnfit {
                folder: shown(folder),
                why: (*found).into(),
            },
            E::AlreadyExists { folder } => Self::VaultExists {
                folder: shown(folder),
            },
            E::WrongPassphrase => Self::WrongPassphrase,
            E::WrongRecoveryKey => Self::WrongRecoveryKey,
            E::MistypedRecoveryKey(how) => Self::MistypedRecoveryKey { why: (*how).into() },
            E::DamagedHeader(how) => Self::HeaderDamaged { how: (*how).into() },
            E::KdfTooExpensive { .. } => Self::HeaderDamaged {
                how: DamagedHeader::Costly,
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
            E::Io { path, source, .. } => Self::VaultUnusable {
                path: shown(path),
                why: source.kind().into(),
            },
            E::KdfTooCheap { .. } | E::Randomness(_) => Self::internal(&error),
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
            E::ReadOnly => Self::ReadOnly { path: String::new() },
            // The vault itself is locked against another window before its database is opened.
            E::Busy => Self::InUse,
            E::Closed => Self::Locked,
            E::NothingToUndo => Self::NothingToUndo,
            E::NotFound { .. } => Self::NoRecord,
            E::Duplicate { field, .. } => Self::Taken { field },
            E::Broken {
                entity, field, rule, ..
            } => Self::broken(entity, field, rule),
            E::Conflict { entity, field, .. } => Self::UndoConflict { entity, field },
            other => Self::internal(other),
        }
    }
}
