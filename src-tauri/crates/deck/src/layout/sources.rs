//! The sources: a line for every figure, in the order of its number, with its formula, record, date and the
//! pages it stands on.

use super::compositor::{Compositor, Passage};
use super::frame::{self, BOTTOM, Draft, LEFT, RIGHT};
use super::page_breaks::{RowHeight, break_pages};
use crate::content::{Figure, FigureId, SlideKey, Sources};
use crate::fonts::Weight;
use crate::scene::{Group, Node, Page, Role, Scope};
use crate::typeset::{Setting, Style};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

const HEAD: f64 = 157.0;
const HEAD_RULE: f64 = 162.0;
const TOP: f64 = 162.0;
const LEADING: f64 = 12.0;
/// By how much lines stand closer where that spares a page.
const CLOSER: f64 = 1.0;
/// Lines that would stand only so much further apart stay as they are.
const LEAST_SPREAD: f64 = 4.0;
const GROUP: usize = 4;
const GROUP_GAP: f64 = 5.25;
const GROUP_RULE: f64 = 6.0;
const SEVERAL_GAP: f64 = 4.0;
const FIGURE: f64 = 84.0;
const VALUE: f64 = 368.0;
const FORMULA: f64 = 392.0;
const RECORD: f64 = 566.0;
const DATE: f64 = 764.0;
/// Widths of the columns; what is longer takes more lines.
const FIGURE_WIDTH: f64 = 200.0;
const VALUE_WIDTH: f64 = 90.0;
const FORMULA_WIDTH: f64 = 166.0;
const RECORD_WIDTH: f64 = 190.0;
const DATE_WIDTH: f64 = 66.0;
const PAGES_WIDTH: f64 = 76.0;
/// The last line of a page ends here.
const LAST: f64 = 479.5;

/// Where each figure is marked: its pages, from 1.
pub type Shown = BTreeMap<FigureId, BTreeSet<usize>>;

/// The sources' pages for the figures that are marked on the pages before.
pub fn pages(c: &Compositor<'_>, slide: &Sources, shown: &Shown) -> Vec<Page> {
    let mut lines: Vec<(u32, &FigureId, &Figure)> = c
        .numbers()
        .into_iter()
        .filter_map(|(id, number)| {
            let (id, figure) = c.content.figures.get_key_value(&id)?;
            shown.contains_key(id).then_some((number, id, figure))
        })
        .collect();
    lines.sort_by_key(|(number, _, _)| *number);
    if lines.is_empty() {
        return Vec::new();
    }
    let none = BTreeSet::new();
    let line = |(number, id, figure): (u32, &FigureId, &Figure)| {
        Line::new(c, number, id, figure, shown.get(id).unwrap_or(&none))
    };
    let lines: Vec<Line> = lines.into_iter().map(line).collect();
    let heights: Vec<RowHeight> = lines
        .iter()
        .enumerate()
        .map(|(n, line)| line.row_height(n))
        .collect();
    let last = |n| LAST + frame::bottom(n) - BOTTOM;
    let breaks = break_pages(&heights, |count| (0..count).map(|n| last(n) - TOP).collect());
    let spread = match &breaks.pages[..] {
        [_] => spread(&heights, last(0) - TOP),
        _ => 0.0,
    };
    let page = |(nth, page): (usize, &Range<usize>)| {
        let mut table = head(c);
        let mut y = TOP;
        for n in page.clone() {
            if n > page.start && heights[n].lead > 0.0 {
                table
                    .children
                    .push(frame::hairline(c, LEFT, RIGHT, y + GROUP_RULE));
                y += heights[n].lead;
            }
            let tighter = heights[n].shrink * breaks.squeeze;
            table
                .children
                .push(lines[n].at(y + LEADING + spread / 2.0 - tighter));
            y += heights[n].squeezed(breaks.squeeze) + spread;
        }
        vec![table.into(), frame::hairline(c, LEFT, RIGHT, frame::bottom(nth))]
    };
    let bodies = breaks.pages.iter().enumerate().map(page).collect();
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    let draft = Draft {
        key: SlideKey::Sources,
        kicker,
        title,
        bodies,
    };
    frame::pages(c, draft)
}

/// How much higher each of a few lines gets, on a page they do not fill.
fn spread(heights: &[RowHeight], room: f64) -> f64 {
    let high: f64 = heights.iter().map(|line| line.height + line.lead).sum();
    let each = ((room - high) / heights.len().max(1) as f64).min(LEADING);
    if each < LEAST_SPREAD { 0.0 } else { each }
}

fn head(c: &Compositor<'_>) -> Group {
    let style = Style::new(9.0, Weight::Regular, c.ink.furniture);
    let left = |words: &str, x: f64| c.label(&c.word(words), style).head().at(x, HEAD);
    let right = |words: &str, x: f64| {
        c.label_in(&c.word(words), style, Setting::line().right())
            .head()
            .at(x, HEAD)
    };
    let heads = [
        left("head-figure", FIGURE),
        right("head-value", VALUE),
        left("head-formula", FORMULA),
        left("head-record", RECORD),
        left("head-as-of", DATE),
        right("head-page", RIGHT),
    ];
    let mut table = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    table.children.push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    table
}

/// A figure's line before it has a place.
struct Line {
    number: u32,
    id: FigureId,
    cells: Vec<(Passage, f64)>,
}

impl Line {
    fn new(c: &Compositor<'_>, number: u32, id: &FigureId, figure: &Figure, pages: &BTreeSet<usize>) -> Self {
        let ink = c.ink;
        let grey = Style::new(9.0, Weight::Regular, ink.second);
        let setting = |width: f64| Setting::new(width, LEADING);
        let mark = c.label(
            &format!("S{number}"),
            Style::new(9.0, Weight::SemiBold, ink.accent),
        );
        let name = Style::new(11.0, Weight::Medium, ink.ink);
        let value = Style::new(11.0, Weight::SemiBold, ink.ink);
        let pages: Vec<String> = pages.iter().map(usize::to_string).collect();
        let cell = |words: &str, style, setting| c.label_in(words, style, setting).role(Role::Cell);
        let shown_width = c.fonts.measure(&figure.shown, value);
        // A long value takes room from the name beside it.
        let value_width = shown_width.clamp(VALUE_WIDTH - 30.0, VALUE_WIDTH + 60.0);
        let name_width = FIGURE_WIDTH.max(VALUE - FIGURE - value_width - 12.0);
        let name_width = name_width.min(VALUE - FIGURE - value_width - 8.0);
        let cells = vec![
            (mark.role(Role::HeaderCell(Scope::Row)), LEFT),
            (cell(&figure.name.plain(), name, setting(name_width)), FIGURE),
            (cell(&figure.shown, value, setting(value_width).right()), VALUE),
            (
                cell(&figure.formula.plain(), grey, setting(FORMULA_WIDTH)),
                FORMULA,
            ),
            (cell(&figure.record.plain(), grey, setting(RECORD_WIDTH)), RECORD),
            (cell(&figure.as_of_text, grey, setting(DATE_WIDTH)), DATE),
            (cell(&pages.join(", "), grey, setting(PAGES_WIDTH).right()), RIGHT),
        ];
        Self {
            number,
            id: id.clone(),
            cells,
        }
    }

    /// Its height as the nth line; after each four a space.
    fn row_height(&self, n: usize) -> RowHeight {
        // A line of several is set off from the next.
        let several = if self.depth() > 0.0 { SEVERAL_GAP } else { 0.0 };
        RowHeight {
            height: LEADING + self.depth() + several,
            shrink: CLOSER,
            lead: if n.is_multiple_of(GROUP) { GROUP_GAP } else { 0.0 },
            group: n / GROUP,
        }
    }

    fn depth(&self) -> f64 {
        self.cells.iter().map(|(p, _)| p.depth()).fold(0.0, f64::max)
    }

    fn at(&self, y: f64) -> Node {
        let cells = self.cells.iter().map(|(passage, x)| passage.at(*x, y));
        Group::new(Role::Row)
            .figure(self.id.0.clone())
            .source_line(self.number)
            .with(cells)
            .into()
    }
}
