//! The tables are the records: what `model` declares is what the file holds.

mod common;

use std::collections::BTreeSet;

use common::{key, stamp};
use model::{ColumnKind, Holds};
use store::schema::Table;
use store::{Result, Store};

/// Tables without client data, or whose data is not part of the history.
const UNLOGGED: [&str; 10] = [
    "closed_week",
    "snapshot",
    "blob",
    "change",
    "draft",
    "erasing",
    "meta",
    "txn",
    "visit",
    "writing",
];

fn tables() -> Result<Vec<Table>> {
    let folder = tempfile::tempdir()?;
    Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?.tables()
}

#[test]
fn every_record_has_a_table_with_its_columns_and_deleted_at() -> Result<()> {
    let tables = tables()?;
    for kind in model::kinds() {
        let entity = kind.entity;
        let table = tables.iter().find(|table| table.name == entity).expect(entity);
        let mut expected: BTreeSet<(String, &str, bool)> = kind
            .columns
            .iter()
            .map(|column| {
                let kind = if column.kind == ColumnKind::Int {
                    "INTEGER"
                } else {
                    "TEXT"
                };
                (column.name.clone(), kind, column.nullable)
            })
            .collect();
        expected.insert(("deleted_at".into(), "TEXT", true));
        let found: BTreeSet<(String, &str, bool)> = table
            .columns
            .iter()
            .map(|c| (c.name.clone(), c.kind.as_str(), c.nullable))
            .collect();
        assert_eq!(found, expected, "{entity}");
    }
    Ok(())
}

#[test]
fn every_table_is_a_record_or_named_as_unlogged() -> Result<()> {
    let (logged, rest): (Vec<Table>, Vec<Table>) = tables()?.into_iter().partition(Table::is_logged);
    let names = |tables: &[Table]| {
        tables
            .iter()
            .map(|table| table.name.clone())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(
        names(&logged),
        model::kinds().iter().map(|kind| kind.entity.to_owned()).collect()
    );
    assert_eq!(names(&rest), UNLOGGED.map(str::to_owned).into());
    Ok(())
}

#[test]
fn every_reference_of_a_record_is_one_in_the_database() -> Result<()> {
    for table in tables()?.iter().filter(|table| table.is_logged()) {
        let kind = model::kind(&table.name).expect(&table.name);
        let mut declared: BTreeSet<(String, String)> = kind
            .references()
            .map(|(field, to)| (field.name.to_owned(), to.to_owned()))
            .collect();
        let kept = kind.fields.iter().filter(|field| field.spec.holds == Holds::Blob);
        declared.extend(kept.map(|field| (field.name.to_owned(), "blob".to_owned())));
        if kind.of_account {
            declared.insert(("account".into(), "account".into()));
        }
        let found: BTreeSet<(String, String)> = table.references.iter().cloned().collect();
        assert_eq!(found, declared, "{}", table.name);
    }
    Ok(())
}

#[test]
fn the_released_schema_is_what_the_migrations_make() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let made = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?.schema_text()?;
    let released = include_str!("fixtures/schema-16.sql").replace("\r\n", "\n");
    assert!(
        made == released,
        "schema 16 is released; this is what the migrations make now:\n{made}"
    );
    Ok(())
}
