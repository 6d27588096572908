//! What a person typed on one line, a cell of a spreadsheet or an argument, as the value of a field.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::field::{FieldAbout, FieldValue, Holds, day};
use crate::rules::{Rule, Shape};
use crate::{Currency, Money};

/// How numbers are typed: what separates thousands, and what the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typing {
    /// Between groups of three digits, if anything is.
    pub group: Option<char>,
    /// Before the decimals.
    pub point: char,
}

impl Typing {
    /// As in files and programs: a point, nothing else.
    pub const PLAIN: Typing = Typing {
        group: None,
        point: '.',
    };
}

impl FieldAbout {
    /// What a person typed on one line (a cell of a spreadsheet, an argument), as a value of this field; `None` when
    /// nothing is there. References are returned as typed.
    ///
    /// # Errors
    /// The rule that the text breaks.
    pub fn typed(
        &self,
        text: &str,
        typing: Typing,
        currency: Option<Currency>,
    ) -> Result<Option<FieldValue>, Rule> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let holds = self.spec.holds;
        let shape = || Rule::not_a(Shape::of(holds));
        Ok(Some(match holds {
            Holds::Word(words) => {
                let word = text.to_lowercase().replace([' ', '-'], "_");
                let known = words.iter().find(|known| **known == word);
                FieldValue::Text(known.map_or_else(|| text.to_owned(), |known| (*known).to_owned()))
            }
            Holds::YesNo => FieldValue::Flag(match text.to_lowercase().as_str() {
                "yes" | "y" | "true" | "1" | "x" => true,
                "no" | "n" | "false" | "0" | "-" => false,
                _ => return Err(shape()),
            }),
            Holds::Date => FieldValue::Text(typed_day(text).ok_or_else(shape)?.to_string()),
            Holds::Whole(_) => {
                let number = typed_number(text, typing).ok_or_else(shape)?.normalize();
                let whole = number.to_string().parse().map_err(|_| shape())?;
                FieldValue::Whole(whole)
            }
            Holds::Decimal(_) => FieldValue::Text(typed_number(text, typing).ok_or_else(shape)?.to_string()),
            Holds::Money { .. } => {
                FieldValue::Money(typed_money(text, typing, currency, self.spec.any_currency)?)
            }
            Holds::Currency => FieldValue::Text(text.to_uppercase()),
            _ => FieldValue::Text(text.to_owned()),
        }))
    }
}

/// A day as a person types it: `2026-10-12`, `12 Oct 2026`, `12 October 2026`. `12/10/2026` means two days.
fn typed_day(text: &str) -> Option<NaiveDate> {
    let written = text.replace([',', '.'], " ");
    let words: Vec<&str> = written.split_whitespace().collect();
    match words.as_slice() {
        [one] => day(one),
        [of_month, month, year] => {
            let month = crate::MONTHS.iter().position(|name| {
                let (month, name) = (month.to_lowercase(), name.to_lowercase());
                month.len() >= 3 && name.starts_with(&month)
            })?;
            let year: i32 = year.parse().ok().filter(|year| (1000..=9999).contains(year))?;
            NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()? + 1, of_month.parse().ok()?)
        }
        _ => None,
    }
}

/// A number as a person types it; groups of thousands only where they belong, a percent sign is no part of it.
fn typed_number(text: &str, typing: Typing) -> Option<Decimal> {
    let text = text.trim_end_matches('%').trim().replace('\u{2212}', "-");
    let (digits, decimals) = match text.split_once(typing.point) {
        Some((digits, decimals)) => (digits, Some(decimals)),
        None => (text.as_str(), None),
    };
    // A narrow or a no-break space groups as a space does.
    let plain = |c: char| {
        if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') {
            ' '
        } else {
            c
        }
    };
    let digits: String = digits.chars().map(plain).collect();
    let whole = match typing.group.map(plain).filter(|group| digits.contains(*group)) {
        None => digits,
        Some(group) => {
            let groups: Vec<&str> = digits.split(group).collect();
            let (first, rest) = groups.split_first()?;
            let leads = (1..=3).contains(&first.trim_start_matches('-').len());
            (leads && rest.iter().all(|three| three.len() == 3)).then(|| groups.concat())?
        }
    };
    let number = decimals.map_or(whole.clone(), |decimals| format!("{whole}.{decimals}"));
    Decimal::from_str_exact(&number).ok()
}

/// An amount as a person types it, with or without its currency's code.
fn typed_money(
    text: &str,
    typing: Typing,
    currency: Option<Currency>,
    any_currency: bool,
) -> Result<Money, Rule> {
    let amount_only = |text: &str| {
        text.trim_matches(|c: char| c.is_alphabetic() || c.is_whitespace())
            .to_owned()
    };
    let code: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let typed = match code.as_str() {
        "" => None,
        code => Some(
            code.to_uppercase()
                .parse::<Currency>()
                .map_err(|_| Rule::not_a(Shape::Amount))?,
        ),
    };
    let currency = match (typed, currency) {
        (Some(typed), Some(own)) if typed != own && !any_currency => {
            return Err(Rule::OtherCurrency { currency: own });
        }
        (typed, own) => typed.or(own).ok_or(Rule::not_a(Shape::Amount))?,
    };
    let amount = typed_number(&amount_only(text), typing).ok_or(Rule::not_a(Shape::Amount))?;
    if amount.normalize().scale() > currency.exponent() {
        return Err(Rule::Places {
            most: currency.exponent(),
        });
    }
    Money::from_decimal(amount, currency).ok_or(Rule::not_a(Shape::Amount))
}
