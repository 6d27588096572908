//! The names of the portfolio in memory, for as long as the vault is open: so that an account or a person is found by a
//! letter or two in a vault of any size. A write that touches a name has them read again.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;
use model::Id;
use model::accounts::{Account, TeamMember};
use model::stakeholders::Stakeholder;
use store::Reader;

use super::marks::{begins, spaced};
use crate::Result;

/// The tables whose records have a name here.
pub(super) const NAMED: &[&str] = &["account", "stakeholder", "team_member"];

/// Every name.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) accounts: Vec<Name>,
    pub(super) people: Vec<Name>,
    by_id: HashMap<Id, usize>,
}

/// One name.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) id: Id,
    pub(super) name: String,
    spaced: String,
    /// Of a person at a client: where.
    pub(super) account: Option<Id>,
    /// What else to say.
    pub(super) about: Option<String>,
    pub(super) left_on: Option<NaiveDate>,
}

impl Names {
    pub(super) fn read(reader: &Reader) -> Result<Self> {
        let team = reader.all::<TeamMember>()?;
        let owners: HashMap<Id, &str> = team.iter().map(|m| (m.id, m.name.as_str())).collect();
        let accounts: Vec<Name> = reader
            .all::<Account>()?
            .into_iter()
            .map(|account| {
                let owner = account
                    .owner
                    .and_then(|id| owners.get(&id))
                    .map(|name| (*name).to_owned());
                let about: Vec<String> = account.industry.into_iter().chain(owner).collect();
                Name {
                    about: (!about.is_empty()).then(|| about.join(", ")),
                    ..Name::new(account.id, account.name)
                }
            })
            .collect();
        let theirs = reader.all::<Stakeholder>()?.into_iter().map(|person| Name {
            account: Some(person.account),
            about: person.title,
            left_on: person.left_on,
            ..Name::new(person.id, person.name)
        });
        let mut people: Vec<Name> = theirs.collect();
        people.extend(team.into_iter().map(|member| Name {
            about: member.email,
            ..Name::new(member.id, member.name)
        }));
        let by_id = accounts
            .iter()
            .enumerate()
            .map(|(at, name)| (name.id, at))
            .collect();
        Ok(Self {
            accounts,
            people,
            by_id,
        })
    }

    /// The account with this id.
    pub(super) fn account(&self, id: Id) -> Option<&Name> {
        self.by_id.get(&id).and_then(|at| self.accounts.get(*at))
    }

    /// The accounts that have every word in their name, best first.
    pub(super) fn accounts_of(&self, words: &[String]) -> Vec<&Name> {
        let mut found: Vec<&Name> = self.accounts.iter().filter(|name| name.has_all(words)).collect();
        found.sort_by_cached_key(|name| name.place(words));
        found
    }

    /// The people that have every word in their name or their account's, at least one in their own; best first.
    pub(super) fn people_of(&self, words: &[String], account: Option<Id>) -> Vec<&Name> {
        let mut found: Vec<&Name> = self
            .people
            .iter()
            .filter(|name| account.is_none() || name.account == account)
            .filter(|name| name.has_any(words))
            .filter(|name| {
                let at = name.account.and_then(|id| self.account(id));
                words
                    .iter()
                    .all(|word| name.has(word) || at.is_some_and(|account| account.has(word)))
            })
            .collect();
        found.sort_by_cached_key(|name| name.place(words));
        found
    }

    /// The people of an account, those who are still there first.
    pub(super) fn people_at(&self, account: Id) -> Vec<&Name> {
        let mut found: Vec<&Name> = self
            .people
            .iter()
            .filter(|p| p.account == Some(account))
            .collect();
        found.sort_by_cached_key(|name| name.place(&[]));
        found
    }
}

impl Name {
    fn new(id: Id, name: String) -> Self {
        Self {
            id,
            spaced: spaced(&name),
            name,
            account: None,
            about: None,
            left_on: None,
        }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        begins(&self.spaced, word)
    }

    fn has_all(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.has(word))
    }

    fn has_any(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.has(word))
    }

    /// The better, the smaller: still there, begins with what was typed, words in full, then by name.
    fn place(&self, words: &[String]) -> (bool, bool, Reverse<usize>, String) {
        let first = self.spaced.trim_start();
        let whole = self
            .spaced
            .split(' ')
            .filter(|own| words.iter().any(|word| word == own))
            .count();
        (
            self.left_on.is_some(),
            !words.iter().any(|word| first.starts_with(word.as_str())),
            Reverse(whole),
            self.spaced.clone(),
        )
    }
}
