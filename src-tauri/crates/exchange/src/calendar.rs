//! Days as an iCalendar file (RFC 5545): one all-day entry each, with an alarm at nine that morning. Out only.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike};

/// The alarm sounds so many hours after the day has begun.
const ALARM_HOURS: i64 = 9;

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for the same thing in every file.
    pub uid: String,
    /// Its day.
    pub on: NaiveDate,
    /// What it is.
    pub title: String,
}

/// The file's text. `now` is when it is made.
pub fn calendar(entries: &[Entry], now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new();
    calendar.name("Tenure");
    for entry in entries {
        let alarm = Alarm::display(&entry.title, TimeDelta::hours(ALARM_HOURS));
        let event = Event::new()
            .uid(&entry.uid)
            .timestamp(now)
            .summary(&entry.title)
            .all_day(entry.on)
            .alarm(alarm)
            .done();
        calendar.push(event);
    }
    calendar.to_string()
}
