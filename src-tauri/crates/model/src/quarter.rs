//! A quarter of the firm's year. When the firm's year starts on 1 January it is a calendar quarter.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// When the firm's year starts (month and day), e.g. `01-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FiscalYear {
    month: u32,
    day: u32,
}

/// A quarter such as `2025-Q3`. A fiscal year is named after the calendar year in which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i32,
    number: u8,
}

/// Why a text is not a quarter or a start of a year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuarterError {
    /// Not of the form `2025-Q3`.
    #[error("a quarter is written like 2025-Q3")]
    Quarter,
    /// Not of the form `01-01`, or a day that not every year has.
    #[error("the start of the year is written like 01-01, on a day from 1 to 28")]
    FiscalYear,
}

impl FiscalYear {
    /// The calendar year.
    pub const CALENDAR: FiscalYear = FiscalYear { month: 1, day: 1 };

    /// True when the firm's year is the calendar year.
    pub fn is_calendar(self) -> bool {
        self == Self::CALENDAR
    }

    /// First day of the firm's year that is named `year`.
    pub fn starts(self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, self.month, self.day).unwrap_or(NaiveDate::MIN)
    }
}

impl Default for FiscalYear {
    fn default() -> Self {
        Self::CALENDAR
    }
}

impl Quarter {
    /// A quarter by its year and number 1–4.
    ///
    /// # Errors
    /// When the number is not 1–4 or the year is not 1900–2999.
    pub fn new(year: i32, number: u8) -> Result<Self, QuarterError> {
        ((1..=4).contains(&number) && (1900..3000).contains(&year))
            .then_some(Self { year, number })
            .ok_or(QuarterError::Quarter)
    }

    /// The year it belongs to.
    pub fn year(self) -> i32 {
        self.year
    }

    /// 1–4.
    pub fn number(self) -> u8 {
        self.number
    }

    /// First day.
    pub fn starts(self, fiscal: FiscalYear) -> NaiveDate {
        fiscal
            .starts(self.year)
            .checked_add_months(Months::new(3 * (u32::from(self.number) - 1)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// Last day.
    pub fn ends(self, fiscal: FiscalYear) -> NaiveDate {
        self.next()
            .starts(fiscal)
            .checked_sub_days(Days::new(1))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The quarter after.
    pub fn next(self) -> Self {
        match self.number {
            4 => Self {
                year: self.year + 1,
                number: 1,
            },
            n => Self {
                year: self.year,
                number: n + 1,
            },
        }
    }

    /// The quarter before.
    pub fn previous(self) -> Self {
        match self.number {
            1 => Self {
                year: self.year - 1,
                number: 4,
            },
            n => Self {
                year: self.year,
                number: n - 1,
            },
        }
    }

    /// The quarter a day falls in.
    pub fn of(day: NaiveDate, fiscal: FiscalYear) -> Self {
        let year = if day < fiscal.starts(day.year()) {
            day.year() - 1
        } else {
            day.year()
        };
        let first = Self { year, number: 1 };
        [first, first.next(), first.next().next()]
            .into_iter()
            .find(|q| day <= q.ends(fiscal))
            .unwrap_or(Self { year, number: 4 })
    }

    /// The last quarter that is over on `day`: what a review held then looks back on.
    pub fn last_complete(day: NaiveDate, fiscal: FiscalYear) -> Self {
        Self::of(day, fiscal).previous()
    }
}

impl FromStr for Quarter {
    type Err = QuarterError;
    fn from_str(text: &str) -> Result<Self, QuarterError> {
        let (year, number) = text.split_once("-Q").ok_or(QuarterError::Quarter)?;
        match (year.len(), number.len(), year.parse(), number.parse()) {
            (4, 1, Ok(year), Ok(number)) => Self::new(year, number),
            _ => Err(QuarterError::Quarter),
        }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-Q{}", self.year, self.number)
    }
}

impl FromStr for FiscalYear {
    type Err = QuarterError;
    fn from_str(text: &str) -> Result<Self, QuarterError> {
        let (month, day) = text.split_once('-').ok_or(QuarterError::FiscalYear)?;
        // A sign before a digit is read as part of a number.
        if text.contains('+') {
            return Err(QuarterError::FiscalYear);
        }
        match (month.len(), day.len(), month.parse(), day.parse()) {
            (2, 2, Ok(month @ 1..=12), Ok(day @ 1..=28)) => Ok(Self { month, day }),
            _ => Err(QuarterError::FiscalYear),
        }
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

macro_rules! as_text {
    ($($kind:ty: $error:ty),*) => {$(
        impl TryFrom<String> for $kind {
            type Error = $error;
            fn try_from(text: String) -> Result<Self, $error> {
                text.parse()
            }
        }
        impl From<$kind> for String {
            fn from(value: $kind) -> String {
                value.to_string()
            }
        }
        impl specta::Type for $kind {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                <String as specta::Type>::definition(types)
            }
        }
    )*};
}
as_text!(Quarter: QuarterError, FiscalYear: QuarterError);

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_calendar_quarter_starts_and_ends_with_its_months() {
        let q: Quarter = "2025-Q3".parse().unwrap();
        assert_eq!(q.starts(FiscalYear::CALENDAR), day("2025-07-01"));
        assert_eq!(q.ends(FiscalYear::CALENDAR), day("2025-09-30"));
    }

    #[test]
    fn a_fiscal_quarter_follows_the_firms_year() {
        let fiscal: FiscalYear = "04-01".parse().unwrap();
        let q: Quarter = "2025-Q4".parse().unwrap();
        assert_eq!(
            (q.starts(fiscal), q.ends(fiscal)),
            (day("2026-01-01"), day("2026-03-31"))
        );
        assert_eq!(Quarter::of(day("2026-02-10"), fiscal), q);
    }

    #[test]
    fn a_text_that_is_no_quarter_is_refused() {
        for text in ["2025Q3", "2025-Q5", "25-Q1", "2025-Q", "", "2025-Q33"] {
            assert_eq!(text.parse::<Quarter>(), Err(QuarterError::Quarter), "{text}");
        }
    }

    #[test]
    fn a_start_of_a_year_is_written_in_digits() {
        for text in ["+4-01", "04-+1", "4-01", "02-29", "13-01"] {
            assert_eq!(
                text.parse::<FiscalYear>(),
                Err(QuarterError::FiscalYear),
                "{text}"
            );
        }
    }

    #[test]
    fn every_day_lies_in_the_quarter_it_is_said_to_be_of() {
        for fiscal in ["01-01", "04-06", "10-01"].map(|t| t.parse::<FiscalYear>().unwrap()) {
            let mut at = day("2023-12-15");
            while at < day("2025-02-01") {
                let q = Quarter::of(at, fiscal);
                assert!(
                    q.starts(fiscal) <= at && at <= q.ends(fiscal),
                    "{at} {q} {fiscal}"
                );
                at = at.succ_opt().unwrap();
            }
        }
    }
}
