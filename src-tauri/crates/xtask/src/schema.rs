//! The JSON Schema of the account file: generated from the model's declarations, checked in, and compared by a test.

use crate::run::Job;
use crate::{Outcome, place};

/// Writes `exchange/schema/tenure-account-1.json`.
pub fn generate() -> Outcome {
    let kept = place::root().join("src-tauri/crates/exchange/schema/tenure-account-1.json");
    Job::cargo()
        .args(["run", "--package", "exchange", "--example", "schema", "--"])
        .args([kept])
        .run()
}
