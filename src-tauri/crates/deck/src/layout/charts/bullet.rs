//! Bullet bars: the way to a target in three parts, every target on one vertical line.

use super::number;
use crate::content::Bullet;
use crate::draw;
use crate::layout::compositor::Compositor;
use crate::scene::Node;

/// Where the targets' line lies unless a bar or a value would reach too far.
const LINE: f64 = 714.0;
/// From the line to the targets' values.
const VALUE_AFTER: f64 = 16.0;
/// Least space between a bar's end and the targets' values.
const CLEAR: f64 = 7.0;
/// Where the values end at the latest.
const VALUES_END: f64 = 770.0;
/// A bar that is longer than so many times the way to its line is drawn cut, so that the others keep their shape.
const MOST_SHARE: f64 = 2.5;
/// The white gap in a bar that is drawn cut, and how far it stands before the bar's end.
const CUT: (f64, f64) = (3.0, 14.0);
/// Lengths under this are nothing.
const NOTHING: f64 = 0.0005;

/// Lengths of a bar, as shares of the way to its line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lengths {
    start: Option<f64>,
    last: Option<f64>,
    now: Option<f64>,
}

impl Lengths {
    /// The bar of a value.
    pub fn of(bullet: &Bullet) -> Self {
        Self {
            start: bullet.start.map(number),
            last: bullet.last.map(number),
            now: bullet.now.map(number),
        }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        [self.start, self.last, self.now].into_iter().flatten()
    }

    fn furthest(&self) -> f64 {
        self.values().fold(0.0, f64::max).min(MOST_SHARE)
    }
}

/// Where the bars of a table lie, and one column of values behind them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Where bars begin.
    pub from: f64,
    /// Where the line lies that all of them are measured against.
    pub line: f64,
    /// Left edge of the values.
    pub values: f64,
}

impl Scale {
    /// The scale of these bars from `from` on, with values `wide` behind them.
    pub fn new(from: f64, bars: impl Iterator<Item = Lengths>, wide: f64) -> Self {
        let furthest = bars.map(|b| b.furthest()).fold(0.0, f64::max);
        let end = VALUES_END - wide;
        let mut unit = LINE.min(end - VALUE_AFTER) - from;
        if furthest > 0.0 {
            unit = unit.min((end - CLEAR - from) / furthest);
        }
        let line = from + unit.max(0.0);
        Self {
            from,
            line,
            values: (line + VALUE_AFTER).max(from + furthest * unit + CLEAR),
        }
    }

    /// How long a bar may be at least: to the line, or to the end of one that goes past it.
    pub fn long(&self) -> f64 {
        self.values - VALUE_AFTER - self.from
    }

    fn at(&self, share: f64) -> f64 {
        self.from + share.clamp(0.0, MOST_SHARE) * (self.line - self.from)
    }
}

/// The bar of a criterion: start, to last quarter, this quarter. What was there last quarter and is no more
/// is an open box.
pub fn parts(c: &Compositor<'_>, bar: Lengths, scale: Scale, top: f64, high: f64) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut part = |from: f64, to: f64, colour| {
        if to - from > NOTHING {
            let (from, to) = (scale.at(from), scale.at(to));
            nodes.push(draw::rect(from, top, to - from, high, colour).into());
        }
    };
    let Some(now) = bar.now else {
        let had = bar.last.or(bar.start).unwrap_or(0.0);
        let start = bar.start.unwrap_or(0.0).min(had);
        part(0.0, start, c.ink.hairline);
        part(start, had, c.ink.tint);
        return nodes;
    };
    let start = bar.start.unwrap_or(0.0);
    let last = bar.last.unwrap_or(start).max(start);
    part(0.0, start.min(now), c.ink.hairline);
    part(start.min(now), last.min(now), c.ink.tint);
    part(last.min(now), now, c.ink.accent);
    if last - now > NOTHING {
        let (from, to) = (scale.at(now) + 0.4, scale.at(last) - 0.4);
        let open = draw::stroke(0.75, c.ink.axis);
        nodes.push(draw::outline(from, top + 0.4, to - from, high - 0.8, open).into());
    }
    nodes.extend(cut(c, bar, scale, top, high));
    nodes
}

/// The bar of a metric without a target: now, in one colour.
pub fn plain(c: &Compositor<'_>, bar: Lengths, scale: Scale, top: f64, high: f64) -> Vec<Node> {
    let Some(now) = bar.now else {
        return Vec::new();
    };
    let long = (scale.at(now) - scale.from).max(0.75);
    let mut nodes: Vec<Node> = vec![draw::rect(scale.from, top, long, high, c.ink.accent).into()];
    nodes.extend(cut(c, bar, scale, top, high));
    nodes
}

/// A white gap near the end of a bar that is longer than it is drawn.
fn cut(c: &Compositor<'_>, bar: Lengths, scale: Scale, top: f64, high: f64) -> Option<Node> {
    let longest = bar.values().fold(0.0, f64::max);
    (longest > MOST_SHARE).then(|| {
        let x = scale.at(longest) - CUT.1;
        let (low, high) = (top + high + 1.0, top - 1.0);
        let corners = [
            (x, low),
            (x + 4.0, high),
            (x + 4.0 + CUT.0, high),
            (x + CUT.0, low),
        ];
        draw::polygon(&corners, c.ink.white).into()
    })
}
