//! `tenure review` and `tenure map` as a script runs them. The clock is the machine's, so the records are older than its days: what is checked
//! holds on every day after them.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

struct Tenure(TempDir);

impl Tenure {
    /// A new vault with the client about to leave.
    fn with_case() -> Self {
        let tenure = Self(tempfile::tempdir().unwrap());
        assert!(tenure.run(&["init"]).status.success());
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/rescue-case.json");
        assert!(tenure.run(&["import", &file.to_string_lossy()]).status.success());
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

    fn text(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_slice(&self.run(&[args, &["--json"]].concat()).stdout).unwrap()
    }
}

#[test]
fn a_plan_is_reviewed_from_the_command_line() {
    let tenure = Tenure::with_case();
    let account = "Harrowgate Logistics";
    let text = tenure.text(&["review", account]);
    assert!(text.starts_with("This plan has not been reviewed yet."), "{text}");
    let view = tenure.json(&["review", account]);
    let items = view["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["why"] == "contradicted").unwrap();
    let (kind, id) = (item["kind"].as_str().unwrap(), item["record"].as_str().unwrap());
    assert!(
        text.contains(id) && text.contains(item["name"].as_str().unwrap()),
        "{text}"
    );

    let today = view["as_of"].as_str().unwrap();
    let [on, of_entity, of_id] = [
        format!("on={today}"),
        format!("of_entity={kind}"),
        format!("of_id={id}"),
    ];
    tenure.text(&["add", "plan_check", account, &on, &of_entity, &of_id]);
    let checked = tenure.json(&["review", account]);
    let checked = checked["items"].as_array().unwrap();
    let same = checked
        .iter()
        .find(|other| other["record"] == item["record"])
        .unwrap();
    assert_eq!(same["checked"], view["as_of"], "contradicted still");

    tenure.text(&["add", "plan_review", account, &on]);
    let text = tenure.text(&["review", account]);
    assert!(
        text.starts_with(&format!("The plan was reviewed last on {today}.")),
        "{text}"
    );
    let since = tenure.json(&["review", account, "--since", "2025-01-01"]);
    assert_eq!(since["since"], "2025-01-01");
    let changed = since["items"].as_array().unwrap();
    assert!(changed.len() > items.len(), "what was imported is new since then");

    let refused = tenure.run(&["add", "plan_check", account, &on, "of_entity=touchpoint", &of_id]);
    assert_eq!(refused.status.code(), Some(4));
}

#[test]
fn a_map_is_shown_drilled_and_drawn_from_the_command_line() {
    let tenure = Tenure::with_case();
    let account = "Harrowgate Logistics";
    let text = tenure.text(&["map", account]);
    assert!(
        text.contains("Daniel Mensah, VP of Operations, champion, executive."),
        "{text}"
    );
    assert!(text.contains("Daniel Mensah left and is not replaced"), "{text}");
    for (typed, arrangement) in [
        ("organisation", "organisation"),
        ("power", "power_interest"),
        ("coverage", "coverage"),
    ] {
        let view = tenure.json(&["map", account, "--arrangement", typed]);
        assert_eq!(view["arrangement"], arrangement);
        assert!(!view["people"].as_array().unwrap().is_empty());
    }
    let findings = tenure.json(&["map", account, "--findings"]);
    assert_eq!(findings["findings"][0]["finding"], "champion_departed");
    let drill = tenure.json(&["map", account, "--without", "daniel mensah"]);
    assert_eq!(drill["left_on"], "2025-09-05");
    assert_eq!(drill["gates"][0], "champion_departed");
    let nobody = tenure.run(&["map", account, "--without", "Nobody"]);
    assert_eq!(nobody.status.code(), Some(4));
    let since = tenure.json(&["map", account, "--since", view_day(&drill)]);
    assert_eq!(
        since["changes"].as_array().unwrap().len(),
        0,
        "nothing changed that day"
    );
    for ending in ["svg", "png", "pdf"] {
        let out = tenure.0.path().join(format!("map.{ending}"));
        let written = tenure.json(&["map", account, "--out", &out.to_string_lossy()]);
        assert_eq!(written["pages"], 1);
        assert!(std::fs::metadata(&out).unwrap().len() > 1_000);
    }
    let wrong = tenure.run(&["map", account, "--out", "map.docx"]);
    assert_eq!(wrong.status.code(), Some(4));
}

/// The day a view is of.
fn view_day(view: &Value) -> &str {
    view["as_of"].as_str().unwrap()
}
