//! What somebody without the key can do to a header, and how it is found out.

use super::*;

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
                .push(json!({"kind": "smartcard"}))
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
