//! What the database itself says about its tables. Triggers and tests are made from this, never from a list.

use rusqlite::Connection;

use crate::Result;
use crate::store::Store;

/// A table as it is in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<TableColumn>,
    /// Its references: column and the table it refers to.
    pub references: Vec<(String, String)>,
}

/// A column as it is in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// `INTEGER`, `TEXT` or `BLOB`.
    pub kind: String,
    /// True when it takes NULL.
    pub nullable: bool,
}

impl Table {
    /// Every table with client data has `deleted_at`, and is logged.
    pub fn is_logged(&self) -> bool {
        self.has("deleted_at")
    }

    /// True when it has such a column.
    pub fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|c| c.name == column)
    }
}

/// All tables but SQLite's and the search index's own, by name.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<Table>> {
    let mut names = conn.prepare(
        r#"SELECT "name" FROM pragma_table_list WHERE "schema" = 'main' AND "type" = 'table'
           AND "name" NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY "name""#,
    )?;
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    names.into_iter().map(|name| table(conn, name)).collect()
}

fn table(conn: &Connection, name: String) -> Result<Table> {
    let mut columns =
        conn.prepare(r#"SELECT "name", "type", "notnull" FROM pragma_table_info(?1) ORDER BY "cid""#)?;
    let columns = columns
        .query_map([&name], |row| {
            Ok(TableColumn {
                name: row.get(0)?,
                kind: row.get(1)?,
                nullable: row.get::<_, i64>(2)? == 0,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut references =
        conn.prepare(r#"SELECT "from", "table" FROM pragma_foreign_key_list(?1) ORDER BY 1"#)?;
    let references = references
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Table {
        name,
        columns,
        references,
    })
}

impl Store {
    /// The tables of the file, by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn tables(&self) -> Result<Vec<Table>> {
        self.read(|reader| tables(reader.conn))
    }

    /// The schema as SQL: what migrations make, without the generated triggers. A released schema is kept as
    /// this text and compared.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn schema_text(&self) -> Result<String> {
        self.read(|reader| {
            let mut statement = reader.conn.prepare(
                r#"SELECT "sql" FROM sqlite_master WHERE "sql" IS NOT NULL AND "name" NOT LIKE 'made\_%' ESCAPE '\'
                   AND "tbl_name" NOT LIKE 'search\_%' ESCAPE '\' ORDER BY "type" <> 'table', "name""#,
            )?;
            let sql: Vec<String> =
                statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok(sql.iter().map(|sql| format!("{sql};\n")).collect())
        })
    }
}
