//! How a story says a day (`-285`, `Q-1/60`, `day+30d`) and when something happens: on one day, or again and again.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use crate::calendar::{Calendar, forward, months_before, shift};
use crate::dice::Dice;

/// What the days of a story are counted from.
pub(crate) struct Reckoning<'c> {
    pub calendar: &'c Calendar,
    /// The day the account came into the book.
    pub begin: NaiveDate,
}

/// A moment of the story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moment {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
    /// The how manieth of its series, from 0.
    pub nth: usize,
}

/// When a row happens.
#[derive(Debug, PartialEq)]
pub(crate) enum When {
    /// At these moments.
    At(Vec<Moment>),
    /// With the first that needs it.
    Needed,
    /// In the same step as the record in this column.
    With(String),
}

impl Reckoning<'_> {
    /// The day that an expression means: a start, then so many days or months on or back. `listed` is what `day` stands
    /// for.
    pub fn day(&self, text: &str, listed: NaiveDate, dice: &mut Dice) -> Result<NaiveDate, String> {
        let wrong = || format!("`{text}` is no day");
        let (mut day, mut rest) = self.start(text, listed).ok_or_else(wrong)?;
        while !rest.is_empty() {
            let (number, unit, after) = counted(rest).ok_or_else(wrong)?;
            day = match (rest.chars().next(), unit) {
                (Some('+' | '-'), 'd') => shift(day, i64::from(number)),
                (Some('-'), 'm') => months_before(day, number.unsigned_abs()),
                (Some('~'), 'd') => {
                    let thrown = dice.of_sides(number.unsigned_abs() * 2 + 1);
                    shift(day, i64::from(thrown) - i64::from(number))
                }
                _ => return Err(wrong()),
            };
            rest = after;
        }
        Ok(day)
    }

    fn start<'t>(&self, text: &'t str, listed: NaiveDate) -> Option<(NaiveDate, &'t str)> {
        if let Some(rest) = text.strip_prefix("day") {
            return Some((listed, rest));
        }
        if let Some(rest) = text.strip_prefix("first") {
            return Some((self.begin, rest));
        }
        if let Some(rest) = text.strip_prefix('Q') {
            let (back, rest) = rest.split_once('/')?;
            let (day, rest) = number(rest)?;
            return Some((self.calendar.in_quarter(-back.parse::<i32>().ok()?, day), rest));
        }
        let (days, rest) = text.starts_with(['+', '-']).then(|| number(text))??;
        match rest.strip_prefix('m') {
            Some(rest) => Some((self.calendar.months_ago(days.unsigned_abs()), rest)),
            None => Some((self.calendar.ago(-days), rest)),
        }
    }

    /// When a row happens. Times of a range are thrown for, in quarters of an hour.
    pub fn when(&self, text: &str, dice: &mut Dice) -> Result<When, String> {
        if text == "needed" {
            return Ok(When::Needed);
        }
        if let Some(column) = text.strip_prefix("with ") {
            return Ok(When::With(column.to_owned()));
        }
        let (days, times) = match text.rsplit_once(' ').filter(|(_, last)| last.contains(':')) {
            Some((days, times)) => (days, Some(times)),
            None => (text, None),
        };
        let days = self.days(days, dice)?;
        let at = |(nth, day)| {
            Ok(Moment {
                day,
                time: times.map(|times| time(times, dice)).transpose()?,
                nth,
            })
        };
        days.into_iter()
            .enumerate()
            .map(at)
            .collect::<Result<_, _>>()
            .map(When::At)
    }

    fn days(&self, text: &str, dice: &mut Dice) -> Result<Vec<NaiveDate>, String> {
        let wrong = || format!("`{text}` is not when anything happens");
        let words: Vec<&str> = text.split(' ').collect();
        let range = match words.last().and_then(|last| last.split_once("..")) {
            Some((from, to)) => (from, to),
            None => return Ok(vec![forward(self.day(text, self.begin, dice)?)]),
        };
        let back = |text: &str| text.strip_prefix('-')?.parse::<u32>().ok();
        let periods = |months| {
            let (from, to) = back(range.0).zip(back(range.1)).ok_or_else(wrong)?;
            Ok(self.calendar.period_ends(months, from, to))
        };
        match words.as_slice() {
            ["month", "ends", _] => return periods(1),
            ["quarter", "ends", _] => return periods(3),
            _ => {}
        }
        let (from, to) = (
            self.day(range.0, self.begin, dice)?,
            self.day(range.1, self.begin, dice)?,
        );
        let working = self.calendar.working_days(self.begin, from, to);
        let months = |months| self.calendar.month_starts(self.begin, months, from, to);
        Ok(match words.as_slice() {
            ["fridays", _] => working.filter(|day| day.weekday() == Weekday::Fri).collect(),
            ["every", "month", _] => months(1),
            ["every", n, "months", _] => months(n.parse().map_err(|_| wrong())?),
            ["every", n, "days", _] => working
                .step_by(n.parse::<usize>().map_err(|_| wrong())?.max(1))
                .collect(),
            [n, "a", "day", _] => {
                let times: usize = n.parse().map_err(|_| wrong())?;
                working.flat_map(|day| std::iter::repeat_n(day, times)).collect()
            }
            _ => return Err(wrong()),
        })
    }
}

/// A signed number at the beginning of a text, and the rest of it.
fn number(text: &str) -> Option<(i32, &str)> {
    let signs = text.len() - text.trim_start_matches(['+', '-']).len();
    let digits = text[signs..].bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(signs + digits);
    Some((number.parse().ok()?, rest))
}

/// `+30d`, `-12m` or `~3d`, and the rest.
fn counted(text: &str) -> Option<(i32, char, &str)> {
    let (number, rest) = number(text.strip_prefix('~').unwrap_or(text))?;
    let unit = rest.chars().next()?;
    Some((number, unit, &rest[unit.len_utf8()..]))
}

/// `9:30`, or one of the quarters of an hour of `8:00..15:45`.
fn time(text: &str, dice: &mut Dice) -> Result<NaiveTime, String> {
    let read =
        |text: &str| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| format!("`{text}` is no time"));
    let Some((from, to)) = text.split_once("..") else {
        return read(text);
    };
    let (from, to) = (read(from)?, read(to)?);
    let quarters = u32::try_from((to - from).num_minutes() / 15).unwrap_or(0);
    Ok(from + chrono::TimeDelta::minutes(15 * i64::from(dice.of_sides(quarters + 1))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_counted_from_the_end_the_quarter_or_the_day_that_is_told_of() {
        let calendar = Calendar::ending(day("2026-11-20"));
        let reckoning = Reckoning {
            calendar: &calendar,
            begin: calendar.begin(),
        };
        let listed = day("2026-03-04");
        let of = |text: &str| reckoning.day(text, listed, &mut Dice::of(1, "")).unwrap();
        for (text, wanted) in [
            ("-1", "2026-11-19"),
            ("+3", "2026-11-23"),
            ("-63m", "2021-08-20"),
            ("Q-1/60", "2026-08-31"),
            ("Q0/0", "2026-10-01"),
            ("Q+1/4", "2027-01-05"),
            ("day", "2026-03-04"),
            ("day+30d", "2026-04-03"),
            ("-430-1d-12m", "2024-09-15"),
            ("first", "2025-05-20"),
        ] {
            assert_eq!(of(text), day(wanted), "{text}");
        }
        let paid = of("day+30d~3d");
        assert!((day("2026-03-31")..=day("2026-04-06")).contains(&paid));
        for wrong in ["", "soon", "12", "Q1", "day+3", "day*3d", "-4x"] {
            assert!(
                reckoning.day(wrong, listed, &mut Dice::of(1, "")).is_err(),
                "{wrong}"
            );
        }
    }

    #[test]
    fn what_happens_again_and_again_is_listed_up_to_the_end() {
        let calendar = Calendar::ending(day("2026-11-20"));
        let reckoning = Reckoning {
            calendar: &calendar,
            begin: calendar.begin(),
        };
        let days = |text: &str| match reckoning.when(text, &mut Dice::of(1, "")).unwrap() {
            When::At(moments) => moments.iter().map(|m| m.day.to_string()).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(days("fridays -18..+20"), ["2026-11-06", "2026-11-13"]);
        assert_eq!(
            days("every 2 days -7..-1"),
            ["2026-11-13", "2026-11-17", "2026-11-19"]
        );
        assert_eq!(
            days("2 a day -2..-1"),
            ["2026-11-18", "2026-11-18", "2026-11-19", "2026-11-19"]
        );
        assert_eq!(days("every 3 months -200..+10"), ["2026-08-03", "2026-11-02"]);
        assert_eq!(days("month ends -2..-1"), ["2026-09-30", "2026-10-31"]);
        assert_eq!(days("-3 12:30"), ["2026-11-17"]);
        assert!(reckoning.when("every so often", &mut Dice::of(1, "")).is_err());
    }
}
