//! Coverage: their people down, ours across, and a cell where they cross.

use super::{Card, Place, TALLEST};

/// How high the row of our people is.
pub const HEAD: i32 = 48;
/// Between two rows, and between the head and the first.
const GAP: i32 = 12;
/// The width of the column of their people, and of each of ours.
const THEIRS: i32 = 212 + 24;
const OURS: i32 = 148;

/// The grid of who of ours stands how with whom of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageGrid {
    /// Where each of their people stands, in the order in which they were given.
    pub places: Vec<Place>,
    /// The left edge of each of our people's columns, in their order.
    pub ours: Vec<i32>,
    /// How wide such a column is.
    pub column: i32,
}

/// The rows and columns: their people in the order given, but for those whom somebody put at another height, ours in theirs.
pub fn coverage(cards: &[Card], ours: usize) -> CoverageGrid {
    let row = TALLEST + GAP;
    let mut taken: Vec<i32> = Vec::new();
    let mut places: Vec<Option<Place>> = vec![None; cards.len()];
    let place = |card: &Card, y: i32, by_hand: bool| Place {
        id: card.id,
        x: 0,
        y,
        width: card.width,
        height: card.height,
        by_hand,
    };
    for (n, card) in cards.iter().enumerate() {
        if let Some((_, y)) = card.by_hand {
            taken.push(y);
            places[n] = Some(place(card, y, true));
        }
    }
    let mut y = HEAD + GAP;
    for (n, card) in cards
        .iter()
        .enumerate()
        .filter(|(_, card)| card.by_hand.is_none())
    {
        while let Some(other) = taken.iter().find(|other| (*other - y).abs() < row) {
            y = other + row;
        }
        places[n] = Some(place(card, y, false));
        y += row;
    }
    let left = |n: usize| THEIRS + OURS * i32::try_from(n).unwrap_or(i32::MAX);
    CoverageGrid {
        places: places.into_iter().flatten().collect(),
        ours: (0..ours).map(left).collect(),
        column: OURS,
    }
}
