//! Who is meant: accounts and people by as much of their names as tells them apart.

use chrono::NaiveDate;
use model::accounts::{Account, TeamMember};
use model::stakeholders::Stakeholder;
use model::{Id, folded};
use store::Reader;

use super::words::CONNECTING;
use crate::Result;

/// A name is at most so many words.
const LONGEST: usize = 6;
/// A name in small letters is told by at least so many of them: "an" is not Anna.
const LETTERS: usize = 3;

/// What a name may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose {
    /// A person at the client.
    Theirs { account: Id },
    /// One of us.
    Ours,
    /// An account.
    Account,
}

/// Somebody, or an account, that can be named.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub id: Id,
    pub name: String,
    pub whose: Whose,
    words: Vec<String>,
}

impl Named {
    pub(super) fn new(id: Id, name: &str, whose: Whose) -> Self {
        let folded = folded(name);
        let words = folded
            .split([' ', '.', ','])
            .filter(|word| !word.is_empty())
            .map(str::to_owned);
        Self {
            id,
            name: name.to_owned(),
            whose,
            words: words.collect(),
        }
    }

    /// The account that it belongs to or is.
    pub(super) fn account(&self) -> Option<Id> {
        match self.whose {
            Whose::Theirs { account } => Some(account),
            Whose::Account => Some(self.id),
            Whose::Ours => None,
        }
    }
}

/// All that can be named on a day.
pub(super) struct Known(pub(super) Vec<Named>);

impl Known {
    /// Every account, everyone of ours, and everyone at a client who had not left by that day.
    pub(super) fn on(reader: &Reader, day: NaiveDate) -> Result<Self> {
        let accounts = reader.all::<Account>()?.into_iter();
        let ours = reader.all::<TeamMember>()?.into_iter();
        let theirs = reader.all::<Stakeholder>()?.into_iter();
        let there = theirs.filter(|person| person.left_on.is_none_or(|left| left >= day));
        let all = accounts.map(|account| Named::new(account.id, &account.name, Whose::Account));
        let all = all.chain(ours.map(|member| Named::new(member.id, &member.name, Whose::Ours)));
        let theirs = there.map(|person| {
            let whose = Whose::Theirs {
                account: person.account,
            };
            Named::new(person.id, &person.name, whose)
        });
        Ok(Self(all.chain(theirs).collect()))
    }

    /// How many of these words name something, and what they may name: as many words as do, and of those that they fit, the
    /// ones that they fit whole.
    pub(super) fn named(&self, words: &[&str]) -> Option<(usize, Vec<&Named>)> {
        let (first, most) = (words.first()?, words.len().min(LONGEST));
        let small = first.chars().next()?.is_lowercase();
        if small && (CONNECTING.contains(first) || first.chars().count() < LETTERS) {
            return None;
        }
        let said: Vec<String> = words[..most]
            .iter()
            .map(|word| folded(word.trim_matches(['.', ','])))
            .collect();
        for many in (1..=most).rev() {
            let part = &said[..many];
            if part.iter().any(String::is_empty) {
                continue;
            }
            let fits = |named: &&Named| {
                named
                    .words
                    .windows(many)
                    .any(|own| part.iter().zip(own).all(|(said, own)| own.starts_with(said)))
            };
            let found: Vec<&Named> = self.0.iter().filter(fits).collect();
            if !found.is_empty() {
                return Some((many, closest(found, part)));
            }
        }
        None
    }
}

/// Of several that fit, those that are called exactly so, else those of whose words some are exactly these.
fn closest<'k>(found: Vec<&'k Named>, said: &[String]) -> Vec<&'k Named> {
    let whole = |named: &&&Named| named.words == said;
    let words = |named: &&&Named| named.words.windows(said.len()).any(|own| own == said);
    for fits in [&whole as &dyn Fn(&&&Named) -> bool, &words] {
        let exact: Vec<&Named> = found.iter().filter(fits).copied().collect();
        if !exact.is_empty() {
            return exact;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(names: &[&str]) -> Known {
        let id = |at: usize| Id::fixed(at as u128 + 1);
        let named = |(at, name): (usize, &&str)| Named::new(id(at), name, Whose::Ours);
        Known(names.iter().enumerate().map(named).collect())
    }

    #[track_caller]
    fn finds(names: &[&str], said: &str, many: usize, found: &[&str]) {
        let known = known(names);
        let words: Vec<&str> = said.split(' ').collect();
        let (told, all) = known.named(&words).unwrap();
        let all: Vec<&str> = all.iter().map(|named| named.name.as_str()).collect();
        assert_eq!((told, all.as_slice()), (many, found), "{said}");
    }

    #[test]
    fn as_much_of_a_name_as_tells_it_apart_is_enough() {
        let names = [
            "Anna Weiss",
            "Ann Ito",
            "Ben Weiss",
            "Jürgen Groß",
            "Ferrant Systems",
        ];
        finds(&names, "Anna re scope", 1, &["Anna Weiss"]);
        finds(&names, "Ann", 1, &["Ann Ito"]);
        finds(&names, "An", 1, &["Anna Weiss", "Ann Ito"]);
        finds(&names, "A. Weiss", 2, &["Anna Weiss"]);
        finds(&names, "Weiss", 1, &["Anna Weiss", "Ben Weiss"]);
        finds(&names, "ferrant sys", 2, &["Ferrant Systems"]);
        finds(&names, "GROSS", 1, &["Jürgen Groß"]);
        finds(&["Jo Berg", "Jo Bergman"], "Jo Berg", 2, &["Jo Berg"]);
    }

    #[test]
    fn small_words_and_what_is_nobodys_name_are_not_names() {
        let known = known(&["Anna Weiss", "Rebecca Stone", "Theo Byrne"]);
        for said in ["an", "re", "the", "Zoe", "", ".", "with Anna"] {
            let words: Vec<&str> = said.split(' ').collect();
            assert!(known.named(&words).is_none(), "{said:?}");
        }
    }
}
