//! Turns an account's records into everything its review says. Pure: the same records, review and day give
//! the same content. Titles are conclusions by rule; what no rule can say truthfully is not said.

mod answers;
mod charts;
mod decisions;
mod direction;
mod facts;
mod gains;
mod line;
mod measure;
mod opening;
mod outcomes;
mod plan;
mod pledges;
mod promises;
mod scorecard;
mod setbacks;
mod standing;
mod summary;
mod targets;
mod worth;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::qbr::{DeckEdit, Qbr};
use model::{AccountRecords, DeckEditKind};

use super::edits;
use super::form::{quarter_in_words, tidy};
use super::{Meta, QbrContent, SlideKey, Sources};
use facts::Cx;
use line::say;

/// Composes the client edition of a review's deck, with the review's edits applied.
///
/// `as_of` is the day the figures are of: the meeting's if that is past, else today, or as asked. Readings
/// after it, and after the quarter, are not seen.
pub fn compose(records: &AccountRecords, qbr: &Qbr, as_of: NaiveDate) -> QbrContent {
    let edits: Vec<&DeckEdit> = records.deck_edits.iter().filter(|e| e.qbr == qbr.id).collect();
    let out = edits
        .iter()
        .filter(|e| e.kind == DeckEditKind::Out)
        .map(|e| e.field.clone())
        .collect();
    compose_without(records, qbr, as_of, out, &edits)
}

/// The same without what a person has left out: what there is to put back.
pub(super) fn compose_whole(records: &AccountRecords, qbr: &Qbr, as_of: NaiveDate) -> QbrContent {
    let edits: Vec<&DeckEdit> = records.deck_edits.iter().filter(|e| e.qbr == qbr.id).collect();
    compose_without(records, qbr, as_of, BTreeSet::new(), &edits)
}

fn compose_without(
    records: &AccountRecords,
    qbr: &Qbr,
    as_of: NaiveDate,
    out: BTreeSet<String>,
    edits: &[&DeckEdit],
) -> QbrContent {
    let cx = Cx::new(records, qbr, as_of, out.clone());
    let decisions = cx.decisions_slide();
    let mut content = QbrContent {
        meta: meta(&cx),
        cover: Some(cx.cover()),
        agenda: None,
        summary: cx.summary(),
        promises: cx.promises(),
        scorecard: cx.scorecard(),
        outcomes: cx.outcomes(),
        status: cx.where_we_are(),
        value: cx.value(),
        risks: cx.risks(),
        next_quarter: cx.next_quarter(),
        discussion: cx.discussion(),
        commitments: cx.commitments(decisions.is_some() && !cx.is_out(SlideKey::Decisions.as_str())),
        decisions,
        sources: None,
        figures: Default::default(),
    };
    // What is left out is gone before the agenda shares the minutes among what is there.
    edits::take_out(&mut content, &out);
    content.agenda = cx.agenda(&content);
    content.figures = cx.ledger.figures();
    edits::take_out(&mut content, &out);
    edits::name_texts(&mut content);
    edits::apply_texts(&mut content, edits);
    let rows = edits::keep_shown_figures(&mut content);
    if !rows.is_empty() && !cx.is_out(SlideKey::Sources.as_str()) {
        content.sources = Some(Sources {
            kicker: say("Appendix: sources").text(),
            title: say("Every figure with its formula, its record and its date").text(),
            rows,
        });
        edits::name_texts(&mut content);
        edits::apply_texts(&mut content, edits);
    }
    content
}

fn meta(cx: &Cx) -> Meta {
    let firm = cx.r.firm.as_ref();
    let client = tidy(&cx.r.account.name);
    let quarter = cx.qbr.quarter;
    Meta {
        title: format!(
            "{client}: quarterly business review, {} {}",
            quarter_in_words(quarter),
            quarter.year()
        ),
        client,
        firm: firm.and_then(|f| f.name.as_deref()).map(tidy).unwrap_or_default(),
        author: cx.owner(None).map(|name| tidy(&name)),
        quarter,
        quarter_label: format!("Q{} {}", quarter.number(), quarter.year()),
        starts: cx.starts,
        ends: cx.ends,
        fiscal_year: cx.fiscal,
        meeting: cx.qbr.on,
        minutes: cx.qbr.minutes,
        as_of: cx.as_of,
        accent: firm.and_then(|f| f.accent.clone()),
        locale: firm
            .and_then(|f| f.locale.clone())
            .unwrap_or_else(|| "en".to_owned()),
        confidentiality: "Confidential".to_owned(),
    }
}
