//! `tenure review` as a script runs it. The clock is the machine's, so the records are older than its days: what is checked
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
