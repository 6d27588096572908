//! Where a line may end: the Unicode rules (UAX 14), less the places that would tear apart what is read as
//! one: a day and its month, "n = 19", a number and its unit, a hyphenated word.

use model::is_month;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Words that are not parted from the number before them, beside the months.
const FOLLOW_A_NUMBER: &[&str] = &[
    "Sept", "%", "h", "hour", "hours", "min", "minute", "minutes", "day", "days", "week", "weeks", "month",
    "months", "quarter", "quarters", "year", "years", "pts", "pt", "points", "k", "m", "bn", "thousand",
    "million", "billion", "times", "×", "€", "£", "USD", "EUR", "GBP", "CHF", "kr", "SEK", "NOK", "DKK",
];

/// Words that are not parted from the number after them, beside the months.
const LEAD_A_NUMBER: &[&str] = &["Q", "page", "USD", "EUR", "GBP", "CHF"];

/// The places where a line of this text may end, ascending, the end of the text included.
pub fn places(text: &str) -> Vec<usize> {
    linebreaks(text)
        .filter(|(at, kind)| *at == text.len() || *kind == BreakOpportunity::Mandatory || !torn_at(text, *at))
        .map(|(at, _)| at)
        .collect()
}

/// Would a line end here tear apart what is read as one?
fn torn_at(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let spaced = before.ends_with(' ');
    let head = before.trim_end_matches(' ');
    let last = head.rsplit([' ', '\u{A0}']).next().unwrap_or("");
    let next = after.split([' ', '\u{A0}']).next().unwrap_or("");
    if !spaced {
        // "up-to-date": parting a hyphenated word is for words that fill a line of their own.
        return head.ends_with('-') && next.starts_with(char::is_alphanumeric);
    }
    let bare_next = next.trim_end_matches(|c: char| !c.is_alphanumeric() && !"%×€£".contains(c));
    let ends_in_number = is_number(last);
    let starts_with_number = next.starts_with(|c: char| c.is_ascii_digit());
    let bare_last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    (ends_in_number && (is_month(bare_next) || FOLLOW_A_NUMBER.contains(&bare_next)))
        || (starts_with_number && (is_month(bare_last) || LEAD_A_NUMBER.contains(&bare_last)))
        // "n = 19" and every other "=": both sides stay.
        || last == "="
        || next == "="
        // A sign alone never begins or ends a line.
        || matches!(last, "+" | "−" | "±" | "#" | "No.")
}

/// "3", "1,200", "$18.5", "(19", "3rd" is not.
fn is_number(word: &str) -> bool {
    let bare = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let sign = &word[..word.len() - bare.len()];
    !bare.is_empty()
        && sign.chars().all(|c| !c.is_alphanumeric())
        && bare.chars().all(|c| c.is_ascii_digit() || ",.'’–-/".contains(c))
        && bare.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        let mut start = 0;
        places(text)
            .into_iter()
            .map(|at| {
                let line = &text[start..at];
                start = at;
                line.trim_end()
            })
            .collect()
    }

    #[test]
    fn a_day_stays_with_its_month_and_a_number_with_its_unit() {
        assert_eq!(lines("due 3 November, or"), ["due", "3 November,", "or"]);
        assert_eq!(lines("scored 4.6 (n = 19)."), ["scored", "4.6", "(n = 19)."]);
        assert_eq!(lines("310 hours at $85"), ["310 hours", "at", "$85"]);
    }

    #[test]
    fn no_break_characters_and_hyphens_hold() {
        assert_eq!(lines("an up-to-date status"), ["an", "up-to-date", "status"]);
        assert_eq!(lines("a\u{A0}b c\u{2011}d"), ["a\u{A0}b", "c\u{2011}d"]);
    }

    #[test]
    fn other_words_part() {
        assert_eq!(lines("60 people in June"), ["60", "people", "in", "June"]);
    }
}
