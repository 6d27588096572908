//! What more than one area says in words.

use model::Quarter;

/// A quarter as it is stored, in words; what is no quarter stays as it is.
pub(crate) fn quarter_in_words(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), quarter_label)
}

/// `third quarter of 2025`
pub(crate) fn quarter_label(quarter: Quarter) -> String {
    format!(
        "{} of {}",
        deck::content::quarter_in_words(quarter),
        quarter.year()
    )
}
