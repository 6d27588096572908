//! Rows that flow: each is as high as its drawing wants or its texts need, what does not fit stands on the
//! next page, and a row that is higher than a page is parted between two of its lines.

use super::compositor::{DESCENT, Passage};
use super::frame::split;
use crate::scene::{Group, Node, Role};

/// Rounding must not push a row to the next page that was measured to fit.
const SLACK: f64 = 0.05;
/// Least space between a row's lowest letters and its end.
const FOOT: f64 = 6.0;

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

/// What is drawn in a row beside its texts: given the row's top and height.
type Drawing<'a> = Box<dyn Fn(f64, f64) -> Vec<Node> + 'a>;

/// A row before it has a place.
pub struct Row<'a> {
    /// Its height when its texts leave it so.
    pub nominal: f64,
    /// Its cells in reading order.
    pub stacks: Vec<Stack>,
    /// What is drawn in it.
    pub drawn: Option<Drawing<'a>>,
    /// What its group is: a table's row, or an item.
    pub role: Role,
    /// Which of the slide's rows it is; a parted row keeps it.
    pub index: usize,
}

/// A row with its place on a page.
pub struct Placed<'a> {
    /// The row.
    pub row: Row<'a>,
    /// Its top.
    pub top: f64,
    /// Its height.
    pub height: f64,
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
            role: Role::HeaderCell(crate::scene::Scope::Row),
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

    fn nodes(&self, top: f64) -> Option<Node> {
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
    fn split(self, height: f64, least: usize) -> (Stack, Stack) {
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

impl<'a> Row<'a> {
    /// A row of a table.
    pub fn new(index: usize, nominal: f64) -> Self {
        Self {
            nominal,
            stacks: Vec::new(),
            drawn: None,
            role: Role::Row,
            index,
        }
    }

    /// The same, an item of a list or a block of its own.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// The same with this cell after those it has.
    pub fn with(mut self, stack: Stack) -> Self {
        self.stacks.push(stack);
        self
    }

    /// The same with this drawn in it.
    pub fn drawn(mut self, drawing: impl Fn(f64, f64) -> Vec<Node> + 'a) -> Self {
        self.drawn = Some(Box::new(drawing));
        self
    }

    /// How high it must be.
    pub fn height(&self) -> f64 {
        self.stacks
            .iter()
            .map(|s| s.reach() + FOOT)
            .fold(self.nominal, f64::max)
    }

    fn split(self, height: f64) -> (Row<'a>, Row<'a>) {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for stack in self.stacks {
            let (first, rest) = stack.split(height, 1);
            above.push(first);
            below.push(rest);
        }
        let first = Row {
            stacks: above,
            drawn: self.drawn,
            ..Row::new(self.index, self.nominal).role(self.role)
        };
        let rest = Row {
            stacks: below,
            ..Row::new(self.index, 0.0).role(self.role)
        };
        (first, rest)
    }
}

impl Placed<'_> {
    /// The row on the page, its drawing before its texts.
    pub fn node(&self) -> Node {
        let mut group = Group::new(self.row.role);
        if let Some(drawn) = &self.row.drawn {
            group.children.extend(drawn(self.top, self.height));
        }
        group
            .children
            .extend(self.row.stacks.iter().filter_map(|s| s.nodes(self.top)));
        group.into()
    }

    /// Where it ends.
    pub fn end(&self) -> f64 {
        self.top + self.height
    }
}

/// The rows, page by page; the first page from `first`, the others from `top`, all to `bottom`.
/// No rows are no pages.
pub fn flow<'a>(rows: Vec<Row<'a>>, first: f64, top: f64, bottom: f64) -> Vec<Vec<Placed<'a>>> {
    let mut pages: Vec<Vec<Placed<'a>>> = Vec::new();
    let mut page: Vec<Placed<'a>> = Vec::new();
    let mut from = first;
    let mut y = first;
    for mut row in rows {
        loop {
            let height = row.height();
            if y + height <= bottom + SLACK {
                page.push(Placed { row, top: y, height });
                y += height;
                break;
            }
            if y > from || from > top {
                pages.push(std::mem::take(&mut page));
                (from, y) = (top, top);
                continue;
            }
            let (part, rest) = row.split(bottom - y);
            page.push(Placed {
                row: part,
                top: y,
                height: bottom - y,
            });
            pages.push(std::mem::take(&mut page));
            (from, y) = (top, top);
            if rest.stacks.iter().all(|s| s.items.is_empty()) {
                break;
            }
            row = rest;
        }
    }
    if !page.is_empty() {
        pages.push(page);
    }
    pages
}

/// The first of these ways to set the rows that needs one page only; the last if none does.
pub fn one_page_of<'a>(ways: Vec<Vec<Row<'a>>>, first: f64, top: f64, bottom: f64) -> Vec<Vec<Placed<'a>>> {
    let last = ways.len().saturating_sub(1);
    for (n, rows) in ways.into_iter().enumerate() {
        let height: f64 = rows.iter().map(Row::height).sum();
        if n == last || first + height <= bottom + SLACK {
            return flow(rows, first, top, bottom);
        }
    }
    Vec::new()
}

/// Moves things that want to start at `wanted` and are `heights` high so that none reaches into the next:
/// down as far as needed, then up again from `bottom`. Where all fit between `top` and `bottom`, all do.
pub fn settle(wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut tops = Vec::with_capacity(wanted.len());
    let mut pen = top;
    for (want, height) in wanted.iter().zip(heights) {
        let y = want.max(pen);
        tops.push(y);
        pen = y + height;
    }
    let mut limit = bottom;
    for (y, height) in tops.iter_mut().zip(heights).rev() {
        *y = y.min(limit - height);
        limit = *y;
    }
    tops
}
