//! The example holds to its word: the same story each time, told on working days, whole, and of accounts
//! that differ.

use std::path::Path;
use std::sync::LazyLock;

use chrono::{DateTime, Months, Timelike};
use model::accounts::Account;
use model::{AccountRecords, Id, SavePlayStatus, StakeholderRole};
use tempfile::TempDir;

use super::*;

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
        clock: Box::new(crate::FixedClock(END.and_hms_opt(9, 0, 0).unwrap().and_utc())),
        kdf: None,
    });
    desk.example_unlock().unwrap();
    desk
}

fn account(desk: &Desk, name: &str) -> AccountRecords {
    desk.read(|reader| {
        let id = crate::find::account_named(reader, name)?.id;
        crate::find::account_records(reader, id)
    })
    .unwrap()
}

#[test]
fn the_same_end_day_tells_the_same_story_to_the_record_and_the_log() {
    let (_home, one) = opened();
    let again = tempfile::tempdir().unwrap();
    tell_into(&again.path().join("two"));
    let two = desk_over(&again.path().join("two"));
    let accounts = |desk: &Desk| desk.read(|reader| Ok(reader.all::<Account>()?)).unwrap();
    assert_eq!(accounts(&one), accounts(&two));
    for Account { id, name, .. } in accounts(&one) {
        let records = |desk: &Desk| desk.read(|r| crate::find::account_records(r, id)).unwrap();
        assert!(records(&one) == records(&two), "{name}");
        assert!(log(&one, id) == log(&two, id), "the log of {name}");
    }
}

/// What changed in each month, with its moments and what was done.
fn log(desk: &Desk, account: Id) -> Vec<store::Difference> {
    let months = (0..20).rev().map(|n| {
        let day = *END + Months::new(1) - Months::new(n);
        day.and_time(chrono::NaiveTime::MIN).and_utc()
    });
    let months: Vec<DateTime<Utc>> = months.collect();
    desk.read(|reader| {
        let spans = months
            .windows(2)
            .map(|span| reader.differences(account, span[0], span[1], desk.clock.now()));
        Ok(spans.collect::<store::Result<Vec<_>>>()?.concat())
    })
    .unwrap()
}

#[test]
fn the_vault_is_sound_and_in_one_file() {
    let (home, desk) = opened();
    assert!(
        !home.path().join("tenure.db-wal").exists() || {
            let journal = std::fs::metadata(home.path().join("tenure.db-wal")).unwrap();
            journal.len() == 0
        }
    );
    assert_eq!(desk.open().unwrap().store.integrity_faults().unwrap(), [""; 0]);
}

#[test]
fn entries_are_made_in_office_hours_one_after_the_other_and_none_ahead_of_the_end() {
    for ends in [
        "2026-11-20",
        "2026-11-22",
        "2027-01-01",
        "2026-04-01",
        "2028-02-29",
    ] {
        let calendar = Calendar::ending(ends.parse().unwrap());
        let entries = replay::script(&calendar, SEED).unwrap();
        for two in entries.windows(2) {
            let one_transaction = two[0].setup && two[1].setup && two[0].account == two[1].account;
            assert!(two[0].at < two[1].at || one_transaction, "{:?}", two[1].did);
        }
        for entry in &entries {
            let (day, hour) = (entry.at.date_naive(), entry.at.hour());
            assert!(!calendar::is_weekend(day), "{:?} on {day}", entry.did);
            assert!((8..19).contains(&hour), "{:?} at {}", entry.did, entry.at);
            assert!(
                calendar.begin() <= day && day < calendar.end(),
                "{:?} on {day}",
                entry.did
            );
        }
    }
}

#[test]
fn the_accounts_stand_where_their_stories_say() {
    let (_home, desk) = opened();
    let has_left = |records: &AccountRecords, role| {
        let of_role = records.stakeholders.iter().filter(move |s| s.role == Some(role));
        of_role.clone().count() > 0 && of_role.clone().all(|s| s.left_on.is_some())
    };
    let runs = |records: &AccountRecords| {
        records
            .engagements
            .iter()
            .any(|e| e.recurring && e.ends.is_some_and(|ends| ends >= *END))
    };
    let drifting = account(&desk, "Ferrant Systems");
    assert!(has_left(&drifting, StakeholderRole::Champion) && runs(&drifting));

    let in_rescue = account(&desk, "Aldous & Merrin");
    assert!(
        in_rescue
            .save_plays
            .iter()
            .any(|p| p.status == SavePlayStatus::Running)
    );

    let former = account(&desk, "Halcyon Row");
    assert!(!runs(&former));

    let ending = account(&desk, "Oakhurst Data");
    let notice = ending
        .engagements
        .iter()
        .filter_map(|e| e.notice_by)
        .max()
        .unwrap();
    assert!(*END < notice && (notice - *END).num_days() < 30);
    let lately = *END - Months::new(6);
    let answered = ending
        .touchpoints
        .iter()
        .filter(|t| t.on > lately && t.answered != Some(false));
    let met: std::collections::BTreeSet<Id> = answered
        .flat_map(|t| ending.touchpoint_with.iter().filter(|w| w.touchpoint == t.id))
        .map(|w| w.stakeholder)
        .filter(|id| {
            ending
                .stakeholder(*id)
                .is_some_and(|s| s.left_on.is_none() && !s.executive)
        })
        .collect();
    assert_eq!(met.len(), 1, "one thread holds it");

    let new = account(&desk, "Glasswing Studio");
    assert!(new.account.since.unwrap() > *END - Months::new(3) && !new.success_criteria.is_empty());

    let anchor = account(&desk, "Marlowe Strand");
    assert!(anchor.touchpoints.len() > 2000 && anchor.touchpoints.len() < 4000);

    let two_cities = account(&desk, "Łabędź Nowak");
    let currencies: std::collections::BTreeSet<_> = two_cities
        .engagements
        .iter()
        .filter_map(|e| e.annual_value)
        .map(|v| v.currency)
        .collect();
    assert_eq!(currencies.len(), 3);
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

#[test]
fn an_example_is_not_made_where_something_is() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("letter.txt"), "mine").unwrap();
    let mut never = |_: ExampleProgress| ControlFlow::Continue(());
    let telling = Telling::until(*END);
    let made = make(home.path(), EXAMPLE_PASSPHRASE, telling, None, &mut never);
    assert!(matches!(made, Err(Error::FolderUnfit { .. })), "{made:?}");
    assert_eq!(std::fs::read(home.path().join("letter.txt")).unwrap(), b"mine");
}

#[test]
fn an_example_is_not_made_in_the_place_of_a_vaults_file() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("vault.json"), "a vault").unwrap();
    let mut never = |_: ExampleProgress| ControlFlow::Continue(());
    for name in ["tenure.db-wal", "vault.json.tmp"] {
        let folder = home.path().join(name);
        let made = make(
            &folder,
            EXAMPLE_PASSPHRASE,
            Telling::until(*END),
            None,
            &mut never,
        );
        assert!(matches!(made, Err(Error::VaultFile { .. })), "{made:?}");
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_marked_as_being_made_is_cleared_only_if_no_vault_of_a_persons_is_in_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("one");
    for (end, file) in [
        ("making", "vault.json"),
        ("making-2", "tenure.db"),
        ("making-3", "notes.txt"),
    ] {
        let taken = home.path().join(format!("one.{end}"));
        std::fs::create_dir(&taken).unwrap();
        std::fs::write(taken.join("example-in-the-making"), "").unwrap();
        std::fs::write(taken.join(file), "mine").unwrap();
    }
    assert_eq!(
        place::make_beside(&folder).unwrap(),
        home.path().join("one.making-4")
    );
    assert_eq!(
        place::make_beside(&folder).unwrap(),
        home.path().join("one.making-4")
    );
    let kept = std::fs::read_to_string(home.path().join("one.making/vault.json"));
    assert_eq!(kept.unwrap(), "mine");
}

#[test]
fn what_lies_beside_an_example_is_never_taken_for_a_part_of_it() {
    let home = tempfile::tempdir().unwrap();
    let own = |path: &str| {
        std::fs::create_dir_all(home.path().join(path)).unwrap();
        std::fs::write(home.path().join(path).join("notes.txt"), "mine").unwrap();
    };
    own("one.making");
    own("one.new");
    std::fs::write(home.path().join("one.old"), "a file of mine").unwrap();
    let folder = home.path().join("one");
    // An attempt that was ended left a folder of ours behind.
    let left = place::make_beside(&folder).unwrap();
    assert_eq!(left, home.path().join("one.making-2"));
    tell_into(&folder);
    assert!(!left.exists());
    std::fs::write(folder.join("Deck.pdf"), "exported").unwrap();

    let aside = place::aside(&folder).unwrap();
    tell_into(&aside);
    let before = std::fs::read(folder.join("vault.json")).unwrap();
    place::replace(&folder, &aside).unwrap();
    assert_ne!(std::fs::read(folder.join("vault.json")).unwrap(), before);
    let old = home.path().join("one.old-2");
    assert_eq!(std::fs::read(old.join("vault.json")).unwrap(), before);
    assert!(old.join("tenure.db").is_file() && !old.join("Deck.pdf").exists());
    assert_eq!(
        std::fs::read_to_string(folder.join("Deck.pdf")).unwrap(),
        "exported"
    );
    let mut beside: Vec<_> = std::fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    beside.sort();
    assert_eq!(beside, ["one", "one.making", "one.new", "one.old", "one.old-2"]);
    for kept in ["one.making/notes.txt", "one.new/notes.txt"] {
        assert_eq!(std::fs::read_to_string(home.path().join(kept)).unwrap(), "mine");
    }
}
