//! "This computer unlocks it", against a real Secret Service. Each scene plays in a process of its own, in a
//! session of its own; what happens between two scenes happens as in life: another start, another state.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;
#[path = "common/session.rs"]
mod session;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use common::{PASSPHRASE, again, make, noon, secret};
use session::Service;
use vault::{
    Error, KdfCost, KeychainTrouble, SystemKeychain, Way, is_keychain_on, unlock, unlock_with_keychain,
    unlock_with_recovery,
};
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedObjectPath;

const SCENE: &str = "TENURE_TEST_SCENE";
const HOME: &str = "TENURE_TEST_HOME";

fn keychain() -> SystemKeychain {
    SystemKeychain::of("app.tenure.tests")
}

fn folder(home: &Path) -> PathBuf {
    home.join("vault")
}

/// Plays a scene in a session; the scene's own assertions decide.
fn play(home: &Path, service: Service, scene: &str) {
    let mut command = again("plays_a_scene_when_asked");
    command.env(SCENE, scene).env(HOME, home);
    let output = session::run(home, service, &command);
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{scene}: {said}");
    let played = std::fs::read_to_string(home.join("played")).unwrap_or_default();
    assert_eq!(played, scene, "it was not played to its end: {said}");
}

/// Not a test of its own: the process in the session that the tests below start.
#[test]
fn plays_a_scene_when_asked() {
    let (Ok(scene), Some(home)) = (std::env::var(SCENE), std::env::var_os(HOME)) else {
        return;
    };
    let folder = folder(Path::new(&home));
    if !scene.ends_with("missing") {
        until_it_is_there();
    }
    match scene.as_str() {
        "turn on" => turn_on(&folder),
        "opens" => opens(&folder),
        "opens after the passphrase changed" => opens_after_a_change(&folder),
        "turn off" => turn_off(&folder),
        "empty it" => empty(&folder),
        "lock it" => lock(&folder),
        "locked" => refused(&folder, KeychainTrouble::Locked),
        "missing" => refused(&folder, KeychainTrouble::Missing),
        "empty" => refused(&folder, KeychainTrouble::Empty),
        "refused" => refused(&folder, KeychainTrouble::Refused),
        "hangs" => hangs(&folder),
        "cannot turn on: locked" => cannot_turn_on(&folder, KeychainTrouble::Locked),
        "cannot turn on: missing" => cannot_turn_on(&folder, KeychainTrouble::Missing),
        other => panic!("no such scene: {other}"),
    }
    std::fs::write(Path::new(&home).join("played"), scene).unwrap();
}

/// A keychain that was just started comes to the bus a moment later.
fn until_it_is_there() {
    let bus = Connection::session().unwrap();
    let dbus = zbus::blocking::fdo::DBusProxy::new(&bus).unwrap();
    let begun = Instant::now();
    while !dbus
        .name_has_owner("org.freedesktop.secrets".try_into().unwrap())
        .unwrap()
    {
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "gnome-keyring did not come to the bus"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn turn_on(folder: &Path) {
    let (opened, _) = make(folder);
    assert!(!opened.is_keychain_on().unwrap(), "off until turned on");
    assert!(!is_keychain_on(folder));
    opened.turn_keychain_on(&keychain(), noon()).unwrap();
    assert!(opened.is_keychain_on().unwrap() && is_keychain_on(folder));
    let key = *opened.key().bytes();
    drop(opened);
    let opened = unlock_with_keychain(folder, &keychain()).unwrap();
    assert_eq!((opened.way(), opened.key().bytes()), (Way::Keychain, &key));
    assert_eq!(entries(), 1);
}

fn opens(folder: &Path) {
    let by_keychain = *unlock_with_keychain(folder, &keychain()).unwrap().key().bytes();
    assert_eq!(
        unlock(folder, &secret(PASSPHRASE)).unwrap().key().bytes(),
        &by_keychain
    );
}

fn opens_after_a_change(folder: &Path) {
    let mut opened = unlock(folder, &secret(PASSPHRASE)).unwrap();
    let new = secret("another passphrase");
    opened
        .change_passphrase(&new, KdfCost::for_tests(), noon())
        .unwrap();
    let pending = opened.prepare_recovery_key().unwrap();
    pending.commit(&opened, noon()).unwrap();
    drop(opened);
    drop(unlock_with_keychain(folder, &keychain()).unwrap());
    drop(unlock(folder, &new).unwrap());
    drop(unlock_with_recovery(folder, &pending.recovery_key().line()).unwrap());
    // Turned on again: a new key under a new name, and the old entry is gone.
    let opened = unlock(folder, &new).unwrap();
    opened.turn_keychain_on(&keychain(), noon()).unwrap();
    drop(opened);
    drop(unlock_with_keychain(folder, &keychain()).unwrap());
    assert_eq!(entries(), 1);
}

fn turn_off(folder: &Path) {
    let opened = unlock(folder, &secret(PASSPHRASE)).unwrap();
    assert_eq!(opened.turn_keychain_off(&keychain(), noon()).unwrap(), None);
    drop(opened);
    assert_eq!(entries(), 0, "the keychain's entry is gone as well");
    refused(folder, KeychainTrouble::Off);
}

/// Only the passphrase opens it now, the reason is told at once, and the vault is what it was.
fn refused(folder: &Path, expected: KeychainTrouble) {
    let before = std::fs::read(folder.join("vault.json")).unwrap();
    let begun = Instant::now();
    let answer = unlock_with_keychain(folder, &keychain());
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(
        matches!(answer, Err(Error::Keychain(trouble)) if trouble == expected),
        "{answer:?}"
    );
    drop(unlock(folder, &secret(PASSPHRASE)).unwrap());
    assert_eq!(std::fs::read(folder.join("vault.json")).unwrap(), before);
}

fn hangs(folder: &Path) {
    let daemon = daemon();
    signal(daemon, "-STOP");
    let begun = Instant::now();
    let answer = unlock_with_keychain(folder, &keychain());
    let took = begun.elapsed();
    signal(daemon, "-CONT");
    assert!(
        matches!(answer, Err(Error::Keychain(KeychainTrouble::Slow))),
        "{answer:?}"
    );
    assert!(took < Duration::from_secs(8), "{took:?}");
    drop(unlock(folder, &secret(PASSPHRASE)).unwrap());
}

fn cannot_turn_on(folder: &Path, expected: KeychainTrouble) {
    let (opened, _) = make(folder);
    let before = std::fs::read(folder.join("vault.json")).unwrap();
    let answer = opened.turn_keychain_on(&keychain(), noon());
    assert!(
        matches!(answer, Err(Error::Keychain(trouble)) if trouble == expected),
        "{answer:?}"
    );
    assert!(!opened.is_keychain_on().unwrap());
    assert_eq!(std::fs::read(folder.join("vault.json")).unwrap(), before);
}

fn empty(_folder: &Path) {
    let bus = Connection::session().unwrap();
    for item in items(&bus) {
        let item = Proxy::new(
            &bus,
            "org.freedesktop.secrets",
            item,
            "org.freedesktop.Secret.Item",
        )
        .unwrap();
        let _: OwnedObjectPath = item.call("Delete", &()).unwrap();
    }
    assert_eq!(entries(), 0);
}

fn lock(folder: &Path) {
    let bus = Connection::session().unwrap();
    let service = secrets(&bus);
    let collection: OwnedObjectPath = service.call("ReadAlias", &("default",)).unwrap();
    let _: (Vec<OwnedObjectPath>, OwnedObjectPath) = service.call("Lock", &(vec![collection],)).unwrap();
    refused(folder, KeychainTrouble::Locked);
}

fn secrets(bus: &Connection) -> Proxy<'_> {
    Proxy::new(
        bus,
        "org.freedesktop.secrets",
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service",
    )
    .unwrap()
}

/// What the keychain keeps under our program's name.
fn items(bus: &Connection) -> Vec<OwnedObjectPath> {
    let wanted = HashMap::from([("service", "app.tenure.tests")]);
    let (unlocked, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) =
        secrets(bus).call("SearchItems", &(wanted,)).unwrap();
    assert!(locked.is_empty());
    unlocked
}

fn entries() -> usize {
    items(&Connection::session().unwrap()).len()
}

/// The process behind the service on our bus.
fn daemon() -> u32 {
    let bus = Connection::session().unwrap();
    let dbus = zbus::blocking::fdo::DBusProxy::new(&bus).unwrap();
    dbus.get_connection_unix_process_id("org.freedesktop.secrets".try_into().unwrap())
        .unwrap()
}

fn signal(process: u32, what: &str) {
    let sent = Command::new("kill")
        .args([what, &process.to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
}

#[test]
fn turned_on_it_opens_the_vault_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::Unlocked, "opens");
}

#[test]
fn a_new_passphrase_or_recovery_key_leaves_it_on() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(
        home.path(),
        Service::Unlocked,
        "opens after the passphrase changed",
    );
}

#[test]
fn turned_off_neither_the_slot_nor_the_entry_stays() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::Unlocked, "turn off");
}

#[test]
fn a_locked_keychain_leads_to_the_passphrase_without_asking() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::Unlocked, "lock it");
    play(home.path(), Service::Locked, "locked");
}

#[test]
fn without_a_keychain_only_the_passphrase_opens_it() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::None, "missing");
    // And where there is not even a bus.
    let mut command = again("plays_a_scene_when_asked");
    command
        .env(SCENE, "missing")
        .env(HOME, home.path())
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn a_keychain_emptied_behind_its_back_leads_to_the_passphrase() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::Unlocked, "empty it");
    play(home.path(), Service::Unlocked, "empty");
}

#[test]
fn a_keychain_that_refuses_leads_to_the_passphrase() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::Forbidden, "refused");
}

#[test]
fn a_keychain_that_hangs_is_given_up_on() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::Unlocked, "turn on");
    play(home.path(), Service::Unlocked, "hangs");
}

#[test]
fn what_cannot_be_turned_on_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    play(home.path(), Service::None, "cannot turn on: missing");
    let home = tempfile::tempdir().unwrap();
    // Once, so that there is a keyring to be locked.
    play(home.path(), Service::Unlocked, "turn on");
    std::fs::remove_dir_all(folder(home.path())).unwrap();
    play(home.path(), Service::Locked, "cannot turn on: locked");
}
