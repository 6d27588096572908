//! One record of a file: its fields as the model stores them, its references still by name.

use model::Value;

/// One record of a file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Index of its section in the format's sections.
    pub section: usize,
    /// Where it stands: `metrics[2].readings[0]`.
    pub place: String,
    /// Its `key` in the file, if it has one.
    pub key: Option<String>,
    /// Index, among the file's entries, of the record it stands in.
    pub parent: Option<usize>,
    /// True when nothing lists it: it is there because it is named. It never changes what is there.
    pub implied: bool,
    /// The fields the file speaks of.
    pub fields: Vec<(&'static str, Cell)>,
}

/// What a file says about one field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// A value, one per column.
    Plain(Vec<Value>),
    /// A reference, by what the file calls the other record.
    Link(String),
    /// A reference by the key of a record that is otherwise called by its name.
    Key(String),
}
