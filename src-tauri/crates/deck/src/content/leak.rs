//! The check that a client edition holds nothing internal: it is made over the finished content, and again
//! over the text and metadata of the file that was made from it.

use std::collections::HashSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use model::{AccountRecords, Audience, Reads, Value};

use super::{QbrContent, SlideKey, Text};

/// An internal text that was found where the client would read it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place} holds {internal}, which is internal")]
pub struct Leak {
    /// Where: a field of the deck, or what the caller called the text.
    pub place: String,
    /// What it is: the record's kind and field, e.g. `touchpoint.summary`.
    pub internal: String,
    /// The internal words that were found.
    pub words: String,
}

/// A text of one word, or a shorter one, says nothing by itself: a step called `Review` is found everywhere.
const SHORTEST: usize = 8;
/// A part of a longer internal text is looked for when it is at least this long.
const SHORTEST_PART: usize = 18;

/// Words that stand on every deck.
const OWN_WORDS: &[&str] = &[
    "Quarterly business review",
    "Decisions and commitments, continued",
    "What else has changed",
    "Initiative, and the outcome to check",
    "Success criterion",
    "Value records",
    "Satisfaction survey",
];

/// The internal texts of an account, ready to be looked for. An account of many years has thousands of
/// them, so all are looked for at once, in one walk over each text.
pub struct Secrets {
    /// Field and words of each.
    texts: Vec<(String, String)>,
    /// Finds all of them; absent when there are more than it can hold, and then nothing passes.
    finder: Option<AhoCorasick>,
    /// Those that the client may read anyway.
    open: HashSet<usize>,
}

/// Small letters, one space between words, no punctuation at the ends: a line break or a capital hides nothing.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words
        .join(" ")
        .replace(['\u{2011}', '\u{ad}'], "-")
        .to_lowercase();
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

impl Secrets {
    /// Every internal text of these records.
    pub fn of(r: &AccountRecords) -> Self {
        let mut internal: Vec<(String, String)> = Vec::new();
        // The deck's own words are no secret either, whatever a note is called.
        let mut open: Vec<String> = SlideKey::ALL.iter().map(|(_, _, name)| folded(name)).collect();
        open.extend(OWN_WORDS.iter().map(|words| folded(words)));
        open.push(folded(&r.account.name));
        let mut add = |audience: Audience, field: String, text: Option<&str>| {
            let Some(text) = text.map(folded).filter(|text| !text.is_empty()) else {
                return;
            };
            match audience {
                Audience::Client => open.push(text),
                Audience::Internal => {
                    internal.push((field.clone(), text.clone()));
                    let parts = text.split(['.', ';', '!', '?']).map(folded);
                    internal.extend(
                        parts
                            .filter(|p| *p != text && p.len() >= SHORTEST_PART)
                            .map(|p| (field.clone(), p)),
                    );
                }
            }
        };
        // Every field that a person writes words in: a new one is internal until its declaration says otherwise.
        r.each_row(
            |kind| kind.texts().next().is_some(),
            |kind, row| {
                let text = |name: &str| {
                    let found = kind.cells(row).find(|(field, _)| field.name == name);
                    match found {
                        Some((_, [Value::Text(text)])) if !text.trim().is_empty() => Some(text.as_str()),
                        _ => None,
                    }
                };
                for field in kind.texts() {
                    let reworded = field.spec.reworded_in.is_some_and(|other| text(other).is_some());
                    let audience = match field.reads(kind.about.reads) {
                        Reads::Unsaid => continue,
                        _ if reworded => Audience::Internal,
                        Reads::Client => Audience::Client,
                        Reads::ByRecord if text("audience") == Some(Audience::Client.as_str()) => {
                            Audience::Client
                        }
                        Reads::ByRecord | Reads::Internal => Audience::Internal,
                    };
                    add(
                        audience,
                        format!("{}.{}", kind.entity, field.name),
                        text(field.name),
                    );
                }
            },
        );
        internal.retain(|(_, text)| text.len() >= SHORTEST && text.contains(' '));
        let finder = AhoCorasick::new(internal.iter().map(|(_, text)| text)).ok();
        let mut secrets = Self {
            texts: internal,
            finder,
            open: HashSet::new(),
        };
        // What the client may read anyway is no secret, though it stands in an internal note too.
        secrets.open = open.iter().flat_map(|text| secrets.found(text)).collect();
        secrets
    }

    /// Looks for them in every text and every source line of a deck.
    ///
    /// # Errors
    /// The first that is found, with the field that holds it.
    pub fn check_edition(&self, content: &QbrContent) -> Result<(), Leak> {
        let meta = &content.meta;
        let named = [
            ("meta.title", Some(&meta.title)),
            ("meta.author", meta.author.as_ref()),
            ("meta.client", Some(&meta.client)),
        ];
        for (place, text) in named {
            self.check(place, text.map_or("", String::as_str))?;
        }
        for text in content.texts() {
            if text.audience == Audience::Internal {
                let words = text.plain();
                return Err(Leak {
                    place: text.field,
                    internal: "a text marked internal".to_owned(),
                    words,
                });
            }
            self.check(&text.field, &text.plain())?;
        }
        for (id, figure) in &content.figures {
            let [name, formula, record] = [&figure.name, &figure.formula, &figure.record].map(Text::plain);
            for words in [&name, &figure.shown, &formula, &record] {
                self.check(&format!("sources.rows[{id}]"), words)?;
            }
        }
        Ok(())
    }

    /// Looks for them in one text, such as the words of a finished file.
    ///
    /// # Errors
    /// The first that is found, at `place`.
    pub fn check(&self, place: &str, text: &str) -> Result<(), Leak> {
        let leak = |internal: &str, words: &str| Leak {
            place: place.to_owned(),
            internal: internal.to_owned(),
            words: words.to_owned(),
        };
        if self.finder.is_none() {
            return Err(leak("more internal text than can be looked for", ""));
        }
        let found = self
            .found(&folded(text))
            .filter(|at| !self.open.contains(at))
            .min();
        match found.and_then(|at| self.texts.get(at)) {
            Some((internal, words)) => Err(leak(internal, words)),
            None => Ok(()),
        }
    }

    /// Those that stand in a folded text as whole words.
    fn found<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let matches = self
            .finder
            .iter()
            .flat_map(move |finder| finder.find_overlapping_iter(text));
        matches
            .filter(move |m| stands_alone(text, m.range()))
            .map(|m| m.pattern().as_usize())
    }
}

/// Looks for every internal text of the records in every text and every source line of the deck.
///
/// # Errors
/// The first that is found, with the field that holds it.
pub fn check_client_edition(content: &QbrContent, records: &AccountRecords) -> Result<(), Leak> {
    Secrets::of(records).check_edition(content)
}

/// True when what stands there is whole words.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}
