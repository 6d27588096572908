//! A review through the desk, as the window uses it: prepare, reword, leave out, undo, export, lock, unlock.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::{Path, PathBuf};

use desk::import::KeptWhy;
use desk::qbr::DeckView;
use desk::{Desk, Error, FixedClock, Places, Setup};
use model::{FieldValue, Rule};
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
    prepared_from(home, "qbr-case.json")
}

fn prepared_from(home: &TempDir, file: &str) -> (Desk, DeckView) {
    let desk = desk(home);
    desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(file);
    desk.import_read(&file).unwrap();
    let account = desk.import_apply().unwrap().account;
    let view = desk.qbr_prepare(account, None, None).unwrap();
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
    assert_eq!(view.leaks, []);
    let internal = "Finance sees the platform as a cost line".to_owned();
    let leaking = desk.qbr_edit_text(view.qbr, TITLE, Some(internal)).unwrap();
    assert!(
        leaking
            .leaks
            .iter()
            .any(|leak| leak.field.as_deref() == Some(TITLE)),
        "{:?}",
        leaking.leaks
    );
    let out = home.path().join("deck.pdf");
    assert_eq!(
        desk.qbr_export(view.qbr, &out),
        Err(Error::Leak {
            field: Some(TITLE.to_owned()),
            kind: Some("risk".to_owned()),
            words: "finance sees the platform as a cost line".to_owned(),
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
fn a_slide_that_shares_a_page_is_found_on_it() {
    let home = tempfile::tempdir().unwrap();
    let (_desk, view) = prepared_from(&home, "rescue-case.json");
    for slide in view.slides.iter().filter(|slide| slide.included) {
        assert!(!slide.pages.is_empty(), "{} has no page", slide.key);
    }
}

#[test]
fn a_text_that_no_font_can_write_is_named_once_however_often_it_stands_there() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let name = FieldValue::Text("Brightfold \u{10fffd}".to_owned());
    desk.record_set("account", view.account, "name", Some(name))
        .unwrap();
    let missing = desk.qbr_open(view.qbr).unwrap().missing_glyphs;
    let once: std::collections::BTreeSet<_> = missing.iter().collect();
    assert!(!missing.is_empty());
    assert_eq!(once.len(), missing.len(), "{missing:?}");
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
        Err(Error::NoRecord)
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
        again
            .kept
            .iter()
            .any(|kept| desk::text::phrase(&kept.yours).contains("2025-10-16")),
        "{:?}",
        again.kept
    );
    assert_eq!(desk.import_apply().unwrap().written, 0);
    assert_eq!(
        desk.qbr_open(view.qbr).unwrap().meeting,
        "2025-10-16".parse().ok()
    );
}

#[test]
fn what_was_held_stays_as_it_was_shown() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let ahead = "2025-10-14".parse().ok();
    desk.qbr_set_meeting(view.qbr, ahead).unwrap();
    assert_eq!(desk.qbr_hold(view.qbr), Err(Error::NotYetMet { on: ahead }));
    desk.qbr_set_meeting(view.qbr, "2025-10-06".parse().ok()).unwrap();
    let held = desk.qbr_hold(view.qbr).unwrap();
    assert!(held.kept && held.status == model::QbrStatus::Held);
    let before = home.path().join("before.pdf");
    desk.qbr_export(view.qbr, &before).unwrap();

    // The firm's year, a figure, the account's name: nothing that changes later changes it.
    let firm = desk.record_list("firm", None).unwrap();
    let set = |kind: &str, id, field: &str, value: &str| {
        let value = model::FieldValue::Text(value.to_owned());
        desk.record_set(kind, id, field, Some(value)).unwrap();
    };
    for firm in &firm {
        set("firm", firm.id, "fiscal_year_starts", "02-01");
    }
    let readings = desk.record_list("reading", Some(view.account)).unwrap();
    assert!(!readings.is_empty());
    for reading in &readings {
        set("reading", reading.id, "value", "7");
    }
    set("account", view.account, "name", "Called otherwise");
    let quarter = held.quarter.to_string();
    let again = desk.qbr_open(view.qbr).unwrap();
    assert_eq!(again.revision, held.revision);
    let after = home.path().join("after.pdf");
    desk.qbr_export(view.qbr, &after).unwrap();
    assert!(std::fs::read(&before).unwrap() == std::fs::read(&after).unwrap());
    desk.qbr_write(
        "Called otherwise",
        Some(&quarter),
        "2025-12-01".parse().ok(),
        &after,
    )
    .unwrap();
    assert!(std::fs::read(&before).unwrap() == std::fs::read(&after).unwrap());

    let refused = Err(Error::Held { quarter });
    assert_eq!(
        desk.qbr_edit_text(view.qbr, TITLE, Some("Otherwise".into())),
        refused
    );
    assert_eq!(desk.qbr_include(view.qbr, "value", false), refused);
    assert_eq!(desk.qbr_set_meeting(view.qbr, None), refused);
    assert_eq!(desk.qbr_hold(view.qbr), refused);

    // It can be taken back, and then it is composed from today's records.
    for _ in 0..readings.len() + 1 + firm.len() + 1 {
        desk.undo().unwrap();
    }
    let open = desk.qbr_open(view.qbr).unwrap();
    assert!(!open.kept && open.status == model::QbrStatus::InPreparation);
}

#[test]
fn a_review_that_was_held_takes_by_hand_only_what_its_meeting_brought() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    desk.qbr_set_meeting(view.qbr, "2025-10-06".parse().ok()).unwrap();
    let text = |text: &str| Some(FieldValue::Text(text.to_owned()));
    let decision = desk.record_list("decision_sought", Some(view.account)).unwrap()[0].id;
    desk.record_set("decision_sought", decision, "reason", text("Before the meeting"))
        .unwrap();
    let quarter = desk.qbr_hold(view.qbr).unwrap().quarter.to_string();

    let set = |kind: &str, id, field: &str, value| desk.record_set(kind, id, field, value);
    let stays = |kind: &str, field: &str| {
        Err(Error::Broken {
            kind: kind.to_owned(),
            field: field.to_owned(),
            rule: Rule::Held,
        })
    };
    let hour = Some(FieldValue::Whole(90));
    assert_eq!(set("qbr", view.qbr, "minutes", hour), stays("qbr", "minutes"));
    assert_eq!(set("qbr", view.qbr, "on", None), stays("qbr", "on"));
    let (kind, field) = ("decision_sought", "what");
    assert_eq!(set(kind, decision, field, text("Another")), stays(kind, field));
    set(kind, decision, "answer", text("Yes, from January")).unwrap();
    set(kind, decision, "answered_on", text("2025-10-06")).unwrap();

    let held = Error::Held { quarter };
    let fields = [
        ("qbr".to_owned(), text(&view.qbr.to_string())),
        ("what".to_owned(), text("One more")),
    ];
    let added = desk.record_create(kind, Some(view.account), fields.into());
    assert_eq!(added.unwrap_err(), held);
    assert_eq!(desk.record_remove(kind, decision).unwrap_err(), held);
    // What stands in no review is not touched by it.
    set("account", view.account, "industry", text("Marketing")).unwrap();
}

#[test]
fn an_account_file_changes_nothing_of_a_review_that_was_held() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    desk.qbr_set_meeting(view.qbr, "2025-10-06".parse().ok()).unwrap();
    desk.qbr_hold(view.qbr).unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json");
    let mut file: serde_json::Value = serde_json::from_slice(&std::fs::read(fixture).unwrap()).unwrap();
    file["qbr"]["minutes"] = 90.into();
    let decisions = file["qbr"]["decisions_sought"].as_array_mut().unwrap();
    decisions[0]["by"] = "2026-03-31".into();
    decisions[0]["answer"] = "Yes".into();
    decisions.push(serde_json::json!({ "key": "more", "what": "One more" }));
    file["actions"] = serde_json::json!([{ "what": "Send the offer", "from": "more" }]);
    let path = home.path().join("changed.json");
    std::fs::write(&path, file.to_string()).unwrap();

    let decisions = || desk.record_list("decision_sought", Some(view.account)).unwrap();
    let before = decisions();
    let read = desk.import_read(&path).unwrap();
    assert_eq!(read.faults, []);
    let held: Vec<_> = read
        .kept
        .iter()
        .filter(|kept| kept.why == KeptWhy::Held)
        .collect();
    let fields: Vec<_> = held.iter().map(|kept| kept.field.as_deref()).collect();
    assert_eq!(
        fields,
        [Some("on"), Some("minutes"), Some("by"), None],
        "{held:?}"
    );
    desk.import_apply().unwrap();
    let after = decisions();
    assert_eq!(after.len(), before.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.fields["by"], after.fields["by"]);
    }
    // An answer belongs after the meeting, and what came from a decision that is not taken came from the account.
    assert!(after.iter().any(|row| row.fields["answer"].is_some()));
    let actions = desk.record_list("action", Some(view.account)).unwrap();
    let sent = actions
        .iter()
        .find(|action| action.name.contains("Send the offer"))
        .unwrap();
    assert_eq!(
        sent.fields["from_entity"],
        Some(FieldValue::Text("account".into()))
    );
}

#[test]
fn a_text_of_a_deck_is_as_long_as_its_declaration_says() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let refused = |text: String| match desk.qbr_edit_text(view.qbr, TITLE, Some(text)) {
        Err(Error::Broken { field, rule, .. }) => Some((field, rule)),
        other => other.map(|_| None).unwrap(),
    };
    let said = |rule| Some(("text".to_owned(), rule));
    assert_eq!(refused("w".repeat(2_001)), said(Rule::TooLong { most: 2_000 }));
    assert_eq!(refused(" \n".to_owned()), said(Rule::Required));
    assert_eq!(refused("w".repeat(2_000)), None);
}

#[test]
fn where_the_last_deck_went_is_known_until_its_vault_is_closed_or_its_client_erased() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    assert_eq!(desk.qbr_exported(), Err(Error::NoRecord));
    let out = home.path().join("deck.pdf");
    let exported = || {
        desk.qbr_export(view.qbr, &out).unwrap();
        assert_eq!(desk.qbr_exported().as_ref(), Ok(&out));
    };
    exported();
    std::fs::remove_file(&out).unwrap();
    assert_eq!(desk.qbr_exported(), Err(Error::NoRecord), "the file is gone");
    exported();
    desk.vault_lock();
    assert_eq!(desk.qbr_exported(), Err(Error::Locked));
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(desk.qbr_exported(), Err(Error::NoRecord));
    exported();
    desk.account_erase(view.account, "Brightfold").unwrap();
    assert_eq!(desk.qbr_exported(), Err(Error::NoRecord));
}

#[test]
fn what_a_use_case_sets_is_not_restored_and_bytes_are_not_told() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    desk.qbr_set_meeting(view.qbr, "2025-10-06".parse().ok()).unwrap();
    desk.qbr_hold(view.qbr).unwrap();
    let history = desk.record_history("qbr", view.qbr).unwrap();
    let held = &history.entries[0];
    let fields = |entry: &desk::history::HistoryEntry| -> Vec<(String, bool)> {
        let fields = entry.fields.iter();
        fields
            .map(|field| (field.field.clone(), field.restorable))
            .collect()
    };
    assert_eq!(fields(held), [("status".to_owned(), false)]);
    for field in ["status", "deck"] {
        let refused = Error::Broken {
            kind: "qbr".to_owned(),
            field: field.to_owned(),
            rule: Rule::NotByHand,
        };
        assert_eq!(
            desk.record_restore("qbr", view.qbr, held.txn, field),
            Err(refused)
        );
    }
    assert!(desk.qbr_open(view.qbr).unwrap().kept);
    let met = ("on".to_owned(), true);
    assert!(history.entries.iter().any(|entry| fields(entry).contains(&met)));
    let made = history.entries.last().unwrap();
    assert!(made.fields.iter().all(|field| !field.restorable));
}

#[test]
fn a_deck_is_kept_of_a_review_that_was_held_without_one() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = prepared(&home);
    let elsewhere = home.path().join("elsewhere.json");
    let file = r#"{"format": "tenure-account/1", "account": {"name": "Elsewhere", "currency": "EUR"},
        "qbr": {"quarter": "2025-Q2", "status": "held", "minutes": 60}}"#;
    std::fs::write(&elsewhere, file).unwrap();
    assert_eq!(desk.import_read(&elsewhere).unwrap().faults, []);
    let account = desk.import_apply().unwrap().account;
    let reviews = desk.qbr_list().unwrap();
    let qbr = reviews.iter().find(|row| row.account == account).unwrap().id;
    assert!(!desk.qbr_open(qbr).unwrap().kept);
    assert!(desk.qbr_hold(qbr).unwrap().kept);
    let quarter = "2025-Q2".to_owned();
    assert_eq!(desk.qbr_hold(qbr), Err(Error::Held { quarter }));
}

#[test]
fn a_review_that_was_held_of_a_quarter_to_come_is_none_that_others_follow() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let next = || desk.qbr_quarters(view.account).unwrap().next.to_string();
    let hold = |quarter: &str| {
        let quarter = quarter.parse().ok();
        let deck = desk.qbr_prepare(view.account, quarter, "2025-10-06".parse().ok());
        desk.qbr_hold(deck.unwrap().qbr).unwrap();
    };
    hold("2999-Q4");
    assert_eq!(next(), view.quarter.to_string());
    hold("2026-Q1");
    assert_eq!(next(), view.quarter.to_string());
    hold(&view.quarter.to_string());
    assert_eq!(next(), "2025-Q4");
    hold("2025-Q4");
    assert_eq!(next(), "2026-Q2", "that of 2026-Q1 was held");
    let deck = desk.qbr_prepare(view.account, None, None).unwrap();
    assert_eq!(deck.quarter.to_string(), "2026-Q2");
}

#[test]
fn a_deck_that_is_written_without_a_quarter_is_of_the_review_that_is_next() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let later = desk
        .qbr_prepare(view.account, "2025-Q4".parse().ok(), None)
        .unwrap();
    assert!(later.quarter > view.quarter);
    let written = |quarter: Option<&str>| {
        let out = home.path().join("deck.pdf");
        desk.qbr_write("Brightfold", quarter, None, &out).unwrap();
        std::fs::read(&out).unwrap()
    };
    let next = desk.qbr_quarters(view.account).unwrap().next.to_string();
    assert_eq!(next, view.quarter.to_string());
    assert!(written(None) == written(Some(&next)));
    assert!(written(None) != written(Some("2025-Q4")));
}

#[test]
fn the_next_review_is_of_the_quarter_after_the_last_that_was_held() {
    let home = tempfile::tempdir().unwrap();
    let (desk, view) = prepared(&home);
    let next = |desk: &Desk| desk.qbr_quarters(view.account).unwrap();
    assert_eq!(next(&desk).next, view.quarter, "it is in preparation");
    desk.qbr_set_meeting(view.qbr, "2025-10-06".parse().ok()).unwrap();
    desk.qbr_hold(view.qbr).unwrap();
    let quarters = next(&desk);
    assert_eq!(quarters.next.to_string(), "2025-Q4");
    let of = |quarter: &str| {
        let mut choices = quarters.choices.iter();
        choices.find(|choice| choice.quarter.to_string() == quarter)
    };
    assert_eq!(of("2025-Q3").unwrap().status, Some(model::QbrStatus::Held));
    assert_eq!(of("2025-Q4").unwrap().status, None);
    let day = "2026-01-13".parse().ok();
    let prepared = desk.qbr_prepare(view.account, None, day).unwrap();
    assert_eq!(
        (prepared.quarter.to_string().as_str(), prepared.meeting),
        ("2025-Q4", day)
    );
    assert_ne!(prepared.qbr, view.qbr);
    assert_eq!(next(&desk).next, prepared.quarter);

    // Beginning a review that is planned and setting its day is one step.
    desk.undo().unwrap();
    let quarter = model::FieldValue::Text("2025-Q4".to_owned());
    let planned = desk
        .record_create(
            "qbr",
            Some(view.account),
            [("quarter".to_owned(), Some(quarter))].into(),
        )
        .unwrap();
    let stands = || {
        let deck = desk.qbr_open(planned).unwrap();
        (deck.status, deck.meeting)
    };
    desk.qbr_prepare(view.account, None, day).unwrap();
    assert_eq!(stands(), (model::QbrStatus::InPreparation, day));
    desk.undo().unwrap();
    assert_eq!(stands(), (model::QbrStatus::Planned, None));
}
