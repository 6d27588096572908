//! The palette and the keys, without the mouse.

use fantoccini::key::Key;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

fn key(key: Key) -> String {
    char::from(key).to_string()
}

/// A window with both example accounts, on the table of accounts.
async fn with_accounts(seat: &mut Seat) {
    seat.open().await;
    steps::create_vault(seat).await;
    steps::import(seat, "qbr-case.json", "Brightfold").await;
    seat.will_pick(&steps::fixture("rescue-case.json"));
    seat.click(Role::Button, "Import another file").await;
    seat.click(Role::Button, "Import Harrowgate").await;
    seat.see("has been imported.").await;
    seat.press("ga").await;
    seat.see("2 accounts").await;
}

#[tokio::test]
async fn a_person_is_found_by_a_beginning_without_its_accent_and_opened() {
    let mut seat = Seat::take("search");
    with_accounts(&mut seat).await;
    seat.press_with_control("k").await;
    seat.find(Role::Field, "Find an account, a person").await;
    seat.picture("1-nothing-typed");
    seat.press("toma").await;
    seat.find(Role::Line, "Tomás Rey").await;
    seat.picture("2-found");
    let marked = seat
        .look("return document.querySelector('[aria-selected=true] b')?.textContent")
        .await;
    assert_eq!(marked, "Tomá", "the letters that were typed stand out");
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Brightfold").await;
    assert!(
        !seat.has(Role::Field, "Find an account").await,
        "the palette is closed"
    );

    // Where one was comes first now, and Esc changes nothing.
    seat.press_with_control("k").await;
    seat.see("Where you were").await;
    seat.press(&key(Key::Escape)).await;
    seat.find(Role::Heading, "Brightfold").await;
}

#[tokio::test]
async fn a_record_is_found_inside_one_account_and_nothing_of_another() {
    let mut seat = Seat::take("search-inside");
    with_accounts(&mut seat).await;
    seat.press("/").await;
    seat.press(&key(Key::Escape)).await;
    seat.press_with_control("k").await;
    seat.press("harrow").await;
    seat.find(Role::Line, "Harrowgate").await;
    seat.press(&key(Key::Tab)).await;
    seat.find(Role::Field, "Find in Harrowgate").await;
    seat.press("tomas").await;
    seat.see("Nothing found for “tomas” in Harrowgate Logistics.")
        .await;
    seat.picture("1-nothing");
    seat.press(&format!("{}{}", key(Key::Shift), key(Key::Tab))).await;
    seat.find(Role::Field, "Find an account, a person").await;
    seat.press("figma pitch").await;
    seat.see("Wants Figma and Slack connected").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Brightfold").await;
    seat.find(Role::Heading, "History").await;
    seat.picture("2-opened");
}

#[tokio::test]
async fn a_command_is_found_by_its_name_and_carried_out() {
    let mut seat = Seat::take("search-command");
    with_accounts(&mut seat).await;
    seat.press_with_control("k").await;
    seat.press("go set").await;
    seat.find(Role::Line, "Go to Settings").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Settings").await;
    seat.press_with_control("k").await;
    seat.press("new acc").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "New account").await;
}

#[tokio::test]
async fn a_review_is_prepared_of_the_account_that_was_chosen_and_of_no_other() {
    let mut seat = Seat::take("chosen");
    with_accounts(&mut seat).await;
    assert!(
        !seat.text().await.contains("prepare the QBR"),
        "nothing is chosen"
    );
    seat.press("q").await;
    // Two presses show that the first had come to nothing: the list is where it was, and only now is one chosen.
    // The worst comes first, once the scores are there.
    seat.see("critical").await;
    seat.press(&key(Key::Down)).await;
    seat.see("prepare the QBR of Harrowgate Logistics").await;
    seat.press(&key(Key::Down)).await;
    seat.see("prepare the QBR of Brightfold").await;
    seat.press(&key(Key::Up)).await;
    seat.see("prepare the QBR of Harrowgate Logistics").await;
    seat.picture("1-named");
    // A click on the palette's foot does not give its keys to the page behind.
    seat.press_with_control("k").await;
    seat.press("harrow").await;
    seat.find(Role::Line, "Harrowgate").await;
    seat.click(Role::Heading, "People").await;
    seat.press("gate").await;
    seat.find(Role::Line, "Harrowgate").await;
    seat.press(&key(Key::Escape)).await;
    seat.press("q").await;
    crate::steps::quarters_are_offered(&seat).await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Harrowgate Logistics").await;
    seat.see("page 1 of").await;
}

#[tokio::test]
async fn what_belongs_to_no_account_is_found_and_shown() {
    let mut seat = Seat::take("search-firm");
    with_accounts(&mut seat).await;
    seat.press_with_control("k").await;
    seat.press("project platform").await;
    seat.find(Role::Line, "Project platform").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Settings").await;
    seat.find(Role::Heading, "History").await;
    seat.picture("1-service");
    // One panel at a time: the list of keys takes the place of the history.
    seat.press("?").await;
    seat.find(Role::Heading, "Keys").await;
    assert!(!seat.has(Role::Heading, "History").await);
}

#[tokio::test]
async fn keys_lead_to_the_screens_and_are_listed() {
    let mut seat = Seat::take("keys");
    with_accounts(&mut seat).await;
    for (keys, heading) in [("gq", "QBRs"), ("gs", "Settings"), ("ga", "Accounts")] {
        seat.press(keys).await;
        seat.find(Role::Heading, heading).await;
    }
    seat.press("?").await;
    seat.find(Role::Heading, "Keys").await;
    for told in ["go to Settings", "search", "new account", "zoom in"] {
        seat.see(told).await;
    }
    seat.picture("1-listed");
    seat.press(&key(Key::Escape)).await;
    // From a screen without a list of its own, / goes to the search and n to a new account.
    seat.press("gs").await;
    seat.find(Role::Heading, "Settings").await;
    seat.press("/").await;
    seat.find(Role::Field, "Find an account, a person").await;
    seat.press(&key(Key::Escape)).await;
    seat.press("n").await;
    seat.find(Role::Heading, "New account").await;
    seat.press(&key(Key::Escape)).await;
    // What is typed into a field is no command.
    seat.press("/").await;
    seat.press("gsn?").await;
    seat.see("No account matches.").await;
    seat.find(Role::Heading, "Accounts").await;
}
