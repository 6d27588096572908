//! Files in and out. An account file is read into faults or records, planned against what is there, and written.
//!
//! Nothing here touches a database: reading is bytes → [`Reading`], planning is records → [`ImportPlan`], and
//! whoever holds the store applies the plan. So an import can be shown in full before anything is written.

mod entry;
mod fault;
mod names;
mod plan;
mod reading;
mod row;

pub use fault::Fault;
pub use names::same_name;
pub use plan::{ImportPlan, Kept, SectionCount, Shared};
pub use reading::{AccountFile, Counts, Reading};
pub use row::{Apply, InAccount, Row, Write};
