//! Accounts of many trades in which a deck once said what its records do not: what must stand on it, and what must not.

use std::fs;

use super::fixture::{day, review};
use crate::content::{QbrContent, compose};

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/inputs")
}

/// Everything a deck says, line by line, with plain spaces.
pub fn said(deck: &QbrContent) -> String {
    let mut lines: Vec<String> = deck.texts().iter().map(|text| text.plain()).collect();
    for figure in deck.figures.values() {
        let [name, formula, record] =
            [&figure.name, &figure.formula, &figure.record].map(|text| text.plain());
        lines.push(format!("{name} | {} | {formula} | {record}", figure.shown));
        lines.extend(figure.forms.iter().cloned());
    }
    let status = |status: &crate::content::Status| status.word.clone();
    if let Some(score) = &deck.scorecard {
        for row in score.targets.iter().flat_map(|table| &table.rows) {
            lines.extend([
                row.start.clone(),
                row.last.clone(),
                row.target.clone(),
                status(&row.status),
            ]);
        }
        let measured = score.measured.iter().flat_map(|table| &table.rows);
        lines.extend(measured.flat_map(|row| [row.last.clone(), status(&row.change)]));
    }
    if let Some(commitments) = &deck.past_commitments {
        lines.extend(
            commitments
                .ours
                .iter()
                .chain(&commitments.theirs)
                .map(|row| status(&row.outcome)),
        );
    }
    if let Some(hero) = deck.summary.as_ref().and_then(|summary| summary.hero.as_ref()) {
        lines.extend(hero.chart.target.iter().map(|target| target.label.clone()));
    }
    if let Some(outcomes) = &deck.outcomes {
        lines.extend(outcomes.rows.iter().map(|row| row.kind.frame().to_owned()));
    }
    lines.join("\n").replace('\u{a0}', " ")
}

fn deck_of(name: &str) -> (QbrContent, serde_json::Value) {
    let (records, qbr, file) = super::fixture::load_from(&folder().join(name));
    let quarter = file["expect"]["deck"].as_str().unwrap_or("2025-Q3");
    let qbr = qbr
        .filter(|qbr| qbr.quarter.to_string() == quarter)
        .unwrap_or_else(|| review(&records, quarter, None));
    let as_of = file["as_of"].as_str().unwrap_or("2025-10-06");
    (compose(&records, &qbr, day(as_of)), file)
}

#[test]
fn a_deck_says_what_its_records_say_and_nothing_else() {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut wrong = Vec::new();
    for name in &names {
        let (deck, file) = deck_of(name);
        let said = said(&deck);
        let list = |key: &str| -> Vec<String> {
            let items = file["expect"][key].as_array().cloned().unwrap_or_default();
            items
                .iter()
                .map(|item| item.as_str().unwrap().replace('\u{a0}', " "))
                .collect()
        };
        for must in list("must") {
            if !must.split('|').any(|way| said.contains(way.trim())) {
                wrong.push(format!("{name}: does not say {must:?}"));
            }
        }
        for never in list("must_not") {
            let there = match never.strip_suffix('\n') {
                Some(line) => said.lines().any(|other| other == line),
                None => said.contains(&never),
            };
            if there {
                wrong.push(format!("{name}: says {never:?}"));
            }
        }
    }
    assert!(names.len() > 50 && wrong.is_empty(), "{}", wrong.join("\n"));
}
