//! From the schema a file has to today's. Each migration is one transaction; the generated triggers are
//! dropped and made again inside it, so they always fit the tables they stand on.

use model::Id;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::{Error, Result, triggers};

/// The migrations, oldest first; the schema's number is how many have run. A released one is never changed,
/// and no migration renames or drops a logged column: the log speaks of it for ever.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_first.sql")];

/// The number of today's schema.
pub(crate) const TODAY: usize = MIGRATIONS.len();

/// What a file's schema is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing in it: made and never finished.
    Empty,
    /// As it should be.
    Today,
    /// Has to be brought up to date.
    Older,
}

/// Says what the file's schema is.
///
/// # Errors
/// [`Error::NewerSchema`] when a newer version of the program wrote it.
pub(crate) fn standing(conn: &Connection) -> Result<Standing> {
    let version = version(conn)?;
    if version > TODAY {
        let needs = conn
            .query_row(
                r#"SELECT "value" FROM "meta" WHERE "key" = 'written_by'"#,
                [],
                |row| row.get(0),
            )
            .optional()?;
        return Err(Error::NewerSchema {
            needs: needs.unwrap_or_else(|| format!("(schema {version})")),
        });
    }
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    Ok(match version {
        0 if tables == 0 => Standing::Empty,
        TODAY => Standing::Today,
        0 => return Err(Error::NotADatabase),
        _ => Standing::Older,
    })
}

/// The number of the file's schema.
pub(crate) fn version(conn: &Connection) -> Result<usize> {
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| Error::NotADatabase)
}

/// Makes today's schema in an empty file and says which device it is on.
pub(crate) fn begin(conn: &mut Connection, device: Id) -> Result<()> {
    run(conn, MIGRATIONS, Some(device))
}

/// Brings the schema up to date.
pub(crate) fn catch_up(conn: &mut Connection) -> Result<()> {
    run(conn, MIGRATIONS, None)
}

fn run(conn: &mut Connection, migrations: &[&str], device: Option<Id>) -> Result<()> {
    // A migration may make a table anew under its old name: references are checked when it is done.
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let done = (version(conn)?..migrations.len()).try_for_each(|from| step(conn, migrations, from, device));
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    conn.flush_prepared_statement_cache();
    done
}

fn step(conn: &mut Connection, migrations: &[&str], from: usize, device: Option<Id>) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    triggers::drop_all(&tx)?;
    tx.execute_batch(migrations[from])?;
    if tx.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
        row.get::<_, i64>(0)
    })? > 0
    {
        return Err(Error::Dangling);
    }
    triggers::make_all(&tx)?;
    if let (0, Some(device)) = (from, device) {
        set_meta(&tx, "device", &device.to_string())?;
    }
    set_meta(&tx, "written_by", env!("CARGO_PKG_VERSION"))?;
    // Steps from before a migration cannot be undone: their fields may mean something else now.
    let last: i64 = tx.query_row(r#"SELECT coalesce(max("seq"), 0) FROM "txn""#, [], |row| {
        row.get(0)
    })?;
    set_meta(&tx, "undo_from", &last.to_string())?;
    tx.execute_batch(&format!("PRAGMA user_version = {}", from + 1))?;
    Ok(tx.commit()?)
}

fn set_meta(conn: &Connection, key: &str, value: &str) -> Result<()> {
    conn.execute(
        r#"INSERT INTO "meta" ("key", "value") VALUES (?1, ?2)
           ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value""#,
        params![key, value],
    )?;
    Ok(())
}
