//! The firm's logo, as the window and the command line use it: set, shown, on the deck, undone, kept with a held deck.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{fixture, morning, started, with_vault};
use deck::logo::Unfit;
use desk::qbr::DeckView;
use desk::settings::LogoView;
use desk::{Desk, Error, Unreadable};
use tempfile::TempDir;

/// A logo, and another picture that can be one.
const LOGO: &str = "fixtures/logo.png";
const OTHER: &str = "golden/qbr-case-02.png";

/// One of them, under this name.
fn logo(home: &Path, name: &str, picture: &str) -> PathBuf {
    let file = home.join(name);
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests");
    fs::copy(pictures.join(picture), &file).unwrap();
    file
}

fn reviewed(home: &TempDir) -> (Desk, DeckView) {
    let (desk, _) = with_vault(home.path(), &morning());
    desk.import_read(&fixture()).unwrap();
    let account = desk.import_apply().unwrap().account;
    let view = desk.qbr_prepare(account, None, None).unwrap();
    (desk, view)
}

fn set(desk: &Desk) -> Option<LogoView> {
    desk.settings_get().unwrap().firm.logo
}

fn pages_with_it(desk: &Desk, view: &DeckView) -> usize {
    let view = desk.qbr_open(view.qbr).unwrap();
    let svg = |page: u32| desk.qbr_page(view.qbr, &view.revision, page as usize).unwrap();
    let with = view
        .pages
        .iter()
        .filter(|page| svg(page.number).contains("<image "));
    with.count()
}

fn pdf(desk: &Desk, view: &DeckView, home: &TempDir) -> Vec<u8> {
    let out = home.path().join("deck.pdf");
    desk.qbr_export(view.qbr, &out).unwrap();
    fs::read(out).unwrap()
}

#[test]
fn a_logo_is_on_every_page_until_it_is_removed_and_both_are_undone() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = reviewed(&home);
    assert_eq!((set(&desk), pages_with_it(&desk, &view)), (None, 0));
    let plain = pdf(&desk, &view, &home);

    let shown = desk.logo_set(&logo(home.path(), "a.png", LOGO)).unwrap();
    assert_eq!((shown.width, shown.height), (834, 194));
    assert_eq!(set(&desk), Some(shown.clone()));
    assert_eq!(pages_with_it(&desk, &view), view.pages.len());
    let with = pdf(&desk, &view, &home);
    assert_eq!(with, pdf(&desk, &view, &home), "the same bytes");
    assert_ne!(with, plain);

    let other = desk.logo_set(&logo(home.path(), "b.png", OTHER)).unwrap();
    assert_eq!(
        desk.logo_picture(&shown.picture),
        Err(Error::NoLogo),
        "it is another now"
    );
    assert!(desk.logo_picture(&other.picture).unwrap().starts_with(b"\x89PNG"));
    desk.logo_remove().unwrap();
    assert_eq!((set(&desk), pages_with_it(&desk, &view)), (None, 0));
    assert_eq!(pdf(&desk, &view, &home), plain);
    assert_eq!(desk.logo_remove(), Err(Error::NoLogo));

    desk.undo().unwrap();
    assert_eq!(set(&desk), Some(other));
    desk.undo().unwrap();
    assert_eq!(set(&desk), Some(shown));
    desk.undo().unwrap();
    assert_eq!(set(&desk), None);
    desk.redo().unwrap();
    assert_eq!(pdf(&desk, &view, &home), with);
}

#[test]
fn a_deck_that_was_held_keeps_the_logo_it_was_shown_with() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = reviewed(&home);
    desk.logo_set(&logo(home.path(), "a.png", LOGO)).unwrap();
    desk.qbr_set_meeting(view.qbr, Some("2025-10-06".parse().unwrap()))
        .unwrap();
    desk.qbr_hold(view.qbr).unwrap();
    let held = pdf(&desk, &view, &home);
    desk.logo_set(&logo(home.path(), "b.png", OTHER)).unwrap();
    assert_eq!(pdf(&desk, &view, &home), held);
    desk.logo_remove().unwrap();
    drop(desk);
    let desk = started(home.path(), &morning());
    desk.vault_unlock(common::PASSPHRASE.to_owned()).unwrap();
    assert_eq!(pdf(&desk, &view, &home), held);
    assert_eq!(pages_with_it(&desk, &view), view.pages.len());
}

#[test]
fn what_is_no_logo_changes_nothing_and_says_why() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let good = logo(home.path(), "a.png", LOGO);
    let shown = desk.logo_set(&good).unwrap();
    let bad = home.path().join("b.png");
    fs::write(&bad, "\u{ff}GIF89a").unwrap();
    let file = bad.display().to_string();
    let refused = desk.logo_set(&bad).unwrap_err();
    let why = Unfit::OtherFormat { format: None };
    assert_eq!(
        refused,
        Error::LogoUnfit {
            file: file.clone(),
            why
        }
    );
    assert_eq!(
        refused.sentence(),
        format!("{file} cannot be the logo: it is neither a PNG nor an SVG. Nothing was changed.")
    );
    let missing = desk.logo_set(&home.path().join("c.png"));
    let (folder, gone) = (desk.logo_set(home.path()), Unreadable::Missing);
    assert!(
        matches!(missing, Err(Error::FileUnreadable { why, .. }) if why == gone),
        "{missing:?}"
    );
    assert!(
        matches!(
            folder,
            Err(Error::FileUnreadable {
                why: Unreadable::NotAFile,
                ..
            })
        ),
        "{folder:?}"
    );
    assert_eq!(set(&desk), Some(shown));
}

#[test]
fn a_logo_called_otherwise_than_it_is_counts_as_what_it_is() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let shown = desk.logo_set(&logo(home.path(), "logo.svg", LOGO)).unwrap();
    let out = home.path().join("out.png");
    let saved = desk.logo_save(&out).unwrap();
    assert_eq!((saved.width, saved.height), (shown.width, shown.height));
    assert!(fs::read(&out).unwrap().starts_with(b"\x89PNG"));
    let again = desk.logo_set(&out).unwrap();
    assert_eq!(again, shown, "a logo that was written out is the same logo");
}

#[test]
fn an_account_file_does_not_carry_the_logo() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = reviewed(&home);
    let out = home.path().join("account.json");
    desk.account_export(&view.account_name, &out).unwrap();
    let before = fs::read_to_string(&out).unwrap();
    desk.logo_set(&logo(home.path(), "a.png", LOGO)).unwrap();
    desk.account_export(&view.account_name, &out).unwrap();
    assert_eq!(fs::read_to_string(&out).unwrap(), before);
}
