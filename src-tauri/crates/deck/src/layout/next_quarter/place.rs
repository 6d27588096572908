//! Where an initiative's bar lies on the thirteen weeks, with its due day: within them, going on after them, or
//! altogether before or after them, where an arrow at the edge points to it. One that nobody has said the start of has no
//! bar: a mark at its end, and before it the dotted line of what is not known.

use super::{AXIS, Frame};
use crate::content::InitiativeBar;
use crate::draw;
use crate::fonts::Weight;
use crate::layout::compositor::{Compositor, Passage};
use crate::layout::frame::RIGHT;
use crate::scene::{Colour, Node};
use crate::typeset::Style;
use chrono::Datelike;

/// From a bar's edge to a text in it.
pub const INSIDE: f64 = 10.0;
/// Space between a bar, its due day and its owner.
pub const AFTER_BAR: f64 = 8.0;
/// Width of the mark at the end of what has no known start.
const MARK: f64 = 6.0;
/// Width of the arrow that says that a bar goes on, or lies beyond the edge.
const ARROW: f64 = 9.0;

/// Where the owner's name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    Inside,
    After,
    Before,
    Under,
    Open,
}

/// How a bar meets the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Within,
    GoesOn,
    Before,
    After,
}

/// Where a bar lies, with its due day.
pub struct Place {
    pub from: f64,
    pub to: f64,
    pub proposed: bool,
    pub due: Passage,
    pub due_x: f64,
    due_inside: bool,
    reach: Reach,
    /// False when it is a mark at the due day.
    starts: bool,
}

impl Place {
    pub fn of(c: &Compositor<'_>, bar: &InitiativeBar, f: Frame) -> Self {
        let reach = match bar {
            bar if bar.to < f.from => Reach::Before,
            bar if bar.from.unwrap_or(bar.to) > f.to => Reach::After,
            bar if bar.to > f.to => Reach::GoesOn,
            _ => Reach::Within,
        };
        let (from, to) = match bar.from {
            Some(from) => {
                let from = f.days.start(from).clamp(AXIS, RIGHT - 12.0);
                (from, f.days.end(bar.to).clamp(from + 4.0, RIGHT))
            }
            None => {
                let to = f.days.end(bar.to).clamp(AXIS + MARK, RIGHT);
                (to - MARK, to)
            }
        };
        // A year that the axis is not in is said.
        let year = bar.to.year();
        let far = year < f.from.year() || year > f.to.year();
        let words = if far && !bar.due.contains(&year.to_string()) {
            format!("{} {year}", bar.due)
        } else {
            bar.due.clone()
        };
        let set = |colour: Colour| c.label(&words, Style::new(14.0, Weight::SemiBold, colour));
        let due = set(c.ink.ink);
        let width = due.width();
        let mut place = Self {
            from,
            to,
            proposed: bar.proposed,
            due,
            due_x: to + AFTER_BAR,
            due_inside: false,
            reach,
            starts: bar.from.is_some(),
        };
        match reach {
            Reach::Before => {
                (place.from, place.to) = (AXIS, AXIS + ARROW);
                place.due_x = place.to + AFTER_BAR;
            }
            Reach::After => {
                (place.from, place.to) = (RIGHT - ARROW, RIGHT);
                place.due_x = place.from - AFTER_BAR - width;
            }
            _ if place.due_end() <= RIGHT + 0.5 => {}
            // Near the edge the due day stands in the bar's end; beside a bar that is too short, before it.
            _ if place.inner_end() - from >= width + INSIDE => {
                place.due = set(if bar.proposed { c.ink.accent } else { c.ink.white });
                place.due_x = place.inner_end() - width;
                place.due_inside = true;
            }
            _ => place.due_x = (from - AFTER_BAR - width).max(AXIS),
        }
        if !place.due_inside && place.due_x >= place.to {
            place.due_x = f.beside_today(place.due_x, width);
        }
        place
    }

    /// Where a text of this width stands after the due day.
    pub fn after_due(&self, width: f64, f: Frame) -> f64 {
        f.beside_today(self.due_end() + AFTER_BAR, width)
    }

    pub fn due_end(&self) -> f64 {
        self.due_x + self.due.width()
    }

    /// Where a text in the bar ends at the latest.
    fn inner_end(&self) -> f64 {
        let arrow = if self.reach == Reach::GoesOn { ARROW } else { 0.0 };
        self.to - INSIDE - arrow
    }

    pub fn beside(&self, owner: &Passage, f: Frame) -> Beside {
        let width = owner.width();
        let fits_after = self.after_due(width, f) + width <= RIGHT;
        match self.reach {
            Reach::After if self.due_x - AFTER_BAR - width >= AXIS => return Beside::Before,
            Reach::After => return Beside::Under,
            Reach::Before if fits_after => return Beside::After,
            Reach::Before => return Beside::Under,
            Reach::Within | Reach::GoesOn => {}
        }
        let inner_end = if self.due_inside {
            self.due_x - INSIDE
        } else {
            self.inner_end()
        };
        // Beside a mark the other texts stand on its other side.
        let first = self.due_x.min(self.from) - AFTER_BAR;
        if self.from + INSIDE + width <= inner_end + 0.5 {
            Beside::Inside
        } else if !self.due_inside && self.due_x >= self.to && fits_after {
            Beside::After
        } else if !self.starts && first - width >= AXIS && f.is_clear(first - width, first) {
            Beside::Before
        } else {
            Beside::Under
        }
    }

    /// Where a text of this width stands before the bar and its due day.
    pub fn before(&self, width: f64) -> f64 {
        self.due_x.min(self.from) - AFTER_BAR - width
    }

    /// The bar, the mark at its end, or the arrow that points to it. Texts before a mark begin at `words`.
    pub fn drawn(&self, c: &Compositor<'_>, top: f64, high: f64, words: f64) -> Vec<Node> {
        let (ink, middle) = (c.ink, top + high / 2.0);
        let arrow = |base: f64, tip: f64, half: f64, colour| -> Node {
            draw::polygon(
                &[(base, middle - half), (tip, middle), (base, middle + half)],
                colour,
            )
            .into()
        };
        let colour = if self.proposed { ink.tint } else { ink.accent };
        match self.reach {
            Reach::Before => return vec![arrow(self.to, self.from, 6.0, colour)],
            Reach::After => return vec![arrow(self.from, self.to, 6.0, colour)],
            Reach::Within | Reach::GoesOn => {}
        }
        let to = if self.reach == Reach::GoesOn {
            self.to - ARROW
        } else {
            self.to
        };
        let wide = (to - self.from).max(0.5);
        let mut nodes: Vec<Node> = Vec::new();
        if !self.starts {
            let end = self.from.min(words) - AFTER_BAR / 2.0;
            nodes.extend((end > AXIS).then(|| draw::writing_line(AXIS, end, middle, ink.axis).into()));
        }
        nodes.extend::<Vec<Node>>(if self.proposed {
            // A mark is too small for dashes: it is hollow.
            let line = match self.starts {
                true => draw::dashed(1.5, ink.accent, 4.0, 3.0),
                false => draw::stroke(1.5, ink.accent),
            };
            vec![
                draw::rect(self.from, top, wide, high, ink.white).into(),
                draw::outline(
                    self.from + 0.5,
                    top + 0.5,
                    (wide - 1.0).max(0.1),
                    high - 1.0,
                    line,
                )
                .into(),
            ]
        } else {
            vec![draw::rect(self.from, top, wide, high, ink.accent).into()]
        });
        if self.reach == Reach::GoesOn {
            nodes.push(arrow(to, self.to, high / 2.0, colour));
        }
        nodes
    }
}
