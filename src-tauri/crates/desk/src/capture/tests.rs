//! The grammar by itself: what lines say, and that nothing of a line is lost.

use model::{Channel, Direction, Id, Side, TouchpointKind};
use proptest::prelude::*;

use super::names::{Known, Named, Whose};
use super::read::read;
use super::reading::{Meaning, Mention, Reading};
use super::words::CONNECTING;

const ACME: Id = Id::fixed(1);

fn known() -> Known {
    let theirs = Whose::Theirs { account: ACME };
    Known(vec![
        Named::new(ACME, "Acme Holding", Whose::Account),
        Named::new(Id::fixed(2), "Anna Weiss", theirs),
        Named::new(Id::fixed(3), "Ben Ito", theirs),
        Named::new(Id::fixed(4), "Clara Novak", Whose::Ours),
    ])
}

/// Monday, 30 November 2026.
fn reading<'k>(known: &'k Known, line: &str) -> Reading<'k> {
    read(line, known, "2026-11-30".parse().unwrap())
}

fn names<'k>(reading: &Reading<'k>) -> Vec<&'k str> {
    let first = |mention: &Mention<'k>| mention.may_be[0].name.as_str();
    reading.mentions.iter().map(first).collect()
}

#[test]
fn a_line_is_read_as_one_says_it() {
    let known = known();
    let said = reading(&known, "met Anna at Acme re scope; promised plan Fri; warm");
    assert_eq!(said.way, Some(Channel::InPerson));
    assert_eq!(names(&said), ["Anna Weiss", "Acme Holding"]);
    assert_eq!(said.notes, ["re scope"]);
    let promised = &said.promised[0];
    assert_eq!((promised.by, promised.what.as_str()), (Side::Us, "plan"));
    assert_eq!(promised.due, "2026-12-04".parse().ok());
    assert!(said.turns[0].warmer && said.turns[0].who.is_none());
}

#[test]
fn who_began_when_and_what_for_are_read_before_the_note() {
    let known = known();
    let said = reading(
        &known,
        "Anna Weiss and Ben called last Tue at 9am #strat about the budget, wants Clara to decide",
    );
    assert_eq!(said.direction, Some(Direction::Theirs));
    assert_eq!(said.way, Some(Channel::Phone));
    assert_eq!(said.kind, Some(TouchpointKind::Strategic));
    assert_eq!(said.on, "2026-11-24".parse().ok());
    assert_eq!(said.at, "09:00:00".parse().ok());
    // Whoever is only spoken of did not take part.
    assert_eq!(names(&said), ["Anna Weiss", "Ben Ito"]);
    assert_eq!(said.notes, ["about the budget, wants Clara to decide"]);
    let from = reading(&known, "email from Anna yesterday");
    assert_eq!(
        (from.way, from.direction),
        (Some(Channel::Email), Some(Direction::Theirs))
    );
    assert_eq!(from.on, "2026-11-29".parse().ok());
    for line in ["Acme: met Anna re scope", "at Acme met Anna", "@Acme called Anna"] {
        assert_eq!(reading(&known, line).direction, None, "{line}");
    }
    let by = reading(&known, "spoke by phone with Anna");
    assert_eq!(
        (by.way, by.notes),
        (None, vec!["spoke by phone with Anna".to_owned()])
    );
}

#[test]
fn a_day_at_the_end_of_the_note_is_of_the_contact_only_when_it_has_been() {
    let known = known();
    let said = reading(&known, "met Anna re kick-off yesterday");
    assert_eq!(
        (said.notes, said.on),
        (vec!["re kick-off".to_owned()], "2026-11-29".parse().ok())
    );
    let said = reading(&known, "met Anna re kick-off on 12 Dec");
    assert_eq!(
        (said.notes, said.on),
        (vec!["re kick-off on 12 Dec".to_owned()], None)
    );
}

#[test]
fn commitments_of_both_sides_and_things_to_do_stand_by_themselves() {
    let known = known();
    let said = reading(
        &known,
        "called Anna, she promised the figures by 12 Dec, and promised to send minutes tomorrow; Ben owes access; todo ask Clara in 2 weeks",
    );
    let all: Vec<_> = said
        .promised
        .iter()
        .map(|one| (one.by, one.what.as_str(), one.due))
        .collect();
    assert_eq!(
        all,
        [
            (Side::Client, "the figures", "2026-12-12".parse().ok()),
            (Side::Us, "send minutes", "2026-12-01".parse().ok()),
            (Side::Client, "access", None),
        ]
    );
    assert_eq!(said.promised[2].who.as_ref().unwrap().may_be[0].name, "Ben Ito");
    assert_eq!(said.todo, [("ask Clara".to_owned(), "2026-12-14".parse().ok())]);
    assert!(said.notes.is_empty(), "{:?}", said.notes);
}

#[test]
fn what_is_not_understood_is_the_note_as_typed() {
    let known = known();
    for line in [
        "12/10 with the board?",
        "promised",
        "warmer weather, they say",
        "Zoe — 100% unhappy!",
        "todo",
        "#nonsense",
        "???",
        "she said: \"no\"",
        "Ｚｏｅ 山田太郎 👋",
    ] {
        assert_eq!(reading(&known, line).notes, [line], "{line}");
    }
}

fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => prop::sample::select(vec![
            "met", "called", "Anna", "Weiss", "Ben", "Acme", "@Acme", "Clara", "at", "with", "from", "and", "re", "the", "on",
            "promised", "owes", "we", "she", "they", "todo", "by", "Fri", "last", "Tue", "12", "Oct", "2026-10-12", "tomorrow",
            "yesterday", "in", "2", "weeks", "ago", "warmer", "cooler", "#exec", "#", "9am", "is", "to", ",", ";", "?", "budget,",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn nothing_of_a_line_is_lost(line in line()) {
        let known = known();
        let said = reading(&known, &line);
        let whole: String = said.parts.iter().map(|(part, _)| &line[part.clone()]).collect();
        prop_assert_eq!(&whole, &line);
        let kept: Vec<&str> = said.notes.iter().map(String::as_str)
            .chain(said.promised.iter().map(|one| one.what.as_str()))
            .chain(said.todo.iter().map(|one| one.0.as_str()))
            .collect();
        for (part, meaning) in &said.parts {
            let text = &line[part.clone()];
            match meaning {
                // What stands between is white space, punctuation and small words.
                Meaning::Between => for word in text.split_whitespace() {
                    let bare = word.trim_matches([',', ':', ';', '.', '!', '?']).to_lowercase();
                    prop_assert!(bare.is_empty() || CONNECTING.contains(&bare.as_str()), "{:?} of {:?}", word, line);
                },
                Meaning::Note => prop_assert!(kept.iter().any(|kept| kept.contains(text.trim_end_matches([',', ':']))), "{:?} of {:?}", text, line),
                _ => {}
            }
        }
        // Read again it says the same.
        let again = reading(&known, &line);
        prop_assert_eq!(said.notes, again.notes);
        prop_assert_eq!(said.parts, again.parts);
    }
}
