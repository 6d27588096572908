//! The records of a JSON file where they are found in it, right or wrong: what the rules look at and what entries are
//! made from.

use super::source::short;
use crate::format::{AMOUNT, MEASURE, MONEY, SECTIONS, Section, Shape};
use crate::json::{Kind, Node};
use crate::phrase::{Phrase, say};

/// One record as it stands in the file.
pub(crate) struct Found<'n> {
    pub section: usize,
    pub node: &'n Node,
    pub place: String,
    /// Its number in its list, from 0.
    pub index: usize,
    /// Index, among the records, of the one it stands in.
    pub parent: Option<usize>,
}

impl<'n> Found<'n> {
    pub fn section(&self) -> &'static Section {
        &SECTIONS[self.section]
    }

    pub fn entity(&self) -> &'static str {
        self.section().entity
    }

    /// Where a field of the model stands in the file, if it does: its node and its place.
    pub fn field(&self, root: &'n Node, field: &str) -> Option<(&'n Node, String)> {
        let section = self.section();
        if section.at_root.contains(&field) {
            return Some((root.get(field)?, field.to_owned()));
        }
        let name = section.in_file(field);
        // Money and a count stand in one place: whichever field it is not, the file does not speak of.
        if section.measured && matches!(name, AMOUNT | MEASURE) && self.counts() != (name != field) {
            return None;
        }
        match (section.shape, &self.node.kind) {
            (Shape::Texts(text), Kind::Text(_)) => (text == field).then(|| (self.node, self.place.clone())),
            _ => Some((self.node.get(name)?, format!("{}.{name}", self.place))),
        }
    }

    /// Whether its amount counts something that is not money.
    fn counts(&self) -> bool {
        self.node
            .get(MEASURE)
            .is_some_and(|measure| measure.text() != Some(MONEY))
    }

    /// The text of a field.
    pub fn text(&self, root: &'n Node, field: &str) -> Option<&'n str> {
        self.field(root, field).and_then(|(node, _)| node.text())
    }

    pub fn key(&self) -> Option<&'n str> {
        let section = self.section();
        let own = section.keyed && !matches!(section.shape, Shape::Within(_));
        own.then(|| self.node.get("key")?.text())?
    }
}

/// Every record of a file, in the order of the sections, parents before children.
pub(crate) fn records(root: &Node) -> Vec<Found<'_>> {
    let mut found: Vec<Found<'_>> = Vec::new();
    for (section, about) in SECTIONS.iter().enumerate() {
        let parents: Vec<(Option<usize>, &Node, String)> = match about.parent() {
            None => vec![(None, root, String::new())],
            Some((entity, _)) => found
                .iter()
                .enumerate()
                .filter(|(_, record)| record.entity() == entity)
                .map(|(at, record)| (Some(at), record.node, record.place.clone()))
                .collect(),
        };
        for (parent, node, place) in parents {
            let mut add = |node, place, index| {
                found.push(Found {
                    section,
                    node,
                    place,
                    index,
                    parent,
                })
            };
            let Some((node, place)) = descend(node, place, about.path) else {
                continue;
            };
            match about.shape {
                Shape::Within(field) => {
                    if node.get(field).is_some() {
                        add(node, place, 0);
                    }
                }
                Shape::One => add(node, place, 0),
                Shape::Many | Shape::Texts(_) => {
                    for (index, item) in node.items().iter().enumerate() {
                        add(item, format!("{place}[{index}]"), index);
                    }
                }
            }
        }
    }
    found
}

fn descend<'n>(mut node: &'n Node, mut place: String, path: &[&str]) -> Option<(&'n Node, String)> {
    for name in path {
        node = node.get(name)?;
        if !place.is_empty() {
            place.push('.');
        }
        place.push_str(name);
    }
    Some((node, place))
}

/// Finds the record that a place lies in.
pub(crate) struct Places<'r, 'n> {
    root: &'n Node,
    records: &'r [Found<'n>],
    by_place: std::collections::HashMap<&'r str, usize>,
}

impl<'r, 'n> Places<'r, 'n> {
    pub fn new(root: &'n Node, records: &'r [Found<'n>]) -> Self {
        let mut by_place = std::collections::HashMap::new();
        for (at, record) in records.iter().enumerate() {
            by_place.entry(record.place.as_str()).or_insert(at);
        }
        Self {
            root,
            records,
            by_place,
        }
    }

    /// The innermost record around a place.
    pub fn record(&self, place: &str) -> Option<usize> {
        let mut place = place;
        loop {
            if let Some(at) = self.by_place.get(place) {
                return Some(*at);
            }
            let end = place.rfind(['.', '['])?;
            place = &place[..end];
        }
    }

    /// The record around a place, as the subject of a sentence: `The fifth reading of “Monthly jobs”`.
    pub fn subject(&self, place: &str) -> Phrase {
        let Some(at) = self.record(place) else {
            return say!("subject-file");
        };
        let record = &self.records[at];
        let (kind, number) = (record.entity(), record.index + 1);
        match (self.label(record), record.parent) {
            (Some(label), _) => say!("subject-called", kind = kind, text = short(label)),
            (None, _) if record.section().shape == Shape::One => say!("subject-the", kind = kind),
            (None, None) => say!("subject-nth", kind = kind, number = number),
            (None, Some(parent)) => {
                let whole = self.inside(&self.records[parent]);
                say!("subject-nth-of", kind = kind, number = number, whole = whole)
            }
        }
    }

    /// The record that another stands in, as it stands inside a sentence.
    fn inside(&self, record: &Found<'n>) -> Phrase {
        match self.label(record) {
            Some(label) => say!("inside-called", text = short(label)),
            None if record.section().shape == Shape::One => say!("inside-the", kind = record.entity()),
            None => say!("inside-nth", kind = record.entity(), number = record.index + 1),
        }
    }

    fn label(&self, record: &Found<'n>) -> Option<&'n str> {
        record
            .section()
            .label
            .and_then(|field| record.text(self.root, field))
            .filter(|text| !text.trim().is_empty())
    }
}
