//! The only place that asks the machine for the time and for new ids: rules take both as arguments.

use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use model::Id;
use uuid::{Builder, ContextV7, Timestamp, Uuid};

/// Where "now" and "today" come from.
pub trait Clock: Send + Sync {
    /// This moment.
    fn now(&self) -> DateTime<Utc>;
    /// Today, where the person is.
    fn today(&self) -> NaiveDate;
    /// The day of a moment, where the person is.
    fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.date_naive()
    }
    /// The last moment of a day, where the person is.
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        last_moment(day, &Utc)
    }
}

/// Where the firm's days begin and end: in its time zone, else where the person is.
pub(crate) enum Zone<'c> {
    Firm(chrono_tz::Tz),
    Person(&'c dyn Clock),
}

impl<'c> Zone<'c> {
    /// The firm's; a zone that this program does not know is as good as none.
    pub(crate) fn of(firm: Option<&model::settings::Firm>, clock: &'c dyn Clock) -> Self {
        let zone = firm.and_then(|firm| firm.time_zone.as_deref()?.parse().ok());
        zone.map_or(Self::Person(clock), Self::Firm)
    }

    /// The day of a moment there.
    pub(crate) fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        match self {
            Self::Firm(zone) => moment.with_timezone(zone).date_naive(),
            Self::Person(clock) => clock.day_of(moment),
        }
    }

    /// The last moment of a day there.
    pub(crate) fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        match self {
            Self::Firm(zone) => last_moment(day, zone),
            Self::Person(clock) => clock.end_of(day),
        }
    }
}

/// The last millisecond before the day after begins. A day that begins an hour late, because the clocks went
/// forward at midnight, ends the day before as late.
fn last_moment<Z: TimeZone>(day: NaiveDate, zone: &Z) -> DateTime<Utc> {
    let after = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    let begins = (0..=2).find_map(|late| {
        let begins = zone.from_local_datetime(&(after + TimeDelta::hours(late)));
        begins.earliest()
    });
    let begins = begins.map_or(after.and_utc(), |begins| begins.with_timezone(&Utc));
    begins - TimeDelta::milliseconds(1)
}

/// The machine's clock, in the machine's time zone.
#[derive(Debug, Default)]
pub struct SystemClock;

/// The moment that a machine's clock shows: the earliest is the start of 1970, the latest what a date can say. A clock
/// set to a time before is one whose battery is empty, and chrono's own `now` panics at it.
fn shown(time: SystemTime) -> DateTime<Utc> {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    TimeDelta::from_std(since)
        .ok()
        .and_then(|since| DateTime::UNIX_EPOCH.checked_add_signed(since))
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // this is the clock that all others are kept from
    fn now(&self) -> DateTime<Utc> {
        shown(SystemTime::now())
    }
    fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }
    fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&Local).date_naive()
    }
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        last_moment(day, &Local)
    }
}

/// A clock that stands where it was set: for tests, examples and "as of".
#[derive(Debug)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
    fn today(&self) -> NaiveDate {
        self.0.date_naive()
    }
}

/// Makes ids that sort in the order in which they were made, also within one millisecond.
pub struct IdSource(Mutex<Source>);

enum Source {
    /// The machine's own.
    Random(ContextV7),
    /// A count and dice: the same throws make the same ids at the same moments.
    Seeded {
        made: u32,
        dice: Box<dyn FnMut() -> u64 + Send>,
    },
}

impl IdSource {
    /// The machine's own.
    pub fn new() -> Self {
        Self(Mutex::new(Source::Random(ContextV7::new())))
    }

    /// For what must come out the same each time: ids of a count and of what these dice throw.
    pub fn seeded(dice: impl FnMut() -> u64 + Send + 'static) -> Self {
        let dice = Box::new(dice);
        Self(Mutex::new(Source::Seeded { made: 0, dice }))
    }

    /// An id that is made at a moment.
    pub(crate) fn next(&self, at: DateTime<Utc>) -> Id {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        Id::new(match &mut *source {
            Source::Random(context) => Uuid::new_v7(Timestamp::from_unix(
                &*context,
                seconds,
                at.timestamp_subsec_nanos(),
            )),
            Source::Seeded { made, dice } => {
                // The count stands where a UUIDv7 has room for it: twelve bits, then six and eight.
                let count = made.to_be_bytes();
                let head = (*made >> 14).to_be_bytes();
                *made = made.wrapping_add(1);
                let mut rest = [0; 10];
                rest[2..].copy_from_slice(&dice().to_be_bytes());
                rest[..2].copy_from_slice(&head[2..]);
                rest[2..4].copy_from_slice(&[count[2] & 0x3f, count[3]]);
                let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
                Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
            }
        })
    }
}

impl Default for IdSource {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Dice that fall as the seed says.
    fn dice(seed: u64) -> impl FnMut() -> u64 + Send {
        let mut thrown = seed;
        move || {
            thrown = thrown
                .wrapping_mul(0x5851_f42d_4c95_7f2d)
                .wrapping_add(0x1405_7b7e_f767_814f);
            thrown
        }
    }

    #[test]
    fn a_clock_before_1970_shows_its_start() {
        let (start, hour) = (SystemTime::UNIX_EPOCH, std::time::Duration::from_secs(3600));
        assert_eq!(shown(start - hour), DateTime::UNIX_EPOCH);
        assert_eq!(shown(start + hour), DateTime::UNIX_EPOCH + TimeDelta::hours(1));
    }

    #[test]
    fn ids_of_one_moment_sort_in_the_order_they_were_made() {
        for source in [IdSource::new(), IdSource::seeded(dice(1))] {
            let made: Vec<Id> = (0..10_000).map(|_| source.next(DateTime::UNIX_EPOCH)).collect();
            assert!(made.is_sorted() && made.windows(2).all(|two| two[0] != two[1]));
        }
    }

    #[test]
    fn a_seed_makes_the_same_ids_again_and_another_seed_makes_others() {
        let ids = |seed| {
            let source = IdSource::seeded(dice(seed));
            (0..100)
                .map(|_| source.next(DateTime::UNIX_EPOCH))
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(1), ids(1));
        assert!(ids(1).iter().zip(ids(2)).all(|(one, other)| *one != other));
    }
}
