//! The UI's view of the commands and of the kinds of record: generated from the shell, checked in, and compared by CI.

use std::fs;

use crate::checks::DRIVEN;
use crate::run::Job;
use crate::{Outcome, place};

/// Writes `ui/src/api/bindings.ts` and `kinds.ts`, or with `check` only says whether it is what it should be.
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
    for name in ["bindings.ts", "kinds.ts"] {
        keep(name, check)?;
    }
    Ok(())
}

/// Takes one generated file over into the UI, or only says whether it is what it should be.
fn keep(name: &str, check: bool) -> Outcome {
    let fresh = place::target().join(name);
    let kept = place::ui().join("src/api").join(name);
    let read = |path| fs::read_to_string(path).unwrap_or_default();
    if read(&fresh) == read(&kept) {
        return Ok(());
    }
    if check {
        return Err(format!(
            "ui/src/api/{name} differs from the commands: run `cargo xtask bindings`"
        ));
    }
    fs::copy(&fresh, &kept)
        .map(drop)
        .map_err(|error| format!("{} cannot be written: {error}", kept.display()))
}
