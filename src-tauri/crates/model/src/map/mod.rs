//! Where each person stands on the stakeholder map: pure, so that the screen, the deck, the paper and the command line draw
//! the same picture.
//!
//! A place is the left upper corner of a card in the map's own unit, a pixel at full size; across grows to the right, down
//! to the foot. Everything is whole numbers, and the order in which cards come changes nothing.

mod coverage;
mod power;
#[cfg(test)]
mod tests;
mod tree;

pub use coverage::{CoverageGrid, HEAD, coverage};
pub use power::{POWER_CELLS, PowerGrid, power};
pub use tree::{hangs, tree};

use crate::Id;
use crate::stakeholders::Stakeholder;

/// A card that wants a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Whose.
    pub id: Id,
    /// Whom they report to, when that person has a card too.
    pub above: Option<Id>,
    /// How wide it is: 1 or more.
    pub width: i32,
    /// How high it is, up to [`TALLEST`].
    pub height: i32,
    /// Where somebody put it: there it stays.
    pub by_hand: Option<(i32, i32)>,
}

/// The highest card.
pub const TALLEST: i32 = 68;

/// The size of a card by influence: the more, the larger.
const SIZES: [(i32, i32); 5] = [(160, 62), (160, 62), (172, 64), (184, 68), (212, 66)];

/// The width and height of a person's card; one whose influence nobody has graded has the smallest.
pub fn size(influence: Option<u8>) -> (i32, i32) {
    let grade = usize::from(influence.unwrap_or(1).clamp(1, 5));
    SIZES[grade - 1]
}

impl Card {
    /// The card of a person, without a place by hand.
    pub fn of(person: &Stakeholder) -> Self {
        let (width, height) = size(person.influence);
        Self {
            id: person.id,
            above: person.reports_to,
            width,
            height,
            by_hand: None,
        }
    }
}

/// Where a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Whose.
    pub id: Id,
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// True when somebody put it there.
    pub by_hand: bool,
}

impl Place {
    /// True when two cards share a point, or lie nearer to each other than a gap, across or down.
    pub fn meets(&self, other: &Self, gap: i32) -> bool {
        self.x < other.x.saturating_add(other.width + gap)
            && other.x < self.x.saturating_add(self.width + gap)
            && self.y < other.y.saturating_add(other.height + gap)
            && other.y < self.y.saturating_add(self.height + gap)
    }

    /// The point in its middle.
    pub const fn middle(&self) -> (i32, i32) {
        (
            self.x.saturating_add(self.width / 2),
            self.y.saturating_add(self.height / 2),
        )
    }
}

/// The left, upper, right and lower edge of all cards; nothing of none.
pub fn extent(places: &[Place]) -> (i32, i32, i32, i32) {
    let left = places.iter().map(|place| place.x).min();
    let top = places.iter().map(|place| place.y).min();
    let right = places.iter().map(|p| p.x.saturating_add(p.width)).max();
    let foot = places.iter().map(|p| p.y.saturating_add(p.height)).max();
    (
        left.unwrap_or(0),
        top.unwrap_or(0),
        right.unwrap_or(0),
        foot.unwrap_or(0),
    )
}
