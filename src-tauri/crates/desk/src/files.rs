//! Files that are read into the vault, and those that leave it: whole or not at all, under names that every disk takes.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Error, Result};

/// Most bytes of a name that is suggested: a disk takes 255, and a person may want to add a word.
const LONGEST: usize = 200;
/// How many links one after the other are followed, as systems do.
const MOST_LINKS: usize = 40;
/// How the name of a file begins that is being written.
const PART: &str = ".tenure-";
/// How it ends.
const PART_END: &str = ".part";

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

/// A file's bytes, and one more than `most` where it has more.
pub(crate) fn read_at_most(path: &Path, most: usize) -> Result<Vec<u8>> {
    size_of(path)?;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let read = file.take(most as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

/// A file's size in bytes; a device or a pipe has none and is no file to read.
pub(crate) fn size_of(path: &Path) -> Result<u32> {
    let about = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !about.is_file() {
        return Err(unreadable(path, &ErrorKind::IsADirectory.into()));
    }
    Ok(u32::try_from(about.len()).unwrap_or(u32::MAX))
}

/// The refusal of a file that cannot be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::FileUnreadable {
        file: path.display().to_string(),
        why: error.kind().into(),
    }
}

/// Writes what leaves the vault in `own`: the one way out. Never onto a file of any vault; through a link to where it
/// leads; onto nothing but a file. It is written beside its target and renamed: a full disk leaves the old file as it
/// was and nothing half-written. What is written is its owner's alone.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], own: &Path) -> Result<()> {
    let failed = |error: std::io::Error| Error::ExportFailed {
        path: path.display().to_string(),
        why: error.kind().into(),
    };
    let target = target_of(path, own, failed)?;
    if let Some(folder) = target.parent() {
        clear_parts(folder);
    }
    let written = beside(&target).and_then(|(beside, mut file)| {
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::rename(&beside, &target))
            .inspect_err(|_| drop(std::fs::remove_file(&beside)))
    });
    written.map_err(failed)
}

/// Where `path` leads, if something may be written there.
fn target_of(path: &Path, own: &Path, failed: impl Fn(std::io::Error) -> Error) -> Result<PathBuf> {
    let target = resolved(path).map_err(&failed)?;
    if ::vault::is_vault_file(&target, own) {
        return Err(Error::VaultFile {
            path: path.display().to_string(),
        });
    }
    match std::fs::metadata(&target) {
        Ok(there) if there.is_dir() => Err(failed(ErrorKind::IsADirectory.into())),
        Ok(there) if !there.is_file() => Err(failed(ErrorKind::InvalidInput.into())),
        _ => Ok(target),
    }
}

/// The path that leads through no link, also of a file that is not there yet.
///
/// # Errors
/// When its folder is not there.
pub fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    for _ in 0..MOST_LINKS {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(ErrorKind::IsADirectory.into());
        };
        let folder = folder.canonicalize()?;
        let there = folder.join(name);
        match std::fs::symlink_metadata(&there) {
            Ok(link) if link.is_symlink() => path = folder.join(std::fs::read_link(&there)?),
            // The disk says how it spells the name.
            Ok(_) => return there.canonicalize(),
            Err(_) => return Ok(there),
        }
    }
    Err(ErrorKind::TooManyLinks.into())
}

/// A new file in the folder of another, under a short name of its own: beside a name that is as long as names may be
/// there is no room for a longer one. It is locked for as long as it is written, which tells it from one left behind.
fn beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    loop {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{PART}{:x}-{next:x}{PART_END}", std::process::id());
        let beside = path.with_file_name(name);
        let file = match options.open(&beside) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            made => made?,
        };
        // Another program that clears away may have been quicker than the lock.
        if !matches!(file.try_lock(), Err(TryLockError::WouldBlock)) && beside.exists() {
            return Ok((beside, file));
        }
    }
}

/// Removes what programs left in a folder that were ended while they wrote: such a file is locked by nobody.
fn clear_parts(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(PART) && name.ends_with(PART_END));
        if ours
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && let Ok(file) = File::options().write(true).open(entry.path())
            && file.try_lock().is_ok()
        {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

    use super::*;
    use crate::Unwritable;

    fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
        super::write_whole(path, bytes, Path::new("no vault of ours"))
    }

    /// A folder with a vault, as far as its names go, and one beside it.
    fn with_vault() -> (tempfile::TempDir, PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let vault = home.path().join("vault");
        std::fs::create_dir(&vault).unwrap();
        std::fs::create_dir(home.path().join("out")).unwrap();
        for name in ["vault.json", "tenure.db", "tenure.db-wal", ".lock"] {
            std::fs::write(vault.join(name), name).unwrap();
        }
        (home, vault)
    }

    #[test]
    fn nothing_is_written_onto_a_file_of_any_vault_by_whatever_path() {
        let (home, vault) = with_vault();
        let mut paths: Vec<PathBuf> = Vec::new();
        for name in [
            "vault.json",
            "tenure.db",
            "tenure.db-wal",
            ".lock",
            "tenure.db.new",
        ] {
            paths.push(vault.join(name));
            paths.push(home.path().join("out/../vault/.").join(name));
            #[cfg(unix)]
            {
                use std::os::unix::fs::symlink;
                let linked = home.path().join(format!("out/{name}.pdf"));
                symlink(Path::new("../vault").join(name), &linked).unwrap();
                paths.push(linked.clone());
                let twice = home.path().join(format!("out/{name} again.pdf"));
                symlink(&linked, &twice).unwrap();
                paths.push(twice);
                let folder = home.path().join(format!("out/{name} folder"));
                symlink(&vault, &folder).unwrap();
                paths.push(folder.join(name));
            }
        }
        for path in &paths {
            assert_eq!(
                write_whole(path, b"a deck"),
                Err(Error::VaultFile {
                    path: path.display().to_string()
                })
            );
        }
        assert_eq!(paths.len(), if cfg!(unix) { 25 } else { 10 });
        for name in ["vault.json", "tenure.db", "tenure.db-wal", ".lock"] {
            assert_eq!(std::fs::read_to_string(vault.join(name)).unwrap(), name);
        }
        write_whole(&vault.join("deck.pdf"), b"a deck").unwrap();
        assert_eq!(std::fs::read_dir(&vault).unwrap().count(), 5);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_written_through_and_what_is_no_file_is_refused() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (home, _) = with_vault();
        let at = |name: &str| home.path().join("out").join(name);
        symlink("real.pdf", at("link.pdf")).unwrap();
        for text in ["made", "made again"] {
            write_whole(&at("link.pdf"), text.as_bytes()).unwrap();
            assert_eq!(std::fs::read_to_string(at("real.pdf")).unwrap(), text);
            assert!(std::fs::symlink_metadata(at("link.pdf")).unwrap().is_symlink());
        }
        let mode = std::fs::metadata(at("real.pdf")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "its owner's alone");
        symlink("round.pdf", at("round.pdf")).unwrap();
        symlink("/dev/null", at("device.pdf")).unwrap();
        let pipe = std::process::Command::new("mkfifo").arg(at("pipe")).status();
        assert!(pipe.unwrap().success());
        for (path, why) in [
            (PathBuf::from("/dev/null"), Unwritable::Device),
            (at("device.pdf"), Unwritable::Device),
            (at("pipe"), Unwritable::Device),
            (at("round.pdf"), Unwritable::Circle),
            (at("."), Unwritable::Folder),
            (at(".."), Unwritable::Folder),
        ] {
            let refused = write_whole(&path, b"a deck");
            assert!(
                matches!(&refused, Err(Error::ExportFailed { why: said, .. }) if *said == why),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn what_an_ended_program_left_is_cleared_and_what_is_being_written_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at(".tenure-1-0.part"), "half a deck").unwrap();
        std::fs::write(at("mine.part"), "not ours").unwrap();
        let (writing, file) = beside(&at("other.pdf")).unwrap();
        write_whole(&at("deck.pdf"), b"whole").unwrap();
        assert!(!at(".tenure-1-0.part").exists());
        assert!(at("mine.part").exists() && writing.exists());
        drop(file);
        write_whole(&at("deck.pdf"), b"whole").unwrap();
        assert!(!writing.exists());
    }

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
            Err(Error::ExportFailed {
                why: Unwritable::LongName,
                ..
            })
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
