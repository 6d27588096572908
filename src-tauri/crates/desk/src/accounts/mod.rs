//! The accounts area.

mod views;

pub use views::*;
