//! The two cases of the health score come out as they must: one client about to leave, one who is well.

#![allow(clippy::unwrap_used, missing_docs)] // a test that cannot go on stops where it is

use std::fs;
use std::path::PathBuf;

use chrono::NaiveDate;
use model::health::{Act, Cause, Health, Model, Movement, Score};
use model::{AccountRecords, Band, GateKind, Id, Measure, StakeholderRole, TouchpointKind};
use serde_json::Value;

/// A file of tests/fixtures as an import leaves it, and what it says must come out.
fn case(name: &str) -> (AccountRecords, Value) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    let bytes = fs::read(path).unwrap();
    let reading = exchange::read_account_file(&bytes);
    let (shared, mut next) = (exchange::Shared::default(), 1);
    let mut ids = || {
        next += 1;
        Id::fixed(next)
    };
    let plan = exchange::plan(&reading.file.unwrap(), None, &shared, &|_, _, _| false, &mut ids);
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    (plan.preview(None, &shared).unwrap(), file["expect"].clone())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn health<'a>(records: &'a AccountRecords, model: &'a Model) -> Health<'a> {
    Health { records, model }
}

fn parts(score: &Score) -> Vec<Option<i64>> {
    score
        .parts
        .iter()
        .map(|part| part.value.map(|_| part.points))
        .collect()
}

#[test]
fn the_client_about_to_leave_is_critical_and_says_why() {
    let (records, expect) = case("rescue-case.json");
    let model = Model::default();
    let score = health(&records, &model).score(day("2025-10-06"));
    assert_eq!(score.points.map(Value::from), Some(expect["health"].clone()));
    assert_eq!(score.band.as_str(), expect["health_band"]);
    assert_eq!((score.sum, score.known), (1_645, 85));
    let expected = [Some(740), Some(530), Some(0), Some(0), Some(375), None, None];
    assert_eq!(parts(&score), expected);
    let gates: Vec<_> = score
        .gates
        .iter()
        .map(|gate| (gate.kind.as_str(), gate.since))
        .collect();
    assert_eq!(
        Value::from(gates.iter().map(|(kind, _)| *kind).collect::<Vec<_>>()),
        expect["gates"]
    );
    let since: Vec<_> = gates.iter().map(|(_, since)| *since).collect();
    assert_eq!(since, ["2025-09-05", "2025-09-17", "2025-09-06"].map(day));
}

/// A line by what moved the score: the name of a measure, else what the record is called.
fn said(records: &AccountRecords, movement: &Movement) -> Vec<(String, i64)> {
    let what = |cause| match cause {
        Cause::Time(measure) => measure.to_string(),
        Cause::Record(source)
        | Cause::Data {
            record: Some(source), ..
        } => {
            let touch = records.touchpoints.iter().find(|r| r.id == source.id);
            let reading = records.readings.iter().find(|r| r.id == source.id);
            let on = touch.map(|r| r.on).or(reading.map(|r| r.on));
            on.map_or(source.entity.to_owned(), |on| {
                format!("{} of {on}", source.entity)
            })
        }
        other => panic!("{other:?}"),
    };
    movement
        .lines
        .iter()
        .map(|line| (what(line.cause), line.points))
        .collect()
}

#[test]
fn the_fall_of_that_client_is_told_to_the_point() {
    let (records, _) = case("rescue-case.json");
    let model = Model::default();
    let movement = health(&records, &model).movement(day("2025-09-01"), day("2025-10-06"));
    assert_eq!((movement.from.points, movement.to.points), (Some(58), Some(19)));
    let expected = [
        ("outcomes", -2),
        ("recency", -14),
        ("coverage", -2),
        ("stakeholder", -8),
        ("survey_response", -2),
        ("touchpoint of 2025-09-17", 0),
        ("touchpoint of 2025-09-26", 0),
        ("reading of 2025-09-30", -11),
    ];
    assert_eq!(
        said(&records, &movement),
        expected.map(|(what, points)| (what.to_owned(), points))
    );
}

#[test]
fn nothing_happening_does_not_help_that_client() {
    let (records, _) = case("rescue-case.json");
    let ahead = health(&records, &Model::default()).outlook(day("2025-10-06"));
    let points: Vec<_> = ahead
        .iter()
        .map(|outlook| (outlook.points, outlook.band))
        .collect();
    assert_eq!(points, [(Some(19), Band::Critical), (Some(19), Band::Critical)]);
}

#[test]
fn the_shortest_path_leads_that_client_to_amber_through_every_gate() {
    let (records, _) = case("rescue-case.json");
    let person = |name| records.stakeholders.iter().find(|s| s.name == name).unwrap().id;
    let (finch, aubert) = (person("Robert Finch"), person("Claire Aubert"));
    let kind = TouchpointKind::Operational;
    let steps = health(&records, &Model::default()).path(day("2025-10-06"));
    let found: Vec<_> = steps
        .iter()
        .map(|s| (s.act, s.by, s.points, s.band, s.closed.len()))
        .collect();
    assert_eq!(
        found,
        [
            (
                Act::Contact { person: finch, kind },
                day("2025-10-06"),
                Some(39),
                Band::Red,
                3
            ),
            (
                Act::Contact { person: aubert, kind },
                day("2025-10-06"),
                Some(41),
                Band::Red,
                2
            ),
            (
                Act::Deepen { person: finch },
                day("2025-10-10"),
                Some(47),
                Band::Red,
                1
            ),
            (
                Act::Find {
                    role: StakeholderRole::Champion
                },
                day("2025-10-13"),
                Some(55),
                Band::Amber,
                0
            ),
        ]
    );
    assert_eq!(steps[1].opens, [GateKind::DetractorWithoutContact]);
}

#[test]
fn the_client_who_is_well_is_green_without_a_gate() {
    let (records, expect) = case("qbr-case.json");
    let score = health(&records, &Model::default()).score(day("2025-10-06"));
    assert_eq!(score.band.as_str(), expect["health_band"]);
    assert_eq!(
        Value::from(
            score
                .gate_kinds()
                .iter()
                .map(|kind| kind.as_str())
                .collect::<Vec<_>>()
        ),
        expect["gates"]
    );
    let expected = [
        Some(2_500),
        Some(1_500),
        Some(1_500),
        Some(1_500),
        Some(1_275),
        Some(1_000),
        None,
    ];
    assert_eq!(parts(&score), expected);
    assert_eq!((score.points, score.sum, score.known), (Some(98), 9_275, 95));
    assert_eq!(
        score.parts[Measure::Payment as usize].value,
        None,
        "no invoice was ever recorded"
    );
}

#[test]
fn that_client_rose_by_two_in_a_week() {
    let (records, _) = case("qbr-case.json");
    let movement = health(&records, &Model::default()).movement(day("2025-09-29"), day("2025-10-06"));
    assert_eq!((movement.from.points, movement.to.points), (Some(96), Some(98)));
    assert_eq!(movement.lines.iter().map(|line| line.points).sum::<i64>(), 2);
}
