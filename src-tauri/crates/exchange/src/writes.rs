//! The writes that a plan consists of, typed: what the store is asked to do.

use std::collections::HashMap;

use model::every::*;
use model::{AccountRecords, Id, Record, for_account_records};

macro_rules! any_record {
    ($($field:ident: $ty:ident),*) => {
        /// A record of any type that an import writes.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, missing_docs)] // one variant per record type, named after it
        pub enum AnyRecord { Firm(Firm), Service(Service), TeamMember(TeamMember), Account(Account), $($ty($ty)),* }

        impl AnyRecord {
            /// The record's table and name in the change log.
            pub fn entity(&self) -> &'static str {
                match self {
                    AnyRecord::Firm(_) => Firm::ENTITY,
                    AnyRecord::Service(_) => Service::ENTITY,
                    AnyRecord::TeamMember(_) => TeamMember::ENTITY,
                    AnyRecord::Account(_) => Account::ENTITY,
                    $(AnyRecord::$ty(_) => $ty::ENTITY),*
                }
            }

            /// The record's id.
            pub fn id(&self) -> Id {
                match self {
                    AnyRecord::Firm(r) => r.id,
                    AnyRecord::Service(r) => r.id,
                    AnyRecord::TeamMember(r) => r.id,
                    AnyRecord::Account(r) => r.id,
                    $(AnyRecord::$ty(r) => r.id),*
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
                                Write::Insert(AnyRecord::$kind(record)) => Some(record.clone()),
                                _ => None,
                            })
                            .collect();
                        to.insert(&inserted)?;
                        run.iter().try_for_each(|write| match write {
                            Write::Update(AnyRecord::$kind(record)) => to.update(record),
                            _ => Ok(()),
                        })
                    }};
                }
                match run.first().map(Write::record) {
                    None => Ok(()),
                    Some(AnyRecord::Firm(_)) => of!(Firm),
                    Some(AnyRecord::Service(_)) => of!(Service),
                    Some(AnyRecord::TeamMember(_)) => of!(TeamMember),
                    Some(AnyRecord::Account(_)) => of!(Account),
                    $(Some(AnyRecord::$ty(_)) => of!($ty)),*
                }
            }

            /// Does a run of writes of one kind to records held in memory.
            fn apply_run_to(run: &[Write], records: &mut AccountRecords) {
                macro_rules! of {
                    ($kind:ident, $list:expr) => {
                        put(
                            $list,
                            run.iter().filter_map(|write| match write.record() {
                                AnyRecord::$kind(record) => Some(record),
                                _ => None,
                            }),
                        )
                    };
                }
                match run.first().map(Write::record) {
                    None => {}
                    Some(AnyRecord::Firm(firm)) => records.firm = Some(firm.clone()),
                    Some(AnyRecord::Account(account)) => records.account = account.clone(),
                    Some(AnyRecord::Service(_)) => of!(Service, &mut records.services),
                    Some(AnyRecord::TeamMember(_)) => of!(TeamMember, &mut records.team),
                    $(Some(AnyRecord::$ty(_)) => of!($ty, &mut records.$field)),*
                }
            }
        }

        $(
            impl From<$ty> for AnyRecord {
                fn from(record: $ty) -> AnyRecord {
                    AnyRecord::$ty(record)
                }
            }
        )*
    };
}
for_account_records!(any_record);

macro_rules! shared_records {
    ($($ty:ident),*) => {$(
        impl From<$ty> for AnyRecord {
            fn from(record: $ty) -> AnyRecord {
                AnyRecord::$ty(record)
            }
        }
    )*};
}
shared_records!(Firm, Service, TeamMember, Account);

/// One step of a plan. Steps are in an order in which every reference is there before it is used.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// A record that is not there yet.
    Insert(AnyRecord),
    /// A record that is there, as it will be; the store writes the columns that differ.
    Update(AnyRecord),
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
            one.record().entity() == next.record().entity()
                && matches!(one, Write::Insert(_)) == matches!(next, Write::Insert(_))
        })
    }

    /// The record.
    pub fn record(&self) -> &AnyRecord {
        match self {
            Write::Insert(record) | Write::Update(record) => record,
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
