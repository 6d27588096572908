//! What the desk says to a person. The sentences stand in `text/en/*.ftl`; the window reads the same files, and
//! `ui/src/text/catalogue.ts` makes the same parameters of the same answers:
//!
//! - a parameter is called as in the answer; of an answer in another, its members are parameters too;
//! - what is empty or absent is `none`, a yes or no is `yes` or `no`;
//! - of a list `x`, `$x` is its length, and `$x-and`, `$x-or`, `$x-commas` and `$x-path` are its items in a row;
//! - a part of an answer that is a phrase (`exchange::Phrase`) is its text;
//! - `$kind` is the noun of a kind, `$a-kind` with its article, `$kind-within` beside what one of it stands in, `$kind-begins`
//!   where a text begins with that, and `$entity` its name; `$field` is what a sentence about a field begins with,
//!   `$field-inside` the same inside of one, `$column` its name and `$holds` what it holds; `$other` is another field of
//!   the kind, inside of a sentence;
//! - `$first`, `$last` and `$since` are days; a `$name` that is a quarter's is `$quarter` and `$year` too.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use chrono::NaiveDate;
use exchange::{Fault, Phrase};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use model::Quarter;
use serde::Serialize;
use serde_json::Value;

/// The catalogue's files.
const FILES: [&str; 5] = [
    include_str!("../../text/en/sentences.ftl"),
    include_str!("../../text/en/records.ftl"),
    include_str!("../../text/en/import.ftl"),
    include_str!("../../text/en/report.ftl"),
    include_str!("../../text/en/map.ftl"),
];

/// What stands for nothing in a parameter.
const NONE: &str = "none";

static CATALOGUE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut catalogue = FluentBundle::new_concurrent("en-GB".parse().into_iter().collect());
    // The marks would turn up in terminals and in what is copied; nothing here is written from right to left.
    catalogue.set_use_isolating(false);
    // It can only fail where a function of this name was added before.
    let _ = catalogue.add_builtins();
    catalogue.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string())),
        _ => None,
    }));
    for file in FILES {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(file.to_owned());
        // A sentence that stands twice fails a test.
        let _ = catalogue.add_resource(resource);
    }
    catalogue
});

/// An answer as its parameters are taken from it.
pub(crate) fn json(answer: &impl Serialize) -> Value {
    serde_json::to_value(answer).unwrap_or_default()
}

/// The sentence of a refusal, by its code; a field's is that of the rule that it breaks.
pub(crate) fn refusal(refusal: &Value) -> String {
    said(&id_of(refusal), refusal)
}

/// What the command line adds to a refusal.
pub(crate) fn command_hint(refusal: &Value) -> Option<String> {
    say(&id_of(refusal), Some("command"), &parameters(refusal))
}

/// A message about an answer; one that is missing is named.
pub(crate) fn said(id: &str, about: &Value) -> String {
    say(id, None, &parameters(about)).unwrap_or_else(|| id.to_owned())
}

/// One of a kind, as it stands inside a sentence: `success criterion`.
pub fn one(kind: &str) -> String {
    plain(&format!("kind-{kind}"), None).unwrap_or_else(|| spaced(kind))
}

/// Several of a kind: `success criteria`.
pub(crate) fn many(kind: &str) -> String {
    plain(&format!("kind-{kind}"), Some("many")).unwrap_or_else(|| one(kind))
}

/// What a field is called: `Due`.
pub fn label(kind: &str, field: &str) -> String {
    of_field(kind, field, None).unwrap_or_else(|| upper(&spaced(field)))
}

/// A stored word as a person reads it: `client_confirmed` → `confirmed by the client`.
pub fn word(field: &str, stored: &str) -> String {
    plain(&format!("word-{field}-{stored}"), None).unwrap_or_else(|| spaced(stored))
}

/// What is said of an account file.
pub fn phrase(phrase: &Phrase) -> String {
    spoken(&json(phrase)).unwrap_or_default()
}

/// A fault on one line: `account.name: found 3, expected a name of at most 300 characters`.
pub fn fault(fault: &Fault) -> String {
    said("fault-at", &json(fault))
}

/// What a part of an account file is called: `Metrics and readings`.
pub fn section(section: &str) -> String {
    plain(&format!("section-{section}"), None).unwrap_or_else(|| upper(&spaced(section)))
}

/// The text of a phrase; `None` of anything else.
fn spoken(phrase: &Value) -> Option<String> {
    Some(said(text_of(phrase, "say")?, phrase.get("with")?))
}

/// One of a kind with its article.
fn with_article(kind: &str, noun: &str) -> String {
    let own = plain(&format!("kind-{kind}"), Some("a"));
    own.or_else(|| {
        let mut about = FluentArgs::new();
        about.set("kind", noun.to_owned());
        say("a-kind", None, &about)
    })
    .unwrap_or_else(|| noun.to_owned())
}

/// What a sentence about a field begins with; of no field, its kind.
fn subject(kind: &str, field: &str) -> String {
    if field.is_empty() {
        return upper(&one(kind));
    }
    of_field(kind, field, Some("subject")).unwrap_or_else(|| label(kind, field))
}

/// What is said of a kind's own field, else of every field of that name.
fn of_field(kind: &str, field: &str, attribute: Option<&str>) -> Option<String> {
    let own = format!("field-{kind}-{field}");
    if CATALOGUE.has_message(&own) {
        return plain(&own, attribute);
    }
    plain(&format!("field-{field}"), attribute)
}

fn plain(id: &str, attribute: Option<&str>) -> Option<String> {
    say(id, attribute, &FluentArgs::new())
}

fn say(id: &str, attribute: Option<&str>, parameters: &FluentArgs) -> Option<String> {
    let message = CATALOGUE.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    // What a message asks for and nobody gives, it names in its text; a test sees to it that there is no such.
    let text = CATALOGUE.format_pattern(pattern, Some(parameters), &mut Vec::new());
    Some(text.into_owned())
}

/// What the message of an answer is called: by the rule or the code of a refusal, by the reason why a record wants a look.
pub(crate) fn id_of(answer: &Value) -> String {
    let of = |name: &str| text_of(answer, name);
    match (text_of(&answer["rule"], "rule"), of("reason")) {
        (Some(rule), _) => format!("rule-{rule}"),
        (None, Some(reason)) => format!("look-{reason}"),
        (None, None) => of("code").unwrap_or_default().to_owned(),
    }
}

fn text_of<'v>(of: &'v Value, name: &str) -> Option<&'v str> {
    of.get(name).and_then(Value::as_str)
}

fn parameters(about: &Value) -> FluentArgs<'static> {
    let mut all = FluentArgs::new();
    let kind = text_of(about, "kind").or_else(|| text_of(about, "entity"));
    let field = text_of(about, "field");
    put_members(
        &mut all,
        about,
        (kind.unwrap_or_default(), field.unwrap_or_default()),
    );
    if let Some(field) = field {
        let subject = subject(kind.unwrap_or_default(), field);
        all.set("field-inside", lower(&subject));
        all.set("field", subject);
        all.set("column", field.to_owned());
        let holds = kind.and_then(model::kind).and_then(|kind| kind.field(field));
        all.set("holds", holds.map_or(NONE, |field| field.spec.holds.as_str()));
    }
    let name = text_of(about, "name").and_then(|name| name.parse::<Quarter>().ok());
    if about.get("quarter").is_none() {
        all.set(
            "quarter",
            name.map_or(FluentValue::from(NONE), |q| q.number().into()),
        );
        all.set("year", name.map_or_else(String::new, |q| q.year().to_string()));
    }
    all
}

/// The members of an answer, of what kind and field it may be.
fn put_members(all: &mut FluentArgs<'static>, of: &Value, at: (&str, &str)) {
    for (name, value) in of.as_object().into_iter().flatten() {
        match (name.as_str(), value) {
            (_, Value::Object(_)) => match spoken(value) {
                Some(text) => all.set(name.clone(), text),
                None => put_members(all, value, at),
            },
            (_, Value::Array(items)) => put_list(all, name, items, at),
            (_, Value::Number(number)) => all.set(name.clone(), number.as_f64()),
            (_, Value::Bool(yes)) => all.set(name.clone(), if *yes { "yes" } else { "no" }),
            ("kind" | "entity", Value::String(kind)) => {
                all.set("entity", kind.clone());
                let noun = one(kind);
                let within = plain(&format!("kind-{kind}"), Some("within")).unwrap_or_else(|| noun.clone());
                all.set("a-kind", with_article(kind, &noun));
                all.set("kind-begins", upper(&within));
                all.set("kind-within", within);
                all.set("kind", noun);
            }
            ("kind" | "entity", _) => all.set("entity", NONE),
            (_, Value::Null) if name == "field" => all.set("field-inside", NONE),
            ("other", Value::String(other)) => all.set("other", lower(&subject(at.0, other))),
            ("least" | "most", Value::String(number)) if !number.is_empty() => {
                all.set(name.clone(), grouped(number));
            }
            ("first" | "last" | "since", Value::String(day)) => all.set(name.clone(), long_day(day)),
            (_, Value::String(text)) if !text.is_empty() => all.set(name.clone(), text.clone()),
            (_, Value::String(_) | Value::Null) => all.set(name.clone(), NONE),
        }
    }
}

fn put_list(all: &mut FluentArgs<'static>, name: &str, items: &[Value], at: (&str, &str)) {
    let items: Vec<String> = items
        .iter()
        .map(|item| match item {
            Value::String(stored) if name == "words" => word(at.1, stored),
            Value::String(text) => text.clone(),
            Value::Object(_) => spoken(item).unwrap_or_else(|| said("named", item)),
            other => other.to_string(),
        })
        .collect();
    for last in ["and", "or"] {
        all.set(format!("{name}-{last}"), listed(&items, &format!("list-{last}")));
    }
    all.set(format!("{name}-commas"), items.join(", "));
    all.set(format!("{name}-path"), items.join(" → "));
    all.set(name.to_owned(), items.len());
}

/// `a, b and c`, with the last joined by a message.
fn listed(items: &[String], joined: &str) -> String {
    let [others @ .., last] = items else {
        return String::new();
    };
    if others.is_empty() {
        return last.clone();
    }
    let mut two = FluentArgs::new();
    two.set("others", others.join(", "));
    two.set("last", last.clone());
    say(joined, None, &two).unwrap_or_default()
}

/// `-12000.5` → `-12,000.5`.
fn grouped(number: &str) -> String {
    let whole = number.find('.').unwrap_or(number.len());
    let mut text = String::new();
    for (at, c) in number.char_indices() {
        let left = whole.saturating_sub(at);
        if at > 0 && left > 0 && left % 3 == 0 && !text.ends_with('-') {
            text.push(',');
        }
        text.push(c);
    }
    text
}

/// `2025-10-06` → `6 October 2025`.
fn long_day(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), day)
}

/// A day as a sentence says it: `6 October 2025`.
pub(crate) fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

pub(crate) fn upper(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A sentence's beginning as it reads on inside another; what is all capitals stays so.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
