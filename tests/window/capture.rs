//! Quick capture, by the keyboard alone: a line that leaves something open, its answer, what is written, and the way back.

use fantoccini::key::Key;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

fn key(key: Key) -> String {
    char::from(key).to_string()
}

/// Control, Shift and the space bar.
pub fn capture() -> String {
    [Key::Control, Key::Shift].map(key).join("") + " " + &key(Key::Null)
}

#[tokio::test]
async fn one_line_is_written_down_by_the_keyboard_and_taken_back() {
    let mut seat = Seat::take("capture");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.press("ga").await;
    seat.find(Role::Heading, "Accounts").await;

    // The line opens over any screen; what is open is asked, and answered by its number.
    seat.press(&capture()).await;
    seat.see("One line becomes the records it says").await;
    seat.press("Amara about the rollout; promised the plan in 2 weeks")
        .await;
    seat.see("Say how it happened").await;
    seat.picture("1-asked");
    seat.press(&format!("{}2{}", key(Key::Alt), key(Key::Null))).await;
    seat.see("At Brightfold").await;
    seat.see("about the rollout").await;
    seat.see("the plan").await;
    seat.wait_for(
        "the line cannot be kept",
        "return !document.querySelector('section form button[type=submit]').disabled",
    )
    .await;
    seat.picture("2-shown");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    // Left and opened again it still says what was typed.
    seat.press(&key(Key::Escape)).await;
    seat.wait_for(
        "the line stays open",
        "return document.querySelector('section form') === null",
    )
    .await;
    seat.press(&capture()).await;
    seat.see("about the rollout").await;
    seat.wait_for(
        "the line cannot be kept",
        "return !document.querySelector('section form button[type=submit]').disabled",
    )
    .await;
    seat.press(&key(Key::Enter)).await;
    seat.see("Two records written down at Brightfold.").await;
    seat.press_with_control("z").await;
    seat.see("Undone").await;
}
