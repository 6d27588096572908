//! A line in the making: spans that know what they are.

use super::form::tidy;
use super::{FigureId, Span, Text};

/// Words and figures in the order in which they are read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line(pub(crate) Vec<Span>);

impl From<&Text> for Line {
    fn from(text: &Text) -> Self {
        Self(text.spans.clone())
    }
}

/// What stands in a place of a sentence.
#[derive(Debug, Clone)]
pub enum Arg {
    /// How many: it chooses the plural, and stands as a word up to twelve.
    Count(usize),
    /// Which of the sentence's cases; it is not printed.
    Case(&'static str),
    /// Anything else.
    Line(Line),
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<&'static str> for Arg {
    fn from(case: &'static str) -> Self {
        Self::Case(case)
    }
}

impl From<Line> for Arg {
    fn from(line: Line) -> Self {
        Self::Line(line)
    }
}

/// What a person typed, whole.
pub(crate) fn typed(text: impl AsRef<str>) -> Line {
    Line(vec![Span::Typed(tidy(text.as_ref()))])
}

/// A number, without a receipt.
pub(crate) fn number(text: impl Into<String>) -> Line {
    Line(vec![Span::Figure(text.into())])
}

/// A day, a month, a year.
pub(crate) fn date(text: impl Into<String>) -> Line {
    Line(vec![Span::Date(text.into())])
}

impl Line {
    /// Another line after this one.
    pub fn then(mut self, other: Line) -> Self {
        for span in other.0 {
            match (self.0.last_mut(), span) {
                (Some(Span::Frame(last)), Span::Frame(more)) => last.push_str(&more),
                (_, Span::Frame(nothing)) if nothing.is_empty() => {}
                (_, span) => self.0.push(span),
            }
        }
        self
    }

    /// With a receipt mark behind it.
    pub fn mark(mut self, id: Option<&FigureId>) -> Self {
        self.0.extend(id.map(|id| Span::Mark(id.clone())));
        self
    }

    /// With a capital first letter, when it begins with words of ours.
    pub fn capital(mut self) -> Self {
        if let Some(Span::Frame(first) | Span::Figure(first)) = self.0.first_mut() {
            let mut chars = first.chars();
            if let Some(c) = chars.next() {
                *first = c.to_uppercase().chain(chars).collect();
            }
        }
        self
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        super::text::plain(&self.0)
    }

    /// Done; its name is given when all is composed.
    pub fn text(self) -> Text {
        Text::new("", self.0)
    }
}

/// A sentence of the catalogue with what stands in its places: `say!(facts, "promises-kept", kept = 2, of = 3)`.
macro_rules! say {
    ($facts:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $facts.words.say($id, &[$((stringify!($name), $crate::content::line::Arg::from($value))),*])
    };
}
pub(crate) use say;
