//! The operating system's keychain: Secret Service, Keychain, Credential Manager. Each question is asked
//! on a thread of its own, because a keychain may wait for a person who is not there.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use zeroize::Zeroizing;

use super::{ComputerKey, Keychain};
use crate::error::KeychainTrouble;

/// How long a start waits for the keychain before it asks for the passphrase instead.
const PATIENCE: Duration = Duration::from_secs(4);
/// How long turning it on or off waits: the system may ask the person for the keychain's password.
const WITH_A_PERSON: Duration = Duration::from_secs(60);

/// The operating system's keychain, as one program sees it.
#[derive(Debug, Clone)]
pub struct SystemKeychain {
    service: String,
}

impl SystemKeychain {
    /// The keychain of the program with this bundle identifier, under which its entries stand.
    pub fn of(identifier: &str) -> Self {
        Self {
            service: identifier.to_owned(),
        }
    }

    /// Asked only after the keychain was found to be there: keyring connects once, and keeps to what it found.
    fn entry(&self, name: &str) -> Result<keyring::Entry, KeychainTrouble> {
        keyring::Entry::new(&self.service, name).map_err(|error| trouble(&error))
    }
}

impl Keychain for SystemKeychain {
    fn read(&self, name: &str) -> Result<ComputerKey, KeychainTrouble> {
        let (own, name) = (self.clone(), name.to_owned());
        within(PATIENCE, move || {
            // Reading what is locked would have the system ask for its password, unasked.
            standing::of(&own.service, &name)?;
            let secret = own.entry(&name)?.get_secret().map_err(|error| trouble(&error))?;
            ComputerKey::read(&Zeroizing::new(secret)).ok_or(KeychainTrouble::Stale)
        })
    }

    fn write(&self, name: &str, key: &ComputerKey) -> Result<(), KeychainTrouble> {
        let (own, name) = (self.clone(), name.to_owned());
        let key = Zeroizing::new(*key.bytes());
        within(WITH_A_PERSON, move || {
            match standing::of(&own.service, &name) {
                Ok(()) | Err(KeychainTrouble::Empty | KeychainTrouble::Locked) => {}
                Err(trouble) => return Err(trouble),
            }
            let entry = own.entry(&name)?;
            entry.set_secret(&*key).map_err(|error| trouble(&error))
        })
    }

    fn remove(&self, name: &str) -> Result<(), KeychainTrouble> {
        let (own, name) = (self.clone(), name.to_owned());
        within(WITH_A_PERSON, move || {
            match standing::of(&own.service, &name) {
                Ok(()) | Err(KeychainTrouble::Locked) => {}
                Err(KeychainTrouble::Empty) => return Ok(()),
                Err(trouble) => return Err(trouble),
            }
            match own.entry(&name)?.delete_credential() {
                Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
                Err(error) => Err(trouble(&error)),
            }
        })
    }
}

/// Runs a question on a thread of its own and gives up on it after `patience`. What it still answers
/// then is wiped with it.
fn within<T: Send + 'static>(
    patience: Duration,
    ask: impl FnOnce() -> Result<T, KeychainTrouble> + Send + 'static,
) -> Result<T, KeychainTrouble> {
    let (answer, answered) = mpsc::channel();
    let asking = std::thread::Builder::new().name("keychain".to_owned());
    let asked = asking.spawn(move || drop(answer.send(ask())));
    if asked.is_err() {
        return Err(KeychainTrouble::Missing);
    }
    match answered.recv_timeout(patience) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Timeout) => Err(KeychainTrouble::Slow),
        // The thread panicked: whatever the keychain said, it was no key.
        Err(RecvTimeoutError::Disconnected) => Err(KeychainTrouble::Refused),
    }
}

fn trouble(error: &keyring::Error) -> KeychainTrouble {
    use keyring::Error as E;
    match error {
        E::NoEntry => KeychainTrouble::Empty,
        // A prompt that was dismissed or could not be shown ends here too: it stays locked.
        E::NoStorageAccess(_) => KeychainTrouble::Locked,
        E::Ambiguous(_) | E::BadEncoding(_) | E::BadDataFormat(..) => KeychainTrouble::Stale,
        E::NoDefaultStore | E::NotSupportedByStore(_) => KeychainTrouble::Missing,
        _ => KeychainTrouble::Refused,
    }
}

/// How an entry stands, found out without having anything unlocked.
#[cfg(target_os = "linux")]
mod standing {
    use std::collections::HashMap;

    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::OwnedObjectPath;

    use crate::error::KeychainTrouble;

    const NAME: &str = "org.freedesktop.secrets";
    const PATH: &str = "/org/freedesktop/secrets";
    const SERVICE: &str = "org.freedesktop.Secret.Service";
    const COLLECTION: &str = "org.freedesktop.Secret.Collection";

    /// What the specification calls the collection that new entries go to.
    const DEFAULT: &str = "default";

    pub(super) fn of(service: &str, name: &str) -> Result<(), KeychainTrouble> {
        let bus = Connection::session().map_err(|_| KeychainTrouble::Missing)?;
        let secrets = Proxy::new(&bus, NAME, PATH, SERVICE).map_err(|error| trouble(&error))?;
        let wanted = HashMap::from([("service", service), ("username", name)]);
        let found: (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) = secrets
            .call("SearchItems", &(wanted,))
            .map_err(|error| trouble(&error))?;
        match found {
            (unlocked, _) if !unlocked.is_empty() => Ok(()),
            (_, locked) if !locked.is_empty() => Err(KeychainTrouble::Locked),
            _ if is_locked(&bus, &secrets) => Err(KeychainTrouble::Locked),
            _ => Err(KeychainTrouble::Empty),
        }
    }

    /// Some services do not say what a locked collection holds.
    fn is_locked(bus: &Connection, secrets: &Proxy<'_>) -> bool {
        let locked = || -> zbus::Result<bool> {
            let path: OwnedObjectPath = secrets.call("ReadAlias", &(DEFAULT,))?;
            if path.as_str() == "/" {
                return Ok(false);
            }
            Proxy::new(bus, NAME, path, COLLECTION)?.get_property("Locked")
        };
        locked().unwrap_or(false)
    }

    fn trouble(error: &zbus::Error) -> KeychainTrouble {
        let absent = |name: &str| {
            ["ServiceUnknown", "NameHasNoOwner", "NoReply", "Disconnected"]
                .iter()
                .any(|end| name.ends_with(end))
                || name.contains(".Spawn.")
        };
        match error {
            zbus::Error::MethodError(name, ..) if absent(name.as_str()) => KeychainTrouble::Missing,
            zbus::Error::FDO(error) => match &**error {
                zbus::fdo::Error::ServiceUnknown(_)
                | zbus::fdo::Error::NameHasNoOwner(_)
                | zbus::fdo::Error::NoReply(_)
                | zbus::fdo::Error::Disconnected(_)
                | zbus::fdo::Error::SpawnServiceNotFound(_)
                | zbus::fdo::Error::SpawnFailed(_) => KeychainTrouble::Missing,
                _ => KeychainTrouble::Refused,
            },
            zbus::Error::InputOutput(_) | zbus::Error::Address(_) => KeychainTrouble::Missing,
            _ => KeychainTrouble::Refused,
        }
    }
}

/// Elsewhere the store itself says so.
#[cfg(not(target_os = "linux"))]
mod standing {
    use crate::error::KeychainTrouble;

    pub(super) fn of(_service: &str, _name: &str) -> Result<(), KeychainTrouble> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keychain_that_never_answers_is_given_up_on() {
        let answer = within(Duration::from_millis(20), || {
            std::thread::sleep(Duration::from_secs(5));
            Ok(())
        });
        assert_eq!(answer, Err(KeychainTrouble::Slow));
    }

    #[test]
    fn a_keychain_that_panics_is_one_that_refused() {
        let answer: Result<(), _> = within(Duration::from_secs(5), || panic!("on purpose"));
        assert_eq!(answer, Err(KeychainTrouble::Refused));
    }
}
