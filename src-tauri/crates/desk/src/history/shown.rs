//! How a record and its values are named to a person: the same in the history, in what changed and in search.

use std::collections::BTreeMap;

use model::{Column, Currency, Holds, Id, Money, Value};
use rust_decimal::Decimal;
use store::Reader;

use super::{Shown, ShownKind};
use crate::Result;
use crate::numbers::Numbers;
use crate::qbr::quarter_in_words;

/// What names a record that has no text: the columns that say when and what it was.
const ELSE_NAMED_BY: &[&str] = &["kind", "on"];
/// Longest name of a record, in characters; the rest is cut.
const LONGEST: usize = 90;
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
        let Some(kind) = model::kind(entity) else {
            return Ok(String::new());
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
            parts.extend(self.part(column, row, deep)?);
        }
        Ok(cut(&parts.join(", ")))
    }

    fn part(&self, column: &Column, row: &Row, deep: usize) -> Result<Option<String>> {
        let Some(text) = text(row, &column.name) else {
            return Ok(None);
        };
        Ok(match column.holds {
            Holds::Reference { to, .. } => self.referred(to, text, deep)?,
            Holds::Date => Some(day(text)),
            Holds::Quarter => Some(quarter_in_words(text)),
            Holds::Word(_) => Some(text.replace('_', " ")),
            _ => Some(text.to_owned()),
        })
    }

    /// The name of the record a column refers to, deleted or not.
    fn referred(&self, kind: &str, id: &str, deep: usize) -> Result<Option<String>> {
        let (Ok(id), true) = (id.parse::<Id>(), deep > 0) else {
            return Ok(None);
        };
        match self.reader.row(kind, id)? {
            Some(row) => self.named(kind, &row, deep - 1).map(Some),
            None => Ok(None),
        }
    }

    /// Whether the record a column refers to was removed; then what it is called.
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
            Some(row) if row.get("deleted_at") != Some(&Value::Null) => self.of_row(kind, &row).map(Some),
            _ => Ok(None),
        }
    }

    /// The value of a field as a person reads it; `None` when it is not set. Money takes both of its columns from
    /// the row.
    pub(crate) fn value(&self, column: &Column, row: &Row) -> Result<Option<Shown>> {
        let shown = |kind, text: String| Ok(Some(Shown { kind, text }));
        match (row.get(&column.name).unwrap_or(&Value::Null), column.holds) {
            (Value::Null, _) => Ok(None),
            (Value::Int(n), Holds::YesNo) => {
                shown(ShownKind::Word, if *n == 0 { "no" } else { "yes" }.to_owned())
            }
            (Value::Int(minor), Holds::Money { .. }) => {
                let currency = text(row, &format!("{}_currency", column.name));
                let text = match currency.and_then(|code| code.parse::<Currency>().ok()) {
                    Some(currency) => self.numbers.money(Money::minor(*minor, currency)),
                    None => minor.to_string(),
                };
                shown(ShownKind::Text, text)
            }
            (Value::Int(n), _) => shown(ShownKind::Text, n.to_string()),
            (Value::Text(text), Holds::Reference { to, .. }) => {
                let name = self.referred(to, text, DEEP)?;
                shown(ShownKind::Text, name.unwrap_or_else(|| text.clone()))
            }
            (Value::Text(text), Holds::Decimal(_)) => {
                let number = text.parse::<Decimal>().map(|value| self.numbers.plain(value));
                shown(ShownKind::Text, number.unwrap_or_else(|_| text.clone()))
            }
            (Value::Text(text), Holds::Quarter) => shown(ShownKind::Text, quarter_in_words(text)),
            (Value::Text(text), Holds::Date) => shown(ShownKind::Date, text.clone()),
            (Value::Text(text), Holds::Word(_)) => shown(ShownKind::Word, text.clone()),
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
