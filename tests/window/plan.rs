//! A plan written and reviewed by the keyboard alone, what a QBR asks, and the way back across a restart.

use fantoccini::key::Key;
use serde_json::Value;

use crate::access;
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
    told(seat, kind, "Harbour & Pine")
}

fn told(seat: &Seat, kind: &str, account: &str) -> Vec<Value> {
    let told = seat.tenure(steps::PASSPHRASE, &["list", kind, account, "--json"]);
    serde_json::from_slice(&told.stdout).unwrap()
}

/// Waits until the review is at this record of all.
async fn at(seat: &Seat, place: usize, of: &str) {
    let there = format!("return document.querySelector('main header [title=\"{place} of {of}\"]') !== null");
    seat.wait_for(&format!("the review is not at {place} of {of}"), &there)
        .await;
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
    seat.press("3]]").await;
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
    seat.click(Role::Button, "Accounts").await;
    seat.see("1 account").await;
    seat.press_with_control("z").await;
    seat.see("Undone:").await;
    seat.close().await;
    assert_eq!(listed(&seat, "decision_sought"), Vec::<Value>::new());
    assert_eq!(listed(&seat, "opportunity").len(), 1, "one step is undone");
}

#[tokio::test]
async fn a_plan_is_reviewed_by_the_keyboard_and_a_drop_that_is_undone_is_looked_at_again() {
    let mut seat = Seat::take("plan-review");
    let account = "Brightfold";
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", account).await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, account).await;
    seat.press("p").await;
    seat.see("Not reviewed yet.").await;
    seat.see("want a look.").await;
    seat.picture("1-plan");

    seat.press("r").await;
    seat.find(Role::Button, "Still true").await;
    let of = seat
        .look("return document.querySelector('main header [title^=\"1 of \"]').title")
        .await;
    let of = of.as_str().unwrap().trim_start_matches("1 of ").to_owned();
    assert!(
        of.parse::<usize>().unwrap() > 3,
        "the case has contradictions: {of}"
    );
    seat.picture("2-review");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    // Still true, and on; dropped, and on; what was undone is looked at again.
    seat.press("y").await;
    seat.see("Still true: ").await;
    at(&seat, 2, &of).await;
    seat.press("x").await;
    seat.see("Removed “").await;
    at(&seat, 3, &of).await;
    seat.press_with_control("z").await;
    seat.see("Undone:").await;
    at(&seat, 2, &of).await;

    // A field is gone into by its key, and left by Esc, which closes nothing.
    seat.press("c").await;
    let in_field = "return document.activeElement.closest('.fields') !== null";
    seat.wait_for("no field has the focus", in_field).await;
    seat.press(&key(Key::Escape)).await;
    seat.wait_for(
        "the record does not have the focus",
        "return document.activeElement.matches('h3')",
    )
    .await;
    while seat.has(Role::Button, "Still true").await {
        seat.press("s").await;
    }
    seat.find(Role::Field, "Next review").await;
    seat.see("1 still true").await;
    seat.picture("3-end");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(&key(Key::Enter)).await;
    seat.see("The review is kept.").await;
    seat.see("Last reviewed on").await;
    seat.see("Next review on").await;
    seat.picture("4-reviewed");
    seat.close().await;
    assert_eq!(told(&seat, "plan_check", account).len(), 1);
    let reviews = told(&seat, "plan_review", account);
    assert_eq!(reviews.len(), 1);
    assert!(reviews[0]["fields"]["next_on"].is_string());
}
