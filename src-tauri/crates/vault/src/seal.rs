//! The four uses of cryptography in a header: wrap the data key, sign the header, take its checksum,
//! and stretch the recovery key and the keychain's. Nothing else in the program calls these libraries.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::secret::DataKey;

type HmacSha256 = Hmac<Sha256>;

/// Names the use of the subkey, so that the same data key can never sign something else by chance.
const HEADER_SUBKEY: &[u8] = b"tenure vault header mac v1";
const RECOVERY_INFO: &[u8] = b"tenure recovery key v1";
const COMPUTER_INFO: &[u8] = b"tenure keychain key v1";

/// The data key under a wrapping key: 32 bytes of ciphertext and 16 of tag (XChaCha20-Poly1305,
/// draft-irtf-cfrg-xchacha-03). `about` is authenticated with it.
pub(crate) fn wrap(key: &DataKey, under: &[u8; 32], nonce: &[u8; 24], about: &[u8]) -> Option<[u8; 48]> {
    let mut text = Zeroizing::new(*key.bytes());
    let cipher = XChaCha20Poly1305::new(under.into());
    let tag = cipher
        .encrypt_inout_detached(&XNonce::from(*nonce), about, text.as_mut_slice().into())
        .ok()?;
    let mut wrapped = [0; 48];
    wrapped[..32].copy_from_slice(&*text);
    wrapped[32..].copy_from_slice(&tag);
    Some(wrapped)
}

/// The data key out of its wrapping, or nothing if key, nonce, text or `about` is another.
pub(crate) fn unwrap(
    wrapped: &[u8; 48],
    under: &[u8; 32],
    nonce: &[u8; 24],
    about: &[u8],
) -> Option<DataKey> {
    let (text, tag) = wrapped.split_at(32);
    let mut key = Zeroizing::new([0; 32]);
    key.copy_from_slice(text);
    let cipher = XChaCha20Poly1305::new(under.into());
    let tag = Tag::try_from(tag).ok()?;
    cipher
        .decrypt_inout_detached(&XNonce::from(*nonce), about, key.as_mut_slice().into(), &tag)
        .ok()?;
    Some(DataKey::from_bytes(key))
}

/// The header's signature: HMAC-SHA-256 under a subkey of the data key.
pub(crate) fn sign(key: &DataKey, header: &[u8]) -> [u8; 32] {
    signer(key, header).finalize().into_bytes().into()
}

/// Whether `mac` is the header's signature, in constant time.
pub(crate) fn is_signed(key: &DataKey, header: &[u8], mac: &[u8; 32]) -> bool {
    signer(key, header).verify_slice(mac).is_ok()
}

fn signer(key: &DataKey, header: &[u8]) -> HmacSha256 {
    let subkey = hmac(key.bytes(), &[HEADER_SUBKEY]);
    keyed(&*subkey).chain_update(header)
}

/// SHA-256: tells damage from a wrong passphrase, protects against nobody.
pub(crate) fn checksum(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The wrapping key of the recovery slot. The recovery key has 160 random bits: nothing is gained by
/// a slow derivation, and a person in trouble need not wait.
pub(crate) fn stretch_recovery(key: &[u8; 20], salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    hkdf(key, salt, RECOVERY_INFO)
}

/// The wrapping key of the keychain slot: 256 random bits need no slow derivation either.
pub(crate) fn stretch_computer(key: &[u8; 32], salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    hkdf(key, salt, COMPUTER_INFO)
}

/// HKDF-SHA-256 (RFC 5869) for one block of output.
fn hkdf(secret: &[u8], salt: &[u8], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let extracted = hmac(salt, &[secret]);
    hmac(&*extracted, &[info, &[1]])
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let mac = parts.iter().fold(keyed(key), |mac, part| mac.chain_update(part));
    Zeroizing::new(mac.finalize().into_bytes().into())
}

/// HMAC takes a key of any length: zeros fill it up, and a longer one than a block is hashed.
fn keyed(key: &[u8]) -> HmacSha256 {
    let mut block = Zeroizing::new([0; 64]);
    match key.len() {
        0..=64 => block[..key.len()].copy_from_slice(key),
        _ => block[..32].copy_from_slice(&Sha256::digest(key)),
    }
    HmacSha256::new((&*block).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex;

    fn bytes<const N: usize>(text: &str) -> [u8; N] {
        hex::read(text).unwrap()
    }

    fn key(fill: u8) -> DataKey {
        DataKey::from_bytes(Zeroizing::new([fill; 32]))
    }

    #[test]
    fn hkdf_gives_what_rfc_5869_says() {
        // Appendix A.1 and A.3, first 32 bytes of each.
        let secret = [0x0b; 22];
        let salt: [u8; 13] = bytes("000102030405060708090a0b0c");
        let info: [u8; 10] = bytes("f0f1f2f3f4f5f6f7f8f9");
        let expected = bytes::<32>("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
        assert_eq!(*hkdf(&secret, &salt, &info), expected);
        let expected = bytes::<32>("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
        assert_eq!(*hkdf(&secret, &[], &[]), expected);
    }

    #[test]
    fn hmac_hashes_a_key_longer_than_a_block() {
        // RFC 4231, test case 6.
        let expected = bytes::<32>("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        let text = b"Test Using Larger Than Block-Size Key - Hash Key First";
        assert_eq!(*hmac(&[0xaa; 131], &[text]), expected);
    }

    #[test]
    fn a_wrapped_key_comes_back_and_is_not_there_in_clear() {
        let wrapped = wrap(&key(7), &[1; 32], &[2; 24], b"about").unwrap();
        assert!(!wrapped.windows(4).any(|w| w == [7; 4]));
        assert_eq!(
            unwrap(&wrapped, &[1; 32], &[2; 24], b"about").unwrap().bytes(),
            &[7; 32]
        );
    }

    #[test]
    fn any_changed_bit_of_any_input_refuses_the_key() {
        let wrapped = wrap(&key(7), &[1; 32], &[2; 24], b"about").unwrap();
        for bit in 0..48 * 8 {
            let mut damaged = wrapped;
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert!(
                unwrap(&damaged, &[1; 32], &[2; 24], b"about").is_none(),
                "bit {bit}"
            );
        }
        assert!(unwrap(&wrapped, &[3; 32], &[2; 24], b"about").is_none());
        assert!(unwrap(&wrapped, &[1; 32], &[3; 24], b"about").is_none());
        assert!(unwrap(&wrapped, &[1; 32], &[2; 24], b"abouT").is_none());
    }

    #[test]
    fn the_wrapping_is_xchacha20_poly1305_as_the_draft_has_it() {
        // draft-irtf-cfrg-xchacha-03, appendix A.3.1: the first 32 bytes of its ciphertext (a stream
        // cipher's prefix does not depend on what follows; the tag does and is checked above).
        let text = DataKey::from_bytes(Zeroizing::new(*b"Ladies and Gentlemen of the clas"));
        let under = std::array::from_fn(|n| 0x80 + n as u8);
        let nonce = std::array::from_fn(|n| 0x40 + n as u8);
        let wrapped = wrap(&text, &under, &nonce, b"").unwrap();
        let expected: [u8; 32] = bytes("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb");
        assert_eq!(wrapped[..32], expected);
    }

    #[test]
    fn a_signature_holds_for_its_header_and_key_only() {
        let mac = sign(&key(1), b"header");
        assert!(is_signed(&key(1), b"header", &mac));
        assert!(!is_signed(&key(2), b"header", &mac));
        assert!(!is_signed(&key(1), b"headed", &mac));
        assert_ne!(
            mac,
            *hmac(key(1).bytes(), &[b"header"]),
            "signed under a subkey, not the key itself"
        );
    }
}
