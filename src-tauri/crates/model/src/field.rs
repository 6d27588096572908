//! What a field says of itself, once: what it holds and within which limits, who may read it, who sets it, what a new
//! record begins with. The tables' columns, the import's schema, the leak check, search, the editors and the command
//! line are all derived from it.

use chrono::{Datelike, NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::rules::{Rule, Shape};
use crate::{Currency, FiscalYear, Id, Money, Quarter};

/// What a database column holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// Absent: unknown.
    Null,
    /// Whole numbers, and booleans as 0 and 1.
    Int(i64),
    /// Text, and all that is written as text: ids, dates, decimals, words.
    Text(String),
}

/// How a column is typed in a STRICT table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// `INTEGER`
    Int,
    /// `TEXT`
    Text,
}

/// Most characters of a name.
pub const LONGEST_NAME: usize = 300;
/// Most characters of prose.
pub const LONGEST_PROSE: usize = 20_000;
/// Amounts stay below this many major units, either way.
const LARGEST_AMOUNT: i64 = 1_000_000_000_000_000;

/// The numbers a field takes, both ends included unless `above` is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least, if there is one.
    pub least: Option<i64>,
    /// The most, if there is one.
    pub most: Option<i64>,
    /// True when the least itself is too little.
    pub above: bool,
}

impl Range {
    /// Any number.
    pub const ANY: Range = Range {
        least: None,
        most: None,
        above: false,
    };

    /// From one number to another.
    pub const fn between(least: i64, most: i64) -> Self {
        Range {
            least: Some(least),
            most: Some(most),
            above: false,
        }
    }

    /// A number or more.
    pub const fn from(least: i64) -> Self {
        Range {
            least: Some(least),
            most: None,
            above: false,
        }
    }

    /// More than a number, and at most another if there is one.
    pub const fn above(least: i64, most: Option<i64>) -> Self {
        Range {
            least: Some(least),
            most,
            above: true,
        }
    }

    /// Whether a number lies in it.
    pub fn has(self, number: Decimal) -> bool {
        let enough = |least: i64| {
            let least = Decimal::from(least);
            if self.above {
                number > least
            } else {
                number >= least
            }
        };
        self.least.is_none_or(enough) && self.most.is_none_or(|most| number <= Decimal::from(most))
    }
}

/// What becomes of a record when the one it refers to is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It goes along: it says nothing without the other.
    GoesAlong,
    /// Its field is emptied.
    Emptied,
    /// The other cannot be removed while it refers to it.
    Forbidden,
}

/// What the values of a field mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A name or a few words on one line.
    Name,
    /// Sentences.
    Prose,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A name that the program gives, such as a place in a deck.
    Code,
    /// Bytes that the vault keeps under their SHA-256: 64 hexadecimal digits. They do not leave with an account file.
    Blob,
    /// A colour, `#rrggbb`.
    Colour,
    /// A BCP 47 language tag, `en-GB`.
    LanguageTag,
    /// A time zone by its IANA name, `Europe/Zurich`.
    TimeZone,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Another record of this kind.
    Reference {
        /// Its kind.
        to: &'static str,
        /// What its removal does to this record.
        removal: Removal,
    },
    /// A record of the kind that the field before it names.
    AnyReference,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A decimal number.
    Decimal(Range),
    /// A whole number.
    Whole(Range),
    /// Yes or no.
    YesNo,
    /// An amount of money, in minor units with its currency in a second column.
    Money {
        /// True when it may be below zero, as a credit note's.
        signed: bool,
    },
    /// An ISO 4217 code.
    Currency,
    /// A quarter of the firm's year, `2025-Q3`.
    Quarter,
    /// A month and day, `07-01`.
    MonthDay,
}

impl Holds {
    /// Whether a person wrote it in words: what search looks through and the leak check guards.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Name | Self::Prose | Self::Email | Self::Phone)
    }

    /// Its name in the generated map of kinds.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Prose => "prose",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Code => "code",
            Self::Blob => "blob",
            Self::Colour => "colour",
            Self::LanguageTag => "language_tag",
            Self::TimeZone => "time_zone",
            Self::Word(_) => "word",
            Self::Reference { .. } => "reference",
            Self::AnyReference => "any_reference",
            Self::Date => "date",
            Self::Time => "time",
            Self::Decimal(_) => "decimal",
            Self::Whole(_) => "whole",
            Self::YesNo => "yes_no",
            Self::Money { .. } => "money",
            Self::Currency => "currency",
            Self::Quarter => "quarter",
            Self::MonthDay => "month_and_day",
        }
    }

    /// Most characters of a text, unless its field says fewer.
    pub(crate) const fn longest(self) -> Option<usize> {
        match self {
            Self::Name | Self::Email | Self::Phone | Self::Code => Some(LONGEST_NAME),
            Self::Prose => Some(LONGEST_PROSE),
            _ => None,
        }
    }
}

/// Who may read a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Only our firm.
    Internal,
    /// Whoever the record's own `audience` says.
    ByRecord,
    /// The client too.
    Client,
    /// Nobody has said: it is wording of a deck, which the leak check reads and neither guards nor opens.
    Unsaid,
}

/// What a field's declaration says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// What it holds.
    pub holds: Holds,
    /// Who may read it, when that is not what its record says.
    pub reads: Option<Reads>,
    /// True when a person sets it; false when a use case does.
    pub by_hand: bool,
    /// What a new record begins with, as stored.
    pub starts: Option<&'static str>,
    /// The field that the client reads in place of this one, when it is set.
    pub reworded_in: Option<&'static str>,
    /// True for an amount that may be in another currency than the account's money.
    pub any_currency: bool,
    /// True for what is said of a review after its meeting: it can be set when the review was held.
    pub after_meeting: bool,
    /// Most characters, when that is fewer than a text of its kind may have.
    pub shorter: Option<usize>,
    /// True when the desk says it of a new record of which nobody does.
    pub filled: bool,
    /// True when it may change but not go, once it is said.
    pub stays: bool,
}

impl Spec {
    /// A field that a person sets, and of which nothing else is to be said.
    pub const fn of(holds: Holds) -> Self {
        Self {
            holds,
            reads: None,
            by_hand: true,
            starts: None,
            reworded_in: None,
            any_currency: false,
            after_meeting: false,
            shorter: None,
            filled: false,
            stays: false,
        }
    }

    /// Only our firm may read it, whatever its record says.
    pub const fn internal(self) -> Self {
        Self {
            reads: Some(Reads::Internal),
            ..self
        }
    }

    /// The client may read it.
    pub const fn client(self) -> Self {
        Self {
            reads: Some(Reads::Client),
            ..self
        }
    }

    /// Nobody has said who may read it: it is wording of a deck.
    pub const fn unsaid(self) -> Self {
        Self {
            reads: Some(Reads::Unsaid),
            ..self
        }
    }

    /// A use case sets it, never a person's hand.
    pub const fn by_use_case(self) -> Self {
        Self {
            by_hand: false,
            ..self
        }
    }

    /// It may be in another currency than the account's money.
    pub const fn any_currency(self) -> Self {
        Self {
            any_currency: true,
            ..self
        }
    }

    /// It is said after the meeting of its review.
    pub const fn after_meeting(self) -> Self {
        Self {
            after_meeting: true,
            ..self
        }
    }

    /// The desk says it of a new record of which nobody does.
    pub const fn filled(self) -> Self {
        Self { filled: true, ..self }
    }

    /// Once it is said, it may change but not go.
    pub const fn stays(self) -> Self {
        Self { stays: true, ..self }
    }

    /// It has at most so many characters.
    pub const fn at_most(self, characters: usize) -> Self {
        Self {
            shorter: Some(characters),
            ..self
        }
    }

    /// Most characters, of a text.
    pub fn longest(&self) -> Option<usize> {
        self.shorter.or(self.holds.longest())
    }

    /// A new record begins with this, as stored.
    pub const fn starts(self, value: &'static str) -> Self {
        Self {
            starts: Some(value),
            ..self
        }
    }

    /// Where another field is set, the client reads that one in its place.
    pub const fn reworded_in(self, field: &'static str) -> Self {
        Self {
            reworded_in: Some(field),
            ..self
        }
    }
}

/// A name or a few words on one line.
pub const NAME: Spec = Spec::of(Holds::Name);
/// Sentences.
pub const PROSE: Spec = Spec::of(Holds::Prose);
/// An e-mail address.
pub const EMAIL: Spec = Spec::of(Holds::Email);
/// A telephone number.
pub const PHONE: Spec = Spec::of(Holds::Phone);
/// A name that the program gives.
pub const CODE: Spec = Spec::of(Holds::Code).by_use_case();
/// Bytes that the vault keeps.
pub const BLOB: Spec = Spec::of(Holds::Blob).internal().by_use_case();
/// A grade from 1 to 5.
pub const GRADE: Spec = whole(Range::between(1, 5));
/// A whole number of percent, 0 to 100.
pub const PERCENT: Spec = whole(Range::between(0, 100));
/// A whole number, 0 or more.
pub const COUNT: Spec = whole(Range::between(0, u32::MAX as i64));
/// An amount of money.
pub const MONEY: Spec = Spec::of(Holds::Money { signed: false });
/// An amount of money that may be below zero.
pub const SIGNED_MONEY: Spec = Spec::of(Holds::Money { signed: true });
/// A record of the kind that the field before it names.
pub const ANY_RECORD: Spec = Spec::of(Holds::AnyReference).by_use_case();
/// No, until somebody says yes.
pub const NO: Spec = Spec::of(Holds::YesNo).starts("0");

/// A day.
pub const DAY: Spec = Spec::of(Holds::Date);
/// Who may read a record: only our firm, until somebody says otherwise.
pub const AUDIENCE: Spec = word::<crate::Audience>().starts("internal");
/// A place on the map.
pub const PLACE: Spec = whole(Range::between(-1_000_000, 1_000_000));

/// One of the words of a type.
pub const fn word<T: crate::record::SaysItself>() -> Spec {
    T::SPEC
}

/// A whole number within a range.
pub const fn whole(range: Range) -> Spec {
    Spec::of(Holds::Whole(range))
}

/// A decimal number within a range.
pub const fn decimal(range: Range) -> Spec {
    Spec::of(Holds::Decimal(range))
}

/// A record of this kind; the field is emptied when that one is removed.
pub const fn to(kind: &'static str) -> Spec {
    reference(kind, Removal::Emptied)
}

/// A record of this kind, without which this one says nothing: it goes when that one goes.
pub const fn part_of(kind: &'static str) -> Spec {
    reference(kind, Removal::GoesAlong)
}

/// A record of this kind, which cannot be removed while this one refers to it.
pub const fn needs(kind: &'static str) -> Spec {
    reference(kind, Removal::Forbidden)
}

const fn reference(kind: &'static str, removal: Removal) -> Spec {
    Spec::of(Holds::Reference { to: kind, removal })
}

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
