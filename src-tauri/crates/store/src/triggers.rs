//! The triggers that keep the change log and the search index, generated from the schema.
//!
//! They are what makes the log the truth: a row that is written in any way is logged, and nothing can be
//! written while no transaction is open. JSON is put together in SQL, so a row never leaves the database to be
//! logged.

use rusqlite::Connection;

use crate::Result;
use crate::rows::{quoted, sql_of};
use crate::schema::{Table, tables};

/// What the names of generated triggers begin with.
const MADE: &str = "made_";

/// Drops every generated trigger.
pub(crate) fn drop_all(conn: &Connection) -> Result<()> {
    let mut names = conn.prepare(
        r#"SELECT "name" FROM sqlite_master WHERE "type" = 'trigger' AND substr("name", 1, 5) = ?1"#,
    )?;
    let names: Vec<String> = names
        .query_map([MADE], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in names {
        conn.execute_batch(&format!("DROP TRIGGER {}", quoted(&name)))?;
    }
    Ok(())
}

/// Generates the triggers of every logged table, and the one that feeds the search index.
pub(crate) fn make_all(conn: &Connection) -> Result<()> {
    let tables: Vec<Table> = tables(conn)?.into_iter().filter(Table::is_logged).collect();
    for table in &tables {
        conn.execute_batch(&[on_insert(table), on_update(table), on_delete(table)].concat())?;
    }
    Ok(conn.execute_batch(&on_end(&tables))?)
}

/// The transaction being written. It is asked for once per entry: a look into a table takes as long as most of
/// the rest of a trigger.
const TRANSACTION: &str =
    r#"coalesce((SELECT "txn" FROM "writing"), RAISE(ROLLBACK, 'no transaction is being written'))"#;

/// The account a row belongs to; of an account: itself.
fn account(table: &Table) -> &'static str {
    if table.has("account") {
        r#"NEW."account""#
    } else if table.name == "account" {
        r#"NEW."id""#
    } else {
        "NULL"
    }
}

/// The columns of every entry of the log, but `op` and `fields`.
fn entry(table: &Table) -> String {
    format!(
        r#"{TRANSACTION}, {}, {}, NEW."id""#,
        account(table),
        literal(&table.name)
    )
}

const INTO_LOG: &str = r#"INSERT INTO "change" ("txn", "account", "entity", "row_id", "op", "fields")"#;

fn on_insert(table: &Table) -> String {
    let fields: Vec<String> = logged_columns(table)
        .filter(|name| !["id", "account", "deleted_at"].contains(name))
        .map(|name| format!("{}, NEW.{}", literal(name), quoted(name)))
        .collect();
    format!(
        r#"
    CREATE TRIGGER "{MADE}insert_{name}" AFTER INSERT ON {table} BEGIN
        {INTO_LOG} VALUES ({entry},
            CASE WHEN NEW."deleted_at" IS NULL THEN 'insert' ELSE RAISE(ROLLBACK, 'a record does not begin deleted') END,
            json_object({fields}));
    END;"#,
        name = table.name,
        table = quoted(&table.name),
        entry = entry(table),
        fields = fields.join(", "),
    )
}

fn on_update(table: &Table) -> String {
    let differs: Vec<String> = logged_columns(table)
        .map(|name| format!("OLD.{0} IS NOT NEW.{0}", quoted(name)))
        .collect();
    let fields: Vec<String> = logged_columns(table)
        .map(|name| {
            let key = literal(&format!(",\"{name}\":"));
            format!(
                "CASE WHEN OLD.{0} IS NEW.{0} THEN '' ELSE {key} || json_array(OLD.{0}, NEW.{0}) END",
                quoted(name)
            )
        })
        .collect();
    format!(
        r#"
    CREATE TRIGGER "{MADE}update_{name}" AFTER UPDATE ON {table} WHEN {differs} BEGIN
        SELECT CASE WHEN OLD."id" IS NOT NEW."id" THEN RAISE(ROLLBACK, 'an id never changes'){moved} END;
        {INTO_LOG} VALUES ({entry},
            CASE WHEN OLD."deleted_at" IS NULL AND NEW."deleted_at" IS NOT NULL THEN 'delete'
                 WHEN OLD."deleted_at" IS NOT NULL AND NEW."deleted_at" IS NULL THEN 'restore' ELSE 'update' END,
            '{{' || substr({fields}, 2) || '}}');
    END;"#,
        name = table.name,
        table = quoted(&table.name),
        moved = if table.has("account") {
            r#" WHEN OLD."account" IS NOT NEW."account" THEN RAISE(ROLLBACK, 'a record stays with its account')"#
        } else {
            ""
        },
        differs = differs.join(" OR "),
        entry = entry(table),
        fields = fields.join(" || "),
    )
}

fn on_delete(table: &Table) -> String {
    // Only what is being erased goes.
    let unless_erased = match account(table) {
        "NULL" => String::new(),
        account => format!(
            r#" WHEN {} NOT IN (SELECT "account" FROM "erasing")"#,
            account.replace("NEW", "OLD")
        ),
    };
    format!(
        r#"
    CREATE TRIGGER "{MADE}delete_{}" BEFORE DELETE ON {}{unless_erased} BEGIN SELECT RAISE(ROLLBACK, 'rows are not removed'); END;"#,
        table.name,
        quoted(&table.name)
    )
}

/// The index follows when the transaction ends, for all its records together: FTS5 writes its index out after every
/// statement that feeds it, which for one record at a time takes longer than all the rest. What was there before and
/// changed is taken out and put in anew.
fn on_end(tables: &[Table]) -> String {
    let changed = r#"SELECT (SELECT min(f."seq") FROM "change" f WHERE f."account" IS c."account" AND f."row_id" = c."row_id")
            FROM "change" c WHERE c."seq" > OLD."indexed" AND c."op" <> 'insert'"#;
    let text = text_of(tables);
    format!(
        r#"
    CREATE TRIGGER "{MADE}search" AFTER DELETE ON "writing" BEGIN
        DELETE FROM "search" WHERE "rowid" IN ({changed}) AND "rowid" <= OLD."indexed";
        INSERT INTO "search" ("rowid", "text") SELECT "doc", "text" FROM (
            SELECT b."seq" AS "doc", {text} AS "text" FROM "change" b
                WHERE b."seq" IN ({changed}) AND b."seq" <= OLD."indexed" ORDER BY b."seq" LIMIT -1
        ) WHERE "text" <> '';
        INSERT INTO "search" ("rowid", "text") SELECT "doc", "text" FROM (
            SELECT b."seq" AS "doc", {text} AS "text" FROM "change" b
                WHERE b."seq" > OLD."indexed" AND b."op" = 'insert' ORDER BY b."seq" LIMIT -1
        ) WHERE "text" <> '';
    END;"#
    )
}

/// The expression that gives the words of the record whose entry in the log is `b`: NULL when it was deleted or has
/// none. (The `LIMIT` where it is used keeps SQLite from asking it twice.)
pub(crate) fn text_of(tables: &[Table]) -> String {
    let of_each: Vec<String> = tables
        .iter()
        .filter_map(|table| {
            let words = words(table, "r")?;
            Some(format!(
                r#"WHEN {} THEN (SELECT {words} FROM {} r WHERE r."id" = b."row_id" AND r."deleted_at" IS NULL)"#,
                literal(&table.name),
                quoted(&table.name)
            ))
        })
        .collect();
    format!(r#"CASE b."entity" {} END"#, of_each.join(" "))
}

fn logged_columns(table: &Table) -> impl Iterator<Item = &str> {
    table.columns.iter().map(|column| column.name.as_str())
}

/// The expression that gathers a row's words, one field a line; `None` when the table has none.
fn words(table: &Table, row: &str) -> Option<String> {
    let sql = sql_of(&table.name)?;
    let fields: Vec<&str> = sql
        .columns
        .iter()
        .filter(|column| column.holds.is_text() && table.has(&column.name))
        .map(|column| column.name.as_str())
        .collect();
    match fields.as_slice() {
        [] => None,
        [only] => Some(format!("coalesce({row}.{}, '')", quoted(only))),
        several => {
            let fields: Vec<String> = several
                .iter()
                .map(|name| format!("coalesce({row}.{} || char(10), '')", quoted(name)))
                .collect();
            Some(fields.join(" || "))
        }
    }
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
