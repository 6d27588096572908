//! The header against damage, strangers and the future.

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
    assert_ne!(one.passphrase.nonce.0, two.passphrase.nonce.0);
    assert_ne!(one.passphrase.wrapped.0, two.passphrase.wrapped.0);
    assert_ne!(one.passphrase.wrapped.0, one.recovery.wrapped.0);
}

#[test]
fn every_flipped_bit_is_damage_and_never_anything_else() {
    let bytes = made().bytes;
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert!(damage(&damaged).is_some(), "byte {}, bit {}", bit / 8, bit % 8);
    }
}

#[test]
fn every_truncation_and_every_lost_or_doubled_character_is_damage() {
    let bytes = made().bytes;
    // The last character is the line's end, after it nothing is missing.
    for length in 0..bytes.len() - 1 {
        assert!(damage(&bytes[..length]).is_some(), "cut to {length}");
    }
    for place in (0..bytes.len()).filter(|place| !bytes[*place].is_ascii_whitespace()) {
        let mut lost = bytes.clone();
        lost.remove(place);
        assert!(damage(&lost).is_some(), "lost {place}");
        let mut doubled = bytes.clone();
        doubled.insert(place, bytes[place]);
        assert!(damage(&doubled).is_some(), "doubled {place}");
    }
}

#[test]
fn zeroed_sectors_and_exchanged_stretches_are_damage() {
    let bytes = made().bytes;
    for start in (0..bytes.len()).step_by(16) {
        let mut zeroed = bytes.clone();
        let end = (start + 512).min(bytes.len());
        zeroed[start..end].fill(0);
        assert!(damage(&zeroed).is_some(), "zeroed from {start}");
    }
}

#[test]
fn white_space_that_a_sync_tool_changed_is_not_damage() {
    let made = made();
    let text = String::from_utf8(made.bytes.clone()).unwrap();
    for text in [
        text.replace('\n', "\r\n"),
        text.trim_end().to_owned(),
        text.replace("  ", "\t"),
    ] {
        let header = Header::parse(text.as_bytes()).unwrap();
        header.check_signature(&made.key).unwrap();
        assert!(header.open_with_passphrase(&passphrase()).is_ok());
    }
}

#[test]
fn what_is_no_header_at_all_is_told_so() {
    let nested = "[".repeat(10_000);
    let foreign: [&[u8]; 9] = [
        b"",
        b"\n",
        b"null",
        b"{}",
        b"[1, 2]",
        b"SQLite format 3\0",
        b"\xff\xfe{\0}\0",
        br#"{"format":"something else","checksum":"00"}"#,
        nested.as_bytes(),
    ];
    for bytes in foreign {
        assert_eq!(
            damage(bytes),
            Some(Damage::NotAHeader),
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
    assert_eq!(damage(&vec![b' '; 2_000_000]), Some(Damage::TooLarge));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        prop_assert!(Header::parse(&bytes).is_err());
    }
}

#[test]
fn a_forged_member_of_any_type_is_damage() {
    let values = [
        json!(null),
        json!(-1),
        json!(1e300),
        json!(""),
        json!([]),
        json!({}),
        json!([null]),
        json!([{}]),
        json!([{"kind": "passphrase"}]),
        json!("ff"),
        json!("9999-99-99T99:99:99Z"),
    ];
    let bytes = made().bytes;
    // A stranger mends the checksum, and `needs` is read in a newer header only.
    for name in MEMBERS
        .iter()
        .filter(|name| !["checksum", "needs"].contains(name))
    {
        for value in &values {
            let forged = forged(&bytes, |header| header[*name] = value.clone());
            assert!(damage(&forged).is_some(), "{name}: {value}");
        }
    }
}

#[test]
fn a_newer_header_names_the_version_it_needs() {
    let newer = forged(&made().bytes, |header| {
        header["version"] = 2.into();
        header["needs"] = "0.9.0".into();
        header["slots"] = json!({"arranged": "otherwise"});
    });
    let refused = Header::parse(&newer).unwrap_err();
    assert!(
        matches!(&refused, Error::NewerHeader { needs } if needs == "0.9.0"),
        "{refused:?}"
    );
    assert!(
        refused.to_string().contains("version 0.9.0 or later"),
        "{refused}"
    );
}

#[test]
fn a_newer_header_cannot_put_its_own_sentence_on_the_screen() {
    let newer = forged(&made().bytes, |header| {
        header["version"] = 2.into();
        header["needs"] = "1.0, get it at http://evil.example".into();
    });
    let refused = Header::parse(&newer).unwrap_err();
    assert!(!refused.to_string().contains("evil"), "{refused}");
}

#[test]
fn a_damaged_version_number_is_damage_not_a_newer_version() {
    let text = String::from_utf8(made().bytes).unwrap();
    let damaged = text.replace("\"version\": 1", "\"version\": 7");
    assert_ne!(text, damaged);
    assert_eq!(damage(damaged.as_bytes()), Some(Damage::Checksum));
}

#[test]
fn a_header_asking_for_two_tebibytes_is_refused_when_read() {
    let absurd = [
        ("memory_kib", 2_u64 << 30),
        ("passes", 1_000_000),
        ("lanes", 1 << 23),
        ("memory_kib", u64::MAX),
    ];
    for (name, value) in absurd {
        let bytes = forged(&made().bytes, |header| {
            header["slots"][0]["kdf"][name] = value.into()
        });
        let refused = Header::parse(&bytes).unwrap_err();
        assert!(
            matches!(refused, Error::KdfTooExpensive { .. }),
            "{name}: {refused:?}"
        );
    }
    let bytes = forged(&made().bytes, |header| {
        header["slots"][0]["kdf"]["salt"] = "00".repeat(10_000).into()
    });
    assert_eq!(damage(&bytes), Some(Damage::Shape), "an absurd salt");
}

#[test]
fn a_lowered_cost_is_refused_even_with_the_right_passphrase() {
    let made = made();
    for (name, value) in [("memory_kib", 8), ("passes", 2), ("lanes", 2)] {
        let bytes = forged(&made.bytes, |header| {
            header["slots"][0]["kdf"][name] = value.into()
        });
        let header = Header::parse(&bytes).unwrap();
        assert!(header.open_with_passphrase(&passphrase()).is_err(), "{name}");
        let key = header.open_with_recovery(&made.recovery).unwrap();
        let refused = header.check_signature(&key);
        assert!(
            matches!(refused, Err(Error::DamagedHeader(Damage::Altered))),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn a_slots_cost_salt_and_kind_are_bound_to_its_wrapped_key() {
    // Not only the signature, which is checked later, but the slot itself: the same wrapping key with
    // other words around it opens nothing.
    let key = DataKey::random().unwrap();
    let vault = VaultId([1; 16]);
    let kdf = |passes| Kdf::Argon2id {
        memory_kib: 64,
        passes,
        lanes: 1,
        salt: Hex([2; 16]),
    };
    let slot = Slot::wrap(vault, Kind::Passphrase, kdf(3), &key, &[9; 32]).unwrap();
    assert!(slot.unwrap(vault, &[9; 32]).is_some());
    assert!(slot.unwrap(VaultId([3; 16]), &[9; 32]).is_none(), "another vault");
    assert!(
        Slot {
            kdf: kdf(2),
            ..slot.clone()
        }
        .unwrap(vault, &[9; 32])
        .is_none(),
        "another cost"
    );
    let salt = Kdf::Argon2id {
        memory_kib: 64,
        passes: 3,
        lanes: 1,
        salt: Hex([4; 16]),
    };
    assert!(
        Slot {
            kdf: salt,
            ..slot.clone()
        }
        .unwrap(vault, &[9; 32])
        .is_none(),
        "another salt"
    );
    assert!(
        Slot {
            kind: Kind::Recovery,
            ..slot
        }
        .unwrap(vault, &[9; 32])
        .is_none(),
        "another kind"
    );
}

#[test]
fn a_slot_of_another_vault_is_found_out() {
    let (ours, theirs) = (made(), made());
    let foreign: Value = serde_json::from_slice(&theirs.bytes).unwrap();
    // Their recovery slot in our header: their recovery key must not open it, and whoever opens it
    // with our passphrase is told.
    let swapped = forged(&ours.bytes, |header| {
        header["slots"][1] = foreign["slots"][1].clone()
    });
    let header = Header::parse(&swapped).unwrap();
    assert!(matches!(
        header.open_with_recovery(&theirs.recovery),
        Err(Error::WrongRecoveryKey)
    ));
    let key = header.open_with_passphrase(&passphrase()).unwrap();
    assert!(matches!(
        header.check_signature(&key),
        Err(Error::DamagedHeader(Damage::Altered))
    ));
    // With their vault id as well, their key opens what is then wholly theirs but for the signature.
    let swapped = forged(&ours.bytes, |header| {
        header["slots"][1] = foreign["slots"][1].clone();
        header["vault"] = foreign["vault"].clone();
    });
    let header = Header::parse(&swapped).unwrap();
    let key = header.open_with_recovery(&theirs.recovery).unwrap();
    assert!(matches!(
        header.check_signature(&key),
        Err(Error::DamagedHeader(Damage::Altered))
    ));
}

#[test]
fn exchanged_doubled_and_missing_slots_are_refused() {
    let bytes = made().bytes;
    let shapes: [Change; 6] = [
        ("doubled", |h| {
            h["slots"] = json!([h["slots"][0], h["slots"][0], h["slots"][1]])
        }),
        ("no recovery", |h| h["slots"] = json!([h["slots"][0]])),
        ("no passphrase", |h| h["slots"] = json!([h["slots"][1]])),
        ("none", |h| h["slots"] = json!([])),
        ("kinds exchanged", |h| {
            h["slots"][0]["kind"] = "recovery".into();
            h["slots"][1]["kind"] = "passphrase".into();
        }),
        ("without a kind", |h| h["slots"][0] = json!({"wrapped": "00"})),
    ];
    for (what, change) in shapes {
        assert_eq!(damage(&forged(&bytes, change)), Some(Damage::Shape), "{what}");
    }
}

#[test]
fn any_change_by_a_stranger_breaks_the_signature() {
    let made = made();
    let changes: [Change; 5] = [
        ("created", |h| h["created"] = "2001-01-01T00:00:00Z".into()),
        ("needs", |h| h["needs"] = "0.0.1".into()),
        ("a member added", |h| h["note"] = "hello".into()),
        ("a slot added", |h| {
            h["slots"]
                .as_array_mut()
                .unwrap()
                .push(json!({"kind": "keychain"}))
        }),
        ("slots in another order", |h| {
            h["slots"].as_array_mut().unwrap().reverse()
        }),
    ];
    for (what, change) in changes {
        let header = Header::parse(&forged(&made.bytes, change)).unwrap();
        let key = header.open_with_passphrase(&passphrase()).unwrap();
        let refused = header.check_signature(&key);
        assert!(
            matches!(refused, Err(Error::DamagedHeader(Damage::Altered))),
            "{what}"
        );
    }
}

#[test]
fn slots_and_members_of_a_later_kind_are_kept_when_the_passphrase_changes() {
    let made = made();
    let keychain =
        json!({"kind": "keychain", "entry": "tenure", "nonce": "ab", "nested": {"a": [1, 2.5, null]}});
    let mut header = Header::parse(&made.bytes).unwrap();
    header.other_slots.push(keychain.clone());
    header.other_members.insert("hint".into(), json!({"idle": 10}));
    let bytes = header.to_bytes(&made.key).unwrap();

    let header = Header::parse(&bytes).unwrap();
    header.check_signature(&made.key).unwrap();
    let new = Secret::new("another passphrase".into());
    let changed = header.with_passphrase(&made.key, &new, KdfCost::for_tests(), at("2026-05-06T07:08:09Z"));
    let bytes = changed.unwrap().to_bytes(&made.key).unwrap();

    let written: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(written["slots"][2], keychain);
    assert_eq!(written["hint"]["idle"], 10);
    assert_eq!(written["changed"], "2026-05-06T07:08:09Z");
    assert_eq!(written["created"], "2026-01-02T03:04:05Z");
    let header = Header::parse(&bytes).unwrap();
    header.check_signature(&made.key).unwrap();
    assert!(header.open_with_passphrase(&new).is_ok());
    assert!(matches!(
        header.open_with_passphrase(&passphrase()),
        Err(Error::WrongPassphrase)
    ));
    assert!(header.open_with_recovery(&made.recovery).is_ok());
}

#[test]
fn writing_what_was_read_changes_no_byte() {
    let made = made();
    assert_eq!(
        Header::parse(&made.bytes).unwrap().to_bytes(&made.key).unwrap(),
        made.bytes
    );
}

#[test]
fn a_vault_asking_for_two_tebibytes_is_refused_at_once_whichever_way_it_is_opened() {
    let made = made();
    let folder = tempfile::tempdir().unwrap();
    let bytes = forged(&made.bytes, |header| {
        header["slots"][0]["kdf"]["memory_kib"] = (2_u64 << 30).into();
    });
    fs::write(Folder::at(folder.path()).header(), bytes).unwrap();
    let tries = [
        crate::unlock(folder.path(), &passphrase()),
        crate::unlock_with_recovery(folder.path(), &made.recovery.line()),
    ];
    for refused in tries {
        let refused = refused.unwrap_err();
        assert!(
            matches!(
                refused,
                Error::KdfTooExpensive {
                    memory_mib: 2_097_152,
                    ..
                }
            ),
            "{refused:?}"
        );
    }
}

#[test]
fn opening_an_altered_header_says_so_whichever_way_it_is_opened() {
    let made = made();
    let folder = tempfile::tempdir().unwrap();
    let bytes = forged(&made.bytes, |header| {
        header["created"] = "2001-01-01T00:00:00Z".into()
    });
    fs::write(Folder::at(folder.path()).header(), bytes).unwrap();
    let tries = [
        crate::unlock(folder.path(), &passphrase()),
        crate::unlock_with_recovery(folder.path(), &made.recovery.line()),
    ];
    for refused in tries {
        assert!(
            matches!(refused, Err(Error::DamagedHeader(Damage::Altered))),
            "{refused:?}"
        );
    }
}
