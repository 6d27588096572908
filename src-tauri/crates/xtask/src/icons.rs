//! The icon set, made from one drawing by Tauri's own command line.

use std::fs;

use crate::run::Job;
use crate::{Outcome, machine, place};

/// What the bundles use, of the many files that Tauri makes: the name it gives, the name here.
const KEPT: [(&str, &str); 6] = [
    ("32x32.png", "32x32.png"),
    ("128x128.png", "128x128.png"),
    ("128x128@2x.png", "128x128@2x.png"),
    ("icon.png", "512x512.png"),
    ("icon.ico", "icon.ico"),
    ("icon.icns", "icon.icns"),
];

/// Makes the set anew.
pub fn make() -> Outcome {
    machine::tauri_command_line()?;
    let icons = place::root().join("icons");
    let made = place::target().join("icons");
    Job::tauri()
        .args(["icon"])
        .args([
            icons.join("source.svg").as_os_str(),
            "--output".as_ref(),
            made.as_os_str(),
        ])
        .run()?;
    for (from, to) in KEPT {
        fs::copy(made.join(from), icons.join(to))
            .map_err(|error| format!("icons/{to} cannot be written: {error}"))?;
    }
    Ok(())
}
