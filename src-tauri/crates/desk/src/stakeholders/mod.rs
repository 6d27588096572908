//! The stakeholder map: who is there, where they stand, what the map says by itself, and what moving a card writes.

mod findings;
mod map;
mod place;
mod views;

pub use views::*;
