//! Rows that flow: each is as high as its drawing wants or its texts need, what does not fit stands on the
//! next page, and a row that is higher than a page is parted between two of its lines.

use super::compositor::{DESCENT, Passage};
use super::deal::{SLACK, Slat, deal};
use super::frame::split;
use crate::scene::{Group, Node, Role};
use crate::typeset::CAP_HEIGHT;

/// Least space between a row's lowest letters and its end.
const FOOT: f64 = 6.0;
/// Least space between a row's start and its highest letters, where rows are set tighter.
const HEADROOM: f64 = 8.0;
/// How much of the space above and under it a row gives up at most: of its height, and in points.
const MOST_GIVEN: (f64, f64) = (0.08, 6.0);

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

/// What is drawn in a row beside its texts: given the row's top and height, as if it were not set tighter.
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
    /// Rows of one group stay together where they can.
    pub group: usize,
    /// Space for a head above it, where it is not the first of its page.
    pub lead: f64,
    /// Is it part of a row, which fills its page?
    fills: Option<f64>,
}

/// A row with its place on a page.
pub struct Placed<'a> {
    /// The row.
    pub row: Row<'a>,
    /// Its top.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// How far its texts and its drawing stand higher than they would if it were not set tighter.
    lift: f64,
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

    /// From the row's top to the highest letters.
    fn headroom(&self) -> f64 {
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
            group: 0,
            lead: 0.0,
            fills: None,
        }
    }

    /// The same, in this group.
    pub fn group(mut self, group: usize) -> Self {
        self.group = group;
        self
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

    /// How much of the space above its texts and of that under them it can give up.
    fn give(&self, height: f64) -> (f64, f64) {
        let most = (MOST_GIVEN.0 * height).min(MOST_GIVEN.1);
        let above = self
            .stacks
            .iter()
            .map(Stack::headroom)
            .fold(f64::INFINITY, f64::min);
        let reach = self.stacks.iter().map(Stack::reach).fold(0.0, f64::max);
        (
            (above - HEADROOM).clamp(0.0, most),
            (height - FOOT - reach).clamp(0.0, most),
        )
    }

    fn slat(&self) -> Slat {
        let height = self.fills.unwrap_or_else(|| self.height());
        let (above, under) = if self.fills.is_some() {
            (0.0, 0.0)
        } else {
            self.give(height)
        };
        Slat {
            height,
            give: above + under,
            lead: self.lead,
            group: self.group,
        }
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
            lead: self.lead,
            fills: Some(height),
            ..Row::new(self.index, self.nominal)
        };
        let rest = Row {
            stacks: below,
            ..Row::new(self.index, 0.0)
        };
        (
            first.role(self.role).group(self.group),
            rest.role(self.role).group(self.group),
        )
    }
}

impl Placed<'_> {
    /// The row on the page, its drawing before its texts.
    pub fn node(&self) -> Node {
        let mut group = Group::new(self.row.role);
        let top = self.start();
        if let Some(drawn) = &self.row.drawn {
            let height = self.row.fills.unwrap_or_else(|| self.row.height());
            group.children.extend(drawn(top, height));
        }
        group
            .children
            .extend(self.row.stacks.iter().filter_map(|s| s.nodes(top)));
        group.into()
    }

    /// From where its measures count: its top, or above that when it is set tighter.
    pub fn start(&self) -> f64 {
        self.top - self.lift
    }

    /// Where it ends.
    pub fn end(&self) -> f64 {
        self.top + self.height
    }
}

/// The rows, page by page, from `top` to `bottom`. No rows are no pages.
pub fn flow(rows: Vec<Row<'_>>, top: f64, bottom: f64) -> Vec<Vec<Placed<'_>>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let rows = parted(rows, bottom - top);
    let slats = slats(&rows);
    let deal = deal(&slats, |count| vec![bottom - top; count]);
    let mut rows = rows.into_iter();
    let pages = deal
        .pages
        .iter()
        .map(|page| place(&mut rows, &slats[page.clone()], deal.squeeze, top));
    pages.collect()
}

/// The heights of rows.
pub fn slats(rows: &[Row<'_>]) -> Vec<Slat> {
    rows.iter().map(Row::slat).collect()
}

/// As many rows as there are slats under each other from `top`, all giving up this part of what they can.
pub fn place<'a>(
    rows: impl Iterator<Item = Row<'a>>,
    slats: &[Slat],
    squeeze: f64,
    top: f64,
) -> Vec<Placed<'a>> {
    let mut y = top;
    let mut placed: Vec<Placed<'a>> = Vec::with_capacity(slats.len());
    // The slats first: what is taken from the rows is gone.
    for (slat, row) in slats.iter().zip(rows) {
        if !placed.is_empty() {
            y += slat.lead;
        }
        let height = slat.squeezed(squeeze);
        let lift = if slat.give > 0.0 {
            row.give(slat.height).0 * squeeze
        } else {
            0.0
        };
        placed.push(Placed {
            row,
            top: y,
            height,
            lift,
        });
        y += height;
    }
    placed
}

/// The rows, those parted that are higher than a page.
pub fn parted(rows: Vec<Row<'_>>, page: f64) -> Vec<Row<'_>> {
    let mut whole = Vec::with_capacity(rows.len());
    for mut row in rows {
        while row.height() > page + SLACK {
            let (part, rest) = row.split(page);
            whole.push(part);
            row = rest;
        }
        if row.nominal > 0.0 || row.stacks.iter().any(|s| !s.items.is_empty()) {
            whole.push(row);
        }
    }
    whole
}

/// The first of the ways to set the rows that needs the fewest pages, and which of them it is. Ways after
/// one that needs a single page are not tried.
pub fn fewest_pages<'a>(
    ways: impl IntoIterator<Item = Vec<Vec<Placed<'a>>>>,
) -> (usize, Vec<Vec<Placed<'a>>>) {
    let mut best: Option<(usize, Vec<Vec<Placed<'a>>>)> = None;
    for (n, pages) in ways.into_iter().enumerate() {
        let enough = pages.len() <= 1;
        if best.as_ref().is_none_or(|(_, least)| pages.len() < least.len()) {
            best = Some((n, pages));
        }
        if enough {
            break;
        }
    }
    best.unwrap_or_default()
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
