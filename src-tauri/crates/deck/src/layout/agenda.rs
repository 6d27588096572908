//! Agenda and decisions: the decisions first and large; right of them the meeting as one bar, cut in
//! proportion to its minutes.

use super::compositor::Compositor;
use super::flow::{Room, Row, fewest_pages, flow, settle};
use super::frame::{self, BOTTOM, Draft, LEFT, RIGHT, TOP};
use super::stack::Stack;
use super::title;
use crate::content::line::{Line, number, say};
use crate::content::{Agenda, AgendaDecision, SlideKey};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style};

const LIST_RIGHT: f64 = 542.0;
const NUMERAL: f64 = 47.0;
const WORDS: f64 = 122.0;
const WORDS_WIDTH: f64 = 420.0;
const ROW: f64 = 112.0;
const DENSE_ROW: f64 = 84.0;
const FIRST: f64 = 36.0;
const REASON: f64 = 25.0;
/// Baselines of those who take part, and the space under them.
const UNDER_TITLE: f64 = 116.0;
const UNDER_TWO_LINES: f64 = 138.0;
const ABOVE_BODY: f64 = 16.0;
/// Without decisions the bar stands at the left and its names have the page's width.
const BAR_ALONE: f64 = 86.0;
const BAR: f64 = 640.0;
const BAR_WIDE: f64 = 24.0;
/// From the bar's left edge: the minutes end, the names begin.
const MINUTES: f64 = -12.0;
const NAMES: f64 = 36.0;
const NAME: f64 = 20.0;
const NOTE: f64 = 16.0;
const CUT: f64 = 1.0;
/// So many blocks are named large at most.
const MOST_LARGE: usize = 5;

/// The agenda's pages: more decisions than fit continue, the meeting's bar stands on the first.
pub fn draft(c: &Compositor<'_>, agenda: &Agenda) -> Draft {
    let decisions = agenda.decisions.iter().enumerate();
    let way = |row: f64| decisions.clone().map(|(n, d)| decision(c, d, n, row)).collect();
    let (attendees, top) = attendees(c, agenda);
    // The meeting's bar fills the page, and the decisions beside it do, too.
    let room = Room {
        roomy: true,
        ..c.room(top, BOTTOM)
    };
    let (_, pages) = fewest_pages([ROW, DENSE_ROW].map(way).map(|rows| flow(rows, room)));
    let mut bodies: Vec<Vec<Node>> = Vec::new();
    for placed in pages {
        let mut nodes = vec![frame::head_rule(c, LEFT, LIST_RIGHT, top)];
        let mut list = Group::new(Role::List);
        for row in &placed {
            list.children.push(row.node());
            list.children
                .push(frame::hairline(c, LEFT, LIST_RIGHT, row.end()));
        }
        nodes.push(list.into());
        bodies.push(nodes);
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    bodies[0].splice(0..0, attendees);
    bodies[0].extend(meeting(c, agenda, top));
    let (kicker, title) = (agenda.kicker.clone(), agenda.title.clone());
    Draft {
        key: SlideKey::Agenda,
        kicker,
        title,
        bodies,
    }
}

/// Who takes part, under the title, and where the body begins.
fn attendees(c: &Compositor<'_>, agenda: &Agenda) -> (Option<Node>, f64) {
    let Some(text) = &agenda.attendees else {
        return (None, TOP);
    };
    let grey = Style::new(14.0, Weight::Regular, c.ink.second);
    let names = c.text(text, grey, RIGHT - LEFT);
    let title = title::whole(c, &agenda.title);
    let first = if title.lines() > 1 {
        UNDER_TWO_LINES
    } else {
        UNDER_TITLE
    };
    let end = first + names.depth();
    (Some(names.at(LEFT, first)), TOP.max(end + ABOVE_BODY))
}

fn decision<'a>(c: &Compositor<'a>, decision: &AgendaDecision, index: usize, nominal: f64) -> Row<'a> {
    let numeral = c.label(
        &decision.number.to_string(),
        Style::new(30.0, Weight::Medium, c.ink.accent),
    );
    let what = c.text(
        &decision.what,
        Style::new(20.0, Weight::SemiBold, c.ink.ink),
        WORDS_WIDTH,
    );
    let grey = Style::new(14.0, Weight::Regular, c.ink.second);
    let reason = decision.reason.as_ref().map(|r| c.text(r, grey, WORDS_WIDTH));
    let mut row = Row::new(index, nominal).role(Role::Item);
    let mut number = Stack::cell(NUMERAL).with(FIRST, numeral);
    number.role = Role::Block;
    let mut words = Stack::cell(WORDS).with(FIRST, what).with_some(REASON, reason);
    words.role = Role::Block;
    row.stacks = vec![number, words];
    row
}

/// The meeting as a bar with its blocks named beside it.
fn meeting(c: &Compositor<'_>, agenda: &Agenda, top_of_body: f64) -> Vec<Node> {
    let ink = c.ink;
    let end = agenda
        .blocks
        .iter()
        .map(|b| b.starts_at + b.minutes)
        .max()
        .unwrap_or(0);
    if end == 0 {
        return Vec::new();
    }
    let per_minute = (BOTTOM - top_of_body) / f64::from(end);
    let bar_x = if agenda.decisions.is_empty() {
        BAR_ALONE
    } else {
        BAR
    };
    let names = bar_x + NAMES;
    // Without decisions few blocks have the page to themselves, and room to be read from afar.
    let large = agenda.decisions.is_empty() && agenda.blocks.len() <= MOST_LARGE;
    let (name_size, name_drop) = if large { (20.0, NAME + 6.0) } else { (14.0, NAME) };
    let (note_size, note_drop) = if large { (14.0, NOTE + 5.0) } else { (11.0, NOTE) };
    let cut = |minute: u32| top_of_body + per_minute * f64::from(minute);

    let mut bar = Group::new(Role::Figure).alt(told(c, agenda));
    let mut blocks = Vec::new();
    for (n, block) in agenda.blocks.iter().enumerate() {
        let colour = if block.decides { ink.accent } else { ink.past };
        let top = cut(block.starts_at) + if n > 0 { CUT / 2.0 } else { 0.0 };
        let bottom = cut(block.starts_at + block.minutes)
            - if n + 1 < agenda.blocks.len() {
                CUT / 2.0
            } else {
                0.0
            };
        bar.children
            .push(draw::rect(bar_x, top, BAR_WIDE, (bottom - top).max(0.5), colour).into());

        let strong = if block.decides {
            Weight::SemiBold
        } else {
            Weight::Regular
        };
        let length = format!("{} min", block.minutes);
        let grey = if block.decides { ink.ink } else { ink.second };
        let length = c.label_in(
            &length,
            Style::new(name_size, strong, grey),
            Setting::line().right(),
        );
        let room = RIGHT - names - length.width() - 12.0;
        let name = c.text(&block.name, Style::new(name_size, strong, ink.ink), room);
        let note_style = if block.decides {
            Style::new(note_size, Weight::SemiBold, ink.accent)
        } else {
            Style::new(note_size, Weight::Regular, ink.furniture)
        };
        let note = c.text(&block.note, note_style, RIGHT - names);
        blocks.push((name, length, note));
    }
    let wanted: Vec<f64> = agenda.blocks.iter().map(|b| cut(b.starts_at)).collect();
    let heights: Vec<f64> = blocks
        .iter()
        .map(|(name, _, note)| {
            name_drop
                + name.depth()
                + if note.block.text().is_empty() {
                    0.0
                } else {
                    note_drop + note.depth()
                }
                + 7.0
        })
        .collect();
    let tops = settle(&wanted, &heights, top_of_body, BOTTOM);

    let grey = Style::new(11.0, Weight::Regular, ink.furniture);
    let mut last_label = f64::NEG_INFINITY;
    for minute in agenda.blocks.iter().map(|b| b.starts_at).chain([end]) {
        // The first label hangs from the bar's top, the last stands on its end, the others lie on their cut.
        let y = match minute {
            0 => top_of_body + 7.7,
            m if m == end => BOTTOM,
            m => cut(m) + 4.0,
        };
        if y - last_label < 12.0 || (minute != end && BOTTOM - y < 12.0) {
            continue;
        }
        last_label = y;
        bar.children.push(
            c.label_in(&minute.to_string(), grey, Setting::line().right())
                .at(bar_x + MINUTES, y),
        );
    }
    let mut list = Group::new(Role::List);
    for (n, ((name, length, note), (top, want))) in blocks.iter().zip(tops.iter().zip(&wanted)).enumerate() {
        if n == 0 {
            list.children.push(frame::head_rule(c, names, RIGHT, *top));
        } else {
            list.children.push(frame::hairline(c, names, RIGHT, *top));
        }
        if (top - want).abs() > 0.5 {
            let lead = draw::stroke(0.5, ink.hairline);
            list.children
                .push(draw::line(bar_x + BAR_WIDE, *want, names, *top, lead).into());
        }
        let mut item = Group::new(Role::Item);
        item.children.push(name.at(names, top + name_drop));
        item.children.push(length.at(RIGHT, top + name_drop));
        item.children
            .push(note.at(names, top + name_drop + name.depth() + note_drop));
        list.children.push(item.into());
    }
    list.children.push(frame::hairline(c, names, RIGHT, BOTTOM));
    vec![bar.into(), list.into()]
}

fn told(c: &Compositor<'_>, agenda: &Agenda) -> String {
    let parts = agenda.blocks.iter().map(|b| {
        say!(
            c,
            "alt-block",
            name = Line::from(&b.name),
            minutes = number(b.minutes.to_string()),
            form = if b.minutes == 1 { "one" } else { "other" }
        )
    });
    say!(c, "alt-agenda", parts = c.in_row(parts)).plain()
}
