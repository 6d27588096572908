//! The title above the body. One that two lines cannot hold opens its slide on a page of its own, so that it is
//! whole. Where a slide goes on, its title is one short line.

use super::compositor::{Compositor, Passage};
use super::frame::{LEFT, RIGHT};
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
/// Size of a title on a page on which its slide goes on, and of one under another slide.
const SHORT_SIZE: f64 = 20.0;
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

/// The title of a page on which a slide goes on: one line, of a title that is longer its beginning with a sign
/// that there is more; whole clauses where they are most of it. Marks stand with a whole title alone.
pub fn continued(c: &Compositor<'_>, text: &Text) -> Passage {
    let goes_on = c.word("continued");
    let mut whole = text.clone();
    if !whole.plain().ends_with(&goes_on) {
        whole.spans.push(Span::Frame(goes_on.clone()));
    }
    let whole = short(c, &whole);
    if whole.lines() == 1 {
        return whole;
    }
    let words = text.plain();
    let ending_at = |end: usize| {
        let beginning =
            words[..end].trim_end_matches(|c: char| c.is_whitespace() || CLAUSE_ENDS.contains(&c));
        let spans = vec![Span::Frame(format!("{beginning}…{goes_on}"))];
        short(
            c,
            &Text {
                spans,
                ..text.clone()
            },
        )
    };
    let fitting = |ends: &[usize]| ends.partition_point(|end| ending_at(*end).lines() == 1);
    let mut ends = breaks::places(&words);
    let mut most = fitting(&ends);
    if most == 0 {
        // A word longer than the title's line: between any two of its letters.
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

fn short(c: &Compositor<'_>, text: &Text) -> Passage {
    let style = Style::new(SHORT_SIZE, Weight::Medium, c.ink.ink);
    c.text(text, style, RIGHT - LEFT).role(Role::Title)
}

/// The title of a slide that stands under another on its page: a heading of at most two lines, if it is short
/// enough to be one.
pub fn under_another(c: &Compositor<'_>, text: &Text) -> Option<Passage> {
    let style = Style::new(SHORT_SIZE, Weight::Medium, c.ink.ink);
    let heading = c.text(text, style, WIDTH).role(Role::Heading);
    (heading.lines() <= LINES).then_some(heading)
}
