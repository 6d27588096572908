//! `cargo xtask app`: from a fresh clone to the open window.

use std::fs;
use std::path::Path;

use crate::checks::build_ui;
use crate::run::{Job, say};
use crate::{Outcome, machine, place};

/// Opens the example vault. It protects nothing: both accounts in it are invented.
const EXAMPLE_PASSPHRASE: &str = "an example to look at";

/// The invented accounts of which the example vault is made.
const EXAMPLE_ACCOUNTS: [&str; 2] = ["tests/fixtures/qbr-case.json", "tests/fixtures/rescue-case.json"];

/// Builds the program and opens its window; returns when the window is closed.
pub fn open(example: bool, debug: bool) -> Outcome {
    machine::for_building()?;
    build_ui()?;
    let profile = if debug { "debug" } else { "release" };
    let mut build = Job::cargo().args(["build", "--package", "tenure-app", "--package", "tenure-cli"]);
    if !debug {
        build = build.args(["--release"]);
    }
    build.run()?;
    let app = Job::new(place::built(profile, "tenure-app"));
    if !example {
        return app.run();
    }
    let folder = place::target().join("example");
    if !folder.join("vault.json").exists() {
        make_example(&place::built(profile, "tenure"), &folder)?;
    }
    say(&format!(
        "\n  The example vault's passphrase is:  {EXAMPLE_PASSPHRASE}\n"
    ));
    app.args(["--vault".as_ref(), folder.as_os_str()]).run()
}

/// Makes the example through the command line, as anyone could.
fn make_example(tenure: &Path, folder: &Path) -> Outcome {
    let tenure = |arguments: &[&str]| {
        Job::new(tenure)
            .args(["--vault".as_ref(), folder.as_os_str()])
            .args(arguments)
            .env("TENURE_PASSPHRASE", EXAMPLE_PASSPHRASE)
            .run()
    };
    let made = tenure(&["init"]).and_then(|()| {
        EXAMPLE_ACCOUNTS.iter().try_for_each(|account| {
            let file = place::root().join(account);
            tenure(&["import", &file.to_string_lossy()])
        })
    });
    // Half an example would be opened the next time as if it were whole.
    if made.is_err() {
        let _ = fs::remove_dir_all(folder);
    }
    made
}
