//! The encrypted database: records, the change log that everything else follows from, and search.
//!
//! One connection writes, a few read. Nothing is written outside a transaction that says what it does; every one is
//! one entry of the history and one undo step. Time and ids are arguments.

mod accounts;
mod as_of;
mod blob;
mod by_name;
mod copy;
mod dated;
mod deleted;
mod did;
mod difference;
mod draft;
mod erase;
mod error;
mod history;
mod journal;
mod migrate;
mod open;
mod past;
mod portfolio;
mod read;
mod restore;
mod revision;
mod rows;
pub mod schema;
mod search;
mod store;
mod triggers;
mod txn;
mod undo;
mod visit;
mod weeks;
mod write;
mod written;

pub use accounts::AccountRow;
pub use as_of::AsOf;
pub use blob::MOST_BYTES;
pub use copy::{holds_any, prove};
pub use dated::{Dated, DatedFor};
pub use did::{Did, one_line};
pub use difference::{Became, Difference};
pub use erase::Erased;
pub use error::{Error, Result};
pub use history::{Cause, Change, Op};
pub use past::Shared;
pub use read::Reader;
pub use restore::Restored;
pub use revision::Revision;
pub use search::{COUNTED, Findings, Found, Wanted};
pub use store::Store;
pub use undo::Undone;
pub use weeks::Snapshot;
pub use write::{Origin, Stamp, Touched, Writing, Written};
pub use written::LastWrite;
