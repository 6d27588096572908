//! What came in can leave and come in again; and the format carries every field of every record.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::*;
use exchange::{SCHEMA, read_account_file, write_account_file};
use model::{AccountRecords, Holds, Record, Value, for_account_records};

const FULL: &str = include_str!("full-account.json");

fn as_of() -> Option<chrono::NaiveDate> {
    "2025-10-06".parse().ok()
}

#[test]
fn what_came_in_leaves_and_comes_in_again_unchanged() {
    for text in [QBR_CASE, RESCUE_CASE, FULL] {
        let account = imported(text);
        let written = write_account_file(&account, as_of());
        let reading = read_account_file(written.as_bytes());
        assert_eq!(reading.faults, [], "{written}");
        assert_eq!(reading.unknown, Vec::<String>::new());
        let plan = again(&written, &account, &never);
        assert_eq!(plan.writes, []);
        // Into an empty vault it makes the same account, and leaves as the same file.
        let elsewhere = imported(&written);
        assert_eq!(write_account_file(&elsewhere, as_of()), written);
    }
}

#[test]
fn a_file_that_leaves_says_all_that_the_first_one_said() {
    let expected = edit(QBR_CASE, |f| drop(f.as_object_mut().unwrap().remove("expect")));
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    let written: serde_json::Value =
        serde_json::from_str(&write_account_file(&imported(QBR_CASE), as_of())).unwrap();
    lost(&expected, &written, "");
}

/// Fails when something of `before` is not in `after`.
fn lost(before: &serde_json::Value, after: &serde_json::Value, place: &str) {
    match (before, after) {
        (serde_json::Value::Object(a), serde_json::Value::Object(b)) => {
            for (name, value) in a {
                lost(
                    value,
                    b.get(name).unwrap_or_else(|| panic!("{place}.{name}")),
                    &format!("{place}.{name}"),
                );
            }
        }
        (serde_json::Value::Array(a), serde_json::Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{place}");
            for (n, (a, b)) in a.iter().zip(b).enumerate() {
                lost(a, b, &format!("{place}[{n}]"));
            }
        }
        _ => assert_eq!(before, after, "{place}"),
    }
}

/// Every field of every record of the account has a value in at least one record.
macro_rules! all_filled {
    ($($field:ident: $ty:ident),*) => {
        fn unfilled(account: &AccountRecords) -> Vec<String> {
            let mut empty = unfilled_in(&account.services);
            empty.extend(unfilled_in(&account.team));
            empty.extend(unfilled_in(std::slice::from_ref(&account.account)));
            empty.extend(unfilled_in(account.firm.as_slice()));
            $(empty.extend(unfilled_in(&account.$field));)*
            empty
        }
    };
}
for_account_records!(all_filled);

fn unfilled_in<T: Record>(list: &[T]) -> Vec<String> {
    let rows: Vec<_> = list.iter().map(Record::values).collect();
    let columns = T::columns().into_iter().enumerate();
    columns
        .filter(|(at, column)| column.holds != Holds::Blob && rows.iter().all(|row| row[*at] == Value::Null))
        .map(|(_, column)| format!("{}.{}", T::ENTITY, column.name))
        .collect()
}

#[test]
fn the_format_carries_every_field_of_every_record() {
    let reading = read_account_file(FULL.as_bytes());
    assert_eq!(reading.faults, []);
    assert_eq!(reading.unknown, Vec::<String>::new());
    assert_eq!(unfilled(&imported(FULL)), Vec::<String>::new());
}

#[test]
fn an_action_points_at_what_it_came_from() {
    let account = imported(FULL);
    let from: Vec<_> = account
        .actions
        .iter()
        .map(|a| (a.from_entity.as_str(), a.from_id))
        .collect();
    assert_eq!(
        from,
        [("risk", account.risks[0].id), ("account", account.account.id)]
    );
}

#[test]
fn the_words_of_the_schema_are_the_words_of_the_model() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let words = |pointer: &str| -> Vec<String> {
        let list = schema
            .pointer(pointer)
            .and_then(|v| v.as_array())
            .unwrap_or_else(|| panic!("{pointer}"));
        list.iter().map(|w| w.as_str().unwrap().to_owned()).collect()
    };
    macro_rules! same_words {
        ($($ty:ident at $pointer:literal),* $(,)?) => {$(
            let ours: Vec<_> = model::$ty::ALL.iter().map(|w| w.as_str().to_owned()).collect();
            assert_eq!(words($pointer), ours, $pointer);
        )*};
    }
    same_words! {
        Tier at "/properties/account/properties/tier/enum",
        LifecycleStage at "/properties/account/properties/lifecycle_stage/enum",
        RelationshipStage at "/properties/account/properties/relationship_stage/enum",
        TeamRole at "/properties/team/items/properties/role/enum",
        RenewalCall at "/properties/engagements/items/properties/renewal_call/enum",
        StakeholderRole at "/properties/stakeholders/items/properties/role/enum",
        Strength at "/properties/stakeholders/items/properties/strength/enum",
        Channel at "/properties/stakeholders/items/properties/prefers/enum",
        Channel at "/properties/touchpoints/items/properties/channel/enum",
        InfluenceKind at "/properties/influences/items/properties/kind/enum",
        TouchpointKind at "/properties/touchpoints/items/properties/kind/enum",
        Direction at "/properties/touchpoints/items/properties/direction/enum",
        Side at "/properties/commitments/items/properties/by/enum",
        CommitmentStatus at "/properties/commitments/items/properties/status/enum",
        MetricMeaning at "/properties/metrics/items/properties/meaning/enum",
        Better at "/properties/metrics/items/properties/better/enum",
        Evidence at "/properties/value/items/properties/evidence/enum",
        SurveyKind at "/properties/surveys/items/properties/kind/enum",
        OpportunityKind at "/properties/opportunities/items/properties/kind/enum",
        OpportunityStage at "/properties/opportunities/items/properties/stage/enum",
        RiskStatus at "/properties/risks/items/properties/status/enum",
        InitiativeStatus at "/properties/initiatives/items/properties/status/enum",
        SavePlayKind at "/properties/save_plays/items/properties/kind/enum",
        SavePlayStatus at "/properties/save_plays/items/properties/status/enum",
        AdvocacyKind at "/properties/advocacy/items/properties/kind/enum",
        RaciPart at "/properties/governance/properties/raci/items/properties/part/enum",
        QbrStatus at "/$defs/qbr/properties/status/enum",
        DeckEditKind at "/$defs/qbr/properties/deck_edits/items/properties/kind/enum",
        Audience at "/$defs/audience/enum",
    }
}
