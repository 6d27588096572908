//! Restoring: what a backup's records are and those here are not, and making them so in one transaction. The log goes on:
//! what was written since stays in the history, and one undo takes the restore back.

use std::collections::{BTreeMap, BTreeSet};

use model::{Id, KindAbout, Value};
use rusqlite::{Rows, Statement};

use crate::difference::Became;
use crate::read::Reader;
use crate::rows::{Bound, Sql, quoted, sql_of, value_at};
use crate::write::Writing;
use crate::{Error, Result};

/// A record that restoring a backup changes.
#[derive(Debug, Clone)]
pub struct Restored {
    /// Its kind.
    pub kind: &'static KindAbout,
    /// Its id.
    pub row_id: Id,
    /// The account it belongs to; of an account: itself.
    pub account: Option<Id>,
    /// What becomes of it: it comes back, it goes, or fields of it change.
    pub became: Became,
    /// Column → value here and in the backup, where they differ. Of a record that comes back: all that is set; of one that
    /// goes: nothing.
    pub fields: BTreeMap<String, [Value; 2]>,
    /// Whether it has a row here, removed or not.
    has_row: bool,
}

/// A row of a table: whether it is there, its id and its values in the order of the columns.
struct Row {
    there: bool,
    id: String,
    values: Vec<Value>,
}

impl Reader<'_> {
    /// The records that differ between a backup and here, kind by kind in the order of their ids. An account that was erased
    /// here stays erased, whatever a backup says. Drafts, visits and the health of weeks that closed are not records.
    ///
    /// # Errors
    /// When either file cannot be read.
    pub fn restoring(&self, backup: &Reader<'_>) -> Result<Vec<Restored>> {
        let erased = self.erased()?;
        let mut found = Vec::new();
        for kind in model::kinds() {
            let sql = sql_of(kind.entity).ok_or(Error::UnreadableLog)?;
            self.restoring_kind(backup, sql, &erased, &mut found)?;
        }
        Ok(found)
    }

    fn restoring_kind(
        &self,
        backup: &Reader<'_>,
        sql: &'static Sql,
        erased: &BTreeSet<String>,
        found: &mut Vec<Restored>,
    ) -> Result<()> {
        let (mut here, mut there) = (self.ordered(sql)?, backup.ordered(sql)?);
        let (mut here, mut there) = (here.query([])?, there.query([])?);
        let width = sql.columns.len();
        let (mut ours, mut theirs) = (next(&mut here, width)?, next(&mut there, width)?);
        loop {
            let pair = match (&ours, &theirs) {
                (None, None) => return Ok(()),
                (Some(our), Some(their)) if our.id == their.id => (ours.take(), theirs.take()),
                (Some(our), Some(their)) if our.id < their.id => (ours.take(), None),
                (Some(_), None) => (ours.take(), None),
                (_, Some(_)) => (None, theirs.take()),
            };
            if pair.0.is_some() {
                ours = next(&mut here, width)?;
            }
            if pair.1.is_some() {
                theirs = next(&mut there, width)?;
            }
            found.extend(restored(sql, pair.0, pair.1, erased)?);
        }
    }

    /// Every row of a kind, in the order of their ids.
    fn ordered(&self, sql: &Sql) -> Result<Statement<'_>> {
        let names: Vec<String> = sql.columns.iter().map(|column| quoted(&column.name)).collect();
        Ok(self.conn.prepare(&format!(
            r#"SELECT "deleted_at" IS NULL, {} FROM {} ORDER BY "id""#,
            names.join(", "),
            quoted(sql.entity)
        ))?)
    }

    /// The accounts that were erased here.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn erased(&self) -> Result<BTreeSet<String>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT "row_id" FROM "txn" WHERE "op" = 'erase' AND "row_id" IS NOT NULL"#)?;
        let erased = statement.query_map([], |row| row.get(0))?;
        Ok(erased.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether it holds one of these accounts, removed or not.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn holds_any(&self, accounts: &BTreeSet<String>) -> Result<bool> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT EXISTS (SELECT * FROM "account" WHERE "id" = ?1)"#)?;
        for account in accounts {
            if statement.query_row([account], |row| row.get(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn next(rows: &mut Rows<'_>, width: usize) -> Result<Option<Row>> {
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let values = (1..=width)
        .map(|index| value_at(row, index))
        .collect::<Result<Vec<Value>>>()?;
    Ok(Some(Row {
        there: row.get(0)?,
        id: row.get(1)?,
        values,
    }))
}

fn restored(
    sql: &'static Sql,
    ours: Option<Row>,
    theirs: Option<Row>,
    erased: &BTreeSet<String>,
) -> Result<Option<Restored>> {
    let is_there = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.there);
    let became = match (is_there(&ours), is_there(&theirs)) {
        (false, false) => return Ok(None),
        (false, true) => Became::Added,
        (true, false) => Became::Removed,
        (true, true) => Became::Changed,
    };
    let Some(row) = theirs.as_ref().or(ours.as_ref()) else {
        return Ok(None);
    };
    let account = sql.kind.account_of(&row.values);
    if account.is_some_and(|account| erased.contains(&account.to_string())) {
        return Ok(None);
    }
    let mut fields = BTreeMap::new();
    if let (Some(theirs), false) = (&theirs, became == Became::Removed) {
        for (place, column) in sql.columns.iter().enumerate() {
            // A record that has a row here has what stands in it, one that is new has nothing.
            let our = ours.as_ref().map_or(&Value::Null, |row| &row.values[place]);
            let their = &theirs.values[place];
            if our != their && (ours.is_some() || !["id", "account"].contains(&column.name.as_str())) {
                fields.insert(column.name.clone(), [our.clone(), their.clone()]);
            }
        }
    }
    if became == Became::Changed && fields.is_empty() {
        return Ok(None);
    }
    Ok(Some(Restored {
        kind: sql.kind,
        row_id: row.id.parse().map_err(|_| Error::NotADatabase)?,
        account,
        became,
        fields,
        has_row: ours.is_some(),
    }))
}

impl Writing<'_> {
    /// Makes records what they were in a backup, as [`Reader::restoring`] found them. What is restored was written under the
    /// limits of its time and is not asked again.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::Closed`]; [`Error::Duplicate`] where two records would share a name.
    pub fn restore(&mut self, found: &[Restored], backup: &Reader<'_>) -> Result<()> {
        self.take_bytes(backup)?;
        let at = Value::Text(self.at().to_owned());
        // First goes what may have the name of another that comes: a name is free only when nobody has it.
        for record in found.iter().filter(|record| record.gives_way()) {
            self.set(record.kind.entity, record.row_id, &[("deleted_at", &at)])?;
        }
        for record in found {
            self.touch(record.kind.entity, record.row_id, record.account);
            if record.became == Became::Removed {
                continue;
            }
            if !record.has_row {
                self.put(record)?;
                continue;
            }
            let back = [("deleted_at", &Value::Null)];
            let comes_back = record.became == Became::Added || record.gives_way();
            let fields = record
                .fields
                .iter()
                .map(|(name, [_, then])| (name.as_str(), then));
            let fields: Vec<_> = fields.chain(back.into_iter().filter(|_| comes_back)).collect();
            self.set(record.kind.entity, record.row_id, &fields)?;
        }
        Ok(())
    }

    fn put(&self, record: &Restored) -> Result<()> {
        let sql = sql_of(record.kind.entity).ok_or(Error::UnreadableLog)?;
        let text = |id: Option<Id>| id.map_or(Value::Null, |id| Value::Text(id.to_string()));
        let value = |name: &str| match name {
            "id" => text(Some(record.row_id)),
            "account" if record.kind.of_account => text(record.account),
            name => record
                .fields
                .get(name)
                .map_or(Value::Null, |[_, then]| then.clone()),
        };
        let values: Vec<Value> = sql.columns.iter().map(|column| value(&column.name)).collect();
        self.conn
            .prepare_cached(&sql.insert)?
            .execute(rusqlite::params_from_iter(values.iter().map(Bound)))?;
        Ok(())
    }

    /// The bytes that records of the backup refer to and that are not here.
    fn take_bytes(&mut self, backup: &Reader<'_>) -> Result<()> {
        let mut missing = Vec::new();
        let mut hashes = backup
            .conn
            .prepare(r#"SELECT "hash" FROM "blob" ORDER BY "hash""#)?;
        let mut hashes = hashes.query([])?;
        let mut is_here = self
            .conn
            .prepare_cached(r#"SELECT EXISTS (SELECT * FROM "blob" WHERE "hash" = ?1)"#)?;
        while let Some(row) = hashes.next()? {
            let hash: String = row.get(0)?;
            if !is_here.query_row([&hash], |row| row.get::<_, bool>(0))? {
                missing.push(hash);
            }
        }
        drop(is_here);
        for hash in missing {
            if let Some(bytes) = backup.blob(&hash)? {
                self.put_blob(&bytes)?;
            }
        }
        Ok(())
    }
}

impl Restored {
    /// Whether it has to let go of its name before others take theirs: it goes, or what must be its own changes.
    fn gives_way(&self) -> bool {
        let own = |name: &String| {
            let unique = self.kind.about.unique;
            unique.contains(&name.as_str())
        };
        match self.became {
            Became::Removed => true,
            Became::Changed => self.fields.keys().any(own),
            Became::Added => false,
        }
    }
}
