//! Sets the content's texts and figures: gives every figure its S-number at its first appearance, and keeps
//! field, audience and figure with the glyphs so that the editor and the tag tree find them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Audience;

use super::flow::Room;
use super::palette::Palette;
use crate::content::line::{Line, date, say};
use crate::content::{
    Catalogue, FigureAt, FigureId, QbrContent, SlideKey, Span as ContentSpan, Status, Text,
};
use crate::draw::{self, AFTER_SIGN};
use crate::fonts::{Fonts, Weight};
use crate::scene::{Colour, Group, Node, Role, Scope};
use crate::typeset::{Block, STEPS, Setting, Span, Style, leading_of};

/// How far letters reach under the baseline, in em.
pub const DESCENT: f64 = 0.23;

/// What every slide is composed with.
pub struct Compositor<'a> {
    /// What is said.
    pub content: &'a QbrContent,
    /// What it is set in.
    pub fonts: &'a Fonts,
    /// Its colours.
    pub ink: Palette,
    /// The frames of its language.
    pub words: &'static Catalogue,
    numbers: RefCell<BTreeMap<FigureId, u32>>,
    fit: Cell<Fit>,
}

/// How a slide is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// As it is.
    Plain,
    /// Alone on a page it does not fill: its rows and its type grow.
    Roomy,
    /// Beside others on a page: its rows stand as close as they go.
    Close,
}

/// A text set into lines, with what it is.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The lines.
    pub block: Block,
    /// Its field, when it can be edited.
    pub field: Option<String>,
    /// Who may read it.
    pub audience: Audience,
    /// The figure it shows, when it is nothing else.
    pub figure: Option<FigureId>,
    /// What it is.
    pub role: Role,
}

impl<'a> Compositor<'a> {
    /// A compositor that knows these numbers and gives new ones after them.
    pub fn new(content: &'a QbrContent, fonts: &'a Fonts, numbers: BTreeMap<FigureId, u32>) -> Self {
        let ink = Palette::new(content.meta.accent.as_deref());
        Self {
            content,
            fonts,
            ink,
            words: Catalogue::of(content.meta.language),
            numbers: RefCell::new(numbers),
            fit: Cell::new(Fit::Plain),
        }
    }

    /// Is the slide that is being set alone on a page it does not fill?
    pub fn roomy(&self) -> bool {
        self.fit.get() == Fit::Roomy
    }

    /// Does it stand beside others, as close as it goes?
    pub fn close(&self) -> bool {
        self.fit.get() == Fit::Close
    }

    /// Sets a slide so.
    pub fn fitted<T>(&self, fit: Fit, set: impl FnOnce() -> T) -> T {
        self.fit.set(fit);
        let made = set();
        self.fit.set(Fit::Plain);
        made
    }

    /// Of the measures from the largest to the closest those that a slide is set in.
    pub fn ways<'w, M>(&self, ways: &'w [M]) -> &'w [M] {
        match (self.fit.get(), ways) {
            (Fit::Close, [.., closest]) => std::slice::from_ref(closest),
            (Fit::Plain, [_, rest @ ..]) if !rest.is_empty() => rest,
            _ => ways,
        }
    }

    /// The room of rows between `top` and `bottom`, on the slide's first page.
    pub fn room(&self, top: f64, bottom: f64) -> Room {
        Room {
            top,
            bottom,
            pages_before: 0,
            roomy: self.roomy(),
        }
    }

    /// The figures and their numbers so far.
    pub fn numbers(&self) -> BTreeMap<FigureId, u32> {
        self.numbers.borrow().clone()
    }

    /// The S-number of a figure. `None` when it has no line on a sources page to lead to.
    fn number(&self, id: &FigureId) -> Option<u32> {
        if self.content.sources.is_none() || !self.content.figures.contains_key(id) {
            return None;
        }
        let mut numbers = self.numbers.borrow_mut();
        let next = numbers.len() as u32 + 1;
        Some(*numbers.entry(id.clone()).or_insert(next))
    }

    /// Numbers the figures a text marks, before the text is set.
    pub fn number_marks(&self, text: &Text) {
        for id in text.marks() {
            self.number(id);
        }
    }

    fn mark(&self, id: &FigureId) -> Option<Span> {
        Some(Span::mark(self.number(id)?, self.ink.accent).figure(id.0.clone()))
    }

    /// A text's words and marks in one style.
    pub fn spans(&self, text: &Text, style: Style) -> Vec<Span> {
        let span = |span: &ContentSpan| match span {
            ContentSpan::Mark(id) => self.mark(id),
            words => Some(Span::text(words.words().unwrap_or_default(), style)),
        };
        text.spans.iter().filter_map(span).collect()
    }

    /// A figure's digits and its mark.
    pub fn figure_spans(&self, figure: &FigureAt, style: Style) -> Vec<Span> {
        let mut digits = Span::text(&figure.text, style);
        let Some(id) = &figure.figure else {
            return vec![digits];
        };
        digits = digits.figure(id.0.clone());
        std::iter::once(digits).chain(self.mark(id)).collect()
    }

    /// A text in lines of this width, balanced, with the leading of its size.
    pub fn text(&self, text: &Text, style: Style, width: f64) -> Passage {
        self.text_in(text, style, Setting::new(width, leading_of(style.size)))
    }

    /// A text set as asked.
    pub fn text_in(&self, text: &Text, style: Style, setting: Setting) -> Passage {
        let block = self.fonts.set(&self.spans(text, style), setting);
        Passage::new(block).of(text)
    }

    /// A text in at most so many lines, one step smaller if it needs it; if that is not enough the
    /// smaller passage has more lines.
    pub fn fit(&self, text: &Text, style: Style, width: f64, lines: usize) -> Passage {
        let block = self.fonts.fit(
            &self.spans(text, style),
            Setting::new(width, leading_of(style.size)),
            lines,
        );
        Passage::new(block).of(text)
    }

    /// A frame of the catalogue without places.
    pub fn word(&self, id: &str) -> String {
        self.words.word(id)
    }

    /// What people call a slide.
    pub fn slide_name(&self, slide: SlideKey) -> String {
        self.word(&format!("slide-{}", slide.as_str().replace('_', "-")))
    }

    /// A day spelled so that no one mistakes day for month.
    pub fn day(&self, day: NaiveDate) -> Line {
        date(self.words.day_long(day))
    }

    /// Lines one after the other, for an alternative text.
    pub fn in_row(&self, lines: impl Iterator<Item = Line>) -> Line {
        let joined = lines.reduce(|line, next| say!(self, "two-parts", first = line, second = next));
        joined.unwrap_or_default()
    }

    /// The slide's own words, on one line.
    pub fn label(&self, words: &str, style: Style) -> Passage {
        Passage::new(self.fonts.line(words, style))
    }

    /// The slide's own words, set as asked.
    pub fn label_in(&self, words: &str, style: Style, setting: Setting) -> Passage {
        Passage::new(self.fonts.set(&[Span::text(words, style)], setting))
    }

    /// A figure on its own, set as asked; when its digits are wider than `room` they go down one step.
    pub fn figure(&self, figure: &FigureAt, style: Style, setting: Setting, room: f64) -> Passage {
        let spans = |style| self.figure_spans(figure, style);
        let mut block = self.fonts.set(
            &spans(style),
            Setting {
                width: f64::INFINITY,
                ..setting
            },
        );
        let mut step = style;
        while block.width() > room {
            // Figures keep to one line as long as a step of size can help; then they break.
            let Some((size, _)) = STEPS
                .into_iter()
                .find(|(size, _)| *size < step.size - 0.01 && *size >= 14.0)
            else {
                let leading = leading_of(step.size);
                block = self.fonts.set(
                    &spans(step),
                    Setting {
                        width: room,
                        leading,
                        ..setting
                    },
                );
                break;
            };
            step.size = size;
            block = self.fonts.set(
                &spans(step),
                Setting {
                    width: f64::INFINITY,
                    ..setting
                },
            );
        }
        let mut passage = Passage::new(block);
        passage.figure.clone_from(&figure.figure);
        passage
    }

    /// The word of a status after its sign, the two within `width`; a step down where a word of it is wider.
    pub fn status_word(&self, status: &Status, width: f64) -> Passage {
        let colour = self.ink.of(status.tone);
        let weight = if status.tone == crate::content::Tone::Neutral {
            Weight::Regular
        } else {
            Weight::SemiBold
        };
        let room = width - AFTER_SIGN;
        let style = Style::new(14.0, weight, colour);
        let whole = |size| {
            let words = status.word.split(' ');
            let wide = |word| self.fonts.measure(word, Style { size, ..style });
            words.map(wide).fold(0.0, f64::max) <= room
        };
        let (size, leading) = if whole(14.0) { (14.0, 18.0) } else { (11.0, 14.0) };
        self.label_in(&status.word, Style { size, ..style }, Setting::new(room, leading))
    }
}

/// The sign as it is drawn.
pub fn sign_of(sign: crate::content::Sign) -> draw::Sign {
    use crate::content::Sign as S;
    match sign {
        S::Check => draw::Sign::Check,
        S::Cross => draw::Sign::Cross,
        S::Arrow => draw::Sign::Arrow,
        S::Ring => draw::Sign::Ring,
        S::Up => draw::Sign::Up,
        S::Down => draw::Sign::Down,
    }
}

impl Passage {
    /// A block that is a paragraph of the slide's own.
    pub fn new(block: Block) -> Self {
        Self {
            block,
            field: None,
            audience: Audience::Client,
            figure: None,
            role: Role::Paragraph,
        }
    }

    fn of(mut self, text: &Text) -> Self {
        self.field = Some(text.field.clone());
        self.audience = text.audience;
        self
    }

    /// The same as something other than a paragraph.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// How many lines.
    pub fn lines(&self) -> usize {
        self.block.lines.len()
    }

    /// Width in points, marks included.
    pub fn width(&self) -> f64 {
        self.block.width()
    }

    /// From baseline to baseline, in points.
    pub fn leading(&self) -> f64 {
        self.block.setting.leading
    }

    /// From the first baseline to the last, in points.
    pub fn depth(&self) -> f64 {
        self.block.depth()
    }

    /// The passage on the page: `x` is the edge it is flush to, `baseline` its first.
    pub fn at(&self, x: f64, baseline: f64) -> Node {
        let mut group = Group::new(self.role)
            .audience(self.audience)
            .with(self.block.place(x, baseline));
        group.field.clone_from(&self.field);
        if let Some(id) = &self.figure {
            group.figure = Some(id.0.clone());
        }
        group.into()
    }

    /// The passage as a cell that heads its column.
    pub fn head(self) -> Self {
        self.role(Role::HeaderCell(Scope::Column))
    }
}

/// The figure's digits in ink or accent, at the weight of figures.
pub const fn figure_style(size: f64, colour: Colour) -> Style {
    Style::new(
        size,
        if size < 30.0 {
            Weight::SemiBold
        } else {
            Weight::Medium
        },
        colour,
    )
}
