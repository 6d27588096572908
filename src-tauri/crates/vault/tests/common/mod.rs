//! What the tests share: a vault made quickly, and the second process.
#![allow(dead_code)] // each test file is a program of its own and uses a part
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, Utc};
use vault::{DataKey, KdfCost, Opened, Secret};

pub const PASSPHRASE: &str = "correct horse battery";

pub fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn noon() -> DateTime<Utc> {
    at("2026-01-02T12:00:00Z")
}

/// A vault in `folder`, still open, and its recovery key in one line.
pub fn make(folder: &Path) -> (Opened, String) {
    let pending = vault::prepare(folder, &secret(PASSPHRASE), KdfCost::for_tests(), noon()).unwrap();
    let line = pending.recovery_key().line().to_string();
    (pending.commit(database).unwrap(), line)
}

/// Makes something in the database's place, and tells a full disk.
pub fn database(path: &Path, _: &DataKey) -> vault::Result<()> {
    std::fs::write(path, "a database").map_err(|_| vault::Error::DiskFull {
        path: path.to_owned(),
    })
}

/// Every file below `folder`, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        }
        found.push(path);
    }
    found.sort();
    found
}

/// This test program again, to run only the test `name`.
pub fn again(name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--nocapture"]);
    command
}
