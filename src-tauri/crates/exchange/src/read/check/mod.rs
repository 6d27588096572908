//! The form of a file: every value where it belongs, of its type and within its limits, as the format's tree says.
//! Fields that the tree does not know are listed.

#[cfg(test)]
mod tests;

use super::likely;
use super::source::{Wrong, Wrongs, shown};
use crate::format::{Form, MEASURE, MONEY, Object, Value, Written, root};
use crate::json::{Kind, Node};
use crate::phrase::{Phrase, say};
use crate::read::near::nearest;
use crate::sentences::{self, Phrases};

/// Most unknown fields that are listed by place.
const MOST_UNKNOWN: usize = 1_000;
/// How many records on either side of one are asked what they say in the same field.
const AROUND: usize = 12;

/// Gathers every way in which a file is not of its form. Gives back the fields that the form does not know, by
/// place, and how many more there are.
pub(crate) fn check(file: &Node, wrongs: &mut Wrongs) -> (Vec<String>, usize) {
    let mut walk = Walk {
        wrongs,
        place: String::new(),
        unknown: Vec::new(),
        more: 0,
    };
    walk.object_or_else(file, root(), Spot::default());
    let Walk { unknown, more, .. } = walk;
    (unknown, more)
}

/// How one came to a value.
#[derive(Clone, Copy, Default)]
struct Spot<'n> {
    /// The last name on the way.
    name: &'n str,
    /// Why its object needs it.
    because: Option<&'n Phrase>,
    /// The list its record stands in, and its place there: to see what its neighbours say.
    record: Option<(&'n [Node], usize)>,
}

impl<'n> Spot<'n> {
    /// What the same field says in the records around it.
    fn neighbours(&self, node: &Node) -> Vec<&'n str> {
        let Some((list, index)) = self.record else {
            return Vec::new();
        };
        list[index.saturating_sub(AROUND)..list.len().min(index + AROUND + 1)]
            .iter()
            .filter_map(|item| item.get(self.name))
            .filter(|other| !std::ptr::eq(*other, node))
            .filter_map(Node::text)
            .collect()
    }
}

struct Walk<'w> {
    wrongs: &'w mut Wrongs,
    place: String,
    unknown: Vec<String>,
    /// Unknown fields that are only counted.
    more: usize,
}

impl Walk<'_> {
    fn form<'n>(&mut self, node: &'n Node, form: &'static Form, spot: Spot<'n>) {
        match form {
            Form::Anything => {}
            Form::One(value) => self.value(node, value.written, &value.expected, spot),
            Form::Object(object) => self.object_or_else(node, object, spot),
            Form::TextOr(text, object) => match &node.kind {
                Kind::Object(_) => self.object(node, object, spot),
                _ => self.value(node, text.written, &text.expected, spot),
            },
            Form::List { expected, item } => match &node.kind {
                Kind::List(items) => {
                    for (index, one) in items.iter().enumerate() {
                        let record = Some((items.as_slice(), index));
                        let spot = Spot {
                            record,
                            ..Spot::default()
                        };
                        self.within(&format!("[{index}]"), |walk| walk.form(one, item, spot));
                    }
                }
                _ => self.other_type(node, None, expected, spot),
            },
        }
    }

    /// Does something one step further in.
    fn within(&mut self, step: &str, then: impl FnOnce(&mut Self)) {
        let before = self.place.len();
        self.place.push_str(step);
        then(self);
        self.place.truncate(before);
    }

    fn object_or_else<'n>(&mut self, node: &'n Node, object: &'static Object, spot: Spot<'n>) {
        match &node.kind {
            Kind::Object(_) => self.object(node, object, spot),
            _ => self.other_type(node, None, &object.expected, spot),
        }
    }

    fn object<'n>(&mut self, node: &'n Node, object: &'static Object, spot: Spot<'n>) {
        let dot = if self.place.is_empty() { "" } else { "." };
        // The first of a name counts.
        for member in node.members().iter().filter(|member| member.again.is_none()) {
            let Some(part) = object.part(&member.name) else {
                match self.unknown.len() < MOST_UNKNOWN {
                    true => self.unknown.push(format!("{}{dot}{}", self.place, member.name)),
                    false => self.more += 1,
                }
                continue;
            };
            let spot = Spot {
                name: part.name,
                because: part.because.as_ref(),
                ..spot
            };
            self.within(&format!("{dot}{}", part.name), |walk| match &part.form {
                Form::One(Value {
                    written: Written::Measured,
                    ..
                }) => {
                    let written = match node.get(MEASURE).and_then(Node::text) {
                        Some(MONEY) => Written::MONEY,
                        _ => Written::NUMBER,
                    };
                    walk.value(&member.value, written, &sentences::expected(written), spot);
                }
                form => walk.form(&member.value, form, spot),
            });
        }
        let alone = |name: &str| {
            object
                .together
                .iter()
                .any(|(a, b)| (*a == name && node.get(b).is_some()) || (*b == name && node.get(a).is_some()))
        };
        for part in &object.parts {
            if (part.required || alone(part.name))
                && !self.wrongs.are_enough()
                && node.get(part.name).is_none()
            {
                self.missing(node, object, part.name);
            }
        }
    }

    fn missing(&mut self, node: &Node, object: &Object, name: &str) {
        let Some(part) = object.part(name) else { return };
        let expected = match &part.form {
            Form::One(value) | Form::TextOr(value, _) => &value.expected,
            Form::Object(object) => &object.expected,
            Form::List { expected, .. } => expected,
            Form::Anything => return,
        };
        let dot = if self.place.is_empty() { "" } else { "." };
        let foreign = node.members().iter().map(|member| member.name.as_str());
        let foreign = foreign.filter(|other| object.part(other).is_none());
        let other = nearest(name, foreign);
        self.wrongs.add(Wrong {
            hint: other.map(|other| sentences::misspelt(other, name)),
            ..Wrong::new(
                node,
                format!("{}{dot}{name}", self.place),
                say!("found-nothing"),
                sentences::missing(name, expected, part.because.as_ref()),
            )
        });
    }

    fn value(&mut self, node: &Node, written: Written, expected: &Phrase, spot: Spot<'_>) {
        if self.wrongs.are_enough() || written.takes(node) {
            return;
        }
        if !written.is_typed(node) {
            return self.other_type(node, Some(written), expected, spot);
        }
        let no_such_day = match written {
            Written::Day => node.text().and_then(likely::why_no_day),
            _ => None,
        };
        let phrases = match no_such_day {
            Some(expected) => Phrases {
                expected,
                problem: sentences::no_such_day(),
            },
            None => Phrases {
                expected: expected.clone(),
                problem: sentences::unreadable(spot.name),
            },
        };
        self.told(node, Some(written), phrases, spot);
    }

    /// A value of another type than belongs there.
    fn other_type(&mut self, node: &Node, written: Option<Written>, expected: &Phrase, spot: Spot<'_>) {
        if self.wrongs.are_enough() {
            return;
        }
        let phrases = Phrases {
            expected: sentences::with_reason(expected, spot.because),
            problem: sentences::unreadable(spot.name),
        };
        self.told(node, written, phrases, spot);
    }

    fn told(&mut self, node: &Node, written: Option<Written>, phrases: Phrases, spot: Spot<'_>) {
        let guess = likely::value(node, written, &spot.neighbours(node));
        self.wrongs.add(Wrong {
            hint: guess.as_ref().map(|guess| guess.hint.clone()),
            likely: guess.and_then(|guess| guess.value),
            ..Wrong::new(node, self.place.clone(), shown(node), phrases)
        });
    }
}
