//! Every account as it stood at several moments: what [`crate::Store::as_of`] says of each, in one walk through the log.
//! An account's records are kept as they are read, and from one moment to the next only what was written between them is
//! read anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use model::accounts::{Account, Service, TeamMember};
use model::health::HealthProfile;
use model::settings::{Firm, Holiday};
use model::touchpoints::Cadence;
use model::{AccountRecords, Hlc, Id, KindAbout, Record, Value};
use rusqlite::params;

use crate::history::op_and_fields;
use crate::read::Reader;
use crate::{Error, Op, Result};

/// What the firm shared among its accounts at a moment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shared {
    firm: Option<Firm>,
    services: Vec<Service>,
    team: Vec<TeamMember>,
    holidays: Vec<Holiday>,
    /// Its own cadences.
    pub cadences: Vec<Cadence>,
    /// Its weights.
    pub profiles: Vec<HealthProfile>,
}

/// One entry of the log.
struct Entry {
    hlc: i64,
    entity: String,
    row_id: Id,
    op: Op,
    fields: BTreeMap<String, [Value; 2]>,
}

/// A record as far as it was told.
struct Row {
    kind: &'static KindAbout,
    there: bool,
    fields: BTreeMap<String, Value>,
}

/// A part of the log (of an account, or of what is shared) on its way through the moments.
struct Walk {
    account: Option<Id>,
    entries: std::vec::IntoIter<Entry>,
    rows: HashMap<Id, Row>,
}

impl Walk {
    /// Goes on to a moment; gives the records that were touched on the way.
    fn until(&mut self, moment: Hlc) -> BTreeSet<Id> {
        let mut touched = BTreeSet::new();
        let until = |entry: &Entry| entry.hlc <= moment.number();
        while self.entries.as_slice().first().is_some_and(until)
            && let Some(entry) = self.entries.next()
        {
            let Some(kind) = model::kind(&entry.entity) else {
                continue;
            };
            let row = self.rows.entry(entry.row_id).or_insert_with(|| Row {
                kind,
                there: false,
                fields: BTreeMap::new(),
            });
            row.there = match entry.op {
                Op::Insert | Op::Restore => true,
                Op::Delete => false,
                Op::Update => row.there,
            };
            let new = entry.fields.into_iter().map(|(name, [_, new])| (name, new));
            row.fields.extend(new);
            touched.insert(entry.row_id);
        }
        touched
    }

    /// A record's values in the order of its kind's columns; `None` when it is not there. What the log does not know,
    /// because a later migration made the column, is as the declaration begins it.
    fn values(&self, id: Id) -> Option<(&'static KindAbout, Vec<Value>)> {
        let row = self.rows.get(&id).filter(|row| row.there)?;
        let value = |column: &model::Column| match column.name.as_str() {
            "id" => Value::Text(id.to_string()),
            "account" => self.account.map_or(Value::Null, |id| Value::Text(id.to_string())),
            name => match row.fields.get(name) {
                None | Some(Value::Null) if !column.nullable => {
                    let starts = row.kind.field(column.field).and_then(|field| field.starts());
                    starts
                        .and_then(|values| values.into_iter().next())
                        .unwrap_or(Value::Null)
                }
                None => Value::Null,
                Some(value) => value.clone(),
            },
        };
        Some((row.kind, row.kind.columns.iter().map(value).collect()))
    }

    /// The records of a kind that are there, in the order of their ids.
    fn all<T: Record>(&self) -> Result<Vec<T>> {
        let of_kind = |(id, row): (&Id, &Row)| (row.kind.entity == T::ENTITY && row.there).then_some(*id);
        let ids: BTreeSet<Id> = self.rows.iter().filter_map(of_kind).collect();
        let read = |id: Id| {
            let (_, values) = self.values(id)?;
            Some(T::from_values(values).map_err(|_| Error::UnreadableLog))
        };
        ids.into_iter().filter_map(read).collect()
    }
}

impl Reader<'_> {
    /// Hands over every account as it stood at each of some moments of the log's clock, in their order: the place of the
    /// moment, what the firm shared then, and the account's records. An account that was not there then is left out.
    ///
    /// # Errors
    /// When the log cannot be read, and whatever `take` fails with.
    pub fn each_account_at<E: From<Error>>(
        &self,
        moments: &[Hlc],
        mut take: impl FnMut(usize, &Shared, &AccountRecords) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let Some(first) = moments.first() else {
            return Ok(());
        };
        let base = self.base_after(*first)?;
        let mut touched = self.touched_after(base)?;
        let mut walk = self.walk(None, None)?;
        let mut shared: Vec<Shared> = Vec::new();
        for moment in moments {
            walk.until(*moment);
            shared.push(Shared {
                firm: walk.all::<Firm>()?.into_iter().next(),
                services: walk.all()?,
                team: walk.all()?,
                holidays: walk.all()?,
                cadences: walk.all()?,
                profiles: walk.all()?,
            });
        }
        drop(walk);
        for mut records in self.every_account()? {
            let account = records.account.id;
            if touched.remove(&account) {
                // What of it nobody has touched since is as it was.
                let walk = self.walk(Some(account), base)?;
                along(walk, Some(records), moments, &shared, &mut take)?;
                continue;
            }
            for (place, shared) in shared.iter().enumerate() {
                share(&mut records, shared);
                take(place, shared, &records)?;
            }
        }
        // What is not there any more is told from its beginning.
        for account in touched {
            along(self.walk(Some(account), None)?, None, moments, &shared, &mut take)?;
        }
        Ok(())
    }

    /// The last change before whatever was written after a moment; `None` when nothing was.
    fn base_after(&self, moment: Hlc) -> Result<Option<i64>> {
        let mut statement = self
            .conn
            .prepare_cached(r#"SELECT min("base") FROM "txn" WHERE "hlc" > ?1"#)?;
        Ok(statement.query_row([moment.number()], |row| row.get(0))?)
    }

    /// The accounts of which something was written after a change, removed ones too.
    fn touched_after(&self, base: Option<i64>) -> Result<BTreeSet<Id>> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT DISTINCT "account" FROM "change" WHERE "account" IS NOT NULL AND "seq" > ?1"#,
        )?;
        let mut rows = statement.query([base])?;
        let mut touched = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?.as_str().map_err(|_| Error::UnreadableLog)?;
            touched.insert(id.parse().map_err(|_| Error::UnreadableLog)?);
        }
        Ok(touched)
    }

    /// A part of the log, in the order in which it happened: all of it, or only of the records that were touched after a
    /// change, each from its beginning.
    fn walk(&self, account: Option<Id>, touched_after: Option<i64>) -> Result<Walk> {
        let mut statement = self.conn.prepare_cached(
            r#"SELECT c."entity", c."row_id", c."op", c."fields", t."hlc"
               FROM "change" c CROSS JOIN "txn" t ON t."seq" = c."txn"
               WHERE c."account" IS ?1 AND (?2 IS NULL OR c."row_id" IN
                    (SELECT "row_id" FROM "change" WHERE "account" IS ?1 AND "seq" > ?2))
               ORDER BY t."hlc", t."device", c."seq""#,
        )?;
        let mut rows = statement.query(params![account.map(|id| id.to_string()), touched_after])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let (op, fields) = op_and_fields(row, 2)?;
            let row_id = row.get_ref(1)?.as_str().map_err(|_| Error::UnreadableLog)?;
            entries.push(Entry {
                hlc: row.get(4)?,
                entity: row.get(0)?,
                row_id: row_id.parse().map_err(|_| Error::UnreadableLog)?,
                op,
                fields,
            });
        }
        Ok(Walk {
            account,
            entries: entries.into_iter(),
            rows: HashMap::new(),
        })
    }
}

/// Goes along the moments with an account: from what is there now, with what the walk tells of put right at the first moment;
/// else from what the walk tells of it.
fn along<E: From<Error>>(
    mut walk: Walk,
    now: Option<AccountRecords>,
    moments: &[Hlc],
    shared: &[Shared],
    take: &mut impl FnMut(usize, &Shared, &AccountRecords) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let kinds: HashMap<Id, String> = walk
        .entries
        .as_slice()
        .iter()
        .map(|entry| (entry.row_id, entry.entity.clone()))
        .collect();
    let Some(account) = walk.account else {
        return Ok(());
    };
    // An account that the walk says nothing of is there at every moment.
    let stays = now.is_some() && !kinds.contains_key(&account);
    let mut records = now;
    let mut waiting: BTreeSet<Id> = kinds.keys().copied().collect();
    for (place, (moment, shared)) in moments.iter().zip(shared).enumerate() {
        waiting.extend(walk.until(*moment));
        if !stays && walk.values(account).is_none() {
            continue;
        }
        let records = match &mut records {
            Some(records) => records,
            none => none.insert(AccountRecords::of(
                walk.all::<Account>()?.pop().ok_or(Error::UnreadableLog)?,
            )),
        };
        for id in std::mem::take(&mut waiting) {
            match (walk.values(id), kinds.get(&id)) {
                (Some((kind, values)), _) => records
                    .put(kind.entity, values)
                    .map_err(|_| Error::UnreadableLog)?,
                (None, Some(entity)) => records.take_out(entity, id),
                (None, None) => {}
            }
        }
        share(records, shared);
        take(place, shared, records)?;
    }
    Ok(())
}

/// Gives an account what the firm shared at a moment, where that differs.
fn share(records: &mut AccountRecords, shared: &Shared) {
    let same = records.firm == shared.firm && records.services == shared.services;
    if !same || records.team != shared.team || records.holidays != shared.holidays {
        records.firm.clone_from(&shared.firm);
        records.services.clone_from(&shared.services);
        records.team.clone_from(&shared.team);
        records.holidays.clone_from(&shared.holidays);
    }
}
