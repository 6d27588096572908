//! `cargo xtask test`: every check that CI runs, in the order in which a fault is cheapest to find.

use crate::run::{Job, say};
use crate::slowest::Slowest;
use crate::steps::Steps;
use crate::{Outcome, bindings, machine, window};

/// Cargo features with which the program can be driven by a test.
pub const DRIVEN: &str = "--features=tenure-app/e2e,tests/window";

/// All checks. The slowest test programs come last, then the table of steps.
pub fn all() -> Outcome {
    let mut steps = Steps::default();
    steps.run("what is needed", machine::for_testing);
    steps.outcome()?;
    steps.run("format: Rust", || {
        Job::cargo().args(["fmt", "--all", "--check"]).run()
    });
    steps.run("format: TypeScript, Svelte", || {
        Job::npm().args(["run", "--silent", "format:check"]).run()
    });
    steps.run("licences, bans, sources", || {
        Job::cargo()
            .args(["deny", "check", "bans", "licenses", "sources"])
            .run()
    });
    steps.run("svelte-check", || {
        Job::npm().args(["run", "--silent", "check"]).run()
    });
    steps.run("vitest", || Job::npm().args(["test"]).run());
    steps.run("build: UI", build_ui);
    steps.run("clippy", clippy);
    steps.run("bindings", || bindings::generate(true));
    steps.run_if_passed("build: the driven program", window::build);
    let mut slowest = Slowest::default();
    steps.run_if_passed("tests: Rust and the real window", || {
        Job::cargo()
            .args(["test", "--workspace", "--no-fail-fast", DRIVEN])
            .run_watched(|line| slowest.read(line))
    });
    say(&format!("\n{}\n\n{}", slowest.table(), steps.table()));
    steps.outcome()
}

/// Formats everything in place.
pub fn format() -> Outcome {
    machine::npm_packages()?;
    Job::cargo().args(["fmt", "--all"]).run()?;
    Job::npm().args(["run", "--silent", "format"]).run()
}

/// Builds the UI into ui/dist, where the shell takes it from.
pub fn build_ui() -> Outcome {
    Job::npm().args(["run", "--silent", "build"]).run()
}

/// Clippy over everything, and once more over the program as it is shipped, without the tests' seams.
fn clippy() -> Outcome {
    Job::cargo()
        .args([
            "clippy",
            "--workspace",
            "--all-targets",
            DRIVEN,
            "--",
            "-D",
            "warnings",
        ])
        .run()?;
    Job::cargo()
        .args(["clippy", "--workspace", "--bins", "--lib", "--", "-D", "warnings"])
        .run()
}
