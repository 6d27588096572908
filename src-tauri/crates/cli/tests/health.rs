//! `tenure health` as a script runs it. The clock is the machine's, so the records are older than its days: what is checked
//! holds on every day after them.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

struct Tenure(TempDir);

impl Tenure {
    /// A new vault with both cases in it.
    fn with_cases() -> Self {
        let tenure = Self(tempfile::tempdir().unwrap());
        assert!(tenure.run(&["init"]).status.success());
        for case in ["rescue-case.json", "qbr-case.json"] {
            let file = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../../tests/fixtures")
                .join(case);
            assert!(tenure.run(&["import", &file.to_string_lossy()]).status.success());
        }
        tenure
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tenure"))
            .arg("--vault")
            .arg(self.0.path().join("vault"))
            .args(args)
            .env("TENURE_PASSPHRASE", "six words that nobody else says")
            .output()
            .unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn an_account_is_told_from_its_score_to_what_to_do_first() {
    let tenure = Tenure::with_cases();
    let output = tenure.run(&["health", "harrowgate logistics", "--since", "2025-09-01"]);
    assert!(output.status.success(), "{}", said(&output));
    let text = said(&output);
    let headings = [
        "Harrowgate Logistics: ",
        "of 100, where 100 is healthy",
        "Held down",
        "champion departed, not replaced, no better than amber, since 2025-09-05: Daniel Mensah",
        "Made of ",
        "touchpoint recency",
        "Since 2025-09-01 it moved by ",
        "2025-09-05                Daniel Mensah left",
        "If nothing happens",
        "The shortest way up",
        "Reach Robert Finch",
    ];
    let mut from = 0;
    for heading in headings {
        let found = text[from..].find(heading);
        from += found.unwrap_or_else(|| panic!("{heading:?} does not follow in\n{text}"));
    }
}

#[test]
fn the_lines_add_up_for_machines_too() {
    let view = Tenure::with_cases().json(&["health", "Harrowgate Logistics", "--since", "2025-09-01"]);
    let lines = view["lines"].as_array().unwrap();
    let sum: i64 = lines.iter().map(|line| line["points"].as_i64().unwrap()).sum();
    assert_eq!(Some(sum), view["moved"].as_i64());
    assert_eq!(view["parts"].as_array().unwrap().len(), 7);
    assert_eq!(view["gates"][0]["kind"], "champion_departed");
    assert_eq!(view["gates"][0]["records"][0]["name"], "Daniel Mensah");
}

#[test]
fn the_portfolio_is_worst_first_and_a_day_to_come_is_refused() {
    let tenure = Tenure::with_cases();
    let rows = tenure.json(&["health"]);
    let names: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Harrowgate Logistics", "Brightfold"]);
    let text = said(&tenure.run(&["health"]));
    assert!(text.contains("Harrowgate Logistics  champion departed"), "{text}");
    let refused = tenure.run(&["health", "--as-of", "2999-01-01"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert_eq!(tenure.run(&["health", "Nobody"]).status.code(), Some(2));
}

#[test]
fn the_week_says_what_moved_and_what_to_do_first() {
    let tenure = Tenure::with_cases();
    // A contract that is over is not renewed: this one runs on, and its day to give notice is past.
    let contract = tenure.json(&["list", "engagement", "Harrowgate Logistics"])[0]["id"].clone();
    let contract = contract.as_str().unwrap();
    let runs = [
        "set",
        "engagement",
        contract,
        "ends=2099-12-31",
        "notice_by=2025-12-05",
    ];
    assert!(tenure.run(&runs).status.success());
    let output = tenure.run(&["week"]);
    assert!(output.status.success(), "{}", said(&output));
    let text = said(&output);
    for heading in [
        "2 accounts on ",
        "did not move: ",
        "What to do first",
        "Harrowgate Logistics: Make the call on the renewal of ",
        "To be renewed",
        "Open",
        "The portfolio",
        "Clients kept",
    ] {
        assert!(text.contains(heading), "{heading:?} is not in\n{text}");
    }
    assert!(
        !text.contains("Brightfold: Make the call"),
        "its contract is over\n{text}"
    );
    let both = tenure.json(&["week"]);
    assert_eq!(both["week"]["accounts"], 2);
    assert!(both["measures"].as_array().is_some_and(|some| !some.is_empty()));
}

#[test]
fn renewals_are_told_by_their_deadline_with_what_may_come_of_them() {
    let tenure = Tenure::with_cases();
    let view = tenure.json(&["renewals"]);
    assert_eq!(view["renewals"][0]["deadline"], "2025-12-05");
    assert_eq!(view["forecast"].as_array().unwrap().len(), 4);
    let text = said(&tenure.run(&["renewals"]));
    assert!(
        text.contains("Harrowgate Logistics") && text.contains("$120,000"),
        "{text}"
    );
}
