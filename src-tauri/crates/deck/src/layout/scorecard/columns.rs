//! The columns of the scorecard, as wide as what stands in them: a number never breaks. Names give way first, then
//! the bars, and then the numbers go down a step.

use crate::content::{FigureAt, Scorecard};
use crate::fonts::Weight;
use crate::layout::charts::bullet::{Lengths, Scale};
use crate::layout::compositor::{Compositor, Passage};
use crate::layout::frame::LEFT;
use crate::typeset::{Setting, Style, leading_of};

/// Where the columns end and the bars begin when numbers are short.
const START: f64 = 320.0;
const LAST: f64 = 380.0;
const NOW: f64 = 448.0;
const FROM: f64 = 492.0;
const NAME_WIDTH: f64 = 232.0;
const MEASURED_NAME_WIDTH: f64 = 296.0;

/// The least a name is left with.
const LEAST_NAME: f64 = 164.0;
/// The furthest to the right bars begin, and the least room they have before their line.
const MOST_FROM: f64 = 620.0;
const LEAST_BARS: f64 = 80.0;
/// Least space before a column of numbers, and between a name and the first.
const GAP: f64 = 16.0;
const NAME_GAP: f64 = 10.0;
/// How much lower the numbers of now stand than the smaller ones before them.
const NOW_LOWER: f64 = 2.0;
/// From the numbers of now to the bars, for a receipt mark.
const MARK: f64 = 30.0;

/// The steps in which numbers are set: those of before, and those of now.
const STEPS: [(f64, f64); 5] = [(14.0, 20.0), (14.0, 14.0), (11.0, 14.0), (9.0, 11.0), (9.0, 9.0)];
/// A number that is wider than this in the last step takes two lines: about twenty digits.
const WIDEST: f64 = 106.0;

/// Where the columns of both tables lie.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// Width of a criterion's name.
    pub name_width: f64,
    /// Width of the name of a metric without a target.
    pub measured_name_width: f64,
    /// Right edge of the start values.
    pub start: f64,
    /// Right edge of last quarter's values.
    pub last: f64,
    /// Right edge of today's values, without their marks.
    pub now: f64,
    /// The bars of the criteria.
    pub targets: Scale,
    /// The bars of what has no target.
    pub measured: Scale,
    size: f64,
    now_size: f64,
    widest: f64,
}

/// The widths of what stands in the columns, in one step of size.
struct Widths {
    start: f64,
    last: f64,
    now: f64,
    target: f64,
    reference: f64,
}

impl Columns {
    /// The columns for everything on the slide.
    pub fn new(c: &Compositor<'_>, slide: &Scorecard) -> Self {
        let whole = STEPS
            .iter()
            .map(|step| Self::in_step(c, slide, *step, f64::INFINITY));
        whole
            .into_iter()
            .find(Self::fits)
            .unwrap_or_else(|| Self::in_step(c, slide, STEPS[STEPS.len() - 1], WIDEST))
    }

    fn in_step(c: &Compositor<'_>, slide: &Scorecard, (size, now_size): (f64, f64), widest: f64) -> Self {
        let widths = Widths::of(c, slide, (size, now_size), widest);
        // From the right: each column as far left as the next needs, and no further right than usual.
        let needed = LEFT
            + LEAST_NAME
            + [widths.start, widths.last, widths.now]
                .into_iter()
                .filter(|wide| *wide > 0.0)
                .map(|wide| wide + GAP)
                .sum::<f64>()
            + MARK;
        let from = needed.clamp(FROM, MOST_FROM);
        let moved = from - FROM;
        let before = |now: f64| {
            let last = (LAST + moved).min(now - widths.now - GAP);
            (last, (START + moved).min(last - widths.last - GAP))
        };
        // Where names would have to give way, what is read now first uses the room a mark does not need.
        let now = NOW + moved;
        let short = NAME_WIDTH + LEFT + NAME_GAP + widths.start - before(now).1;
        let now = (now + short.max(0.0)).min(from - MARK);
        let (last, start) = before(now);
        let rows = slide.targets.iter().flat_map(|t| &t.rows);
        let targets = Scale::new(from, rows.map(|r| Lengths::of(&r.bullet)), widths.target);
        let rows = slide.measured.iter().flat_map(|t| &t.rows);
        let measured = Scale::new(from, rows.map(|r| Lengths::of(&r.bullet)), widths.reference);
        Self {
            name_width: NAME_WIDTH.min(start - widths.start - NAME_GAP - LEFT),
            measured_name_width: MEASURED_NAME_WIDTH.min(last - widths.last - NAME_GAP - LEFT),
            start,
            last,
            now,
            targets,
            measured,
            size,
            now_size,
            widest,
        }
    }

    fn fits(&self) -> bool {
        self.name_width.min(self.measured_name_width) >= LEAST_NAME - 0.5
            && self.targets.long().min(self.measured.long()) >= LEAST_BARS
    }

    /// The style of values of before.
    pub fn value_style(&self, c: &Compositor<'_>) -> Style {
        Style::new(self.size, Weight::Regular, c.ink.second)
    }

    /// The style of targets.
    pub fn target_style(&self, c: &Compositor<'_>) -> Style {
        target_style(c, self.size)
    }

    /// A value of before, flush right.
    pub fn value(&self, c: &Compositor<'_>, words: &str) -> Passage {
        c.label_in(words, self.value_style(c), self.setting().right())
    }

    /// A target, or what a value is compared with, flush left.
    pub fn reference(&self, c: &Compositor<'_>, words: &str, style: Style) -> Passage {
        c.label_in(words, style, self.setting())
    }

    fn setting(&self) -> Setting {
        Setting::new(self.widest, leading_of(self.size)).ragged()
    }

    /// The baseline of a value of today: a little lower than those of before where it is larger.
    pub fn now_baseline(&self, before: f64) -> f64 {
        before + if self.now_size > self.size { NOW_LOWER } else { 0.0 }
    }

    /// A value of today with its mark, flush right.
    pub fn now(&self, c: &Compositor<'_>, figure: &FigureAt) -> Passage {
        let style = now_style(c, self.now_size);
        c.figure(figure, style, self.setting().right(), self.widest)
    }
}

fn target_style(c: &Compositor<'_>, size: f64) -> Style {
    Style::new(size, Weight::Medium, c.ink.ink)
}

fn now_style(c: &Compositor<'_>, size: f64) -> Style {
    Style::new(size, Weight::SemiBold, c.ink.ink)
}

impl Widths {
    fn of(c: &Compositor<'_>, slide: &Scorecard, (size, now_size): (f64, f64), most: f64) -> Self {
        let head = Style::new(11.0, Weight::Medium, c.ink.ink);
        let grey = Style::new(size, Weight::Regular, c.ink.second);
        let width = |words: &str, style| c.fonts.measure(words, style);
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max).min(most);
        let targets = || slide.targets.iter().flat_map(|t| &t.rows);
        let measured = || slide.measured.iter().flat_map(|t| &t.rows);
        let target_head = slide.targets.iter().map(|_| c.word("head-target"));
        let measured_heads = || slide.measured.iter().map(|t| t.last_head.as_str());
        let last_heads = slide.targets.iter().map(|t| t.last_head.as_str());
        let last_heads = last_heads.chain(measured_heads());
        let lasts = targets().map(|r| &r.last).chain(measured().map(|r| &r.last));
        let nows = targets().map(|r| &r.now).chain(measured().map(|r| &r.now));
        Self {
            start: widest(&mut targets().map(|r| width(&r.start, grey))),
            last: widest(
                &mut lasts
                    .map(|words| width(words, grey))
                    .chain(last_heads.map(|words| width(words, head))),
            ),
            now: widest(&mut nows.map(|now| width(&now.text, now_style(c, now_size)))),
            target: widest(
                &mut targets()
                    .map(|r| width(&r.target, target_style(c, size)))
                    .chain(target_head.map(|words| width(&words, head))),
            ),
            reference: widest(
                &mut measured()
                    .map(|r| width(&r.reference, grey))
                    .chain(measured_heads().map(|words| width(words, head))),
            ),
        }
    }
}
