//! A write to one record, typed: what a plan consists of and what the store is asked to do.

use std::collections::HashMap;

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
            /// Hands the records of a run of writes of one kind, with their type, to whoever can write them.
            ///
            /// # Errors
            /// Whatever the writer says.
            fn apply_run<A: Apply>(run: &[Write], to: &mut A) -> Result<(), A::Error> {
                macro_rules! of {
                    ($kind:ident) => {{
                        let inserted: Vec<$kind> = run
                            .iter()
                            .filter_map(|write| match write {
                                Write::Insert(Row::$kind(record)) => Some(record.clone()),
                                _ => None,
                            })
                            .collect();
                        to.insert(&inserted)?;
                        run.iter().try_for_each(|write| match write {
                            Write::Update(Row::$kind(record)) => to.update(record),
                            _ => Ok(()),
                        })
                    }};
                }
                match run.first().map(Write::row) {
                    None => Ok(()),
                    Some(Row::Firm(_)) => of!(Firm),
                    Some(Row::Service(_)) => of!(Service),
                    Some(Row::TeamMember(_)) => of!(TeamMember),
                    Some(Row::Account(_)) => of!(Account),
                    $(Some(Row::$ty(_)) => of!($ty)),*
                }
            }

            /// Does a run of writes of one kind to records held in memory.
            fn apply_run_to(run: &[Write], records: &mut AccountRecords) {
                macro_rules! of {
                    ($kind:ident, $list:expr) => {
                        put(
                            $list,
                            run.iter().filter_map(|write| match write.row() {
                                Row::$kind(record) => Some(record),
                                _ => None,
                            }),
                        )
                    };
                }
                match run.first().map(Write::row) {
                    None => {}
                    Some(Row::Firm(firm)) => records.firm = Some(firm.clone()),
                    Some(Row::Account(account)) => records.account = account.clone(),
                    Some(Row::Service(_)) => of!(Service, &mut records.services),
                    Some(Row::TeamMember(_)) => of!(TeamMember, &mut records.team),
                    $(Some(Row::$ty(_)) => of!($ty, &mut records.$field)),*
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
    /// Hands writes, in their order, to whoever can do them; what is added of one kind in one go.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn apply_all<A: Apply>(writes: &[Write], to: &mut A) -> Result<(), A::Error> {
        Write::runs(writes).try_for_each(|run| Write::apply_run(run, to))
    }

    /// Does writes, in their order, to records held in memory: what the account will look like.
    pub(crate) fn apply_all_to(writes: &[Write], records: &mut AccountRecords) {
        Write::runs(writes).for_each(|run| Write::apply_run_to(run, records));
    }

    fn runs(writes: &[Write]) -> impl Iterator<Item = &[Write]> {
        writes.chunk_by(|one, next| {
            one.row().entity() == next.row().entity()
                && matches!(one, Write::Insert(_)) == matches!(next, Write::Insert(_))
        })
    }

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
    /// Writes records that are not there yet.
    ///
    /// # Errors
    /// Whatever the writer says.
    fn insert<T: Record>(&mut self, records: &[T]) -> Result<(), Self::Error>;
    /// Writes a record that is there.
    ///
    /// # Errors
    /// Whatever the writer says.
    fn update<T: Record>(&mut self, record: &T) -> Result<(), Self::Error>;
}

/// Replaces the records with these ids, or adds them.
fn put<'r, T: Record + 'r>(list: &mut Vec<T>, records: impl Iterator<Item = &'r T>) {
    let mut places: HashMap<Id, usize> = list.iter().enumerate().map(|(at, r)| (r.id(), at)).collect();
    for record in records {
        match places.get(&record.id()) {
            Some(at) => list[*at] = record.clone(),
            None => {
                places.insert(record.id(), list.len());
                list.push(record.clone());
            }
        }
    }
}
