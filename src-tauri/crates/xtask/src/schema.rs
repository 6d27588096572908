//! The JSON Schema of the account file: generated from the model's declarations, checked in, and compared by a test.

use crate::checks::DRIVEN;
use crate::run::Job;
use crate::{Outcome, place};

/// Writes `exchange/schema/tenure-account-1.json`.
pub fn generate() -> Outcome {
    let kept = place::root().join("src-tauri/crates/exchange/schema/tenure-account-1.json");
    Job::cargo()
        // With the features of the tests, for which everything is built already.
        .args(["build", "--workspace", "--example", "schema", DRIVEN])
        .run()?;
    Job::new(
        place::target()
            .join("debug/examples")
            .join(format!("schema{}", std::env::consts::EXE_SUFFIX)),
    )
    .args([kept])
    .run()
}
