//! How a record and its values are named to a person, in every area.

use std::collections::BTreeMap;

use model::{Column, Currency, Holds, Id, KindAbout, Money, Value};
use rust_decimal::Decimal;
use serde::Serialize;
use specta::Type;
use store::Reader;

use crate::Result;
use crate::numbers::Numbers;

/// How a value is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ShownKind {
    /// As it is: texts, names, numbers and money already formatted.
    Text,
    /// A word of its field, `snake_case`.
    Word,
    /// A day, ISO 8601.
    Date,
    /// A quarter, `2025-Q3`.
    Quarter,
}

/// A value as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Shown {
    /// How it is to be written.
    pub kind: ShownKind,
    /// What.
    pub text: String,
}

/// What names a record that has no text: the columns that say when and what it was.
const ELSE_NAMED_BY: &[&str] = &["kind", "on"];
/// References are followed so many times: a reading is named by its metric, a deck's edit by its review.
const DEEP: usize = 3;

/// A record's columns by name.
pub(crate) type Row = BTreeMap<String, Value>;

/// Names records and values as they stand in one view of the database.
pub(crate) struct Names<'r, 'c> {
    pub reader: &'r Reader<'c>,
    pub numbers: Numbers,
}

impl Names<'_, '_> {
    /// What a record is called by, in the columns it has (or had). Nothing when nothing in them names it.
    pub(crate) fn of_row(&self, entity: &str, row: &Row) -> Result<Vec<Shown>> {
        self.named(entity, row, DEEP)
    }

    /// What a record is called, on one line.
    pub(crate) fn line(&self, entity: &str, row: &Row) -> Result<String> {
        let parts = self.of_row(entity, row)?;
        let texts: Vec<String> = parts.into_iter().map(|part| part.text).collect();
        Ok(texts.join(", "))
    }

    /// Of what a record is called by, what a person wrote: no words of ours, no days.
    pub(crate) fn own_words(&self, entity: &str, row: &Row) -> Result<String> {
        let parts = self.of_row(entity, row)?;
        let own: Vec<String> = parts
            .into_iter()
            .filter(|part| matches!(part.kind, ShownKind::Text | ShownKind::Quarter))
            .map(|part| part.text)
            .collect();
        Ok(own.join(", "))
    }

    fn named(&self, entity: &str, row: &Row, deep: usize) -> Result<Vec<Shown>> {
        let Some(kind) = model::kind(entity) else {
            return Ok(Vec::new());
        };
        let words = kind.texts().find(|field| text(row, field.name).is_some());
        let by = match (kind.about.named_by, &words) {
            ([], Some(field)) => std::slice::from_ref(&field.name),
            ([], None) => ELSE_NAMED_BY,
            (by, _) => by,
        };
        let mut parts = Vec::new();
        for column in kind
            .columns
            .iter()
            .filter(|column| by.contains(&column.name.as_str()))
        {
            if let Some(text) = text(row, &column.name) {
                parts.extend(match column.holds {
                    Holds::Reference { to, .. } => self.referred(to, text, deep)?,
                    Holds::AnyReference => self.loose(kind, &column.name, row, text, deep)?,
                    _ => vec![Shown {
                        text: store::one_line(text),
                        ..shown(column, text)
                    }],
                });
            }
        }
        Ok(parts)
    }

    /// The name of the record that a column refers to whose kind the column before it says.
    fn loose(&self, kind: &KindAbout, column: &str, row: &Row, id: &str, deep: usize) -> Result<Vec<Shown>> {
        let mut loose = kind.loose_references().filter(|(_, field)| field.name == column);
        match loose.next().and_then(|(entity, _)| text(row, entity.name)) {
            Some(entity) => self.referred(entity, id, deep),
            None => Ok(Vec::new()),
        }
    }

    /// The name of the record that a column refers to, deleted or not.
    fn referred(&self, kind: &str, id: &str, deep: usize) -> Result<Vec<Shown>> {
        let (Ok(id), true) = (id.parse::<Id>(), deep > 0) else {
            return Ok(Vec::new());
        };
        match self.reader.row(kind, id)? {
            Some(row) => self.named(kind, &row, deep - 1),
            None => Ok(Vec::new()),
        }
    }

    /// Whether the record a column refers to was removed; then what it is called, in the words of whoever wrote it.
    pub(crate) fn removed(&self, entity: &str, column: &str, value: &Value) -> Result<Option<String>> {
        let Value::Text(id) = value else {
            return Ok(None);
        };
        let Some(kind) = model::kind(entity).and_then(|kind| kind.target(column)) else {
            return Ok(None);
        };
        let Ok(id) = id.parse::<Id>() else {
            return Ok(None);
        };
        match self.reader.row(kind, id)? {
            Some(row) if row.get("deleted_at") != Some(&Value::Null) => self.own_words(kind, &row).map(Some),
            _ => Ok(None),
        }
    }

    /// The value of a field as a person reads it, part by part; nothing when it is not set. Money takes both of its
    /// columns from the row.
    pub(crate) fn value(&self, column: &Column, row: &Row) -> Result<Vec<Shown>> {
        let one = |kind, text| vec![Shown { kind, text }];
        Ok(
            match (row.get(&column.name).unwrap_or(&Value::Null), column.holds) {
                (Value::Null, _) => Vec::new(),
                (Value::Int(n), Holds::YesNo) => {
                    one(ShownKind::Word, if *n == 0 { "no" } else { "yes" }.to_owned())
                }
                (Value::Int(minor), Holds::Money { .. }) => {
                    let currency = text(row, &format!("{}_currency", column.name));
                    let text = match currency.and_then(|code| code.parse::<Currency>().ok()) {
                        Some(currency) => self.numbers.money(Money::minor(*minor, currency)),
                        None => minor.to_string(),
                    };
                    one(ShownKind::Text, text)
                }
                (Value::Int(n), _) => one(ShownKind::Text, n.to_string()),
                (Value::Text(id), Holds::Reference { to, .. }) => match self.referred(to, id, DEEP)? {
                    name if name.is_empty() => one(ShownKind::Text, id.clone()),
                    name => name,
                },
                (Value::Text(text), Holds::Decimal(_)) => {
                    let number = text.parse::<Decimal>().map(|value| self.numbers.plain(value));
                    one(ShownKind::Text, number.unwrap_or_else(|_| text.clone()))
                }
                (Value::Text(text), _) => vec![shown(column, text)],
            },
        )
    }
}

/// A text of a column as it is to be written.
fn shown(column: &Column, text: &str) -> Shown {
    let kind = match column.holds {
        Holds::Quarter => ShownKind::Quarter,
        Holds::Date => ShownKind::Date,
        Holds::Word(_) => ShownKind::Word,
        _ => ShownKind::Text,
    };
    Shown {
        kind,
        text: text.to_owned(),
    }
}

fn text<'r>(row: &'r Row, column: &str) -> Option<&'r str> {
    match row.get(column) {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}
