//! The header as it is written and read; against damage, strangers and the future in the modules below.

mod damage;
mod keychain;
mod later;
mod strangers;

use proptest::prelude::*;
use serde_json::json;

use super::*;

const PASSPHRASE: &str = "correct horse battery";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn passphrase() -> Secret {
    Secret::new(PASSPHRASE.to_owned())
}

/// What a stranger does to a header, by name.
type Change = (&'static str, fn(&mut Value));

struct Made {
    key: DataKey,
    recovery: RecoveryKey,
    bytes: Vec<u8>,
}

fn made() -> Made {
    let (key, recovery) = (DataKey::random().unwrap(), RecoveryKey::random().unwrap());
    let cost = KdfCost {
        memory_kib: 64,
        ..KdfCost::for_tests()
    };
    let header = Header::new(&key, &passphrase(), cost, &recovery, at("2026-01-02T03:04:05Z")).unwrap();
    let bytes = header.to_bytes(&key).unwrap();
    Made { key, recovery, bytes }
}

/// Changes the members of a header file and mends its checksum, as a stranger without the key could.
fn forged(bytes: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut header: Value = serde_json::from_slice(bytes).unwrap();
    change(&mut header);
    let Value::Object(mut members) = header else {
        panic!("not an object")
    };
    members.shift_remove("checksum");
    let checksum = Hex(seal::checksum(&compact(&members).unwrap())).text();
    members.insert("checksum".into(), checksum.into());
    serde_json::to_vec_pretty(&members).unwrap()
}

fn damage(bytes: &[u8]) -> Option<Damage> {
    match Header::parse(bytes) {
        Err(Error::DamagedHeader(damage)) => Some(damage),
        Err(other) => panic!("{other:?} where damage was expected"),
        Ok(_) => None,
    }
}

#[test]
fn a_header_opens_both_ways_and_says_what_it_was_told() {
    let made = made();
    let header = Header::parse(&made.bytes).unwrap();
    assert_eq!(
        header.open_with_passphrase(&passphrase()).unwrap().bytes(),
        made.key.bytes()
    );
    assert_eq!(
        header.open_with_recovery(&made.recovery).unwrap().bytes(),
        made.key.bytes()
    );
    header.check_signature(&made.key).unwrap();
    assert_eq!(header.created, at("2026-01-02T03:04:05Z"));
    let wrong = header.open_with_passphrase(&Secret::new("incorrect horse".into()));
    assert!(matches!(wrong, Err(Error::WrongPassphrase)));
    let wrong = header.open_with_recovery(&RecoveryKey::random().unwrap());
    assert!(matches!(wrong, Err(Error::WrongRecoveryKey)));
}

#[test]
fn no_key_and_no_passphrase_stands_in_the_file() {
    let made = made();
    let text = String::from_utf8(made.bytes.clone()).unwrap();
    assert!(!text.contains(&Hex(*made.key.bytes()).text()));
    assert!(!text.contains(PASSPHRASE) && !text.contains("horse"));
    assert!(!text.contains(made.recovery.groups()[0]) && !text.contains(&Hex(*made.recovery.bits()).text()));
}

#[test]
fn two_vaults_with_one_passphrase_have_nothing_in_common() {
    let (one, two) = (made(), made());
    let (one, two) = (
        Header::parse(&one.bytes).unwrap(),
        Header::parse(&two.bytes).unwrap(),
    );
    assert_ne!(one.vault, two.vault);
    let part = |slot: &Slot, name| slot.value().unwrap()[name].clone();
    assert_ne!(part(&one.passphrase, "nonce"), part(&two.passphrase, "nonce"));
    assert_ne!(part(&one.passphrase, "wrapped"), part(&two.passphrase, "wrapped"));
    assert_ne!(part(&one.passphrase, "wrapped"), part(&one.recovery, "wrapped"));
}

#[test]
fn writing_what_was_read_changes_no_byte() {
    let made = made();
    assert_eq!(
        Header::parse(&made.bytes).unwrap().to_bytes(&made.key).unwrap(),
        made.bytes
    );
}
