//! The tests in the real window: the program built so that a test can answer its file dialogs, then driven.

use crate::checks::build_ui;
use crate::run::Job;
use crate::{Outcome, machine};

/// Builds the program with the tests' seams, and the command line beside it.
pub fn build() -> Outcome {
    Job::cargo()
        .args([
            "build",
            "--workspace",
            "--bins",
            "--features=tenure-app/e2e,tests/window",
        ])
        .run()
}

/// The window's tests alone, on a UI built just now.
pub fn test(filter: Option<&str>) -> Outcome {
    machine::for_building()?;
    machine::for_the_window()?;
    build_ui()?;
    build()?;
    Job::cargo()
        .args([
            "test",
            "--workspace",
            "--features=tenure-app/e2e,tests/window",
            "--test",
            "window",
            "--",
        ])
        .args(filter)
        .run()
}
