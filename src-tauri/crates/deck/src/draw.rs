//! Shapes the slides are drawn with: rules, bars, hatches, points, rings, the signs beside a status and the
//! dotted line to write on. All are paths, because the font lacks the signs and viewers differ on patterns.

use crate::scene::{Colour, Path, Segment, Stroke};

/// How far control points lie from a quarter circle's ends, in radii.
const ROUND: f64 = 0.552_284_749_8;
/// Side of the box a sign is drawn in, in points.
pub const SIGN: f64 = 10.0;
/// Line of a sign, in points.
const SIGN_LINE: f64 = 1.8;
/// Where the word begins after a sign's left edge, in points.
pub const AFTER_SIGN: f64 = 18.0;

/// A sign beside a status; it is never without its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Done, met.
    Check,
    /// Missed.
    Cross,
    /// Moved, going on.
    Arrow,
    /// Open.
    Ring,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// A solid stroke with square ends.
pub const fn stroke(width: f64, colour: Colour) -> Stroke {
    Stroke {
        colour,
        width,
        dash: None,
        round: false,
    }
}

/// A dashed stroke with square ends.
pub const fn dashed(width: f64, colour: Colour, dash: f64, gap: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Some((dash, gap)),
        round: false,
    }
}

fn filled(segments: Vec<Segment>, colour: Colour) -> Path {
    Path {
        segments,
        fill: Some(colour),
        stroke: None,
    }
}

fn stroked(segments: Vec<Segment>, stroke: Stroke) -> Path {
    Path {
        segments,
        fill: None,
        stroke: Some(stroke),
    }
}

fn corners(x: f64, y: f64, width: f64, height: f64) -> Vec<Segment> {
    vec![
        Segment::Move(x, y),
        Segment::Line(x + width, y),
        Segment::Line(x + width, y + height),
        Segment::Line(x, y + height),
        Segment::Close,
    ]
}

/// A filled rectangle.
pub fn rect(x: f64, y: f64, width: f64, height: f64, colour: Colour) -> Path {
    filled(corners(x, y, width, height), colour)
}

/// The outline of a rectangle, its line centred on the edge.
pub fn outline(x: f64, y: f64, width: f64, height: f64, line: Stroke) -> Path {
    stroked(corners(x, y, width, height), line)
}

/// The outline of a rectangle with round corners.
pub fn rounded(x: f64, y: f64, width: f64, height: f64, radius: f64, line: Stroke) -> Path {
    let r = radius.min(width / 2.0).min(height / 2.0);
    let c = r * (1.0 - ROUND);
    let (right, foot) = (x + width, y + height);
    stroked(
        vec![
            Segment::Move(x + r, y),
            Segment::Line(right - r, y),
            Segment::Curve(right - c, y, right, y + c, right, y + r),
            Segment::Line(right, foot - r),
            Segment::Curve(right, foot - c, right - c, foot, right - r, foot),
            Segment::Line(x + r, foot),
            Segment::Curve(x + c, foot, x, foot - c, x, foot - r),
            Segment::Line(x, y + r),
            Segment::Curve(x, y + c, x + c, y, x + r, y),
            Segment::Close,
        ],
        line,
    )
}

/// A straight line.
pub fn line(x1: f64, y1: f64, x2: f64, y2: f64, line: Stroke) -> Path {
    stroked(vec![Segment::Move(x1, y1), Segment::Line(x2, y2)], line)
}

/// A level line from `x1` to `x2`.
pub fn rule(x1: f64, x2: f64, y: f64, width: f64, colour: Colour) -> Path {
    line(x1, y, x2, y, stroke(width, colour))
}

/// A line through points; fewer than two draw nothing.
pub fn polyline(points: &[(f64, f64)], line: Stroke) -> Path {
    let mut segments = Vec::with_capacity(points.len());
    if points.len() > 1 {
        for (n, (x, y)) in points.iter().copied().enumerate() {
            segments.push(if n == 0 {
                Segment::Move(x, y)
            } else {
                Segment::Line(x, y)
            });
        }
    }
    stroked(segments, line)
}

/// A filled shape through points.
pub fn polygon(points: &[(f64, f64)], colour: Colour) -> Path {
    let mut path = polyline(points, stroke(0.0, colour));
    path.segments.push(Segment::Close);
    filled(path.segments, colour)
}

fn circle(x: f64, y: f64, radius: f64) -> Vec<Segment> {
    let (r, c) = (radius, radius * ROUND);
    vec![
        Segment::Move(x + r, y),
        Segment::Curve(x + r, y + c, x + c, y + r, x, y + r),
        Segment::Curve(x - c, y + r, x - r, y + c, x - r, y),
        Segment::Curve(x - r, y - c, x - c, y - r, x, y - r),
        Segment::Curve(x + c, y - r, x + r, y - c, x + r, y),
        Segment::Close,
    ]
}

/// A filled point.
pub fn dot(x: f64, y: f64, radius: f64, colour: Colour) -> Path {
    filled(circle(x, y, radius), colour)
}

/// A ring with a white inside; `radius` to the middle of its line.
pub fn ring(x: f64, y: f64, radius: f64, width: f64, colour: Colour) -> Path {
    Path {
        segments: circle(x, y, radius),
        fill: Some(Colour::hex(0xFFFFFF)),
        stroke: Some(stroke(width, colour)),
    }
}

/// Stripes rising at 45° inside a rectangle, cut exactly at its edges: `pitch` apart along its sides (1/√2 of
/// that from stripe to stripe), `line_width` strong.
pub fn hatch(x: f64, y: f64, width: f64, height: f64, pitch: f64, line_width: f64, colour: Colour) -> Path {
    let mut segments = Vec::new();
    if width > 0.0 && height > 0.0 && pitch > 0.0 {
        // Along a stripe x + y stays the same; half its breadth measured in that sum is line_width / √2.
        let half = line_width / std::f64::consts::SQRT_2;
        let mut middle = pitch / 2.0;
        while middle < width + height + half {
            let stripe = stripe(width, height, middle - half, middle + half);
            for (n, (sx, sy)) in stripe.iter().copied().enumerate() {
                let to = if n == 0 { Segment::Move } else { Segment::Line };
                segments.push(to(x + sx, y + sy));
            }
            if !stripe.is_empty() {
                segments.push(Segment::Close);
            }
            middle += pitch;
        }
    }
    filled(segments, colour)
}

/// The part of a rectangle at the origin in which x + y lies between `low` and `high`.
fn stripe(width: f64, height: f64, low: f64, high: f64) -> Vec<(f64, f64)> {
    let corners = vec![(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
    let above = cut(&corners, |(x, y)| x + y - low);
    cut(&above, |(x, y)| high - x - y)
}

/// The part of a shape in which `depth`, which changes evenly, is not negative.
fn cut(shape: &[(f64, f64)], depth: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::with_capacity(shape.len() + 1);
    for (n, &from) in shape.iter().enumerate() {
        let to = shape[(n + 1) % shape.len()];
        let (a, b) = (depth(from), depth(to));
        if a >= 0.0 {
            kept.push(from);
        }
        if (a < 0.0) != (b < 0.0) {
            let share = a / (a - b);
            kept.push((from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1)));
        }
    }
    kept
}

/// A dotted line to write on.
pub fn writing_line(x1: f64, x2: f64, y: f64, colour: Colour) -> Path {
    line(
        x1,
        y,
        x2,
        y,
        Stroke {
            colour,
            width: 0.75,
            dash: Some((1.0, 2.5)),
            round: false,
        },
    )
}

/// A sign in its box of 10 × 10, the box standing on the baseline.
pub fn sign(sign: Sign, x: f64, baseline: f64, colour: Colour) -> Path {
    let y = baseline - SIGN;
    let at = |points: &[(f64, f64)]| -> Vec<Segment> {
        let place = |(n, (px, py)): (usize, &(f64, f64))| {
            if n == 0 {
                Segment::Move(x + px, y + py)
            } else {
                Segment::Line(x + px, y + py)
            }
        };
        points.iter().enumerate().map(place).collect()
    };
    let line = Stroke {
        colour,
        width: SIGN_LINE,
        dash: None,
        round: true,
    };
    match sign {
        Sign::Check => stroked(at(&[(1.0, 5.4), (4.0, 8.4), (9.2, 2.0)]), line),
        Sign::Cross => {
            let mut segments = at(&[(1.5, 1.5), (8.5, 8.5)]);
            segments.extend(at(&[(8.5, 1.5), (1.5, 8.5)]));
            stroked(segments, line)
        }
        Sign::Arrow => {
            let mut segments = at(&[(0.9, 5.0), (9.0, 5.0)]);
            segments.extend(at(&[(5.6, 1.6), (9.0, 5.0), (5.6, 8.4)]));
            stroked(segments, line)
        }
        Sign::Ring => stroked(circle(x + 5.0, y + 5.0, 4.0), line),
        Sign::Up => triangle(at(&[(5.0, 1.0), (9.6, 9.0), (0.4, 9.0)]), colour),
        Sign::Down => triangle(at(&[(0.4, 1.0), (9.6, 1.0), (5.0, 9.0)]), colour),
    }
}

fn triangle(mut segments: Vec<Segment>, colour: Colour) -> Path {
    segments.push(Segment::Close);
    filled(segments, colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(path: &Path) -> Vec<(f64, f64)> {
        let point = |s: &Segment| match *s {
            Segment::Move(x, y) | Segment::Line(x, y) => Some((x, y)),
            _ => None,
        };
        path.segments.iter().filter_map(point).collect()
    }

    #[test]
    fn a_hatch_stays_inside_its_box_and_fills_its_share_of_it() {
        let path = hatch(100.0, 50.0, 50.0, 80.0, 7.0, 1.5, Colour::hex(0));
        let inside = |(x, y): &(f64, f64)| (99.999..150.001).contains(x) && (49.999..130.001).contains(y);
        assert!(points(&path).iter().all(inside));
        let mut area = 0.0;
        for figure in path.segments.split(|s| *s == Segment::Close) {
            let ring = points(&Path {
                segments: figure.to_vec(),
                fill: None,
                stroke: None,
            });
            for (n, (x, y)) in ring.iter().enumerate() {
                let (nx, ny) = ring[(n + 1) % ring.len()];
                area += (x * ny - nx * y) / 2.0;
            }
        }
        // Stripes of 1.5 at every 7 / √2.
        let share = area.abs() / (50.0 * 80.0);
        assert!(
            (share - 1.5 / (7.0 / std::f64::consts::SQRT_2)).abs() < 0.02,
            "{share}"
        );
    }

    #[test]
    fn a_hatch_of_nothing_draws_nothing() {
        assert!(
            hatch(0.0, 0.0, 0.0, 10.0, 5.0, 1.0, Colour::hex(0))
                .segments
                .is_empty()
        );
    }
}
