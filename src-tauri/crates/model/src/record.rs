//! One declaration per record: from it come the struct, its columns, and the way into a row and back.
//!
//! The store, the import and the history all work over [`Record`], so a field that is added here is
//! stored, logged, imported by name and shown in the history without another line.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::{Currency, FiscalYear, Id, Money, Quarter};

/// What a database column holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// Absent: unknown.
    Null,
    /// Whole numbers, and booleans as 0 and 1.
    Int(i64),
    /// Text, and all that is written as text: ids, dates, decimals, words.
    Text(String),
}

/// How a column is typed in a STRICT table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// `INTEGER`
    Int,
    /// `TEXT`
    Text,
}

/// What the values of a column mean to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words a person wrote, which a search looks through.
    Prose,
    /// One of the words of its field.
    Word,
    /// Another record, by its id.
    Reference,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A decimal number.
    Decimal,
    /// A whole number.
    Count,
    /// 1 for yes, 0 for no.
    YesNo,
    /// Minor units of the currency in the next column.
    Money,
    /// An ISO 4217 code, on its own or of the amount in the column before.
    Currency,
    /// A quarter, or the day a fiscal year starts on.
    Period,
}

/// A column of a record's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name; money takes a second column named `<field>_currency`.
    pub name: String,
    /// Its type.
    pub kind: ColumnKind,
    /// True when absence means something.
    pub nullable: bool,
    /// What its values mean.
    pub holds: Holds,
}

/// A stored value that is not of the kind its field needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: not {expected}")]
pub struct FieldError {
    /// The field.
    pub field: &'static str,
    /// What it should have been.
    pub expected: &'static str,
}

/// A field's way into columns and back.
pub trait Field: Sized {
    /// The columns of a field of this type.
    fn columns(name: &'static str) -> Vec<Column>;
    /// Appends one value per column.
    fn put(&self, out: &mut Vec<Value>);
    /// Takes one value per column, in the same order.
    ///
    /// # Errors
    /// When a value is not of this kind.
    fn take(name: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError>;
}

/// A record with an id, living in one table.
pub trait Record: Sized + Clone + PartialEq {
    /// Its table, and its name in the change log.
    const ENTITY: &'static str;
    /// Its fields in order, without `id` and `account`.
    const FIELDS: &'static [&'static str];
    /// True when it belongs to one account (its table has an `account` column).
    const OF_ACCOUNT: bool;
    /// Its id.
    fn id(&self) -> Id;
    /// The account it belongs to.
    fn account(&self) -> Option<Id>;
    /// All columns in order: `id`, `account` if it has one, then the fields'.
    fn columns() -> Vec<Column>;
    /// All values, in the order of `columns`.
    fn values(&self) -> Vec<Value>;
    /// Back from values in the order of `columns`.
    ///
    /// # Errors
    /// When a value is not of its field's kind.
    fn from_values(values: Vec<Value>) -> Result<Self, FieldError>;
}

/// Declares a record: `record! { /// doc  Name of account in "table" { /// doc field: Type, … } }`.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident of account in $entity:literal { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        record!(@ [$(#[$meta])*] $name $entity true [account: $crate::Id,] { $($(#[$fmeta])* $field: $ty,)* });
    };
    ($(#[$meta:meta])* $name:ident in $entity:literal { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        record!(@ [$(#[$meta])*] $name $entity false [] { $($(#[$fmeta])* $field: $ty,)* });
    };
    (@ [$(#[$meta:meta])*] $name:ident $entity:literal $of:literal [$($acc:ident: $accty:ty,)?] { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Its id.
            pub id: $crate::Id,
            $(/// The account it belongs to.
            pub $acc: $accty,)?
            $($(#[$fmeta])* pub $field: $ty,)*
        }

        impl $crate::Record for $name {
            const ENTITY: &'static str = $entity;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
            const OF_ACCOUNT: bool = $of;
            fn id(&self) -> $crate::Id {
                self.id
            }
            fn account(&self) -> Option<$crate::Id> {
                $(return Some(self.$acc);)?
                #[allow(unreachable_code)] // the line above exists for some records only
                None
            }
            fn columns() -> Vec<$crate::Column> {
                let mut columns = <$crate::Id as $crate::Field>::columns("id");
                $(columns.extend(<$accty as $crate::Field>::columns(stringify!($acc)));)?
                $(columns.extend(<$ty as $crate::Field>::columns(stringify!($field)));)*
                columns
            }
            fn values(&self) -> Vec<$crate::Value> {
                let mut out = Vec::new();
                $crate::Field::put(&self.id, &mut out);
                $($crate::Field::put(&self.$acc, &mut out);)?
                $($crate::Field::put(&self.$field, &mut out);)*
                out
            }
            fn from_values(values: Vec<$crate::Value>) -> Result<Self, $crate::FieldError> {
                let mut from = values.into_iter();
                Ok(Self {
                    id: $crate::Field::take("id", &mut from)?,
                    $($acc: $crate::Field::take(stringify!($acc), &mut from)?,)?
                    $($field: $crate::Field::take(stringify!($field), &mut from)?,)*
                })
            }
        }
    };
}

/// A column that is never empty.
pub(crate) fn column(name: &str, kind: ColumnKind, holds: Holds) -> Vec<Column> {
    vec![Column {
        name: name.to_owned(),
        kind,
        nullable: false,
        holds,
    }]
}

/// Fields written as text through `Display` and `FromStr`.
macro_rules! text_field {
    ($($ty:ty: $holds:ident, $expected:literal);* $(;)?) => {$(
        impl $crate::Field for $ty {
            fn columns(name: &'static str) -> Vec<$crate::Column> {
                $crate::record::column(name, $crate::ColumnKind::Text, $crate::Holds::$holds)
            }
            fn put(&self, out: &mut Vec<$crate::Value>) {
                out.push($crate::Value::Text(self.to_string()));
            }
            fn take(field: &'static str, from: &mut dyn Iterator<Item = $crate::Value>) -> Result<Self, $crate::FieldError> {
                match from.next() {
                    Some($crate::Value::Text(text)) => text.parse().ok(),
                    _ => None,
                }
                .ok_or($crate::FieldError { field, expected: $expected })
            }
        }
    )*};
}
text_field! {
    Id: Reference, "an id";
    NaiveDate: Date, "a date";
    NaiveTime: Time, "a time";
    Decimal: Decimal, "a decimal number";
    Quarter: Period, "a quarter";
    FiscalYear: Period, "a month and day";
    Currency: Currency, "a currency";
}

impl Field for String {
    fn columns(name: &'static str) -> Vec<Column> {
        column(name, ColumnKind::Text, Holds::Prose)
    }
    fn put(&self, out: &mut Vec<Value>) {
        out.push(Value::Text(self.clone()));
    }
    fn take(field: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError> {
        match from.next() {
            Some(Value::Text(text)) => Ok(text),
            _ => Err(FieldError {
                field,
                expected: "a text",
            }),
        }
    }
}

/// Fields stored as whole numbers.
macro_rules! int_field {
    ($($ty:ty),*) => {$(
        impl Field for $ty {
            fn columns(name: &'static str) -> Vec<Column> {
                column(name, ColumnKind::Int, Holds::Count)
            }
            fn put(&self, out: &mut Vec<Value>) {
                out.push(Value::Int(i64::from(*self)));
            }
            fn take(field: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError> {
                match from.next() {
                    Some(Value::Int(n)) => <$ty>::try_from(n).ok(),
                    _ => None,
                }
                .ok_or(FieldError { field, expected: "a whole number in range" })
            }
        }
    )*};
}
int_field!(u8, u32, i32);

impl Field for bool {
    fn columns(name: &'static str) -> Vec<Column> {
        column(name, ColumnKind::Int, Holds::YesNo)
    }
    fn put(&self, out: &mut Vec<Value>) {
        out.push(Value::Int(i64::from(*self)));
    }
    fn take(field: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError> {
        match from.next() {
            Some(Value::Int(n @ 0..=1)) => Ok(n == 1),
            _ => Err(FieldError {
                field,
                expected: "yes or no",
            }),
        }
    }
}

impl Field for Money {
    fn columns(name: &'static str) -> Vec<Column> {
        let amount = column(name, ColumnKind::Int, Holds::Money);
        let currency = column(&format!("{name}_currency"), ColumnKind::Text, Holds::Currency);
        [amount, currency].concat()
    }
    fn put(&self, out: &mut Vec<Value>) {
        out.push(Value::Int(self.minor));
        self.currency.put(out);
    }
    fn take(field: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError> {
        match from.next() {
            Some(Value::Int(minor)) => Ok(Self {
                minor,
                currency: Currency::take(field, from)?,
            }),
            _ => Err(FieldError {
                field,
                expected: "an amount",
            }),
        }
    }
}

impl<T: Field> Field for Option<T> {
    fn columns(name: &'static str) -> Vec<Column> {
        let mut columns = T::columns(name);
        for column in &mut columns {
            column.nullable = true;
        }
        columns
    }
    fn put(&self, out: &mut Vec<Value>) {
        match self {
            Some(value) => value.put(out),
            None => out.extend(T::columns("").into_iter().map(|_| Value::Null)),
        }
    }
    fn take(field: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError> {
        let values: Vec<Value> = from.take(T::columns(field).len()).collect();
        if values.iter().all(|value| *value == Value::Null) {
            return Ok(None);
        }
        T::take(field, &mut values.into_iter()).map(Some)
    }
}
