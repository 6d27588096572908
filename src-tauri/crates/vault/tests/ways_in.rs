//! Making a vault, opening it, and changing the ways into it.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::fs;
use std::time::Instant;

use common::{PASSPHRASE, at, database, files, make, noon, secret};
use vault::{Damage, Error, Folder, FolderState, KdfCost, Mistyped, Way, unlock, unlock_with_recovery};

#[test]
fn nothing_is_on_disk_until_the_recovery_key_was_confirmed() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("Tenure/vault");
    let pending = vault::prepare(&folder, &secret(PASSPHRASE), KdfCost::for_tests(), noon()).unwrap();

    let mut typed = pending.recovery_key().groups().map(str::to_owned);
    typed[7].push(pending.recovery_key().check());
    let right = typed.clone();
    typed[3] = "UUUU".into();
    assert_eq!(pending.confirm(&typed).unwrap_err().groups, [4]);
    pending.confirm(&right).unwrap();
    assert!(
        files(temporary.path()).is_empty(),
        "{:?}",
        files(temporary.path())
    );

    let opened = pending.commit(database).unwrap();
    assert_eq!(opened.way(), Way::Created);
    assert_eq!(opened.created(), noon());
    assert_eq!(opened.folder().path(), folder);
    assert_eq!(Folder::at(&folder).state().unwrap(), FolderState::Vault);
}

#[test]
fn the_passphrase_and_the_recovery_key_open_the_same_vault() {
    let folder = tempfile::tempdir().unwrap();
    let (made, recovery) = make(folder.path());
    let (key, id) = (*made.key().bytes(), made.vault());
    drop(made);

    let opened = unlock(folder.path(), &secret(PASSPHRASE)).unwrap();
    assert_eq!(
        (*opened.key().bytes(), opened.vault(), opened.way()),
        (key, id, Way::Passphrase)
    );
    assert_eq!(opened.created(), noon());
    drop(opened);

    let typed = recovery
        .to_lowercase()
        .replace('-', "  ")
        .replace('0', "o")
        .replace('1', "l");
    let opened = unlock_with_recovery(folder.path(), &typed).unwrap();
    assert_eq!(
        (*opened.key().bytes(), opened.vault(), opened.way()),
        (key, id, Way::Recovery)
    );
}

#[test]
fn a_wrong_passphrase_or_recovery_key_is_told_in_its_own_words() {
    let folder = tempfile::tempdir().unwrap();
    let (_, recovery) = make(folder.path());
    for wrong in [
        "",
        "correct horse",
        "Correct horse battery",
        "correct horse battery ",
        recovery.as_str(),
    ] {
        let refused = unlock(folder.path(), &secret(wrong)).unwrap_err();
        assert!(
            matches!(refused, Error::WrongPassphrase),
            "{wrong:?}: {refused:?}"
        );
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let (_, foreign) = make(elsewhere.path());
    let refused = unlock_with_recovery(folder.path(), &foreign).unwrap_err();
    assert!(matches!(refused, Error::WrongRecoveryKey), "{refused:?}");
    let refused = unlock_with_recovery(folder.path(), &recovery[..40]).unwrap_err();
    assert!(
        matches!(
            refused,
            Error::MistypedRecoveryKey(Mistyped::Length { found: 32 })
        ),
        "{refused:?}"
    );
    let refused = unlock_with_recovery(folder.path(), PASSPHRASE).unwrap_err();
    assert!(matches!(refused, Error::MistypedRecoveryKey(_)), "{refused:?}");
}

#[test]
fn a_wrong_passphrase_costs_the_same_time_as_the_right_one() {
    let folder = tempfile::tempdir().unwrap();
    let cost = KdfCost {
        memory_kib: 24 * 1024,
        passes: 1,
        lanes: 1,
    };
    let cost = if cfg!(debug_assertions) {
        cost
    } else {
        KdfCost::for_tests()
    };
    let pending = vault::prepare(folder.path(), &secret(PASSPHRASE), cost, noon()).unwrap();
    drop(pending.commit(database).unwrap());
    // The least of several runs, in turns: whatever else the machine does only ever adds. A busy
    // machine gets more tries; a way around the derivation would stay near zero however often.
    let mut least = [f64::MAX; 3];
    for round in 1.. {
        for (least, text) in least.iter_mut().zip([PASSPHRASE, "correct horse batterie", ""]) {
            let passphrase = secret(text);
            let begun = Instant::now();
            let opened = unlock(folder.path(), &passphrase);
            *least = begun.elapsed().as_secs_f64().min(*least);
            assert_eq!(opened.is_ok(), text == PASSPHRASE);
        }
        let [right, wrong, empty] = least;
        if round >= 5
            && [wrong, empty]
                .iter()
                .all(|other| (0.6..=1.6).contains(&(other / right)))
        {
            break;
        }
        assert!(round < 100, "right {right} s, wrong {wrong} s, empty {empty} s");
    }
}

#[test]
fn after_a_change_the_old_passphrase_opens_nothing_and_the_recovery_key_still_does() {
    let folder = tempfile::tempdir().unwrap();
    let (mut opened, recovery) = make(folder.path());
    let key = *opened.key().bytes();
    let new = secret("neuf mots de passe, voilà");
    let refused = opened.check_passphrase(&secret("not this one")).unwrap_err();
    assert!(matches!(refused, Error::WrongPassphrase));
    opened.check_passphrase(&secret(PASSPHRASE)).unwrap();
    opened
        .change_passphrase(&new, KdfCost::for_tests(), at("2026-02-03T04:05:06Z"))
        .unwrap();
    opened.check_passphrase(&new).unwrap();
    drop(opened);

    assert!(matches!(
        unlock(folder.path(), &secret(PASSPHRASE)),
        Err(Error::WrongPassphrase)
    ));
    let opened = unlock(folder.path(), &new).unwrap();
    assert_eq!(*opened.key().bytes(), key);
    assert_eq!(opened.created(), noon(), "the day it was made stays");
    drop(opened);
    assert_eq!(
        *unlock_with_recovery(folder.path(), &recovery)
            .unwrap()
            .key()
            .bytes(),
        key
    );
}

#[test]
fn after_recovery_a_new_passphrase_can_be_set() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = make(folder.path()).1;
    let mut opened = unlock_with_recovery(folder.path(), &recovery).unwrap();
    opened
        .change_passphrase(&secret("this time I know it"), KdfCost::for_tests(), noon())
        .unwrap();
    assert_eq!(opened.way(), Way::Passphrase);
    drop(opened);
    assert!(unlock(folder.path(), &secret("this time I know it")).is_ok());
    assert!(matches!(
        unlock(folder.path(), &secret(PASSPHRASE)),
        Err(Error::WrongPassphrase)
    ));
}

#[test]
fn a_new_recovery_key_replaces_the_old_one_only_when_committed() {
    let folder = tempfile::tempdir().unwrap();
    let (opened, old) = make(folder.path());
    let pending = opened.prepare_recovery_key().unwrap();
    let new = pending.recovery_key().line().to_string();
    assert_ne!(old, new);
    assert!(pending.confirm(&[&old]).is_err());
    pending.confirm(&[&new]).unwrap();
    drop(opened);

    let opened = unlock_with_recovery(folder.path(), &old).unwrap();
    pending.commit(&opened, noon()).unwrap();
    drop(opened);
    assert!(matches!(
        unlock_with_recovery(folder.path(), &old),
        Err(Error::WrongRecoveryKey)
    ));
    drop(unlock_with_recovery(folder.path(), &new).unwrap());
    drop(unlock(folder.path(), &secret(PASSPHRASE)).unwrap());

    let elsewhere = tempfile::tempdir().unwrap();
    let (foreign, _) = make(elsewhere.path());
    assert!(
        pending.commit(&foreign, noon()).is_err(),
        "a key made for one vault is not put into another"
    );
}

#[test]
fn an_unfit_passphrase_or_cost_makes_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut opened, _) = make(folder.path());
    let before = fs::read(opened.folder().header()).unwrap();
    let refused = opened.change_passphrase(&secret("short"), KdfCost::for_tests(), noon());
    assert!(matches!(refused, Err(Error::PassphraseTooShort { least: 8 })));
    let absurd = KdfCost {
        memory_kib: 2 * 1024 * 1024,
        passes: 3,
        lanes: 1,
    };
    let refused = opened.change_passphrase(&secret("long enough now"), absurd, noon());
    assert!(matches!(
        refused,
        Err(Error::KdfTooExpensive {
            memory_mib: 2048,
            passes: 3
        })
    ));
    let cheap = KdfCost {
        memory_kib: 7,
        passes: 1,
        lanes: 1,
    };
    let refused = opened.change_passphrase(&secret("long enough now"), cheap, noon());
    assert!(matches!(refused, Err(Error::KdfTooCheap { .. })));
    assert_eq!(fs::read(opened.folder().header()).unwrap(), before);

    let elsewhere = folder.path().join("new");
    let refused = vault::prepare(&elsewhere, &secret("short"), KdfCost::for_tests(), noon());
    assert!(matches!(refused, Err(Error::PassphraseTooShort { .. })));
    assert!(!elsewhere.exists());
}

#[test]
fn a_vault_is_never_made_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let cost = KdfCost::for_tests();
    let first = vault::prepare(folder.path(), &secret(PASSPHRASE), cost, noon()).unwrap();
    let second = vault::prepare(folder.path(), &secret("somebody else's"), cost, noon()).unwrap();
    let opened = first.commit(database).unwrap();
    assert!(
        matches!(second.commit(database), Err(Error::AlreadyOpen)),
        "while the first is open"
    );
    drop(opened);
    assert!(
        matches!(second.commit(database), Err(Error::AlreadyExists { .. })),
        "and after it"
    );
    let third = vault::prepare(folder.path(), &secret(PASSPHRASE), cost, noon());
    assert!(matches!(third, Err(Error::AlreadyExists { .. })));
    assert!(unlock(folder.path(), &secret(PASSPHRASE)).is_ok());
}

#[test]
fn a_folder_without_a_vault_is_refused_with_what_it_is_instead() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("vault");
    let found = || match unlock(&folder, &secret(PASSPHRASE)) {
        Err(Error::NoVault { found, folder: named }) => {
            assert_eq!(named, folder);
            found
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(found(), FolderState::Missing);
    fs::create_dir(&folder).unwrap();
    assert_eq!(found(), FolderState::Empty);
    assert!(files(&folder).is_empty(), "looking leaves no lock file behind");
    fs::write(folder.join("notes.txt"), "notes").unwrap();
    assert_eq!(found(), FolderState::NotAVault);
    fs::write(folder.join("tenure.db"), "a database").unwrap();
    assert_eq!(found(), FolderState::HeaderMissing);
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "a file").unwrap();
    assert_eq!(found(), FolderState::NotAFolder);
    let refused = vault::prepare(&folder, &secret(PASSPHRASE), KdfCost::for_tests(), noon());
    assert!(matches!(
        refused,
        Err(Error::NoVault {
            found: FolderState::NotAFolder,
            ..
        })
    ));
}

#[test]
fn a_damaged_header_is_never_called_a_wrong_passphrase() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, recovery) = make(temporary.path());
    let path = opened.folder().header();
    fs::remove_file(opened.folder().header_copy()).unwrap();
    drop(opened);
    let whole = fs::read(&path).unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    let members = [
        "tenure-vault",
        "\"version\"",
        "needs",
        "vault\"",
        "created",
        "changed",
        "slots",
        "passphrase",
    ];
    let in_slots = [
        "argon2id",
        "memory_kib",
        "passes",
        "lanes",
        "salt",
        "nonce",
        "wrapped",
        "recovery",
        "hkdf",
    ];
    for region in members
        .iter()
        .chain(&in_slots)
        .chain(&["\"mac\"", "\"checksum\""])
    {
        let place = text.find(region).unwrap();
        // In the name itself and in the value after it.
        for place in [place + 1, place + region.len() + 5] {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x04;
            fs::write(&path, &damaged).unwrap();
            for refused in [
                unlock(temporary.path(), &secret(PASSPHRASE)).err(),
                unlock(temporary.path(), &secret("a wrong passphrase")).err(),
                unlock_with_recovery(temporary.path(), &recovery).err(),
            ] {
                assert!(
                    matches!(refused, Some(Error::DamagedHeader(_))),
                    "{region}: {refused:?}"
                );
            }
            assert_eq!(fs::read(&path).unwrap(), damaged, "it is left as it was found");
        }
    }
    fs::write(&path, &whole).unwrap();
    assert!(
        unlock(temporary.path(), &secret(PASSPHRASE)).is_ok(),
        "a copy that its owner kept opens again"
    );
}

#[test]
fn one_damaged_header_of_the_two_shuts_nobody_out_and_is_made_anew() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, recovery) = make(temporary.path());
    let files = [opened.folder().header(), opened.folder().header_copy()];
    drop(opened);
    let whole = fs::read(&files[0]).unwrap();
    let ways: [&dyn Fn() -> vault::Result<vault::Opened>; 2] =
        [&|| unlock(temporary.path(), &secret(PASSPHRASE)), &|| {
            unlock_with_recovery(temporary.path(), &recovery)
        }];
    for file in &files {
        for open in ways {
            for damage in [
                None,
                Some(whole[..whole.len() / 2].to_vec()),
                Some(b"{}".to_vec()),
            ] {
                match &damage {
                    None => fs::remove_file(file).unwrap(),
                    Some(bytes) => fs::write(file, bytes).unwrap(),
                }
                drop(open().unwrap());
                let now = files.each_ref().map(|file| fs::read(file).unwrap());
                assert!(now.iter().all(|bytes| *bytes == whole), "{file:?}, {damage:?}");
            }
        }
    }
}

#[test]
fn the_old_passphrase_opens_nothing_by_the_copy() {
    let temporary = tempfile::tempdir().unwrap();
    let (mut opened, _) = make(temporary.path());
    let header = opened.folder().header();
    opened
        .change_passphrase(&secret("another long passphrase"), KdfCost::for_tests(), noon())
        .unwrap();
    drop(opened);
    fs::write(header, "{").unwrap();
    let refused = unlock(temporary.path(), &secret(PASSPHRASE)).unwrap_err();
    assert!(matches!(refused, Error::WrongPassphrase), "{refused:?}");
    assert!(unlock(temporary.path(), &secret("another long passphrase")).is_ok());
}

#[test]
fn an_empty_huge_or_foreign_header_is_a_damaged_one() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, _) = make(temporary.path());
    let path = opened.folder().header();
    fs::remove_file(opened.folder().header_copy()).unwrap();
    drop(opened);
    let whole = fs::read(&path).unwrap();
    let huge = [whole.as_slice(), &vec![b' '; 2_000_000]].concat();
    let cases: [(&[u8], Damage); 5] = [
        (b"", Damage::NotAHeader),
        (&whole[..whole.len() / 2], Damage::NotAHeader),
        (&[0xff; 1024], Damage::NotAHeader),
        (b"{\"name\": \"a package\", \"version\": 1}", Damage::NotAHeader),
        (&huge, Damage::TooLarge),
    ];
    for (bytes, expected) in cases {
        fs::write(&path, bytes).unwrap();
        let refused = unlock(temporary.path(), &secret(PASSPHRASE)).unwrap_err();
        assert!(
            matches!(refused, Error::DamagedHeader(found) if found == expected),
            "{refused:?}"
        );
    }
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let refused = unlock(temporary.path(), &secret(PASSPHRASE)).unwrap_err();
    assert!(
        matches!(refused, Error::DamagedHeader(Damage::NotAHeader)),
        "a folder of that name: {refused:?}"
    );
}

#[test]
fn a_header_damaged_while_the_vault_is_open_is_not_written_over() {
    let temporary = tempfile::tempdir().unwrap();
    let (mut opened, _) = make(temporary.path());
    let path = opened.folder().header();
    fs::remove_file(opened.folder().header_copy()).unwrap();
    let foreign = tempfile::tempdir().unwrap();
    let theirs = make(foreign.path()).0.folder().header();
    for bytes in [b"rubbish".to_vec(), fs::read(theirs).unwrap()] {
        fs::write(&path, &bytes).unwrap();
        let refused = opened.change_passphrase(&secret("long enough now"), KdfCost::for_tests(), noon());
        assert!(matches!(refused, Err(Error::DamagedHeader(_))), "{refused:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_passphrase_that_costs_too_little_to_try_is_wrapped_anew() {
    let temporary = tempfile::tempdir().unwrap();
    let (opened, recovery) = make(temporary.path());
    let key = *opened.key().bytes();
    drop(opened);
    let least = KdfCost {
        memory_kib: 64,
        passes: 2,
        lanes: 1,
    };
    let mut by_recovery = unlock_with_recovery(temporary.path(), &recovery).unwrap();
    assert!(
        !by_recovery
            .raise_cost(&secret(PASSPHRASE), least, noon())
            .unwrap()
    );
    drop(by_recovery);
    for raised in [true, false] {
        let mut opened = unlock(temporary.path(), &secret(PASSPHRASE)).unwrap();
        assert_eq!(
            opened.raise_cost(&secret(PASSPHRASE), least, noon()).unwrap(),
            raised
        );
    }
    let opened = unlock(temporary.path(), &secret(PASSPHRASE)).unwrap();
    assert_eq!(*opened.key().bytes(), key);
    let header = fs::read_to_string(opened.folder().header()).unwrap();
    assert!(header.contains("\"memory_kib\": 64"), "{header}");
}

#[test]
fn no_error_and_no_debug_output_repeats_a_secret() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("vault");
    let pending = vault::prepare(&folder, &secret(PASSPHRASE), KdfCost::for_tests(), noon()).unwrap();
    let recovery = pending.recovery_key().line().to_string();
    let shown = format!("{pending:?} {:?}", pending.recovery_key());
    let opened = pending.commit(database).unwrap();
    let key: String = opened
        .key()
        .bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let shown = format!("{shown} {opened:?} {:?}", opened.prepare_recovery_key().unwrap());
    drop(opened);
    let refused = unlock(&folder, &secret("my other passphrase")).unwrap_err();
    let mistyped = unlock_with_recovery(&folder, &recovery[..39]).unwrap_err();
    let shown = format!("{shown} {refused} {refused:?} {mistyped} {mistyped:?}");
    for hidden in [
        "horse",
        "other passphrase",
        &recovery[..9],
        &recovery[..4],
        &key[..16],
    ] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
}

/// The header of the first version, as it lies on owners' disks. This file is never made anew: a
/// change that cannot open it loses somebody's data.
#[test]
fn a_header_of_the_first_version_opens_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let path = Folder::at(folder.path()).header();
    fs::write(&path, include_bytes!("headers/v1.json")).unwrap();
    let key: [u8; 32] = std::array::from_fn(|n| n as u8);
    for passphrase in [
        "d\u{e9}j\u{e0} vu, encore une fois",
        "de\u{301}ja\u{300} vu, encore une fois",
    ] {
        let opened = unlock(folder.path(), &secret(passphrase)).unwrap();
        assert_eq!(*opened.key().bytes(), key);
        assert_eq!(opened.vault().to_string(), "704db7f261c0d61edd6b348b150fdb1c");
        assert_eq!(opened.created(), at("2026-01-02T03:04:05Z"));
    }
    let recovery = "QKBT-8JZY-NRNW-VBNQ-KB6M-HRR0-DMFW-MBH8-9";
    assert_eq!(
        *unlock_with_recovery(folder.path(), recovery)
            .unwrap()
            .key()
            .bytes(),
        key
    );
}
