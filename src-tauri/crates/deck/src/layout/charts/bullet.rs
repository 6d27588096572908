//! Bullet bars: the way from nothing to now in three parts, every target on one vertical line.

use super::number;
use crate::content::Bullet;
use crate::draw;
use crate::layout::compositor::Compositor;
use crate::scene::Node;

/// Where bars begin.
pub const FROM: f64 = 492.0;
/// How far a bar may reach.
const REACH: f64 = 764.0;
/// Where the targets' line lies unless a bar would reach too far.
const LINE: f64 = 714.0;
/// From the line to the target's value.
pub const VALUE_AFTER: f64 = 16.0;
/// Least space between a bar's end and the target's value.
const CLEAR: f64 = 7.0;
/// Where the column behind the values begins.
const NEXT_COLUMN: f64 = 788.0;

/// Where one line lies for all of a page's bars, so that no bar reaches into a value or the next column.
/// `values` are the widths of the values behind the line.
pub fn line_of<'b>(bullets: impl Iterator<Item = (&'b Bullet, f64)>) -> f64 {
    let mut unit = LINE - FROM;
    for (bullet, width) in bullets {
        let share = furthest(bullet);
        if share * (LINE - FROM) > LINE + VALUE_AFTER - CLEAR - FROM {
            let reach = REACH.min(NEXT_COLUMN - CLEAR - width - CLEAR);
            unit = unit.min((reach - FROM) / share);
        }
    }
    FROM + unit
}

fn furthest(bullet: &Bullet) -> f64 {
    [bullet.start, bullet.last, bullet.now]
        .into_iter()
        .flatten()
        .map(number)
        .fold(0.0, f64::max)
}

/// Where the value behind the line stands for this bar.
pub fn value_x(bullet: &Bullet, line: f64) -> f64 {
    let end = FROM + furthest(bullet) * (line - FROM);
    (line + VALUE_AFTER).max(end + CLEAR)
}

/// The bar of a criterion: start, to last quarter, this quarter. What was there last quarter and is no more
/// is an open box.
pub fn parts(c: &Compositor<'_>, bullet: &Bullet, line: f64, top: f64, high: f64) -> Vec<Node> {
    let at = |share: f64| FROM + share * (line - FROM);
    let mut nodes: Vec<Node> = Vec::new();
    let mut bar = |from: f64, to: f64, colour| {
        if to - from > 0.0005 {
            nodes.push(draw::rect(at(from), top, at(to) - at(from), high, colour).into());
        }
    };
    let Some(now) = bullet.now.map(number) else {
        let had = bullet.last.or(bullet.start).map_or(0.0, number);
        let start = bullet.start.map_or(0.0, number).min(had);
        bar(0.0, start, c.ink.hairline);
        bar(start, had, c.ink.tint);
        return nodes;
    };
    let start = bullet.start.map_or(0.0, number);
    let last = bullet.last.map_or(start, number).max(start);
    bar(0.0, start.min(now), c.ink.hairline);
    bar(start.min(now), last.min(now), c.ink.tint);
    bar(last.min(now), now, c.ink.accent);
    if last - now > 0.0005 {
        let open = draw::stroke(0.75, c.ink.axis);
        nodes.push(
            draw::outline(
                at(now) + 0.4,
                top + 0.4,
                at(last) - at(now) - 0.8,
                high - 0.8,
                open,
            )
            .into(),
        );
    }
    nodes
}

/// The bar of a metric without a target: now, in one colour.
pub fn plain(c: &Compositor<'_>, bullet: &Bullet, line: f64, top: f64, high: f64) -> Vec<Node> {
    let Some(now) = bullet.now.map(number) else {
        return Vec::new();
    };
    vec![draw::rect(FROM, top, (now * (line - FROM)).max(0.75), high, c.ink.accent).into()]
}
