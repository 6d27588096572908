//! A text on a slide: spans of what it is made of, under a stable field name.

use model::Audience;
use serde::{Deserialize, Serialize};

use super::FigureId;

/// A part of a text, and what it is: every word on a page is one of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Words of the catalogue, with the spaces around them.
    Frame(String),
    /// A number, from number fields or counted records.
    Figure(String),
    /// A day, a month, a year.
    Date(String),
    /// What a person typed, whole.
    Typed(String),
    /// A receipt mark: it stands right after its figure, before any punctuation.
    Mark(FigureId),
}

impl Span {
    /// Its characters; a mark has none of its own.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Frame(words) | Self::Figure(words) | Self::Date(words) | Self::Typed(words) => Some(words),
            Self::Mark(_) => None,
        }
    }

    pub(super) fn words_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Frame(words) | Self::Figure(words) | Self::Date(words) | Self::Typed(words) => Some(words),
            Self::Mark(_) => None,
        }
    }
}

/// A text on a slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its stable name, e.g. `summary.rows[value].text`; edits, hit boxes and the inspector use it.
    pub field: String,
    /// What is said.
    pub spans: Vec<Span>,
    /// The composed wording, when a person has changed it.
    pub composed: Option<Vec<Span>>,
    /// Who may read it.
    pub audience: Audience,
}

impl Text {
    /// A client-safe text of these spans.
    pub fn new(field: impl Into<String>, spans: Vec<Span>) -> Self {
        Self {
            field: field.into(),
            spans,
            composed: None,
            audience: Audience::Client,
        }
    }

    /// A client-safe text of a frame alone.
    pub fn words(field: impl Into<String>, words: impl Into<String>) -> Self {
        Self::new(field, vec![Span::Frame(words.into())])
    }

    /// The words alone, without marks.
    pub fn plain(&self) -> String {
        plain(&self.spans)
    }

    /// The words as composed from the data, whether or not a person has changed them.
    pub fn plain_composed(&self) -> String {
        plain(self.composed.as_ref().unwrap_or(&self.spans))
    }

    /// The figures it marks, in order.
    pub fn marks(&self) -> impl Iterator<Item = &FigureId> {
        self.spans.iter().filter_map(|span| match span {
            Span::Mark(id) => Some(id),
            _ => None,
        })
    }
}

pub(super) fn plain(spans: &[Span]) -> String {
    spans.iter().filter_map(Span::words).collect()
}
