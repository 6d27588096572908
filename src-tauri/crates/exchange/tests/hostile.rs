//! Small files made to cost much: each is told its faults in a moment and in little memory.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve
#![allow(clippy::print_stdout)] // whoever asks this test asks how long it took

use std::time::{Duration, Instant};

use exchange::read_account_file;
use serde_json::{Value, json};

/// Each takes well under a second on a quiet machine, in an optimised build under a tenth.
const SECONDS: u64 = 10;

fn file(parts: &str) -> String {
    format!(
        r#"{{"format":"tenure-account/1","account":{{"name":"Many","owner":"Ada Sand","currency":"EUR"}},{parts}}}"#
    )
}

fn in_time(what: &str, text: &str) -> u32 {
    let began = Instant::now();
    let faults = read_account_file(text.as_bytes()).counts.faults;
    let took = began.elapsed();
    println!("{what}: {} KB, {faults} faults, {took:?}", text.len() / 1024);
    assert!(took < Duration::from_secs(SECONDS), "{what}: {took:?}");
    faults
}

/// Objectives, and as many initiatives that name each of them with a slip.
fn slips(many: usize, letters: usize) -> String {
    let name = |n: usize, slip: &str| format!("{n:05}{}{slip}", "abcdefghi ".repeat(letters / 10));
    let objectives: Vec<Value> = (0..many).map(|n| json!({"statement": name(n, "")})).collect();
    let initiatives: Vec<Value> = (0..many)
        .map(|n| json!({"name": format!("I {n}"), "objective": name(n, "x")}))
        .collect();
    file(&format!(
        r#""objectives":{},"initiatives":{}"#,
        json!(objectives),
        json!(initiatives)
    ))
}

#[test]
fn long_names_that_are_nearly_right_are_not_compared_letter_by_letter() {
    for (many, letters) in [
        (40, 1_900),
        (80, 1_900),
        (141, 1_900),
        (1_000, 90),
        (5, 1_000_000),
    ] {
        let what = format!("{many} names of {letters} letters");
        assert!(in_time(&what, &slips(many, letters)) >= u32::try_from(many).unwrap());
    }
    let text = slips(3, 60);
    let reading = read_account_file(text.as_bytes());
    let likely = reading
        .faults
        .iter()
        .filter(|fault| fault.likely.is_some())
        .count();
    assert_eq!(likely, 3, "a name of a sentence's length is still guessed");
}

#[test]
fn words_that_are_none_are_not_compared_at_length() {
    let kind = |letters: usize| format!(r#"{{"on":"2025-06-01","kind":"{}"}}"#, "k".repeat(letters));
    let one = file(&format!(r#""touchpoints":[{}]"#, kind(8_000_000)));
    assert!(in_time("a kind of 8 MB", &one) > 0);
    for letters in [90, 3_000] {
        let many = vec![kind(letters); 5_000].join(",");
        let many = file(&format!(r#""touchpoints":[{many}]"#));
        assert!(in_time(&format!("5,000 kinds of {letters} letters"), &many) > 0);
    }
    let foreign: Vec<String> = (0..200_000).map(|n| format!(r#""nam{n}":1"#)).collect();
    let foreign = file(&format!(r#""stakeholders":[{{{}}}]"#, foreign.join(",")));
    assert!(in_time("200,000 names that are no fields", &foreign) > 0);
}

#[test]
fn faults_beyond_the_limit_are_not_built() {
    for (what, one, many) in [
        ("null", "null", 900_000),
        ("{}", "{}", 450_000),
        ("[]", "[]", 450_000),
    ] {
        for list in ["stakeholders", "touchpoints", "metrics"] {
            let text = file(&format!(r#""{list}":[{}]"#, vec![one; many].join(",")));
            assert_eq!(in_time(&format!("{many} {what} as {list}"), &text), 10_000);
        }
    }
}
