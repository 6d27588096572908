//! The title above the body. One that two lines cannot hold opens its slide on a page of its own, so that it is
//! whole. Where a slide goes on, the title is the section's name.

use super::compositor::{Compositor, Passage};
use super::frame::{LEFT, RIGHT};
use crate::content::{Span, Text};
use crate::fonts::Weight;
use crate::scene::Role;
use crate::typeset::Style;

const SIZE: f64 = 30.0;
const WIDTH: f64 = 790.0;
const LINES: usize = 2;
/// Three lines fit above the body one step of size down.
const SMALLER_LINES: usize = 3;
/// Size of a title on a page on which its slide goes on, and of one under another slide.
const SHORT_SIZE: f64 = 20.0;

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

/// The title of a page on which a slide goes on: its section's name.
pub fn continued(c: &Compositor<'_>, kicker: &Text) -> Passage {
    let goes_on = c.word("continued");
    let mut name = kicker.clone();
    if !name.plain().ends_with(&goes_on) {
        name.spans.push(Span::Frame(goes_on));
    }
    short(c, &name)
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
