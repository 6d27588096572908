//! Where we are: small multiples on one time axis above, this quarter beside the last and the answers of
//! the client's people below.

use super::charts::line::{self, Names, Plot};
use super::charts::{Area, Ground, bar};
use super::compositor::Compositor;
use super::frame::{self, BOTTOM, Draft, LEFT, RIGHT, THIRD, THIRDS, TOP};
use super::page_breaks::even_count;
use crate::content::line::{Line, number, say};
use crate::content::{Comparison, Satisfaction, SlideKey, Trend, WhereWeAre};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style, leading_of};

/// Beside a plot, for the last value.
const BESIDE_PLOT: f64 = 80.0;
const GUTTER: f64 = 24.0;
/// Zero of lines that have the page to themselves, from their rule, and of lines with nothing under them that may
/// yet share it with another slide.
const PLOT_ZERO_ALONE: f64 = 312.0;
const PLOT_ZERO_LOW: f64 = 160.0;
/// From a panel's rule: its name, the scale's top, zero, the axis's names.
const NAME: f64 = 18.0;
const PLOT_TOP: f64 = 36.0;
const PLOT_ZERO: f64 = 184.0;
/// From zero to the names of the axis.
const AXIS_NAMES: f64 = 18.0;
const BAND_ABOVE: f64 = 4.0;
/// Where the second row of panels begins.
const SECOND: f64 = 376.0;
const FIRST_BAR: f64 = 34.0;
const FIRST_SCALE: f64 = 42.0;
const SCALE_PITCH: f64 = 44.0;
const SCALE_FIGURE: f64 = 174.0;
const LAST_GAP: f64 = 10.0;

/// The slide's pages: up to three lines and three comparisons on each.
pub fn draft(c: &Compositor<'_>, slide: &WhereWeAre) -> Draft {
    let nothing_below = slide.comparisons.is_empty() && slide.satisfaction.is_none();
    let several_pages = slide.trends.len() > 3;
    let zero = match nothing_below {
        true if several_pages || c.roomy() => PLOT_ZERO_ALONE,
        true => PLOT_ZERO_LOW,
        false => PLOT_ZERO,
    };
    let mut bodies: Vec<Vec<Node>> = Vec::new();
    for trends in slide.trends.chunks(even_count(slide.trends.len(), 3)) {
        let mut nodes = Vec::new();
        let shift = names_shift(c, trends.iter().map(|t| &t.name));
        // Fewer than three share the page's width; with nothing under them, its height, too.
        let width = (RIGHT - LEFT - GUTTER * (trends.len() as f64 - 1.0)) / trends.len() as f64;
        for (n, trend) in trends.iter().enumerate() {
            let x = LEFT + (width + GUTTER) * n as f64;
            nodes.push(trend_panel(
                c,
                trend,
                Panel {
                    x,
                    width,
                    rule: TOP,
                    zero,
                    shift,
                },
            ));
        }
        bodies.push(nodes);
    }
    let mut lower: Vec<Lower<'_>> = slide.comparisons.iter().map(Lower::Comparison).collect();
    lower.extend(slide.satisfaction.iter().flat_map(|s| {
        // A panel holds two scales.
        s.scales
            .chunks(2)
            .enumerate()
            .map(move |(n, _)| Lower::Scales(s, n * 2))
    }));
    let mut fresh = 0;
    let below_lines = !bodies.is_empty();
    for (n, panels) in lower.chunks(even_count(lower.len(), 3)).enumerate() {
        let make = |rule: f64| -> (Vec<Node>, f64) {
            let names = panels.iter().map(|p| match p {
                Lower::Comparison(comparison) => &comparison.name,
                Lower::Scales(satisfaction, _) => &satisfaction.name,
            });
            let shift = names_shift(c, names);
            let mut nodes = Vec::new();
            let mut reach = rule;
            for (panel, x) in panels.iter().zip(THIRDS) {
                let (node, end) = match panel {
                    Lower::Comparison(comparison) => comparison_panel(c, comparison, x, rule, shift),
                    Lower::Scales(satisfaction, from) => scales_panel(c, satisfaction, *from, x, rule, shift),
                };
                nodes.push(node);
                reach = reach.max(end);
            }
            (nodes, reach)
        };
        let (nodes, reach) = make(SECOND);
        let free = bodies.get(n).is_some() && below_lines;
        if free && reach <= BOTTOM + 1.0 {
            bodies[n].extend(nodes);
        } else {
            // Two rows of panels to a page without lines.
            let (upper, reach) = make(TOP);
            let (lower, lower_reach) = make(SECOND);
            match bodies.last_mut() {
                Some(body) if fresh % 2 == 1 && lower_reach <= BOTTOM + 1.0 => {
                    body.extend(lower);
                    fresh += 1;
                }
                _ => {
                    bodies.push(upper);
                    fresh = if reach < SECOND - 20.0 { 1 } else { 0 };
                }
            }
        }
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Status,
        kicker,
        title,
        bodies,
    }
}

enum Lower<'a> {
    Comparison(&'a Comparison),
    Scales(&'a Satisfaction, usize),
}

fn name_style(c: &Compositor<'_>) -> Style {
    Style::new(14.0, Weight::SemiBold, c.ink.ink)
}

/// How far the longest of the names pushes its row of panels down.
fn names_shift<'t>(c: &Compositor<'_>, names: impl Iterator<Item = &'t crate::content::Text>) -> f64 {
    names
        .map(|n| c.text_in(n, name_style(c), Setting::new(THIRD, 18.0)).depth())
        .fold(0.0, f64::max)
}

fn panel_head(c: &Compositor<'_>, name: &crate::content::Text, x: f64, width: f64, rule: f64) -> Vec<Node> {
    let name = c
        .text_in(name, name_style(c), Setting::new(width, 18.0))
        .role(Role::Heading);
    vec![frame::head_rule(c, x, x + width, rule), name.at(x, rule + NAME)]
}

/// Where a panel lies: its left edge, width and rule, its zero under that, and how far a long name pushes down.
#[derive(Clone, Copy)]
struct Panel {
    x: f64,
    width: f64,
    rule: f64,
    zero: f64,
    shift: f64,
}

fn trend_panel(c: &Compositor<'_>, trend: &Trend, at: Panel) -> Node {
    let Panel {
        x,
        width,
        rule,
        zero,
        shift,
    } = at;
    let plot_wide = width - BESIDE_PLOT;
    let chart = &trend.chart;
    // A long name takes its lines from the plot's height, up to half of it.
    let top = rule + PLOT_TOP + shift.min(0.5 * (zero - PLOT_TOP));
    let plot = Plot::new(chart, x, x + plot_wide, top, rule + zero);
    let bounds = Area {
        left: x,
        top: top - 12.0,
        right: x + width,
        bottom: plot.zero,
    };
    let mut ground = Ground::within(bounds);
    let mut figure = Group::new(Role::Figure).alt(line::told(c, &trend.name, chart));
    figure
        .children
        .extend(line::band(c, chart, &plot, top - BAND_ABOVE, &mut ground));
    figure.children.extend(line::axis(
        c,
        chart,
        &plot,
        rule + zero + AXIS_NAMES,
        Names::UnderTick,
    ));
    if let Some(target) = &chart.target {
        let y = plot.y(target.value);
        ground.take_line((x, y), (x + plot_wide, y));
        figure
            .children
            .push(draw::rule(x, x + plot_wide, y, 0.75, c.ink.second).into());
    }
    figure.children.extend(line::curve(c, chart, &plot, &mut ground));

    if let Some(point) = chart.points.last() {
        let (px, py) = plot.at(point);
        let style = Style::new(20.0, Weight::SemiBold, c.ink.accent);
        let room = width - plot_wide - LAST_GAP;
        let mut last = c.figure(&trend.last, style, Setting::line(), room.max(1.0));
        let half = 0.349 * last.block.size;
        let right = x + width;
        let mut places = vec![
            (px + LAST_GAP, py + half),
            (px + LAST_GAP, py - 8.0),
            (px + LAST_GAP, py + 22.0),
        ];
        if last.lines() > 1 || last.width() > room {
            // Wider than its place: above or under the line's end, flush right.
            last = c.figure(
                &trend.last,
                Style { size: 14.0, ..style },
                Setting::line().right_with_marks(),
                width,
            );
            places = vec![
                (right, py - 10.0),
                (right, py + 24.0),
                (right, plot.zero - 24.0),
                (right, top),
            ];
        }
        figure.children.extend(
            line::label_at(&last, &mut ground, &places).or_else(|| Some(last.at(places[0].0, places[0].1))),
        );
    }
    if let Some(target) = &chart.target {
        let y = plot.y(target.value);
        let label = c.label(&target.label, Style::new(11.0, Weight::Regular, c.ink.second));
        let end = x + plot_wide - label.width();
        let places = [
            (x, y - 6.0),
            (x, y + 14.0),
            (end, y - 6.0),
            (end, y + 14.0),
            (x, y - 18.0),
            (x, y + 26.0),
        ];
        figure
            .children
            .extend(line::label_at(&label, &mut ground, &places));
    }
    let grey = Style::new(11.0, Weight::Regular, c.ink.second);
    for n in line::named(chart)
        .into_iter()
        .filter(|n| n + 1 < chart.points.len())
    {
        let point = &chart.points[n];
        let (px, py) = plot.at(point);
        let label = c.label(&point.label, grey);
        let wide = label.width();
        let places = [
            (px, py + 17.0),
            (px - wide, py - 8.0),
            (px, py - 8.0),
            (px - wide / 2.0, py + 17.0),
            (px - wide, py + 17.0),
        ];
        figure
            .children
            .extend(line::clear_label_at(&label, &mut ground, &places));
    }
    let mut panel = Group::new(Role::Block).with(panel_head(c, &trend.name, x, width, rule));
    panel.children.push(figure.into());
    if chart.points.is_empty() {
        let style = Style::new(14.0, Weight::Regular, c.ink.second);
        let last = c.figure(&trend.last, style, Setting::line(), width);
        panel
            .children
            .push(last.at(x + plot_wide + LAST_GAP, plot.zero - 4.0));
    }
    panel.into()
}

fn comparison_panel(
    c: &Compositor<'_>,
    comparison: &Comparison,
    x: f64,
    rule: f64,
    shift: f64,
) -> (Node, f64) {
    let mut panel = Group::new(Role::Block).with(panel_head(c, &comparison.name, x, THIRD, rule));
    let (bars, end) = bar::bars(c, &comparison.bars, x, THIRD, rule + FIRST_BAR + shift);
    let told = bar::told(c, &comparison.name, &comparison.bars);
    panel
        .children
        .push(Group::new(Role::Figure).alt(told).with(bars).into());
    let mut reach = end;
    if let Some(note) = &comparison.note {
        let note = c.text(note, Style::new(11.0, Weight::Regular, c.ink.second), THIRD);
        panel.children.push(note.at(x, end + 25.5));
        reach = end + 25.5 + note.depth() + 2.6;
    }
    (panel.into(), reach)
}

fn scales_panel(
    c: &Compositor<'_>,
    slide: &Satisfaction,
    from: usize,
    x: f64,
    rule: f64,
    shift: f64,
) -> (Node, f64) {
    let mut panel = Group::new(Role::Block).with(panel_head(c, &slide.name, x, THIRD, rule));
    let mut y = rule + FIRST_SCALE + shift;
    let mut reach = y;
    for scale in slide.scales.iter().skip(from).take(2) {
        let grey = Style::new(11.0, Weight::Regular, c.ink.second);
        let room = THIRD - SCALE_FIGURE;
        let style = Style::new(20.0, Weight::SemiBold, c.ink.accent);
        let figure = c.figure(&scale.figure, style, Setting::line(), room);
        let note = c.text_in(&scale.note, grey, Setting::new(room, leading_of(11.0)));
        let told = say!(
            c,
            "alt-scale",
            from = number(scale.from.to_string()),
            to = number(scale.to.to_string()),
            figure = number(&scale.figure.text),
            note = Line::from(&scale.note)
        );
        let mut drawn = Group::new(Role::Figure)
            .alt(told.plain())
            .with(bar::scale(c, scale, x, y));
        drawn.children.push(figure.at(x + SCALE_FIGURE, y + 4.0));
        panel.children.push(drawn.into());
        let note_y = y + 19.5 + figure.depth();
        panel.children.push(note.at(x + SCALE_FIGURE, note_y));
        reach = reach.max(note_y + note.depth() + 2.6);
        y += SCALE_PITCH.max(note_y + note.depth() + 2.6 - y + 22.0);
    }
    (panel.into(), reach)
}
