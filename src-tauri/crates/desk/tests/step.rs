//! Several records in one step, through the record door.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::{morning, with_vault};
use desk::records::{Fields, RecordAct};
use desk::{Desk, Error, Origin};
use model::{Currency, FieldValue, Id, Money, Rule};
use tempfile::TempDir;

fn text(text: &str) -> Option<FieldValue> {
    Some(FieldValue::Text(text.to_owned()))
}

fn fields<const N: usize>(said: [(&str, Option<FieldValue>); N]) -> Fields {
    said.into_iter()
        .map(|(field, value)| (field.to_owned(), value))
        .collect()
}

/// A vault with one account.
fn begun() -> (TempDir, Desk, Id) {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let said = fields([("name", text("Alder")), ("currency", text("EUR"))]);
    let alder = desk.record_create("account", None, said).unwrap();
    (home, desk, alder)
}

fn create(desk: &Desk, kind: &str, account: Id, fields: Fields) -> (Id, RecordAct) {
    let (id, kind) = (desk.new_id(), kind.to_owned());
    let act = RecordAct::Create {
        kind,
        id,
        account: Some(account),
        from: None,
        fields,
    };
    (id, act)
}

fn count(desk: &Desk, kind: &str, account: Id) -> usize {
    desk.record_list(kind, Some(account)).unwrap().len()
}

#[test]
fn a_step_of_several_records_is_one_entry_and_one_undo() {
    let (_home, desk, alder) = begun();
    let (ana, person) = create(&desk, "stakeholder", alder, fields([("name", text("Ana"))]));
    let call = fields([
        ("on", text("2025-10-06")),
        ("kind", text("operational")),
        ("channel", text("phone")),
        ("direction", text("ours")),
        ("summary", text("First call")),
    ]);
    let (call_id, call) = create(&desk, "touchpoint", alder, call);
    let with = [
        ("touchpoint", text(&call_id.to_string())),
        ("stakeholder", text(&ana.to_string())),
    ];
    let (_, with) = create(&desk, "touchpoint_with", alder, fields(with));
    desk.record_step(Origin::Here, &[call, person, with]).unwrap();
    assert_eq!(count(&desk, "touchpoint_with", alder), 1);
    let undone = desk.undo().unwrap();
    assert_eq!(undone.did.name.as_deref(), Some("First call"));
    for kind in ["stakeholder", "touchpoint", "touchpoint_with"] {
        assert_eq!(count(&desk, kind, alder), 0, "{kind}");
    }
}

#[test]
fn a_step_that_breaks_a_rule_in_its_last_record_does_nothing() {
    let (_home, desk, alder) = begun();
    let (risk, first) = create(
        &desk,
        "risk",
        alder,
        fields([("statement", text("They may leave"))]),
    );
    desk.record_step(Origin::Here, std::slice::from_ref(&first))
        .unwrap();
    let (_, good) = create(
        &desk,
        "risk",
        alder,
        fields([("statement", text("They may stay"))]),
    );
    let fields = fields([("likelihood", Some(FieldValue::Whole(9)))]);
    let bad = RecordAct::Change {
        kind: "risk".to_owned(),
        id: risk,
        fields,
    };
    let refused = desk.record_step(Origin::Here, &[good, bad]);
    assert!(matches!(refused, Err(Error::Broken { .. })), "{refused:?}");
    assert_eq!(count(&desk, "risk", alder), 1);
    let gone = RecordAct::Remove {
        kind: "risk".to_owned(),
        id: risk,
    };
    desk.record_step(Origin::Here, &[gone]).unwrap();
    assert_eq!(count(&desk, "risk", alder), 0);
}

#[test]
fn an_action_says_which_record_it_came_from_and_never_one_of_another_account() {
    let (_home, desk, alder) = begun();
    let (risk, act) = create(
        &desk,
        "risk",
        alder,
        fields([("statement", text("They may leave"))]),
    );
    desk.record_step(Origin::Here, &[act]).unwrap();
    let action = |account, kind: &str, id| {
        desk.record_step(
            Origin::Here,
            &[RecordAct::Create {
                kind: kind.to_owned(),
                id: desk.new_id(),
                account: Some(account),
                from: Some(("risk".to_owned(), id)),
                fields: fields([("what", text("Call them"))]),
            }],
        )
    };
    action(alder, "action", risk).unwrap();
    let row = desk.record_list("action", Some(alder)).unwrap().remove(0);
    assert_eq!(row.fields["from_entity"], text("risk"));
    assert_eq!(row.fields["from_id"], text(&risk.to_string()));

    let birch = desk.record_create(
        "account",
        None,
        fields([("name", text("Birch")), ("currency", text("EUR"))]),
    );
    let refused = action(birch.unwrap(), "action", risk);
    assert!(
        matches!(
            refused,
            Err(Error::Broken {
                rule: Rule::NoSuch { .. },
                ..
            })
        ),
        "{refused:?}"
    );
    assert!(
        action(alder, "objective", risk).is_err(),
        "an objective comes from nowhere"
    );
}

#[test]
fn a_contract_may_be_paid_in_another_currency_than_the_accounts() {
    let (_home, desk, alder) = begun();
    let dollars = Some(FieldValue::Money(Money::minor(100, Currency::USD)));
    desk.record_create(
        "engagement",
        Some(alder),
        fields([("annual_value", dollars.clone())]),
    )
    .unwrap();
    let row = desk.record_list("engagement", Some(alder)).unwrap().remove(0);
    assert_eq!(row.fields["annual_value"], dollars);
    let typed = [("annual_value".to_owned(), "84 PLN".to_owned())];
    desk.record_change_typed("engagement", row.id, &typed).unwrap();
    let row = desk.record_list("engagement", Some(alder)).unwrap().remove(0);
    let zloty = Money::minor(8_400, "PLN".parse().unwrap());
    assert_eq!(row.fields["annual_value"], Some(FieldValue::Money(zloty)));
}

#[test]
fn a_review_is_planned_begun_and_held() {
    let (_home, desk, alder) = begun();
    let review = desk
        .record_create("qbr", Some(alder), fields([("quarter", text("2025-Q3"))]))
        .unwrap();
    let status = || desk.record_list("qbr", Some(alder)).unwrap().remove(0).fields["status"].clone();
    assert_eq!(status(), text("planned"));
    desk.qbr_begin(review).unwrap();
    assert_eq!(status(), text("in_preparation"));
    let met = desk.today().to_string();
    desk.record_set("qbr", review, "on", text(&met)).unwrap();
    desk.qbr_keep(review).unwrap();
    assert_eq!(status(), text("held"));
    desk.qbr_begin(review).unwrap();
    assert_eq!(status(), text("held"), "what was held is not begun again");
}
