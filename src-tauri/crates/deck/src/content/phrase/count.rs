//! Numbers in words, and lists.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::content::form::Form;

const WORDS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// `three`; digits above twelve.
pub fn number_word(n: usize) -> String {
    WORDS
        .get(n)
        .map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// `sixty` too.
pub fn number_word_with_tens(n: usize) -> String {
    match n {
        20..=90 if n.is_multiple_of(10) => TENS[n / 10 - 2].to_owned(),
        _ => number_word(n),
    }
}

/// A whole number to twelve in words, any other in digits: `five`, `1.9`.
pub fn spelled(form: &Form, value: Decimal) -> String {
    match value.is_integer().then(|| value.to_usize()).flatten() {
        Some(n @ 0..=12) => number_word(n),
        _ => form.number(value),
    }
}

/// The number a word or a text of digits stands for.
pub fn read_number(word: &str) -> Option<Decimal> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = word.to_lowercase();
    if let Some(n) = WORDS.iter().position(|w| *w == lower) {
        return Some(Decimal::from(n as u64));
    }
    if let Some(n) = TENS.iter().position(|w| *w == lower) {
        return Some(Decimal::from(n as u64 * 10 + 20));
    }
    word.replace(',', "").parse().ok()
}

/// `one promise`, `three promises`.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number_word(n), if n == 1 { one } else { many })
}

/// How many of how many: `all three`, `both`, `two of three`, `none of three`.
pub fn share_of(part: usize, whole: usize) -> String {
    match (part, whole) {
        (2, 2) => "both".to_owned(),
        (0, _) => format!("none of {}", number_word(whole)),
        (p, w) if p == w => format!("all {}", number_word(w)),
        (p, w) => format!("{} of {}", number_word(p), number_word(w)),
    }
}

/// `A`, `A and B`, `A, B and C`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [head @ .., last] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", head.join(", "), last.as_ref())
        }
    }
}

/// With a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_twelve_are_words() {
        assert_eq!(number_word(0), "zero");
        assert_eq!(number_word(12), "twelve");
        assert_eq!(number_word(13), "13");
        assert_eq!(number_word_with_tens(60), "sixty");
        assert_eq!(number_word_with_tens(75), "75");
        for n in 0..=12 {
            assert_eq!(read_number(&number_word(n)), Some(Decimal::from(n as u64)));
        }
        assert_eq!(read_number("Seven"), Some(Decimal::from(7)));
        assert_eq!(read_number("1,200"), Some(Decimal::from(1200)));
        assert_eq!(read_number("many"), None);
    }

    #[test]
    fn a_part_of_a_whole_reads_as_people_say_it() {
        assert_eq!(share_of(2, 3), "two of three");
        assert_eq!(share_of(3, 3), "all three");
        assert_eq!(share_of(2, 2), "both");
        assert_eq!(share_of(0, 2), "none of two");
        assert_eq!(share_of(40, 60), "40 of 60");
    }

    #[test]
    fn lists_are_joined_with_and() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["A"]), "A");
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
    }
}
