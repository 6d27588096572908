//! A review that was held: what its deck said then stays, whatever is changed later.

use deck::content::{QbrContent, SlideOutline};
use model::qbr::Qbr;
use model::{AccountRecords, FiscalYear, Id, Operation, QbrStatus, Quarter};
use serde::{Deserialize, Serialize};

use super::{DeckView, QuarterChoice, Quarters, did, fiscal_year};
use crate::find::{account_named, account_records};
use crate::words::quarter_label;
use crate::{Desk, Error, Result};

/// The newest way in which a held deck is written down. Whoever changes what a deck is made of raises it and says how
/// the one before is read.
const VERSION: u32 = 1;
/// Quarters ahead of the one that runs that can be planned.
const AHEAD: usize = 2;

/// A deck as it was shown.
#[derive(Serialize, Deserialize)]
pub(super) struct Held {
    version: u32,
    pub(super) content: QbrContent,
    pub(super) outline: Vec<SlideOutline>,
}

impl Desk {
    /// Marks a review as held on the day of its meeting. Its deck is kept as it stands: from now on it can be shown and
    /// exported, and nothing changes it.
    ///
    /// # Errors
    /// [`Error::NoReview`]; [`Error::Held`] when it was held before; [`Error::NotYetMet`] when the day of the meeting is
    /// not set or still ahead; [`Error::Leak`] when the deck would show the client something internal.
    pub fn qbr_hold(&self, qbr: Id) -> Result<DeckView> {
        let (records, review) = self.preparing(qbr)?;
        let met = review.on.filter(|on| *on <= self.clock.today());
        met.ok_or(Error::NotYetMet { on: review.on })?;
        let laid = self.laid(&records, &review)?;
        if let Some(field) = laid.leaks.first() {
            return Err(Error::Leak { field: field.clone() });
        }
        let mut outline = laid.outline.clone();
        for slide in &mut outline {
            slide.can_leave = false;
            slide.items.iter_mut().for_each(|item| item.can_leave = false);
        }
        let held = Held {
            version: VERSION,
            content: laid.content.clone(),
            outline,
        };
        let bytes = serde_json::to_vec(&held).map_err(Error::internal)?;
        self.write(&did(Operation::Hold, &review), |tx| {
            let deck = Some(tx.put_blob(&bytes)?);
            let status = QbrStatus::Held;
            Ok(tx
                .update(&Qbr {
                    status,
                    deck,
                    ..review
                })
                .map(drop)?)
        })?;
        self.qbr_open(qbr)
    }

    /// The same for an account named by its name, and the quarter as it is written.
    ///
    /// # Errors
    /// As [`Desk::qbr_hold`]; [`Error::NoAccount`]; [`Error::NoReview`] when there is none of that quarter.
    pub fn qbr_hold_named(&self, account: &str, quarter: &str) -> Result<DeckView> {
        let records = self.read(|reader| account_records(reader, account_named(reader, account)?.id))?;
        let quarter = self.read_quarter(&records, quarter)?;
        let review = records.qbrs.iter().find(|qbr| qbr.quarter == quarter);
        self.qbr_hold(review.ok_or(Error::NoReview)?.id)
    }

    /// The deck of a review as it was shown, when it was held in this vault.
    pub(super) fn held(&self, review: &Qbr) -> Result<Option<Held>> {
        let Some(hash) = &review.deck else {
            return Ok(None);
        };
        let bytes = self.read(|reader| Ok(reader.blob(hash)?))?;
        let bytes = bytes.ok_or_else(|| Error::internal("the held deck's bytes are gone"))?;
        let held: Held = serde_json::from_slice(&bytes).map_err(Error::internal)?;
        if held.version > VERSION {
            let needs = format!("(deck {})", held.version);
            return Err(Error::NewerVault { needs });
        }
        Ok(Some(held))
    }

    /// A review that can still be changed, with the records of its account.
    ///
    /// # Errors
    /// [`Error::NoReview`], [`Error::Held`].
    pub(super) fn preparing(&self, qbr: Id) -> Result<(AccountRecords, Qbr)> {
        let (records, review) = self.records_of(qbr)?;
        if review.status == QbrStatus::Held {
            return Err(Error::Held {
                quarter: review.quarter.to_string(),
            });
        }
        Ok((records, review))
    }

    /// The quarters that a review of an account can look back on, newest first, and the one that is next.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn qbr_quarters(&self, account: Id) -> Result<Quarters> {
        let records = self.read(|reader| account_records(reader, account))?;
        let fiscal = fiscal_year(&records);
        let next = self.next_quarter(&records, fiscal);
        let mut quarters = super::quarters(&records, fiscal);
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
                label: quarter_label(*quarter),
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
    /// was, else the last complete quarter, or the one after the last that was held.
    pub(super) fn next_quarter(&self, records: &AccountRecords, fiscal: FiscalYear) -> Quarter {
        let of = |held: bool| {
            records
                .qbrs
                .iter()
                .filter(move |qbr| (qbr.status == QbrStatus::Held) == held)
                .map(|qbr| qbr.quarter)
        };
        let last_held = of(true).max();
        let begun = of(false).filter(|quarter| Some(*quarter) > last_held).min();
        let complete = self.last_complete(records, fiscal);
        begun.unwrap_or_else(|| last_held.map_or(complete, |held| complete.max(held.next())))
    }
}
