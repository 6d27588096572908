//! The way in, and what a wrong step on it says.

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

#[tokio::test]
async fn a_wrong_passphrase_is_answered_in_one_sentence_and_opens_nothing() {
    let mut seat = Seat::take("wrong-passphrase");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.close().await;

    seat.open().await;
    seat.find(Role::Heading, "Unlock the vault").await;
    seat.type_into("Passphrase", "nine copper lanterns under quiet snow")
        .await;
    seat.click(Role::Button, "Unlock").await;
    seat.see("That is not the passphrase.").await;
    seat.picture("1-refused");
    assert!(
        !seat.has(Role::Button, "Accounts").await,
        "nothing of the vault is shown"
    );

    // What was typed is selected, so the right one is simply typed over it.
    seat.type_into("Passphrase", PASSPHRASE).await;
    seat.click(Role::Button, "Unlock").await;
    seat.find(Role::Button, "Accounts").await;
}

#[tokio::test]
async fn a_recovery_key_typed_wrongly_makes_no_vault_and_names_the_group() {
    let mut seat = Seat::take("wrong-group");
    seat.open().await;
    let key = steps::see_recovery_key(&seat).await;
    seat.click(Role::Button, "I’ve saved it – confirm it").await;

    let mut wrong = key.clone();
    wrong[2] = if key[2] == "0000" {
        "1111".into()
    } else {
        "0000".into()
    };
    steps::type_key_back(&seat, &wrong).await;
    seat.click(Role::Button, "Make the vault").await;
    seat.see("Group 3 is not what was shown.").await;
    seat.picture("1-named");
    assert!(
        !seat.path("Tenure/vault.json").exists(),
        "nothing is on the disk yet"
    );

    seat.replace_in("Group 3", &key[2]).await;
    seat.click(Role::Button, "Make the vault").await;
    seat.find(Role::Heading, "Your vault is ready.").await;
    assert!(seat.path("Tenure/vault.json").exists());
}

#[tokio::test]
async fn the_recovery_key_opens_the_vault_and_a_new_passphrase_is_set() {
    let mut seat = Seat::take("recovery");
    seat.open().await;
    let key = steps::create_vault(&seat).await;
    seat.close().await;

    seat.open().await;
    seat.click(Role::Button, "Use the recovery key").await;
    seat.type_into("Recovery key", &key.join("-")).await;
    seat.click(Role::Button, "Unlock").await;
    seat.find(Role::Heading, "Set a new passphrase.").await;
    seat.picture("1-new-passphrase");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    let new = "seven slow rivers and a paper kite";
    seat.type_into("New passphrase", new).await;
    seat.type_into("Repeat the passphrase", new).await;
    seat.see("ard to guess.").await;
    seat.click(Role::Button, "Set the passphrase").await;
    seat.find(Role::Button, "Accounts").await;
    seat.close().await;

    assert!(
        !seat.tenure(PASSPHRASE, &["accounts"]).status.success(),
        "the old passphrase is of no use"
    );
    assert!(seat.tenure(new, &["accounts"]).status.success());
}
