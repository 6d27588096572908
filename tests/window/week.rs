//! The week and the scores, over the example portfolio: read, acted on and taken back, by the keyboard alone.

use fantoccini::key::Key;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

fn key(key: Key) -> String {
    char::from(key).to_string()
}

/// How many of the actions that are to be done first can be accepted.
const OFFERED: &str = "document.querySelectorAll('[aria-label^=\"Accept:\"]').length";

/// From the empty computer into the example portfolio.
async fn with_the_example(seat: &mut Seat) {
    seat.open().await;
    steps::create_vault(seat).await;
    seat.click(Role::Button, "Start with the example").await;
    seat.find(Role::Button, "Stop").await;
    for _ in 0..9 {
        if !seat.has(Role::Button, "Stop").await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    }
    seat.find(Role::Button, "Leave the example").await;
}

async fn offered(seat: &Seat, otherwise: &str, count: u64) {
    seat.wait_for(otherwise, &format!("return {OFFERED} === {count}"))
        .await;
}

#[tokio::test]
async fn the_week_is_read_by_the_keyboard_and_what_is_to_be_done_first_becomes_a_task() {
    let mut seat = Seat::take("week");
    with_the_example(&mut seat).await;
    seat.press("gw").await;
    seat.find(Role::Heading, "This week").await;
    for told in [
        "a year is red or critical",
        "What moved",
        "Do first",
        "Due and overdue",
        "Renewals",
        "Open loops",
        "In other currencies:",
    ] {
        seat.see(told).await;
    }
    seat.picture("1-week");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    // An action becomes a task at its number, and none again when that is taken back.
    let before = seat.look(&format!("return {OFFERED}")).await.as_u64().unwrap();
    assert!(before > 0, "the example has something to do first");
    seat.press("1").await;
    seat.see("A task now:").await;
    offered(&seat, "it is still offered", before - 1).await;
    seat.picture("2-accepted");
    seat.press_with_control("z").await;
    seat.see("Undone").await;
    offered(&seat, "it is not offered again", before).await;

    // The week on paper, and as a table.
    let folder = tempfile::tempdir().unwrap();
    for (press, said) in [("p", " page"), ("f", " row")] {
        seat.will_pick(folder.path());
        seat.press(press).await;
        seat.see(said).await;
    }
    let files = std::fs::read_dir(folder.path()).unwrap();
    let mut files: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert!(
        matches!(files.as_slice(), [report, table] if report.ends_with(".pdf") && table.ends_with(".xlsx")),
        "{files:?}"
    );

    // The bar names its accounts, and opens one.
    seat.wait_for(
        "the bar is out of reach",
        "return document.querySelector('[role=listbox]') !== null",
    )
    .await;
    for _ in 0..40 {
        let there = seat
            .look("return document.activeElement.getAttribute('role') === 'listbox'")
            .await;
        if there == true {
            break;
        }
        seat.press(&key(Key::Tab)).await;
    }
    seat.press(&key(Key::Right)).await;
    seat.wait_for(
        "the second account is not named",
        "const at = document.activeElement.getAttribute('aria-activedescendant');
         return document.getElementById(at)?.matches('[role=option]:nth-child(2)') === true",
    )
    .await;
    seat.picture("3-bar");
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "What it is made of").await;
    seat.press(&format!("{}{}{}", key(Key::Alt), key(Key::Left), key(Key::Null)))
        .await;

    // The arrows walk the lines; Enter says why.
    seat.find(Role::Heading, "What moved").await;
    seat.press(&key(Key::Down)).await;
    seat.wait_for(
        "no line has the focus",
        "return document.activeElement.matches('[data-walk]')",
    )
    .await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Why it").await;
    seat.press("ga").await;
    seat.see("13 accounts").await;
    seat.picture("4-accounts");
    assert_eq!(access::violations(&seat).await, [""; 0]);
}

#[tokio::test]
async fn a_score_says_why_and_gives_way_to_ones_own_call_until_that_ends() {
    let mut seat = Seat::take("score");
    with_the_example(&mut seat).await;
    seat.press_with_control("k").await;
    seat.press("ferrant").await;
    seat.find(Role::Line, "Ferrant Systems").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Ferrant Systems").await;
    seat.press("s").await;
    for told in [
        "Why it",
        "What it is made of",
        "What to do first",
        "of 100, where 100 is healthy",
    ] {
        seat.see(told).await;
    }
    seat.see("One gate").await;
    seat.picture("1-score");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    // Since another day there is more to tell.
    seat.press("w").await;
    seat.click(Role::Button, "a quarter ago").await;
    seat.wait_for(
        "there are no more lines",
        "return document.querySelectorAll('ol li .bar').length > 2",
    )
    .await;
    seat.picture("2-since-a-quarter");

    // A gate and a part open what they rest on.
    seat.click(Role::Button, "Champion departed, not replaced").await;
    seat.find(Role::Heading, "Where this figure comes from").await;
    seat.see("Gareth Penhale").await;
    seat.picture("3-gate");
    seat.press(&key(Key::Escape)).await;

    // One's own band, with its reason, beside that of the rules.
    seat.press("b").await;
    seat.find(Role::Field, "Band").await;
    seat.press("green").await;
    seat.press(&key(Key::Enter)).await;
    seat.press(&key(Key::Tab)).await;
    seat.type_into("Reason", "Lucille asked for the rollout plan in person")
        .await;
    seat.picture("4-own-call");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.click(Role::Button, "Set the band").await;
    seat.see("Your band stands in front.").await;
    seat.see("By the rules").await;
    seat.see("Lucille asked for the rollout plan in person").await;
    seat.picture("5-override");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press("ga").await;
    seat.see("green, your call").await;
    seat.press(&format!("{}{}{}", key(Key::Alt), key(Key::Left), key(Key::Null)))
        .await;
    seat.see("By the rules").await;
    seat.press("b").await;
    seat.see("Your call is withdrawn.").await;
    seat.until("the rules do not stand again", |text| {
        !text.contains("By the rules")
    })
    .await;
}

#[tokio::test]
async fn a_call_is_made_and_other_weights_are_tried_by_the_keyboard_alone() {
    let mut seat = Seat::take("calls");
    with_the_example(&mut seat).await;

    // A call from its row, and from its panel; both are taken back.
    seat.press("gr").await;
    seat.find(Role::Heading, "Forecast").await;
    seat.picture("1-renewals");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(&key(Key::Down)).await;
    seat.wait_for(
        "no renewal has the focus",
        "return document.activeElement.dataset.renewal !== undefined",
    )
    .await;
    let called = "document.activeElement.closest('li').innerText";
    let before = seat.look(&format!("return {called}")).await;
    let to = if before.as_str().unwrap().contains("at risk") {
        ("3", "will not renew")
    } else {
        ("2", "at risk")
    };
    seat.press(to.0).await;
    seat.wait_for(
        "the row does not say the call",
        &format!("return {called}.includes('{}')", to.1),
    )
    .await;
    seat.picture("2-called");
    seat.press_with_control("z").await;
    seat.see("Undone").await;
    seat.wait_for(
        "the row does not say what it said",
        &format!("return {called} === {before}"),
    )
    .await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "What the records say").await;
    seat.picture("3-the-call");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(to.0).await;
    seat.find(Role::Button, "Withdraw the call").await;
    seat.press(&key(Key::Escape)).await;
    seat.press_with_control("z").await;

    // What a measure is made of, down to its records.
    seat.press("gp").await;
    seat.find(Role::Heading, "Who stays").await;
    seat.picture("4-portfolio");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(&key(Key::Down)).await;
    seat.press(&key(Key::Enter)).await;
    seat.see("Clients of twelve months ago").await;
    seat.picture("5-measure");
    seat.press(&key(Key::Escape)).await;

    // Other weights are seen over the portfolio before they count.
    seat.press("gh").await;
    seat.find(Role::Field, "Outcomes, weight").await;
    for _ in 0..12 {
        if seat
            .look("return document.activeElement.getAttribute('aria-label')")
            .await
            == "Touchpoint recency, weight"
        {
            break;
        }
        seat.press(&key(Key::Tab)).await;
    }
    seat.press("much").await;
    seat.see("Shown as soon as each weight is a whole number.").await;
    seat.picture("6-a-slip");
    seat.press_with_control("a").await;
    seat.press("90").await;
    seat.see("of 13").await;
    seat.picture("7-other-weights");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press_with_control(&key(Key::Enter)).await;
    seat.see("Version 1 counts from today.").await;
    seat.see("These weights count now.").await;
    seat.picture("8-saved");
    // Where nothing is typed, undo is the vault's.
    seat.press_with_control("z").await;
    seat.see("Undone").await;
    seat.until("the version still counts", |text| {
        !text.contains("version 1 counts now")
    })
    .await;
}
