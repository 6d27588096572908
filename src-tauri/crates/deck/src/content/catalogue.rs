//! The frames of a deck: fixed sentences with places, one file of Fluent per language (`deck/text`), plural rules from
//! CLDR. What goes into a place is a line of spans, never a string: a translation may move it, and it stays what it is.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use model::DeckLanguage;

use super::Span;
use super::line::{Arg, Line};

/// Every language with its file.
pub(super) const FILES: [(DeckLanguage, &str); 2] = [
    (DeckLanguage::English, include_str!("../../text/en.ftl")),
    (DeckLanguage::German, include_str!("../../text/de.ftl")),
];

/// Private characters that hold a place while Fluent forms the sentence: the nth argument is `PLACE + n`.
const PLACE: u32 = 0xF_0000;
/// Begins and ends a count, so that it is told from the words around it.
const COUNT: char = '\u{10_0000}';
/// Counts up to here are words.
const LAST_WORD: usize = 12;

/// The frames of one language.
pub struct Catalogue {
    /// The language of its words.
    pub language: DeckLanguage,
    bundle: FluentBundle<FluentResource>,
    numbers: Vec<String>,
    months: Vec<(String, String)>,
}

static ALL: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    let made = FILES
        .iter()
        .map(|(language, file)| Catalogue::new(*language, file));
    made.collect()
});

impl Catalogue {
    /// The frames of a language.
    pub fn of(language: DeckLanguage) -> &'static Self {
        &ALL[usize::from(language != DeckLanguage::English)]
    }

    fn new(language: DeckLanguage, file: &str) -> Self {
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(read, _)| read);
        let tags = language.as_str().parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(tags);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(format!("{COUNT}{}{COUNT}", number.value)),
            _ => None,
        }));
        bundle.add_resource_overriding(resource);
        let mut made = Self {
            language,
            bundle,
            numbers: Vec::new(),
            months: Vec::new(),
        };
        made.numbers = (0..=LAST_WORD)
            .map(|n| made.word(&format!("number-{n}")))
            .collect();
        let month = |n| {
            (
                made.word(&format!("month-{n}")),
                made.word(&format!("month-{n}-short")),
            )
        };
        made.months = (1..=12).map(month).collect();
        made
    }

    /// A frame without places.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[]).plain()
    }

    /// True when there is a sentence of this name.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A sentence with what stands in its places. The name of one that is missing stands for itself; a test names it.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg)]) -> Line {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = message else {
            return Line(vec![Span::Frame(id.to_owned())]);
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (n, (name, arg)) in (PLACE..).zip(args) {
            match arg {
                Arg::Count(count) => values.set(*name, *count),
                Arg::Case(word) => values.set(*name, *word),
                Arg::Line(_) => values.set(*name, char::from_u32(n).map(String::from).unwrap_or_default()),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        self.parted(&said, args)
    }

    /// A sentence as Fluent gives it, with the lines of its places back in them.
    fn parted(&self, said: &str, args: &[(&str, Arg)]) -> Line {
        let mut line = Line::default();
        let mut frame = String::new();
        let mut count: Option<String> = None;
        for c in said.chars() {
            let place = (c as u32).checked_sub(PLACE).map(|n| n as usize);
            match (c, &mut count) {
                (COUNT, Some(_)) => {
                    let digits = count.take().unwrap_or_default();
                    let word = digits.parse().ok().and_then(|n: usize| self.numbers.get(n));
                    line = line.then(Line(vec![Span::Figure(word.cloned().unwrap_or(digits))]));
                }
                (COUNT, None) => {
                    line = line.then(Line(vec![Span::Frame(std::mem::take(&mut frame))]));
                    count = Some(String::new());
                }
                (_, Some(digits)) => digits.push(c),
                (_, None) => match place.and_then(|n| args.get(n)) {
                    Some((_, Arg::Line(inner))) => {
                        line = line.then(Line(vec![Span::Frame(std::mem::take(&mut frame))]));
                        line = line.then(inner.clone());
                    }
                    _ => frame.push(c),
                },
            }
        }
        line.then(Line(vec![Span::Frame(frame)]))
    }

    /// A list of lines as a sentence has it: `A, B and C`.
    pub(crate) fn list(&self, items: Vec<Line>) -> Line {
        let mut items = items.into_iter();
        let Some(first) = items.next() else {
            return Line::default();
        };
        let rest: Vec<Line> = items.collect();
        let last = rest.len();
        rest.into_iter().enumerate().fold(first, |line, (n, item)| {
            let joined = if n + 1 == last { "list-last" } else { "list-more" };
            self.say(joined, &[("first", line.into()), ("next", item.into())])
        })
    }

    /// `September`
    pub fn month(&self, day: NaiveDate) -> &str {
        &self.months[day.month0() as usize].0
    }

    /// `Sep`
    pub fn month_short(&self, day: NaiveDate) -> &str {
        &self.months[day.month0() as usize].1
    }

    fn dated(&self, id: &str, day: NaiveDate, month: &str) -> String {
        let part = |text: String| Arg::from(Line(vec![Span::Date(text)]));
        let args = [
            ("day", part(day.day().to_string())),
            ("month", part(month.to_owned())),
            ("year", part(day.year().to_string())),
        ];
        self.say(id, &args).plain()
    }

    /// `14 October 2025`, the day glued to its month.
    pub fn day_long(&self, day: NaiveDate) -> String {
        self.dated("date-long", day, self.month(day))
    }

    /// `14 October`
    pub fn day_month(&self, day: NaiveDate) -> String {
        self.dated("date-day", day, self.month(day))
    }

    /// `30 Sep 2025`
    pub fn day_short(&self, day: NaiveDate) -> String {
        self.dated("date-long", day, self.month_short(day))
    }

    /// `31 Oct`
    pub fn day_month_short(&self, day: NaiveDate) -> String {
        self.dated("date-day", day, self.month_short(day))
    }

    /// The lines of every language's file.
    pub(super) fn lines() -> impl Iterator<Item = &'static str> {
        FILES.iter().flat_map(|(_, file)| file.lines())
    }
}

#[cfg(test)]
impl Catalogue {
    /// The literal words of every sentence of a language.
    pub fn literals(language: DeckLanguage) -> std::collections::BTreeSet<String> {
        let file = FILES
            .iter()
            .find(|(l, _)| *l == language)
            .map_or("", |(_, file)| *file);
        let words = |line: &str| -> Vec<String> {
            line.split(|c: char| !c.is_alphanumeric())
                .map(str::to_owned)
                .collect()
        };
        file.lines().flat_map(words).collect()
    }
}
