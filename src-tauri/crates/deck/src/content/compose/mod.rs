//! Turns an account's records into everything its review says. Pure: the same records, review and day give
//! the same content. Titles are conclusions by rule; what no rule can say truthfully is not said.

mod charts;
mod comments;
mod commitments;
mod cover_and_agenda;
mod decisions;
mod discussion;
mod facts;
mod ledger;
mod measure;
mod outcomes;
mod plan;
mod satisfaction;
mod scorecard;
mod summary;
mod targets;
mod value;
mod value_and_risks;
mod where_we_are;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::qbr::{DeckEdit, Qbr};
use model::{AccountRecords, DeckEditKind};

use super::edits;
use super::form::tidy;
use super::line::{date, say, typed};
use super::{Meta, QbrContent, SlideKey, Sources};
use facts::Facts;

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
    let facts = Facts::new(records, qbr, as_of, out.clone());
    let decisions = facts.decisions_slide();
    let mut content = QbrContent {
        meta: meta(&facts),
        cover: Some(facts.cover()),
        agenda: None,
        summary: facts.summary(),
        past_commitments: facts.past_commitments(),
        scorecard: facts.scorecard(),
        outcomes: facts.outcomes(),
        status: facts.where_we_are(),
        value: facts.value(),
        risks: facts.risks(),
        next_quarter: facts.next_quarter(),
        discussion: facts.discussion(),
        commitments: facts.commitments(decisions.is_some() && !facts.is_out(SlideKey::Decisions.as_str())),
        decisions,
        sources: None,
        figures: Default::default(),
    };
    // What is left out is gone before the agenda shares the minutes among what is there.
    edits::take_out(&mut content, &out);
    content.agenda = facts.agenda(&content);
    content.figures = facts.ledger.figures();
    edits::take_out(&mut content, &out);
    edits::name_texts(&mut content);
    edits::apply_texts(&mut content, edits);
    let rows = edits::keep_shown_figures(&mut content);
    if !rows.is_empty() && !facts.is_out(SlideKey::Sources.as_str()) {
        content.sources = Some(Sources {
            kicker: say!(facts, "sources-kicker").text(),
            title: say!(facts, "sources-title").text(),
            rows,
        });
        edits::name_texts(&mut content);
        edits::apply_texts(&mut content, edits);
    }
    content
}

fn meta(facts: &Facts) -> Meta {
    let firm = facts.r.firm.as_ref();
    let client = tidy(&facts.r.account.name);
    let quarter = facts.qbr.quarter;
    let title = say!(
        facts,
        "document-title",
        client = typed(&client),
        quarter = facts.quarter_name()
    );
    let label = say!(
        facts,
        "quarter-short",
        n = date(quarter.number().to_string()),
        year = date(quarter.year().to_string())
    );
    Meta {
        title: title.plain(),
        client,
        firm: firm.and_then(|f| f.name.as_deref()).map(tidy).unwrap_or_default(),
        author: facts.r.member_name(facts.r.account.owner).map(tidy),
        quarter,
        quarter_label: label.plain(),
        starts: facts.starts,
        ends: facts.ends,
        fiscal_year: facts.fiscal,
        meeting: facts.qbr.on,
        minutes: facts.qbr.minutes,
        as_of: facts.day,
        accent: firm.and_then(|f| f.accent.clone()),
        logo: None,
        language: facts.words.language,
        locale: facts.locale.to_owned(),
        confidentiality: facts.words.word("confidential"),
    }
}
