//! What may stand in a header besides the first two slots: the keychain's, the time without use, the promise of
//! another database.

use super::*;

fn with_keychain(made: &Made, computer: &ComputerKey) -> Header {
    Header::parse(&made.bytes)
        .unwrap()
        .with_keychain(&made.key, Some(computer), at("2026-05-06T07:08:09Z"))
        .unwrap()
}

fn again(header: &Header, key: &DataKey) -> Header {
    let bytes = header.to_bytes(key).unwrap();
    let read = Header::parse(&bytes).unwrap();
    read.check_signature(key).unwrap();
    assert_eq!(read.to_bytes(key).unwrap(), bytes);
    read
}

#[test]
fn the_keychains_key_opens_its_slot_and_no_other() {
    let made = made();
    assert_eq!(Header::parse(&made.bytes).unwrap().keychain_entry(), None);
    let computer = ComputerKey::random().unwrap();
    let header = again(&with_keychain(&made, &computer), &made.key);
    assert_eq!(
        header.open_with_keychain(&computer).unwrap().bytes(),
        made.key.bytes()
    );
    let other = ComputerKey::random().unwrap();
    let refused = header.open_with_keychain(&other);
    assert!(matches!(refused, Err(Error::Keychain(KeychainTrouble::Stale))));
    assert!(header.open_with_passphrase(&passphrase()).is_ok());
    assert!(header.open_with_recovery(&made.recovery).is_ok());
}

#[test]
fn the_keychains_entry_is_named_by_the_vault_and_the_slot() {
    let made = made();
    let computer = ComputerKey::random().unwrap();
    let (one, two) = (with_keychain(&made, &computer), with_keychain(&made, &computer));
    let (one_name, two_name) = (one.keychain_entry().unwrap(), two.keychain_entry().unwrap());
    assert!(one_name.starts_with(&format!("{}.", one.vault)), "{one_name}");
    assert_ne!(
        one_name, two_name,
        "a slot made anew never finds the key of the one before"
    );
    assert_eq!(again(&one, &made.key).keychain_entry(), Some(one_name));
}

#[test]
fn turning_it_off_leaves_nothing_of_it() {
    let made = made();
    let computer = ComputerKey::random().unwrap();
    let on = with_keychain(&made, &computer);
    let off = on
        .with_keychain(&made.key, None, at("2026-01-02T03:04:05Z"))
        .unwrap();
    assert_eq!(off.to_bytes(&made.key).unwrap(), made.bytes);
}

#[test]
fn the_time_without_use_is_kept_and_never_is_no_time() {
    let made = made();
    let header = Header::parse(&made.bytes).unwrap();
    assert_eq!(header.idle_minutes(), 10);
    for minutes in [0, 121, 255] {
        let refused = header.clone().with_idle_minutes(minutes, header.created);
        assert!(matches!(refused, Err(Error::IdleMinutes { least: 1, most: 120 })));
    }
    for minutes in [1, 10, 120] {
        let set = header.clone().with_idle_minutes(minutes, header.created).unwrap();
        assert_eq!(again(&set, &made.key).idle_minutes(), minutes);
    }
}

#[test]
fn a_stranger_cannot_make_it_stay_open_or_take_another_database() {
    let made = made();
    for absurd in [json!(0), json!(121), json!(65_546), json!(1.5), json!("10")] {
        let forged = forged(&made.bytes, |h| h["idle_minutes"] = absurd.clone());
        assert_eq!(damage(&forged), Some(Damage::Shape), "{absurd}");
    }
    let changes: [Change; 2] = [
        ("a longer time", |h| h["idle_minutes"] = 120.into()),
        ("a promise", |h| h["replacement"] = true.into()),
    ];
    for (what, change) in changes {
        let folder = tempfile::tempdir().unwrap();
        let bytes = forged(&made.bytes, change);
        fs::write(Folder::at(folder.path()).header(), bytes).unwrap();
        fs::write(Folder::at(folder.path()).database(), "the clients").unwrap();
        fs::write(Folder::at(folder.path()).replacement(), "a stranger's").unwrap();
        let refused = crate::unlock(folder.path(), &passphrase());
        assert!(
            matches!(refused, Err(Error::DamagedHeader(Damage::Altered))),
            "{what}"
        );
        let database = fs::read(Folder::at(folder.path()).database()).unwrap();
        assert_eq!(database, b"the clients", "{what}");
    }
}
