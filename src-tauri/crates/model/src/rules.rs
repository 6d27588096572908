//! The rules that a record keeps: what each says when it is broken, and the check of those that look at two fields of
//! one record. The tables stand in the records' declarations; editors and imports are two callers of the same check.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::{Currency, Holds, KindAbout, Value};

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A text.
    Text,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// Yes or no.
    YesOrNo,
    /// An amount of money.
    Amount,
    /// An ISO 4217 code.
    Currency,
    /// An e-mail address.
    Email,
    /// A quarter.
    Quarter,
    /// A month and day.
    MonthAndDay,
    /// A colour.
    Colour,
    /// A language tag.
    LanguageTag,
    /// A time zone.
    TimeZone,
    /// A record's id.
    Id,
}

impl Shape {
    /// The shape of what a field holds.
    pub const fn of(holds: Holds) -> Self {
        match holds {
            Holds::Name | Holds::Prose | Holds::Phone | Holds::Code | Holds::Blob | Holds::Word(_) => {
                Self::Text
            }
            Holds::Email => Self::Email,
            Holds::Colour => Self::Colour,
            Holds::LanguageTag => Self::LanguageTag,
            Holds::TimeZone => Self::TimeZone,
            Holds::Reference { .. } | Holds::AnyReference => Self::Id,
            Holds::Date => Self::Date,
            Holds::Time => Self::Time,
            Holds::Decimal(_) => Self::Number,
            Holds::Whole(_) => Self::WholeNumber,
            Holds::YesNo => Self::YesOrNo,
            Holds::Money { .. } => Self::Amount,
            Holds::Currency => Self::Currency,
            Holds::Quarter => Self::Quarter,
            Holds::MonthDay => Self::MonthAndDay,
        }
    }
}

/// A rule that a value breaks, with what a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// It has to be there.
    Required,
    /// It is too long.
    TooLong {
        /// Most characters.
        #[specta(type = u32)]
        most: usize,
    },
    /// It holds a character that cannot be printed.
    ControlCharacter,
    /// It is not of its field's shape.
    NotA {
        /// What it should be.
        what: Shape,
    },
    /// It is none of its field's words.
    NotOneOf {
        /// Those it may be.
        words: Vec<String>,
    },
    /// It is out of its field's range.
    Range {
        /// The least, or nothing.
        least: String,
        /// The most, or nothing.
        most: String,
        /// True when the least itself is too little.
        above: bool,
    },
    /// It has more decimal places than its currency.
    Places {
        /// Decimal places.
        most: u32,
    },
    /// It is in another currency than the account's money.
    OtherCurrency {
        /// The account's.
        currency: Currency,
    },
    /// It refers to a record that is not there, or is another account's.
    NoSuch {
        /// The kind it should refer to.
        kind: String,
    },
    /// Several records are called so.
    Several {
        /// The kind it should refer to.
        kind: String,
    },
    /// Another record of the kind has it.
    Taken,
    /// It cannot change while amounts are recorded in it.
    InUse,
    /// This day comes before that of another field.
    NotBefore {
        /// The other field.
        other: String,
    },
    /// This day comes too long after that of another field.
    TooLate {
        /// The other field.
        other: String,
        /// Most days.
        days: u32,
    },
    /// This number is above that of another field.
    AtMost {
        /// The other field.
        other: String,
    },
    /// It is the same as another field.
    SameAs {
        /// The other field.
        other: String,
    },
    /// It needs another field beside it.
    Together {
        /// The other field.
        other: String,
    },
    /// It cannot stand beside another field.
    NotWith {
        /// The other field.
        other: String,
    },
    /// The word means something else in this field.
    Reserved,
    /// The line from record to record comes back to itself.
    Circle {
        /// What they are called, along the line.
        names: Vec<String>,
    },
    /// Its review was held.
    Held,
    /// None of its weights is above nothing.
    NoWeight,
    /// It stays: scores say that it made them.
    Stays,
    /// A use case sets it.
    NotByHand,
    /// The kind has no such field.
    UnknownField,
}

impl Rule {
    /// The rule of a value's shape.
    pub const fn not_a(what: Shape) -> Self {
        Self::NotA { what }
    }

    /// The name by which the command line and the window tell rules apart.
    pub fn name(&self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(fields)) => fields
                .get("rule")
                .and_then(serde_json::Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            _ => String::new(),
        }
    }
}

/// A field that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The field.
    pub field: &'static str,
    /// The rule.
    pub rule: Rule,
}

/// Rules between two fields of one record. Each names the field that is said to be wrong last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Two days of which the second is not before the first.
    InOrder(&'static str, &'static str),
    /// Two days of which the second is at most so many days after the first.
    Lasts(&'static str, &'static str, u32),
    /// Two numbers of which the first is at most the second.
    AtMost(&'static str, &'static str),
    /// Two values that differ.
    Differ(&'static str, &'static str),
    /// Two fields that are there together or not at all.
    Together(&'static str, &'static str),
    /// Two fields of which only one may be there.
    Either(&'static str, &'static str),
    /// A word that means something else in this field.
    Never(&'static str, &'static str),
}

impl Between {
    /// The fields it looks at.
    pub fn fields(self) -> [&'static str; 2] {
        match self {
            Self::InOrder(a, b)
            | Self::Lasts(a, b, _)
            | Self::AtMost(a, b)
            | Self::Differ(a, b)
            | Self::Together(a, b)
            | Self::Either(a, b) => [a, b],
            Self::Never(field, _) => [field, field],
        }
    }

    /// The field and the rule that these values break. `get` gives the first stored value of a field.
    pub fn broken(self, get: &dyn Fn(&str) -> Option<Value>) -> Option<Broken> {
        let value = |field: &str| get(field).filter(|value| *value != Value::Null);
        let broken = |field: &'static str, rule: Rule| Some(Broken { field, rule });
        match self {
            Self::InOrder(first, second) => match (value(first)?, value(second)?) {
                // Days written the ISO way sort as they come.
                (Value::Text(from), Value::Text(to)) if from > to => {
                    let other = first.to_owned();
                    broken(second, Rule::NotBefore { other })
                }
                _ => None,
            },
            Self::Lasts(first, second, days) => {
                let (from, to) = (day(&value(first)?)?, day(&value(second)?)?);
                let other = first.to_owned();
                ((to - from).num_days() > i64::from(days)).then_some(Broken {
                    field: second,
                    rule: Rule::TooLate { other, days },
                })
            }
            Self::AtMost(first, second) => match (number(&value(first)?)?, number(&value(second)?)?) {
                (number, most) if number > most => {
                    let other = second.to_owned();
                    broken(first, Rule::AtMost { other })
                }
                _ => None,
            },
            Self::Differ(first, second) => {
                let (a, b) = (value(first)?, value(second)?);
                let same = match (number(&a), number(&b)) {
                    (Some(a), Some(b)) => a == b,
                    _ => a == b,
                };
                let other = first.to_owned();
                same.then_some(Broken {
                    field: second,
                    rule: Rule::SameAs { other },
                })
            }
            Self::Together(first, second) => match (value(first), value(second)) {
                (Some(_), None) => broken(
                    second,
                    Rule::Together {
                        other: first.to_owned(),
                    },
                ),
                (None, Some(_)) => broken(
                    first,
                    Rule::Together {
                        other: second.to_owned(),
                    },
                ),
                _ => None,
            },
            Self::Either(first, second) => {
                value(first)?;
                value(second)?;
                let other = first.to_owned();
                broken(second, Rule::NotWith { other })
            }
            Self::Never(field, word) => match value(field)? {
                Value::Text(text) if text.trim() == word => broken(field, Rule::Reserved),
                _ => None,
            },
        }
    }
}

fn day(value: &Value) -> Option<chrono::NaiveDate> {
    match value {
        Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Int(n) => Some(Decimal::from(*n)),
        Value::Text(text) => text.parse().ok(),
        Value::Null => None,
    }
}

impl KindAbout {
    /// Every rule between two fields that a record breaks. `get` gives the first stored value of a field.
    pub fn broken_between<'a>(
        &'a self,
        get: &'a dyn Fn(&str) -> Option<Value>,
    ) -> impl Iterator<Item = Broken> + 'a {
        self.about.between.iter().filter_map(move |rule| rule.broken(get))
    }
}

/// The circles in lines that lead from one place to another (`above[place]` is the next), each once, from its first
/// place. Each place is walked past once: whoever was met on an earlier walk leads nowhere new.
pub fn circles(above: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut met: Vec<Option<usize>> = vec![None; above.len()];
    let mut found = Vec::new();
    for start in 0..above.len() {
        let mut walk = Vec::new();
        let mut at = Some(start);
        while let Some(one) = at.filter(|one| met[*one].is_none()) {
            met[one] = Some(start);
            walk.push(one);
            at = above[one];
        }
        // Only a place that was met on this very walk closes a circle.
        let Some(closes) = at.filter(|one| met[*one] == Some(start)) else {
            continue;
        };
        let mut line: Vec<usize> = walk.into_iter().skip_while(|one| *one != closes).collect();
        let first = line.iter().enumerate().min_by_key(|(_, place)| **place);
        let first = first.map_or(0, |(at, _)| at);
        line.rotate_left(first);
        found.push(line);
    }
    found
}
