//! What a person changes is kept through every recompose, and can be put back.

use super::fixture::{day, edit, load, review};
use crate::content::{QbrContent, Secrets, SlideKey, Span, check_client_edition, compose, outline};
use model::qbr::Qbr;
use model::{AccountRecords, Audience};

fn case() -> (AccountRecords, Qbr) {
    let (records, qbr, _) = load("qbr-case.json");
    (records, qbr.unwrap())
}

fn deck(records: &AccountRecords, qbr: &Qbr) -> QbrContent {
    compose(records, qbr, day("2025-10-06"))
}

#[test]
fn an_edited_title_survives_new_readings_and_remembers_the_composed_one() {
    let (mut records, qbr) = case();
    edit(
        &mut records,
        &qbr,
        "value.title",
        Some("Every dollar came back 3.7 times, in $12,000 of fees"),
    );
    let first = deck(&records, &qbr);
    let title = &first.value.as_ref().unwrap().title;
    assert_eq!(
        title.plain(),
        "Every dollar came back 3.7 times, in $12,000 of fees"
    );
    assert!(title.plain_composed().starts_with("Value that can be verified"));
    let reading = records
        .readings
        .iter_mut()
        .find(|r| r.on == day("2025-09-30"))
        .unwrap();
    reading.value += rust_decimal::Decimal::ONE;
    assert_eq!(deck(&records, &qbr).value.unwrap().title, *title);
}

#[test]
fn marks_return_behind_the_figures_an_edit_still_shows() {
    let (mut records, qbr) = case();
    edit(
        &mut records,
        &qbr,
        "value.title",
        Some("3.7 times the fees, 13.7 times the luck"),
    );
    let deck = deck(&records, &qbr);
    let title = &deck.value.as_ref().unwrap().title;
    let Some(Span::Mark(id)) = title.spans.get(1) else {
        panic!("{title:?}")
    };
    assert_eq!(deck.figures[id].shown, "3.7×");
    assert_eq!(title.marks().count(), 1);
}

#[test]
fn a_day_is_not_mistaken_for_a_figure() {
    let (mut records, qbr) = case();
    edit(&mut records, &qbr, "status.title", Some("All well on 3 October"));
    let deck = deck(&records, &qbr);
    assert_eq!(deck.status.as_ref().unwrap().title.marks().count(), 0);
}

#[test]
fn an_item_out_is_off_the_page_and_not_out_of_the_count() {
    let (mut records, qbr) = case();
    let claimed = records.value_records[1].id;
    edit(
        &mut records,
        &qbr,
        &format!("value.parts[claimed].statements[{claimed}]"),
        None,
    );
    let without = deck(&records, &qbr);
    let value = without.value.as_ref().unwrap();
    assert_eq!(value.parts.len(), 2);
    assert!(without.figures.values().all(|f| f.shown != "$8,415"));

    let first = records.initiatives[0].id;
    edit(&mut records, &qbr, &format!("next_quarter.rows[{first}]"), None);
    let title = deck(&records, &qbr).next_quarter.unwrap().title.plain();
    assert!(
        title.starts_with("Four initiatives") && title.ends_with("; three shown"),
        "{title}"
    );
}

#[test]
fn a_value_line_out_changes_neither_the_sums_nor_the_counts() {
    let (mut records, qbr) = case();
    let mut more = records.value_records[0].clone();
    more.id = model::Id::fixed(9_000);
    records.value_records.push(more.clone());
    let whole = deck(&records, &qbr).value.unwrap();
    let out = format!("value.parts[{}].statements[{}]", more.evidence, more.id);
    edit(&mut records, &qbr, &out, None);
    let less = deck(&records, &qbr).value.unwrap();
    let sums = |value: &crate::content::ValueSlide| -> Vec<String> {
        let parts = value.parts.iter().map(|part| part.amount.text.clone());
        parts
            .chain(value.hero.iter().map(|hero| hero.0.text.clone()))
            .collect()
    };
    assert_eq!(
        (sums(&less), less.title.plain()),
        (sums(&whole), whole.title.plain())
    );
    let lines = |value: &crate::content::ValueSlide| -> usize {
        value.parts.iter().map(|part| part.statements.len()).sum()
    };
    assert_eq!(lines(&less) + 1, lines(&whole));
    let notes: Vec<String> = less.notes.iter().map(|note| note.plain()).collect();
    let shown = format!(
        "Of {} lines three are shown; sums and counts are of all.",
        if lines(&whole) == 4 { "four" } else { "other" }
    );
    assert!(notes.contains(&shown), "{notes:?}");
}

#[test]
fn of_a_list_with_items_out_the_title_counts_all_and_says_how_many_are_shown() {
    let (mut records, qbr) = case();
    let target = records.success_criteria[0].id;
    let goal = records.client_goals[0].id;
    for out in [
        format!("scorecard.targets.rows[{target}]"),
        format!("discussion.horizon.goals[{goal}]"),
    ] {
        edit(&mut records, &qbr, &out, None);
    }
    let less = deck(&records, &qbr);
    assert_eq!(
        less.scorecard.unwrap().title.plain(),
        "Two of three targets are met; one is on course; two shown"
    );
    let discussion = less.discussion.unwrap();
    assert_eq!(
        discussion.title.plain(),
        "Where you want to be: two goals; one shown",
        "a goal that is out is not quoted either"
    );
}

#[test]
fn a_slide_with_every_item_out_is_gone() {
    let (mut records, qbr) = case();
    records.risks[0].audience = model::Audience::Client;
    let whole = outline(&records, &qbr, day("2025-10-06"), &deck(&records, &qbr));
    let fields = whole.iter().flat_map(|slide| &slide.items);
    for item in fields
        .filter(|item| item.can_leave)
        .map(|item| item.field.clone())
    {
        edit(&mut records, &qbr, &item, None);
    }
    let bare = deck(&records, &qbr);
    let there: Vec<&str> = SlideKey::ALL
        .into_iter()
        .filter(|(slide, ..)| bare.has(*slide))
        .map(|(_, key, _)| key)
        .collect();
    assert_eq!(there, ["cover", "summary", "status", "sources"]);
}

#[test]
fn a_decision_out_is_out_of_every_slide_and_the_others_are_numbered_again() {
    let (mut records, qbr) = case();
    let first = records.decisions_sought[0].id;
    edit(&mut records, &qbr, &format!("decisions.rows[{first}]"), None);
    let deck = deck(&records, &qbr);
    assert_eq!(
        deck.agenda.as_ref().unwrap().title.plain(),
        "We ask you for two decisions in these 60 minutes"
    );
    assert_eq!(deck.decisions.as_ref().unwrap().rows.len(), 2);
    let needs: Vec<_> = deck
        .next_quarter
        .unwrap()
        .rows
        .into_iter()
        .filter_map(|r| r.needs)
        .collect();
    assert_eq!(needs, ["needs decision 1"]);
}

#[test]
fn a_slide_out_gives_its_minutes_to_the_others() {
    let (mut records, qbr) = case();
    edit(&mut records, &qbr, "value", None);
    let deck = deck(&records, &qbr);
    assert!(deck.value.is_none());
    let blocks = &deck.agenda.as_ref().unwrap().blocks;
    assert_eq!(
        blocks.iter().map(|b| b.minutes).collect::<Vec<_>>(),
        [20, 10, 20, 10]
    );
    assert!(
        deck.figures
            .values()
            .all(|f| f.name.plain() != "Fees of the quarter")
    );
}

#[test]
fn the_outline_lists_what_is_out_so_that_it_can_be_put_back() {
    let (mut records, qbr) = case();
    let library = records.commitments[1].id;
    let item = format!("promises.ours[{library}]");
    edit(&mut records, &qbr, &item, None);
    edit(&mut records, &qbr, "status", None);
    edit(&mut records, &qbr, "cover.client", Some("Brightfold Ltd"));
    let deck = deck(&records, &qbr);
    let slides = outline(&records, &qbr, day("2025-10-06"), &deck);
    assert_eq!(slides.len(), 13, "all slides but the risks");
    let of = |slide: SlideKey| slides.iter().find(|s| s.slide == slide).unwrap();
    assert!(!of(SlideKey::Status).included && of(SlideKey::Status).title.is_some());
    let commitments = of(SlideKey::PastCommitments);
    assert_eq!(
        commitments.minutes,
        Some(20),
        "with the minutes of the slide that is out"
    );
    let out: Vec<_> = commitments
        .items
        .iter()
        .filter(|i| !i.included)
        .map(|i| i.field.as_str())
        .collect();
    assert_eq!(out, [item]);
    let title = of(SlideKey::Cover).title.as_ref().unwrap();
    assert_eq!(
        (title.text.as_str(), title.composed.as_str(), title.edited),
        ("Brightfold Ltd", "Brightfold", true)
    );
    assert!(!of(SlideKey::Cover).can_leave);
    assert!(
        of(SlideKey::Agenda)
            .items
            .iter()
            .any(|i| i.field == "agenda.blocks[value]" && !i.can_leave)
    );
    assert!(
        of(SlideKey::Value)
            .items
            .iter()
            .any(|i| i.field.contains("statements[") && i.can_leave)
    );
}

#[test]
fn an_edit_that_is_the_composed_wording_again_is_no_edit() {
    let (mut records, qbr) = case();
    let composed = deck(&records, &qbr).status.unwrap().title;
    edit(&mut records, &qbr, "status.title", Some(&composed.plain()));
    assert_eq!(deck(&records, &qbr).status.unwrap().title, composed);
}

#[test]
fn an_internal_word_that_is_typed_into_a_slide_is_found_with_its_field() {
    let (mut records, qbr) = case();
    let words = "Next: bring the VALUE record to finance\nbefore budget season.";
    edit(&mut records, &qbr, "promises.title", Some(words));
    let leak = check_client_edition(&deck(&records, &qbr), &records).unwrap_err();
    assert_eq!(
        (leak.place.as_str(), leak.internal.as_str()),
        ("promises.title", "risk.mitigation")
    );
    let secrets = Secrets::of(&records);
    let leak = secrets.check(
        "file",
        "… Asked: Thanked us for the early\u{a0}warning on the launch. …",
    );
    assert_eq!(leak.unwrap_err().internal, "touchpoint.summary");
    assert!(secrets.check("file", "100 people by June").is_ok());
}

#[test]
fn records_marked_internal_are_not_composed() {
    let (mut records, qbr) = case();
    for c in &mut records.commitments {
        c.audience = Audience::Internal;
    }
    for i in &mut records.initiatives {
        i.audience = Audience::Internal;
    }
    let deck = deck(&records, &qbr);
    assert!(deck.commitments.is_none() && deck.next_quarter.is_none());
    check_client_edition(&deck, &records).unwrap();
}

#[test]
fn edits_of_another_review_are_not_applied() {
    let (mut records, qbr) = case();
    let mut other = review(&records, "2025-Q2", None);
    other.id = model::Id::fixed(900_001);
    edit(&mut records, &other, "summary", None);
    assert!(deck(&records, &qbr).summary.is_some());
}
