//! How a value stands in a file, by what its field holds: its JSON type and its limits.

use std::sync::LazyLock;

use model::field::time_zones;
use model::{FieldAbout, Holds, Range, Value};
use rust_decimal::Decimal;

use super::{LONGEST_KEY, Target};
use crate::json::{Kind, Node};

/// How a value stands in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Written {
    /// A text that is not blank.
    Text {
        /// Most characters.
        longest: usize,
    },
    /// A text of a certain shape, as this field checks it.
    Shaped(&'static FieldAbout),
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A number.
    Number(Range),
    /// A whole number.
    Whole(Range),
    /// True or false.
    YesNo,
    /// An amount of money, as text so that no digit is lost.
    Money {
        /// True when it may be below zero.
        signed: bool,
    },
    /// An amount of money when the record's measure says so, else a number.
    Measured,
    /// This text.
    Exactly(&'static str),
}

/// Every time zone by its name.
static ZONES: LazyLock<String> = LazyLock::new(|| {
    let names: Vec<String> = time_zones().map(|name| name.replace('+', r"\+")).collect();
    format!("^({})$", names.join("|"))
});

impl Written {
    /// A key.
    pub const KEY: Written = Written::Text { longest: LONGEST_KEY };
    /// An amount of money.
    pub const MONEY: Written = Written::Money { signed: false };
    /// Any number.
    pub const NUMBER: Written = Written::Number(Range::ANY);

    /// How a field's values stand in a file.
    pub fn of(field: &'static FieldAbout) -> Self {
        if let Some(target) = Target::of(field.spec.holds) {
            return Self::link(target);
        }
        match field.spec.holds {
            Holds::Name | Holds::Phone | Holds::Code => Self::Text {
                longest: field.spec.longest().unwrap_or(model::field::LONGEST_NAME),
            },
            Holds::Prose => Self::Text {
                longest: field.spec.longest().unwrap_or(model::field::LONGEST_PROSE),
            },
            Holds::Date => Self::Day,
            Holds::Time => Self::Time,
            Holds::Word(words) => Self::Word(words),
            Holds::Decimal(range) => Self::Number(range),
            Holds::Whole(range) => Self::Whole(range),
            Holds::YesNo => Self::YesNo,
            Holds::Money { signed } => Self::Money { signed },
            Holds::Blob
            | Holds::Email
            | Holds::Colour
            | Holds::LanguageTag
            | Holds::TimeZone
            | Holds::Currency
            | Holds::Quarter
            | Holds::MonthDay
            | Holds::Reference { .. }
            | Holds::AnyReference => Self::Shaped(field),
        }
    }

    /// A record is called by what names it, or by its key.
    fn link(target: Target) -> Self {
        let named = target.by.and_then(|by| model::kind(target.entity)?.field(by));
        named.map_or(Self::KEY, Self::of)
    }

    /// The type in JSON: `string`, `number`, `integer`, `boolean`.
    pub fn json_type(self) -> &'static [&'static str] {
        match self {
            Self::Number(_) => &["number"],
            Self::Whole(_) => &["integer"],
            Self::YesNo => &["boolean"],
            Self::Measured => &["number", "string"],
            _ => &["string"],
        }
    }

    /// What texts look like, as a regular expression; a test holds it against [`Self::takes`].
    pub fn pattern(self) -> Option<&'static str> {
        Some(match self {
            Self::Text { .. } => r"\S",
            Self::Time => "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$",
            Self::Money { signed: true } => r"^-?[0-9]{1,15}(\.[0-9]{1,4})?$",
            Self::Money { signed: false } => r"^[0-9]{1,15}(\.[0-9]{1,4})?$",
            Self::Shaped(field) => match field.spec.holds {
                Holds::Email => r"^\s*[^\s@]+@[^\s@]+\s*$",
                Holds::Colour => "^#[0-9a-fA-F]{6}$",
                Holds::LanguageTag => "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                Holds::TimeZone => &ZONES,
                Holds::Currency => "^[A-Z]{3}$",
                Holds::Quarter => "^(19|2[0-9])[0-9]{2}-Q[1-4]$",
                Holds::MonthDay => "^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$",
                _ => return None,
            },
            _ => return None,
        })
    }

    /// Most characters of a text.
    pub fn longest(self) -> Option<usize> {
        match self {
            Self::Text { longest } => Some(longest),
            Self::Shaped(field) => field.spec.longest(),
            _ => None,
        }
    }

    /// Whether a value is of the type at all.
    pub fn is_typed(self, node: &Node) -> bool {
        matches!(
            (self.json_type(), &node.kind),
            (["number" | "integer", ..], Kind::Number(_))
                | (["boolean"], Kind::Bool(_))
                | (["string"] | [_, "string"], Kind::Text(_))
        )
    }

    /// Whether a value is of the type and within the limits. A number of more digits than can be kept is told later,
    /// with what is wrong with it.
    pub fn takes(self, node: &Node) -> bool {
        match (self, &node.kind) {
            (Self::Text { .. }, Kind::Text(text)) => {
                !text.trim().is_empty() && is_short(text, self.longest())
            }
            (Self::Shaped(field), Kind::Text(text)) => {
                // Spaces around an address are none of it.
                let email = field.spec.holds == Holds::Email;
                let shaped = if email { text.trim() } else { text };
                is_short(text, self.longest()) && field.check(&[Value::Text(shaped.to_owned())]).is_ok()
            }
            (Self::Day, Kind::Text(text)) => model::field::day(text).is_some(),
            (Self::Time, Kind::Text(text)) => is_time(text),
            (Self::Word(words), Kind::Text(text)) => words.contains(&text.as_str()),
            (Self::Number(range), Kind::Number(_)) => match decimal(node) {
                Some(number) => range.has(number),
                None => range == Range::ANY,
            },
            (Self::Whole(range), Kind::Number(_)) => {
                decimal(node).is_some_and(|number| number.is_integer() && range.has(number))
            }
            (Self::YesNo, Kind::Bool(_)) | (Self::Measured, Kind::Number(_) | Kind::Text(_)) => true,
            (Self::Money { signed }, Kind::Text(text)) => is_amount(text, signed),
            (Self::Exactly(exactly), Kind::Text(text)) => text == exactly,
            _ => false,
        }
    }
}

/// A number, exactly.
pub(crate) fn decimal(node: &Node) -> Option<Decimal> {
    match &node.kind {
        Kind::Number(n) => Decimal::from_str_exact(n)
            .or_else(|_| Decimal::from_scientific(n))
            .ok(),
        _ => None,
    }
}

fn is_short(text: &str, longest: Option<usize>) -> bool {
    // Bytes are counted first: a text of few bytes has few characters.
    longest.is_none_or(|most| text.len() <= most || text.chars().count() <= most)
}

/// `09:30`, or with seconds.
fn is_time(text: &str) -> bool {
    let below = |part: &str, most: u8| {
        part.len() == 2
            && part.bytes().all(|digit| digit.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|n| n < most)
    };
    match text.split(':').collect::<Vec<_>>()[..] {
        [hour, minute] => below(hour, 24) && below(minute, 60),
        [hour, minute, second] => below(hour, 24) && below(minute, 60) && below(second, 60),
        _ => false,
    }
}

/// `84000.00`: up to 15 digits and four places.
fn is_amount(text: &str, signed: bool) -> bool {
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit())
    };
    let text = text.strip_prefix('-').filter(|_| signed).unwrap_or(text);
    match text.split_once('.') {
        Some((whole, places)) => digits(whole, 15) && digits(places, 4),
        None => digits(text, 15),
    }
}
