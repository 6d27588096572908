//! Files in and out. An account file is read into faults or records, planned against what is there, and written.
//!
//! Nothing here touches a database: reading is bytes → [`Reading`], planning is records → [`ImportPlan`], and
//! whoever holds the store applies the plan. So an import can be shown in full before anything is written.
//!
//! A file becomes entries (`entry`), and the plan needs no more than those: another format is another way to entries.

mod account_file;
pub mod calendar;
mod entry;
mod export;
mod fault;
mod format;
mod json;
mod layout;
mod limits;
mod phrase;
mod plan;
mod read;
mod schema;
mod sentences;
mod table;
mod writes;

pub use account_file::{AccountFile, Counts, Reading};
pub use export::write_account_file;
pub use fault::Fault;
pub use format::ROWS;
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_VALUES, read_account_from, read_account_path};
pub use phrase::{Part, Phrase};
pub use plan::{FirmProposal, Here, ImportPlan, Kept, KeptWhy, SectionCount, Shared, plan};
pub use read::read_account_file;
pub use schema::schema;
pub use table::{Cell, Table, csv, xlsx};
pub use writes::{AnyRecord, Apply, Write};
