//! What is said of a file, as a code with parameters: the catalogue of `desk` has the words. A part of a sentence is a
//! phrase too.

use std::collections::BTreeMap;

use serde::Serialize;

/// A message of the catalogue, with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Phrase {
    /// Its name in the catalogue.
    pub say: String,
    /// Its parameters.
    pub with: BTreeMap<String, Part>,
}

/// A parameter of a phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(untagged)]
pub enum Part {
    /// Nothing.
    Nothing(()),
    /// A number.
    Number(u32),
    /// A text as it stands in a file, or the name of a kind.
    Text(String),
    /// Texts.
    Texts(Vec<String>),
    /// A part of the sentence.
    Phrase(Phrase),
    /// Parts of the sentence.
    Phrases(Vec<Phrase>),
}

impl Phrase {
    /// A message without parameters.
    pub(crate) fn new(say: &str) -> Self {
        Self {
            say: say.to_owned(),
            with: BTreeMap::new(),
        }
    }

    /// The same with one more parameter.
    pub(crate) fn with(mut self, name: &str, part: impl Into<Part>) -> Self {
        self.with.insert(name.to_owned(), part.into());
        self
    }
}

/// A message by its name, with its parameters: `say!("expected-places", currency = code, most = 2)`. A test compares
/// every one with the catalogue.
macro_rules! say {
    ($say:literal $(, $name:ident = $part:expr)* $(,)?) => {
        $crate::phrase::Phrase::new($say)$(.with(stringify!($name), $part))*
    };
}
pub(crate) use say;

macro_rules! parts {
    ($($from:ty => $part:expr;)*) => {$(
        impl From<$from> for Part {
            fn from(from: $from) -> Self {
                $part(from)
            }
        }
    )*};
}
parts! {
    u32 => Part::Number;
    usize => |n| Part::Number(u32::try_from(n).unwrap_or(u32::MAX));
    &str => |text: &str| Part::Text(text.to_owned());
    String => Part::Text;
    Vec<String> => Part::Texts;
    Phrase => Part::Phrase;
    Vec<Phrase> => Part::Phrases;
}

impl<T: Into<Part>> From<Option<T>> for Part {
    fn from(from: Option<T>) -> Self {
        from.map_or(Part::Nothing(()), Into::into)
    }
}
