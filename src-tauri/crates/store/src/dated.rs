//! Records of several kinds by their day, the newest first, a page at a time: each page begins where the one before it
//! ended, so the last of a hundred thousand costs what the first does.

use chrono::NaiveDate;
use model::Id;
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;

use crate::read::Reader;
use crate::rows::{quoted, sql_by_name};
use crate::{Error, Result};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct DatedFor<'a> {
    /// The kinds of record, each with the fields that may hold its day: the first that is set counts. A record without a day
    /// is left out.
    pub kinds: &'a [(&'static str, &'static [&'static str])],
    /// Only what refers to this record by itself or by a tie: a person who took part.
    pub tied_to: Option<(&'static str, Id)>,
    /// Only these.
    pub only: Option<&'a [Id]>,
    /// Only what stands after this place in the stream: on an earlier day, or on the same with a smaller id.
    pub after: Option<(NaiveDate, Id)>,
    /// So many.
    pub most: usize,
}

/// A record with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Its kind.
    pub entity: &'static str,
    /// Which.
    pub id: Id,
    /// Its day.
    pub on: NaiveDate,
}

impl Dated {
    /// Its place in the stream.
    pub fn place(&self) -> (NaiveDate, Id) {
        (self.on, self.id)
    }
}

impl Reader<'_> {
    /// The records of an account, the newest day first, of one day the larger id first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn dated(&self, account: Id, wanted: &DatedFor<'_>) -> Result<Vec<Dated>> {
        let mut found = Vec::new();
        for (entity, days) in wanted.kinds {
            self.dated_of_kind(account, entity, days, wanted, &mut found)?;
        }
        found.sort_by_key(|one: &Dated| std::cmp::Reverse(one.place()));
        found.truncate(wanted.most);
        Ok(found)
    }

    fn dated_of_kind(
        &self,
        account: Id,
        entity: &'static str,
        days: &[&str],
        wanted: &DatedFor<'_>,
        found: &mut Vec<Dated>,
    ) -> Result<()> {
        let table = quoted(sql_by_name(entity)?.entity);
        let columns: Vec<String> = days.iter().map(|day| format!("r.{}", quoted(day))).collect();
        let day = match columns.as_slice() {
            [one] => one.clone(),
            several => format!("coalesce({})", several.join(", ")),
        };
        let mut values = vec![Sql::Text(account.to_string())];
        let mut place = |value: Sql| {
            values.push(value);
            format!("?{}", values.len())
        };
        let mut wheres = vec![
            r#"r."account" = ?1"#.to_owned(),
            r#"r."deleted_at" IS NULL"#.to_owned(),
            format!("{day} IS NOT NULL"),
        ];
        if let Some((on, id)) = wanted.after {
            let (on, id) = (place(Sql::Text(on.to_string())), place(Sql::Text(id.to_string())));
            wheres.push(format!(r#"{day} <= {on} AND ({day} < {on} OR r."id" < {id})"#));
        }
        if let Some((kind, id)) = wanted.tied_to {
            let id = place(Sql::Text(id.to_string()));
            wheres.push(format!("({})", ties(entity, kind, &id).join(" OR ")));
        }
        if let Some(only) = wanted.only {
            let ids: Vec<String> = only.iter().map(|id| format!("\"{id}\"")).collect();
            let ids = place(Sql::Text(format!("[{}]", ids.join(","))));
            wheres.push(format!(r#"r."id" IN (SELECT "value" FROM json_each({ids}))"#));
        }
        let most = place(Sql::Integer(i64::try_from(wanted.most).unwrap_or(i64::MAX)));
        let mut statement = self.conn.prepare_cached(&format!(
            r#"SELECT r."id", {day} FROM {table} r WHERE {} ORDER BY {day} DESC, r."id" DESC LIMIT {most}"#,
            wheres.join(" AND ")
        ))?;
        let mut rows = statement.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            let text = |index| row.get_ref(index)?.as_str().map_err(|_| Error::NotADatabase);
            found.push(Dated {
                entity,
                id: text(0)?.parse().map_err(|_| Error::NotADatabase)?,
                on: text(1)?.parse().map_err(|_| Error::NotADatabase)?,
            });
        }
        Ok(())
    }
}

/// How a record `r` of a kind may be tied to the record `id` of another: it refers to it, or a tie that stands in it does.
/// A kind that nothing ties is tied to none.
fn ties(entity: &str, to: &str, id: &str) -> Vec<String> {
    let mut ways = vec!["0".to_owned()];
    for (kind, field) in model::referring_to(to) {
        if kind.entity == entity {
            ways.push(format!("r.{} = {id}", quoted(field.name)));
        } else if let (true, Some(entity_of), Some(within)) =
            (kind.about.tie, kind.parent(), kind.about.within)
            && entity_of == entity
        {
            ways.push(format!(
                r#"r."id" IN (SELECT t.{} FROM {} t WHERE t.{} = {id} AND t."deleted_at" IS NULL)"#,
                quoted(within),
                quoted(kind.entity),
                quoted(field.name),
            ));
        }
    }
    ways
}
