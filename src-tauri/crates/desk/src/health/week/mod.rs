//! The whole portfolio in a week: what moved, why to the point, what to do first.

mod bar;
mod first;
mod lists;
mod moved;
mod views;

pub(super) use first::{About, Task, Want, next_step, wants};
pub(super) use lists::{due_until, renewal_step};
pub use views::*;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{Id, Money};
use serde_json::json;
use store::Touched;

use super::small;
use super::standing::{Standing, View};
use crate::kept::Keep;
use crate::numbers::Numbers;
use crate::records::RecordAct;
use crate::{Desk, Origin, Result, text};

/// How much of each list is told.
struct Told {
    falls: usize,
    rises: usize,
    rows: usize,
}

/// What a screen shows.
const SHOWN: Told = Told {
    falls: 7,
    rises: 20,
    rows: 100,
};
/// What a file of tables holds.
const WHOLE: Told = Told {
    falls: usize::MAX,
    rises: usize::MAX,
    rows: usize::MAX,
};
/// So many of those that did not move are named.
const NAMED: usize = 12;

/// The week as it was shown last: who comes back to it before anything was written has it at once.
impl Keep for WeekView {
    fn outlives(&self, touched: &[Touched]) -> bool {
        touched.is_empty()
    }
}

impl Desk {
    /// The week: where the portfolio stands today, what moved since a day (since the Monday of last week when absent), and
    /// what to do about it first.
    ///
    /// # Errors
    /// When the vault is locked, or the day is still to come.
    pub fn week(&self, since: Option<NaiveDate>) -> Result<WeekView> {
        let (as_of, since) = self.days(None, since)?;
        self.close_weeks()?;
        let kept = self.open()?.kept::<WeekView>()?;
        let right = |week: &WeekView| (week.as_of, week.since) == (as_of, since);
        kept.or_make(None, right, || self.week_of(since, as_of, &SHOWN))
    }

    /// The same with every line of its lists, as a file of tables has them.
    ///
    /// # Errors
    /// As [`Desk::week`].
    pub fn week_whole(&self, since: Option<NaiveDate>) -> Result<WeekView> {
        let (as_of, since) = self.days(None, since)?;
        self.close_weeks()?;
        self.week_of(since, as_of, &WHOLE)
    }

    fn week_of(&self, since: NaiveDate, as_of: NaiveDate, of: &Told) -> Result<WeekView> {
        let closed = self.last_closed(as_of)?;
        self.of_standings([since, as_of], |view| {
            let (names, standings) = (&view.names, view.standings.as_slice());
            let moves = moved::Moves::of(standings);
            let (due, [overdue, due_soon]) = lists::due(names, standings, as_of, of.rows)?;
            let (loops, open) = lists::loops(names, standings, as_of, of.rows)?;
            let told = |all: &[&Standing], most| {
                let told = all.iter().take(most).map(|one| moved::view(view, one));
                told.collect::<Result<Vec<_>>>()
            };
            Ok(WeekView {
                as_of,
                since,
                closed: closed.map(|week| week.to_string()),
                accounts: count(standings.len()),
                bands: bar::counts(standings),
                fell: count(standings.iter().filter(|one| one.fell()).count()),
                rose: count(standings.iter().filter(|one| one.rose()).count()),
                changes: moved::changes(standings),
                net: small(standings.iter().filter_map(|one| one.moved()).sum()),
                bars: bar::bars(&names.numbers, standings),
                falls: told(&moves.falls, of.falls)?,
                more_falls: count(moves.falls.len().saturating_sub(of.falls)),
                rises: told(&moves.rises, of.rises)?,
                more_rises: count(moves.rises.len().saturating_sub(of.rises)),
                unmoved: count(moves.unmoved.len()),
                unmoved_names: moves
                    .unmoved
                    .iter()
                    .take(NAMED)
                    .map(|one| one.name.clone())
                    .collect(),
                first: first::first(view)?,
                due,
                overdue,
                due_soon,
                renewals: lists::renewals(&names.numbers, standings, as_of, true),
                loops,
                open,
                crowds: lists::crowds(names, standings)?,
            })
        })
    }

    /// What is to be renewed, by the real deadline, and what may come of it.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn renewals(&self) -> Result<RenewalsView> {
        let (as_of, since) = self.days(None, None)?;
        self.close_weeks()?;
        self.of_standings([since, as_of], |view| {
            let (numbers, standings) = (&view.names.numbers, view.standings.as_slice());
            Ok(RenewalsView {
                as_of,
                renewals: lists::renewals(numbers, standings, as_of, false),
                forecast: lists::forecast(numbers, standings, as_of),
            })
        })
    }

    /// Makes a task of something that is to be done first. The task points at the record that it comes from.
    ///
    /// # Errors
    /// When the account or the record is not there any more.
    pub fn week_accept(&self, account: Id, what: &str, by: NaiveDate, from: FirstFrom) -> Result<Id> {
        let owner = self.read(|reader| Ok(reader.get::<model::accounts::Account>(account)?))?;
        let owner = owner.and_then(|account| account.owner);
        let id = self.new_id();
        let text = |text: String| Some(model::FieldValue::Text(text));
        let mut fields = BTreeMap::from([
            ("what".to_owned(), text(what.to_owned())),
            ("due".to_owned(), text(by.to_string())),
        ]);
        fields.extend(owner.map(|owner| ("owner".to_owned(), text(owner.to_string()))));
        let act = RecordAct::Create {
            kind: "action".to_owned(),
            id,
            account: Some(account),
            from: Some((from.kind, from.id)),
            fields,
        };
        self.record_step(Origin::Here, &[act])?;
        Ok(id)
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn amount(numbers: &Numbers, money: Money) -> Amount {
    Amount {
        text: numbers.money(money),
        minor: money.minor.to_string(),
        currency: money.currency,
    }
}

/// Whole days from one day to another; negative when it lies before.
pub(super) fn days_to(from: NaiveDate, to: NaiveDate) -> i32 {
    small((to - from).num_days())
}

/// What is written into the task that something to be done first becomes.
pub(super) fn task(rule: FirstRule, name: &str) -> String {
    text::said(
        &format!("first-{}", json!(rule).as_str().unwrap_or_default()),
        &json!({ "name": name }),
    )
}
