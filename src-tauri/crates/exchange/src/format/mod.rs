//! The format `tenure-account/1` as tables: which part of a file holds which record, what refers to what, what makes
//! two records the same. Reading, planning and writing walk these, and the JSON Schema is generated from them; a field
//! that the model gains needs no line here.

mod once;
mod sections;
mod summary;
mod target;
mod tree;
mod written;

pub(crate) use once::{Again, once};
pub(crate) use sections::SECTIONS;
pub use summary::ROWS;
pub(crate) use target::Target;
pub(crate) use tree::{FIRST, Form, Object, Part, Value, root};
pub(crate) use written::{Written, decimal};

use model::{FieldAbout, Holds};

/// The name and version of the format.
pub(crate) const FORMAT: &str = "tenure-account/1";
/// Most characters of a key.
pub(crate) const LONGEST_KEY: usize = 100;
/// Where a record that counts or is worth something says which: this word, or what is counted.
pub(crate) const MEASURE: &str = "measure";
/// The measure of an amount of money.
pub(crate) const MONEY: &str = "money";
/// How much: an amount of money, or a number of what is counted.
pub(crate) const AMOUNT: &str = "amount";

/// One kind of record and where a file carries it.
pub(crate) struct Section {
    /// The record, by its table.
    pub entity: &'static str,
    /// The record it stands in, by its table, and the field that refers to that one, where the file has it in another
    /// than the model.
    pub stands_in: Option<(&'static str, &'static str)>,
    /// Where, from the root or from the parent record.
    pub path: &'static [&'static str],
    /// How it stands there.
    pub shape: Shape,
    /// The row of the summary it counts in: an index by name into [`ROWS`].
    pub row: &'static str,
    /// False for records that only tie others together: they count as a change of their parent.
    pub counted: bool,
    /// The field that names one of them to a reader.
    pub label: Option<&'static str>,
    /// True when one may have a key, for others to refer to.
    pub keyed: bool,
    /// Fields whose name in the file is another: (in the file, in the model).
    pub renamed: &'static [(&'static str, &'static str)],
    /// Fields that stand at the root of the file.
    pub at_root: &'static [&'static str],
    /// Fields of which the file never speaks: another field says them.
    pub unsaid: &'static [&'static str],
    /// Fields that every record has and the file may leave out: what else it says fills them.
    pub filled: &'static [&'static str],
    /// True when its amount is money or a number, as its measure says.
    pub measured: bool,
    /// What makes two records the same: the first list of fields that agrees. Every list after the first counts only
    /// when it leaves no choice and its last field is known.
    pub natural: &'static [&'static [&'static str]],
    /// Fields of `natural` where unknown, on either side, agrees with anything that leaves no choice.
    pub may_lack: &'static [&'static str],
}

/// How records stand in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One object.
    One,
    /// A list of objects.
    Many,
    /// A list of texts (or, when it has other fields, of objects), each text being this field.
    Texts(&'static str),
    /// In its parent's own object, when that has this field.
    Within(&'static str),
}

impl Section {
    /// The file's name of a field of the model.
    pub fn in_file<'a>(&self, field: &'a str) -> &'a str {
        self.renamed
            .iter()
            .find(|(_, model)| *model == field)
            .map_or(field, |(file, _)| file)
    }

    /// The record it stands in, by its table, and the field that refers to that one.
    pub fn parent(&self) -> Option<(&'static str, &'static str)> {
        let by_model = || {
            let kind = model::kind(self.entity)?;
            Some((kind.parent()?, kind.about.within?))
        };
        self.stands_in.or_else(by_model)
    }

    /// Its records' fields, but for the one that says where they stand and the bytes that the vault keeps.
    pub fn fields(&self) -> impl Iterator<Item = &'static FieldAbout> {
        let parent = self.parent().map(|(_, field)| field);
        let fields = model::kind(self.entity).map_or(&[][..], |kind| kind.fields);
        fields
            .iter()
            .filter(move |field| Some(field.name) != parent && field.spec.holds != Holds::Blob)
    }

    /// The fields that refer to other records than the one it stands in, with what they refer to.
    pub fn links(&self) -> impl Iterator<Item = (&'static str, Target)> {
        self.fields()
            .filter_map(|field| Some((field.name, Target::of(field.spec.holds)?)))
    }

    /// What a field refers to.
    pub fn target(&self, field: &str) -> Option<Target> {
        self.links()
            .find(|(name, _)| *name == field)
            .map(|(_, target)| target)
    }

    /// Whether a file speaks of a field: not where the record's place or another field says it.
    pub fn says(&self, field: &str) -> bool {
        self.parent().is_none_or(|(_, up)| up != field) && !self.unsaid.contains(&field)
    }

    /// Whether a file may leave a field out.
    pub fn goes_without(&self, field: &FieldAbout) -> bool {
        field.nullable || field.spec.starts.is_some() || self.filled.contains(&field.name)
    }

    /// The sections whose records stand in its records.
    pub fn children(&self) -> impl Iterator<Item = &'static Section> {
        let entity = self.entity;
        SECTIONS
            .iter()
            .filter(move |child| child.parent().is_some_and(|(up, _)| up == entity))
    }

    /// The first section of a record.
    pub fn of(entity: &str) -> Option<&'static Section> {
        SECTIONS.iter().find(|s| s.entity == entity)
    }
}

impl Target {
    /// What a field that holds this refers to.
    pub fn of(holds: Holds) -> Option<Target> {
        match holds {
            Holds::Reference { to, .. } => Some(Target::to(to)),
            Holds::AnyReference => Some(Target::ANY),
            _ => None,
        }
    }
}
