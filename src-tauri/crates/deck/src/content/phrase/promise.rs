//! What a promise says: the thing promised, how many of it, and how it reads once it is done or owed.

use rust_decimal::Decimal;

use super::count::{capitalised, read_number};
use super::nouns::{be, before_preposition, is_plural, plural};
use super::verbs::{imperative, split_predicate};

/// Nouns of which a promise counts the members: a library of templates is delivered template by template.
const COLLECTIONS: &[&str] = &[
    "library",
    "set",
    "list",
    "catalogue",
    "catalog",
    "pack",
    "series",
    "collection",
    "suite",
    "kit",
    "portfolio",
    "bundle",
    "batch",
];

/// A promise that begins with an imperative, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised<'a> {
    /// `delivered`
    pub participle: &'static str,
    /// Where it is brought: `on board`.
    pub place: Option<&'static str>,
    /// What is promised.
    pub object: Object<'a>,
}

/// The thing promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object<'a> {
    /// As promised: `the two remaining teams`.
    pub phrase: &'a str,
    /// A number that stands in it.
    pub number: Option<Decimal>,
}

impl<'a> Promised<'a> {
    /// Takes a promise apart; `None` when it does not begin with a known verb.
    pub fn read(what: &'a str) -> Option<Self> {
        let (participle, rest) = imperative(what.trim().trim_end_matches('.'))?;
        let (phrase, place) = match split_predicate(rest) {
            Some((phrase, place)) => (phrase, Some(place)),
            None => (rest, None),
        };
        let number = before_preposition(phrase)
            .split(' ')
            .take(2)
            .find_map(read_number);
        Some(Self {
            participle,
            place,
            object: Object { phrase, number },
        })
    }

    /// As done: `both remaining teams are on board`, `the library is delivered`.
    pub fn done(&self) -> String {
        let subject = self.object.all();
        let verb = be(&subject);
        format!("{subject} {verb} {}", self.place.unwrap_or(self.participle))
    }

    /// After a count: `brought on board`, `delivered`.
    pub fn past(&self) -> String {
        match self.place {
            Some(place) => format!("{} {place}", self.participle),
            None => self.participle.to_owned(),
        }
    }
}

impl Object<'_> {
    /// What is counted in it: `teams`, or `templates` of a template library. `None` when nothing is.
    pub fn counted(&self) -> Option<String> {
        let words: Vec<&str> = before_preposition(self.phrase).split(' ').collect();
        let head = words.last()?;
        if is_plural(head) {
            return Some((*head).to_owned());
        }
        if !COLLECTIONS.contains(&head.to_lowercase().as_str()) {
            return None;
        }
        let member = words.get(words.len().checked_sub(2)?)?;
        let noun = member.chars().all(char::is_alphabetic) && !["the", "a", "an"].contains(member);
        noun.then(|| plural(member))
    }

    /// What is counted with what goes before it, without determiner and number: `Remaining teams`.
    pub fn name(&self) -> String {
        let phrase = before_preposition(self.phrase);
        let words = phrase.split(' ').skip_while(|word| {
            ["the", "a", "an", "our", "your", "all"].contains(&word.to_lowercase().as_str())
                || read_number(word).is_some()
        });
        capitalised(&words.collect::<Vec<_>>().join(" "))
    }

    /// The whole of it as a subject: `the two remaining teams` are `both remaining teams`.
    fn all(&self) -> String {
        match self.phrase.strip_prefix("the two ") {
            Some(rest) => format!("both {rest}"),
            None => self.phrase.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_taken_apart() {
        let teams = Promised::read("Bring the two remaining teams on board").unwrap();
        assert_eq!(teams.done(), "both remaining teams are on board");
        assert_eq!(teams.past(), "brought on board");
        assert_eq!(teams.object.counted().as_deref(), Some("teams"));
        assert_eq!(teams.object.number, Some(Decimal::TWO));
        assert_eq!(teams.object.name(), "Remaining teams");

        let library = Promised::read("Deliver the project template library").unwrap();
        assert_eq!(library.done(), "the project template library is delivered");
        assert_eq!(library.object.counted().as_deref(), Some("templates"));
        assert_eq!(library.object.number, None);
    }

    #[test]
    fn what_cannot_be_counted_or_read_is_not_guessed() {
        assert_eq!(Promised::read("Quarterly newsletter to all staff"), None);
        let owner = Promised::read("Name a reporting owner").unwrap();
        assert_eq!(owner.object.counted(), None);
        assert_eq!(owner.done(), "a reporting owner is named");
    }
}
