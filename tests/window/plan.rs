//! A plan written by the keyboard alone, what a review asks, and the way back across a restart.

use fantoccini::key::Key;
use serde_json::Value;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;
use crate::typing::{OPEN, Text, Word, add, fill, key};

/// Tabs until a button has the focus, and presses it.
async fn tab_to(seat: &Seat, button: &str) {
    let there = format!("return document.activeElement.textContent.includes({button:?})");
    for _ in 0..30 {
        if seat.look(&there).await == true {
            return seat.press(&key(Key::Enter)).await;
        }
        seat.press(&key(Key::Tab)).await;
    }
    seat.fail(&format!("Tab does not lead to {button:?}")).await;
}

/// The records of a kind, as the command line tells them.
fn listed(seat: &Seat, kind: &str) -> Vec<Value> {
    let told = seat.tenure(steps::PASSPHRASE, &["list", kind, "Harbour & Pine", "--json"]);
    serde_json::from_slice(&told.stdout).unwrap()
}

#[tokio::test]
async fn a_plan_is_written_by_the_keyboard_and_undone_after_a_restart() {
    let mut seat = Seat::take("plan");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Start with my first account").await;
    seat.type_into("Name", "Harbour & Pine").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Client and tier").await;

    // An initiative, and its milestone under its row.
    seat.press("3]").await;
    seat.press("n").await;
    seat.wait_for("the new row does not open", OPEN).await;
    fill(
        &seat,
        &[Text("Move the archive"), Text("No file is looked for twice")],
    )
    .await;
    seat.press(&format!("{}{}", key(Key::End), key(Key::Left))).await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Button, "Add a milestone").await;
    seat.see("A milestone is what is reached by one day.").await;
    tab_to(&seat, "Add a milestone").await;
    seat.wait_for("the new milestone does not open", OPEN).await;
    fill(&seat, &[Text("The first shelf is empty"), Text("12 Mar 2027")]).await;
    seat.see("1 milestone").await;
    seat.picture("4-milestone");
    add(&seat, "4]]", &[Text("A second site"), Word("upsell")]).await;
    seat.picture("5-opportunity");

    // What the review asks is in its deck at once.
    seat.press(&key(Key::Escape)).await;
    seat.press("q").await;
    steps::quarters_are_offered(&seat).await;
    seat.press(&key(Key::Enter)).await;
    seat.see("page 1 of").await;
    seat.press("m").await;
    seat.see("What the client is asked to decide.").await;
    seat.press("n").await;
    seat.wait_for("the new decision does not open", OPEN).await;
    fill(&seat, &[Text("Extend the contract to the second site")]).await;
    seat.see("Extend the contract to the second site").await;
    seat.picture("6-decision");
    seat.press(&format!("{}{}", key(Key::Escape), key(Key::Escape)))
        .await;
    seat.close().await;
    assert_eq!(listed(&seat, "initiative")[0]["name"], "Move the archive");
    let milestone = &listed(&seat, "milestone")[0];
    assert_eq!(
        milestone["fields"]["initiative"],
        listed(&seat, "initiative")[0]["id"]
    );
    assert_eq!(listed(&seat, "opportunity")[0]["fields"]["kind"], "upsell");
    assert_eq!(listed(&seat, "decision_sought").len(), 1);

    // What was done last is taken back by the next start.
    seat.open().await;
    steps::unlock(&seat).await;
    seat.see("1 account").await;
    seat.press_with_control("z").await;
    seat.see("Undone:").await;
    seat.close().await;
    assert_eq!(listed(&seat, "decision_sought"), Vec::<Value>::new());
    assert_eq!(listed(&seat, "opportunity").len(), 1, "one step is undone");
}
