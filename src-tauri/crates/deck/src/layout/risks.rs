//! Risks and mitigation, most serious first, in client-safe words with owner and date.

use super::compositor::Compositor;
use super::flow::{Row, Stack, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, HEAD_RULE, LEFT, column};
use super::table;
use crate::content::{RiskRow, Risks, SlideKey, Text};
use crate::fonts::Weight;
use crate::scene::{Node, Page};
use crate::typeset::Style;

const ROW: f64 = 78.0;
const DENSE_ROW: f64 = 52.0;
const FIRST: f64 = 28.0;
const DENSE_FIRST: f64 = 22.0;
const STATEMENT_WIDTH: f64 = 346.0;
const MITIGATION_WIDTH: f64 = 198.0;
const OWNER_WIDTH: f64 = 124.0;

/// The slide's pages.
pub fn pages(c: &Compositor<'_>, slide: &Risks) -> Vec<Page> {
    let heads = [
        ("What may threaten the plan", LEFT),
        ("What we do about it", column(6)),
        ("Owner", column(9)),
        ("By when", column(11)),
    ];
    let way = |(nominal, size): (f64, f64)| {
        let rows = slide.rows.iter().enumerate();
        let rows = rows.map(|(n, r)| risk(c, r, n, nominal, size)).collect();
        flow(rows, HEAD_RULE, BOTTOM)
    };
    let (_, pages) = fewest_pages([(ROW, 20.0), (DENSE_ROW, 14.0)].into_iter().map(way));
    let bodies: Vec<Vec<Node>> = pages
        .iter()
        .map(|placed| table::page(c, &heads, placed))
        .collect();
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Risks,
            kicker,
            title,
            bodies,
        },
    )
}

fn risk<'a>(c: &'a Compositor<'a>, risk: &RiskRow, index: usize, nominal: f64, size: f64) -> Row<'a> {
    let first = if size > 14.0 { FIRST } else { DENSE_FIRST };
    let weight = if size > 14.0 {
        Weight::Medium
    } else {
        Weight::SemiBold
    };
    let statement = c.text(
        &risk.statement,
        Style::new(size, weight, c.ink.ink),
        STATEMENT_WIDTH,
    );
    let second = Style::new(14.0, Weight::Regular, c.ink.second);
    let ink = Style::new(14.0, Weight::Regular, c.ink.ink);
    let mitigation = risk
        .mitigation
        .as_ref()
        .map(|t| c.text(t, second, MITIGATION_WIDTH));
    let set = |text: &Option<Text>, width: f64| text.as_ref().map(|t| c.text(t, ink, width));
    let owner = set(&risk.owner, OWNER_WIDTH);
    let by = set(&risk.by, OWNER_WIDTH);
    let (no_owner, no_by) = (owner.is_none(), by.is_none());
    Row::new(index, nominal)
        .with(Stack::heading(LEFT).with(first, statement))
        .with(Stack::cell(column(6)).with_some(first, mitigation))
        .with(Stack::cell(column(9)).with_some(first, owner))
        .with(Stack::cell(column(11)).with_some(first, by))
        .drawn(move |top, _| {
            let mut nodes = Vec::new();
            if no_owner {
                nodes.push(table::to_write_on(c, column(9), OWNER_WIDTH, top + first));
            }
            if no_by {
                nodes.push(table::to_write_on(c, column(11), OWNER_WIDTH, top + first));
            }
            nodes
        })
}
