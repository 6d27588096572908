//! The firm itself and how it writes numbers.

use chrono::NaiveDate;

use crate::{Currency, FiscalYear};

record! {
    /// The firm. A field that is absent has not been set.
    Firm in "firm" (CLIENT.single()) {
        /// Its name.
        name: Option<String> = NAME.stays(),
        /// The currency its totals are in.
        currency: Option<Currency>,
        /// A BCP 47 tag such as `en-US`: separators, currency place.
        locale: Option<String> = Spec::of(Holds::LanguageTag),
        /// When its year starts.
        fiscal_year_starts: Option<FiscalYear>,
        /// Its accent colour, `#rrggbb`; pine when absent.
        accent: Option<String> = Spec::of(Holds::Colour),
        /// Its logo as pages show it.
        logo: Option<String> = BLOB,
        /// The time zone in which its weeks close, by its IANA name; the computer's when absent.
        time_zone: Option<String> = Spec::of(Holds::TimeZone),
    }
}

record! {
    /// A day on which the firm does not work: no step of a save play is owed on it.
    Holiday in "holiday" (INTERNAL.named_by(&["on"]).on("on").unique(&["on"])) {
        /// The day.
        on: NaiveDate,
        /// What it is called.
        name: Option<String> = NAME,
    }
}
