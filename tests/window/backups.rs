//! Backups from the settings: made now, listed, looked at record by record, restored and taken back; and the newest in the
//! place of a vault that does not open.

use std::fs;
use std::time::Duration;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

#[tokio::test]
async fn a_backup_is_made_looked_at_restored_and_taken_back() {
    let mut seat = Seat::take("backups");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.click(Role::Button, "Settings").await;
    seat.see("None yet.").await;
    seat.click(Role::Button, "Back up now").await;
    seat.see("The backup is made and proven").await;
    seat.see("asked for").await;
    assert_eq!(access::violations(&seat).await, [""; 0]);
    let place = seat.path("Tenure/backups");
    assert_eq!(fs::read_dir(&place).unwrap().count(), 1);

    // Since then another account was imported.
    seat.click(Role::Button, "Accounts").await;
    // The dialog comes with the screen.
    seat.will_pick(&steps::fixture("rescue-case.json"));
    seat.click(Role::Button, "Import").await;
    seat.click(Role::Button, "Import Harrowgate").await;
    seat.see("Harrowgate Logistics has been imported.").await;
    seat.click(Role::Button, "Settings").await;
    seat.see("Newest proven backup").await;
    bring_into_view(&seat).await;
    seat.picture("1-settings");
    in_the_dark(&seat, "1-settings-dark").await;
    seat.click(Role::Button, "Restore the backup of").await;
    seat.see("Harrowgate").await;
    seat.see("added since").await;
    seat.picture("2-look");
    in_the_dark(&seat, "2-look-dark").await;
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.click(Role::Button, "Restore").await;
    seat.see("Restored:").await;
    seat.picture("3-restored");
    seat.click(Role::Button, "Undo").await;
    seat.see("before a restore").await;
    seat.click(Role::Button, "Accounts").await;
    seat.find(Role::Button, "Harrowgate").await;
    seat.close().await;

    // The database is damaged: the newest backup takes its place.
    let database = seat.path("Tenure/tenure.db");
    fs::write(&database, [7; 8192]).unwrap();
    seat.open().await;
    seat.type_into("Passphrase", PASSPHRASE).await;
    seat.click(Role::Button, "Unlock").await;
    seat.see("damaged").await;
    seat.find(Role::Button, "Put the newest backup in its place")
        .await;
    seat.picture("4-damaged");
    seat.click(Role::Button, "Put the newest backup in its place")
        .await;
    seat.see("is in place. Unlock it.").await;
    seat.type_into("Passphrase", PASSPHRASE).await;
    seat.click(Role::Button, "Unlock").await;
    seat.click(Role::Button, "Accounts").await;
    seat.find(Role::Button, "Harrowgate").await;
    seat.close().await;
}

/// The backups stand under the firm and the security.
async fn bring_into_view(seat: &Seat) {
    seat.look("return document.querySelector('[aria-label=Backups]').closest('section').scrollIntoView()")
        .await;
    drawn().await;
}

/// Waits until the screen shows what the page is: only a picture needs that, nothing is asserted on it.
async fn drawn() {
    tokio::time::sleep(Duration::from_millis(700)).await;
}

/// A picture as it looks at night.
async fn in_the_dark(seat: &Seat, picture: &'static str) {
    seat.look("document.documentElement.dataset.theme = 'dark'").await;
    drawn().await;
    seat.picture(picture);
    seat.look("delete document.documentElement.dataset.theme").await;
}
