//! Units of metrics, as people write them, and how a value in each is written.

use model::{Currency, Money};
use rust_decimal::Decimal;

use super::{Form, tidy};

/// How a value of a metric is written.
#[derive(Debug, Clone, PartialEq)]
pub enum UnitKind {
    /// A bare number; the metric's name says what is counted.
    Count,
    /// A share.
    Percent,
    /// A number with a short unit: its sign, and its word after a number in a sentence.
    Unit {
        /// `h`
        sign: String,
        /// `hours`
        word: String,
    },
    /// An amount of money.
    Money(Currency),
}

/// Units that have a sign of their own.
const SIGNS: &[(&str, &str, &str)] = &[
    ("hours", "h", "hours"),
    ("hour", "h", "hours"),
    ("h", "h", "hours"),
    ("minutes", "min", "minutes"),
    ("minute", "min", "minutes"),
    ("min", "min", "minutes"),
    ("seconds", "s", "seconds"),
    ("days", "days", "days"),
    ("day", "days", "days"),
    ("weeks", "weeks", "weeks"),
    ("kilograms", "kg", "kilograms"),
    ("tonnes", "t", "tonnes"),
];

/// How values in this unit are written.
pub fn unit_kind(unit: &str) -> UnitKind {
    let unit = tidy(unit);
    let unit = unit.as_str();
    let lower = unit.to_lowercase();
    if lower.starts_with("percent") || unit.starts_with('%') || lower == "per cent" {
        return UnitKind::Percent;
    }
    if let Some((_, sign, word)) = SIGNS.iter().find(|(name, _, _)| *name == lower) {
        return UnitKind::Unit {
            sign: (*sign).to_owned(),
            word: (*word).to_owned(),
        };
    }
    if let Ok(currency) = unit.parse() {
        return UnitKind::Money(currency);
    }
    // A sign such as `kg`, `GB/s` or `t CO₂` is not said by the metric's name; a noun such as `projects` is.
    let sign = unit.contains(['/', '²', '³', '₂', '°']) || (unit.chars().count() <= 3 && !unit.is_empty());
    if sign {
        UnitKind::Unit {
            sign: unit.to_owned(),
            word: unit.to_owned(),
        }
    } else {
        UnitKind::Count
    }
}

impl Form {
    /// A value in its unit: `78`, `86%`, `1.5 h`, `$1,200`.
    pub fn in_unit(&self, value: Decimal, unit: &UnitKind) -> String {
        match unit {
            UnitKind::Count => self.number(value),
            UnitKind::Percent => self.percent(value),
            UnitKind::Unit { sign, .. } => format!("{}\u{a0}{sign}", self.number(value)),
            UnitKind::Money(currency) => Money::from_decimal(value, *currency)
                .map_or_else(|| self.number(value), |money| self.money(money)),
        }
    }
}
