//! The three ways to begin, from the page on which the vault has just been made.

use fantoccini::key::Key;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

#[tokio::test]
async fn the_example_is_made_opened_locked_and_left_for_ones_own_vault() {
    let mut seat = Seat::take("begin-example");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Start with the example").await;
    seat.find(Role::Button, "Stop").await;
    seat.picture("4-making");
    // The history is written in some seconds; a test machine takes its time.
    for _ in 0..5 {
        if seat.has(Role::Button, "Leave the example").await || !seat.has(Role::Button, "Stop").await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    }
    seat.find(Role::Button, "Leave the example").await;
    seat.see("Marlowe Strand").await;
    seat.see("13 accounts").await;
    seat.picture("5-example");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    assert!(seat.path("Tenure example/example.json").exists());

    // Locked, it asks for no passphrase, for nobody chose one.
    seat.click(Role::Button, "Lock").await;
    seat.click(Role::Button, "Open the example").await;
    seat.see("Marlowe Strand").await;

    seat.click(Role::Button, "Leave the example").await;
    steps::unlock(&seat).await;
    seat.see("Your week appears here.").await;
    seat.picture("6-own");
    assert!(!seat.has(Role::Button, "Leave the example").await);
    assert!(!seat.text().await.contains("Marlowe Strand"), "nothing came over");

    // From the empty page it is there again at once.
    seat.click(Role::Button, "Look at the example").await;
    seat.see("Marlowe Strand").await;
}

#[tokio::test]
async fn the_first_account_is_asked_for_at_once() {
    let mut seat = Seat::take("begin-account");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Start with my first account").await;
    seat.type_into("Name", "Harbour & Pine").await;
    seat.picture("4-first-account");
    let enter = char::from(Key::Enter).to_string();
    seat.press(&enter).await;
    seat.find(Role::Tab, "Plan").await;
    seat.see("Harbour & Pine").await;

    // It is erased by the keyboard, and only by its name.
    seat.press_with_control("k").await;
    seat.press("erase").await;
    seat.see("Erase this account").await;
    seat.press(&enter).await;
    seat.see("This cannot be undone.").await;
    seat.press(&format!("Harbour{enter}")).await;
    seat.see("Nothing was erased.").await;
    seat.picture("5-erase");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(&format!(" & Pine{enter}")).await;
    seat.see("The account is erased.").await;
    seat.see("Your clients appear here, one per line.").await;
    assert!(!seat.text().await.contains("Harbour"), "nothing of it is left");
}

#[tokio::test]
async fn a_file_is_brought_in() {
    let mut seat = Seat::take("begin-file");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "rescue-case.json", "Harrowgate Logistics").await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, "Harrowgate Logistics").await;
}
