//! New keys from the settings: another recovery key with its kit, another data key.

use std::path::Path;
use std::process::Command;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

#[tokio::test]
async fn a_new_recovery_key_opens_the_vault_and_the_old_one_no_longer() {
    let mut seat = Seat::take("new-recovery-key");
    seat.open().await;
    let old = steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    let new = renew(&seat, "Make a new recovery key", "A new recovery key.").await;
    assert_ne!(old, new);
    let kit = seat.path("kit.pdf");
    seat.will_pick(&kit);
    seat.click(Role::Button, "Save the recovery kit").await;
    seat.see("Print it, then delete the file").await;
    seat.picture("2-kit-saved");
    judge_kit(&kit, &new);

    seat.click(Role::Button, "I’ve saved it – confirm it").await;
    let mut wrong = new.clone();
    wrong[4] = if new[4] == "0000" {
        "1111".into()
    } else {
        "0000".into()
    };
    steps::type_key_back(&seat, &wrong).await;
    seat.click(Role::Button, "Replace the recovery key").await;
    seat.see("Group 5 is not what was shown.").await;
    seat.replace_in("Group 5", &new[4]).await;
    seat.click(Role::Button, "Replace the recovery key").await;
    seat.see("The new recovery key is in place.").await;
    seat.picture("3-done");
    seat.click(Role::Button, "Back to the settings").await;
    seat.find(Role::Button, "Make a new recovery key").await;
    seat.close().await;

    seat.open().await;
    seat.click(Role::Button, "Use the recovery key").await;
    seat.type_into("Recovery key", &old.join("-")).await;
    seat.click(Role::Button, "Unlock").await;
    seat.see("That is not this vault’s recovery key.").await;
    seat.replace_in("Recovery key", &new.join("-")).await;
    seat.click(Role::Button, "Unlock").await;
    seat.find(Role::Heading, "Set a new passphrase.").await;
}

#[tokio::test]
async fn the_data_key_is_rotated_and_everything_is_there_by_the_new_ways_alone() {
    let mut seat = Seat::take("rotate");
    seat.open().await;
    let old = steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    let before = std::fs::read(seat.path("Tenure/tenure.db")).unwrap();
    let new = renew(&seat, "Rotate the data key", "A new data key.").await;
    seat.click(Role::Button, "I’ve saved it – confirm it").await;
    steps::type_key_back(&seat, &new).await;
    seat.picture("2-typed");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.click(Role::Button, "Rotate the data key").await;
    seat.see("The data key is new, and so is the recovery key.").await;
    seat.picture("3-done");
    assert_ne!(
        std::fs::read(seat.path("Tenure/tenure.db")).unwrap()[..64],
        before[..64],
        "another file, under another key"
    );
    seat.click(Role::Button, "Back to the settings").await;
    seat.click(Role::Button, "Accounts").await;
    seat.find(Role::Button, "Brightfold").await;
    seat.close().await;

    let listed = seat.tenure(PASSPHRASE, &["accounts"]);
    assert!(
        String::from_utf8_lossy(&listed.stdout).contains("Brightfold"),
        "{}",
        String::from_utf8_lossy(&listed.stderr)
    );
    seat.open().await;
    seat.click(Role::Button, "Use the recovery key").await;
    seat.type_into("Recovery key", &old.join("-")).await;
    seat.click(Role::Button, "Unlock").await;
    seat.see("That is not this vault’s recovery key.").await;
    seat.replace_in("Recovery key", &new.join("-")).await;
    seat.click(Role::Button, "Unlock").await;
    seat.find(Role::Heading, "Set a new passphrase.").await;
}

/// From any screen to the page that shows the new recovery key, which is read off it.
async fn renew(seat: &Seat, action: &str, title: &str) -> Vec<String> {
    seat.click(Role::Button, "Settings").await;
    seat.click(Role::Button, action).await;
    seat.find(Role::Heading, title).await;
    seat.picture("1-asked");
    assert_eq!(access::violations(seat).await, [""; 0]);
    seat.type_into("Passphrase", PASSPHRASE).await;
    seat.click(Role::Button, "Make the new key").await;
    seat.find(Role::Heading, "This is your recovery key.").await;
    seat.picture("1-shown");
    assert_eq!(access::violations(seat).await, [""; 0]);
    steps::recovery_key(&seat.text().await)
}

/// The kit as independent readers see it: one sound page with the key on it.
fn judge_kit(kit: &Path, key: &[String]) {
    let sound = Command::new("qpdf").arg("--check").arg(kit).output().unwrap();
    assert!(
        sound.status.success(),
        "{}",
        String::from_utf8_lossy(&sound.stdout)
    );
    let text = Command::new("pdftotext")
        .args(["-raw"])
        .arg(kit)
        .arg("-")
        .output()
        .unwrap();
    let text: String = String::from_utf8_lossy(&text.stdout)
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .collect();
    for (n, group) in key.iter().enumerate() {
        assert!(
            text.contains(&format!("{}{group}", n + 1)),
            "group {} is on the kit: {text}",
            n + 1
        );
    }
}
