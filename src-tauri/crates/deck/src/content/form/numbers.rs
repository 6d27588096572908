//! Numbers as the locale separates them, rounded half away from zero and never to a false exactness.

use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use rust_decimal::{Decimal, RoundingStrategy};

use super::Form;

/// U+2212: as wide as a plus, and no line ends behind it.
const MINUS: &str = "\u{2212}";
/// Decimal places of a value as it was recorded.
const PLACES: u32 = 6;
/// U+00A0
const GLUE: &str = "\u{a0}";

/// Languages that set a space between a number and its percent sign (CLDR, percentFormats).
const SPACED_PERCENT: &[&str] = &[
    "bg", "ca", "cs", "da", "de", "es", "fi", "fr", "hr", "hy", "is", "lt", "lv", "nb", "nn", "no", "ro",
    "ru", "sk", "sl", "sr", "sv", "uk",
];

/// The locale of a tag with Latin digits: the deck's own faces have no others.
pub(super) fn locale(tag: &str) -> Option<Locale> {
    let base = tag.split("-u-").next().unwrap_or(tag);
    format!("{base}-u-nu-latn").parse().ok()
}

/// The locale's separators; those of English for a tag that is none.
pub(super) fn formatter(tag: &str) -> Option<DecimalFormatter> {
    let locale = locale(tag).or_else(|| locale("en"))?;
    DecimalFormatter::try_new((&locale).into(), Default::default()).ok()
}

impl Form {
    /// A number as it was recorded, to six decimal places: `44,350`, `1.5`, `99.996`, `−3`.
    pub fn number(&self, value: Decimal) -> String {
        self.places(value, PLACES)
    }

    /// A number with at most so many decimal places; zeros at the end are not written.
    pub fn places(&self, value: Decimal, places: u32) -> String {
        let rounded = rounded(value, places).normalize();
        let digits = self.separated(&rounded.abs().to_string());
        if rounded.is_sign_negative() && !rounded.is_zero() {
            format!("{MINUS}{digits}")
        } else {
            digits
        }
    }

    /// A number with exactly so many decimal places: `12.50`.
    pub(super) fn fixed(&self, value: Decimal, places: u32) -> String {
        let mut rounded = rounded(value.abs(), places);
        rounded.rescale(places);
        self.separated(&rounded.to_string())
    }

    fn separated(&self, digits: &str) -> String {
        match (&self.formatter, digits.parse::<fixed_decimal::Decimal>()) {
            (Some(formatter), Ok(number)) => formatter.format_to_string(&number),
            _ => digits.to_owned(),
        }
    }

    /// A share: `86%`, `86 %` where the language sets it so. It is 0% or 100% only where the value is.
    pub fn percent(&self, value: Decimal) -> String {
        self.with_percent(self.places(value, telling(value, PLACES)))
    }

    /// A share in whole percent, with more places only where 0% or 100% would not be true.
    pub fn whole_percent(&self, value: Decimal) -> String {
        self.with_percent(self.places(value, telling(value, 0)))
    }

    /// A change in whole percent with its sign: `+73%`, `−40%`; with decimal places where a whole number would say
    /// that nothing or everything changed.
    pub fn change(&self, value: Decimal) -> String {
        let digits = self.places(value, telling(value, 0));
        let sign = if value > Decimal::ZERO { "+" } else { "" };
        self.with_percent(format!("{sign}{digits}"))
    }

    /// A number with its sign: `+3`, `−0.4`.
    pub fn signed(&self, value: Decimal) -> String {
        let sign = if value > Decimal::ZERO { "+" } else { "" };
        format!("{sign}{}", self.number(value))
    }

    /// A change in whole percent without a sign, for after a verb: `40%`.
    pub fn share(&self, value: Decimal) -> String {
        self.change(value.abs()).trim_start_matches('+').to_owned()
    }

    fn with_percent(&self, digits: String) -> String {
        let glue = if SPACED_PERCENT.contains(&self.language()) {
            GLUE
        } else {
            ""
        };
        format!("{digits}{glue}%")
    }

    /// So many times, without the sign: `3.7`, `12` from ten up; two places below one, and more where it would read as
    /// nothing or as once.
    pub fn times(&self, value: Decimal) -> String {
        let places = match value.abs() {
            v if v >= Decimal::TEN => 0,
            v if v < Decimal::ONE => {
                let false_end = |places: &u32| {
                    let shown = rounded(v, *places);
                    shown != v && (shown.is_zero() || shown == Decimal::ONE)
                };
                (2..=12).find(|places| !false_end(places)).unwrap_or(2)
            }
            _ => 1,
        };
        self.places(value, places)
    }
}

/// Rounds half away from zero, as everything in a deck is rounded.
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// The places a percentage needs, `least` or more, so that it reads 0 or 100 only where it is.
fn telling(value: Decimal, least: u32) -> u32 {
    let false_end = |places: u32| {
        let shown = rounded(value.abs(), places);
        shown != value.abs() && (shown.is_zero() || shown == Decimal::ONE_HUNDRED)
    };
    (least..=12).find(|places| !false_end(*places)).unwrap_or(least)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn separators_are_the_locales() {
        for (tag, written) in [
            ("en-US", "1,234,567.5"),
            ("de-DE", "1.234.567,5"),
            ("de-CH", "1'234'567.5"),
            ("en-IN", "12,34,567.5"),
            ("no such tag", "1,234,567.5"),
            ("ar-EG", "1,234,567.5"),
        ] {
            assert_eq!(Form::new(tag).number(dec("1234567.5")), written, "{tag}");
        }
        assert!(Form::new("fr-FR").number(dec("1234.5")).ends_with("234,5"));
    }

    #[test]
    fn numbers_are_rounded_as_they_are_shown() {
        let en = Form::new("en-US");
        assert_eq!(en.change(dec("73.3333")), "+73%");
        assert_eq!(en.change(dec("-40")), "−40%");
        assert_eq!(en.change(dec("0.44")), "+0.4%");
        assert_eq!(en.change(dec("0")), "0%");
        assert_eq!(en.share(dec("-40.2")), "40%");
        assert_eq!(en.times(dec("3.6958")), "3.7");
        assert_eq!(en.times(dec("12.4")), "12");
        assert_eq!(en.times(dec("0.344")), "0.34");
        assert_eq!(en.times(dec("0.0037")), "0.004");
        assert_eq!(en.times(dec("0.9997")), "0.9997");
        assert_eq!(en.number(dec("1.50")), "1.5");
        assert_eq!(en.number(dec("-0.0000001")), "0");
        assert_eq!(en.percent(dec("99.996")), "99.996%");
        assert_eq!(en.percent(dec("99.9999999")), "99.9999999%");
        assert_eq!(en.whole_percent(dec("99.97")), "99.97%");
        assert_eq!(en.change(dec("-99.8")), "−99.8%");
        assert_eq!(Form::new("de-DE").percent(dec("86")), "86\u{a0}%");
    }

    proptest! {
        #[test]
        fn a_number_can_be_read_back_within_its_rounding(minor in -1_000_000_000_000i64..1_000_000_000_000, scale in 0u32..5) {
            let value = Decimal::new(minor, scale);
            let text = Form::new("en-US").number(value);
            let back: Decimal = text.replace(',', "").replace('\u{2212}', "-").parse().unwrap();
            prop_assert!((back - value).abs() <= Decimal::new(5, 3));
            prop_assert!(!text.ends_with('.') && !text.starts_with(','));
        }

        #[test]
        fn a_changes_sign_is_never_lost(minor in -10_000_000i64..10_000_000) {
            let value = Decimal::new(minor, 3);
            let text = Form::new("en-US").change(value);
            let shown = text != "0%";
            prop_assert_eq!(text.starts_with('+') && shown, value > Decimal::ZERO && shown);
            prop_assert_eq!(text.starts_with('\u{2212}'), value < Decimal::ZERO && shown);
        }
    }
}
