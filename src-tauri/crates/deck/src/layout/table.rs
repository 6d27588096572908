//! A ruled table with column heads that stand again on every page it continues on.

use super::compositor::Compositor;
use super::flow::Placed;
use super::frame::{self, HEAD, HEAD_RULE, LEFT, RIGHT};
use super::stack::Stack;
use crate::content::Text;
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style};

/// Least space between two columns.
pub const GUTTER: f64 = 24.0;
/// Least width of a column of names or days; the most a day takes from the column before it.
pub const NAMES: f64 = 124.0;
const MOST_DAYS: f64 = 200.0;
/// How far under a line of 14 pt the dotted line lies that is to be written on.
const WRITING: f64 = 1.75;

/// A page of a table under its heads, frames each at its column.
pub fn page(c: &Compositor<'_>, heads: &[(&str, f64)], placed: &[Placed<'_>]) -> Vec<Node> {
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let heads = heads
        .iter()
        .map(|(name, x)| c.label(&c.word(name), grey).head().at(*x, HEAD));
    let mut table = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    table.children.push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    for row in placed {
        table.children.push(row.node());
        table.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    vec![table.into()]
}

/// The columns of owner and day at the right of a table, where what they stand beside ends at `right`.
#[derive(Clone, Copy)]
pub struct WhoAndWhen {
    /// Left edge of the owners.
    pub owner: f64,
    /// Left edge of the days.
    pub by: f64,
    /// Width of the days.
    pub by_width: f64,
}

impl WhoAndWhen {
    /// Columns in which no day breaks: what stands before them gives way.
    pub fn new<'t>(c: &Compositor<'_>, days: impl Iterator<Item = &'t Option<Text>>, right: f64) -> Self {
        let wide = |day: &Text| c.text_in(day, style(c), Setting::line()).width();
        let widest = days.flatten().map(wide).fold(NAMES, f64::max);
        let by_width = widest.min(MOST_DAYS).ceil();
        let by = right - by_width;
        Self {
            owner: by - GUTTER - NAMES,
            by,
            by_width,
        }
    }

    /// Where what stands before the owners ends.
    pub fn before(&self) -> f64 {
        self.owner - GUTTER
    }

    /// Both in a row with the first line at `first`, as cells, and for each that is not known its dotted line.
    pub fn cells<'a>(
        self,
        c: &'a Compositor<'a>,
        owner: &Option<Text>,
        by: &Option<Text>,
        first: f64,
    ) -> ([Stack; 2], impl Fn(f64) -> Vec<Node> + use<'a>) {
        let set = |text: &Option<Text>, width: f64| text.as_ref().map(|t| c.text(t, style(c), width));
        let columns = [
            (self.owner, NAMES, set(owner, NAMES)),
            (self.by, self.by_width, set(by, self.by_width)),
        ];
        let unknown: Vec<(f64, f64)> = columns
            .iter()
            .filter(|(_, _, text)| text.is_none())
            .map(|(x, width, _)| (*x, *width))
            .collect();
        let cells = columns.map(|(x, _, text)| Stack::cell(x).with_some(first, text));
        let lines = move |top: f64| {
            let line = |(x, width): &(f64, f64)| to_write_on(c, *x, *width, top + first);
            unknown.iter().map(line).collect()
        };
        (cells, lines)
    }
}

fn style(c: &Compositor<'_>) -> Style {
    Style::new(14.0, Weight::Regular, c.ink.ink)
}

/// The dotted line of what is not known, never a guess.
pub fn to_write_on(c: &Compositor<'_>, x: f64, width: f64, baseline: f64) -> Node {
    draw::writing_line(x, x + width, baseline + WRITING, c.ink.axis).into()
}

/// The empty cell for an answer.
pub fn answer_box(c: &Compositor<'_>, x: f64, top: f64, width: f64, height: f64) -> Node {
    draw::outline(x, top, width, height, draw::stroke(0.75, c.ink.axis)).into()
}
