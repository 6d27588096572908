//! What was gained, in the client's words: beside its part of the bar, or in rows of its own when there is
//! more than the bar's page holds.

use crate::content::{Text, ValuePart, ValueStatement};
use crate::draw;
use crate::fonts::Weight;
use crate::layout::compositor::{Compositor, DESCENT, Passage};
use crate::layout::flow::{Placed, Room, Row, flow};
use crate::layout::frame::{self, HALF, LEFT, RIGHT};
use crate::layout::stack::Stack;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style};

const DIGITS: f64 = 888.0;
const LABEL: f64 = 24.0;
const AMOUNT: f64 = 26.0;
const QUOTE_AFTER: f64 = 26.0;
const SOURCE_AFTER: f64 = 18.0;
const CLAIMED_QUOTE: f64 = 22.0;
/// Least space under a part's last letters.
pub const PART_FOOT: f64 = 8.0;

/// The texts of one grade of evidence, placed from its top.
pub struct Part {
    /// Each with its edge and its baseline under the part's top.
    texts: Vec<(Passage, f64, f64)>,
    /// Its height in points.
    pub height: f64,
}

fn grade_colour(c: &Compositor<'_>, part: &ValuePart) -> crate::scene::Colour {
    if part.counted { c.ink.accent } else { c.ink.second }
}

/// A statement as it stands: in quotation marks where the client confirmed it.
fn quoted(c: &Compositor<'_>, statement: &ValueStatement) -> Text {
    let mut text = statement.quote.clone();
    if statement.quoted {
        let words = |id: &str| crate::content::Span::Frame(c.words.word(id));
        text.spans.insert(0, words("quote-open"));
        text.spans.push(words("quote-close"));
    }
    text
}

/// The texts of a grade with its statements, from `x` on.
pub fn part(c: &Compositor<'_>, part: &ValuePart, x: f64) -> Part {
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
        let mut quote = c.text(&quoted(c, statement), style, width);
        if size > 14.0 && quote.lines() > 2 {
            quote = c.text(&quoted(c, statement), Style { size: 14.0, ..style }, width);
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
pub fn sum_only(c: &Compositor<'_>, part: &ValuePart) -> Part {
    heading(c, part, HALF)
}

/// A part's texts at their place, with the line that leads to them from the bar's edge `from`.
pub fn placed_part(
    c: &Compositor<'_>,
    part: &Part,
    index: usize,
    top: f64,
    wanted: f64,
    from: f64,
) -> Vec<Node> {
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

/// Height of the head over what is not counted in money.
pub const UNCOUNTED_HEAD: f64 = 32.0;
const UNCOUNTED_ROW: f64 = 44.0;

/// A value record on a row of its own: the words, its amount flush right, its source under it.
pub fn statement_row<'a>(c: &Compositor<'a>, statement: &ValueStatement, index: usize, x: f64) -> Row<'a> {
    let amount = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let amount = c.figure(&statement.amount, amount, Setting::line().right(), 180.0);
    let width = DIGITS - x - amount.block.width_without_marks() - 24.0;
    let quote = c.text(
        &quoted(c, statement),
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
pub fn graded_rows<'a>(c: &Compositor<'a>, part: &ValuePart) -> Vec<Row<'a>> {
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

/// Rows with a hairline under each.
pub fn list(c: &Compositor<'_>, placed: &[Placed<'_>], x: f64) -> Node {
    let mut list = Group::new(Role::List);
    for row in placed {
        list.children.push(row.node());
        list.children.push(frame::hairline(c, x, RIGHT, row.end()));
    }
    list.into()
}

fn uncounted_head(c: &Compositor<'_>, x: f64, baseline: f64) -> Vec<Node> {
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let head = c.label(&c.word("head-uncounted"), strong).role(Role::Heading);
    vec![
        head.at(x, baseline),
        frame::head_rule(c, x, RIGHT, baseline + 8.0),
    ]
}

/// What is not counted in money, under its head.
pub fn uncounted_table(c: &Compositor<'_>, placed: &[Placed<'_>], x: f64, top: f64) -> Vec<Node> {
    let mut nodes = uncounted_head(c, x, top + UNCOUNTED_HEAD - 8.0);
    nodes.push(list(c, placed, x));
    nodes
}

/// The same on pages of its own.
pub fn uncounted_pages(c: &Compositor<'_>, rows: Vec<Row<'_>>, room: Room) -> Vec<Vec<Node>> {
    let pages = flow(rows, room);
    let page = |placed: &Vec<Placed<'_>>| {
        let mut nodes = uncounted_head(c, LEFT, frame::HEAD);
        nodes.push(list(c, placed, LEFT));
        nodes
    };
    pages.iter().map(page).collect()
}
