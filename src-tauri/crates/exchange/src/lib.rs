//! Files in and out. An account file is read into faults or records, planned against what is there, and written.
//!
//! Nothing here touches a database: reading is bytes → [`Reading`], planning is records → [`ImportPlan`], and
//! whoever holds the store applies the plan. So an import can be shown in full before anything is written.

mod entity;
mod entry;
mod fault;
mod format;
mod json;
mod likely;
mod limits;
mod names;
mod plan;
mod raw;
mod read;
mod reading;
mod row;
mod rules;
mod schema;
mod source;
mod write;

pub use fault::Fault;
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_VALUES, read_account_from, read_account_path};
pub use names::{folded, same_name};
pub use plan::{Here, ImportPlan, Kept, SectionCount, Shared, plan};
pub use read::read_account_file;
pub use reading::{AccountFile, Counts, Reading};
pub use row::{Apply, InAccount, Row, Write};
pub use schema::SCHEMA;
pub use write::write_account_file;
