//! The decks' reference pages and the benchmarks: both live in the workspace member `tests`.

use crate::Outcome;
use crate::run::Job;

/// Compares the example decks with the reference pages, or takes today's as the reference.
pub fn golden(update: bool) -> Outcome {
    let job = Job::cargo().args(["test", "--package", "tests", "--test", "golden"]);
    if update {
        job.env("TENURE_GOLDEN", "update").run()
    } else {
        job.run()
    }
}

/// Times what a person waits for, in release.
pub fn bench() -> Outcome {
    Job::cargo().args(["bench", "--package", "tests"]).run()
}
