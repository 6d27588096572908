//! Decisions and commitments: what is asked for or committed to, by whom and when; of a decision an empty cell for the
//! answer. What is not known is a dotted line to write on.

use super::compositor::Compositor;
use super::flow::{Placed, Row, fewest_pages, flow};
use super::frame::{BOTTOM, Draft, HEAD_RULE, LEFT, RIGHT};
use super::stack::Stack;
use super::table::{self, WhoAndWhen};
use crate::content::{CommitmentRow, Commitments, DecisionRow, Decisions, SlideKey};
use crate::fonts::Weight;
use crate::scene::Node;
use crate::typeset::Style;

const NUMERAL: f64 = 47.0;
const WORDS: f64 = 122.0;
const ANSWER: f64 = 714.0;

const DECISION_ROW: f64 = 104.0;
const DECISION_FIRST: f64 = 36.0;
const DECISION_BOX: f64 = 12.0;
const ANSWER_INSIDE: f64 = 10.0;

/// The decisions' pages.
pub fn decisions(c: &Compositor<'_>, slide: &Decisions) -> Draft {
    let columns = WhoAndWhen::new(c, slide.rows.iter().map(|r| &r.by), ANSWER - table::GUTTER);
    let mut heads = heads("head-decision", columns).to_vec();
    heads.push(("head-answer", ANSWER));
    let rows = slide
        .rows
        .iter()
        .enumerate()
        .map(|(n, d)| decision(c, d, n, columns))
        .collect();
    let bodies = bodies(c, &heads, &flow(rows, c.room(HEAD_RULE, BOTTOM)));
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Decisions,
        kicker,
        title,
        bodies,
    }
}

fn bodies(c: &Compositor<'_>, heads: &[(&str, f64)], pages: &[Vec<Placed<'_>>]) -> Vec<Vec<Node>> {
    pages.iter().map(|placed| table::page(c, heads, placed)).collect()
}

fn heads(first: &str, columns: WhoAndWhen) -> [(&str, f64); 3] {
    [
        (first, LEFT),
        ("head-owner", columns.owner),
        ("head-by", columns.by),
    ]
}

fn decision<'a>(c: &'a Compositor<'a>, decision: &DecisionRow, index: usize, columns: WhoAndWhen) -> Row<'a> {
    let numeral = c.label(
        &decision.number.to_string(),
        Style::new(30.0, Weight::Medium, c.ink.accent),
    );
    let what = Style::new(20.0, Weight::SemiBold, c.ink.ink);
    let what = c.text(&decision.what, what, columns.before() - WORDS);
    let answer = decision.answer.as_ref().map(|a| {
        let style = Style::new(14.0, Weight::Regular, c.ink.ink);
        c.text(a, style, RIGHT - ANSWER - 2.0 * ANSWER_INSIDE)
    });
    let answered = Stack::cell(ANSWER + ANSWER_INSIDE).with_some(DECISION_BOX + 20.0, answer);
    // A box is closed under the answer in it.
    let needed = answered.reach() + 2.0 * DECISION_BOX;
    let ([owner, by], lines) = columns.cells(c, &decision.owner, &decision.by, DECISION_FIRST);
    Row::new(index, DECISION_ROW.max(needed))
        .with(Stack::cell(NUMERAL).with(DECISION_FIRST, numeral))
        .with(Stack::heading(WORDS).with(DECISION_FIRST, what))
        .with(owner)
        .with(by)
        .with(answered)
        .drawn(move |top, height| {
            let mut nodes = vec![table::answer_box(
                c,
                ANSWER,
                top + DECISION_BOX,
                RIGHT - ANSWER,
                height - 2.0 * DECISION_BOX,
            )];
            nodes.extend(lines(top));
            nodes
        })
}

/// How commitments are set: airy, larger alone on a page with room, closer where that spares a page or there
/// are more than nine.
#[derive(Clone, Copy)]
struct Measure {
    row: f64,
    first: f64,
    size: f64,
    outcome: f64,
    outcome_size: f64,
}

const LARGE: Measure = Measure {
    row: 78.0,
    first: 32.0,
    size: 20.0,
    outcome: 22.0,
    outcome_size: 14.0,
};
const AIRY: Measure = Measure {
    row: 62.4,
    first: 27.0,
    size: 14.0,
    outcome: 16.0,
    outcome_size: 11.0,
};
const DENSE: Measure = Measure {
    row: 44.57,
    first: 20.0,
    outcome: 15.0,
    ..AIRY
};
const MOST_AIRY: usize = 9;

/// The commitments' pages, ending with one empty row to write on.
pub fn commitments(c: &Compositor<'_>, slide: &Commitments) -> Draft {
    let columns = WhoAndWhen::new(c, slide.rows.iter().map(|r| &r.by), RIGHT);
    let heads = heads("head-commitment", columns);
    let way = |m: &Measure| {
        let commitments = slide.rows.iter().enumerate();
        let mut rows: Vec<Row<'_>> = commitments
            .map(|(n, r)| commitment(c, r, n, *m, columns))
            .collect();
        rows.push(empty_row(c, rows.len(), *m, columns));
        flow(rows, c.room(HEAD_RULE, BOTTOM))
    };
    let ways: &[Measure] = if slide.rows.len() > MOST_AIRY {
        &[DENSE]
    } else {
        c.ways(&[LARGE, AIRY, DENSE])
    };
    let (_, pages) = fewest_pages(ways.iter().map(way));
    let bodies = bodies(c, &heads, &pages);
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Commitments,
        kicker,
        title,
        bodies,
    }
}

fn empty_row<'a>(c: &'a Compositor<'a>, index: usize, m: Measure, columns: WhoAndWhen) -> Row<'a> {
    let (_, lines) = columns.cells(c, &None, &None, m.first);
    Row::new(index, m.row).drawn(move |top, _| {
        let mut nodes = vec![table::to_write_on(
            c,
            LEFT,
            columns.before() - LEFT,
            top + m.first,
        )];
        nodes.extend(lines(top));
        nodes
    })
}

fn commitment<'a>(
    c: &'a Compositor<'a>,
    row: &CommitmentRow,
    index: usize,
    m: Measure,
    columns: WhoAndWhen,
) -> Row<'a> {
    let width = columns.before() - LEFT;
    let what = c.text(&row.what, Style::new(m.size, Weight::SemiBold, c.ink.ink), width);
    let grey = Style::new(m.outcome_size, Weight::Regular, c.ink.second);
    let outcome = row.outcome.as_ref().map(|t| c.text(t, grey, width));
    let ([owner, by], lines) = columns.cells(c, &row.owner, &row.by, m.first);
    Row::new(index, m.row)
        .with(
            Stack::heading(LEFT)
                .with(m.first, what)
                .with_some(m.outcome, outcome),
        )
        .with(owner)
        .with(by)
        .drawn(move |top, _| lines(top))
}
