//! A text on a slide: words with the receipt marks that stand between them, under a stable field name.

use model::Audience;
use serde::{Deserialize, Serialize};

use super::FigureId;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Words, with the spaces around them.
    Words(String),
    /// A receipt mark: it stands right after its figure, before any punctuation.
    Mark(FigureId),
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

    /// A client-safe text without a figure.
    pub fn words(field: impl Into<String>, words: impl Into<String>) -> Self {
        Self::new(field, vec![Span::Words(words.into())])
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
            Span::Words(_) => None,
        })
    }
}

fn plain(spans: &[Span]) -> String {
    let words = spans.iter().filter_map(|span| match span {
        Span::Words(words) => Some(words.as_str()),
        Span::Mark(_) => None,
    });
    words.collect()
}
