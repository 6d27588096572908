//! Outcomes: statements with their figure large at the left; what did not work stands in the same size.

use super::compositor::{Compositor, figure_style};
use super::flow::{Placed, Row, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, LEFT, RIGHT, TOP};
use super::stack::Stack;
use crate::content::{Outcome, OutcomeKind, Outcomes, SlideKey};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{STEPS, Setting, Style, leading_of};

const FIGURE_X: f64 = 194.0;
const INSIDE_RULE: f64 = 196.0;
/// Where statements begin: with wide figures further to the right.
const STATEMENT_X: f64 = 418.0;
const MOST_STATEMENT_X: f64 = 512.0;
const GUTTER: f64 = 12.0;
/// A quotation mark's size, and how much lower it stands than a figure; the same in close rows.
const QUOTE: (f64, f64) = (60.0, 14.0);
const CLOSE_QUOTE: (f64, f64) = (44.0, 9.0);
/// Figures go down to this size together; wider ones go down and break on their own.
const LEAST_FIGURE: f64 = 20.0;

/// How outcomes are set; statements and contexts of one line keep the size of [`LARGE`] at least, where rows have room.
#[derive(Clone, Copy)]
struct Size {
    row: f64,
    /// The figure's baseline under the row's top.
    first: f64,
    /// How much higher a statement stands than its figure.
    up: f64,
    figure: f64,
    statement: f64,
    context: f64,
    context_after: f64,
}

const LARGE: Size = Size {
    row: 67.2,
    first: 48.0,
    up: 18.0,
    figure: 44.0,
    statement: 20.0,
    context: 14.0,
    context_after: 21.0,
};
/// Alone on a page with room.
const LARGER: Size = Size {
    row: 104.0,
    first: 68.0,
    up: 18.0,
    figure: 60.0,
    statement: 30.0,
    context: 20.0,
    context_after: 32.0,
};
impl Size {
    /// Are the rows too close for the size of [`LARGE`]?
    fn is_compact(self) -> bool {
        self.up < LARGE.up
    }

    /// The size of a text of one line.
    fn of_line(self, own: f64, large: f64) -> f64 {
        if self.is_compact() { own } else { own.max(large) }
    }

    /// The same with the largest figures that fit before the statements, one size for all of them, and where the
    /// statements begin.
    fn for_figures(self, c: &Compositor<'_>, slide: &Outcomes) -> (Self, f64) {
        let widest = |size: f64| {
            let style = figure_style(size, c.ink.ink);
            let figures = slide.rows.iter().filter_map(|row| row.figure.as_ref());
            let wide = |figure| c.figure(figure, style, Setting::line(), f64::INFINITY).width();
            let end = FIGURE_X + figures.map(wide).fold(0.0, f64::max);
            if end + GUTTER <= STATEMENT_X {
                STATEMENT_X
            } else {
                end + 2.0 * GUTTER
            }
        };
        let steps = STEPS.iter().map(|(size, _)| *size);
        let mut fitting = steps
            .filter(|size| *size <= self.figure && *size >= LEAST_FIGURE)
            .map(|size| (size, widest(size)))
            .filter(|(_, x)| *x <= MOST_STATEMENT_X);
        match fitting.next() {
            Some((figure, x)) => (Self { figure, ..self }, x),
            None => (self, STATEMENT_X),
        }
    }
}

/// Where long texts, or a sixth outcome, would need another page; eight still go on one.
const SMALLER: [Size; 4] = [
    Size {
        context: 11.0,
        ..LARGE
    },
    Size {
        statement: 14.0,
        context: 11.0,
        ..LARGE
    },
    Size {
        row: 56.0,
        first: 42.0,
        context: 11.0,
        context_after: 17.0,
        ..LARGE
    },
    Size {
        row: 42.0,
        first: 29.0,
        up: 12.0,
        figure: 30.0,
        statement: 14.0,
        context: 11.0,
        context_after: 15.0,
    },
];

/// The slide's pages.
pub fn draft(c: &Compositor<'_>, slide: &Outcomes) -> Draft {
    let rows_of = |size: Size| -> Vec<Row<'_>> {
        let (size, x) = size.for_figures(c, slide);
        let rows = slide.rows.iter().enumerate();
        rows.map(|(n, o)| outcome(c, o, n, size, x).group(o.kind as usize))
            .collect()
    };
    let room = c.room(TOP, BOTTOM);
    let high = |rows: &[Row<'_>]| rows.iter().map(Row::height).sum::<f64>();
    // Alone on a page with room the type grows. Long texts go down a step before all rows move closer; on
    // several pages there is room for all.
    let larger = c
        .roomy()
        .then(|| rows_of(LARGER))
        .filter(|rows| high(rows) <= BOTTOM - TOP);
    let (mut size, large) = match larger {
        Some(rows) => (LARGER, rows),
        None => (LARGE, rows_of(LARGE)),
    };
    let fits = high(&large) <= BOTTOM - TOP;
    let mut pages = flow(large, room);
    if !fits {
        let (n, smaller) = fewest_pages(SMALLER.map(rows_of).map(|rows| flow(rows, room)));
        if smaller.len() == 1 || smaller.len() < pages.len() {
            (size, pages) = (SMALLER[n], smaller);
        }
    }
    let bodies: Vec<Vec<Node>> = pages
        .iter()
        .map(|placed| body(c, slide, placed, size.first))
        .collect();
    let bodies = if bodies.is_empty() {
        vec![Vec::new()]
    } else {
        bodies
    };
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Outcomes,
        kicker,
        title,
        bodies,
    }
}

fn outcome<'a>(c: &Compositor<'a>, outcome: &Outcome, index: usize, size: Size, x: f64) -> Row<'a> {
    let colour = if outcome.kind == OutcomeKind::DidNotWork {
        c.ink.ink
    } else {
        c.ink.accent
    };
    let width = RIGHT - x;
    let large = Style::new(
        size.of_line(size.statement, LARGE.statement),
        Weight::Medium,
        c.ink.ink,
    );
    // A statement goes a step down only if that spares it a line.
    let mut statement = c.text(&outcome.statement, large, width);
    if size.statement < LARGE.statement && statement.lines() > 1 {
        let size = size.statement;
        statement = c.text(&outcome.statement, Style { size, ..large }, width);
    }
    let mut row = Row::new(index, size.row).role(Role::Item);
    let mut words = Stack::cell(x);
    words.role = Role::Block;
    let mut number = Stack::cell(FIGURE_X);
    number.role = Role::Block;
    match &outcome.figure {
        Some(figure) => {
            let style = figure_style(size.figure, colour);
            let figure = c.figure(figure, style, Setting::line(), x - FIGURE_X - GUTTER);
            number = number.with((size.first - figure.depth()).max(28.0), figure);
        }
        None if !outcome.quoted => {
            let sign = if outcome.kind == OutcomeKind::DidNotWork {
                draw::Sign::Cross
            } else {
                draw::Sign::Check
            };
            let at = size.first - size.up;
            row = row.drawn(move |top, _| vec![draw::sign(sign, FIGURE_X, top + at, colour).into()]);
        }
        None => {
            let (high, low) = if size.is_compact() { CLOSE_QUOTE } else { QUOTE };
            let large = Style::new(high, Weight::Medium, colour);
            let mark = c.label_in(&c.words.word("quote-large"), large, Setting::line());
            row = row.drawn(move |top, _| vec![mark.at(FIGURE_X, top + size.first + low)]);
        }
    }
    let grey = Style::new(
        size.of_line(size.context, LARGE.context),
        Weight::Regular,
        c.ink.second,
    );
    let context = outcome.context.as_ref().map(|t| {
        let context = c.text(t, grey, width);
        if context.lines() > 1 {
            let size = size.context;
            c.text(t, Style { size, ..grey }, width)
        } else {
            context
        }
    });
    words = words
        .with(size.first - size.up, statement)
        .with_some(size.context_after, context);
    row.stacks = vec![number, words];
    row
}

/// A page of outcomes, each kind named on the baseline of its first figure.
fn body(c: &Compositor<'_>, slide: &Outcomes, placed: &[Placed<'_>], first: f64) -> Vec<Node> {
    let kind_of = |n: usize| slide.rows.get(n).map(|o| o.kind);
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let mut nodes = vec![frame::head_rule(c, LEFT, RIGHT, TOP)];
    let mut list = Group::new(Role::List);
    let mut before = None;
    for (n, row) in placed.iter().enumerate() {
        let kind = kind_of(row.row.index);
        if kind != before {
            let label = kind.map_or_else(String::new, |kind| c.words.word(kind.frame()));
            let setting = Setting::new(FIGURE_X - LEFT - 12.0, leading_of(14.0));
            let label = c.label_in(&label, strong, setting).role(Role::Heading);
            let y = row.start() + first;
            let under = y + label.depth() + leading_of(11.0);
            list.children.push(label.at(LEFT, y));
            let shown = slide.rows.get(row.row.index).and_then(|o| o.shown.as_ref());
            list.children
                .extend(shown.map(|t| c.text(t, grey, setting.width).at(LEFT, under)));
        }
        before = kind;
        list.children.push(row.node());
        let next = placed.get(n + 1).and_then(|p| kind_of(p.row.index));
        list.children.push(match next {
            Some(OutcomeKind::DidNotWork) if kind != next => frame::head_rule(c, LEFT, RIGHT, row.end()),
            Some(_) if kind == next => frame::hairline(c, INSIDE_RULE, RIGHT, row.end()),
            _ => frame::hairline(c, LEFT, RIGHT, row.end()),
        });
    }
    nodes.push(list.into());
    nodes
}
