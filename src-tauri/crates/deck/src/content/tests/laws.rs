//! The law of a deck, over accounts of random words: every run is a frame, a figure, a date or a typed text; every typed
//! text stands whole; every digit belongs to a figure, a date or a typed text; nothing internal is there.

use std::collections::BTreeSet;

use model::{AccountRecords, DeckLanguage, Holds, Record, Value, for_account_records};
use proptest::prelude::*;

use super::fixture::{day, load, review};
use crate::content::{Catalogue, QbrContent, Span, check_client_edition, compose};

/// Begin and end of everything that is typed here: no frame has them.
const OPEN: char = '⟦';
const CLOSE: char = '⟧';

/// Types every text of an account anew: words of the proptest's choice between two signs, no two alike.
struct Typist<'w> {
    words: &'w [String],
    typed: BTreeSet<String>,
}

impl Typist<'_> {
    fn text(&mut self) -> String {
        let n = self.typed.len();
        let text = format!("{OPEN}{} {n}{CLOSE}", self.words[n % self.words.len()].trim());
        let text = text.replace(['\u{a0}'], " ");
        self.typed.insert(crate::content::form::tidy(&text));
        text
    }

    fn record<T: Record>(&mut self, record: &mut T) {
        let mut values = record.values();
        for (value, column) in values.iter_mut().zip(T::columns()) {
            let prose = matches!(column.holds, Holds::Name | Holds::Prose) && T::ENTITY != "deck_edit";
            // A unit chooses how a number is written: every other one is left as it is.
            let unit = column.field == "unit" && self.typed.len().is_multiple_of(2);
            match value {
                Value::Text(text) if unit => {
                    self.typed.insert(text.clone());
                }
                Value::Text(text) if prose => *text = self.text(),
                _ => {}
            }
        }
        *record = T::from_values(values).unwrap();
    }

    fn account(&mut self, r: &mut AccountRecords) {
        r.firm.iter_mut().for_each(|firm| self.record(firm));
        self.record(&mut r.account);
        r.services.iter_mut().for_each(|service| self.record(service));
        r.team.iter_mut().for_each(|member| self.record(member));
        macro_rules! all {
            ($($field:ident: $ty:ident),* $(,)?) => { $(r.$field.iter_mut().for_each(|record| self.record(record));)* };
        }
        for_account_records!(all);
    }
}

/// Every string of a deck but the names by which its parts are told apart, and the words of its spans once more.
fn strings(deck: &QbrContent) -> Vec<String> {
    fn gather(value: &serde_json::Value, into: &mut Vec<String>) {
        const NAMES: [&str; 10] = [
            "locale", "field", "key", "mark", "rows", "sources", "value", "slide", "figure", "forms",
        ];
        match value {
            serde_json::Value::String(text) => into.push(text.clone()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, into)),
            serde_json::Value::Object(fields) => {
                for (name, inner) in fields {
                    let named = inner.is_string() || name == "sources" || name == "forms";
                    if !(named && NAMES.contains(&name.as_str())) {
                        gather(inner, into);
                    }
                }
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    gather(&serde_json::to_value(deck).unwrap(), &mut all);
    all
}

/// What stands outside of the typed texts, which must each be whole.
fn outside(text: &str, typed: &BTreeSet<String>) -> String {
    let mut rest = text.replace('\u{a0}', " ");
    while let Some(from) = rest.find(OPEN) {
        let to = rest[from..].find(CLOSE).map(|at| from + at + CLOSE.len_utf8());
        let to = to.unwrap_or_else(|| panic!("a typed text is cut: {text}"));
        assert!(
            typed.contains(&rest[from..to]),
            "{:?} was not typed so",
            &rest[from..to]
        );
        rest.replace_range(from..to, "");
    }
    assert!(!rest.contains(CLOSE), "a typed text is cut: {text}");
    rest
}

/// What is not typed is made of numbers, codes of currencies, and words of the catalogue.
fn assert_numbers_and_frames(text: &str, typed: &BTreeSet<String>, words: &BTreeSet<String>, place: &str) {
    let mut rest = outside(text, typed);
    // Units that were left as they are have no signs around them.
    for unit in typed.iter().filter(|text| !text.starts_with(OPEN)) {
        rest = rest.replace(unit.as_str(), "");
    }
    let parts = rest
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    for part in parts {
        let is_number = part.chars().any(char::is_numeric);
        let is_currency = part.parse::<model::Currency>().is_ok();
        let known = words
            .iter()
            .any(|word| word.to_lowercase() == part.to_lowercase());
        assert!(
            is_number || is_currency || known,
            "{place}: {part:?} of {rest:?} is no frame's"
        );
    }
}

fn check(deck: &QbrContent, records: &AccountRecords, typed: &BTreeSet<String>) {
    let words = Catalogue::literals(deck.meta.language);
    let texts = deck.texts();
    let figures = deck
        .figures
        .values()
        .flat_map(|f| [&f.name, &f.formula, &f.record]);
    for text in texts.iter().chain(figures) {
        for span in &text.spans {
            match span {
                Span::Typed(whole) => {
                    let known = typed.contains(whole) || outside(whole, typed).is_empty();
                    assert!(known, "{}: {whole:?} was not typed so", text.field);
                }
                Span::Frame(frame) => {
                    assert!(
                        !frame.contains(|c: char| c.is_numeric()),
                        "{}: {frame:?}",
                        text.field
                    );
                    for word in frame
                        .split(|c: char| !c.is_alphanumeric())
                        .filter(|w| !w.is_empty())
                    {
                        let known = words.contains(word)
                            || words.iter().any(|w| w.to_lowercase() == word.to_lowercase());
                        assert!(known, "{}: {word:?} of {frame:?} is no frame's", text.field);
                    }
                }
                Span::Figure(figure) | Span::Date(figure) => {
                    assert_numbers_and_frames(figure, typed, &words, &text.field);
                }
                Span::Mark(_) => {}
            }
        }
    }
    // A single small word is the name of a choice, such as a sign's.
    let is_code = |text: &String| text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    for text in strings(deck).into_iter().filter(|text| !is_code(text)) {
        assert_numbers_and_frames(&text, typed, &words, &text);
    }
    check_client_edition(deck, records).unwrap();
}

fn deck(
    file: &str,
    words: &[String],
    language: DeckLanguage,
    as_of: &str,
) -> (QbrContent, AccountRecords, BTreeSet<String>) {
    let (mut records, qbr, _) = load(file);
    let mut typist = Typist {
        words,
        typed: BTreeSet::new(),
    };
    typist.account(&mut records);
    records.account.deck_language = Some(language);
    let qbr = qbr.unwrap_or_else(|| review(&records, "2025-Q3", None));
    (compose(&records, &qbr, day(as_of)), records, typist.typed)
}

/// What people write: verbs, numbers, dates, units, quotation marks, other languages.
fn wording() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Reduce",
        "90 day receivables",
        "Publish the 2026 budgets",
        "no longer",
        "not",
        "“quoted”",
        "7 of 10",
        "3 November",
        "Bearbeitungszeit",
        "per month",
        "{ $n }",
        "the",
        "a",
        "$12,000",
        "33%",
        "by June",
        "<b>",
        "n = 5",
        "山田",
        "הלו",
        "warning",
        "up from 20",
        "hours",
        "ends.",
        ";",
        "Set up",
        "PhD",
    ]);
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_word_is_a_frame_a_figure_a_date_or_typed_whole(
        words in prop::collection::vec(wording(), 1..40),
        german in any::<bool>(),
        as_of in prop::sample::select(vec!["2025-08-20", "2025-10-06", "2026-04-01"]),
        rescue in any::<bool>(),
    ) {
        let file = if rescue { "rescue-case.json" } else { "qbr-case.json" };
        let language = if german { DeckLanguage::German } else { DeckLanguage::English };
        let (deck, records, typed) = deck(file, &words, language, as_of);
        check(&deck, &records, &typed);
    }
}

#[test]
fn the_catalogues_say_the_same_sentences_with_the_same_places() {
    let places = |file: &str| {
        let mut all = std::collections::BTreeMap::new();
        let mut at = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line
                .split_once(" = ")
                .filter(|(id, _)| !id.starts_with([' ', '#']))
            {
                at = id.to_owned();
            }
            let found: &mut BTreeSet<String> = all.entry(at.clone()).or_default();
            let names = line.split('$').skip(1);
            found.extend(names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric()).collect()));
        }
        all
    };
    let [english, german] = crate::content::catalogue::FILES.map(|(_, file)| places(file));
    for (id, places) in &english {
        let said = german
            .get(id)
            .unwrap_or_else(|| panic!("{id} is not said in German"));
        assert_eq!(said, places, "{id}");
    }
    assert_eq!(english.len(), german.len());
}

/// Every sentence that the code says is in the catalogue.
#[test]
fn every_sentence_that_is_said_is_in_the_catalogue() {
    fn sources(folder: &std::path::Path, into: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => sources(&path, into),
                false => into.push(std::fs::read_to_string(&path).unwrap()),
            }
        }
    }
    let mut files = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for folder in ["content/compose", "layout"] {
        sources(&root.join(folder), &mut files);
    }
    let english = Catalogue::of(DeckLanguage::English);
    let mut said = 0;
    for file in files {
        for call in ["say!(", ".word(", ".say("]
            .iter()
            .flat_map(|call| file.split(call).skip(1))
        {
            let Some((_, after)) = call.split_once('"') else {
                continue;
            };
            let before = call.split('"').next().unwrap_or_default();
            if before.trim().trim_end_matches(',').contains(['(', ')', ';']) {
                continue;
            }
            let id = after.split('"').next().unwrap_or_default();
            said += 1;
            assert!(english.has(id), "{id:?} is not in deck/text/en.ftl");
        }
    }
    assert!(said > 100, "{said} sentences were found");
}
