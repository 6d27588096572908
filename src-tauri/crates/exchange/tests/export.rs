//! What came in can leave and come in again; and the format carries every field of every record.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::*;
use exchange::{read_account_file, write_account_file};
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
fn an_action_points_at_what_it_came_from_and_a_check_at_what_was_found_true() {
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
    let check = &account.plan_checks[0];
    assert_eq!(
        (check.of_entity.as_str(), check.of_id),
        ("risk", account.risks[0].id)
    );
}
