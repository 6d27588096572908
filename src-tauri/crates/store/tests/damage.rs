//! Files that are not what they should be, and a process that dies while it writes.

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use common::{account, here, key, stamp, wanted};
use model::Id;
use model::accounts::Account;
use store::{Error, Result, Store};

fn filled(path: &Path, accounts: u128) -> Result<()> {
    let store = Store::create(path, &key(), stamp(0))?;
    here(&store, 1, "Fill", |tx| {
        (1..=accounts).try_for_each(|n| tx.insert(&account(n, &format!("Account {n}"))))
    })?;
    store.close();
    let beside = fs::read_dir(path.with_file_name(""))?.count();
    assert_eq!(beside, 1, "closed, all of it is in one file");
    Ok(())
}

fn opened(path: &Path) -> Result<()> {
    Store::open(path, &key()).map(drop)
}

#[test]
fn a_file_that_is_missing_empty_or_of_another_kind_is_told_apart_from_a_damaged_one() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    assert!(matches!(opened(&path), Err(Error::Missing)));
    assert!(!path.exists(), "opening makes no file");
    fs::write(&path, "")?;
    assert!(matches!(opened(&path), Err(Error::Missing)));
    for foreign in [b"Hello".to_vec(), b"Hello, world. ".repeat(2000), vec![0; 8192]] {
        fs::write(&path, &foreign)?;
        assert!(
            matches!(opened(&path), Err(Error::NotADatabase)),
            "{} bytes",
            foreign.len()
        );
        assert!(matches!(
            Store::create(&path, &key(), stamp(0)),
            Err(Error::AlreadyExists)
        ));
        assert_eq!(fs::read(&path)?, foreign, "a foreign file is left as it is");
    }
    fs::remove_file(&path)?;
    let plain = rusqlite::Connection::open(&path).expect("SQLite without a key");
    plain
        .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .expect("a plain table");
    plain.close().expect("closed");
    assert!(matches!(opened(&path), Err(Error::NotADatabase)));
    Ok(())
}

#[test]
fn a_file_under_another_key_or_cut_short_anywhere_is_not_a_database() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    filled(&path, 300)?;
    let other = vault::DataKey::from_bytes(zeroize::Zeroizing::new([8; 32]));
    assert!(matches!(Store::open(&path, &other), Err(Error::NotADatabase)));
    let whole = fs::read(&path)?;
    for length in [2, 15, 100, 4095, 4096, 8192, whole.len() / 2, whole.len() - 4096] {
        fs::write(&path, &whole[..length])?;
        assert!(
            matches!(opened(&path), Err(Error::NotADatabase)),
            "cut to {length} of {}",
            whole.len()
        );
    }
    // An interrupted checkpoint may leave the last page unfinished, which the journal then mends: a short last page
    // alone is no reason to refuse the file, but it is a fault.
    fs::write(&path, &whole[..whole.len() - 1])?;
    assert!(!matches!(Store::open(&path, &key())?.integrity_faults(), Ok(faults) if faults.is_empty()));
    fs::write(&path, &whole)?;
    opened(&path)
}

#[test]
fn a_changed_byte_is_found_by_the_integrity_check_and_never_read_as_data() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    filled(&path, 300)?;
    let mut bytes = fs::read(&path)?;
    for page in (1..bytes.len() / 4096).step_by(3) {
        bytes[page * 4096 + 1000] ^= 1;
    }
    fs::write(&path, &bytes)?;
    match Store::open(&path, &key()) {
        Err(error) => assert!(matches!(error, Error::NotADatabase), "{error:?}"),
        Ok(store) => {
            match store.read(|r| r.all::<Account>()) {
                Ok(accounts) => assert!(accounts.iter().all(|a| a.name.starts_with("Account "))),
                Err(error) => assert!(matches!(error, Error::NotADatabase), "{error:?}"),
            }
            assert!(!matches!(store.integrity_faults(), Ok(faults) if faults.is_empty()));
        }
    }
    Ok(())
}

#[test]
fn a_database_that_was_never_finished_can_be_made_again() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    fs::write(&path, "")?;
    let store = Store::create(&path, &key(), stamp(0))?;
    assert!(store.read(|r| r.all::<Account>())?.is_empty());
    Ok(())
}

/// Set for the child of the test below: where its database is.
const CHILD: &str = "STORE_TEST_CHILD";

/// What the child does: one transaction that is committed, then one that has no end.
fn write_for_ever(path: &Path) -> Result<()> {
    let store = Store::open(path, &key())?;
    here(&store, 3, "Committed", |tx| tx.insert(&account(1_000, "Kept")))?;
    let mut out = std::io::stdout();
    here(&store, 4, "Never ends", |tx| {
        for n in 2_000u128.. {
            tx.insert(&account(n, &format!("Lost {n} {}", "x".repeat(280))))?;
            // Far more than the cache holds, so pages of the open transaction are in the file's journal.
            if n == 102_000 {
                writeln!(out, "writing")?;
                out.flush()?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

#[test]
fn a_process_that_is_killed_while_it_writes_leaves_what_was_committed_and_nothing_else() -> Result<()> {
    if let Some(path) = std::env::var_os(CHILD) {
        return write_for_ever(Path::new(&path));
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    filled(&path, 10)?;
    let mut child = Command::new(std::env::current_exe()?)
        .args([
            "--exact",
            "a_process_that_is_killed_while_it_writes_leaves_what_was_committed_and_nothing_else",
        ])
        .args(["--nocapture", "--test-threads", "1"])
        .env(CHILD, &path)
        .stdout(Stdio::piped())
        .spawn()?;
    let out = BufReader::new(child.stdout.take().expect("it is piped"));
    let writing = out
        .lines()
        .map_while(std::io::Result::ok)
        .any(|line| line.contains("writing"));
    // SIGKILL on Unix, TerminateProcess on Windows: the child gets no say.
    child.kill()?;
    child.wait()?;
    assert!(writing, "the child was in the middle of it");
    assert!(
        fs::metadata(folder.path().join("tenure.db-wal"))?.len() > 1 << 20,
        "it had written to the journal"
    );

    let store = Store::open(&path, &key())?;
    let accounts = store.read(|r| r.all::<Account>())?;
    assert_eq!(accounts.len(), 11);
    assert!(store.read(|r| r.get::<Account>(Id::fixed(1_000)))?.is_some());
    assert_eq!(store.read(|r| r.search(&wanted("lost")))?.found, []);
    let last = store.undo_steps()?.0.and_then(|did| did.name);
    assert_eq!(last.as_deref(), Some("Committed"));
    assert_eq!(store.integrity_faults()?, [""; 0]);
    here(&store, 6, "Goes on", |tx| tx.insert(&account(2_000, "New"))).map(drop)
}
