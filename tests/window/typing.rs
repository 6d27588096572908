//! Typing into tables of records, by the keyboard alone.

use fantoccini::key::Key;

use crate::seat::Seat;

/// What goes into a cell.
pub enum Cell<'t> {
    /// Typed and kept with Tab.
    Text(&'t str),
    /// Looked for by its first letters and chosen with Enter.
    Word(&'t str),
}
pub use Cell::{Text, Word};

/// A key by itself.
pub fn key(key: Key) -> String {
    char::from(key).to_string()
}

/// Fills cells of the row one is in, from the one that has the focus on; the first may be open already.
pub async fn fill(seat: &Seat, cells: &[Cell<'_>]) {
    for cell in cells {
        if !is_open(seat).await {
            seat.press(&key(Key::Enter)).await;
        }
        seat.wait_for("the cell does not open", OPEN).await;
        match cell {
            Text(text) => {
                seat.press(text).await;
                seat.press(&key(Key::Tab)).await;
            }
            Word(word) => {
                seat.press(word).await;
                seat.press(&key(Key::Enter)).await;
                seat.wait_for("the word is not chosen", CLOSED).await;
                seat.press(&key(Key::Right)).await;
            }
        }
        seat.wait_for("the cell does not close", CLOSED).await;
    }
}

/// A cell is being edited.
pub const OPEN: &str =
    "return document.activeElement.matches('[role=gridcell] input, [role=gridcell] textarea')";
/// A cell has the focus and is not being edited.
pub const CLOSED: &str = "return document.activeElement.dataset.cell !== undefined";

async fn is_open(seat: &Seat) -> bool {
    seat.look(OPEN).await.as_bool().unwrap_or(false)
}

/// Goes to a section by its keys and adds a row there.
pub async fn add(seat: &Seat, section: &str, cells: &[Cell<'_>]) {
    seat.press(&key(Key::Escape)).await;
    seat.wait_for(
        "no cell has the focus",
        "return document.activeElement === document.body",
    )
    .await;
    seat.press(section).await;
    seat.press("n").await;
    seat.wait_for("the new row does not open", OPEN).await;
    fill(seat, cells).await;
}
