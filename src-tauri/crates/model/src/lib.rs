//! The words of the field and the rules over them: pure values, no I/O, no clock.
//!
//! Every other crate speaks in these types. An area has one name everywhere, so the module that
//! holds an area's records is the one named after its screen.

#[macro_use]
mod record;

pub mod accounts;
pub mod actions;
mod hlc;
mod id;
mod money;
mod months;
pub mod plan;
pub mod qbr;
mod quarter;
pub mod renewals;
pub mod risks;
pub mod settings;
pub mod stakeholders;
pub mod touchpoints;
pub mod value;
mod words;

pub use hlc::{ClockDrift, Hlc};
pub use id::Id;
pub use money::{Currency, Money, MoneyError};
pub use months::{MONTHS, is_month};
pub use quarter::{FiscalYear, Quarter, QuarterError};
pub use record::{Column, ColumnKind, Field, FieldError, Holds, Record, Value};
pub use words::*;

mod portfolio;
pub use portfolio::AccountRecords;
