//! The UI's view of the commands: generated from the shell, checked in, and compared by CI.

use std::fs;

use crate::checks::DRIVEN;
use crate::run::Job;
use crate::{Outcome, place};

/// Writes `ui/src/api/bindings.ts`, or with `check` only says whether it is what it should be.
pub fn generate(check: bool) -> Outcome {
    let fresh = place::target().join("bindings.ts");
    // With the features of the tests, for which everything is built already: the commands are the same.
    Job::cargo()
        .args(["build", "--workspace", "--example", "bindings", DRIVEN])
        .run()?;
    Job::new(
        place::target()
            .join("debug/examples")
            .join(format!("bindings{}", std::env::consts::EXE_SUFFIX)),
    )
    .args([fresh.as_os_str()])
    .run()?;
    let kept = place::ui().join("src/api/bindings.ts");
    let read = |path| fs::read_to_string(path).unwrap_or_default();
    if read(&fresh) == read(&kept) {
        return Ok(());
    }
    if check {
        return Err("ui/src/api/bindings.ts differs from the commands: run `cargo xtask bindings`".into());
    }
    fs::copy(&fresh, &kept)
        .map(drop)
        .map_err(|error| format!("{} cannot be written: {error}", kept.display()))
}
