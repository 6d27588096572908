//! The records of a file as they stand in it, right or wrong: what the rules look at and what entries are made from.

use crate::format::{SECTIONS, Section, Shape};
use crate::json::{Kind, Node};
use crate::source::{ordinal, quoted};

/// One record as it stands in the file.
pub(crate) struct Raw<'n> {
    pub section: usize,
    pub node: &'n Node,
    pub place: String,
    /// Its number in its list, from 0.
    pub index: usize,
    /// Index, among the raw records, of the one it stands in.
    pub parent: Option<usize>,
}

impl<'n> Raw<'n> {
    pub fn section(&self) -> &'static Section {
        &SECTIONS[self.section]
    }

    pub fn entity(&self) -> &'static str {
        self.section().entity
    }

    /// Where a field of the model stands in the file, if it does: its node and its place.
    pub fn field(&self, root: &'n Node, field: &str) -> Option<(&'n Node, String)> {
        let within = |name: &str| Some((self.node.get(name)?, format!("{}.{name}", self.place)));
        let counted = || {
            self.node
                .get("measure")
                .is_some_and(|m| m.text() != Some("money"))
        };
        match (self.entity(), field) {
            ("account", "hourly_rate") => Some((root.get("hourly_rate")?, "hourly_rate".to_owned())),
            // A value record's amount is money or a count of something; the file writes both as `amount`.
            ("value_record", "amount") => (!counted()).then(|| within("amount"))?,
            ("value_record", "quantity") => counted().then(|| within("amount"))?,
            ("value_record", "unit") => counted().then(|| within("measure"))?,
            _ => match (self.section().shape, &self.node.kind) {
                (Shape::Texts(name), Kind::Text(_)) => {
                    (name == field).then(|| (self.node, self.place.clone()))
                }
                _ => within(self.section().in_file(field)),
            },
        }
    }

    /// The text of a field.
    pub fn text(&self, root: &'n Node, field: &str) -> Option<&'n str> {
        self.field(root, field).and_then(|(node, _)| node.text())
    }

    pub fn key(&self) -> Option<&'n str> {
        match self.section().shape {
            Shape::Within(_) => None,
            _ => self.node.get("key")?.text(),
        }
    }
}

/// Every record of a file, in the order of the sections, parents before children.
pub(crate) fn records(root: &Node) -> Vec<Raw<'_>> {
    let mut found: Vec<Raw<'_>> = Vec::new();
    for (section, about) in SECTIONS.iter().enumerate() {
        let parents: Vec<(Option<usize>, &Node, String)> = match about.parent() {
            None => vec![(None, root, String::new())],
            Some((entity, _)) => found
                .iter()
                .enumerate()
                .filter(|(_, raw)| raw.entity() == entity)
                .map(|(at, raw)| (Some(at), raw.node, raw.place.clone()))
                .collect(),
        };
        for (parent, node, place) in parents {
            let mut add = |node, place, index| {
                found.push(Raw {
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
    raws: &'r [Raw<'n>],
    by_place: std::collections::HashMap<&'r str, usize>,
}

impl<'r, 'n> Places<'r, 'n> {
    pub fn new(root: &'n Node, raws: &'r [Raw<'n>]) -> Self {
        let mut by_place = std::collections::HashMap::new();
        for (at, raw) in raws.iter().enumerate() {
            by_place.entry(raw.place.as_str()).or_insert(at);
        }
        Self { root, raws, by_place }
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
    pub fn subject(&self, place: &str) -> String {
        match self.record(place) {
            Some(at) => self.describe(at, "The"),
            None => "The file".to_owned(),
        }
    }

    fn describe(&self, at: usize, article: &str) -> String {
        let raw = &self.raws[at];
        let section = raw.section();
        if let Some(label) = self.label(raw) {
            return format!("{article} {} {}", section.noun, quoted(label));
        }
        if section.shape == Shape::One {
            return format!("{article} {}", section.noun);
        }
        let own = format!("{article} {} {}", ordinal(raw.index), section.noun);
        match raw.parent {
            None => own,
            Some(parent) => match self.label(&self.raws[parent]) {
                Some(label) => format!("{own} of {}", quoted(label)),
                None => format!("{own} of {}", self.describe(parent, "the")),
            },
        }
    }

    fn label(&self, raw: &Raw<'n>) -> Option<&'n str> {
        raw.section()
            .label
            .and_then(|field| raw.text(self.root, field))
            .filter(|text| !text.trim().is_empty())
    }
}
