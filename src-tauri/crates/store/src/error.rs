//! What can go wrong with the database file, each with its own name where a person is told something else.
//!
//! No variant carries client data: only names of tables and columns, and ids.

use std::io::ErrorKind;

use model::{FieldError, Id, Rule};
use rusqlite::ErrorCode;

/// Result of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no database, or one that was never finished.
    #[error("there is no database here")]
    Missing,
    /// There is a database already.
    #[error("there is a database here already")]
    AlreadyExists,
    /// Damaged, cut short, or not ours: it cannot be read with a key that is right.
    #[error("the database file is damaged or not one of ours")]
    NotADatabase,
    /// A newer version of the program wrote it.
    #[error("the database needs version {needs} or newer")]
    NewerSchema {
        /// The version of the program that wrote it.
        needs: String,
    },
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    Full,
    /// The file or its folder cannot be written to.
    #[error("the database is read-only")]
    ReadOnly,
    /// Another program holds the file.
    #[error("another program holds the database")]
    Busy,
    /// The store was closed, possibly while this was under way; nothing was written.
    #[error("the database is closed")]
    Closed,
    /// No such record, or a deleted one.
    #[error("{entity} {row_id} is not there")]
    NotFound {
        /// Its table.
        entity: &'static str,
        /// Its id.
        row_id: Id,
    },
    /// A record with the same natural key is there already.
    #[error("{entity}.{field} is taken")]
    Duplicate {
        /// Its table.
        entity: String,
        /// The field that must be unique (the last one of a compound key).
        field: String,
    },
    /// A field is not within its limits.
    #[error("{entity}.{field} breaks a rule: {}", rule.name())]
    Broken {
        /// Its table.
        entity: &'static str,
        /// Its record.
        row_id: Id,
        /// The field.
        field: &'static str,
        /// The rule.
        rule: Rule,
    },
    /// A write failed, which ended the transaction, and yet it went on; nothing was written.
    #[error("the transaction had been given up")]
    GivenUp,
    /// A record refers to one that does not exist.
    #[error("a record refers to one that does not exist")]
    Dangling,
    /// Nothing (more) to undo or redo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// A field changed since the step that would be undone or redone.
    #[error("{entity}.{field} changed since")]
    Conflict {
        /// Its table.
        entity: String,
        /// Its record.
        row_id: Id,
        /// The field.
        field: String,
    },
    /// A stored value is not of its field's kind.
    #[error("{entity} holds what cannot be read: {source}")]
    Unreadable {
        /// The table.
        entity: &'static str,
        /// The field.
        source: FieldError,
    },
    /// The log holds what cannot be read.
    #[error("the change log holds what cannot be read")]
    UnreadableLog,
    /// More bytes than one attachment may have.
    #[error("more than {most} bytes")]
    TooLarge {
        /// The most it may have.
        most: usize,
    },
    /// The file system refused.
    #[error("the file system refused: {0}")]
    Io(std::io::Error),
    /// Anything else SQLite says.
    #[error("the database refused: {0}")]
    Sqlite(rusqlite::Error),
}

/// SQLite's extended code for a broken reference.
const BROKEN_REFERENCE: i32 = 787;
/// SQLite's extended codes for a broken unique index: UNIQUE, PRIMARY KEY.
const TAKEN: [i32; 2] = [2067, 1555];

/// SQLite's extended code for a journal's index that cannot grow (`SQLITE_IOERR_SHMSIZE`): a full disk in WAL mode.
const NO_ROOM_FOR_INDEX: i32 = 4874;

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Sqlite(error);
        };
        match failure.code {
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::NotADatabase,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::SystemIoFailure if failure.extended_code == NO_ROOM_FOR_INDEX => Self::Full,
            // The file is there (that is asked first): it is the journal beside it that cannot be made.
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                Self::Busy
            }
            ErrorCode::OperationInterrupted => Self::Closed,
            ErrorCode::ConstraintViolation if failure.extended_code == BROKEN_REFERENCE => Self::Dangling,
            ErrorCode::ConstraintViolation if TAKEN.contains(&failure.extended_code) => {
                taken(message.as_deref().unwrap_or_default())
            }
            _ => Self::Sqlite(error),
        }
    }
}

/// Reads `UNIQUE constraint failed: metric.account, metric.name` and `… failed: index 'firm_is_one'`.
fn taken(message: &str) -> Error {
    let what = message.rsplit(": ").next().unwrap_or_default();
    let last = what.rsplit(", ").next().unwrap_or_default();
    let (entity, field) = match last.split_once('.') {
        Some((entity, field)) => (entity, field),
        None => {
            let index = last.trim_start_matches("index ").trim_matches('\'');
            (index.split("_is_").next().unwrap_or_default(), "id")
        }
    };
    Error::Duplicate {
        entity: entity.to_owned(),
        field: field.to_owned(),
    }
}
