//! What may stand where in a file, as one tree: made from the sections and from what the model's fields declare. The
//! check of a file walks it, and the JSON Schema is its print.

use std::sync::LazyLock;

use model::{Between, FieldAbout};

use super::{AMOUNT, FORMAT, MEASURE, SECTIONS, Section, Shape, Written};
use crate::phrase::Phrase;
use crate::sentences;

// What the schema says of parts that no declaration describes.
const GROUP: &str = "How the account is governed.";
const KEY: &str = "Names this record inside the file, for others to refer to.";
const MEASURED_AMOUNT: &str = "How much: an amount as text when measure is money, else a number.";
const MEASURED_BY: &str = "money, or what is counted: hours, requests. Hours become money at hourly_rate.";

/// What may stand in one place.
pub(crate) enum Form {
    /// Whatever it is, it is left alone.
    Anything,
    /// One value.
    One(Value),
    /// An object.
    Object(Object),
    /// A list.
    List {
        /// The list in words.
        expected: Phrase,
        /// What each item is.
        item: Box<Form>,
    },
    /// A text, or an object that has it as a field.
    TextOr(Value, Object),
}

/// A value.
pub(crate) struct Value {
    /// How it stands there.
    pub written: Written,
    /// The value in words.
    pub expected: Phrase,
}

/// An object and its parts.
pub(crate) struct Object {
    /// The object in words.
    pub expected: Phrase,
    /// What may stand in it, in order.
    pub parts: Vec<Part>,
    /// Parts that are there together or not at all.
    pub together: Vec<(&'static str, &'static str)>,
    /// True when its amount is money or a number, as its measure says.
    pub measured: bool,
}

/// One part of an object.
pub(crate) struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub doc: String,
    /// What may stand there.
    pub form: Form,
    /// True when it has to be there.
    pub required: bool,
    /// Why it has to be there.
    pub because: Option<Phrase>,
    /// What goes without saying, as stored.
    pub starts: Option<&'static str>,
}

impl Object {
    /// A part by its name.
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name == name)
    }
}

/// What a file begins with; the rest follows in the order of the sections.
pub(crate) const FIRST: &[&str] = &[
    "$schema",
    "format",
    "as_of",
    "firm",
    "account",
    "hourly_rate",
    "services",
    "business_units",
    "team",
];

/// A whole file.
pub(crate) fn root() -> &'static Object {
    static ROOT: LazyLock<Object> = LazyLock::new(whole_file);
    &ROOT
}

fn whole_file() -> Object {
    let one = |name, doc: &str, form| Part {
        name,
        doc: doc.to_owned(),
        form,
        required: false,
        because: sentences::because("", name),
        starts: None,
    };
    let mut parts = vec![
        one("$schema", "Where this schema is; ignored.", Form::Anything),
        Part {
            required: true,
            ..one(
                "format",
                "The name and version of this format.",
                value(Written::Exactly(FORMAT)),
            )
        },
        one("as_of", "The day the file speaks of.", value(Written::Day)),
    ];
    for section in SECTIONS.iter().filter(|section| section.parent().is_none()) {
        for field in section.fields().filter(|f| section.at_root.contains(&f.name)) {
            parts.push(field_part(section, field));
        }
        let mut part = section_part(section);
        part.required = section.entity == "account";
        match section.path {
            [group, _] => {
                let at = parts.iter().position(|part| part.name == *group);
                let at = at.unwrap_or_else(|| {
                    parts.push(one(
                        group,
                        GROUP,
                        Form::Object(Object {
                            expected: sentences::the_group(group),
                            parts: Vec::new(),
                            together: Vec::new(),
                            measured: false,
                        }),
                    ));
                    parts.len() - 1
                });
                if let Form::Object(group) = &mut parts[at].form {
                    group.parts.push(part);
                }
            }
            _ => parts.push(part),
        }
    }
    parts.push(one("expect", "For tests; ignored.", Form::Anything));
    let place = |part: &Part| FIRST.iter().position(|first| *first == part.name);
    parts.sort_by_key(|part| place(part).unwrap_or(FIRST.len()));
    Object {
        expected: sentences::whole_file(),
        parts,
        together: Vec::new(),
        measured: false,
    }
}

fn value(written: Written) -> Form {
    Form::One(Value {
        written,
        expected: sentences::expected(written),
    })
}

/// The records of a section.
fn section_part(section: &'static Section) -> Part {
    let name = section.path.last().copied().unwrap_or_default();
    let doc = model::kind(section.entity).map_or("", |kind| kind.doc.trim());
    let form = match section.shape {
        Shape::One | Shape::Within(_) => Form::Object(object(section)),
        Shape::Many => Form::List {
            expected: sentences::a_list_of_objects(section.entity),
            item: Box::new(Form::Object(object(section))),
        },
        Shape::Texts(field) => texts(section, field),
    };
    Part {
        name,
        doc: doc.to_owned(),
        form,
        required: false,
        because: sentences::because("", name),
        starts: None,
    }
}

/// A list of texts; where records have more to say than one text, of texts and objects.
fn texts(section: &'static Section, field: &str) -> Form {
    let object = object(section);
    let text = object.part(field).and_then(|part| match &part.form {
        Form::One(value) => Some(Value {
            written: value.written,
            expected: value.expected.clone(),
        }),
        _ => None,
    });
    let refers = section.target(field);
    let item = match text {
        Some(text) if section.fields().count() == 1 => Form::One(text),
        Some(text) => Form::TextOr(
            Value {
                expected: sentences::a_text_or_object(field, section),
                ..text
            },
            object,
        ),
        None => Form::Object(object),
    };
    Form::List {
        expected: sentences::a_list_of_texts(section, field, refers),
        item: Box::new(item),
    }
}

/// A record of a section.
fn object(section: &'static Section) -> Object {
    let mut parts = Vec::new();
    if section.keyed {
        parts.push(Part {
            name: "key",
            doc: KEY.to_owned(),
            form: Form::One(Value {
                written: Written::KEY,
                expected: sentences::a_key(),
            }),
            required: false,
            because: None,
            starts: None,
        });
    }
    let said = |field: &&FieldAbout| section.says(field.name) && !section.at_root.contains(&field.name);
    for field in section.fields().filter(said) {
        let part = field_part(section, field);
        // Money and a count are one part of the file.
        if parts.iter().all(|known: &Part| known.name != part.name) {
            parts.push(part);
        }
    }
    for child in section.children() {
        match child.shape {
            Shape::Within(_) => parts.extend(child.fields().map(|field| Part {
                required: false,
                ..field_part(child, field)
            })),
            _ => parts.push(section_part(child)),
        }
    }
    let between = model::kind(section.entity).map_or(&[][..], |kind| kind.about.between);
    let together = between.iter().filter_map(|rule| match rule {
        Between::Together(a, b) => Some((section.in_file(a), section.in_file(b))),
        _ => None,
    });
    Object {
        expected: match section.shape {
            Shape::One => sentences::the_object(section.entity),
            _ => sentences::an_object(section.entity),
        },
        parts,
        together: together.collect(),
        measured: section.measured,
    }
}

/// A field of a record.
fn field_part(section: &'static Section, field: &'static FieldAbout) -> Part {
    let name = section.in_file(field.name);
    let written = match name {
        AMOUNT if section.measured => Written::Measured,
        _ => Written::of(field),
    };
    let expected = match section.target(field.name) {
        Some(target) => sentences::called(target),
        None => sentences::expected(written),
    };
    let doc = match name {
        AMOUNT if section.measured => MEASURED_AMOUNT,
        MEASURE if section.measured => MEASURED_BY,
        _ => field.doc.trim(),
    };
    Part {
        name,
        doc: doc.to_owned(),
        form: Form::One(Value { written, expected }),
        required: !section.goes_without(field),
        because: sentences::because(section.entity, name),
        starts: field.spec.starts,
    }
}
