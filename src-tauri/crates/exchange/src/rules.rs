//! The rules that no schema can say, because they look at two places: order of dates, unique names, references,
//! circles, currency. As tables over the file's raw records, so they hold also beside other faults.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use model::{Broken, Currency, Holds, Money, MoneyError, Rule, SurveyKind, Value, circles};
use rust_decimal::Decimal;

use crate::entity::layout_of;
use crate::format::{Again, Target, once};
use crate::json::{Kind, Node};
use crate::likely::day;
use crate::names::{LONGEST_GUESSED, folded, nearest};
use crate::raw::Raw;
use crate::source::{Wrong, quoted, shown};

/// Everything that is wrong across fields and records.
pub(crate) fn broken(root: &Node, raws: &[Raw<'_>]) -> Vec<Wrong> {
    let file = Whole { root, raws };
    let mut wrongs = Vec::new();
    file.keys(&mut wrongs);
    file.once(&mut wrongs);
    file.references(&mut wrongs);
    file.circles(&mut wrongs);
    file.between(&mut wrongs);
    file.amounts(&mut wrongs);
    wrongs
}

/// Names that stand twice in one object, anywhere in the file.
pub(crate) fn twice_in_one_object(
    node: &Node,
    place: &str,
    line_of: &dyn Fn(usize) -> u32,
    out: &mut Vec<Wrong>,
) {
    for (index, item) in node.items().iter().enumerate() {
        twice_in_one_object(item, &format!("{place}[{index}]"), line_of, out);
    }
    for member in node.members() {
        let dot = if place.is_empty() { "" } else { "." };
        let inner = format!("{place}{dot}{}", member.name);
        if let Some(first) = member.again {
            out.push(Wrong {
                at: member.start,
                found: format!("“{}” a second time", member.name),
                expected: format!(
                    "each name once in an object; the first is in line {}",
                    line_of(first)
                ),
                problem: format!("says “{}” twice", member.name),
                hint: Some("Only one of the two can be meant; take out the other.".to_owned()),
                likely: None,
                place: inner.clone(),
            });
        }
        twice_in_one_object(&member.value, &inner, line_of, out);
    }
}

fn may_share_a_name(entity: &str) -> bool {
    once(entity).is_some_and(|(_, again)| again == Again::WithKeys)
}

/// The keys of a file, with the kind of record each is of.
pub(crate) fn keys_of<'n>(raws: &[Raw<'n>]) -> HashSet<(&'static str, &'n str)> {
    raws.iter()
        .filter_map(|raw| Some((raw.entity(), raw.key()?)))
        .collect()
}

/// The names by which records of a file are called.
pub(crate) fn names_of<'n>(root: &'n Node, raws: &[Raw<'n>], target: Target) -> Vec<&'n str> {
    let called = target.called();
    let mut names: Vec<&str> = raws
        .iter()
        .filter(|raw| called.entity.is_empty() || raw.entity() == called.entity)
        .filter_map(|raw| match called.by {
            Some(field) => raw.text(root, field),
            None => raw.key(),
        })
        .collect();
    // The owner is a person of ours whether listed or not.
    if target == Target::Member {
        names.extend(
            root.get("account")
                .and_then(|a| a.get("owner"))
                .and_then(Node::text),
        );
    }
    names
}

/// So many letters are held against letters to find what references that lead nowhere likely mean. A file that names
/// so much that is not there has no single slip to point out.
const MOST_COMPARED: usize = 20_000_000;

/// What was found out about references that lead nowhere, so that it is found out once.
#[derive(Default)]
struct Guesses<'n> {
    keys: HashMap<&'static str, HashMap<String, &'n str>>,
    near: HashMap<(Target, String), Option<&'n str>>,
    letters: HashMap<Target, usize>,
    compared: usize,
}

impl<'n> Guesses<'n> {
    fn near(&mut self, name: &str, target: Target, names: &[&'n str]) -> Option<&'n str> {
        if self.compared > MOST_COMPARED || name.len() > LONGEST_GUESSED {
            return None;
        }
        if let Some(known) = self.near.get(&(target, folded(name))) {
            return *known;
        }
        let letters = self.letters.entry(target).or_insert_with(|| {
            let each = names.iter().map(|name| name.len().min(LONGEST_GUESSED));
            each.sum()
        });
        self.compared = self.compared.saturating_add(name.len() * *letters);
        if self.compared > MOST_COMPARED {
            return None;
        }
        let near = nearest(name, names.iter().copied());
        self.near.insert((target, folded(name)), near);
        near
    }
}

struct Whole<'r, 'n> {
    root: &'n Node,
    raws: &'r [Raw<'n>],
}

impl<'n> Whole<'_, 'n> {
    fn keys(&self, out: &mut Vec<Wrong>) {
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for raw in self.raws {
            let Some(key) = raw.key() else { continue };
            match seen.get(key) {
                None => {
                    seen.insert(key, &raw.place);
                }
                Some(first) => out.push(Wrong {
                    at: raw.node.get("key").map_or(raw.node.start, |n| n.start),
                    place: format!("{}.key", raw.place),
                    found: quoted(key),
                    expected: format!("a key of its own; {first} has this one"),
                    problem: "has the key of another record".to_owned(),
                    ..Wrong::default()
                }),
            }
        }
    }

    fn once(&self, out: &mut Vec<Wrong>) {
        let mut seen: HashMap<(&str, Option<usize>, String), &Raw<'_>> = HashMap::new();
        for raw in self.raws {
            let Some((fields, again)) = once(raw.entity()) else {
                continue;
            };
            let Some((node, place)) = raw.field(self.root, fields[0]) else {
                continue;
            };
            let Some(first_text) = node.text() else { continue };
            let name = fields
                .iter()
                .map(|f| folded(raw.text(self.root, f).unwrap_or("")))
                .collect::<Vec<_>>();
            let first = match seen.entry((raw.entity(), raw.parent, name.join("\n"))) {
                Entry::Vacant(new) => {
                    new.insert(raw);
                    continue;
                }
                Entry::Occupied(known) => *known.get(),
            };
            if again == Again::WithKeys && raw.key().is_some() && first.key().is_some() {
                continue;
            }
            let or = match again {
                Again::WithKeys => ", or a key for each",
                Again::Never => "",
            };
            out.push(Wrong {
                at: node.start,
                place,
                found: quoted(first_text),
                expected: format!(
                    "each {} once; {} is the same{or}",
                    raw.section().noun,
                    first.place
                ),
                problem: "stands twice".to_owned(),
                ..Wrong::default()
            });
        }
    }

    fn references(&self, out: &mut Vec<Wrong>) {
        // By what is called so: how many are. People of ours stand once for each role.
        let mut known: HashMap<Target, (Vec<&'n str>, HashMap<String, usize>)> = HashMap::new();
        let keys = keys_of(self.raws);
        let mut guesses = Guesses::default();
        for raw in self.raws {
            for (field, target) in raw.section().links() {
                let Some((node, place)) = raw.field(self.root, field) else {
                    continue;
                };
                let Some(name) = node.text().filter(|t| !t.trim().is_empty()) else {
                    continue;
                };
                let called = target.called();
                if called
                    .implied_without
                    .is_some_and(|list| self.root.get(list).is_none())
                {
                    continue;
                }
                let (names, counted) = known.entry(target).or_insert_with(|| {
                    let names = names_of(self.root, self.raws, target);
                    let mut counted = HashMap::new();
                    for name in &names {
                        *counted.entry(reference(target, name)).or_insert(0) += 1;
                    }
                    (names, counted)
                });
                match counted.get(&reference(target, name)).copied().unwrap_or(0) {
                    0 if keys.contains(&(called.entity, name)) => continue,
                    0 => {}
                    1 => continue,
                    // Where nothing may stand twice, it is the second that is told.
                    _ if called.by.is_none() || !may_share_a_name(called.entity) => continue,
                    many => {
                        out.push(Wrong {
                            at: node.start,
                            place,
                            found: quoted(name),
                            expected: format!("the key of one; {many} in this file are called so"),
                            problem: format!("names {} that stands more than once", called.noun),
                            ..Wrong::default()
                        });
                        continue;
                    }
                }
                out.push(self.dangling(node, place, name, target, names, &mut guesses));
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
        let called = target.called();
        let near = match called.by {
            // Keys such as s1 and s4 are near to everything: between them there is nothing to guess. But whoever
            // writes a person's name where their key belongs is told the key.
            None => self
                .keys_by_name(called.entity, guesses)
                .get(&folded(name))
                .copied(),
            Some(_) => guesses.near(name, target, names),
        };
        Wrong {
            at: node.start,
            place,
            found: quoted(name),
            expected: match near {
                Some(near) => format!("{}; the nearest is {}", called.expected, quoted(near)),
                None => called.expected.to_owned(),
            },
            problem: format!("names {} that is not in this file", called.noun),
            hint: near.map(|near| format!("\"{near}\" is likely meant.")),
            likely: near.map(|near| format!("\"{near}\"")),
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
            for raw in self.raws.iter().filter(|raw| raw.entity() == entity) {
                if let (Some(name), Some(key)) = (raw.text(self.root, "name"), raw.key()) {
                    keys.entry(folded(name)).or_insert(key);
                }
            }
            keys
        })
    }

    fn circles(&self, out: &mut Vec<Wrong>) {
        let people: Vec<&Raw<'_>> = self
            .raws
            .iter()
            .filter(|raw| raw.entity() == "stakeholder")
            .collect();
        let by_key: HashMap<&str, usize> = people
            .iter()
            .enumerate()
            .rev()
            .filter_map(|(at, raw)| Some((raw.key()?, at)))
            .collect();
        let above: Vec<Option<usize>> = people
            .iter()
            .map(|raw| by_key.get(raw.text(self.root, "reports_to")?).copied())
            .collect();
        for mut line in circles(&above) {
            let start = line[0];
            line.push(start);
            let names: Vec<&str> = line
                .iter()
                .take(8)
                .map(|p| {
                    people[*p]
                        .text(self.root, "name")
                        .or(people[*p].key())
                        .unwrap_or("?")
                })
                .collect();
            let more = if line.len() > 8 { " → …" } else { "" };
            let Some((node, place)) = people[start].field(self.root, "reports_to") else {
                continue;
            };
            out.push(Wrong {
                at: node.start,
                place,
                found: format!("{}{more}", names.join(" → ")),
                expected: "a line that does not come back to itself".to_owned(),
                problem: "reports to themselves in the end".to_owned(),
                ..Wrong::default()
            });
        }
    }

    /// The rules between two fields of one record, as the model has them.
    fn between(&self, out: &mut Vec<Wrong>) {
        for raw in self.raws {
            let Some(kind) = model::kind(raw.entity()) else {
                continue;
            };
            let get = |field: &str| self.stored(raw, field);
            for Broken { field, rule } in kind.broken_between(&get) {
                let Some((node, place)) = raw.field(self.root, field) else {
                    continue;
                };
                let stored = |other: &str| match self.stored(raw, other) {
                    Some(Value::Text(text)) => text,
                    Some(Value::Int(n)) => n.to_string(),
                    Some(Value::Null) | None => String::new(),
                };
                let (expected, problem) = match &rule {
                    Rule::NotBefore { other } => (
                        format!("a day not before “{other}”, {}", stored(other)),
                        format!("has its “{field}” before its “{other}”"),
                    ),
                    Rule::AtMost { other } => (
                        format!("a number of at most {}, its “{other}”", stored(other)),
                        format!("has a “{field}” above its “{other}”"),
                    ),
                    Rule::SameAs { other } => (
                        format!("another value than its “{other}”"),
                        format!("has a “{field}” that is its “{other}”"),
                    ),
                    // How the file writes a measured amount, its schema says.
                    _ => continue,
                };
                out.push(Wrong {
                    at: node.start,
                    place,
                    found: shown(node),
                    expected,
                    problem,
                    ..Wrong::default()
                });
            }
        }
    }

    /// A field as the model would store it, as far as the rules between two fields ask.
    fn stored(&self, raw: &Raw<'_>, field: &str) -> Option<Value> {
        let Some((node, _)) = raw.field(self.root, field) else {
            let scale = (raw.entity(), field) == ("survey_response", "scale");
            return scale.then(|| Value::Int(scale_of(raw.text(self.root, "kind").unwrap_or("")).into()));
        };
        let holds = model::kind(raw.entity())?.field(field)?.spec.holds;
        match (holds, node.text()) {
            (Holds::Date, text) => day(text?).map(|day| Value::Text(day.to_string())),
            (_, Some(text)) => Some(Value::Text(text.to_owned())),
            (_, None) => decimal(node).map(|number| Value::Text(number.normalize().to_string())),
        }
    }

    /// Money has the places of its currency; numbers fit into a decimal.
    fn amounts(&self, out: &mut Vec<Wrong>) {
        let currency: Option<Currency> = self
            .root
            .get("account")
            .and_then(|a| a.get("currency"))
            .and_then(Node::text)
            .and_then(|c| c.parse().ok());
        let mut layouts = HashMap::new();
        for raw in self.raws {
            for field in layouts
                .entry(raw.entity())
                .or_insert_with(|| layout_of(raw.entity()))
            {
                let Some((node, place)) = raw.field(self.root, field.name) else {
                    continue;
                };
                let expected = match (&node.kind, currency) {
                    (Kind::Number(_), _) if decimal(node).is_none() => {
                        "a number of at most 28 digits".to_owned()
                    }
                    (Kind::Text(text), Some(currency)) if field.len == 2 => {
                        match Money::parse(text, currency) {
                            Err(MoneyError::Places(0)) => {
                                format!("a whole amount; {currency} has no smaller unit")
                            }
                            Err(MoneyError::Places(n)) => {
                                format!("an amount of at most {n} places, as {currency} has")
                            }
                            Err(MoneyError::TooLarge) => "a smaller amount".to_owned(),
                            Err(MoneyError::Amount | MoneyError::Currency) | Ok(_) => continue,
                        }
                    }
                    _ => continue,
                };
                out.push(Wrong {
                    at: node.start,
                    place,
                    found: shown(node),
                    expected,
                    problem: format!("has “{}” that cannot be kept exactly", field.name),
                    ..Wrong::default()
                });
            }
        }
    }
}

/// A reference as it is compared: keys to the letter, names as a reader sees them.
pub(crate) fn reference(target: Target, name: &str) -> String {
    match target.called().by {
        Some(_) => folded(name),
        None => name.to_owned(),
    }
}

/// The highest answer of a survey that does not say.
pub(crate) fn scale_of(kind: &str) -> u8 {
    kind.parse().unwrap_or(SurveyKind::Nps).scale()
}

/// A number, exactly.
pub(crate) fn decimal(node: &Node) -> Option<Decimal> {
    match &node.kind {
        Kind::Number(n) => Decimal::from_str_exact(n)
            .or_else(|_| Decimal::from_scientific(n))
            .ok(),
        _ => None,
    }
}
