//! Replacing a file so that a crash at any point leaves either the old one or the new one, whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The moments at which a crash would matter; tests stop the process there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Half of the bytes are in the temporary file.
    HalfWritten,
    /// The temporary file is whole and on the disk.
    Synced,
    /// It has taken the place of the old file.
    Renamed,
}

/// Writes `bytes` to `path` by way of a temporary file beside it. The caller holds the vault's lock.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    replace_with(path, bytes, &mut |_| Ok(()))
}

fn replace_with(path: &Path, bytes: &[u8], at: &mut dyn FnMut(Step) -> io::Result<()>) -> Result<()> {
    let temporary = temporary(path);
    write_and_rename(&temporary, path, bytes, at).map_err(|refused| {
        // Whatever stopped us also decides whether this works; the next write removes it otherwise.
        let _ = fs::remove_file(&temporary);
        Error::writing("write", path, refused)
    })
}

fn write_and_rename(
    temporary: &Path,
    path: &Path,
    bytes: &[u8],
    at: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<()> {
    match fs::remove_file(temporary) {
        Err(refused) if refused.kind() != ErrorKind::NotFound => return Err(refused),
        _ => {}
    }
    let mut file = private(OpenOptions::new().write(true).create_new(true)).open(temporary)?;
    let (first, second) = bytes.split_at(bytes.len() / 2);
    file.write_all(first)?;
    at(Step::HalfWritten)?;
    file.write_all(second)?;
    file.sync_all()?;
    drop(file);
    at(Step::Synced)?;
    fs::rename(temporary, path)?;
    at(Step::Renamed)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes a rename or a new file in `folder` last. Windows journals it by itself and opens no folders.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// Readable by the owner alone, where the system has such a thing.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// The temporary file of `path`. The name is fixed, so that what a crash leaves is cleared away by
/// the next write; the vault's lock keeps two writers apart.
pub(crate) fn temporary(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".tmp");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    const CRASH_AT: &str = "TENURE_TEST_CRASH_AT";
    const CRASH_IN: &str = "TENURE_TEST_CRASH_IN";

    /// Not a test of its own: the process that the next test starts, and that dies at a given step.
    #[test]
    fn crashes_when_asked() {
        let (Ok(step), Ok(path)) = (std::env::var(CRASH_AT), std::env::var(CRASH_IN)) else {
            return;
        };
        let _ = replace_with(Path::new(&path), b"the new text", &mut |at| {
            if format!("{at:?}") == step {
                std::process::abort()
            } else {
                Ok(())
            }
        });
    }

    #[test]
    fn a_crash_at_any_step_leaves_the_old_or_the_new_file_whole() {
        let expected = [
            ("HalfWritten", "old"),
            ("Synced", "old"),
            ("Renamed", "the new text"),
        ];
        for (step, left) in expected {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("file");
            fs::write(&path, "old").unwrap();
            let died = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "atomic::tests::crashes_when_asked"])
                .env(CRASH_AT, step)
                .env(CRASH_IN, &path)
                .output()
                .unwrap();
            assert!(!died.status.success(), "{step}: the process should have died");
            assert_eq!(fs::read_to_string(&path).unwrap(), left, "{step}");
            replace(&path, b"next").unwrap();
            assert_eq!(
                fs::read_to_string(&path).unwrap(),
                "next",
                "{step}: what it left is no hindrance"
            );
            assert_eq!(
                fs::read_dir(folder.path()).unwrap().count(),
                1,
                "{step}: nothing else is left"
            );
        }
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file_and_no_rubbish() {
        for step in [Step::HalfWritten, Step::Synced] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("file");
            fs::write(&path, "old").unwrap();
            let refused = replace_with(&path, b"the new text", &mut |at| {
                if at == step {
                    Err(ErrorKind::StorageFull.into())
                } else {
                    Ok(())
                }
            });
            assert!(
                matches!(refused, Err(Error::DiskFull { .. })),
                "{step:?}: {refused:?}"
            );
            assert_eq!(fs::read_to_string(&path).unwrap(), "old", "{step:?}");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{step:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        replace(&path, b"text").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
