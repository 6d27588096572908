//! A journal that lay beside the database before it was opened: SQLite plays it in whether it belongs there or not.
//!
//! After a kill it holds what was written last. But a sync program, or a restore of single files, may put an old one
//! beside a newer database, and the mixture of both is then written into the database for good. So the journal is
//! looked through first, with nothing written: it counts when the database with it is sound and at least as far as
//! without it. Otherwise it is set aside.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig};
use vault::DataKey;

use crate::open::{begin, beside, connect, to_read};
use crate::{Error, Result};

/// How far the log goes: its last transaction and its last change.
type Head = (i64, i64);

/// Sets the journal beside the database at `path` aside unless it belongs there. Where there is none, which is the rule,
/// this costs a look at the folder.
///
/// # Errors
/// [`Error::NotADatabase`] when the database is sound neither with the journal nor without; both are as they were.
pub(crate) fn weigh(path: &Path, key: &DataKey) -> Result<()> {
    if !is_there(path) {
        return Ok(());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let with = connect(path, flags).map_err(Error::from).and_then(|conn| {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        begin(&conn, key)?;
        sound_head(&conn)
    });
    if belongs(with, path, key)? {
        Ok(())
    } else {
        set_aside(path)
    }
}

/// Whether there is a journal that belongs to the database, where nothing can be written.
///
/// # Errors
/// As [`weigh`]; [`Error::ReadOnly`] when it cannot be read without writing.
pub(crate) fn counts(path: &Path, key: &DataKey) -> Result<bool> {
    let with = || sound_head(&to_read(path, key, true)?);
    Ok(is_there(path) && belongs(with(), path, key)?)
}

fn is_there(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|about| about.len() > 0)
}

/// By how far the log goes in the database with its journal, and without.
fn belongs(with: Result<Head>, path: &Path, key: &DataKey) -> Result<bool> {
    match (with, to_read(path, key, false).and_then(|conn| sound_head(&conn))) {
        (Ok(with), Ok(without)) if with < without => Ok(false),
        // Stopped in the middle of writing the journal back, the database is sound only with it.
        (Ok(_), _) => Ok(true),
        (Err(Error::NotADatabase), Ok(_)) => Ok(false),
        (Err(error), _) => Err(error),
    }
}

fn sound_head(conn: &Connection) -> Result<Head> {
    let faults: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let dangling: i64 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
        row.get(0)
    })?;
    if faults != "ok" || dangling > 0 {
        return Err(Error::NotADatabase);
    }
    let tables: i64 = conn.query_row(
        r#"SELECT count(*) FROM sqlite_master WHERE "type" = 'table' AND "name" IN ('txn', 'change')"#,
        [],
        |row| row.get(0),
    )?;
    if tables < 2 {
        return Ok((0, 0));
    }
    Ok(conn.query_row(
        r#"SELECT coalesce((SELECT max("seq") FROM "txn"), 0), coalesce((SELECT max("seq") FROM "change"), 0)"#,
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// What follows the database's name in that of a journal that was set aside; then its number.
const ASIDE: &str = "-wal.aside-";

/// Gives the journal another name, and takes away its index, which SQLite makes anew.
fn set_aside(path: &Path) -> Result<()> {
    let journal = beside(path, "-wal");
    let free = (1..1000)
        .map(|n| beside(path, &format!("{ASIDE}{n}")))
        .find(|name| std::fs::symlink_metadata(name).is_err());
    std::fs::rename(
        journal,
        free.unwrap_or_else(|| beside(path, &format!("{ASIDE}0"))),
    )?;
    let _ = std::fs::remove_file(beside(path, "-shm"));
    Ok(())
}

/// Removes every journal that was set aside, and every database in whose place a backup was put.
///
/// # Errors
/// When the folder cannot be read, or one of them not be removed.
pub(crate) fn forget_aside(path: &Path) -> Result<()> {
    let (Some(folder), Some(database)) = (path.parent(), path.file_name()) else {
        return Ok(());
    };
    // A path of one name lies in the folder that one is in.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let ours = name.as_encoded_bytes().starts_with(database.as_encoded_bytes());
        if ours && name.to_string_lossy().contains(".aside-") {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
