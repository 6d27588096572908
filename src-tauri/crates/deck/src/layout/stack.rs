//! Texts one under the other in a cell of a row.

use super::compositor::{DESCENT, Passage};
use super::frame::split;
use super::page_breaks::SLACK;
use crate::scene::{Group, Node, Role, Scope};
use crate::typeset::CAP_HEIGHT;

/// Least space between a row's lowest letters and its end.
pub const FOOT: f64 = 6.0;

/// Texts one under the other in a cell.
#[derive(Debug, Clone)]
pub struct Stack {
    /// The edge they are flush to.
    pub x: f64,
    /// What the cell is.
    pub role: Role,
    /// Each with the way from the row's top, or from the last baseline above it, to its first baseline.
    pub items: Vec<(f64, Passage)>,
}

impl Stack {
    /// An empty cell.
    pub fn cell(x: f64) -> Self {
        Self {
            x,
            role: Role::Cell,
            items: Vec::new(),
        }
    }

    /// A cell that heads its row.
    pub fn heading(x: f64) -> Self {
        Self {
            x,
            role: Role::HeaderCell(Scope::Row),
            items: Vec::new(),
        }
    }

    /// The same with this passage under what it has.
    pub fn with(mut self, gap: f64, passage: Passage) -> Self {
        self.items.push((gap, passage));
        self
    }

    /// The same with this passage, if there is one.
    pub fn with_some(self, gap: f64, passage: Option<Passage>) -> Self {
        match passage {
            Some(passage) => self.with(gap, passage),
            None => self,
        }
    }

    /// From the row's top to the highest letters.
    pub fn headroom(&self) -> f64 {
        let first = self.items.first();
        first.map_or(f64::INFINITY, |(gap, passage)| {
            gap - CAP_HEIGHT * passage.block.size
        })
    }

    /// From the row's top to the lowest letters.
    pub fn reach(&self) -> f64 {
        let mut pen = 0.0;
        let mut reach: f64 = 0.0;
        for (gap, passage) in &self.items {
            pen += gap + passage.depth();
            reach = reach.max(pen + DESCENT * passage.block.size);
        }
        reach
    }

    pub fn nodes(&self, top: f64) -> Option<Node> {
        if self.items.is_empty() {
            return None;
        }
        let mut pen = top;
        let mut group = Group::new(self.role);
        for (gap, passage) in &self.items {
            pen += gap;
            group.children.push(passage.at(self.x, pen));
            pen += passage.depth();
        }
        Some(group.into())
    }

    /// The lines whose letters end above `height`, at least `least` of them, and the rest.
    pub fn split(self, height: f64, least: usize) -> (Stack, Stack) {
        let (mut first, mut rest) = (
            Stack {
                items: Vec::new(),
                ..self
            },
            Stack {
                items: Vec::new(),
                ..self
            },
        );
        let start = self.items.first().map_or(0.0, |(gap, _)| *gap);
        let mut pen = 0.0;
        let mut taken = 0;
        for (gap, passage) in self.items {
            if !rest.items.is_empty() {
                rest.items.push((gap, passage));
                continue;
            }
            pen += gap;
            let room = height - FOOT - DESCENT * passage.block.size - pen + SLACK;
            let leading = passage.leading().max(1.0);
            let fits = if room < 0.0 {
                0
            } else {
                (room / leading).floor() as usize + 1
            };
            let fits = fits.max(least.saturating_sub(taken)).min(passage.lines());
            taken += fits;
            pen += leading * fits.saturating_sub(1) as f64;
            if fits == passage.lines() {
                first.items.push((gap, passage));
                continue;
            }
            let (above, below) = split(passage, fits);
            if fits > 0 {
                first.items.push((gap, above));
            }
            rest.items.push((start, below));
        }
        (first, rest)
    }
}
