//! A line over days: the quarter's band, the target as a level, every reading a point with its value beside
//! it, and nothing where nothing was read.

use super::{Area, Ground, every, number};
use crate::content::line::{Line, number as shown, say};
use crate::content::{Chart, Point, Text, Tick};
use crate::draw;
use crate::fonts::Weight;
use crate::layout::compositor::{Compositor, Passage};
use crate::scene::Node;
use crate::typeset::{Setting, Style};
use chrono::NaiveDate;
use rust_decimal::Decimal;

const POINT: f64 = 2.75;
const LAST_POINT: f64 = 4.0;
const START_RING: f64 = 3.0;
const DATA_LINE: f64 = 2.0;
/// So many points of a line are named at most, the start among them.
const MOST_NAMED: usize = 5;
/// Least space between two names of an axis.
const NAME_GAP: f64 = 6.0;
const AXIS_LINE: f64 = 0.75;
const TICK: f64 = 4.0;

/// Where days and values lie on the page.
#[derive(Debug, Clone, Copy)]
pub struct Plot {
    /// Where the axis begins.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// Where the highest value of the scale lies.
    pub top: f64,
    /// Where the lowest value of the scale lies.
    pub zero: f64,
    from: NaiveDate,
    days: f64,
    low: f64,
    high: f64,
}

impl Plot {
    /// The plot of a chart between these edges.
    pub fn new(chart: &Chart, left: f64, right: f64, top: f64, zero: f64) -> Self {
        let days = (chart.axis.to - chart.axis.from).num_days().max(1) as f64;
        let values = chart.points.iter().chain(&chart.start).map(|p| number(p.value));
        let values: Vec<f64> = values
            .chain(chart.target.iter().map(|t| number(t.value)))
            .collect();
        let low = values.iter().copied().fold(number(chart.bottom), f64::min);
        let high = values.iter().copied().fold(number(chart.top), f64::max);
        let high = if high > low { high } else { low + 1.0 };
        Self {
            left,
            right,
            top,
            zero,
            from: chart.axis.from,
            days,
            low,
            high,
        }
    }

    /// Where a day lies; days beyond the axis lie at its ends.
    pub fn x(&self, day: NaiveDate) -> f64 {
        let share = (day - self.from).num_days() as f64 / self.days;
        self.left + (self.right - self.left) * share.clamp(0.0, 1.0)
    }

    /// Where a value lies.
    pub fn y(&self, value: Decimal) -> f64 {
        self.zero - (self.zero - self.top) * (number(value) - self.low) / (self.high - self.low)
    }

    /// Where a point lies.
    pub fn at(&self, point: &Point) -> (f64, f64) {
        (self.x(point.on), self.y(point.value))
    }
}

/// The quarter's band with its name in its foot.
pub fn band(c: &Compositor<'_>, chart: &Chart, plot: &Plot, top: f64, ground: &mut Ground) -> Vec<Node> {
    let (left, right) = (plot.x(chart.window.from), plot.x(chart.window.to));
    if right - left < 1.0 {
        return Vec::new();
    }
    let name = c.label(
        &chart.window.label,
        Style::new(11.0, Weight::SemiBold, c.ink.second),
    );
    // In the foot, or where the line leaves room for it.
    let (first, last) = (left + 6.0, (right - 6.0 - name.width()).max(left + 6.0));
    let (foot, head) = (plot.zero - 8.0, top + 14.0);
    let places = [(first, foot), (last, foot), (first, head), (last, head)];
    let mut way = Ground::default();
    let points: Vec<(f64, f64)> = chart.points.iter().map(|p| plot.at(p)).collect();
    points.iter().for_each(|point| way.take(around(*point, POINT)));
    points.windows(2).for_each(|pair| way.take_line(pair[0], pair[1]));
    let found = way.find_clear(&places, |x, y| Area::of(&name, x, y));
    let (x, y) = found.unwrap_or(places[0]);
    ground.take(Area::of(&name, x, y));
    vec![
        draw::rect(left, top, right - left, plot.zero - top, c.ink.band).into(),
        name.at(x, y),
    ]
}

/// Which points have their value beside them: all of a few, else the last, the one the quarter began from, the
/// highest, the lowest and the first. The one that matters most comes first.
pub fn named(chart: &Chart) -> Vec<usize> {
    let points = &chart.points;
    let room = MOST_NAMED - usize::from(chart.start.is_some());
    let last = points.len().saturating_sub(1);
    if points.len() <= room {
        return (0..points.len()).rev().collect();
    }
    let before = points.iter().rposition(|p| p.on < chart.window.from);
    let highest = (0..points.len()).max_by_key(|n| points[*n].value);
    let lowest = (0..points.len()).min_by_key(|n| points[*n].value);
    let mut named: Vec<usize> = Vec::new();
    for n in [Some(last), before, highest, lowest, Some(0)]
        .into_iter()
        .flatten()
    {
        if !named.iter().any(|other| points[*other].value == points[n].value) {
            named.push(n);
        }
    }
    named.truncate(room);
    named
}

/// How the names of an axis stand at its ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Beginning at the tick.
    FromTick,
    /// Under the tick; the first begins and the last ends at it.
    UnderTick,
}

/// The axis with its ticks and their names, as many as stand clear of each other.
pub fn axis(c: &Compositor<'_>, chart: &Chart, plot: &Plot, baseline: f64, names: Names) -> Vec<Node> {
    let mut nodes: Vec<Node> =
        vec![draw::rule(plot.left, plot.right, plot.zero, AXIS_LINE, c.ink.axis).into()];
    let style = Style::new(11.0, Weight::Regular, c.ink.furniture);
    let last = chart.axis.ticks.len().saturating_sub(1);
    let name_of = |(n, tick): (usize, &Tick)| {
        let setting = match names {
            Names::UnderTick if n == last && n > 0 => Setting::line().right(),
            Names::UnderTick if n > 0 => Setting::line().centre(),
            _ => Setting::line(),
        };
        (plot.x(tick.on), c.label_in(&tick.label, style, setting))
    };
    let names: Vec<(f64, Passage)> = chart.axis.ticks.iter().enumerate().map(name_of).collect();
    let reach = |(x, name): &(f64, Passage)| (Area::of(name, *x, baseline).left, name.width());
    let step = every(&names.iter().map(reach).collect::<Vec<_>>(), NAME_GAP);
    for (x, name) in names.iter().step_by(step) {
        let line = draw::stroke(AXIS_LINE, c.ink.axis);
        nodes.push(draw::line(*x, plot.zero, *x, plot.zero + TICK, line).into());
        nodes.push(name.at(*x, baseline));
    }
    nodes
}

/// The line through the readings and their points; its way is taken from the ground.
pub fn curve(c: &Compositor<'_>, chart: &Chart, plot: &Plot, ground: &mut Ground) -> Vec<Node> {
    let places: Vec<(f64, f64)> = chart.points.iter().map(|p| plot.at(p)).collect();
    for pair in places.windows(2) {
        ground.take_line(pair[0], pair[1]);
    }
    let mut nodes: Vec<Node> = Vec::new();
    if places.len() > 1 {
        nodes.push(draw::polyline(&places, draw::stroke(DATA_LINE, c.ink.accent)).into());
    }
    for (n, (x, y)) in places.iter().enumerate() {
        let radius = if n + 1 == places.len() { LAST_POINT } else { POINT };
        nodes.push(draw::dot(*x, *y, radius, c.ink.accent).into());
        ground.take(around((*x, *y), radius));
    }
    nodes
}

fn around((x, y): (f64, f64), radius: f64) -> Area {
    Area {
        left: x - radius,
        top: y - radius,
        right: x + radius,
        bottom: y + radius,
    }
}

/// The agreed start as a ring with its value beside it.
pub fn start(c: &Compositor<'_>, chart: &Chart, plot: &Plot, ground: &mut Ground) -> Vec<Node> {
    let Some(start) = &chart.start else {
        return Vec::new();
    };
    let (x, y) = plot.at(start);
    let label = c.label(&start.label, Style::new(11.0, Weight::Regular, c.ink.second));
    let x = x.max(plot.left + START_RING + 1.5);
    let mut nodes = vec![draw::ring(x, y, START_RING, 1.5, c.ink.second).into()];
    ground.take(Area {
        left: x - 4.0,
        top: y - 4.0,
        right: x + 4.0,
        bottom: y + 4.0,
    });
    let places = [
        (x + 8.0, y + 4.0),
        (x + 8.0, y + 16.0),
        (x + 8.0, y - 7.0),
        (x - 4.0, y + 20.0),
        (x - 4.0, y - 12.0),
    ];
    if let Some((x, y)) = ground.find(&places, |x, y| Area::of(&label, x, y)) {
        nodes.push(label.at(x, y));
    }
    nodes
}

/// A label at a place that nothing else takes, if there is one.
pub fn clear_label_at(passage: &Passage, ground: &mut Ground, places: &[(f64, f64)]) -> Option<Node> {
    ground
        .find_clear(places, |x, y| Area::of(passage, x, y))
        .map(|(x, y)| passage.at(x, y))
}

/// A label that keeps to a point: given the passage, the place it took.
pub fn label_at(passage: &Passage, ground: &mut Ground, places: &[(f64, f64)]) -> Option<Node> {
    ground
        .find(places, |x, y| Area::of(passage, x, y))
        .map(|(x, y)| passage.at(x, y))
}

/// What the chart shows, in words.
pub fn told(c: &Compositor<'_>, name: &Text, chart: &Chart) -> String {
    let start = chart.start.iter().map(|start| shown(&start.label));
    let points = chart.points.iter();
    let points = points.map(|p| say!(c, "name-on-day", name = shown(&p.label), day = c.day(p.on)));
    let parts: Vec<Line> = start.chain(points).collect();
    let parts = match parts.is_empty() {
        true => say!(c, "status-no-reading"),
        false => c.in_row(parts.into_iter()),
    };
    let name = Line::from(name);
    let told = match &chart.target {
        Some(target) => {
            let (target, due) = (shown(&target.label), c.day(target.due));
            say!(
                c,
                "alt-line-target",
                name = name,
                parts = parts,
                target = target,
                due = due
            )
        }
        None => say!(c, "alt-line", name = name, parts = parts),
    };
    told.plain()
}
