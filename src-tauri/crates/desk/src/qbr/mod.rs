//! The qbr area.

mod views;

pub use views::*;
