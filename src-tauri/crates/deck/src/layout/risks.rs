//! Risks and mitigation, most serious first, in client-safe words with owner and date.

use super::compositor::Compositor;
use super::flow::{Row, fewest_pages, flow};
use super::frame::{BOTTOM, Draft, HEAD_RULE, LEFT, RIGHT};
use super::stack::Stack;
use super::table::{self, WhoAndWhen};
use crate::content::{RiskRow, Risks, SlideKey};
use crate::fonts::Weight;
use crate::scene::Node;
use crate::typeset::Style;

/// Heights of rows and sizes of statements: alone on a page with room, on one that fills, and where that spares a page.
const WAYS: [(f64, f64); 3] = [(104.0, 20.0), (78.0, 20.0), (52.0, 14.0)];
const FIRST: f64 = 28.0;
const DENSE_FIRST: f64 = 22.0;
const MITIGATION_WIDTH: f64 = 198.0;

/// The slide's pages.
pub fn draft(c: &Compositor<'_>, slide: &Risks) -> Draft {
    let columns = WhoAndWhen::new(c, slide.rows.iter().map(|r| &r.by), RIGHT);
    let heads = [
        ("head-risk", LEFT),
        ("head-mitigation", mitigation_x(columns)),
        ("head-owner", columns.owner),
        ("head-by", columns.by),
    ];
    let way = |measure: &(f64, f64)| {
        let rows = slide.rows.iter().enumerate();
        let rows = rows.map(|(n, r)| risk(c, r, n, *measure, columns)).collect();
        flow(rows, c.room(HEAD_RULE, BOTTOM))
    };
    let (_, pages) = fewest_pages(c.ways(&WAYS).iter().map(way));
    let bodies: Vec<Vec<Node>> = pages
        .iter()
        .map(|placed| table::page(c, &heads, placed))
        .collect();
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Risks,
        kicker,
        title,
        bodies,
    }
}

/// The days take from the statements: what is done about them keeps its width.
fn mitigation_x(columns: WhoAndWhen) -> f64 {
    columns.before() - MITIGATION_WIDTH
}

fn risk<'a>(
    c: &'a Compositor<'a>,
    risk: &RiskRow,
    index: usize,
    (nominal, size): (f64, f64),
    columns: WhoAndWhen,
) -> Row<'a> {
    let (first, weight) = if size > 14.0 {
        (FIRST, Weight::Medium)
    } else {
        (DENSE_FIRST, Weight::SemiBold)
    };
    let x = mitigation_x(columns);
    let statement = Style::new(size, weight, c.ink.ink);
    let statement = c.text(&risk.statement, statement, x - table::GUTTER - LEFT);
    let second = Style::new(14.0, Weight::Regular, c.ink.second);
    let mitigation = risk
        .mitigation
        .as_ref()
        .map(|t| c.text(t, second, MITIGATION_WIDTH));
    let ([owner, by], lines) = columns.cells(c, &risk.owner, &risk.by, first);
    Row::new(index, nominal)
        .with(Stack::heading(LEFT).with(first, statement))
        .with(Stack::cell(x).with_some(first, mitigation))
        .with(owner)
        .with(by)
        .drawn(move |top, _| lines(top))
}
