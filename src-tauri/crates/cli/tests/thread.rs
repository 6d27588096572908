//! The thread through the house without a window: init → import → accounts → qbr, as a script runs it.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const PASSPHRASE: &str = "six words that nobody else says";

struct Tenure {
    home: TempDir,
}

impl Tenure {
    fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    fn with_vault() -> Self {
        let tenure = Self::new();
        assert!(tenure.run(&["init"]).status.success());
        tenure
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Output {
        self.run_as(PASSPHRASE, args, &[])
    }

    fn run_as(&self, passphrase: &str, args: &[&str], env: &[(&str, &str)]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tenure"))
            .arg("--vault")
            .arg(self.path("vault"))
            .args(args)
            .env("TENURE_PASSPHRASE", passphrase)
            .envs(env.iter().copied())
            .current_dir(self.home.path())
            .output()
            .unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name);
    path.to_string_lossy().into_owned()
}

/// A refusal: its exit code, and a sentence that holds these words.
fn refused(output: &Output, code: i32, words: &[&str]) {
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
}

#[test]
fn an_account_goes_from_a_file_through_the_vault_into_a_pdf() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    let accounts = tenure.json(&["accounts"]);
    assert_eq!(accounts["accounts"][0]["name"], "Brightfold");
    let done = tenure.json(&[
        "qbr",
        "brightfold",
        "--quarter",
        "2025-Q3",
        "--as-of",
        "2025-10-06",
        "--out",
        "deck.pdf",
    ]);
    let pdf = fs::read(tenure.path("deck.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(done["pages"], 13);
    assert_eq!(done["bytes"].as_u64(), Some(pdf.len() as u64));
}

#[test]
fn the_same_deck_has_the_same_bytes_wherever_it_is_made() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    fs::create_dir(tenure.path("elsewhere")).unwrap();
    let made = |out: &str, env: &[(&str, &str)]| {
        let args = [
            "qbr",
            "Brightfold",
            "--quarter",
            "2025-Q3",
            "--as-of",
            "2025-10-06",
            "--out",
            out,
        ];
        assert!(tenure.run_as(PASSPHRASE, &args, env).status.success());
        fs::read(tenure.path(out)).unwrap()
    };
    let here = made(
        "deck.pdf",
        &[
            ("TZ", "Pacific/Kiritimati"),
            ("LANG", "de_DE.UTF-8"),
            ("LC_ALL", "de_DE.UTF-8"),
        ],
    );
    let there = made(
        "elsewhere/other.pdf",
        &[("TZ", "America/Los_Angeles"), ("LANG", "C"), ("LC_ALL", "C")],
    );
    assert!(here == there);
}

#[test]
fn the_same_file_again_changes_nothing_and_says_so() {
    let tenure = Tenure::with_vault();
    let file = fixture("rescue-case.json");
    assert!(
        tenure.json(&["import", &file])["done"]["written"]
            .as_u64()
            .unwrap()
            > 10
    );
    assert_eq!(tenure.json(&["import", &file])["done"]["written"], 0);
    let said = text(&tenure.run(&["import", &file]).stdout);
    assert!(said.contains("Nothing was changed"), "{said}");
}

#[test]
fn a_wrong_passphrase_is_told_from_a_missing_vault_and_a_second_vault() {
    let tenure = Tenure::new();
    refused(&tenure.run(&["accounts"]), 3, &["no vault", "init"]);
    assert!(tenure.run(&["init"]).status.success());
    refused(
        &tenure.run_as("not the passphrase", &["accounts"], &[]),
        3,
        &["not the passphrase"],
    );
    refused(&tenure.run(&["init"]), 3, &["already"]);
}

#[test]
fn a_passphrase_that_protects_nothing_is_refused_and_nothing_is_left() {
    let tenure = Tenure::new();
    refused(&tenure.run_as("short", &["init"], &[]), 2, &["at least"]);
    assert!(!tenure.path("vault").exists());
}

#[test]
fn what_is_not_there_is_answered_with_the_nearest() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    let qbr = |account: &str, quarter: &str| {
        tenure.run(&["qbr", account, "--quarter", quarter, "--out", "deck.pdf"])
    };
    refused(
        &qbr("Brightfeld", "2025-Q3"),
        2,
        &["Brightfeld", "The nearest: Brightfold"],
    );
    refused(&qbr("Brightfold", "2019-Q1"), 2, &["2019-Q1", "2025-Q1"]);
    refused(&qbr("Brightfold", "autumn"), 2, &["2025-Q3"]);
    assert!(!tenure.path("deck.pdf").exists());
}

#[test]
fn a_file_with_faults_is_refused_whole_with_every_place() {
    let tenure = Tenure::with_vault();
    let sound = fs::read_to_string(fixture("qbr-case.json")).unwrap();
    let faulty = sound
        .replacen("\"value\": 31", "\"value\": \"thirty-one\"", 1)
        .replacen("2025-06-30", "2025-06-31", 1);
    fs::write(tenure.path("faulty.json"), faulty).unwrap();
    let output = tenure.run(&["import", "faulty.json"]);
    refused(&output, 4, &["2 faults", "Nothing was written"]);
    let said = text(&output.stdout);
    assert!(
        said.contains("metrics[0].readings[0].value") && said.contains("metrics[0].readings[1].on"),
        "{said}"
    );
    assert_eq!(
        tenure.json(&["accounts"])["accounts"].as_array().unwrap().len(),
        0
    );
}

#[test]
fn a_file_that_cannot_be_an_import_is_refused_with_a_sentence() {
    let tenure = Tenure::with_vault();
    refused(&tenure.run(&["import", "nowhere.json"]), 4, &["no such file"]);
    refused(&tenure.run(&["import", "."]), 4, &["folder"]);
    // Two gigabytes that take no room on the disk: refused by its size before it is read.
    let huge = fs::File::create(tenure.path("huge.json")).unwrap();
    huge.set_len(2 * 1024 * 1024 * 1024).unwrap();
    let output = tenure.run(&["import", "huge.json"]);
    refused(&output, 4, &["Nothing was written"]);
    assert!(text(&output.stdout).contains("at most 32 MiB"));
    for (name, bytes) in [
        ("empty.json", &b""[..]),
        ("latin.json", b"{\"format\": \"caf\xe9\"}"),
        ("cut.json", b"{\"a\": [1,"),
    ] {
        fs::write(tenure.path(name), bytes).unwrap();
        refused(&tenure.run(&["import", name]), 4, &["Nothing was written"]);
    }
}

#[test]
fn a_deck_that_cannot_be_written_leaves_what_was_there() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    let to = |out: &str| tenure.run(&["qbr", "Brightfold", "--quarter", "2025-Q3", "--out", out]);
    refused(&to("no/such/folder/deck.pdf"), 5, &["no such folder"]);
    refused(&to("."), 5, &["folder"]);
    fs::write(tenure.path("file"), "kept").unwrap();
    refused(&to("file/deck.pdf"), 5, &["part of its path"]);
    assert_eq!(fs::read(tenure.path("file")).unwrap(), b"kept");
}

#[test]
fn a_damaged_vault_is_told_from_a_wrong_passphrase() {
    let tenure = Tenure::with_vault();
    let database = tenure.path("vault/tenure.db");
    let bytes = fs::read(&database).unwrap();
    fs::write(&database, vec![7u8; bytes.len()]).unwrap();
    refused(&tenure.run(&["accounts"]), 3, &["damaged"]);
    fs::remove_file(&database).unwrap();
    refused(&tenure.run(&["accounts"]), 3, &["tenure.db", "backup"]);
    assert!(!database.exists());
    fs::write(&database, bytes).unwrap();
    assert!(tenure.run(&["accounts"]).status.success());
    fs::write(tenure.path("vault/vault.json"), "{").unwrap();
    assert!(
        tenure.run(&["accounts"]).status.success(),
        "its copy opens the vault"
    );
    for header in ["vault.json", "vault.json.copy"] {
        fs::write(tenure.path("vault").join(header), "{").unwrap();
    }
    refused(&tenure.run(&["accounts"]), 3, &["vault.json", "damaged"]);
}

#[cfg(target_os = "linux")]
#[test]
fn no_vault_is_made_whose_recovery_key_nobody_saw() {
    let tenure = Tenure::new();
    let made = |out: &str| {
        let out = fs::OpenOptions::new().write(true).open(out).unwrap();
        Command::new(env!("CARGO_BIN_EXE_tenure"))
            .arg("--vault")
            .arg(tenure.path("vault"))
            .arg("init")
            .env("TENURE_PASSPHRASE", PASSPHRASE)
            .stdout(out)
            .output()
            .unwrap()
    };
    refused(&made("/dev/full"), 5, &["Standard output"]);
    assert!(!tenure.path("vault").exists());
    assert!(made("/dev/null").status.success());
}

#[test]
fn a_new_recovery_key_takes_the_place_of_the_old_one() {
    let tenure = Tenure::new();
    let key = |args: &[&str]| tenure.json(args)["recovery_key"].as_str().unwrap().to_owned();
    let old = key(&["init"]);
    let new = key(&["renew-recovery-key"]);
    let opens = |key: &str| {
        let desk = desk::Desk::without_window(Some(tenure.path("vault")));
        desk.vault_unlock_with_recovery(key.to_owned())
    };
    assert_eq!(opens(&old), Err(desk::Error::WrongRecoveryKey));
    assert_eq!(opens(&new), Ok(()));
    refused(
        &tenure.run_as("another one, and a wrong one", &["renew-recovery-key"], &[]),
        3,
        &["not the passphrase"],
    );
}

#[cfg(target_os = "linux")]
#[test]
fn the_passphrase_does_not_stay_in_the_environment() {
    let tenure = Tenure::new();
    // What takes some seconds, so that there is a program to look at.
    let mut child = Command::new(env!("CARGO_BIN_EXE_tenure"))
        .args(["example", "--out"])
        .arg(tenure.path("example"))
        .env("TENURE_PASSPHRASE", PASSPHRASE)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    while fs::read_dir(tenure.home.path()).unwrap().next().is_none() {
        assert_eq!(child.try_wait().unwrap(), None, "it is at work");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let environment = fs::read(format!("/proc/{}/environ", child.id()));
    assert_eq!(child.try_wait().unwrap(), None, "it is still at work");
    child.kill().unwrap();
    child.wait().unwrap();
    // Where even this test may not look, nobody can.
    if let Ok(environment) = environment {
        let words = PASSPHRASE.as_bytes();
        assert!(!environment.is_empty());
        assert!(!environment.windows(words.len()).any(|part| part == words));
    }
}

#[test]
fn the_passphrase_can_come_from_standard_input() {
    use std::io::Write;
    let tenure = Tenure::with_vault();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tenure"))
        .arg("--vault")
        .arg(tenure.path("vault"))
        .args(["accounts", "--json"])
        .env_remove("TENURE_PASSPHRASE")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(format!("{PASSPHRASE}\n").as_bytes())
        .unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
}

#[test]
fn nothing_that_a_terminal_obeys_comes_out_of_a_clients_data() {
    let tenure = Tenure::with_vault();
    let bad = "A\u{1b}]0;title\u{7}\u{1b}[2J\r\u{202e}b\u{9b}1m";
    let mut file: Value = serde_json::from_slice(&fs::read(fixture("qbr-case.json")).unwrap()).unwrap();
    file["account"]["industry"] = bad.into();
    file["account"][bad] = 1.into();
    fs::write(tenure.path("bad.json"), file.to_string()).unwrap();
    let name = format!("no such {bad}");
    for (args, code) in [
        (&["import", "bad.json"][..], 0),
        (&["accounts"], 0),
        (&["accounts", "--json"], 0),
        (&["qbr", &name, "--out", "deck.pdf"], 2),
        (&["qbr", &name, "--out", "deck.pdf", "--json"], 2),
    ] {
        let done = tenure.run(args);
        assert_eq!(done.status.code(), Some(code), "{args:?} {}", text(&done.stderr));
        let shown = text(&done.stdout) + &text(&done.stderr);
        let obeyed = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!shown.contains(obeyed), "{args:?}: {shown:?}");
    }
}

#[test]
fn a_deck_over_a_file_of_the_vault_is_refused_and_the_vault_opens() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    let account = tenure.json(&["accounts"])["accounts"][0]["name"].clone();
    for out in [
        "vault/tenure.db",
        "vault/vault.json",
        "vault/../vault/.lock",
        "vault/tenure.db-wal",
    ] {
        let done = tenure.run(&["qbr", account.as_str().unwrap(), "--out", out]);
        refused(&done, 5, &["belongs to a vault"]);
    }
    assert!(tenure.run(&["accounts"]).status.success());
}

#[test]
fn an_account_is_erased_once_its_name_is_said_as_it_is_written() {
    let tenure = Tenure::with_vault();
    for name in ["Alder", "Birch"] {
        tenure.json(&["add", "account", &format!("name={name}"), "currency=EUR"]);
    }
    let accounts = tenure.json(&["list", "account"]);
    let birch = accounts[1]["id"].as_str().unwrap();
    refused(&tenure.run(&["erase", "Alder"]), 2, &["--name"]);
    for (account, name, words) in [
        ("Alder", "Birch", "Nothing was erased"),
        ("Elder", "Alder", "The nearest: Alder"),
    ] {
        refused(&tenure.run(&["erase", account, "--name", name]), 2, &[words]);
    }
    let erased = tenure.json(&["erase", "alder", "--name", "Alder"]);
    assert_eq!(
        erased,
        serde_json::json!({
            "overwritten": true, "backups_removed": 1, "backups_left": 0, "trouble": null, "account": "Alder",
        })
    );
    // A removed account has no name to be found by: its id does.
    assert!(tenure.run(&["remove", "account", birch]).status.success());
    let said = text(&tenure.run(&["erase", birch, "--name", "Birch"]).stdout);
    assert!(said.contains("Erased: Birch"), "{said}");
    refused(
        &tenure.run(&["bring-back", "account", birch]),
        2,
        &["no longer there"],
    );
}

#[test]
fn nothing_of_a_client_is_readable_in_the_vaults_folder() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    for entry in fs::read_dir(tenure.path("vault")).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for word in ["Brightfold", "Amara", "SQLite format"] {
            assert!(!bytes.windows(word.len()).any(|w| w == word.as_bytes()));
        }
    }
}

#[test]
fn a_logo_is_set_shown_and_removed_and_a_bad_one_refused() {
    let tenure = Tenure::with_vault();
    let shown = tenure.json(&["logo", "set", &fixture("logo.png")]);
    assert_eq!((&shown["width"], &shown["height"]), (&834.into(), &194.into()));
    let out = tenure.path("out.png");
    let saved = tenure.json(&["logo", "show", "--out", out.to_str().unwrap()]);
    assert_eq!(saved["path"], out.to_str().unwrap());
    assert!(fs::read(&out).unwrap().starts_with(b"\x89PNG"));
    let file = fixture("qbr-case.json");
    refused(
        &tenure.run(&["logo", "set", &file]),
        4,
        &["cannot be the logo", "it is neither a PNG nor an SVG"],
    );
    refused(
        &tenure.run(&["logo", "set", "not there.png"]),
        4,
        &["there is no such file"],
    );
    assert_eq!(tenure.json(&["logo", "remove"])["removed"], true);
    refused(
        &tenure.run(&["logo", "show", "--out", "x.png"]),
        2,
        &["There is no logo."],
    );
    tenure.json(&["undo"]);
    assert_eq!(tenure.json(&["logo", "show", "--out", "y.png"])["width"], 834);
}

#[test]
fn a_line_is_shown_then_written_down_and_what_is_open_is_asked() {
    let tenure = Tenure::with_vault();
    assert!(
        tenure
            .run(&["import", &fixture("qbr-case.json")])
            .status
            .success()
    );
    let line = "called Amara re rollout; promised the plan in 2 weeks";
    let before = tenure
        .json(&["list", "commitment", "Brightfold"])
        .as_array()
        .unwrap()
        .len();
    let shown = tenure.json(&["capture", line, "--dry-run"]);
    assert_eq!(shown["account"]["name"], "Brightfold");
    let commitments = || {
        tenure
            .json(&["list", "commitment", "Brightfold"])
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(commitments(), before);
    let kept = tenure.run(&["capture", line]);
    let said = text(&kept.stdout);
    for told in [
        "At Brightfold, written down:",
        "Summary: re rollout",
        "with Amara Osei",
        "Commitment: the plan",
    ] {
        assert!(said.contains(told), "{told:?} is not in {said:?}");
    }
    assert_eq!(commitments(), before + 1);
    assert!(tenure.run(&["undo"]).status.success());
    assert_eq!(commitments(), before);
    refused(
        &tenure.run(&["capture", "Amara unhappy"]),
        2,
        &["Say how it happened"],
    );
    refused(
        &tenure.run(&["capture", "called the board"]),
        2,
        &["Say which account"],
    );
    let there = tenure.run(&[
        "capture",
        "called the board",
        "--account",
        "Brightfold",
        "--dry-run",
    ]);
    assert!(
        text(&there.stdout).contains("Summary: the board"),
        "{}",
        text(&there.stdout)
    );
}
