//! The decks' reference pages; they live in the workspace member `tests`.

use crate::Outcome;
use crate::checks::DRIVEN;
use crate::run::Job;

/// Compares the example decks with the reference pages, or takes today's as the reference.
pub fn golden(update: bool) -> Outcome {
    let job = Job::cargo().args(["test", "--workspace", DRIVEN, "--test", "golden"]);
    if update {
        job.env("TENURE_GOLDEN", "update").run()
    } else {
        job.run()
    }
}
