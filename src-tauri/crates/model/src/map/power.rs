//! Power and interest: a grid of grades, influence upward and interest to the right, in four quadrants.

use super::{Card, Place};
use crate::Id;
use crate::stakeholders::Stakeholder;

/// A row or column for each grade, and the first for what nobody has graded.
pub const POWER_CELLS: usize = 6;
/// Between two cards of a cell, and from a card to the edge of its cell.
const GAP: i32 = 12;
/// The least room of a cell that is graded.
const CELL: (i32, i32) = (184, 92);

/// The grid with its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowerGrid {
    /// Where each person stands, in the order of their ids.
    pub places: Vec<Place>,
    /// The left edges of the columns, not graded first, then interest 1 to 5, and the right edge of the last.
    pub across: [i32; POWER_CELLS + 1],
    /// The lower edges of the rows, not graded first, then influence 1 to 5, and the upper edge of the last: from the foot
    /// upward.
    pub up: [i32; POWER_CELLS + 1],
}

/// The people on the grid. A cell is as large as its people need, so that none lies over another.
pub fn power(people: &[&Stakeholder]) -> PowerGrid {
    let mut people = people.to_vec();
    people.sort_by_key(|person| person.id);
    let grade = |grade: Option<u8>| usize::from(grade.unwrap_or(0).min(5));
    let mut cells: Vec<Vec<Vec<Card>>> = vec![vec![Vec::new(); POWER_CELLS]; POWER_CELLS];
    for person in &people {
        cells[grade(person.influence)][grade(person.interest)].push(Card::of(person));
    }
    let least = |n: usize, least: i32| if n == 0 { 0 } else { least };
    let mut widths: [i32; POWER_CELLS] = std::array::from_fn(|n| least(n, CELL.0));
    let mut heights: [i32; POWER_CELLS] = std::array::from_fn(|n| least(n, CELL.1));
    for (row, cells) in cells.iter().enumerate() {
        for (column, cards) in cells.iter().enumerate() {
            let (_, (width, height)) = within(cards);
            widths[column] = widths[column].max(width);
            heights[row] = heights[row].max(height);
        }
    }
    let mut across = [0; POWER_CELLS + 1];
    // What is not graded stands left of and under the grid, whose corner is where both grades begin.
    across[0] = -widths[0];
    for n in 0..POWER_CELLS {
        across[n + 1] = across[n] + widths[n];
    }
    let mut up = [0; POWER_CELLS + 1];
    up[POWER_CELLS] = 0;
    for n in (0..POWER_CELLS).rev() {
        up[n] = up[n + 1] + heights[n];
    }
    let mut places = Vec::with_capacity(people.len());
    for (row, cells) in cells.iter().enumerate() {
        for (column, cards) in cells.iter().enumerate() {
            let (inside, (width, height)) = within(cards);
            let left = across[column] + (widths[column] - width) / 2;
            let top = up[row + 1] + (heights[row] - height) / 2;
            for (card, (x, y)) in cards.iter().zip(inside) {
                places.push(Place {
                    id: card.id,
                    x: left + x,
                    y: top + y,
                    width: card.width,
                    height: card.height,
                    by_hand: false,
                });
            }
        }
    }
    places.sort_by_key(|place| place.id);
    PowerGrid { places, across, up }
}

/// Where the cards of a cell stand inside of it, in rows of about as many as there are rows, and how much room they take.
fn within(cards: &[Card]) -> (Vec<(i32, i32)>, (i32, i32)) {
    if cards.is_empty() {
        return (Vec::new(), (0, 0));
    }
    let in_row = (1..).find(|n| n * n * 2 >= cards.len()).unwrap_or(1);
    let width = cards.iter().map(|card| card.width).max().unwrap_or(0);
    let height = cards.iter().map(|card| card.height).max().unwrap_or(0);
    let step = |n: usize, size: i32| GAP + i32::try_from(n).unwrap_or(i32::MAX) * (size + GAP);
    let inside = (0..cards.len())
        .map(|n| (step(n % in_row, width), step(n / in_row, height)))
        .collect();
    let rows = cards.len().div_ceil(in_row);
    (inside, (step(in_row.min(cards.len()), width), step(rows, height)))
}

impl PowerGrid {
    /// The influence and the interest of the cell in which a card would stand; nothing where it is not graded.
    pub fn grades(&self, person: Id, x: i32, y: i32) -> (Option<u8>, Option<u8>) {
        let card = self.places.iter().find(|place| place.id == person);
        let (width, height) = card.map_or((0, 0), |place| (place.width, place.height));
        let (x, y) = (x.saturating_add(width / 2), y.saturating_add(height / 2));
        let grade = |n: usize| u8::try_from(n).ok().filter(|n| *n > 0);
        let column = (0..POWER_CELLS).rev().find(|n| x >= self.across[*n]).unwrap_or(0);
        let row = (0..POWER_CELLS).rev().find(|n| y < self.up[*n]).unwrap_or(0);
        // An empty strip of what is not graded has no width: there it takes a place beyond the edge.
        let beyond = |empty: bool, n: usize, past: bool| if empty && n == 0 && !past { 1 } else { n };
        let column = beyond(
            self.across[0] == self.across[1],
            column,
            x < self.across[1] - CELL.0,
        );
        let row = beyond(self.up[0] == self.up[1], row, y > self.up[1] + CELL.1);
        (grade(row), grade(column))
    }
}
