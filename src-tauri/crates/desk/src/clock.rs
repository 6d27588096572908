//! The only place that asks the machine for the time and for new ids: rules take both as arguments.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use model::Id;
use uuid::{ContextV7, Timestamp, Uuid};

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

#[allow(clippy::disallowed_methods)] // this is the clock that all others are kept from
impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
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
pub(crate) struct IdSource(Mutex<ContextV7>);

impl IdSource {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(ContextV7::new()))
    }

    pub(crate) fn next(&self, at: DateTime<Utc>) -> Id {
        let context = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        Id::new(Uuid::new_v7(Timestamp::from_unix(
            &*context,
            seconds,
            at.timestamp_subsec_nanos(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_sort_in_the_order_they_were_made() {
        let (source, at) = (IdSource::new(), DateTime::UNIX_EPOCH);
        let made: Vec<Id> = (0..10_000).map(|_| source.next(at)).collect();
        assert!(made.is_sorted() && made.windows(2).all(|two| two[0] != two[1]));
    }
}
