//! Next quarter: thirteen weeks with the initiatives as bars, owners named on them, the day of the review
//! marked; what hangs on a decision says so, and is dashed while it has no day to begin.

mod place;

use super::charts::Area;
use super::charts::timeline::Days;
use super::compositor::{Compositor, Passage};
use super::flow::{Placed, Row, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, HEAD, HEAD_RULE, LEFT, RIGHT};
use super::stack::Stack;
use crate::content::line::{Line, say, typed};
use crate::content::{InitiativeRow, NextQuarter, SlideKey};
use crate::draw;
use crate::fonts::Weight;
use crate::hits::bounds;
use crate::scene::{Colour, Group, Node, Role};
use crate::typeset::{Setting, Span, Style};
use chrono::{Datelike, NaiveDate};
use place::{AFTER_BAR, Beside, INSIDE, Place};

const AXIS: f64 = 344.0;
const NAMES_WIDTH: f64 = 272.0;
const MONDAYS: f64 = 186.0;
const ROWS: f64 = 196.0;
const LEAD: f64 = 18.0;
/// From the line of today to its name.
const TODAY_GAP: f64 = 5.0;

/// How rows are set: airy, larger alone on a page with room, closer where that spares a page or there are more
/// than four.
#[derive(Clone, Copy)]
struct Measure {
    row: f64,
    bar: f64,
    /// Size and leading of a name.
    name: (f64, f64),
    /// Kept free under the last row for the name of today.
    foot: f64,
}

const LARGE: Measure = Measure {
    row: 92.0,
    bar: 36.0,
    name: (20.0, 24.0),
    foot: 0.0,
};
const AIRY: Measure = Measure {
    row: 72.0,
    bar: 28.0,
    name: (14.0, LEAD),
    foot: 0.0,
};
const DENSE: Measure = Measure {
    row: 44.0,
    bar: 22.0,
    foot: 16.0,
    ..AIRY
};
const MOST_AIRY: usize = 4;

/// Everything a row needs to know about its axis.
#[derive(Clone, Copy)]
struct Frame {
    days: Days,
    from: NaiveDate,
    to: NaiveDate,
    /// Where today lies, when it is on the axis.
    today: Option<f64>,
}

impl Frame {
    /// True where the line of today does not go.
    fn is_clear(&self, from: f64, to: f64) -> bool {
        self.today
            .is_none_or(|today| to < today - TODAY_GAP || from > today + TODAY_GAP)
    }

    /// Where a text that would begin at `x` stands so that the line of today does not cross it, if it fits there.
    fn beside_today(&self, x: f64, width: f64) -> f64 {
        match self.today {
            Some(today) if x < today + TODAY_GAP && x + width > today - TODAY_GAP => {
                let after = today + TODAY_GAP + 1.0;
                if after + width <= RIGHT { after } else { x }
            }
            _ => x,
        }
    }
}

/// The slide's pages.
pub fn draft(c: &Compositor<'_>, slide: &NextQuarter) -> Draft {
    let days = Days::new(&slide.axis, AXIS, RIGHT);
    let (from, to) = (slide.axis.from, slide.axis.to);
    let on_axis = (from..=to).contains(&slide.today);
    let frame_of_days = Frame {
        days,
        from,
        to,
        today: on_axis.then(|| days.start(slide.today)),
    };
    let way = |m: &Measure| {
        let rows = slide.rows.iter().enumerate();
        let rows = rows
            .map(|(n, r)| initiative(c, r, n, *m, frame_of_days))
            .collect();
        flow(rows, c.room(ROWS, BOTTOM - m.foot))
    };
    let ways: &[Measure] = if slide.rows.len() > MOST_AIRY {
        &[DENSE]
    } else {
        c.ways(&[LARGE, AIRY, DENSE])
    };
    let (n, pages) = fewest_pages(ways.iter().map(way));
    let m = ways.get(n).copied().unwrap_or(DENSE);
    let bodies: Vec<Vec<Node>> = pages
        .iter()
        .map(|placed| body(c, slide, placed, m, frame_of_days))
        .collect();
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::NextQuarter,
        kicker,
        title,
        bodies,
    }
}

fn body(c: &Compositor<'_>, slide: &NextQuarter, placed: &[Placed<'_>], m: Measure, f: Frame) -> Vec<Node> {
    let end = placed.last().map_or(ROWS, Placed::end) + m.foot;
    let ink = c.ink;
    let mut nodes = vec![calendar(c, slide, placed, end, f)];
    let head = c.text_in(
        &slide.head,
        Style::new(11.0, Weight::Regular, ink.furniture),
        Setting::new(NAMES_WIDTH, 14.0),
    );
    let up = head.depth();
    nodes.push(head.role(Role::Heading).at(LEFT, HEAD - up));
    nodes.push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    let mut list = Group::new(Role::List);
    for row in placed {
        // The name of today stands in the last row, above its line.
        list.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
        list.children.push(row.node());
    }
    let Some(today) = f.today else {
        nodes.push(list.into());
        return nodes;
    };
    nodes.extend(today_line(c, today, end, &list.children));
    nodes.push(list.into());
    let style = Style::new(11.0, Weight::Medium, ink.ink);
    let label = c.text_in(
        &slide.today_label,
        style,
        Setting::new(RIGHT - AXIS, 14.0).ragged(),
    );
    // To the right of its line; where that is too near the edge, to the left.
    let baseline = if m.foot > 0.0 { end - 4.5 } else { end - 8.5 };
    let right_of = today + TODAY_GAP;
    let x = if right_of + label.width() <= RIGHT {
        right_of
    } else {
        (today - TODAY_GAP - label.width()).max(AXIS)
    };
    nodes.push(label.at(x, baseline));
    nodes
}

/// The line of today, behind the rows and broken where a text stands in its way.
fn today_line(c: &Compositor<'_>, x: f64, end: f64, rows: &[Node]) -> Vec<Node> {
    let mut texts = Vec::new();
    texts_across(rows, x, &mut texts);
    texts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut nodes = Vec::new();
    let mut piece = |from: f64, to: f64| {
        if to > from {
            nodes.push(draw::line(x, from, x, to, draw::stroke(1.0, c.ink.ink)).into());
        }
    };
    let mut pen = HEAD_RULE;
    for (top, bottom) in texts {
        piece(pen, top);
        pen = pen.max(bottom);
    }
    piece(pen, end);
    nodes
}

/// The heights of the texts across which a vertical line at `x` would go.
fn texts_across(nodes: &[Node], x: f64, into: &mut Vec<(f64, f64)>) {
    for node in nodes {
        match node {
            Node::Group(group) => texts_across(&group.children, x, into),
            Node::Text(_) => {
                let across = bounds(node).filter(|b| b.left - 2.0 < x && x < b.right + 2.0);
                into.extend(across.map(|b| (b.top, b.bottom)));
            }
            Node::Path(_) | Node::Picture(_) => {}
        }
    }
}

/// The weeks, the months, what has passed; in words also the initiatives, whose bars lie on it.
fn calendar(c: &Compositor<'_>, slide: &NextQuarter, placed: &[Placed<'_>], end: f64, f: Frame) -> Node {
    let ink = c.ink;
    let mut group = Group::new(Role::Figure).alt(told(c, slide, placed));
    if let Some(today) = f.today.filter(|today| *today > AXIS) {
        group
            .children
            .push(draw::rect(AXIS, HEAD_RULE, today - AXIS, end - HEAD_RULE, ink.band).into());
    }
    let strong = Style::new(11.0, Weight::SemiBold, ink.ink);
    let mut month_end = f64::NEG_INFINITY;
    for month in &slide.months {
        let first = month.on.with_day(1).unwrap_or(month.on);
        // The month in which the axis begins is named at its beginning.
        let x = if month_end.is_finite() {
            f.days.start(first).max(AXIS)
        } else {
            AXIS
        };
        let label = c.label(&month.label, strong);
        if x >= month_end && x + label.width() <= RIGHT + 1.0 {
            month_end = x + label.width() + 8.0;
            group.children.push(label.at(x, HEAD));
        }
    }
    let today = f.today.unwrap_or(f64::NEG_INFINITY);
    for monday in &slide.axis.ticks {
        let x = f.days.start(monday.on);
        group
            .children
            .push(draw::line(x, HEAD_RULE, x, end, draw::stroke(0.75, ink.week)).into());
        let colour = if x < today { ink.second } else { ink.furniture };
        let label = c.label(&monday.label, Style::new(9.0, Weight::Regular, colour));
        let area = Area::of(&label, x + 4.0, MONDAYS);
        let clear = area.right + 2.0 < today || area.left - 2.0 > today;
        if clear && area.right <= RIGHT {
            group.children.push(label.at(x + 4.0, MONDAYS));
        }
    }
    group.into()
}

fn told(c: &Compositor<'_>, slide: &NextQuarter, placed: &[Placed<'_>]) -> String {
    let rows = placed.iter().filter_map(|p| slide.rows.get(p.row.index));
    let row = |row: &InitiativeRow| {
        let days = match &row.bar {
            Some(bar) => match bar.from {
                Some(from) => say!(c, "from-to", from = c.day(from), to = c.day(bar.to)),
                None => say!(c, "due-day", day = c.day(bar.to)),
            },
            None => say!(c, "alt-no-date"),
        };
        let told = say!(c, "list-more", first = Line::from(&row.name), next = days);
        match row_owner(row) {
            who if who.is_empty() => told,
            who => say!(c, "list-more", first = told, next = typed(who)),
        }
    };
    let (from, today) = (c.day(slide.axis.from), c.day(slide.today));
    let rows = c.in_row(rows.map(row));
    say!(c, "alt-weeks", from = from, today = today, rows = rows).plain()
}

fn initiative<'a>(
    c: &'a Compositor<'a>,
    row: &'a InitiativeRow,
    index: usize,
    m: Measure,
    f: Frame,
) -> Row<'a> {
    let ink = c.ink;
    let setting = Setting::new(NAMES_WIDTH, LEAD);
    let (size, lead) = m.name;
    let name = Style::new(size, Weight::SemiBold, ink.ink);
    let name = c.text_in(&row.name, name, Setting::new(NAMES_WIDTH, lead));
    let outcome = row
        .outcome
        .as_ref()
        .map(|t| c.text_in(t, Style::new(14.0, Weight::Regular, ink.second), setting));
    let bar = row.bar.as_ref().map(|b| Place::of(c, b, f));
    let owner = owner(c, row, bar.as_ref());
    let beside = bar.as_ref().map_or(Beside::Open, |b| b.beside(&owner, f));
    // An owner with no room on or beside the bar stands under the outcome.
    let under = (beside == Beside::Under && !row_owner(row).is_empty()).then(|| {
        let style = Style::new(11.0, Weight::Medium, ink.second);
        c.label_in(&row_owner(row), style, Setting::new(NAMES_WIDTH, 14.0))
    });
    let under_name = outcome.iter().chain(&under).map(Passage::lines).sum::<usize>();
    let depth = name.depth() + LEAD * under_name as f64;
    let middle = m.row / 2.0 + 5.0;
    let first = (middle - depth / 2.0).max(15.0);
    let words = Stack {
        x: LEFT,
        role: Role::Block,
        items: Vec::new(),
    }
    .with(first, name)
    .with_some(LEAD, outcome)
    .with_some(16.0, under);
    Row::new(index, m.row)
        .role(Role::Item)
        .with(words)
        .drawn(move |top, height| {
            let bar_top = top + m.row.min(height) / 2.0 - m.bar / 2.0;
            let mut nodes = Vec::new();
            let baseline = bar_top + m.bar / 2.0 + 4.0;
            let Some(place) = &bar else {
                // No due date: a line to write it on, never a guess.
                let from = f.today.unwrap_or(AXIS).min(RIGHT - 130.0) + AFTER_BAR;
                let text = one_line(c, &owner_spans(row, ink.ink));
                nodes.push(super::table::to_write_on(c, from, 110.0, baseline));
                if from + 122.0 + text.width() <= RIGHT {
                    nodes.push(text.at(from + 122.0, baseline));
                }
                return nodes;
            };
            let plain = || one_line(c, &owner_spans(row, ink.second));
            let words = match beside {
                Beside::Before => place.before(plain().width()),
                _ => place.due_x,
            };
            nodes.extend(place.drawn(c, bar_top, m.bar, words));
            nodes.push(place.due.at(place.due_x, baseline + 1.0));
            match beside {
                Beside::Inside => nodes.push(owner.at(place.from + INSIDE, baseline)),
                Beside::After => {
                    let plain = plain();
                    nodes.push(plain.at(place.after_due(plain.width(), f), baseline));
                }
                Beside::Before => {
                    let plain = plain();
                    nodes.push(plain.at(place.before(plain.width()), baseline));
                }
                Beside::Under | Beside::Open => {}
            }
            nodes
        })
}

fn one_line(c: &Compositor<'_>, spans: &[Span]) -> Passage {
    let setting = Setting {
        leading: 14.0,
        ..Setting::line()
    };
    Passage::new(c.fonts.set(spans, setting))
}

fn row_owner(row: &InitiativeRow) -> String {
    match (&row.owner, &row.needs) {
        (Some(owner), Some(needs)) => format!("{owner}, {needs}"),
        (Some(only), None) | (None, Some(only)) => only.clone(),
        (None, None) => String::new(),
    }
}

fn owner_spans(row: &InitiativeRow, colour: Colour) -> Vec<Span> {
    let mut spans = Vec::new();
    if let Some(owner) = &row.owner {
        spans.push(Span::text(owner, Style::new(11.0, Weight::Medium, colour)));
    }
    if let Some(needs) = &row.needs {
        let needs = if row.owner.is_some() {
            format!(", {needs}")
        } else {
            needs.clone()
        };
        spans.push(Span::text(needs, Style::new(11.0, Weight::Regular, colour)));
    }
    spans
}

fn owner(c: &Compositor<'_>, row: &InitiativeRow, bar: Option<&Place>) -> Passage {
    let colour = if bar.is_some_and(|b| b.proposed) {
        c.ink.accent
    } else {
        c.ink.white
    };
    one_line(c, &owner_spans(row, colour))
}
