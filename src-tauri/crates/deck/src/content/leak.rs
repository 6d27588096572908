//! The check that a client edition holds nothing internal: it is made over what people typed into the finished
//! content, and again over the text and metadata of the file that was made from it.
//!
//! Texts are compared as they are read: letter case, punctuation, typography, line breaks and characters that nobody
//! sees make no difference, and a part of a sentence is found as well as the whole.
//!
//! What the client may read anyway is allowed where it stands: a field of theirs, whole, as it was typed. It allows
//! nothing elsewhere, so that no internal words pass because some other record happens to say them too.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

use model::{AccountRecords, Audience, Id, KindAbout, Reads, Value};
use unicode_normalization::UnicodeNormalization;
use unicode_script::UnicodeScript;

use super::{Catalogue, QbrContent, Span, Text};

/// An internal text that was found where the client would read it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place} holds “{words}” of {internal}, which is internal")]
pub struct Leak {
    /// Where: a field of the deck, or what the caller called the text.
    pub place: String,
    /// What it is: the record's kind and field, e.g. `touchpoint.summary`.
    pub internal: String,
    /// The record it stands in; absent for a text of the deck that is marked internal.
    pub record: Option<Id>,
    /// The words that were found, in small letters.
    pub words: String,
}

/// A part of an internal text is looked for from so many words and so many letters on; a shorter text as a whole.
const PART: (usize, usize) = (4, 18);
/// A shorter text says nothing by itself: a step called `Review` is found everywhere.
const SHORTEST: usize = 8;
/// A sign of a script that is written without spaces is a word, and counts as so many letters.
const LETTERS_OF_A_SIGN: usize = 3;

/// The words of every frame of every language: they are no secret, whatever a note is called.
static FRAMES: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    let mut frames = HashSet::new();
    for line in Catalogue::lines() {
        runs(&words(line), |run| {
            frames.insert(run.hash);
        });
    }
    frames
});

/// An internal text of a record.
struct Secret {
    field: String,
    record: Option<Id>,
}

/// The internal texts of an account, ready to be looked for.
pub struct Secrets {
    secrets: Vec<Secret>,
    /// Which secret each run of words belongs to.
    runs: HashMap<u64, usize>,
    /// What the client may read, each field whole.
    open: HashSet<Vec<String>>,
    /// Runs of words that are found everywhere: the deck's own, and what the client may read.
    known: HashSet<u64>,
}

impl Secrets {
    /// Every internal text of these records, and what the client may read.
    pub fn of(r: &AccountRecords) -> Self {
        let mut found = Self {
            secrets: Vec::new(),
            runs: HashMap::new(),
            open: HashSet::from([words(&r.account.name)]),
            known: HashSet::new(),
        };
        known(&words(&r.account.name), &mut found.known);
        each_text(r, |kind, row, name, words, is_open| {
            if !is_open {
                found.add(&words, || Secret {
                    field: format!("{}.{name}", kind.entity),
                    record: id_of(kind, row),
                });
            }
        });
        found.may_read(r);
        found
    }

    /// Adds what the client may read of these records too, such as those of the past day that a deck was composed of.
    pub fn may_read(&mut self, r: &AccountRecords) {
        each_text(r, |_, _, _, words, is_open| {
            if is_open {
                known(&words, &mut self.known);
                self.open.insert(words);
            }
        });
    }

    /// The same, but for what the deck says in its own words, for looking through whole pages.
    pub fn but_for(mut self, content: &QbrContent) -> Self {
        let texts = content.texts();
        let figures = content.figures.values();
        let of_figures = figures.flat_map(|f| [&f.name, &f.formula, &f.record]);
        for text in texts.iter().chain(of_figures) {
            let own = text.spans.split(|span| matches!(span, Span::Typed(_)));
            for spans in own {
                let said: String = spans.iter().filter_map(Span::words).collect();
                known(&words(&said), &mut self.known);
            }
        }
        self
    }

    fn add(&mut self, words: &[String], secret: impl FnOnce() -> Secret) {
        let at = self.secrets.len();
        let mut parts = Vec::new();
        let mut whole = None;
        runs(words, |run| match run.is_part {
            true => parts.push(run.hash),
            false if run.range == (0..words.len()) && run.letters >= SHORTEST => whole = Some(run.hash),
            false => {}
        });
        if parts.is_empty() {
            parts.extend(whole);
        }
        if parts.is_empty() {
            return;
        }
        for hash in parts {
            self.runs.entry(hash).or_insert(at);
        }
        self.secrets.push(secret());
    }

    /// Looks for them in everything that a person typed into a deck.
    ///
    /// # Errors
    /// The first that is found, with the field that holds it.
    pub fn check_edition(&self, content: &QbrContent) -> Result<(), Leak> {
        let meta = &content.meta;
        self.check_run("meta.author", meta.author.as_deref().unwrap_or_default(), &[])?;
        for text in content.texts() {
            if text.audience == Audience::Internal {
                return Err(Leak {
                    words: text.plain(),
                    place: text.field,
                    internal: "a text marked internal".to_owned(),
                    record: None,
                });
            }
            self.check_typed(&text.field, &text)?;
        }
        for (id, figure) in &content.figures {
            for text in [&figure.name, &figure.formula, &figure.record] {
                self.check_typed(&format!("sources.rows[{id}]"), text)?;
            }
        }
        Ok(())
    }

    /// Looks for them in what a person typed of a text, across the receipt marks in it. Where a person has worded it
    /// otherwise, what was composed there may still be said.
    fn check_typed(&self, place: &str, text: &Text) -> Result<(), Leak> {
        let composed = text.composed.as_deref().unwrap_or_default();
        let composed: Vec<&str> = composed.iter().filter_map(Span::words).collect();
        let mut typed = String::new();
        for span in &text.spans {
            match span {
                Span::Typed(words) => typed.push_str(words),
                Span::Mark(_) => {}
                Span::Frame(_) | Span::Figure(_) | Span::Date(_) => {
                    self.check_run(place, &std::mem::take(&mut typed), &composed)?;
                }
            }
        }
        self.check_run(place, &typed, &composed)
    }

    /// Looks for them in what a person typed in one run: a field of the client's, whole, may stand there; of what a
    /// person worded, the words that stood there before.
    fn check_run(&self, place: &str, typed: &str, composed: &[&str]) -> Result<(), Leak> {
        let words = words(typed);
        if composed.is_empty() && self.open.contains(&words) {
            return Ok(());
        }
        let mut allowed = HashSet::new();
        for text in composed {
            known(&self::words(text), &mut allowed);
        }
        self.find(place, &words, &allowed)
    }

    /// Looks for them in one text, such as the words of a finished file, in which all that the client may read stands
    /// side by side.
    ///
    /// # Errors
    /// The first that is found, at `place`.
    pub fn check(&self, place: &str, text: &str) -> Result<(), Leak> {
        self.find(place, &words(text), &self.known)
    }

    fn find(&self, place: &str, words: &[String], allowed: &HashSet<u64>) -> Result<(), Leak> {
        let mut found: Option<(usize, Range<usize>)> = None;
        runs(words, |run| {
            let is_open = FRAMES.contains(&run.hash) || allowed.contains(&run.hash);
            let Some(secret) = self.runs.get(&run.hash).filter(|_| !is_open) else {
                return;
            };
            match &mut found {
                None => found = Some((*secret, run.range)),
                // The parts of one text that follow each other are one find.
                Some((first, range)) if first == secret && run.range.start <= range.end => {
                    range.end = range.end.max(run.range.end);
                }
                Some(_) => {}
            }
        });
        let Some((secret, range)) = found.and_then(|(at, range)| Some((self.secrets.get(at)?, range))) else {
            return Ok(());
        };
        Err(Leak {
            place: place.to_owned(),
            internal: secret.field.clone(),
            record: secret.record,
            words: words[range].join(" "),
        })
    }
}

/// Looks for every internal text of the records in everything that a person typed into the deck.
///
/// # Errors
/// The first that is found, with the field that holds it.
pub fn check_client_edition(content: &QbrContent, records: &AccountRecords) -> Result<(), Leak> {
    Secrets::of(records).check_edition(content)
}

/// Adds the runs of a text to those that may be read.
fn known(words: &[String], known: &mut HashSet<u64>) {
    runs(words, |run| {
        known.insert(run.hash);
    });
}

/// Hands out the words of every field that a person writes words in, and whether the client may read them: a new field
/// is internal until its declaration says otherwise.
fn each_text(
    r: &AccountRecords,
    mut with: impl FnMut(&'static KindAbout, &[Value], &str, Vec<String>, bool),
) {
    r.each_row(
        |kind| kind.texts().next().is_some(),
        |kind, row| {
            let text = |name: &str| text_of(kind, row, name);
            for field in kind.texts() {
                let reworded = field.spec.reworded_in.is_some_and(|other| text(other).is_some());
                let by_record = text("audience") == Some(Audience::Client.as_str());
                let is_open = match field.reads(kind.about.reads) {
                    Reads::Unsaid => continue,
                    Reads::Client => !reworded,
                    Reads::ByRecord => !reworded && by_record,
                    Reads::Internal => false,
                };
                let words = words(text(field.name).unwrap_or_default());
                with(kind, row, field.name, words, is_open);
            }
        },
    );
}

fn id_of(kind: &KindAbout, row: &[Value]) -> Option<Id> {
    let at = kind.columns.iter().position(|column| column.name == "id")?;
    match row.get(at) {
        Some(Value::Text(id)) => id.parse().ok(),
        _ => None,
    }
}

fn text_of<'r>(kind: &'static KindAbout, row: &'r [Value], name: &str) -> Option<&'r str> {
    match kind.cells(row).find(|(field, _)| field.name == name) {
        Some((_, [Value::Text(text)])) if !text.trim().is_empty() => Some(text.as_str()),
        _ => None,
    }
}

/// Words that follow each other.
struct Run {
    hash: u64,
    range: Range<usize>,
    letters: usize,
    /// Long enough to be looked for as a part of a longer text.
    is_part: bool,
}

/// From each word on, the runs that begin with it, up to the one that is long enough to be a part.
fn runs(words: &[String], mut each: impl FnMut(Run)) {
    for start in 0..words.len() {
        let mut hasher = DefaultHasher::new();
        let mut letters = 0;
        for (n, word) in words[start..].iter().enumerate() {
            word.hash(&mut hasher);
            letters += match word.chars().next() {
                Some(first) if stands_alone(first) => LETTERS_OF_A_SIGN,
                _ => word.chars().count(),
            };
            let is_part = n + 1 >= PART.0 && letters >= PART.1;
            each(Run {
                hash: hasher.finish(),
                range: start..start + n + 1,
                letters,
                is_part,
            });
            if is_part {
                break;
            }
        }
    }
}

/// The words of a text as they are read: compatible forms and letter cases made one, without what nobody sees, split
/// where neither a letter nor a digit stands. Groups of digits are one number, as in a telephone number.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String| {
        let done = std::mem::take(word);
        let is_number = |word: &str| word.chars().all(char::is_numeric);
        match words.last_mut() {
            _ if done.is_empty() => {}
            Some(last) if is_number(last) && is_number(&done) => last.push_str(&done),
            _ => words.push(done),
        }
    };
    let seen = text.nfkc().filter(|c| !is_unseen(*c));
    for c in seen.flat_map(char::to_uppercase).flat_map(char::to_lowercase) {
        if stands_alone(c) {
            end(&mut word);
            word.push(c);
            end(&mut word);
        } else if c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) {
            word.push(c);
        } else {
            end(&mut word);
        }
    }
    end(&mut word);
    words
}

/// A letter of a script that is written without spaces between words.
fn stands_alone(c: char) -> bool {
    use unicode_script::Script::{Bopomofo, Han, Hiragana, Katakana, Khmer, Lao, Myanmar, Thai};
    let together = [Bopomofo, Han, Hiragana, Katakana, Khmer, Lao, Myanmar, Thai];
    c.is_alphanumeric() && together.contains(&c.script())
}

/// A character that takes no place on a page: it joins, splits, turns or varies others, or belongs to nobody.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}
