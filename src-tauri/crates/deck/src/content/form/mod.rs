//! How the firm writes numbers, money and days, so that no one mistakes a comma or a month.
//!
//! Separators come from the locale's own data (CLDR, through ICU4X); words are English.

mod dates;
mod money;
mod numbers;
mod tidy;
mod unit;

pub use dates::{glued, quarter_in_words};

pub use numbers::rounded;
pub use tidy::tidy;
pub use unit::{UnitKind, unit_kind};

use icu_decimal::DecimalFormatter;

/// The firm's way of writing numbers.
pub struct Form {
    tag: String,
    formatter: Option<DecimalFormatter>,
}

impl Form {
    /// For a BCP 47 tag such as `en-US`, in whatever letters; a tag that is none, or has no data, writes numbers as `en` does.
    pub fn new(tag: &str) -> Self {
        let tag = model::field::language_tag(tag);
        Self {
            formatter: numbers::formatter(&tag),
            tag,
        }
    }

    /// The language of the tag: `de` of `de-CH`.
    fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or_default()
    }

    /// The region of the tag: `CH` of `de-CH`.
    fn region(&self) -> Option<&str> {
        self.tag.split('-').skip(1).find(|part| part.len() == 2)
    }
}
