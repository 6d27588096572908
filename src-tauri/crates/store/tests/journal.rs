//! What lies beside the database before it is opened: the journal of a kill is played in, an old one never is.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{account, here, key, stamp};
use model::accounts::Account;
use store::{Result, Store};

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Writes accounts number `from` to before `to`, each in its own transaction.
fn write(store: &Store, from: u128, to: u128) -> Result<()> {
    for n in from..to {
        let name = format!(
            "Account {n} {}",
            "x".repeat(usize::try_from(n * 37 % 250).unwrap_or(0))
        );
        here(store, u32::try_from(n).unwrap_or(0), "New account", |tx| {
            tx.insert(&account(n, &name))
        })?;
    }
    Ok(())
}

/// What a kill leaves after these accounts were written: the database as `first` left it, and a journal of the rest.
fn killed(home: &Path, first: u128, then: u128) -> Result<PathBuf> {
    let (written, path) = (home.join("written.db"), home.join("tenure.db"));
    let store = Store::create(&written, &key(), stamp(0))?;
    write(&store, 1, first)?;
    store.close();
    let store = Store::open(&written, &key())?;
    write(&store, first, then)?;
    fs::copy(&written, &path)?;
    fs::copy(beside(&written, "-wal"), beside(&path, "-wal"))?;
    Ok(path)
}

fn opened_with(path: &Path, accounts: u128, what: &str) -> Result<()> {
    let store = Store::open(path, &key())?;
    let found = store.read(|r| r.all::<Account>())?.len();
    assert_eq!(found as u128, accounts - 1, "{what}");
    store.close();
    // Closing wrote the journal back: now all of it is in one file.
    let store = Store::open(path, &key())?;
    assert_eq!(store.integrity_faults()?, [""; 0], "{what}");
    store.close();
    Ok(())
}

#[test]
fn an_old_journal_beside_a_newer_database_changes_nothing_and_is_set_aside() -> Result<()> {
    let mut tried = 0;
    for (first, then) in [(1, 2), (5, 6), (30, 60)] {
        for later in [1, 5, 40] {
            let what = format!("{first} accounts, {then} in the journal, {later} later");
            let home = tempfile::tempdir()?;
            let path = killed(home.path(), first, then)?;
            let old = fs::read(beside(&path, "-wal"))?;
            let store = Store::open(&path, &key())?;
            write(&store, then, then + later)?;
            store.close();
            for again in 1..=2 {
                fs::write(beside(&path, "-wal"), &old)?;
                opened_with(&path, then + later, &what)?;
                assert_eq!(
                    fs::read(beside(&path, &format!("-wal.aside-{again}")))?,
                    old,
                    "{what}"
                );
            }
            opened_with(&path, then + later, &what)?;
            tried += 1;
        }
    }
    assert_eq!(tried, 9);
    Ok(())
}

#[test]
fn the_journal_of_a_kill_is_played_in_also_when_it_was_half_written_back() -> Result<()> {
    const PAGE: usize = 4096;
    const FRAME: usize = 24 + PAGE;
    for (first, then) in [(1, 2), (20, 40)] {
        for of_ten in [0, 1, 5, 10] {
            let home = tempfile::tempdir()?;
            let path = killed(home.path(), first, then)?;
            let journal = fs::read(beside(&path, "-wal"))?;
            let mut database = fs::read(&path)?;
            let last: std::collections::BTreeMap<u32, &[u8]> = journal[32..]
                .chunks_exact(FRAME)
                .map(|frame| {
                    let page = u32::from_be_bytes([frame[0], frame[1], frame[2], frame[3]]);
                    (page, &frame[24..])
                })
                .collect();
            for (n, (page, bytes)) in last.iter().enumerate() {
                let at = (*page as usize - 1) * PAGE;
                if n % 10 < of_ten {
                    database.resize(database.len().max(at + PAGE), 0);
                    database[at..at + PAGE].copy_from_slice(bytes);
                }
            }
            fs::write(&path, database)?;
            let what = format!("{first}, {then}, {of_ten} of ten pages written back");
            opened_with(&path, then, &what)?;
            assert!(!beside(&path, "-wal.aside-1").exists(), "{what}");
        }
    }
    Ok(())
}

#[test]
fn a_journal_that_is_none_of_ours_is_no_hindrance() -> Result<()> {
    let home = tempfile::tempdir()?;
    let path = killed(home.path(), 5, 6)?;
    opened_with(&path, 6, "its own journal")?;
    fs::write(beside(&path, "-wal"), b"nothing of a journal".repeat(900))?;
    opened_with(&path, 6, "rubbish")
}

#[cfg(unix)]
#[test]
fn the_database_and_its_journal_are_their_owners_alone() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir()?;
    let path = home.path().join("tenure.db");
    let modes = |what: &str| -> Result<()> {
        for ending in ["", "-wal", "-shm"] {
            let mode = fs::metadata(beside(&path, ending))?.permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{what}: {ending}");
        }
        Ok(())
    };
    let store = Store::create(&path, &key(), stamp(0))?;
    write(&store, 1, 2)?;
    modes("made")?;
    store.copy_to(&home.path().join("copy.db"), &key())?;
    let copy = fs::metadata(home.path().join("copy.db"))?.permissions().mode() & 0o777;
    assert_eq!(copy, 0o600, "a copy");
    store.close();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644))?;
    let store = Store::open(&path, &key())?;
    write(&store, 2, 3)?;
    modes("opened, made by an earlier version")?;
    store.close();
    Ok(())
}
