//! Stops the build where a kind of record, a field or a stored word is called nothing in `text/en/records.ftl`, and where
//! a word there belongs to nothing.

use std::collections::BTreeSet;
use std::fmt::Display;

use model::{Band, DeadlineKind, GateKind, Holds, LoopKind, Measure, TimelineKind};

const WORDS: &str = "text/en/records.ftl";

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed={WORDS}");
    let words = std::fs::read_to_string(WORDS)?;
    let (needed, allowed) = declared();
    let called = called(&words);
    for id in needed.difference(&called) {
        println!("cargo::error=`{id}` has no words in crates/desk/{WORDS}");
    }
    for id in called.difference(&needed).filter(|id| !allowed.contains(*id)) {
        println!("cargo::error=`{id}` in crates/desk/{WORDS} is the word of nothing");
    }
    Ok(())
}

/// The messages that the declarations of the records need, and those of a kind's own field, which a message for all fields
/// of that name stands in for.
fn declared() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut needed = BTreeSet::new();
    let mut allowed = BTreeSet::new();
    for kind in model::kinds() {
        needed.insert(format!("kind-{}", kind.entity));
        needed.insert(format!("kind-{}.many", kind.entity));
        allowed.extend(["a", "within"].map(|form| format!("kind-{}.{form}", kind.entity)));
        for field in kind.fields {
            let ids = [
                format!("field-{}", field.name),
                format!("field-{}-{}", kind.entity, field.name),
            ];
            for form in ["hint", "subject"] {
                allowed.extend(ids.iter().map(|id| format!("{id}.{form}")));
            }
            let [of_all, own] = ids;
            needed.insert(of_all);
            allowed.insert(own);
            if let Holds::Word(words) = field.spec.holds {
                needed.extend(words.iter().map(|word| format!("word-{}-{word}", field.name)));
            }
        }
    }
    needed.extend(calculated());
    (needed, allowed)
}

/// The messages of what is calculated and stands in no record.
fn calculated() -> impl Iterator<Item = String> {
    fn words<'a, T: Display>(of: &'a str, all: &'a [T]) -> impl Iterator<Item = String> + 'a {
        all.iter().map(move |word| format!("word-{of}-{word}"))
    }
    words("band", Band::ALL)
        .chain(words("gate", GateKind::ALL))
        .chain(words("measure", Measure::ALL))
        .chain(words("deadline", DeadlineKind::ALL))
        .chain(words("loop", LoopKind::ALL))
        .chain(words("timeline", TimelineKind::ALL))
}

/// The messages of a Fluent file, and their attributes as `message.attribute`.
fn called(file: &str) -> BTreeSet<String> {
    let mut message = "";
    let mut called = BTreeSet::new();
    for line in file.lines() {
        let Some((name, _)) = line.split_once(" =") else {
            continue;
        };
        if name.starts_with(char::is_alphabetic) {
            message = name;
            called.insert(name.to_owned());
        } else if let Some(attribute) = name.trim_start().strip_prefix('.') {
            called.insert(format!("{message}.{attribute}"));
        }
    }
    called
}
