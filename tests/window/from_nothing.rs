//! A review out of nothing: everything it shows is typed in by the keyboard, and can be taken back.

use std::process::Command;

use chrono::{Datelike, NaiveDate};
use fantoccini::key::Key;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;
use crate::typing::{CLOSED, OPEN, Text, Word, add, fill, key};

/// The last day of the last complete calendar quarter, by the window's clock.
async fn quarter_end(seat: &Seat) -> NaiveDate {
    let today = seat.look("return new Date().toISOString().slice(0, 10)").await;
    let today: NaiveDate = today.as_str().unwrap().parse().unwrap();
    let first = NaiveDate::from_ymd_opt(today.year(), today.month0() / 3 * 3 + 1, 1).unwrap();
    first.pred_opt().unwrap()
}

#[tokio::test]
async fn a_review_is_made_from_nothing_by_the_keyboard() {
    let mut seat = Seat::take("from-nothing");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Start with my first account").await;
    seat.type_into("Name", "Harbour & Pine").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Tab, "Plan").await;
    seat.find(Role::Heading, "Client and tier").await;
    seat.picture("4-empty-plan");

    let end = quarter_end(&seat).await;
    let [before, day] = [end - chrono::Days::new(90), end].map(|day| day.to_string());
    seat.press("2").await;
    seat.press("n").await;
    seat.wait_for("the new row does not open", OPEN).await;
    fill(
        &seat,
        &[Text("Amara Osei"), Text("Managing director"), Word("decision")],
    )
    .await;
    add(
        &seat,
        "9",
        &[Text("Send the revised fee schedule"), Word("us"), Text(&day)],
    )
    .await;
    add(
        &seat,
        "3]]]]]",
        &[
            Text("Matters closed in time"),
            Text("percent"),
            Word("outcome"),
            Word("higher"),
        ],
    )
    .await;
    // A metric's readings open in its row.
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Button, "Add a reading").await;
    for _ in 0..20 {
        if seat
            .look("return document.activeElement.textContent.includes('Add a reading')")
            .await
            == true
        {
            break;
        }
        seat.press(&key(Key::Tab)).await;
    }
    seat.press(&key(Key::Enter)).await;
    seat.wait_for("the new reading does not open", OPEN).await;
    fill(&seat, &[Text(&before), Text("61")]).await;
    seat.press(&format!(
        "{}{}{}",
        key(Key::Shift),
        key(Key::Enter),
        key(Key::Null)
    ))
    .await;
    seat.wait_for("the second reading does not open", OPEN).await;
    fill(&seat, &[Text(&day), Text("74")]).await;
    add(
        &seat,
        "5",
        &[
            Text("Month end closes three days sooner"),
            Text(&day),
            Word("documented"),
            Text("18000"),
        ],
    )
    .await;
    add(&seat, "6", &[Text("The sponsor may leave")]).await;
    // A refused value stays in its cell with its sentence.
    seat.press(&key(Key::Enter)).await;
    seat.wait_for("the likelihood does not open", OPEN).await;
    seat.press(&format!("9{}", key(Key::Tab))).await;
    seat.see("Likelihood is a whole number from 1 to 5.").await;
    seat.picture("5-refused");
    seat.press(&format!("{}4", key(Key::Backspace))).await;
    seat.press(&key(Key::Tab)).await;
    seat.wait_for("the likelihood is not kept", CLOSED).await;
    seat.picture("6-typed-in");

    // The command line sees what was typed, and one undo takes the likelihood back.
    seat.press(&key(Key::Escape)).await;
    seat.press_with_control("z").await;
    seat.see("Undone:").await;

    seat.press("q").await;
    steps::quarters_are_offered(&seat).await;
    seat.press(&key(Key::Enter)).await;
    seat.see("page 1 of").await;
    let deck = seat.path("Harbour & Pine.pdf");
    seat.will_pick(&deck);
    seat.press_with_control("e").await;
    seat.see("Exported").await;
    let text = Command::new("pdftotext").arg(&deck).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for said in [
        "Harbour & Pine",
        "Month end closes three days sooner",
        "Matters closed in time",
        "74",
    ] {
        assert!(text.contains(said), "{said:?} is not in the deck: {text}");
    }
    assert!(!text.contains("The sponsor may leave"), "a risk is internal");
    seat.close().await;

    let listed = seat.tenure(steps::PASSPHRASE, &["list", "risk", "Harbour & Pine", "--json"]);
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(listed[0]["name"], "The sponsor may leave");
    assert_eq!(listed[0]["fields"]["likelihood"], serde_json::Value::Null);
}
