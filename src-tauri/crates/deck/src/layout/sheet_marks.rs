//! The signs of the bands, and the bar of their shares: what they say is in their shapes and words, so that a page printed in
//! black says the same.

use super::palette::Palette;
use super::sheet::{LEFT, RIGHT};
use crate::draw;
use crate::fonts::{Fonts, Weight};
use crate::scene::{Colour, Group, Node, Role};
use crate::sheet::{Bar, Mark};
use crate::typeset::{Block, Setting, Span, Style, leading_of};

/// The first bar is the one that counts.
const HEIGHTS: (f64, f64) = (20.0, 6.0);
/// From a bar's name to the bar, from a bar to the next one's name, to the key.
const UNDER_NAME: f64 = 5.0;
const BETWEEN: f64 = 7.0;
/// White between two parts.
const GAP: f64 = 1.5;
const SIGN: f64 = 3.5;
/// The least part in which its sign stands.
const SIGNED: f64 = 14.0;
const AFTER_SIGN: f64 = 11.0;
const BETWEEN_KEYS: f64 = 14.0;
const WHITE: Colour = Colour::hex(0xFFFFFF);

fn small(colour: Colour) -> Style {
    Style::new(9.0, Weight::Regular, colour)
}

/// How high a bar is, with all under it.
pub(super) fn height(bar: &Bar, fonts: &Fonts) -> f64 {
    let lines = keys(bar, fonts, WHITE).last().map_or(0, |(line, ..)| line + 1);
    let bars = bar
        .bars
        .iter()
        .enumerate()
        .map(|(n, _)| high(n) + name_of() + BETWEEN);
    bars.sum::<f64>() + leading_of(9.0) * lines as f64 + BETWEEN
}

fn high(n: usize) -> f64 {
    if n == 0 { HEIGHTS.0 } else { HEIGHTS.1 }
}

fn name_of() -> f64 {
    leading_of(9.0) + UNDER_NAME - 2.0
}

/// The bar with its key, told by its alternative text.
pub(super) fn bar(bar: &Bar, fonts: &Fonts, ink: &Palette, top: f64) -> Node {
    let mut nodes = Vec::new();
    let mut y = top;
    for (n, shares) in bar.bars.iter().enumerate() {
        let name = fonts.line(&shares.name, small(ink.second));
        nodes.extend(name.place(LEFT, y + leading_of(9.0) - 2.0));
        y += name_of();
        nodes.extend(parts(&shares.parts, ink, y, high(n), n == 0));
        y += high(n) + BETWEEN;
    }
    y += leading_of(9.0) - 3.0;
    for (line, x, of, words) in keys(bar, fonts, ink.ink) {
        let baseline = y + leading_of(9.0) * line as f64;
        nodes.extend(mark(of, x + SIGN, baseline - 3.2, SIGN, ink.of_mark(of)));
        nodes.extend(words.place(x + AFTER_SIGN, baseline));
    }
    Group::new(Role::Figure).alt(bar.alt.clone()).with(nodes).into()
}

/// The parts of a bar; in the first one each has its sign where that has room.
fn parts(parts: &[(Mark, f64)], ink: &Palette, y: f64, high: f64, signs: bool) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut x = LEFT;
    for (n, (of, share)) in parts.iter().enumerate() {
        let width = (RIGHT - LEFT) * share;
        let seen = (width - GAP).max(0.5);
        let colour = ink.of_mark(*of);
        nodes.push(match of {
            // What is not known is no area.
            Mark::Dashed => {
                let line = draw::dashed(0.75, colour, 2.0, 2.0);
                draw::outline(x + 0.5, y + 0.5, seen - 1.0, high - 1.0, line).into()
            }
            _ => draw::rect(x, y, seen, high, colour).into(),
        });
        let begins = n == 0 || parts[n - 1].0 != *of;
        if signs && begins && seen >= SIGNED && *of != Mark::Dashed {
            nodes.extend(sign(*of, x + 8.0, y + high / 2.0, SIGN, WHITE, colour));
        }
        x += width;
    }
    nodes
}

/// The key in lines: the line, the left edge, the sign and its words.
fn keys(bar: &Bar, fonts: &Fonts, colour: Colour) -> Vec<(usize, f64, Mark, Block)> {
    let (mut line, mut x) = (0, LEFT);
    let place = |(of, words): &(Mark, String)| {
        let setting = Setting::new(RIGHT - LEFT - AFTER_SIGN, leading_of(9.0));
        let words = fonts.set(&[Span::text(words, small(colour))], setting.ragged());
        let wide = AFTER_SIGN + words.width();
        if x > LEFT && x + wide > RIGHT {
            (line, x) = (line + 1, LEFT);
        }
        let at = (line, x, *of, words);
        x += wide + BETWEEN_KEYS;
        at
    };
    bar.key.iter().map(place).collect()
}

/// The sign of a band with its middle at a point.
pub(super) fn mark(of: Mark, x: f64, y: f64, radius: f64, colour: Colour) -> Vec<Node> {
    sign(of, x, y, radius, colour, WHITE)
}

/// A sign in one colour on another.
fn sign(of: Mark, x: f64, y: f64, radius: f64, colour: Colour, on: Colour) -> Vec<Node> {
    let around = |corners: &[(f64, f64)]| {
        let points: Vec<(f64, f64)> = corners
            .iter()
            .map(|(dx, dy)| (x + dx * radius, y + dy * radius))
            .collect();
        Node::from(draw::polygon(&points, colour))
    };
    let square = 0.88;
    match of {
        Mark::Circle => vec![draw::dot(x, y, radius, colour).into()],
        Mark::Diamond => vec![around(&[(0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)])],
        Mark::Square => vec![around(&[
            (-square, -square),
            (square, -square),
            (square, square),
            (-square, square),
        ])],
        Mark::Octagon => {
            let (long, short) = (1.08, 0.45);
            let corners = [
                (-short, -long),
                (short, -long),
                (long, -short),
                (long, short),
                (short, long),
                (-short, long),
                (-long, short),
                (-long, -short),
            ];
            let half = radius * 0.6;
            vec![
                around(&corners),
                draw::rule(x - half, x + half, y, radius * 0.4, on).into(),
            ]
        }
        Mark::Dashed => {
            let mut ring = draw::ring(x, y, radius - 0.4, 0.8, colour);
            ring.stroke = Some(draw::dashed(0.8, colour, 1.5, 1.2));
            vec![ring.into()]
        }
    }
}
