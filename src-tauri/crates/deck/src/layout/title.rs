//! The title above the body. One that two lines cannot hold opens its slide on a page of its own, so that it is
//! whole; the pages after it stand under as much of its beginning as a title may take.

use super::compositor::{Compositor, Passage};
use crate::breaks;
use crate::content::{Span, Text};
use crate::fonts::Weight;
use crate::scene::Role;
use crate::typeset::Style;
use unicode_segmentation::UnicodeSegmentation;

const SIZE: f64 = 30.0;
const WIDTH: f64 = 790.0;
const LINES: usize = 2;
/// Three lines fit above the body one step of size down.
const SMALLER_LINES: usize = 3;
/// Where a clause ends, a shortened title may end, too.
const CLAUSE_ENDS: [char; 5] = [',', ';', ':', '.', '–'];

fn style(c: &Compositor<'_>) -> Style {
    Style::new(SIZE, Weight::Medium, c.ink.ink)
}

/// The whole title, a step down if it needs it.
pub fn whole(c: &Compositor<'_>, text: &Text) -> Passage {
    c.fit(text, style(c), WIDTH, LINES).role(Role::Title)
}

/// Is this title short enough to stand above a body?
pub fn fits(title: &Passage) -> bool {
    title.lines()
        <= if title.block.size < SIZE {
            SMALLER_LINES
        } else {
            LINES
        }
}

/// The beginning of a title that does not fit, with a sign that there is more; whole clauses where they are
/// most of it. Marks stand with the whole title alone.
pub fn shortened(c: &Compositor<'_>, text: &Text) -> Passage {
    let words = text.plain();
    let ending_at = |end: usize| {
        let beginning =
            words[..end].trim_end_matches(|c: char| c.is_whitespace() || CLAUSE_ENDS.contains(&c));
        let spans = vec![Span::Words(format!("{beginning}…"))];
        let text = Text {
            spans,
            ..text.clone()
        };
        c.text(&text, style(c), WIDTH).role(Role::Title)
    };
    let fitting = |ends: &[usize]| ends.partition_point(|end| fits(&ending_at(*end)));
    let mut ends = breaks::places(&words);
    let mut most = fitting(&ends);
    if most == 0 {
        // A word longer than the title's lines: between any two of its letters.
        ends = words.grapheme_indices(true).map(|(at, _)| at).skip(1).collect();
        most = fitting(&ends).max(1);
    }
    let ends = &ends[..most.min(ends.len())];
    let longest = ends.last().copied().unwrap_or(words.len());
    let clause = ends
        .iter()
        .rev()
        .find(|end| words[..**end].trim_end().ends_with(CLAUSE_ENDS));
    ending_at(clause.copied().filter(|end| end * 2 > longest).unwrap_or(longest))
}
