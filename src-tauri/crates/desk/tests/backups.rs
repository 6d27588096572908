//! Backups as a person meets them: made by themselves, listed, restored, and put in the place of a vault that is lost.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use common::{Moved, PASSPHRASE, fixture, morning, started, typed, with_vault};
use desk::backups::{BackupWhy, What};
use desk::records::Fields;
use desk::vault::VaultState;
use desk::{Desk, Error};
use model::{FieldValue, Id};
use proptest::prelude::*;

const CRASH_IN: &str = "TENURE_TEST_CRASH_IN";

fn text(text: &str) -> Option<FieldValue> {
    Some(FieldValue::Text(text.to_owned()))
}

fn account(desk: &Desk, name: &str) -> Id {
    let fields = Fields::from([
        ("name".to_owned(), text(name)),
        ("currency".to_owned(), text("EUR")),
    ]);
    desk.record_create("account", None, fields).unwrap()
}

fn person(desk: &Desk, account: Id, name: &str) -> Id {
    let fields = Fields::from([("name".to_owned(), text(name))]);
    desk.record_create("stakeholder", Some(account), fields).unwrap()
}

fn rename(desk: &Desk, entity: &str, id: Id, name: &str) {
    desk.record_set(entity, id, "name", text(name)).unwrap();
}

fn backup(desk: &Desk) -> String {
    desk.backup_now(&mut |_, _| true).unwrap().backup.name
}

fn names(desk: &Desk) -> Vec<String> {
    desk.backups()
        .unwrap()
        .backups
        .into_iter()
        .map(|backup| backup.name)
        .collect()
}

fn reasons(desk: &Desk) -> Vec<BackupWhy> {
    desk.backups()
        .unwrap()
        .backups
        .iter()
        .map(|backup| backup.why)
        .collect()
}

/// What a person sees of all accounts.
fn contents(desk: &Desk) -> Vec<String> {
    let accounts = desk.accounts_list().unwrap().accounts;
    let people = |id| desk.record_list("stakeholder", Some(id)).unwrap();
    accounts
        .iter()
        .map(|account| format!("{} {:?}", account.name, people(account.id)))
        .collect()
}

fn locked_again(desk: Desk, home: &Path, clock: &Moved) -> Desk {
    desk.vault_lock();
    drop(desk);
    let desk = started(home, clock);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    desk
}

#[test]
fn the_first_unlocking_of_a_day_makes_one_and_an_empty_vault_needs_none() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    assert_eq!(desk.backup_of_today(), Ok(None));
    account(&desk, "Alder");
    let made = desk.backup_of_today().unwrap().unwrap();
    assert_eq!(
        (made.backup.why, made.records, made.removed),
        (BackupWhy::Day, 1, 0)
    );
    assert_eq!(made.backup.name, "2025-10-06T080000Z-day");
    assert_eq!(desk.backup_of_today(), Ok(None));
    clock.on(24 * 3600);
    let desk = locked_again(desk, home.path(), &clock);
    assert!(desk.backup_of_today().unwrap().is_some());
    assert_eq!(names(&desk), ["2025-10-07T080000Z-day", "2025-10-06T080000Z-day"]);
    desk.vault_lock();
    assert_eq!(names(&desk).len(), 2, "the list needs no passphrase");
}

#[test]
fn a_year_of_days_leaves_as_many_as_the_rule_says_and_a_clock_set_back_costs_none() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    account(&desk, "Alder");
    let (backup, start) = (backup(&desk), home.path().join("vault/backups"));
    // As many as a year makes, by the name: what is in them is the same.
    for day in 1..300i64 {
        let made: chrono::DateTime<chrono::Utc> =
            "2024-10-06T080000Z".replace("T0800", "T08:00:").parse().unwrap();
        let made = made + chrono::TimeDelta::days(day);
        let to = start.join(format!("{}-day", made.format("%Y-%m-%dT%H%M%SZ")));
        fs::create_dir(&to).unwrap();
        for file in ["vault.json", "tenure.db"] {
            fs::hard_link(start.join(&backup).join(file), to.join(file)).unwrap();
        }
    }
    clock.on(-500 * 24 * 3600);
    let made = desk.backup_now(&mut |_, _| true).unwrap();
    assert!(
        names(&desk).contains(&made.backup.name),
        "what was just made stays"
    );
    assert_eq!(made.removed, 0, "while the clock is behind, nothing is old");
    let before = names(&desk);
    let ahead = desk.backup_named("newest").unwrap().name;
    assert_eq!(
        ahead, made.backup.name,
        "a day that is still to come is not the newest"
    );
    clock.on(501 * 24 * 3600);
    // What somebody opened and worked in is theirs.
    let opened = before.iter().find(|name| name.starts_with("2024-12-11")).unwrap();
    fs::write(start.join(opened).join(".lock"), "").unwrap();
    let made = desk.backup_now(&mut |_, _| true).unwrap();
    assert!(names(&desk).contains(opened));
    assert!(made.removed > 250, "{}", made.removed);
    assert!((20..=35).contains(&names(&desk).len()), "{:?}", names(&desk));
}

#[test]
fn an_import_is_preceded_by_one_unless_the_last_one_holds_all_there_is() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    assert_eq!(reasons(&desk), [], "there was nothing to lose");
    account(&desk, "Alder");
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    assert_eq!(reasons(&desk), [BackupWhy::Import]);
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    assert_eq!(reasons(&desk), [BackupWhy::Import], "nothing was written since");
}

#[test]
fn a_restore_shows_every_record_and_is_one_step_that_is_undone() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    let (alder, birch) = (account(&desk, "Alder"), account(&desk, "Birch"));
    let ada = person(&desk, alder, "Ada Vale");
    let then = contents(&desk);
    let backup = backup(&desk);
    // Two change their names for each other's, one goes, one comes, one changes.
    rename(&desk, "account", alder, "Cedar");
    rename(&desk, "account", birch, "Alder");
    rename(&desk, "account", alder, "Birch");
    desk.record_remove("stakeholder", ada).unwrap();
    let bo = person(&desk, birch, "Bo Lund");
    let now = contents(&desk);

    let view = desk.restore_read(&backup, None).unwrap();
    assert_eq!((view.back, view.gone, view.changed, view.more), (1, 1, 2, 0));
    let line = |id| view.lines.iter().find(|line| line.id == id).unwrap();
    assert_eq!(line(ada).became, What::Added);
    assert_eq!(line(ada).name[0].text, "Ada Vale");
    assert_eq!(line(bo).became, What::Removed);
    assert_eq!(line(alder).became, What::Changed);
    let name = &line(alder).fields[0];
    assert_eq!(
        (&*name.field, &*name.old[0].text, &*name.new[0].text),
        ("name", "Birch", "Alder")
    );
    assert_eq!(contents(&desk), now, "a look changes nothing");

    let done = desk.restore_apply(&backup).unwrap();
    assert_eq!((done.records, done.before.why), (4, BackupWhy::Restore));
    assert_eq!(contents(&desk), then);
    let step = desk.undo_state().unwrap().undo.unwrap().sentence();
    assert_eq!(step, "Restore the backup of 6 Oct 2025");
    let nothing = desk.restore_read(&backup, None).unwrap();
    assert_eq!((nothing.back, nothing.gone, nothing.changed), (0, 0, 0));
    desk.undo().unwrap();
    assert_eq!(contents(&desk), now);
    desk.redo().unwrap();
    assert_eq!(contents(&desk), then);
}

#[test]
fn what_was_written_since_the_look_is_not_overrun() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    let alder = account(&desk, "Alder");
    assert_eq!(
        desk.restore_apply("2025-10-06T070000Z-asked").unwrap_err(),
        Error::NothingToRestore
    );
    let backup = backup(&desk);
    rename(&desk, "account", alder, "Elder");
    desk.restore_read(&backup, None).unwrap();
    person(&desk, alder, "Ada Vale");
    assert_eq!(desk.restore_apply(&backup).unwrap_err(), Error::ChangedSince);
    assert_eq!(desk.accounts_list().unwrap().accounts[0].name, "Elder");
    desk.restore_read(&backup, None).unwrap();
    assert_eq!(desk.restore_apply(&backup).unwrap().records, 2);
    desk.restore_read(&backup, None).unwrap();
    desk.restore_cancel().unwrap();
    assert_eq!(desk.restore_apply(&backup).unwrap_err(), Error::NothingToRestore);
}

/// Something that a person does.
#[derive(Debug, Clone)]
enum Act {
    AddAccount(u8),
    AddPerson(u8, u8),
    Rename(u8, u8),
    Remove(u8),
    RemovePerson(u8),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        (0u8..6).prop_map(Act::AddAccount),
        (0u8..6, 0u8..6).prop_map(|(at, name)| Act::AddPerson(at, name)),
        (0u8..6, 0u8..6).prop_map(|(at, name)| Act::Rename(at, name)),
        (0u8..6).prop_map(Act::Remove),
        (0u8..9).prop_map(Act::RemovePerson),
        Just(Act::Undo),
        Just(Act::Redo),
    ];
    proptest::collection::vec(act, 0..14)
}

/// Does it, where it can be done.
fn act(desk: &Desk, act: &Act) {
    let accounts: Vec<Id> = desk
        .accounts_list()
        .unwrap()
        .accounts
        .iter()
        .map(|account| account.id)
        .collect();
    let at = |n: u8| accounts.get(usize::from(n) % accounts.len().max(1)).copied();
    let named = |n: u8| {
        Fields::from([
            ("name".to_owned(), text(&format!("Name {n}"))),
            ("currency".to_owned(), text("EUR")),
        ])
    };
    let _ = match act {
        Act::AddAccount(name) => desk.record_create("account", None, named(*name)).map(drop),
        Act::AddPerson(to, name) => at(*to).map_or(Ok(()), |account| {
            let fields = Fields::from([("name".to_owned(), text(&format!("Person {name}")))]);
            desk.record_create("stakeholder", Some(account), fields).map(drop)
        }),
        Act::Rename(which, name) => at(*which).map_or(Ok(()), |account| {
            desk.record_set("account", account, "name", text(&format!("Name {name}")))
                .map(drop)
        }),
        Act::Remove(which) => {
            at(*which).map_or(Ok(()), |account| desk.record_remove("account", account).map(drop))
        }
        Act::RemovePerson(which) => {
            let people: Vec<_> = accounts
                .iter()
                .flat_map(|id| desk.record_list("stakeholder", Some(*id)).unwrap())
                .collect();
            match people.get(usize::from(*which) % people.len().max(1)) {
                Some(person) => desk.record_remove("stakeholder", person.id).map(drop),
                None => Ok(()),
            }
        }
        Act::Undo => desk.undo().map(drop),
        Act::Redo => desk.redo().map(drop),
    };
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_done_since_a_restore_brings_all_of_the_backup_and_its_undo_all_that_was_done(
        before in acts(), since in acts()
    ) {
        let (home, clock) = (tempfile::tempdir().unwrap(), morning());
        let (desk, _) = with_vault(home.path(), &clock);
        account(&desk, "First");
        before.iter().for_each(|step| act(&desk, step));
        let then = contents(&desk);
        let backup = backup(&desk);
        since.iter().for_each(|step| act(&desk, step));
        let now = contents(&desk);
        let view = desk.restore_read(&backup, None).unwrap();
        let records = desk.restore_apply(&backup).unwrap().records;
        prop_assert_eq!(records, view.back + view.gone + view.changed);
        prop_assert_eq!(contents(&desk), then);
        if records > 0 {
            desk.undo().unwrap();
        }
        prop_assert_eq!(contents(&desk), now);
    }
}

/// The files of a backup.
fn files(home: &Path, backup: &str) -> [PathBuf; 2] {
    ["tenure.db", "vault.json"].map(|file| home.join("vault/backups").join(backup).join(file))
}

#[test]
fn a_damaged_backup_is_refused_by_name_and_a_stranger_is_none() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    account(&desk, "Alder");
    let good = backup(&desk);
    clock.on(60);
    let name = backup(&desk);
    let [database, header] = files(home.path(), &name);
    let whole = fs::read(&database).unwrap();
    let damaged = Err(Error::BackupDamaged { name: name.clone() });
    for at in [20, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&database, &bytes).unwrap();
        assert_eq!(desk.restore_read(&name, None), damaged, "a flipped bit at {at}");
    }
    for cut in [0, 1, whole.len() / 2, whole.len() - 4096] {
        fs::write(&database, &whole[..cut]).unwrap();
        assert_eq!(desk.restore_read(&name, None), damaged, "cut at {cut}");
    }
    fs::write(&database, &whole).unwrap();
    // Another vault's, under a name of ours.
    let other = tempfile::tempdir().unwrap();
    let (strange, _) = with_vault(other.path(), &clock);
    account(&strange, "Strange");
    let theirs = backup(&strange);
    fs::copy(&files(other.path(), &theirs)[1], &header).unwrap();
    let nobody = desk.restore_read(&name, None).unwrap_err();
    assert!(
        matches!(nobody, Error::NoBackup { .. }),
        "it is not one of ours: {nobody:?}"
    );
    let path = home
        .path()
        .join("vault/backups")
        .join(&name)
        .display()
        .to_string();
    assert_eq!(desk.restore_read(&path, None), Err(Error::BackupUnderOtherKey));
    assert_eq!(
        desk.restore_read(&path, Some(PASSPHRASE.to_owned())),
        Err(Error::BackupOfAnother)
    );
    fs::copy(&files(other.path(), &theirs)[0], &database).unwrap();
    fs::copy(&files(home.path(), &good)[1], &header).unwrap();
    assert_eq!(desk.restore_read(&name, None), damaged);
    // What a sync program makes of one, and what lies there besides.
    let place = home.path().join("vault/backups");
    for stranger in [
        "2025-10-06T080000Z-day (conflicted copy)",
        "notes",
        ".part-1",
        "2025-10-06T080000Z-asked-9",
    ] {
        fs::create_dir(place.join(stranger)).unwrap();
    }
    fs::write(place.join("2025-10-07T080000Z-day"), "a file").unwrap();
    assert_eq!(names(&desk), [name, good]);
    assert!(
        matches!(desk.restore_read("2025-10-08", None), Err(Error::NoBackup { nearest, .. }) if nearest.len() == 2)
    );
    assert_eq!(
        desk.restore_read_here(&place.display().to_string(), None)
            .unwrap_err(),
        Error::NoBackup {
            name: place.display().to_string(),
            nearest: names(&desk),
        }
    );
}

#[test]
fn hundreds_of_writes_go_on_while_it_is_made_and_it_holds_one_moment() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    let alder = account(&desk, "Alder");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..300 {
                person(&desk, alder, &format!("Person {n}"));
            }
            done.store(true, Ordering::SeqCst);
        });
        let mut records = 0;
        while !done.load(Ordering::SeqCst) {
            let made = desk.backup_now(&mut |_, _| true).unwrap();
            assert!(made.records >= records, "moments go forward");
            records = made.records;
        }
    });
    for name in names(&desk) {
        let view = desk.restore_read(&name, None).unwrap();
        assert_eq!((view.back, view.changed), (0, 0), "{name}");
    }
    assert_eq!(desk.backup_now(&mut |_, _| true).unwrap().records, 301);
}

#[test]
fn a_lock_ends_one_that_is_being_made_and_nothing_is_left_of_it() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    account(&desk, "Alder");
    let refused = std::thread::scope(|scope| {
        desk.backup_now(&mut |_, _| {
            scope.spawn(|| desk.vault_lock());
            while desk.vault_state().unwrap().state == VaultState::Open {
                std::thread::yield_now();
            }
            true
        })
    });
    assert_eq!(refused.unwrap_err(), Error::Locked);
    assert_eq!(
        fs::read_dir(home.path().join("vault/backups")).unwrap().count(),
        0
    );
}

#[test]
fn nothing_of_a_client_can_be_read_in_what_is_written() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    let sentinel = "Quixotic Zephyr Holdings";
    let zephyr = account(&desk, sentinel);
    person(&desk, zephyr, sentinel);
    let name = backup(&desk);
    rename(&desk, "account", zephyr, "Other");
    desk.restore_read(&name, None).unwrap();
    desk.restore_apply(&name).unwrap();
    let wide: Vec<u8> = sentinel.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut looked = 0;
    let mut folders = vec![home.path().join("vault")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            assert!(!path.to_string_lossy().contains("Quixotic"));
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            for pattern in [sentinel.as_bytes(), &sentinel.as_bytes()[..8], &wide] {
                assert!(
                    !bytes.windows(pattern.len()).any(|part| part == pattern),
                    "{}",
                    path.display()
                );
            }
            looked += 1;
        }
    }
    assert!(looked >= 6, "{looked}");
}

#[test]
fn makes_backups_until_it_is_killed() {
    let Ok(home) = std::env::var(CRASH_IN) else {
        return;
    };
    let desk = started(Path::new(&home), &morning());
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    loop {
        desk.backup_now(&mut |_, _| true).unwrap();
    }
}

#[test]
fn killed_at_any_moment_every_backup_there_is_is_whole_and_so_is_the_vault() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    let there = contents(&desk);
    desk.vault_lock();
    drop(desk);
    let mut whole = 0;
    for kill in 0..12u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "makes_backups_until_it_is_killed"])
            .env(CRASH_IN, home.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(120 + 37 * kill));
        child.kill().unwrap();
        child.wait().unwrap();
        let desk = started(home.path(), &clock);
        desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
        assert_eq!(contents(&desk), there);
        for name in names(&desk) {
            let view = desk.restore_read(&name, None).unwrap();
            assert_eq!((view.back, view.gone, view.changed), (0, 0, 0), "{name}");
            whole += 1;
        }
        desk.restore_cancel().unwrap();
        backup(&desk);
        let parts = fs::read_dir(home.path().join("vault/backups"))
            .unwrap()
            .map(Result::unwrap);
        let parts: Vec<_> = parts
            .filter(|entry| entry.file_name().to_string_lossy().starts_with('.'))
            .collect();
        assert!(parts.is_empty(), "the next one clears away: {parts:?}");
        desk.vault_lock();
    }
    assert!(whole > 0, "none was made before a kill");
}

#[test]
fn a_backup_takes_the_place_of_what_does_not_open_and_what_was_there_is_kept() {
    type Loss = fn(&Path);
    let losses: [(&str, Loss, bool); 5] = [
        (
            "the database is damaged",
            |vault| {
                let path = vault.join("tenure.db");
                let mut bytes = fs::read(&path).unwrap();
                bytes.iter_mut().for_each(|byte| *byte ^= 7);
                fs::write(path, bytes).unwrap();
            },
            false,
        ),
        (
            "the database is gone",
            |vault| fs::remove_file(vault.join("tenure.db")).unwrap(),
            false,
        ),
        (
            "both headers are damaged",
            |vault| {
                for header in ["vault.json", "vault.json.copy"] {
                    fs::write(vault.join(header), "{}").unwrap();
                }
            },
            true,
        ),
        (
            "both headers are gone",
            |vault| {
                for header in ["vault.json", "vault.json.copy"] {
                    fs::remove_file(vault.join(header)).unwrap();
                }
            },
            true,
        ),
        (
            "all is gone but the backups",
            |vault| {
                for entry in fs::read_dir(vault).unwrap().map(Result::unwrap) {
                    if entry.file_type().unwrap().is_file() {
                        fs::remove_file(entry.path()).unwrap();
                    }
                }
            },
            true,
        ),
    ];
    for (what, lose, ways_of_backup) in losses {
        let (home, clock) = (tempfile::tempdir().unwrap(), morning());
        let (desk, _) = with_vault(home.path(), &clock);
        account(&desk, "Alder");
        let there = contents(&desk);
        let name = backup(&desk);
        desk.vault_lock();
        drop(desk);
        let vault = home.path().join("vault");
        lose(&vault);
        let before: u64 = fs::read_dir(&vault)
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .sum();
        let desk = started(home.path(), &clock);
        assert!(desk.vault_unlock(PASSPHRASE.to_owned()).is_err(), "{what}");
        assert_eq!(
            desk.backup_put_back(&name, "another passphrase".to_owned())
                .unwrap_err(),
            Error::WrongPassphrase,
            "{what}"
        );
        let done = desk.backup_put_back_newest(PASSPHRASE.to_owned()).unwrap();
        assert_eq!(done.ways_of_backup, ways_of_backup, "{what}");
        let after: u64 = fs::read_dir(&vault)
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .sum();
        assert!(after >= before, "{what}: nothing that was there is removed");
        desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
        assert_eq!(contents(&desk), there, "{what}");
    }
}

#[test]
fn a_backup_alone_is_enough_on_a_new_computer_and_never_takes_another_vaults_place() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    account(&desk, "Alder");
    let there = contents(&desk);
    let name = backup(&desk);
    let stick = tempfile::tempdir().unwrap();
    let on_stick = stick.path().join(&name);
    fs::create_dir(&on_stick).unwrap();
    for file in files(home.path(), &name) {
        fs::copy(&file, on_stick.join(file.file_name().unwrap())).unwrap();
    }
    let called = on_stick.display().to_string();
    let new = tempfile::tempdir().unwrap();
    let desk = started(new.path(), &clock);
    assert!(
        desk.backup_put_back(&called, PASSPHRASE.to_owned())
            .unwrap()
            .ways_of_backup
    );
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(contents(&desk), there);

    let other = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(other.path(), &clock);
    assert_eq!(
        desk.backup_put_back(&called, PASSPHRASE.to_owned()).unwrap_err(),
        Error::InUse
    );
    desk.vault_lock();
    let folder = other.path().join("vault").display().to_string();
    assert_eq!(
        desk.backup_put_back(&called, PASSPHRASE.to_owned()).unwrap_err(),
        Error::VaultExists { folder }
    );
}

#[test]
fn a_backup_from_before_the_data_key_was_renewed_opens_with_the_passphrase_of_its_day() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    let alder = account(&desk, "Alder");
    let old = backup(&desk);
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_rotate(&typed(&key), &mut |_| {}).unwrap();
    rename(&desk, "account", alder, "Elder");
    assert_eq!(desk.restore_read(&old, None), Err(Error::BackupUnderOtherKey));
    assert_eq!(
        desk.restore_read(&old, Some("another".to_owned())),
        Err(Error::WrongPassphrase)
    );
    assert_eq!(
        desk.restore_read(&old, Some(PASSPHRASE.to_owned()))
            .unwrap()
            .changed,
        1
    );
    desk.restore_apply(&old).unwrap();
    assert_eq!(desk.accounts_list().unwrap().accounts[0].name, "Alder");
}

#[test]
fn an_erased_account_goes_from_the_backups_too_and_no_backup_brings_it_back() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    account(&desk, "Birch");
    let without = backup(&desk);
    clock.on(60);
    let alder = account(&desk, "Alder");
    let with = backup(&desk);
    let elsewhere = tempfile::tempdir().unwrap();
    let outside = elsewhere.path().join(&with);
    fs::create_dir(&outside).unwrap();
    for file in files(home.path(), &with) {
        fs::copy(&file, outside.join(file.file_name().unwrap())).unwrap();
    }
    clock.on(60);
    let erased = desk.account_erase(alder, "Alder").unwrap();
    assert_eq!(
        (erased.backups_removed, erased.backups_left, erased.trouble),
        (1, 0, None)
    );
    let left: BTreeSet<_> = names(&desk).into_iter().collect();
    assert!(
        left.contains(&without) && !left.contains(&with) && left.len() == 2,
        "{left:?}"
    );
    let view = desk.restore_read(&outside.display().to_string(), None).unwrap();
    assert_eq!((view.back, view.erased), (0, 1));
    desk.restore_apply(&view.backup.name).unwrap();
    assert_eq!(desk.accounts_list().unwrap().accounts.len(), 1);
}

#[test]
fn a_vault_of_the_first_schema_is_backed_up_before_it_is_brought_up_to_date_and_can_be_looked_at() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    desk.vault_lock();
    let vault = home.path().join("vault");
    {
        let opened = vault::unlock(&vault, &vault::Secret::new(PASSPHRASE.to_owned())).unwrap();
        fs::remove_file(opened.folder().database()).unwrap();
        let conn = rusqlite::Connection::open(opened.folder().database()).unwrap();
        conn.execute_batch(&opened.key().pragma_key()).unwrap();
        conn.execute_batch(include_str!("../../store/tests/fixtures/schema-1.sql"))
            .unwrap();
        conn.execute_batch(
            "INSERT INTO meta VALUES ('device', 'here'), ('written_by', '0.1.0'), ('undo_from', '0');
             INSERT INTO txn (seq, id, hlc, device, label, at, origin, base)
                VALUES (1, '00000000-0000-7000-8000-000000000001', 65536, 'here', 'Add', '2025-01-01T00:00:00.000Z', 'here', 0);
             INSERT INTO change (txn, account, entity, row_id, op, fields) VALUES
                (1, '00000000-0000-7000-8000-000000000005', 'account', '00000000-0000-7000-8000-000000000005', 'insert',
                 '{\"name\":\"Alder\",\"currency\":\"EUR\"}');
             INSERT INTO account (id, name, currency) VALUES ('00000000-0000-7000-8000-000000000005', 'Alder', 'EUR');
             PRAGMA user_version = 1;",
        )
        .unwrap();
    }
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(reasons(&desk), [BackupWhy::Update]);
    let name = names(&desk).remove(0);
    let alder = desk.accounts_list().unwrap().accounts[0].id;
    rename(&desk, "account", alder, "Elder");
    let view = desk.restore_read(&name, None).unwrap();
    assert_eq!((view.back, view.gone, view.changed), (0, 0, 1));
    desk.restore_apply(&view.backup.name).unwrap();
    assert_eq!(desk.accounts_list().unwrap().accounts[0].name, "Alder");
    desk.vault_lock();
    let place = fs::read_dir(home.path().join("vault/backups"))
        .unwrap()
        .map(Result::unwrap);
    let looks: Vec<_> = place
        .filter(|entry| entry.file_name().to_string_lossy().starts_with('.'))
        .collect();
    assert!(looks.is_empty(), "{looks:?}");
}

#[test]
fn what_does_not_open_the_vault_any_more_opens_no_backup_beside_it() {
    use ::vault::Secret;
    use ::vault::backups::Backup;
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    account(&desk, "Alder");
    let name = backup(&desk);
    let new = "another long passphrase".to_owned();
    desk.vault_change_passphrase(PASSPHRASE.to_owned(), new.clone())
        .unwrap();
    let backup = Backup::at(&home.path().join("vault/backups").join(&name)).unwrap();
    let opens = |passphrase: &str| backup.open(&Secret::new(passphrase.to_owned())).is_ok();
    assert!(!opens(PASSPHRASE));
    assert!(opens(&new));
    assert!(backup.is_untouched());
    assert_eq!(desk.restore_read(&name, None).unwrap().changed, 0);
}
