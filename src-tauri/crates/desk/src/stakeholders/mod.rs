//! The stakeholder map: who is there, where they stand, what the map says by itself, and what moving a card writes.

mod changes;
mod findings;
mod map;
mod paper;
mod person;
mod place;
mod views;
mod without;

pub use views::*;
