//! The sentence for a rule that a field breaks, as the command line says it.

use model::{Rule, Shape, one_of};

/// `Likelihood is a whole number from 1 to 5.`
pub(crate) fn sentence(kind: &str, field: &str, rule: &Rule) -> String {
    let words = |name: &str| name.replace('_', " ");
    let field = match (words(field), words(kind)) {
        (field, kind) if field.is_empty() => capital(&kind),
        (field, _) => capital(&field),
    };
    match rule {
        Rule::Required => format!("{field} is needed."),
        Rule::TooLong { most } => format!("{field} has at most {most} characters."),
        Rule::ControlCharacter => format!("{field} holds a character that cannot be printed."),
        Rule::NotA { what } => format!("{field} is {}.", expected(*what)),
        Rule::NotOneOf { words } => {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            format!("{field} is {}.", one_of(&words))
        }
        Rule::Range { least, most, above } => match (least.as_str(), most.as_str(), above) {
            ("", most, _) => format!("{field} is at most {most}."),
            (least, "", false) => format!("{field} is {least} or more."),
            (least, "", true) => format!("{field} is more than {least}."),
            (least, most, false) => format!("{field} is from {least} to {most}."),
            (least, most, true) => format!("{field} is more than {least} and at most {most}."),
        },
        Rule::Places { most: 0 } => format!("{field} is a whole amount: its currency has no smaller unit."),
        Rule::Places { most } => format!("{field} has at most {most} decimal places."),
        Rule::OtherCurrency { currency } => {
            format!("{field} is in {currency}, as all of this account's money.")
        }
        Rule::NoSuch { kind } => format!("{field} names a {} that is not there.", words(kind)),
        Rule::Several { kind } => format!("{field} names more than one {}: give its id.", words(kind)),
        Rule::Taken => format!("{field} is taken: another has the same."),
        Rule::InUse => format!("{field} cannot change while amounts are recorded in it."),
        Rule::NotBefore { other } => format!("{field} is not before {}.", words(other)),
        Rule::AtMost { other } => format!("{field} is at most {}.", words(other)),
        Rule::SameAs { other } => format!("{field} differs from {}.", words(other)),
        Rule::Together { other } => format!("{field} is needed beside {}.", words(other)),
        Rule::NotWith { other } => format!("{field} cannot stand beside {}.", words(other)),
        Rule::Reserved => format!("{field} cannot be this word: it means something else here."),
        Rule::Circle { names } => format!("{field} leads back to itself: {}.", names.join(" → ")),
        Rule::NotByHand => format!("{field} is not set by hand."),
        Rule::UnknownField => format!("There is no field {} in {}.", field.to_lowercase(), words(kind)),
    }
}

fn expected(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "a text",
        Shape::Date => "a date such as 2026-10-12",
        Shape::Time => "a time such as 09:30",
        Shape::Number => "a number such as 12.5",
        Shape::WholeNumber => "a whole number",
        Shape::YesOrNo => "yes or no",
        Shape::Amount => "an amount such as 84000.00",
        Shape::Currency => "the code of a currency such as EUR",
        Shape::Email => "an e-mail address",
        Shape::Quarter => "a quarter such as 2026-Q3",
        Shape::MonthAndDay => "a month and day such as 04-01",
        Shape::Colour => "a colour such as #145244",
        Shape::LanguageTag => "a language tag such as en-GB",
        Shape::Id => "the id of a record",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
