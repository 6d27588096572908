//! Money as the locale places its sign. ICU4X has no stable money yet, so places and signs are two tables.

use model::{Currency, Money};

use super::Form;

/// Signs of currencies that are clear by themselves (CLDR, `en`, narrow form).
const SIGNS: &[(&str, &str)] = &[
    ("EUR", "€"),
    ("GBP", "£"),
    ("JPY", "¥"),
    ("USD", "$"),
    ("INR", "₹"),
    ("KRW", "₩"),
    ("ILS", "₪"),
    ("PHP", "₱"),
    ("VND", "₫"),
];

/// Regions that call another currency than the US dollar `$`: there it is written `US$`.
const OTHER_DOLLARS: &[(&str, &str)] = &[
    ("AU", "AUD"),
    ("CA", "CAD"),
    ("HK", "HKD"),
    ("MX", "MXN"),
    ("NZ", "NZD"),
    ("SG", "SGD"),
];

/// Languages that set the sign before the amount, and whether with a space; all others set it after one.
const SIGN_FIRST: &[(&str, bool)] = &[
    ("en", false),
    ("ja", false),
    ("zh", false),
    ("ko", false),
    ("hi", false),
    ("th", false),
    ("he", false),
    ("ga", false),
    ("cy", false),
    ("nl", true),
    ("pt", true),
    ("tr", false),
];

impl Form {
    /// An amount: `$44,350`, `44.350 €`; minor units only when there are any.
    pub fn money(&self, money: Money) -> String {
        let digits = self.digits(money);
        let minus = if money.minor < 0 { "\u{2212}" } else { "" };
        let sign = self.sign(money.currency);
        let letters = sign.chars().last().is_some_and(char::is_alphabetic);
        match self.sign_first() {
            Some(spaced) if spaced || letters => format!("{minus}{sign}\u{a0}{digits}"),
            Some(_) => format!("{minus}{sign}{digits}"),
            None => format!("{minus}{digits}\u{a0}{sign}"),
        }
    }

    /// The amount alone, without its sign: `44,350`, `12.50`, `1,234.567` of dinars.
    fn digits(&self, money: Money) -> String {
        let places = money.currency.exponent();
        let whole = money.minor % 10i64.pow(places) == 0;
        self.fixed(money.to_decimal(), if whole { 0 } else { places })
    }

    /// The amount as it stands in a formula: `−12.50`.
    pub fn plain_money(&self, money: Money) -> String {
        let minus = if money.minor < 0 { "\u{2212}" } else { "" };
        format!("{minus}{}", self.digits(money))
    }

    /// Whether the sign stands first, and then whether a space follows. German in Austria and Switzerland,
    /// and Portuguese in Portugal, differ from their languages.
    fn sign_first(&self) -> Option<bool> {
        match (self.language(), self.region()) {
            ("de" | "fr" | "it", Some("CH")) | ("de", Some("AT" | "LI")) => Some(true),
            ("pt", Some("PT")) => None,
            ("es", Some("MX" | "US")) => Some(false),
            ("", _) => Some(false),
            (language, _) => SIGN_FIRST.iter().find(|(l, _)| *l == language).map(|(_, s)| *s),
        }
    }

    fn sign(&self, currency: Currency) -> String {
        let code = currency.code();
        let own = |(region, own): &(&str, &str)| Some(*region) == self.region() && *own == code;
        if OTHER_DOLLARS.iter().any(own) {
            return "$".to_owned();
        }
        if code == "USD"
            && OTHER_DOLLARS
                .iter()
                .any(|(region, _)| Some(*region) == self.region())
        {
            return "US$".to_owned();
        }
        let sign = SIGNS.iter().find(|(c, _)| *c == code).map(|(_, sign)| *sign);
        sign.unwrap_or(code).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn money(amount: &str, code: &str) -> Money {
        Money::parse(amount, code.parse().unwrap()).unwrap()
    }

    #[test]
    fn the_sign_stands_where_the_locale_sets_it() {
        for (tag, amount, code, written) in [
            ("en-US", "44350.00", "USD", "$44,350"),
            ("en-US", "12.5", "USD", "$12.50"),
            ("en-GB", "1234", "EUR", "€1,234"),
            ("de-DE", "44350", "EUR", "44.350\u{a0}€"),
            ("de-CH", "44350", "CHF", "CHF\u{a0}44'350"),
            ("DE-ch", "44350", "CHF", "CHF\u{a0}44'350"),
            ("EN-US", "44350.00", "USD", "$44,350"),
            ("en-CA", "5", "USD", "US$5"),
            ("en-CA", "5", "CAD", "$5"),
            ("en-US", "5", "CAD", "CAD\u{a0}5"),
            ("ja-JP", "1200", "JPY", "¥1,200"),
            ("en-US", "-3.20", "USD", "−$3.20"),
            ("sv-SE", "900", "SEK", "900\u{a0}SEK"),
        ] {
            assert_eq!(Form::new(tag).money(money(amount, code)), written, "{tag} {code}");
        }
    }

    proptest! {
        #[test]
        fn no_minor_unit_is_ever_lost(minor in i64::from(i32::MIN)..i64::from(i32::MAX)) {
            let text = Form::new("en-US").money(Money::minor(minor, Currency::USD));
            let digits: String = text.replace('\u{2212}', "-").chars().filter(|c| !"$,".contains(*c)).collect();
            prop_assert_eq!(Money::parse(&digits, Currency::USD).unwrap().minor, minor);
        }
    }
}
