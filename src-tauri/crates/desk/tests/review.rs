//! A review through the desk, as the window uses it: prepare, reword, leave out, undo, export, lock, unlock.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::{Path, PathBuf};

use desk::qbr::DeckView;
use desk::{Desk, Error, FixedClock, Places, Setup};
use tempfile::TempDir;

const PASSPHRASE: &str = "six words that nobody else says";
const TITLE: &str = "summary.title";

fn desk(home: &TempDir) -> Desk {
    Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: home.path().join("vault"),
        },
        clock: Box::new(FixedClock("2025-10-06T08:00:00Z".parse().unwrap())),
        kdf: Some(vault::KdfCost::for_tests()),
    })
}

/// A desk over a new vault with the example account, and its review in preparation.
fn prepared(home: &TempDir) -> (Desk, DeckView) {
    let desk = desk(home);
    desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json");
    desk.import_read(&file).unwrap();
    let account = desk.import_apply().unwrap().account;
    let view = desk.qbr_prepare(account, None).unwrap();
    (desk, view)
}

fn title(view: &DeckView) -> &str {
    &view
        .pages
        .iter()
        .find(|page| page.slide == "summary")
        .unwrap()
        .title
}

#[test]
fn a_title_that_shows_something_internal_keeps_the_deck_from_being_written() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    assert_eq!(view.leaks, Vec::<String>::new());
    let internal = "Finance sees the platform as a cost line".to_owned();
    let leaking = desk.qbr_edit_text(view.qbr, TITLE, Some(internal)).unwrap();
    assert!(
        leaking.leaks.iter().any(|field| field == TITLE),
        "{:?}",
        leaking.leaks
    );
    let out = home.path().join("deck.pdf");
    assert_eq!(
        desk.qbr_export(view.qbr, &out),
        Err(Error::Leak {
            field: TITLE.to_owned()
        })
    );
    assert_eq!(
        std::fs::read_dir(home.path()).unwrap().count(),
        1,
        "only the vault is there"
    );
    desk.qbr_edit_text(view.qbr, TITLE, None).unwrap();
    assert_eq!(desk.qbr_export(view.qbr, &out).unwrap().pages, 13);
}

#[test]
fn an_edit_survives_a_lock_and_can_be_undone_after_it() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let composed = title(&view).to_owned();
    let edited = desk
        .qbr_edit_text(
            view.qbr,
            TITLE,
            Some("The platform carries 78 projects".to_owned()),
        )
        .unwrap();
    assert_eq!(title(&edited), "The platform carries 78 projects");
    desk.vault_lock();
    assert_eq!(desk.qbr_open(view.qbr), Err(Error::Locked));
    assert_eq!(
        desk.vault_unlock("something else".to_owned()),
        Err(Error::WrongPassphrase)
    );
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(
        title(&desk.qbr_open(view.qbr).unwrap()),
        "The platform carries 78 projects"
    );
    desk.undo().unwrap();
    assert_eq!(title(&desk.qbr_open(view.qbr).unwrap()), composed);
    desk.redo().unwrap();
    assert_eq!(
        title(&desk.qbr_open(view.qbr).unwrap()),
        "The platform carries 78 projects"
    );
}

#[test]
fn a_slide_can_leave_and_come_back_but_the_cover_cannot() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let without = desk.qbr_include(view.qbr, "value", false).unwrap();
    assert_eq!(without.pages.len(), view.pages.len() - 1);
    assert!(
        without
            .slides
            .iter()
            .any(|slide| slide.key == "value" && !slide.included)
    );
    assert_eq!(without.agenda.iter().map(|block| block.minutes).sum::<u32>(), 60);
    assert_eq!(
        desk.qbr_include(view.qbr, "value", true).unwrap().pages,
        view.pages
    );
    assert!(matches!(
        desk.qbr_include(view.qbr, "cover", false),
        Err(Error::Invalid { .. })
    ));
}

#[test]
fn a_field_edited_here_is_kept_when_its_file_comes_again() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    desk.qbr_set_meeting(view.qbr, Some("2025-10-16".parse().unwrap()))
        .unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json");
    let again = desk.import_read(&file).unwrap();
    assert!(
        again.kept.iter().any(|kept| kept.yours.contains("2025-10-16")),
        "{:?}",
        again.kept
    );
    assert_eq!(desk.import_apply().unwrap().written, 0);
    assert_eq!(
        desk.qbr_open(view.qbr).unwrap().meeting,
        "2025-10-16".parse().ok()
    );
}
