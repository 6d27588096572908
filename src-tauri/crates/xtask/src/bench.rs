//! The benchmarks: what the house costs without a window, and what a person waits for in it. In release.

use crate::checks::{DRIVEN, build_ui};
use crate::run::Job;
use crate::{Outcome, machine};

/// Builds the driven program and times everything.
pub fn all() -> Outcome {
    machine::for_building()?;
    machine::for_the_window()?;
    build_ui()?;
    Job::cargo()
        .args(["build", "--release", "--workspace", "--bins", DRIVEN])
        .run()?;
    Job::cargo()
        .args([
            "bench",
            "--workspace",
            DRIVEN,
            "--bench",
            "house",
            "--bench",
            "window",
        ])
        .run()
}
