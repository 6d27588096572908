//! What is written on paper about one account, and what a hand-over changes.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::{fixture, morning, with_vault};
use desk::records::Fields;
use desk::{Desk, Error};
use model::{FieldValue, Id};
use tempfile::TempDir;

/// A vault with the case of the QBR in it, on 6 October 2025, and one more person of ours.
fn begun() -> (TempDir, Desk, Id) {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    let name = Some(FieldValue::Text("Ada Vale".into()));
    let ada = desk
        .record_create("team_member", None, Fields::from([("name".to_owned(), name)]))
        .unwrap();
    (home, desk, ada)
}

fn owner(desk: &Desk) -> Option<FieldValue> {
    let accounts = desk.record_list("account", None).unwrap();
    accounts[0].fields["owner"].clone()
}

fn actions(desk: &Desk) -> Vec<String> {
    let account = desk.record_list("account", None).unwrap()[0].id;
    let rows = desk.record_list("action", Some(account)).unwrap();
    rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn an_account_goes_to_its_next_owner_in_one_step_with_the_joint_call_and_one_document() {
    let (home, desk, ada) = begun();
    let (before, had) = (owner(&desk), actions(&desk).len());
    let out = home.path().join("handover.json");
    let written = desk.handover("Brightfold", "ada vale", None, &out).unwrap();
    assert_eq!(written.pages, 0);
    let told: serde_json::Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(
        (told["to"].as_str(), told["in_force"].as_bool()),
        (Some("Ada Vale"), Some(true))
    );
    for part in ["people", "commitments", "risks", "history"] {
        assert!(!told[part].as_array().unwrap().is_empty(), "{part}");
    }
    assert_eq!(owner(&desk), Some(FieldValue::Text(ada.to_string())));
    let now = actions(&desk);
    assert_eq!(now.len(), had + 1);
    assert!(
        now.iter()
            .any(|what| what.ends_with("introduces Ada Vale to the client"))
    );

    // The document again, and nothing else.
    let pdf = home.path().join("handover.pdf");
    let again = desk.handover("Brightfold", "Ada Vale", None, &pdf).unwrap();
    assert!(again.pages >= 1);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    assert_eq!(actions(&desk).len(), had + 1);
    desk.undo().unwrap();
    assert_eq!((owner(&desk), actions(&desk).len()), (before, had));
}

#[test]
fn a_hand_over_to_come_leaves_the_owner_and_says_when() {
    let (home, desk, _) = begun();
    let before = owner(&desk);
    let out = home.path().join("handover.json");
    let on = "2026-01-05".parse().unwrap();
    desk.handover("Brightfold", "Ada Vale", Some(on), &out).unwrap();
    assert_eq!(owner(&desk), before);
    let now = actions(&desk);
    assert!(
        now.iter()
            .any(|what| what == "Take the account over: make Ada Vale its owner")
    );

    let nobody = desk.handover("Brightfold", "Nobody", None, &out);
    assert!(matches!(nobody, Err(Error::Broken { field, .. }) if field == "owner"));
    let nowhere = desk.handover(
        "Brightfold",
        "Ada Vale",
        None,
        &home.path().join("no/such/folder.json"),
    );
    assert!(nowhere.is_err());
    assert_eq!(owner(&desk), before, "what cannot be written changes nothing");
}

#[test]
fn a_plan_stands_on_two_or_three_pages() {
    let (home, desk, _) = begun();
    let out = home.path().join("plan.pdf");
    let written = desk.plan_paper("Brightfold", &out).unwrap();
    assert!((1..=3).contains(&written.pages), "{} pages", written.pages);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
}
