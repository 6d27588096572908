//! The import area.

mod views;

pub use views::*;
