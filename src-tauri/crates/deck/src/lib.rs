//! deck

pub mod content;
