//! From bytes to records: limits, JSON, schema, rules, then entries. Every fault is gathered before anything is said.

use std::collections::{HashMap, HashSet};

use model::{Currency, Holds, Id, Money, Value};
use rust_decimal::prelude::ToPrimitive;

use crate::entity::{FieldLayout, check, layout_of};
use crate::entry::{Cell, Entry};
use crate::format::{SECTIONS, Section, Target};
use crate::json::{Kind, Node, parse};
use crate::limits::{measure, text_of};
use crate::names::folded;
use crate::raw::{Places, Raw, records};
use crate::reading::{AccountFile, Counts, Reading};
use crate::rules::{broken, decimal, keys_of, names_of, reference, scale_of, twice_in_one_object};
use crate::schema::{complaints, unknown_fields};
use crate::source::{Source, Wrong, shown};

/// Most faults that are listed with their lines; the count says how many there are.
const MOST: usize = 10_000;

/// Reads an account file. It never fails: what is wrong with the file is in the reading.
pub fn read_account_file(bytes: &[u8]) -> Reading {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(fault) => return Reading::refused(*fault),
    };
    let source = Source::new(text);
    if let Err((at, found, expected)) = measure(text) {
        let wrong = Wrong {
            at,
            found: found.to_owned(),
            expected,
            problem: "is built too large to be one account".to_owned(),
            ..Wrong::default()
        };
        return Reading::refused(source.fault(wrong, "The file"));
    }
    let root = match parse(text) {
        Ok(root) => root,
        Err(syntax) => {
            let (line, column) = source.line_of(syntax.at);
            let wrong = Wrong {
                at: syntax.at,
                found: syntax.found,
                expected: syntax.expected.to_owned(),
                problem: format!("stops being JSON in line {line}, column {column}"),
                hint: syntax.hint.map(str::to_owned),
                ..Wrong::default()
            };
            return Reading::refused(source.fault(wrong, "The file"));
        }
    };
    read(&source, &root)
}

fn read(source: &Source<'_>, root: &Node) -> Reading {
    let raws = records(root);
    let places = Places::new(root, &raws);

    let mut wrongs = complaints(root);
    // A file with so many faults is not the file it claims to be: no more are looked for.
    if wrongs.len() < MOST {
        let mut others = broken(root, &raws);
        twice_in_one_object(root, "", &|at| source.line_of(at).0, &mut others);
        merge(&mut wrongs, others);
    }
    let mut bad = spoilt(&places, &raws, &wrongs);

    // What the schema and the rules let through, the model may still refuse: a year no quarter has.
    let mut entries = Entries::new(root, &raws, &wrongs);
    let mut refused = Vec::new();
    for at in 0..raws.len() {
        if wrongs.len() + refused.len() >= MOST {
            break;
        }
        if !bad.contains(&at)
            && let Err(wrong) = entries.add(at)
        {
            refused.push(*wrong);
        }
    }
    if !refused.is_empty() {
        merge(&mut wrongs, refused);
        bad = spoilt(&places, &raws, &wrongs);
        entries = Entries::new(root, &raws, &wrongs);
        (0..raws.len())
            .filter(|at| !bad.contains(at))
            .for_each(|at| drop(entries.add(at)));
    }

    let mut faults: Vec<_> = wrongs.iter().collect();
    faults.sort_by_key(|wrong| wrong.at);
    let counts = Counts {
        records: counted(raws.iter()),
        readable: counted(
            raws.iter()
                .enumerate()
                .filter(|(at, _)| !bad.contains(at))
                .map(|(_, raw)| raw),
        ),
        faults: u32::try_from(faults.len()).unwrap_or(u32::MAX),
    };
    let faults = faults
        .into_iter()
        .take(MOST)
        .map(|wrong| source.fault(wrong.clone(), &places.subject(&wrong.place)))
        .collect::<Vec<_>>();
    let readable = entries.finish();
    let (file, readable) = match faults.is_empty() {
        true => (readable, None),
        false => (None, readable),
    };
    Reading {
        file,
        readable,
        faults,
        unknown: unknown_fields(root),
        counts,
    }
}

/// Adds faults at places that have none yet: one place is told once.
fn merge(wrongs: &mut Vec<Wrong>, others: Vec<Wrong>) {
    let mut told: HashSet<(String, usize)> = wrongs.iter().map(|w| (w.place.clone(), w.at)).collect();
    wrongs.extend(
        others
            .into_iter()
            .filter(|w| told.insert((w.place.clone(), w.at))),
    );
}

/// The records that have a fault, and those that stand in them. The account itself only loses the field.
fn spoilt(places: &Places<'_, '_>, raws: &[Raw<'_>], wrongs: &[Wrong]) -> HashSet<usize> {
    let mut bad: HashSet<usize> = wrongs
        .iter()
        .filter_map(|wrong| places.record(&wrong.place))
        .filter(|at| !matches!(raws[*at].entity(), "account" | "firm"))
        .collect();
    for (at, raw) in raws.iter().enumerate() {
        if raw.parent.is_some_and(|parent| bad.contains(&parent)) {
            bad.insert(at);
        }
    }
    bad
}

fn counted<'r>(raws: impl Iterator<Item = &'r Raw<'r>>) -> u32 {
    let count = raws.filter(|raw| raw.section().counted).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Makes entries of raw records.
struct Entries<'r, 'n> {
    root: &'n Node,
    raws: &'r [Raw<'n>],
    /// Places that have a fault.
    faulty: HashSet<&'r str>,
    currency: Option<Currency>,
    entries: Vec<Entry>,
    /// From raw records to entries, and back.
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
    fn new(root: &'n Node, raws: &'r [Raw<'n>], wrongs: &'r [Wrong]) -> Self {
        let account = root.get("account");
        Self {
            root,
            raws,
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
            keys: keys_of(raws),
            names: HashMap::new(),
        }
    }

    fn add(&mut self, at: usize) -> Result<(), Box<Wrong>> {
        let raw = &self.raws[at];
        let parent = match raw.parent {
            None => None,
            // A record whose parent could not be made has no place either.
            Some(parent) => match self.made.get(&parent) {
                Some(parent) => Some(*parent),
                None => return Ok(()),
            },
        };
        if raw.entity() == "team_member"
            && let Some(name) = raw.text(self.root, "name")
        {
            let next = self.entries.len();
            let first = *self.people.entry(folded(name)).or_insert(next);
            self.made.insert(at, first);
            if first != next {
                return Ok(());
            }
        }
        let fields = self.cells(raw)?;
        self.made.insert(at, self.entries.len());
        self.from.push(at);
        self.entries.push(Entry {
            section: raw.section,
            place: raw.place.clone(),
            key: raw.key().map(str::to_owned),
            parent,
            implied: false,
            fields,
        });
        Ok(())
    }

    fn cells(&mut self, raw: &Raw<'n>) -> Result<Vec<(&'static str, Cell)>, Box<Wrong>> {
        let section = raw.section();
        let layout = self.layouts.remove(section.entity);
        let layout = layout.unwrap_or_else(|| layout_of(section.entity));
        let cells = self.cells_of(raw, section, &layout);
        self.layouts.insert(section.entity, layout);
        cells
    }

    fn cells_of(
        &mut self,
        raw: &Raw<'n>,
        section: &Section,
        layout: &[FieldLayout],
    ) -> Result<Vec<(&'static str, Cell)>, Box<Wrong>> {
        let mut cells = Vec::new();
        for field in layout
            .iter()
            .filter(|field| field.about.spec.holds != Holds::Blob)
        {
            let Some((node, place)) = raw.field(self.root, field.name) else {
                continue;
            };
            if self.faulty.contains(place.as_str())
                || section.parent().is_some_and(|(_, up)| up == field.name)
            {
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
                cell.ok_or_else(|| cannot(node, &place, "a value that fits"))?,
            ));
        }
        if section.entity == "survey_response" && raw.node.get("scale").is_none() {
            let scale = scale_of(raw.text(self.root, "kind").unwrap_or_default());
            cells.push(("scale", Cell::Plain(vec![Value::Int(scale.into())])));
        }
        // An account that lost a field to a fault is shown without it.
        if !self.faulty.is_empty() && section.entity == "account" {
            return Ok(cells);
        }
        probe(section, layout, &cells).map_err(|(field, expected)| match raw.field(self.root, field) {
            Some((node, place)) => cannot(node, &place, expected),
            None => cannot(raw.node, &raw.place, &format!("a record with “{field}”")),
        })?;
        Ok(cells)
    }

    /// Whether a record that has a name is referred to by its key: where nothing of the file has that name.
    fn is_key(&mut self, target: Target, name: &str) -> bool {
        let called = target.called();
        if called.by.is_none() || !self.keys.contains(&(called.entity, name)) {
            return false;
        }
        let names = self.names.entry(target).or_insert_with(|| {
            let names = names_of(self.root, self.raws, target);
            names.into_iter().map(folded).collect()
        });
        !names.contains(&folded(name))
    }

    /// The file: with whoever is named without being listed, when it has no list of them.
    fn finish(mut self) -> Option<AccountFile> {
        self.imply();
        let account = self.raws.iter().find(|raw| raw.entity() == "account")?;
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
            .and_then(crate::likely::day);
        Some(AccountFile {
            account_name,
            as_of,
            entries: self.entries,
        })
    }

    fn imply(&mut self) {
        let mut implied: Vec<(Target, String, String)> = Vec::new();
        let mut named: HashSet<(Target, String)> = HashSet::new();
        for target in [Target::Service, Target::Member, Target::Unit, Target::Objective] {
            let listed = names_of(self.root, self.raws, target).into_iter();
            let owner = self.owner().map(folded).filter(|_| target == Target::Member);
            // The owner is a name one may use, but not a person listed.
            let mut names: HashSet<String> = listed.map(folded).collect();
            if let Some(owner) = owner.filter(|owner| !self.people.contains_key(owner)) {
                names.remove(&owner);
            }
            named.extend(names.into_iter().map(|name| (target, name)));
        }
        for raw in self.from.iter().map(|at| &self.raws[*at]) {
            for (field, target) in raw.section().links() {
                let Some(name) = raw.text(self.root, field).filter(|n| !n.trim().is_empty()) else {
                    continue;
                };
                let called = target.called();
                if self.keys.contains(&(called.entity, name)) {
                    continue;
                }
                if called.implied_without.is_some() && named.insert((target, folded(name))) {
                    implied.push((target, name.trim().to_owned(), raw.place.clone()));
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
        let called = target.called();
        let (Some(field), Some(section)) =
            (called.by, SECTIONS.iter().position(|s| s.entity == called.entity))
        else {
            return;
        };
        let text = |text: &str| Cell::Plain(vec![Value::Text(text.to_owned())]);
        let mut fields = vec![(field, text(&name))];
        if target == Target::Objective && for_the_client.contains(&folded(&name)) {
            fields.push(("audience", text("client")));
        }
        let leads =
            target == Target::Member && self.owner().is_some_and(|owner| folded(owner) == folded(&name));
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
        self.raws
            .iter()
            .filter(|raw| raw.entity() == "initiative")
            .filter(|raw| raw.text(self.root, "audience") == Some("client"))
            .filter_map(|raw| raw.text(self.root, "objective"))
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

/// Whether the model takes these fields, every reference being any record.
fn probe(
    section: &Section,
    layout: &[FieldLayout],
    cells: &[(&'static str, Cell)],
) -> Result<(), (&'static str, &'static str)> {
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
            None => values.extend(
                crate::plan::silent(field).unwrap_or_else(|| match field.nullable {
                    true => vec![Value::Null; field.len],
                    false => vec![any.clone()],
                }),
            ),
        }
    }
    check(section.entity, values).map_err(|error| (error.field, error.expected))
}

fn cannot(node: &Node, place: &str, expected: &str) -> Box<Wrong> {
    Box::new(Wrong {
        at: node.start,
        place: place.to_owned(),
        found: shown(node),
        expected: expected.to_owned(),
        problem: "cannot be read".to_owned(),
        ..Wrong::default()
    })
}
