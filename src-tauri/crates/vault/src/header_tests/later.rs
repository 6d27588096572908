//! Headers of versions to come.

use super::*;

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
fn slots_and_members_of_a_later_kind_are_kept_when_the_passphrase_changes() {
    let made = made();
    let card =
        json!({"kind": "smartcard", "entry": "tenure", "nonce": "ab", "nested": {"a": [1, 2.5, null]}});
    let mut header = Header::parse(&made.bytes).unwrap();
    header.other_slots.push(card.clone());
    header.other_members.insert("hint".into(), json!({"idle": 10}));
    let bytes = header.to_bytes(&made.key).unwrap();

    let header = Header::parse(&bytes).unwrap();
    header.check_signature(&made.key).unwrap();
    let new = Secret::new("another passphrase".into());
    let changed = header.with_passphrase(&made.key, &new, KdfCost::for_tests(), at("2026-05-06T07:08:09Z"));
    let bytes = changed.unwrap().to_bytes(&made.key).unwrap();

    let written: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(written["slots"][2], card);
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
