//! The recovery key: 160 random bits as a person writes them down. Crockford's base32 (no I, L, O or
//! U) in eight groups of four, then one character that checks the others.
//!
//! The check character comes from the same alphabet: it is a weighted sum over the field of 32
//! elements, so every single wrong character and every swap of two neighbours is caught.

use std::fmt;

use zeroize::Zeroizing;

use crate::error::Result;
use crate::random;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const PER_GROUP: usize = 4;
const DATA: usize = GROUPS * PER_GROUP;
const SYMBOLS: usize = DATA + 1;

/// A recovery key, wiped from memory when dropped.
pub struct RecoveryKey {
    /// The characters as shown, check character last.
    text: Box<Zeroizing<[u8; SYMBOLS]>>,
}

impl RecoveryKey {
    pub(crate) fn random() -> Result<Self> {
        Ok(Self::from_bits(&*random::bytes::<20>()?))
    }

    fn from_bits(bits: &[u8; 20]) -> Self {
        let mut values = Zeroizing::new([0; SYMBOLS]);
        for (five, eight) in bits.chunks_exact(5).zip(values.chunks_exact_mut(8)) {
            let word = five.iter().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
            for (place, value) in eight.iter_mut().enumerate() {
                *value = (word >> (35 - 5 * place)) as u8 & 31;
            }
        }
        values[DATA] = check_value(&values[..DATA]);
        let mut text = Box::new(Zeroizing::new([0; SYMBOLS]));
        for (character, value) in text.iter_mut().zip(values.iter()) {
            *character = ALPHABET[usize::from(*value)];
        }
        Self { text }
    }

    /// The 160 bits behind the characters.
    pub(crate) fn bits(&self) -> Zeroizing<[u8; 20]> {
        let mut bits = Zeroizing::new([0; 20]);
        for (eight, five) in self.text[..DATA].chunks_exact(8).zip(bits.chunks_exact_mut(5)) {
            let word = eight
                .iter()
                .fold(0_u64, |word, c| word << 5 | u64::from(value_of(*c).unwrap_or(0)));
            five.copy_from_slice(&word.to_be_bytes()[3..]);
        }
        bits
    }

    /// A key as somebody typed it: either case, I and L for 1, O for 0, with spaces, dashes or none.
    ///
    /// # Errors
    /// What is wrong with it, without repeating it.
    pub fn typed(text: &str) -> Result<Self, Mistyped> {
        let mut values = Zeroizing::new([0; SYMBOLS]);
        let mut found = 0;
        for character in text.chars().filter(|c| !is_filler(*c)) {
            let value = typed_value(character);
            match (values.get_mut(found), value) {
                (Some(place), Some(value)) => *place = value,
                (Some(_), None) => {
                    return Err(Mistyped::Character {
                        group: (found / PER_GROUP).min(GROUPS - 1) as u8 + 1,
                    });
                }
                (None, _) => {}
            }
            found += 1;
        }
        if found != SYMBOLS {
            return Err(Mistyped::Length { found });
        }
        if check_value(&values[..DATA]) != values[DATA] {
            return Err(Mistyped::Check);
        }
        let mut text = Box::new(Zeroizing::new([0; SYMBOLS]));
        for (character, value) in text.iter_mut().zip(values.iter()) {
            *character = ALPHABET[usize::from(*value)];
        }
        Ok(Self { text })
    }

    /// The eight groups of four characters, without the check character.
    pub fn groups(&self) -> [&str; GROUPS] {
        std::array::from_fn(|n| self.slice(n * PER_GROUP, (n + 1) * PER_GROUP))
    }

    /// The character that checks the others.
    pub fn check(&self) -> char {
        char::from(self.text[DATA])
    }

    /// The key in one line, as it may be copied: `7K3M-QX9D-…-9GYM-4`.
    pub fn line(&self) -> Zeroizing<String> {
        let mut line = Zeroizing::new(String::with_capacity(SYMBOLS + GROUPS));
        for group in self.groups() {
            line.push_str(group);
            line.push('-');
        }
        line.push(self.check());
        line
    }

    /// Compares what was typed back, group by group; the last group carries the check character.
    /// Anything but eight texts (or nine, with the check character alone) is read as one text.
    ///
    /// # Errors
    /// Which groups differ, counted from 1.
    pub fn confirm<T: AsRef<str>>(&self, typed: &[T]) -> Result<(), WrongGroups> {
        let mut groups: [_; GROUPS] = std::array::from_fn(|_| Zeroizing::new(Vec::with_capacity(SYMBOLS)));
        let by_group = typed.len() == GROUPS || typed.len() == GROUPS + 1;
        let mut before = 0;
        for (place, text) in typed.iter().enumerate() {
            for character in text.as_ref().chars().filter(|c| !is_filler(*c)) {
                let group = if by_group { place } else { before / PER_GROUP };
                groups[group.min(GROUPS - 1)].push(typed_value(character));
                before += 1;
            }
        }
        let wrong = |(n, typed): (usize, &Zeroizing<Vec<Option<u8>>>)| {
            let end = if n + 1 == GROUPS {
                SYMBOLS
            } else {
                (n + 1) * PER_GROUP
            };
            let same = self.text[n * PER_GROUP..end]
                .iter()
                .map(|c| value_of(*c))
                .eq(typed.iter().copied());
            (!same).then_some(n as u8 + 1)
        };
        let groups: Vec<u8> = groups.iter().enumerate().filter_map(wrong).collect();
        if groups.is_empty() {
            Ok(())
        } else {
            Err(WrongGroups { groups })
        }
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        // The characters come from ALPHABET alone.
        std::str::from_utf8(&self.text[from..to]).unwrap_or_default()
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(hidden)")
    }
}

/// What is wrong with a typed recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// Too few or too many characters.
    #[error("it has {found} characters where {SYMBOLS} are needed, eight groups of four and one more")]
    Length {
        /// How many there were, spaces and dashes not counted.
        found: usize,
    },
    /// A character that no recovery key contains.
    #[error("group {group} has a character that is never in a recovery key")]
    Character {
        /// The group, counted from 1.
        group: u8,
    },
    /// The check character does not match the others.
    #[error("at least one character is wrong")]
    Check,
}

/// The groups that were typed back wrongly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct WrongGroups {
    /// Their numbers, counted from 1, ascending.
    pub groups: Vec<u8>,
}

impl WrongGroups {
    fn sentence(&self) -> String {
        let numbers: Vec<String> = self.groups.iter().map(u8::to_string).collect();
        match numbers.split_last() {
            Some((only, [])) => format!("group {only} differs from the recovery key"),
            Some((last, others)) => {
                format!(
                    "groups {} and {last} differ from the recovery key",
                    others.join(", ")
                )
            }
            None => String::new(),
        }
    }
}

/// What people put between groups: white space, dashes of every width, dots, underscores.
fn is_filler(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '.' | '\u{ad}' | '\u{200b}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

fn typed_value(character: char) -> Option<u8> {
    match character.to_ascii_uppercase() {
        'I' | 'L' => Some(1),
        'O' => Some(0),
        other => u8::try_from(other).ok().and_then(value_of),
    }
}

fn value_of(character: u8) -> Option<u8> {
    ALPHABET
        .iter()
        .position(|c| *c == character)
        .map(|place| place as u8)
}

/// Σ αⁿ⁺¹·valueₙ in GF(32) = GF(2)[x]/(x⁵+x²+1) with α = x. No weight is zero, so one changed value
/// changes the sum; neighbouring weights differ (the last one from the check character's 1, too), so
/// swapping two neighbours does as well.
fn check_value(values: &[u8]) -> u8 {
    // Horner's rule from the last value to the first: each step multiplies by α.
    values.iter().rev().fold(0, |sum, value| times_alpha(sum ^ value))
}

fn times_alpha(value: u8) -> u8 {
    let doubled = value << 1;
    (doubled & 31) ^ ((doubled >> 5) * 0b0_0101)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(key: &RecoveryKey) -> String {
        String::from_utf8(key.text.to_vec()).unwrap()
    }

    #[test]
    fn it_has_eight_groups_of_four_and_a_check_character_from_crockfords_alphabet() {
        let key = RecoveryKey::random().unwrap();
        assert_eq!(key.groups().map(str::len), [4; 8]);
        assert!(shown(&key).bytes().all(|c| ALPHABET.contains(&c)));
        assert!(!shown(&key).contains(['I', 'L', 'O', 'U']));
        assert_eq!(key.line().len(), 41);
        assert_eq!(
            format!("{}{}", key.groups().concat(), key.check()),
            key.line().replace('-', "")
        );
    }

    #[test]
    fn the_bits_are_read_from_the_left_as_crockford_has_them() {
        let mut bits = [0; 20];
        let first = 0b00001_00010_00011_00100_00101_00110_00111_01000_u64;
        bits[..5].copy_from_slice(&first.to_be_bytes()[3..]);
        assert_eq!(RecoveryKey::from_bits(&bits).groups()[..2], ["1234", "5678"]);
        assert_eq!(RecoveryKey::from_bits(&[0xff; 20]).groups(), ["ZZZZ"; 8]);
    }

    #[test]
    fn two_keys_are_never_the_same() {
        assert_ne!(
            shown(&RecoveryKey::random().unwrap()),
            shown(&RecoveryKey::random().unwrap())
        );
    }

    #[test]
    fn a_key_does_not_show_itself_in_debug_output() {
        let key = RecoveryKey::random().unwrap();
        assert_eq!(format!("{key:?}"), "RecoveryKey(hidden)");
    }

    proptest! {
        #[test]
        fn bits_survive_being_written_and_typed(bits: [u8; 20]) {
            let key = RecoveryKey::from_bits(&bits);
            prop_assert_eq!(*key.bits(), bits);
            prop_assert_eq!(*RecoveryKey::typed(&key.line()).unwrap().bits(), bits);
        }

        #[test]
        fn every_single_wrong_character_is_caught(bits: [u8; 20]) {
            let key = shown(&RecoveryKey::from_bits(&bits)).into_bytes();
            for place in 0..SYMBOLS {
                for other in ALPHABET.iter().filter(|c| **c != key[place]) {
                    let mut wrong = key.clone();
                    wrong[place] = *other;
                    let wrong = String::from_utf8(wrong).unwrap();
                    prop_assert_eq!(RecoveryKey::typed(&wrong).err(), Some(Mistyped::Check));
                }
            }
        }

        #[test]
        fn every_swap_of_two_neighbours_is_caught(bits: [u8; 20]) {
            let key = shown(&RecoveryKey::from_bits(&bits)).into_bytes();
            for place in 0..SYMBOLS - 1 {
                let mut swapped = key.clone();
                swapped.swap(place, place + 1);
                let same = swapped == key;
                let swapped = String::from_utf8(swapped).unwrap();
                let expected = (!same).then_some(Mistyped::Check);
                prop_assert_eq!(RecoveryKey::typed(&swapped).err(), expected);
            }
        }

        #[test]
        fn typing_variants_are_the_same_key(
            bits: [u8; 20],
            lower in prop::collection::vec(any::<bool>(), SYMBOLS),
            looks in prop::collection::vec(0..3_usize, SYMBOLS),
            between in prop::collection::vec("[-_ .\u{2013}\u{2014}\u{2212}\u{a0}\t\n]{0,2}", SYMBOLS),
        ) {
            let key = RecoveryKey::from_bits(&bits);
            let mut typed = String::new();
            for (n, character) in shown(&key).chars().enumerate() {
                let character = match character {
                    '1' => ['1', 'I', 'L'][looks[n]],
                    '0' => ['0', 'O', '0'][looks[n]],
                    other => other,
                };
                typed.push(if lower[n] { character.to_ascii_lowercase() } else { character });
                typed.push_str(&between[n]);
            }
            prop_assert_eq!(*RecoveryKey::typed(&typed).unwrap().bits(), bits);
            prop_assert!(key.confirm(&[typed]).is_ok());
        }

        #[test]
        fn whatever_is_typed_never_panics(text: String, groups: Vec<String>) {
            let key = RecoveryKey::from_bits(&[9; 20]);
            prop_assert!(RecoveryKey::typed(&text).is_err());
            prop_assert!(key.confirm(&groups).is_err());
        }

        #[test]
        fn exactly_the_groups_that_differ_are_named(bits: [u8; 20], wrong: [bool; 8]) {
            let key = RecoveryKey::from_bits(&bits);
            let mut typed = key.groups().map(str::to_lowercase);
            typed[7].push(key.check());
            for (group, _) in typed.iter_mut().zip(wrong).filter(|(_, wrong)| *wrong) {
                let first = if group.starts_with('2') { "3" } else { "2" };
                group.replace_range(..1, first);
            }
            let named: Vec<u8> = (1..=8).filter(|n| wrong[usize::from(*n) - 1]).collect();
            let expected = if named.is_empty() { Ok(()) } else { Err(WrongGroups { groups: named }) };
            prop_assert_eq!(key.confirm(&typed), expected);
        }
    }

    #[test]
    fn a_missing_check_character_or_a_short_group_is_a_wrong_group() {
        let key = RecoveryKey::from_bits(&[7; 20]);
        let mut typed: Vec<String> = key.groups().iter().map(|g| g.to_string()).collect();
        assert_eq!(key.confirm(&typed).unwrap_err().groups, [8], "no check character");
        typed.push(key.check().to_string());
        assert!(
            key.confirm(&typed).is_ok(),
            "the check character in a field of its own"
        );
        typed[2].pop();
        assert_eq!(key.confirm(&typed).unwrap_err().groups, [3]);
        assert_eq!(
            key.confirm::<&str>(&[]).unwrap_err().groups,
            [1, 2, 3, 4, 5, 6, 7, 8]
        );
    }

    #[test]
    fn what_is_wrong_is_said_without_repeating_the_key() {
        let key = RecoveryKey::from_bits(&[7; 20]);
        let line = key.line();
        let short = RecoveryKey::typed(&line[..40]).unwrap_err();
        assert_eq!(short, Mistyped::Length { found: 32 });
        assert!(short.to_string().contains("32 characters where 33"), "{short}");
        assert_eq!(
            RecoveryKey::typed(&format!("{}0", *line)).unwrap_err(),
            Mistyped::Length { found: 34 }
        );
        let foreign = line.replacen(key.groups()[1], "U000", 1);
        assert_eq!(
            RecoveryKey::typed(&foreign).unwrap_err(),
            Mistyped::Character { group: 2 }
        );
        let two = WrongGroups {
            groups: vec![2, 5, 8],
        };
        assert_eq!(two.to_string(), "groups 2, 5 and 8 differ from the recovery key");
        assert_eq!(
            WrongGroups { groups: vec![3] }.to_string(),
            "group 3 differs from the recovery key"
        );
    }
}
