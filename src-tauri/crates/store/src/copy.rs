//! A copy of the database beside it, under the same key, and the proof that a file is whole.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::c_int;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use vault::DataKey;

use crate::open::{self, IfAbsent};
use crate::read::Reader;
use crate::rows::{quoted, sql_of};
use crate::schema::{Table, tables};
use crate::store::Store;
use crate::{Error, Result, search};

/// Pages per step: small enough to be interrupted, large enough not to count.
const PAGES: i32 = 2048;
/// After so many of SQLite's steps a proof looks whether it should end: some thousand times a second.
const PATIENCE: c_int = 100_000;

impl Store {
    /// Copies the database to `to` as it is at this moment, encrypted under the key it is given (the vault's), and
    /// checks the copy before it takes its name. A file of that name is replaced.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::ReadOnly`], [`Error::Closed`]; [`Error::NotADatabase`] when the copy is not whole.
    /// Then there is no copy.
    pub fn copy_to(&self, to: &Path, key: &DataKey) -> Result<()> {
        self.copy_telling(to, key, &mut |_, _| true)
    }

    /// As [`Store::copy_to`], for a copy that a person waits for: `told` hears how many pages are copied and how
    /// many there are, and ends it by answering no. The key may be another than the vault's.
    ///
    /// # Errors
    /// As [`Store::copy_to`], and [`Error::Closed`] when it was ended.
    pub fn copy_telling(
        &self,
        to: &Path,
        key: &DataKey,
        told: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<()> {
        self.read(|reader| copy_with(reader.conn, to, key, told))
    }

    /// Copies the database to `to`, where nothing is yet, as it is at this moment, and proves the copy: every page is
    /// authentic, the structure is sound, and each table has as many rows as here. Writes go on meanwhile and are not in
    /// the copy; a lock ends it. `told` hears how many pages are copied and how many there are, and ends it by answering
    /// no. Gives back how many records the copy holds.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::ReadOnly`], [`Error::Closed`]; [`Error::NotADatabase`] when the copy is not whole. What
    /// is there then is no copy.
    pub fn back_up(&self, to: &Path, key: &DataKey, told: &mut dyn FnMut(u32, u32) -> bool) -> Result<u64> {
        let counted = self.read(|reader| {
            let counted = counted(reader.conn)?;
            pages(reader.conn, to, key, &mut |done, of| {
                told(done, of) && !self.is_closed()
            })?;
            Ok::<_, Error>(counted)
        })?;
        sync(to)?;
        // The reader went back: whoever closes the store need not wait for this.
        let mut copy = open::to_read(to, key, false)?;
        let closed = self.closing();
        copy.progress_handler(PATIENCE, Some(move || closed.load(Ordering::SeqCst)))?;
        if !faults(&copy)?.is_empty() || self::counted(&copy)? != counted {
            return Err(Error::NotADatabase);
        }
        Ok(counted
            .iter()
            .filter(|(_, (kind, _))| *kind)
            .map(|(_, (_, rows))| rows)
            .sum())
    }

    /// Looks at every page, index and reference, and at the search index. What is wrong, in SQLite's words; empty
    /// when the file is whole. Takes about as long as reading the file.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn integrity_faults(&self) -> Result<Vec<String>> {
        let mut faults = self.read(|reader| faults(reader.conn))?;
        // The search index is compared by a writer: it needs tables of its own for that.
        if !self.unlogged(search::fits)? {
            faults.push("the search index does not fit the records".to_owned());
        }
        Ok(faults)
    }
}

/// Copies the database behind a connection. The copy is made under another name first.
pub(crate) fn copy(from: &Connection, to: &Path, key: &DataKey) -> Result<()> {
    copy_with(from, to, key, &mut |_, _| true)
}

fn copy_with(
    from: &Connection,
    to: &Path,
    key: &DataKey,
    told: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<()> {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = to.with_file_name(name);
    remove(&part)?;
    let made = fill(from, &part, key, told).and_then(|()| Ok(std::fs::rename(&part, to)?));
    if made.is_err() {
        remove(&part)?;
    }
    made
}

fn fill(from: &Connection, part: &Path, key: &DataKey, told: &mut dyn FnMut(u32, u32) -> bool) -> Result<()> {
    pages(from, part, key, told)?;
    sync(part)?;
    let proof = open::keyed(part, key, IfAbsent::Refuse)?;
    if faults(&proof)?.is_empty() {
        Ok(())
    } else {
        Err(Error::NotADatabase)
    }
}

/// Brings a file to the disk. Windows does that for whoever may write to it alone.
fn sync(file: &Path) -> Result<()> {
    Ok(std::fs::File::options().write(true).open(file)?.sync_all()?)
}

/// Copies page by page into a file that has no journal beside it.
fn pages(
    from: &Connection,
    part: &Path,
    key: &DataKey,
    told: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<()> {
    let mut to = open::keyed(part, key, IfAbsent::Make)?;
    {
        let backup = Backup::new(from, &mut to)?;
        loop {
            let step = backup.step(PAGES)?;
            let pages = backup.progress();
            let copied = pages.pagecount.saturating_sub(pages.remaining);
            let count = |pages| u32::try_from(pages).unwrap_or(0);
            if !told(count(copied), count(pages.pagecount)) {
                return Err(Error::Closed);
            }
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                _ => return Err(Error::Busy),
            }
        }
    }
    // One file, without a journal beside it: what is renamed is all of it.
    to.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0))?;
    to.close().map_err(|(_, error)| error.into())
}

/// Whether a file is whole, by its pages, its structure and its references, without writing beside it.
///
/// # Errors
/// [`Error::NotADatabase`] when it is not, or lies under another key.
pub fn prove(path: &Path, key: &DataKey) -> Result<()> {
    match faults(&open::to_read(path, key, false)?)?.as_slice() {
        [] => Ok(()),
        _ => Err(Error::NotADatabase),
    }
}

/// Whether a database holds one of these accounts, removed or not. Nothing is written beside it.
///
/// # Errors
/// [`Error::NotADatabase`] when it is not whole, or lies under another key.
pub fn holds_any(path: &Path, key: &DataKey, accounts: &BTreeSet<String>) -> Result<bool> {
    let conn = open::to_read(path, key, false)?;
    Reader { conn: &conn }.holds_any(accounts)
}

/// The number of rows of every table, and whether it is one of records.
fn counted(conn: &Connection) -> Result<BTreeMap<String, (bool, u64)>> {
    let tables = tables(conn)?.into_iter();
    let count = |table: Table| {
        let is_kind = sql_of(&table.name).is_some();
        let there = if is_kind {
            r#" WHERE "deleted_at" IS NULL"#
        } else {
            ""
        };
        let all = |end: &str| {
            let statement = format!("SELECT count(*) FROM {}{end}", quoted(&table.name));
            conn.query_row(&statement, [], |row| row.get::<_, i64>(0))
        };
        // Removed rows count too, under a name that no table has.
        let removed = all("")? - all(there)?;
        let rows = |rows: i64| u64::try_from(rows).unwrap_or(0);
        let here = (table.name.clone(), (is_kind, rows(all(there)?)));
        Ok([here, (format!("{} removed", table.name), (false, rows(removed)))])
    };
    let counted: Result<Vec<_>> = tables.map(count).collect();
    Ok(counted?.into_iter().flatten().collect())
}

fn remove(part: &Path) -> Result<()> {
    match std::fs::remove_file(part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn faults(conn: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for check in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
        let mut statement = conn.prepare(check)?;
        let found: Vec<String> = statement
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        faults.extend(found.into_iter().filter(|line| line != "ok"));
    }
    let dangling: i64 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
        row.get(0)
    })?;
    if dangling > 0 {
        faults.push(format!("{dangling} references lead nowhere"));
    }
    Ok(faults)
}

/// Where the copy lies that is made before a migration: `tenure.db` of schema 3 → `tenure.db.schema-3`.
pub(crate) fn before_migration(path: &Path, version: usize) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".schema-{version}"));
    path.with_file_name(name)
}
