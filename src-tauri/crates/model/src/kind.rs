//! What a kind of record says of itself, and the list of all kinds: what every table that is keyed by kind is made from.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::rules::{Between, Broken};
use crate::{Column, FieldAbout, FieldError, Holds, Id, Reads, Record, Value};

/// What a kind's declaration says beside its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Who may read its fields, unless a field says otherwise.
    pub reads: Reads,
    /// The field that refers to the record it stands in: a reading's metric.
    pub within: Option<&'static str>,
    /// The fields that together name it, when that is not its first text.
    pub named_by: &'static [&'static str],
    /// Its day.
    pub on: Option<&'static str>,
    /// True when it only ties two records together: by itself it says nothing.
    pub tie: bool,
    /// True when a vault has at most one.
    pub single: bool,
    /// Fields that no two of them share: in the record they stand in, else in the account, else in the vault.
    pub unique: &'static [&'static str],
    /// Rules between two of its fields.
    pub between: &'static [Between],
}

/// A kind of which only our firm may read anything.
pub const INTERNAL: Kind = Kind {
    reads: Reads::Internal,
    within: None,
    named_by: &[],
    on: None,
    tie: false,
    single: false,
    unique: &[],
    between: &[],
};
/// A kind that the client may read.
pub const CLIENT: Kind = Kind {
    reads: Reads::Client,
    ..INTERNAL
};
/// A kind whose records each say who may read them.
pub const BY_RECORD: Kind = Kind {
    reads: Reads::ByRecord,
    ..INTERNAL
};

impl Kind {
    /// It stands in the record that this field refers to.
    pub const fn within(self, field: &'static str) -> Self {
        Self {
            within: Some(field),
            ..self
        }
    }

    /// These fields together name it.
    pub const fn named_by(self, fields: &'static [&'static str]) -> Self {
        Self {
            named_by: fields,
            ..self
        }
    }

    /// This field is its day.
    pub const fn on(self, field: &'static str) -> Self {
        Self {
            on: Some(field),
            ..self
        }
    }

    /// It only ties two records together.
    pub const fn tie(self) -> Self {
        Self { tie: true, ..self }
    }

    /// A vault has at most one.
    pub const fn single(self) -> Self {
        Self { single: true, ..self }
    }

    /// No two of them share these fields.
    pub const fn unique(self, fields: &'static [&'static str]) -> Self {
        Self {
            unique: fields,
            ..self
        }
    }

    /// These rules hold between its fields.
    pub const fn between(self, rules: &'static [Between]) -> Self {
        Self {
            between: rules,
            ..self
        }
    }
}

/// A kind of record, whole: its table, its fields, and what it says of itself.
#[derive(Debug, Clone)]
pub struct KindAbout {
    /// Its table, and its name in the change log.
    pub entity: &'static str,
    /// What its declaration says of it in words.
    pub doc: &'static str,
    /// True when its records belong to one account.
    pub of_account: bool,
    /// What it says beside its fields.
    pub about: Kind,
    /// Its fields, in order.
    pub fields: &'static [FieldAbout],
    /// Its columns: `id`, `account` if it has one, then the fields'.
    pub columns: Vec<Column>,
    /// Whether values, in the order of the columns, make a record of this kind.
    pub fits: fn(Vec<Value>) -> Result<(), FieldError>,
}

impl KindAbout {
    fn of<T: Record>() -> Self {
        Self {
            entity: T::ENTITY,
            doc: T::DOC,
            of_account: T::OF_ACCOUNT,
            about: T::ABOUT,
            fields: T::FIELDS,
            columns: T::columns(),
            fits: |values| T::from_values(values).map(drop),
        }
    }

    /// The fields with their values, out of a whole row in the order of the columns.
    pub fn cells<'v>(
        &self,
        row: &'v [Value],
    ) -> impl Iterator<Item = (&'static FieldAbout, &'v [Value])> + use<'v> {
        let mut rest = row.get(1 + usize::from(self.of_account)..).unwrap_or_default();
        self.fields.iter().map(move |field| {
            let (own, after) = rest.split_at(field.width.min(rest.len()));
            rest = after;
            (field, own)
        })
    }

    /// Whether every field of a whole row is within its limits.
    ///
    /// # Errors
    /// The first field that is not, with the rule it breaks.
    pub fn check(&self, row: &[Value]) -> Result<(), Broken> {
        for (field, own) in self.cells(row) {
            field.check(own).map_err(|rule| Broken {
                field: field.name,
                rule,
            })?;
        }
        Ok(())
    }

    /// The id of a whole row.
    pub fn id_of(&self, row: &[Value]) -> Option<Id> {
        id_in(row.first()?)
    }

    /// The account of a whole row; of an account: itself.
    pub fn account_of(&self, row: &[Value]) -> Option<Id> {
        match (self.of_account, self.entity) {
            (true, _) => id_in(row.get(1)?),
            (false, "account") => self.id_of(row),
            (false, _) => None,
        }
    }

    /// The review that a whole row belongs to: itself, or the one it stands in.
    pub fn review_of(&self, row: &[Value]) -> Option<Id> {
        match (self.entity, self.parent()) {
            ("qbr", _) => self.id_of(row),
            (_, Some("qbr")) => id_in(self.values(row, self.about.within?).first()?),
            _ => None,
        }
    }

    /// The values of a field in a whole row, one per column.
    pub fn values<'v>(&self, row: &'v [Value], field: &str) -> &'v [Value] {
        self.cells(row)
            .find(|(about, _)| about.name == field)
            .map_or(&[], |(_, own)| own)
    }

    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&'static FieldAbout> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The fields that refer to other records, with the kind they refer to.
    pub fn references(&self) -> impl Iterator<Item = (&'static FieldAbout, &'static str)> {
        self.fields.iter().filter_map(|field| match field.spec.holds {
            Holds::Reference { to, .. } => Some((field, to)),
            _ => None,
        })
    }

    /// The fields that refer to a record of any kind, each after the one that says which kind.
    pub fn loose_references(&self) -> impl Iterator<Item = (&'static FieldAbout, &'static FieldAbout)> {
        let pairs = self.fields.iter().zip(self.fields.iter().skip(1));
        pairs.filter(|(_, field)| field.spec.holds == Holds::AnyReference)
    }

    /// The kind that a field refers to.
    pub fn target(&self, field: &str) -> Option<&'static str> {
        self.references()
            .find(|(about, _)| about.name == field)
            .map(|(_, to)| to)
    }

    /// The fields with words in them, in order.
    pub fn texts(&self) -> impl Iterator<Item = &'static FieldAbout> {
        self.fields.iter().filter(|field| field.spec.holds.is_text())
    }

    /// The field that names its records by itself, when one does: their first text, if it is a name or never absent.
    pub fn title(&self) -> Option<&'static FieldAbout> {
        self.texts()
            .next()
            .filter(|field| field.spec.holds == Holds::Name || !field.nullable)
    }

    /// The kind of the record its records stand in.
    pub fn parent(&self) -> Option<&'static str> {
        self.about.within.and_then(|field| self.target(field))
    }
}

fn id_in(value: &Value) -> Option<Id> {
    match value {
        Value::Text(text) => text.parse().ok(),
        Value::Null | Value::Int(_) => None,
    }
}

static EVERY: LazyLock<Vec<KindAbout>> = LazyLock::new(|| {
    macro_rules! of_all {
        ($($ty:ty),*) => { vec![$(KindAbout::of::<$ty>()),*] };
    }
    for_every_record!(of_all)
});

static BY_ENTITY: LazyLock<HashMap<&'static str, &'static KindAbout>> =
    LazyLock::new(|| EVERY.iter().map(|kind| (kind.entity, kind)).collect());

/// Every kind of record: the firm's own first, then the account's in the order of [`crate::AccountRecords`].
pub fn kinds() -> &'static [KindAbout] {
    &EVERY
}

/// The kind of record with this table.
pub fn kind(entity: &str) -> Option<&'static KindAbout> {
    BY_ENTITY.get(entity).copied()
}

/// The fields of other kinds that refer to records of this one.
pub fn referring_to(entity: &str) -> impl Iterator<Item = (&'static KindAbout, &'static FieldAbout)> {
    kinds().iter().flat_map(move |kind| {
        kind.references()
            .filter(move |(_, to)| *to == entity)
            .map(move |(field, _)| (kind, field))
    })
}
