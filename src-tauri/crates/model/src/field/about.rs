//! A field of a kind, with its name and its place: how its values are taken in and shown, and which rule a value
//! breaks.

use chrono::{Datelike, NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{ColumnKind, Holds, LARGEST_AMOUNT, Range, Reads, Spec, Value};
use crate::rules::{Rule, Shape};
use crate::{Currency, FiscalYear, Id, Money, Quarter};

/// One field of a kind of record, as declared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FieldAbout {
    /// Its name, `snake_case`.
    pub name: &'static str,
    /// What its declaration says of it in words.
    pub doc: &'static str,
    /// What its declaration says of it otherwise.
    pub spec: Spec,
    /// True when absence means something: unknown.
    pub nullable: bool,
    /// How its first column is typed.
    pub kind: ColumnKind,
    /// Columns: two for money, one for all else.
    pub width: usize,
}

/// A field's value as it crosses to the window and the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(untagged)]
pub enum FieldValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(#[specta(type = i32)] i64),
    /// Texts, words, ids, days, times, quarters, currencies, and decimal numbers as text.
    Text(String),
    /// An amount of money.
    Money(Money),
}

impl FieldAbout {
    /// Who may read it, in a record that says this of its own fields.
    pub fn reads(&self, record: Reads) -> Reads {
        self.spec.reads.unwrap_or(record)
    }

    /// Its columns by name.
    pub fn columns(&self) -> Vec<Column> {
        let column = |name: String, kind, holds| Column {
            name,
            field: self.name,
            kind,
            nullable: self.nullable,
            holds,
        };
        let first = column(self.name.to_owned(), self.kind, self.spec.holds);
        match self.spec.holds {
            Holds::Money { .. } => {
                let second = format!("{}_currency", self.name);
                vec![first, column(second, ColumnKind::Text, Holds::Currency)]
            }
            _ => vec![first],
        }
    }

    /// Whether somebody has to say it of a new record.
    pub fn is_needed(&self) -> bool {
        !self.nullable && self.spec.starts.is_none() && !self.spec.filled
    }

    /// What a new record holds before anyone says anything, one value per column; `None` when somebody has to say.
    pub fn starts(&self) -> Option<Vec<Value>> {
        match (self.spec.starts, self.kind) {
            (Some(word), ColumnKind::Int) => word.parse().ok().map(|n| vec![Value::Int(n)]),
            (Some(word), ColumnKind::Text) => Some(vec![Value::Text(word.to_owned())]),
            (None, _) => self.nullable.then(|| vec![Value::Null; self.width]),
        }
    }

    /// Its stored values as they cross to a screen; `None` when it is unknown.
    pub fn shown(&self, values: &[Value]) -> Option<FieldValue> {
        match (self.spec.holds, values) {
            (_, [Value::Int(minor), Value::Text(currency)]) => {
                Some(FieldValue::Money(Money::minor(*minor, currency.parse().ok()?)))
            }
            (Holds::YesNo, [Value::Int(n)]) => Some(FieldValue::Flag(*n != 0)),
            (_, [Value::Int(n), ..]) => Some(FieldValue::Whole(*n)),
            (_, [Value::Text(text), ..]) => Some(FieldValue::Text(text.clone())),
            (_, [Value::Null, ..] | []) => None,
        }
    }

    /// A value from a screen as it is stored, one per column: texts without spaces around them, blank texts as unknown.
    /// `currency` is that of the account's money.
    ///
    /// # Errors
    /// The rule that it breaks. Whether a reference leads anywhere is not asked here.
    pub fn taken(&self, value: Option<FieldValue>, currency: Option<Currency>) -> Result<Vec<Value>, Rule> {
        let text = |text: &str| vec![Value::Text(text.to_owned())];
        let value = value.filter(|value| !matches!(value, FieldValue::Text(text) if text.trim().is_empty()));
        let Some(value) = value else {
            return if self.nullable {
                Ok(vec![Value::Null; self.width])
            } else {
                Err(Rule::Required)
            };
        };
        let stored = match (self.spec.holds, &value) {
            (Holds::Name | Holds::Email | Holds::Phone | Holds::Code, FieldValue::Text(line)) => {
                text(&line.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            (Holds::Prose, FieldValue::Text(prose)) => text(prose.replace("\r\n", "\n").trim()),
            (Holds::LanguageTag, FieldValue::Text(tag)) => text(&language_tag(tag.trim())),
            (Holds::Colour, FieldValue::Text(colour)) => text(&colour.trim().to_ascii_lowercase()),
            (Holds::Decimal(_), FieldValue::Text(number)) => {
                let number = Decimal::from_str_exact(number.trim());
                text(
                    &number
                        .map_err(|_| Rule::not_a(Shape::Number))?
                        .normalize()
                        .to_string(),
                )
            }
            (Holds::Decimal(_), FieldValue::Whole(number)) => text(&number.to_string()),
            (Holds::Time, FieldValue::Text(time)) => {
                let time = time.trim();
                let read = NaiveTime::parse_from_str(time, "%H:%M:%S")
                    .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M"));
                text(&read.map_err(|_| Rule::not_a(Shape::Time))?.to_string())
            }
            (Holds::YesNo, FieldValue::Flag(flag)) => vec![Value::Int(i64::from(*flag))],
            (Holds::Whole(_), FieldValue::Whole(number)) => vec![Value::Int(*number)],
            (Holds::Money { .. }, FieldValue::Money(money)) => {
                if let Some(own) = currency.filter(|own| *own != money.currency && !self.spec.any_currency) {
                    return Err(Rule::OtherCurrency { currency: own });
                }
                vec![
                    Value::Int(money.minor),
                    Value::Text(money.currency.code().to_owned()),
                ]
            }
            (Holds::Currency, FieldValue::Text(code)) if !Currency::is_known(code.trim()) => {
                return Err(Rule::not_a(Shape::Currency));
            }
            (_, FieldValue::Text(word)) => text(word.trim()),
            (holds, _) => return Err(Rule::not_a(Shape::of(holds))),
        };
        self.check(&stored)?;
        Ok(stored)
    }

    /// Whether stored values are within the field's limits: asked before anything is written.
    ///
    /// # Errors
    /// The rule that they break.
    pub fn check(&self, values: &[Value]) -> Result<(), Rule> {
        match (self.spec.holds, values) {
            (_, [Value::Null, ..]) if self.nullable => Ok(()),
            (_, [Value::Null, ..] | []) => Err(Rule::Required),
            (Holds::Money { signed }, [Value::Int(minor), Value::Text(code)]) => {
                let currency: Currency = code.parse().map_err(|_| Rule::not_a(Shape::Currency))?;
                let amount = Money::minor(*minor, currency).to_decimal();
                let least = if signed { 1 - LARGEST_AMOUNT } else { 0 };
                within(Range::between(least, LARGEST_AMOUNT - 1), amount)
            }
            (Holds::Whole(range), [Value::Int(n)]) => within(range, Decimal::from(*n)),
            (Holds::YesNo, [Value::Int(0 | 1)]) => Ok(()),
            (holds, [Value::Text(text)]) => self.check_text(holds, text),
            (holds, _) => Err(Rule::not_a(Shape::of(holds))),
        }
    }

    fn check_text(&self, holds: Holds, text: &str) -> Result<(), Rule> {
        let shape = || Rule::not_a(Shape::of(holds));
        let when = |fits: bool| if fits { Ok(()) } else { Err(shape()) };
        if let Some(most) = self.spec.longest() {
            // Bytes are counted first: a text of few bytes has few characters.
            if text.len() > most && text.chars().count() > most {
                return Err(Rule::TooLong { most });
            }
        }
        match holds {
            // A record that is about one text has it; what a person leaves blank elsewhere is unknown.
            Holds::Name | Holds::Prose if !self.nullable && text.trim().is_empty() => Err(Rule::Required),
            Holds::Name | Holds::Prose | Holds::Phone | Holds::Code => Ok(()),
            Holds::Blob => {
                when(text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
            }
            Holds::Email => when(is_email(text)),
            Holds::Colour => when(is_colour(text)),
            Holds::LanguageTag => when(is_language_tag(text)),
            Holds::TimeZone => when(text.parse::<chrono_tz::Tz>().is_ok()),
            Holds::Word(words) if !words.contains(&text) => Err(Rule::NotOneOf {
                words: words.iter().map(|word| (*word).to_owned()).collect(),
            }),
            Holds::Word(_) => Ok(()),
            Holds::Reference { .. } | Holds::AnyReference => when(text.parse::<Id>().is_ok()),
            Holds::Date => when(day(text).is_some()),
            Holds::Time => when(text.parse::<NaiveTime>().is_ok()),
            Holds::Decimal(range) => within(range, text.parse().map_err(|_| shape())?),
            Holds::Currency => when(text.parse::<Currency>().is_ok()),
            Holds::Quarter => when(text.parse::<Quarter>().is_ok()),
            Holds::MonthDay => when(text.parse::<FiscalYear>().is_ok()),
            Holds::Whole(_) | Holds::YesNo | Holds::Money { .. } => Err(shape()),
        }
    }
}

fn within(range: Range, number: Decimal) -> Result<(), Rule> {
    if range.has(number) {
        return Ok(());
    }
    let end = |end: Option<i64>| end.map(|end| end.to_string()).unwrap_or_default();
    Err(Rule::Range {
        least: end(range.least),
        most: end(range.most),
        above: range.above,
    })
}

/// The first year of which a day can be said: the year is always written with four digits.
pub const FIRST_YEAR: i32 = 1000;

/// A day written exactly as `2025-10-06`, in the years 1000 to 9999.
pub fn day(text: &str) -> Option<NaiveDate> {
    let written = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let day = written.then(|| text.parse::<NaiveDate>().ok())??;
    (day.year() >= FIRST_YEAR).then_some(day)
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(who, place)| !who.is_empty() && !place.is_empty() && !place.contains('@'))
        && !text.contains(char::is_whitespace)
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// The names of the time zones that a firm may be in (IANA).
pub fn time_zones() -> impl Iterator<Item = &'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
}

/// A language tag in the letters that BCP 47 recommends (RFC 5646, 2.1.1): `DE-ch` → `de-CH`, `zh-hant` → `zh-Hant`.
pub fn language_tag(text: &str) -> String {
    let parts = text.split(['-', '_']).enumerate();
    let parts: Vec<String> = parts
        .map(|(at, part)| match part.len() {
            2 if at > 0 => part.to_ascii_uppercase(),
            4 if at > 0 => {
                let (first, rest) = part.split_at_checked(1).unwrap_or(("", part));
                first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
            }
            _ => part.to_ascii_lowercase(),
        })
        .collect();
    parts.join("-")
}

fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && letters(language)
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// A column of a record's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name. Money has a second column, named after its field, for its currency.
    pub name: String,
    /// The field it belongs to.
    pub field: &'static str,
    /// Its type.
    pub kind: ColumnKind,
    /// True when absence means something.
    pub nullable: bool,
    /// What its values mean.
    pub holds: Holds,
}

impl Column {
    /// Whether it is the second column of its field: the currency of an amount.
    pub fn is_second(&self) -> bool {
        self.name != self.field
    }
}
