//! The stream of an account on the terminal.

use desk::accounts::CommitmentState;
use desk::text;
use desk::touchpoints::{StageChange, TimelineDetail, TimelineEntry, TimelineView};

use crate::print::{as_json, tell};
use crate::say;

/// A page of the stream, one entry a line.
pub fn timeline(view: &TimelineView, json: bool) {
    if json {
        return as_json(view);
    }
    if view.entries.is_empty() {
        say("Nothing is on record.");
    }
    view.entries.iter().for_each(entry);
    if view.more_hold {
        say("Only the newest that hold these words are shown; more may.");
    }
    if let Some(next) = &view.next {
        say(&format!("There is more: --after {next:?}"));
    }
}

fn entry(entry: &TimelineEntry) {
    let mut parts = vec![detail(&entry.detail)];
    if entry.ahead {
        parts.insert(0, "planned".to_owned());
    }
    let people = [entry.theirs.join(", "), entry.ours.join(", ")];
    match people.each_ref().map(|names| names.is_empty()) {
        [true, true] => {}
        [false, false] => parts.push(format!("{} with {}", people[0], people[1])),
        _ => parts.push(people.concat()),
    }
    let kind = text::word("timeline", entry.kind.as_str());
    tell(&format!("{}  {kind}: {}", entry.on, parts.join("; ")));
    for line in entry.text.iter().flat_map(|text| text.lines()) {
        tell(&format!("            {line}"));
    }
}

fn detail(detail: &TimelineDetail) -> String {
    match detail {
        TimelineDetail::Touchpoint {
            kind,
            channel,
            direction,
            answered,
            qbr,
        } => {
            let mut parts = vec![
                text::word("kind", kind.as_str()),
                text::word("channel", channel.as_str()),
                text::word("direction", direction.as_str()),
            ];
            if *qbr {
                parts.insert(0, "QBR".to_owned());
            }
            parts.extend(answered.map(|yes| if yes { "answered" } else { "not answered" }.to_owned()));
            parts.join(", ")
        }
        TimelineDetail::Survey {
            asked,
            score,
            scale,
            n,
        } => {
            let answers = n.map_or_else(String::new, |n| format!(", n {n}"));
            format!(
                "{} {score} of {scale}{answers}",
                text::word("kind", asked.as_str())
            )
        }
        TimelineDetail::Commitment {
            by,
            state,
            due,
            days_late,
        } => {
            let state = match (state, days_late) {
                (CommitmentState::Kept, Some(_)) => "kept late".to_owned(),
                (CommitmentState::Kept, None) => "kept".to_owned(),
                (CommitmentState::Open, _) => "open".to_owned(),
                (CommitmentState::Late, Some(days)) => format!("{days} days late"),
                (CommitmentState::Late, None) => "missed".to_owned(),
            };
            let due = due.map_or_else(String::new, |due| format!(", due {due}"));
            format!("{}, {state}{due}", text::word("by", by.as_str()))
        }
        TimelineDetail::Value { amount, evidence } => {
            let evidence = text::word("evidence", evidence.as_str());
            match amount {
                Some(amount) => format!("{amount}, {evidence}"),
                None => evidence,
            }
        }
        TimelineDetail::Review { quarter, status } => {
            format!("{quarter}, {}", text::word("status", status.as_str()))
        }
        TimelineDetail::Incident { closed_on } => match closed_on {
            Some(on) => format!("closed {on}"),
            None => "open".to_owned(),
        },
        TimelineDetail::Stage { changes } => {
            let changes: Vec<String> = changes.iter().map(stage).collect();
            changes.join("; ")
        }
    }
}

fn stage(StageChange { field, from, to }: &StageChange) -> String {
    let word = |stage: &Option<String>| {
        let known = stage.as_ref().map(|stage| text::word(field, stage));
        known.unwrap_or_else(|| "unknown".to_owned())
    };
    format!("{}: {} → {}", text::label("account", field), word(from), word(to))
}
