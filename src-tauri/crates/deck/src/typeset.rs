//! Text into lines: spans of style are set into a width, balanced, with receipt marks that never stand
//! alone. The block that comes out knows its size and is placed by its first baseline.

use crate::fonts::{Fonts, Weight};
use crate::lines;
use crate::paragraph::{Paragraph, join};
use crate::scene::{Colour, Group, Node, Role, Run};

/// The steps of size with their leading, largest first; text that does not fit goes down one.
pub const STEPS: [(f64, f64); 7] = [
    (60.0, 60.0),
    (44.0, 48.0),
    (30.0, 36.0),
    (20.0, 26.0),
    (14.0, 20.0),
    (11.0, 14.0),
    (9.0, 12.0),
];

/// From this size up letters stand closer, by [`TRACKING`] em.
pub const TRACKED_FROM: f64 = 30.0;
/// Extra advance of large letters, in em.
pub const TRACKING: f64 = -0.012;
/// Space between a figure and its receipt mark, in points.
pub const MARK_GAP: f64 = 1.5;
/// The same where figures stand flush right and the mark hangs beyond the edge.
pub const HANGING_MARK_GAP: f64 = 2.0;
/// Height of a capital of Plex Sans, in em.
pub const CAP_HEIGHT: f64 = 0.698;

/// Size of a receipt mark on a host of this size.
pub fn mark_size(host: f64) -> f64 {
    if host < TRACKED_FROM { 9.0 } else { 11.0 }
}

/// The leading that belongs to a size.
pub fn leading_of(size: f64) -> f64 {
    STEPS
        .iter()
        .find(|(s, _)| (s - size).abs() < 0.01)
        .map_or(size * 1.3, |(_, leading)| *leading)
}

/// Size, weight and colour of letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Points.
    pub size: f64,
    /// How heavy.
    pub weight: Weight,
    /// Colour.
    pub colour: Colour,
}

impl Style {
    /// A style of this size, weight and colour.
    pub const fn new(size: f64, weight: Weight, colour: Colour) -> Self {
        Self { size, weight, colour }
    }
}

/// A stretch of text in one style, or a receipt mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it says.
    pub content: Content,
    /// How it looks; of a mark only the colour counts.
    pub style: Style,
    /// Name of the figure these characters show; they get a hit box of their own.
    pub figure: Option<String>,
}

/// What a span says.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// These characters.
    Text(String),
    /// The receipt mark Sn of what stands before it.
    Mark(u32),
}

impl Span {
    /// Characters in a style. Control characters and direction overrides are taken out.
    pub fn text(text: impl AsRef<str>, style: Style) -> Self {
        Self {
            content: Content::Text(crate::shape::clean(text.as_ref())),
            style,
            figure: None,
        }
    }

    /// The receipt mark Sn of what stands before it, in the accent colour.
    pub fn mark(number: u32, accent: Colour) -> Self {
        let style = Style::new(9.0, Weight::Medium, accent);
        Self {
            content: Content::Mark(number),
            style,
            figure: Some(format!("S{number}")),
        }
    }

    /// The same, its characters showing this figure.
    pub fn figure(mut self, name: impl Into<String>) -> Self {
        self.figure = Some(name.into());
        self
    }
}

/// At which side lines are flush.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Where reading begins: left, and for right-to-left text the right end of the width.
    Start,
    /// Right.
    Right,
    /// Both ends equally ragged.
    Centre,
}

/// How a text is to be set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// The room for a line, in points; infinite for a single line.
    pub width: f64,
    /// From baseline to baseline, in points.
    pub leading: f64,
    /// Which side is flush.
    pub align: Align,
    /// Are texts of two and three lines given lines of like length?
    pub balance: bool,
    /// Does a mark at a line's end hang beyond the flush right edge?
    pub hanging_marks: bool,
}

impl Setting {
    /// Balanced lines of this width and leading, flush left.
    pub const fn new(width: f64, leading: f64) -> Self {
        Self {
            width,
            leading,
            align: Align::Start,
            balance: true,
            hanging_marks: false,
        }
    }

    /// One line of any length, flush left.
    pub const fn line() -> Self {
        Self::new(f64::INFINITY, 0.0)
    }

    /// The same, flush right, with marks hanging beyond the edge.
    pub const fn right(mut self) -> Self {
        self.align = Align::Right;
        self.hanging_marks = true;
        self
    }

    /// The same, flush right, marks inside the edge.
    pub const fn right_with_marks(mut self) -> Self {
        self.align = Align::Right;
        self.hanging_marks = false;
        self
    }

    /// The same, centred.
    pub const fn centre(mut self) -> Self {
        self.align = Align::Centre;
        self
    }

    /// The same with every line as full as it gets.
    pub const fn ragged(mut self) -> Self {
        self.balance = false;
        self
    }
}

/// A text set into lines, ready to be placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The lines from the top.
    pub lines: Vec<Line>,
    /// How it was set.
    pub setting: Setting,
    /// The largest size in it.
    pub size: f64,
}

/// A line of a block, positions from its left end and its baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Width of what can be seen, in points: spaces at the end do not count, marks do.
    pub width: f64,
    /// Of the width, what a mark at the very end takes with its gap.
    pub trailing_mark: f64,
    /// Does the text read from right to left?
    pub rtl: bool,
    /// What stands on it, from left to right.
    pub pieces: Vec<Piece>,
}

/// A run of a line and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The glyphs, relative to the line.
    pub run: Run,
    /// The number of the receipt mark it is, if it is one.
    pub receipt: Option<u32>,
    /// The figure it shows.
    pub figure: Option<String>,
}

impl Fonts {
    /// Sets spans into lines.
    pub fn set(&self, spans: &[Span], setting: Setting) -> Block {
        let text = join(spans);
        let paragraph = Paragraph::new(spans, &text, self, setting);
        let ranges = lines::break_lines(&paragraph, setting.width, setting.balance);
        let lines = ranges
            .into_iter()
            .map(|range| paragraph.line(range, self))
            .collect();
        Block {
            lines,
            setting,
            size: paragraph.size,
        }
    }

    /// Sets one style on one line.
    pub fn line(&self, text: &str, style: Style) -> Block {
        self.set(
            &[Span::text(text, style)],
            Setting {
                leading: leading_of(style.size),
                ..Setting::line()
            },
        )
    }

    /// Width in points of a text on one line.
    pub fn measure(&self, text: &str, style: Style) -> f64 {
        self.line(text, style).width()
    }

    /// Sets spans into at most `max_lines` lines, one step of size smaller if they need it. If even that
    /// does not fit, the block has more lines than asked: [`Block::split`] it and continue elsewhere.
    pub fn fit(&self, spans: &[Span], setting: Setting, max_lines: usize) -> Block {
        let block = self.set(spans, setting);
        if block.lines.len() <= max_lines {
            return block;
        }
        let Some((size, leading)) = STEPS.into_iter().find(|(size, _)| *size < block.size - 0.01) else {
            return block;
        };
        let largest = block.size;
        let smaller: Vec<Span> = spans
            .iter()
            .cloned()
            .map(|mut span| {
                // Only what is larger than the step goes down to it.
                if span.style.size > size && (span.style.size - largest).abs() < 0.01 {
                    span.style.size = size;
                }
                span
            })
            .collect();
        self.set(
            &smaller,
            Setting {
                leading: leading.min(setting.leading),
                ..setting
            },
        )
    }
}

impl Block {
    /// Width in points of the longest line, marks included.
    pub fn width(&self) -> f64 {
        self.lines.iter().map(|l| l.width).fold(0.0, f64::max)
    }

    /// Width in points of the longest line without a mark at its end.
    pub fn width_without_marks(&self) -> f64 {
        self.lines
            .iter()
            .map(|l| l.width - l.trailing_mark)
            .fold(0.0, f64::max)
    }

    /// From the first baseline to the last, in points.
    pub fn depth(&self) -> f64 {
        self.setting.leading * self.lines.len().saturating_sub(1) as f64
    }

    /// Height in points: a leading per line.
    pub fn height(&self) -> f64 {
        self.setting.leading * self.lines.len() as f64
    }

    /// The baselines if the first is at `first`.
    pub fn baselines(&self, first: f64) -> Vec<f64> {
        (0..self.lines.len())
            .map(|n| first + self.setting.leading * n as f64)
            .collect()
    }

    /// The first baseline that brings the caps of the first line level with `top`.
    pub fn baseline_under(&self, top: f64) -> f64 {
        top + CAP_HEIGHT * self.size
    }

    /// The first `count` lines and the rest.
    pub fn split(mut self, count: usize) -> (Block, Block) {
        let rest = self.lines.split_off(count.min(self.lines.len()));
        let setting = self.setting;
        let size = self.size;
        (
            self,
            Block {
                lines: rest,
                setting,
                size,
            },
        )
    }

    /// The words of the block, as they are read.
    pub fn text(&self) -> String {
        self.lines
            .iter()
            .flat_map(|l| &l.pieces)
            .map(|p| p.run.text.as_str())
            .collect()
    }

    /// The nodes of the block with the first baseline at `baseline`. `x` is the left edge of the width, for
    /// [`Align::Right`] the right edge, for [`Align::Centre`] the middle.
    pub fn place(&self, x: f64, baseline: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (line, y) in self.lines.iter().zip(self.baselines(baseline)) {
            let hangs = if self.setting.hanging_marks {
                line.trailing_mark
            } else {
                0.0
            };
            let left = match self.setting.align {
                Align::Start if line.rtl && self.setting.width.is_finite() => {
                    x + self.setting.width - line.width
                }
                Align::Start => x,
                Align::Right => x - (line.width - hangs),
                Align::Centre => x - line.width / 2.0,
            };
            for piece in &line.pieces {
                nodes.push(piece.place(left, y));
            }
        }
        nodes
    }

    /// The block as a group of this role.
    pub fn group(&self, role: Role, x: f64, baseline: f64) -> Group {
        Group::new(role).with(self.place(x, baseline))
    }
}

impl Piece {
    fn place(&self, left: f64, baseline: f64) -> Node {
        let mut run = self.run.clone();
        run.x += left;
        run.y += baseline;
        let role = match self.receipt {
            Some(number) => Role::Receipt(number),
            None if self.figure.is_some() => Role::Block,
            None => return Node::Text(run),
        };
        let mut group = Group::new(role).with([Node::Text(run)]);
        group.figure.clone_from(&self.figure);
        group.into()
    }
}
