//! What is owed on the terminal.

use desk::actions::{CalendarWritten, DueList, DutyView, Near};
use desk::text;
use model::Side;

use crate::print::{as_json, tell};
use crate::say;

/// What is owed, by how near it is.
pub fn due(list: &DueList, json: bool) {
    if json {
        return as_json(list);
    }
    if list.duties.is_empty() {
        return say("Nothing is owed.");
    }
    let mut last = None;
    for duty in &list.duties {
        if last != Some(duty.near) {
            say(head(duty.near));
        }
        last = Some(duty.near);
        line(duty);
    }
}

fn head(near: Near) -> &'static str {
    match near {
        Near::Overdue => "Overdue",
        Near::Today => "Today",
        Near::Week => "This week",
        Near::Later => "Later",
        Near::NoDay => "No day",
    }
}

fn line(duty: &DutyView) {
    let on = duty.on.map_or_else(|| " ".repeat(10), |on| on.to_string());
    let mut about = vec![duty.name.clone()];
    match (duty.by, &duty.owner) {
        (Side::Client, _) => about.push(text::word("by", Side::Client.as_str())),
        (Side::Us, Some(owner)) => about.push(owner.clone()),
        (Side::Us, None) => {}
    }
    tell(&format!("  {on}  {} ({})", duty.line(), about.join(", ")));
}

/// Where the calendar was written.
pub fn written(written: &CalendarWritten, json: bool) {
    if json {
        return as_json(written);
    }
    let noun = if written.entries == 1 { "entry" } else { "entries" };
    tell(&format!("Written: {}, {} {noun}", written.path, written.entries));
}
