//! What was likely meant: guesses that can be computed from what stands there, never applied by themselves.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use model::field::{FIRST_YEAR, day};
use model::{Currency, Holds, folded};
use rust_decimal::Decimal;

use super::near::{LONGEST_GUESSED, nearest};
use crate::format::{Target, Written};
use crate::json::{Kind, Node};
use crate::phrase::{Phrase, say};

/// A guess in words, and the likely value as it would stand in the file.
pub(crate) struct Guess {
    pub hint: Phrase,
    pub value: Option<String>,
}

fn guess(value: impl Into<String>, hint: impl FnOnce(String) -> Phrase) -> Option<Guess> {
    let value = value.into();
    Some(Guess {
        hint: hint(value.clone()),
        value: Some(value),
    })
}

fn likely(value: String) -> Phrase {
    say!("hint-likely", value = value)
}

/// Year, month and day of what is written as `2025-10-06`, whether there is such a day or not.
fn parts(text: &str) -> Option<(i32, u32, u32)> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    let written = bytes.len() == 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && digits(0..4)
        && digits(5..7)
        && digits(8..10);
    written.then(|| {
        Some((
            text[..4].parse().ok()?,
            text[5..7].parse().ok()?,
            text[8..].parse().ok()?,
        ))
    })?
}

fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
}

/// What is expected of a day that is written well but does not exist: `a day that exists; June has 30`.
pub(crate) fn why_no_day(text: &str) -> Option<Phrase> {
    let (year, month, _) = parts(text)?;
    if year < FIRST_YEAR {
        return Some(say!("expected-year-that-exists", first = FIRST_YEAR.to_string()));
    }
    if !(1..=12).contains(&month) {
        return Some(say!("expected-month-that-exists"));
    }
    let last = month_end(year, month)?.day();
    Some(match month {
        2 => say!(
            "expected-day-of-february",
            last_day = last,
            year = year.to_string()
        ),
        _ => say!(
            "expected-day-that-exists",
            last_day = last,
            month = say!("month", number = month)
        ),
    })
}

/// What a value is likely meant to be, given how it should be written and what the same field says in the neighbouring
/// records.
pub(crate) fn value(node: &Node, written: Option<Written>, neighbours: &[&str]) -> Option<Guess> {
    match (&node.kind, written) {
        (Kind::Null, _) => Some(Guess {
            hint: say!("hint-leave-out"),
            value: None,
        }),
        (Kind::Text(text), _) if text.len() > LONGEST_GUESSED => None,
        (Kind::Text(text), Some(Written::Word(words))) => guess(
            format!(
                "\"{}\"",
                nearest(&text.replace([' ', '-'], "_"), words.iter().copied())?
            ),
            likely,
        ),
        (Kind::Text(text), Some(Written::Day)) => date(text, neighbours),
        (Kind::Text(text), Some(Written::Number(_) | Written::Whole(_))) => {
            guess(amount(text)?.normalize().to_string(), |value| {
                say!("hint-number", value = value)
            })
        }
        (Kind::Text(text), Some(Written::YesNo)) => match text.to_lowercase().as_str() {
            "true" | "yes" | "y" => guess("true", |value| say!("hint-yes-no", value = value)),
            "false" | "no" | "n" => guess("false", |value| say!("hint-yes-no", value = value)),
            _ => None,
        },
        (Kind::Text(text), Some(Written::Money { .. })) => guess(as_text(amount(text)?), likely),
        (Kind::Text(text), Some(Written::Shaped(field))) if field.spec.holds == Holds::Currency => {
            let code = text.trim().to_uppercase();
            code.parse::<Currency>().ok()?;
            guess(format!("\"{code}\""), likely)
        }
        (Kind::Number(n), Some(Written::Money { .. })) => {
            guess(as_text(amount(n)?), |value| say!("hint-amount", value = value))
        }
        _ => None,
    }
}

fn as_text(amount: Decimal) -> String {
    let mut amount = amount.normalize();
    if amount.scale() < 2 {
        amount.rescale(2);
    }
    format!("\"{amount}\"")
}

/// A number as people write it: `84k`, `1.2m`, `84,000`, `€ 84 000`, `61 %`.
fn amount(text: &str) -> Option<Decimal> {
    let text = text.trim().to_lowercase();
    let text = text
        .trim_start_matches(|c: char| !c.is_ascii_digit() && c != '-' && c != '.')
        .trim();
    let (number, factor) = match text.trim_end_matches(['%', ' ']) {
        t if t.ends_with('k') => (&t[..t.len() - 1], 1_000),
        t if t.ends_with('m') => (&t[..t.len() - 1], 1_000_000),
        t => (
            t.trim_end_matches(|c: char| c.is_alphabetic() || c.is_whitespace() || "€$£".contains(c)),
            1,
        ),
    };
    let number: String = number
        .trim()
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\'' && *c != '_')
        .collect();
    // A comma before exactly three digits parts thousands; any other single comma is a decimal one.
    let number = match number.matches(',').count() {
        0 => number,
        _ if number
            .split(',')
            .skip(1)
            .all(|part| part.split('.').next().is_some_and(|p| p.len() == 3)) =>
        {
            number.replace(',', "")
        }
        1 if !number.contains('.') => number.replace(',', "."),
        _ => return None,
    };
    let value: Decimal = number.parse().ok()?;
    value.checked_mul(Decimal::from(factor))
}

fn date(text: &str, neighbours: &[&str]) -> Option<Guess> {
    if let Some((year, month, wanted)) = parts(text) {
        if !(1..=12).contains(&month) {
            let swapped = NaiveDate::from_ymd_opt(year, wanted, month)?;
            return guess(format!("\"{swapped}\""), |value| {
                say!("hint-swapped", value = value)
            });
        }
        let end = month_end(year, month)?;
        if wanted <= end.day() || wanted > 31 {
            return None;
        }
        let around: Vec<NaiveDate> = neighbours.iter().filter_map(|text| day(text)).collect();
        let ends = around
            .iter()
            .filter(|d| month_end(d.year(), d.month()) == Some(**d))
            .count();
        let all_ends = around.len() >= 2 && ends == around.len();
        return guess(format!("\"{end}\""), |value| {
            let last = say!("ordinal-number", number = end.day());
            let month = say!("month", number = month);
            match all_ends {
                true => say!(
                    "hint-among-month-ends",
                    month = month,
                    last_day = last,
                    value = value
                ),
                false => say!("hint-month-end", month = month, last_day = last, value = value),
            }
        });
    }
    // Written in another order or with other signs: only what can be read in one way is offered.
    let numbers: Vec<&str> = text
        .split(['.', '/', '-', ' ', 'T'])
        .filter(|p| !p.is_empty())
        .collect();
    let [a, b, c, ..] = numbers[..] else { return None };
    let n = |t: &str| t.parse::<u32>().ok();
    let date = match (a.len(), c.len()) {
        (4, _) => NaiveDate::from_ymd_opt(n(a)?.try_into().ok()?, n(b)?, n(c)?)?,
        (_, 4) if text.contains('.') || n(a)? > 12 => {
            NaiveDate::from_ymd_opt(n(c)?.try_into().ok()?, n(b)?, n(a)?)?
        }
        (_, 4) if n(b)? > 12 => NaiveDate::from_ymd_opt(n(c)?.try_into().ok()?, n(a)?, n(b)?)?,
        _ => return None,
    };
    guess(format!("\"{date}\""), likely)
}

/// So many letters are held against letters to find what references that lead nowhere likely mean. A file that names
/// so much that is not there has no single slip to point out.
const MOST_COMPARED: usize = 20_000_000;

/// What was found out about references that lead nowhere, so that it is found out once.
#[derive(Default)]
pub(crate) struct Guesses<'n> {
    pub keys: HashMap<&'static str, HashMap<String, &'n str>>,
    near: HashMap<(Target, String), Option<&'n str>>,
    letters: HashMap<Target, usize>,
    compared: usize,
}

impl<'n> Guesses<'n> {
    pub fn near(&mut self, name: &str, target: Target, names: &[&'n str]) -> Option<&'n str> {
        if self.compared > MOST_COMPARED || name.len() > LONGEST_GUESSED {
            return None;
        }
        if let Some(known) = self.near.get(&(target, folded(name))) {
            return *known;
        }
        let letters = self.letters.entry(target).or_insert_with(|| {
            let each = names.iter().map(|name| name.len().min(LONGEST_GUESSED));
            each.sum()
        });
        self.compared = self.compared.saturating_add(name.len() * *letters);
        if self.compared > MOST_COMPARED {
            return None;
        }
        let near = nearest(name, names.iter().copied());
        self.near.insert((target, folded(name)), near);
        near
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, meant) in [
            ("84k", "84000"),
            ("1.2m", "1200000"),
            ("84,000", "84000"),
            ("€ 84 000", "84000"),
            ("12,5", "12.5"),
            ("61 %", "61"),
            ("84000 USD", "84000"),
        ] {
            assert_eq!(amount(text), Some(meant.parse().unwrap()), "{text}");
        }
        assert_eq!(amount("ninety"), None);
    }

    #[test]
    fn a_day_past_the_end_of_its_month_means_the_end() {
        let hint = date("2025-06-31", &["2025-04-30", "2025-05-31"]).unwrap();
        assert_eq!(hint.value.as_deref(), Some("\"2025-06-30\""));
        assert_eq!(hint.hint.say, "hint-among-month-ends");
        assert_eq!(why_no_day("2025-06-31").unwrap().say, "expected-day-that-exists");
        assert_eq!(why_no_day("0001-01-01").unwrap().say, "expected-year-that-exists");
        assert_eq!(why_no_day("2025-02-29").unwrap().say, "expected-day-of-february");
    }

    #[test]
    fn dates_in_another_order_are_guessed_only_when_they_read_in_one_way() {
        let value = |text| date(text, &[]).and_then(|g| g.value);
        assert_eq!(value("06.10.2025").as_deref(), Some("\"2025-10-06\""));
        assert_eq!(value("2025/10/06").as_deref(), Some("\"2025-10-06\""));
        assert_eq!(value("10/25/2025").as_deref(), Some("\"2025-10-25\""));
        assert_eq!(value("10/06/2025"), None);
        assert_eq!(value("soon"), None);
    }
}
