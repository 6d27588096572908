//! Stretches of the way that several tests walk.

use std::path::PathBuf;

use fantoccini::key::Key;

use crate::finder::Role;
use crate::seat::Seat;

/// Opens every vault of these tests.
pub const PASSPHRASE: &str = "nine copper lanterns under quiet rain";

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures")).join(name)
}

/// The account of a fixture under another name, every day of it moved so that its Monday, 6 October 2025, is today by the
/// window's clock.
pub async fn moved_to_today(seat: &Seat, file: &str, name: &str) -> String {
    let today = seat.look("return new Date().toLocaleDateString('sv-SE')").await;
    let today: chrono::NaiveDate = today.as_str().unwrap().parse().unwrap();
    let later = today - chrono::NaiveDate::from_ymd_opt(2025, 10, 6).unwrap();
    let mut account: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(fixture(file)).unwrap()).unwrap();
    move_days(&mut account, later);
    account["account"]["name"] = name.into();
    account.to_string()
}

fn move_days(value: &mut serde_json::Value, later: chrono::TimeDelta) {
    match value {
        serde_json::Value::String(text) => {
            if let Ok(day) = text.parse::<chrono::NaiveDate>() {
                *text = (day + later).to_string();
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| move_days(item, later)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| move_days(field, later)),
        _ => {}
    }
}

/// From the empty first start to the open vault, typing the recovery key back from what was shown. Gives back the key.
pub async fn create_vault(seat: &Seat) -> Vec<String> {
    let groups = see_recovery_key(seat).await;
    seat.click(Role::Button, "I’ve saved it – confirm it").await;
    seat.find(Role::Heading, "Type the recovery key back.").await;
    type_key_back(seat, &groups).await;
    seat.click(Role::Button, "Make the vault").await;
    seat.find(Role::Heading, "Your vault is ready.").await;
    seat.picture("3-made");
    groups
}

/// From the empty first start to the page that shows the recovery key, which is read off it.
pub async fn see_recovery_key(seat: &Seat) -> Vec<String> {
    seat.type_into("Passphrase", PASSPHRASE).await;
    seat.type_into("Repeat the passphrase", PASSPHRASE).await;
    seat.see("ard to guess.").await;
    seat.picture("1-passphrase");
    seat.click(Role::Button, "Make the recovery key").await;
    seat.find(Role::Heading, "This is your recovery key.").await;
    seat.picture("2-recovery-key");
    recovery_key(&seat.text().await)
}

/// The eight groups, the last with the check character, read off the page.
pub fn recovery_key(page: &str) -> Vec<String> {
    let words: Vec<&str> = page.split_whitespace().collect();
    let group = |word: &str, long: usize| {
        word.len() == long
            && word.chars().all(|letter| {
                letter.is_ascii_uppercase() || letter.is_ascii_digit() || "*~$=".contains(letter)
            })
    };
    let mut groups: Vec<String> = words
        .windows(2)
        .filter(|pair| {
            pair[0]
                .parse::<u8>()
                .is_ok_and(|number| (1..=8).contains(&number))
        })
        .filter(|pair| group(pair[1], 4) || group(pair[1], 5))
        .map(|pair| pair[1].to_string())
        .collect();
    if let Some(last) = groups.last().filter(|last| last.len() == 4) {
        let after = words.iter().position(|word| word == last).map(|at| words[at + 1]);
        let with_check = format!(
            "{last}{}",
            after.filter(|check| check.len() == 1).unwrap_or_default()
        );
        groups.pop();
        groups.push(with_check);
    }
    assert_eq!(groups.len(), 8, "eight groups are shown: {page}");
    groups
}

/// Types the groups into their fields.
pub async fn type_key_back(seat: &Seat, groups: &[String]) {
    for (at, group) in groups.iter().enumerate() {
        let field = if at + 1 == groups.len() {
            "Group 8 with the check character".into()
        } else {
            format!("Group {}", at + 1)
        };
        seat.replace_in(&field, group).await;
    }
}

/// From the just made vault to a fixture's account in it, on the page that says what was brought.
pub async fn import(seat: &Seat, file: &str, account: &str) {
    seat.will_pick(&fixture(file));
    seat.click(Role::Button, "Import a file").await;
    seat.see(&format!("{account} is new.")).await;
    seat.click(Role::Button, &format!("Import {account}")).await;
    seat.see(&format!("{account} has been imported.")).await;
}

/// Unlocks with the passphrase.
pub async fn unlock(seat: &Seat) {
    seat.find(Role::Heading, "Unlock the vault").await;
    seat.type_into("Passphrase", PASSPHRASE).await;
    seat.click(Role::Button, "Unlock").await;
}

/// From an account's page into the editor of its next review.
pub async fn prepare_qbr(seat: &Seat) {
    seat.click(Role::Button, "Prepare the QBR").await;
    quarters_are_offered(seat).await;
    seat.press(&char::from(Key::Enter).to_string()).await;
}

/// Waits until the panel offers the quarters, the next one chosen.
pub async fn quarters_are_offered(seat: &Seat) {
    seat.wait_for(
        "no quarter is offered",
        "return document.activeElement.closest('#prepare-qbr') !== null",
    )
    .await;
}
