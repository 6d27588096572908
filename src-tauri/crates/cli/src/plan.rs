//! A plan's age on the terminal.

use desk::plan::{PlanItemView, PlanReviewView};
use desk::text;

use crate::print::{as_json, tell};
use crate::say;

/// What of a plan wants a look, the most pressing first.
pub fn review(view: &PlanReviewView, json: bool) {
    if json {
        return as_json(view);
    }
    say(&match (view.last, view.next) {
        (None, _) => "This plan has not been reviewed yet.".to_owned(),
        (Some(last), None) => format!("The plan was reviewed last on {last}."),
        (Some(last), Some(next)) => {
            format!("The plan was reviewed last on {last}; the next review is on {next}.")
        }
    });
    if view.items.is_empty() {
        return say("Nothing in it wants a look.");
    }
    view.items.iter().for_each(item);
}

fn item(item: &PlanItemView) {
    say("");
    tell(&format!("{}: {}", text::one(&item.kind), item.name));
    say(&format!("  {}", item.record));
    for sentence in item.sentences() {
        tell(&format!("  {sentence}"));
    }
}
