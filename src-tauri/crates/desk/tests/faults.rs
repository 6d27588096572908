//! Files with faults: each is named by its place and line, all of them at once, and nothing can be imported.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

#[path = "../../exchange/tests/common/mod.rs"]
mod common;

use common::*;
use desk::text::{fault as line, phrase};
use exchange::{
    Fault, MAX_BYTES, MAX_DEPTH, MAX_VALUES, read_account_file, read_account_from, read_account_path,
};
use proptest::prelude::*;
use serde_json::json;

/// The faults of the first account with something changed in it.
fn faults_of(change: impl FnOnce(&mut serde_json::Value)) -> Vec<Fault> {
    let text = edit(QBR_CASE, change);
    let reading = read_account_file(text.as_bytes());
    assert_eq!(reading.file.is_some(), reading.faults.is_empty());
    for fault in &reading.faults {
        let around: Vec<_> = text.lines().collect();
        assert_eq!(fault.context.len(), 7, "{fault:?}");
        for (line, shown) in &fault.context {
            assert_eq!(around[*line as usize - 1], shown);
        }
        assert!(fault.context.iter().any(|(line, _)| *line == fault.line));
    }
    reading.faults
}

fn one(change: impl FnOnce(&mut serde_json::Value)) -> Fault {
    let mut faults = faults_of(change);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults.remove(0)
}

#[test]
fn all_faults_of_all_kinds_come_at_once_in_the_order_of_the_file() {
    let changes: [(&str, &str, &str); 12] = [
        ("\"employees\": 80", "\"employees\": \"80\"", "account.employees"),
        (
            "\"annual_value\": \"48000.00\"",
            "\"annual_value\": \"84k\"",
            "engagements[0].annual_value",
        ),
        ("\"name\": \"Irina Kovač\",\n", "", "stakeholders[2].name"),
        (
            "\"reports_to\": \"s2\"",
            "\"reports_to\": \"s9\"",
            "stakeholders[3].reports_to",
        ),
        (
            "\"metric\": \"Active users\"",
            "\"metric\": \"Active user\"",
            "success_criteria[1].metric",
        ),
        (
            "\"on\": \"2025-06-30\"",
            "\"on\": \"2025-06-31\"",
            "metrics[0].readings[1].on",
        ),
        ("\"score\": 4.2", "\"score\": 5.2", "surveys[0].score"),
        (
            "\"evidence\": \"claimed\"",
            "\"evidence\": \"clamed\"",
            "value[1].evidence",
        ),
        (
            "\"amount\": \"18000.00\"",
            "\"amount\": \"18000.005\"",
            "value[2].amount",
        ),
        (
            "\"due\": \"2025-08-01\"",
            "\"due\": \"2025-06-01\"",
            "commitments[2].due",
        ),
        ("\"likelihood\": 2", "\"likelihood\": 9", "risks[0].likelihood"),
        (
            "\"quarter\": \"2025-Q3\"",
            "\"quarter\": \"2025-Q5\"",
            "qbr.quarter",
        ),
    ];
    let mut text = QBR_CASE.to_owned();
    for (from, to, _) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let reading = read_account_file(text.as_bytes());
    let places: Vec<_> = reading.faults.iter().map(|f| f.place.as_str()).collect();
    assert_eq!(places, changes.map(|(_, _, place)| place));
    let lines: Vec<&str> = text.lines().collect();
    for (fault, (_, to, _)) in reading.faults.iter().zip(changes) {
        let line = lines[fault.line as usize - 1];
        // A fault of absence stands where its record begins.
        assert!(
            if to.is_empty() {
                line.trim() == "{"
            } else {
                line.contains(to)
            },
            "{fault:?}: {line}"
        );
    }
    assert!(reading.file.is_none());
    // What has no fault can still be looked at.
    assert!(reading.readable.is_some());
    assert_eq!(reading.counts.faults, 12);
    assert!(reading.counts.readable < reading.counts.records && reading.counts.readable > 30);
}

#[test]
fn a_text_where_a_number_belongs_is_told_with_what_is_likely_meant() {
    let fault = one(|f| f["metrics"][2]["readings"][0]["value"] = "84k".into());
    assert_eq!(
        line(&fault),
        "metrics[2].readings[0].value: found “84k”, expected a number"
    );
    assert_eq!(fault.likely.as_deref(), Some("84000"));
    assert_eq!(
        phrase(&fault.sentence),
        "The first reading of “Projects with current status” has something in “value” that cannot be read."
    );
}

#[test]
fn a_day_that_does_not_exist_is_told_with_the_last_of_its_month() {
    let fault = one(|f| f["metrics"][0]["readings"][1]["on"] = "2025-06-31".into());
    assert_eq!(phrase(&fault.found), "“2025-06-31”");
    assert_eq!(phrase(&fault.expected), "a day that exists; June has 30");
    assert_eq!(
        phrase(&fault.sentence),
        "The second reading of “Active projects” has a day that does not exist."
    );
    assert_eq!(
        fault.hint.as_ref().map(phrase).as_deref(),
        Some("June ends on the 30th. Those around it are month ends, so \"2025-06-30\" is likely meant.")
    );
}

#[test]
fn a_circle_of_reports_is_told_once_with_its_names() {
    let fault = one(|f| f["stakeholders"][0]["reports_to"] = "s4".into());
    assert_eq!(fault.place, "stakeholders[0].reports_to");
    assert_eq!(
        phrase(&fault.found),
        "Amara Osei → Joon Park → Tomás Rey → Amara Osei"
    );
    assert_eq!(
        phrase(&fault.expected),
        "a line that does not come back to itself"
    );
}

#[test]
fn a_name_that_is_nowhere_is_told_with_the_nearest() {
    let fault = one(|f| f["success_criteria"][2]["metric"] = "Projects with a current status".into());
    assert_eq!(
        phrase(&fault.expected),
        "a metric of this file; the nearest is “Projects with current status”"
    );
    let fault = one(|f| f["surveys"][1]["by"] = "Tomás Rey".into());
    assert_eq!(fault.likely.as_deref(), Some("\"s2\""));
    let fault = one(|f| f["risks"][0]["owner"] = "Nora Lindquist".into());
    assert_eq!(fault.likely.as_deref(), Some("\"Nora Lindqvist\""));
    let fault = one(|f| f["account"]["tier"] = "Recuring".into());
    assert_eq!(
        phrase(&fault.expected),
        "transactional, recurring, strategic or anchor"
    );
    assert_eq!(fault.likely.as_deref(), Some("\"recurring\""));
}

#[test]
fn what_the_store_would_not_take_is_told_with_its_place() {
    let fault = one(|f| f["stakeholders"][1]["email"] = "Tomás, at the office".into());
    assert_eq!(
        line(&fault),
        "stakeholders[1].email: found “Tomás, at the office”, expected an e-mail address"
    );
    let fault = one(|f| f["surveys"][1]["n"] = 5_000_000_000_u64.into());
    assert_eq!(phrase(&fault.expected), "a whole number, 1 or more");
    let fault = one(|f| f["qbr"]["quarter"] = "1899-Q1".into());
    assert_eq!(phrase(&fault.expected), "a quarter such as 2025-Q3");
}

#[test]
fn a_record_that_is_none_is_named_by_its_place_in_the_list() {
    let fault = one(|f| f["risks"][0] = 3.into());
    assert_eq!(line(&fault), "risks[0]: found 3, expected a risk as an object");
    assert_eq!(phrase(&fault.sentence), "The first risk cannot be read.");
}

#[test]
fn no_more_than_ten_thousand_faults_are_looked_for() {
    let text = edit(QBR_CASE, |f| {
        let bad = json!({"on": "2025-13-01", "value": "x"});
        f["metrics"][0]["readings"] = serde_json::Value::Array(vec![bad; 6_000]);
        f["risks"][0]["owner"] = "Nobody Known".into();
    });
    let reading = read_account_file(text.as_bytes());
    assert_eq!((reading.counts.faults, reading.faults.len()), (10_000, 10_000));
    // What was not looked at is not said to be readable.
    assert_eq!(reading.counts.readable, 0);
    assert!(reading.readable.is_none() && reading.file.is_none());
}

#[test]
fn what_shares_a_name_needs_a_key_for_each_and_is_referred_to_by_it() {
    let two = |f: &mut serde_json::Value| {
        f["stakeholders"][3]["name"] = "amara  OSEI".into();
        f["initiatives"][0]["key"] = "i1".into();
        f["initiatives"][1]["key"] = "i2".into();
        f["initiatives"][1]["name"] = f["initiatives"][0]["name"].clone();
        for decision in f["qbr"]["decisions_sought"].as_array_mut().unwrap() {
            decision.as_object_mut().unwrap().remove("initiative");
        }
        f["qbr"]["decisions_sought"][0]["initiative"] = "i2".into();
        f["surveys"][0]["verbatims"][1]["led_to"] = "i2".into();
    };
    let account = imported(&edit(QBR_CASE, two));
    assert_eq!(
        account.decisions_sought[0].initiative,
        Some(account.initiatives[1].id)
    );
    let fault = one(|f| {
        two(f);
        f["qbr"]["decisions_sought"][0]["initiative"] = f["initiatives"][0]["name"].clone();
    });
    assert_eq!(
        phrase(&fault.expected),
        "the key of one; 2 in this file are called so"
    );
    let fault = one(|f| {
        two(f);
        f["stakeholders"]
            .as_array_mut()
            .unwrap()
            .push(json!({"name": "Amara Osei"}));
    });
    assert_eq!(
        phrase(&fault.expected),
        "each stakeholder once; stakeholders[0] is the same, or a key for each"
    );
}

#[test]
fn rules_across_fields_and_records_hold() {
    type Breaking = Box<dyn FnOnce(&mut serde_json::Value)>;
    let broken: Vec<(&str, Breaking)> = vec![
        (
            "account.owner",
            Box::new(|f| f["account"]["owner"] = json!(["Nora Lindqvist", "Peter Holt"])),
        ),
        (
            "engagements[0].ends",
            Box::new(|f| f["engagements"][0]["ends"] = "2024-01-05".into()),
        ),
        (
            "engagements[0].service",
            Box::new(|f| f["engagements"][0]["service"] = "Consulting".into()),
        ),
        ("hourly_rate", Box::new(|f| f["hourly_rate"] = "ninety".into())),
        ("hourly_rate", Box::new(|f| f["hourly_rate"] = 85.into())),
        (
            "stakeholders[4].key",
            Box::new(|f| {
                let one_more = json!({"key": "e1", "name": "One More"});
                f["stakeholders"].as_array_mut().unwrap().push(one_more);
            }),
        ),
        (
            "metrics[1].name",
            Box::new(|f| {
                f["metrics"][1]["name"] = "Active projects ".into();
                // The goal that it shows would be a third fault.
                f["client_goals"][1].as_object_mut().unwrap().remove("metric");
            }),
        ),
        (
            "metrics[0].readings[4].on",
            Box::new(|f| f["metrics"][0]["readings"][4]["on"] = "2025-08-31".into()),
        ),
        (
            "success_criteria[0].target",
            Box::new(|f| f["success_criteria"][0]["target"] = 20.into()),
        ),
        (
            "success_criteria[0].set_on",
            Box::new(|f| f["success_criteria"][0]["set_on"] = json!(null)),
        ),
        (
            "commitments[1].done",
            Box::new(|f| f["commitments"][1]["done"] = 11.into()),
        ),
        (
            "surveys[1].score",
            Box::new(|f| f["surveys"][1]["score"] = 11.into()),
        ),
        (
            "touchpoints[0].with[1]",
            Box::new(|f| f["touchpoints"][0]["with"][1] = "s8".into()),
        ),
        (
            "touchpoints[0].by[0]",
            Box::new(|f| f["touchpoints"][0]["by"][0] = "Nobody Known".into()),
        ),
        (
            "influences[0].to",
            Box::new(|f| f["influences"][0]["to"] = "s2".into()),
        ),
        (
            "opportunities[0].probability_percent",
            Box::new(|f| f["opportunities"][0]["probability_percent"] = 140.into()),
        ),
        (
            "qbr.attendees[0]",
            Box::new(|f| f["qbr"]["attendees"][0] = "Amara".into()),
        ),
        (
            "qbr.decisions_sought[0].initiative",
            Box::new(|f| f["qbr"]["decisions_sought"][0]["initiative"] = "Pilot".into()),
        ),
        (
            "value[0].amount",
            Box::new(|f| f["value"][0]["amount"] = "310".into()),
        ),
        (
            "value[0].measure",
            Box::new(|f| drop(f["value"][0].as_object_mut().unwrap().remove("measure"))),
        ),
        (
            "client_goals[0].to",
            Box::new(|f| f["client_goals"][0]["to"] = "2026-02-01".into()),
        ),
        ("format", Box::new(|f| f["format"] = "tenure-account/2".into())),
    ];
    for (place, change) in broken {
        let faults = faults_of(change);
        let places: Vec<_> = faults.iter().map(|f| f.place.as_str()).collect();
        // Only what the change itself breaks: the criterion's metric and the like stay whole.
        assert!(places.contains(&place), "{place}: {faults:#?}");
        assert!(places.len() <= 2, "{place}: {faults:#?}");
    }
}

#[test]
fn a_currency_without_a_smaller_unit_takes_whole_amounts() {
    let faults = faults_of(|f| f["account"]["currency"] = "JPY".into());
    // "48000.00" has no more than noughts after the point and is whole; nothing else is lost.
    assert_eq!(faults, []);
    let fault = one(|f| {
        f["account"]["currency"] = "JPY".into();
        f["hourly_rate"] = "85.50".into();
    });
    assert_eq!(phrase(&fault.expected), "a whole amount; JPY has no smaller unit");
}

#[test]
fn a_name_that_stands_twice_in_one_object_is_a_fault() {
    let text = QBR_CASE.replacen(
        "\"employees\": 80,",
        "\"employees\": 80,\n  \"employees\": 90,",
        1,
    );
    let reading = read_account_file(text.as_bytes());
    let [fault] = &reading.faults[..] else {
        panic!("{:#?}", reading.faults)
    };
    assert_eq!(fault.place, "account.employees");
    assert_eq!(
        phrase(&fault.expected),
        format!(
            "each name once in an object; the first is in line {}",
            fault.line - 1
        )
    );
}

#[test]
fn unknown_fields_are_listed_and_no_fault() {
    let text = edit(QBR_CASE, |f| {
        f["mood"] = "fine".into();
        f["stakeholders"][1]["birthday"] = "04-01".into();
        f["metrics"][0]["readings"][2]["note"] = "x".into();
        f["expect"]["more"] = json!({"of": "this"});
    });
    let reading = read_account_file(text.as_bytes());
    assert_eq!(reading.faults, []);
    let mut unknown = reading.unknown;
    unknown.sort();
    assert_eq!(
        unknown,
        ["metrics[0].readings[2].note", "mood", "stakeholders[1].birthday"]
    );
}

#[test]
fn a_file_that_is_empty_or_no_text_is_refused_with_a_sentence() {
    for (bytes, sentence) in [
        (&b""[..], "The file is empty."),
        (b" \n\t", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"{\"name\": \"\xff\"}", "The file is not text in UTF-8."),
        (b"\xff\xfe{\0}\0", "The file is not text in UTF-8."),
        (b"PK\x03\x04\x80\x81", "The file is not text in UTF-8."),
    ] {
        let reading = read_account_file(bytes);
        assert_eq!(reading.faults.len(), 1);
        assert_eq!(phrase(&reading.faults[0].sentence), sentence);
        assert!(reading.file.is_none() && reading.readable.is_none());
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let reading = read_account_file(format!("\u{feff}{QBR_CASE}").as_bytes());
    assert_eq!(reading.faults, []);
}

#[test]
fn a_cut_off_file_says_where_it_stops() {
    let at = QBR_CASE.find("\"touchpoints\"").unwrap();
    let reading = read_account_file(&QBR_CASE.as_bytes()[..at + 40]);
    let [fault] = &reading.faults[..] else { panic!() };
    let line = QBR_CASE[..at + 40].lines().count() as u32;
    assert_eq!(fault.line, line);
    assert_eq!(
        fault.hint.as_ref().map(phrase).as_deref(),
        Some("The file seems to be cut off.")
    );
    assert!(
        phrase(&fault.sentence).starts_with(&format!("The file stops being JSON in line {line}, column "))
    );
    assert!(!fault.context.is_empty());
}

#[test]
fn a_file_that_is_something_else_says_what_is_expected() {
    for text in ["[]", "3", "\"tenure\"", "null", "{}", "[[1]]"] {
        let reading = read_account_file(text.as_bytes());
        assert!(!reading.faults.is_empty() && reading.file.is_none(), "{text}");
    }
    assert_eq!(
        phrase(&read_account_file(b"[]").faults[0].expected),
        "one account as a JSON object"
    );
}

#[test]
fn a_file_of_two_gigabytes_is_refused_by_its_length() {
    struct Untouched;
    impl std::io::Read for Untouched {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            panic!("it must not be read")
        }
    }
    let reading = read_account_from(Untouched, Some(2 << 30)).unwrap();
    assert_eq!(
        line(&reading.faults[0]),
        "found 2048 MiB, expected at most 32 MiB"
    );
    // A file with holes: two gigabytes long, no bytes on disk.
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(2 << 30).unwrap();
    assert_eq!(read_account_path(file.path()).unwrap().faults.len(), 1);
}

#[test]
fn a_stream_without_a_length_is_read_to_the_limit_only() {
    let reading = read_account_from(std::io::repeat(b' '), None).unwrap();
    assert_eq!(
        phrase(&reading.faults[0].expected),
        format!("at most {} MiB", MAX_BYTES >> 20)
    );
}

#[test]
fn a_file_is_read_from_its_path_and_a_folder_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("account.json");
    assert!(read_account_path(&path).is_err());
    assert!(read_account_path(folder.path()).is_err());
    std::fs::write(&path, RESCUE_CASE).unwrap();
    assert!(read_account_path(&path).unwrap().file.is_some());
}

#[test]
fn a_bomb_of_brackets_or_of_values_is_refused_before_it_is_built() {
    for bomb in [
        "[".repeat(5_000_000),
        "{\"a\":".repeat(1_000_000),
        format!("[{}1]", "1,".repeat(MAX_VALUES)),
    ] {
        let reading = read_account_file(bomb.as_bytes());
        let [fault] = &reading.faults[..] else { panic!() };
        assert!(phrase(&fault.sentence).contains("too large"), "{fault:?}");
        assert!(fault.context.iter().all(|(_, text)| text.chars().count() < 200));
    }
    // Brackets in a text are text.
    let deep = "[".repeat(2 * MAX_DEPTH);
    let text = edit(QBR_CASE, |f| f["account"]["industry"] = deep.into());
    assert_eq!(read_account_file(text.as_bytes()).faults, []);
}

#[test]
fn very_many_faults_are_all_found() {
    let text = edit(QBR_CASE, |f| {
        let bad = json!({"on": "2025-13-01", "value": "x"});
        f["metrics"][0]["readings"] = serde_json::Value::Array(vec![bad; 2_000]);
    });
    let reading = read_account_file(text.as_bytes());
    assert_eq!(reading.counts.faults, 4_000);
    assert!(
        reading
            .faults
            .windows(2)
            .all(|pair| (pair[0].line, pair[0].column) <= (pair[1].line, pair[1].column))
    );
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        (-1e300..1e300f64).prop_map(Into::into),
        "\\PC{0,12}".prop_map(Into::into),
        Just(json!("s1")),
        Just(json!("2025-02-30")),
        Just(json!("12.345")),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            proptest::collection::vec((prop_oneof![known_name(), "[a-z]{1,6}"], inner), 0..5)
                .prop_map(|m| serde_json::Value::Object(m.into_iter().collect())),
        ]
    })
}

fn known_name() -> impl Strategy<Value = String> {
    let names = vec![
        "format", "account", "name", "key", "metrics", "readings", "on", "value", "owner", "with", "qbr",
    ];
    proptest::sample::select(names).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Wherever anything else is put into a good file, reading says what is wrong or takes it, and the plan holds.
    #[test]
    fn anything_anywhere_is_told_or_taken(place in 0usize..400, value in any_json()) {
        let mut file: serde_json::Value = serde_json::from_str(QBR_CASE).unwrap();
        let mut left = place;
        replace(&mut file, &mut left, &value);
        let reading = read_account_file(file.to_string().as_bytes());
        prop_assert_eq!(reading.file.is_some(), reading.faults.is_empty());
        for file in reading.file.iter().chain(&reading.readable) {
            let plan = exchange::plan(file, None, &exchange::Shared::default(), &never, &mut ids());
            let account = plan.preview(None, &exchange::Shared::default());
            if reading.faults.is_empty() {
                let account = account.unwrap();
                let again = exchange::plan(file, Some((&account).into()), &shared(&account), &never, &mut ids());
                prop_assert_eq!(again.writes, vec![]);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_account_file(&bytes);
    }

    #[test]
    fn no_json_makes_it_panic(value in any_json()) {
        let reading = read_account_file(value.to_string().as_bytes());
        prop_assert!(reading.file.is_none());
    }
}

/// Puts a value in the place of the n-th value of a file.
fn replace(node: &mut serde_json::Value, left: &mut usize, value: &serde_json::Value) {
    if *left == 0 {
        *node = value.clone();
        *left = usize::MAX;
        return;
    }
    *left -= 1;
    let children: Vec<&mut serde_json::Value> = match node {
        serde_json::Value::Array(items) => items.iter_mut().collect(),
        serde_json::Value::Object(members) => members.values_mut().collect(),
        _ => return,
    };
    for child in children {
        if *left == usize::MAX {
            return;
        }
        replace(child, left, value);
    }
}
