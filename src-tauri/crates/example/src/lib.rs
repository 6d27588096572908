//! The example: a portfolio of thirteen accounts with eighteen months of history, so that every screen has something true
//! to show.
//!
//! The stories are files (`stories`, with the rules of their tables in its README), read (`read`), told day by day
//! (`tell`, `order`) and played through the desk's own door on a clock that stands where the story is (`play`). The same
//! end day and seed tell the same story, to the record and the log.

mod calendar;
mod days;
mod dice;
mod making;
mod order;
mod place;
mod play;
mod read;
mod say;
mod step;
mod stories;
mod tell;
#[cfg(test)]
mod tests;
mod views;

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use desk::{Clock, Desk, IdSource, Places, Result, Setup};

pub use making::{Making, leave, look, unlock};
pub use place::{EXAMPLE_PASSPHRASE, ExampleMark};
pub use views::*;

use dice::Dice;

/// The seed of the story as it is shipped.
const SEED: u64 = 1;

/// What an example is made of.
#[derive(Debug, Clone, Copy)]
pub struct Telling {
    /// The day on which nothing has happened yet; the history ends with the working day before it.
    pub ends: NaiveDate,
    /// Another seed tells the same story with other small talk.
    pub seed: u64,
}

impl Telling {
    /// The story as it is shipped, up to a day.
    pub fn until(ends: NaiveDate) -> Self {
        Self { ends, seed: SEED }
    }
}

/// Makes an example in a folder of its own, whole or not at all: it is written beside its place and put
/// there when it is done. `progress` is told how far it is and may break off.
///
/// # Errors
/// When the folder is taken or cannot be written to, or `progress` breaks off ([`desk::Error::Cancelled`]).
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
    let script = stories::script(telling)?;
    let clock = StoryClock::default();
    clock.stand_at(
        script
            .entries
            .first()
            .map_or(DateTime::UNIX_EPOCH, |entry| entry.at),
    );
    let mut dice = Dice::of(telling.seed, "ids");
    let desk = Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: folder.to_owned(),
        },
        clock: Box::new(clock.clone()),
        kdf,
    })
    .with_ids(IdSource::seeded(move || dice.throw()));
    desk.vault_prepare(passphrase.to_owned())?;
    desk.vault_commit_unconfirmed()?;
    let made = desk.unsynced(|| play::play(&desk, &clock, script, progress))?;
    let log = desk.revision()?;
    desk.vault_lock();
    Ok((made, log))
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
