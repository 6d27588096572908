//! A stakeholder map on the terminal: who is where, what the map says by itself, the drill, and what changed.

use std::path::Path;

use chrono::NaiveDate;
use clap::ValueEnum;
use desk::stakeholders::{MapChangesView, MapFindingView, MapHanging, MapPerson, MapView, MapWithout};
use desk::{Desk, Result, text};
use model::{Arrangement, Id};
use serde_json::json;

use crate::plan::written;
use crate::print::{as_json, tell};
use crate::say;

/// An arrangement as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Arranged {
    /// Who reports to whom
    Organisation,
    /// Influence and interest, in four quarters
    Power,
    /// Our people against theirs
    Coverage,
}

impl From<Arranged> for Arrangement {
    fn from(typed: Arranged) -> Self {
        match typed {
            Arranged::Organisation => Self::Organisation,
            Arranged::Power => Self::PowerInterest,
            Arranged::Coverage => Self::Coverage,
        }
    }
}

/// What is asked of a map.
pub struct Asked<'a> {
    pub account: &'a str,
    pub arrangement: Arranged,
    pub as_of: Option<NaiveDate>,
    pub since: Option<NaiveDate>,
    pub without: Option<&'a str>,
    pub findings: bool,
    pub out: Option<&'a Path>,
}

/// Answers what is asked, or writes the map.
pub fn map(desk: &Desk, asked: &Asked<'_>, json: bool) -> Result<()> {
    let account = desk.account_id(asked.account)?;
    let arrangement = asked.arrangement.into();
    if let Some(out) = asked.out {
        written(&desk.map_write(account, arrangement, asked.as_of, out)?, json);
        return Ok(());
    }
    if let Some(name) = asked.without {
        let person = desk.map_called(account, name)?;
        let view = desk.map_without(account, person, asked.as_of)?;
        let map = desk.map(account, Arrangement::Organisation, asked.as_of)?;
        without(&view, &map, json);
        return Ok(());
    }
    if let Some(since) = asked.since {
        changes(&desk.map_changes(account, since, asked.as_of)?, json);
        return Ok(());
    }
    let view = desk.map(account, arrangement, asked.as_of)?;
    match (asked.findings, json) {
        (true, true) => as_json(&json!({ "as_of": view.as_of, "findings": view.findings })),
        (true, false) => findings(&view.findings),
        (false, true) => as_json(&view),
        (false, false) => shown(&view),
    }
    Ok(())
}

fn shown(view: &MapView) {
    let there = view.people.iter().filter(|person| !person.departed).count();
    match view.people.len() {
        0 => {
            return say(
                "Nobody is on this map yet. `tenure add stakeholder ACCOUNT name=…` puts somebody on it.",
            );
        }
        _ => tell(&format!("{} on {}: {there} people", view.name, view.as_of)),
    }
    match view.arrangement {
        Arrangement::Organisation => {
            let on_top = |person: &&MapPerson| {
                person
                    .reports_to
                    .is_none_or(|id| !view.people.iter().any(|one| one.id == id))
            };
            let mut met = Vec::new();
            view.people
                .iter()
                .filter(on_top)
                .for_each(|person| under(view, person, 0, &mut met));
            let others = view.lines.iter().filter(|line| line.record != line.from);
            others.for_each(|line| tell(&line.sentence));
        }
        Arrangement::PowerInterest => {
            for quarter in view.grid.iter().flat_map(|grid| &grid.quadrants) {
                say("");
                tell(&format!("{}: {}", quarter.title, quarter.owed));
                let inside = |person: &&MapPerson| {
                    let (x, y) = (person.x + person.width / 2, person.y + person.height / 2);
                    let edges = quarter.extent;
                    (edges.left..edges.right).contains(&x) && (edges.top..edges.foot).contains(&y)
                };
                view.people
                    .iter()
                    .filter(inside)
                    .for_each(|person| tell(&format!("  {}", person.sentence)));
            }
            let ungraded = |person: &&MapPerson| person.influence.is_none() || person.interest.is_none();
            if view.people.iter().any(|person| ungraded(&person)) {
                say("");
                say("Not graded");
                view.people
                    .iter()
                    .filter(ungraded)
                    .for_each(|person| tell(&format!("  {}", person.sentence)));
            }
        }
        Arrangement::Coverage => {
            if view.coverage.is_empty() {
                say("Nothing is on record between one of ours and one of theirs.");
            }
            view.coverage.iter().for_each(|cell| tell(&cell.sentence));
        }
    }
    if !view.findings.is_empty() {
        say("");
        findings(&view.findings);
    }
}

/// A person and all under them, each once.
fn under(view: &MapView, person: &MapPerson, deep: usize, met: &mut Vec<Id>) {
    if met.contains(&person.id) {
        return;
    }
    met.push(person.id);
    tell(&format!("{}{}", "  ".repeat(deep), person.sentence));
    let reports = view.people.iter().filter(|one| one.reports_to == Some(person.id));
    reports.for_each(|one| under(view, one, deep + 1, met));
}

fn findings(all: &[MapFindingView]) {
    if all.is_empty() {
        return say("The map says nothing by itself.");
    }
    for finding in all {
        tell(&finding.title);
        tell(&format!("  {}", finding.sentence));
        tell(&format!("  → {}", finding.offer.what));
    }
}

fn hanging(one: &MapHanging) {
    let day = match (one.on, one.late) {
        (Some(on), true) => format!(", late since {on}"),
        (Some(on), false) => format!(", {on}"),
        (None, _) => String::new(),
    };
    tell(&format!("  {}: {}{day}", text::one(&one.kind), one.name));
}

fn without(view: &MapWithout, map: &MapView, json: bool) {
    if json {
        return as_json(view);
    }
    tell(&view.sentence);
    let section = |title: &str, any: bool| {
        if any {
            say("");
            say(title);
        }
    };
    section("Open, and hangs on them", !view.hanging.is_empty());
    view.hanging.iter().for_each(hanging);
    section("Reports to them", !view.reports.is_empty());
    for id in &view.reports {
        if let Some(person) = map.people.iter().find(|person| person.id == *id) {
            tell(&format!("  {}", person.name));
        }
    }
    section("Coverage", !view.coverage.is_empty());
    view.coverage
        .iter()
        .for_each(|cell| tell(&format!("  {}", cell.sentence)));
    section("Gates that close", !view.gates.is_empty());
    view.gates
        .iter()
        .for_each(|gate| tell(&format!("  {}", text::word("gate", gate.as_str()))));
    section("What the map would say", !view.findings.is_empty());
    view.findings
        .iter()
        .for_each(|finding| tell(&format!("  {}", finding.sentence)));
    section("Up for renewal", !view.renewals.is_empty());
    for one in &view.renewals {
        let risk = if one.at_risk { ", at risk" } else { "" };
        let value = one
            .annual_value
            .as_deref()
            .map(|value| format!(", {value} a year"))
            .unwrap_or_default();
        tell(&format!("  {}: {}{value}{risk}", one.deadline, one.name));
    }
}

fn changes(view: &MapChangesView, json: bool) {
    if json {
        return as_json(view);
    }
    say(&format!(
        "{} people on {}, {} on {}.",
        view.before, view.since, view.now, view.as_of
    ));
    if view.changes.is_empty() {
        say("Nothing of the map changed.");
    }
    view.changes
        .iter()
        .for_each(|change| tell(&format!("  {}", change.sentence)));
}
