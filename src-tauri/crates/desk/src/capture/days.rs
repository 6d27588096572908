//! Days as a person says them: "yesterday", "last Tue", "12 Oct", "in 2 weeks". What could be two days is no day here:
//! `12/10` is left in the note.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use model::field;

/// Whether a day that is said without a year or a week has been or is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    Past,
    Future,
}

/// The day that words begin with, and how many of them say it.
pub(super) fn day(words: &[&str], today: NaiveDate, toward: Toward) -> Option<(usize, NaiveDate)> {
    let folded: Vec<String> = words.iter().take(4).map(|word| word.to_lowercase()).collect();
    let words: Vec<&str> = folded.iter().map(String::as_str).collect();
    let days = |n| today.checked_add_days(Days::new(n));
    let days_ago = |n| today.checked_sub_days(Days::new(n));
    match words.as_slice() {
        ["today", ..] => Some((1, today)),
        ["yesterday", ..] => Some((1, days_ago(1)?)),
        ["tomorrow", ..] => Some((1, days(1)?)),
        ["last", name, ..] if weekday(name).is_some() => Some((2, before(days_ago(1)?, weekday(name)?)?)),
        ["next", name, ..] if weekday(name).is_some() => Some((2, after(days(1)?, weekday(name)?)?)),
        ["end", "of", "month", ..] => Some((3, month_end(today.year(), today.month())?)),
        ["end", "of", "year", ..] => Some((3, NaiveDate::from_ymd_opt(today.year(), 12, 31)?)),
        ["in", many, unit, ..] => Some((3, moved(today, many.parse().ok()?, unit, Toward::Future)?)),
        [many, unit, "ago", ..] => Some((3, moved(today, many.parse().ok()?, unit, Toward::Past)?)),
        [name, ..] if weekday(name).is_some() => Some((
            1,
            match toward {
                Toward::Past => before(today, weekday(name)?)?,
                Toward::Future => after(today, weekday(name)?)?,
            },
        )),
        [iso, ..] if iso.len() == 10 && field::day(iso).is_some() => Some((1, field::day(iso)?)),
        _ => in_month(&words, today, toward),
    }
}

/// `14:30`, `9am`, `3pm`.
pub(super) fn time(word: &str) -> Option<NaiveTime> {
    let word = word.to_lowercase();
    let (hours, minutes) = match word.split_once(':') {
        Some((hours, minutes)) if hours.len() <= 2 && minutes.len() == 2 => {
            (hours.parse().ok()?, minutes.parse().ok()?)
        }
        _ => {
            let afternoon = word.strip_suffix("pm");
            let hour: u32 = afternoon.or(word.strip_suffix("am"))?.parse().ok()?;
            let half = if afternoon.is_some() { 12 } else { 0 };
            ((1..=12).contains(&hour).then_some(hour % 12 + half)?, 0)
        }
    };
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

/// A day and month in either order, with a year or without.
fn in_month(words: &[&str], today: NaiveDate, toward: Toward) -> Option<(usize, NaiveDate)> {
    let (first, second) = (words.first()?, words.get(1)?);
    let (day, month) = match (day_of_month(first), month(second)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day_of_month(second)?, month(first)?),
    };
    let year = words
        .get(2)
        .filter(|year| year.len() == 4)
        .and_then(|year| year.parse().ok());
    if let Some(day) = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)) {
        return field::day(&day.to_string()).map(|day| (3, day));
    }
    // The nearest year that has such a day: 29 February is not in every one.
    let this = today.year();
    let mut years: Box<dyn Iterator<Item = i32>> = match toward {
        Toward::Past => Box::new((this - 8..=this).rev()),
        Toward::Future => Box::new(this..=this + 8),
    };
    let fits = |day: &NaiveDate| match toward {
        Toward::Past => *day <= today,
        Toward::Future => *day >= today,
    };
    let day = years.find_map(|year| NaiveDate::from_ymd_opt(year, month, day).filter(fits))?;
    Some((2, day))
}

/// `12`, `1st`, `22nd`, `3rd`, `12th`.
fn day_of_month(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word);
    let day = digits.parse().ok()?;
    (digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month by its name or at least the first three letters of it.
fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let at = MONTHS
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))?;
    u32::try_from(at + 1).ok()
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// A day of the week by its name or at least the first three letters of it.
fn weekday(word: &str) -> Option<Weekday> {
    let word = word.trim_end_matches('.');
    let named = |(name, _): &&(&str, Weekday)| word.len() >= 3 && name.starts_with(word);
    WEEKDAYS.iter().find(named).map(|(_, day)| *day)
}

/// The last such day of the week up to a day.
fn before(day: NaiveDate, wanted: Weekday) -> Option<NaiveDate> {
    let back = (7 + day.weekday().num_days_from_monday() - wanted.num_days_from_monday()) % 7;
    day.checked_sub_days(Days::new(back.into()))
}

/// The first such day of the week from a day on.
fn after(day: NaiveDate, wanted: Weekday) -> Option<NaiveDate> {
    let on = (7 + wanted.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
    day.checked_add_days(Days::new(on.into()))
}

fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// A day so many days, weeks or months away; at most a thousand of them.
fn moved(today: NaiveDate, many: u32, unit: &str, toward: Toward) -> Option<NaiveDate> {
    if many > 1000 {
        return None;
    }
    let days = match unit.strip_suffix('s').unwrap_or(unit) {
        "day" => many,
        "week" => many * 7,
        "month" => {
            let months = Months::new(many);
            return match toward {
                Toward::Past => today.checked_sub_months(months),
                Toward::Future => today.checked_add_months(months),
            };
        }
        _ => return None,
    };
    match toward {
        Toward::Past => today.checked_sub_days(Days::new(days.into())),
        Toward::Future => today.checked_add_days(Days::new(days.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday.
    const TODAY: &str = "2026-11-30";

    fn said(text: &str, toward: Toward) -> Option<(usize, String)> {
        let words: Vec<&str> = text.split(' ').collect();
        day(&words, TODAY.parse().unwrap(), toward).map(|(many, day)| (many, day.to_string()))
    }

    #[test]
    fn days_are_read_as_a_person_says_them() {
        let past = [
            ("today re scope", 1, "2026-11-30"),
            ("yesterday", 1, "2026-11-29"),
            ("Mon", 1, "2026-11-30"),
            ("last Monday", 2, "2026-11-23"),
            ("Tues", 1, "2026-11-24"),
            ("last tue re", 2, "2026-11-24"),
            ("12 Oct", 2, "2026-10-12"),
            ("12 Dec", 2, "2025-12-12"),
            ("Oct 12th", 2, "2026-10-12"),
            ("12 October 2024", 3, "2024-10-12"),
            ("29 Feb", 2, "2024-02-29"),
            ("2026-10-12", 1, "2026-10-12"),
            ("3 days ago", 3, "2026-11-27"),
            ("2 months ago", 3, "2026-09-30"),
        ];
        for (text, many, day) in past {
            assert_eq!(said(text, Toward::Past), Some((many, day.to_owned())), "{text}");
        }
        let future = [
            ("Fri", 1, "2026-12-04"),
            ("Mon", 1, "2026-11-30"),
            ("next Mon", 2, "2026-12-07"),
            ("tomorrow", 1, "2026-12-01"),
            ("12 Oct", 2, "2027-10-12"),
            ("29 Feb", 2, "2028-02-29"),
            ("in 2 weeks", 3, "2026-12-14"),
            ("end of month", 3, "2026-11-30"),
            ("end of year", 3, "2026-12-31"),
        ];
        for (text, many, day) in future {
            assert_eq!(said(text, Toward::Future), Some((many, day.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_days_or_is_none_is_not_read() {
        for text in [
            "12/10",
            "31 Feb 2026",
            "32 Oct",
            "Oct",
            "may",
            "12",
            "0999-01-01",
            "in many weeks",
            "5000 days ago",
            "last",
            "mo",
            "12 13",
            "in 2",
        ] {
            assert_eq!(said(text, Toward::Past), None, "{text}");
            assert_eq!(said(text, Toward::Future), None, "{text}");
        }
    }

    #[test]
    fn an_hour_is_read_with_its_half_of_the_day() {
        let at = |text| time(text).map(|time| time.to_string());
        assert_eq!(at("14:30").as_deref(), Some("14:30:00"));
        assert_eq!(at("9am").as_deref(), Some("09:00:00"));
        assert_eq!(at("12pm").as_deref(), Some("12:00:00"));
        assert_eq!(at("12am").as_deref(), Some("00:00:00"));
        for text in ["24:00", "13pm", "0am", "9", "pm", "1:5"] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
