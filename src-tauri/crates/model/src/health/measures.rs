//! The seven measures: what each says of an account on a day, from 0 to 100, and which records say so.
//!
//! No records is unknown, not "none": a measure without any says nothing, and its weight is shared among the rest.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Source, round, sentiment};
use crate::plan::{Metric, Milestone};
use crate::{AccountRecords, Against, Better, Id, Measure, MetricMeaning, Owed, Record, StakeholderRole};

/// A measure's full points, in hundredths.
pub const FULL: i64 = 10_000;

/// An account on a day, as the measures and the gates look at it.
pub struct Look<'a> {
    pub records: &'a AccountRecords,
    /// What its tier is owed.
    pub owed: &'a [Owed],
    pub as_of: NaiveDate,
    contacts: OnceCell<HashMap<Id, NaiveDate>>,
}

impl<'a> Look<'a> {
    pub fn new(records: &'a AccountRecords, owed: &'a [Owed], as_of: NaiveDate) -> Self {
        Self {
            records,
            owed,
            as_of,
            contacts: OnceCell::new(),
        }
    }

    /// Day of the last contact with a person.
    pub fn last_contact(&self, person: Id) -> Option<NaiveDate> {
        let contacts = self
            .contacts
            .get_or_init(|| self.records.last_contacts(self.as_of));
        contacts.get(&person).copied()
    }

    /// For so many days a contact keeps a thread alive: twice the account's closest cadence.
    pub fn thread_days(&self) -> i64 {
        let every = self
            .owed
            .iter()
            .filter(|o| o.role.is_none())
            .map(|o| o.every_days)
            .min();
        2 * i64::from(every.unwrap_or(WITHOUT_CADENCE))
    }

    /// True when a person was in contact lately enough.
    pub fn in_contact(&self, person: Id) -> bool {
        let days = self.last_contact(person).map(|on| (self.as_of - on).num_days());
        days.is_some_and(|days| days <= self.thread_days())
    }
}

/// The cadence, in days, that an account without any is taken to have when its threads are looked at.
const WITHOUT_CADENCE: u32 = 31;
/// A criterion says nothing before one part in so many of its time has passed.
const SAYS_AFTER: i64 = 10;
/// Recency is used up after so many times the interval.
const USED_UP: i64 = 3;
/// So many of our messages in a row without an answer use recency up.
const ATTEMPTS: usize = 2;
/// Points of relationship coverage: the decision-maker, the champion, each live thread, and how many of those count.
const DECISION_MAKER: i64 = 35;
const CHAMPION: i64 = 35;
const THREAD: i64 = 10;
const THREADS: usize = 3;
/// So many of the milestones that came due last are looked at: the last and three before it, as with readings.
const MILESTONES: usize = 4;
/// Payment has no points left when an invoice is so many days overdue.
pub const OVERDUE_DAYS: i64 = 60;

/// What a measure says.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Hundredths of a point, 0 to [`FULL`].
    pub value: i64,
    /// The records that say so.
    pub rests_on: Vec<Source>,
}

/// What a measure says, or said last.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub told: Told,
    /// The last day on which it said so, when it says nothing any more.
    pub last: Option<NaiveDate>,
}

/// What a measure says on a day, else what it said last: once known it is never forgotten.
pub fn known(measure: Measure, look: &Look) -> Option<Known> {
    if let Some(told) = tell(measure, look) {
        return Some(Known { told, last: None });
    }
    let before = |day: &NaiveDate| *day < look.as_of;
    moments(measure, look.records)
        .into_iter()
        .filter(before)
        .rev()
        .find_map(|day| {
            let told = tell(measure, &Look::new(look.records, look.owed, day))?;
            Some(Known {
                told,
                last: Some(day),
            })
        })
}

fn tell(measure: Measure, look: &Look) -> Option<Told> {
    match measure {
        Measure::Outcomes => outcomes(look),
        Measure::Usage => usage(look),
        Measure::Recency => recency(look),
        Measure::Coverage => coverage(look),
        Measure::Sentiment => sentiment::sentiment(look),
        Measure::Support => support(look),
        Measure::Payment => payment(look),
    }
}

/// The days on which a measure that can fall silent may have spoken last, oldest first: the others never fall silent.
fn moments(measure: Measure, records: &AccountRecords) -> BTreeSet<NaiveDate> {
    let of_metrics = |meaning: MetricMeaning| {
        let means = move |id: Id| {
            records
                .metric(Some(id))
                .is_some_and(|metric| metric.meaning == meaning)
        };
        let readings = records
            .readings
            .iter()
            .filter(move |reading| means(reading.metric));
        readings.map(|reading| reading.on).collect()
    };
    match measure {
        Measure::Outcomes => {
            let days = records.success_criteria.iter();
            days.flat_map(|c| [c.set_on.pred_opt(), Some(c.due)])
                .flatten()
                .collect()
        }
        Measure::Usage => of_metrics(MetricMeaning::Adoption),
        Measure::Support => of_metrics(MetricMeaning::Support),
        _ => BTreeSet::new(),
    }
}

/// A share from 0 to 1 as hundredths of a point; beyond them it stands at the nearer end.
pub fn share(of_one: Decimal) -> i64 {
    let hundredths = of_one.clamp(Decimal::ZERO, Decimal::ONE) * Decimal::from(FULL);
    let rounded = hundredths.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    rounded.to_i64().unwrap_or(0)
}

/// All points up to `full` days, none from `none` days on, and a line between them.
fn falling(days: i64, full: i64, none: i64) -> i64 {
    round::quotient(FULL * (none - days.clamp(full, none)), none - full)
}

/// The mean of what several say; nothing when nobody says anything.
pub fn mean(said: Vec<Told>) -> Option<Told> {
    let count = i64::try_from(said.len()).ok().filter(|count| *count > 0)?;
    let sum = said.iter().map(|told| told.value).sum();
    Some(Told {
        value: round::quotient(sum, count),
        rests_on: said.into_iter().flat_map(|told| told.rests_on).collect(),
    })
}

/// How far each success criterion has come, against the share of its time that has passed. One without a way (its baseline
/// is its target) says nothing.
fn outcomes(look: &Look) -> Option<Told> {
    let said = look.records.criteria_on(look.as_of).filter_map(|criterion| {
        let metric = look.records.metric(criterion.metric)?;
        let reading = look.records.reading_on(metric.id, look.as_of)?;
        let (passed, whole) = criterion.time_passed(look.as_of);
        if passed * SAYS_AFTER < whole {
            return None;
        }
        let for_its_time = criterion
            .way_come(reading.value)?
            .checked_mul(Decimal::from(whole))?
            .checked_div(Decimal::from(passed))?;
        Some(Told {
            value: share(for_its_time),
            rests_on: vec![Source::of(criterion), Source::of(reading)],
        })
    });
    mean(said.collect())
}

/// What each metric of a meaning says of its last reading against those before it.
fn against(look: &Look, meaning: MetricMeaning, says: fn(Better, &Against) -> Option<i64>) -> Vec<Told> {
    let of_meaning = look
        .records
        .metrics
        .iter()
        .filter(|metric| metric.meaning == meaning);
    let told = |metric: &Metric| {
        let against = look.records.against_before(metric.id, look.as_of)?;
        let readings = against.before.iter().chain([&against.last]);
        Some(Told {
            value: says(metric.better, &against)?,
            rests_on: readings.map(|reading| Source::of(*reading)).collect(),
        })
    };
    of_meaning.filter_map(told).collect()
}

/// The two numbers of a comparison, the one that ought to be larger first; `None` below zero, where a ratio says nothing.
fn good_and_bad(better: Better, against: &Against) -> Option<(Decimal, Decimal)> {
    let (last, mean) = (against.last.value, against.mean);
    let pair = match better {
        Better::Higher => (last, mean),
        Better::Lower => (mean, last),
    };
    (last >= Decimal::ZERO && mean >= Decimal::ZERO).then_some(pair)
}

/// Use of the service: all points at the mean of the readings before or above it, none at half of it or less.
fn usage(look: &Look) -> Option<Told> {
    let says = |better: Better, against: &Against| {
        let (good, bad) = good_and_bad(better, against)?;
        if bad.is_zero() {
            // Nobody used it before: all points when somebody does now.
            let used = better == Better::Lower || good > Decimal::ZERO;
            return Some(if used { FULL } else { 0 });
        }
        Some(share(
            good.checked_div(bad)?.checked_mul(Decimal::TWO)? - Decimal::ONE,
        ))
    };
    mean(against(look, MetricMeaning::Adoption, says))
}

/// Support: all points at the mean of the readings before or better, none at twice as bad; and the milestones that came due
/// last, held against all of them in time in the same way: one late of four is a third worse, two are twice as bad.
fn support(look: &Look) -> Option<Told> {
    let says = |better: Better, against: &Against| {
        let (good, bad) = good_and_bad(better, against)?;
        if good.is_zero() {
            return Some(if bad.is_zero() { FULL } else { 0 });
        }
        // A value beyond what a decimal holds is far beyond twice as bad.
        Some(
            bad.checked_div(good)
                .map_or(0, |worse| share(Decimal::TWO - worse.min(Decimal::TWO))),
        )
    };
    let mut said = against(look, MetricMeaning::Support, says);
    said.extend(milestones(look));
    mean(said)
}

fn milestones(look: &Look) -> Option<Told> {
    let as_of = look.as_of;
    let done = |m: &&Milestone| m.done_on.is_some_and(|on| on <= as_of);
    let mut last: Vec<&Milestone> = look
        .records
        .milestones
        .iter()
        .filter(|m| done(m) || m.is_late(as_of))
        .collect();
    last.sort_by_key(|milestone| (milestone.due, milestone.id));
    last.drain(..last.len().saturating_sub(MILESTONES));
    let in_time = last.iter().filter(|milestone| !milestone.is_late(as_of)).count();
    let all = Decimal::from(last.len());
    let worse = all.checked_div(Decimal::from(in_time)).unwrap_or(Decimal::TWO);
    (!last.is_empty()).then(|| Told {
        value: share(Decimal::TWO - worse.min(Decimal::TWO)),
        rests_on: last.iter().map(|milestone| Source::of(*milestone)).collect(),
    })
}

/// The points that one cadence leaves, with the contact that kept it last; `None` when none ever did.
pub fn cadence(look: &Look, owed: &Owed) -> Option<Told> {
    let waited = look.records.days_waited(owed, look.as_of)?;
    let every = i64::from(owed.every_days);
    Some(Told {
        value: falling(waited, every, USED_UP * every),
        rests_on: look
            .records
            .last_kept(owed, look.as_of)
            .map(Source::of)
            .into_iter()
            .collect(),
    })
}

/// Touchpoint recency: the cadence that is furthest overdue, and nothing after two of our messages without an answer.
fn recency(look: &Look) -> Option<Told> {
    let furthest = look
        .owed
        .iter()
        .filter_map(|owed| cadence(look, owed))
        .min_by_key(|told| told.value);
    let attempts = look.records.attempts(look.as_of);
    match attempts.len() {
        // Nothing is owed to an account without a cadence: what it does not answer is then unknown too.
        ATTEMPTS.. if !look.owed.is_empty() => Some(Told {
            value: 0,
            rests_on: attempts.into_iter().map(Source::of).collect(),
        }),
        _ => furthest,
    }
}

/// Relationship coverage: the decision-maker covered, a champion who is there and close, and up to three live threads.
/// Known as soon as one person's role is.
fn coverage(look: &Look) -> Option<Told> {
    let records = look.records;
    records.stakeholders.iter().find(|person| person.role.is_some())?;
    let covered = covered(look).into_iter().min_by_key(|person| person.id);
    let champion = records
        .close_ones(StakeholderRole::Champion, look.as_of)
        .min_by_key(|person| person.id);
    let threads: Vec<_> = records
        .stakeholders
        .iter()
        .filter(|person| person.is_there(look.as_of) && look.in_contact(person.id))
        .collect();
    let counted = i64::try_from(threads.len().min(THREADS)).unwrap_or(0);
    let points = covered.map_or(0, |_| DECISION_MAKER) + champion.map_or(0, |_| CHAMPION) + THREAD * counted;
    let people: BTreeSet<Id> = threads
        .iter()
        .copied()
        .chain(covered)
        .chain(champion)
        .map(|person| person.id)
        .collect();
    Some(Told {
        value: points * 100,
        rests_on: people
            .into_iter()
            .map(|id| Source { id, ..Source::PERSON })
            .collect(),
    })
}

/// The decision-makers who are covered: there, close to us, and in contact within twice the cadence.
pub fn covered<'a>(look: &Look<'a>) -> Vec<&'a crate::stakeholders::Stakeholder> {
    look.records
        .close_ones(StakeholderRole::DecisionMaker, look.as_of)
        .filter(|person| look.in_contact(person.id))
        .collect()
}

/// Payment: all points with nothing overdue, none at 60 days; known as soon as an invoice was issued.
fn payment(look: &Look) -> Option<Told> {
    let issued =
        |invoice: &&crate::accounts::Invoice| invoice.amount.minor > 0 && invoice.issued <= look.as_of;
    let last = look
        .records
        .invoices
        .iter()
        .filter(issued)
        .max_by_key(|i| (i.issued, i.id))?;
    let late = |invoice: &&crate::accounts::Invoice| invoice.days_overdue(look.as_of);
    let latest = look
        .records
        .invoices
        .iter()
        .filter(|i| late(i).is_some())
        .max_by_key(|i| (late(i), i.id));
    let days = latest.as_ref().and_then(late).unwrap_or(0);
    Some(Told {
        value: falling(i64::from(days), 0, OVERDUE_DAYS),
        rests_on: vec![Source::of(latest.unwrap_or(last))],
    })
}

impl Source {
    const PERSON: Source = Source {
        entity: crate::stakeholders::Stakeholder::ENTITY,
        id: Id::fixed(0),
    };
}
