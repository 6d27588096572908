//! From the records found in a file to entries: each field as the model stores it, references still by name; and
//! whoever is named without being listed, where the file has no list of them.

use std::collections::{HashMap, HashSet};

use model::{Currency, Holds, Id, Money, Value};
use rust_decimal::prelude::ToPrimitive;

use super::records::Found;
use super::rules::{keys_of, names_of, reference, scale_of};
use super::source::{Wrong, shown};
use crate::account_file::AccountFile;
use crate::entry::{Cell, Entry};
use crate::format::{SECTIONS, Section, Target, decimal};
use crate::json::{Kind, Node};
use crate::layout::{FieldLayout, check, layout_of};
use crate::phrase::Phrase;
use crate::sentences::{self, Phrases};
use model::folded;

/// Makes entries of the records of a file.
pub(super) struct Entries<'r, 'n> {
    root: &'n Node,
    records: &'r [Found<'n>],
    /// Places that have a fault.
    faulty: HashSet<&'r str>,
    currency: Option<Currency>,
    entries: Vec<Entry>,
    /// From records of the file to entries, and back.
    made: HashMap<usize, usize>,
    from: Vec<usize>,
    /// People of ours by folded name: one person may have two roles, and so stand twice.
    people: HashMap<String, usize>,
    layouts: HashMap<&'static str, Vec<FieldLayout>>,
    /// The keys of the file, and what is called by its name.
    keys: HashSet<(&'static str, &'n str)>,
    names: HashMap<Target, HashSet<String>>,
}

impl<'r, 'n> Entries<'r, 'n> {
    pub fn new(root: &'n Node, records: &'r [Found<'n>], wrongs: &'r [Wrong]) -> Self {
        let account = root.get("account");
        Self {
            root,
            records,
            faulty: wrongs.iter().map(|w| w.place.as_str()).collect(),
            currency: account
                .and_then(|a| a.get("currency"))
                .and_then(Node::text)
                .and_then(|c| c.parse().ok()),
            entries: Vec::new(),
            made: HashMap::new(),
            from: Vec::new(),
            people: HashMap::new(),
            layouts: HashMap::new(),
            keys: keys_of(records),
            names: HashMap::new(),
        }
    }

    pub fn add(&mut self, at: usize) -> Result<(), Box<Wrong>> {
        let record = &self.records[at];
        let parent = match record.parent {
            None => None,
            // A record whose parent could not be made has no place either.
            Some(parent) => match self.made.get(&parent) {
                Some(parent) => Some(*parent),
                None => return Ok(()),
            },
        };
        if record.entity() == "team_member"
            && let Some(name) = record.text(self.root, "name")
        {
            let next = self.entries.len();
            let first = *self.people.entry(folded(name)).or_insert(next);
            self.made.insert(at, first);
            if first != next {
                return Ok(());
            }
        }
        let fields = self.cells(record)?;
        self.made.insert(at, self.entries.len());
        self.from.push(at);
        self.entries.push(Entry {
            section: record.section,
            place: record.place.clone(),
            key: record.key().map(str::to_owned),
            parent,
            implied: false,
            fields,
        });
        Ok(())
    }

    fn cells(&mut self, record: &Found<'n>) -> Result<Vec<(&'static str, Cell)>, Box<Wrong>> {
        let section = record.section();
        let layout = self.layouts.remove(section.entity);
        let layout = layout.unwrap_or_else(|| layout_of(section.entity));
        let cells = self.cells_of(record, section, &layout);
        self.layouts.insert(section.entity, layout);
        cells
    }

    fn cells_of(
        &mut self,
        record: &Found<'n>,
        section: &Section,
        layout: &[FieldLayout],
    ) -> Result<Vec<(&'static str, Cell)>, Box<Wrong>> {
        let mut cells = Vec::new();
        for field in layout.iter().filter(|field| field.holds() != Holds::Blob) {
            let Some((node, place)) = record.field(self.root, field.name) else {
                continue;
            };
            if self.faulty.contains(place.as_str()) || !section.says(field.name) {
                continue;
            }
            let cell = match (section.target(field.name), node.text()) {
                (Some(target), Some(name)) if self.is_key(target, name) => Some(Cell::Key(name.to_owned())),
                (Some(target), Some(name)) => Some(Cell::Link(reference(target, name))),
                (Some(_), None) => None,
                (None, _) => values(field, node, self.currency).map(Cell::Plain),
            };
            cells.push((
                field.name,
                cell.ok_or_else(|| cannot(node, &place, sentences::fits()))?,
            ));
        }
        if section.entity == "survey_response" && record.node.get("scale").is_none() {
            let scale = scale_of(record.text(self.root, "kind").unwrap_or_default());
            cells.push(("scale", Cell::Plain(vec![Value::Int(scale.into())])));
        }
        // An account that lost a field to a fault is shown without it.
        if !self.faulty.is_empty() && section.entity == "account" {
            return Ok(cells);
        }
        probe(section, layout, &cells).map_err(|field| match record.field(self.root, field) {
            Some((node, place)) => cannot(node, &place, sentences::fits()),
            None => cannot(record.node, &record.place, sentences::refused(field)),
        })?;
        Ok(cells)
    }

    /// Whether a record that has a name is referred to by its key: where nothing of the file has that name.
    fn is_key(&mut self, target: Target, name: &str) -> bool {
        if target.by.is_none() || !self.keys.contains(&(target.entity, name)) {
            return false;
        }
        let names = self.names.entry(target).or_insert_with(|| {
            let names = names_of(self.root, self.records, target);
            names.into_iter().map(folded).collect()
        });
        !names.contains(&folded(name))
    }

    /// The file: with whoever is named without being listed, when it has no list of them.
    pub fn finish(mut self) -> Option<AccountFile> {
        self.imply();
        let account = self.records.iter().find(|record| record.entity() == "account")?;
        let account_name = account
            .text(self.root, "name")
            .filter(|n| !n.trim().is_empty())?
            .trim()
            .to_owned();
        self.currency?;
        let as_of = self
            .root
            .get("as_of")
            .and_then(Node::text)
            .and_then(model::field::day);
        Some(AccountFile {
            account_name,
            as_of,
            entries: self.entries,
        })
    }

    fn imply(&mut self) {
        let mut implied: Vec<(Target, String, String)> = Vec::new();
        let mut named: HashSet<(Target, String)> = HashSet::new();
        for target in Target::implied() {
            let listed = names_of(self.root, self.records, target).into_iter();
            let owner = self
                .owner()
                .map(folded)
                .filter(|_| target.entity == "team_member");
            // The owner is a name one may use, but not a person listed.
            let mut names: HashSet<String> = listed.map(folded).collect();
            if let Some(owner) = owner.filter(|owner| !self.people.contains_key(owner)) {
                names.remove(&owner);
            }
            named.extend(names.into_iter().map(|name| (target, name)));
        }
        for record in self.from.iter().map(|at| &self.records[*at]) {
            for (field, target) in record.section().links() {
                let Some(name) = record.text(self.root, field).filter(|n| !n.trim().is_empty()) else {
                    continue;
                };
                if self.keys.contains(&(target.entity, name)) {
                    continue;
                }
                if target.implied_without.is_some() && named.insert((target, folded(name))) {
                    implied.push((target, name.trim().to_owned(), record.place.clone()));
                }
            }
        }
        let for_the_client = self.served_for_the_client();
        for (target, name, place) in implied {
            self.push_implied(target, name, place, &for_the_client);
        }
    }

    fn owner(&self) -> Option<&'n str> {
        self.root.get("account")?.get("owner")?.text()
    }

    fn push_implied(
        &mut self,
        target: Target,
        name: String,
        place: String,
        for_the_client: &HashSet<String>,
    ) {
        let (Some(field), Some(section)) =
            (target.by, SECTIONS.iter().position(|s| s.entity == target.entity))
        else {
            return;
        };
        let text = |text: &str| Cell::Plain(vec![Value::Text(text.to_owned())]);
        let mut fields = vec![(field, text(&name))];
        if target.entity == "objective" && for_the_client.contains(&folded(&name)) {
            fields.push(("audience", text("client")));
        }
        let leads = target.entity == "team_member"
            && self.owner().is_some_and(|owner| folded(owner) == folded(&name));
        let member = self.entries.len();
        let entry = Entry {
            section,
            place,
            key: None,
            parent: None,
            implied: true,
            fields,
        };
        let place = entry.place.clone();
        self.entries.push(entry);
        // An owner whom the team does not list leads the account.
        if leads && let Some(section) = SECTIONS.iter().position(|s| s.entity == "assignment") {
            let fields = vec![("role", text("account_lead"))];
            self.entries.push(Entry {
                section,
                place,
                key: None,
                parent: Some(member),
                implied: true,
                fields,
            });
        }
    }

    /// What initiatives that the client may read call the objectives they serve.
    fn served_for_the_client(&self) -> HashSet<String> {
        self.records
            .iter()
            .filter(|record| record.entity() == "initiative")
            .filter(|record| record.text(self.root, "audience") == Some("client"))
            .filter_map(|record| record.text(self.root, "objective"))
            .map(folded)
            .collect()
    }
}

/// A value as the model stores it.
fn values(field: &FieldLayout, node: &Node, currency: Option<Currency>) -> Option<Vec<Value>> {
    Some(match &node.kind {
        Kind::Text(text) if field.len == 2 => {
            let money = Money::parse(text, currency?).ok()?;
            vec![Value::Int(money.minor), Value::Text(money.currency.to_string())]
        }
        _ if field.len == 2 => return None,
        Kind::Text(text) => vec![Value::Text(text.trim().to_owned())],
        Kind::Bool(b) => vec![Value::Int(i64::from(*b))],
        Kind::Number(_) => {
            let number = decimal(node)?.normalize();
            match field.about.kind {
                model::ColumnKind::Int if number.is_integer() => vec![Value::Int(number.to_i64()?)],
                model::ColumnKind::Int => return None,
                model::ColumnKind::Text => vec![Value::Text(number.to_string())],
            }
        }
        Kind::Null | Kind::List(_) | Kind::Object(_) => return None,
    })
}

/// Whether the model takes these fields, every reference being any record; else the field that it does not take.
fn probe(
    section: &Section,
    layout: &[FieldLayout],
    cells: &[(&'static str, Cell)],
) -> Result<(), &'static str> {
    let any = Value::Text(Id::fixed(1).to_string());
    let first = layout.first().map_or(0, |field| field.at);
    let mut values = vec![any.clone(); first];
    for field in layout {
        let cell = cells
            .iter()
            .find(|(name, _)| *name == field.name)
            .map(|(_, cell)| cell);
        match cell {
            Some(Cell::Plain(own)) => values.extend(own.iter().cloned()),
            Some(Cell::Link(_) | Cell::Key(_)) => values.push(any.clone()),
            None => values.extend(field.silent().unwrap_or_else(|| match field.nullable {
                true => vec![Value::Null; field.len],
                false => vec![any.clone()],
            })),
        }
    }
    check(section.entity, values).map_err(|error| error.field)
}

fn cannot(node: &Node, place: &str, expected: Phrase) -> Box<Wrong> {
    let phrases = Phrases {
        expected,
        problem: sentences::cannot(),
    };
    Box::new(Wrong::new(node, place.to_owned(), shown(node), phrases))
}
