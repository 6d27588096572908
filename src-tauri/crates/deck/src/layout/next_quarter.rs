//! Next quarter: thirteen weeks with the initiatives as bars, owners named on them, the day of the review
//! marked; what hangs on a decision says so, what is only proposed is dashed.

use super::charts::timeline::Days;
use super::charts::{Area, spelled};
use super::compositor::{Compositor, Passage};
use super::flow::{Placed, Row, Stack, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, HEAD, HEAD_RULE, LEFT, RIGHT};
use crate::content::{InitiativeBar, InitiativeRow, NextQuarter, SlideKey};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Colour, Group, Node, Page, Role};
use crate::typeset::{Setting, Span, Style};
use chrono::Datelike;

const AXIS: f64 = 344.0;
const NAMES_WIDTH: f64 = 272.0;
const MONDAYS: f64 = 186.0;
const ROWS: f64 = 196.0;
const LEAD: f64 = 18.0;
const INSIDE: f64 = 10.0;
const AFTER_BAR: f64 = 8.0;

/// How rows are set: airy, closer where that spares a page or there are more than four.
#[derive(Clone, Copy)]
struct Measure {
    row: f64,
    bar: f64,
    /// Kept free under the last row for the name of today.
    foot: f64,
}

const AIRY: Measure = Measure {
    row: 72.0,
    bar: 28.0,
    foot: 0.0,
};
const DENSE: Measure = Measure {
    row: 44.0,
    bar: 22.0,
    foot: 16.0,
};
const MOST_AIRY: usize = 4;

/// Everything a row needs to know about its axis.
#[derive(Clone, Copy)]
struct Frame {
    days: Days,
    today: f64,
}

/// The slide's pages.
pub fn pages(c: &Compositor<'_>, slide: &NextQuarter) -> Vec<Page> {
    let days = Days::new(&slide.axis, AXIS, RIGHT);
    let frame_of_days = Frame {
        days,
        today: days.start(slide.today).clamp(AXIS, RIGHT),
    };
    let way = |m: &Measure| {
        let rows = slide.rows.iter().enumerate();
        let rows = rows
            .map(|(n, r)| initiative(c, r, n, *m, frame_of_days))
            .collect();
        flow(rows, ROWS, BOTTOM - m.foot)
    };
    let ways: &[Measure] = if slide.rows.len() > MOST_AIRY {
        &[DENSE]
    } else {
        &[AIRY, DENSE]
    };
    let (n, pages) = fewest_pages(ways.iter().map(way));
    let m = ways.get(n).copied().unwrap_or(DENSE);
    let bodies: Vec<Vec<Node>> = pages
        .iter()
        .map(|placed| body(c, slide, placed, m, frame_of_days))
        .collect();
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    frame::pages(
        c,
        Draft {
            key: SlideKey::NextQuarter,
            kicker,
            title,
            bodies,
        },
    )
}

fn body(c: &Compositor<'_>, slide: &NextQuarter, placed: &[Placed<'_>], m: Measure, f: Frame) -> Vec<Node> {
    let end = placed.last().map_or(ROWS, Placed::end) + m.foot;
    let ink = c.ink;
    let mut nodes = vec![calendar(c, slide, end, f)];
    let head = c.text_in(
        &slide.head,
        Style::new(11.0, Weight::Regular, ink.furniture),
        Setting::new(NAMES_WIDTH, 14.0),
    );
    nodes.push(head.role(Role::Heading).at(LEFT, HEAD - head_up(c, slide)));
    nodes.push(frame::head_rule(c, LEFT, RIGHT, HEAD_RULE));
    let mut list = Group::new(Role::List);
    for row in placed {
        // The name of today stands in the last row, above its line.
        list.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
        list.children.push(row.node());
    }
    nodes.push(list.into());
    if f.today > AXIS + 0.5 && f.today < RIGHT - 0.5 {
        nodes.push(draw::line(f.today, HEAD_RULE, f.today, end, draw::stroke(1.0, ink.ink)).into());
    }
    let style = Style::new(11.0, Weight::Medium, ink.ink);
    let label = c.text_in(
        &slide.today_label,
        style,
        Setting::new(RIGHT - AXIS, 14.0).ragged(),
    );
    // To the right of its line; where that is too near the edge, to the left.
    let baseline = if m.foot > 0.0 { end - 4.5 } else { end - 8.5 };
    let right_of = f.today + 5.0;
    let x = if right_of + label.width() <= RIGHT {
        right_of
    } else {
        (f.today - 5.0 - label.width()).max(AXIS)
    };
    nodes.push(label.at(x, baseline));
    nodes
}

fn head_up(c: &Compositor<'_>, slide: &NextQuarter) -> f64 {
    let style = Style::new(11.0, Weight::Regular, c.ink.furniture);
    c.text_in(&slide.head, style, Setting::new(NAMES_WIDTH, 14.0))
        .depth()
}

/// The weeks, the months, what has passed.
fn calendar(c: &Compositor<'_>, slide: &NextQuarter, end: f64, f: Frame) -> Node {
    let ink = c.ink;
    let told = format!(
        "Thirteen weeks from {}; today is {}.",
        spelled(slide.axis.from),
        spelled(slide.today)
    );
    let mut group = Group::new(Role::Figure).alt(told);
    if f.today > AXIS {
        group
            .children
            .push(draw::rect(AXIS, HEAD_RULE, f.today - AXIS, end - HEAD_RULE, ink.band).into());
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
    for monday in &slide.axis.ticks {
        let x = f.days.start(monday.on);
        group
            .children
            .push(draw::line(x, HEAD_RULE, x, end, draw::stroke(0.75, ink.week)).into());
        let colour = if x < f.today { ink.second } else { ink.furniture };
        let label = c.label(&monday.label, Style::new(9.0, Weight::Regular, colour));
        let area = Area::of(&label, x + 4.0, MONDAYS);
        let clear = area.right + 2.0 < f.today || area.left - 2.0 > f.today;
        if clear && area.right <= RIGHT {
            group.children.push(label.at(x + 4.0, MONDAYS));
        }
    }
    group.into()
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
    let name = c.text_in(&row.name, Style::new(14.0, Weight::SemiBold, ink.ink), setting);
    let outcome = row
        .outcome
        .as_ref()
        .map(|t| c.text_in(t, Style::new(14.0, Weight::Regular, ink.second), setting));
    let bar = row.bar.as_ref().map(|b| Place::of(c, b, f));
    let owner = owner(c, row, bar.as_ref());
    let beside = bar.as_ref().map_or(Beside::Open, |b| b.beside(&owner));
    // An owner with no room on or beside the bar stands under the outcome.
    let under = (beside == Beside::Under && !row_owner(row).is_empty()).then(|| {
        let style = Style::new(11.0, Weight::Medium, ink.second);
        c.label_in(&row_owner(row), style, Setting::new(NAMES_WIDTH, 14.0))
    });
    let lines =
        name.lines() + outcome.as_ref().map_or(0, Passage::lines) + under.as_ref().map_or(0, Passage::lines);
    let depth = LEAD * lines.saturating_sub(1) as f64;
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
                let from = f.today.min(RIGHT - 130.0) + AFTER_BAR;
                let owner = owner_spans(row, ink.ink);
                let text = Passage::new(c.fonts.set(
                    &owner,
                    Setting {
                        leading: 14.0,
                        ..Setting::line()
                    },
                ));
                let to_write = super::table::to_write_on(c, from, 110.0, baseline);
                nodes.push(to_write);
                if from + 122.0 + text.width() <= RIGHT {
                    nodes.push(text.at(from + 122.0, baseline));
                }
                return nodes;
            };
            if place.proposed {
                let line = draw::dashed(1.5, ink.accent, 4.0, 3.0);
                nodes.push(draw::rect(place.from, bar_top, place.to - place.from, m.bar, ink.white).into());
                nodes.push(
                    draw::outline(
                        place.from + 0.5,
                        bar_top + 0.5,
                        place.to - place.from - 1.0,
                        m.bar - 1.0,
                        line,
                    )
                    .into(),
                );
            } else {
                nodes.push(draw::rect(place.from, bar_top, place.to - place.from, m.bar, ink.accent).into());
            }
            nodes.push(place.due.at(place.due_x, baseline + 1.0));
            match beside {
                Beside::Inside => nodes.push(owner.at(place.from + INSIDE, baseline)),
                Beside::After => {
                    let plain = Passage::new(c.fonts.set(
                        &owner_spans(row, ink.second),
                        Setting {
                            leading: 14.0,
                            ..Setting::line()
                        },
                    ));
                    nodes.push(plain.at(place.due_end() + AFTER_BAR, baseline));
                }
                Beside::Under | Beside::Open => {}
            }
            nodes
        })
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
    Passage::new(c.fonts.set(
        &owner_spans(row, colour),
        Setting {
            leading: 14.0,
            ..Setting::line()
        },
    ))
}

/// Where the owner's name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    Inside,
    After,
    Under,
    Open,
}

/// Where a bar lies, with its due day.
struct Place {
    from: f64,
    to: f64,
    proposed: bool,
    due: Passage,
    due_x: f64,
    due_inside: bool,
}

impl Place {
    fn of(c: &Compositor<'_>, bar: &InitiativeBar, f: Frame) -> Self {
        let from = f.days.start(bar.from).clamp(AXIS, RIGHT - 12.0);
        let to = f.days.end(bar.to).clamp(from + 4.0, RIGHT);
        let strong = |colour| Style::new(14.0, Weight::SemiBold, colour);
        let outside = c.label(&bar.due, strong(c.ink.ink));
        let after = to + AFTER_BAR;
        if after + outside.width() <= RIGHT + 0.5 {
            return Self {
                from,
                to,
                proposed: bar.proposed,
                due: outside,
                due_x: after,
                due_inside: false,
            };
        }
        // Near the edge the due day stands in the bar's end; beside a bar that is too short, before it.
        let width = outside.width();
        if to - from >= width + 2.0 * INSIDE {
            let colour = if bar.proposed { c.ink.accent } else { c.ink.white };
            let due = c.label(&bar.due, strong(colour));
            return Self {
                from,
                to,
                proposed: bar.proposed,
                due,
                due_x: to - INSIDE - width,
                due_inside: true,
            };
        }
        let due_x = (from - AFTER_BAR - width).max(AXIS);
        Self {
            from,
            to,
            proposed: bar.proposed,
            due: outside,
            due_x,
            due_inside: false,
        }
    }

    fn due_end(&self) -> f64 {
        self.due_x + self.due.width()
    }

    fn beside(&self, owner: &Passage) -> Beside {
        let inner_end = if self.due_inside {
            self.due_x - INSIDE
        } else {
            self.to - INSIDE
        };
        if self.from + INSIDE + owner.width() <= inner_end + 0.5 {
            Beside::Inside
        } else if !self.due_inside
            && self.due_x >= self.to
            && self.due_end() + AFTER_BAR + owner.width() <= RIGHT
        {
            Beside::After
        } else {
            Beside::Under
        }
    }
}
