//! The stream of an account: contacts, surveys, commitments, value, reviews, incidents and changes of stage, the newest first,
//! a page at a time.

mod entry;
mod stages;
mod views;

pub use views::*;

use std::cmp::Reverse;

use chrono::NaiveDate;
use model::accounts::Account;
use model::stakeholders::Stakeholder;
use model::touchpoints::TouchpointWith;
use model::{Id, Record, Rule, TimelineKind, same_name};
use store::{Dated, DatedFor, Reader, Wanted};

use self::entry::Entries;
use self::stages::Stage;
use crate::find::no_account;
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

/// At most so many entries are handed out at once.
const MOST: usize = 500;
/// More than this many letters are no question; the rest is not looked for.
const LONGEST: usize = 200;

/// What stands at a place of the stream.
enum Stands {
    Record(Dated),
    Stage(Stage),
}

impl Stands {
    fn place(&self) -> (NaiveDate, Id) {
        match self {
            Self::Record(dated) => dated.place(),
            Self::Stage(stage) => (stage.on, stage.place),
        }
    }
}

impl Desk {
    /// A page of an account's stream.
    ///
    /// # Errors
    /// [`Error::NoAccount`]; [`Error::NotRecorded`] for a day of which nothing is known; [`Error::NoRecord`] when a page is to
    /// begin at a place that is none.
    pub fn timeline(&self, account: Id, wanted: &TimelineFor) -> Result<TimelineView> {
        let day = wanted.day.unwrap_or_else(|| self.today());
        let stages = match wanted.kind {
            None | Some(TimelineKind::Stage) if wanted.person.is_none() && wanted.text.trim().is_empty() => {
                self.stages(account, day)?
            }
            _ => Vec::new(),
        };
        match wanted.day {
            None => self.read(|reader| page(reader, account, wanted, day, stages)),
            Some(_) => self.at(account, wanted.day, |reader, _, day| {
                page(reader, account, wanted, day, stages)
            }),
        }
    }

    /// The same for the account of this name, and the person of this name there.
    ///
    /// # Errors
    /// As [`Desk::timeline`]; [`Error::Broken`] when nobody there has the name, or several do.
    pub fn timeline_named(
        &self,
        account: &str,
        person: Option<&str>,
        wanted: TimelineFor,
    ) -> Result<TimelineView> {
        let id = self.account_id(account)?;
        let person = person.map(|name| self.person_id(id, name)).transpose()?;
        self.timeline(id, &TimelineFor { person, ..wanted })
    }

    /// The person of theirs of this name, or of as much of it as tells them apart.
    fn person_id(&self, account: Id, name: &str) -> Result<Id> {
        let people = self.read(|reader| Ok(reader.of_account::<Stakeholder>(account)?))?;
        if let Some(person) = people.iter().find(|person| same_name(&person.name, name)) {
            return Ok(person.id);
        }
        let begun = name.trim().to_lowercase();
        let begins = |person: &&Stakeholder| {
            let own = person.name.to_lowercase();
            !begun.is_empty() && (own.starts_with(&begun) || own.contains(&format!(" {begun}")))
        };
        let found: Vec<&Stakeholder> = people.iter().filter(begins).collect();
        let kind = || Stakeholder::ENTITY.to_owned();
        let rule = match found.as_slice() {
            [one] => return Ok(one.id),
            [] => Rule::NoSuch { kind: kind() },
            _ => Rule::Several { kind: kind() },
        };
        Err(Error::broken(TouchpointWith::ENTITY, "stakeholder", rule))
    }
}

fn page(
    reader: &Reader,
    account: Id,
    wanted: &TimelineFor,
    as_of: NaiveDate,
    stages: Vec<Stage>,
) -> Result<TimelineView> {
    reader.get::<Account>(account)?.ok_or_else(no_account)?;
    let after = wanted.after.as_deref().map(place_of).transpose()?;
    let most = usize::try_from(wanted.most).unwrap_or(MOST).clamp(1, MOST);
    let kinds: Vec<_> = TimelineKind::ALL
        .iter()
        .filter(|kind| wanted.kind.is_none_or(|only| only == **kind))
        .filter_map(|kind| kind.stands())
        .collect();
    let (only, more_hold) = match wanted.text.trim() {
        "" => (None, false),
        text => {
            let (ids, more) = holding(reader, account, text)?;
            (Some(ids), more)
        }
    };
    let records = reader.dated(
        account,
        &DatedFor {
            kinds: &kinds,
            tied_to: wanted.person.map(|person| ("stakeholder", person)),
            only: only.as_deref(),
            after,
            // One more says whether there is a next page.
            most: most + 1,
        },
    )?;
    let stages = stages.into_iter().map(Stands::Stage);
    let mut stands: Vec<Stands> = records.into_iter().map(Stands::Record).chain(stages).collect();
    stands.retain(|one| after.is_none_or(|after| one.place() < after));
    stands.sort_by_key(|one| Reverse(one.place()));
    let has_next = stands.len() > most;
    stands.truncate(most);
    let next = stands
        .last()
        .filter(|_| has_next)
        .map(|last| place_text(last.place()));
    let mut entries = Entries::of(reader, Numbers::of(reader.firm()?.as_ref()), account, as_of)?;
    Ok(TimelineView {
        as_of,
        entries: stands
            .into_iter()
            .map(|one| entries.entry(one))
            .collect::<Result<_>>()?,
        next,
        more_hold,
    })
}

/// The records of an account that hold the words, what somebody wrote in a survey as that survey; and whether more may.
fn holding(reader: &Reader, account: Id, text: &str) -> Result<(Vec<Id>, bool)> {
    let text: String = text.chars().take(LONGEST).collect();
    let findings = reader.search(&Wanted {
        text: &text,
        account: Some(account),
        limit: store::COUNTED,
    })?;
    let mut ids = Vec::new();
    for found in &findings.found {
        if found.entity == "verbatim" {
            let verbatim = reader.get::<model::value::Verbatim>(found.row_id)?;
            ids.extend(verbatim.map(|verbatim| verbatim.survey));
        } else {
            ids.push(found.row_id);
        }
    }
    Ok((ids, findings.more))
}

/// A place of the stream as text: `2025-10-06 0199…`.
fn place_text((on, id): (NaiveDate, Id)) -> String {
    format!("{on} {id}")
}

fn place_of(text: &str) -> Result<(NaiveDate, Id)> {
    let (on, id) = text.split_once(' ').ok_or(Error::NoRecord)?;
    match (on.parse(), id.parse()) {
        (Ok(on), Ok(id)) => Ok((on, id)),
        _ => Err(Error::NoRecord),
    }
}
