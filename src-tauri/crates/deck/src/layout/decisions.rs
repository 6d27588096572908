//! Decisions and commitments: what is asked for or promised, by whom and when, and an empty cell for the
//! answer. What is not known is a dotted line to write on.

use super::compositor::Compositor;
use super::flow::{Placed, Row, Stack, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, HEAD_RULE, LEFT, RIGHT};
use super::table;
use crate::content::{CommitmentRow, Commitments, DecisionRow, Decisions, SlideKey, Text};
use crate::fonts::Weight;
use crate::scene::{Node, Page};
use crate::typeset::Style;

const NUMERAL: f64 = 47.0;
const WORDS: f64 = 122.0;
const OWNER: f64 = 418.0;
const BY: f64 = 566.0;
const ANSWER: f64 = 714.0;
const NAMES_WIDTH: f64 = 124.0;

const DECISION_ROW: f64 = 104.0;
const DECISION_WIDTH: f64 = 284.0;
const DECISION_FIRST: f64 = 36.0;
const DECISION_BOX: f64 = 12.0;
const ANSWER_INSIDE: f64 = 10.0;

/// The decisions' pages.
pub fn decisions(c: &Compositor<'_>, slide: &Decisions) -> Vec<Page> {
    let heads = [
        ("Decision", LEFT),
        ("Owner", OWNER),
        ("By when", BY),
        ("Answer", ANSWER),
    ];
    let rows = slide
        .rows
        .iter()
        .enumerate()
        .map(|(n, d)| decision(c, d, n))
        .collect();
    let bodies = bodies(c, &heads, &flow(rows, HEAD_RULE, BOTTOM));
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Decisions,
            kicker,
            title,
            bodies,
        },
    )
}

fn bodies(c: &Compositor<'_>, heads: &[(&str, f64)], pages: &[Vec<Placed<'_>>]) -> Vec<Vec<Node>> {
    pages.iter().map(|placed| table::page(c, heads, placed)).collect()
}

fn decision<'a>(c: &'a Compositor<'a>, decision: &DecisionRow, index: usize) -> Row<'a> {
    let numeral = c.label(
        &decision.number.to_string(),
        Style::new(30.0, Weight::Medium, c.ink.accent),
    );
    let what = c.text(
        &decision.what,
        Style::new(20.0, Weight::SemiBold, c.ink.ink),
        DECISION_WIDTH,
    );
    let answer = decision.answer.as_ref().map(|a| {
        let style = Style::new(14.0, Weight::Regular, c.ink.ink);
        c.text(a, style, RIGHT - ANSWER - 2.0 * ANSWER_INSIDE)
    });
    let answered = Stack::cell(ANSWER + ANSWER_INSIDE).with_some(DECISION_BOX + 20.0, answer);
    // A box is closed under the answer in it.
    let needed = answered.reach() + 2.0 * DECISION_BOX;
    who_and_when(
        c,
        Row::new(index, DECISION_ROW.max(needed)),
        &decision.owner,
        &decision.by,
        DECISION_FIRST,
        |row| {
            row.with(Stack::cell(NUMERAL).with(DECISION_FIRST, numeral))
                .with(Stack::heading(WORDS).with(DECISION_FIRST, what))
        },
        move |top, height| {
            vec![table::answer_box(
                c,
                ANSWER,
                top + DECISION_BOX,
                RIGHT - ANSWER,
                height - 2.0 * DECISION_BOX,
            )]
        },
    )
    .with(answered)
}

/// The row with its owner and its day, or a dotted line for each that is not known.
fn who_and_when<'a>(
    c: &'a Compositor<'a>,
    row: Row<'a>,
    owner: &Option<Text>,
    by: &Option<Text>,
    first: f64,
    before: impl FnOnce(Row<'a>) -> Row<'a>,
    drawn: impl Fn(f64, f64) -> Vec<Node> + 'a,
) -> Row<'a> {
    let ink = Style::new(14.0, Weight::Regular, c.ink.ink);
    let owner = owner.as_ref().map(|t| c.text(t, ink, NAMES_WIDTH));
    let by = by.as_ref().map(|t| c.text(t, ink, NAMES_WIDTH));
    let (no_owner, no_by) = (owner.is_none(), by.is_none());
    before(row)
        .with(Stack::cell(OWNER).with_some(first, owner))
        .with(Stack::cell(BY).with_some(first, by))
        .drawn(move |top, height| {
            let mut nodes = drawn(top, height);
            if no_owner {
                nodes.push(table::to_write_on(c, OWNER, NAMES_WIDTH, top + first));
            }
            if no_by {
                nodes.push(table::to_write_on(c, BY, NAMES_WIDTH, top + first));
            }
            nodes
        })
}

/// How commitments are set: airy, closer where that spares a page or there are more than nine.
#[derive(Clone, Copy)]
struct Measure {
    row: f64,
    first: f64,
    outcome: f64,
    box_top: f64,
}

const AIRY: Measure = Measure {
    row: 62.4,
    first: 27.0,
    outcome: 16.0,
    box_top: 10.0,
};
const DENSE: Measure = Measure {
    row: 44.57,
    first: 20.0,
    outcome: 15.0,
    box_top: 7.0,
};
const MOST_AIRY: usize = 9;
const COMMITMENT_WIDTH: f64 = 346.0;
const EMPTY_WIDTH: f64 = 344.0;

/// The commitments' pages, ending with one empty row to write on.
pub fn commitments(c: &Compositor<'_>, slide: &Commitments) -> Vec<Page> {
    let heads = [
        ("Commitment, and its outcome", LEFT),
        ("Owner", OWNER),
        ("By when", BY),
        ("Answer", ANSWER),
    ];
    let way = |m: &Measure| {
        let commitments = slide.rows.iter().enumerate();
        let mut rows: Vec<Row<'_>> = commitments.map(|(n, r)| commitment(c, r, n, *m)).collect();
        rows.push(empty_row(c, rows.len(), *m));
        flow(rows, HEAD_RULE, BOTTOM)
    };
    let ways: &[Measure] = if slide.rows.len() > MOST_AIRY {
        &[DENSE]
    } else {
        &[AIRY, DENSE]
    };
    let (_, pages) = fewest_pages(ways.iter().map(way));
    let bodies = bodies(c, &heads, &pages);
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Commitments,
            kicker,
            title,
            bodies,
        },
    )
}

fn empty_row<'a>(c: &'a Compositor<'a>, index: usize, m: Measure) -> Row<'a> {
    who_and_when(
        c,
        Row::new(index, m.row),
        &None,
        &None,
        m.first,
        |row| row,
        move |top, height| {
            vec![
                answer_box(c, m, top, height),
                table::to_write_on(c, LEFT, EMPTY_WIDTH, top + m.first),
            ]
        },
    )
}

fn answer_box(c: &Compositor<'_>, m: Measure, top: f64, height: f64) -> Node {
    table::answer_box(
        c,
        ANSWER,
        top + m.box_top,
        RIGHT - ANSWER,
        height - 2.0 * m.box_top,
    )
}

fn commitment<'a>(c: &'a Compositor<'a>, row: &CommitmentRow, index: usize, m: Measure) -> Row<'a> {
    let what = c.text(
        &row.what,
        Style::new(14.0, Weight::SemiBold, c.ink.ink),
        COMMITMENT_WIDTH,
    );
    let grey = Style::new(11.0, Weight::Regular, c.ink.second);
    let outcome = row.outcome.as_ref().map(|t| c.text(t, grey, COMMITMENT_WIDTH));
    let words = Stack::heading(LEFT)
        .with(m.first, what)
        .with_some(m.outcome, outcome);
    who_and_when(
        c,
        Row::new(index, m.row),
        &row.owner,
        &row.by,
        m.first,
        |row| row.with(words),
        move |top, height| vec![answer_box(c, m, top, height)],
    )
}
