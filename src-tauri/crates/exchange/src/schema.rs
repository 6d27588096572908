//! The checked-in JSON Schema held against a file. The schema speaks in keywords; this turns each of its complaints
//! into found and expected, and lists the fields the schema does not know.

use std::collections::HashMap;
use std::sync::LazyLock;

use jsonschema::error::ValidationErrorKind as Complaint;
use jsonschema::{Draft, ValidationError, Validator};
use model::one_of;
use serde_json::Value;

use crate::format::{SECTIONS, Section, Shape};
use crate::json::{Kind, Node};
use crate::likely;
use crate::source::{Wrong, shown};

/// The schema of `tenure-account/1`.
pub const SCHEMA: &str = include_str!("../schema/tenure-account-1.json");

/// Most complaints that are gathered; a file with more is not the file it claims to be.
const MOST: usize = 10_000;
/// Most unknown fields that are listed by place.
const MOST_UNKNOWN: usize = 1_000;

/// So many records on either side of one are asked what they say in the same field.
const AROUND: usize = 12;

struct Schema {
    /// With every reference filled in, so that looking something up copies nothing.
    text: Value,
    validator: Validator,
}

static READY: LazyLock<Result<Schema, String>> = LazyLock::new(|| {
    let text: Value = serde_json::from_str(SCHEMA).map_err(|e| e.to_string())?;
    let validator = jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_format("date", |text: &str| likely::day(text).is_some())
        .build(&text)
        .map_err(|e| e.to_string())?;
    Ok(Schema {
        text: filled(&text, &text),
        validator,
    })
});

/// A schema with its references filled in; what stands beside a reference wins. No definition refers to itself.
fn filled(root: &Value, about: &Value) -> Value {
    match about {
        Value::Object(own) => {
            let target = own
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|r| r.strip_prefix('#'))
                .and_then(|pointer| root.pointer(pointer));
            let mut out = match target.map(|target| filled(root, target)) {
                Some(Value::Object(out)) => out,
                _ => serde_json::Map::new(),
            };
            for (name, value) in own.iter().filter(|(name, _)| *name != "$ref") {
                out.insert(name.clone(), filled(root, value));
            }
            Value::Object(out)
        }
        Value::Array(items) => items.iter().map(|item| filled(root, item)).collect(),
        other => other.clone(),
    }
}

/// Every way in which the file does not fit the schema.
pub(crate) fn complaints(root: &Node) -> Vec<Wrong> {
    let schema = match &*READY {
        Ok(schema) => schema,
        // A test keeps this from happening; a build in which it happens must still not import anything.
        Err(error) => {
            return vec![Wrong {
                found: "a schema of this program that cannot be read".to_owned(),
                expected: error.clone(),
                problem: "cannot be checked".to_owned(),
                ..Wrong::default()
            }];
        }
    };
    let value = root.to_value();
    let mut wrongs: Vec<(bool, Wrong)> = schema
        .validator
        .iter_errors(&value)
        .take(MOST)
        .map(|error| {
            // What a condition of the schema says is nearer than what holds without it.
            let conditional = ["/then/", "/else/"]
                .iter()
                .any(|k| error.schema_path().as_str().contains(k));
            (!conditional, wrong(schema, root, &error))
        })
        .collect();
    wrongs.sort_by(|a, b| (&a.1.place, a.0).cmp(&(&b.1.place, b.0)));
    wrongs.dedup_by(|later, first| later.1.place == first.1.place);
    wrongs.into_iter().map(|(_, wrong)| wrong).collect()
}

fn wrong(schema: &'static Schema, root: &Node, error: &ValidationError<'_>) -> Wrong {
    let spot = Spot::find(&schema.text, root, error.instance_path().as_str());
    if let Complaint::Required { property } = error.kind() {
        let name = property.as_str().unwrap_or_default();
        return missing(&spot, name);
    }
    let conditional = error.schema_path().as_str();
    let about = match (conditional.contains("/then/"), conditional.contains("/else/")) {
        (true, _) => schema.text.pointer("/$defs/money").unwrap_or(&Value::Null),
        (_, true) => schema.text.pointer("/$defs/number").unwrap_or(&Value::Null),
        _ => spot.schema,
    };
    let mut expected = expected(about);
    let words: Vec<&str> = match about.get("enum").and_then(Value::as_array) {
        Some(words) => words.iter().filter_map(Value::as_str).collect(),
        None => Vec::new(),
    };
    if let Some(reason) = spot
        .reason
        .filter(|_| matches!(error.kind(), Complaint::Type { .. }))
    {
        expected = format!("{expected}; {reason}");
    }
    let mut problem = problem(&spot.name);
    if let Complaint::Format { .. } = error.kind()
        && let Some(more) = spot.node.text().and_then(likely::why_no_day)
    {
        expected = more;
        problem = "has a day that does not exist".to_owned();
    }
    let guess = likely::value(spot.node, about, &words, &spot.neighbours());
    Wrong {
        at: spot.node.start,
        found: shown(spot.node),
        problem,
        hint: guess.as_ref().map(|g| g.hint.clone()),
        likely: guess.and_then(|g| g.value),
        place: spot.place,
        expected,
    }
}

fn missing(spot: &Spot<'_>, name: &str) -> Wrong {
    let about = spot.schema.get("properties").and_then(|p| p.get(name));
    let expected = match about.map(expected) {
        Some(expected) => expected,
        None => "a value".to_owned(),
    };
    let reason = spot
        .schema
        .get("requiredBecause")
        .and_then(|r| r.get(name))
        .and_then(Value::as_str);
    Wrong {
        at: spot.node.start,
        place: match spot.place.is_empty() {
            true => name.to_owned(),
            false => format!("{}.{name}", spot.place),
        },
        found: "nothing".to_owned(),
        expected: match reason {
            Some(reason) => format!("{expected}; {reason}"),
            None => expected,
        },
        problem: format!("has no “{name}”"),
        // A name next to the missing one may be a slip of the pen.
        hint: misspelt(spot, name).map(|other| format!("“{other}” stands there; “{name}” is likely meant.")),
        likely: None,
    }
}

fn misspelt<'n>(spot: &Spot<'n>, name: &str) -> Option<&'n str> {
    let known = spot.schema.get("properties").and_then(Value::as_object);
    let foreign = spot.node.members().iter().map(|m| m.name.as_str());
    let foreign = foreign.filter(|n| known.is_none_or(|k| !k.contains_key(*n)));
    crate::names::nearest(name, foreign)
}

fn problem(name: &str) -> String {
    let words = name.replace('_', " ");
    let article = match words.chars().next() {
        Some('a' | 'e' | 'i' | 'o') => "an",
        _ => "a",
    };
    match name {
        "" => "cannot be read".to_owned(),
        _ => format!("has {article} “{words}” that cannot be read"),
    }
}

/// What a schema expects, as the end of a sentence.
fn expected(about: &Value) -> String {
    if let Some(title) = about.get("title").and_then(Value::as_str) {
        return title.to_owned();
    }
    match about.get("enum").and_then(Value::as_array) {
        Some(words) => one_of(&words.iter().filter_map(Value::as_str).collect::<Vec<_>>()),
        None => "a value".to_owned(),
    }
}

/// The JSON type of a field of a record, by its name in the file: `string`, `number`, `integer`, `boolean`; `None` when
/// the format has no such field.
pub(crate) fn type_in_file(entity: &str, field: &str) -> Option<&'static str> {
    static TYPES: LazyLock<HashMap<&str, HashMap<String, &str>>> = LazyLock::new(|| {
        let types = |section: &Section| {
            let about = READY
                .as_ref()
                .ok()
                .and_then(|schema| item(&schema.text, section))?;
            let fields = about.get("properties")?.as_object()?;
            let kind = |about: &Value| match about.get("type").and_then(Value::as_str) {
                Some("number") => "number",
                Some("integer") => "integer",
                Some("boolean") => "boolean",
                _ => "string",
            };
            Some(
                fields
                    .iter()
                    .map(|(name, about)| (name.clone(), kind(about)))
                    .collect(),
            )
        };
        SECTIONS
            .iter()
            .map(|section| (section.entity, types(section).unwrap_or_default()))
            .collect()
    });
    TYPES.get(entity)?.get(field).copied()
}

/// What the schema says of one record of a section.
fn item<'s>(root: &'s Value, section: &Section) -> Option<&'s Value> {
    let mut about = match section.parent() {
        Some((entity, _)) => item(root, Section::of(entity)?)?,
        None => root,
    };
    for name in section.path {
        about = about.get("properties")?.get(name)?;
    }
    match section.shape {
        Shape::Many | Shape::Texts(_) => about.get("items"),
        Shape::One | Shape::Within(_) => Some(about),
    }
}

/// A spot in the file with what the schema says about it.
struct Spot<'n> {
    node: &'n Node,
    place: String,
    /// The last name on the way.
    name: String,
    schema: &'static Value,
    /// Why its object needs it.
    reason: Option<&'static str>,
    /// The list its record stands in, its place there and its own name: to see what its neighbours say.
    list: Option<(&'n [Node], usize, String)>,
}

impl<'n> Spot<'n> {
    fn find(schema: &'static Value, root: &'n Node, pointer: &str) -> Self {
        let mut spot = Spot {
            node: root,
            place: String::new(),
            name: String::new(),
            schema,
            reason: None,
            list: None,
        };
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let about = match &spot.node.kind {
                Kind::List(items) => {
                    let index = step.parse().unwrap_or(usize::MAX);
                    let Some(item) = items.get(index) else { break };
                    spot.list = Some((items, index, String::new()));
                    spot.node = item;
                    spot.place.push_str(&format!("[{step}]"));
                    spot.schema.get("items")
                }
                _ => {
                    let Some(member) = spot.node.get(&step) else { break };
                    spot.node = member;
                    if !spot.place.is_empty() {
                        spot.place.push('.');
                    }
                    spot.place.push_str(&step);
                    if let Some((_, _, name)) = &mut spot.list {
                        *name = step.clone();
                    }
                    let because = spot.schema.get("requiredBecause").and_then(|r| r.get(&step));
                    spot.reason = because.and_then(Value::as_str);
                    spot.name = step.clone();
                    spot.schema.get("properties").and_then(|p| p.get(&step))
                }
            };
            spot.schema = about.unwrap_or(&Value::Null);
        }
        spot
    }

    /// What the same field says in the records around it.
    fn neighbours(&self) -> Vec<&'n str> {
        match &self.list {
            Some((list, index, name)) if !name.is_empty() => {
                let around = &list[index.saturating_sub(AROUND)..list.len().min(index + AROUND + 1)];
                let others = around.iter().filter_map(|item| item.get(name));
                others
                    .filter(|n| !std::ptr::eq(*n, self.node))
                    .filter_map(Node::text)
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The fields of the file that the schema does not know, by place.
pub(crate) fn unknown_fields(root: &Node) -> Vec<String> {
    let mut found = Vec::new();
    if let Ok(schema) = &*READY {
        look(&schema.text, root, "", &mut found);
    }
    let more = found.len().saturating_sub(MOST_UNKNOWN);
    if more > 0 {
        found.truncate(MOST_UNKNOWN);
        found.push(format!("and {more} more"));
    }
    found
}

fn look(about: &Value, node: &Node, place: &str, found: &mut Vec<String>) {
    match &node.kind {
        Kind::List(items) => {
            if let Some(of) = about.get("items") {
                for (index, item) in items.iter().enumerate() {
                    look(of, item, &format!("{place}[{index}]"), found);
                }
            }
        }
        Kind::Object(members) => {
            // What says nothing of its fields takes any: `expect`.
            let Some(known) = about.get("properties").and_then(Value::as_object) else {
                return;
            };
            for member in members {
                let dot = if place.is_empty() { "" } else { "." };
                let inner = format!("{place}{dot}{}", member.name);
                match known.get(&member.name) {
                    Some(about) => look(about, &member.value, &inner, found),
                    None => found.push(inner),
                }
            }
        }
        _ => {}
    }
}
