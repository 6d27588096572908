//! A file's text with its lines, for saying where something stands and showing what is around it.

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::fault::Fault;
use crate::json::{Kind, Node};
use crate::phrase::{Phrase, say};
use crate::sentences::Phrases;

/// Lines shown before and after a fault.
const AROUND: usize = 3;
/// Longest line shown, in characters; a file may be all on one line.
const WIDEST: usize = 160;

/// So many bytes lie between two places of which it is noted how many characters come before.
const STRIDE: usize = 256;

pub(crate) struct Source<'a> {
    pub text: &'a str,
    starts: Vec<usize>,
    /// How many characters come before every [`STRIDE`]th byte: a file may be all on one line, and every fault of it
    /// asks for its column. Counted when the first one asks.
    counted: OnceCell<Vec<usize>>,
}

/// What is wrong, before it is given its line and its context.
#[derive(Debug, Clone)]
pub(crate) struct Wrong {
    /// Offset in the file.
    pub at: usize,
    pub place: String,
    pub found: Phrase,
    pub expected: Phrase,
    /// What is wrong with the record, after its name: `has a day that does not exist`.
    pub problem: Phrase,
    pub hint: Option<Phrase>,
    pub likely: Option<String>,
}

impl Wrong {
    /// A value with what is wrong with it.
    pub fn new(node: &Node, place: String, found: Phrase, phrases: Phrases) -> Self {
        Self {
            at: node.start,
            place,
            found,
            expected: phrases.expected,
            problem: phrases.problem,
            hint: None,
            likely: None,
        }
    }
}

/// What is wrong with a file, gathered up to a limit: a file with more is not the file it claims to be, and what
/// would be said of it takes memory.
pub(crate) struct Wrongs {
    list: Vec<Wrong>,
    told: HashSet<(String, usize)>,
    most: usize,
}

impl Wrongs {
    pub fn at_most(most: usize) -> Self {
        Self {
            list: Vec::new(),
            told: HashSet::new(),
            most,
        }
    }

    /// True when no more are taken: whoever looks for them can stop.
    pub fn are_enough(&self) -> bool {
        self.list.len() >= self.most
    }

    /// Adds one, unless its place has been told of.
    pub fn add(&mut self, wrong: Wrong) {
        if !self.are_enough() && self.told.insert((wrong.place.clone(), wrong.at)) {
            self.list.push(wrong);
        }
    }

    pub fn all(&self) -> &[Wrong] {
        &self.list
    }
}

impl<'a> Source<'a> {
    pub fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            text,
            starts,
            counted: OnceCell::new(),
        }
    }

    /// Line and column (in characters) of an offset, both from 1.
    pub fn line_of(&self, at: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts[line - 1];
        let column = self.characters(at).saturating_sub(self.characters(start));
        (number(line), number(column + 1))
    }

    /// How many characters of the text come before an offset.
    fn characters(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let at = at.min(bytes.len());
        let counted = self.counted.get_or_init(|| {
            let mut before = vec![0];
            for stride in bytes.chunks_exact(STRIDE) {
                before.push(before.last().copied().unwrap_or(0) + begun(stride));
            }
            before
        });
        counted[at / STRIDE] + begun(&bytes[at / STRIDE * STRIDE..at])
    }

    /// The fault, with its line and what is around it.
    pub fn fault(&self, wrong: Wrong, who: Phrase) -> Fault {
        let (line, column) = self.line_of(wrong.at);
        Fault {
            place: wrong.place,
            line,
            column,
            found: wrong.found,
            expected: wrong.expected,
            sentence: say!("fault", who = who, problem = wrong.problem),
            hint: wrong.hint,
            likely: wrong.likely,
            context: self.context(line as usize, wrong.at),
        }
    }

    /// The lines around a line, which has the offset `at` in it.
    fn context(&self, line: usize, at: usize) -> Vec<(u32, String)> {
        let last = match self.text.ends_with('\n') {
            true => self.starts.len() - 1,
            false => self.starts.len(),
        };
        let first = line
            .saturating_sub(AROUND)
            .clamp(1, last.saturating_sub(2 * AROUND).max(1));
        (first..=last.min(first + 2 * AROUND))
            .map(|n| {
                let start = self.starts[n - 1];
                let end = self.starts.get(n).copied().unwrap_or(self.text.len());
                let text = self.text[start..end].trim_end_matches(['\n', '\r']);
                (
                    number(n),
                    cut(text, if n == line { at.saturating_sub(start) } else { 0 }),
                )
            })
            .collect()
    }
}

/// How many characters begin in these bytes.
fn begun(bytes: &[u8]) -> usize {
    // A byte 10xxxxxx goes on with a character that has begun.
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// A line of at most [`WIDEST`] characters that has the byte `at` in it. Only so much of the line is looked at.
fn cut(line: &str, at: usize) -> String {
    if line.len() <= WIDEST {
        return line.to_owned();
    }
    let at = line.floor_char_boundary(at);
    let before = line[..at].char_indices().rev().take(WIDEST / 2 - 1).last();
    let from = before.map_or(at, |(from, _)| from);
    let rest = &line[from..];
    let to = rest.char_indices().nth(WIDEST).map_or(rest.len(), |(to, _)| to);
    let (before, after) = (
        if from > 0 { "…" } else { "" },
        if to < rest.len() { "…" } else { "" },
    );
    format!("{before}{}{after}", &rest[..to])
}

/// A value as a fault shows it.
pub(crate) fn shown(node: &Node) -> Phrase {
    let written = |text: String| say!("found-written", text = text);
    match &node.kind {
        Kind::Null => written("null".to_owned()),
        Kind::Bool(b) => written(b.to_string()),
        Kind::Number(n) => written(short(n)),
        Kind::Text(text) => quoted(text),
        Kind::List(items) => say!("found-list", items = items.len()),
        Kind::Object(_) => say!("found-object"),
    }
}

/// A text in quotes, cut to what a line can hold.
pub(crate) fn quoted(text: &str) -> Phrase {
    say!("found-text", text = short(text))
}

/// A text cut to what a line can hold.
pub(crate) fn short(text: &str) -> String {
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let head: String = chars.by_ref().take(60).collect();
    match chars.next() {
        Some(_) => format!("{head}…"),
        None => head,
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_lines_are_shown_also_at_the_edges_of_the_file() {
        let text = (1..=20).map(|n| format!("line {n}\n")).collect::<String>();
        let source = Source::new(&text);
        let lines = |line| {
            source
                .context(line, 1)
                .into_iter()
                .map(|(n, _)| n)
                .collect::<Vec<_>>()
        };
        assert_eq!(lines(10), (7..=13).collect::<Vec<_>>());
        assert_eq!(lines(1), (1..=7).collect::<Vec<_>>());
        assert_eq!(lines(20), (14..=20).collect::<Vec<_>>());
    }

    #[test]
    fn a_file_on_one_line_is_cut_around_the_fault() {
        let text = format!("{}!{}", "a".repeat(500), "b".repeat(500));
        let shown = &Source::new(&text).context(1, 500)[0].1;
        assert!(shown.contains('!') && shown.chars().count() <= WIDEST + 2);
    }
}
