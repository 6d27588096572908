//! The use cases: the one door for the shell, the command line and the tests. A use case gathers
//! from the store, applies the model's rules and writes in one transaction; each area of the product
//! has its module here, named as everywhere else.

pub mod accounts;
pub mod actions;
pub mod backups;
pub mod capture;
mod clock;
mod desk;
mod error;
mod files;
mod find;
pub mod health;
pub mod history;
pub mod import;
mod kept;
mod named;
mod numbers;
pub mod paper;
mod places;
pub mod plan;
pub mod qbr;
pub mod records;
pub mod search;
pub mod settings;
pub mod stakeholders;
pub mod tables;
pub mod text;
pub mod touchpoints;
pub mod vault;

pub use clock::{Clock, FixedClock, IdSource, SystemClock};
pub use desk::{Desk, Setup};
pub use error::{DamagedHeader, Error, Result, Slip, UnfitFolder, Unreadable, Unwritable};
pub use files::resolved;
pub use places::{IDENTIFIER, Places};

pub use ::vault::keep_memory_private;
pub use store::Origin;
