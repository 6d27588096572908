//! Executive summary: one hero figure with its line over the year, and three to five conclusions with
//! their figures set flush right. No tiles.

use super::charts::line::{self, Names, Plot};
use super::charts::{Area, Ground};
use super::compositor::{Compositor, Passage, figure_style};
use super::flow::{Placed, Room, Row, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, HALF, LEFT, RIGHT, TOP};
use super::stack::Stack;
use crate::content::{Chart, Hero, SlideKey, Summary, SummaryRow};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Span, Style};

const HERO: (f64, f64) = (46.0, 190.0);
const CAPTION: (f64, f64) = (142.0, 170.0);
const AFTER_HERO: f64 = 11.0;
const PLOT_RIGHT: f64 = 394.0;
const PLOT_TOP: f64 = 228.0;
const PLOT_ZERO: f64 = 460.0;
const BAND_ABOVE: f64 = 8.0;
const AXIS_NAMES: f64 = 477.0;
/// Where the line ends when it has the page to itself.
const PLOT_RIGHT_ALONE: f64 = 864.0;
const ROW: f64 = 67.2;

/// How conclusions are set: the height of a row, the size of its sentence and the most that is wide beside a hero.
type Size = (f64, f64, f64);
const LARGE: Size = (112.0, 20.0, 250.0);
const AIRY: Size = (ROW, 14.0, 250.0);
const DENSE: Size = (56.0, 14.0, 250.0);
const WIDE: Size = (48.0, 14.0, 330.0);
/// So many conclusions are set large at most.
const MOST_LARGE: usize = 3;
const DIGITS: f64 = 888.0;
const SENTENCE_MIDDLE: f64 = 40.0;

/// The summary's pages.
pub fn draft(c: &Compositor<'_>, summary: &Summary) -> Draft {
    let plot_right = if summary.rows.is_empty() {
        PLOT_RIGHT_ALONE
    } else {
        PLOT_RIGHT
    };
    let hero = summary.hero.as_ref().map(|h| hero(c, h, plot_right));
    let left = if summary.hero.is_some() { HALF } else { LEFT };
    // The hero's line fills the page, and the conclusions beside it do, too.
    let room = Room {
        roomy: c.roomy() || summary.hero.is_some(),
        ..c.room(TOP, BOTTOM)
    };
    let way = |size: Size| flow(conclusions(c, &summary.rows, size, left), room);
    let mut bodies: Vec<Vec<Node>> = Vec::new();
    let large = (summary.rows.len() <= MOST_LARGE).then_some(LARGE);
    let (_, first) = fewest_pages(large.into_iter().chain([AIRY, DENSE, WIDE]).map(way));
    let on_first = first
        .first()
        .map_or(0, |page| page.last().map_or(0, |row| row.row.index + 1));
    let parted = first
        .get(1)
        .and_then(|page| page.first())
        .is_some_and(|row| row.row.index < on_first);
    if first.len() > 1 && left > LEFT && !parted {
        // Beside the hero only what fits; the rest has the width of the page.
        bodies.extend(first.first().map(|placed| ruled(c, placed, left)));
        let rest = conclusions(c, &summary.rows[on_first..], DENSE, LEFT);
        bodies.extend(
            flow(rest, room.after(1))
                .iter()
                .map(|placed| ruled(c, placed, LEFT)),
        );
    } else {
        bodies.extend(first.iter().map(|placed| ruled(c, placed, left)));
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    if let Some(hero) = hero {
        bodies[0].splice(0..0, hero);
    }
    let (kicker, title) = (summary.kicker.clone(), summary.title.clone());
    Draft {
        key: SlideKey::Summary,
        kicker,
        title,
        bodies,
    }
}

fn conclusions<'a>(c: &Compositor<'a>, rows: &[SummaryRow], size: Size, left: f64) -> Vec<Row<'a>> {
    rows.iter()
        .enumerate()
        .map(|(n, row)| conclusion(c, row, n, size, left))
        .collect()
}

fn ruled(c: &Compositor<'_>, placed: &[Placed<'_>], left: f64) -> Vec<Node> {
    let mut list = Group::new(Role::List);
    for row in placed {
        list.children.push(row.node());
        list.children.push(frame::hairline(c, left, RIGHT, row.end()));
    }
    vec![frame::head_rule(c, left, RIGHT, TOP), list.into()]
}

fn conclusion<'a>(
    c: &Compositor<'a>,
    row: &SummaryRow,
    index: usize,
    (nominal, size, wide): Size,
    left: f64,
) -> Row<'a> {
    // Words before digits, so that a sentence's own marks come first.
    let sentence_style = Style::new(size, Weight::Regular, c.ink.ink);
    let probe = c
        .fonts
        .line(&row.figure.text, figure_style(30.0, c.ink.ink))
        .width();
    let room = DIGITS - left - 24.0;
    let width = if left > LEFT {
        wide.min(room - probe.min(room / 2.0))
    } else {
        room - probe.min(room / 2.0)
    };
    let sentence = c.text(&row.text, sentence_style, width);
    let figure = c.figure(
        &row.figure,
        figure_style(30.0, c.ink.ink),
        Setting::line().right(),
        (room - width).max(136.0) + 22.0,
    );
    // One to three lines lie around the row's middle; more begin at its top.
    let middle = SENTENCE_MIDDLE + (nominal - ROW) / 2.0;
    let first = (middle - sentence.depth() / 2.0).max(20.0);
    let baseline = middle + 4.0 - figure.depth() / 2.0;
    let mut text = Stack::cell(left).with(first, sentence);
    text.role = Role::Block;
    let mut digits = Stack::cell(DIGITS).with(baseline.max(20.0), figure);
    digits.role = Role::Block;
    Row::new(index, nominal).role(Role::Item).with(text).with(digits)
}

fn hero(c: &Compositor<'_>, hero: &Hero, plot_right: f64) -> Vec<Node> {
    let figure = c.figure(
        &hero.figure,
        figure_style(60.0, c.ink.accent),
        Setting::line(),
        PLOT_RIGHT - HERO.0,
    );
    let mut nodes = vec![figure.at(HERO.0, HERO.1)];
    let beside = (HERO.0 + figure.width() + AFTER_HERO).max(CAPTION.0);
    // A figure that leaves no room beside it has its words under it, and the line begins lower.
    let is_beside = PLOT_RIGHT - beside >= 120.0;
    let (x, y) = if is_beside {
        (beside, CAPTION.1)
    } else {
        (LEFT, HERO.1 + 24.0)
    };
    let style = Style::new(14.0, Weight::Regular, c.ink.ink);
    let caption = c.text(
        &hero.caption,
        style,
        if is_beside {
            HALF - 24.0 - x
        } else {
            PLOT_RIGHT - x
        },
    );
    nodes.push(caption.at(x, y));
    let mut last = y + caption.depth();
    if let Some(change) = change_line(c, hero, HALF - 24.0 - x) {
        last += 20.0;
        for passage in change {
            nodes.push(passage.0.at(x + passage.1, last));
            last += passage.0.depth();
        }
    }
    let top = PLOT_TOP.max(last + 30.0);
    nodes.push(chart(c, hero, top, plot_right));
    nodes
}

/// The change and what it is, on one line if they fit.
fn change_line(c: &Compositor<'_>, hero: &Hero, room: f64) -> Option<Vec<(Passage, f64)>> {
    let change = hero.change.as_ref()?;
    let strong = Style::new(14.0, Weight::SemiBold, c.ink.ink);
    let figure = c.figure(change, strong, Setting::line(), room);
    let indent = figure.width() + 3.5;
    let mut line = vec![(figure, 0.0)];
    if let Some(note) = &hero.change_note {
        let style = Style::new(14.0, Weight::Regular, c.ink.ink);
        let width = (room - indent).max(60.0);
        line.push((c.text_in(note, style, Setting::new(width, 20.0).ragged()), indent));
    }
    Some(line)
}

fn chart(c: &Compositor<'_>, hero: &Hero, top: f64, right: f64) -> Node {
    let chart = &hero.chart;
    let plot = Plot::new(chart, LEFT, right, top, PLOT_ZERO);
    let mut ground = Ground::within(Area {
        left: LEFT,
        top: top - BAND_ABOVE - 2.0,
        right: right + 14.0,
        bottom: PLOT_ZERO,
    });
    let mut group = Group::new(Role::Figure).alt(line::told(c, &hero.caption, chart));
    let mut add = |nodes: Vec<Node>| group.children.extend(nodes);
    add(line::band(c, chart, &plot, top - BAND_ABOVE, &mut ground));
    add(line::axis(c, chart, &plot, AXIS_NAMES, Names::FromTick));
    add(target_line(c, chart, &plot, &mut ground));
    add(line::curve(c, chart, &plot, &mut ground));
    add(point_labels(c, chart, &plot, &mut ground));
    add(target_label(c, chart, &plot, &mut ground));
    add(line::start(c, chart, &plot, &mut ground));
    group.into()
}

fn target_line(c: &Compositor<'_>, chart: &Chart, plot: &Plot, ground: &mut Ground) -> Vec<Node> {
    let Some(target) = &chart.target else {
        return Vec::new();
    };
    let (from, to, y) = (plot.x(target.from), plot.x(target.due), plot.y(target.value));
    ground.take_line((from, y), (to, y));
    vec![draw::rule(from, to, y, 0.75, c.ink.ink).into()]
}

fn point_labels(c: &Compositor<'_>, chart: &Chart, plot: &Plot, ground: &mut Ground) -> Vec<Node> {
    let mut nodes = Vec::new();
    let last = chart.points.len().saturating_sub(1);
    // The last point is the point of the chart: it chooses first.
    for n in line::named(chart) {
        let point = &chart.points[n];
        let (x, y) = plot.at(point);
        let node = if n == last {
            let strong = Style::new(14.0, Weight::SemiBold, c.ink.accent);
            let label = c.label_in(&point.label, strong, Setting::line().centre());
            let half = label.width() / 2.0;
            let places = [
                (x, y - 9.5),
                (x, y + 18.0),
                (x - half - 8.0, y + 4.0),
                (x + half + 8.0, y + 4.0),
                (x - half - 6.0, y - 8.0),
            ];
            line::label_at(&label, ground, &places)
        } else {
            let label = c.label_in(
                &point.label,
                Style::new(11.0, Weight::Regular, c.ink.second),
                Setting::line().right(),
            );
            let width = label.width();
            let right = x + width;
            let places = [
                (x - 5.5, y - 6.0),
                (x + width / 2.0, y - 7.5),
                (right + 5.0, y - 6.0),
                (right + 5.0, y + 13.0),
                (x + width / 2.0, y + 15.0),
                (x - 5.5, y + 13.0),
            ];
            line::clear_label_at(&label, ground, &places)
        };
        nodes.extend(node.map(|node| (n, node)));
    }
    nodes.sort_by_key(|(n, _)| *n);
    nodes.into_iter().map(|(_, node)| node).collect()
}

/// The target's words right under the end of its line, or above it where the line of data is in the way.
fn target_label(c: &Compositor<'_>, chart: &Chart, plot: &Plot, ground: &mut Ground) -> Vec<Node> {
    let Some(target) = &chart.target else {
        return Vec::new();
    };
    let strong = Style::new(11.0, Weight::SemiBold, c.ink.ink);
    let mut spans = vec![Span::text(&target.label, strong)];
    if let Some(id) = &target.figure {
        let at = crate::content::FigureAt {
            text: target.label.clone(),
            figure: Some(id.clone()),
        };
        spans = c.figure_spans(&at, strong);
    }
    let label = Passage::new(c.fonts.set(
        &spans,
        Setting {
            leading: 14.0,
            ..Setting::line().right_with_marks()
        },
    ));
    let due = c.label_in(
        &target.due_label,
        Style::new(11.0, Weight::Regular, c.ink.furniture),
        Setting::line().right(),
    );
    let (x, y) = (plot.x(target.due), plot.y(target.value));
    let both = |x: f64, baseline: f64| {
        let (a, b) = (Area::of(&label, x, baseline), Area::of(&due, x, baseline + 13.5));
        Area {
            left: a.left.min(b.left),
            top: a.top,
            right: a.right.max(b.right),
            bottom: b.bottom,
        }
    };
    let from = plot.x(target.from) + label.width().max(due.width());
    let places = [
        (x, y + 15.0),
        (x, y - 20.0),
        (x, y + 34.0),
        (x, y - 40.0),
        (from, y + 15.0),
        (from, y - 20.0),
    ];
    let Some((x, baseline)) = ground.find(&places, both) else {
        return Vec::new();
    };
    vec![label.at(x, baseline), due.at(x, baseline + 13.5)]
}
