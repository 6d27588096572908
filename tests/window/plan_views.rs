//! The plan in pictures, by the keyboard alone: a bar that is placed, moved and brought back, a cell of the whitespace grid
//! with its opportunity, and a risk with the save play that answers it.

use fantoccini::key::Key;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;
use crate::typing::{OPEN, Text, add, fill, key};

/// What the focus is on, as it is read aloud.
const HERE: &str = "return document.activeElement.getAttribute('aria-label') ?? ''";

async fn here(seat: &Seat) -> String {
    seat.look(HERE).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until the focus is on something that is called so.
async fn is_on(seat: &Seat, name: &str) {
    let script =
        format!("return (document.activeElement.getAttribute('aria-label') ?? '').includes({name:?})");
    seat.wait_for(&format!("the focus is not on {name:?}"), &script)
        .await;
}

fn with_shift(which: Key) -> String {
    format!("{}{}{}", key(Key::Shift), key(which), key(Key::Null))
}

async fn leave(seat: &Seat) {
    seat.press(&key(Key::Escape)).await;
    seat.wait_for(
        "something keeps the focus",
        "return document.activeElement === document.body",
    )
    .await;
}

#[tokio::test]
async fn a_plan_is_drawn_and_moved_by_the_keyboard() {
    let mut seat = Seat::take("plan-views");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Start with my first account").await;
    seat.type_into("Name", "Harbour & Pine").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Client and tier").await;

    // An initiative without days is placed, moved by a week, and brought back in one step.
    seat.press("3").await;
    seat.see("The roadmap draws itself from the initiatives and milestones.")
        .await;
    seat.picture("1-no-roadmap");
    seat.press("n").await;
    seat.wait_for("the new row does not open", OPEN).await;
    fill(
        &seat,
        &[Text("Move the archive"), Text("No file is looked for twice")],
    )
    .await;
    seat.see("draw its days here").await;
    leave(&seat).await;
    seat.press("3").await;
    is_on(&seat, "Enter places it next month").await;
    seat.press(&key(Key::Enter)).await;
    is_on(&seat, ", planned").await;
    let placed = here(&seat).await;
    seat.press(&key(Key::Right)).await;
    let shown =
        format!("return (document.activeElement.getAttribute('aria-label') ?? {placed:?}) !== {placed:?}");
    seat.wait_for("the bar does not move", &shown).await;
    seat.see("Move the archive: ").await;
    seat.picture("2-roadmap");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press_with_control("z").await;
    is_on(&seat, &placed).await;

    // A service, what it is to the client, and the opportunity.
    leave(&seat).await;
    seat.press("4]]]]").await;
    seat.find(Role::Button, "Add a service").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Field, "Add a service").await;
    seat.press("Advice").await;
    seat.press(&key(Key::Enter)).await;
    is_on(&seat, "Advice, Client as a whole: not looked at").await;
    seat.press("t").await;
    is_on(&seat, "Advice, Client as a whole: target").await;
    seat.press("o").await;
    seat.find(Role::Heading, "Opportunity").await;
    seat.press(&key(Key::Escape)).await;
    is_on(&seat, "one open opportunity").await;
    seat.picture("3-whitespace");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    // A risk is graded on the map, and a save play begun from it.
    add(&seat, "6", &[Text("The sponsor may leave")]).await;
    leave(&seat).await;
    seat.press("6").await;
    is_on(&seat, "The sponsor may leave: Not graded").await;
    seat.press(&with_shift(Key::Up)).await;
    seat.press(&with_shift(Key::Right)).await;
    is_on(&seat, "likelihood 3, impact 3, score 9 of 25").await;
    seat.press(&with_shift(Key::Right)).await;
    is_on(&seat, "likelihood 3, impact 4, score 12 of 25").await;
    seat.press("b").await;
    seat.find(Role::Heading, "Which play").await;
    seat.picture("4-plays");
    seat.press("2").await;
    seat.press(&key(Key::Enter)).await;
    seat.see("The save play is begun: champion departure.").await;
    seat.find(Role::Heading, "Save plays at work").await;
    seat.see("a save play runs").await;
    seat.picture("5-risks");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press_with_control("z").await;
    seat.see("Undone:").await;
    seat.close().await;
    let told = |kind: &str| {
        let told = seat.tenure(steps::PASSPHRASE, &["list", kind, "Harbour & Pine", "--json"]);
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&told.stdout).unwrap();
        rows
    };
    assert_eq!(told("save_play").len() + told("save_play_step").len(), 0);
    assert_eq!(told("opportunity")[0]["name"], "Advice");
    assert_eq!(told("whitespace")[0]["fields"]["state"], "target");
}
