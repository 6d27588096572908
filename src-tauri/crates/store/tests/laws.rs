//! The laws of the log, over generated histories. Tables, columns and references are read from the schema and
//! what a column takes is found by asking its record, so a new record is under these laws without a line here.

mod common;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::{DateTime, Utc};
use common::{key, stamp};
use model::accounts::*;
use model::actions::*;
use model::health::HealthOverride;
use model::plan::*;
use model::qbr::*;
use model::renewals::*;
use model::risks::*;
use model::stakeholders::*;
use model::touchpoints::*;
use model::value::*;
use model::*;
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use store::schema::Table;
use store::{Became, Error, Origin, Result, Store, Writing};

/// What can be done with a kind of record.
struct Kind {
    entity: &'static str,
    columns: Vec<Column>,
    insert: fn(&mut Writing<'_>, Vec<Value>) -> Result<()>,
    update: fn(&mut Writing<'_>, Id, usize, &Value) -> Result<()>,
    delete: fn(&mut Writing<'_>, Id) -> Result<()>,
}

fn kind<T: Record>() -> Kind {
    Kind {
        entity: T::ENTITY,
        columns: T::columns(),
        insert: |tx, values| tx.insert(&record::<T>(values)?),
        update: |tx, id, column, value| match tx.get::<T>(id)? {
            Some(old) => {
                let mut values = old.values();
                values[column] = value.clone();
                tx.update(&record::<T>(values)?).map(drop)
            }
            None => Ok(()),
        },
        delete: |tx, id| match tx.get::<T>(id)? {
            Some(_) => tx.delete::<T>(id),
            None => Ok(()),
        },
    }
}

fn record<T: Record>(values: Vec<Value>) -> Result<T> {
    T::from_values(values).map_err(|source| Error::Unreadable {
        entity: T::ENTITY,
        source,
    })
}

fn kinds() -> Vec<Kind> {
    macro_rules! all {
        ($($ty:ty),*) => { vec![$(kind::<$ty>()),*] };
    }
    model::for_every_record!(all)
}

/// Some values that a column takes, by what it holds; words and references are chosen elsewhere.
fn domain(column: &Column) -> Vec<Value> {
    let texts = |texts: &[&str]| texts.iter().map(|text| Value::Text((*text).to_owned())).collect();
    let whole = |range: Range| {
        let least = range.least.unwrap_or(-3);
        vec![Value::Int(least), Value::Int(range.most.unwrap_or(least + 100))]
    };
    match column.holds {
        Holds::Name | Holds::Prose | Holds::Phone => Vec::new(),
        Holds::Email => texts(&["ana@example.com", "b@example.org"]),
        Holds::Code => texts(&["summary.title", "outcomes.0"]),
        // Bytes that no test keeps.
        Holds::Blob => vec![Value::Null],
        Holds::Colour => texts(&["#145244", "#ffffff"]),
        Holds::LanguageTag => texts(&["en-GB", "de-CH"]),
        Holds::TimeZone => texts(&["Europe/Zurich", "UTC"]),
        Holds::Word(words) => texts(words),
        Holds::Reference { .. } | Holds::AnyReference => {
            [77, 78].map(|n| Value::Text(Id::fixed(n).to_string())).to_vec()
        }
        Holds::Date => texts(&["2025-02-28", "2024-02-29"]),
        Holds::Time => texts(&["09:30:00", "23:59:59"]),
        Holds::Decimal(range) if range.least.is_none_or(|least| least < 0) => texts(&["12.50", "-3"]),
        Holds::Decimal(_) => texts(&["12.50", "0.000001"]),
        Holds::Whole(range) => whole(range),
        Holds::YesNo => vec![Value::Int(0), Value::Int(1)],
        Holds::Money { .. } => vec![Value::Int(0), Value::Int(100)],
        Holds::Currency => texts(&["USD", "JPY"]),
        Holds::Quarter => texts(&["2025-Q3", "2026-Q1"]),
        Holds::MonthDay => texts(&["01-01", "07-01"]),
    }
}

/// One thing that is done, by numbers that stand for whatever is there.
#[derive(Debug, Clone)]
enum Doing {
    Write(Vec<(u8, u16, u64)>),
    Undo,
    Redo,
    Restart,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        6 => prop::collection::vec(any::<(u8, u16, u64)>(), 1..8).prop_map(Doing::Write),
        2 => Just(Doing::Undo),
        1 => Just(Doing::Redo),
        1 => Just(Doing::Restart),
    ]
}

/// A history that is being made.
struct World {
    kinds: Vec<Kind>,
    domains: Vec<Vec<Vec<Value>>>,
    references: Vec<HashMap<String, String>>,
    ids: HashMap<&'static str, Vec<Id>>,
    texts: Vec<String>,
    made: u128,
    moments: u32,
}

impl World {
    fn of(tables: &[Table], texts: Vec<String>) -> Self {
        let kinds = kinds();
        for table in tables.iter().filter(|table| table.is_logged()) {
            assert!(
                kinds.iter().any(|kind| kind.entity == table.name),
                "{} has no generator",
                table.name
            );
        }
        let domains = kinds
            .iter()
            .map(|kind| kind.columns.iter().map(domain).collect())
            .collect();
        let columns_to_tables = |kind: &Kind| {
            let table = tables.iter().find(|table| table.name == kind.entity);
            table
                .map(|table| table.references.iter().cloned().collect())
                .unwrap_or_default()
        };
        let references = kinds.iter().map(columns_to_tables).collect();
        Self {
            kinds,
            domains,
            references,
            ids: HashMap::new(),
            texts,
            made: 1,
            moments: 0,
        }
    }

    fn stamp(&mut self) -> store::Stamp {
        self.moments += 1;
        stamp(self.moments)
    }

    /// A value for a column; `None` when it needs a record that is not there yet.
    fn value(&self, of: usize, column: usize, seed: u64) -> Option<Value> {
        let Column {
            name,
            field,
            nullable,
            holds,
            ..
        } = &self.kinds[of].columns[column];
        let pick = |n: usize| usize::try_from(seed >> 8).unwrap_or(0) % n.max(1);
        if let Some(parent) = self.references[of].get(name) {
            let there = self
                .ids
                .get(parent.as_str())
                .map(Vec::as_slice)
                .unwrap_or_default();
            return match there.get(pick(there.len())) {
                Some(id) if !nullable || !seed.is_multiple_of(4) => Some(Value::Text(id.to_string())),
                _ => nullable.then_some(Value::Null),
            };
        }
        // The two columns of money are absent together: they are only made whole.
        let money = self.kinds[of]
            .columns
            .iter()
            .filter(|c| c.field == *field)
            .count()
            > 1;
        if *nullable && !money && seed.is_multiple_of(4) {
            return Some(Value::Null);
        }
        if matches!(holds, Holds::Name | Holds::Prose | Holds::Phone) {
            let text = &self.texts[pick(self.texts.len())];
            // What a record is about is never blank.
            let text = if text.trim().is_empty() && !nullable {
                "Said"
            } else {
                text
            };
            return Some(Value::Text(text.to_owned()));
        }
        let domain = &self.domains[of][column];
        Some(domain[pick(domain.len())].clone())
    }

    fn row(&self, of: usize, id: Id, seed: u64) -> Option<Vec<Value>> {
        let columns = &self.kinds[of].columns;
        let mut seed = seed;
        (0..columns.len())
            .map(|column| {
                seed = seed
                    .wrapping_mul(6364136223846793005)
                    .wrapping_add(1442695040888963407);
                if columns[column].name == "id" {
                    Some(Value::Text(id.to_string()))
                } else {
                    self.value(of, column, seed >> 16)
                }
            })
            .collect()
    }

    /// One record of every kind, parents first.
    fn populate(&mut self, store: &Store) -> Result<()> {
        let stamp = self.stamp();
        store.write(
            stamp,
            &common::did("Populate"),
            Origin::Import,
            |tx| -> Result<()> {
                let mut left: Vec<usize> = (0..self.kinds.len()).collect();
                while !left.is_empty() {
                    let before = left.len();
                    let mut still = Vec::new();
                    for of in left {
                        let id = Id::fixed(self.made);
                        match self.row(of, id, 3) {
                            Some(row) => {
                                (self.kinds[of].insert)(tx, row)?;
                                self.made += 1;
                                self.ids.entry(self.kinds[of].entity).or_default().push(id);
                            }
                            None => still.push(of),
                        }
                    }
                    left = still;
                    assert!(left.len() < before, "references go round in a circle");
                }
                Ok(())
            },
        )?;
        Ok(())
    }

    fn act(&mut self, tx: &mut Writing<'_>, what: (u8, u16, u64)) -> Result<()> {
        let (action, place, seed) = what;
        let of = usize::from(place) % self.kinds.len();
        let kind = &self.kinds[of];
        let there = self.ids.get(kind.entity).map(Vec::as_slice).unwrap_or_default();
        let chosen = there
            .get(usize::try_from(seed % 64).unwrap_or(0) % there.len().max(1))
            .copied();
        match (action % 8, chosen) {
            (0..=2, _) | (_, None) => {
                let id = Id::fixed(self.made);
                if let Some(row) = self.row(of, id, seed) {
                    (kind.insert)(tx, row)?;
                    self.made += 1;
                    self.ids.entry(self.kinds[of].entity).or_default().push(id);
                }
                Ok(())
            }
            (3..=6, Some(id)) => {
                let column = 1 + usize::try_from(seed >> 32).unwrap_or(0) % (kind.columns.len() - 1);
                // A record stays with its account.
                if kind.columns[column].name == "account" {
                    return Ok(());
                }
                match self.value(of, column, seed) {
                    Some(value) => (kind.update)(tx, id, column, &value),
                    None => Ok(()),
                }
            }
            (_, Some(id)) => (kind.delete)(tx, id),
        }
    }
}

type Row = BTreeMap<String, Cell>;
type State = BTreeMap<(String, String), Row>;

/// Every row as another program reads it, deleted ones too.
fn rows(path: &Path) -> rusqlite::Result<(Connection, Vec<String>, State)> {
    let conn = Connection::open(path)?;
    conn.execute_batch(&key().pragma_key())?;
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND name IN (SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE c.name = 'deleted_at')")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut state = State::new();
    for table in &tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let cells: Row = names
                .iter()
                .enumerate()
                .map(|(n, name)| Ok((name.clone(), row.get(n)?)))
                .collect::<rusqlite::Result<_>>()?;
            let Cell::Text(id) = cells["id"].clone() else {
                panic!("an id is text")
            };
            state.insert((table.clone(), id), cells);
        }
    }
    Ok((conn, tables, state))
}

/// The rows that are not deleted.
fn live(path: &Path) -> rusqlite::Result<State> {
    let (_, _, mut state) = rows(path)?;
    state.retain(|_, row| row["deleted_at"] == Cell::Null);
    Ok(state)
}

/// The state that the log alone gives.
fn folded(conn: &Connection) -> rusqlite::Result<State> {
    let mut state = State::new();
    let mut statement = conn.prepare(
        "SELECT c.entity, c.row_id, c.op, c.fields, c.account FROM change c JOIN txn t ON t.seq = c.txn ORDER BY t.hlc, t.device, c.seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (entity, id, op, fields): (String, String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(&fields) else {
            panic!("not an object: {fields}")
        };
        let account: Option<String> = row.get(4)?;
        let known = state.entry((entity.clone(), id.clone())).or_default();
        if op == "insert" {
            // What stands beside the fields belongs to the row as well.
            known.insert("id".into(), Cell::Text(id));
            if let Some(account) = account.filter(|_| entity != "account") {
                known.insert("account".into(), Cell::Text(account));
            }
        }
        for (name, value) in fields {
            let (old, new) = match op.as_str() {
                "insert" => (Cell::Null, cell(&value)),
                _ => (cell(&value[0]), cell(&value[1])),
            };
            let before = known.insert(name, new);
            assert_eq!(before.unwrap_or(Cell::Null), old, "the log says what was there");
        }
        known.entry("deleted_at".into()).or_insert(Cell::Null);
    }
    Ok(state)
}

fn cell(value: &serde_json::Value) -> Cell {
    match value {
        serde_json::Value::Null => Cell::Null,
        serde_json::Value::String(text) => Cell::Text(text.clone()),
        serde_json::Value::Number(number) if number.is_i64() => {
            Cell::Integer(number.as_i64().unwrap_or_default())
        }
        other => panic!("neither text nor a whole number: {other}"),
    }
}

fn law(history: Vec<Doing>, mut texts: Vec<String>) -> Result<()> {
    texts.extend([
        "".into(),
        "a\0b".into(),
        "O'Neil \"x\" \\ {[,".into(),
        "\u{202e}שלום مرحبا".into(),
    ]);
    texts.push("'); DROP TABLE account; --\r\n\u{1}\u{7f}\u{2028}😀".into());
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let mut store = Store::create(&path, &key(), stamp(0))?;
    let mut world = World::of(&store.tables()?, texts);
    let first = live(&path)?;
    world.populate(&store)?;
    let mut past = vec![Past::of(&store, &world)?];
    for doing in history {
        let stamp = world.stamp();
        match doing {
            Doing::Write(actions) => {
                let before = live(&path)?;
                let known = world.ids.clone();
                let written = store.write(stamp, &common::did("Write"), Origin::Here, |tx| -> Result<()> {
                    actions.into_iter().try_for_each(|action| world.act(tx, action))
                });
                match written {
                    Ok(_) => {}
                    // A natural key that is taken: nothing of the transaction stays.
                    Err(Error::Duplicate { .. }) => {
                        world.ids = known;
                        assert_eq!(live(&path)?, before);
                    }
                    Err(other) => return Err(other),
                }
            }
            Doing::Undo => drop(or_nothing(store.undo(stamp))?),
            Doing::Redo => drop(or_nothing(store.redo(stamp))?),
            Doing::Restart => {
                store.close();
                store = Store::open(&path, &key())?;
            }
        }
        past.push(Past::of(&store, &world)?);
    }
    the_past_is_as_it_was(&store, &past)?;
    let (conn, _, state) = rows(&path)?;
    assert_eq!(
        folded(&conn)?,
        state,
        "folding the log gives the state that is there"
    );
    store.close();
    drop(conn);
    let store = Store::open(&path, &key())?;
    while or_nothing(store.redo(world.stamp()))?.is_some() {}
    let newest = live(&path)?;
    while or_nothing(store.undo(world.stamp()))?.is_some() {}
    assert_eq!(live(&path)?, first, "undoing all gives the first state back");
    while or_nothing(store.redo(world.stamp()))?.is_some() {}
    assert_eq!(live(&path)?, newest, "redoing all gives the last state back");
    let (conn, _, state) = rows(&path)?;
    assert_eq!(
        folded(&conn)?,
        state,
        "undo and redo are in the log like everything"
    );
    assert_eq!(store.integrity_faults()?, [""; 0]);
    Ok(())
}

/// The accounts as they were after the world's last moment.
struct Past {
    at: DateTime<Utc>,
    accounts: BTreeMap<Id, Option<AccountRecords>>,
}

impl Past {
    fn of(store: &Store, world: &World) -> Result<Self> {
        let ids = world.ids.get("account").cloned().unwrap_or_default();
        let accounts = store.read(|reader| {
            let known = ids.into_iter().map(|id| Ok((id, reader.account_records(id)?)));
            known.collect::<Result<_>>()
        })?;
        Ok(Self {
            at: stamp(world.moments).at,
            accounts,
        })
    }
}

fn the_past_is_as_it_was(store: &Store, past: &[Past]) -> Result<()> {
    let (Some(earliest), Some(now)) = (past.first(), past.last()) else {
        return Ok(());
    };
    // Some moments of a history are enough: the histories differ.
    let some = || past.iter().step_by(1 + past.len() / 5);
    for id in now.accounts.keys() {
        for then in some() {
            let was = then.accounts.get(id).cloned().flatten();
            let read = store
                .as_of(*id, then.at, now.at)?
                .read(|reader| reader.account_records(*id))?;
            assert_eq!(read, was, "{id} at {}", then.at);
            let told = store.read(|reader| reader.differences(*id, then.at, now.at, now.at))?;
            let told: BTreeMap<_, _> = told
                .into_iter()
                .map(|d| ((d.entity, d.row_id), d.became))
                .collect();
            // Of a deleted account no records are handed out, though some may be there.
            if let (Some(was), Some(is)) = (was, now.accounts.get(id).cloned().flatten()) {
                assert_eq!(told, compared(was, is), "{id} since {}", then.at);
            }
        }
        let before = earliest.at - chrono::TimeDelta::days(1);
        let nothing = store
            .as_of(*id, before, now.at)?
            .read(|reader| reader.account_records(*id))?;
        assert_eq!(nothing, None, "nothing was there before the first moment");
    }
    Ok(())
}

/// Which records of an account differ, found by comparing the account with itself.
fn compared(was: AccountRecords, is: AccountRecords) -> BTreeMap<(String, Id), Became> {
    let (was, is) = (values_of(was), values_of(is));
    let mut found = BTreeMap::new();
    for (key, values) in &is {
        match was.get(key) {
            None => drop(found.insert(key.clone(), Became::Added)),
            Some(old) if old != values => drop(found.insert(key.clone(), Became::Changed)),
            Some(_) => {}
        }
    }
    for key in was.keys().filter(|key| !is.contains_key(key)) {
        found.insert(key.clone(), Became::Removed);
    }
    found
}

fn values_of(records: AccountRecords) -> BTreeMap<(String, Id), Vec<Value>> {
    let mut values = BTreeMap::new();
    let account = records.account;
    values.insert((Account::ENTITY.to_owned(), account.id), account.values());
    macro_rules! gather {
        ($($field:ident: $ty:ident),*) => { $(for record in &records.$field {
            values.insert(($ty::ENTITY.to_owned(), record.id), record.values());
        })* };
    }
    model::for_account_records!(gather);
    values
}

fn or_nothing(undone: Result<store::Undone>) -> Result<Option<store::Undone>> {
    match undone {
        Err(Error::NothingToUndo) => Ok(None),
        other => other.map(Some),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_gives_the_first_state_back_and_folding_the_log_gives_the_state_that_is_there(
        history in prop::collection::vec(doing(), 0..16),
        texts in prop::collection::vec(any::<String>(), 1..6),
    ) {
        law(history, texts).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    }
}

#[test]
fn nothing_is_written_outside_a_transaction_and_no_row_is_removed() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    let mut world = World::of(&store.tables()?, vec!["text".into()]);
    world.populate(&store)?;
    store.close();
    let (conn, tables, before) = rows(&path)?;
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    for table in &tables {
        let columns: Vec<&String> = before
            .iter()
            .find(|((t, _), _)| t == table)
            .expect(table)
            .1
            .keys()
            .collect();
        let column = columns
            .iter()
            .find(|name| **name != "id" && **name != "deleted_at")
            .expect(table);
        for statement in [
            format!("INSERT INTO \"{table}\" SELECT * FROM \"{table}\""),
            format!("UPDATE \"{table}\" SET \"deleted_at\" = '2025-01-01'"),
            format!("UPDATE \"{table}\" SET \"{column}\" = '987'"),
            format!("DELETE FROM \"{table}\""),
        ] {
            assert!(conn.execute_batch(&statement).is_err(), "{statement}");
        }
    }
    for statement in ["UPDATE change SET op = 'update'", "DELETE FROM change"] {
        assert!(conn.execute_batch(statement).is_err(), "{statement}");
    }
    drop(conn);
    assert_eq!(rows(&path)?.2, before);
    Ok(())
}
