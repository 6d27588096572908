//! Where things are on this computer: which vault was opened last, and where a new one goes. The file
//! that remembers it holds a folder's path and nothing of any client.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The program's bundle identifier: the settings folder and what the keychain keeps stand under it.
pub const IDENTIFIER: &str = "app.tenure.desktop";

/// The folders a desk works with.
#[derive(Debug, Clone)]
pub struct Places {
    /// The file that remembers the last vault; none for the command line, which is told each time.
    pub memory: Option<PathBuf>,
    /// Where a vault is looked for when nothing is remembered.
    pub default_vault: PathBuf,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Memory {
    vault: Option<PathBuf>,
}

impl Places {
    /// This computer's: the person's documents, and the application's settings folder.
    /// `TENURE_HOME`, when set, holds both.
    pub fn of_this_computer() -> Self {
        if let Some(home) = std::env::var_os("TENURE_HOME").map(PathBuf::from) {
            return Self {
                memory: Some(home.join("places.json")),
                default_vault: home.join("Tenure"),
            };
        }
        let documents = dirs::document_dir()
            .or_else(dirs::home_dir)
            .unwrap_or_else(|| PathBuf::from("."));
        Self {
            memory: dirs::config_dir().map(|dir| dir.join(IDENTIFIER).join("places.json")),
            default_vault: documents.join("Tenure"),
        }
    }

    /// The vault opened last, else the default.
    pub fn vault(&self) -> PathBuf {
        // A memory that cannot be read is as good as none: it only saves a click.
        self.memory
            .as_ref()
            .and_then(|file| fs::read(file).ok())
            .and_then(|bytes| serde_json::from_slice::<Memory>(&bytes).ok())
            .and_then(|memory| memory.vault)
            .unwrap_or_else(|| self.default_vault.clone())
    }

    /// Remembers the vault for the next start. Failing to is no reason to refuse the vault.
    pub fn remember(&self, vault: &Path) {
        let Some(file) = &self.memory else { return };
        let memory = Memory {
            vault: Some(vault.to_owned()),
        };
        if let (Some(folder), Ok(bytes)) = (file.parent(), serde_json::to_vec(&memory)) {
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(file, bytes));
        }
    }
}

/// The last two parts of a path, as furniture shows it: `Documents/Tenure`.
pub(crate) fn label(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .rev()
        .take(2)
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_found_at_the_next_start() {
        let home = tempfile::tempdir().unwrap();
        let places = Places {
            memory: Some(home.path().join("a/places.json")),
            default_vault: home.path().join("v"),
        };
        assert_eq!(places.vault(), home.path().join("v"));
        places.remember(Path::new("/elsewhere/Clients"));
        assert_eq!(places.vault(), Path::new("/elsewhere/Clients"));
        fs::write(home.path().join("a/places.json"), "{").unwrap();
        assert_eq!(places.vault(), home.path().join("v"));
    }

    #[test]
    fn a_label_is_the_last_two_parts() {
        assert_eq!(
            label(Path::new("/home/nora/Documents/Tenure")),
            "Documents/Tenure"
        );
        assert_eq!(label(Path::new("Tenure")), "Tenure");
    }
}
