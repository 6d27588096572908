//! The lock between processes, with real processes.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use common::{PASSPHRASE, again, database, make, noon, secret};
use vault::{Error, Folder, HeldLock, KdfCost, unlock, unlock_with_recovery};

const HOLD: &str = "TENURE_TEST_HOLD";

/// Not a test of its own: the other process, which opens the vault and keeps it until it is ended.
#[test]
fn holds_a_vault_when_asked() {
    let Ok(folder) = std::env::var(HOLD) else { return };
    let _opened = unlock(folder.as_ref(), &secret(PASSPHRASE)).unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "\nholding").unwrap();
    out.flush().unwrap();
    // Until the parent goes away or closes the pipe.
    let _ = std::io::stdin().lines().next();
}

/// Another process that has the vault open, and the pipe it writes to: closed, it would fail.
struct Holder {
    child: Child,
    _out: BufReader<ChildStdout>,
}

fn holder(folder: &Path) -> Holder {
    let mut command = again("holds_a_vault_when_asked");
    let command = command
        .env(HOLD, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let held = out.by_ref().lines().any(|line| line.unwrap() == "holding");
    assert!(held, "the other process did not open the vault");
    Holder { child, _out: out }
}

#[test]
fn a_second_process_is_refused_until_the_first_lets_go() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, recovery) = make(temporary.path());
    drop(opened);
    let mut first = holder(temporary.path());
    for _ in 0..3 {
        let refused = unlock(temporary.path(), &secret(PASSPHRASE)).unwrap_err();
        assert!(matches!(refused, Error::AlreadyOpen), "{refused:?}");
    }
    let refused = unlock(temporary.path(), &secret("a wrong passphrase")).unwrap_err();
    assert!(
        matches!(refused, Error::AlreadyOpen),
        "no passphrase is tried meanwhile: {refused:?}"
    );
    let refused = unlock_with_recovery(temporary.path(), &recovery).unwrap_err();
    assert!(matches!(refused, Error::AlreadyOpen), "{refused:?}");

    drop(first.child.stdin.take());
    assert!(first.child.wait().unwrap().success());
    drop(first);
    assert!(unlock(temporary.path(), &secret(PASSPHRASE)).is_ok());
}

#[test]
fn what_a_killed_process_leaves_is_no_hindrance() {
    let temporary = tempfile::tempdir().unwrap();
    drop(make(temporary.path()));
    let mut first = holder(temporary.path());
    assert!(matches!(
        unlock(temporary.path(), &secret(PASSPHRASE)),
        Err(Error::AlreadyOpen)
    ));
    first.child.kill().unwrap();
    first.child.wait().unwrap();
    assert!(
        Folder::at(temporary.path()).lock_file().exists(),
        "the file is still there"
    );
    assert!(unlock(temporary.path(), &secret(PASSPHRASE)).is_ok());
}

#[test]
fn one_process_cannot_open_a_vault_twice_and_dropping_lets_go() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, _) = make(temporary.path());
    let folder = opened.folder().clone();
    assert!(matches!(HeldLock::acquire(&folder), Err(Error::AlreadyOpen)));
    drop(opened);
    let held = HeldLock::acquire(&folder).unwrap();
    assert!(matches!(
        unlock(folder.path(), &secret(PASSPHRASE)),
        Err(Error::AlreadyOpen)
    ));
    drop(held);
    assert!(unlock(folder.path(), &secret(PASSPHRASE)).is_ok());
}

#[test]
fn a_wrong_passphrase_does_not_keep_the_lock() {
    let temporary = tempfile::tempdir().unwrap();
    drop(make(temporary.path()));
    assert!(matches!(
        unlock(temporary.path(), &secret("a wrong one")),
        Err(Error::WrongPassphrase)
    ));
    assert!(unlock(temporary.path(), &secret(PASSPHRASE)).is_ok());
}

#[test]
fn a_program_started_while_the_vault_is_open_does_not_inherit_the_lock() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, _) = make(temporary.path());
    // Any program that waits: this one again, waiting for a vault of its own to be let go.
    let elsewhere = tempfile::tempdir().unwrap();
    drop(make(elsewhere.path()));
    let mut program = holder(elsewhere.path());
    drop(opened);
    let again = unlock(temporary.path(), &secret(PASSPHRASE));
    program.child.kill().unwrap();
    program.child.wait().unwrap();
    assert!(again.is_ok(), "{again:?}");
}

#[test]
fn of_many_processes_that_make_a_vault_at_once_one_succeeds() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("vault");
    let racers: Vec<Child> = (0..6).map(|n| racer(&folder, n)).collect();
    let won: Vec<usize> = racers
        .into_iter()
        .enumerate()
        .filter_map(|(n, racer)| racer.wait_with_output().unwrap().status.success().then_some(n))
        .collect();
    assert_eq!(won.len(), 1, "{won:?}");
    assert!(unlock(&folder, &secret(&format!("passphrase of {}", won[0]))).is_ok());
}

const RACE: &str = "TENURE_TEST_RACE";
const RACER: &str = "TENURE_TEST_RACER";

fn racer(folder: &Path, n: usize) -> Child {
    let mut command: Command = again("makes_a_vault_when_asked");
    command
        .env(RACE, folder)
        .env(RACER, n.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Not a test of its own: a process that fails unless it was the one to make the vault.
#[test]
fn makes_a_vault_when_asked() {
    let (Ok(folder), Ok(n)) = (std::env::var(RACE), std::env::var(RACER)) else {
        return;
    };
    let passphrase = secret(&format!("passphrase of {n}"));
    let pending = vault::prepare(folder.as_ref(), &passphrase, KdfCost::for_tests(), noon()).unwrap();
    pending.commit(database).unwrap();
}
