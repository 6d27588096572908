//! A keyed connection: the key first, one read at once, then the pragmas.
//!
//! The key is the vault's raw 256-bit key, so no key derivation happens here. It unwrapped correctly before we
//! are asked, so "not a database" is never a wrong passphrase.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use vault::DataKey;

use crate::{Error, Result, journal, search};

/// How long a connection waits for another program before it says [`Error::Busy`].
const PATIENCE: Duration = Duration::from_secs(5);
/// Statements each connection keeps prepared: get, all, of_account, insert, delete of every record and some.
const PREPARED: usize = 384;

/// What every connection is told. WAL and `FULL`: a commit survives power loss.
const PRAGMAS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA journal_size_limit = 67108864;
";

/// Whether the file may be made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfAbsent {
    Make,
    Refuse,
}

/// Opens a connection, not keyed yet. Every connection of the program is opened here or by [`in_memory`].
///
/// SQLite calls itself ready before SQLCipher's own start is over, so a second thread could key its connection in between
/// and be refused. The first connection is therefore opened while all others wait.
pub(crate) fn connect(path: impl AsRef<Path>, flags: OpenFlags) -> rusqlite::Result<Connection> {
    start();
    Connection::open_with_flags(path, flags)
}

/// Opens a database in memory.
pub(crate) fn in_memory() -> rusqlite::Result<Connection> {
    start();
    Connection::open_in_memory()
}

fn start() {
    static STARTED: Once = Once::new();
    // Should it fail, the connection that is wanted fails in the same way and says why.
    STARTED.call_once(|| drop(Connection::open_in_memory()));
}

/// Opens and keys the file and reads it once.
pub(crate) fn keyed(path: &Path, key: &DataKey, if_absent: IfAbsent) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if if_absent == IfAbsent::Make {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // What SQLite would make itself, everybody could read. If it cannot be made, SQLite says why.
        let _ = options.open(path);
    }
    let conn = connect(path, flags)?;
    conn.busy_timeout(PATIENCE)?;
    begin(&conn, key)?;
    told(conn)
}

fn told(conn: Connection) -> Result<Connection> {
    conn.set_prepared_statement_cache_capacity(PREPARED);
    conn.execute_batch(PRAGMAS)?;
    Ok(conn)
}

/// Opens and keys a file that cannot be written to and reads it once: with the journal beside it, or as the file alone
/// is. A database that is said not to change is read as it is.
pub(crate) fn to_read(path: &Path, key: &DataKey, journal: bool) -> Result<Connection> {
    let escaped: String = path
        .to_string_lossy()
        .chars()
        .flat_map(|letter| match letter {
            '%' => vec!['%', '2', '5'],
            '?' => vec!['%', '3', 'f'],
            '#' => vec!['%', '2', '3'],
            '\\' if cfg!(windows) => vec!['/'],
            letter => vec![letter],
        })
        .collect();
    let slash = if escaped.starts_with('/') { "" } else { "/" };
    let how = if journal { "mode=ro" } else { "immutable=1" };
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let conn = connect(format!("file://{slash}{escaped}?{how}"), flags)?;
    begin(&conn, key)?;
    Ok(conn)
}

/// Keys a connection and reads the file once.
pub(crate) fn begin(conn: &Connection, key: &DataKey) -> Result<()> {
    conn.execute_batch(&key.pragma_key())?;
    // It would speak to standard error on its own; what went wrong is in the error.
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(())
}

/// The one connection that writes.
pub(crate) fn writer(path: &Path, key: &DataKey, if_absent: IfAbsent) -> Result<Connection> {
    make_private(path);
    journal::weigh(path, key)?;
    let conn = keyed(path, key, if_absent)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::ReadOnly);
    }
    conn.execute_batch(search::WORDS)?;
    conn.execute_batch("PRAGMA cache_size = -65536")?;
    Ok(conn)
}

/// Takes the database and its journal from everybody but their owner; SQLite gives a new journal what the database has.
/// A disk without such permissions is no reason to refuse.
fn make_private(path: &Path) {
    #[cfg(unix)]
    for ending in ["", "-wal", "-shm"] {
        use std::os::unix::fs::PermissionsExt;
        let file = beside(path, ending);
        if let Ok(about) = std::fs::metadata(&file)
            && about.permissions().mode() & 0o077 != 0
        {
            let _ = std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// The path with an ending after its whole name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A connection that cannot write.
pub(crate) fn reader(path: &Path, key: &DataKey) -> Result<Connection> {
    reads(keyed(path, key, IfAbsent::Refuse)?)
}

/// The same where nobody can write.
pub(crate) fn reader_to_read(path: &Path, key: &DataKey, journal: bool) -> Result<Connection> {
    reads(told(to_read(path, key, journal)?)?)
}

fn reads(conn: Connection) -> Result<Connection> {
    conn.execute_batch(search::WORDS)?;
    // In KiB, taken as it is needed: a portfolio of 500 accounts with three years of history fits in.
    conn.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -65536")?;
    Ok(conn)
}
