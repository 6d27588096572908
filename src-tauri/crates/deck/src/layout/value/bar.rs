//! The bar of value beside the bar of fees: on one scale, hanging from one line, and the value measured in
//! fees in the gutter between them.

use crate::content::line::{Line, number as shown, say};
use crate::content::{FigureAt, Text, ValueSlide};
use crate::draw;
use crate::fonts::Weight;
use crate::layout::charts::{Area, number};
use crate::layout::compositor::{Compositor, Passage};
use crate::layout::frame::{BOTTOM, TOP};
use crate::scene::{Group, Node, Role};
use crate::typeset::{Setting, Style};
use model::Evidence;

const FEES: f64 = 344.0;
/// Left edge of the value bar.
pub const BAR: f64 = 418.0;
/// Width of both bars.
pub const WIDE: f64 = 50.0;
const APART: f64 = 8.0;
const CUT: f64 = 1.5;
const MULTIPLES: f64 = 409.0;
const MULTIPLE_TICK: f64 = 412.0;
/// Room under the fees' bar for its name and amount.
const FEES_LABEL: f64 = 36.0;
const HATCH_PITCH: f64 = 5.0 * std::f64::consts::SQRT_2;

/// Where the bars lie.
pub struct Bar {
    scale: f64,
    /// Where each part begins.
    pub tops: Vec<f64>,
    ends: Vec<f64>,
    fees_end: f64,
}

impl Bar {
    /// The bars of a slide.
    pub fn new(slide: &ValueSlide) -> Self {
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

/// Both bars with their names; what the left column has used ends at `used`.
pub fn bars(c: &Compositor<'_>, slide: &ValueSlide, bar: &Bar, used: f64) -> Node {
    let ink = c.ink;
    let mut group = Group::new(Role::Figure).alt(told(c, slide));
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

fn told(c: &Compositor<'_>, slide: &ValueSlide) -> String {
    let parts = slide.parts.iter().map(|p| (&p.label, &p.amount));
    let fees = slide.fees.iter().map(|fees| (&fees.label, &fees.amount));
    let part = |(label, amount): (&Text, &FigureAt)| {
        say!(c, "stands", name = Line::from(label), now = shown(&amount.text))
    };
    say!(c, "alt-value", parts = c.in_row(parts.chain(fees).map(part))).plain()
}
