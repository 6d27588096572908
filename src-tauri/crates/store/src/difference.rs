//! What changed between two moments: of every record of an account, the values it began with and those it ended with.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model::{Id, Value};
use rusqlite::params;

use crate::history::{Cause, cause, op_and_fields};
use crate::read::Reader;
use crate::{Did, Error, Op, Result, did};

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// Fields of it differ.
    Changed,
}

/// A record that is not as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Its table.
    pub entity: String,
    /// Its id.
    pub row_id: Id,
    /// What became of it.
    pub became: Became,
    /// Column → value at the beginning and at the end, where they differ. Of a record that was added: all that is set,
    /// of one that was removed: nothing.
    pub fields: BTreeMap<String, [Value; 2]>,
    /// When it was changed last, by the wall clock.
    pub at: DateTime<Utc>,
    /// What that transaction did.
    pub did: Did,
    /// What kind of step that was.
    pub cause: Cause,
}

/// A record's changes in the span, put together.
struct Net {
    entity: String,
    there: [bool; 2],
    fields: BTreeMap<String, [Value; 2]>,
    last: (String, Did, Cause),
}

impl Reader<'_> {
    /// The records of an account that differ between two moments (after `from`, up to `to`), the last changed first.
    /// What was changed and changed back is not among them. `now` is what the clock says.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn differences(
        &self,
        account: Id,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Difference>> {
        let mut statement = self.conn.prepare_cached(&format!(
            r#"SELECT c."row_id", c."entity", c."op", c."fields", t."at", t."origin", {}
               FROM "change" c CROSS JOIN "txn" t ON t."seq" = c."txn"
               WHERE c."account" = ?1 AND t."hlc" > ?2 AND t."hlc" <= ?3 ORDER BY t."hlc", t."device", c."seq""#,
            did::COLUMNS
        ))?;
        let [from, to] = [self.log_until(from, now)?, self.log_until(to, now)?];
        let mut rows = statement.query(params![account.to_string(), from.number(), to.number()])?;
        let mut nets: BTreeMap<String, (usize, Net)> = BTreeMap::new();
        let mut order = 0;
        while let Some(row) = rows.next()? {
            let (op, changed) = op_and_fields(row, 2)?;
            let last = (row.get(4)?, did::read(row, 6)?, cause(row, 5)?);
            order += 1;
            let before = !matches!(op, Op::Insert | Op::Restore);
            let (place, net) = match nets.entry(row.get(0)?) {
                std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::btree_map::Entry::Vacant(new) => new.insert((
                    order,
                    Net {
                        entity: row.get(1)?,
                        there: [before, before],
                        fields: BTreeMap::new(),
                        last: last.clone(),
                    },
                )),
            };
            *place = order;
            net.last = last;
            net.there[1] = op != Op::Delete;
            for (name, [old, new]) in changed {
                net.fields.entry(name).or_insert_with(|| [old, Value::Null])[1] = new;
            }
        }
        let mut found = nets
            .into_iter()
            .filter_map(|(row_id, (place, net))| Some((place, difference(row_id, net)?)))
            .collect::<Vec<_>>();
        found.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
        found.into_iter().map(|(_, difference)| difference).collect()
    }
}

fn difference(row_id: String, net: Net) -> Option<Result<Difference>> {
    let mut fields = net.fields;
    fields.retain(|name, [old, new]| old != new && name != "deleted_at");
    let became = match net.there {
        [false, true] => Became::Added,
        [true, false] => Became::Removed,
        [true, true] if !fields.is_empty() => Became::Changed,
        _ => return None,
    };
    if became == Became::Removed {
        fields.clear();
    }
    let (at, did, cause) = net.last;
    let read = || {
        Ok(Difference {
            row_id: row_id.parse().map_err(|_| Error::UnreadableLog)?,
            at: at.parse().map_err(|_| Error::UnreadableLog)?,
            entity: net.entity,
            became,
            fields,
            did,
            cause,
        })
    };
    Some(read())
}
