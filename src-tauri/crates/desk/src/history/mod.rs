//! The history area.

mod views;

pub use views::*;
