//! Files in, through the window: what cannot be read is named, and nothing of it is written.

use std::fs;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

/// The fixture with three faults in it: a number that is a word, a date that does not exist, a word that is not of the
/// field.
fn with_faults() -> String {
    let mut file: serde_json::Value =
        serde_json::from_slice(&fs::read(steps::fixture("qbr-case.json")).unwrap()).unwrap();
    file["metrics"][0]["readings"][0]["value"] = "many".into();
    file["engagements"][0]["ends"] = "2025-02-30".into();
    file["account"]["tier"] = "platinum".into();
    serde_json::to_string_pretty(&file).unwrap()
}

#[tokio::test]
async fn a_file_with_faults_names_every_place_and_writes_nothing() {
    let mut seat = Seat::take("import-faults");
    let file = seat.path("brightfold.json");
    fs::write(&file, with_faults()).unwrap();
    seat.open().await;
    steps::create_vault(&seat).await;

    seat.will_pick(&file);
    seat.click(Role::Button, "Import a file").await;
    seat.see("Nothing was written.").await;
    for place in [
        "account.tier",
        "engagements[0].ends",
        "metrics[0].readings[0].value",
    ] {
        seat.see(place).await;
    }
    seat.see("Three places in this file cannot be read.").await;
    seat.picture("1-faults");
    seat.click(Role::Button, "Accounts").await;
    seat.see("Your clients appear here, one per line.").await;

    // Mended where it was made and chosen again, the same file goes in.
    fs::copy(steps::fixture("qbr-case.json"), &file).unwrap();
    seat.will_pick(&file);
    seat.click(Role::Button, "Import").await;
    seat.see("Three places in this file cannot be read.").await;
    seat.click(Role::Button, "Read the file again").await;
    seat.see("Brightfold is new.").await;
    seat.click(Role::Button, "Import Brightfold").await;
    seat.see("Brightfold has been imported.").await;
    seat.close().await;

    let accounts = seat.tenure(PASSPHRASE, &["accounts"]);
    assert!(String::from_utf8_lossy(&accounts.stdout).contains("Brightfold"));
}

#[tokio::test]
async fn importing_the_same_file_again_changes_nothing_and_says_so() {
    let mut seat = Seat::take("import-again");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.will_pick(&steps::fixture("qbr-case.json"));
    seat.click(Role::Button, "Import another file").await;
    seat.see("All of this file is in Brightfold already.").await;
    seat.picture("1-nothing-new");
}
