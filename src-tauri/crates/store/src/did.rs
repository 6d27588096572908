//! What a transaction did, as data. The log is kept for ever, so it holds no sentence of any language: whoever shows a
//! step says it in the words of its screen.

use model::{Id, Operation};
use rusqlite::Row;

use crate::{Error, Result};

/// Longest name that is kept, in characters; the rest is cut.
const LONGEST: usize = 90;

/// What a transaction did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Did {
    /// The operation. `None` when it is a word of a newer version, or when the transaction is older than the words.
    pub op: Option<Operation>,
    /// The kind of record it is about.
    pub entity: Option<String>,
    /// The record it is about. When it is not said, it is the only one of its kind that the transaction wrote.
    pub row_id: Option<Id>,
    /// What that record was called then, in the words of whoever wrote it.
    pub name: Option<String>,
    /// The field it is about.
    pub field: Option<String>,
    /// What a transaction of the first schema was called, in English. Never written any more.
    pub label: Option<String>,
}

/// The columns of `txn` (as `t`) that [`read`] takes.
pub(crate) const COLUMNS: &str = r#"t."op", t."entity", t."row_id", t."name", t."field", t."label""#;

impl Did {
    /// An operation on a kind of record.
    pub fn new(op: Operation, entity: &str) -> Self {
        Self {
            op: Some(op),
            entity: Some(entity.to_owned()),
            ..Self::default()
        }
    }

    /// Writing a new record.
    pub fn add(entity: &str) -> Self {
        Self::new(Operation::Add, entity)
    }

    /// Giving a field another value.
    pub fn edit(entity: &str, field: &str) -> Self {
        Self::new(Operation::Edit, entity).in_field(field)
    }

    /// The same, of this record.
    pub fn of(mut self, row_id: Id) -> Self {
        self.row_id = Some(row_id);
        self
    }

    /// The same, of a record that is called so: the first line of it, cut at a word when it is long.
    pub fn named(mut self, name: &str) -> Self {
        self.name = Some(one_line(name)).filter(|name| !name.is_empty());
        self
    }

    /// The same, in this field.
    pub fn in_field(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }
}

/// The first line of a text, cut at a word when it is too long for a name.
pub fn one_line(text: &str) -> String {
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

/// Reads [`COLUMNS`] from a row.
pub(crate) fn read(row: &Row<'_>, index: usize) -> Result<Did> {
    let text = |n: usize| row.get::<_, Option<String>>(index + n);
    Ok(Did {
        op: text(0)?.and_then(|word| word.parse().ok()),
        entity: text(1)?,
        row_id: text(2)?
            .map(|id| id.parse().map_err(|_| Error::UnreadableLog))
            .transpose()?,
        name: text(3)?,
        field: text(4)?,
        label: text(5)?,
    })
}
