//! The example: a portfolio of thirteen accounts with eighteen months of history, so that every screen has
//! something true to show.
//!
//! The story is data (`story`), its entries are what a person would have written (`replay`), and they go
//! through the desk's own door with a clock that stands where the story is. The same end day and seed tell
//! the same story, to the record and the log.

mod begin;
mod calendar;
mod chatter;
mod dice;
mod place;
mod replay;
mod script;
mod story;
#[cfg(test)]
mod tests;
mod views;

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use store::Origin;

pub(crate) use begin::Making;
pub(crate) use dice::Dice;
pub(crate) use place::is_example;
pub use place::{EXAMPLE_PASSPHRASE, ExampleMark};
pub use views::*;

use crate::clock::IdSource;
use crate::{Clock, Desk, Error, Places, Result, Setup};
use calendar::Calendar;
use script::{Cast, Entry, Pen};

/// The seed of the story as it is shipped.
const SEED: u64 = 1;
/// How often is said how far it is: after so many entries.
const SAY_EVERY: usize = 40;

/// What an example is made of.
#[derive(Debug, Clone, Copy)]
pub struct Telling {
    /// The day on which nothing has happened yet; the history ends with the working day before it.
    pub ends: NaiveDate,
    /// Another seed tells the same story with other small talk.
    pub seed: u64,
}

impl Telling {
    /// The story as it stands today.
    pub fn until(ends: NaiveDate) -> Self {
        Self { ends, seed: SEED }
    }
}

/// Makes an example in a folder of its own, whole or not at all: it is written beside its place and put
/// there when it is done. `progress` is told how far it is and may break off.
///
/// # Errors
/// When the folder is taken or cannot be written to, or `progress` breaks off ([`Error::Cancelled`]).
pub fn make(
    folder: &Path,
    passphrase: &str,
    telling: Telling,
    kdf: Option<vault::KdfCost>,
    progress: &mut dyn FnMut(ExampleProgress) -> ControlFlow<()>,
) -> Result<ExampleMade> {
    place::must_be_free(folder)?;
    let beside = place::make_beside(folder)?;
    let made = make_in(&beside, passphrase, telling, kdf, progress)
        .and_then(|(made, log)| place::settle(&beside, folder, telling.ends, log).map(|()| made));
    if made.is_err() {
        // Half an example would be opened the next time as if it were whole.
        let _ = place::clear(&beside);
    }
    made
}

fn make_in(
    folder: &Path,
    passphrase: &str,
    telling: Telling,
    kdf: Option<vault::KdfCost>,
    progress: &mut dyn FnMut(ExampleProgress) -> ControlFlow<()>,
) -> Result<(ExampleMade, String)> {
    let calendar = Calendar::ending(telling.ends);
    let entries = replay::script(&calendar, telling.seed)?;
    let clock = StoryClock::default();
    clock.stand_at(entries.first().map_or(DateTime::UNIX_EPOCH, |entry| entry.at));
    let mut desk = Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: folder.to_owned(),
        },
        clock: Box::new(clock.clone()),
        kdf,
    });
    desk.ids = IdSource::seeded(telling.seed);
    desk.vault_prepare(passphrase.to_owned())?;
    desk.vault_commit_unconfirmed()?;
    desk.open()?.store.sync_off()?;
    let made = tell(&desk, &clock, entries, progress)?;
    desk.open()?.store.sync_on()?;
    let log = desk.how_far_the_log_goes()?;
    desk.vault_lock();
    Ok((made, log))
}

/// Writes the entries one by one, each at its own moment.
fn tell(
    desk: &Desk,
    clock: &StoryClock,
    entries: Vec<Entry>,
    progress: &mut dyn FnMut(ExampleProgress) -> ControlFlow<()>,
) -> Result<ExampleMade> {
    let of = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let mut cast = Cast::default();
    let mut entries = entries.into_iter().enumerate().peekable();
    let mut written = 0;
    while let Some((n, first)) = entries.next() {
        if n % SAY_EVERY == 0 {
            let done = u32::try_from(n).unwrap_or(u32::MAX);
            let on = first.at.date_naive();
            if progress(ExampleProgress { done, of, on }).is_break() {
                return Err(Error::Cancelled);
            }
        }
        clock.stand_at(first.at);
        // What an account began with is one transaction, as an import is.
        let (account, setup, did) = (first.account, first.setup, first.did);
        let origin = if setup { Origin::Import } else { Origin::Here };
        let mut acts = vec![first.act];
        while let Some((_, next)) = entries.next_if(|(_, e)| setup && e.setup && e.account == account) {
            acts.push(next.act);
        }
        desk.write_from(origin, &did, |tx| {
            let mut pen = Pen {
                tx,
                desk,
                cast: &mut cast,
                account,
            };
            acts.into_iter().try_for_each(|act| act(&mut pen))
        })?;
        written += 1;
    }
    Ok(ExampleMade {
        accounts: u32::try_from(story::all().len()).unwrap_or(u32::MAX),
        entries: written,
    })
}

/// The clock of the story: it stands at the moment that is being written.
#[derive(Clone, Default)]
struct StoryClock(Arc<AtomicI64>);

impl StoryClock {
    fn stand_at(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp_millis(), Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}
