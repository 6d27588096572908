//! The check and the JSON Schema are two readings of one tree: what one takes, the other takes.

use jsonschema::{Draft, Validator};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::json::parse;

const FULL: &str = include_str!("../../../tests/full-account.json");

fn validator() -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_format("date", |text: &str| model::field::day(text).is_some())
        .build(&serde_json::from_str(&crate::schema(&|phrase| phrase.say.clone())).unwrap())
        .unwrap()
}

fn checked(text: &str) -> Vec<String> {
    let mut wrongs = Wrongs::at_most(100);
    check(&parse(text).unwrap(), &mut wrongs);
    let told = wrongs.all().iter();
    told.map(|wrong| {
        format!(
            "{}: {:?} instead of {:?}",
            wrong.place, wrong.found, wrong.expected
        )
    })
    .collect()
}

/// Near to what belongs somewhere, or far from it.
fn anything() -> impl Strategy<Value = Value> {
    let numbers = [
        "0",
        "1",
        "5",
        "6",
        "-1",
        "100",
        "101",
        "2.5",
        "1.0",
        "4294967295",
        "4294967296",
        "10000",
        "10001",
        "1440",
        "-1000001",
        "-1001",
        "1e2",
    ];
    let texts = [
        "",
        " ",
        "s1",
        "money",
        "money ",
        "hours",
        "internal",
        "a b",
        "2025-02-30",
        "2025-02-28",
        "0999-01-01",
        "2025-2-1",
        " 2025-02-28",
        "12.345",
        "12.34567",
        "-12",
        "1e3",
        "1.",
        ".5",
        "1234567890123456",
        "+1",
        "09:30",
        "9:30",
        "09:30:59",
        "09:30:60",
        "24:00",
        "09:30:00.5",
        "EUR",
        "eur",
        " EUR",
        "2025-Q3",
        "1899-Q1",
        "2999-Q4",
        "3000-Q1",
        "2025-Q5",
        "04-01",
        "+4-01",
        "02-29",
        "#145244",
        "#14524g",
        "en-GB",
        "e",
        "en_GB",
        "a@b",
        "a@b@c",
        " a@b ",
        "a b@c",
        "@b",
        "cross_sell",
    ];
    let mut values: Vec<Value> = numbers.iter().map(|n| serde_json::from_str(n).unwrap()).collect();
    values.extend(texts.map(Value::from));
    values.extend([101, 301, 20_001].map(|letters| Value::from("x".repeat(letters))));
    values.extend([
        json!(null),
        json!(true),
        json!("é".repeat(300)),
        json!([]),
        json!({}),
        json!([null]),
        json!(["s1", 3]),
        json!({"text": "x"}),
        json!({"text": "", "audience": "client"}),
        json!({"name": "x", "currency": "EUR"}),
        json!({"on": "2025-01-01", "statement": "x", "evidence": "claimed", "amount": 3}),
        json!({"on": "2025-01-01", "statement": "x", "evidence": "claimed", "measure": "money", "amount": 3}),
        json!([{"on": "2025-01-01"}]),
    ]);
    proptest::sample::select(values)
}

/// Where every value of a file is, as pointers.
fn places(node: &Value, here: &str, out: &mut Vec<String>) {
    out.push(here.to_owned());
    match node {
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                places(item, &format!("{here}/{n}"), out);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                places(value, &format!("{here}/{name}"), out);
            }
        }
        _ => {}
    }
}

/// A file with one value taken out, or another put in its place.
fn changed(at: &str, value: Option<Value>) -> Value {
    let mut file: Value = serde_json::from_str(FULL).unwrap();
    match (value, at.rsplit_once('/')) {
        (None, Some((up, name))) => match file.pointer_mut(up).unwrap() {
            Value::Object(members) => drop(members.remove(name)),
            Value::Array(items) => drop(items.remove(name.parse().unwrap())),
            _ => {}
        },
        (value, _) => *file.pointer_mut(at).unwrap() = value.unwrap_or_default(),
    }
    file
}

#[test]
fn the_schema_takes_the_real_accounts() {
    let cases = [
        FULL,
        include_str!("../../../../../../tests/fixtures/qbr-case.json"),
        include_str!("../../../../../../tests/fixtures/rescue-case.json"),
    ];
    for text in cases {
        let faults: Vec<String> = validator()
            .iter_errors(&serde_json::from_str(text).unwrap())
            .map(|fault| fault.to_string())
            .collect();
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(checked(text), Vec::<String>::new());
    }
}

#[test]
fn every_field_that_has_to_be_there_is_missed_when_it_is_not() {
    let (validator, mut all) = (validator(), Vec::new());
    places(&serde_json::from_str(FULL).unwrap(), "", &mut all);
    for at in all.iter().filter(|at| !at.is_empty()) {
        let file = changed(at, None);
        assert_eq!(
            validator.is_valid(&file),
            checked(&file.to_string()).is_empty(),
            "{at}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn the_check_refuses_what_the_schema_refuses_and_nothing_else(
        place in any::<prop::sample::Index>(),
        value in anything(),
    ) {
        thread_local! {
            static VALIDATOR: Validator = validator();
        }
        let mut all = Vec::new();
        places(&serde_json::from_str(FULL).unwrap(), "", &mut all);
        let at = &all[place.index(all.len())];
        let file = changed(at, Some(value));
        let told = checked(&file.to_string());
        let valid = VALIDATOR.with(|validator| validator.is_valid(&file));
        prop_assert_eq!(valid, told.is_empty(), "{}: {:?}", at, told);
    }
}
