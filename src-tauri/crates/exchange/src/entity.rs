//! The way from a record's table name to its type: its fields, and whether values make one.

use model::accounts::*;
use model::actions::*;
use model::plan::*;
use model::qbr::*;
use model::renewals::*;
use model::risks::*;
use model::settings::Firm;
use model::stakeholders::*;
use model::touchpoints::*;
use model::value::*;
use model::{ColumnKind, FieldError, Holds, Record, Value, for_account_records};

/// A field's place among its record's values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldLayout {
    pub name: &'static str,
    /// First column.
    pub at: usize,
    /// Columns: two for money.
    pub len: usize,
    pub kind: ColumnKind,
    pub holds: Holds,
    pub nullable: bool,
}

/// The fields of a record type.
pub(crate) fn layout<T: Record>() -> Vec<FieldLayout> {
    let columns = T::columns();
    let mut at = 1 + usize::from(T::OF_ACCOUNT);
    T::FIELDS
        .iter()
        .map(|name| {
            let second = columns
                .get(at + 1)
                .is_some_and(|c| c.name == format!("{name}_currency"));
            let (kind, holds, nullable) = columns
                .get(at)
                .map_or((ColumnKind::Text, Holds::Prose, true), |c| {
                    (c.kind, c.holds, c.nullable)
                });
            let field = FieldLayout {
                name,
                at,
                len: 1 + usize::from(second),
                kind,
                holds,
                nullable,
            };
            at += field.len;
            field
        })
        .collect()
}

macro_rules! by_entity {
    ($($field:ident: $ty:ident),*) => {
        /// The fields of a record, by its table.
        pub(crate) fn layout_of(entity: &str) -> Vec<FieldLayout> {
            by_entity!(@ entity, layout; Firm, Service, TeamMember, Account, $($ty),*);
            Vec::new()
        }

        /// Whether values make a record of this table.
        pub(crate) fn check(entity: &str, values: Vec<Value>) -> Result<(), FieldError> {
            by_entity!(@ entity, values, check_as; Firm, Service, TeamMember, Account, $($ty),*);
            Ok(())
        }

    };
    (@ $entity:ident, $function:ident; $($ty:ident),*) => {
        $(if $entity == $ty::ENTITY { return $function::<$ty>(); })*
    };
    (@ $entity:ident, $values:ident, $function:ident; $($ty:ident),*) => {
        $(if $entity == $ty::ENTITY { return $function::<$ty>($values); })*
    };
}
for_account_records!(by_entity);

fn check_as<T: Record>(values: Vec<Value>) -> Result<(), FieldError> {
    T::from_values(values).map(|_| ())
}
