//! A review that was held: what its deck said then stays, whatever is changed later.

use deck::content::{QbrContent, SlideOutline};
use model::qbr::Qbr;
use model::{AccountRecords, Id, Operation, QbrStatus};
use serde::{Deserialize, Serialize};

use super::{DeckView, did};
use crate::find::{account_named, account_records};
use crate::{Desk, Error, Result};

/// The newest way in which a held deck is written down. Whoever changes what a deck is made of raises it and says how
/// the one before is read.
const VERSION: u32 = 1;

/// In which way a deck is written down.
#[derive(Deserialize)]
struct Written {
    version: u32,
}

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
        super::refused(&laid.leaks)?;
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
        // Asked first: what a newer version wrote may not be readable otherwise.
        let Written { version } = serde_json::from_slice(&bytes).map_err(Error::internal)?;
        if version > VERSION {
            let needs = format!("(deck {version})");
            return Err(Error::NewerVault { needs });
        }
        serde_json::from_slice(&bytes).map(Some).map_err(Error::internal)
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
}
