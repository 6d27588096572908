//! Days spelled so that no one mistakes day for month, with the day glued to its month.

use chrono::{Datelike, NaiveDate};
use model::{MONTHS, Quarter, is_month};

/// `September`
pub fn month_name(day: NaiveDate) -> &'static str {
    MONTHS[day.month0() as usize]
}

/// `Sep`
pub fn month_short(day: NaiveDate) -> &'static str {
    &month_name(day)[..3]
}

/// `14 October 2025`
pub fn day_long(day: NaiveDate) -> String {
    format!("{} {}", day_month(day), day.year())
}

/// `14 October`
pub fn day_month(day: NaiveDate) -> String {
    format!("{}\u{a0}{}", day.day(), month_name(day))
}

/// `30 Sep 2025`
pub fn day_short(day: NaiveDate) -> String {
    format!("{} {}", day_month_short(day), day.year())
}

/// `31 Oct`
pub fn day_month_short(day: NaiveDate) -> String {
    format!("{}\u{a0}{}", day.day(), month_short(day))
}

/// `June 2026`
pub fn month_year(day: NaiveDate) -> String {
    format!("{} {}", month_name(day), day.year())
}

/// `July to September`; days when the stretch does not begin with a month.
pub fn range_of_months(from: NaiveDate, to: NaiveDate) -> String {
    if from.day() == 1 {
        format!("{} to {}", month_name(from), month_name(to))
    } else {
        format!("{} to {}", day_month(from), day_month(to))
    }
}

/// `third quarter`
pub fn quarter_in_words(quarter: Quarter) -> &'static str {
    [
        "first quarter",
        "second quarter",
        "third quarter",
        "fourth quarter",
    ][usize::from(quarter.number().clamp(1, 4) - 1)]
}

/// The same words with what must not be parted glued: `3 November`, `n = 19`.
pub fn glued(words: &str) -> String {
    let tokens: Vec<&str> = words.split(' ').collect();
    let mut out = String::with_capacity(words.len());
    for (i, token) in tokens.iter().enumerate() {
        out.push_str(token);
        if let Some(next) = tokens.get(i + 1) {
            let glue = (is_day(token) && begins_with_month(next))
                || (last_word(token) == "n" && *next == "=")
                || (*token == "=" && i > 0 && last_word(tokens[i - 1]) == "n" && begins_with_digit(next));
            out.push(if glue { '\u{a0}' } else { ' ' });
        }
    }
    out
}

fn last_word(token: &str) -> &str {
    token.rsplit(['\u{a0}', '(']).next().unwrap_or_default()
}

fn is_day(token: &str) -> bool {
    let word = last_word(token);
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

fn begins_with_digit(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
}

fn begins_with_month(text: &str) -> bool {
    let word: &str = text
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    is_month(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_spelled_and_glued() {
        let d = day("2025-10-14");
        assert_eq!(day_long(d), "14\u{a0}October 2025");
        assert_eq!(day_short(day("2025-09-30")), "30\u{a0}Sep 2025");
        assert_eq!(
            range_of_months(day("2025-07-01"), day("2025-09-30")),
            "July to September"
        );
        assert_eq!(
            range_of_months(day("2025-04-06"), day("2025-07-05")),
            "6\u{a0}April to 5\u{a0}July"
        );
    }

    #[test]
    fn words_that_belong_together_are_glued() {
        assert_eq!(
            glued("on 3 November, n = 19"),
            "on 3\u{a0}November, n\u{a0}=\u{a0}19"
        );
        assert_eq!(glued("100 people by June"), "100 people by June");
        assert_eq!(glued("3 Novembers"), "3 Novembers");
        assert_eq!(glued("12 Dec  x "), "12\u{a0}Dec  x ");
    }

    proptest! {
        #[test]
        fn gluing_changes_spaces_only(words in "\\PC{0,60}") {
            let plain = |text: &str| text.replace('\u{a0}', " ");
            prop_assert_eq!(plain(&glued(&words)), plain(&words));
            prop_assert_eq!(glued(&glued(&words)), glued(&words));
        }
    }
}
