//! A plan on the terminal: its age, what its opportunities come to, where it was written.

use desk::paper::Written;
use desk::plan::{PipelineSum, PipelineView, PlanItemView, PlanReviewView};
use desk::text;

use crate::print::{as_json, missing_glyphs, tell};
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

/// Where a document was written.
pub fn written(written: &Written, json: bool) {
    if json {
        return as_json(written);
    }
    tell(&match written.pages {
        0 => format!("Written: {}", written.path),
        1 => format!("Written: {}, 1 page", written.path),
        pages => format!("Written: {}, {pages} pages", written.path),
    });
    missing_glyphs(&written.missing_glyphs);
}

/// What the open opportunities come to.
pub fn pipeline(view: &PipelineView, json: bool) {
    if json {
        return as_json(view);
    }
    if view.total.count == 0 {
        return say("No opportunity is open.");
    }
    for one in &view.stages {
        tell(&sum(&text::word("stage", one.stage.as_str()), &one.sum));
    }
    tell(&sum("together", &view.total));
    for one in &view.accounts {
        tell(&sum(&one.name, &one.sum));
    }
}

fn sum(name: &str, of: &PipelineSum) -> String {
    let amounts = |amounts: &[String]| match amounts {
        [] => "–".to_owned(),
        amounts => amounts.join(" + "),
    };
    let (value, weighted) = (amounts(&of.value), amounts(&of.weighted));
    let without = match of.unweighted {
        0 => String::new(),
        n => format!(", {n} of them without a value or a probability"),
    };
    format!(
        "{name}: {}, {value} a year, {weighted} weighted{without}",
        of.count
    )
}
