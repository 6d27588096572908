//! Scores on the terminal: why before what to do, and every number as the window shows it.

use chrono::NaiveDate;
use desk::health::{GateView, HealthRow, HealthView, LineView, PartView, StepView, said};
use desk::text;
use model::{Band, GateKind, Measure};

use crate::print::{as_json, tell};
use crate::say;

/// The scores of all accounts, worst first.
pub fn all(rows: &[HealthRow], json: bool) {
    if json {
        return as_json(&rows);
    }
    if rows.is_empty() {
        return say("No accounts yet. Bring one in with `tenure import FILE`.");
    }
    let longest = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
    for row in rows {
        let moved = match (row.points_before, row.points) {
            (Some(before), Some(now)) => signed(now - before),
            _ => String::new(),
        };
        let gates = gates(&row.gates);
        let line = format!(
            "{:>3}  {:<15}  {moved:>4}  {:<longest$}  {gates}",
            points(row.points),
            band(row.band),
            row.name
        );
        tell(line.trim_end());
    }
}

/// One account: its score, gates and parts, why it moved, what comes, and what to do first.
pub fn account(view: &HealthView, json: bool) {
    if json {
        return as_json(view);
    }
    tell(&format!(
        "{}: {} {} on {}, of 100, where 100 is healthy",
        view.name,
        points(view.points),
        band(view.band),
        view.as_of
    ));
    if let Some(over) = view.over_since {
        say(&format!("Its contracts are over since {over}."));
    }
    if !view.gates.is_empty() {
        say(&format!(
            "\nHeld down, from {} by its points",
            band(view.by_points)
        ));
        view.gates.iter().for_each(gate);
    }
    say(&format!(
        "\nMade of {} of {} points known ({}% of the weight), by profile version {}",
        view.sum, view.known, view.known_percent, view.profile.version
    ));
    view.parts.iter().for_each(part);
    say(&format!(
        "\nSince {} it moved by {}, from {} {}",
        view.since,
        signed(view.moved),
        points(view.points_before),
        band(view.band_before)
    ));
    view.lines.iter().for_each(line);
    say("\nIf nothing happens");
    for ahead in &view.ahead {
        say(&format!(
            "  {}  {:>3} {}",
            ahead.on,
            points(ahead.points),
            band(ahead.band)
        ));
    }
    if !view.path.is_empty() {
        say("\nThe shortest way up");
        view.path.iter().for_each(step);
    }
}

fn gate(gate: &GateView) {
    let records: Vec<&str> = gate.records.iter().map(|record| record.name.as_str()).collect();
    let (kind, cap, since) = (gate_word(gate.kind), band(gate.cap), gate.since);
    tell(&format!(
        "  {kind}, no better than {cap}, since {since}: {}",
        records.join("; ")
    ));
}

fn part(part: &PartView) {
    let stale = part
        .stale_since
        .map(|day| format!(", as last known on {day}"))
        .unwrap_or_default();
    let brings = match &part.points {
        Some(points) => format!("{points:>6} of {}{stale}", part.weight),
        None => format!("     – of {}, never recorded", part.weight),
    };
    say(&format!("  {:<24} {brings}", measure(part.measure)));
}

fn line(line: &LineView) {
    tell(&format!(
        "  {:>4}  {:<24}  {}",
        signed(line.points),
        days(line.first, line.last),
        said::line(line)
    ));
}

fn step(step: &StepView) {
    let opens = match step.opens.as_slice() {
        [] => String::new(),
        opened => format!(", opens: {}", gates(opened)),
    };
    tell(&format!(
        "  by {}  {}: {} {}{opens}",
        step.act.by,
        step.act.what,
        points(step.points),
        band(step.band)
    ));
}

pub fn points(points: Option<i32>) -> String {
    points.map_or_else(|| "–".to_owned(), |points| points.to_string())
}

pub fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

fn days(first: NaiveDate, last: NaiveDate) -> String {
    match first == last {
        true => first.to_string(),
        false => format!("{first} to {last}"),
    }
}

pub fn band(band: Band) -> String {
    text::word("band", band.as_str())
}

fn gates(kinds: &[GateKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| gate_word(*kind)).collect();
    words.join(", ")
}

pub fn gate_word(kind: GateKind) -> String {
    text::word("gate", kind.as_str())
}

fn measure(measure: Measure) -> String {
    text::word("measure", measure.as_str())
}
