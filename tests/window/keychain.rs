//! This computer unlocks it: at the program's start, and only then.

use crate::finder::Role;
use crate::processes;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

#[tokio::test]
async fn the_keychain_opens_the_vault_at_the_start_but_not_after_a_lock() {
    let mut seat = Seat::take_in("keychain", |folder| {
        let (bus, address) = processes::bus(folder);
        let keychain = processes::keychain(&address, folder);
        (vec![("DBUS_SESSION_BUS_ADDRESS", address)], vec![keychain, bus])
    });
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.click(Role::Button, "Settings").await;
    seat.see("Off. The passphrase is asked for at every start.").await;
    seat.picture("1-off");
    seat.click(Role::Button, "Turn on").await;
    seat.type_into("Passphrase", "not the passphrase at all").await;
    seat.click(Role::Button, "Turn on").await;
    seat.see("That is not the passphrase.").await;
    seat.replace_in("Passphrase", PASSPHRASE).await;
    seat.picture("2-asked");
    seat.click(Role::Button, "Turn on").await;
    seat.see("This computer unlocks the vault from the next start on.")
        .await;
    seat.picture("3-on");
    seat.close().await;

    seat.open().await;
    seat.find(Role::Heading, "This week").await;
    seat.see("Brightfold").await;
    seat.picture("4-opened-by-itself");
    seat.click(Role::Button, "Lock").await;
    seat.find(Role::Heading, "Unlock the vault").await;
    // However long one waits: nothing opens it but the passphrase.
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert!(!seat.has(Role::Button, "Accounts").await);
    steps::unlock(&seat).await;
    seat.find(Role::Heading, "This week").await;
    seat.see("Brightfold").await;
    seat.close().await;

    seat.end_first_beside();
    seat.open().await;
    seat.find(Role::Heading, "Unlock the vault").await;
    seat.see("This computer has no keychain that answers.").await;
    seat.picture("5-no-keychain");
    steps::unlock(&seat).await;
    seat.find(Role::Heading, "This week").await;
    seat.see("Brightfold").await;
}
