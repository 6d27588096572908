//! The example holds to its word: the same story each time, told on working days, whole, and of accounts
//! that differ.

mod place;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{Months, Timelike};
use desk::records::RecordRow;
use desk::{Error, FixedClock};
use model::{FieldValue, Id};
use tempfile::TempDir;

use super::*;
use crate::dice::Dice;
use crate::play::Script;
use crate::step::{Act, Said};

static END: LazyLock<NaiveDate> = LazyLock::new(|| "2026-11-20".parse().unwrap());

/// One example for all tests that only look at it.
static MADE: LazyLock<TempDir> = LazyLock::new(|| {
    let home = tempfile::tempdir().unwrap();
    tell_into(&home.path().join("one"));
    home
});

fn tell_into(folder: &Path) {
    let kdf = Some(vault::KdfCost::for_tests());
    let mut quiet = |_| ControlFlow::Continue(());
    make(folder, EXAMPLE_PASSPHRASE, Telling::until(*END), kdf, &mut quiet).unwrap();
}

/// The example, opened from a copy, for a vault is open only once.
fn opened() -> (TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(MADE.path().join("one")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), home.path().join(file.file_name())).unwrap();
    }
    let desk = desk_over(home.path());
    (home, desk)
}

fn desk_over(folder: &Path) -> Desk {
    let desk = Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: folder.to_owned(),
        },
        clock: Box::new(FixedClock(END.and_hms_opt(9, 0, 0).unwrap().and_utc())),
        kdf: None,
    });
    unlock(&desk).unwrap();
    desk
}

fn accounts(desk: &Desk) -> Vec<RecordRow> {
    desk.record_list("account", None).unwrap()
}

fn account(desk: &Desk, name: &str) -> RecordRow {
    accounts(desk)
        .into_iter()
        .find(|account| account.name == name)
        .unwrap()
}

fn records(desk: &Desk, kind: &str, account: &str) -> Vec<RecordRow> {
    desk.record_list_named(kind, Some(account)).unwrap()
}

fn text<'r>(row: &'r RecordRow, field: &str) -> Option<&'r str> {
    match row.fields[field].as_ref()? {
        FieldValue::Text(text) => Some(text),
        other => panic!("{field}: {other:?}"),
    }
}

fn day(row: &RecordRow, field: &str) -> Option<NaiveDate> {
    Some(text(row, field)?.parse().unwrap())
}

fn is(row: &RecordRow, field: &str) -> bool {
    row.fields[field] == Some(FieldValue::Flag(true))
}

#[test]
fn the_same_end_day_tells_the_same_story_to_the_record_and_the_log() {
    let (_home, one) = opened();
    let again = tempfile::tempdir().unwrap();
    tell_into(&again.path().join("two"));
    let two = desk_over(&again.path().join("two"));
    for kind in model::kinds().iter().map(|kind| kind.entity) {
        let rows = |desk: &Desk| desk.record_list(kind, None).unwrap();
        assert!(rows(&one) == rows(&two), "{kind}");
    }
    for RecordRow { id, name, .. } in accounts(&one) {
        assert!(log(&one, id) == log(&two, id), "the log of {name}");
    }
}

/// What changed in each month, with its moments and what was done.
fn log(desk: &Desk, account: Id) -> Vec<String> {
    let first = |n: u32| *END + Months::new(1) - Months::new(n);
    (1..20)
        .map(|n| {
            format!(
                "{:?}",
                desk.account_changes(account, first(n), first(n - 1)).unwrap()
            )
        })
        .collect()
}

#[test]
fn another_seed_tells_the_same_story_with_other_small_talk() {
    let told = |seed| {
        let script = stories::script(Telling { ends: *END, seed }).unwrap();
        let mut texts: Vec<(String, String)> = Vec::new();
        for act in script.entries.iter().flat_map(|entry| &entry.acts) {
            if let Act::Create { record, said } = act {
                let kind = script.records[*record].kind.entity;
                let text = said.iter().filter_map(|(_, said)| match said {
                    Said::Text(text) => Some(text.as_str()),
                    Said::Record(_) => None,
                });
                texts.push((kind.to_owned(), text.collect::<Vec<_>>().join(" | ")));
            }
        }
        texts.sort();
        texts
    };
    let (one, other) = (told(1), told(2));
    assert_eq!(one.len(), other.len());
    let differ: BTreeSet<&str> = (one.iter().zip(&other))
        .filter(|(a, b)| a != b)
        .map(|(a, _)| a.0.as_str())
        .collect();
    assert_eq!(differ, BTreeSet::from(["hours", "touchpoint"]));
}

#[test]
fn the_vault_is_sound_and_in_one_file() {
    let (home, desk) = opened();
    let journal = std::fs::metadata(home.path().join("tenure.db-wal"));
    assert!(journal.is_err() || journal.unwrap().len() == 0);
    drop(desk);
    let passphrase = vault::Secret::new(EXAMPLE_PASSPHRASE.to_owned());
    let opened = vault::unlock(home.path(), &passphrase).unwrap();
    let store = store::Store::open(&opened.folder().database(), opened.key()).unwrap();
    assert_eq!(store.integrity_faults().unwrap(), [""; 0]);
}

/// On every kind of day that a story can end on: quarters, months and weeks that begin, end, or are in between.
#[test]
fn entries_are_made_in_office_hours_one_after_the_other_and_each_record_before_what_needs_it() {
    let ends = (0..60).map(|n| "2026-10-01".parse::<NaiveDate>().unwrap() + chrono::Days::new(7 * n + n % 3));
    for ends in ends.chain(["2028-02-29".parse().unwrap()]) {
        let calendar = calendar::Calendar::ending(ends);
        let Script { entries, .. } = stories::script(Telling::until(ends)).unwrap();
        let mut made = BTreeSet::new();
        for two in entries.windows(2) {
            assert!(two[0].at < two[1].at, "{ends}: line {}", two[1].line);
        }
        for entry in &entries {
            let (day, hour, line) = (entry.at.date_naive(), entry.at.hour(), entry.line);
            assert!(!calendar::is_weekend(day), "{ends}: line {line} on {day}");
            assert!((8..19).contains(&hour), "{ends}: line {line} at {}", entry.at);
            assert!(
                calendar.begin() <= day && day < ends,
                "{ends}: line {line} on {day}"
            );
            for act in &entry.acts {
                let (own, said) = match act {
                    Act::Create { record, said } => (*record, said.as_slice()),
                    Act::Set { record, said } => (*record, said.as_slice()),
                    Act::Deed { record, .. } => (*record, [].as_slice()),
                };
                if matches!(act, Act::Create { .. }) {
                    made.insert(own);
                }
                let others = said.iter().filter_map(|(_, said)| match said {
                    Said::Record(record) => Some(*record),
                    Said::Text(_) => None,
                });
                for record in others.chain([own]) {
                    assert!(made.contains(&record), "{ends}: file {}, line {line}", entry.file);
                }
            }
        }
    }
}

#[test]
fn a_fault_in_a_story_is_told_with_its_line() {
    let calendar = calendar::Calendar::ending(*END);
    let told = |text: &str| {
        let tables = read::tables(text).unwrap();
        let dice = Dice::of(1, "");
        tell::story(&calendar, dice, &tables, &mut tell::Shared::default(), true)
            .err()
            .unwrap()
    };
    let service = "service | when = first\n| name\n| Platform\n";
    for (text, why) in [
        (
            "opinion\n| when | text\n| -5 | x\n",
            "line 3: there is no kind or form `opinion`",
        ),
        (
            "service\n| when | nmae\n| -5 | x\n",
            "line 3: service has no field `nmae`",
        ),
        ("service\n| name\n| x\n", "line 3: it does not say when"),
        ("service\n| when | name\n| soon | x\n", "line 3: `soon` is no day"),
        (
            "service\n| when | name\n| -5 | {what}\n",
            "line 3: nobody says what `what` stands for",
        ),
        (
            "engagement\n| when | service\n| -5 | Board\n",
            "line 3: nothing was told yet of service `Board`",
        ),
    ] {
        assert_eq!(told(text), why);
    }
    assert_eq!(
        told(&format!(
            "{service}change service\n| when | key | name\n| -5 | Board | x\n"
        )),
        "line 6: nothing was told yet of service `Board`"
    );
}

#[test]
fn the_accounts_stand_where_their_stories_say() {
    let (_home, desk) = opened();
    let runs = |name: &str| {
        let contracts = records(&desk, "engagement", name);
        contracts
            .iter()
            .any(|e| is(e, "recurring") && day(e, "ends").is_some_and(|ends| ends >= *END))
    };
    let champions: Vec<_> = records(&desk, "stakeholder", "Ferrant Systems")
        .into_iter()
        .filter(|s| text(s, "role") == Some("champion"))
        .collect();
    assert!(!champions.is_empty() && champions.iter().all(|s| day(s, "left_on").is_some()));
    assert!(runs("Ferrant Systems") && !runs("Halcyon Row"));

    let in_rescue = records(&desk, "save_play", "Aldous & Merrin");
    assert!(
        in_rescue
            .iter()
            .any(|play| text(play, "status") == Some("running"))
    );

    let ending = records(&desk, "engagement", "Oakhurst Data");
    let notice = ending.iter().filter_map(|e| day(e, "notice_by")).max().unwrap();
    assert!(*END < notice && (notice - *END).num_days() < 30);
    let lately = *END - Months::new(6);
    let answered: BTreeSet<String> = records(&desk, "touchpoint", "Oakhurst Data")
        .into_iter()
        .filter(|t| {
            day(t, "on").is_some_and(|on| on > lately)
                && t.fields["answered"] != Some(FieldValue::Flag(false))
        })
        .map(|t| t.id.to_string())
        .collect();
    let people = records(&desk, "stakeholder", "Oakhurst Data");
    let with = records(&desk, "touchpoint_with", "Oakhurst Data");
    let met = with
        .iter()
        .filter(|with| text(with, "touchpoint").is_some_and(|t| answered.contains(t)));
    let met: BTreeSet<&str> = met.filter_map(|with| text(with, "stakeholder")).collect();
    let there = people
        .iter()
        .filter(|s| day(s, "left_on").is_none() && !is(s, "executive"));
    let threads = there.filter(|s| met.contains(s.id.to_string().as_str())).count();
    assert_eq!(threads, 1, "one thread holds it");

    let since = day(&account(&desk, "Glasswing Studio"), "since").unwrap();
    assert!(
        since > *END - Months::new(3) && !records(&desk, "success_criterion", "Glasswing Studio").is_empty()
    );

    let anchor = records(&desk, "touchpoint", "Marlowe Strand").len();
    assert!(anchor > 2000 && anchor < 4000, "{anchor}");

    let two_cities = records(&desk, "engagement", "Łabędź Nowak");
    let currencies = two_cities.iter().filter_map(|e| match &e.fields["annual_value"] {
        Some(FieldValue::Money(money)) => Some(money.currency),
        _ => None,
    });
    assert_eq!(currencies.collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn a_making_that_is_broken_off_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut said = 0;
    let mut stop = |at: ExampleProgress| {
        said += 1;
        assert!(at.done < at.of);
        if said > 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let telling = Telling::until(*END);
    let kdf = Some(vault::KdfCost::for_tests());
    let made = make(
        &home.path().join("example"),
        EXAMPLE_PASSPHRASE,
        telling,
        kdf,
        &mut stop,
    );
    assert_eq!(made, Err(Error::Cancelled));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}
