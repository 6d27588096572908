//! The charts of a deck as pieces that slides put together: a line over days, horizontal bars, bullets
//! against a target, axes of days. Labels look for a free place and never lie on each other.

pub mod bar;
pub mod bullet;
pub mod line;
pub mod timeline;

use super::compositor::{DESCENT, Passage};
use crate::typeset::{Align, CAP_HEIGHT};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A decimal as a length.
pub fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// Every how many of the names at these places one is shown, so that none comes nearer than `gap` to the next.
/// Each place is where a name begins, with its width.
pub fn every(names: &[(f64, f64)], gap: f64) -> usize {
    let clear = |step: usize| {
        let shown: Vec<&(f64, f64)> = names.iter().step_by(step).collect();
        shown
            .windows(2)
            .all(|pair| pair[0].0 + pair[0].1 + gap <= pair[1].0)
    };
    (1..=names.len()).find(|step| clear(*step)).unwrap_or(1)
}

/// A rectangle on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Area {
    /// What a passage covers at this place.
    pub fn of(passage: &Passage, x: f64, baseline: f64) -> Self {
        let width = passage.width();
        let left = match passage.block.setting.align {
            Align::Start => x,
            Align::Right => {
                let hangs = if passage.block.setting.hanging_marks {
                    width - passage.block.width_without_marks()
                } else {
                    0.0
                };
                x - width + hangs
            }
            Align::Centre => x - width / 2.0,
        };
        let size = passage.block.size;
        Self {
            left,
            top: baseline - CAP_HEIGHT * size,
            right: left + width,
            bottom: baseline + passage.depth() + DESCENT * size,
        }
    }

    /// Do the two share ground?
    pub fn meets(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Does a straight line cross it?
    fn crossed(&self, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> bool {
        // Liang–Barsky: the part of the line that is inside on all four sides.
        let (dx, dy) = (x2 - x1, y2 - y1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (p, q) in [
            (-dx, x1 - self.left),
            (dx, self.right - x1),
            (-dy, y1 - self.top),
            (dy, self.bottom - y1),
        ] {
            if p == 0.0 {
                if q < 0.0 {
                    return false;
                }
            } else if p < 0.0 {
                enter = enter.max(q / p);
            } else {
                leave = leave.min(q / p);
            }
        }
        enter < leave
    }
}

/// What of a chart's ground is taken.
#[derive(Debug, Default)]
pub struct Ground {
    texts: Vec<Area>,
    lines: Vec<((f64, f64), (f64, f64))>,
    bounds: Option<Area>,
}

impl Ground {
    /// Ground within these bounds.
    pub fn within(bounds: Area) -> Self {
        Self {
            bounds: Some(bounds),
            ..Self::default()
        }
    }

    /// Takes the ground of a text.
    pub fn take(&mut self, area: Area) {
        self.texts.push(area);
    }

    /// Takes the way of a line.
    pub fn take_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.lines.push((from, to));
    }

    fn free_of_texts(&self, area: &Area) -> bool {
        let inside = self.bounds.is_none_or(|b| {
            area.left >= b.left - 0.01
                && area.right <= b.right + 0.01
                && area.top >= b.top - 0.01
                && area.bottom <= b.bottom + 0.01
        });
        inside && !self.texts.iter().any(|t| t.meets(area))
    }

    /// Is `area` free of other texts and `inner` inside the bounds?
    pub fn is_free(&self, area: &Area, inner: &Area) -> bool {
        self.free_of_texts(inner) && !self.texts.iter().any(|t| t.meets(area))
    }

    fn free(&self, area: &Area) -> bool {
        self.free_of_texts(area) && !self.lines.iter().any(|(from, to)| area.crossed(*from, *to))
    }

    /// The first of these places for a label that is free of everything, and takes it.
    pub fn find_clear(
        &mut self,
        places: &[(f64, f64)],
        area: impl Fn(f64, f64) -> Area,
    ) -> Option<(f64, f64)> {
        let found = places.iter().copied().find(|(x, y)| self.free(&area(*x, *y)))?;
        self.take(area(found.0, found.1));
        Some(found)
    }

    /// The first of these places for a label that is free, and takes it: free of everything, or else at
    /// least of other texts. `None` when every place would lie on another text.
    pub fn find(&mut self, places: &[(f64, f64)], area: impl Fn(f64, f64) -> Area) -> Option<(f64, f64)> {
        let free = |taken: &dyn Fn(&Area) -> bool| places.iter().copied().find(|(x, y)| taken(&area(*x, *y)));
        let found = free(&|a| self.free(a)).or_else(|| free(&|a| self.free_of_texts(a)))?;
        self.take(area(found.0, found.1));
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_thin_out_until_none_touches_the_next() {
        let names =
            |pitch: f64| -> Vec<(f64, f64)> { (0..40).map(|n| (f64::from(n) * pitch, 20.0)).collect() };
        assert_eq!(every(&names(26.0), 6.0), 1);
        assert_eq!(every(&names(25.0), 6.0), 2);
        assert_eq!(every(&names(0.5), 6.0), 40, "the first alone");
        assert_eq!(every(&[], 6.0), 1);
    }
}
