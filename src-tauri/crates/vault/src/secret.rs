//! What must not be seen: the passphrase and the data key, in memory that is wiped on drop and with
//! no `Debug` that shows them.

use std::fmt;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::hex;
use crate::random;

/// The least number of characters of a new passphrase.
pub const MIN_PASSPHRASE: usize = 8;

/// A text that its owner alone knows. Takes over the string it is made from, so that no copy of it
/// stays behind, and wipes it when dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes over a text that was typed or read.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text itself, for as short a time as possible.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What goes into the key derivation: the text in Unicode's composed form (NFC), because one
    /// keyboard writes "é" as one character and another as two.
    pub(crate) fn canonical(&self) -> Zeroizing<String> {
        let text = self.expose();
        // NFC grows UTF-8 at most threefold (Unicode FAQ on normalization): never reallocated, so
        // nothing is left behind unwiped.
        let mut canonical = Zeroizing::new(String::with_capacity(3 * text.len()));
        match is_nfc_quick(text.chars()) {
            IsNormalized::Yes => canonical.push_str(text),
            IsNormalized::No | IsNormalized::Maybe => canonical.extend(text.nfc()),
        }
        canonical
    }

    /// Whether this may become a passphrase.
    pub(crate) fn fit_for_passphrase(&self) -> Result<()> {
        let long_enough = self.canonical().trim().chars().count() >= MIN_PASSPHRASE;
        if long_enough {
            Ok(())
        } else {
            Err(Error::PassphraseTooShort {
                least: MIN_PASSPHRASE,
            })
        }
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// The 256 random bits that open the database and sign the header. On the heap, so that moving it
/// leaves no copy on the stack.
#[derive(Clone)]
pub struct DataKey(Box<Zeroizing<[u8; 32]>>);

impl DataKey {
    pub(crate) fn random() -> Result<Self> {
        Ok(Self(Box::new(random::bytes()?)))
    }

    /// From bytes that are random already: unwrapped from a slot, or a test's own.
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(Box::new(bytes))
    }

    /// The raw key, borrowed: whoever copies it wipes the copy.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first statement of every connection: `PRAGMA key = "x'…'"` with the key raw, so that
    /// SQLCipher derives nothing from it.
    pub fn pragma_key(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        text.push_str("PRAGMA key = \"");
        self.push_literal(&mut text);
        text.push('"');
        text
    }

    /// The key as SQLCipher's raw literal `x'…'`, for `ATTACH … KEY` with a bound parameter.
    pub fn raw_literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(72));
        self.push_literal(&mut text);
        text
    }

    fn push_literal(&self, text: &mut String) {
        text.push_str("x'");
        hex::push(self.bytes(), text);
        text.push('\'');
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_secret_nor_a_key_shows_itself() {
        let key = DataKey::from_bytes(Zeroizing::new([0xab; 32]));
        let shown = format!(
            "{:?} {:#?} {:?}",
            Secret::new("hunter22".into()),
            Secret::new("hunter22".into()),
            key
        );
        assert!(!shown.contains("hunter"), "{shown}");
        assert!(!shown.contains("ab") && !shown.contains("171"), "{shown}");
    }

    #[test]
    fn the_pragma_carries_the_key_raw() {
        let mut bytes = [0; 32];
        bytes[0] = 0x01;
        bytes[31] = 0xfe;
        let text = DataKey::from_bytes(Zeroizing::new(bytes)).pragma_key();
        assert_eq!(*text, format!("PRAGMA key = \"x'01{}fe'\"", "00".repeat(30)));
        assert!(text.len() <= 96, "the buffer must not have grown: {}", text.len());
    }

    #[test]
    fn the_raw_literal_fits_the_buffer_it_was_given() {
        let literal = DataKey::from_bytes(Zeroizing::new([0x10; 32])).raw_literal();
        assert_eq!(*literal, format!("x'{}'", "10".repeat(32)));
        assert!(literal.len() <= 72);
    }

    #[test]
    fn one_passphrase_typed_on_two_keyboards_is_the_same_passphrase() {
        let composed = Secret::new("caf\u{e9} au lait".into());
        let decomposed = Secret::new("cafe\u{301} au lait".into());
        assert_eq!(*composed.canonical(), *decomposed.canonical());
        assert_ne!(
            *composed.canonical(),
            *Secret::new("cafe au lait".into()).canonical()
        );
    }

    #[test]
    fn normalising_never_outgrows_its_buffer() {
        // U+1D160 is the character that grows most in NFC: 4 bytes become 12.
        let text = "\u{1d160}".repeat(50);
        let canonical = Secret::new(text.clone()).canonical();
        assert_eq!(canonical.len(), 3 * text.len());
    }

    #[test]
    fn a_short_or_blank_passphrase_is_refused_and_characters_are_counted_not_bytes() {
        for text in ["", "seven77", "        ", "   short   ", "ééééééé"] {
            let refused = Secret::new(text.into()).fit_for_passphrase();
            assert!(
                matches!(refused, Err(Error::PassphraseTooShort { least: 8 })),
                "{text:?}"
            );
        }
        for text in ["eight888", "éééééééé", "correct horse"] {
            assert!(Secret::new(text.into()).fit_for_passphrase().is_ok(), "{text:?}");
        }
    }
}
