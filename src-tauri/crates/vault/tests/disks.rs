//! Disks that are full or read-only: small file systems of the tests' own, mounted in a namespace
//! where this process is root and nobody else sees them. Permission bits would not do: root ignores
//! them, and continuous integration often is root.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use common::{PASSPHRASE, again, database, files, make, noon, secret};
use vault::{Error, KdfCost, unlock};

const DISK: &str = "TENURE_TEST_DISK";

/// Runs the test `name` again with a small file system mounted at the path in `DISK`. Where the
/// system allows no namespaces it fails and says so: a disk that was never full proves nothing.
fn on_a_small_disk(name: &str) {
    let folder = tempfile::tempdir().unwrap();
    let allowed = Command::new("unshare")
        .args(["-rm", "mount", "-t", "tmpfs", "none"])
        .arg(folder.path())
        .output();
    assert!(
        matches!(&allowed, Ok(tried) if tried.status.success()),
        "{name} needs a mount namespace, and none is to be had here: {allowed:?}"
    );
    let program = again(name);
    let script = r#"mount -t tmpfs -o size=32k none "$TENURE_TEST_DISK" && exec "$@""#;
    let ran = Command::new("unshare")
        .args(["-rm", "sh", "-c", script, "sh"])
        .arg(program.get_program())
        .args(program.get_args())
        .env(DISK, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && said.contains("1 passed"), "{said}");
}

/// Writes until nothing more fits.
fn fill(disk: &Path) {
    let mut file = fs::File::create(disk.join("full")).unwrap();
    let refused = loop {
        if let Err(refused) = file.write_all(&[1; 512]) {
            break refused;
        }
    };
    assert_eq!(refused.kind(), std::io::ErrorKind::StorageFull);
}

#[test]
fn a_full_disk_keeps_the_old_header_and_leaves_no_half_vault() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_small_disk("a_full_disk_keeps_the_old_header_and_leaves_no_half_vault");
    };
    let disk = Path::new(&disk);
    let (mut opened, recovery) = make(&disk.join("vault"));
    let other = disk.join("other");
    let pending = vault::prepare(&other, &secret(PASSPHRASE), KdfCost::for_tests(), noon()).unwrap();
    fill(disk);
    let (before, header) = (files(disk), fs::read(opened.folder().header()).unwrap());

    let new = secret("a new passphrase");
    let refused = opened
        .change_passphrase(&new, KdfCost::for_tests(), noon())
        .unwrap_err();
    assert!(matches!(refused, Error::DiskFull { .. }), "{refused:?}");
    let fresh = opened.prepare_recovery_key().unwrap();
    let refused = fresh.commit(&opened, noon()).unwrap_err();
    assert!(matches!(refused, Error::DiskFull { .. }), "{refused:?}");
    let refused = pending.commit(database).unwrap_err();
    assert!(matches!(refused, Error::DiskFull { .. }), "{refused:?}");
    assert_eq!(files(disk), before, "nothing half-written is left");
    assert_eq!(fs::read(opened.folder().header()).unwrap(), header);
    drop(opened);
    drop(unlock(&disk.join("vault"), &secret(PASSPHRASE)).unwrap());
    drop(vault::unlock_with_recovery(&disk.join("vault"), &recovery).unwrap());

    fs::remove_file(disk.join("full")).unwrap();
    drop(pending.commit(database).unwrap());
    assert!(
        unlock(&other, &secret(PASSPHRASE)).is_ok(),
        "with space freed, the same try succeeds"
    );
}

#[test]
fn a_read_only_disk_is_told_before_a_recovery_key_is_copied_out() {
    let Ok(disk) = std::env::var(DISK) else {
        return on_a_small_disk("a_read_only_disk_is_told_before_a_recovery_key_is_copied_out");
    };
    let disk = Path::new(&disk);
    let (mut opened, _) = make(&disk.join("vault"));
    let pending = vault::prepare(
        &disk.join("other"),
        &secret(PASSPHRASE),
        KdfCost::for_tests(),
        noon(),
    )
    .unwrap();
    // The lock's file is open for writing, which would keep the disk from going read-only; a second
    // mount of it over itself does not ask.
    let mount = |args: &[&str]| {
        assert!(
            Command::new("mount")
                .args(args)
                .arg(disk)
                .status()
                .unwrap()
                .success()
        )
    };
    let text = disk.to_str().unwrap();
    mount(&["--bind", text]);
    mount(&["-o", "remount,bind,ro"]);
    let before = files(disk);

    let refused = vault::prepare(
        &disk.join("new"),
        &secret(PASSPHRASE),
        KdfCost::for_tests(),
        noon(),
    );
    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    let refused = opened.change_passphrase(&secret("a new passphrase"), KdfCost::for_tests(), noon());
    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    let refused = pending.commit(database);
    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    assert!(!opened.is_read_only());
    drop(opened);
    // What is there can be read.
    let read = unlock(&disk.join("vault"), &secret(PASSPHRASE)).unwrap();
    assert!(read.is_read_only());
    let refused = read.set_idle_minutes(5, noon());
    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    assert_eq!(files(disk), before);
}
