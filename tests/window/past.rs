//! Going back in time: the account as of another day, the history of a record, what changed since the last visit.

use chrono::{DateTime, Utc};
use desk::{Desk, FixedClock, Places, Setup};
use fantoccini::key::Key;
use model::Id;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

fn escape() -> String {
    char::from(Key::Escape).to_string()
}

/// The seat's vault at a moment, as the window would open it then.
fn desk_at(seat: &Seat, moment: &str) -> Desk {
    Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: seat.path("Tenure"),
        },
        clock: Box::new(FixedClock(moment.parse::<DateTime<Utc>>().unwrap())),
        kdf: Some(vault::KdfCost::for_tests()),
    })
}

fn import(seat: &Seat, desk: &Desk, change: impl FnOnce(&mut serde_json::Value)) -> Id {
    let mut file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(steps::fixture("qbr-case.json")).unwrap()).unwrap();
    change(&mut file);
    let to = seat.path("brightfold.json");
    std::fs::write(&to, file.to_string()).unwrap();
    desk.import_read(&to).unwrap();
    desk.import_apply().unwrap().account
}

/// A vault whose account was recorded on the 6th of October with 80 people, looked at on the 7th, and had 95 people and
/// another tier from the 20th on.
async fn with_a_past(seat: &mut Seat) {
    let first = desk_at(seat, "2025-10-06T08:00:00Z");
    first.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    first.vault_commit_unconfirmed().unwrap();
    let account = import(seat, &first, |_| {});
    first.vault_lock();
    let looked = desk_at(seat, "2025-10-07T08:00:00Z");
    looked.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    looked.account_changes_since_last_visit(account).unwrap();
    looked.vault_lock();
    let later = desk_at(seat, "2025-10-20T08:00:00Z");
    later.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    import(seat, &later, |file| {
        file["account"]["employees"] = 95.into();
        file["account"]["tier"] = "strategic".into();
    });
    later.vault_lock();
    drop((first, looked, later));

    seat.open().await;
    steps::unlock(seat).await;
    seat.find(Role::Heading, "This week").await;
    seat.press_with_control("k").await;
    seat.press("brightf").await;
    seat.find(Role::Line, "Brightfold").await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Heading, "Brightfold").await;
    seat.see("95 people").await;
}

#[tokio::test]
async fn the_page_turns_into_that_of_another_day_and_cannot_be_changed_there() {
    let mut seat = Seat::take("as-of");
    with_a_past(&mut seat).await;
    assert!(seat.has(Role::Button, "Prepare the QBR").await);
    seat.press("d").await;
    seat.find(Role::Button, "the first day").await;
    seat.picture("1-choosing");
    seat.click(Role::Button, "the first day").await;
    seat.see("As it stood on 6 October 2025").await;
    seat.see("80 people").await;
    seat.see("recurring").await;
    seat.see("QBR, third quarter of 2025").await;
    seat.picture("2-as-it-stood");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    assert!(
        !seat.has(Role::Button, "Prepare the QBR").await,
        "no command that writes is left"
    );
    seat.press("q").await;
    seat.see("As it stood on 6 October 2025").await;
    // Its reviews are told, but a deck is of today: no row leads there. Nor is anything taken back from here.
    seat.click(Role::Tab, "QBRs").await;
    seat.see("Reviews open from today’s page.").await;
    seat.see("Third quarter of 2025").await;
    assert!(!seat.has(Role::Button, "Third quarter of 2025").await);
    seat.press(&char::from(Key::Down).to_string()).await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.press_with_control("z").await;
    seat.see("As it stood on 6 October 2025").await;
    assert!(!seat.text().await.contains("Undone"));
    seat.picture("3-its-reviews");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.click(Role::Tab, "Overview").await;
    // A panel leaves the way back to be seen.
    seat.press("h").await;
    seat.find(Role::Heading, "History").await;
    seat.click(Role::Button, "Back to today").await;
    seat.see("Prepare the QBR").await;
    assert!(seat.has(Role::Heading, "History").await);
    seat.press(&escape()).await;
    seat.press("d").await;
    seat.click(Role::Button, "the first day").await;
    seat.see("As it stood on 6 October 2025").await;
    // Back with a key, then by the month itself.
    seat.press(&escape()).await;
    seat.see("95 people").await;
    assert!(!seat.text().await.contains("As it stood"));
    assert!(seat.has(Role::Button, "Prepare the QBR").await);
}

#[tokio::test]
async fn a_value_of_a_records_history_is_restored_and_undone() {
    let mut seat = Seat::take("history");
    with_a_past(&mut seat).await;
    seat.press("h").await;
    seat.find(Role::Heading, "History").await;
    seat.see("Nothing is ever overwritten.").await;
    for told in [
        "Head count",
        "95",
        "80",
        "import",
        "Added",
        "Monday 20 October 2025",
    ] {
        seat.see(told).await;
    }
    seat.picture("1-history");
    // The newest stands first and is chosen; the arrows lead to the head count.
    seat.click(Role::Button, "Restore head count: 80").await;
    seat.see("80 people").await;
    seat.see("Head count is as it was.").await;
    seat.picture("2-restored");
    seat.click(Role::Button, "Undo").await;
    seat.see("95 people").await;

    // As of another day the history is only read.
    seat.press(&escape()).await;
    seat.press("d").await;
    seat.click(Role::Button, "the first day").await;
    seat.see("As it stood on").await;
    seat.press("h").await;
    seat.see("Back to today to restore a value.").await;
    seat.picture("3-only-to-be-read");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    assert!(!seat.has(Role::Button, "Restore").await);
}

#[tokio::test]
async fn what_changed_since_the_last_visit_stands_on_the_page_and_opens_its_history() {
    let mut seat = Seat::take("changes");
    with_a_past(&mut seat).await;
    seat.see("What changed").await;
    seat.see("head count 80 → 95").await;
    seat.see("tier recurring → strategic").await;
    seat.picture("1-since-the-last-visit");
    seat.click(Role::Button, "Brightfold 20 Oct").await;
    seat.find(Role::Heading, "History").await;
    seat.press(&escape()).await;
    seat.click(Role::Button, "since: your last visit").await;
    seat.click(Role::Button, "a week ago").await;
    seat.see("Nothing changed since").await;
}
