//! A JSON reader that remembers where everything stands, so that every fault has a line. It takes what RFC 8259 takes,
//! nothing else (a property test holds it against serde_json), keeps numbers as they are written and reports names
//! that stand twice.

mod parse;
mod print;

pub(crate) use parse::parse;
pub(crate) use print::{fitted, pretty};

/// A value and where it begins, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub start: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Member {
    pub name: String,
    /// Where the name stands.
    pub start: usize,
    pub value: Node,
    /// The same name stood in this object before; the first one counts.
    pub again: Option<usize>,
}

impl From<Kind> for Node {
    /// A value that stands in no file.
    fn from(kind: Kind) -> Self {
        Self { start: 0, kind }
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Kind::Text(text.to_owned()).into()
    }
}

impl Member {
    /// A member of an object that stands in no file.
    pub fn new(name: &str, value: impl Into<Node>) -> Self {
        Self {
            name: name.to_owned(),
            start: 0,
            value: value.into(),
            again: None,
        }
    }
}

impl Node {
    /// A member of an object, the first of that name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.members().iter().find(|m| m.name == name).map(|m| &m.value)
    }

    pub fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Object(members) => members,
            _ => &[],
        }
    }

    pub fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}
