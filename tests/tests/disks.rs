//! Disks that are full or read-only, as a person meets them: through the desk, on small file systems of the test's own,
//! mounted in a namespace where this process is root and nobody else sees them. Permission bits would not do: root
//! ignores them, and continuous integration often is root.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops where it is")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use desk::records::Fields;
use desk::search::SearchFor;
use desk::vault::VaultState;
use desk::{Desk, Error, FixedClock, Places, Setup};
use model::FieldValue;

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

fn named(name: &str) -> Fields {
    let name = FieldValue::Text(name.to_owned());
    Fields::from([("name".to_owned(), Some(name))])
}

fn account(desk: &Desk, name: &str) -> desk::Result<model::Id> {
    desk.record_create("account", None, named(name))
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

    desk.import_read(&case()).unwrap();
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
    desk.import_read(&case()).unwrap();
    desk.import_apply().unwrap();
    assert_eq!(accounts(&desk), ["Alder", "Brightfold"]);
    let key = typed(desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap());
    desk.vault_rotate(&key, &mut |_| {}).unwrap();
    assert_eq!(accounts(&desk), ["Alder", "Brightfold"]);
}

/// Mounts the disk anew.
fn remount(disk: &Path, how: &str) {
    let done = Command::new("mount").args(["-o", how]).arg(disk).status();
    assert!(done.unwrap().success());
}

/// Every file of a folder with its bytes.
fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let names = names(folder).into_iter();
    names
        .filter(|name| folder.join(name).is_file())
        .map(|name| (name.clone(), fs::read(folder.join(name)).unwrap()))
        .collect()
}

fn case() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/qbr-case.json"))
}

#[test]
fn a_vault_on_a_read_only_disk_can_be_read_and_every_write_is_refused() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_disk_of(
            "24m",
            "a_vault_on_a_read_only_disk_can_be_read_and_every_write_is_refused",
        );
    };
    let disk = Path::new(&disk);
    let (folder, elsewhere) = (disk.join("vault"), tempfile::tempdir().unwrap());
    let desk = with_alder(&folder);
    desk.import_read(&case()).unwrap();
    let brightfold = desk.import_apply().unwrap().account;
    let qbr = desk.qbr_prepare(brightfold, None, None).unwrap().qbr;
    let risk = desk.record_list("risk", Some(brightfold)).unwrap()[0].id;
    drop(desk);
    remount(disk, "remount,ro");
    let before = bytes(&folder);

    let desk = desk_at(&folder);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert!(desk.vault_state().unwrap().read_only);
    assert_eq!(accounts(&desk), ["Alder", "Brightfold"]);
    assert_eq!(desk.account_overview(brightfold).unwrap().name, "Brightfold");
    desk.account_changes_since_last_visit(brightfold).unwrap();
    desk.record_history("risk", risk).unwrap();
    let wanted = SearchFor {
        text: "brightfold".to_owned(),
        account: None,
    };
    assert!(desk.search(&wanted).unwrap().count > 0);
    let deck = desk.qbr_open(qbr).unwrap();
    desk.qbr_page(qbr, &deck.revision, 1).unwrap();
    let pdf = elsewhere.path().join("deck.pdf");
    assert_eq!(desk.qbr_export(qbr, &pdf).unwrap().pages, 13);
    desk.account_export("Brightfold", &elsewhere.path().join("brightfold.json"))
        .unwrap();
    desk.import_read(&case()).unwrap();

    let statement = Some(FieldValue::Text("Another".to_owned()));
    let refused = [
        account(&desk, "Birch").map(drop),
        desk.record_set("risk", risk, "statement", statement),
        desk.record_remove("risk", risk).map(drop),
        desk.undo().map(drop),
        desk.import_apply().map(drop),
        desk.account_erase(brightfold, "Brightfold").map(drop),
        desk.qbr_set_meeting(qbr, "2025-10-16".parse().ok()).map(drop),
        desk.qbr_export(qbr, &disk.join("deck.pdf")).map(drop),
        desk.draft_save("title", "typed"),
        desk.vault_set_idle_minutes(5).map(drop),
        desk.vault_change_passphrase(PASSPHRASE.to_owned(), format!("{PASSPHRASE} new")),
        desk_at(&disk.join("other"))
            .vault_prepare(PASSPHRASE.to_owned())
            .map(drop),
    ];
    for (at, refused) in refused.into_iter().enumerate() {
        let said = matches!(refused, Err(Error::ReadOnly { .. } | Error::ExportFailed { .. }));
        assert!(said, "{at}: {refused:?}");
    }
    let key = typed(desk.vault_rotate_prepare(PASSPHRASE.to_owned()).unwrap());
    let rotated = desk.vault_rotate(&key, &mut |_| {});
    assert!(matches!(rotated, Err(Error::ReadOnly { .. })), "{rotated:?}");
    // Nobody can write, so others may read too.
    let other = desk_at(&folder);
    other.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(accounts(&other), ["Alder", "Brightfold"]);
    desk.vault_lock();
    assert_eq!(desk.vault_state().unwrap().state, VaultState::Locked);
    drop(other);
    assert!(bytes(&folder) == before, "nothing was written");

    remount(disk, "remount,rw");
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert!(!desk.vault_state().unwrap().read_only);
    account(&desk, "Birch").unwrap();
}

#[test]
fn what_was_written_last_before_a_kill_can_be_read_on_a_read_only_disk() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_disk_of(
            "24m",
            "what_was_written_last_before_a_kill_can_be_read_on_a_read_only_disk",
        );
    };
    let disk = Path::new(&disk);
    let (folder, killed) = (disk.join("vault"), disk.join("killed"));
    let desk = with_alder(&folder);
    fs::create_dir(&killed).unwrap();
    for name in names(&folder) {
        fs::copy(folder.join(&name), killed.join(&name)).unwrap();
    }
    drop(desk);
    assert!(names(&killed).contains(&"tenure.db-wal".to_owned()));
    remount(disk, "remount,ro");
    let desk = desk_at(&killed);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(accounts(&desk), ["Alder"]);
}

#[test]
fn a_backup_on_a_full_disk_is_refused_and_leaves_nothing() {
    let Some(disk) = std::env::var_os(DISK).map(PathBuf::from) else {
        return on_a_disk_of("6m", "a_backup_on_a_full_disk_is_refused_and_leaves_nothing");
    };
    let vault = disk.join("vault");
    let desk = desk_at(&vault);
    let key = desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_confirm(&typed(key)).unwrap();
    account(&desk, "Alder").unwrap();
    let full = fill(&disk);
    assert_eq!(desk.backup_now(&mut |_, _| true), Err(Error::DiskFull));
    assert_eq!(desk.backups().unwrap().trouble, Some(Error::DiskFull.sentence()));
    assert!(names(&vault.join("backups")).is_empty());
    assert_eq!(desk.accounts_list().unwrap().accounts.len(), 1);
    fs::remove_file(full).unwrap();
    desk.backup_now(&mut |_, _| true).unwrap();
    assert_eq!(desk.backups().unwrap().trouble, None);
}
