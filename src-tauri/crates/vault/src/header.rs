//! `vault.json`: the vault's id and one slot per way in. Signed under the data key, and carrying a
//! checksum, so that damage, a stranger's change and a wrong passphrase are three different answers.
//!
//! The checksum's rule (SHA-256 over the compact JSON of all other members, in their order) and the
//! members `format`, `version` and `needs` hold for all versions to come: a newer header is thereby
//! told from a damaged one. What this version does not know, members and slots alike, it keeps.

use std::fmt;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::PathBuf;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value};

use crate::atomic;
use crate::error::{Damage, Error, KeychainTrouble, Result};
use crate::folder::Folder;
use crate::hex::{self, Hex};
use crate::kdf::KdfCost;
use crate::keychain::ComputerKey;
use crate::random;
use crate::recovery::RecoveryKey;
use crate::seal;
use crate::secret::{DataKey, Secret};
use crate::slot::Slot;

const FORMAT: &str = "tenure-vault";
pub(crate) const VERSION: u64 = 1;
/// The earliest program that reads this version of the header.
const NEEDS: &str = "0.1.0";
/// A header has about 1.5 KB; one with every slot we can think of stays far below this.
const MOST_BYTES: usize = 64 * 1024;

/// The members that every header has, in the order in which they are written.
const MEMBERS: [&str; 11] = [
    "format",
    "version",
    "needs",
    "vault",
    "created",
    "changed",
    "idle_minutes",
    "replacement",
    "slots",
    "mac",
    "checksum",
];

/// After so many minutes without use a vault locks by itself, unless its owner chose otherwise.
const IDLE_MINUTES: u8 = 10;
/// What its owner may choose: never is not among it, or the lock would mean nothing.
const IDLE_CHOICE: std::ops::RangeInclusive<u8> = 1..=120;

/// A vault's random identity; it never changes and says nothing about its owner.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct VaultId(pub(crate) [u8; 16]);

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Hex(self.0).text())
    }
}

/// Whether a header's file is gone or is no header, for whatever reason: the other of the two may still be whole.
fn is_lost(error: &Error) -> bool {
    match error {
        Error::DamagedHeader(_) => true,
        Error::Io { source, .. } => source.kind() == ErrorKind::NotFound,
        _ => false,
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
    keychain: Option<Slot>,
    idle_minutes: Option<u8>,
    /// The data key is that of the database that lies ready to take the old one's place: see [`crate::rotate`].
    pub replacement: bool,
    /// Slots of kinds that this version does not know.
    other_slots: Vec<Value>,
    /// Members that this version does not know.
    other_members: Map<String, Value>,
    /// What was signed, byte for byte, and the signature; nothing in a header not yet written.
    signed: Option<(Vec<u8>, [u8; 32])>,
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
            keychain: None,
            idle_minutes: None,
            replacement: false,
            other_slots: Vec::new(),
            other_members: Map::new(),
            signed: None,
        })
    }

    /// The data key that `passphrase` opens, if it is the right one.
    pub(crate) fn open_with_passphrase(&self, passphrase: &Secret) -> Result<DataKey> {
        let opened = self.passphrase.open_with_passphrase(self.vault, passphrase)?;
        opened.ok_or(Error::WrongPassphrase)
    }

    /// Whether a try of its passphrase costs less than `least`.
    pub(crate) fn is_cheaper_than(&self, least: KdfCost) -> bool {
        self.passphrase.is_cheaper_than(least)
    }

    /// The data key that the recovery key opens, if it is the right one.
    pub(crate) fn open_with_recovery(&self, recovery: &RecoveryKey) -> Result<DataKey> {
        let opened = self.recovery.open_with_recovery(self.vault, recovery)?;
        opened.ok_or(Error::WrongRecoveryKey)
    }

    /// The data key that this computer's key opens, if it is that of the slot.
    pub(crate) fn open_with_keychain(&self, computer: &ComputerKey) -> Result<DataKey> {
        let opened = match &self.keychain {
            Some(slot) => slot.open_with_keychain(self.vault, computer)?,
            None => None,
        };
        opened.ok_or(Error::Keychain(KeychainTrouble::Stale))
    }

    /// The name under which the keychain keeps what opens the keychain slot; none without that slot.
    pub(crate) fn keychain_entry(&self) -> Option<String> {
        let slot = self.keychain.as_ref()?;
        Some(format!("{}.{}", self.vault, slot.mark()))
    }

    /// After how many minutes without use the vault locks by itself.
    pub(crate) fn idle_minutes(&self) -> u8 {
        self.idle_minutes.unwrap_or(IDLE_MINUTES)
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

    /// The same header with the passphrase and recovery slots of another, made from it earlier for a new
    /// data key. The keychain's slot goes: it holds the old one. Nothing when the passphrase was changed
    /// meanwhile.
    pub(crate) fn with_new_key(
        mut self,
        made: Self,
        from_passphrase: &str,
        at: DateTime<Utc>,
    ) -> Option<Self> {
        if self.passphrase_mark() != from_passphrase {
            return None;
        }
        self.passphrase = made.passphrase;
        self.recovery = made.recovery;
        self.keychain = None;
        self.changed = at;
        Some(self)
    }

    /// What tells this passphrase slot from the one before and after a change.
    pub(crate) fn passphrase_mark(&self) -> String {
        self.passphrase.mark()
    }

    /// The same header with this computer let in, or no computer. Everything else in it stays.
    pub(crate) fn with_keychain(
        mut self,
        key: &DataKey,
        computer: Option<&ComputerKey>,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        self.keychain = computer
            .map(|computer| Slot::for_keychain(self.vault, key, computer))
            .transpose()?;
        self.changed = at;
        Ok(self)
    }

    /// The same header with another time without use. Everything else in it stays.
    pub(crate) fn with_idle_minutes(mut self, minutes: u8, at: DateTime<Utc>) -> Result<Self> {
        if !IDLE_CHOICE.contains(&minutes) {
            return Err(Error::IdleMinutes {
                least: *IDLE_CHOICE.start(),
                most: *IDLE_CHOICE.end(),
            });
        }
        self.idle_minutes = Some(minutes);
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

    /// Reads the header of `folder`, without judging who wrote it; its copy where the first is damaged or gone.
    pub(crate) fn read(folder: &Folder) -> Result<Self> {
        match Self::read_file(folder.header()) {
            Err(first) if is_lost(&first) => Self::read_file(folder.header_copy()).map_err(|_| first),
            other => other,
        }
    }

    /// Where one of the two files of a header is damaged or gone, makes it anew of the other. One that can be read is
    /// left as it is, whatever stands in it.
    pub(crate) fn mend(folder: &Folder) {
        let files = [folder.header(), folder.header_copy()];
        for (file, other) in [(&files[0], &files[1]), (&files[1], &files[0])] {
            if Self::read_file(file.clone()).is_err_and(|lost| is_lost(&lost))
                && Self::read_file(other.clone()).is_ok()
                && let Ok(bytes) = fs::read(other)
            {
                // Where it cannot be written, the next opening tries again.
                let _ = atomic::replace(file, &bytes);
            }
        }
    }

    fn read_file(path: PathBuf) -> Result<Self> {
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

    /// Writes the header into `folder`, signed with `key`, and reads it back; then its copy.
    pub(crate) fn write(&self, folder: &Folder, key: &DataKey) -> Result<()> {
        let bytes = self.to_bytes(key)?;
        atomic::replace(&folder.header(), &bytes)?;
        Self::read_file(folder.header())?.check_signature(key)?;
        // The header is written. Its copy is of the one before, then, and gives way to this one at the next write.
        let _ = atomic::replace(&folder.header_copy(), &bytes);
        Ok(())
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
        let idle_minutes = match members.get("idle_minutes") {
            None => None,
            Some(minutes) => {
                let minutes = minutes.as_u64().and_then(|minutes| u8::try_from(minutes).ok());
                Some(
                    minutes
                        .filter(|minutes| IDLE_CHOICE.contains(minutes))
                        .ok_or_else(shape)?,
                )
            }
        };
        let replacement = match members.get("replacement") {
            None => false,
            Some(Value::Bool(true)) => true,
            Some(_) => return Err(shape()),
        };
        let (mut passphrase, mut recovery, mut keychain) = (None, None, None);
        let mut other_slots = Vec::new();
        for slot in slots {
            let place = match slot.get("kind").and_then(Value::as_str) {
                Some("passphrase") => &mut passphrase,
                Some("recovery") => &mut recovery,
                Some("keychain") => &mut keychain,
                Some(_) => {
                    other_slots.push(slot);
                    continue;
                }
                None => return Err(shape()),
            };
            if place.replace(Slot::read(slot)?).is_some() {
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
            keychain,
            idle_minutes,
            replacement,
            other_slots,
            other_members: members,
            signed: Some((signed, mac)),
        })
    }

    fn to_bytes(&self, key: &DataKey) -> Result<Vec<u8>> {
        let time = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true).into();
        let mut slots = vec![self.passphrase.value()?, self.recovery.value()?];
        slots.extend(self.keychain.as_ref().map(Slot::value).transpose()?);
        slots.extend(self.other_slots.iter().cloned());
        let mut members = Map::new();
        let known: [(&str, Option<Value>); 9] = [
            ("format", Some(FORMAT.into())),
            ("version", Some(VERSION.into())),
            ("needs", Some(NEEDS.into())),
            ("vault", Some(self.vault.to_string().into())),
            ("created", Some(time(self.created))),
            ("changed", Some(time(self.changed))),
            ("idle_minutes", self.idle_minutes.map(Value::from)),
            ("replacement", self.replacement.then_some(Value::Bool(true))),
            ("slots", Some(slots.into())),
        ];
        let present = |(name, value): (&str, Option<Value>)| Some((name.to_owned(), value?));
        members.extend(known.into_iter().filter_map(present));
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

#[cfg(test)]
#[path = "header_tests/mod.rs"]
mod tests;
