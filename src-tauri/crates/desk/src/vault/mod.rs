//! The vault area.

mod views;

pub use views::*;
