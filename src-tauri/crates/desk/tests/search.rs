//! Search through the desk, as the palette asks it.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::Path;

use desk::search::{Hit, HitKind, Opens, Piece, SearchFor, SearchView};
use desk::{Desk, Error, FixedClock, Places, Setup};
use tempfile::TempDir;

/// A desk over a new vault with both example accounts.
fn desk(home: &TempDir) -> Desk {
    let desk = Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: home.path().join("vault"),
        },
        clock: Box::new(FixedClock("2025-10-06T08:00:00Z".parse().unwrap())),
        kdf: Some(vault::KdfCost::for_tests()),
    });
    desk.vault_prepare("six words that nobody else says".to_owned())
        .unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    for file in ["qbr-case.json", "rescue-case.json"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../tests/fixtures")
            .join(file);
        desk.import_read(&file).unwrap();
        desk.import_apply().unwrap();
    }
    desk
}

fn search(desk: &Desk, text: &str) -> SearchView {
    desk.search(&SearchFor {
        text: text.to_owned(),
        account: None,
    })
    .unwrap()
}

fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn titles(view: &SearchView, kind: HitKind) -> Vec<String> {
    let hits = view.hits.iter().filter(|hit| hit.kind == kind);
    hits.map(|hit| plain(&hit.title)).collect()
}

fn add(desk: &Desk, name: &str, owner: Option<&str>) {
    let said = |field: &str, text: &str| (field.to_owned(), text.to_owned());
    let mut account = vec![said("name", name)];
    if let Some(owner) = owner {
        desk.record_create_typed("team_member", None, &[said("name", owner)])
            .unwrap();
        account.push(said("owner", owner));
    }
    desk.record_create_typed("account", None, &account).unwrap();
}

#[test]
fn an_account_comes_before_its_people_and_they_before_the_records() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    let view = search(&desk, "brig");
    assert_eq!(titles(&view, HitKind::Account), ["Brightfold"]);
    assert!(
        titles(&view, HitKind::Person).len() > 2,
        "the people of the one account that was meant"
    );
    let heads: Vec<u8> = view.hits.iter().map(|hit| hit.kind as u8).collect();
    assert!(heads.is_sorted() && view.hits[0].kind == HitKind::Account);
    let first = &view.hits[0];
    let marks: Vec<(&str, bool)> = first.title.iter().map(|p| (p.text.as_str(), p.found)).collect();
    assert_eq!(marks, [("Brig", true), ("htfold", false)]);
    assert_eq!(first.opens, Opens::Account { account: first.id });
}

#[test]
fn a_person_is_found_by_a_beginning_without_its_accent_and_with_one_too_many() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    for text in ["tom", "Tomás", "TOMA", "tomás rey", "rey tom", "tom bright"] {
        let people = titles(&search(&desk, text), HitKind::Person);
        assert!(
            people.iter().any(|name| name.starts_with("Tom")),
            "{text}: {people:?}"
        );
    }
}

#[test]
fn a_record_says_where_the_words_stand_and_opens_its_account() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    let view = search(&desk, "figma pitch");
    let hit: &Hit = view.hits.iter().find(|hit| hit.entity == "touchpoint").unwrap();
    assert!(hit.on.is_some() && hit.channel.is_some() && hit.title.is_empty());
    assert!(hit.about.iter().any(|piece| piece.found), "{:?}", hit.about);
    let account = hit.account.clone().unwrap();
    assert_eq!(account.name, "Brightfold");
    assert_eq!(hit.opens, Opens::Account { account: account.id });
}

#[test]
fn a_search_inside_one_account_finds_nothing_of_another() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    let account = search(&desk, "harrowgate").hits[0].id;
    let inside = |text: &str| {
        desk.search(&SearchFor {
            text: text.to_owned(),
            account: Some(account),
        })
        .unwrap()
    };
    assert!(search(&desk, "tom").count > inside("tom").count);
    let all = inside("the");
    assert!(!all.hits.is_empty());
    assert!(
        all.hits
            .iter()
            .all(|hit| hit.account.as_ref().is_some_and(|of| of.id == account))
    );
    assert!(
        titles(&inside(""), HitKind::Person).len() > 1,
        "its people, before anything is typed"
    );
}

#[test]
fn names_follow_what_is_written_undone_and_done_again() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    assert_eq!(titles(&search(&desk, "oster"), HitKind::Account), [""; 0]);
    add(&desk, "Österreich & Söhne", Some("Zoë Ångström"));
    assert_eq!(
        titles(&search(&desk, "oster sohne"), HitKind::Account),
        ["Österreich & Söhne"]
    );
    let colleague = &search(&desk, "angstrom").hits[0];
    assert_eq!(
        colleague.opens,
        Opens::Owner {
            name: "Zoë Ångström".into()
        }
    );
    desk.undo().unwrap();
    assert_eq!(search(&desk, "oster").hits, []);
    desk.redo().unwrap();
    assert_eq!(
        titles(&search(&desk, "ÖSTER"), HitKind::Account),
        ["Österreich & Söhne"]
    );
}

#[test]
fn whatever_is_typed_is_words_and_never_an_operator() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    for odd in [
        "",
        "  ",
        "\"",
        "NOT bright",
        "bright OR harrow",
        "^brig",
        "text:brig",
        "(",
        "-",
        "\0",
        "é*",
    ] {
        search(&desk, odd);
    }
    search(&desk, &"long ".repeat(10_000));
    assert_eq!(
        search(&desk, "bright OR harrow").hits,
        [],
        "or is a word like any other"
    );
    assert_eq!(search(&desk, "").hits, []);
}

#[test]
fn a_locked_vault_finds_nothing() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home);
    desk.vault_lock();
    let refused = desk.search(&SearchFor::default());
    assert_eq!(refused, Err(Error::Locked));
}
