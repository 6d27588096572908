//! The tables are the records: what `model` declares is what the file holds.

mod common;

use std::collections::BTreeSet;

use common::{key, stamp};
use model::accounts::*;
use model::actions::*;
use model::plan::*;
use model::qbr::*;
use model::renewals::*;
use model::risks::*;
use model::settings::*;
use model::stakeholders::*;
use model::touchpoints::*;
use model::value::*;
use model::{Column, ColumnKind, Record};
use store::schema::Table;
use store::{Result, Store};

/// Tables without client data, or whose data is not part of the history.
const UNLOGGED: [&str; 8] = [
    "blob", "change", "draft", "erasing", "meta", "txn", "visit", "writing",
];

fn declared() -> Vec<(&'static str, Vec<Column>)> {
    macro_rules! all {
        ($($field:ident: $ty:ident),*) => { all![Firm, Account, Service, TeamMember, Cadence, $($ty),*] };
        [$($ty:ident),*] => { vec![$(($ty::ENTITY, $ty::columns())),*] };
    }
    model::for_account_records!(all)
}

fn tables() -> Result<Vec<Table>> {
    let folder = tempfile::tempdir()?;
    Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?.tables()
}

#[test]
fn every_record_has_a_table_with_its_columns_and_deleted_at() -> Result<()> {
    let tables = tables()?;
    for (entity, columns) in declared() {
        let table = tables.iter().find(|table| table.name == entity).expect(entity);
        // Sets: a column that a migration adds stands behind `deleted_at`.
        let mut expected: BTreeSet<(String, &str, bool)> = columns
            .into_iter()
            .map(|column| {
                let kind = if column.kind == ColumnKind::Int {
                    "INTEGER"
                } else {
                    "TEXT"
                };
                (column.name, kind, column.nullable)
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
        declared()
            .into_iter()
            .map(|(entity, _)| entity.to_owned())
            .collect()
    );
    assert_eq!(names(&rest), UNLOGGED.map(str::to_owned).into());
    Ok(())
}

#[test]
fn every_reference_of_a_record_is_one_in_the_database() -> Result<()> {
    // An id that may point at records of any kind, and a number of hours.
    const NO_REFERENCES: [(&str, &str); 2] = [("action", "from_id"), ("hours", "hours")];
    let tables = tables()?;
    for table in tables.iter().filter(|table| table.is_logged()) {
        for (column, to) in &table.references {
            assert!(
                tables.iter().any(|table| table.name == *to && table.is_logged()),
                "{}.{column}",
                table.name
            );
        }
        let referring: BTreeSet<&str> = table
            .references
            .iter()
            .map(|(column, _)| column.as_str())
            .collect();
        assert_eq!(
            table.has("account"),
            referring.contains("account"),
            "{}",
            table.name
        );
        for column in &table.columns {
            let names_a_record = tables.iter().any(|other| other.name == column.name)
                || ["owner", "member", "reports_to", "survey", "from_id"].contains(&column.name.as_str());
            if names_a_record
                && column.kind == "TEXT"
                && !NO_REFERENCES.contains(&(table.name.as_str(), column.name.as_str()))
            {
                assert!(
                    referring.contains(column.name.as_str()),
                    "{}.{} refers to nothing",
                    table.name,
                    column.name
                );
            }
        }
    }
    Ok(())
}

#[test]
fn the_released_schema_is_what_the_migrations_make() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let made = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?.schema_text()?;
    let released = include_str!("fixtures/schema-2.sql").replace("\r\n", "\n");
    assert!(
        made == released,
        "schema 2 is released; this is what the migrations make now:\n{made}"
    );
    Ok(())
}
