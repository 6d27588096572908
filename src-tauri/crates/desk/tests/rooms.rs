//! The rooms of the desk: its core names no area, and no two areas lean on each other.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What of the core still names an area.
const STILL: &[(&str, &str)] = &[
    // The catalogue words what the history shows.
    ("text", "history"),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

/// The modules of the crate that a file names: `crate::numbers`, `use crate::{Desk, places}`.
fn named(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let mut names = BTreeSet::new();
    for after in text.split("crate::").skip(1) {
        let path = match after.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap(),
            None => after,
        };
        let several = after.starts_with('{');
        for part in path.split(',').take(if several { usize::MAX } else { 1 }) {
            let name = part.trim().split(|c: char| !c.is_alphanumeric() && c != '_');
            names.extend(name.take(1).filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    names
}

type Named = BTreeMap<String, BTreeSet<String>>;

/// The areas (what has use cases of the desk) and the core beside them, each with the areas that it names.
fn rooms() -> (Named, Named) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let list = fs::read_to_string(source.join("lib.rs")).unwrap();
    let modules = list
        .lines()
        .filter_map(|line| line.strip_suffix(';')?.split_once("mod "));
    let (mut areas, mut core) = (Named::new(), Named::new());
    for (public, name) in modules {
        let folder = source.join(name);
        let mut files = if folder.is_dir() {
            rust_files(&folder)
        } else {
            Vec::new()
        };
        files.extend(Some(folder.with_extension("rs")).filter(|file| file.exists()));
        let names = files.iter().flat_map(|file| named(file)).collect();
        let has_use_cases = |file: &PathBuf| fs::read_to_string(file).unwrap().contains("\nimpl Desk {");
        let is_area = public == "pub " && files.iter().any(has_use_cases);
        if is_area { &mut areas } else { &mut core }.insert(name.to_owned(), names);
    }
    let known: BTreeSet<String> = areas.keys().cloned().collect();
    for names in areas.values_mut().chain(core.values_mut()) {
        names.retain(|name| known.contains(name));
    }
    (areas, core)
}

#[test]
fn the_core_names_no_area() {
    let (areas, core) = rooms();
    assert!(areas.len() > 5 && core.contains_key("desk"));
    let named: Vec<(&str, &str)> = core
        .iter()
        .flat_map(|(file, areas)| areas.iter().map(|area| (file.as_str(), area.as_str())))
        .filter(|known| !STILL.contains(known))
        .collect();
    assert_eq!(named, []);
}

#[test]
fn no_area_leads_back_to_itself() {
    let (areas, _) = rooms();
    for from in areas.keys() {
        let mut reached: BTreeSet<&String> = BTreeSet::new();
        let mut next: Vec<&String> = areas[from].iter().filter(|to| *to != from).collect();
        while let Some(area) = next.pop() {
            if reached.insert(area) {
                next.extend(areas[area].iter().filter(|to| *to != area));
            }
        }
        assert!(
            !reached.contains(from),
            "{from} leads back to itself through {reached:?}"
        );
    }
}
