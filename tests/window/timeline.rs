//! The stream of an account, by the keyboard alone: narrowed by kind and by words, a record opened from it, a touchpoint
//! written down over it.

use fantoccini::key::Key;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;
use crate::typing::key;

/// What the stream shows, in its order.
const SHOWN: &str =
    "return [...document.querySelectorAll('[role=region] [data-walk]')].map((row) => row.textContent)";

async fn shown(seat: &Seat) -> Vec<String> {
    serde_json::from_value(seat.look(SHOWN).await).unwrap()
}

#[tokio::test]
async fn the_stream_is_read_narrowed_and_added_to_by_the_keyboard() {
    let mut seat = Seat::take("timeline");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, "Brightfold").await;
    seat.press("t").await;
    seat.find(Role::Button, "Everything").await;
    seat.see("September 2025").await;
    seat.picture("1-stream");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    let whole = shown(&seat).await;
    assert!(whole.len() > 8, "{whole:?}");

    // Only surveys; then only what holds a word.
    seat.click(Role::Button, "Surveys").await;
    seat.wait_for(
        "it is not narrowed",
        "return [...document.querySelectorAll('[role=region] .title')].every((title) => /^(NPS|CSAT)/.test(title.textContent))",
    )
    .await;
    seat.picture("2-surveys");
    seat.click(Role::Button, "Everything").await;
    seat.press("/").await;
    seat.press("second office").await;
    seat.wait_for(
        "the words do not narrow it",
        "const rows = document.querySelectorAll('[role=region] [data-walk]'); return rows.length > 0 && rows.length < 6",
    )
    .await;
    // Down from the field to the entries, and into a record.
    seat.press(&key(Key::Down)).await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Button, "History").await;
    seat.picture("3-record");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(&key(Key::Escape)).await;

    // What is written down over the stream stands in it, and is taken back.
    seat.press("n").await;
    seat.see("One line becomes the records it says").await;
    seat.press("called Amara re zanzibar").await;
    seat.see("At Brightfold").await;
    seat.wait_for(
        "the line cannot be kept",
        "return !document.querySelector('section form button[type=submit]').disabled",
    )
    .await;
    seat.press(&key(Key::Enter)).await;
    seat.see("written down at Brightfold.").await;
    seat.press("/").await;
    seat.press("zanzibar").await;
    let is_there = "return document.querySelectorAll('[role=region] [data-walk]').length === 1";
    seat.wait_for("what was written down is not in the stream", is_there)
        .await;
    seat.picture("4-added");
    seat.press(&key(Key::Escape)).await;
    seat.press(&key(Key::Escape)).await;
    seat.press_with_control("z").await;
    seat.see("Undone").await;
    let before = whole.len();
    seat.wait_for(
        "it is not as it was",
        &format!("return document.querySelectorAll('[role=region] [data-walk]').length === {before}"),
    )
    .await;
}
