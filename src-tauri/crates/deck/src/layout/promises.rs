//! Since we last met: what each side promised and what became of it, by sign and word; under it what else
//! has changed.

use super::compositor::{Compositor, DESCENT, Passage};
use super::flow::{Placed, Row, Stack, flow};
use super::frame::{self, BOTTOM, Draft, HALF, HEAD, HEAD_RULE, LEFT, RIGHT, THIRD, THIRDS, TOP};
use crate::content::{ChangedFact, Promise, Promises, SlideKey};
use crate::draw::AFTER_SIGN;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Page, Role};
use crate::typeset::{Setting, Style};

const LEFT_HALF_END: f64 = 468.0;
/// From a half's left edge to its column of outcomes.
const OUTCOME: f64 = 296.0;
const PROMISE_WIDTH: f64 = 264.0;
const NOTE_WIDTH: f64 = 124.0;
const CHANGED_HEAD: f64 = 396.0;
/// Least space between the last promise and the head under it.
const CHANGED_CLEAR: f64 = 30.0;

/// How promises are set: large and airy up to three a side, smaller with more.
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
const OURS: &str = "We promised";
const THEIRS: &str = "You promised";
/// More than this a side are set small.
const MOST_LARGE: usize = 3;

/// The slide's pages.
pub fn pages(c: &Compositor<'_>, slide: &Promises) -> Vec<Page> {
    let facts = changed_height(c, &slide.changed);
    let most = slide.ours.len().max(slide.theirs.len());
    let ways: &[Measure] = if most > MOST_LARGE {
        &[SMALL]
    } else {
        &[LARGE, SMALL]
    };
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for measure in ways {
        (ours, theirs) = (
            side(c, &slide.ours, LEFT, *measure),
            side(c, &slide.theirs, HALF, *measure),
        );
        if ours.len().max(theirs.len()) <= 1 && end_of(&ours).max(end_of(&theirs)) + facts <= BOTTOM {
            break;
        }
    }
    let measure = if most > MOST_LARGE || ways_small(&ours, &theirs) {
        SMALL
    } else {
        LARGE
    };
    let shared = ours.len().min(theirs.len());
    let mut bodies = Vec::new();
    let mut end = HEAD_RULE;
    let mut page = |left: (&str, &[Placed<'_>]), right: (&str, &[Placed<'_>])| {
        end = left
            .1
            .iter()
            .chain(right.1)
            .map(Placed::end)
            .fold(HEAD_RULE, f64::max);
        let mut nodes = Vec::new();
        half(c, left.0, LEFT, LEFT_HALF_END, left.1, &mut nodes);
        half(c, right.0, HALF, RIGHT, right.1, &mut nodes);
        bodies.push(nodes);
    };
    let none: Vec<Placed<'_>> = Vec::new();
    for n in 0..shared.max(1) {
        page(
            (OURS, ours.get(n).unwrap_or(&none)),
            (THEIRS, theirs.get(n).unwrap_or(&none)),
        );
    }
    // Where one side is done the other goes on in both halves.
    for (name, pages, promises) in [(OURS, &ours, &slide.ours), (THEIRS, &theirs, &slide.theirs)] {
        let Some(next) = pages.get(shared.max(1)).and_then(|p| p.first()) else {
            continue;
        };
        if is_parted(pages) {
            // A promise higher than a page goes on where it began.
            for placed in &pages[shared.max(1)..] {
                page((name, placed), (name, &none));
            }
            continue;
        }
        let mut rest = &promises[next.row.index..];
        let mut columns = Vec::new();
        while !rest.is_empty() {
            let x = if columns.len() % 2 == 0 { LEFT } else { HALF };
            let here = side(c, rest, x, measure).into_iter().next().unwrap_or_default();
            rest = &rest[here.len().clamp(1, rest.len())..];
            columns.push(here);
        }
        for pair in columns.chunks(2) {
            page((name, &pair[0]), (name, pair.get(1).unwrap_or(&none)));
        }
    }
    if !slide.changed.is_empty() {
        let height = facts - CHANGED_CLEAR;
        match bodies.last_mut() {
            Some(body) if end + facts <= BOTTOM => {
                let head = CHANGED_HEAD
                    .min(BOTTOM - height + 10.0)
                    .max(end + CHANGED_CLEAR + 10.0);
                body.extend(changed(c, &slide.changed, head));
            }
            _ => bodies.push(changed(c, &slide.changed, HEAD)),
        }
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Promises,
            kicker,
            title,
            bodies,
        },
    )
}

/// Does a promise stand on two pages?
fn is_parted(pages: &[Vec<Placed<'_>>]) -> bool {
    pages
        .windows(2)
        .any(|two| two[0].last().map(|p| p.row.index) == two[1].first().map(|p| p.row.index))
}

/// Were these promises set small?
fn ways_small(ours: &[Vec<Placed<'_>>], theirs: &[Vec<Placed<'_>>]) -> bool {
    let first = ours.iter().chain(theirs).flatten().next();
    first.is_some_and(|placed| placed.row.nominal < LARGE.row)
}

fn end_of(pages: &[Vec<Placed<'_>>]) -> f64 {
    pages.iter().flatten().map(Placed::end).fold(HEAD_RULE, f64::max)
}

fn side<'a>(c: &Compositor<'a>, promises: &[Promise], x: f64, measure: Measure) -> Vec<Vec<Placed<'a>>> {
    let rows = promises
        .iter()
        .enumerate()
        .map(|(n, p)| promise(c, p, n, x, measure))
        .collect();
    flow(rows, HEAD_RULE, HEAD_RULE, BOTTOM)
}

fn promise<'a>(c: &Compositor<'a>, promise: &Promise, index: usize, x: f64, m: Measure) -> Row<'a> {
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let what = c.text(
        &promise.what,
        Style::new(m.size, m.weight, c.ink.ink),
        PROMISE_WIDTH,
    );
    let due = promise.due.as_ref().map(|d| c.text(d, grey, PROMISE_WIDTH));
    let second = Style::new(11.0, Weight::Regular, c.ink.second);
    let (_, word) = c.status(&promise.outcome, 0.0, 0.0, NOTE_WIDTH);
    let note = promise.note.as_ref().map(|n| c.text(n, second, NOTE_WIDTH));
    let colour = c.ink.of(promise.outcome.tone);
    let sign = super::compositor::sign_of(promise.outcome.sign);
    let told = Stack::heading(x).with(m.first, what).with_some(m.due, due);
    let outcome = Stack::cell(x + OUTCOME + AFTER_SIGN).with(m.first, word);
    let noted = Stack::cell(x + OUTCOME).with_some(m.first + m.note, note);
    Row::new(index, m.row)
        .with(told)
        .with(outcome)
        .with(noted)
        .drawn(move |top, _| vec![crate::draw::sign(sign, x + OUTCOME, top + m.first, colour).into()])
}

fn half(c: &Compositor<'_>, head: &str, x: f64, right: f64, rows: &[Placed<'_>], nodes: &mut Vec<Node>) {
    if rows.is_empty() {
        return;
    }
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let heads = [
        c.label(head, strong).head().at(x, HEAD),
        c.label("What became of it", grey).head().at(x + OUTCOME, HEAD),
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
        c.label("What else has changed", strong)
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
