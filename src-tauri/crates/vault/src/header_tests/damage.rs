//! Damage is told from everything else.

use super::*;

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
fn a_damaged_version_number_is_damage_not_a_newer_version() {
    let text = String::from_utf8(made().bytes).unwrap();
    let damaged = text.replace("\"version\": 1", "\"version\": 7");
    assert_ne!(text, damaged);
    assert_eq!(damage(damaged.as_bytes()), Some(Damage::Checksum));
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
