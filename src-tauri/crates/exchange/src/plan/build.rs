//! From matched records to writes: what is new, what differs, what was edited here and stays.

use std::collections::{HashMap, HashSet};

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
use model::{AccountRecords, Holds, Id, Record, Value, for_account_records};

use super::same::{Draft, Sides, matches};
use super::{Here, ImportPlan, Kept, SectionCount, Shared};
use crate::entity::{FieldLayout, layout_of};
use crate::entry::{Cell, Entry};
use crate::format::{CALLED, ROWS, SECTIONS, Section, Target};
use crate::names::folded;
use crate::rules::reference;
use crate::{AccountFile, Row, Write};

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
        names: HashMap::new(),
        keys: HashMap::new(),
        labels: HashMap::new(),
        plan: ImportPlan::default(),
    };
    planner.list::<Firm>(shared.firm.as_slice(), &[], Row::from);
    planner.list::<Service>(&shared.services, removed.map_or(&[], |r| &r.services), Row::from);
    planner.list::<TeamMember>(&shared.team, removed.map_or(&[], |r| &r.team), Row::from);
    planner.list::<Account>(
        existing.map_or(&[], |records| std::slice::from_ref(&records.account)),
        &[],
        Row::from,
    );
    planner.lists(existing, removed);
    planner.summarise();
    planner.plan
}

/// The value of a field of which a new record's file says nothing.
pub(crate) fn silent(field: &FieldLayout) -> Option<Vec<Value>> {
    field.about.spec.starts.and_then(|_| field.about.starts())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Change {
    /// It could not be placed: what it refers to is not there.
    #[default]
    Left,
    Same,
    New,
    Changed,
}

#[derive(Debug, Clone, Copy, Default)]
struct Outcome {
    change: Change,
    kept: bool,
}

struct Planner<'a> {
    file: &'a AccountFile,
    of_entity: HashMap<&'static str, Vec<usize>>,
    edited: &'a dyn Fn(&str, Id, &str) -> bool,
    ids: &'a mut dyn FnMut() -> Id,
    account: Id,
    /// The ids of all that is there, and was not deleted.
    there: HashSet<String>,
    /// The id of every entry.
    made: Vec<Option<Id>>,
    /// Entries that were removed here, or stand in one that was.
    away: Vec<bool>,
    outcome: Vec<Outcome>,
    /// What is called by its name.
    names: HashMap<(Target, String), Id>,
    /// What is called by its key.
    keys: HashMap<&'a str, (&'static str, Id)>,
    /// What a record is called, for showing it.
    labels: HashMap<Id, String>,
    plan: ImportPlan,
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
            /// Every list of the account; actions last, because they may come from any record.
            fn lists(&mut self, existing: Option<&AccountRecords>, removed: Option<&AccountRecords>) {
                $(
                    if $ty::ENTITY != Action::ENTITY {
                        self.list::<$ty>(
                            existing.map_or(&[], |records| &records.$field),
                            removed.map_or(&[], |records| &records.$field),
                            Row::from,
                        );
                    }
                )*
                self.list::<Action>(
                    existing.map_or(&[], |records| &records.actions),
                    removed.map_or(&[], |records| &records.actions),
                    Row::from,
                );
            }
        }
    };
}
for_account_records!(account_lists);

impl<'a> Planner<'a> {
    fn list<T: Record>(&mut self, existing: &[T], removed: &[T], wrap: fn(T) -> Row) {
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
        let entries = self.of_entity.get(T::ENTITY).cloned().unwrap_or_default();
        // Records that refer to their own list are resolved once the whole list has ids.
        let own = |target: Target| target.called().entity == T::ENTITY;
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
                    self.tell_removed(*at, section, &layout, draft, all[*row].id());
                    continue;
                }
                Some(row) => self.difference(*at, section, &layout, draft, &existing[*row], &mut updates),
                None => self.fresh(*at, &layout, draft, &mut inserts),
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

    /// Notes what a record is called, for references and for showing.
    fn register<'v>(&mut self, section: &Section, id: Id, value: &dyn Fn(&str) -> Option<&'v Value>) {
        for called in CALLED.iter().filter(|called| called.entity == section.entity) {
            if let Some(Value::Text(name)) = called.by.and_then(value) {
                self.names
                    .insert((called.target, reference(called.target, name)), id);
            }
        }
        if let Some(Value::Text(label)) = section.label.and_then(value) {
            self.labels.insert(id, label.clone());
        }
    }

    /// The fields of an entry with its references as ids; `None` when what it stands in is not there. References to
    /// targets that are not `wanted` are left out.
    fn draft(
        &self,
        at: usize,
        section: &Section,
        layout: &[FieldLayout],
        wanted: &dyn Fn(Target) -> bool,
    ) -> Option<Draft> {
        let entry = &self.file.entries[at];
        let text = |id: Id| vec![Value::Text(id.to_string())];
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
                        // What an action came from is a record of any kind: the kind is stored beside it.
                        if target == Target::Any {
                            set("from_entity", vec![Value::Text(entity.to_owned())]);
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
        let called = target.called();
        match called.by {
            Some(_) => Some((called.entity, *self.names.get(&(target, name.to_owned()))?)),
            None => {
                let known = self.keys.get(name)?;
                (called.entity.is_empty() || called.entity == known.0).then_some(*known)
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
        // There is one firm, and the account has been found by whoever asks.
        if matches!(T::ENTITY, Firm::ENTITY | Account::ENTITY) {
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

    fn fresh<T: Record>(
        &self,
        at: usize,
        layout: &[FieldLayout],
        draft: &Draft,
        inserts: &mut Vec<T>,
    ) -> Outcome {
        let Some(id) = self.made[at] else {
            return Outcome::default();
        };
        let mut values = vec![Value::Text(id.to_string())];
        if T::OF_ACCOUNT {
            values.push(Value::Text(self.account.to_string()));
        }
        for (field, said) in layout.iter().zip(draft) {
            let said = said.clone().or_else(|| silent(field)).or_else(|| {
                // What says nothing of where it came from came from the account.
                match (T::ENTITY, field.name) {
                    (Action::ENTITY, "from_entity") => Some(vec![Value::Text(Account::ENTITY.to_owned())]),
                    (Action::ENTITY, "from_id") => Some(vec![Value::Text(self.account.to_string())]),
                    _ => None,
                }
            });
            values.extend(said.unwrap_or_else(|| vec![Value::Null; field.len]));
        }
        match T::from_values(values) {
            Ok(record) => {
                inserts.push(record);
                Outcome {
                    change: Change::New,
                    kept: false,
                }
            }
            // Only a reference that is not there can be missing: all else was checked when the file was read.
            Err(_) => Outcome::default(),
        }
    }

    fn difference<T: Record>(
        &mut self,
        at: usize,
        section: &Section,
        layout: &[FieldLayout],
        draft: &Draft,
        there: &T,
        updates: &mut Vec<T>,
    ) -> Outcome {
        let same = Outcome {
            change: Change::Same,
            kept: false,
        };
        if self.file.entries[at].implied {
            return same;
        }
        let (mut record, mut kept) = (there.clone(), false);
        // Each field is spoken of once, so what stands in it is what stood there.
        let was = there.values();
        for (field, said) in layout.iter().zip(draft) {
            let Some(said) = said else { continue };
            let stored = was[field.at..field.at + field.len].to_vec();
            if stored == *said || only_written_otherwise(section, field, &stored, said) {
                continue;
            }
            let mut values = record.values();
            values.splice(field.at..field.at + field.len, said.iter().cloned());
            let Ok(changed) = T::from_values(values) else {
                continue;
            };
            if changed == record {
                continue;
            }
            if T::ENTITY == Firm::ENTITY && stored.iter().any(|value| *value != Value::Null) {
                continue;
            }
            if T::ENTITY != Firm::ENTITY && (self.edited)(T::ENTITY, there.id(), field.name) {
                kept = true;
                self.keep(at, section, field, &stored, said);
                continue;
            }
            record = changed;
        }
        if record == *there {
            return Outcome { kept, ..same };
        }
        updates.push(record);
        Outcome {
            change: Change::Changed,
            kept,
        }
    }

    fn stays_away(&mut self, at: usize) {
        self.away[at] = true;
        self.outcome[at].kept = true;
    }

    fn tell_removed(&mut self, at: usize, section: &Section, layout: &[FieldLayout], draft: &Draft, id: Id) {
        // What nothing lists is no record of the file: whatever names it is told of.
        if self.file.entries[at].implied {
            return;
        }
        let key = section.natural.first().copied().unwrap_or_default();
        let said: Vec<String> = layout
            .iter()
            .zip(draft)
            .filter(|(field, _)| key.contains(&field.name))
            .filter_map(|(field, said)| Some(self.words(field, said.as_ref()?)))
            .collect();
        self.plan.kept.push(Kept {
            place: self.file.entries[at].place.clone(),
            record: self.called(at, section, Some(id)),
            field: None,
            yours: String::new(),
            theirs: said.join(", "),
        });
    }

    fn keep(&mut self, at: usize, section: &Section, field: &FieldLayout, yours: &[Value], theirs: &[Value]) {
        let record = self.called(at, section, self.made[at]);
        let entry = &self.file.entries[at];
        self.plan.kept.push(Kept {
            place: entry.place.clone(),
            record,
            field: Some(section.in_file(field.name).to_owned()),
            yours: self.words(field, yours),
            theirs: self.words(field, theirs),
        });
    }

    /// A record in words: by what it is called, else by what it stands in.
    fn called(&self, at: usize, section: &Section, id: Option<Id>) -> String {
        let label = |id: Option<Id>| id.and_then(|id| self.labels.get(&id));
        match (label(id), section.label) {
            (Some(label), Some(_)) => format!("{} “{label}”", capital(section.noun)),
            _ => match label(self.file.entries[at].parent.and_then(|parent| self.made[parent])) {
                Some(label) => format!("{} of “{label}”", capital(section.noun)),
                None => capital(section.noun),
            },
        }
    }

    /// A stored value in words.
    fn words(&self, field: &FieldLayout, values: &[Value]) -> String {
        match values {
            [Value::Int(minor), Value::Text(currency)] => match currency.parse::<model::Currency>() {
                Ok(currency) => {
                    let amount = model::Money::minor(*minor, currency).to_decimal();
                    format!("{amount} {currency}")
                }
                Err(_) => minor.to_string(),
            },
            [Value::Null, ..] | [] => "nothing".to_owned(),
            [Value::Int(n @ 0..=1)] if field.holds() == Holds::YesNo => {
                ["no", "yes"][usize::from(*n == 1)].to_owned()
            }
            [Value::Int(n), ..] => n.to_string(),
            [Value::Text(text), ..] => match text.parse::<Id>().ok().and_then(|id| self.labels.get(&id)) {
                Some(label) => label.clone(),
                None => text.clone(),
            },
        }
    }

    fn summarise(&mut self) {
        let entries = &self.file.entries;
        // What only ties records together shows as a change of the record it stands in.
        for at in (0..entries.len()).rev() {
            let Some(parent) = entries[at]
                .parent
                .filter(|_| !SECTIONS[entries[at].section].counted)
            else {
                continue;
            };
            let own = self.outcome[at];
            let up = &mut self.outcome[parent];
            if up.change == Change::Same && matches!(own.change, Change::New | Change::Changed) {
                up.change = Change::Changed;
            }
            up.kept |= own.kept;
        }
        for (row, title) in ROWS {
            let mut count = SectionCount {
                section: (*row).to_owned(),
                title: (*title).to_owned(),
                in_file: 0,
                new: 0,
                same: 0,
                changed: 0,
                kept: 0,
            };
            for (entry, outcome) in entries.iter().zip(&self.outcome) {
                if !counts_in(entry, row) {
                    continue;
                }
                count.in_file += 1;
                count.new += u32::from(outcome.change == Change::New);
                count.same += u32::from(outcome.change == Change::Same && !outcome.kept);
                count.changed += u32::from(outcome.change == Change::Changed);
                count.kept += u32::from(outcome.kept);
            }
            if count.in_file > 0 {
                self.plan.summary.push(count);
            }
        }
    }
}

fn counts_in(entry: &Entry, row: &str) -> bool {
    let section = &SECTIONS[entry.section];
    !entry.implied && section.counted && section.row == row
}

fn value_of<'v>(layout: &[FieldLayout], row: &'v [Value], field: &str) -> Option<&'v Value> {
    row.get(layout.iter().find(|f| f.name == field)?.at)
}

/// A name that differs only in letter case or spaces is the same name: what is here stays. Spaces around any text are
/// none of it.
fn only_written_otherwise(section: &Section, field: &FieldLayout, stored: &[Value], said: &[Value]) -> bool {
    match (stored, said) {
        ([Value::Text(a)], [Value::Text(b)]) => {
            let mut natural = section.natural.iter();
            let names_it = !section.natural.is_empty() && natural.all(|fields| fields.contains(&field.name));
            a.trim() == b || (names_it && folded(a) == folded(b))
        }
        _ => false,
    }
}

/// Whoever is reported to comes first: each record after those above it, every record looked at once.
fn in_order_of_reference<T: Record>(records: Vec<T>, section: &Section, layout: &[FieldLayout]) -> Vec<T> {
    let own = section
        .links()
        .find(|(_, target)| target.called().entity == section.entity);
    let Some(field) = own.and_then(|(name, _)| layout.iter().find(|f| f.name == name)) else {
        return records;
    };
    let place: HashMap<String, usize> = records
        .iter()
        .enumerate()
        .map(|(at, record)| (record.id().to_string(), at))
        .collect();
    let above: Vec<Option<usize>> = records
        .iter()
        .map(|record| match record.values().get(field.at) {
            Some(Value::Text(up)) => place.get(up).copied(),
            _ => None,
        })
        .collect();
    let mut waiting: Vec<Option<T>> = records.into_iter().map(Some).collect();
    let mut marked = vec![false; waiting.len()];
    let mut ordered = Vec::with_capacity(waiting.len());
    for start in 0..waiting.len() {
        // A circle cannot come from a file without faults; the marks keep it from hanging the import either.
        let mut line = Vec::new();
        let mut at = Some(start);
        while let Some(one) = at.filter(|one| !marked[*one]) {
            marked[one] = true;
            line.push(one);
            at = above[one];
        }
        ordered.extend(line.into_iter().rev().filter_map(|one| waiting[one].take()));
    }
    ordered
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
