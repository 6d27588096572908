//! Search over everything: accounts and people by their names first, then every record that holds the words. What was
//! typed is only ever words.

mod kinds;
mod marks;
mod names;
mod views;

use std::collections::HashSet;
use std::sync::Arc;

use model::{Id, Value};
use store::{Found, Reader, Touched, Wanted};

pub use views::*;

use self::kinds::kind_of;
use self::marks::{marked, words};
use self::names::{NAMED, Name, Names};
use crate::kept::Keep;
use crate::{Desk, Result};

/// So many accounts, people and records are shown at most.
const ACCOUNTS: usize = 5;
const PEOPLE: usize = 8;
const RECORDS: usize = 30;
/// More than this many letters are no question; the rest is not looked for.
const LONGEST: usize = 200;

impl Keep for Names {
    fn outlives(&self, touched: &[Touched]) -> bool {
        !touched.iter().any(|touched| NAMED.contains(&touched.entity))
    }
}

impl Desk {
    /// What there is for the words of a text, in all accounts or in one. Without a word: nothing, or the people of the
    /// one account.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn search(&self, wanted: &SearchFor) -> Result<SearchView> {
        let text: String = wanted.text.chars().take(LONGEST).collect();
        let words = words(&text);
        let names = self.names()?;
        if words.is_empty() {
            let people = wanted
                .account
                .map_or_else(Vec::new, |account| names.people_at(account));
            return Ok(of_names(&names, &words, &[], &people));
        }
        let accounts = match wanted.account {
            None => names.accounts_of(&words),
            Some(_) => Vec::new(),
        };
        let mut people = names.people_of(&words, wanted.account);
        // Who means one account is shown its people too.
        if let [only] = accounts.as_slice() {
            let others = names.people_at(only.id).into_iter();
            people.extend(others.filter(|name| !words.iter().any(|word| name.has(word))));
        }
        let mut view = of_names(&names, &words, &accounts, &people);
        self.read(|reader| {
            let findings = reader.search(&Wanted {
                text: &text,
                account: wanted.account,
                limit: RECORDS + accounts.len().min(ACCOUNTS) + people.len().min(PEOPLE),
            })?;
            let named: HashSet<Id> = accounts.iter().chain(&people).map(|name| name.id).collect();
            let others = findings
                .found
                .iter()
                .filter(|found| !named.contains(&found.row_id));
            let twice = findings.found.len() - others.clone().count();
            for found in others.take(RECORDS) {
                view.hits.extend(hit(reader, &names, &words, found)?);
            }
            view.count += u32::try_from(findings.count.saturating_sub(twice)).unwrap_or(u32::MAX);
            view.more = findings.more;
            Ok(())
        })?;
        // A person who was found by their position stands with those found by their name.
        view.hits.sort_by_key(|hit| hit.kind as u8);
        Ok(view)
    }

    /// The names as they are now; read once and again after one of them changed.
    fn names(&self) -> Result<Arc<Names>> {
        let open = self.open()?;
        let read = || Ok(Arc::new(open.store.read(Names::read)?));
        open.kept::<Arc<Names>>()?.or_make(None, |_| true, read)
    }
}

fn of_names(names: &Names, words: &[String], accounts: &[&Name], people: &[&Name]) -> SearchView {
    let account_hits = accounts
        .iter()
        .take(ACCOUNTS)
        .map(|name| of_name(names, words, name, HitKind::Account));
    let people_hits = people
        .iter()
        .take(PEOPLE)
        .map(|name| of_name(names, words, name, HitKind::Person));
    SearchView {
        hits: account_hits.chain(people_hits).collect(),
        count: u32::try_from(accounts.len() + people.len()).unwrap_or(u32::MAX),
        more: false,
    }
}

fn of_name(names: &Names, words: &[String], name: &Name, kind: HitKind) -> Hit {
    let (entity, at) = match (kind, name.account) {
        (HitKind::Account, _) => ("account", Some(name.id)),
        (_, Some(account)) => ("stakeholder", Some(account)),
        (_, None) => ("team_member", None),
    };
    Hit {
        kind,
        entity: entity.to_owned(),
        id: name.id,
        account: account_of(names, at),
        title: marked(&name.name, words).0,
        about: name
            .about
            .as_deref()
            .map_or_else(Vec::new, |about| marked(about, &[]).0),
        on: None,
        channel: None,
        left_on: name.left_on,
        opens: match at {
            Some(account) => Opens::Account { account },
            None => Opens::Owner {
                name: name.name.clone(),
            },
        },
    }
}

fn account_of(names: &Names, id: Option<Id>) -> Option<HitAccount> {
    let id = id?;
    let name = names.account(id)?.name.clone();
    Some(HitAccount { id, name })
}

/// A record as it is shown; `None` for one that is not there any more.
fn hit(reader: &Reader, names: &Names, words: &[String], found: &Found) -> Result<Option<Hit>> {
    let (Some(kind), Some(row)) = (kind_of(&found.entity), reader.row(&found.entity, found.row_id)?) else {
        return Ok(None);
    };
    if row.get("deleted_at") != Some(&Value::Null) {
        return Ok(None);
    }
    let text = |column: &str| match row.get(column) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text.as_str()),
        _ => None,
    };
    let (title, _) = kind
        .title
        .and_then(text)
        .map_or_else(Default::default, |title| marked(title, words));
    // Where the words stand; else the first thing there is to say.
    let more: Vec<_> = kind
        .more
        .iter()
        .filter_map(|column| text(column))
        .map(|text| marked(text, words))
        .collect();
    let about = more
        .iter()
        .find(|(_, found)| *found)
        .or(more.first())
        .map_or_else(Vec::new, |(about, _)| about.clone());
    let id = |column: &str| text(column).and_then(|id| id.parse::<Id>().ok());
    let opens = match (kind.review.and_then(id), found.account, found.entity.as_str()) {
        (Some(review), ..) => Opens::Review { review },
        (None, Some(account), _) => Opens::Account { account },
        (None, None, "team_member") => Opens::Owner {
            name: text("name").unwrap_or_default().to_owned(),
        },
        _ => Opens::Settings,
    };
    Ok(Some(Hit {
        kind: match found.entity.as_str() {
            "account" => HitKind::Account,
            "stakeholder" | "team_member" => HitKind::Person,
            _ => HitKind::Record,
        },
        entity: found.entity.clone(),
        id: found.row_id,
        account: account_of(names, found.account),
        title,
        about,
        on: kind.on.and_then(text).and_then(|day| day.parse().ok()),
        channel: match found.entity.as_str() {
            "touchpoint" => text("channel").and_then(|word| word.parse().ok()),
            _ => None,
        },
        left_on: match found.entity.as_str() {
            "stakeholder" => text("left_on").and_then(|day| day.parse().ok()),
            _ => None,
        },
        opens,
    }))
}
