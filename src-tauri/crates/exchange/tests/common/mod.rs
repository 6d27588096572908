//! Builders that the tests of the crate share.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve
#![allow(dead_code)] // each test file uses its share of them

use exchange::{ImportPlan, Part, Phrase, Shared, plan, read_account_file};
use model::{AccountRecords, Id, Record};

pub const QBR_CASE: &str = include_str!("../../../../../tests/fixtures/qbr-case.json");
pub const RESCUE_CASE: &str = include_str!("../../../../../tests/fixtures/rescue-case.json");

/// Nothing was edited here.
pub fn never(_: &str, _: Id, _: &str) -> bool {
    false
}

/// A phrase by the texts in it; by its own name, where it has none.
pub fn texts(phrase: &Phrase) -> String {
    let parts: Vec<String> = phrase
        .with
        .values()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Phrase(inner) => texts(inner),
            Part::Phrases(all) => all.iter().map(texts).collect::<Vec<_>>().join(", "),
            other => format!("{other:?}"),
        })
        .collect();
    match parts.is_empty() {
        true => phrase.say.clone(),
        false => parts.join(": "),
    }
}

/// Ids that count up.
pub fn ids() -> impl FnMut() -> Id {
    let mut next = 0;
    move || {
        next += 1;
        Id::fixed(next)
    }
}

pub fn shared(account: &AccountRecords) -> Shared {
    Shared {
        firm: account.firm.clone(),
        services: account.services.clone(),
        team: account.team.clone(),
    }
}

/// The account a file makes where there was none, with all that it says of the firm.
pub fn imported(text: &str) -> AccountRecords {
    let reading = read_account_file(text.as_bytes());
    assert_eq!(reading.faults, []);
    let plan = plan(
        &reading.file.unwrap(),
        None,
        &Shared::default(),
        &never,
        &mut ids(),
    );
    let plan = plan.taking(|_| true);
    plan.preview(None, &Shared::default()).unwrap()
}

/// The plan of a file over an account that is there.
pub fn again(text: &str, account: &AccountRecords, edited: &dyn Fn(&str, Id, &str) -> bool) -> ImportPlan {
    let reading = read_account_file(text.as_bytes());
    assert_eq!(reading.faults, []);
    let mut next = 1_000_000;
    let mut ids = move || {
        next += 1;
        Id::fixed(next)
    };
    plan(
        &reading.file.unwrap(),
        Some(account.into()),
        &shared(account),
        edited,
        &mut ids,
    )
}

/// A file with something changed in it.
pub fn edit(text: &str, change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut value = serde_json::from_str(text).unwrap();
    change(&mut value);
    serde_json::to_string_pretty(&value).unwrap()
}

pub fn sorted<T: Record>(list: &[T]) -> Vec<&T> {
    let mut list: Vec<&T> = list.iter().collect();
    list.sort_by_key(|r| r.id());
    list
}
