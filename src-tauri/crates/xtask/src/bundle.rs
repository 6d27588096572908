//! The installers: `.deb` and AppImage for Linux, `.msi` for Windows, `.dmg` for macOS.

use crate::checks::build_ui;
use crate::run::{Job, say};
use crate::{Outcome, machine, place};

/// What is built unless asked otherwise. An AppImage is asked for by the release workflow alone, because the tools
/// that make it come from the network while it is made.
pub const USUAL: &str = if cfg!(windows) {
    "msi"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb"
};

/// Builds the installers named in `bundles` (comma between), with the command line in the Linux package.
pub fn make(bundles: &str) -> Outcome {
    machine::for_building()?;
    machine::tauri_command_line()?;
    build_ui()?;
    Job::cargo()
        .args(["build", "--release", "--package", "tenure-cli"])
        .run()?;
    Job::tauri()
        .args(["build", "--bundles", bundles, "--config"])
        .args([with_command_line()])
        .env("CARGO_TARGET_DIR", place::target())
        .run()?;
    say(&format!(
        "  Built in {}",
        place::target().join("release").join("bundle").display()
    ));
    Ok(())
}

/// The part of Tauri's configuration that depends on this machine: where the built command line lies.
fn with_command_line() -> String {
    let built = place::built("release", "tenure")
        .to_string_lossy()
        .replace('\\', "/");
    format!(r#"{{"bundle":{{"linux":{{"deb":{{"files":{{"/usr/bin/tenure":"{built}"}}}}}}}}}}"#)
}
