//! Since we last met: what each side promised and what became of it, by sign and word; under it what else
//! has changed.

use super::compositor::{Compositor, DESCENT, Passage};
use super::flow::{Placed, Row, heights, place, split_tall, stretch};
use super::frame::{self, BOTTOM, Draft, HALF, HEAD, HEAD_RULE, LEFT, RIGHT, THIRD, THIRDS, TOP};
use super::page_breaks::{RowHeight, SLACK, break_into, break_pages};
use super::stack::Stack;
use crate::content::{ChangedFact, PastCommitment, PastCommitments, SlideKey};
use crate::draw::AFTER_SIGN;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style};
use std::ops::Range;

const LEFT_HALF_END: f64 = 468.0;
/// From a half's left edge to its column of outcomes.
const OUTCOME: f64 = 296.0;
const PROMISE_WIDTH: f64 = 264.0;

/// Where the commitments of a side stand: its edges, and how far it is to its column of outcomes.
#[derive(Clone, Copy)]
struct Column {
    left: f64,
    right: f64,
    outcome: f64,
}

const OF_LEFT: Column = Column {
    left: LEFT,
    right: LEFT_HALF_END,
    outcome: OUTCOME,
};
const OF_RIGHT: Column = Column {
    left: HALF,
    right: RIGHT,
    outcome: OUTCOME,
};
/// The whole page, when the other side promised nothing.
const OF_BOTH: Column = Column {
    left: LEFT,
    right: RIGHT,
    outcome: 592.0,
};
/// Between a commitment and what became of it.
const GUTTER: f64 = OUTCOME - PROMISE_WIDTH;
/// Least space between the last commitment and the head under it.
const CHANGED_CLEAR: f64 = 30.0;

/// How commitments are set: large and airy up to three a side, smaller with more.
#[derive(Clone, Copy)]
struct Measure {
    row: f64,
    size: f64,
    weight: Weight,
    first: f64,
    due: f64,
    note: f64,
}

const LARGE: Measure = Measure {
    row: 92.0,
    size: 20.0,
    weight: Weight::Medium,
    first: 28.0,
    due: 20.0,
    note: 20.0,
};
const SMALL: Measure = Measure {
    row: 56.0,
    size: 14.0,
    weight: Weight::SemiBold,
    first: 22.0,
    due: 16.0,
    note: 16.0,
};
const OURS: &str = "head-we-promised";
const THEIRS: &str = "head-you-promised";
/// More than this a side are set small.
const MOST_LARGE: usize = 3;

/// A page of commitments: what heads each half, and its rows.
struct Spread<'a> {
    left: (&'static str, Vec<Placed<'a>>),
    right: (&'static str, Vec<Placed<'a>>),
    /// The columns of the two; the left is alone on its page when it has all of it.
    columns: [Column; 2],
}

/// The slide's pages.
pub fn draft(c: &Compositor<'_>, slide: &PastCommitments) -> Draft {
    let facts = changed_height(c, &slide.changed);
    let most = slide.ours.len().max(slide.theirs.len());
    let ways: &[Measure] = if most > MOST_LARGE || c.close() {
        &[SMALL]
    } else {
        &[LARGE, SMALL]
    };
    let mut spreads: Vec<Spread<'_>> = of_one_side(c, slide, facts).into_iter().collect();
    for (n, measure) in ways.iter().enumerate() {
        if spreads.len() == 1 {
            break;
        }
        let way = spread_out(c, slide, *measure, facts);
        if n == 0 || way.len() < spreads.len() {
            spreads = way;
        }
    }
    if let ([spread], true) = (&mut spreads[..], c.roomy()) {
        stretch(&mut [&mut spread.left.1, &mut spread.right.1], BOTTOM - facts);
    }
    let mut bodies = Vec::new();
    let mut end = HEAD_RULE;
    for Spread { left, right, columns } in &spreads {
        let placed = left.1.iter().chain(&right.1);
        end = placed.map(Placed::end).fold(HEAD_RULE, f64::max);
        let mut nodes = Vec::new();
        half(c, left.0, columns[0], &left.1, &mut nodes);
        half(c, right.0, columns[1], &right.1, &mut nodes);
        bodies.push(nodes);
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    if !slide.changed.is_empty() {
        let last_bottom = frame::bottom(bodies.len() - 1);
        match bodies.last_mut() {
            Some(body) if end == HEAD_RULE && body.is_empty() => {
                body.extend(changed(c, &slide.changed, HEAD));
            }
            Some(body) if end + facts <= last_bottom + SLACK => {
                body.extend(changed(c, &slide.changed, end + CHANGED_CLEAR + 10.0));
            }
            _ => bodies.push(changed(c, &slide.changed, HEAD)),
        }
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::PastCommitments,
        kicker,
        title,
        bodies,
    }
}

/// The commitments of one side over the whole page, when the other promised nothing and they fit there.
fn of_one_side<'a>(c: &Compositor<'a>, slide: &PastCommitments, facts: f64) -> Option<Spread<'a>> {
    let (name, commitments) = match (&slide.ours[..], &slide.theirs[..]) {
        (ours, []) if !ours.is_empty() => (OURS, ours),
        ([], theirs) if !theirs.is_empty() => (THEIRS, theirs),
        _ => return None,
    };
    let ways: &[Measure] = if c.close() { &[SMALL] } else { &[LARGE, SMALL] };
    ways.iter().find_map(|measure| {
        let rows = commitments.iter().enumerate();
        let rows: Vec<Row<'a>> = rows
            .map(|(n, p)| past_commitment(c, p, n, OF_BOTH, *measure))
            .collect();
        let heights = heights(&rows);
        let breaks = break_into(&heights, &[BOTTOM - HEAD_RULE - facts])?;
        Some(Spread {
            left: (name, place(rows.into_iter(), &heights, breaks.squeeze, HEAD_RULE)),
            right: (name, Vec::new()),
            columns: [OF_BOTH, OF_RIGHT],
        })
    })
}

/// The commitments of both sides beside each other, with room for the facts on the last page. Where one side has
/// far more, it goes on in both halves.
fn spread_out<'a>(
    c: &Compositor<'a>,
    slide: &PastCommitments,
    measure: Measure,
    facts: f64,
) -> Vec<Spread<'a>> {
    let page = BOTTOM - HEAD_RULE;
    let side = |commitments: &[PastCommitment], x: Column| {
        let rows = commitments.iter().enumerate();
        split_tall(
            rows.map(|(n, p)| past_commitment(c, p, n, x, measure)).collect(),
            page,
        )
    };
    // The last `ends` columns stand over the facts. Columns from `alone` on come in pairs.
    let rooms = |count: usize, ends: usize, alone: usize| -> Vec<f64> {
        let room = |n: usize| {
            let nth = if n < alone { n } else { alone + (n - alone) / 2 };
            let page = frame::bottom(nth) - HEAD_RULE;
            if n + ends >= count {
                (page - facts).max(0.0)
            } else {
                page
            }
        };
        (0..count).map(room).collect()
    };
    let (ours, theirs) = (side(&slide.ours, OF_LEFT), side(&slide.theirs, OF_RIGHT));
    let (our_heights, their_heights) = (heights(&ours), heights(&theirs));
    let count = |heights: &[RowHeight], ends: usize| match heights {
        [] => 0,
        _ => break_pages(heights, |n| rooms(n, ends, usize::MAX)).pages.len(),
    };
    let (our_count, their_count) = (count(&our_heights, 1), count(&their_heights, 1));
    let most = our_count.max(their_count);
    if our_count.abs_diff(their_count) <= 1
        && let Some(left) = break_into(&our_heights, &rooms(most, 1, usize::MAX))
        && let Some(right) = break_into(&their_heights, &rooms(most, 1, usize::MAX))
    {
        let squeeze = left.squeeze.max(right.squeeze);
        let (mut ours, mut theirs) = (ours.into_iter(), theirs.into_iter());
        let spread = |(left, right): (&Range<usize>, &Range<usize>)| Spread {
            left: (
                OURS,
                place(&mut ours, &our_heights[left.clone()], squeeze, HEAD_RULE),
            ),
            right: (
                THEIRS,
                place(&mut theirs, &their_heights[right.clone()], squeeze, HEAD_RULE),
            ),
            columns: [OF_LEFT, OF_RIGHT],
        };
        return left.pages.iter().zip(&right.pages).map(spread).collect();
    }
    let we_have_more = our_count > their_count;
    let (name, commitments, long, short) = if we_have_more {
        (OURS, &slide.ours, our_heights, their_heights)
    } else {
        (THEIRS, &slide.theirs, their_heights, our_heights)
    };
    let shared = count(&short, 0);
    let beside = break_into(&short, &rooms(shared, 0, usize::MAX));
    // Columns it has alone come in pairs.
    let on_both =
        (1..=long.len() + 1).find_map(|pairs| break_into(&long, &rooms(shared + 2 * pairs, 2, shared)));
    let (Some(beside), Some(on_both)) = (beside, on_both) else {
        return Vec::new();
    };
    let squeeze = beside.squeeze.max(on_both.squeeze);
    let (mut ours, mut theirs) = (ours.into_iter(), theirs.into_iter());
    let mut columns = on_both.pages.iter().map(|column| &long[column.clone()]);
    let mut spreads = Vec::new();
    for column in &beside.pages[..shared] {
        let (mine, other) = (columns.next().unwrap_or_default(), &short[column.clone()]);
        let (left, right) = if we_have_more {
            (mine, other)
        } else {
            (other, mine)
        };
        spreads.push(Spread {
            left: (OURS, place(&mut ours, left, squeeze, HEAD_RULE)),
            right: (THEIRS, place(&mut theirs, right, squeeze, HEAD_RULE)),
            columns: [OF_LEFT, OF_RIGHT],
        });
    }
    let done = on_both.pages.get(shared).map_or(0, |column| column.start);
    let mut halves = [OF_LEFT, OF_RIGHT].map(|x| side(commitments, x).into_iter().skip(done));
    while let Some(left) = columns.next() {
        let right = columns.next().unwrap_or_default();
        let [at_left, at_right] = &mut halves;
        let (first, second) = (
            place(&mut *at_left, left, squeeze, HEAD_RULE),
            place(at_right.skip(left.len()), right, squeeze, HEAD_RULE),
        );
        at_left.by_ref().take(right.len()).for_each(drop);
        spreads.push(Spread {
            left: (name, first),
            right: (name, second),
            columns: [OF_LEFT, OF_RIGHT],
        });
    }
    spreads
}

fn past_commitment<'a>(
    c: &Compositor<'a>,
    commitment: &PastCommitment,
    index: usize,
    at: Column,
    m: Measure,
) -> Row<'a> {
    let (x, outcome_x) = (at.left, at.left + at.outcome);
    let width = at.outcome - GUTTER;
    let note_width = at.right - outcome_x;
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let what = c.text(&commitment.what, Style::new(m.size, m.weight, c.ink.ink), width);
    let due = commitment.due.as_ref().map(|d| c.text(d, grey, width));
    let second = Style::new(11.0, Weight::Regular, c.ink.second);
    let word = c.status_word(&commitment.outcome, note_width);
    let note = commitment.note.as_ref().map(|n| c.text(n, second, note_width));
    // What became of it may take more than one line; its note stands under the last.
    let lower = word.lines().saturating_sub(1) as f64 * word.leading();
    let colour = c.ink.of(commitment.outcome.tone);
    let sign = super::compositor::sign_of(commitment.outcome.sign);
    let told = Stack::heading(x).with(m.first, what).with_some(m.due, due);
    let outcome = Stack::cell(outcome_x + AFTER_SIGN).with(m.first, word);
    let noted = Stack::cell(outcome_x).with_some(m.first + lower + m.note, note);
    Row::new(index, m.row)
        .with(told)
        .with(outcome)
        .with(noted)
        .drawn(move |top, _| vec![crate::draw::sign(sign, outcome_x, top + m.first, colour).into()])
}

fn half(c: &Compositor<'_>, head: &str, at: Column, rows: &[Placed<'_>], nodes: &mut Vec<Node>) {
    let (x, right) = (at.left, at.right);
    if rows.is_empty() {
        return;
    }
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let heads = [
        c.label(&c.word(head), strong).head().at(x, HEAD),
        c.label(&c.word("head-what-became"), grey)
            .head()
            .at(x + at.outcome, HEAD),
    ];
    let mut table = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    table.children.push(frame::head_rule(c, x, right, HEAD_RULE));
    for row in rows {
        table.children.push(row.node());
        table.children.push(frame::hairline(c, x, right, row.end()));
    }
    nodes.push(table.into());
}

const RULE_AFTER: f64 = 8.0;
const LABEL_AFTER: f64 = 28.0;
const FACT_AFTER: f64 = 21.0;

fn facts(c: &Compositor<'_>, changed: &[ChangedFact]) -> Vec<(Passage, Passage)> {
    let label = Style::new(11.0, Weight::Medium, c.ink.furniture);
    let fact = Style::new(14.0, Weight::Regular, c.ink.ink);
    let set = |f: &ChangedFact| {
        (
            c.label_in(&f.label, label, Setting::new(PROMISE_WIDTH, 14.0)),
            c.text(&f.fact, fact, PROMISE_WIDTH),
        )
    };
    changed.iter().map(set).collect()
}

/// The height of what has changed, with the space above it; three stand beside each other.
fn changed_height(c: &Compositor<'_>, changed: &[ChangedFact]) -> f64 {
    if changed.is_empty() {
        return 0.0;
    }
    let rows = facts(c, changed);
    let height: f64 = rows.chunks(3).map(row_height).sum();
    CHANGED_CLEAR + 10.0 + LABEL_AFTER - 12.0 + height
}

/// From a row's top, 12 above its label's baseline, to its lowest letters.
fn row_height(row: &[(Passage, Passage)]) -> f64 {
    let height = |(label, fact): &(Passage, Passage)| {
        12.0 + label.depth() + FACT_AFTER + fact.depth() + 14.0 * DESCENT
    };
    row.iter().map(height).fold(0.0, f64::max)
}

fn changed(c: &Compositor<'_>, changed: &[ChangedFact], head: f64) -> Vec<Node> {
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let mut nodes = vec![
        c.label(&c.word("head-changed"), strong)
            .role(Role::Heading)
            .at(LEFT, head),
        frame::head_rule(c, LEFT, RIGHT, head + RULE_AFTER),
    ];
    let mut top = head + LABEL_AFTER - 12.0;
    for row in facts(c, changed).chunks(3) {
        for ((label, fact), x) in row.iter().zip(THIRDS) {
            debug_assert!(fact.width() <= THIRD && top >= TOP);
            nodes.push(label.at(x, top + 12.0));
            nodes.push(fact.at(x, top + 12.0 + label.depth() + FACT_AFTER));
        }
        top += row_height(row);
    }
    nodes
}
