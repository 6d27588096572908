//! The same code where numbers fall: it says so, and promises nothing.

use super::fixture::{day, load, review};
use crate::content::{QbrContent, Sign, SlideKey, Tone, check_client_edition, compose};

fn deck() -> QbrContent {
    let (records, qbr, _) = load("rescue-case.json");
    assert!(qbr.is_none(), "the case has no review of its own");
    let qbr = review(&records, "2025-Q3", None);
    compose(&records, &qbr, day("2025-10-06"))
}

fn title(text: &crate::content::Text) -> String {
    text.plain().replace('\u{a0}', " ")
}

#[test]
fn titles_say_that_numbers_fall() {
    let deck = deck();
    assert_eq!(
        title(&deck.summary.as_ref().unwrap().title),
        "Active users: 30, down 40% in the quarter"
    );
    assert_eq!(
        title(&deck.scorecard.as_ref().unwrap().title),
        "Active users: 30, down 40% in the quarter; the target is 60 by 1 December"
    );
    assert_eq!(
        title(&deck.outcomes.as_ref().unwrap().title),
        "One thing did not work"
    );
    assert_eq!(
        title(&deck.status.as_ref().unwrap().title),
        "Active users: 30, down from 50 in June"
    );
    assert_eq!(
        title(&deck.agenda.as_ref().unwrap().title),
        "Where we stand and what comes next, in 60 minutes"
    );
}

#[test]
fn a_falling_measure_is_behind_and_did_not_work() {
    let deck = deck();
    let row = &deck.scorecard.as_ref().unwrap().targets.as_ref().unwrap().rows[0];
    assert_eq!(
        (row.status.sign, row.status.tone, row.status.word.as_str()),
        (Sign::Down, Tone::Bad, "Behind")
    );
    let outcomes = deck.outcomes.as_ref().unwrap();
    assert!(
        outcomes
            .rows
            .iter()
            .all(|r| r.kind == crate::content::OutcomeKind::DidNotWork)
    );
    assert_eq!(
        outcomes.rows[0].context.as_ref().map(title).unwrap(),
        "Down from 50 in June; the target is 60 by 1 December"
    );
    let hero = deck.summary.as_ref().unwrap().hero.as_ref().unwrap();
    assert_eq!(hero.change.as_ref().unwrap().text, "−40%");
}

#[test]
fn slides_with_nothing_to_say_leave_and_the_minutes_stay() {
    let deck = deck();
    for slide in [
        SlideKey::PastCommitments,
        SlideKey::Value,
        SlideKey::Risks,
        SlideKey::NextQuarter,
        SlideKey::Discussion,
        SlideKey::Decisions,
        SlideKey::Commitments,
    ] {
        assert!(!deck.has(slide), "{slide:?}");
    }
    let blocks = &deck.agenda.as_ref().unwrap().blocks;
    assert_eq!(blocks.iter().map(|b| b.minutes).sum::<u32>(), 60);
}

#[test]
fn one_persons_answer_and_departure_stay_inside() {
    let (records, _, _) = load("rescue-case.json");
    let deck = deck();
    check_client_edition(&deck, &records).unwrap();
    let everything = serde_json::to_string(&deck).unwrap();
    for word in ["Mensah", "Aubert", "Finch", "recommend", "champion"] {
        assert!(!everything.contains(word), "{word}");
    }
}
