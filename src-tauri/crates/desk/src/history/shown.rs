//! How a record and its values are named to a person: the same in the history and in what changed.

use std::collections::BTreeMap;

use model::{Column, Currency, Holds, Id, Money, Value};
use rust_decimal::Decimal;
use store::Reader;

use super::{Shown, ShownKind};
use crate::Result;
use crate::numbers::Numbers;

/// What a record is called by, where it is not its first text: the columns that together name it.
const NAMED_BY: &[(&str, &[&str])] = &[
    ("advocacy", &["kind", "stakeholder"]),
    ("assignment", &["member", "role"]),
    ("cadence", &["tier", "role", "kind"]),
    ("deck_edit", &["qbr", "field"]),
    ("engagement", &["service", "business_unit"]),
    ("hours", &["member", "on"]),
    ("influence", &["from", "to"]),
    ("qbr", &["quarter"]),
    ("qbr_attendee", &["stakeholder"]),
    ("reading", &["metric", "part", "on"]),
    ("save_play", &["kind", "started_on"]),
    ("sponsorship", &["member", "stakeholder"]),
    ("steering_meeting", &["on"]),
    ("survey_response", &["kind", "by", "on"]),
    ("touchpoint_by", &["member"]),
    ("touchpoint_with", &["stakeholder"]),
];
/// What names a record that has no text: the columns that say when and what it was.
const ELSE_NAMED_BY: &[&str] = &["kind", "on"];
/// The column that holds a quarter.
const QUARTER: &str = "quarter";
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
        let columns = store::columns(entity).unwrap_or_default();
        let listed = NAMED_BY.iter().find(|(name, _)| *name == entity);
        let prose = columns
            .iter()
            .find(|column| column.holds == Holds::Prose && text(row, &column.name).is_some());
        let by: Vec<&str> = match (listed, prose) {
            (Some((_, by)), _) => by.to_vec(),
            (None, Some(column)) => vec![column.name.as_str()],
            (None, None) => ELSE_NAMED_BY.to_vec(),
        };
        let mut parts = Vec::new();
        for column in columns.iter().filter(|column| by.contains(&column.name.as_str())) {
            if let Some(text) = text(row, &column.name) {
                parts.extend(match column.holds {
                    Holds::Reference => self.referred(entity, &column.name, text, deep)?,
                    _ => vec![Shown {
                        text: store::one_line(text),
                        ..shown(column, text)
                    }],
                });
            }
        }
        Ok(parts)
    }

    /// The name of the record a column refers to, deleted or not.
    fn referred(&self, entity: &str, column: &str, id: &str, deep: usize) -> Result<Vec<Shown>> {
        let kind = match column {
            "account" => Some("account".to_owned()),
            _ => self.reader.references(entity)?.remove(column),
        };
        let (Some(kind), Ok(id), true) = (kind, id.parse::<Id>(), deep > 0) else {
            return Ok(Vec::new());
        };
        match self.reader.row(&kind, id)? {
            Some(row) => self.named(&kind, &row, deep - 1),
            None => Ok(Vec::new()),
        }
    }

    /// Whether the record a column refers to was removed; then what it is called, in the words of whoever wrote it.
    pub(crate) fn removed(&self, entity: &str, column: &str, value: &Value) -> Result<Option<String>> {
        let Value::Text(id) = value else {
            return Ok(None);
        };
        let Some(kind) = self.reader.references(entity)?.remove(column) else {
            return Ok(None);
        };
        let Ok(id) = id.parse::<Id>() else {
            return Ok(None);
        };
        match self.reader.row(&kind, id)? {
            Some(row) if row.get("deleted_at") != Some(&Value::Null) => self.own_words(&kind, &row).map(Some),
            _ => Ok(None),
        }
    }

    /// The value of a field as a person reads it, part by part; nothing when it is not set. Money takes both of its
    /// columns from the row.
    pub(crate) fn value(&self, entity: &str, column: &Column, row: &Row) -> Result<Vec<Shown>> {
        let one = |kind, text| vec![Shown { kind, text }];
        Ok(
            match (row.get(&column.name).unwrap_or(&Value::Null), column.holds) {
                (Value::Null, _) => Vec::new(),
                (Value::Int(n), Holds::YesNo) => {
                    one(ShownKind::Word, if *n == 0 { "no" } else { "yes" }.to_owned())
                }
                (Value::Int(minor), Holds::Money) => {
                    let currency = text(row, &format!("{}_currency", column.name));
                    let text = match currency.and_then(|code| code.parse::<Currency>().ok()) {
                        Some(currency) => self.numbers.money(Money::minor(*minor, currency)),
                        None => minor.to_string(),
                    };
                    one(ShownKind::Text, text)
                }
                (Value::Int(n), _) => one(ShownKind::Text, n.to_string()),
                (Value::Text(id), Holds::Reference) => match self.referred(entity, &column.name, id, DEEP)? {
                    name if name.is_empty() => one(ShownKind::Text, id.clone()),
                    name => name,
                },
                (Value::Text(text), Holds::Decimal) => {
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
        _ if column.name == QUARTER => ShownKind::Quarter,
        Holds::Date => ShownKind::Date,
        Holds::Word => ShownKind::Word,
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
