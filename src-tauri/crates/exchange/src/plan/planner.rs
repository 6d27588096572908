//! The walk over the kinds of record: which record of the file is which of those that are there, and what its references
//! lead to.

use std::collections::{HashMap, HashSet};

use model::every::*;
use model::{AccountRecords, Id, QbrStatus, Record, Value, for_account_records};

use super::order::in_order_of_reference;
use super::same::{Draft, Sides, matches};
use super::{Here, ImportPlan, KeptWhy, Shared};
use crate::entry::Cell;
use crate::format::{SECTIONS, Section, Target};
use crate::layout::{FieldLayout, layout_of};
use crate::read::reference;
use crate::{AccountFile, AnyRecord, Write};

pub(super) fn plan(
    file: &AccountFile,
    here: Option<Here<'_>>,
    shared: &Shared,
    edited: &dyn Fn(&str, Id, &str) -> bool,
    ids: &mut dyn FnMut() -> Id,
) -> ImportPlan {
    let existing = here.map(|here| here.records);
    let removed = here.and_then(|here| here.removed);
    let mut of_entity: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in file.entries.iter().enumerate() {
        of_entity
            .entry(SECTIONS[entry.section].entity)
            .or_default()
            .push(at);
    }
    let mut planner = Planner {
        file,
        of_entity,
        edited,
        account: existing.map_or_else(&mut *ids, |records| records.account.id),
        ids,
        there: there(existing, shared),
        made: vec![None; file.entries.len()],
        away: vec![false; file.entries.len()],
        outcome: vec![Outcome::default(); file.entries.len()],
        held: existing.map_or_else(HashSet::new, held),
        names: HashMap::new(),
        keys: HashMap::new(),
        labels: HashMap::new(),
        plan: ImportPlan::default(),
    };
    planner.propose_firm(shared.firm.as_ref());
    planner.list::<Service>(
        &shared.services,
        removed.map_or(&[], |r| &r.services),
        AnyRecord::from,
    );
    planner.list::<TeamMember>(&shared.team, removed.map_or(&[], |r| &r.team), AnyRecord::from);
    planner.list::<Account>(
        existing.map_or(&[], |records| std::slice::from_ref(&records.account)),
        &[],
        AnyRecord::from,
    );
    planner.lists(existing, removed);
    planner.summarise();
    planner.plan
}

fn held(records: &AccountRecords) -> HashSet<Id> {
    let held = records.qbrs.iter().filter(|qbr| qbr.status == QbrStatus::Held);
    held.map(|qbr| qbr.id).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Change {
    /// It could not be placed: what it refers to is not there.
    #[default]
    Left,
    Same,
    New,
    Changed,
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outcome {
    pub change: Change,
    pub kept: bool,
}

pub(super) struct Planner<'a> {
    pub file: &'a AccountFile,
    of_entity: HashMap<&'static str, Vec<usize>>,
    pub edited: &'a dyn Fn(&str, Id, &str) -> bool,
    ids: &'a mut dyn FnMut() -> Id,
    pub account: Id,
    /// The ids of all that is there, and was not deleted.
    there: HashSet<String>,
    /// The id of every entry.
    pub made: Vec<Option<Id>>,
    /// Entries that were removed here, or stand in one that was.
    pub away: Vec<bool>,
    pub outcome: Vec<Outcome>,
    /// The reviews here that were held.
    pub held: HashSet<Id>,
    /// What is called by its name.
    names: HashMap<(Target, String), Id>,
    /// What is called by its key.
    pub keys: HashMap<&'a str, (&'static str, Id)>,
    /// What a record is called, for showing it.
    pub labels: HashMap<Id, String>,
    pub plan: ImportPlan,
}

macro_rules! account_lists {
    ($($field:ident: $ty:ident),*) => {
        fn there(existing: Option<&AccountRecords>, shared: &Shared) -> HashSet<String> {
            let mut ids: HashSet<String> = shared.services.iter().map(|r| r.id.to_string()).collect();
            ids.extend(shared.team.iter().map(|r| r.id.to_string()));
            if let Some(records) = existing {
                $(ids.extend(records.$field.iter().map(|r| r.id.to_string()));)*
            }
            ids
        }

        impl Planner<'_> {
            /// Every list of the account; last those whose records may refer to one of any kind.
            fn lists(&mut self, existing: Option<&AccountRecords>, removed: Option<&AccountRecords>) {
                for last in [false, true] {
                    $(
                        if refers_to_any($ty::ENTITY) == last {
                            self.list::<$ty>(
                                existing.map_or(&[], |records| &records.$field),
                                removed.map_or(&[], |records| &records.$field),
                                AnyRecord::from,
                            );
                        }
                    )*
                }
            }
        }
    };
}
for_account_records!(account_lists);

/// Whether records of a kind may refer to one of any kind.
fn refers_to_any(entity: &str) -> bool {
    model::kind(entity).is_some_and(|kind| kind.loose_references().next().is_some())
}

impl<'a> Planner<'a> {
    fn list<T: Record>(&mut self, existing: &[T], removed: &[T], wrap: fn(T) -> AnyRecord) {
        let Some(section) = Section::of(T::ENTITY) else {
            return;
        };
        let layout = layout_of(T::ENTITY);
        let all: Vec<&T> = existing.iter().chain(removed).collect();
        let rows: Vec<Vec<Value>> = all.iter().map(|record| record.values()).collect();
        // What is there is registered last: it goes by its name even when something of that name was removed.
        for (row, record) in rows.iter().zip(&all).rev() {
            self.register(section, record.id(), &|field| value_of(&layout, row, field));
        }
        let entries = self.entries_of(T::ENTITY).unwrap_or_default().to_vec();
        // Records that refer to their own list are resolved once the whole list has ids.
        let own = |target: Target| target.entity == T::ENTITY;
        let mut drafts: Vec<Draft> = Vec::new();
        let mut placed: Vec<usize> = Vec::new();
        for at in entries {
            if self.file.entries[at]
                .parent
                .is_some_and(|parent| self.away[parent])
            {
                self.stays_away(at);
            } else if let Some(draft) = self.draft(at, section, &layout, &|target| !own(target)) {
                drafts.push(draft);
                placed.push(at);
            }
        }
        let found = self.same(section, &layout, &drafts, &all, existing.len(), &rows);
        for ((at, draft), row) in placed.iter().zip(&drafts).zip(&found) {
            let id = match (row, T::ENTITY) {
                (Some(row), _) => all[*row].id(),
                (None, Account::ENTITY) => self.account,
                (None, _) => (self.ids)(),
            };
            // Whatever refers to what was removed finds it, so that it is known again; nothing is made of it.
            match row {
                Some(row) if *row >= existing.len() => self.stays_away(*at),
                _ => self.made[*at] = Some(id),
            }
            if let Some(key) = &self.file.entries[*at].key {
                self.keys.insert(key, (T::ENTITY, id));
            }
            self.register(section, id, &|field| {
                let at = layout.iter().position(|f| f.name == field)?;
                draft[at].as_ref()?.first()
            });
        }
        let refers_to_itself = section.links().any(|(_, target)| own(target));
        for (at, draft) in placed.iter().zip(&mut drafts).filter(|_| refers_to_itself) {
            if let Some(whole) = self.draft(*at, section, &layout, &own) {
                for (field, value) in draft.iter_mut().zip(whole) {
                    *field = field.take().or(value);
                }
            }
        }
        let (mut inserts, mut updates) = (Vec::new(), Vec::new());
        for ((at, draft), row) in placed.iter().zip(&drafts).zip(&found) {
            let outcome = match row {
                Some(row) if *row >= existing.len() => {
                    self.tell_away(KeptWhy::Removed, *at, section, &layout, draft, all[*row].id());
                    continue;
                }
                Some(row) => self.difference(*at, section, &layout, draft, &existing[*row], &mut updates),
                None => self.fresh(*at, section, &layout, draft, &mut inserts),
            };
            self.outcome[*at] = outcome;
        }
        let inserts = in_order_of_reference(inserts, section, &layout);
        self.plan
            .writes
            .extend(inserts.into_iter().map(|record| Write::Insert(wrap(record))));
        self.plan
            .writes
            .extend(updates.into_iter().map(|record| Write::Update(wrap(record))));
    }

    /// The entries of a kind.
    pub(super) fn entries_of(&self, entity: &str) -> Option<&[usize]> {
        self.of_entity.get(entity).map(Vec::as_slice)
    }

    pub(super) fn new_id(&mut self) -> Id {
        (self.ids)()
    }

    /// Notes what a record is called, for references and for showing.
    fn register<'v>(&mut self, section: &Section, id: Id, value: &dyn Fn(&str) -> Option<&'v Value>) {
        let target = Target::to(section.entity);
        if let Some(Value::Text(name)) = target.by.and_then(value) {
            self.names.insert((target, reference(target, name)), id);
        }
        if let Some(Value::Text(label)) = section.label.and_then(value) {
            self.labels.insert(id, label.clone());
        }
    }

    /// The fields of an entry with its references as ids; `None` when what it stands in is not there. References to
    /// targets that are not `wanted` are left out.
    pub(super) fn draft(
        &self,
        at: usize,
        section: &Section,
        layout: &[FieldLayout],
        wanted: &dyn Fn(Target) -> bool,
    ) -> Option<Draft> {
        let entry = &self.file.entries[at];
        let text = |id: Id| vec![Value::Text(id.to_string())];
        let loose = |field: &str| {
            let mut loose = model::kind(section.entity)?.loose_references();
            loose.find(|(_, about)| about.name == field)
        };
        let mut draft: Draft = vec![None; layout.len()];
        let mut set = |name: &str, values: Vec<Value>| {
            if let Some(at) = layout.iter().position(|field| field.name == name) {
                draft[at] = Some(values);
            }
        };
        if let (Some((_, field)), Some(parent)) = (section.parent(), entry.parent) {
            set(field, text(self.made[parent]?));
        }
        for (field, cell) in &entry.fields {
            match (cell, section.target(field)) {
                (Cell::Plain(values), _) => set(field, values.clone()),
                (Cell::Link(name), Some(target)) if wanted(target) => {
                    if let Some((entity, id)) = self.resolve(target, name) {
                        set(field, text(id));
                        // Of a record of any kind the kind is stored beside it.
                        if let Some((kind, _)) = loose(field) {
                            set(kind.name, vec![Value::Text(entity.to_owned())]);
                        }
                    }
                }
                (Cell::Key(key), Some(target)) if wanted(target) => {
                    if let Some((_, id)) = self.keys.get(key.as_str()) {
                        set(field, text(*id));
                    }
                }
                (Cell::Link(_) | Cell::Key(_), _) => {}
            }
        }
        Some(draft)
    }

    fn resolve(&self, target: Target, name: &str) -> Option<(&'static str, Id)> {
        match target.by {
            Some(_) => Some((target.entity, *self.names.get(&(target, name.to_owned()))?)),
            None => {
                let known = self.keys.get(name)?;
                (target == Target::ANY || target.entity == known.0).then_some(*known)
            }
        }
    }

    fn same<T: Record>(
        &self,
        section: &'static Section,
        layout: &[FieldLayout],
        drafts: &[Draft],
        all: &[&T],
        live: usize,
        rows: &[Vec<Value>],
    ) -> Vec<Option<usize>> {
        // The account has been found by whoever asks.
        if T::ENTITY == Account::ENTITY {
            return drafts.iter().map(|_| (live > 0).then_some(0)).collect();
        }
        // Where a record refers to what is not there, or to the account, a file says nothing.
        let account = self.account.to_string();
        let unsaid = |id: &str| id == account || !self.there.contains(id);
        let edited = |row: usize, field: &str| (self.edited)(T::ENTITY, all[row].id(), field);
        matches(&Sides {
            section,
            layout,
            drafts,
            rows,
            live,
            unsaid: &unsaid,
            edited: &edited,
        })
    }
}

fn value_of<'v>(layout: &[FieldLayout], row: &'v [Value], field: &str) -> Option<&'v Value> {
    row.get(layout.iter().find(|f| f.name == field)?.at)
}
