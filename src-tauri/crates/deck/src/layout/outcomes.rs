//! Outcomes: statements with their figure large at the left; what did not work stands in the same size.

use super::compositor::{Compositor, figure_style};
use super::flow::{Placed, Row, Stack, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, LEFT, RIGHT, TOP};
use crate::content::{Outcome, OutcomeKind, Outcomes, SlideKey};
use crate::fonts::Weight;
use crate::scene::{Group, Node, Page, Role};
use crate::typeset::{Setting, Style, leading_of};

const ROW: f64 = 67.2;
const KIND: f64 = 48.0;
const FIGURE_X: f64 = 194.0;
const INSIDE_RULE: f64 = 196.0;
const FIGURE_ROOM: f64 = 418.0 - 194.0 - 12.0;
const STATEMENT_X: f64 = 418.0;
const STATEMENT: f64 = 30.0;
const CONTEXT: f64 = 21.0;
const QUOTE: f64 = 62.0;

/// The slide's pages.
pub fn pages(c: &Compositor<'_>, slide: &Outcomes) -> Vec<Page> {
    let rows_of = |(size, context): (f64, f64)| -> Vec<Row<'_>> {
        let rows = slide.rows.iter().enumerate();
        rows.map(|(n, o)| outcome(c, o, n, size, context).group(o.kind as usize))
            .collect()
    };
    // Long texts go down a step before all rows move closer; on several pages there is room for all.
    let large = rows_of((20.0, 14.0));
    let pages = if large.iter().map(Row::height).sum::<f64>() <= BOTTOM - TOP {
        in_pages(large)
    } else {
        let (_, smaller) = fewest_pages([(20.0, 11.0), (14.0, 11.0)].map(rows_of).map(in_pages));
        let large = in_pages(large);
        if smaller.len() == 1 || smaller.len() < large.len() {
            smaller
        } else {
            large
        }
    };
    let bodies: Vec<Vec<Node>> = pages.iter().map(|placed| body(c, slide, placed)).collect();
    let bodies = if bodies.is_empty() {
        vec![Vec::new()]
    } else {
        bodies
    };
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Outcomes,
            kicker,
            title,
            bodies,
        },
    )
}

fn in_pages(rows: Vec<Row<'_>>) -> Vec<Vec<Placed<'_>>> {
    flow(rows, TOP, BOTTOM)
}

fn outcome<'a>(c: &Compositor<'a>, outcome: &Outcome, index: usize, size: f64, context_size: f64) -> Row<'a> {
    let colour = if outcome.kind == OutcomeKind::DidNotWork {
        c.ink.ink
    } else {
        c.ink.accent
    };
    let width = RIGHT - STATEMENT_X;
    let large = Style::new(20.0, Weight::Medium, c.ink.ink);
    // A statement goes a step down only if that spares it a line.
    let mut statement = c.text(&outcome.statement, large, width);
    if size < 20.0 && statement.lines() > 1 {
        statement = c.text(&outcome.statement, Style { size, ..large }, width);
    }
    let mut row = Row::new(index, ROW).role(Role::Item);
    let mut words = Stack::cell(STATEMENT_X);
    words.role = Role::Block;
    let mut number = Stack::cell(FIGURE_X);
    number.role = Role::Block;
    match &outcome.figure {
        Some(figure) => {
            let figure = c.figure(figure, figure_style(44.0, colour), Setting::line(), FIGURE_ROOM);
            number = number.with((KIND - figure.depth()).max(28.0), figure);
        }
        None => {
            let mark = c.label_in("“", Style::new(60.0, Weight::Medium, colour), Setting::line());
            row = row.drawn(move |top, _| vec![mark.at(FIGURE_X, top + QUOTE)]);
        }
    }
    let grey = Style::new(14.0, Weight::Regular, c.ink.second);
    let context = outcome.context.as_ref().map(|t| {
        let context = c.text(t, grey, width);
        if context.lines() > 1 {
            c.text(
                t,
                Style {
                    size: context_size,
                    ..grey
                },
                width,
            )
        } else {
            context
        }
    });
    words = words.with(STATEMENT, statement).with_some(CONTEXT, context);
    row.stacks = vec![number, words];
    row
}

fn body(c: &Compositor<'_>, slide: &Outcomes, placed: &[Placed<'_>]) -> Vec<Node> {
    let kind_of = |n: usize| slide.rows.get(n).map(|o| o.kind);
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let mut nodes = vec![frame::head_rule(c, LEFT, RIGHT, TOP)];
    let mut list = Group::new(Role::List);
    let mut before = None;
    for (n, row) in placed.iter().enumerate() {
        let kind = kind_of(row.row.index);
        if kind != before {
            let label = kind.map_or("", OutcomeKind::label);
            let setting = Setting::new(FIGURE_X - LEFT - 12.0, leading_of(14.0));
            list.children.push(
                c.label_in(label, strong, setting)
                    .role(Role::Heading)
                    .at(LEFT, row.start() + KIND),
            );
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
