//! When the vault opens by itself, and when it locks by itself.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::fs;
use std::time::Duration;

use common::{PASSPHRASE, line, morning, started, typed, with_vault};
use desk::Error;
use desk::vault::{KeychainTrouble, Noticed, VaultState, WhyLocked};

const NOBODY: Noticed = Noticed::Tick { system_idle: None };

#[test]
fn the_keychain_opens_the_vault_at_the_start_and_never_after_a_lock() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    assert!(!desk.security_get().unwrap().keychain, "off until turned on");
    assert!(matches!(
        desk.vault_turn_keychain_on("not the passphrase".to_owned()),
        Err(Error::WrongPassphrase)
    ));
    assert!(
        desk.vault_turn_keychain_on(PASSPHRASE.to_owned())
            .unwrap()
            .keychain
    );
    desk.vault_lock();
    let view = desk.vault_open_at_start().unwrap();
    assert_eq!(
        (view.state, view.keychain_waits),
        (VaultState::Locked, false),
        "this run began long ago"
    );
    drop(desk);

    let desk = started(home.path(), &clock);
    assert!(desk.vault_state().unwrap().keychain_waits);
    assert_eq!(desk.vault_open_at_start().unwrap().state, VaultState::Open);
    desk.vault_lock();
    let view = desk.vault_open_at_start().unwrap();
    assert_eq!(view.state, VaultState::Locked, "only the passphrase opens it now");
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    drop(desk);

    // Another vault chosen first is no start any more.
    let desk = started(home.path(), &clock);
    desk.vault_set_folder(&home.path().join("vault")).unwrap();
    assert_eq!(desk.vault_open_at_start().unwrap().state, VaultState::Locked);
}

#[test]
fn a_keychain_that_does_not_open_it_is_told_and_the_vault_is_what_it_was() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    desk.vault_turn_keychain_on(PASSPHRASE.to_owned()).unwrap();
    drop(desk);
    let header = fs::read(home.path().join("vault/vault.json")).unwrap();
    fs::write(home.path().join("keychain/locked"), "").unwrap();
    let desk = started(home.path(), &clock);
    let view = desk.vault_open_at_start().unwrap();
    assert_eq!(
        (view.state, view.keychain_trouble),
        (VaultState::Locked, Some(KeychainTrouble::Locked))
    );
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(desk.vault_state().unwrap().keychain_trouble, None);
    assert_eq!(fs::read(home.path().join("vault/vault.json")).unwrap(), header);
    // Turned off while it is locked: off all the same, and what it could not remove is said.
    let off = desk.vault_turn_keychain_off().unwrap();
    assert_eq!(
        (off.security.keychain, off.left_behind),
        (false, Some(KeychainTrouble::Locked))
    );
}

#[test]
fn ten_minutes_without_use_lock_it_and_the_owner_may_choose_another_time() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    let minutes_until = |minutes: u32| {
        for minute in 1..=minutes {
            clock.on(60);
            if let Some(why) = desk.vault_noticed(NOBODY) {
                return Some((minute, why));
            }
        }
        None
    };
    assert_eq!(minutes_until(200), Some((10, WhyLocked::Idle)));
    desk.vault_lock_because(WhyLocked::Idle);
    let view = desk.vault_state().unwrap();
    assert_eq!(
        (view.state, view.why_locked, view.idle_minutes),
        (VaultState::Locked, Some(WhyLocked::Idle), Some(10))
    );
    assert_eq!(
        desk.vault_noticed(Noticed::Sleep),
        None,
        "a locked vault has nothing to lock"
    );

    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    for wrong in [0, 121, 255] {
        assert_eq!(
            desk.vault_set_idle_minutes(wrong),
            Err(Error::IdleMinutes { least: 1, most: 120 })
        );
    }
    assert_eq!(desk.vault_set_idle_minutes(120).unwrap().idle_minutes, 120);
    assert_eq!(minutes_until(200), Some((120, WhyLocked::Idle)));
    desk.vault_lock();
    // It is kept with the vault.
    drop(desk);
    let desk = started(home.path(), &clock);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(desk.security_get().unwrap().idle_minutes, 120);
    desk.vault_set_idle_minutes(1).unwrap();
    clock.on(59);
    assert_eq!(desk.vault_noticed(NOBODY), None);
    let used = Noticed::Tick {
        system_idle: Some(Duration::ZERO),
    };
    clock.on(59);
    assert_eq!(desk.vault_noticed(used), None, "somebody uses the computer");
}

#[test]
fn sleep_and_a_locked_screen_lock_it_at_once() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    for (noticed, why) in [
        (Noticed::Sleep, WhyLocked::Sleep),
        (Noticed::ScreenLocked, WhyLocked::Screen),
    ] {
        assert_eq!(desk.vault_noticed(noticed), Some(why));
        desk.draft_save("title", "kept to the end").unwrap();
        desk.vault_lock_because(why);
        assert_eq!(desk.vault_state().unwrap().why_locked, Some(why));
        desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
        assert_eq!(
            desk.draft_load("title").unwrap().as_deref(),
            Some("kept to the end")
        );
    }
    clock.on(3600);
    assert_eq!(
        desk.vault_noticed(NOBODY),
        Some(WhyLocked::Sleep),
        "the clock jumped"
    );
}

#[test]
fn a_new_recovery_key_takes_the_old_ones_place_only_when_typed_back() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, old) = with_vault(home.path(), &clock);
    assert!(matches!(
        desk.vault_renew_recovery("not the passphrase".to_owned()),
        Err(Error::WrongPassphrase)
    ));
    let given_up = desk.vault_renew_recovery(PASSPHRASE.to_owned()).unwrap();
    desk.vault_give_up_renewing();
    assert_eq!(
        desk.vault_confirm_recovery(&typed(&given_up)),
        Err(Error::NothingPending)
    );
    let new = desk.vault_renew_recovery(PASSPHRASE.to_owned()).unwrap();
    let mut wrong = typed(&new);
    wrong.swap(0, 1);
    if wrong != typed(&new) {
        assert!(matches!(
            desk.vault_confirm_recovery(&wrong),
            Err(Error::WrongGroups { .. })
        ));
    }
    desk.vault_confirm_recovery(&typed(&new)).unwrap();
    desk.vault_lock();
    assert_eq!(
        desk.vault_unlock_with_recovery(line(&old)),
        Err(Error::WrongRecoveryKey)
    );
    desk.vault_unlock_with_recovery(line(&new)).unwrap();
    drop(desk);

    // A lock gives up what was not typed back.
    let desk = started(home.path(), &clock);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    let lost = desk.vault_renew_recovery(PASSPHRASE.to_owned()).unwrap();
    desk.vault_lock();
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(
        desk.vault_confirm_recovery(&typed(&lost)),
        Err(Error::NothingPending)
    );
}

#[test]
fn the_kit_can_be_written_while_a_key_is_shown_and_lies_nowhere_else() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let desk = started(home.path(), &clock);
    let out = home.path().join("kit.pdf");
    assert_eq!(desk.vault_write_kit(&out), Err(Error::NothingPending));
    let key = desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_write_kit(&out).unwrap();
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-1.7"));
    desk.vault_confirm(&typed(&key)).unwrap();
    assert_eq!(
        desk.vault_write_kit(&out),
        Err(Error::NothingPending),
        "shown once, and not again"
    );
    desk.vault_renew_recovery(PASSPHRASE.to_owned()).unwrap();
    let nowhere = home.path().join("missing/kit.pdf");
    assert!(matches!(
        desk.vault_write_kit(&nowhere),
        Err(Error::ExportFailed { .. })
    ));
    desk.vault_write_kit(&out).unwrap();
    let files: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(
        files.iter().filter(|name| *name != "vault").count(),
        1,
        "{files:?}"
    );
}
