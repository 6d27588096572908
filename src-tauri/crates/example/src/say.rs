//! What a cell says: `{words}` in braces stand for something else, and a value may be one of several.

use std::collections::HashMap;

use model::MONTHS;
use rust_decimal::Decimal;

use crate::calendar::Calendar;
use crate::days::{Moment, Reckoning};
use crate::dice::Dice;
use crate::read::{Doing, Table};
use chrono::Datelike;

/// What the words of a row stand for.
pub(crate) type Words = HashMap<String, String>;

/// A text with what stands in braces filled in, the innermost first: a word of its row, a line of a list, a quarter or a
/// day. A word in capitals begins with a capital. `{nnnn}` is left for whoever counts.
pub(crate) fn fill(
    raw: &str,
    words: &Words,
    lists: &[&Table],
    reckoning: &Reckoning<'_>,
    moment: Moment,
    dice: &mut Dice,
) -> Result<String, String> {
    let mut text = raw.to_owned();
    let mut from = 0;
    while let Some(close) = text[from..].find('}').map(|at| from + at) {
        let open = text[..close]
            .rfind('{')
            .ok_or_else(|| format!("`{raw}` closes what it never opened"))?;
        let name = text[open + 1..close].to_owned();
        if is_count(&name) {
            from = close + 1;
            continue;
        }
        let small = name.to_lowercase();
        let found = match words.get(&name).or_else(|| words.get(&small)) {
            Some(word) => Some(word.clone()),
            None => line_of(&small, lists, dice)
                .or_else(|| quarter(&name, reckoning.calendar))
                .or_else(|| reckoning.day(&name, moment.day, dice).ok().map(in_words)),
        };
        let found = found.ok_or_else(|| format!("nobody says what `{name}` stands for"))?;
        let begins = name.chars().next().is_some_and(char::is_uppercase) && name != small;
        text.replace_range(open..=close, &if begins { capital(&found) } else { found });
        // What was filled in may stand for something itself; what was begun inside it goes on from there.
        from = from.min(open);
    }
    Ok(text.trim().to_owned())
}

/// `{nnnn}` counts in four digits.
pub(crate) fn is_count(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte == b'n')
}

fn line_of(name: &str, lists: &[&Table], dice: &mut Dice) -> Option<String> {
    let list = lists
        .iter()
        .find(|table| table.doing == Doing::List && table.name == name)?;
    dice.pick(&list.rows)?.cells.first().cloned()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    first
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn in_words(day: chrono::NaiveDate) -> String {
    let month = MONTHS
        .get(usize::try_from(day.month0()).unwrap_or(0))
        .copied()
        .unwrap_or_default();
    format!("{} {month}", day.day())
}

/// `Q-1`: the last complete quarter, as it is stored.
pub(crate) fn quarter(text: &str, calendar: &Calendar) -> Option<String> {
    let back: i32 = text.strip_prefix('Q')?.parse().ok()?;
    Some(calendar.quarter(-back).to_string())
}

/// One of the values that a cell offers: `any of A, B from DAY, C until DAY` is thrown for among those that are there,
/// `A, from DAY B` turns on a day, `each A B C` goes through a series, `about 8` is a week's hours. Anything else is itself.
pub(crate) fn one_of(
    text: &str,
    reckoning: &Reckoning<'_>,
    moment: Moment,
    dice: &mut Dice,
) -> Result<String, String> {
    if let Some(options) = text.strip_prefix("any of ") {
        let mut there = Vec::new();
        for option in options.split(", ") {
            let (option, until) = split(option, " until ");
            let (option, from) = split(option, " from ");
            let mut day =
                |text: Option<&str>| text.map(|text| reckoning.day(text, moment.day, dice)).transpose();
            if day(from)?.is_none_or(|from| from < moment.day)
                && day(until)?.is_none_or(|until| moment.day < until)
            {
                there.push(option);
            }
        }
        let found = dice
            .pick(&there)
            .ok_or_else(|| format!("nobody of `{options}` is there on {}", moment.day))?;
        return Ok((*found).to_owned());
    }
    if let Some((first, turns)) = text.split_once(", from ") {
        let mut value = first;
        for turn in turns.split(", from ") {
            let (day, then) = turn.split_once(' ').ok_or("say `from DAY VALUE`")?;
            if reckoning.day(day, moment.day, dice)? <= moment.day {
                value = then;
            }
        }
        return Ok(value.to_owned());
    }
    if let Some(series) = text.strip_prefix("each ") {
        let value = series.split_whitespace().nth(moment.nth);
        return value
            .map(str::to_owned)
            .ok_or("the series is too short".to_owned());
    }
    if let Some(usual) = text.strip_prefix("about ") {
        // Between two thirds and four thirds of what is usual, in quarters.
        let usual: Decimal = usual.parse().map_err(|_| format!("`{usual}` is no number"))?;
        let part = Decimal::from(67 + dice.of_sides(67)) / Decimal::ONE_HUNDRED;
        let quarters = (usual * part * Decimal::from(4)).round();
        return Ok((quarters / Decimal::from(4)).normalize().to_string());
    }
    Ok(text.to_owned())
}

fn split<'t>(text: &'t str, at: &str) -> (&'t str, Option<&'t str>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}
