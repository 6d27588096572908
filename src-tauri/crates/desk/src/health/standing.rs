//! Where each account stands, kept beside the store: the scores of two days and what the account brings to the week. Nothing
//! of it rests on another account, so a write makes untrue only that of the accounts it touched, and the week is put
//! together from the rest as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use model::accounts::{Account, Engagement};
use model::health::{Health, Line, Model, Score, Source, Step};
use model::{
    AccountRecords, Band, Deadline, DeadlineKind, Id, LifecycleStage, Loop, Money, Owed, Side, Tier,
};
use store::{Reader, Touched};

use super::closing::Frozen;
use super::{Before, correction, health, small};
use crate::find::{account_records, health_model};
use crate::kept::Keep;
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Desk, Result};

/// So many pairs of days are kept: the usual one, and where somebody looked beside it.
const DAYS: usize = 3;
/// Of more accounts than one in so many nothing is kept: then all records are read at once.
const MANY: usize = 8;

/// Two days that a movement lies between: since when, and as of when.
pub(super) type Days = [NaiveDate; 2];

/// What is kept of the accounts, the pair of days that was asked for last at the end.
#[derive(Clone, Default)]
pub(super) struct Standings(Vec<(Days, ByAccount)>);

type ByAccount = BTreeMap<Id, Arc<Standing>>;

impl Keep for Standings {
    /// What belongs to no account (the firm, its team, weights and cadences) says something of all.
    fn outlives(&self, touched: &[Touched]) -> bool {
        touched.iter().all(|touched| touched.account.is_some())
    }

    fn prune(&mut self, touched: &[Touched]) {
        let touched: BTreeSet<Id> = touched.iter().filter_map(|touched| touched.account).collect();
        for (_, by_account) in &mut self.0 {
            by_account.retain(|id, _| !touched.contains(id));
        }
    }
}

/// Where an account stands and where it stood, and what it brings to the week.
pub(super) struct Standing {
    pub account: Id,
    pub name: String,
    pub tier: Option<Tier>,
    pub stage: Option<LifecycleStage>,
    /// The score then as it is known now, and the score of the day.
    pub from: Score,
    pub to: Score,
    before: Before,
    /// Fees of a year, on the day and then.
    pub revenue: Vec<Money>,
    pub revenue_before: Vec<Money>,
    /// What is due or overdue.
    pub due: Vec<(NaiveDate, Due)>,
    /// The contracts to be renewed, by their deadline.
    pub renewals: Vec<ToRenew>,
    /// What is open.
    pub loops: Vec<Open>,
    /// Those of ours who turned up in numbers, and when.
    pub crowd: Option<(Vec<String>, Vec<Source>)>,
    /// What is to be done first whatever the score says.
    pub wants: Vec<super::week::Want>,
    /// The tasks that are not done: from which record, what, and the task.
    pub tasks: Vec<(Id, String, Id)>,
    /// Its save plays, and the deadline of one that would begin on the day.
    pub plays: Vec<super::plays::PlayOf>,
    pub play_deadline: Option<NaiveDate>,
    /// What few are asked for: why it moved, and the path upward.
    lines: OnceLock<Vec<Line>>,
    path: OnceLock<Vec<Upward>>,
}

/// The tasks of an account that are not done on a day: from which record, what, and the task.
pub(super) fn tasks(records: &AccountRecords, as_of: NaiveDate) -> Vec<(Id, String, Id)> {
    let undone = records.actions.iter().filter(|action| !action.is_done(as_of));
    undone
        .map(|task| (task.from_id, task.what.clone(), task.id))
        .collect()
}

/// A contract to be renewed, with the name of its service, and the step that is to be taken.
pub(super) struct ToRenew {
    pub deadline: NaiveDate,
    pub contract: Engagement,
    pub service: Option<String>,
    pub step: Option<super::week::RenewalStep>,
}

/// Something due.
pub(super) enum Due {
    Day(Deadline),
    /// A contact that is owed, with the one that kept it last.
    Contact(Owed, Source),
}

/// Something open, with the person it is about and, of a promise, who gave it.
pub(super) struct Open {
    pub open: Loop,
    pub person: Option<String>,
    pub by: Option<Side>,
}

/// A step upward, with what is said of its record.
#[derive(Clone)]
pub(super) struct Upward {
    pub step: Step,
    /// What the invoice comes to.
    pub amount: Option<Money>,
    /// The person's title.
    pub title: Option<String>,
}

impl Standing {
    pub fn of(health: &Health, [since, as_of]: Days, frozen: Option<&Frozen>) -> Self {
        let records = health.records;
        let (from, to) = (health.score(since), health.score(as_of));
        let then = || records.annual_revenue(since);
        let service = |contract: &Engagement| {
            let service = records.services.iter().find(|s| Some(s.id) == contract.service);
            service.map(|service| service.name.clone())
        };
        let renewals = records.renewals(as_of).into_iter();
        let renewal = |(deadline, contract): (NaiveDate, &Engagement)| ToRenew {
            deadline,
            contract: contract.clone(),
            service: service(contract),
            step: super::week::renewal_step(records, contract, service(contract), as_of),
        };
        let open = |open: Loop| Open {
            person: open
                .person
                .and_then(|id| Some(records.stakeholder(id)?.name.clone())),
            by: records
                .commitments
                .iter()
                .find(|c| c.id == open.record)
                .map(|c| c.by),
            open,
        };
        let member = |id| records.member_name(Some(id)).map(str::to_owned);
        let crowd = records.crowd(as_of).map(|crowd| {
            let members = crowd.members.into_iter().filter_map(member).collect();
            let touchpoints = crowd.touchpoints.into_iter().map(Source::of).collect();
            (members, touchpoints)
        });
        Self {
            account: records.account.id,
            name: records.account.name.clone(),
            tier: records.account.tier,
            stage: records.account.lifecycle_stage,
            before: Before::of(frozen, || from.clone()),
            revenue: records.annual_revenue(as_of),
            revenue_before: frozen.map_or_else(then, |frozen| frozen.fees.clone()),
            due: due(health, &to, as_of),
            renewals: renewals.map(renewal).collect(),
            loops: records.loops(as_of).into_iter().map(open).collect(),
            crowd,
            wants: super::week::wants(records, as_of),
            tasks: tasks(records, as_of),
            plays: super::plays::plays_of(records, as_of),
            play_deadline: records.play_deadline(as_of),
            lines: OnceLock::new(),
            path: OnceLock::new(),
            from,
            to,
        }
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

    /// Why it moved.
    pub fn lines(&self, view: &View) -> Result<&[Line]> {
        let days = [self.from.as_of, self.to.as_of];
        let make = |health: &Health| health.movement(days[0], days[1]).lines;
        view.once(self, &self.lines, make)
    }

    /// The path upward.
    pub fn path(&self, view: &View) -> Result<&[Upward]> {
        let as_of = self.to.as_of;
        let make = |health: &Health| {
            let records = health.records;
            let upward = |step: Step| {
                let about = super::act_of(step.act).1.map(|source| source.id);
                let invoice = records.invoices.iter().find(|i| Some(i.id) == about);
                let person = about.and_then(|id| records.stakeholder(id));
                Upward {
                    step,
                    amount: invoice.map(|invoice| invoice.amount),
                    title: person.and_then(|person| person.title.clone()),
                }
            };
            health.path(as_of).into_iter().map(upward).collect()
        };
        view.once(self, &self.path, make)
    }
}

/// What is overdue or due soon. What has ended is owed nothing more.
fn due(health: &Health, to: &Score, as_of: NaiveDate) -> Vec<(NaiveDate, Due)> {
    let records = health.records;
    let last = super::week::due_until(as_of);
    let ours = |due: &Deadline| due.kind.needs_us() && due.kind != DeadlineKind::Notice && due.on <= last;
    let days = records.deadlines(as_of).into_iter().filter(ours);
    let mut all: Vec<(NaiveDate, Due)> = days.map(|due| (due.on, Due::Day(due))).collect();
    if to.over_since.is_some() {
        return all;
    }
    let contacts = records.contacts_due(&health.model.cadences, as_of).into_iter();
    let soon = contacts.filter(|(on, ..)| *on <= last);
    all.extend(soon.map(|(on, owed, kept)| (on, Due::Contact(owed, Source::of(kept)))));
    all
}

/// What an answer about the whole portfolio is put together from: one view of the database.
pub(super) struct View<'r, 'c> {
    pub names: Names<'r, 'c>,
    pub model: Model,
    /// In the order of the accounts' ids.
    pub standings: Vec<Arc<Standing>>,
    /// The records that were read for it.
    read: BTreeMap<Id, AccountRecords>,
}

impl View<'_, '_> {
    /// What is kept of an account once it was asked for.
    fn once<'s, T>(
        &self,
        one: &Standing,
        kept: &'s OnceLock<Vec<T>>,
        make: impl FnOnce(&Health) -> Vec<T>,
    ) -> Result<&'s [T]> {
        if kept.get().is_none() {
            let made = match self.read.get(&one.account) {
                Some(records) => make(&health(records, &self.model)),
                None => {
                    let records = account_records(self.names.reader, one.account)?;
                    make(&health(&records, &self.model))
                }
            };
            let _ = kept.set(made);
        }
        Ok(kept.get().map(Vec::as_slice).unwrap_or_default())
    }
}

impl Desk {
    /// Answers about the whole portfolio, today.
    pub(super) fn of_standings<R>(&self, days: Days, answer: impl FnOnce(&View) -> Result<R>) -> Result<R> {
        let frozen = self.frozen_on(days[0])?;
        let kept = self.open()?.kept::<Standings>()?;
        kept.grow(None, |kept| {
            let mut kept = kept.unwrap_or_default();
            let at = kept.0.iter().position(|(of, _)| *of == days);
            let (_, by_account) = at.map_or_else(|| (days, ByAccount::new()), |at| kept.0.remove(at));
            let (answer, by_account) = self.read(|reader| {
                let view = view(reader, days, &frozen, by_account)?;
                let answer = answer(&view)?;
                let each = view.standings.into_iter().map(|one| (one.account, one));
                Ok((answer, each.collect()))
            })?;
            kept.0.push((days, by_account));
            let over = kept.0.len().saturating_sub(DAYS);
            kept.0.drain(..over);
            Ok((kept, answer))
        })
    }
}

/// Every account's standing: what is kept, and the others made now.
fn view<'r, 'c>(
    reader: &'r Reader<'c>,
    days: Days,
    frozen: &BTreeMap<Id, Frozen>,
    mut kept: ByAccount,
) -> Result<View<'r, 'c>> {
    let model = health_model(reader)?;
    let (ids, read) = missing(reader, |id| kept.contains_key(id))?;
    for records in &read {
        let id = records.account.id;
        let standing = Standing::of(&health(records, &model), days, frozen.get(&id));
        kept.insert(id, Arc::new(standing));
    }
    Ok(View {
        names: Names {
            numbers: Numbers::of(reader.firm()?.as_ref()),
            reader,
        },
        model,
        standings: ids.iter().filter_map(|id| kept.remove(id)).collect(),
        read: read
            .into_iter()
            .map(|records| (records.account.id, records))
            .collect(),
    })
}

/// Every account's id, and the records of those of which nothing is kept.
pub(super) fn missing(reader: &Reader, kept: impl Fn(&Id) -> bool) -> Result<(Vec<Id>, Vec<AccountRecords>)> {
    let accounts = reader.all::<Account>()?;
    let ids: Vec<Id> = accounts.iter().map(|account| account.id).collect();
    let missing: Vec<Id> = ids.iter().filter(|id| !kept(id)).copied().collect();
    let read: Vec<AccountRecords> = if missing.len() * MANY > ids.len() {
        let every = reader.every_account()?.into_iter();
        every.filter(|records| !kept(&records.account.id)).collect()
    } else {
        let read = missing.iter().map(|id| account_records(reader, *id));
        read.collect::<Result<_>>()?
    };
    Ok((ids, read))
}
