//! Ten thousand records of every shape that once took the square of their number: each is read, planned into an empty
//! vault, planned over what is there, and written, in seconds where it took minutes.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve
#![allow(clippy::print_stdout)] // whoever asks this test asks how long it took

mod common;

use std::time::{Duration, Instant};

use common::*;
use exchange::{Reading, Shared, plan, read_account_file, write_account_file};
use serde_json::{Value, json};

const MANY: usize = 10_000;
/// Each of these takes under a second on a quiet machine; the square of their number took from half a minute up.
const SECONDS: u64 = 10;

fn file(parts: Value) -> Value {
    let mut file = json!({
        "format": "tenure-account/1",
        "account": {"name": "Many", "owner": "Ada Sand", "currency": "EUR"},
    });
    file.as_object_mut()
        .unwrap()
        .extend(parts.as_object().unwrap().clone());
    file
}

fn in_time<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    let took = began.elapsed();
    println!("{what}: {took:?}");
    assert!(took < Duration::from_secs(SECONDS), "{what}: {took:?}");
    done
}

fn list(one: impl Fn(usize) -> Value) -> Value {
    (0..MANY).map(one).collect()
}

/// Reads a file with and without line breaks.
fn read(what: &str, file: &Value) -> Reading {
    let lines = serde_json::to_string_pretty(file).unwrap();
    let whole = in_time(&format!("{what}, read"), || read_account_file(lines.as_bytes()));
    let one_line = file.to_string();
    let same = in_time(&format!("{what}, read on one line"), || {
        read_account_file(one_line.as_bytes())
    });
    assert_eq!(whole.counts, same.counts);
    whole
}

/// A file without faults: planned anew, again, and again over what a person moved; then written.
fn planned(what: &str, parts: Value, moved: impl FnOnce(&mut model::AccountRecords)) {
    let reading = read(what, &file(parts));
    assert_eq!(reading.counts.faults, 0, "{:?}", reading.faults.first());
    let file = reading.file.unwrap();
    let first = in_time(&format!("{what}, planned"), || {
        plan(&file, None, &Shared::default(), &never, &mut ids())
    });
    let mut account = in_time(&format!("{what}, looked at"), || {
        first.preview(None, &Shared::default()).unwrap()
    });
    let again = in_time(&format!("{what}, planned again"), || {
        plan(
            &file,
            Some((&account).into()),
            &shared(&account),
            &never,
            &mut ids(),
        )
    });
    assert!(again.changes_nothing());
    in_time(&format!("{what}, written"), || write_account_file(&account, None));
    moved(&mut account);
    let update = in_time(&format!("{what}, planned over what moved"), || {
        plan(
            &file,
            Some((&account).into()),
            &shared(&account),
            &never,
            &mut ids(),
        )
    });
    in_time(&format!("{what}, looked at after that"), || {
        update.preview(Some(&account), &shared(&account)).unwrap()
    });
    in_time(&format!("{what}, planned where all was edited"), || {
        plan(
            &file,
            Some((&account).into()),
            &shared(&account),
            &|_, _, _| true,
            &mut ids(),
        )
    });
}

#[test]
fn a_line_of_reports_of_any_length_is_planned_in_a_line() {
    for up in [true, false] {
        let people = list(|n| {
            let above = if up {
                n.checked_sub(1)
            } else {
                Some(n + 1).filter(|n| *n < MANY)
            };
            match above {
                Some(above) => {
                    json!({"key": format!("s{n}"), "name": format!("P {n}"), "reports_to": format!("s{above}")})
                }
                None => json!({"key": format!("s{n}"), "name": format!("P {n}")}),
            }
        });
        planned("reports", json!({"stakeholders": people}), |account| {
            for person in &mut account.stakeholders {
                person.title = Some("Moved".into());
            }
        });
    }
}

#[test]
fn a_circle_of_any_length_is_told_once() {
    let people = list(
        |n| json!({"key": format!("s{n}"), "name": format!("P {n}"), "reports_to": format!("s{}", (n + 1) % MANY)}),
    );
    let reading = read("one circle", &file(json!({"stakeholders": people})));
    assert_eq!(reading.counts.faults, 1);
    let pairs = list(
        |n| json!({"key": format!("s{n}"), "name": format!("P {n}"), "reports_to": format!("s{}", n ^ 1)}),
    );
    let reading = read("circles of two", &file(json!({"stakeholders": pairs})));
    assert_eq!(reading.counts.faults as usize, MANY / 2);
}

#[test]
fn names_in_the_place_of_keys_are_each_told_the_key() {
    let people = list(
        |n| json!({"key": format!("s{n}"), "name": format!("P {n}"), "reports_to": format!("P {}", n / 2)}),
    );
    let reading = read("names for keys", &file(json!({"stakeholders": people})));
    assert_eq!(reading.counts.faults as usize, MANY);
    assert_eq!(reading.faults[9].likely.as_deref(), Some("\"s4\""));
}

#[test]
fn references_that_lead_nowhere_are_all_told() {
    let metrics = list(
        |n| json!({"name": format!("Metric {n}"), "unit": "hours", "meaning": "outcome", "better": "higher"}),
    );
    let criteria = list(
        |n| json!({"name": format!("C {n}"), "metric": format!("Metrik {n}"), "baseline": 1, "target": 2, "due": "2026-01-01", "set_on": "2025-01-01"}),
    );
    let reading = read(
        "nowhere",
        &file(json!({"metrics": metrics, "success_criteria": criteria})),
    );
    assert_eq!(reading.counts.faults as usize, MANY);
    assert_eq!(reading.faults[0].likely.as_deref(), Some("\"Metric 0\""));
}

#[test]
fn faults_in_every_record_are_all_told() {
    let readings = list(|_| json!({"on": "2025-06-31", "value": "84k"}));
    let metric = json!({"name": "Hours", "unit": "hours", "meaning": "outcome", "better": "higher", "readings": readings});
    let reading = read("faults", &file(json!({"metrics": [metric]})));
    assert!(reading.counts.faults as usize >= MANY);
}

#[test]
fn objectives_that_are_only_named_are_found_once() {
    let initiatives =
        list(|n| json!({"name": format!("I {n}"), "objective": format!("O {n}"), "audience": "client"}));
    planned("initiatives", json!({"initiatives": initiatives}), |account| {
        for initiative in &mut account.initiatives {
            initiative.outcome = Some("Moved".into());
        }
    });
}

#[test]
fn records_alike_in_all_but_what_may_be_unknown_are_matched_in_a_line() {
    // Half of them do not say what the other half says, so none has only one choice.
    let commitments = list(
        |n| json!({"by": "us", "what": "The same", "due": "9000-01-01", "made": format!("{}-01-01", 1000 + n % 5000)}),
    );
    planned("commitments", json!({"commitments": commitments}), |account| {
        for (n, commitment) in account.commitments.iter_mut().enumerate() {
            commitment.made = commitment.made.filter(|_| n % 2 == 0);
        }
    });
    let units: Vec<String> = (0..100).map(|n| format!("U {n}")).collect();
    let engagements = list(
        |n| json!({"service": format!("S {}", n / 100), "business_unit": units[n % 100], "starts": "2025-01-01"}),
    );
    planned(
        "engagements",
        json!({"engagements": engagements, "business_units": units}),
        |account| {
            for (n, engagement) in account.engagements.iter_mut().enumerate() {
                engagement.starts = engagement.starts.filter(|_| n % 3 == 0);
                engagement.business_unit = engagement.business_unit.filter(|_| n % 5 == 0);
            }
        },
    );
}

#[test]
fn touchpoints_with_their_people_are_planned_in_a_line() {
    let people: Vec<Value> = (0..50)
        .map(|n| json!({"key": format!("s{n}"), "name": format!("P {n}")}))
        .collect();
    // Each stands for four records: itself, two people of theirs, one of ours.
    let contacts: Value = (0..MANY / 4).map(|n| {
        json!({"on": "2025-06-01", "kind": "executive", "channel": "phone", "direction": "ours",
               "summary": format!("Call {n}"), "with": [format!("s{}", n % 50), format!("s{}", (n + 1) % 50)], "by": ["Ada Sand"]})
    }).collect();
    planned(
        "touchpoints",
        json!({"stakeholders": people, "touchpoints": contacts}),
        |account| {
            for contact in &mut account.touchpoints {
                contact.summary = contact.summary.as_ref().map(|s| format!("{s}, moved"));
            }
        },
    );
}
