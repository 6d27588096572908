//! An account as a file: what came in can leave, in the same format, and come in again unchanged.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use model::every::*;
use model::{AccountRecords, Currency, Holds, Id, Money, Record, Value, for_account_records, natural_key};

use crate::format::{AMOUNT, Again, FIRST, FORMAT, MEASURE, MONEY, SECTIONS, Section, Shape, Target, once};
use crate::json::{Kind, Member, Node, pretty};
use crate::layout::{FieldLayout, layout_of};

/// Writes an account file. `as_of` is the day the file speaks of.
///
/// Of our people only those who have to do with the account are named. Records stand in the order of their ids.
pub fn write_account_file(records: &AccountRecords, as_of: Option<NaiveDate>) -> String {
    let writer = Writer::new(records);
    let mut top = vec![Member::new("format", FORMAT)];
    top.extend(as_of.map(|day| Member::new("as_of", day.to_string().as_str())));
    for section in SECTIONS.iter().filter(|s| s.parent().is_none()) {
        writer.section(section, &mut top);
    }
    let place = |name: &str| {
        FIRST
            .iter()
            .position(|first| *first == name)
            .unwrap_or(FIRST.len())
    };
    top.sort_by_key(|member| place(&member.name));
    pretty(&Kind::Object(top).into())
}

/// The records of one kind, without their type.
struct Table {
    layout: Vec<FieldLayout>,
    rows: Vec<(Id, Vec<Value>)>,
    /// For records that stand in another: which rows, by that one's id.
    within: HashMap<Id, Vec<usize>>,
}

impl Table {
    /// The records that only their keys tell apart, and what any of them is called.
    fn alike(&self, entity: &str) -> (HashSet<Id>, HashSet<String>) {
        let Some((fields, Again::WithKeys)) = once(entity) else {
            return (HashSet::new(), HashSet::new());
        };
        let up = Section::of(entity).and_then(Section::parent);
        let parts = || up.map(|(_, up)| up).into_iter().chain(fields.iter().copied());
        let mut called: HashMap<Vec<String>, Vec<Id>> = HashMap::new();
        for (id, row) in &self.rows {
            let key = natural_key(parts(), |field| {
                let column = self.layout.iter().find(|column| column.name == field)?;
                row.get(column.at).cloned()
            });
            called.entry(key).or_default().push(*id);
        }
        let alike = called
            .values()
            .filter(|ids| ids.len() > 1)
            .flatten()
            .copied()
            .collect();
        (alike, called.into_keys().flatten().collect())
    }

    /// What its rows refer to where that may be of any kind.
    fn loose(&self) -> impl Iterator<Item = Id> {
        let fields = self.layout.iter().filter(|f| f.holds() == Holds::AnyReference);
        fields.flat_map(|field| {
            self.rows
                .iter()
                .filter_map(|(_, row)| row.get(field.at).and_then(id_in))
        })
    }
}

fn table<T: Record>(list: &[T]) -> (&'static str, Table) {
    let layout = layout_of(T::ENTITY);
    let mut rows: Vec<(Id, Vec<Value>)> = list.iter().map(|r| (r.id(), r.values())).collect();
    rows.sort_by_key(|(id, _)| *id);
    let up = Section::of(T::ENTITY)
        .and_then(Section::parent)
        .and_then(|(_, up)| layout.iter().find(|f| f.name == up));
    let mut within: HashMap<Id, Vec<usize>> = HashMap::new();
    for (at, (_, values)) in rows.iter().enumerate() {
        if let Some(parent) = up.and_then(|up| values.get(up.at)).and_then(id_in) {
            within.entry(parent).or_default().push(at);
        }
    }
    (T::ENTITY, Table { layout, rows, within })
}

macro_rules! all_tables {
    ($($field:ident: $ty:ident),*) => {
        fn tables(records: &AccountRecords) -> HashMap<&'static str, Table> {
            HashMap::from([
                table(records.firm.as_slice()),
                table(&records.services),
                table(&records.team),
                table(std::slice::from_ref(&records.account)),
                $(table::<$ty>(&records.$field)),*
            ])
        }
    };
}
for_account_records!(all_tables);

struct Writer {
    tables: HashMap<&'static str, Table>,
    /// What is called by its name.
    names: HashMap<Id, String>,
    /// Keys made for what is called by its key, and for what a record of any kind may be.
    keys: HashMap<Id, String>,
}

impl Writer {
    fn new(records: &AccountRecords) -> Self {
        let tables = tables(records);
        let account = records.account.id;
        let loose: HashSet<Id> = tables.values().flat_map(Table::loose).collect();
        let referred: HashSet<&str> = SECTIONS
            .iter()
            .flat_map(Section::links)
            .filter(|(_, target)| target.by.is_none())
            .map(|(_, target)| target.entity)
            .collect();
        let (mut names, mut keys) = (HashMap::new(), HashMap::new());
        for (entity, table) in &tables {
            let by = Target::to(entity).by;
            let name = by.and_then(|by| table.layout.iter().find(|f| f.name == by));
            let by_key = referred.contains(entity);
            let alone = |letter: &str| referred.iter().filter(|other| other.starts_with(letter)).count() == 1;
            let letters = Some(&entity[..1])
                .filter(|letter| by_key && alone(letter))
                .unwrap_or(entity);
            let may = Section::of(entity).is_some_and(|section| section.keyed);
            let (alike, taken) = table.alike(entity);
            // What stands in a record that is not there is not written, so nothing can refer to it.
            let up = Section::of(entity).and_then(Section::parent);
            let up = up.and_then(|(up, field)| {
                let at = table.layout.iter().find(|f| f.name == field)?.at;
                let there: HashSet<Id> = tables.get(up)?.rows.iter().map(|(id, _)| *id).collect();
                Some((at, there))
            });
            let stands = |row: &[Value]| match &up {
                Some((at, there)) => row.get(*at).and_then(id_in).is_some_and(|id| there.contains(&id)),
                None => true,
            };
            for (n, (id, row)) in table.rows.iter().enumerate().filter(|(_, (_, row))| stands(row)) {
                if may && *id != account && (by_key || loose.contains(id) || alike.contains(id)) {
                    let mut key = format!("{letters}{}", n + 1);
                    // A reference by name goes before one by key.
                    while taken.contains(&key) {
                        key.push('x');
                    }
                    keys.insert(*id, key);
                }
                if let Some(Value::Text(name)) = name.and_then(|name| row.get(name.at)) {
                    let called = keys.get(id).filter(|_| alike.contains(id)).unwrap_or(name);
                    names.insert(*id, called.clone());
                }
            }
        }
        Self { tables, names, keys }
    }

    /// A part of the file, put where it belongs; nothing when there is nothing in it.
    fn section(&self, section: &'static Section, top: &mut Vec<Member>) {
        let Some(table) = self.tables.get(section.entity) else {
            return;
        };
        // One review stands as an object, several as a list.
        let fits = match (section.entity, section.shape) {
            ("qbr", Shape::One) => table.rows.len() == 1,
            ("qbr", _) => table.rows.len() > 1,
            _ => true,
        };
        if !fits {
            return;
        }
        let ours = (section.entity == TeamMember::ENTITY).then(|| self.people_named());
        let rows = table
            .rows
            .iter()
            .filter(|(id, _)| ours.as_ref().is_none_or(|ours| ours.contains(id)));
        let mut items: Vec<Node> = rows
            .flat_map(|(id, row)| self.items(section, table, *id, row))
            .collect();
        if items.is_empty() {
            return;
        }
        for field in table.layout.iter().filter(|f| section.at_root.contains(&f.name)) {
            let cell = table
                .rows
                .first()
                .and_then(|(_, row)| self.cell(section, row, field));
            top.extend(cell.map(|cell| Member::new(field.name, cell)));
        }
        let value = match section.shape {
            Shape::One => items.swap_remove(0),
            Shape::Many | Shape::Texts(_) | Shape::Within(_) => Kind::List(items).into(),
        };
        // A firm of which there is nothing but its logo, which a file does not carry.
        if matches!(&value.kind, Kind::Object(members) if members.is_empty()) {
            return;
        }
        match section.path {
            [name] => top.push(Member::new(name, value)),
            [group, name] => {
                let inner = Member::new(name, value);
                match top
                    .iter_mut()
                    .find(|m| m.name == **group)
                    .map(|m| &mut m.value.kind)
                {
                    Some(Kind::Object(members)) => members.push(inner),
                    _ => top.push(Member::new(group, Kind::Object(vec![inner]))),
                }
            }
            _ => {}
        }
    }

    /// People of ours whom any record of the account names.
    fn people_named(&self) -> HashSet<Id> {
        let mut named = HashSet::new();
        for section in SECTIONS {
            let Some(table) = self.tables.get(section.entity) else {
                continue;
            };
            let member = |f: &&FieldLayout| matches!(f.holds(), Holds::Reference { to, .. } if to == TeamMember::ENTITY);
            for field in table.layout.iter().filter(member) {
                named.extend(
                    table
                        .rows
                        .iter()
                        .filter_map(|(_, row)| row.get(field.at).and_then(id_in)),
                );
            }
        }
        named
    }

    /// A record as it stands in its list: one item, but a person of ours with two roles stands twice.
    fn items(&self, section: &'static Section, table: &Table, id: Id, row: &[Value]) -> Vec<Node> {
        let mut members: Vec<Member> = Vec::new();
        if let Some(key) = self.keys.get(&id) {
            members.push(Member::new("key", key.as_str()));
        }
        // Bytes that the vault keeps stay there.
        for field in table.layout.iter().filter(|field| field.holds() != Holds::Blob) {
            let Some(cell) = self.cell(section, row, field) else {
                // What refers to nothing that is there any more cannot be said, unless it may go without.
                if section.says(field.name) && !section.goes_without(field.about) {
                    return Vec::new();
                }
                continue;
            };
            if !section.at_root.contains(&field.name) {
                members.push(Member::new(section.in_file(field.name), cell));
            }
        }
        if section.measured {
            measured(&mut members);
        }
        if let Shape::Texts(name) = section.shape
            && let Some(text) = as_text(section, name, &members)
        {
            return vec![text];
        }
        let mut copies = vec![members];
        for child in section.children() {
            let Some(table) = self.tables.get(child.entity) else {
                continue;
            };
            let rows = table
                .within
                .get(&id)
                .into_iter()
                .flatten()
                .filter_map(|at| table.rows.get(*at));
            let mut items: Vec<Node> = rows
                .flat_map(|(id, row)| self.items(child, table, *id, row))
                .collect();
            // The store takes a tie twice; it is still one tie.
            if model::kind(child.entity).is_some_and(|kind| kind.about.tie) {
                let mut told = HashSet::new();
                items.retain(|item| told.insert(pretty(item)));
            }
            match (child.shape, child.path) {
                _ if items.is_empty() => {}
                (Shape::Within(_), _) => {
                    let whole = copies.swap_remove(0);
                    copies = items
                        .iter()
                        .map(|part| [whole.clone(), part.members().to_vec()].concat())
                        .collect();
                }
                (_, [name, ..]) => copies[0].push(Member::new(name, Kind::List(items))),
                _ => {}
            }
        }
        copies
            .into_iter()
            .map(|members| Kind::Object(members).into())
            .collect()
    }

    /// A field as the file writes it; `None` when it is unknown, or said by where the record stands.
    fn cell(&self, section: &Section, row: &[Value], field: &FieldLayout) -> Option<Kind> {
        if !section.says(field.name) {
            return None;
        }
        let values = row.get(field.at..field.at + field.len)?;
        match (Target::of(field.holds()), values, field.holds()) {
            (_, [Value::Null, ..] | [], _) => None,
            (None, [Value::Text(text)], _) if text.trim().is_empty() => None,
            (_, [Value::Int(minor), Value::Text(currency)], _) => {
                let currency: Currency = currency.parse().ok()?;
                let amount = Money::minor(*minor, currency).to_decimal();
                Some(Kind::Text(amount.to_string()))
            }
            (Some(target), [id, ..], _) => {
                let called = if target.by.is_some() {
                    &self.names
                } else {
                    &self.keys
                };
                called.get(&id_in(id)?).cloned().map(Kind::Text)
            }
            (None, [Value::Text(number), ..], Holds::Decimal(_)) => Some(Kind::Number(number.clone())),
            (None, [Value::Text(text), ..], _) => Some(Kind::Text(text.clone())),
            (None, [Value::Int(n), ..], Holds::YesNo) => Some(Kind::Bool(*n == 1)),
            (None, [Value::Int(n), ..], _) => Some(Kind::Number(n.to_string())),
        }
    }
}

/// An amount needs its measure; money goes before a count, which the file cannot say beside it.
fn measured(members: &mut Vec<Member>) {
    let is = |name: &'static str| move |m: &&Member| m.name == name;
    let money = members
        .iter()
        .filter(is(AMOUNT))
        .any(|m| m.value.text().is_some());
    // A count of something called money reads as money.
    let misread = members
        .iter()
        .filter(is(MEASURE))
        .any(|m| m.value.text() == Some(MONEY));
    if money {
        members.retain(|m| m.name != MEASURE && (m.name != AMOUNT || m.value.text().is_some()));
        members.push(Member::new(MEASURE, MONEY));
    } else if misread || members.iter().any(|m| m.name == AMOUNT) != members.iter().any(|m| m.name == MEASURE)
    {
        members.retain(|m| m.name != AMOUNT && m.name != MEASURE);
    }
}

/// A record that the format writes as one text, when its other fields say only what goes without saying.
fn as_text(section: &Section, name: &str, members: &[Member]) -> Option<Node> {
    let goes_without = |m: &Member| {
        let field = model::kind(section.entity).and_then(|kind| kind.field(&m.name));
        let starts = field.and_then(|field| field.spec.starts);
        starts.is_some() && m.value.text() == starts
    };
    let own = members.iter().find(|m| m.name == name)?;
    members
        .iter()
        .all(|m| m.name == name || goes_without(m))
        .then(|| own.value.clone())
}

fn id_in(value: &Value) -> Option<Id> {
    match value {
        Value::Text(text) => text.parse().ok(),
        Value::Null | Value::Int(_) => None,
    }
}
