//! The cover: the client's name, one hairline that is the year with the quarter on it, and much white.

use super::compositor::{Compositor, Passage};
use super::frame::{self, LEFT, RIGHT, column};
use crate::content::line::{Line, date, say};
use crate::content::{Cover, SlideKey, Text};
use crate::draw;
use crate::fonts::Weight;
use crate::hits::bounds_of;
use crate::scene::{Group, Node, Page, Role, Size};
use crate::typeset::{Setting, Style};

const NAME: (f64, f64) = (46.0, 180.0);
const KICKER: f64 = 48.0;
/// More lines of the name than this push the year down instead of growing up into the kicker.
const NAME_LINES_UP: usize = 3;
const MONTHS: f64 = 226.0;
const YEAR: f64 = 236.0;
const QUARTER_BAR: f64 = 4.0;
const RING: f64 = 4.0;
const NOTES: f64 = 268.0;
/// The notes under the year are kept this narrow, so that a quarter's two lines part after its kind.
const NOTE_WIDTH: f64 = 172.0;
const FOOT: f64 = 508.0;
/// The logo is at most so wide and high, and stays this far under the notes.
const LOGO: (f64, f64) = (192.0, 48.0);
const LOGO_GAP: f64 = 16.0;
/// Lower than this it is no logo any more: then the firm's name stands in its place.
const LEAST_LOGO: f64 = 12.0;
/// Columns a note needs to itself.
const NOTE_COLUMNS: u8 = 3;

/// The cover's one page.
pub fn page(c: &Compositor<'_>, cover: &Cover) -> Page {
    let ink = c.ink;
    let name_style = Style::new(44.0, Weight::Medium, ink.ink);
    let name = c
        .fit(&cover.client, name_style, RIGHT - LEFT, 2)
        .role(Role::Title);
    let up = name.lines().min(NAME_LINES_UP).saturating_sub(1) as f64 * name.leading();
    let shift = name.depth() - up;
    let kicker = c.text(
        &cover.kicker,
        Style::new(11.0, Weight::SemiBold, ink.accent),
        RIGHT - LEFT,
    );
    let mut nodes = vec![
        kicker.role(Role::Kicker).at(LEFT, KICKER),
        name.at(
            if name.block.size > 40.0 {
                NAME.0
            } else {
                NAME.0 + 1.0
            },
            NAME.1 - up,
        ),
        year(c, cover, shift),
    ];
    nodes.extend(notes(c, cover, NOTES + shift));
    let used = bounds_of(&nodes).map_or(0.0, |bounds| bounds.bottom);
    nodes.push(foot(c, cover, FOOT - LOGO_GAP - used));
    let (slide, title) = (SlideKey::Cover.as_str().to_owned(), c.slide_name(SlideKey::Cover));
    Page {
        size: Size::SLIDE,
        slide,
        name: title,
        shared: Vec::new(),
        continued: false,
        nodes,
    }
}

fn year(c: &Compositor<'_>, cover: &Cover, shift: f64) -> Node {
    let ink = c.ink;
    let y = YEAR + shift;
    let mut group = Group::new(Role::Figure).alt(told(c, cover));
    for (month, n) in cover.months.iter().zip(1u8..) {
        let style = if month.in_quarter {
            Style::new(9.0, Weight::Medium, ink.accent)
        } else {
            Style::new(9.0, Weight::Regular, ink.furniture)
        };
        group
            .children
            .push(c.label(&month.label, style).at(column(n), MONTHS + shift));
    }
    group
        .children
        .push(draw::rule(LEFT, RIGHT, y, 0.75, ink.ink).into());
    let quarter = cover.quarter_column + 1;
    let end = if quarter + 3 > 12 {
        RIGHT
    } else {
        column(quarter + 3)
    };
    let bar = draw::rect(
        column(quarter),
        y - QUARTER_BAR / 2.0,
        end - column(quarter),
        QUARTER_BAR,
        ink.accent,
    );
    group.children.push(bar.into());
    if let Some(ring) = cover.ring {
        let x = column(ring.column + 1) + 74.0 * f64::from(ring.day) / f64::from(ring.days.max(1));
        group.children.push(draw::ring(x, y, RING, 1.5, ink.ink).into());
    }
    group.into()
}

fn told(c: &Compositor<'_>, cover: &Cover) -> String {
    let quarter: Vec<&str> = cover
        .months
        .iter()
        .filter(|m| m.in_quarter)
        .map(|m| m.label.as_str())
        .collect();
    let months = date(quarter.join(", "));
    let meeting = cover.date.as_ref().filter(|_| cover.ring.is_some());
    let told = match meeting {
        Some(day) => say!(c, "alt-year-meeting", months = months, day = Line::from(day)),
        None => say!(c, "alt-year", months = months),
    };
    told.plain()
}

/// Author, quarter and date, each in three columns of its own under the year.
fn notes(c: &Compositor<'_>, cover: &Cover, first: f64) -> Vec<Node> {
    let quarter = cover.quarter_column + 1;
    let author = if quarter == 1 { 10 } else { 1 };
    let wanted = cover.ring.map_or(4, |ring| (ring.column + 1).min(10));
    let free = |at: u8| at.abs_diff(quarter) >= NOTE_COLUMNS && at.abs_diff(author) >= NOTE_COLUMNS;
    let date = [wanted, 4, 7, 10].into_iter().find(|at| free(*at)).unwrap_or(4);
    let columns = [author, quarter, date];
    let mut nodes = Vec::new();
    let mut note = |at: u8, head: Option<&Text>, rest: Option<&Text>| {
        let next = columns.iter().copied().filter(|other| *other > at).min();
        let room = next.map_or(RIGHT, column) - column(at) - 24.0;
        let head = head.map(|t| c.text(t, Style::new(14.0, Weight::SemiBold, c.ink.ink), room));
        // Kept narrow so that a note is two short lines, unless the column is wide anyway.
        let narrow = if at == author { room } else { room.min(NOTE_WIDTH) };
        let setting = Setting::new(narrow, 20.0);
        let rest = rest.map(|t| c.text_in(t, Style::new(14.0, Weight::Regular, c.ink.second), setting));
        let mut y = first;
        for passage in [head, rest].into_iter().flatten() {
            nodes.push(passage.at(column(at), y));
            y += passage.depth() + 20.0;
        }
    };
    note(author, cover.author.as_ref(), cover.firm.as_ref());
    note(quarter, Some(&cover.quarter), Some(&cover.quarter_note));
    note(date, cover.date.as_ref(), Some(&cover.as_of));
    nodes
}

/// The firm, as its logo or by its name, and for whom the deck is; `room` is what the notes leave above.
fn foot(c: &Compositor<'_>, cover: &Cover, room: f64) -> Node {
    let mut group = Group::new(Role::Block);
    let style = Style::new(9.0, Weight::Regular, c.ink.furniture);
    let half = (RIGHT - LEFT) / 2.0 - 12.0;
    let grows_up = |passage: Passage, x: f64| passage.at(x, FOOT - passage.depth());
    let logo = (room >= LEAST_LOGO)
        .then(|| frame::logo(c, LOGO.0, room.min(LOGO.1)))
        .flatten();
    if let Some(mut logo) = logo {
        (logo.x, logo.y) = (LEFT, FOOT - logo.height);
        let told = Group::new(Role::Figure).alt(frame::logo_told(c));
        group.children.push(told.with([logo.into()]).into());
    } else if let Some(firm) = &cover.firm {
        let strong = Style::new(11.0, Weight::SemiBold, c.ink.ink);
        group.children.push(grows_up(c.text(firm, strong, half), LEFT));
    }
    let setting = Setting::new(half, 12.0).right();
    group
        .children
        .push(grows_up(c.text_in(&cover.confidentiality, style, setting), RIGHT));
    group.into()
}
