//! Rows that flow: each is as high as its drawing wants or its texts need, what does not fit stands on the
//! next page, and a row that is higher than a page is parted between two of its lines.

use super::frame::CONTINUED_UP;
use super::page_breaks::{RowHeight, SLACK, break_pages};
use super::stack::{FOOT, Stack};
use crate::scene::{Group, Node, Role};

/// Least space between a row's start and its highest letters, where rows are set tighter.
const HEADROOM: f64 = 8.0;
/// How much of the space above and under it a row gives up at most: of its height, and in points.
const MOST_SHRINK: (f64, f64) = (0.08, 6.0);

/// How much higher a row gets at most, as a share of its height, on a page its slide does not fill.
const MOST_STRETCH: f64 = 0.5;

/// Where rows flow.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Where the first row of a page begins.
    pub top: f64,
    /// Where the last row ends at the latest, on the slide's first page.
    pub bottom: f64,
    /// How many pages the slide has before these rows.
    pub pages_before: usize,
    /// Do rows that do not fill their page grow?
    pub roomy: bool,
}

impl Room {
    /// The same after so many pages of the slide.
    pub fn after(self, pages: usize) -> Self {
        Self {
            pages_before: pages,
            ..self
        }
    }

    /// The heights of so many pages; a page on which the slide goes on has more room.
    pub fn heights(&self, count: usize) -> Vec<f64> {
        let height = |n| {
            self.bottom - self.top
                + if n + self.pages_before > 0 {
                    CONTINUED_UP
                } else {
                    0.0
                }
        };
        (0..count).map(height).collect()
    }
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
    /// How far its texts and its drawing stand higher than they would if it were set neither tighter nor wider.
    lift: f64,
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
    fn spare(&self, height: f64) -> (f64, f64) {
        let most = (MOST_SHRINK.0 * height).min(MOST_SHRINK.1);
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

    fn row_height(&self) -> RowHeight {
        let height = self.fills.unwrap_or_else(|| self.height());
        let (above, under) = if self.fills.is_some() {
            (0.0, 0.0)
        } else {
            self.spare(height)
        };
        RowHeight {
            height,
            shrink: above + under,
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

    /// From where its measures count: its top, above that when it is set tighter, under it when wider.
    pub fn start(&self) -> f64 {
        self.top - self.lift
    }

    /// Where it ends.
    pub fn end(&self) -> f64 {
        self.top + self.height
    }
}

/// The rows, page by page. No rows are no pages.
pub fn flow(rows: Vec<Row<'_>>, room: Room) -> Vec<Vec<Placed<'_>>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let rows = split_tall(rows, room.bottom - room.top);
    let heights = heights(&rows);
    let breaks = break_pages(&heights, |count| room.heights(count));
    let mut rows = rows.into_iter();
    let pages = breaks
        .pages
        .iter()
        .map(|page| place(&mut rows, &heights[page.clone()], breaks.squeeze, room.top));
    let mut pages: Vec<Vec<Placed<'_>>> = pages.collect();
    if let ([page], true) = (&mut pages[..], room.roomy) {
        stretch(&mut [page], room.bottom);
    }
    pages
}

/// Makes the rows of a page's columns share what is free under the longest, each as its height allows.
pub fn stretch(columns: &mut [&mut Vec<Placed<'_>>], bottom: f64) {
    let share = |column: &Vec<Placed<'_>>| {
        let high: f64 = column.iter().map(|row| row.height).sum();
        let end = column.last().map_or(f64::NEG_INFINITY, Placed::end);
        (bottom - end) / high.max(1.0)
    };
    let share = columns.iter().map(|column| share(column));
    let share = share.fold(MOST_STRETCH, f64::min).max(0.0);
    for column in columns {
        let mut y = column.first().map_or(0.0, |row| row.top);
        let mut before = y;
        for row in column.iter_mut() {
            y += row.top - before; // the space of a head above it
            before = row.end();
            let more = share * row.height;
            row.top = y;
            row.height += more;
            row.lift -= more / 2.0;
            y += row.height;
        }
    }
}

/// The heights of rows.
pub fn heights(rows: &[Row<'_>]) -> Vec<RowHeight> {
    rows.iter().map(Row::row_height).collect()
}

/// As many rows as there are heights under each other from `top`, all giving up this part of what they can.
pub fn place<'a>(
    rows: impl Iterator<Item = Row<'a>>,
    heights: &[RowHeight],
    squeeze: f64,
    top: f64,
) -> Vec<Placed<'a>> {
    let mut y = top;
    let mut placed: Vec<Placed<'a>> = Vec::with_capacity(heights.len());
    // The heights first: what is taken from the rows is gone.
    for (height_of, row) in heights.iter().zip(rows) {
        if !placed.is_empty() {
            y += height_of.lead;
        }
        let height = height_of.squeezed(squeeze);
        let lift = if height_of.shrink > 0.0 {
            row.spare(height_of.height).0 * squeeze
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
pub fn split_tall(rows: Vec<Row<'_>>, page: f64) -> Vec<Row<'_>> {
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
