//! The script: every entry a person would have made, with its moment and what it does, in the order of time.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use model::{Id, Record};
use store::{Did, Writing};

use super::calendar::Calendar;
use super::dice::Dice;
use super::story::{Story, Text, When};
use crate::{Desk, Error, Result};
use std::collections::HashMap;

/// What an entry writes.
pub(super) type Act = Box<dyn FnOnce(&mut Pen) -> Result<()>>;

/// One entry of the history to be.
pub(super) struct Entry {
    pub at: DateTime<Utc>,
    /// Which account, by its place in the story; none for the firm itself.
    pub account: Option<usize>,
    /// True for what was there when the book was begun: all of an account's goes into one transaction.
    pub setup: bool,
    pub did: Did,
    pub act: Act,
}

/// The records of the story by what it calls them, account by account.
#[derive(Default)]
pub(super) struct Cast(HashMap<(Option<usize>, String), Id>);

/// The hand that writes an entry.
pub(super) struct Pen<'a, 'c> {
    pub tx: &'a mut Writing<'c>,
    pub desk: &'a Desk,
    pub cast: &'a mut Cast,
    pub account: Option<usize>,
}

impl Pen<'_, '_> {
    /// A new record's id.
    pub fn new_id(&self) -> Id {
        self.desk.new_id()
    }

    /// A new record's id, by which the story will call it.
    pub fn name(&mut self, key: &str) -> Id {
        let id = self.new_id();
        self.cast.0.insert((self.account, key.to_owned()), id);
        id
    }

    /// A record of the account that is there already.
    pub fn id(&self, key: &str) -> Result<Id> {
        let found = self.cast.0.get(&(self.account, key.to_owned()));
        found
            .copied()
            .ok_or_else(|| Error::internal(format!("the example speaks too early of {key}")))
    }

    /// The same where there need not be one.
    pub fn maybe(&self, kind: &str, key: Option<&str>) -> Result<Option<Id>> {
        key.map(|key| self.id(&format!("{kind}:{key}"))).transpose()
    }

    /// The account itself.
    pub fn of(&self) -> Result<Id> {
        self.id("account")
    }

    /// A person of ours.
    pub fn member(&self, name: &str) -> Result<Id> {
        self.shared("member", name)
    }

    /// Something the firm sells.
    pub fn service(&self, name: &str) -> Result<Id> {
        self.shared("service", name)
    }

    fn shared(&self, kind: &str, name: &str) -> Result<Id> {
        let found = self.cast.0.get(&(None, format!("{kind}:{name}")));
        found
            .copied()
            .ok_or_else(|| Error::internal(format!("the example knows no {kind} {name}")))
    }

    /// Changes a record that is there.
    pub fn change<T: Record>(&mut self, key: &str, change: impl FnOnce(&mut T)) -> Result<()> {
        let id = self.id(key)?;
        let mut record: T = self
            .tx
            .get(id)?
            .ok_or_else(|| Error::internal(format!("the example lost {key}")))?;
        change(&mut record);
        self.tx.update(&record)?;
        Ok(())
    }
}

/// When in the day something is entered. What others build on comes early.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    /// The account itself.
    First,
    /// What it stands on, in the order in which it is told.
    Early,
    Morning,
    /// At the end of something that was at this time.
    After(NaiveTime),
    Late,
    Last,
}

/// The script of one account while it is being written.
pub(super) struct Scribe<'s> {
    pub calendar: &'s Calendar,
    pub dice: Dice,
    account: usize,
    /// The day the account came into the book.
    begin: NaiveDate,
    imported: bool,
    early: u32,
    entries: &'s mut Vec<Entry>,
}

impl<'s> Scribe<'s> {
    pub fn new(
        calendar: &'s Calendar,
        seed: u64,
        account: usize,
        story: &Story,
        entries: &'s mut Vec<Entry>,
    ) -> Self {
        Self {
            calendar,
            dice: Dice::of(seed, story.name),
            account,
            begin: story
                .added
                .map_or_else(|| calendar.begin(), |added| calendar.day(added)),
            imported: story.added.is_none(),
            early: 0,
            entries,
        }
    }

    /// The day the account came into the book.
    pub fn begin(&self) -> NaiveDate {
        self.begin
    }

    /// True for an account that was a client before the history begins.
    pub fn is_of_old(&self) -> bool {
        self.imported
    }

    pub fn day(&self, when: When) -> NaiveDate {
        self.calendar.day(when)
    }

    /// Enters something on a day of the story; what has not happened by its end is left out.
    pub fn on(
        &mut self,
        when: When,
        slot: Slot,
        did: Did,
        act: impl FnOnce(&mut Pen) -> Result<()> + 'static,
    ) {
        self.on_day(self.day(when), slot, did, act);
    }

    /// What was there when the account came into the book.
    pub fn at_first(&mut self, slot: Slot, did: Did, act: impl FnOnce(&mut Pen) -> Result<()> + 'static) {
        self.on_day(self.begin, slot, did, act);
    }

    /// The same on a day that is known.
    pub fn on_day(
        &mut self,
        day: NaiveDate,
        slot: Slot,
        did: Did,
        act: impl FnOnce(&mut Pen) -> Result<()> + 'static,
    ) {
        if day >= self.calendar.end() {
            return;
        }
        let setup = self.imported && day <= self.begin;
        let (first, width) = match slot {
            _ if setup => (8 * 60 + 40 + u32::try_from(self.account).unwrap_or(0) * 6, 1),
            Slot::First => (8 * 60 + 33, 6),
            Slot::Early => (8 * 60 + 41, 0),
            Slot::Morning => (9 * 60 + 15, 60),
            Slot::After(at) => (minutes(at) + 10, 25),
            Slot::Late => (16 * 60, 80),
            Slot::Last => (17 * 60 + 25, 25),
        };
        let seconds = match slot {
            _ if setup => first * 60,
            Slot::Early => {
                self.early += 1;
                first * 60 + 13 * (self.early % 120)
            }
            _ => first * 60 + self.dice.of_sides(width * 60),
        };
        let midnight = day.max(self.begin).and_time(NaiveTime::MIN).and_utc();
        self.entries.push(Entry {
            at: midnight + TimeDelta::seconds(i64::from(seconds)),
            account: Some(self.account),
            setup,
            did,
            act: Box::new(act),
        });
    }
}

fn minutes(at: NaiveTime) -> u32 {
    use chrono::Timelike;
    at.hour() * 60 + at.minute()
}

/// Puts the entries in the order of time and no two at one moment, but for what is one transaction.
pub(super) fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| entry.at);
    let mut last: Option<(DateTime<Utc>, bool, Option<usize>)> = None;
    for entry in &mut entries {
        if let Some((at, setup, account)) = last {
            let one = setup && entry.setup && account == entry.account;
            if !one && entry.at <= at {
                entry.at = at + TimeDelta::seconds(17);
            } else if one {
                entry.at = at;
            }
        }
        last = Some((entry.at, entry.setup, entry.account));
    }
    entries
}

/// `8:30` and the like.
pub(super) fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

/// The first name, as one writes it in a note.
pub(super) fn first_name(name: Text) -> &'static str {
    name.split_whitespace().next().unwrap_or(name)
}
