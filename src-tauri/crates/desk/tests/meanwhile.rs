//! What somebody else writes between the moment a use case of the reviews has read and the moment it writes.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, Utc};
use common::{PASSPHRASE, fixture};
use desk::qbr::DeckView;
use desk::{Clock, Desk, Error, Places, Setup};
use model::{FieldValue, QbrStatus};

const TITLE: &str = "summary.title";
const DAY: &str = "2025-10-06";

/// What is done once, as the time is asked for, before it is told.
type Meanwhile = Arc<Mutex<Option<Box<dyn FnOnce() + Send>>>>;

/// A clock that stands: a use case asks it for the day before it composes a deck, and for the time before it writes.
#[derive(Default, Clone)]
struct Standing {
    before_composing: Meanwhile,
    before_writing: Meanwhile,
}

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        done(&self.before_writing);
        format!("{DAY}T08:00:00Z").parse().unwrap()
    }
    fn today(&self) -> NaiveDate {
        done(&self.before_composing);
        DAY.parse().unwrap()
    }
}

fn done(meanwhile: &Meanwhile) {
    let act = meanwhile.lock().unwrap().take();
    if let Some(act) = act {
        act();
    }
}

fn text(text: &str) -> Option<FieldValue> {
    Some(FieldValue::Text(text.to_owned()))
}

struct Case {
    _home: tempfile::TempDir,
    clock: Standing,
    desk: Arc<Desk>,
    deck: DeckView,
}

impl Case {
    /// A review whose meeting is today, in preparation.
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let clock = Standing::default();
        let desk = Arc::new(Desk::new(Setup {
            places: Places {
                memory: None,
                default_vault: home.path().join("vault"),
            },
            clock: Box::new(clock.clone()),
            kdf: Some(vault::KdfCost::for_tests()),
        }));
        desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
        desk.vault_commit_unconfirmed().unwrap();
        desk.import_read(&fixture()).unwrap();
        let account = desk.import_apply().unwrap().account;
        let deck = desk.qbr_prepare(account, None, DAY.parse().ok()).unwrap();
        Self {
            _home: home,
            clock,
            desk,
            deck,
        }
    }

    /// Has `act` done at this moment of what is asked of the desk next.
    fn at(&self, moment: &Meanwhile, act: impl FnOnce(&Desk, &DeckView) + Send + 'static) {
        let (desk, deck) = (Arc::clone(&self.desk), self.deck.clone());
        *moment.lock().unwrap() = Some(Box::new(move || act(&desk, &deck)));
    }

    fn before_writing(&self, act: impl FnOnce(&Desk, &DeckView) + Send + 'static) {
        self.at(&self.clock.before_writing, act);
    }
}

fn title(deck: &DeckView) -> String {
    let summary = deck.pages.iter().find(|page| page.slide == "summary");
    summary.unwrap().title.clone()
}

#[test]
fn a_review_that_is_held_at_that_moment_is_not_changed() {
    type Ask = fn(&Desk, &DeckView) -> Result<DeckView, Error>;
    let asks: [(&str, Ask); 4] = [
        ("word", |desk, deck| {
            desk.qbr_edit_text(deck.qbr, TITLE, Some("Worded too late".into()))
        }),
        ("leave out", |desk, deck| {
            desk.qbr_include(deck.qbr, "value", false)
        }),
        ("set the day", |desk, deck| desk.qbr_set_meeting(deck.qbr, None)),
        ("hold", |desk, deck| desk.qbr_hold(deck.qbr)),
    ];
    for (what, ask) in asks {
        let case = Case::new();
        case.before_writing(|desk, deck| drop(desk.qbr_hold(deck.qbr).unwrap()));
        let refused = Error::Held {
            quarter: case.deck.quarter.to_string(),
        };
        assert_eq!(ask(&case.desk, &case.deck), Err(refused), "{what}");
        let deck = case.desk.qbr_open(case.deck.qbr).unwrap();
        assert_eq!(deck.meeting, DAY.parse().ok(), "{what}");
        assert_eq!(title(&deck), title(&case.deck), "{what}");
    }
}

#[test]
fn a_review_that_is_held_at_that_moment_is_opened_as_it_is() {
    let case = Case::new();
    case.before_writing(|desk, deck| drop(desk.qbr_hold(deck.qbr).unwrap()));
    let later = "2025-10-20".parse().ok();
    let deck = case
        .desk
        .qbr_prepare(case.deck.account, Some(case.deck.quarter), later)
        .unwrap();
    assert_eq!((deck.status, deck.meeting), (QbrStatus::Held, DAY.parse().ok()));

    // And one that is begun at that moment is begun once.
    let next = "2025-Q4".parse().unwrap();
    case.before_writing(move |desk, deck| drop(desk.qbr_prepare(deck.account, Some(next), None).unwrap()));
    let deck = case
        .desk
        .qbr_prepare(case.deck.account, Some(next), later)
        .unwrap();
    assert_eq!((deck.status, deck.meeting), (QbrStatus::InPreparation, later));
    let of_it = case.desk.qbr_list().unwrap();
    assert_eq!(of_it.iter().filter(|row| row.quarter == next).count(), 1);
}

#[test]
fn what_is_worded_at_that_moment_is_in_the_deck_that_is_kept() {
    let case = Case::new();
    case.before_writing(|desk, deck| {
        desk.qbr_edit_text(deck.qbr, TITLE, Some("Said at the last moment".into()))
            .unwrap();
    });
    let held = case.desk.qbr_hold(case.deck.qbr).unwrap();
    assert_eq!(title(&held), "Said at the last moment");
}

#[test]
fn what_becomes_internal_while_a_deck_is_composed_keeps_it_from_being_written() {
    let case = Case::new();
    let qbr = case.deck.qbr;
    let words = "Their finance director would rather work with somebody else";
    case.desk.qbr_edit_text(qbr, TITLE, Some(words.into())).unwrap();
    // Nothing is laid out any more, so that it is done anew.
    case.desk.vault_lock();
    case.desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    case.at(&case.clock.before_composing, move |desk, deck| {
        let fields = [("statement".to_owned(), text(words))].into();
        desk.record_create("risk", Some(deck.account), fields).unwrap();
    });
    let before = case.desk.qbr_open(qbr).unwrap();
    let after = case.desk.qbr_open(qbr).unwrap();
    assert_eq!(after.revision, before.revision, "the deck says the same");
    let leak = Error::Leak {
        field: Some(TITLE.to_owned()),
        kind: Some("risk".to_owned()),
        words: words.to_lowercase(),
    };
    let out = case.desk.folder().with_file_name("deck.pdf");
    assert_eq!(case.desk.qbr_export(qbr, &out), Err(leak.clone()));
    assert_eq!(case.desk.qbr_hold(qbr), Err(leak));
    let found = after
        .leaks
        .iter()
        .any(|leak| leak.field.as_deref() == Some(TITLE));
    assert!(found, "{:?}", after.leaks);
}
