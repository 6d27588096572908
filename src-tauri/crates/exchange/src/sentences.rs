//! Every phrase of a fault: what was expected, what is wrong, why. The rest of the crate says which fault it is and with
//! what in it.

use model::field::{LONGEST_NAME, LONGEST_PROSE};
use model::{Currency, Holds, Range, Rule, one_of};

use crate::format::{Section, Target, Written};
use crate::read::quoted;

/// What is expected, and what is wrong with the record, after its name: `has a day that does not exist`.
pub(crate) struct Phrases {
    pub expected: String,
    pub problem: String,
}

fn phrases(expected: impl Into<String>, problem: impl Into<String>) -> Phrases {
    Phrases {
        expected: expected.into(),
        problem: problem.into(),
    }
}

pub(crate) const WHOLE_FILE: &str = "one account as a JSON object";
pub(crate) const GROUP: &str = "How the account is governed.";
pub(crate) const KEY: &str = "Names this record inside the file, for others to refer to.";
pub(crate) const A_KEY: &str = "a key such as \"s1\"";
pub(crate) const MEASURED_AMOUNT: &str = "How much: an amount as text when measure is money, else a number.";
pub(crate) const MEASURED_BY: &str =
    "money, or what is counted: hours, requests. Hours become money at hourly_rate.";
pub(crate) const CANNOT: &str = "cannot be read";
pub(crate) const NO_SUCH_DAY: &str = "has a day that does not exist";
pub(crate) const LEAVE_OUT: &str = "Leave the field out when it is unknown.";

/// `a risk`, `an action`.
pub(crate) fn a(noun: &str) -> String {
    let article = match noun.chars().next() {
        Some('a' | 'e' | 'i' | 'o') => "an",
        _ => "a",
    };
    format!("{article} {noun}")
}

/// An object that stands once.
pub(crate) fn the_object(noun: &str) -> String {
    format!("the {noun} as an object")
}

/// An object of a list.
pub(crate) fn an_object(noun: &str) -> String {
    format!("{} as an object", a(noun))
}

pub(crate) fn a_list_of_objects(noun: &str) -> String {
    format!("a list of objects, each {}", a(noun))
}

pub(crate) fn a_list_of_texts(section: &Section, field: &str, refers: Option<Target>) -> String {
    let texts = match (refers, section.label) {
        (Some(target), _) if target.by.is_none() => "keys",
        (Some(_), _) => "names",
        (None, Some(label)) if label == field => "names",
        (None, _) => "texts",
    };
    format!("a list of {texts}, each {}", a(section.noun))
}

pub(crate) fn a_text_or_object(field: &str, section: &Section) -> String {
    let others: Vec<&str> = section
        .fields()
        .map(|other| section.in_file(other.name))
        .filter(|other| *other != field)
        .collect();
    format!("a text, or an object with {field} and {}", others.join(", "))
}

/// What a reference is written as.
pub(crate) fn called(target: Target) -> String {
    match target.by {
        Some(by) => format!("the {by} of {}", one_of_the_file(target)),
        None => one_of_the_file(target),
    }
}

/// What a reference leads to.
pub(crate) fn one_of_the_file(target: Target) -> String {
    let noun = a(target.noun());
    match (target.by, target.implied_without) {
        (None, _) => format!("the key of {noun} of this file"),
        (Some(_), Some(list)) => format!("{noun} in {list}"),
        (Some(_), None) => format!("{noun} of this file"),
    }
}

/// What is expected of a value.
pub(crate) fn expected(written: Written) -> String {
    let fixed = match written {
        Written::Text {
            longest: longest @ LONGEST_NAME,
        } => return format!("a name of at most {longest} characters"),
        Written::Text {
            longest: longest @ LONGEST_PROSE,
        } => return format!("a text of at most {longest} characters"),
        Written::Text { .. } => A_KEY,
        Written::Shaped(field) => match field.spec.holds {
            Holds::Email => "an e-mail address",
            Holds::Colour => "a colour such as #145244",
            Holds::LanguageTag => "a language tag such as en-US",
            Holds::Currency => "a currency such as USD",
            Holds::Quarter => "a quarter such as 2025-Q3",
            Holds::MonthDay => "a month and day such as 01-01, the day from 01 to 28",
            _ => "a value that fits",
        },
        Written::Day => "a date such as 2025-10-06",
        Written::Time => "a time such as 09:30",
        Written::Word(words) => return one_of(words),
        Written::Number(range) => return number("a number", range),
        Written::Whole(range) => return number("a whole number", range),
        Written::YesNo => "true or false",
        Written::Money { .. } => "an amount such as \"84000.00\"",
        Written::Measured => "a number, or an amount such as \"18000.00\" when measure is money",
        Written::Exactly(text) => return format!("\"{text}\""),
    };
    fixed.to_owned()
}

fn number(what: &str, range: Range) -> String {
    // Where only the program's own width ends it, there is no end to speak of.
    let most = range.most.filter(|most| *most != i64::from(u32::MAX));
    match (range.least, most) {
        (None, None) => what.to_owned(),
        (None, Some(most)) => format!("{what} of at most {most}"),
        (Some(least), None) if range.above => format!("{what} above {least}"),
        (Some(least), Some(most)) if range.above => format!("{what} above {least}, at most {most}"),
        (Some(least), None) => format!("{what}, {least} or more"),
        (Some(least), Some(most)) => format!("{what} from {least} to {most}"),
    }
}

/// Why a field has to be there, where that is not plain. The root of a file has no kind.
pub(crate) fn because(entity: &str, field: &str) -> Option<&'static str> {
    Some(match (entity, field) {
        ("", "format") => "it says how the file is to be read",
        ("", "account") => "the file is about one account",
        ("account", "name") => "an account has a name",
        ("account", "currency") => "every amount of the account is in it",
        ("value_record", "measure") => "an amount needs its measure",
        ("value_record", "amount") => "a measure needs its amount",
        _ => return None,
    })
}

/// A field that has to be there and is not.
pub(crate) fn missing(name: &str, expected: &str, because: Option<&str>) -> Phrases {
    phrases(with_reason(expected, because), format!("has no “{name}”"))
}

pub(crate) fn with_reason(expected: &str, because: Option<&str>) -> String {
    match because {
        Some(reason) => format!("{expected}; {reason}"),
        None => expected.to_owned(),
    }
}

/// A field beside a missing one, whose name may be a slip of the pen.
pub(crate) fn misspelt(other: &str, name: &str) -> String {
    format!("“{other}” stands there; “{name}” is likely meant.")
}

/// A value that is not what belongs there.
pub(crate) fn unreadable(name: &str) -> String {
    match name {
        "" => CANNOT.to_owned(),
        _ => {
            let words = name.replace('_', " ");
            let article = if a(&words).starts_with("an ") { "an" } else { "a" };
            format!("has {article} “{words}” that cannot be read")
        }
    }
}

/// A name that stands twice in one object, the first in this line.
pub(crate) fn said_twice(name: &str, line: u32) -> Phrases {
    phrases(
        format!("each name once in an object; the first is in line {line}"),
        format!("says “{name}” twice"),
    )
}

pub(crate) const SAID_TWICE: &str = "Only one of the two can be meant; take out the other.";

/// A key that another record has.
pub(crate) fn key_taken(first: &str) -> Phrases {
    phrases(
        format!("a key of its own; {first} has this one"),
        "has the key of another record",
    )
}

/// A record that stands a second time.
pub(crate) fn stands_twice(noun: &str, first: &str, keys_would_do: bool) -> Phrases {
    let or = if keys_would_do { ", or a key for each" } else { "" };
    phrases(
        format!("each {noun} once; {first} is the same{or}"),
        "stands twice",
    )
}

/// A reference by a name that several records have.
pub(crate) fn ambiguous(target: Target, many: usize) -> Phrases {
    phrases(
        format!("the key of one; {many} in this file are called so"),
        format!("names {} that stands more than once", a(target.noun())),
    )
}

/// A reference that leads nowhere.
pub(crate) fn dangling(target: Target, near: Option<&str>) -> Phrases {
    let expected = one_of_the_file(target);
    phrases(
        match near {
            Some(near) => format!("{expected}; the nearest is {}", quoted(near)),
            None => expected,
        },
        format!("names {} that is not in this file", a(target.noun())),
    )
}

pub(crate) fn circle() -> Phrases {
    phrases(
        "a line that does not come back to itself",
        "reports to themselves in the end",
    )
}

/// A rule between two fields of a record; `other` is what the other field says.
pub(crate) fn between(field: &str, rule: &Rule, stored: &dyn Fn(&str) -> String) -> Option<Phrases> {
    Some(match rule {
        Rule::NotBefore { other } => phrases(
            format!("a day not before “{other}”, {}", stored(other)),
            format!("has its “{field}” before its “{other}”"),
        ),
        Rule::AtMost { other } => phrases(
            format!("a number of at most {}, its “{other}”", stored(other)),
            format!("has a “{field}” above its “{other}”"),
        ),
        Rule::SameAs { other } => phrases(
            format!("another value than its “{other}”"),
            format!("has a “{field}” that is its “{other}”"),
        ),
        Rule::NotWith { other } => phrases(
            format!("nothing beside its “{other}”"),
            format!("has a “{field}” beside its “{other}”"),
        ),
        Rule::Reserved => phrases(
            "another word",
            format!("has a “{field}” that means something else"),
        ),
        _ => return None,
    })
}

/// A number or an amount that would lose digits.
pub(crate) fn inexact(field: &str, expected: String) -> Phrases {
    phrases(expected, format!("has “{field}” that cannot be kept exactly"))
}

pub(crate) const TOO_MANY_DIGITS: &str = "a number of at most 28 digits";
pub(crate) const TOO_LARGE: &str = "a smaller amount";

pub(crate) fn places(currency: Currency, most: u32) -> String {
    match most {
        0 => format!("a whole amount; {currency} has no smaller unit"),
        most => format!("an amount of at most {most} places, as {currency} has"),
    }
}

/// What the model refuses though the file's checks let it through.
pub(crate) fn refused(field: &str) -> String {
    format!("a record with “{field}”")
}

/// A file whose lists and objects go too deep or are too many.
pub(crate) const BUILT_TOO_LARGE: &str = "is built too large to be one account";

pub(crate) fn stops_being_json(line: u32, column: u32) -> String {
    format!("stops being JSON in line {line}, column {column}")
}
