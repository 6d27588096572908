//! The whole portfolio in a week: what moved, why to the point, what to do first.

mod bar;
mod first;
mod lists;
mod moved;
mod views;

pub use views::*;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::health::{Health, Model, Score};
use model::{AccountRecords, Band, Id, Money};
use serde_json::json;
use store::Touched;

use super::closing::Frozen;
use super::{Before, correction, health, small};
use crate::find::health_model;
use crate::kept::Keep;
use crate::named::Names;
use crate::numbers::Numbers;
use crate::records::RecordAct;
use crate::{Desk, Origin, Result, text};

/// So many falls are told.
const FALLS: usize = 7;
/// So many rises.
const RISES: usize = 20;
/// So many of those that did not move are named.
const NAMED: usize = 12;

/// The week as it was shown last: who comes back to it before anything was written has it at once.
impl Keep for WeekView {
    fn outlives(&self, touched: &[Touched]) -> bool {
        touched.is_empty()
    }
}

/// An account in the week: where it stands and where it stood. What lies between is asked only of those that are told.
pub(super) struct Standing<'a> {
    pub records: &'a AccountRecords,
    pub health: Health<'a>,
    /// The score then as it is known now, and the score of the day.
    pub from: Score,
    pub to: Score,
    before: Before,
    /// Fees of a year, on the day and then.
    pub revenue: Vec<Money>,
    pub revenue_before: Vec<Money>,
}

impl<'a> Standing<'a> {
    fn of(
        records: &'a AccountRecords,
        model: &'a Model,
        [since, as_of]: [NaiveDate; 2],
        frozen: Option<&Frozen>,
    ) -> Self {
        let health = health(records, model);
        let from = health.score(since);
        let then = || records.annual_revenue(since);
        Self {
            records,
            health,
            before: Before::of(frozen, || from.clone()),
            from,
            to: health.score(as_of),
            revenue: records.annual_revenue(as_of),
            revenue_before: frozen.map_or_else(then, |frozen| frozen.fees.clone()),
        }
    }

    pub fn account(&self) -> Id {
        self.records.account.id
    }

    pub fn name(&self) -> String {
        self.records.account.name.clone()
    }

    pub fn band(&self) -> Band {
        self.to.holds()
    }

    pub fn band_before(&self) -> Band {
        self.before.holds
    }

    pub fn points_before(&self) -> Option<i32> {
        self.before.points.map(small)
    }

    /// By how many points the score then is another by what is known now than it was frozen.
    pub fn correction(&self) -> Option<i64> {
        correction(&self.before, &self.from)
    }

    pub fn points(&self) -> Option<i32> {
        self.to.points.map(small)
    }

    /// By how many points it moved; absent when one of the two scores is not known.
    pub fn moved(&self) -> Option<i64> {
        Some(self.to.points? - self.before.points?)
    }

    /// True when it fell a band, or rose: what is not enough data is in none.
    pub fn fell(&self) -> bool {
        self.both_known() && self.band() < self.band_before()
    }

    pub fn rose(&self) -> bool {
        self.both_known() && self.band() > self.band_before()
    }

    fn both_known(&self) -> bool {
        ![self.band(), self.band_before()].contains(&Band::NotEnoughData)
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
        kept.or_make(None, right, || self.week_of(since, as_of))
    }

    fn week_of(&self, since: NaiveDate, as_of: NaiveDate) -> Result<WeekView> {
        let (frozen, closed) = (self.frozen_on(since)?, self.last_closed(as_of)?);
        self.read(|reader| {
            let model = health_model(reader)?;
            let every = reader.every_account()?;
            let standings: Vec<Standing> = every
                .iter()
                .map(|records| Standing::of(records, &model, [since, as_of], frozen.get(&records.account.id)))
                .collect();
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let moves = moved::Moves::of(&standings);
            let (due, [overdue, due_soon]) = lists::due(&names, &standings, as_of)?;
            let (loops, open) = lists::loops(&names, &standings, as_of)?;
            Ok(WeekView {
                as_of,
                since,
                closed: closed.map(|week| week.to_string()),
                accounts: count(standings.len()),
                bands: bar::counts(&standings),
                fell: count(standings.iter().filter(|one| one.fell()).count()),
                rose: count(standings.iter().filter(|one| one.rose()).count()),
                net: small(standings.iter().filter_map(Standing::moved).sum()),
                bars: bar::bars(&names.numbers, &standings),
                falls: moves
                    .falls
                    .iter()
                    .take(FALLS)
                    .map(|one| moved::view(&names, one))
                    .collect::<Result<_>>()?,
                more_falls: count(moves.falls.len().saturating_sub(FALLS)),
                rises: moves
                    .rises
                    .iter()
                    .take(RISES)
                    .map(|one| moved::view(&names, one))
                    .collect::<Result<_>>()?,
                more_rises: count(moves.rises.len().saturating_sub(RISES)),
                unmoved: count(moves.unmoved.len()),
                unmoved_names: moves.unmoved.iter().take(NAMED).map(|one| one.name()).collect(),
                first: first::first(&names, &standings, as_of)?,
                due,
                overdue,
                due_soon,
                renewals: lists::renewals(&names.numbers, &standings, as_of, true),
                loops,
                open,
                crowds: lists::crowds(&names, &standings, as_of)?,
            })
        })
    }

    /// What is to be renewed, by the real deadline, and what may come of it.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn renewals(&self) -> Result<RenewalsView> {
        let as_of = self.clock.today();
        self.read(|reader| {
            let model = health_model(reader)?;
            let every = reader.every_account()?;
            let standings: Vec<Standing> = every
                .iter()
                .map(|records| Standing::of(records, &model, [as_of, as_of], None))
                .collect();
            let numbers = Numbers::of(reader.firm()?.as_ref());
            Ok(RenewalsView {
                as_of,
                renewals: lists::renewals(&numbers, &standings, as_of, false),
                forecast: lists::forecast(&numbers, &standings, as_of),
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
