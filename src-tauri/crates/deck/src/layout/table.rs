//! A ruled table with column heads that stand again on every page it continues on.

use super::compositor::Compositor;
use super::flow::Placed;
use super::frame::{self, HEAD, HEAD_RULE, LEFT, RIGHT};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::Style;

/// How far under a line of 14 pt the dotted line lies that is to be written on.
const WRITING: f64 = 1.75;

/// A page of a table under its heads, each at its column.
pub fn page(c: &Compositor<'_>, heads: &[(&str, f64)], placed: &[Placed<'_>]) -> Vec<Node> {
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let heads = heads
        .iter()
        .map(|(name, x)| c.label(name, grey).head().at(*x, HEAD));
    let mut table = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    table.children.push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    for row in placed {
        table.children.push(row.node());
        table.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    vec![table.into()]
}

/// The dotted line of what is not known, never a guess.
pub fn to_write_on(c: &Compositor<'_>, x: f64, width: f64, baseline: f64) -> Node {
    draw::writing_line(x, x + width, baseline + WRITING, c.ink.axis).into()
}

/// The empty cell for an answer.
pub fn answer_box(c: &Compositor<'_>, x: f64, top: f64, width: f64, height: f64) -> Node {
    draw::outline(x, top, width, height, draw::stroke(0.75, c.ink.axis)).into()
}
