//! The scorecard: a ruled table with a bullet bar in each row and every target on one vertical line; under
//! it what is also measured, against the last quarter.

mod columns;

use super::charts::bullet::{self, Lengths, Scale};
use super::compositor::{Compositor, sign_of};
use super::flow::{Placed, Row, flow};
use super::frame::{self, BOTTOM, Draft, HEAD, HEAD_RULE, LEFT, RIGHT};
use super::stack::Stack;
use crate::content::line::{Line, date, number, say};
use crate::content::{MeasuredRow, MeasuredTable, Scorecard, SlideKey, Status, TargetRow, TargetTable};
use crate::draw::{self, AFTER_SIGN};
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style};
use columns::Columns;

const STATUS: f64 = 788.0;

const TARGET_ROW: f64 = 56.0;
const NAME: f64 = 26.0;
const METRIC: f64 = 16.0;
const NUMBERS: f64 = 33.0;
const BAR_HIGH: f64 = 14.0;

const MEASURED_ROW: f64 = 36.0;
const MEASURED_NAME: f64 = 23.0;
const MEASURED_BAR: f64 = 10.0;
/// From the end of the first table to the second's head, and from there to its rule.
const SECOND_HEAD: f64 = 24.0;
const SECOND_RULE: f64 = 12.0;
const KEY: f64 = 7.0;
/// How much higher than the heads the bars' key stands where it finds no room among them.
const KEY_UP: f64 = 16.0;
/// The rows of the two tables are one flow; each table is a group of it.
const TARGETS: usize = 0;
const MEASURED: usize = 1;

/// The scorecard's pages.
pub fn draft(c: &Compositor<'_>, slide: &Scorecard) -> Draft {
    let columns = Columns::new(c, slide);
    let mut rows = Vec::new();
    if let Some(table) = &slide.targets {
        rows.extend(
            targets(c, table, columns)
                .into_iter()
                .map(|row| row.group(TARGETS)),
        );
    }
    if let Some(table) = &slide.measured {
        let mut measured = measured(c, table, columns);
        if let Some(first) = measured.first_mut() {
            first.lead = SECOND_HEAD + SECOND_RULE;
        }
        rows.extend(measured.into_iter().map(|row| row.group(MEASURED)));
    }
    let mut bodies: Vec<Vec<Node>> = Vec::new();
    for placed in flow(rows, c.room(HEAD_RULE, BOTTOM)) {
        let (above, under) = placed.split_at(placed.partition_point(|p| p.row.group == TARGETS));
        let mut nodes = Vec::new();
        if let Some(table) = slide.targets.as_ref().filter(|_| !above.is_empty()) {
            nodes.extend(target_page(c, table, columns, above));
        }
        if let Some((table, first)) = slide.measured.as_ref().zip(under.first()) {
            nodes.extend(measured_page(c, table, columns, (under, first.top)));
        }
        bodies.push(nodes);
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Scorecard,
        kicker,
        title,
        bodies,
    }
}

fn name_style(c: &Compositor<'_>) -> Style {
    Style::new(14.0, Weight::Medium, c.ink.ink)
}

fn targets<'a>(c: &'a Compositor<'a>, table: &'a TargetTable, columns: Columns) -> Vec<Row<'a>> {
    // The head's mark stands before those of the rows.
    c.number_marks(&table.head);
    let rows = table.rows.iter().enumerate();
    rows.map(|(n, r)| target_row(c, r, n, columns, table)).collect()
}

fn target_row<'a>(
    c: &'a Compositor<'a>,
    row: &'a TargetRow,
    index: usize,
    columns: Columns,
    table: &'a TargetTable,
) -> Row<'a> {
    let Columns { targets: scale, .. } = columns;
    let name = c.text(&row.name, name_style(c), columns.name_width);
    let metric = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let metric = c.text(&row.metric, metric, columns.name_width);
    let now = columns.now(c, &row.now);
    let target = columns.reference(c, &row.target, columns.target_style(c));
    Row::new(index, TARGET_ROW)
        .with(Stack::heading(LEFT).with(NAME, name).with(METRIC, metric))
        .with(Stack::cell(columns.start).with(NUMBERS, columns.value(c, &row.start)))
        .with(Stack::cell(columns.last).with(NUMBERS, columns.value(c, &row.last)))
        .with(Stack::cell(columns.now).with(columns.now_baseline(NUMBERS) - now.depth() / 2.0, now))
        .with(Stack::cell(scale.values).with(NUMBERS, target))
        .with(status_cell(c, &row.status, NUMBERS))
        .drawn(move |top, height| {
            let bar_top = top + TARGET_ROW.min(height) / 2.0 - BAR_HIGH / 2.0;
            let bar = Lengths::of(&row.bullet);
            vec![
                told_bar(
                    &bar_told(c, row, table),
                    bullet::parts(c, bar, scale, bar_top, BAR_HIGH),
                ),
                sign(c, &row.status, top + NUMBERS),
            ]
        })
}

fn bar_told(c: &Compositor<'_>, row: &TargetRow, table: &TargetTable) -> String {
    let told = say!(
        c,
        "alt-target",
        name = Line::from(&row.name),
        start = number(&row.start),
        when = date(&table.last_head),
        last = number(&row.last),
        now = number(&row.now.text),
        target = number(&row.target),
        status = number(&row.status.word)
    );
    told.plain()
}

fn told_bar(told: &str, parts: Vec<Node>) -> Node {
    Group::new(Role::Figure).alt(told).with(parts).into()
}

fn status_cell(c: &Compositor<'_>, status: &Status, first: f64) -> Stack {
    let word = c.status_word(status, RIGHT - STATUS);
    Stack::cell(STATUS + AFTER_SIGN).with(first, word)
}

fn sign(c: &Compositor<'_>, status: &Status, baseline: f64) -> Node {
    draw::sign(sign_of(status.sign), STATUS, baseline, c.ink.of(status.tone)).into()
}

fn target_page(
    c: &Compositor<'_>,
    table: &TargetTable,
    columns: Columns,
    placed: &[Placed<'_>],
) -> Vec<Node> {
    let Columns { targets: scale, .. } = columns;
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let strong = Style::new(11.0, Weight::Medium, c.ink.ink);
    // A head of two lines grows upwards.
    let head = c
        .text_in(&table.head, strong, Setting::new(columns.name_width, 14.0))
        .head();
    let up = head.depth();
    let right = |words: &str, style, x| {
        c.label_in(words, style, Setting::line().right())
            .head()
            .at(x, HEAD)
    };
    let heads = [
        head.at(LEFT, HEAD - up),
        right(&c.word("head-start"), grey, columns.start),
        right(&table.last_head, grey, columns.last),
        right(&c.word("head-now"), strong, columns.now),
        c.label(&c.word("head-target"), strong)
            .head()
            .at(scale.values, HEAD),
        c.label(&c.word("head-status"), grey).head().at(STATUS, HEAD),
    ];
    let mut node = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    node.children.extend(key(c, table, scale));
    node.children.push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    let end = placed.last().map_or(HEAD_RULE, Placed::end);
    let line = draw::stroke(1.25, c.ink.ink);
    for row in placed {
        node.children.push(row.node());
        node.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    node.children
        .push(draw::line(scale.line, HEAD_RULE, scale.line, end, line).into());
    vec![node.into()]
}

/// What the three parts of a bar are: over the bars, or higher where that would reach the next head.
fn key(c: &Compositor<'_>, table: &TargetTable, scale: Scale) -> Vec<Node> {
    let grey = Style::new(11.0, Weight::Regular, c.ink.second);
    let names = table.key.each_ref().map(|name| c.label(name, grey));
    let wide: f64 = names.iter().map(|name| KEY + 4.0 + name.width() + 12.0).sum();
    let (mut x, baseline) = if scale.from + wide <= scale.values {
        (scale.from, HEAD)
    } else {
        (scale.from.min(RIGHT + 12.0 - wide), HEAD - KEY_UP)
    };
    let mut nodes = Vec::new();
    for (name, colour) in names.iter().zip([c.ink.hairline, c.ink.tint, c.ink.accent]) {
        nodes.push(draw::rect(x, baseline - KEY, KEY, KEY, colour).into());
        nodes.push(name.at(x + KEY + 4.0, baseline));
        x += KEY + 4.0 + name.width() + 12.0;
    }
    nodes
}

fn measured<'a>(c: &'a Compositor<'a>, table: &'a MeasuredTable, columns: Columns) -> Vec<Row<'a>> {
    let rows = table.rows.iter().enumerate();
    rows.map(|(n, r)| measured_row(c, r, n, columns, table)).collect()
}

fn measured_row<'a>(
    c: &'a Compositor<'a>,
    row: &'a MeasuredRow,
    index: usize,
    columns: Columns,
    table: &'a MeasuredTable,
) -> Row<'a> {
    let Columns { measured: scale, .. } = columns;
    let name = c.text(&row.name, name_style(c), columns.measured_name_width);
    let now = columns.now(c, &row.now);
    let reference = columns.reference(c, &row.reference, columns.value_style(c));
    Row::new(index, MEASURED_ROW)
        .with(Stack::heading(LEFT).with(MEASURED_NAME, name))
        .with(Stack::cell(columns.last).with(MEASURED_NAME, columns.value(c, &row.last)))
        .with(Stack::cell(columns.now).with(columns.now_baseline(MEASURED_NAME) - now.depth() / 2.0, now))
        .with(Stack::cell(scale.values).with(MEASURED_NAME, reference))
        .with(status_cell(c, &row.change, MEASURED_NAME))
        .drawn(move |top, height| {
            let bar_top = top + MEASURED_ROW.min(height) / 2.0 - MEASURED_BAR / 2.0;
            let bar = bullet::plain(c, Lengths::of(&row.bullet), scale, bar_top, MEASURED_BAR);
            let told = say!(
                c,
                "alt-measured",
                name = Line::from(&row.name),
                when = date(&table.last_head),
                last = number(&row.last),
                now = number(&row.now.text),
                status = number(&row.change.word)
            );
            vec![
                told_bar(&told.plain(), bar),
                sign(c, &row.change, top + MEASURED_NAME),
            ]
        })
}

fn measured_page(
    c: &Compositor<'_>,
    table: &MeasuredTable,
    columns: Columns,
    (placed, rule): (&[Placed<'_>], f64),
) -> Vec<Node> {
    let Columns { measured: scale, .. } = columns;
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let strong = Style::new(11.0, Weight::Medium, c.ink.ink);
    let head = rule
        - if rule <= HEAD_RULE + 0.1 {
            HEAD_RULE - HEAD
        } else {
            SECOND_RULE
        };
    let right = |words: &str, style, x| {
        c.label_in(words, style, Setting::line().right())
            .head()
            .at(x, head)
    };
    let heads = [
        c.text_in(
            &table.head,
            strong,
            Setting::new(columns.measured_name_width, 14.0),
        )
        .head()
        .at(LEFT, head),
        right(&table.last_head, grey, columns.last),
        right(&c.word("head-now"), strong, columns.now),
        c.label(&table.last_head, grey).head().at(scale.values, head),
        c.label(&c.word("head-change"), grey).head().at(STATUS, head),
    ];
    let mut node = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    node.children.push(frame::head_rule(c, LEFT, RIGHT, rule));
    for row in placed {
        node.children.push(row.node());
        if table.rows.get(row.row.index).is_some_and(|r| r.bullet.line) {
            let grey = draw::stroke(1.25, c.ink.axis);
            node.children
                .push(draw::line(scale.line, row.top, scale.line, row.end(), grey).into());
        }
        node.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    vec![node.into()]
}
