//! Disks that are full or read-only, as a person meets them: through the desk, on small file systems of the test's own,
//! mounted in a namespace where this process is root and nobody else sees them. Permission bits would not do: root
//! ignores them, and continuous integration often is root.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops where it is")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use desk::accounts::NewAccount;
use desk::{Desk, Error, FixedClock, Places, Setup};

const DISK: &str = "TENURE_TEST_DISK";
const PASSPHRASE: &str = "nine copper lanterns under quiet rain";

/// Runs the test `name` again with a file system of `size` mounted at the path in `DISK`. Where the system allows no
/// namespaces it fails and says so: a disk that was never full proves nothing.
fn on_a_disk_of(size: &str, name: &str) {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"mount -t tmpfs -o size=$SIZE none "$TENURE_TEST_DISK" && exec "$@""#;
    let ran = Command::new("unshare")
        .args(["-rm", "sh", "-c", script, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture", "--test-threads", "1"])
        .env(DISK, folder.path())
        .env("SIZE", size)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && said.contains("1 passed"), "{said}");
}

/// Writes until nothing more fits.
fn fill(disk: &Path) -> PathBuf {
    let full = disk.join("full");
    let mut file = fs::File::create(&full).unwrap();
    while file.write_all(&[1; 512]).is_ok() {}
    full
}

fn desk_at(folder: &Path) -> Desk {
    Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: folder.to_owned(),
        },
        clock: Box::new(FixedClock("2025-10-06T08:00:00Z".parse().unwrap())),
        kdf: Some(vault::KdfCost::for_tests()),
    })
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".lock")
        .collect();
    names.sort();
    names
}

/// The groups as they are typed back.
fn typed(key: desk::vault::RecoveryKeyView) -> Vec<String> {
    let mut groups = key.groups;
    groups.push(key.check);
    groups
}

fn account(desk: &Desk, name: &str) -> desk::Result<model::Id> {
    desk.account_create(NewAccount {
        name: name.to_owned(),
        industry: None,
        tier: None,
        owner: None,
        currency: None,
    })
}

/// An open vault with one account in it.
fn with_alder(folder: &Path) -> Desk {
    let desk = desk_at(folder);
    desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    account(&desk, "Alder").unwrap();
    desk
}

fn accounts(desk: &Desk) -> Vec<String> {
    let view = desk.accounts_list().unwrap();
    view.accounts.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_vault_that_did_not_fit_on_the_disk_can_be_made_with_the_same_keys_when_there_is_room() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_disk_of(
            "6m",
            "a_vault_that_did_not_fit_on_the_disk_can_be_made_with_the_same_keys_when_there_is_room",
        );
    };
    let disk = Path::new(&disk);
    let full = fill(disk);
    // Room for the header and for the beginning of a database.
    fs::OpenOptions::new()
        .write(true)
        .open(&full)
        .and_then(|file| file.set_len(file.metadata()?.len() - (200 << 10)))
        .unwrap();
    let folder = disk.join("vault");
    let desk = desk_at(&folder);
    let key = typed(desk.vault_prepare(PASSPHRASE.to_owned()).unwrap());
    let refused = desk.vault_confirm(&key);
    assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    // Not even the folder: it was made for the vault.
    assert!(!folder.exists(), "nothing half-made is left");

    fs::remove_file(full).unwrap();
    desk.vault_confirm(&key).unwrap();
    account(&desk, "Alder").unwrap();
    drop(desk);
    let again = desk_at(&folder);
    again.vault_unlock_with_recovery(key.join("-")).unwrap();
    assert_eq!(accounts(&again), ["Alder"]);
}

#[test]
fn a_disk_that_fills_up_loses_nothing_and_the_work_goes_on_when_there_is_room() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_disk_of(
            "24m",
            "a_disk_that_fills_up_loses_nothing_and_the_work_goes_on_when_there_is_room",
        );
    };
    let disk = Path::new(&disk);
    let folder = disk.join("vault");
    let desk = with_alder(&folder);
    let full = fill(disk);

    let case = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/qbr-case.json"));
    desk.import_read(&case).unwrap();
    assert!(matches!(desk.import_apply(), Err(Error::DiskFull)));
    assert_eq!(accounts(&desk), ["Alder"], "what is there can still be read");
    // The new copy does not fit: the old one stays, under the old keys.
    let key = typed(desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap());
    let refused = desk.vault_rotate(&key, &mut |_| {});
    assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    assert_eq!(accounts(&desk), ["Alder"]);
    drop(desk);
    assert!(
        !names(&folder).iter().any(|name| name.contains(".new")),
        "{:?}",
        names(&folder)
    );

    fs::remove_file(full).unwrap();
    let desk = desk_at(&folder);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    desk.import_read(&case).unwrap();
    desk.import_apply().unwrap();
    assert_eq!(accounts(&desk), ["Alder", "Brightfold"]);
    let key = typed(desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap());
    desk.vault_rotate(&key, &mut |_| {}).unwrap();
    assert_eq!(accounts(&desk), ["Alder", "Brightfold"]);
}

#[test]
fn a_vault_on_a_read_only_disk_is_refused_with_its_place_and_stays_as_it_was() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_disk_of(
            "24m",
            "a_vault_on_a_read_only_disk_is_refused_with_its_place_and_stays_as_it_was",
        );
    };
    let disk = Path::new(&disk);
    let folder = disk.join("vault");
    let desk = with_alder(&folder);
    drop(desk);
    let remount = |how: &str| {
        let done = Command::new("mount")
            .args(["-o", how])
            .arg(disk)
            .status()
            .unwrap();
        assert!(done.success());
    };
    remount("remount,ro");
    let desk = desk_at(&folder);
    let refused = desk.vault_unlock(PASSPHRASE.to_owned());
    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    let other = desk_at(&disk.join("other"));
    let refused = other.vault_prepare(PASSPHRASE.to_owned()).map(drop);
    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    remount("remount,rw");
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(accounts(&desk), ["Alder"]);
}
