//! A review that was held: what its deck said then stays, whatever is changed later.

use deck::content::{QbrContent, SlideOutline};
use model::qbr::Qbr;
use model::{AccountRecords, Id, Operation, QbrStatus};
use serde::{Deserialize, Serialize};
use store::Reader;

use super::{DeckView, did, leaks};
use crate::find::{account_named, account_records};
use crate::{Desk, Error, Result};

/// The newest way in which a held deck is written down. Whoever changes what a deck is made of raises it and says how
/// the one before is read. The first had no logo, and has none when it is read.
const VERSION: u32 = 2;

/// So many decks are composed for one that is to be kept before it gives way to whoever keeps writing.
const DECKS: usize = 5;

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
    /// exported, and nothing changes it. Of a review that was held without a deck of this vault, the deck is kept that is
    /// composed now.
    ///
    /// # Errors
    /// [`Error::NoReview`]; [`Error::Held`] when its deck was kept before; [`Error::NotYetMet`] when the day of the meeting is
    /// not set or still ahead; [`Error::Leak`] when the deck would show the client something internal.
    pub fn qbr_hold(&self, qbr: Id) -> Result<DeckView> {
        self.qbr_keep(qbr)?;
        self.qbr_open(qbr)
    }

    /// As [`Desk::qbr_hold`], for whoever does not look at the deck.
    ///
    /// # Errors
    /// As there.
    pub fn qbr_keep(&self, qbr: Id) -> Result<()> {
        // Composed before the transaction, which so is short. If anything was written meanwhile, the deck may say what is
        // no longer so: then it is composed anew.
        for _ in 0..DECKS {
            let (records, review, revision) = self.read(|reader| {
                let review = reader.get::<Qbr>(qbr)?.ok_or(Error::NoReview)?;
                Ok((
                    account_records(reader, review.account)?,
                    review,
                    reader.revision()?,
                ))
            })?;
            let deck = self.shown(&records, &review)?;
            let kept = self.write(&did(Operation::Hold, &review), |tx| {
                if tx.revision()? != revision {
                    return Ok(false);
                }
                let deck = Some(tx.put_blob(&deck)?);
                let status = QbrStatus::Held;
                tx.update(&Qbr {
                    status,
                    deck,
                    ..review
                })?;
                Ok(true)
            })?;
            if kept {
                return Ok(());
            }
        }
        Err(Error::InUse)
    }

    /// The deck of a review that was shown just now, or of one that was held and has none yet, as it is kept.
    fn shown(&self, records: &AccountRecords, review: &Qbr) -> Result<Vec<u8>> {
        if review.deck.is_some() {
            return Err(is_held(review));
        }
        if review.status != QbrStatus::Held && review.on.is_none_or(|on| on > self.clock.today()) {
            return Err(Error::NotYetMet { on: review.on });
        }
        let laid = self.laid(records, review)?;
        super::refused(&leaks(records, review, &laid))?;
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
        serde_json::to_vec(&held).map_err(Error::internal)
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
        let bytes = bytes.ok_or_else(|| Error::DeckGone {
            quarter: review.quarter.to_string(),
        })?;
        // Asked first: what a newer version wrote may not be readable otherwise.
        let Written { version } = serde_json::from_slice(&bytes).map_err(Error::internal)?;
        if version > VERSION {
            return Err(Error::NewerDeck {
                quarter: review.quarter.to_string(),
            });
        }
        serde_json::from_slice(&bytes).map(Some).map_err(Error::internal)
    }

    /// A review that can still be changed, with the records of its account.
    ///
    /// # Errors
    /// [`Error::NoReview`], [`Error::Held`].
    pub(super) fn preparing(&self, qbr: Id) -> Result<(AccountRecords, Qbr)> {
        self.read(|reader| {
            let review = changeable(reader, qbr)?;
            Ok((account_records(reader, review.account)?, review))
        })
    }
}

/// A review while it can be changed. The transaction that changes it asks again.
pub(super) fn changeable(reader: &Reader, qbr: Id) -> Result<Qbr> {
    let review = reader.get::<Qbr>(qbr)?.ok_or(Error::NoReview)?;
    match review.status {
        QbrStatus::Held => Err(is_held(&review)),
        _ => Ok(review),
    }
}

fn is_held(review: &Qbr) -> Error {
    Error::Held {
        quarter: review.quarter.to_string(),
    }
}
