//! A line cut into clauses and words, each with the place where it stands.

use std::ops::Range;

use super::words::{PROMISED, THEY, WE};

/// A word and where it stands, without the punctuation around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'l> {
    pub text: &'l str,
    pub from: usize,
    pub to: usize,
    /// Where it ends with its punctuation.
    pub end: usize,
    /// True when a comma follows it.
    pub comma: bool,
}

/// Where the clauses of a line stand: between `;` and line ends, and from a word that begins a commitment.
pub(super) fn clauses(line: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, mark) in line.match_indices([';', '\n']) {
        all.push(start..at);
        start = at + mark.len();
    }
    all.push(start..line.len());
    let mut parted = Vec::new();
    for clause in all {
        let words = words(line, clause.clone());
        let mut from = clause.start;
        for (n, word) in words.iter().enumerate().skip(2) {
            if !is_one(word, PROMISED) {
                continue;
            }
            let before = words[n - 1];
            let (ends, begins) = if is_one(&before, WE) || is_one(&before, THEY) {
                (before.from, before.from)
            } else if is_one(&before, &["and", "&"]) {
                (before.from, word.from)
            } else if before.comma {
                (word.from, word.from)
            } else {
                continue;
            };
            if ends > from {
                parted.push(from..ends);
                from = begins;
            }
        }
        parted.push(from..clause.end);
    }
    parted
}

pub(super) fn words(line: &str, clause: Range<usize>) -> Vec<Word<'_>> {
    let base = clause.start;
    let text = &line[clause];
    let mut words = Vec::new();
    for piece in text.split_whitespace() {
        // A piece is a part of the text, so where it stands follows from where its bytes stand.
        let from = base + (piece.as_ptr() as usize - text.as_ptr() as usize);
        let bare = piece.trim_end_matches([',', ':', '!', '?']);
        let bare = bare
            .strip_suffix('.')
            .filter(|bare| bare.chars().count() > 1)
            .unwrap_or(bare);
        let bare = if bare.is_empty() { piece } else { bare };
        let comma = piece[bare.len()..].contains(',');
        words.push(Word {
            text: bare,
            from,
            to: from + bare.len(),
            end: from + piece.len(),
            comma,
        });
    }
    words
}

pub(super) fn is_one(word: &Word<'_>, of: &[&str]) -> bool {
    of.contains(&word.text.to_lowercase().as_str())
}

pub(super) fn texts<'l>(words: &[Word<'l>]) -> Vec<&'l str> {
    words.iter().map(|word| word.text).collect()
}
