//! Numbers on screen, written as in the deck: the firm's separators, the unit where one is needed.

use deck::content::{Form, UnitKind, unit_kind};
use model::settings::Firm;
use model::{Money, Typing};
use rust_decimal::Decimal;
use serde::Serialize;
use specta::Type;

/// The locale while none is set.
const LOCALE: &str = "en-US";

/// The number of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "shows", rename_all = "snake_case")]
pub enum Shows {
    /// Amounts of money, one for each currency.
    Amounts {
        /// Each with its currency.
        amounts: Vec<String>,
    },
    /// One value, in its unit.
    Value {
        /// The value.
        value: String,
    },
    /// One percentage point.
    OnePoint,
    /// Percentage points.
    Points {
        /// How many.
        points: String,
    },
}

/// How a figure is calculated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "formula", rename_all = "snake_case")]
pub enum Formula {
    /// The fees of the running, recurring contracts, added.
    RunningContracts,
    /// The last reading.
    LastReading,
    /// The difference, in percentage points.
    Difference {
        /// The value before.
        from: String,
        /// The value now.
        to: String,
    },
    /// The difference as a share of the value before.
    Share {
        /// The value before.
        from: String,
        /// The value now.
        to: String,
    },
}

/// The firm's way of writing numbers.
pub(crate) struct Numbers(Form);

impl Numbers {
    pub(crate) fn of(firm: Option<&Firm>) -> Self {
        Self(Form::new(
            firm.and_then(|f| f.locale.as_deref()).unwrap_or(LOCALE),
        ))
    }

    /// With its currency: `$48,000`.
    pub(crate) fn money(&self, money: Money) -> String {
        self.0.money(money)
    }

    /// Without its currency, in whole units, for a column whose head names it: `48,000`.
    pub(crate) fn amount(&self, money: Money) -> String {
        self.0.places(money.to_decimal(), 0)
    }

    /// A number in hundredths, not below zero, with both of its decimals: `7.40`.
    pub(crate) fn hundredths(&self, number: i64) -> String {
        format!("{}{}{:02}", number / 100, self.typing().point, number % 100)
    }

    /// How the firm types numbers: its separators.
    pub(crate) fn typing(&self) -> Typing {
        let shown = self.0.number(Decimal::new(12_345_678, 1));
        let signs: Vec<char> = shown.chars().filter(|c| !c.is_ascii_digit()).collect();
        match signs.as_slice() {
            [group, .., point] => Typing {
                group: Some(*group),
                point: *point,
            },
            [point] => Typing {
                group: None,
                point: *point,
            },
            [] => Typing::PLAIN,
        }
    }

    /// A share of a hundred: `86%`.
    pub(crate) fn percent(&self, percent: Decimal) -> String {
        self.in_unit(percent, "%")
    }

    /// As it is: `1,234.5`.
    pub(crate) fn plain(&self, value: Decimal) -> String {
        self.0.number(value)
    }

    /// A metric's value in its unit, as the deck writes it: `78`, `86%`, `1.5 h`.
    pub(crate) fn in_unit(&self, value: Decimal, unit: &str) -> String {
        self.0.in_unit(value, &unit_kind(unit))
    }

    /// Whether values in two units can be read off one scale.
    pub(crate) fn on_one_scale(a: &str, b: &str) -> bool {
        unit_kind(a) == unit_kind(b)
    }

    /// How far a metric moved, without its sign, and the formula: percent of the value before, and points
    /// for what is itself in percent. `None` when it did not move, or moved from zero.
    pub(crate) fn change(&self, from: Decimal, to: Decimal, unit: &str) -> Option<(Shows, Formula)> {
        if from == to {
            return None;
        }
        let [before, now] = [from, to].map(|value| self.0.number(value));
        if unit_kind(unit) == UnitKind::Percent {
            let moved = (to - from).abs();
            let shows = match moved == Decimal::ONE {
                true => Shows::OnePoint,
                false => Shows::Points {
                    points: self.0.number(moved),
                },
            };
            return Some((
                shows,
                Formula::Difference {
                    from: before,
                    to: now,
                },
            ));
        }
        let percent = (to - from).checked_div(from)?.checked_mul(Decimal::ONE_HUNDRED)?;
        let value = self.0.share(percent);
        Some((
            Shows::Value { value },
            Formula::Share {
                from: before,
                to: now,
            },
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_moves_by_points_and_a_count_by_percent() {
        let numbers = Numbers::of(None);
        let d = |n| Decimal::from(n);
        let share = |value: &str| Shows::Value { value: value.into() };
        for unit in ["percent", "per cent", "%"] {
            let points = Shows::Points { points: "15".into() };
            assert_eq!(numbers.change(d(71), d(86), unit).unwrap().0, points);
            assert_eq!(numbers.in_unit(d(86), unit), "86%");
        }
        let [from, to] = ["45", "78"].map(str::to_owned);
        assert_eq!(
            numbers.change(d(45), d(78), "projects").unwrap(),
            (share("73%"), Formula::Share { from, to })
        );
        assert_eq!(numbers.change(d(50), d(30), "people").unwrap().0, share("40%"));
        assert_eq!(numbers.change(d(0), d(30), "people"), None);
    }

    #[test]
    fn one_point_is_one_point_and_every_other_move_is_points() {
        let numbers = Numbers::of(None);
        let moved = |from: &str, to: &str| {
            let [from, to] = [from, to].map(|text| text.parse().unwrap());
            numbers.change(from, to, "%").unwrap().0
        };
        let points = |n: &str| Shows::Points { points: n.into() };
        assert_eq!(moved("71", "72.0"), Shows::OnePoint);
        assert_eq!(moved("72", "71"), Shows::OnePoint);
        assert_eq!(moved("71", "72.1"), points("1.1"));
        assert_eq!(moved("71", "82"), points("11"));
    }

    #[test]
    fn hundredths_keep_both_decimals() {
        let german = Numbers(Form::new("de-DE"));
        assert_eq!(
            [
                Numbers::of(None).hundredths(740),
                german.hundredths(1_605),
                german.hundredths(0)
            ],
            ["7.40", "16,05", "0,00"]
        );
    }

    #[test]
    fn a_value_reads_as_in_the_deck() {
        let numbers = Numbers::of(None);
        assert_eq!(numbers.in_unit(Decimal::new(15, 1), "h"), "1.5\u{a0}h");
        assert_eq!(numbers.in_unit(Decimal::from(1200), "USD"), "$1,200");
    }
}
