//! Every phrase of a fault: what was expected, what is wrong, why. The rest of the crate says which fault it is and with
//! what in it; the words stand in the catalogue.

use model::field::LONGEST_NAME;
use model::{Currency, Holds, Range, Rule};

use crate::format::{LONGEST_KEY, Section, Target, Written};
use crate::phrase::{Phrase, say};

/// What is expected, and what is wrong with the record, after its name: `has a day that does not exist`.
pub(crate) struct Phrases {
    pub expected: Phrase,
    pub problem: Phrase,
}

fn phrases(expected: Phrase, problem: Phrase) -> Phrases {
    Phrases { expected, problem }
}

pub(crate) fn whole_file() -> Phrase {
    say!("expected-account")
}

pub(crate) fn a_key() -> Phrase {
    say!("expected-key")
}

pub(crate) fn cannot() -> Phrase {
    say!("problem-unreadable")
}

/// An object that stands once.
pub(crate) fn the_object(kind: &str) -> Phrase {
    say!("expected-the-object", kind = kind)
}

/// An object that only groups lists.
pub(crate) fn the_group(group: &str) -> Phrase {
    say!("expected-the-group", name = group)
}

/// An object of a list.
pub(crate) fn an_object(kind: &str) -> Phrase {
    say!("expected-object", kind = kind)
}

pub(crate) fn a_list_of_objects(kind: &str) -> Phrase {
    say!("expected-objects", kind = kind)
}

pub(crate) fn a_list_of_texts(section: &Section, field: &str, refers: Option<Target>) -> Phrase {
    let kind = section.entity;
    match (refers, section.label) {
        (Some(target), _) if target.by.is_none() => say!("expected-keys", kind = kind),
        (Some(_), _) => say!("expected-names", kind = kind),
        (None, Some(label)) if label == field => say!("expected-names", kind = kind),
        (None, _) => say!("expected-texts", kind = kind),
    }
}

pub(crate) fn a_text_or_object(field: &str, section: &Section) -> Phrase {
    let others: Vec<String> = section
        .fields()
        .map(|other| section.in_file(other.name).to_owned())
        .filter(|other| other != field)
        .collect();
    say!("expected-text-or-object", name = field, names = others)
}

/// What a reference is written as.
pub(crate) fn called(target: Target) -> Phrase {
    match target.by {
        Some(by) => say!("expected-called", name = by, one = one_of_the_file(target)),
        None => one_of_the_file(target),
    }
}

/// The kind that a reference leads to.
fn kind_of(target: Target) -> &'static str {
    if target == Target::ANY {
        "any"
    } else {
        target.entity
    }
}

/// What a reference leads to.
pub(crate) fn one_of_the_file(target: Target) -> Phrase {
    let kind = kind_of(target);
    match (target.by, target.implied_without) {
        (None, _) => say!("expected-key-of", kind = kind),
        (Some(_), Some(list)) => say!("expected-one-of-list", kind = kind, name = list),
        (Some(_), None) => say!("expected-one-of-file", kind = kind),
    }
}

/// What is expected of a value.
pub(crate) fn expected(written: Written) -> Phrase {
    match written {
        Written::Text {
            longest: longest @ LONGEST_NAME,
        } => say!("expected-name", most = longest),
        Written::Text { longest: LONGEST_KEY } => a_key(),
        Written::Text { longest } => say!("expected-text", most = longest),
        Written::Shaped(field) => match field.spec.holds {
            Holds::Email => say!("expected-email"),
            Holds::Colour => say!("expected-colour"),
            Holds::LanguageTag => say!("expected-language-tag"),
            Holds::TimeZone => say!("expected-time-zone"),
            Holds::Currency => say!("expected-currency"),
            Holds::Quarter => say!("expected-quarter"),
            Holds::MonthDay => say!("expected-month-and-day"),
            _ => fits(),
        },
        Written::Day => say!("expected-date"),
        Written::Time => say!("expected-time"),
        Written::Word(words) => {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            say!("expected-word", choices = words)
        }
        Written::Number(range) => number("number", range),
        Written::Whole(range) => number("whole", range),
        Written::YesNo => say!("expected-yes-no"),
        Written::Money { .. } => say!("expected-amount"),
        Written::Measured => say!("expected-measured"),
        Written::Exactly(text) => say!("expected-exactly", text = text),
    }
}

/// A value of which nothing more can be said.
pub(crate) fn fits() -> Phrase {
    say!("expected-fitting")
}

fn number(what: &str, range: Range) -> Phrase {
    // Where only the program's own width ends it, there is no end to speak of.
    let most = range.most.filter(|most| *most != i64::from(u32::MAX));
    let end = |end: Option<i64>| end.map(|end| end.to_string());
    let above = if range.above { "yes" } else { "no" };
    say!(
        "expected-number",
        what = what,
        least = end(range.least),
        most = end(most),
        above = above,
    )
}

/// Why a field has to be there, where that is not plain. The root of a file has no kind.
pub(crate) fn because(entity: &str, field: &str) -> Option<Phrase> {
    Some(match (entity, field) {
        ("", "format") => say!("because-format"),
        ("", "account") => say!("because-account"),
        ("account", "name") => say!("because-name"),
        ("account", "currency") => say!("because-currency"),
        ("value_record", "measure") => say!("because-measure"),
        ("value_record", "amount") => say!("because-amount"),
        _ => return None,
    })
}

/// A field that has to be there and is not.
pub(crate) fn missing(name: &str, expected: &Phrase, because: Option<&Phrase>) -> Phrases {
    phrases(
        with_reason(expected, because),
        say!("problem-missing", name = name),
    )
}

pub(crate) fn with_reason(expected: &Phrase, because: Option<&Phrase>) -> Phrase {
    match because {
        Some(reason) => say!("expected-because", what = expected.clone(), why = reason.clone()),
        None => expected.clone(),
    }
}

/// A field beside a missing one, whose name may be a slip of the pen.
pub(crate) fn misspelt(other: &str, name: &str) -> Phrase {
    say!("hint-misspelt", found = other, name = name)
}

/// A value that is not what belongs there.
pub(crate) fn unreadable(name: &str) -> Phrase {
    match name {
        "" => cannot(),
        _ => say!("problem-unreadable-field", name = name.replace('_', " ")),
    }
}

pub(crate) fn no_such_day() -> Phrase {
    say!("problem-no-such-day")
}

/// A name that stands twice in one object, the first in this line.
pub(crate) fn said_twice(name: &str, line: u32) -> Phrases {
    phrases(
        say!("expected-once-in-object", line = line.to_string()),
        say!("problem-said-twice", name = name),
    )
}

/// A key that another record has.
pub(crate) fn key_taken(first: &str) -> Phrases {
    phrases(say!("expected-own-key", place = first), say!("problem-key-taken"))
}

/// A record that stands a second time.
pub(crate) fn stands_twice(kind: &str, first: &str, keys_would_do: bool) -> Phrases {
    let expected = match keys_would_do {
        true => say!("expected-once-or-keys", kind = kind, place = first),
        false => say!("expected-once", kind = kind, place = first),
    };
    phrases(expected, say!("problem-stands-twice"))
}

/// A reference by a name that several records have.
pub(crate) fn ambiguous(target: Target, many: usize) -> Phrases {
    phrases(
        say!("expected-key-of-one", many = many),
        say!("problem-ambiguous", kind = kind_of(target)),
    )
}

/// A reference that leads nowhere.
pub(crate) fn dangling(target: Target, near: Option<&str>) -> Phrases {
    let expected = one_of_the_file(target);
    phrases(
        match near {
            Some(near) => say!("expected-near", what = expected, text = crate::read::short(near)),
            None => expected,
        },
        say!("problem-dangling", kind = kind_of(target)),
    )
}

pub(crate) fn circle() -> Phrases {
    phrases(say!("expected-no-circle"), say!("problem-circle"))
}

/// A rule between two fields of a record; `other` is what the other field says.
pub(crate) fn between(name: &str, rule: &Rule, stored: &dyn Fn(&str) -> String) -> Option<Phrases> {
    let beside = |other: &String| other.clone();
    Some(match rule {
        Rule::NotBefore { other } => phrases(
            say!(
                "expected-not-before",
                beside = beside(other),
                value = stored(other)
            ),
            say!("problem-before", name = name, beside = beside(other)),
        ),
        Rule::AtMost { other } => phrases(
            say!("expected-at-most", beside = beside(other), value = stored(other)),
            say!("problem-above", name = name, beside = beside(other)),
        ),
        Rule::SameAs { other } => phrases(
            say!("expected-another", beside = beside(other)),
            say!("problem-same", name = name, beside = beside(other)),
        ),
        Rule::NotWith { other } => phrases(
            say!("expected-nothing-beside", beside = beside(other)),
            say!("problem-beside", name = name, beside = beside(other)),
        ),
        Rule::Reserved => phrases(
            say!("expected-another-word"),
            say!("problem-reserved", name = name),
        ),
        _ => return None,
    })
}

/// A number or an amount that would lose digits.
pub(crate) fn inexact(name: &str, expected: Phrase) -> Phrases {
    phrases(expected, say!("problem-inexact", name = name))
}

pub(crate) fn fewer_digits() -> Phrase {
    say!("expected-fewer-digits")
}

pub(crate) fn smaller_amount() -> Phrase {
    say!("expected-smaller-amount")
}

pub(crate) fn places(currency: Currency, most: u32) -> Phrase {
    say!("expected-places", currency = currency.to_string(), most = most)
}

/// What the model refuses though the file's checks let it through.
pub(crate) fn refused(name: &str) -> Phrase {
    say!("expected-record-with", name = name)
}

pub(crate) fn stops_being_json(line: u32, column: u32) -> Phrase {
    say!(
        "problem-no-json",
        line = line.to_string(),
        column = column.to_string()
    )
}
