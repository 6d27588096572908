//! Horizontal bars that compare this quarter with the last, starting at zero, their values behind them; and
//! scales of answers with a dot for the mean or for each answer.

use super::number;
use crate::content::line::{Line, date, number as shown, say};
use crate::content::{Bar, Dots, Scale, Text};
use crate::draw;
use crate::fonts::Weight;
use crate::layout::compositor::{Compositor, Passage};
use crate::scene::Node;
use crate::typeset::{Setting, Style};
use rust_decimal::Decimal;

const HIGH: f64 = 18.0;
/// From bar to bar.
pub const PITCH: f64 = 26.0;
const FROM: f64 = 36.0;
const LONGEST: f64 = 150.0;
const AFTER: f64 = 8.0;
const LEAST_LONGEST: f64 = 40.0;

/// Bars in a column `width` wide, the first bar's top at `top`; also how far down they reach.
pub fn bars(c: &Compositor<'_>, bars: &[Bar], x: f64, width: f64, top: f64) -> (Vec<Node>, f64) {
    let names: Vec<Passage> = bars
        .iter()
        .map(|bar| {
            let (weight, colour) = if bar.current {
                (Weight::SemiBold, c.ink.ink)
            } else {
                (Weight::Regular, c.ink.second)
            };
            c.label(&bar.label, Style::new(11.0, weight, colour))
        })
        .collect();
    let from = names.iter().map(|n| n.width() + AFTER).fold(FROM, f64::max);
    let room = width - from - AFTER - LEAST_LONGEST;
    let shown: Vec<Passage> = bars
        .iter()
        .map(|bar| {
            let style = if bar.current {
                Style::new(20.0, Weight::SemiBold, c.ink.accent)
            } else {
                Style::new(14.0, Weight::Regular, c.ink.second)
            };
            c.figure(&bar.shown, style, Setting::line(), room)
        })
        .collect();
    let widest = shown.iter().map(Passage::width).fold(0.0, f64::max);
    let longest = LONGEST.min(width - from - AFTER - widest);
    let most = bars.iter().map(|b| number(b.value)).fold(0.0, f64::max);
    let mut nodes = Vec::new();
    let mut y = top;
    for ((bar, name), shown) in bars.iter().zip(&names).zip(&shown) {
        let share = if most > 0.0 {
            (number(bar.value) / most).max(0.0)
        } else {
            0.0
        };
        let length = longest * share;
        let colour = if bar.current { c.ink.accent } else { c.ink.past };
        let middle = y + HIGH / 2.0;
        nodes.push(name.at(x, middle + 4.0));
        nodes.push(draw::rect(x + from, y, length.max(0.75), HIGH, colour).into());
        let baseline = middle + 0.349 * shown.block.size - shown.depth() / 2.0;
        nodes.push(shown.at(x + from + length + AFTER, baseline));
        y += PITCH + shown.depth();
    }
    (nodes, y - PITCH + HIGH)
}

/// What bars show, in words.
pub fn told(c: &Compositor<'_>, name: &Text, bars: &[Bar]) -> String {
    let part = |b: &Bar| say!(c, "stands", name = date(&b.label), now = shown(&b.shown.text));
    say!(
        c,
        "alt-bars",
        name = Line::from(name),
        parts = c.in_row(bars.iter().map(part))
    )
    .plain()
}

const SCALE: f64 = 150.0;
const DOT: f64 = 4.5;
/// Most ticks a scale is divided by; beyond it only the ends are ticked.
const MOST_TICKS: f64 = 20.0;

/// A scale with its dots, its line at `y`.
pub fn scale(c: &Compositor<'_>, scale: &Scale, x: f64, y: f64) -> Vec<Node> {
    let (low, high) = (number(scale.from), number(scale.to));
    let span = if high > low { high - low } else { 1.0 };
    let at = |value: f64| x + SCALE * ((value - low) / span).clamp(0.0, 1.0);
    let line = draw::stroke(0.75, c.ink.axis);
    let mut nodes: Vec<Node> = vec![draw::rule(x, x + SCALE, y, 0.75, c.ink.axis).into()];
    let step = if span > MOST_TICKS { span } else { 1.0 };
    let mut value = low;
    while value <= high + 0.001 {
        nodes.push(draw::line(at(value), y - 3.0, at(value), y + 3.0, line.clone()).into());
        value += step;
    }
    let style = Style::new(9.0, Weight::Regular, c.ink.furniture);
    nodes.push(c.label(&plain(scale.from), style).at(x, y + 15.0));
    nodes.push(
        c.label_in(&plain(scale.to), style, Setting::line().right())
            .at(x + SCALE, y + 15.0),
    );
    let answers = match &scale.dots {
        Dots::Mean(mean) => vec![*mean],
        Dots::Answers(answers) => answers.clone(),
    };
    let mut stacked: Vec<(i64, u32)> = Vec::new();
    for answer in answers {
        // Equal answers stand on each other instead of hiding each other.
        let place = at(number(answer));
        let key = place.round() as i64;
        let level = stacked.iter().filter(|(k, _)| (k - key).abs() < 6).count() as f64;
        stacked.push((key, 0));
        nodes.push(draw::dot(place, y - 6.0 * level, DOT, c.ink.accent).into());
    }
    nodes
}

fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}
