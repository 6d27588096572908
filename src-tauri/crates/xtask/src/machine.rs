//! What a machine needs besides git, a C compiler, cargo and Node: looked for first, installed only when missing.

use std::fs;

use crate::Outcome;
use crate::place;
use crate::run::{Job, say};

/// Debian and Ubuntu packages the program is built with.
const TO_BUILD: &[&str] = &["pkg-config", "libwebkit2gtk-4.1-dev", "librsvg2-dev"];

/// Packages the tests need besides: a screen of their own, WebKit's driver, a bus with a keychain on it, readers that
/// judge our PDFs, letters that Plex lacks, a witness of the program's calls, and a hand for the dialogs that
/// are not web pages.
const TO_TEST: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "dbus",
    "dbus-x11",
    "fonts-dejavu-core",
    "gnome-keyring",
    "poppler-utils",
    "qpdf",
    "strace",
    "xdotool",
];

/// Cargo tools that checks run, with the version they are known to work with.
const CARGO_DENY: (&str, &str) = ("cargo-deny", "0.20.2");
const TAURI_DRIVER: (&str, &str) = ("tauri-driver", "2.1.0");

/// What the icons and the installers are made with.
const TAURI_COMMAND_LINE: (&str, &str) = ("@tauri-apps/cli", "2.12.5");

/// Everything that building the program needs.
pub fn for_building() -> Outcome {
    node()?;
    packages(TO_BUILD)?;
    npm_packages()
}

/// Everything that the checks need.
pub fn for_testing() -> Outcome {
    node()?;
    packages(&[TO_BUILD, TO_TEST].concat())?;
    cargo_tool(CARGO_DENY)?;
    for_the_window()?;
    npm_packages()
}

/// What the tests in the real window need besides what builds it.
pub fn for_the_window() -> Outcome {
    packages(TO_TEST)?;
    cargo_tool(TAURI_DRIVER)
}

/// The UI's packages, exactly as locked; nothing to do when they are newer than the lock file.
pub fn npm_packages() -> Outcome {
    let changed = |file: &str| {
        fs::metadata(place::ui().join(file))
            .and_then(|data| data.modified())
            .ok()
    };
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Some(installed), Some(locked)) if installed >= locked => Ok(()),
        _ => Job::npm().args(["ci", "--no-audit", "--no-fund"]).run(),
    }
}

/// Tauri's own command line: it makes the icons and the installers, and npm brings it already built. It is not among
/// the UI's packages, because nothing that builds or checks the program needs it.
pub fn tauri_command_line() -> Outcome {
    node()?;
    let (name, version) = TAURI_COMMAND_LINE;
    let folder = place::npm_tools();
    let there = fs::read_to_string(folder.join("node_modules").join(name).join("package.json"));
    if there.is_ok_and(|package| package.contains(&format!("\"version\": \"{version}\""))) {
        return Ok(());
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    Job::npm()
        .args(["install", "--no-audit", "--no-fund", "--prefix"])
        .args([folder.as_os_str()])
        .args([format!("{name}@{version}")])
        .within(folder)
        .run()
}

/// Node 20 or newer.
fn node() -> Outcome {
    let version = Job::new("node").args(["--version"]).output().map_err(|_| {
        "Node 20 or newer is needed and was not found: install it from nodejs.org".to_string()
    })?;
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|number| number.parse::<u32>().ok());
    match major {
        Some(major) if major >= 20 => Ok(()),
        _ => Err(format!("Node 20 or newer is needed; this is {}", version.trim())),
    }
}

/// System packages. Where there is no apt the person is told what to install, and the build is tried all the same.
fn packages(wanted: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if place::find("apt-get").is_none() || place::find("dpkg-query").is_none() {
        say(&format!(
            "  This is not Debian or Ubuntu: what these packages hold must be there: {}",
            wanted.join(" ")
        ));
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!(
        "  Tenure's build needs these system packages, which are not installed: {}",
        missing.join(" ")
    ));
    let install = ["install", "--yes", "--no-install-recommends"];
    as_root(&["update"])?;
    as_root(&[&install, missing.as_slice()].concat())
}

fn installed(package: &str) -> bool {
    Job::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .quiet_output()
        .is_some_and(|status| status == "installed")
}

/// `apt-get`, directly as root, else through sudo.
fn as_root(arguments: &[&str]) -> Outcome {
    let root = Job::new("id")
        .args(["-u"])
        .quiet_output()
        .is_some_and(|user| user.trim() == "0");
    if root {
        return Job::new("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .run();
    }
    if place::find("sudo").is_none() {
        return Err(format!("as root, run: apt-get {}", arguments.join(" ")));
    }
    say("  sudo may now ask for your password, to install them.");
    Job::new("sudo")
        .args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments)
        .run()
}

/// A tool from crates.io, installed once per machine, outside the project.
fn cargo_tool((name, version): (&str, &str)) -> Outcome {
    if place::find(name).is_some() {
        return Ok(());
    }
    say(&format!(
        "  {name} {version} is built once and kept in {}",
        place::tools().display()
    ));
    Job::cargo()
        .args(["install", "--locked", "--version", version, "--root"])
        .args([place::tools().as_os_str()])
        .args([name])
        .env("CARGO_TARGET_DIR", place::target().join("tools"))
        .run()
}
