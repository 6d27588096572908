//! One declaration per record: from it come the struct, its columns, and the way into a row and back.
//!
//! A field stands in it once, with what it holds, its limits and who may read it ([`Spec`]); types that say that by
//! themselves (days, words, numbers) need no more than their name. Whatever walks over all kinds (the store, the import,
//! search, the leak check, the editors) is made from this.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::field::Range;
use crate::{
    Column, ColumnKind, Currency, FieldAbout, FiscalYear, Holds, Id, Kind, Money, Quarter, Spec, Value,
};

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
    /// How its first column is typed.
    const KIND: ColumnKind;
    /// Columns.
    const WIDTH: usize = 1;
    /// True when absence means something.
    const NULLABLE: bool = false;
    /// Appends one value per column.
    fn put(&self, out: &mut Vec<Value>);
    /// Takes one value per column, in the same order.
    ///
    /// # Errors
    /// When a value is not of this kind.
    fn take(name: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError>;
    /// What stands in a field that has to be said, before it is.
    fn blank() -> Self;
}

/// The next field as a new record begins with it.
pub(crate) fn begun<T: Field>(fields: &mut std::slice::Iter<'_, FieldAbout>) -> T {
    let starts = |field: &FieldAbout| T::take(field.name, &mut field.starts()?.into_iter()).ok();
    fields.next().and_then(starts).unwrap_or_else(T::blank)
}

/// A type that says by itself what its fields hold. Texts, whole numbers and ids do not: their declaration has to.
pub trait SaysItself: Field {
    /// What a field of this type holds.
    const SPEC: Spec;
}

impl<T: SaysItself> SaysItself for Option<T> {
    const SPEC: Spec = Spec {
        starts: None,
        ..T::SPEC
    };
}

/// A record with an id, living in one table.
pub trait Record: Sized + Clone + PartialEq {
    /// Its table, and its name in the change log.
    const ENTITY: &'static str;
    /// What its declaration says of it in words.
    const DOC: &'static str;
    /// What it says of itself beside its fields.
    const ABOUT: Kind;
    /// Its fields in order, without `id` and `account`.
    const FIELDS: &'static [FieldAbout];
    /// True when it belongs to one account (its table has an `account` column).
    const OF_ACCOUNT: bool;
    /// Its id.
    fn id(&self) -> Id;
    /// The account it belongs to.
    fn account(&self) -> Option<Id>;
    /// All values, in the order of `columns`.
    fn values(&self) -> Vec<Value>;
    /// Back from values in the order of `columns`.
    ///
    /// # Errors
    /// When a value is not of its field's kind.
    fn from_values(values: Vec<Value>) -> Result<Self, FieldError>;
    /// All columns in order: `id`, `account` if it has one, then the fields'.
    fn columns() -> Vec<Column> {
        let id = |name: &'static str, to: &'static str| Column {
            name: name.to_owned(),
            field: name,
            kind: ColumnKind::Text,
            nullable: false,
            holds: crate::field::part_of(to).holds,
        };
        let mut columns = vec![id("id", Self::ENTITY)];
        if Self::OF_ACCOUNT {
            columns.push(id("account", "account"));
        }
        columns.extend(Self::FIELDS.iter().flat_map(FieldAbout::columns));
        columns
    }
}

/// Declares a record: `record! { /// doc  Name of account in "table" (KIND) { /// doc  field: Type = SPEC, … } }`. The
/// kind's own words and a field's specification may be left out where there is nothing to say.
macro_rules! record {
    ($(#[doc = $doc:literal])* $name:ident of account in $entity:literal $(($about:expr))? { $($fields:tt)* }) => {
        record!(@ [$($doc)*] $name $entity true [account: $crate::Id,] [$($about)?] { $($fields)* });
    };
    ($(#[doc = $doc:literal])* $name:ident in $entity:literal $(($about:expr))? { $($fields:tt)* }) => {
        record!(@ [$($doc)*] $name $entity false [] [$($about)?] { $($fields)* });
    };
    (@about) => { $crate::INTERNAL };
    (@about $about:expr) => {{
        #[allow(unused_imports)] // not every declaration needs each of them
        use $crate::{BY_RECORD, Between::*, CLIENT, INTERNAL};
        $about
    }};
    (@spec $ty:ty) => { <$ty as $crate::record::SaysItself>::SPEC };
    (@spec $ty:ty, $spec:expr) => {{
        #[allow(unused_imports)] // not every declaration needs each of them
        use $crate::field::*;
        $spec
    }};
    (@ [$($doc:literal)*] $name:ident $entity:literal $of:literal [$($acc:ident: $accty:ty,)?] [$($about:expr)?]
        { $($(#[doc = $fdoc:literal])* $field:ident: $ty:ty $(= $spec:expr)?,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Its id.
            pub id: $crate::Id,
            $(/// The account it belongs to.
            pub $acc: $accty,)?
            $($(#[doc = $fdoc])* pub $field: $ty,)*
        }

        impl $name {
            /// A new one of which nothing is said: each field as its declaration begins it, unknown where that is
            /// possible, else blank.
            pub fn begun(id: $crate::Id $(, $acc: $accty)?) -> Self {
                let mut fields = <Self as $crate::Record>::FIELDS.iter();
                Self { id, $($acc,)? $($field: $crate::record::begun(&mut fields),)* }
            }
        }

        impl $crate::Record for $name {
            const ENTITY: &'static str = $entity;
            const DOC: &'static str = concat!($($doc),*);
            const ABOUT: $crate::Kind = record!(@about $($about)?);
            const FIELDS: &'static [$crate::FieldAbout] = &[$($crate::FieldAbout {
                name: stringify!($field),
                doc: concat!($($fdoc),*),
                spec: record!(@spec $ty $(, $spec)?),
                nullable: <$ty as $crate::Field>::NULLABLE,
                kind: <$ty as $crate::Field>::KIND,
                width: <$ty as $crate::Field>::WIDTH,
            }),*];
            const OF_ACCOUNT: bool = $of;
            fn id(&self) -> $crate::Id {
                self.id
            }
            fn account(&self) -> Option<$crate::Id> {
                $(return Some(self.$acc);)?
                #[allow(unreachable_code)] // the line above exists for some records only
                None
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

/// Fields written as text through `Display` and `FromStr`.
macro_rules! text_field {
    ($($ty:ty: $expected:literal, $blank:expr $(=> $spec:expr)?);* $(;)?) => {$(
        impl $crate::Field for $ty {
            const KIND: $crate::ColumnKind = $crate::ColumnKind::Text;
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
            fn blank() -> Self {
                $blank
            }
        }
        $(impl $crate::record::SaysItself for $ty {
            const SPEC: $crate::Spec = $spec;
        })?
    )*};
}
text_field! {
    Id: "an id", Id::fixed(0);
    NaiveDate: "a date", NaiveDate::default() => Spec::of(Holds::Date);
    NaiveTime: "a time", NaiveTime::MIN => Spec::of(Holds::Time);
    Decimal: "a decimal number", Decimal::ZERO => Spec::of(Holds::Decimal(Range::ANY));
    Quarter: "a quarter", Quarter::of(NaiveDate::default(), FiscalYear::CALENDAR) => Spec::of(Holds::Quarter);
    FiscalYear: "a month and day", FiscalYear::CALENDAR => Spec::of(Holds::MonthDay);
    Currency: "a currency", Currency::USD => Spec::of(Holds::Currency);
}

impl Field for String {
    const KIND: ColumnKind = ColumnKind::Text;
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
    fn blank() -> Self {
        Self::new()
    }
}

/// Fields stored as whole numbers.
macro_rules! int_field {
    ($($ty:ty),*) => {$(
        impl Field for $ty {
            const KIND: ColumnKind = ColumnKind::Int;
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
            fn blank() -> Self {
                0
            }
        }
    )*};
}
int_field!(u8, u32, i32);

impl SaysItself for bool {
    const SPEC: Spec = Spec::of(Holds::YesNo);
}

impl Field for bool {
    const KIND: ColumnKind = ColumnKind::Int;
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
    fn blank() -> Self {
        false
    }
}

impl SaysItself for Money {
    const SPEC: Spec = Spec::of(Holds::Money { signed: false });
}

impl Field for Money {
    const KIND: ColumnKind = ColumnKind::Int;
    const WIDTH: usize = 2;
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
    fn blank() -> Self {
        Self::minor(0, Currency::blank())
    }
}

impl<T: Field> Field for Option<T> {
    const KIND: ColumnKind = T::KIND;
    const WIDTH: usize = T::WIDTH;
    const NULLABLE: bool = true;
    fn put(&self, out: &mut Vec<Value>) {
        match self {
            Some(value) => value.put(out),
            None => out.extend(std::iter::repeat_n(Value::Null, T::WIDTH)),
        }
    }
    fn take(field: &'static str, from: &mut dyn Iterator<Item = Value>) -> Result<Self, FieldError> {
        let values: Vec<Value> = from.take(T::WIDTH).collect();
        if values.iter().all(|value| *value == Value::Null) {
            return Ok(None);
        }
        T::take(field, &mut values.into_iter()).map(Some)
    }
    fn blank() -> Self {
        None
    }
}
