//! `vault.json`: the vault's id and one slot per way in. Signed under the data key, and carrying a
//! checksum, so that damage, a stranger's change and a wrong passphrase are three different answers.
//!
//! The checksum's rule (SHA-256 over the compact JSON of all other members, in their order) and the
//! members `format`, `version` and `needs` hold for all versions to come: a newer header is thereby
//! told from a damaged one. What this version does not know, members and slots alike, it keeps.

use std::fmt;
use std::fs::{self, File};
use std::io::Read;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::atomic;
use crate::error::{Damage, Error, Result};
use crate::folder::Folder;
use crate::hex::{self, Hex};
use crate::kdf::KdfCost;
use crate::random;
use crate::recovery::RecoveryKey;
use crate::seal;
use crate::secret::{DataKey, Secret};

const FORMAT: &str = "tenure-vault";
const VERSION: u64 = 1;
/// The earliest program that reads this version of the header.
const NEEDS: &str = "0.1.0";
/// A header has about 1.5 KB; one with every slot we can think of stays far below this.
const MOST_BYTES: usize = 64 * 1024;

/// The members that every header has, in the order in which they are written.
const MEMBERS: [&str; 9] = [
    "format", "version", "needs", "vault", "created", "changed", "slots", "mac", "checksum",
];

/// A vault's random identity; it never changes and says nothing about its owner.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct VaultId([u8; 16]);

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Hex(self.0).text())
    }
}

impl fmt::Debug for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A header in memory. Its signature is made when written and checked by [`Header::check_signature`].
#[derive(Debug, Clone)]
pub(crate) struct Header {
    pub vault: VaultId,
    pub created: DateTime<Utc>,
    pub changed: DateTime<Utc>,
    passphrase: Slot,
    recovery: Slot,
    /// Slots of kinds that this version does not know.
    other_slots: Vec<Value>,
    /// Members that this version does not know.
    other_members: Map<String, Value>,
    /// What was signed, byte for byte, and the signature; nothing in a header not yet written.
    signed: Option<(Vec<u8>, [u8; 32])>,
}

/// The data key wrapped under one way in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    kind: Kind,
    kdf: Kdf,
    nonce: Hex<24>,
    wrapped: Hex<48>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Passphrase,
    Recovery,
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

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Header {
    /// The header of a new vault: two slots with `key` wrapped in each. Takes one derivation's time.
    pub(crate) fn new(
        key: &DataKey,
        passphrase: &Secret,
        cost: KdfCost,
        recovery: &RecoveryKey,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let vault = VaultId(*random::bytes()?);
        Ok(Self {
            vault,
            created: at,
            changed: at,
            passphrase: Slot::for_passphrase(vault, key, passphrase, cost)?,
            recovery: Slot::for_recovery(vault, key, recovery)?,
            other_slots: Vec::new(),
            other_members: Map::new(),
            signed: None,
        })
    }

    /// The data key that `passphrase` opens, if it is the right one.
    pub(crate) fn open_with_passphrase(&self, passphrase: &Secret) -> Result<DataKey> {
        let Kdf::Argon2id {
            memory_kib,
            passes,
            lanes,
            salt,
        } = &self.passphrase.kdf
        else {
            return Err(Error::DamagedHeader(Damage::Shape));
        };
        let cost = KdfCost::asked(*memory_kib, *passes, *lanes)?;
        let under = cost.derive(passphrase.canonical().as_bytes(), &salt.0)?;
        self.passphrase
            .unwrap(self.vault, &under)
            .ok_or(Error::WrongPassphrase)
    }

    /// The data key that the recovery key opens, if it is the right one.
    pub(crate) fn open_with_recovery(&self, recovery: &RecoveryKey) -> Result<DataKey> {
        let Kdf::Hkdf { salt } = &self.recovery.kdf else {
            return Err(Error::DamagedHeader(Damage::Shape));
        };
        let under = seal::stretch_recovery(&recovery.bits(), &salt.0);
        self.recovery
            .unwrap(self.vault, &under)
            .ok_or(Error::WrongRecoveryKey)
    }

    /// The same header with another passphrase. Everything else in it stays.
    pub(crate) fn with_passphrase(
        mut self,
        key: &DataKey,
        passphrase: &Secret,
        cost: KdfCost,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        self.passphrase = Slot::for_passphrase(self.vault, key, passphrase, cost)?;
        self.changed = at;
        Ok(self)
    }

    /// The same header with another recovery key. Everything else in it stays.
    pub(crate) fn with_recovery(
        mut self,
        key: &DataKey,
        recovery: &RecoveryKey,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        self.recovery = Slot::for_recovery(self.vault, key, recovery)?;
        self.changed = at;
        Ok(self)
    }

    /// Whether the header that was read is the one that a holder of `key` wrote.
    ///
    /// # Errors
    /// [`Damage::Altered`] when somebody without the key changed it and mended the checksum.
    pub(crate) fn check_signature(&self, key: &DataKey) -> Result<()> {
        match &self.signed {
            Some((bytes, mac)) if seal::is_signed(key, bytes, mac) => Ok(()),
            _ => Err(Error::DamagedHeader(Damage::Altered)),
        }
    }

    /// Reads the header of `folder`, without judging who wrote it.
    pub(crate) fn read(folder: &Folder) -> Result<Self> {
        let path = folder.header();
        let refused = |refused| Error::reading("read", &path, refused);
        if !fs::metadata(&path).map_err(refused)?.is_file() {
            return Err(Error::DamagedHeader(Damage::NotAHeader));
        }
        let mut bytes = Vec::new();
        let file = File::open(&path).map_err(refused)?;
        file.take(MOST_BYTES as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(refused)?;
        Self::parse(&bytes)
    }

    /// Writes the header into `folder`, signed with `key`, and reads it back.
    pub(crate) fn write(&self, folder: &Folder, key: &DataKey) -> Result<()> {
        atomic::replace(&folder.header(), &self.to_bytes(key)?)?;
        Self::read(folder)?.check_signature(key)
    }

    /// A header from the bytes of its file. The order of the checks is the order of the answers:
    /// damaged, newer, and only then whatever it asks for.
    fn parse(bytes: &[u8]) -> Result<Self> {
        let damaged = Error::DamagedHeader;
        if bytes.len() > MOST_BYTES {
            return Err(damaged(Damage::TooLarge));
        }
        let Ok(Value::Object(mut members)) = serde_json::from_slice(bytes) else {
            return Err(damaged(Damage::NotAHeader));
        };
        if members.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(damaged(Damage::NotAHeader));
        }
        let checksum = members
            .shift_remove("checksum")
            .ok_or(damaged(Damage::Checksum))?;
        let found = Hex(seal::checksum(&compact(&members)?)).text();
        if checksum.as_str() != Some(&found) {
            return Err(damaged(Damage::Checksum));
        }
        match members.get("version").and_then(Value::as_u64) {
            Some(VERSION) => Self::from_members(members),
            Some(version) if version > VERSION => Err(Error::NewerHeader {
                needs: needs(&members),
            }),
            _ => Err(damaged(Damage::Shape)),
        }
    }

    fn from_members(mut members: Map<String, Value>) -> Result<Self> {
        let shape = || Error::DamagedHeader(Damage::Shape);
        let text = |members: &Map<String, Value>, name| {
            members
                .get(name)
                .and_then(Value::as_str)
                .map(str::to_owned)
                .ok_or_else(shape)
        };
        let time = |members: &Map<String, Value>, name| {
            let parsed = DateTime::parse_from_rfc3339(&text(members, name)?);
            parsed.map(|at| at.to_utc()).map_err(|_| shape())
        };
        let mac = members.shift_remove("mac").ok_or_else(shape)?;
        let mac = mac.as_str().and_then(hex::read).ok_or_else(shape)?;
        let signed = compact(&members)?;
        let vault = VaultId(hex::read(&text(&members, "vault")?).ok_or_else(shape)?);
        let created = time(&members, "created")?;
        let changed = time(&members, "changed")?;
        let Some(Value::Array(slots)) = members.shift_remove("slots") else {
            return Err(shape());
        };
        let (mut passphrase, mut recovery, mut other_slots) = (None, None, Vec::new());
        for slot in slots {
            let place = match slot.get("kind").and_then(Value::as_str) {
                Some("passphrase") => &mut passphrase,
                Some("recovery") => &mut recovery,
                Some(_) => {
                    other_slots.push(slot);
                    continue;
                }
                None => return Err(shape()),
            };
            let slot: Slot = serde_json::from_value(slot).map_err(|_| shape())?;
            slot.check_cost()?;
            if place.replace(slot).is_some() {
                return Err(shape());
            }
        }
        members.retain(|name, _| !MEMBERS.contains(&name.as_str()));
        Ok(Self {
            vault,
            created,
            changed,
            passphrase: passphrase.ok_or_else(shape)?,
            recovery: recovery.ok_or_else(shape)?,
            other_slots,
            other_members: members,
            signed: Some((signed, mac)),
        })
    }

    fn to_bytes(&self, key: &DataKey) -> Result<Vec<u8>> {
        let time = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true).into();
        let mut slots = vec![to_value(&self.passphrase)?, to_value(&self.recovery)?];
        slots.extend(self.other_slots.iter().cloned());
        let mut members = Map::new();
        let known: [(&str, Value); 7] = [
            ("format", FORMAT.into()),
            ("version", VERSION.into()),
            ("needs", NEEDS.into()),
            ("vault", self.vault.to_string().into()),
            ("created", time(self.created)),
            ("changed", time(self.changed)),
            ("slots", slots.into()),
        ];
        members.extend(known.map(|(name, value)| (name.to_owned(), value)));
        members.extend(self.other_members.clone());
        let mac = seal::sign(key, &compact(&members)?);
        members.insert("mac".to_owned(), Hex(mac).text().into());
        let checksum = seal::checksum(&compact(&members)?);
        members.insert("checksum".to_owned(), Hex(checksum).text().into());
        let mut bytes =
            serde_json::to_vec_pretty(&members).map_err(|_| Error::DamagedHeader(Damage::Shape))?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

impl Slot {
    fn for_passphrase(vault: VaultId, key: &DataKey, passphrase: &Secret, cost: KdfCost) -> Result<Self> {
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

    fn for_recovery(vault: VaultId, key: &DataKey, recovery: &RecoveryKey) -> Result<Self> {
        let salt = *random::bytes()?;
        let under = seal::stretch_recovery(&recovery.bits(), &salt);
        Self::wrap(vault, Kind::Recovery, Kdf::Hkdf { salt: Hex(salt) }, key, &under)
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

    /// Refuses a cost beyond all measure when the header is read, whichever way in is used.
    fn check_cost(&self) -> Result<()> {
        match (self.kind, &self.kdf) {
            (
                Kind::Passphrase,
                Kdf::Argon2id {
                    memory_kib,
                    passes,
                    lanes,
                    ..
                },
            ) => KdfCost::asked(*memory_kib, *passes, *lanes).map(drop),
            (Kind::Recovery, Kdf::Hkdf { .. }) => Ok(()),
            _ => Err(Error::DamagedHeader(Damage::Shape)),
        }
    }
}

/// What is authenticated with a wrapped key: version, vault, kind and derivation, as compact JSON, so
/// that no slot can be moved to another vault, take another's place, or have its cost changed.
fn about(vault: VaultId, kind: Kind, kdf: &Kdf) -> Result<Vec<u8>> {
    serde_json::to_vec(&(VERSION, vault.to_string(), kind, kdf))
        .map_err(|_| Error::DamagedHeader(Damage::Shape))
}

/// The version that a newer header says it needs, if that is a plausible version at all.
fn needs(members: &Map<String, Value>) -> String {
    let plausible = |text: &&str| {
        (1..=32).contains(&text.len())
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+'))
    };
    let said = members.get("needs").and_then(Value::as_str).filter(plausible);
    said.unwrap_or("of a later date").to_owned()
}

fn compact(members: &Map<String, Value>) -> Result<Vec<u8>> {
    serde_json::to_vec(members).map_err(|_| Error::DamagedHeader(Damage::Shape))
}

fn to_value(slot: &Slot) -> Result<Value> {
    serde_json::to_value(slot).map_err(|_| Error::DamagedHeader(Damage::Shape))
}

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;
