//! The marks of a stakeholder map: how a card looks, the sign of a relationship, the lines between cards, and the legend.
//! What a mark says is in its shape and in a word, so that a page printed in black says the same.

use model::map::Place;
use model::{InfluenceKind, Strength};

use super::palette::Palette;
use crate::content::Tone;
use crate::draw;
use crate::map::{MapCard, MapSign};
use crate::scene::{Colour, Group, Node, Path, Role, Segment, Stroke};
use crate::typeset::Block;

/// The width of a relationship's sign.
pub(super) const ICON: f64 = 14.0;
/// From one line of the legend to the next.
pub(super) const LEGEND_LINE: f64 = 22.0;
/// The width of a sign in the legend, and the gap after its word.
const SAMPLE: f64 = 30.0;
const AFTER_WORD: f64 = 24.0;
/// The round of a card's corners.
const CORNER: f64 = 4.0;
/// Half the height of a zigzag, and its step.
const ZIGZAG: (f64, f64) = (5.0, 6.0);
/// A line across a very wide map has so many teeth at most.
const MOST_TEETH: f64 = 400.0;
const WHITE: Colour = Colour::hex(0xFFFFFF);

/// The colours that only a map has: how full a card is says how strong the relationship is.
pub(super) struct Inks {
    strong: Colour,
    developing: Colour,
    at_risk: Colour,
}

/// How a card looks.
pub(super) struct Look {
    fill: Colour,
    line: Stroke,
    pub text: Colour,
    pub second: Colour,
    pub mark: Colour,
}

impl Inks {
    pub fn of(ink: &Palette) -> Self {
        Self {
            strong: ink.accent.on_white(0.2),
            developing: ink.accent.on_white(0.08),
            at_risk: ink.of(Tone::Bad).on_white(0.12),
        }
    }

    pub fn card(&self, card: &MapCard, ink: &Palette) -> Look {
        let known = !card.departed && !card.placeholder;
        let strength = card.strength.filter(|_| known);
        let (fill, line) = match strength {
            Some(Strength::Strong) => (self.strong, ink.accent),
            Some(Strength::Developing) => (self.developing, ink.accent),
            Some(Strength::Weak) | None => (WHITE, ink.furniture),
            Some(Strength::AtRisk) => (self.at_risk, ink.of(Tone::Bad)),
        };
        Look {
            fill,
            line: match (card.placeholder, card.departed) {
                (true, _) => draw::dashed(1.0, ink.furniture, 4.0, 3.0),
                (false, true) => draw::stroke(1.0, ink.hairline),
                (false, false) => draw::stroke(1.0, line),
            },
            text: match (card.departed, strength) {
                (true, _) => ink.furniture,
                (false, Some(Strength::AtRisk)) => ink.of(Tone::Bad),
                (false, _) => ink.ink,
            },
            second: if card.departed { ink.furniture } else { ink.second },
            mark: if card.departed { ink.hairline } else { ink.accent },
        }
    }
}

/// The frame of a card, with what is behind its words.
pub(super) fn frame((x, y, width, height): (f64, f64, f64, f64), look: &Look) -> Path {
    Path {
        fill: Some(look.fill),
        ..draw::rounded(x, y, width, height, CORNER, look.line.clone())
    }
}

/// The sign of a relationship: as many bars as it is strong, a warning where it is at risk.
pub(super) fn icon(strength: Strength, x: f64, baseline: f64, ink: &Palette, inks: &Inks) -> Vec<Node> {
    if strength == Strength::AtRisk {
        let bad = ink.of(Tone::Bad);
        let (top, foot) = (baseline - 11.0, baseline + 1.0);
        let triangle = [(x, foot), (x + ICON / 2.0, top), (x + ICON, foot)];
        let middle = x + ICON / 2.0;
        return vec![
            draw::polygon(&triangle, bad).into(),
            draw::rect(middle - 0.8, foot - 7.0, 1.6, 3.8, inks.at_risk).into(),
            draw::rect(middle - 0.8, foot - 2.4, 1.6, 1.6, inks.at_risk).into(),
        ];
    }
    let full = match strength {
        Strength::Strong => 3,
        Strength::Developing => 2,
        _ => 1,
    };
    let bar = |n: u32| {
        let high = 4.0 + 3.5 * f64::from(n);
        let left = x + 5.0 * f64::from(n);
        match n < full {
            true => draw::rect(left, baseline - high, 4.0, high, ink.accent),
            false => {
                let line = draw::stroke(1.0, ink.accent);
                draw::outline(left + 0.5, baseline - high + 0.5, 3.0, high - 1.0, line)
            }
        }
    };
    (0..3).map(|n| bar(n).into()).collect()
}

/// Four steps of a level, as many full as there are, and a mark at what is wanted.
pub(super) fn steps(
    filled: u8,
    wanted: u8,
    (x, y): (f64, f64),
    room: f64,
    inks: &Inks,
    ink: &Palette,
) -> Vec<Node> {
    let wide = (room - 9.0) / 4.0;
    let step = |n: u8| {
        let left = x + (wide + 3.0) * f64::from(n);
        let colour = match (n < filled, n < wanted) {
            (true, _) => ink.accent,
            (false, true) => inks.strong,
            (false, false) => ink.week,
        };
        draw::rect(left, y, wide, 3.0, colour).into()
    };
    (0..4).map(step).collect()
}

/// The edges and the middle of a card.
struct Sides {
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
    x: f64,
    y: f64,
}

impl Sides {
    fn of(place: &Place) -> Self {
        let [x, y, width, height] = [place.x, place.y, place.width, place.height].map(f64::from);
        Self {
            left: x,
            right: x + width,
            top: y,
            foot: y + height,
            x: x + width / 2.0,
            y: y + height / 2.0,
        }
    }
}

/// A line between two cards, with its word.
pub(super) fn line(
    kind: Option<InfluenceKind>,
    from: &Place,
    to: &Place,
    word: Option<Block>,
    ink: &Palette,
) -> Vec<Node> {
    let (a, b) = (Sides::of(from), Sides::of(to));
    let Some(kind) = kind else {
        let hangs = model::map::hangs(to, from);
        return vec![elbow(&a, &b, hangs, draw::stroke(1.0, ink.furniture)).into()];
    };
    let way = Way::between(&a, &b);
    match kind {
        InfluenceKind::Conflicts => {
            let bad = ink.of(Tone::Bad);
            let points = way.zigzag();
            vec![
                draw::polyline(&points, halo(4.5)).into(),
                draw::polyline(&points, draw::stroke(1.75, bad)).into(),
            ]
        }
        InfluenceKind::Informal => {
            let dots = Stroke {
                colour: ink.ink,
                width: 1.75,
                dash: Some((0.1, 5.0)),
                round: true,
            };
            vec![way.path(halo(5.0)).into(), way.path(dots).into()]
        }
        InfluenceKind::Advises | InfluenceKind::Gatekeeps => {
            let mut nodes: Vec<Node> = vec![
                way.path(halo(5.0)).into(),
                way.path(draw::stroke(1.75, ink.accent)).into(),
                draw::polygon(&way.head(), ink.accent).into(),
            ];
            if let Some(word) = word {
                let (x, y) = way.at(0.5);
                let width = word.width();
                nodes.push(draw::rect(x - width / 2.0 - 4.0, y - 9.0, width + 8.0, 16.0, WHITE).into());
                nodes.extend(word.place(x - width / 2.0, y + 4.0));
            }
            nodes
        }
    }
}

fn halo(width: f64) -> Stroke {
    Stroke {
        round: true,
        ..draw::stroke(width, WHITE)
    }
}

/// From whoever reports, `a`, up to whom they report to.
fn elbow(a: &Sides, b: &Sides, hangs: bool, stroke: Stroke) -> Path {
    let points = match (hangs, a.top >= b.foot) {
        (true, _) => vec![(b.left + 10.0, b.foot), (b.left + 10.0, a.y), (a.left, a.y)],
        (false, true) => {
            // Half of the room between two levels under the upper card, however far down the other stands.
            let middle = b.foot + ((a.top - b.foot) / 2.0).min(28.0);
            vec![(b.x, b.foot), (b.x, middle), (a.x, middle), (a.x, a.top)]
        }
        (false, false) => vec![(b.x, b.y), (a.x, a.y)],
    };
    draw::polyline(&points, stroke)
}

/// A curve from one card to another: its ends and its two control points.
struct Way([(f64, f64); 4]);

impl Way {
    fn between(a: &Sides, b: &Sides) -> Self {
        let beside = a.top < b.foot && b.top < a.foot;
        let right_of = b.left >= a.right;
        let left_of = b.right <= a.left;
        if beside && (right_of || left_of) {
            let (from, to) = match right_of {
                true => ((a.right, a.y), (b.left, b.y)),
                false => ((a.left, a.y), (b.right, b.y)),
            };
            let middle = (from.0 + to.0) / 2.0;
            return Self([from, (middle, from.1), (middle, to.1), to]);
        }
        let up = b.y < a.y;
        let from = (a.x, if up { a.top } else { a.foot });
        // To the side that looks this way; to the lower or upper edge where the other stands straight over or under.
        if a.x < b.left - 12.0 || a.x > b.right + 12.0 {
            let to = (if a.x < b.left { b.left } else { b.right }, b.y);
            return Self([from, (from.0, to.1), (from.0, to.1), to]);
        }
        let to = (b.x, if up { b.foot } else { b.top });
        let middle = (from.1 + to.1) / 2.0;
        Self([from, (from.0, middle), (to.0, middle), to])
    }

    fn path(&self, stroke: Stroke) -> Path {
        let [from, c1, c2, to] = self.0;
        Path {
            segments: vec![
                Segment::Move(from.0, from.1),
                Segment::Curve(c1.0, c1.1, c2.0, c2.1, to.0, to.1),
            ],
            fill: None,
            stroke: Some(stroke),
        }
    }

    /// The point of the curve at a share of its way.
    fn at(&self, t: f64) -> (f64, f64) {
        let [a, b, c, d] = self.0;
        let s = 1.0 - t;
        let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
        let sum = |pick: fn((f64, f64)) -> f64| {
            let all = [a, b, c, d].into_iter().zip(weights);
            all.map(|(point, weight)| pick(point) * weight).sum::<f64>()
        };
        (sum(|point| point.0), sum(|point| point.1))
    }

    /// The head of the arrow at its end.
    fn head(&self) -> [(f64, f64); 3] {
        let [.., before, end] = self.0;
        let (dx, dy) = (end.0 - before.0, end.1 - before.1);
        let long = dx.hypot(dy).max(0.001);
        let (dx, dy) = (dx / long, dy / long);
        let back = (end.0 - 9.0 * dx, end.1 - 9.0 * dy);
        [
            end,
            (back.0 - 4.5 * dy, back.1 + 4.5 * dx),
            (back.0 + 4.5 * dy, back.1 - 4.5 * dx),
        ]
    }

    /// A zigzag straight from end to end.
    fn zigzag(&self) -> Vec<(f64, f64)> {
        let [from, .., to] = self.0;
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let long = dx.hypot(dy).max(0.001);
        let (dx, dy) = (dx / long, dy / long);
        let count = (long / ZIGZAG.1).round().clamp(2.0, MOST_TEETH) as usize;
        (0..=count)
            .map(|n| {
                let along = long * n as f64 / count as f64;
                let side = match (n == 0 || n == count, n % 2) {
                    (true, _) => 0.0,
                    (false, 0) => ZIGZAG.0,
                    (false, _) => -ZIGZAG.0,
                };
                (from.0 + dx * along - dy * side, from.1 + dy * along + dx * side)
            })
            .collect()
    }
}

/// A sign with its word, and where it stands in its line.
pub(super) struct Key {
    x: f64,
    sign: MapSign,
    word: Block,
}

/// The keys of a legend in lines that are no wider than their room.
pub(super) fn in_lines(keys: impl Iterator<Item = (MapSign, Block)>, room: f64) -> Vec<Vec<Key>> {
    let mut lines: Vec<Vec<Key>> = Vec::new();
    let mut x = 0.0;
    for (sign, word) in keys {
        let wide = SAMPLE + word.width();
        if lines.is_empty() || (x > 0.0 && x + wide > room) {
            lines.push(Vec::new());
            x = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(Key { x, sign, word });
        }
        x += wide + AFTER_WORD;
    }
    lines
}

/// The legend under the map: each sign is told by its word.
pub(super) fn placed(lines: Vec<Vec<Key>>, left: f64, top: f64, ink: &Palette) -> Vec<Node> {
    let inks = Inks::of(ink);
    let mut nodes = Vec::new();
    for (n, line) in lines.into_iter().enumerate() {
        let baseline = top + LEGEND_LINE * n as f64;
        for key in line {
            let x = left + key.x;
            let sample = sample(key.sign, x, baseline, ink, &inks);
            let word = key.word.place(x + SAMPLE, baseline);
            let sign = Group::new(Role::Furniture).with(sample);
            nodes.push(sign.into());
            nodes.push(Group::new(Role::Paragraph).with(word).into());
        }
    }
    nodes
}

fn sample(sign: MapSign, x: f64, baseline: f64, ink: &Palette, inks: &Inks) -> Vec<Node> {
    let place = |left: f64| Place {
        id: model::Id::fixed(0),
        x: left.round() as i32,
        y: (baseline - 8.0).round() as i32,
        width: 0,
        height: 8,
        by_hand: false,
    };
    match sign {
        MapSign::Strength(strength) => icon(strength, x + 8.0, baseline, ink, inks),
        MapSign::Line(kind) => line(Some(kind), &place(x), &place(x + 24.0), None, ink),
        MapSign::Executive => vec![
            draw::rule(x, x + 22.0, baseline - 9.0, 2.0, ink.accent).into(),
            draw::outline(
                x + 0.5,
                baseline - 5.5,
                21.0,
                6.0,
                draw::stroke(1.0, ink.furniture),
            )
            .into(),
        ],
        MapSign::Placeholder => {
            let dash = draw::dashed(1.0, ink.furniture, 4.0, 3.0);
            vec![draw::outline(x + 0.5, baseline - 9.5, 21.0, 10.0, dash).into()]
        }
    }
}
