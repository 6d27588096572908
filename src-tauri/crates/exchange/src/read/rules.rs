//! The rules that look at two places: order of dates, unique names, references, circles, currency. They are asked of
//! the records where they are found in the file, so they hold also beside other faults.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use model::field::day;
use model::{Broken, Currency, Holds, Money, MoneyError, SurveyKind, Value, circles, folded, natural_key};

use super::likely::Guesses;
use super::records::Found;
use super::source::{Wrong, Wrongs, quoted, shown};
use crate::format::{Again, Target, decimal, once};
use crate::json::{Kind, Node};
use crate::layout::layout_of;
use crate::phrase::say;
use crate::sentences;

/// So many names of a circle are told.
const LONGEST_CIRCLE: usize = 8;

/// Everything that is wrong across fields and records.
pub(crate) fn broken(root: &Node, records: &[Found<'_>], wrongs: &mut Wrongs) {
    let file = Whole { root, records };
    let rules = [
        Whole::keys,
        Whole::once,
        Whole::references,
        Whole::circles,
        Whole::between,
        Whole::amounts,
    ];
    for rule in rules {
        if !wrongs.are_enough() {
            rule(&file, wrongs);
        }
    }
}

/// Names that stand twice in one object, anywhere in the file.
pub(crate) fn twice_in_one_object(
    node: &Node,
    place: &str,
    line_of: &dyn Fn(usize) -> u32,
    out: &mut Wrongs,
) {
    for (index, item) in node.items().iter().enumerate() {
        twice_in_one_object(item, &format!("{place}[{index}]"), line_of, out);
    }
    for member in node.members() {
        if out.are_enough() {
            return;
        }
        let dot = if place.is_empty() { "" } else { "." };
        let inner = format!("{place}{dot}{}", member.name);
        if let Some(first) = member.again {
            let found = say!("found-again", text = member.name.as_str());
            let phrases = sentences::said_twice(&member.name, line_of(first));
            out.add(Wrong {
                at: member.start,
                hint: Some(say!("hint-said-twice")),
                ..Wrong::new(&member.value, inner.clone(), found, phrases)
            });
        }
        twice_in_one_object(&member.value, &inner, line_of, out);
    }
}

fn may_share_a_name(entity: &str) -> bool {
    once(entity).is_some_and(|(_, again)| again == Again::WithKeys)
}

/// The keys of a file, with the kind of record each is of.
pub(crate) fn keys_of<'n>(records: &[Found<'n>]) -> HashSet<(&'static str, &'n str)> {
    records
        .iter()
        .filter_map(|record| Some((record.entity(), record.key()?)))
        .collect()
}

/// The names by which records of a file are called.
pub(crate) fn names_of<'n>(root: &'n Node, records: &[Found<'n>], target: Target) -> Vec<&'n str> {
    let mut names: Vec<&str> = records
        .iter()
        .filter(|record| target == Target::ANY || record.entity() == target.entity)
        .filter_map(|record| match target.by {
            Some(field) => record.text(root, field),
            None => record.key(),
        })
        .collect();
    // The owner is a person of ours whether listed or not.
    if target.entity == "team_member" {
        names.extend(
            root.get("account")
                .and_then(|a| a.get("owner"))
                .and_then(Node::text),
        );
    }
    names
}

struct Whole<'r, 'n> {
    root: &'n Node,
    records: &'r [Found<'n>],
}

impl<'n> Whole<'_, 'n> {
    fn keys(&self, out: &mut Wrongs) {
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for record in self.records {
            if out.are_enough() {
                return;
            }
            let Some(key) = record.key() else { continue };
            match seen.get(key) {
                None => {
                    seen.insert(key, &record.place);
                }
                Some(first) => {
                    let node = record.node.get("key").unwrap_or(record.node);
                    let place = format!("{}.key", record.place);
                    out.add(Wrong::new(node, place, quoted(key), sentences::key_taken(first)));
                }
            }
        }
    }

    fn once(&self, out: &mut Wrongs) {
        let mut seen: HashMap<(&str, Option<usize>, Vec<String>), &Found<'_>> = HashMap::new();
        for record in self.records {
            if out.are_enough() {
                return;
            }
            let Some((fields, again)) = once(record.entity()) else {
                continue;
            };
            let Some((node, place)) = record.field(self.root, fields[0]) else {
                continue;
            };
            let Some(first_text) = node.text() else { continue };
            let key = natural_key(fields.iter().copied(), |field| {
                // What a file says of a person's part is a field of another kind.
                let text = || {
                    record
                        .text(self.root, field)
                        .map(|text| Value::Text(text.to_owned()))
                };
                self.stored(record, field).or_else(text)
            });
            let first = match seen.entry((record.entity(), record.parent, key)) {
                Entry::Vacant(new) => {
                    new.insert(record);
                    continue;
                }
                Entry::Occupied(known) => *known.get(),
            };
            if again == Again::WithKeys && record.key().is_some() && first.key().is_some() {
                continue;
            }
            let phrases = sentences::stands_twice(record.entity(), &first.place, again == Again::WithKeys);
            out.add(Wrong::new(node, place, quoted(first_text), phrases));
        }
    }

    fn references(&self, out: &mut Wrongs) {
        // By what is called so: how many are. People of ours stand once for each role.
        let mut known: HashMap<Target, (Vec<&'n str>, HashMap<String, usize>)> = HashMap::new();
        let keys = keys_of(self.records);
        let mut guesses = Guesses::default();
        for record in self.records {
            if out.are_enough() {
                return;
            }
            for (field, target) in record.section().links() {
                let Some((node, place)) = record.field(self.root, field) else {
                    continue;
                };
                let Some(name) = node.text().filter(|t| !t.trim().is_empty()) else {
                    continue;
                };
                if target
                    .implied_without
                    .is_some_and(|list| self.root.get(list).is_none())
                {
                    continue;
                }
                let (names, counted) = known.entry(target).or_insert_with(|| {
                    let names = names_of(self.root, self.records, target);
                    let mut counted = HashMap::new();
                    for name in &names {
                        *counted.entry(reference(target, name)).or_insert(0) += 1;
                    }
                    (names, counted)
                });
                match counted.get(&reference(target, name)).copied().unwrap_or(0) {
                    0 if keys.contains(&(target.entity, name)) => {}
                    0 => out.add(self.dangling(node, place, name, target, names, &mut guesses)),
                    1 => {}
                    // Where nothing may stand twice, it is the second that is told.
                    many if target.by.is_some() && may_share_a_name(target.entity) => {
                        let phrases = sentences::ambiguous(target, many);
                        out.add(Wrong::new(node, place, quoted(name), phrases));
                    }
                    _ => {}
                }
            }
        }
    }

    fn dangling(
        &self,
        node: &Node,
        place: String,
        name: &str,
        target: Target,
        names: &[&'n str],
        guesses: &mut Guesses<'n>,
    ) -> Wrong {
        let near = match target.by {
            // Keys such as s1 and s4 are near to everything: between them there is nothing to guess. But whoever
            // writes a person's name where their key belongs is told the key.
            None => self
                .keys_by_name(target.entity, guesses)
                .get(&folded(name))
                .copied(),
            Some(_) => guesses.near(name, target, names),
        };
        Wrong {
            hint: near.map(|near| say!("hint-likely", value = format!("\"{near}\""))),
            likely: near.map(|near| format!("\"{near}\"")),
            ..Wrong::new(node, place, quoted(name), sentences::dangling(target, near))
        }
    }

    /// The keys of one kind of record by what a reader calls it; the first of a name counts.
    fn keys_by_name<'g>(
        &self,
        entity: &'static str,
        guesses: &'g mut Guesses<'n>,
    ) -> &'g HashMap<String, &'n str> {
        guesses.keys.entry(entity).or_insert_with(|| {
            let mut keys = HashMap::new();
            for record in self.records.iter().filter(|record| record.entity() == entity) {
                if let (Some(name), Some(key)) = (record.text(self.root, "name"), record.key()) {
                    keys.entry(folded(name)).or_insert(key);
                }
            }
            keys
        })
    }

    fn circles(&self, out: &mut Wrongs) {
        for kind in model::kinds() {
            for (field, _) in kind.references().filter(|(_, to)| *to == kind.entity) {
                self.circles_of(kind.entity, field.name, out);
            }
        }
    }

    /// Lines that a field draws between records of one kind and that come back to where they begin.
    fn circles_of(&self, entity: &'static str, field: &str, out: &mut Wrongs) {
        let target = Target::to(entity);
        let name_of = |record: &Found<'n>| record.text(self.root, target.by.unwrap_or("name"));
        let records: Vec<&Found<'n>> = self.records.iter().filter(|r| r.entity() == entity).collect();
        let mut places: HashMap<String, usize> = HashMap::new();
        for (at, record) in records.iter().enumerate().rev() {
            let name = target.by.and_then(|_| name_of(record));
            places.extend(name.map(|name| (reference(target, name), at)));
            places.extend(record.key().map(|key| (reference(target, key), at)));
        }
        let above: Vec<Option<usize>> = records
            .iter()
            .map(|record| {
                places
                    .get(&reference(target, record.text(self.root, field)?))
                    .copied()
            })
            .collect();
        for mut line in circles(&above) {
            let start = line[0];
            line.push(start);
            let names: Vec<String> = line
                .iter()
                .take(LONGEST_CIRCLE)
                .map(|at| {
                    name_of(records[*at])
                        .or(records[*at].key())
                        .unwrap_or("?")
                        .to_owned()
                })
                .collect();
            let Some((node, place)) = records[start].field(self.root, field) else {
                continue;
            };
            let found = match line.len() > LONGEST_CIRCLE {
                true => say!("found-long-circle", names = names),
                false => say!("found-circle", names = names),
            };
            out.add(Wrong::new(node, place, found, sentences::circle()));
        }
    }

    /// The rules between two fields of one record, as the model has them.
    fn between(&self, out: &mut Wrongs) {
        for record in self.records {
            if out.are_enough() {
                return;
            }
            let Some(kind) = model::kind(record.entity()) else {
                continue;
            };
            let get = |field: &str| self.stored(record, field);
            for Broken { field, rule } in kind.broken_between(&get) {
                let Some((node, place)) = record.field(self.root, field) else {
                    continue;
                };
                let stored = |other: &str| match self.stored(record, other) {
                    Some(Value::Text(text)) => text,
                    Some(Value::Int(n)) => n.to_string(),
                    Some(Value::Null) | None => String::new(),
                };
                let in_file = record.section().in_file(field);
                if let Some(phrases) = sentences::between(in_file, &rule, &stored) {
                    out.add(Wrong::new(node, place, shown(node), phrases));
                }
            }
        }
    }

    /// A field as the model would store it, as far as the rules between two fields ask.
    fn stored(&self, record: &Found<'_>, field: &str) -> Option<Value> {
        let Some((node, _)) = record.field(self.root, field) else {
            let scale = (record.entity(), field) == ("survey_response", "scale");
            return scale.then(|| Value::Int(scale_of(record.text(self.root, "kind").unwrap_or("")).into()));
        };
        let holds = model::kind(record.entity())?.field(field)?.spec.holds;
        match (holds, node.text()) {
            (Holds::Date, text) => day(text?).map(|day| Value::Text(day.to_string())),
            (_, Some(text)) => Some(Value::Text(text.to_owned())),
            (_, None) => decimal(node).map(|number| Value::Text(number.normalize().to_string())),
        }
    }

    /// Money has the places of its currency; numbers fit into a decimal.
    fn amounts(&self, out: &mut Wrongs) {
        let currency: Option<Currency> = self
            .root
            .get("account")
            .and_then(|a| a.get("currency"))
            .and_then(Node::text)
            .and_then(|c| c.parse().ok());
        let mut layouts = HashMap::new();
        for record in self.records {
            if out.are_enough() {
                return;
            }
            for field in layouts
                .entry(record.entity())
                .or_insert_with(|| layout_of(record.entity()))
            {
                let Some((node, place)) = record.field(self.root, field.name) else {
                    continue;
                };
                let expected = match (&node.kind, currency) {
                    (Kind::Number(_), _) if decimal(node).is_none() => sentences::fewer_digits(),
                    (Kind::Text(text), Some(currency)) if field.len == 2 => {
                        match Money::parse(text, currency) {
                            Err(MoneyError::Places(most)) => sentences::places(currency, most),
                            Err(MoneyError::TooLarge) => sentences::smaller_amount(),
                            Err(MoneyError::Amount | MoneyError::Currency) | Ok(_) => continue,
                        }
                    }
                    _ => continue,
                };
                let phrases = sentences::inexact(record.section().in_file(field.name), expected);
                out.add(Wrong::new(node, place, shown(node), phrases));
            }
        }
    }
}

/// A reference as it is compared: keys to the letter, names as a reader sees them.
pub(crate) fn reference(target: Target, name: &str) -> String {
    match target.by {
        Some(_) => folded(name),
        None => name.to_owned(),
    }
}

/// The highest answer of a survey that does not say.
pub(crate) fn scale_of(kind: &str) -> u8 {
    kind.parse().unwrap_or(SurveyKind::Nps).scale()
}
