//! How a record and its values are named to a person: the same in the history, in what changed and in search.

use std::collections::BTreeMap;

use model::{Column, Currency, Holds, Id, Money, Value};
use rust_decimal::Decimal;
use store::Reader;

use super::{Shown, ShownKind};
use crate::Result;
use crate::numbers::Numbers;
use crate::qbr::quarter_in_words;

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
/// Longest name of a record, in characters; the rest is cut.
const LONGEST: usize = 90;
/// The column that holds a quarter; on a screen it is said in words.
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
    /// What a record is called, by the columns it has (or had).
    pub(crate) fn of_row(&self, entity: &str, row: &Row) -> Result<String> {
        let name = self.named(entity, row, DEEP)?;
        Ok(match entity {
            // A quarter by itself does not say that it is a review.
            "qbr" => format!("QBR, {name}"),
            _ => name,
        })
    }

    fn named(&self, entity: &str, row: &Row, deep: usize) -> Result<String> {
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
            parts.extend(self.part(entity, column, row, deep)?);
        }
        Ok(cut(&parts.join(", ")))
    }

    fn part(&self, entity: &str, column: &Column, row: &Row, deep: usize) -> Result<Option<String>> {
        let Some(text) = text(row, &column.name) else {
            return Ok(None);
        };
        Ok(match column.holds {
            Holds::Reference => self.referred(entity, &column.name, text, deep)?,
            Holds::Date => Some(day(text)),
            _ if column.name == QUARTER => Some(quarter_in_words(text)),
            Holds::Word => Some(text.replace('_', " ")),
            _ => Some(text.to_owned()),
        })
    }

    /// The name of the record a column refers to, deleted or not.
    fn referred(&self, entity: &str, column: &str, id: &str, deep: usize) -> Result<Option<String>> {
        let kind = match column {
            "account" => Some("account".to_owned()),
            _ => self.reader.references(entity)?.remove(column),
        };
        let (Some(kind), Ok(id), true) = (kind, id.parse::<Id>(), deep > 0) else {
            return Ok(None);
        };
        match self.reader.row(&kind, id)? {
            Some(row) => self.named(&kind, &row, deep - 1).map(Some),
            None => Ok(None),
        }
    }

    /// Whether the record a column refers to was removed; then what it is called.
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
            Some(row) if row.get("deleted_at") != Some(&Value::Null) => self.of_row(&kind, &row).map(Some),
            _ => Ok(None),
        }
    }

    /// The value of a field as a person reads it; `None` when it is not set. Money takes both of its columns from
    /// the row.
    pub(crate) fn value(&self, entity: &str, column: &Column, row: &Row) -> Result<Option<Shown>> {
        let shown = |kind, text: String| Ok(Some(Shown { kind, text }));
        match (row.get(&column.name).unwrap_or(&Value::Null), column.holds) {
            (Value::Null, _) => Ok(None),
            (Value::Int(n), Holds::YesNo) => {
                shown(ShownKind::Word, if *n == 0 { "no" } else { "yes" }.to_owned())
            }
            (Value::Int(minor), Holds::Money) => {
                let currency = text(row, &format!("{}_currency", column.name));
                let text = match currency.and_then(|code| code.parse::<Currency>().ok()) {
                    Some(currency) => self.numbers.money(Money::minor(*minor, currency)),
                    None => minor.to_string(),
                };
                shown(ShownKind::Text, text)
            }
            (Value::Int(n), _) => shown(ShownKind::Text, n.to_string()),
            (Value::Text(text), Holds::Reference) => {
                let name = self.referred(entity, &column.name, text, DEEP)?;
                shown(ShownKind::Text, name.unwrap_or_else(|| text.clone()))
            }
            (Value::Text(text), Holds::Decimal) => {
                let number = text.parse::<Decimal>().map(|value| self.numbers.plain(value));
                shown(ShownKind::Text, number.unwrap_or_else(|_| text.clone()))
            }
            (Value::Text(text), _) if column.name == QUARTER => {
                shown(ShownKind::Text, quarter_in_words(text))
            }
            (Value::Text(text), Holds::Date) => shown(ShownKind::Date, text.clone()),
            (Value::Text(text), Holds::Word) => shown(ShownKind::Word, text.clone()),
            (Value::Text(text), _) => shown(ShownKind::Text, text.clone()),
        }
    }
}

fn text<'r>(row: &'r Row, column: &str) -> Option<&'r str> {
    match row.get(column) {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

/// `12 Mar 2026`, or what is there when it is no day.
fn day(text: &str) -> String {
    text.parse::<chrono::NaiveDate>()
        .map_or_else(|_| text.to_owned(), |day| day.format("%-d %b %Y").to_string())
}

/// The first line, cut at a word when it is too long.
fn cut(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let short: String = line.chars().take(LONGEST).collect();
    let end = short
        .rfind(' ')
        .filter(|at| *at > LONGEST / 2)
        .unwrap_or(short.len());
    format!("{}…", short[..end].trim_end())
}
