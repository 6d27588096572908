//! A write to one record, typed: what a plan consists of and what the store is asked to do.

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
use model::{AccountRecords, Id, Record, for_account_records};

/// A record that belongs to an account, and the list it stands in.
pub trait InAccount: Record {
    /// The list of this type.
    fn list(records: &AccountRecords) -> &[Self];
    /// The list of this type, to change.
    fn list_mut(records: &mut AccountRecords) -> &mut Vec<Self>;
}

macro_rules! rows {
    ($($field:ident: $ty:ident),*) => {
        /// A record of any type that an import writes.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, missing_docs)] // one variant per record type, named after it
        pub enum Row { Firm(Firm), Service(Service), TeamMember(TeamMember), Account(Account), $($ty($ty)),* }

        impl Row {
            /// The record's table and name in the change log.
            pub fn entity(&self) -> &'static str {
                match self {
                    Row::Firm(_) => Firm::ENTITY,
                    Row::Service(_) => Service::ENTITY,
                    Row::TeamMember(_) => TeamMember::ENTITY,
                    Row::Account(_) => Account::ENTITY,
                    $(Row::$ty(_) => $ty::ENTITY),*
                }
            }

            /// The record's id.
            pub fn id(&self) -> Id {
                match self {
                    Row::Firm(r) => r.id,
                    Row::Service(r) => r.id,
                    Row::TeamMember(r) => r.id,
                    Row::Account(r) => r.id,
                    $(Row::$ty(r) => r.id),*
                }
            }
        }

        impl Write {
            /// Hands the record, with its type, to whoever can write it.
            ///
            /// # Errors
            /// Whatever the writer says.
            pub fn apply<A: Apply>(&self, to: &mut A) -> Result<(), A::Error> {
                match self {
                    Write::Insert(row) => match row {
                        Row::Firm(r) => to.insert(r),
                        Row::Service(r) => to.insert(r),
                        Row::TeamMember(r) => to.insert(r),
                        Row::Account(r) => to.insert(r),
                        $(Row::$ty(r) => to.insert(r)),*
                    },
                    Write::Update(row) => match row {
                        Row::Firm(r) => to.update(r),
                        Row::Service(r) => to.update(r),
                        Row::TeamMember(r) => to.update(r),
                        Row::Account(r) => to.update(r),
                        $(Row::$ty(r) => to.update(r)),*
                    },
                }
            }

            /// Does the write to records held in memory: what the account will look like.
            pub fn apply_to(&self, records: &mut AccountRecords) {
                match self.row() {
                    Row::Firm(r) => records.firm = Some(r.clone()),
                    Row::Service(r) => put(&mut records.services, r),
                    Row::TeamMember(r) => put(&mut records.team, r),
                    Row::Account(r) => records.account = r.clone(),
                    $(Row::$ty(r) => put(&mut records.$field, r)),*
                }
            }
        }

        $(
            impl InAccount for $ty {
                fn list(records: &AccountRecords) -> &[Self] {
                    &records.$field
                }
                fn list_mut(records: &mut AccountRecords) -> &mut Vec<Self> {
                    &mut records.$field
                }
            }
        )*

        $(
            impl From<$ty> for Row {
                fn from(record: $ty) -> Row {
                    Row::$ty(record)
                }
            }
        )*
    };
}
for_account_records!(rows);

macro_rules! shared_rows {
    ($($ty:ident),*) => {$(
        impl From<$ty> for Row {
            fn from(record: $ty) -> Row {
                Row::$ty(record)
            }
        }
    )*};
}
shared_rows!(Firm, Service, TeamMember, Account);

/// One step of a plan. Steps are in an order in which every reference is there before it is used.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// A record that is not there yet.
    Insert(Row),
    /// A record that is there, as it will be; the store writes the columns that differ.
    Update(Row),
}

impl Write {
    /// The record.
    pub fn row(&self) -> &Row {
        match self {
            Write::Insert(row) | Write::Update(row) => row,
        }
    }
}

/// Whoever can write records: the store's transaction.
pub trait Apply {
    /// What may go wrong.
    type Error;
    /// Writes a record that is not there yet.
    ///
    /// # Errors
    /// Whatever the writer says.
    fn insert<T: Record>(&mut self, record: &T) -> Result<(), Self::Error>;
    /// Writes a record that is there.
    ///
    /// # Errors
    /// Whatever the writer says.
    fn update<T: Record>(&mut self, record: &T) -> Result<(), Self::Error>;
}

/// Replaces the record with this id, or adds it.
fn put<T: Record>(list: &mut Vec<T>, record: &T) {
    match list.iter_mut().find(|r| r.id() == record.id()) {
        Some(there) => *there = record.clone(),
        None => list.push(record.clone()),
    }
}
