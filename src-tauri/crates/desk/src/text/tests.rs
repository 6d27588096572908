#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::{FluentError, FluentResource};
use serde_json::{Map, Value, json};
use specta::datatype::{DataType, Fields, NamedDataType, NamedReferenceType, Reference};
use specta::{Type, Types};

use super::*;
use crate::Error;
use crate::history::DidView;

/// The member that tells the variants of an enum apart.
const TAGS: [(&str, &str); 5] = [
    ("Error", "code"),
    ("Rule", "rule"),
    ("Slip", "slip"),
    ("Unfit", "unfit"),
    ("PlanReason", "reason"),
];

/// Every value of a type that differs in a word, as JSON; what is free in it is the same each time.
fn values<T: Type>() -> Vec<Value> {
    let mut types = Types::default();
    let top = T::definition(&mut types);
    all_of(&top, &types, "")
}

fn all_of(ty: &DataType, types: &Types, tag: &str) -> Vec<Value> {
    match ty {
        DataType::Primitive(specta::datatype::Primitive::bool) => vec![json!(false), json!(true)],
        DataType::Primitive(specta::datatype::Primitive::str) => vec![json!("x")],
        DataType::Primitive(_) => vec![json!(2)],
        DataType::Nullable(inner) => all_of(inner, types, tag),
        DataType::List(list) => vec![Value::Array(
            all_of(&list.ty, types, tag).into_iter().take(2).collect(),
        )],
        DataType::Struct(one) => with_fields(Map::new(), &one.fields, types),
        DataType::Enum(one) => one
            .variants
            .iter()
            .flat_map(|(name, variant)| {
                let word = snake(name);
                if tag.is_empty() {
                    return vec![json!(word)];
                }
                let tagged = Map::from_iter([(tag.to_owned(), json!(word))]);
                with_fields(tagged, &variant.fields, types)
            })
            .collect(),
        DataType::Reference(Reference::Named(to)) => match (&to.inner, types.get(to)) {
            (NamedReferenceType::Inline { dt, .. }, _) => all_of(dt, types, tag),
            (
                _,
                Some(NamedDataType {
                    ty: Some(ty), name, ..
                }),
            ) => {
                let tag = TAGS.iter().find(|(tagged, _)| tagged == name);
                all_of(ty, types, tag.map_or("", |(_, tag)| tag))
            }
            _ => vec![json!("x")],
        },
        _ => vec![json!("x")],
    }
}

fn with_fields(start: Map<String, Value>, fields: &Fields, types: &Types) -> Vec<Value> {
    let mut all = vec![start];
    if let Fields::Named(named) = fields {
        for (name, field) in &named.fields {
            let of_field = all_of(field.ty.as_ref().unwrap(), types, "");
            all = all
                .iter()
                .flat_map(|so_far| {
                    of_field.iter().map(|value| {
                        let mut one = so_far.clone();
                        one.insert(name.to_string(), value.clone());
                        one
                    })
                })
                .collect();
        }
    }
    all.into_iter().map(Value::Object).collect()
}

/// `NoVault` → `no_vault`.
fn snake(name: &str) -> String {
    let mut word = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(c.to_lowercase());
    }
    word
}

/// A message with its parameters, or what is missing for it.
fn formatted(id: &str, about: &Value) -> Result<String, String> {
    let message = CATALOGUE.get_message(id).ok_or("there is no such message")?;
    let mut missing: Vec<FluentError> = Vec::new();
    let parameters = parameters(about);
    let text = CATALOGUE.format_pattern(message.value().unwrap(), Some(&parameters), &mut missing);
    for hint in message.attributes() {
        CATALOGUE.format_pattern(hint.value(), Some(&parameters), &mut missing);
    }
    match missing.is_empty() {
        true => Ok(text.into_owned()),
        false => Err(format!("{missing:?}")),
    }
}

/// Fails unless each of them is said, and no two alike: a word without its part of a sentence says that of another.
fn each_is_said_in_its_own_words(all: Vec<Value>, id: impl Fn(&Value) -> String) {
    let mut said: BTreeMap<String, Value> = BTreeMap::new();
    for one in all {
        let text = formatted(&id(&one), &one).unwrap_or_else(|missing| panic!("{one}: {missing}"));
        if let Some(other) = said.insert(text.clone(), one.clone()) {
            panic!("{one} and {other} are both {text:?}");
        }
    }
}

#[test]
fn every_refusal_has_a_sentence_of_its_own_with_the_parameters_it_has() {
    let all = values::<Error>();
    assert!(all.len() > 90, "{} refusals", all.len());
    each_is_said_in_its_own_words(all, id_of);
}

#[test]
fn every_reason_to_look_at_a_record_has_a_sentence_of_its_own() {
    let of_kind = |mut reason: Value| {
        reason["kind"] = json!("stakeholder");
        reason["field"] = json!("reports_to");
        reason
    };
    let all = values::<model::PlanReason>().into_iter().map(of_kind).collect();
    each_is_said_in_its_own_words(all, id_of);
}

#[test]
fn every_step_of_the_history_has_a_sentence_of_its_own() {
    each_is_said_in_its_own_words(values::<DidView>(), |_| "did".to_owned());
}

#[test]
fn the_files_are_sound_and_nothing_stands_in_them_twice() {
    let mut catalogue = FluentBundle::new_concurrent(vec!["en-GB".parse().unwrap()]);
    catalogue.add_builtins().unwrap();
    for file in FILES {
        let resource = FluentResource::try_new(file.to_owned()).unwrap();
        catalogue.add_resource(resource).unwrap();
    }
}

#[test]
fn every_part_of_an_account_file_is_called_something() {
    for part in exchange::ROWS {
        assert!(
            CATALOGUE.has_message(&format!("section-{part}")),
            "section-{part}"
        );
    }
}

/// What `exchange` says of a file: each name with its parameters, as its source has them.
fn phrases_of_exchange(folder: &Path, out: &mut BTreeMap<String, BTreeSet<String>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            phrases_of_exchange(&path, out);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for said in source.split("say!(").skip(1) {
            let Some((name, rest)) = said
                .trim_start()
                .strip_prefix('"')
                .and_then(|said| said.split_once('"'))
            else {
                continue;
            };
            let parameters = out.entry(name.to_owned()).or_default();
            // The arguments of this call alone: what stands in brackets within them is of another.
            let (mut depth, mut own) = (0, String::new());
            for c in rest.chars() {
                match c {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' if depth == 0 => break,
                    ')' | ']' | '}' => depth -= 1,
                    c if depth == 0 => own.push(c),
                    _ => {}
                }
            }
            let named = own.split(',').filter_map(|part| part.split_once(" = "));
            parameters.extend(named.map(|(parameter, _)| parameter.trim().to_owned()));
        }
    }
}

#[test]
fn every_phrase_about_a_file_is_said_with_the_parameters_it_has_and_none_is_left_over() {
    let mut phrases = BTreeMap::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/src");
    phrases_of_exchange(&source, &mut phrases);
    assert!(phrases.len() > 100, "{} phrases", phrases.len());
    for (name, parameters) in &phrases {
        let value = |parameter: &str| match parameter {
            "kind" => json!("risk"),
            "names" | "choices" | "texts" => json!(["a", "b"]),
            "number" | "items" | "most" | "many" => json!(2),
            _ => json!("x"),
        };
        let about: Map<String, Value> = parameters
            .iter()
            .map(|parameter| (parameter.clone(), value(parameter)))
            .collect();
        formatted(name, &Value::Object(about)).unwrap_or_else(|missing| panic!("{name}: {missing}"));
    }
    let used = |id: &str| phrases.contains_key(id) || FILES[2].contains(&format!("{{ {id} }}"));
    let left_over: Vec<&str> = FILES[2]
        .lines()
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .filter(|id| !used(id) && !id.starts_with("section-"))
        .filter(|id| !["fault-at", "kind-any", "a-kind"].contains(id))
        .collect();
    assert!(left_over.is_empty(), "of nothing: {left_over:?}");
}

/// The window's tests read the same file.
#[test]
fn window_and_command_line_say_the_same() {
    let samples: Vec<(Value, String)> =
        serde_json::from_str(include_str!("../../text/samples.json")).unwrap();
    for (about, sentence) in samples {
        let id = match about.get("op") {
            Some(_) => "did".to_owned(),
            None => id_of(&about),
        };
        assert_eq!(said(&id, &about), sentence);
    }
}
