//! Files that leave the vault: whole or not at all, under names that every disk takes.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Error, Result};

/// Most bytes of a name that is suggested: a disk takes 255, and a person may want to add a word.
const LONGEST: usize = 200;

/// A name to suggest for a file: of what it is about only what every file system takes, and so much that the whole
/// name stays within 200 bytes.
pub(crate) fn suggested(about: &str, ending: &str) -> String {
    let about: String = about
        .chars()
        .map(|c| {
            if r#"/\:*?"<>|"#.contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let about = about.trim();
    let cut = about.floor_char_boundary(LONGEST.saturating_sub(ending.len()));
    format!("{}{ending}", about[..cut].trim_end())
}

/// Writes beside the target and renames: a full disk leaves the old file as it was and nothing half-written.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: std::io::Error| Error::ExportFailed {
        path: path.display().to_string(),
        why: match error.kind() {
            ErrorKind::NotFound => "there is no such folder".to_owned(),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                "it cannot be written to".to_owned()
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
            ErrorKind::IsADirectory => "it is a folder".to_owned(),
            ErrorKind::NotADirectory => "a part of its path is a file".to_owned(),
            ErrorKind::InvalidFilename => "its name is too long".to_owned(),
            _ => "the disk refuses it".to_owned(),
        },
    };
    if path.is_dir() {
        return Err(failed(ErrorKind::IsADirectory.into()));
    }
    let written = beside(path).and_then(|(beside, mut file)| {
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::rename(&beside, path))
            .inspect_err(|_| drop(std::fs::remove_file(&beside)))
    });
    written.map_err(failed)
}

/// A new file in the folder of another, under a short name of its own: beside a name that is as long as names may be
/// there is no room for a longer one.
fn beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!(".tenure-{:x}-{next:x}.part", std::process::id());
        let beside = path.with_file_name(name);
        match File::create_new(&beside) {
            // Left behind by a program of the same number that was ended.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (beside, file)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

    use super::*;

    #[test]
    fn a_name_as_long_as_names_may_be_is_written_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        for length in [1, 250, 251, 255] {
            let path = folder.path().join("n".repeat(length));
            write_whole(&path, b"before").unwrap();
            write_whole(&path, b"whole").unwrap();
            assert_eq!(std::fs::read(&path).unwrap(), b"whole");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
            std::fs::remove_file(path).unwrap();
        }
        let longer = folder.path().join("n".repeat(256));
        assert!(matches!(
            write_whole(&longer, b"whole"),
            Err(Error::ExportFailed { why, .. }) if why == "its name is too long"
        ));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_suggested_name_is_cut_between_two_letters_and_keeps_its_ending() {
        let ending = " QBR 2025-Q3.pdf";
        assert_eq!(
            suggested(" Marlowe: Strand/Co ", ending),
            "Marlowe  Strand Co QBR 2025-Q3.pdf"
        );
        let long = suggested(&"Ж".repeat(150), ending);
        assert_eq!(long, format!("{}{ending}", "Ж".repeat(92)));
        assert_eq!(
            suggested(&format!("{} b", "a".repeat(183)), ending),
            format!("{}{ending}", "a".repeat(183))
        );
    }
}
