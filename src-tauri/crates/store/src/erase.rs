//! Erasing an account: a client's right to be forgotten, and the one way past a log that is otherwise only appended to.
//!
//! What goes is the account's rows, its part of the log, its words in the search, its drafts, its visits, and the bytes
//! that nothing else refers to. What stays is one transaction that says that an account was erased, with its id and no
//! name: by it the other devices learn of it, and that they have to do the same.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;

use model::{Id, Operation, Value};
use rusqlite::{Connection, params};

use crate::history::op_and_fields;
use crate::rows::quoted;
use crate::schema::{Table, tables};
use crate::store::Store;
use crate::write::{Origin, Stamp, Touched, Writing};
use crate::{Did, Error, Result, copy, journal, migrate, txn};

/// Set while the pages still have to be written anew after an account was erased.
const DUE: &str = "overwrite_due";

/// What became of an erased account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// What the windows have to forget.
    pub touched: Vec<Touched>,
    /// True when its bytes are gone from the file too, with the copies that were made before migrations and the journals
    /// that were set aside. False when the disk was too full or one of those could not be removed: it is tried again
    /// whenever the database is opened.
    pub overwritten: bool,
}

impl Store {
    /// Erases an account, removed or not, with everything that belongs to it. It cannot be undone, and nothing that was
    /// written before can be undone afterwards. Copies that were taken elsewhere are not touched. Takes as long as
    /// writing the file anew.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such account; [`Error::Dangling`] when a record of another one refers to
    /// it. Then nothing is erased.
    pub fn erase(&self, account: Id, stamp: Stamp) -> Result<Erased> {
        let did = Did::new(Operation::Erase, "account").of(account);
        let entry = self.entry(stamp, &did, Origin::Here);
        self.writing(|conn| {
            // Every row that goes would be looked for in the tables that may refer to it: they are checked once, at the
            // end. The setting takes no effect inside a transaction.
            conn.execute_batch("PRAGMA foreign_keys = OFF")?;
            let erased = txn::transact(conn, &entry, |tx| erase(tx, account));
            conn.execute_batch("PRAGMA foreign_keys = ON")?;
            let touched = erased?.touched;
            Ok(Erased {
                touched,
                overwritten: self.overwrite(conn).is_ok(),
            })
        })
    }

    /// Writes the pages anew where an account was erased and that is not done yet: SQLite leaves pieces of what is
    /// deleted in the gaps of its pages. Copies from before a migration and journals that were set aside hold the account
    /// too, and go.
    pub(crate) fn overwrite(&self, conn: &Connection) -> Result<()> {
        let due = r#"SELECT EXISTS (SELECT * FROM "meta" WHERE "key" = ?1)"#;
        if !conn.query_row(due, [DUE], |row| row.get::<_, bool>(0))? {
            return Ok(());
        }
        for version in 1..migrate::TODAY {
            match fs::remove_file(copy::before_migration(self.path(), version)) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        journal::forget_aside(self.path())?;
        conn.execute_batch("VACUUM")?;
        // Whoever still reads keeps the journal, and the old pages in it.
        if conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))? {
            return Err(Error::Busy);
        }
        conn.execute(r#"DELETE FROM "meta" WHERE "key" = ?1"#, [DUE])?;
        Ok(())
    }
}

fn erase(tx: &mut Writing<'_>, account: Id) -> Result<()> {
    if tx.row("account", account)?.is_none() {
        return Err(Error::NotFound {
            entity: "account",
            row_id: account,
        });
    }
    let conn = tx.conn;
    let id = account.to_string();
    let logged: Vec<Table> = tables(conn)?.into_iter().filter(Table::is_logged).collect();
    conn.execute(r#"INSERT INTO "erasing" ("account") VALUES (?1)"#, [&id])?;
    forget_words(conn, &id)?;
    forget_log(conn, &id)?;
    for table in &logged {
        let of = match table.name.as_str() {
            "account" => "id",
            _ if table.has("account") => "account",
            _ => continue,
        };
        let statement = format!(r#"DELETE FROM {} WHERE "{of}" = ?1"#, quoted(&table.name));
        conn.execute(&statement, [&id])?;
    }
    forget_bytes(conn, &logged)?;
    conn.execute_batch(r#"DELETE FROM "erasing""#)?;
    let dangling: i64 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
        row.get(0)
    })?;
    if dangling > 0 {
        return Err(Error::Dangling);
    }
    // A step from before may have been about the account and others at once: half of it cannot be taken back.
    conn.execute(
        r#"UPDATE "meta" SET "value" = (SELECT "txn" FROM "writing") WHERE "key" = 'undo_from'"#,
        [],
    )?;
    conn.execute(
        r#"INSERT INTO "meta" ("key", "value") VALUES (?1, '1') ON CONFLICT ("key") DO NOTHING"#,
        [DUE],
    )?;
    tx.touch("account", account, Some(account));
    Ok(())
}

/// The words go out of the index with what it keeps of deleted entries.
fn forget_words(conn: &Connection, account: &str) -> Result<()> {
    conn.execute(
        r#"DELETE FROM "search" WHERE "rowid" IN (SELECT "seq" FROM "change" WHERE "account" = ?1 AND "op" = 'insert')"#,
        [account],
    )?;
    conn.execute(r#"INSERT INTO "search" ("search") VALUES ('optimize')"#, [])?;
    // A draft is kept under the id of its record.
    conn.execute(
        r#"DELETE FROM "draft" WHERE EXISTS (SELECT * FROM "change" c
            WHERE c."account" = ?1 AND instr("draft"."key", c."row_id") > 0)"#,
        [account],
    )?;
    conn.execute(r#"DELETE FROM "visit" WHERE "account" = ?1"#, [account])?;
    conn.execute(r#"DELETE FROM "snapshot" WHERE "account" = ?1"#, [account])?;
    Ok(())
}

/// Its entries go, and the transactions that had no others. What is said of it goes wherever it is said: an import may
/// have been about the account and have touched only what all share.
fn forget_log(conn: &Connection, account: &str) -> Result<()> {
    let touching: Vec<i64> = conn
        .prepare(r#"SELECT DISTINCT "txn" FROM "change" WHERE "account" = ?1"#)?
        .query_map([account], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    conn.execute(
        r#"UPDATE "txn" SET "label" = NULL, "row_id" = NULL, "name" = NULL, "field" = NULL, "coalesce" = NULL
           WHERE "seq" <> (SELECT "txn" FROM "writing") AND ("row_id" = ?1
              OR "row_id" IN (SELECT "row_id" FROM "change" WHERE "account" = ?1)
              OR "seq" IN (SELECT "txn" FROM "change" WHERE "account" = ?1))"#,
        [account],
    )?;
    conn.execute(r#"DELETE FROM "change" WHERE "account" = ?1"#, [account])?;
    // A transaction's changes lie together, up to the next one's base.
    let mut remove = conn.prepare(
        r#"DELETE FROM "txn" WHERE "seq" = ?1 AND NOT EXISTS (SELECT * FROM "change" c
            WHERE c."seq" > "txn"."base" AND c."txn" = ?1 AND c."seq" <= coalesce(
                (SELECT n."base" FROM "txn" n WHERE n."seq" > ?1 ORDER BY n."seq" LIMIT 1), 9223372036854775807))"#,
    )?;
    for seq in touching {
        remove.execute([seq])?;
    }
    conn.execute_batch(
        r#"UPDATE "txn" SET "undoes" = NULL WHERE "undoes" NOT IN (SELECT "seq" FROM "txn")"#,
    )?;
    Ok(())
}

/// Bytes go that no record refers to any more, be it now or at any moment of its history. Who refers to bytes does so by
/// a column that references `blob`.
fn forget_bytes(conn: &Connection, logged: &[Table]) -> Result<()> {
    let mut kept: HashSet<String> = HashSet::new();
    for table in logged {
        let columns: Vec<&str> = table
            .references
            .iter()
            .filter(|(_, to)| to == "blob")
            .map(|(column, _)| column.as_str())
            .collect();
        if columns.is_empty() {
            continue;
        }
        let mut log = conn.prepare(r#"SELECT "op", "fields" FROM "change" WHERE "entity" = ?1"#)?;
        let mut changes = log.query([&table.name])?;
        while let Some(change) = changes.next()? {
            let (_, mut fields) = op_and_fields(change, 0)?;
            let said = columns
                .iter()
                .filter_map(|column| fields.remove(*column))
                .flatten();
            kept.extend(said.filter_map(|value| match value {
                Value::Text(hash) => Some(hash),
                _ => None,
            }));
        }
    }
    let hashes: Vec<String> = conn
        .prepare(r#"SELECT "hash" FROM "blob""#)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut remove = conn.prepare(r#"DELETE FROM "blob" WHERE "hash" = ?1"#)?;
    for hash in hashes.iter().filter(|hash| !kept.contains(*hash)) {
        remove.execute(params![hash])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use model::Currency;
    use model::accounts::Account;
    use zeroize::Zeroizing;

    use super::*;
    use crate::open::{self, IfAbsent};
    use crate::txn::Entry;

    const ATTACHMENTS: &str = r#"CREATE TABLE "attachment" ("id" TEXT PRIMARY KEY NOT NULL,
        "account" TEXT NOT NULL REFERENCES "account", "hash" TEXT NOT NULL REFERENCES "blob", "deleted_at" TEXT) STRICT"#;

    fn account(n: u128, name: &str) -> Account {
        Account {
            name: name.into(),
            currency: Currency::EUR,
            ..Account::begun(Id::fixed(n))
        }
    }

    #[test]
    fn bytes_go_unless_another_account_refers_to_them_or_once_did() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        let key = vault::DataKey::from_bytes(Zeroizing::new([7; 32]));
        let mut conn = open::writer(&path, &key, IfAbsent::Make)?;
        let schema = [migrate::MIGRATIONS, &[ATTACHMENTS]].concat();
        migrate::run(&mut conn, &schema, Some(Id::fixed(9)))?;
        let write = |conn: &mut Connection, n: u128, f: &dyn Fn(&mut Writing<'_>) -> Result<()>| {
            let entry = Entry {
                stamp: Stamp {
                    at: DateTime::UNIX_EPOCH,
                    txn: Id::fixed(n),
                },
                did: &Did::default(),
                origin: "here",
                undoes: None,
                typing: false,
                device: "here",
            };
            txn::transact(conn, &entry, f)
        };
        write(&mut conn, 100, &|tx| {
            tx.insert(&account(1, "Alder"))?;
            tx.insert(&account(2, "Birch"))?;
            let attach = |id: u128, account: u128, hash: &str| -> Result<()> {
                tx.conn.execute(
                    r#"INSERT INTO "attachment" ("id", "account", "hash") VALUES (?1, ?2, ?3)"#,
                    params![Id::fixed(id).to_string(), Id::fixed(account).to_string(), hash],
                )?;
                Ok(())
            };
            for hash in ["theirs", "shared", "once", "now", "nobody's"] {
                tx.conn
                    .execute(r#"INSERT INTO "blob" VALUES (?1, x'00')"#, [hash])?;
            }
            attach(10, 1, "theirs")?;
            attach(11, 1, "shared")?;
            attach(20, 2, "shared")?;
            attach(21, 2, "once")
        })?;
        write(&mut conn, 101, &|tx| {
            tx.conn.execute(
                r#"UPDATE "attachment" SET "hash" = 'now' WHERE "hash" = 'once'"#,
                [],
            )?;
            tx.touch("account", Id::fixed(2), None);
            Ok(())
        })?;
        conn.execute_batch("PRAGMA foreign_keys = OFF")?;
        write(&mut conn, 102, &|tx| erase(tx, Id::fixed(1)))?;
        let left: Vec<String> = conn
            .prepare(r#"SELECT "hash" FROM "blob" ORDER BY "hash""#)?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        assert_eq!(left, ["now", "once", "shared"]);
        Ok(())
    }
}
