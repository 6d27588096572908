//! `cargo xtask app`: from a fresh clone to the open window.

use std::path::Path;

use crate::checks::build_ui;
use crate::run::Job;
use crate::{Outcome, machine, place};

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
    let folder = place::target().join("example-portfolio");
    if !folder.exists() {
        make_example(&place::built(profile, "tenure"), &folder)?;
    }
    // The window knows an example by its mark and opens it without asking for a passphrase.
    app.args(["--vault".as_ref(), folder.as_os_str()]).run()
}

/// Makes the example through the command line, as anyone could; it is whole or not there.
fn make_example(tenure: &Path, folder: &Path) -> Outcome {
    Job::new(tenure)
        .args(["example".as_ref(), "--out".as_ref(), folder.as_os_str()])
        .without("TENURE_PASSPHRASE")
        .run()
}
