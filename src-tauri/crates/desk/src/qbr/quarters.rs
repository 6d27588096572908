//! Which quarter a review looks back on: as it is asked for, the next one, and those there are to choose from.

use std::collections::BTreeSet;

use model::qbr::Qbr;
use model::{AccountRecords, FiscalYear, Id, QbrStatus, Quarter};

use super::{QuarterChoice, Quarters};
use crate::find::account_records;
use crate::{Desk, Error, Result};

/// So many quarters are offered for one that has no records.
const NEAREST: usize = 3;
/// Quarters that can be planned: the one that runs and the one after it.
const AHEAD: usize = 2;

impl Desk {
    /// The quarters that a review of an account can look back on, newest first, and the one that is next.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn qbr_quarters(&self, account: Id) -> Result<Quarters> {
        let records = self.read(|reader| account_records(reader, account))?;
        let fiscal = records.fiscal_year();
        let next = self.next_quarter(&records);
        let mut quarters = with_records(&records, fiscal);
        quarters.extend(records.qbrs.iter().map(|qbr| qbr.quarter));
        let mut ahead = Quarter::of(self.clock.today(), fiscal);
        for _ in 0..AHEAD {
            quarters.insert(ahead);
            ahead = ahead.next();
        }
        quarters.insert(next);
        let choice = |quarter: &Quarter| {
            let review = records.qbrs.iter().find(|qbr| qbr.quarter == *quarter);
            QuarterChoice {
                quarter: *quarter,
                starts: quarter.starts(fiscal),
                ends: quarter.ends(fiscal),
                status: review.map(|review| review.status),
                on: review.and_then(|review| review.on),
            }
        };
        Ok(Quarters {
            next,
            choices: quarters.iter().rev().map(choice).collect(),
        })
    }

    /// The quarter that the next review looks back on: of the oldest one that is begun and not held after the last that
    /// was, else the last complete quarter, or the first after the last that was held. A review that was held of a quarter
    /// still to come is a slip, and none that others follow.
    pub(super) fn next_quarter(&self, records: &AccountRecords) -> Quarter {
        let running = Quarter::of(self.clock.today(), records.fiscal_year());
        let (held, begun): (Vec<&Qbr>, Vec<&Qbr>) =
            records.qbrs.iter().partition(|qbr| qbr.status == QbrStatus::Held);
        let held: BTreeSet<Quarter> = held.iter().map(|qbr| qbr.quarter).collect();
        let last = held.range(..=running).next_back().copied();
        let begun = begun.iter().map(|qbr| qbr.quarter);
        begun
            .filter(|quarter| Some(*quarter) > last)
            .min()
            .unwrap_or_else(|| {
                let complete = self.last_complete(records);
                let mut next = last.map_or(complete, |last| complete.max(last.next()));
                while held.contains(&next) {
                    next = next.next();
                }
                next
            })
    }

    /// A quarter as a person writes it, `2025-Q3`. What is none is refused with the newest that there are.
    pub(super) fn read_quarter(&self, records: &AccountRecords, text: &str) -> Result<Quarter> {
        text.trim().parse().map_err(|_| {
            let fiscal = records.fiscal_year();
            let last = Quarter::last_complete(self.clock.today(), fiscal);
            Error::NoQuarter {
                quarter: text.to_owned(),
                nearest: nearest(last, with_records(records, fiscal)),
            }
        })
    }

    /// The review of a quarter as it is there, else as it would begin.
    pub(super) fn review(&self, records: &AccountRecords, quarter: Quarter) -> Result<Qbr> {
        let fiscal = records.fiscal_year();
        if let Some(there) = records.qbrs.iter().find(|qbr| qbr.quarter == quarter) {
            return Ok(there.clone());
        }
        let recorded = with_records(records, fiscal);
        let over = quarter < Quarter::of(self.clock.today(), fiscal);
        if over && !recorded.contains(&quarter) && !recorded.is_empty() {
            return Err(Error::NoQuarter {
                quarter: quarter.to_string(),
                nearest: nearest(quarter, recorded),
            });
        }
        Ok(Qbr {
            quarter,
            status: QbrStatus::InPreparation,
            ..Qbr::begun(self.new_id(), records.account.id)
        })
    }

    /// The last complete quarter of which there are records; the last complete one when there are none.
    fn last_complete(&self, records: &AccountRecords) -> Quarter {
        let fiscal = records.fiscal_year();
        let last = Quarter::last_complete(self.clock.today(), fiscal);
        let mut recorded = with_records(records, fiscal).into_iter();
        recorded.rfind(|quarter| *quarter <= last).unwrap_or(last)
    }
}

/// The quarters in which something about the account was recorded, as far as there can be a review of them.
fn with_records(records: &AccountRecords, fiscal: FiscalYear) -> BTreeSet<Quarter> {
    let readings = records.readings.iter().map(|r| r.on);
    let touchpoints = records.touchpoints.iter().map(|t| t.on);
    let value = records.value_records.iter().map(|v| v.on);
    let surveys = records.survey_responses.iter().map(|s| s.on);
    let commitments = records.commitments.iter().filter_map(|c| c.due);
    readings
        .chain(touchpoints)
        .chain(value)
        .chain(surveys)
        .chain(commitments)
        .map(|day| Quarter::of(day, fiscal))
        .filter_map(|quarter| Quarter::new(quarter.year(), quarter.number()).ok())
        .collect()
}

fn nearest(asked: Quarter, quarters: BTreeSet<Quarter>) -> Vec<String> {
    let place = |q: &Quarter| i64::from(q.year()) * 4 + i64::from(q.number());
    let mut quarters: Vec<_> = quarters.into_iter().collect();
    quarters.sort_by_key(|q| ((place(q) - place(&asked)).abs(), *q));
    quarters.truncate(NEAREST);
    quarters.sort();
    quarters.iter().map(Quarter::to_string).collect()
}
