//! The example as the window uses it: every account makes a deck, and it never mixes with what is one's own.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use desk::vault::VaultState;
use desk::{Desk, Error, FixedClock, Places, Setup};
use example::{EXAMPLE_PASSPHRASE, ExampleMade, ExampleMark, Making, Telling};
use model::{FiscalYear, QbrStatus, Quarter};
use tempfile::TempDir;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn make(folder: &Path, ends: NaiveDate) -> ExampleMade {
    let kdf = Some(vault::KdfCost::for_tests());
    let mut quiet = |_| ControlFlow::Continue(());
    example::make(folder, EXAMPLE_PASSPHRASE, Telling::until(ends), kdf, &mut quiet).unwrap()
}

fn desk(home: &TempDir, vault: &str, today: NaiveDate) -> Desk {
    Desk::new(Setup {
        places: Places {
            memory: Some(home.path().join("places.json")),
            default_vault: home.path().join(vault),
        },
        clock: Box::new(FixedClock(today.and_hms_opt(9, 0, 0).unwrap().and_utc())),
        kdf: Some(vault::KdfCost::for_tests()),
    })
}

/// The day up to which the history of the example goes that is at hand.
fn ends(desk: &Desk) -> Option<NaiveDate> {
    ExampleMark::of(&desk.folder()).map(|mark| mark.ends)
}

/// On the first day of a quarter, which has nothing of it yet, and on the last, which has all.
#[test]
fn every_account_makes_the_deck_of_the_last_quarter_on_any_day_of_the_year() {
    for ends in ["2026-10-01", "2027-03-31"].map(day) {
        let home = tempfile::tempdir().unwrap();
        make(&home.path().join("example"), ends);
        let desk = desk(&home, "example", ends);
        example::unlock(&desk).unwrap();
        let quarter = Quarter::last_complete(ends, FiscalYear::CALENDAR).to_string();
        let accounts = desk.accounts_list().unwrap().accounts;
        assert_eq!(accounts.len(), 13);
        for account in accounts {
            // A deck that would show the client something internal is not written.
            let deck = desk.qbr_write(&account.name, Some(&quarter), None, &home.path().join("deck.pdf"));
            assert!(deck.unwrap().pages >= 2, "{} on {ends}", account.name);
            the_last_two_that_were_held_have_their_decks(&desk, &account.name);
        }
    }
}

/// As they were shown, on the day of the meeting.
fn the_last_two_that_were_held_have_their_decks(desk: &Desk, account: &str) {
    let reviews = desk.qbr_list().unwrap().into_iter();
    let held = reviews.filter(|row| row.account_name == account && row.status == QbrStatus::Held);
    for (n, row) in held.enumerate() {
        let deck = desk.qbr_open(row.id).unwrap();
        assert_eq!(deck.kept, n < 2, "{account}, {}", row.quarter);
        assert_eq!(Some(deck.as_of), row.on, "{account}, {}", row.quarter);
    }
}

#[test]
fn the_example_is_opened_beside_ones_own_vault_and_left_for_it() {
    let home = tempfile::tempdir().unwrap();
    let today = day("2026-11-20");
    let first = desk(&home, "Tenure", today);
    first.vault_prepare(OWN.to_owned()).unwrap();
    first.vault_commit_unconfirmed().unwrap();

    let making = Making::default();
    let mut last = None;
    let example = making.open(&first, &mut |at| last = Some(at)).unwrap();
    assert_eq!((example.state, ends(&first)), (VaultState::Open, Some(today)));
    assert_eq!(Path::new(&example.folder), home.path().join("Tenure example"));
    assert!(last.is_some_and(|at| at.done * 10 > at.of * 9), "{last:?}");
    assert_eq!(first.accounts_list().unwrap().accounts.len(), 13);

    // Locked, it opens without a passphrase that its owner never chose; left, one's own asks for its own.
    first.vault_lock();
    assert_eq!(example::unlock(&first).unwrap().state, VaultState::Open);
    let own = example::leave(&first).unwrap();
    assert_eq!((own.state, ends(&first)), (VaultState::Locked, None));
    first.vault_unlock(OWN.to_owned()).unwrap();
    assert!(
        first.accounts_list().unwrap().accounts.is_empty(),
        "nothing came over"
    );
    assert!(
        example::unlock(&first).is_err(),
        "it is not the example that is at hand"
    );

    // The next start asks for one's own, and the example is there at once.
    making
        .open(&first, &mut |_| panic!("it is there already"))
        .unwrap();
    drop(first);
    let next = desk(&home, "elsewhere", day("2026-12-20"));
    assert_eq!(
        Path::new(&next.vault_state().unwrap().folder),
        home.path().join("Tenure")
    );
    making.open(&next, &mut |_| {}).unwrap();
    making.renew(&next, false, &mut |_| {}).unwrap();
    assert_eq!(ends(&next), Some(day("2026-12-20")));
    assert!(!home.path().join("Tenure example.new").exists());
}

const OWN: &str = "six words that nobody else says";

fn add_account(desk: &Desk, name: &str) {
    let name = ("name".to_owned(), name.to_owned());
    desk.record_create_typed("account", None, &[name]).unwrap();
}

/// Whoever can put a file into the folder could have had the vault deleted, or its owner shut out.
#[test]
fn a_mark_beside_ones_own_vault_makes_no_example_of_it() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, "Tenure", day("2026-11-20"));
    desk.vault_prepare(OWN.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    add_account(&desk, "Alder Group");
    let vault = home.path().join("Tenure");
    let mark = r#"{"format":"tenure-example/1","ends":"2026-01-01","log":""}"#;
    std::fs::write(vault.join("example.json"), mark).unwrap();
    assert_eq!(ends(&desk), None);
    assert!(
        Making::default().renew(&desk, true, &mut |_| {}).is_err(),
        "there is no example"
    );
    desk.vault_set_folder(&vault).unwrap();
    assert!(example::unlock(&desk).is_err());
    desk.vault_unlock(OWN.to_owned()).unwrap();
    assert_eq!(desk.accounts_list().unwrap().accounts.len(), 1);
    // The example lies beside it, and neither becomes the other.
    let example = Making::default().open(&desk, &mut |_| {}).unwrap();
    assert_eq!(Path::new(&example.folder), home.path().join("Tenure example"));
}

#[test]
fn an_example_with_something_of_ones_own_is_renewed_only_when_that_is_said_and_set_aside() {
    let home = tempfile::tempdir().unwrap();
    let first = desk(&home, "Tenure", day("2026-11-20"));
    let making = Making::default();
    making.open(&first, &mut |_| {}).unwrap();
    add_account(&first, "A real client");
    assert_eq!(making.renew(&first, false, &mut |_| {}), Err(Error::AddedTo));
    assert_eq!(first.accounts_list().unwrap().accounts.len(), 14);
    making.renew(&first, true, &mut |_| {}).unwrap();
    assert_eq!(first.accounts_list().unwrap().accounts.len(), 13);
    drop(first);
    let aside = desk(&home, "Tenure example.old", day("2026-11-20"));
    aside
        .vault_set_folder(&home.path().join("Tenure example.old"))
        .unwrap();
    example::unlock(&aside).unwrap();
    assert_eq!(aside.accounts_list().unwrap().accounts.len(), 14);
}
