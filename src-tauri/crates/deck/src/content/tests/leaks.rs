//! What the leak check finds, in whatever way it is written, and what it lets pass.

use model::{AccountRecords, Audience};

use super::fixture::{day, edit, load};
use crate::content::{Leak, Secrets, check_client_edition, compose};

const SUMMARY: &str = "They don't want to renew: \"we will leave\", said Renée; they cut 20 seats - procurement \
     sees us as a cost line and will drop us in the Königstraße office.";

/// The case with internal notes of these words.
fn with_notes(notes: &[&str]) -> AccountRecords {
    let (mut records, _, _) = load("qbr-case.json");
    for (touchpoint, note) in records.touchpoints.iter_mut().zip(notes) {
        touchpoint.audience = Audience::Internal;
        touchpoint.summary = Some((*note).to_owned());
    }
    records
}

fn found(records: &AccountRecords, text: &str) -> Option<Leak> {
    Secrets::of(records).check("file", text).err()
}

#[test]
fn a_part_of_an_internal_text_is_found_however_it_is_written() {
    let records = with_notes(&[SUMMARY]);
    for text in [
        SUMMARY,
        "They don’t want to renew",
        "“We will leave,” said Renée",
        "we will leave said Rene\u{301}e",
        "They cut 20 seats – procurement sees us",
        "THEY CUT 20 SEATS, PROCUREMENT",
        "procurement sees us as a cost line and will drop",
        "cost line, and will drop us in",
        "a co\u{ad}st line and wi\u{200b}ll drop",
        "a \u{2068}cost\u{2069} line\nand will\u{a0}drop",
        "a c\u{e000}ost line and will drop",
        "drop us in the KÖNIGSTRASSE office",
        "a ﬁne start: they don't want to renew",
    ] {
        let leak = found(&records, text).unwrap_or_else(|| panic!("{text:?} is not found"));
        assert_eq!(leak.internal, "touchpoint.summary");
        assert_eq!(leak.record, Some(records.touchpoints[0].id));
    }
}

#[test]
fn what_only_shares_a_few_words_with_an_internal_text_passes() {
    let records = with_notes(&[SUMMARY]);
    for text in [
        "They want to renew",
        "as a cost line",
        "We will leave the old office in June",
        "20 seats",
    ] {
        assert_eq!(found(&records, text), None, "{text}");
    }
}

#[test]
fn a_short_internal_text_is_found_as_a_whole() {
    let (mut records, _, _) = load("qbr-case.json");
    records.touchpoints[0].audience = Audience::Internal;
    records.touchpoints[0].summary = Some("Untrustworthy".to_owned());
    records.stakeholders[0].email = Some("tomas.private@gmail.com".to_owned());
    records.stakeholders[0].phone = Some("+49 170 1234-567".to_owned());
    for (text, internal) in [
        ("He is untrustworthy.", "touchpoint.summary"),
        ("Write to tomas.private@gmail.com", "stakeholder.email"),
        ("+491701234567", "stakeholder.phone"),
        ("(49) 170 1234567", "stakeholder.phone"),
    ] {
        assert_eq!(
            found(&records, text).map(|leak| leak.internal).as_deref(),
            Some(internal),
            "{text}"
        );
    }
    assert_eq!(found(&records, "Trustworthy work"), None);
}

#[test]
fn a_text_without_spaces_is_found_by_a_part_of_it() {
    let records = with_notes(&["顧客は来年の契約を更新しないと言っている"]);
    assert!(found(&records, "来年の契約を更新しない").is_some());
    assert_eq!(found(&records, "来年の契約"), None);
}

#[test]
fn what_the_client_reads_anyway_may_stand_in_its_own_place_and_in_no_other() {
    let goal = "Open a second office in the spring";
    let mut records = with_notes(&[goal]);
    let (_, qbr, _) = load("qbr-case.json");
    let qbr = qbr.unwrap();
    assert!(records.client_goals.iter().any(|g| g.statement == goal));
    assert_eq!(found(&records, goal), None, "a page shows it in its place");
    let check = |records: &AccountRecords| {
        let deck = compose(records, &qbr, day("2025-10-06"));
        check_client_edition(&deck, records).map_err(|leak| (leak.place, leak.internal))
    };
    assert_eq!(check(&records), Ok(()));
    let title = "In short: open a second office in the spring";
    edit(&mut records, &qbr, "discussion.title", Some(title));
    assert_eq!(check(&records), Ok(()), "what stood there is said otherwise");
    edit(&mut records, &qbr, "status.title", Some(title));
    let leak = ("status.title".to_owned(), "touchpoint.summary".to_owned());
    assert_eq!(check(&records), Err(leak));
}

#[test]
fn a_client_field_that_no_page_shows_excuses_no_internal_words() {
    let words = "The board prepares for insolvency next year";
    let mut records = with_notes(&[words]);
    let (_, qbr, _) = load("qbr-case.json");
    let qbr = qbr.unwrap();
    let mut done = records.initiatives[0].clone();
    done.id = model::Id::fixed(9_000);
    done.status = model::InitiativeStatus::Done;
    done.outcome = Some(words.to_owned());
    records.initiatives.push(done);
    edit(&mut records, &qbr, "status.title", Some(words));
    let deck = compose(&records, &qbr, day("2025-10-06"));
    let leak = check_client_edition(&deck, &records).unwrap_err();
    assert_eq!(
        (leak.place.as_str(), leak.internal.as_str()),
        ("status.title", "touchpoint.summary")
    );
}

#[test]
fn a_note_that_says_what_a_deck_says_in_its_own_words_stops_no_deck() {
    let notes = [
        "Strategic discussion",
        "Review",
        "Promises kept",
        "Third quarter 2025",
        "Third quarter",
        "6 October 2025",
        "success criteria",
        "Nächstes Quartal",
        "Wo wir stehen",
        "Decisions and commitments, continued",
    ];
    for note in notes {
        let (_, qbr, _) = load("qbr-case.json");
        let qbr = qbr.unwrap();
        for language in [model::DeckLanguage::English, model::DeckLanguage::German] {
            let mut records = with_notes(&[note]);
            records.account.deck_language = Some(language);
            let deck = compose(&records, &qbr, day("2025-10-06"));
            check_client_edition(&deck, &records).unwrap();
            let secrets = Secrets::of(&records).but_for(&deck);
            for text in deck.texts() {
                secrets.check(&text.field, &text.plain()).unwrap();
            }
            secrets.check("title", &deck.meta.title).unwrap();
        }
    }
}

#[test]
fn a_wording_is_read_across_the_marks_of_its_figures() {
    let (mut records, qbr, _) = load("qbr-case.json");
    let qbr = qbr.unwrap();
    records.touchpoints[0].audience = Audience::Internal;
    records.touchpoints[0].summary = Some("All 78 projects will be stopped by finance".to_owned());
    edit(
        &mut records,
        &qbr,
        "status.title",
        Some("All 78 projects will be stopped"),
    );
    let deck = compose(&records, &qbr, day("2025-10-06"));
    let leak = check_client_edition(&deck, &records).unwrap_err();
    assert_eq!(leak.place, "status.title");
    assert_eq!(leak.words, "all 78 projects will be stopped");
}
