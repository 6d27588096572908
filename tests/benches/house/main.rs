//! What the house costs without a window. Plain numbers and ratios, each compared within one run; run by
//! `cargo xtask bench`, in release. A word after `--` runs only the part of that name.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a benchmark prints, stops where it cannot go on, and is nobody's library"
)]

mod deck_pages;
mod health;
mod insert;
mod map;
mod nightly;
mod opening;
mod past;
mod portfolio;
mod search;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use model::Id;
use store::Stamp;
use vault::DataKey;

/// As in both programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures into a folder of its own and says what it found.
type Part = fn(&Path);

/// The parts, each in a program of its own: its peak memory is then its own.
const PARTS: &[(&str, Part)] = &[
    ("opening", opening::measure),
    ("insert", insert::measure),
    ("past", past::measure),
    ("portfolio", portfolio::measure),
    ("search", search::measure),
    ("deck", deck_pages::measure),
    ("health", health::measure),
    ("map", map::measure),
];
/// Asks this program, started again, for one part.
const PART: &str = "--part";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, name] = args.as_slice()
        && flag == PART
    {
        let folder = tempfile::tempdir().unwrap();
        let (_, measure) = PARTS.iter().find(|(part, _)| part == name).unwrap();
        return measure(folder.path());
    }
    let wanted: Vec<&String> = args.iter().filter(|arg| !arg.starts_with("--")).collect();
    println!("{:<60} {:>12}", "what", "median");
    let own = std::env::current_exe().unwrap();
    for (part, _) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|name| name == part) {
            let done = std::process::Command::new(&own).args([PART, part]).status();
            assert!(done.unwrap().success(), "{part} did not end well");
        }
    }
}

pub fn say(what: &str, took: Duration) {
    println!("{what:<60} {:>9.2} ms", took.as_secs_f64() * 1000.0);
}

/// How much more memory was held at the most than before.
pub fn say_memory(what: &str, before_kib: u64) {
    println!("{what:<60} {:>9.1} MB", (peak_kib() - before_kib) as f64 / 1024.0);
}

/// The median of `times` runs.
pub fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    took.sort();
    took[times / 2]
}

pub fn at() -> DateTime<Utc> {
    "2025-10-06T08:00:00Z".parse().unwrap()
}

pub fn stamp(n: u128) -> Stamp {
    Stamp {
        at: at(),
        txn: Id::fixed(n),
    }
}

/// A desk whose vault is in this folder.
pub fn desk_in(folder: &Path) -> desk::Desk {
    desk_on(folder, at())
}

/// The same, at a moment.
pub fn desk_on(folder: &Path, at: DateTime<Utc>) -> desk::Desk {
    desk::Desk::new(desk::Setup {
        places: desk::Places {
            memory: None,
            default_vault: folder.to_owned(),
        },
        clock: Box::new(desk::FixedClock(at)),
        kdf: Some(vault::KdfCost::for_tests()),
    })
}

pub fn key() -> DataKey {
    DataKey::from_bytes(zeroize::Zeroizing::new([7; 32]))
}

pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// The most memory this program ever held, in KiB, where the system says so.
pub fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kib| kib.parse().ok())
        .unwrap_or(0)
}
