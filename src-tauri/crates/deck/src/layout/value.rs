//! Value and return: one bar of value hanging from the top, strongest evidence first, what is only claimed
//! hatched and apart, beside a bar of the quarter's fees on one scale; the statements with their source.

use super::charts::{Area, number};
use super::compositor::{Compositor, DESCENT, Passage, figure_style};
use super::flow::{Row, Stack, flow, settle};
use super::frame::{self, BOTTOM, Draft, HALF, LEFT, RIGHT, TOP};
use crate::content::{SlideKey, Text, ValuePart, ValueSlide, ValueStatement};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Page, Role};
use crate::typeset::{Setting, Style};
use model::Evidence;

const HERO: (f64, f64) = (46.0, 190.0);
const SENTENCE: f64 = 28.0;
const HERO_ROOM: f64 = 344.0 - 46.0 - 16.0;
const FEES: f64 = 344.0;
const BAR: f64 = 418.0;
const WIDE: f64 = 50.0;
const APART: f64 = 8.0;
const CUT: f64 = 1.5;
const MULTIPLES: f64 = 409.0;
const MULTIPLE_TICK: f64 = 412.0;
const DIGITS: f64 = 888.0;
const LABEL: f64 = 24.0;
const AMOUNT: f64 = 26.0;
const QUOTE_AFTER: f64 = 26.0;
const SOURCE_AFTER: f64 = 18.0;
const CLAIMED_QUOTE: f64 = 22.0;
const NOTES_LAST: f64 = 469.5;
/// Room under the fees' bar for its name and amount.
const FEES_LABEL: f64 = 36.0;
const HATCH_PITCH: f64 = 5.0 * std::f64::consts::SQRT_2;
/// Least space under a part's last letters.
const PART_FOOT: f64 = 8.0;

/// The slide's pages.
pub fn pages(c: &Compositor<'_>, slide: &ValueSlide) -> Vec<Page> {
    let bar = Bar::new(slide);
    let left = left_column(c, slide, &bar);
    let rows: Vec<Part> = slide.parts.iter().map(|p| part(c, p, HALF)).collect();
    let heights: Vec<f64> = rows.iter().map(|r| r.height).collect();
    let wanted: Vec<f64> = bar.tops.clone();
    let total: f64 = heights.iter().sum();
    let uncounted_rows = |x: f64| -> Vec<Row<'_>> {
        slide
            .uncounted
            .iter()
            .enumerate()
            .map(|(n, s)| statement_row(c, s, n, x))
            .collect()
    };
    let mut bodies = Vec::new();
    let mut first = left;
    // The last letters may stand nearer to the body's end than to the next part.
    let end = BOTTOM + PART_FOOT - 1.0;
    if total <= end - TOP + 0.05 {
        let uncounted = uncounted_rows(HALF);
        let uncounted_height: f64 = uncounted.iter().map(Row::height).sum::<f64>() + UNCOUNTED_HEAD;
        let shares = !uncounted.is_empty() && total + uncounted_height <= BOTTOM - TOP;
        let bottom = if shares { BOTTOM - uncounted_height } else { end };
        let tops = settle(&wanted, &heights, TOP, bottom);
        for (n, (row, (top, want))) in rows.iter().zip(tops.iter().zip(&wanted)).enumerate() {
            first.extend(placed_part(c, row, n, *top, *want, BAR + WIDE));
        }
        if shares {
            let placed: Vec<_> = flow(uncounted, bottom + UNCOUNTED_HEAD, TOP, BOTTOM)
                .into_iter()
                .flatten()
                .collect();
            first.extend(uncounted_table(c, &placed, HALF, bottom));
            bodies.push(first);
        } else {
            let has_first = !slide.parts.is_empty() || slide.hero.is_some() || slide.fees.is_some();
            if has_first {
                bodies.push(first);
            }
            bodies.extend(uncounted_pages(c, uncounted_rows(LEFT)));
        }
    } else {
        // More statements than the bar's page holds: the bar stands alone with the sums, the statements follow.
        let sums: Vec<Part> = slide.parts.iter().map(|p| sum_only(c, p)).collect();
        let heights: Vec<f64> = sums.iter().map(|r| r.height).collect();
        let tops = settle(&wanted, &heights, TOP, BOTTOM);
        for (n, (row, (top, want))) in sums.iter().zip(tops.iter().zip(&wanted)).enumerate() {
            first.extend(placed_part(c, row, n, *top, *want, BAR + WIDE));
        }
        bodies.push(first);
        let rows = slide.parts.iter().flat_map(|part| graded_rows(c, part)).collect();
        for placed in flow(rows, TOP, TOP, BOTTOM) {
            bodies.push(vec![
                frame::head_rule(c, LEFT, RIGHT, TOP),
                list(c, &placed, LEFT),
            ]);
        }
        bodies.extend(uncounted_pages(c, uncounted_rows(LEFT)));
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::Value,
            kicker,
            title,
            bodies,
        },
    )
}

/// Where the bars lie.
struct Bar {
    scale: f64,
    tops: Vec<f64>,
    ends: Vec<f64>,
    fees_end: f64,
}

impl Bar {
    fn new(slide: &ValueSlide) -> Self {
        let total: f64 = slide.parts.iter().map(|p| number(p.value)).sum();
        let fees = slide.fees.as_ref().map_or(0.0, |f| number(f.value));
        let apart = if slide.parts.iter().any(|p| p.counted) && slide.parts.iter().any(|p| !p.counted) {
            APART
        } else {
            0.0
        };
        let by_total = if total > 0.0 {
            (BOTTOM - TOP - apart) / total
        } else {
            f64::INFINITY
        };
        let by_fees = if fees > 0.0 {
            (BOTTOM - TOP - FEES_LABEL) / fees
        } else {
            f64::INFINITY
        };
        let scale = by_total.min(by_fees);
        let scale = if scale.is_finite() { scale } else { 0.0 };
        let (mut tops, mut ends) = (Vec::new(), Vec::new());
        let mut y = TOP;
        for (n, part) in slide.parts.iter().enumerate() {
            if n > 0 && !part.counted && slide.parts[n - 1].counted {
                y += APART;
            }
            tops.push(y);
            y += number(part.value) * scale;
            ends.push(y);
        }
        Self {
            scale,
            tops,
            ends,
            fees_end: TOP + fees * scale,
        }
    }
}

fn left_column(c: &Compositor<'_>, slide: &ValueSlide, bar: &Bar) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut used = TOP;
    if let Some((figure, words)) = &slide.hero {
        let figure = c.figure(
            figure,
            figure_style(60.0, c.ink.accent),
            Setting::line(),
            HERO_ROOM,
        );
        nodes.push(figure.at(HERO.0, HERO.1));
        let words = c.text(
            words,
            Style::new(14.0, Weight::Regular, c.ink.ink),
            HERO_ROOM - 24.0,
        );
        let y = HERO.1 + figure.depth() + SENTENCE;
        used = y + words.depth() + 4.0;
        nodes.push(words.at(LEFT, y));
    }
    nodes.push(bars(c, slide, bar, used));
    // The notes stand on the foot, the last on its line.
    let grey = Style::new(11.0, Weight::Regular, c.ink.second);
    let notes: Vec<Passage> = slide.notes.iter().map(|n| c.text(n, grey, HERO_ROOM)).collect();
    let height: f64 = notes.iter().map(|n| n.leading() * n.lines() as f64).sum();
    let mut y = NOTES_LAST - height + 14.0;
    for note in &notes {
        nodes.push(note.at(LEFT, y));
        y += note.leading() * note.lines() as f64;
    }
    nodes
}

fn bars(c: &Compositor<'_>, slide: &ValueSlide, bar: &Bar, used: f64) -> Node {
    let ink = c.ink;
    let mut group = Group::new(Role::Figure).alt(told(slide));
    let grey = Style::new(11.0, Weight::Regular, ink.second);
    let mut fees_area = None;
    if let Some(fees) = &slide.fees {
        let end = bar.fees_end;
        group
            .children
            .push(draw::rect(FEES, TOP, WIDE, (end - TOP).max(0.75), ink.past).into());
        group
            .children
            .push(draw::rule(FEES + WIDE, BAR, end, 0.75, ink.past).into());
        let strong = Style::new(11.0, Weight::Medium, ink.second);
        let name = c.text_in(&fees.label, strong, Setting::line());
        let amount = c.figure(&fees.amount, strong, Setting::line(), 200.0);
        let wide = name.width().max(amount.width());
        // Beside a mark of the value bar the words move to the left of their own bar.
        let scaled = |times: f64| TOP + number(fees.value) * bar.scale * times;
        let marks = slide.multiples.iter().map(|m| scaled(number(m.times)));
        let total_near = marks.clone().any(|y| (end..end + FEES_LABEL).contains(&y));
        let under = Area {
            left: FEES,
            top: end + 4.0,
            right: FEES + wide,
            bottom: end + 34.0,
        };
        if wide <= BAR - FEES - 4.0
            && !(total_near
                && slide
                    .multiples
                    .iter()
                    .any(|m| m.total && (end..end + FEES_LABEL).contains(&scaled(number(m.times)))))
        {
            group.children.push(name.at(FEES, end + 16.0));
            group.children.push(amount.at(FEES, end + 30.0));
            fees_area = Some(under);
        } else {
            let right = |p: &Passage| FEES - 8.0 - p.width();
            let y = end.max(used + 14.0 + 12.0).min(BOTTOM - 60.0);
            group.children.push(name.at(right(&name), y));
            group.children.push(amount.at(right(&amount), y + 14.0));
        }
    }
    for (n, part) in slide.parts.iter().enumerate() {
        let (mut top, end) = (bar.tops[n], bar.ends[n]);
        if n > 0 && part.counted {
            top += CUT;
        }
        let high = (end - top).max(0.75);
        if part.grade == Evidence::Claimed {
            group
                .children
                .push(draw::hatch(BAR, top, WIDE, high, HATCH_PITCH, 1.5, ink.tint).into());
            let line = draw::stroke(1.0, ink.accent);
            group
                .children
                .push(draw::outline(BAR + 0.5, top + 0.5, WIDE - 1.0, (high - 1.0).max(0.1), line).into());
        } else {
            let colour = if part.grade == Evidence::Documented {
                ink.tint
            } else {
                ink.accent
            };
            group
                .children
                .push(draw::rect(BAR, top, WIDE, high, colour).into());
        }
    }
    if let Some(fees) = &slide.fees {
        let unit = number(fees.value) * bar.scale;
        let mut taken: Vec<Area> = fees_area.into_iter().collect();
        // The total's own mark chooses first.
        for multiple in slide
            .multiples
            .iter()
            .filter(|m| m.total)
            .chain(slide.multiples.iter().filter(|m| !m.total))
        {
            let y = TOP + unit * number(multiple.times);
            let style = if multiple.total {
                Style::new(11.0, Weight::SemiBold, ink.ink)
            } else {
                grey
            };
            let label = c.label_in(&multiple.label, style, Setting::line().right());
            let area = Area::of(&label, MULTIPLES, y + 4.0);
            if y > BOTTOM + 0.5 || taken.iter().any(|t| t.meets(&area)) && !multiple.total {
                continue;
            }
            taken.push(area);
            let colour = if multiple.total { ink.ink } else { ink.axis };
            group.children.push(label.at(MULTIPLES, y + 4.0));
            group.children.push(
                draw::rule(
                    MULTIPLE_TICK,
                    BAR,
                    y,
                    if multiple.total { 1.0 } else { 0.75 },
                    colour,
                )
                .into(),
            );
        }
    }
    group.into()
}

fn told(slide: &ValueSlide) -> String {
    let mut parts: Vec<String> = slide
        .parts
        .iter()
        .map(|p| format!("{} {}", p.label.plain(), p.amount.text))
        .collect();
    if let Some(fees) = &slide.fees {
        parts.push(format!("{} {}", fees.label.plain(), fees.amount.text));
    }
    format!("Bars on one scale: {}.", parts.join(", "))
}

/// The texts of one grade of evidence, placed from its top.
struct Part {
    /// Each with its edge and its baseline under the part's top.
    texts: Vec<(Passage, f64, f64)>,
    height: f64,
}

fn grade_colour(c: &Compositor<'_>, part: &ValuePart) -> crate::scene::Colour {
    if part.counted { c.ink.accent } else { c.ink.second }
}

fn quoted(text: &Text) -> Text {
    let mut text = text.clone();
    let words = |w: &str| crate::content::Span::Words(w.to_owned());
    text.spans.insert(0, words("“"));
    text.spans.push(words("”"));
    text
}

fn part(c: &Compositor<'_>, part: &ValuePart, x: f64) -> Part {
    let mut made = heading(c, part, x);
    let colour = if part.counted { c.ink.ink } else { c.ink.second };
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let single = part.statements.len() == 1;
    let mut pen = LABEL;
    for statement in &part.statements {
        let (size, gap) = match (single, part.counted) {
            (true, true) => (20.0, QUOTE_AFTER),
            _ => (14.0, CLAIMED_QUOTE),
        };
        let own_amount = (!single).then(|| {
            let style = Style::new(14.0, Weight::Regular, colour);
            c.figure(&statement.amount, style, Setting::line().right(), 160.0)
        });
        let amount_width = own_amount
            .as_ref()
            .map_or(0.0, |a| a.block.width_without_marks() + 16.0);
        let width = DIGITS - x - amount_width;
        let style = Style::new(size, Weight::Regular, colour);
        let mut quote = c.text(&quoted(&statement.quote), style, width);
        if size > 14.0 && quote.lines() > 2 {
            quote = c.text(&quoted(&statement.quote), Style { size: 14.0, ..style }, width);
        }
        // What is only claimed has its source beside its grade, where there is room.
        let mut source = statement.source.as_ref().map(|s| c.text(s, grey, width));
        if single
            && !part.counted
            && let Some(words) = source.take()
        {
            let label_end = made.texts.first().map_or(0.0, |(p, _, _)| p.width()) + 16.0;
            let amount_start = DIGITS
                - x
                - made
                    .texts
                    .get(1)
                    .map_or(0.0, |(p, _, _)| p.block.width_without_marks())
                - 12.0;
            if words.lines() == 1 && label_end + words.width() <= amount_start {
                made.texts.push((words, x + label_end, LABEL));
            } else {
                source = Some(words);
            }
        }
        pen += gap;
        let first = pen;
        pen += quote.depth();
        made.texts.push((quote, x, first));
        if let Some(amount) = own_amount {
            made.texts.push((amount, DIGITS, first));
        }
        if let Some(source) = source {
            pen += SOURCE_AFTER;
            let y = pen;
            pen += source.depth();
            made.texts.push((source, x, y));
        }
    }
    made.height = pen + 14.0 * DESCENT + PART_FOOT;
    made
}

fn heading(c: &Compositor<'_>, part: &ValuePart, x: f64) -> Part {
    let amount_style = if part.counted {
        Style::new(20.0, Weight::SemiBold, c.ink.ink)
    } else {
        Style::new(20.0, Weight::Regular, c.ink.second)
    };
    let amount = c.figure(&part.amount, amount_style, Setting::line().right(), 220.0);
    let room = DIGITS - x - amount.block.width_without_marks() - 16.0;
    let label = c.text_in(
        &part.label,
        Style::new(14.0, Weight::SemiBold, grade_colour(c, part)),
        Setting::new(room, 18.0),
    );
    let height = LABEL + label.depth() + 14.0;
    Part {
        texts: vec![(label.role(Role::Heading), x, LABEL), (amount, DIGITS, AMOUNT)],
        height,
    }
}

/// A grade with its sum alone; its statements stand on the next pages.
fn sum_only(c: &Compositor<'_>, part: &ValuePart) -> Part {
    heading(c, part, HALF)
}

fn placed_part(c: &Compositor<'_>, part: &Part, index: usize, top: f64, wanted: f64, from: f64) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let (colour, width) = if index == 0 {
        (c.ink.ink, 1.0)
    } else {
        (c.ink.hairline, 0.5)
    };
    if (top - wanted).abs() < 0.5 {
        nodes.push(draw::rule(from, RIGHT, top, width, colour).into());
    } else {
        // The texts keep their own rows and a hairline leads to them.
        let lead = draw::stroke(0.5, c.ink.axis);
        nodes.push(draw::line(from, wanted, HALF, top, lead).into());
        nodes.push(draw::rule(HALF, RIGHT, top, width, colour).into());
    }
    let mut block = Group::new(Role::Block);
    for (passage, x, y) in &part.texts {
        block.children.push(passage.at(*x, top + y));
    }
    nodes.push(block.into());
    nodes
}

const UNCOUNTED_HEAD: f64 = 32.0;
const UNCOUNTED_ROW: f64 = 44.0;

/// A value record on a row of its own: the words, its amount flush right, its source under it.
fn statement_row<'a>(c: &Compositor<'a>, statement: &ValueStatement, index: usize, x: f64) -> Row<'a> {
    let amount = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let amount = c.figure(&statement.amount, amount, Setting::line().right(), 180.0);
    let width = DIGITS - x - amount.block.width_without_marks() - 24.0;
    let quote = c.text(
        &quoted(&statement.quote),
        Style::new(14.0, Weight::Regular, c.ink.ink),
        width.min(620.0),
    );
    let grey = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let source = statement
        .source
        .as_ref()
        .map(|s| c.text(s, grey, width.min(620.0)));
    let mut words = Stack::cell(x).with(20.0, quote).with_some(16.0, source);
    words.role = Role::Block;
    let mut digits = Stack::cell(DIGITS).with(20.0, amount);
    digits.role = Role::Block;
    Row::new(index, UNCOUNTED_ROW)
        .role(Role::Item)
        .with(words)
        .with(digits)
}

/// The statements of a grade, its name over the first.
fn graded_rows<'a>(c: &Compositor<'a>, part: &ValuePart) -> Vec<Row<'a>> {
    let style = Style::new(14.0, Weight::SemiBold, grade_colour(c, part));
    let mut rows = Vec::new();
    for (n, statement) in part.statements.iter().enumerate() {
        let mut row = statement_row(c, statement, n, LEFT);
        if n == 0 {
            let label = c.text(&part.label, style, RIGHT - LEFT).role(Role::Heading);
            let down = 22.0 + label.depth();
            for stack in &mut row.stacks {
                if let Some((gap, _)) = stack.items.first_mut() {
                    *gap += down;
                }
            }
            row.nominal += down;
            row.stacks.insert(
                0,
                Stack {
                    x: LEFT,
                    role: Role::Block,
                    items: vec![(22.0, label)],
                },
            );
        }
        rows.push(row);
    }
    rows
}

fn list(c: &Compositor<'_>, placed: &[super::flow::Placed<'_>], x: f64) -> Node {
    let mut list = Group::new(Role::List);
    for row in placed {
        list.children.push(row.node());
        list.children.push(frame::hairline(c, x, RIGHT, row.end()));
    }
    list.into()
}

fn uncounted_head(c: &Compositor<'_>, x: f64, baseline: f64) -> Vec<Node> {
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let head = c
        .label("Gained, and not counted in money", strong)
        .role(Role::Heading);
    vec![
        head.at(x, baseline),
        frame::head_rule(c, x, RIGHT, baseline + 8.0),
    ]
}

fn uncounted_table(c: &Compositor<'_>, placed: &[super::flow::Placed<'_>], x: f64, top: f64) -> Vec<Node> {
    let mut nodes = uncounted_head(c, x, top + UNCOUNTED_HEAD - 8.0);
    nodes.push(list(c, placed, x));
    nodes
}

fn uncounted_pages(c: &Compositor<'_>, rows: Vec<Row<'_>>) -> Vec<Vec<Node>> {
    let pages = flow(rows, frame::HEAD_RULE, frame::HEAD_RULE, BOTTOM);
    let page = |placed: &Vec<super::flow::Placed<'_>>| {
        let mut nodes = uncounted_head(c, LEFT, frame::HEAD);
        nodes.push(list(c, placed, LEFT));
        nodes
    };
    pages.iter().map(page).collect()
}
