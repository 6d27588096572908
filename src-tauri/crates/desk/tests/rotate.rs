//! The data key is rotated, and killed at every step of it: the vault then opens by the old or the new ways, with every
//! record in it.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::{PASSPHRASE, fixture, line, morning, started, typed, with_vault};
use desk::vault::{RotationStep, VaultState};
use desk::{Desk, Error};
use vault::KeychainTrouble;

const CRASH_AT: &str = "TENURE_TEST_CRASH_AT";
const CRASH_IN: &str = "TENURE_TEST_CRASH_IN";

/// Where it is killed, and whether the old keys or the new ones open the vault then.
const STEPS: [(&str, bool); 6] = [
    ("Copying", false),
    ("Copied", false),
    ("Promised", true),
    ("Cleared", true),
    ("Moved", true),
    ("Settled", true),
];

/// A way into the vault.
type Way<'w> = &'w dyn Fn(&Desk) -> Result<(), Error>;

/// A vault in `home` with the example account, a change of its own, a draft, and the keychain on. Gives back its
/// recovery key in one line.
fn filled(home: &Path) -> String {
    let (desk, key) = with_vault(home, &morning());
    desk.import_read(&fixture()).unwrap();
    let account = desk.import_apply().unwrap().account;
    desk.qbr_prepare(account, None, None).unwrap();
    desk.draft_save("title", "half a sen").unwrap();
    desk.vault_set_idle_minutes(25).unwrap();
    desk.vault_turn_keychain_on(PASSPHRASE.to_owned()).unwrap();
    line(&key)
}

/// Everything there is to see in an open vault.
fn contents(desk: &Desk) -> String {
    let accounts = desk.accounts_list().unwrap();
    let overviews: Vec<_> = accounts
        .accounts
        .iter()
        .map(|a| desk.account_overview(a.id).unwrap())
        .collect();
    format!(
        "{accounts:?}{overviews:?}{:?}{:?}{:?}{:?}{:?}",
        desk.qbr_list().unwrap(),
        desk.undo_state().unwrap(),
        desk.draft_load("title").unwrap(),
        desk.settings_get().unwrap().firm,
        desk.security_get().unwrap(),
    )
}

fn opened_by(home: &Path, open: impl FnOnce(&Desk) -> Result<(), Error>) -> Result<Desk, Error> {
    let desk = started(home, &morning());
    open(&desk).map(|()| desk)
}

/// Every row of every table, as SQLite has them, after the file has proved to be whole.
fn rows(home: &Path) -> Vec<String> {
    let opened = vault::unlock(&home.join("vault"), &vault::Secret::new(PASSPHRASE.to_owned())).unwrap();
    let database = rusqlite::Connection::open(opened.folder().database()).unwrap();
    database.execute_batch(&opened.key().pragma_key()).unwrap();
    let column = |sql: &str| -> Vec<String> {
        let mut statement = database.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    assert_eq!(column("PRAGMA integrity_check"), ["ok"]);
    let mut all = Vec::new();
    for table in column(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1",
    ) {
        let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|n| row.get(n).unwrap()).collect();
            all.push(format!("{table}: {values:?}"));
        }
    }
    all.sort();
    all
}

fn step_name(step: RotationStep) -> String {
    match step {
        RotationStep::Copying { .. } => "Copying".to_owned(),
        RotationStep::Exchanging { step } => format!("{step:?}"),
    }
}

/// Not a test of its own: the process that the next test starts, and that dies at a given step.
#[test]
fn crashes_when_asked() {
    let (Ok(step), Some(home)) = (std::env::var(CRASH_AT), std::env::var_os(CRASH_IN)) else {
        return;
    };
    let home = Path::new(&home);
    let desk = started(home, &morning());
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    fs::write(home.join("new-key"), line(&key)).unwrap();
    let done = desk.vault_rotate(&typed(&key), &mut |at| {
        if step_name(at) == step {
            std::process::abort()
        }
    });
    panic!("{step} was never reached: {done:?}");
}

#[test]
fn killed_at_any_step_the_vault_opens_and_every_record_is_there() {
    let original = tempfile::tempdir().unwrap();
    let old_key = filled(original.path());
    let desk = opened_by(original.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let before = contents(&desk);
    drop(desk);
    let before_rows = rows(original.path());
    assert!(before_rows.len() > 200, "{before_rows:?}");
    for (step, exchanged) in STEPS {
        let home = tempfile::tempdir().unwrap();
        copy(original.path(), home.path());
        let home = home.path();
        let died = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crashes_when_asked"])
            .env(CRASH_AT, step)
            .env(CRASH_IN, home)
            .output()
            .unwrap();
        assert!(!died.status.success(), "{step}: the process should have died");
        let said = String::from_utf8_lossy(&died.stdout).into_owned();
        assert!(!said.contains("never reached"), "{step}: {said}");
        let new_key = fs::read_to_string(home.join("new-key")).unwrap();

        // Whichever way is tried first finds what the crash left: each on a copy of its own.
        let ways: [(&str, bool, Way<'_>); 4] = [
            ("passphrase", true, &|d| d.vault_unlock(PASSPHRASE.to_owned())),
            ("old recovery key", !exchanged, &|d| {
                d.vault_unlock_with_recovery(old_key.clone())
            }),
            ("new recovery key", exchanged, &|d| {
                d.vault_unlock_with_recovery(new_key.clone())
            }),
            ("keychain", true, &|d| match d.vault_open_at_start()?.state {
                VaultState::Open => Ok(()),
                _ => Err(Error::Locked),
            }),
        ];
        for (way, opens, open) in ways {
            let left = tempfile::tempdir().unwrap();
            copy(home, left.path());
            match opened_by(left.path(), open) {
                Ok(desk) => {
                    assert!(opens, "{step}: the {way} should open nothing");
                    assert!(
                        contents(&desk) == before,
                        "{step}, by the {way}: {}",
                        contents(&desk)
                    );
                    desk.draft_save("title", "half a sentence").unwrap();
                }
                Err(error) => assert!(!opens, "{step}: the {way} is refused: {error}"),
            }
        }
        assert!(rows(home) == before_rows, "{step}: other rows than before");
        let litter: Vec<_> = fs::read_dir(home.join("vault"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains(".new") || name.ends_with(".tmp"))
            .collect();
        assert!(litter.is_empty(), "{step} leaves {litter:?}");
    }
}

#[test]
fn after_a_rotation_the_old_keys_open_nothing_and_the_new_ones_everything() {
    let home = tempfile::tempdir().unwrap();
    let old_recovery = filled(home.path());
    let old_files = tempfile::tempdir().unwrap();
    copy(home.path(), old_files.path());
    let entries = || fs::read_dir(home.path().join("keychain")).unwrap().count();
    let desk = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let before = contents(&desk);
    // A copy from before a migration lies under the old key.
    let copied_before = home.path().join("vault/tenure.db.schema-0");
    fs::write(&copied_before, "under the old key").unwrap();
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    let mut steps = Vec::new();
    let done = desk
        .vault_rotate(&typed(&key), &mut |step| steps.push(step_name(step)))
        .unwrap();
    assert_eq!(done.keychain, None);
    steps.dedup();
    assert_eq!(steps, STEPS.map(|(step, _)| step.to_owned()));
    // It goes on as if nothing had been, in the same run and in the next.
    assert!(contents(&desk) == before, "{}", contents(&desk));
    assert_eq!(entries(), 1, "the keychain's old key is gone");
    assert!(!copied_before.exists(), "so is what lay under it");
    desk.undo().unwrap();
    desk.redo().unwrap();
    drop(desk);
    let refused = opened_by(home.path(), |d| {
        d.vault_unlock_with_recovery(old_recovery.clone())
    });
    assert!(matches!(refused, Err(Error::WrongRecoveryKey)));
    drop(opened_by(home.path(), |d| d.vault_unlock_with_recovery(line(&key))).unwrap());
    let at_start = started(home.path(), &morning());
    assert_eq!(at_start.vault_open_at_start().unwrap().state, VaultState::Open);
    drop(at_start);
    // The old header over the new database, as from a backup of one file alone: told, and nothing overwritten.
    let database = fs::read(home.path().join("vault/tenure.db")).unwrap();
    fs::copy(
        old_files.path().join("vault/vault.json"),
        home.path().join("vault/vault.json"),
    )
    .unwrap();
    let refused = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned()));
    assert!(matches!(refused, Err(Error::DatabaseDamaged)));
    assert_eq!(fs::read(home.path().join("vault/tenure.db")).unwrap(), database);
}

#[test]
fn a_keychain_that_takes_no_new_key_is_turned_off_and_said_so() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path());
    let desk = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    fs::write(home.path().join("keychain/locked"), "").unwrap();
    let done = desk.vault_rotate(&typed(&key), &mut |_| ()).unwrap();
    assert_eq!(done.keychain, Some(KeychainTrouble::Locked.into()));
    assert!(!desk.security_get().unwrap().keychain);
    assert_eq!(desk.security_get().unwrap().idle_minutes, 25);
}

#[test]
fn what_is_wrong_before_it_begins_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let old_recovery = filled(home.path());
    let desk = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let header = fs::read(home.path().join("vault/vault.json")).unwrap();
    let unchanged = || assert_eq!(fs::read(home.path().join("vault/vault.json")).unwrap(), header);
    assert!(matches!(
        desk.vault_rotate_prepare("six words that somebody says".to_owned()),
        Err(Error::WrongPassphrase)
    ));
    assert!(matches!(
        desk.vault_rotate(&[], &mut |_| ()),
        Err(Error::NothingPending)
    ));
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    let mut wrong = typed(&key);
    wrong[2] = if wrong[2] == "0000" { "1111" } else { "0000" }.to_owned();
    assert_eq!(
        desk.vault_rotate(&wrong, &mut |_| ()),
        Err(Error::WrongGroups { groups: vec![3] })
    );
    unchanged();
    // Keys made for a passphrase that was changed meanwhile are given up.
    let next = "another six words for this".to_owned();
    desk.vault_change_passphrase(PASSPHRASE.to_owned(), next.clone())
        .unwrap();
    assert_eq!(
        desk.vault_rotate(&typed(&key), &mut |_| ()),
        Err(Error::NothingPending)
    );
    drop(desk);
    drop(opened_by(home.path(), |d| d.vault_unlock(next)).unwrap());
    drop(opened_by(home.path(), |d| d.vault_unlock_with_recovery(old_recovery)).unwrap());
}

#[test]
fn a_lock_while_it_copies_ends_it_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path());
    let desk = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let before = contents(&desk);
    let header = fs::read(home.path().join("vault/vault.json")).unwrap();
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    std::thread::scope(|scope| {
        let desk = &desk;
        let mut locking = None;
        let done = desk.vault_rotate(&typed(&key), &mut |step| {
            if let (RotationStep::Copying { .. }, None) = (step, &locking) {
                locking = Some(scope.spawn(|| desk.vault_lock()));
                std::thread::sleep(std::time::Duration::from_millis(200));
            }
        });
        assert_eq!(done, Err(Error::RotationStopped));
    });
    assert_eq!(desk.vault_state().unwrap().state, VaultState::Locked);
    assert_eq!(fs::read(home.path().join("vault/vault.json")).unwrap(), header);
    assert!(!home.path().join("vault/tenure.db.new").exists());
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(contents(&desk), before);
}

#[test]
fn stopped_while_it_copies_it_can_be_tried_again() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path());
    let desk = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let before = contents(&desk);
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    let stopped = desk.vault_rotate(&typed(&key), &mut |_| desk.vault_stop_rotating());
    assert_eq!(stopped, Err(Error::RotationStopped));
    assert!(contents(&desk) == before);
    assert!(!home.path().join("vault/tenure.db.new").exists());
    desk.vault_rotate(&typed(&key), &mut |_| ()).unwrap();
    assert!(contents(&desk) == before);
}

#[test]
fn whoever_reads_meanwhile_waits_and_is_answered() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path());
    let desk = opened_by(home.path(), |d| d.vault_unlock(PASSPHRASE.to_owned())).unwrap();
    let key = desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap();
    std::thread::scope(|scope| {
        let desk = &desk;
        let readers: Vec<_> = (0..4)
            .map(|n| {
                scope.spawn(move || {
                    for _ in 0..20 {
                        desk.accounts_list().unwrap();
                        desk.draft_save(&format!("draft {n}"), "kept").unwrap();
                    }
                })
            })
            .collect();
        desk.vault_rotate(&typed(&key), &mut |_| ()).unwrap();
        readers.into_iter().for_each(|reader| reader.join().unwrap());
    });
    for n in 0..4 {
        assert_eq!(
            desk.draft_load(&format!("draft {n}")).unwrap().as_deref(),
            Some("kept")
        );
    }
}

/// A folder with everything in it, as a crash left it.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
