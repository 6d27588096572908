//! Where a line may end: the Unicode rules (UAX 14), less the places that would tear apart what is read as
//! one: a day and its month, "n = 19", a number and its unit, a hyphenated word. English and German.

use model::is_month;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Words that are not parted from the number before them, beside the months.
const FOLLOW_A_NUMBER: &[&str] = &[
    "Sept", "%", "h", "hour", "hours", "min", "minute", "minutes", "day", "days", "week", "weeks", "month",
    "months", "quarter", "quarters", "year", "years", "pts", "pt", "points", "k", "m", "bn", "thousand",
    "million", "billion", "times", "×", "€", "£", "USD", "EUR", "GBP", "CHF", "kr", "SEK", "NOK", "DKK",
    "Stunde", "Stunden", "Tag", "Tage", "Tagen", "Woche", "Wochen", "Monat", "Monate", "Monaten", "Jahr",
    "Jahre", "Jahren", "Prozent", "Punkt", "Punkte", "Punkten", "Uhr", "Tsd", "Mio", "Mrd",
];

/// German months, long and short, beside those whose English names are the same.
const MONTHS_IN_GERMAN: &[&str] = &[
    "Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember", "Mär", "Okt", "Dez",
];

/// Words that are not parted from the number after them, beside the months.
const LEAD_A_NUMBER: &[&str] = &["Q", "page", "Seite", "USD", "EUR", "GBP", "CHF"];

/// What holds two words together where a line may not end.
const HOLDS: [char; 2] = ['\u{A0}', '\u{2011}'];

/// The places where a line of this text may end, ascending, the end of the text included.
pub fn places(text: &str) -> Vec<usize> {
    linebreaks(text)
        .filter(|(at, kind)| *at == text.len() || *kind == BreakOpportunity::Mandatory || !torn_at(text, *at))
        .map(|(at, _)| at)
        .collect()
}

/// The places in a text where a line may end at need, when what is kept together is wider than the line: better
/// after the month than within the year. Ascending, without the text's end.
pub fn places_at_need(text: &str) -> Vec<usize> {
    let held = text.match_indices(HOLDS).map(|(at, held)| at + held.len());
    let mut places: Vec<usize> = linebreaks(text).map(|(at, _)| at).chain(held).collect();
    places.retain(|at| *at < text.len());
    places.sort_unstable();
    places.dedup();
    places
}

fn is_a_month(word: &str) -> bool {
    is_month(word) || MONTHS_IN_GERMAN.contains(&word)
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
    // A German day is an ordinal: "30. September".
    let ends_in_day = is_number(last.strip_suffix('.').unwrap_or(last));
    let ends_in_number = is_number(last);
    let starts_with_number = next.starts_with(|c: char| c.is_ascii_digit());
    let bare_last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    let led_by = bare_last.strip_suffix('.').unwrap_or(bare_last);
    (ends_in_day && is_a_month(bare_next))
        || (ends_in_number && FOLLOW_A_NUMBER.contains(&bare_next))
        || (starts_with_number && (is_a_month(led_by) || LEAD_A_NUMBER.contains(&bare_last)))
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
    fn a_whole_date_stays_together_in_english_and_german() {
        assert_eq!(lines("by 30 September 2026"), ["by", "30 September 2026"]);
        assert_eq!(lines("bis 30. September 2026"), ["bis", "30. September 2026"]);
        assert_eq!(lines("am 3. März 2026"), ["am", "3. März 2026"]);
        assert_eq!(lines("am 5. Dez. 2026"), ["am", "5. Dez. 2026"]);
        assert_eq!(lines("The end was 3. Then"), ["The", "end", "was", "3.", "Then"]);
    }

    #[test]
    fn at_need_a_date_parts_between_its_words() {
        let text = "30\u{A0}September\u{A0}2026";
        assert_eq!(places(text), [text.len()]);
        assert_eq!(places_at_need(text), [4, 15]);
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
