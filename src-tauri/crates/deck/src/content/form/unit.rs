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
    /// A number with its unit, as a person gave it.
    Unit(String),
    /// An amount of money.
    Money(Currency),
}

/// What people call a hundredth part.
const PERCENT: &[&str] = &[
    "percent",
    "per cent",
    "%",
    "prozent",
    "pour cent",
    "por ciento",
    "per cento",
];
/// Measures that stand beside their number, of one and of several; what a noun such as `projects` counts is said by the
/// metric's name.
const MEASURES: &[[&str; 2]] = &[
    ["hour", "hours"],
    ["minute", "minutes"],
    ["second", "seconds"],
    ["day", "days"],
    ["week", "weeks"],
    ["month", "months"],
    ["year", "years"],
    ["kilogram", "kilograms"],
    ["tonne", "tonnes"],
    ["Stunde", "Stunden"],
    ["Minute", "Minuten"],
    ["Sekunde", "Sekunden"],
    ["Tag", "Tage"],
    ["Woche", "Wochen"],
    ["Monat", "Monate"],
    ["Jahr", "Jahre"],
];

/// A measure's words for one and for several.
fn measure(unit: &str) -> Option<&'static [&'static str; 2]> {
    MEASURES.iter().find(|words| words.contains(&unit))
}

/// How values in this unit are written. Money is what is an ISO 4217 code and nothing else.
pub fn unit_kind(unit: &str) -> UnitKind {
    let unit = tidy(unit);
    if PERCENT.contains(&unit.to_lowercase().as_str()) {
        return UnitKind::Percent;
    }
    if Currency::is_known(&unit)
        && let Ok(currency) = unit.parse()
    {
        return UnitKind::Money(currency);
    }
    let short = unit.contains(['/', '²', '³', '₂', '°']) || (1..=3).contains(&unit.chars().count());
    match short || measure(&unit).is_some() {
        true => UnitKind::Unit(unit),
        false => UnitKind::Count,
    }
}

impl Form {
    /// A value in its unit: `78`, `86%`, `1.5 hours`, `$1,200`.
    pub fn in_unit(&self, value: Decimal, unit: &UnitKind) -> String {
        match unit {
            UnitKind::Count => self.number(value),
            UnitKind::Percent => self.percent(value),
            UnitKind::Unit(unit) => self.with_unit(value, unit),
            UnitKind::Money(currency) => Money::from_decimal(value, *currency)
                .map_or_else(|| self.number(value), |money| self.money(money)),
        }
    }

    /// A value with its unit as given, whatever it counts: `40 licences`; of a measure it is the word for that many.
    pub fn with_unit(&self, value: Decimal, unit: &str) -> String {
        let unit = match measure(unit) {
            Some([one, _]) if value.abs() == Decimal::ONE => one,
            Some([_, several]) => several,
            None => unit,
        };
        let number = self.number(value);
        match unit.is_empty() {
            true => number,
            false => format!("{number}\u{a0}{unit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_has_its_word_for_one_and_for_several() {
        for (value, unit, shown) in [
            (1, "days", "1\u{a0}day"),
            (-1, "days", "\u{2212}1\u{a0}day"),
            (2, "day", "2\u{a0}days"),
            (0, "hours", "0\u{a0}hours"),
            (1, "Stunden", "1\u{a0}Stunde"),
            (1, "licences", "1\u{a0}licences"),
        ] {
            assert_eq!(Form::new("en-US").with_unit(value.into(), unit), shown);
        }
        let half = Decimal::new(15, 1);
        assert_eq!(Form::new("en-US").with_unit(half, "hours"), "1.5\u{a0}hours");
    }

    #[test]
    fn a_unit_stands_as_given_and_only_a_code_in_use_is_money() {
        for (unit, shown) in [
            ("percent", "12.5%"),
            ("%", "12.5%"),
            ("percentile", "12.5"),
            ("percent of sessions", "12.5"),
            ("FTE", "12.5\u{a0}FTE"),
            ("MAU", "12.5\u{a0}MAU"),
            ("EUR", "€12.50"),
            ("hours", "12.5\u{a0}hours"),
            ("tickets per month", "12.5"),
        ] {
            let value = Decimal::new(125, 1);
            assert_eq!(
                Form::new("en-US").in_unit(value, &unit_kind(unit)),
                shown,
                "{unit}"
            );
        }
    }
}
