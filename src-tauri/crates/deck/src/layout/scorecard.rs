//! The scorecard: a ruled table with a bullet bar in each row and every target on one vertical line; under
//! it what is also measured, against the last quarter.

use super::charts::bullet;
use super::compositor::{Compositor, sign_of};
use super::flow::{Placed, Row, Stack, flow};
use super::frame::{self, BOTTOM, Draft, HEAD, HEAD_RULE, LEFT, RIGHT};
use crate::content::{MeasuredRow, MeasuredTable, Scorecard, SlideKey, Status, TargetRow, TargetTable};
use crate::draw::{self, AFTER_SIGN};
use crate::fonts::Weight;
use crate::scene::{Group, Node, Page, Role};
use crate::typeset::{Setting, Style};

const START: f64 = 320.0;
const LAST: f64 = 380.0;
const NOW: f64 = 448.0;
const STATUS: f64 = 788.0;
const NAME_WIDTH: f64 = 232.0;
const NAME_WIDTH_WITHOUT_START: f64 = 280.0;
const VALUE_ROOM: f64 = 56.0;

const TARGET_ROW: f64 = 56.0;
const NAME: f64 = 26.0;
const METRIC: f64 = 16.0;
const NUMBERS: f64 = 33.0;
const BIG: f64 = 35.0;
const BAR_HIGH: f64 = 14.0;

const MEASURED_ROW: f64 = 36.0;
const MEASURED_NAME: f64 = 23.0;
const MEASURED_BIG: f64 = 25.0;
const MEASURED_BAR: f64 = 10.0;
/// From the end of the first table to the second's head, and from there to its rule.
const SECOND_HEAD: f64 = 24.0;
const SECOND_RULE: f64 = 12.0;
const KEY: f64 = 7.0;
/// The rows of the two tables are one flow; each table is a group of it.
const TARGETS: usize = 0;
const MEASURED: usize = 1;

/// The scorecard's pages.
pub fn pages(c: &Compositor<'_>, slide: &Scorecard) -> Vec<Page> {
    let mut rows = Vec::new();
    if let Some(table) = &slide.targets {
        rows.extend(targets(c, table).into_iter().map(|row| row.group(TARGETS)));
    }
    if let Some(table) = &slide.measured {
        let mut measured = measured(c, table);
        if let Some(first) = measured.first_mut() {
            first.lead = SECOND_HEAD + SECOND_RULE;
        }
        rows.extend(measured.into_iter().map(|row| row.group(MEASURED)));
    }
    let mut bodies: Vec<Vec<Node>> = Vec::new();
    for placed in flow(rows, HEAD_RULE, BOTTOM) {
        let (above, under) = placed.split_at(placed.partition_point(|p| p.row.group == TARGETS));
        let mut nodes = Vec::new();
        if let Some(table) = slide.targets.as_ref().filter(|_| !above.is_empty()) {
            nodes.extend(target_page(c, table, above));
        }
        if let Some((table, first)) = slide.measured.as_ref().zip(under.first()) {
            nodes.extend(measured_page(c, table, under, first.top));
        }
        bodies.push(nodes);
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Scorecard,
            kicker,
            title,
            bodies,
        },
    )
}

fn target_style(c: &Compositor<'_>) -> Style {
    Style::new(14.0, Weight::Medium, c.ink.ink)
}

fn targets<'a>(c: &'a Compositor<'a>, table: &'a TargetTable) -> Vec<Row<'a>> {
    let width = |text: &str| c.fonts.measure(text, target_style(c));
    let line = bullet::line_of(table.rows.iter().map(|r| (&r.bullet, width(&r.target))));
    // The head's mark stands before those of the rows.
    let _head = c.text(
        &table.head,
        Style::new(11.0, Weight::Medium, c.ink.ink),
        NAME_WIDTH,
    );
    let rows = table.rows.iter().enumerate();
    rows.map(|(n, r)| target_row(c, r, n, line)).collect()
}

fn line_of_page(c: &Compositor<'_>, table: &TargetTable) -> f64 {
    let width = |text: &str| c.fonts.measure(text, target_style(c));
    bullet::line_of(table.rows.iter().map(|r| (&r.bullet, width(&r.target))))
}

fn target_row<'a>(c: &'a Compositor<'a>, row: &'a TargetRow, index: usize, line: f64) -> Row<'a> {
    let grey = Style::new(14.0, Weight::Regular, c.ink.second);
    let right = Setting {
        leading: 20.0,
        ..Setting::new(VALUE_ROOM, 20.0).right()
    };
    let name = c.text(&row.name, target_style(c), NAME_WIDTH);
    let metric = c.text(
        &row.metric,
        Style::new(11.0, Weight::Regular, c.ink.furniture),
        NAME_WIDTH,
    );
    let start = c.label_in(&row.start, grey, right);
    let last = c.label_in(&row.last, grey, right);
    let now = c.figure(
        &row.now,
        Style::new(20.0, Weight::SemiBold, c.ink.ink),
        Setting::line().right(),
        90.0,
    );
    let target_x = bullet::value_x(&row.bullet, line);
    let target = c.label_in(
        &row.target,
        target_style(c),
        Setting::new(STATUS - target_x - 4.0, 20.0),
    );
    let middle = |depth: f64, at: f64| at - depth / 2.0;
    Row::new(index, TARGET_ROW)
        .with(Stack::heading(LEFT).with(NAME, name).with(METRIC, metric))
        .with(Stack::cell(START).with(NUMBERS, start))
        .with(Stack::cell(LAST).with(NUMBERS, last))
        .with(Stack::cell(NOW).with(middle(now.depth(), BIG), now))
        .with(Stack::cell(target_x).with(NUMBERS, target))
        .with(status_cell(c, &row.status, NUMBERS))
        .drawn(move |top, height| {
            let bar_top = top + TARGET_ROW.min(height) / 2.0 - BAR_HIGH / 2.0;
            let mut nodes = vec![alt_bar(
                c,
                &bar_told(row),
                bullet::parts(c, &row.bullet, line, bar_top, BAR_HIGH),
            )];
            nodes.push(sign(c, &row.status, top + NUMBERS));
            nodes
        })
}

fn bar_told(row: &TargetRow) -> String {
    format!(
        "Bar: start {}, then {}, now {}, target {}.",
        row.start, row.last, row.now.text, row.target
    )
}

fn alt_bar(_c: &Compositor<'_>, told: &str, parts: Vec<Node>) -> Node {
    Group::new(Role::Figure).alt(told).with(parts).into()
}

fn status_cell(c: &Compositor<'_>, status: &Status, first: f64) -> Stack {
    let (_, word) = c.status(status, 0.0, 0.0, RIGHT - STATUS);
    Stack::cell(STATUS + AFTER_SIGN).with(first, word)
}

fn sign(c: &Compositor<'_>, status: &Status, baseline: f64) -> Node {
    draw::sign(sign_of(status.sign), STATUS, baseline, c.ink.of(status.tone)).into()
}

fn target_page(c: &Compositor<'_>, table: &TargetTable, placed: &[Placed<'_>]) -> Vec<Node> {
    let line = line_of_page(c, table);
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let strong = Style::new(11.0, Weight::Medium, c.ink.ink);
    // A head of two lines grows upwards, over the numbers' heads if it must be long.
    let head = c
        .text_in(&table.head, strong, Setting::new(NAME_WIDTH, 14.0))
        .head();
    let up = head.depth();
    let heads = [
        head.at(LEFT, HEAD - up),
        c.label_in("Start", grey, Setting::line().right())
            .head()
            .at(START, HEAD),
        c.label_in(&table.last_head, grey, Setting::line().right())
            .head()
            .at(LAST, HEAD),
        c.label_in("Now", strong, Setting::line().right())
            .head()
            .at(NOW, HEAD),
        c.label("Target", strong)
            .head()
            .at(line.max(680.0) + bullet::VALUE_AFTER, HEAD),
        c.label("Status", grey).head().at(STATUS, HEAD),
    ];
    let mut table_node = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    table_node.children.extend(key(c, table));
    table_node
        .children
        .push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    for row in placed {
        table_node.children.push(row.node());
        table_node
            .children
            .push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    let end = placed.last().map_or(HEAD_RULE, Placed::end);
    table_node
        .children
        .push(draw::line(line, HEAD_RULE, line, end, draw::stroke(1.25, c.ink.ink)).into());
    vec![table_node.into()]
}

fn key(c: &Compositor<'_>, table: &TargetTable) -> Vec<Node> {
    let grey = Style::new(11.0, Weight::Regular, c.ink.second);
    let mut nodes = Vec::new();
    let mut x = bullet::FROM;
    for (name, colour) in table.key.iter().zip([c.ink.hairline, c.ink.tint, c.ink.accent]) {
        let name = c.label(name, grey);
        nodes.push(draw::rect(x, HEAD - KEY, KEY, KEY, colour).into());
        nodes.push(name.at(x + KEY + 4.0, HEAD));
        x += KEY + 4.0 + name.width() + 12.0;
    }
    nodes
}

fn measured<'a>(c: &'a Compositor<'a>, table: &'a MeasuredTable) -> Vec<Row<'a>> {
    let line = line_of_measured(c, table);
    table
        .rows
        .iter()
        .enumerate()
        .map(|(n, r)| measured_row(c, r, n, line))
        .collect()
}

fn line_of_measured(c: &Compositor<'_>, table: &MeasuredTable) -> f64 {
    let style = Style::new(14.0, Weight::Regular, c.ink.second);
    let width = |text: &str| c.fonts.measure(text, style);
    bullet::line_of(table.rows.iter().map(|r| (&r.bullet, width(&r.reference))))
}

fn measured_row<'a>(c: &'a Compositor<'a>, row: &'a MeasuredRow, index: usize, line: f64) -> Row<'a> {
    let grey = Style::new(14.0, Weight::Regular, c.ink.second);
    let name = c.text(&row.name, target_style(c), NAME_WIDTH_WITHOUT_START - 24.0);
    let last = c.label_in(&row.last, grey, Setting::new(VALUE_ROOM, 20.0).right());
    let now = c.figure(
        &row.now,
        Style::new(20.0, Weight::SemiBold, c.ink.ink),
        Setting::line().right(),
        90.0,
    );
    let x = bullet::value_x(&row.bullet, line);
    let reference = c.label_in(&row.reference, grey, Setting::new(STATUS - x - 4.0, 20.0));
    let big = MEASURED_BIG - now.depth() / 2.0;
    Row::new(index, MEASURED_ROW)
        .with(Stack::heading(LEFT).with(MEASURED_NAME, name))
        .with(Stack::cell(LAST).with(MEASURED_NAME, last))
        .with(Stack::cell(NOW).with(big, now))
        .with(Stack::cell(x).with(MEASURED_NAME, reference))
        .with(status_cell(c, &row.change, MEASURED_NAME))
        .drawn(move |top, height| {
            let bar_top = top + MEASURED_ROW.min(height) / 2.0 - MEASURED_BAR / 2.0;
            let bar = bullet::plain(c, &row.bullet, line, bar_top, MEASURED_BAR);
            let told = format!("Bar: now {}, before {}.", row.now.text, row.last);
            vec![alt_bar(c, &told, bar), sign(c, &row.change, top + MEASURED_NAME)]
        })
}

fn measured_page(c: &Compositor<'_>, table: &MeasuredTable, placed: &[Placed<'_>], rule: f64) -> Vec<Node> {
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let strong = Style::new(11.0, Weight::Medium, c.ink.ink);
    let head = rule
        - if rule <= HEAD_RULE + 0.1 {
            HEAD_RULE - HEAD
        } else {
            SECOND_RULE
        };
    let heads = [
        c.text_in(&table.head, strong, Setting::new(NAME_WIDTH_WITHOUT_START, 14.0))
            .head()
            .at(LEFT, head),
        c.label_in(&table.last_head, grey, Setting::line().right())
            .head()
            .at(LAST, head),
        c.label_in("Now", strong, Setting::line().right())
            .head()
            .at(NOW, head),
        c.label(&table.last_head, grey).head().at(730.0, head),
        c.label("Change", grey).head().at(STATUS, head),
    ];
    let mut node = Group::new(Role::Table).with([Group::new(Role::Row).with(heads).into()]);
    node.children.push(frame::head_rule(c, LEFT, RIGHT, rule));
    let line = line_of_measured(c, table);
    for row in placed {
        node.children.push(row.node());
        if table.rows.get(row.row.index).is_some_and(|r| r.bullet.line) {
            let grey = draw::stroke(1.25, c.ink.axis);
            node.children
                .push(draw::line(line, row.top, line, row.end(), grey).into());
        }
        node.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    vec![node.into()]
}
