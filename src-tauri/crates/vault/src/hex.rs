//! Lower-case hexadecimal text. Strict on reading, so that a flipped letter case in the header is
//! seen as the damage it is; branch-free on writing, because keys pass through here.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Appends `bytes` as hexadecimal digits. The caller reserves the room (two per byte).
pub(crate) fn push(bytes: &[u8], text: &mut String) {
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            // '0'..'9' are 48..57 and 'a'..'f' 97..102: 39 further once the nibble passes 9.
            let letter = 9_u8.wrapping_sub(nibble) >> 7;
            text.push(char::from(nibble + b'0' + letter * 39));
        }
    }
}

/// Exactly `N` bytes from lower-case digits, or nothing.
pub(crate) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

/// `N` bytes that stand as hexadecimal text in the header.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hex<const N: usize>(pub [u8; N]);

impl<const N: usize> Hex<N> {
    pub(crate) fn text(&self) -> String {
        let mut text = String::with_capacity(2 * N);
        push(&self.0, &mut text);
        text
    }
}

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        read(&text)
            .map(Self)
            .ok_or_else(|| D::Error::custom("not hexadecimal digits of the right length"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_survives_the_way_out_and_back() {
        let all: [u8; 256] = std::array::from_fn(|n| n as u8);
        let text = Hex(all).text();
        assert!(text.starts_with("000102030405060708090a0b0c0d0e0f10"));
        assert!(text.ends_with("fdfeff"));
        assert_eq!(read::<256>(&text), Some(all));
    }

    #[test]
    fn capitals_strangers_and_other_lengths_are_refused() {
        for text in ["AB", "g0", "0", "000", "", " 0", "é"] {
            assert_eq!(read::<1>(text), None, "{text}");
        }
    }
}
