//! A slot of the header: the data key wrapped under one way in. What stands beside the wrapped key is
//! authenticated with it, so that no slot can be moved, take another's place, or have its cost changed.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Damage, Error, Result};
use crate::header::{VERSION, VaultId};
use crate::hex::{self, Hex};
use crate::kdf::KdfCost;
use crate::keychain::ComputerKey;
use crate::random;
use crate::recovery::RecoveryKey;
use crate::seal;
use crate::secret::{DataKey, Secret};

/// The data key wrapped under one way in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    kind: Kind,
    kdf: Kdf,
    nonce: Hex<24>,
    wrapped: Hex<48>,
}

/// The ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Passphrase,
    Recovery,
    Keychain,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "algorithm", deny_unknown_fields)]
enum Kdf {
    #[serde(rename = "argon2id-1.3")]
    Argon2id {
        memory_kib: u64,
        passes: u64,
        lanes: u64,
        salt: Hex<16>,
    },
    #[serde(rename = "hkdf-sha256")]
    Hkdf { salt: Hex<16> },
}

impl Slot {
    /// Wraps under a passphrase. Takes one derivation's time.
    pub(crate) fn for_passphrase(
        vault: VaultId,
        key: &DataKey,
        passphrase: &Secret,
        cost: KdfCost,
    ) -> Result<Self> {
        passphrase.fit_for_passphrase()?;
        cost.fit_for_new()?;
        let salt = *random::bytes()?;
        let kdf = Kdf::Argon2id {
            memory_kib: cost.memory_kib.into(),
            passes: cost.passes.into(),
            lanes: cost.lanes.into(),
            salt: Hex(salt),
        };
        let under = cost.derive(passphrase.canonical().as_bytes(), &salt)?;
        Self::wrap(vault, Kind::Passphrase, kdf, key, &under)
    }

    /// Wraps under a recovery key.
    pub(crate) fn for_recovery(vault: VaultId, key: &DataKey, recovery: &RecoveryKey) -> Result<Self> {
        let salt = *random::bytes()?;
        let under = seal::stretch_recovery(&recovery.bits(), &salt);
        Self::wrap(vault, Kind::Recovery, Kdf::Hkdf { salt: Hex(salt) }, key, &under)
    }

    /// Wraps under the key that this computer's keychain keeps.
    pub(crate) fn for_keychain(vault: VaultId, key: &DataKey, computer: &ComputerKey) -> Result<Self> {
        let salt = *random::bytes()?;
        let under = seal::stretch_computer(computer.bytes(), &salt);
        Self::wrap(vault, Kind::Keychain, Kdf::Hkdf { salt: Hex(salt) }, key, &under)
    }

    /// Whether a try of its passphrase costs less than `least`.
    pub(crate) fn is_cheaper_than(&self, least: KdfCost) -> bool {
        match self.kdf {
            Kdf::Argon2id {
                memory_kib, passes, ..
            } => memory_kib < least.memory_kib.into() || passes < least.passes.into(),
            Kdf::Hkdf { .. } => false,
        }
    }

    /// What a passphrase opens; nothing when it is the wrong one. Takes one derivation's time.
    pub(crate) fn open_with_passphrase(
        &self,
        vault: VaultId,
        passphrase: &Secret,
    ) -> Result<Option<DataKey>> {
        let Kdf::Argon2id {
            memory_kib,
            passes,
            lanes,
            salt,
        } = &self.kdf
        else {
            return Err(Error::DamagedHeader(Damage::Shape));
        };
        let cost = KdfCost::asked(*memory_kib, *passes, *lanes)?;
        let under = cost.derive(passphrase.canonical().as_bytes(), &salt.0)?;
        Ok(self.unwrap(vault, &under))
    }

    /// What a recovery key opens; nothing when it is another's.
    pub(crate) fn open_with_recovery(
        &self,
        vault: VaultId,
        recovery: &RecoveryKey,
    ) -> Result<Option<DataKey>> {
        let under = seal::stretch_recovery(&recovery.bits(), self.plain_salt()?);
        Ok(self.unwrap(vault, &under))
    }

    /// What the keychain's key opens; nothing when it is of another slot.
    pub(crate) fn open_with_keychain(
        &self,
        vault: VaultId,
        computer: &ComputerKey,
    ) -> Result<Option<DataKey>> {
        let under = seal::stretch_computer(computer.bytes(), self.plain_salt()?);
        Ok(self.unwrap(vault, &under))
    }

    /// Eight digits that tell this slot from others of its kind, one after the other in one vault.
    pub(crate) fn mark(&self) -> String {
        let mut mark = String::with_capacity(8);
        hex::push(&self.nonce.0[..4], &mut mark);
        mark
    }

    /// Refuses what is no slot of its kind, and a cost beyond all measure, when the header is read:
    /// whichever way in is then used.
    pub(crate) fn read(value: Value) -> Result<Self> {
        let slot: Self = serde_json::from_value(value).map_err(|_| Error::DamagedHeader(Damage::Shape))?;
        match (slot.kind, &slot.kdf) {
            (
                Kind::Passphrase,
                Kdf::Argon2id {
                    memory_kib,
                    passes,
                    lanes,
                    ..
                },
            ) => KdfCost::asked(*memory_kib, *passes, *lanes).map(drop)?,
            (Kind::Recovery | Kind::Keychain, Kdf::Hkdf { .. }) => {}
            _ => return Err(Error::DamagedHeader(Damage::Shape)),
        }
        Ok(slot)
    }

    /// The slot as it stands in the header.
    pub(crate) fn value(&self) -> Result<Value> {
        serde_json::to_value(self).map_err(|_| Error::DamagedHeader(Damage::Shape))
    }

    fn wrap(vault: VaultId, kind: Kind, kdf: Kdf, key: &DataKey, under: &[u8; 32]) -> Result<Self> {
        let nonce = *random::bytes()?;
        let about = about(vault, kind, &kdf)?;
        let wrapped = seal::wrap(key, under, &nonce, &about).ok_or(Error::DamagedHeader(Damage::Shape))?;
        Ok(Self {
            kind,
            kdf,
            nonce: Hex(nonce),
            wrapped: Hex(wrapped),
        })
    }

    fn unwrap(&self, vault: VaultId, under: &[u8; 32]) -> Option<DataKey> {
        let about = about(vault, self.kind, &self.kdf).ok()?;
        seal::unwrap(&self.wrapped.0, under, &self.nonce.0, &about)
    }

    fn plain_salt(&self) -> Result<&[u8; 16]> {
        match &self.kdf {
            Kdf::Hkdf { salt } => Ok(&salt.0),
            Kdf::Argon2id { .. } => Err(Error::DamagedHeader(Damage::Shape)),
        }
    }
}

/// What is authenticated with a wrapped key: version, vault, kind and derivation, as compact JSON, so
/// that no slot can be moved to another vault, take another's place, or have its cost changed.
fn about(vault: VaultId, kind: Kind, kdf: &Kdf) -> Result<Vec<u8>> {
    serde_json::to_vec(&(VERSION, vault.to_string(), kind, kdf))
        .map_err(|_| Error::DamagedHeader(Damage::Shape))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
