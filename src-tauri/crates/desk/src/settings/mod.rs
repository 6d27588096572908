//! The settings area.

mod views;

pub use views::*;
