//! A4 pages: the frame that reports, plans and hand-overs stand in. Blocks are cut into strips that are as high as their
//! texts and fill page after page: a heading stays with what it heads, a table's heads stand again where it goes on, and a
//! text that is higher than a page is parted between two of its lines.

use super::compositor::Passage;
use super::page_breaks::SLACK;
use super::palette::Palette;
use super::sheet_marks::{self, bar, mark};
use super::stack::{FOOT, Stack};
use crate::content::Catalogue;
use crate::content::line::{date, say};
use crate::draw;
use crate::fonts::{Fonts, Weight};
use crate::scene::{Colour, Group, Node, Page, Picture, Role, Scene, Scope, Size};
use crate::sheet::{Block, Cell, Mark, Sheet, Table};
use crate::typeset::{Setting, Span, Style, leading_of};

/// Left and right margins.
pub(super) const LEFT: f64 = 48.0;
pub(super) const RIGHT: f64 = Size::A4.width - 48.0;
const WIDTH: f64 = RIGHT - LEFT;
/// Baselines of the kicker and of the title.
const KICKER: f64 = 54.0;
const TITLE: f64 = 80.0;
const UNDER_TITLE: f64 = 12.0;
/// Where what goes on begins on a later page, its table's heads above it.
const TOP: f64 = 90.0;
const BOTTOM: f64 = 786.0;
const FOOT_LINE: f64 = 812.0;
const LOGO: (f64, f64) = (110.0, 26.0);
/// The height of a heading with its rule, and of a table's heads with theirs.
const HEADING: f64 = 24.0;
const HEADS: f64 = 17.0;
/// Space above a heading, a paragraph and a figure.
const ABOVE_HEADING: f64 = 14.0;
const ABOVE: f64 = 6.0;
/// Between two columns of a table; from a sign's edge to its word.
const GUTTER: f64 = 10.0;
const AFTER_MARK: f64 = 11.0;
/// Half of a sign, and how far its middle lies over the baseline.
const MARK: f64 = 3.5;
const MARK_UP: f64 = 3.2;
/// From the top of a row to its first baseline.
const FIRST: f64 = 12.0;
const LEAST_ROW: f64 = 18.0;
const INDENT: f64 = 12.0;
/// A title that leaves less than this under it runs into its page's foot.
const LEAST_ROOM: f64 = 100.0;

/// Lays out a document. Nothing of it is cut.
pub fn sheet(sheet: &Sheet, fonts: &Fonts) -> Scene {
    let setter = Setter {
        sheet,
        fonts: &fonts.remembering(),
        ink: Palette::new(sheet.accent.as_deref()),
        words: Catalogue::of(sheet.language),
    };
    let mut pages = setter.pages();
    let count = pages.len();
    for (n, page) in pages.iter_mut().enumerate() {
        page.nodes.push(setter.foot(n + 1, count));
    }
    Scene {
        title: format!("{}: {}", sheet.kicker, sheet.title),
        author: sheet.author.clone(),
        subject: sheet.subject.clone(),
        language: sheet.language.as_str().to_owned(),
        dated: sheet.dated.and_time(chrono::NaiveTime::MIN).and_utc(),
        pages,
    }
}

struct Setter<'a> {
    sheet: &'a Sheet,
    fonts: &'a Fonts,
    ink: Palette,
    words: &'static Catalogue,
}

/// What stands across the page at its height, before it has a place.
struct Strip<'a> {
    /// Space above it where it is not the first of its page.
    above: f64,
    /// The heading that stays with it.
    heading: Option<(&'a str, &'a str)>,
    /// Whether its table's heads stand over it.
    heads: bool,
    /// The table or list it is a row or item of.
    of: Option<Of<'a>>,
    /// The signs in it, each with its left edge.
    marks: Vec<(f64, Mark)>,
    height: f64,
    what: What<'a>,
}

#[derive(Clone, Copy)]
enum Of<'a> {
    Table(usize, &'a Table),
    List(usize),
}

impl Of<'_> {
    /// Which of the blocks.
    fn block(self) -> usize {
        match self {
            Self::Table(block, _) | Self::List(block) => block,
        }
    }
}

enum What<'a> {
    Stacks(Role, Vec<Stack>),
    Bar(&'a crate::sheet::Bar),
}

impl<'a> Strip<'a> {
    fn of_stacks(role: Role, stacks: Vec<Stack>) -> Self {
        let reach = stacks.iter().map(Stack::reach).fold(0.0, f64::max);
        Self::new(What::Stacks(role, stacks), reach + FOOT)
    }

    fn new(what: What<'a>, height: f64) -> Self {
        Self {
            above: 0.0,
            heading: None,
            heads: false,
            of: None,
            marks: Vec::new(),
            height,
            what,
        }
    }

    /// How high it is with what stands over it.
    fn room(&self, begins_page: bool) -> f64 {
        let over = self.heading.map_or(0.0, |_| HEADING) + if self.heads { HEADS } else { 0.0 };
        self.height + over + if begins_page { 0.0 } else { self.above }
    }
}

impl<'a> Setter<'a> {
    fn pages(&self) -> Vec<Page> {
        let style = Style::new(20.0, Weight::Medium, self.ink.ink);
        let setting = Setting::new(self.title_width(), leading_of(20.0));
        let title = Passage::new(self.fonts.set(&[Span::text(&self.sheet.title, style)], setting));
        let first = TITLE + title.depth() + UNDER_TITLE;
        let strips = self.strips((BOTTOM - first.max(TOP) - HEADING - HEADS).max(LEAST_ROOM));
        let mut full: Vec<Vec<Strip>> = vec![Vec::new()];
        let mut y = first;
        for strip in strips {
            let last = full.len() - 1;
            if !full[last].is_empty() && y + strip.room(false) > BOTTOM + SLACK {
                full.push(Vec::new());
                y = TOP;
            }
            if let Some(page) = full.last_mut() {
                y += strip.room(page.is_empty());
                page.push(strip);
            }
        }
        let mut pages = Vec::new();
        for (n, here) in full.into_iter().enumerate() {
            let (mut nodes, top) = match n {
                0 => (self.head(title.clone()), first),
                _ => (vec![self.kicker(&self.goes_on())], TOP),
            };
            nodes.extend(self.placed(here, top));
            let nodes = nodes.into_iter().map(|node| match node {
                Node::Group(group) => group.audience(self.sheet.audience).into(),
                other => other,
            });
            pages.push(Page {
                size: Size::A4,
                slide: "sheet".to_owned(),
                name: self.sheet.kicker.clone(),
                shared: Vec::new(),
                continued: n > 0,
                nodes: nodes.collect(),
            });
        }
        pages
    }

    fn goes_on(&self) -> String {
        format!("{}{}", self.sheet.kicker, self.words.word("continued"))
    }

    fn title_width(&self) -> f64 {
        match self.sheet.logo {
            Some(_) => WIDTH - LOGO.0 - GUTTER,
            None => WIDTH,
        }
    }

    fn kicker(&self, words: &str) -> Node {
        let set = self.set(words, 11.0, Weight::SemiBold, self.ink.accent, WIDTH);
        set.role(Role::Kicker).at(LEFT, KICKER)
    }

    fn head(&self, title: Passage) -> Vec<Node> {
        let mut nodes = vec![
            self.kicker(&self.sheet.kicker),
            title.role(Role::Title).at(LEFT, TITLE),
        ];
        if let Some(logo) = self.sheet.logo.clone() {
            let (width, height) = logo.within(LOGO.0, LOGO.1);
            let picture = Picture {
                logo,
                x: RIGHT - width,
                y: KICKER - 10.0,
                width,
                height,
            };
            nodes.push(Group::new(Role::Furniture).with([picture.into()]).into());
        }
        nodes
    }

    fn foot(&self, n: usize, of: usize) -> Node {
        let style = Style::new(9.0, Weight::Regular, self.ink.furniture);
        let [page, pages] = [n, of].map(|page| date(page.to_string()));
        let count = say!(self, "part-of", part = page, whole = pages).plain();
        let count = self
            .fonts
            .set(&[Span::text(&count, style)], Setting::line().right());
        let room = WIDTH - count.width() - GUTTER;
        let foot = Setting::new(room, leading_of(9.0)).ragged();
        let words = self.fonts.set(&[Span::text(&self.sheet.foot, style)], foot);
        let mut nodes = words.place(LEFT, FOOT_LINE);
        nodes.extend(count.place(RIGHT, FOOT_LINE));
        Group::new(Role::Furniture).with(nodes).into()
    }

    fn set(&self, text: &str, size: f64, weight: Weight, colour: Colour, width: f64) -> Passage {
        let setting = Setting::new(width, leading_of(size)).ragged();
        let spans = [Span::text(text, Style::new(size, weight, colour))];
        Passage::new(self.fonts.set(&spans, setting))
    }

    /// Everything in strips, none higher than `most`.
    fn strips(&self, most: f64) -> Vec<Strip<'a>> {
        let mut strips: Vec<Strip<'a>> = Vec::new();
        let mut heading = None;
        // A heading stands over the block after it; one with nothing under it stands alone.
        let alone = |heading| Strip {
            above: ABOVE_HEADING,
            heading: Some(heading),
            ..Strip::new(What::Stacks(Role::Block, Vec::new()), 0.0)
        };
        for (n, block) in self.sheet.blocks.iter().enumerate() {
            let mut made: Vec<Strip<'a>> = match block {
                Block::Heading(text, note) => {
                    let before = heading.replace((text.as_str(), note.as_str()));
                    strips.extend(before.map(alone));
                    continue;
                }
                Block::Lead(text) => vec![self.paragraph(text, 14.0, self.ink.ink)],
                Block::Paragraph(text) => vec![self.paragraph(text, 11.0, self.ink.ink)],
                Block::Note(text) => vec![self.paragraph(text, 9.0, self.ink.furniture)],
                Block::Items(items) => items.iter().map(|item| self.item(n, item)).collect(),
                Block::Table(table) => self.rows(n, table),
                Block::Bar(bar) => vec![Strip::new(What::Bar(bar), sheet_marks::height(bar, self.fonts))],
            };
            if let Some(first) = made.first_mut() {
                first.heading = heading.take();
                first.above = first.heading.map_or(ABOVE, |_| ABOVE_HEADING);
            }
            strips.extend(made.into_iter().flat_map(|strip| split(strip, most)));
        }
        strips.extend(heading.map(alone));
        strips
    }

    fn paragraph(&self, text: &str, size: f64, colour: Colour) -> Strip<'a> {
        let set = self.set(text, size, Weight::Regular, colour, WIDTH);
        let first = leading_of(size) * 0.8;
        let stack = Stack::cell(LEFT).with(first, set);
        Strip::of_stacks(Role::Block, vec![stack])
    }

    fn item(&self, n: usize, text: &str) -> Strip<'a> {
        let set = self.set(text, 11.0, Weight::Regular, self.ink.ink, WIDTH - INDENT);
        let sign = self.set("–", 11.0, Weight::Regular, self.ink.second, INDENT);
        let stacks = [(LEFT, sign), (LEFT + INDENT, set)];
        let stacks = stacks.map(|(x, passage)| Stack {
            role: Role::Block,
            ..Stack::cell(x).with(FIRST, passage)
        });
        Strip {
            of: Some(Of::List(n)),
            ..Strip::of_stacks(Role::Item, stacks.into())
        }
    }

    fn rows(&self, n: usize, table: &'a Table) -> Vec<Strip<'a>> {
        let columns = columns(table);
        let row = |(nth, row): (usize, &'a Vec<Cell>)| {
            let cells = row.iter().zip(&columns).zip(&table.columns).enumerate();
            let stacks = cells.map(|(place, ((cell, at), column))| {
                let stack = self.cell(cell, *at, column.right);
                match place {
                    0 => Stack {
                        role: Role::HeaderCell(Scope::Row),
                        ..stack
                    },
                    _ => stack,
                }
            });
            let signs = row.iter().zip(&columns);
            let strip = Strip {
                marks: signs
                    .filter_map(|(cell, (x, _))| Some((*x, cell.mark?)))
                    .collect(),
                heads: nth == 0,
                of: Some(Of::Table(n, table)),
                ..Strip::of_stacks(Role::Row, stacks.collect())
            };
            Strip {
                height: strip.height.max(LEAST_ROW),
                ..strip
            }
        };
        table.rows.iter().enumerate().map(row).collect()
    }

    fn cell(&self, cell: &Cell, (x, width): (f64, f64), right: bool) -> Stack {
        let colour = cell.mark.map_or(self.ink.ink, |of| self.ink.of_mark(of));
        let weight = match cell.strong {
            true => Weight::SemiBold,
            false => Weight::Regular,
        };
        let indent = cell.mark.map_or(0.0, |_| AFTER_MARK);
        let set = |text: &str, weight, colour, indent: f64| {
            let setting = Setting::new(width - indent, leading_of(9.0)).ragged();
            let setting = if right { setting.right() } else { setting };
            let spans = [Span::text(text, Style::new(9.0, weight, colour))];
            Passage::new(self.fonts.set(&spans, setting))
        };
        // A sign stands before its word: the whole cell is set in by it.
        let edge = if right { x + width } else { x + indent };
        let stack = Stack::cell(edge).with(FIRST, set(&cell.text, weight, colour, indent));
        match cell.under.as_str() {
            "" => stack,
            under => stack.with(
                leading_of(9.0),
                set(under, Weight::Regular, self.ink.second, indent),
            ),
        }
    }

    /// Strips under each other from `top`; rows of a table and items of a list in a group of theirs.
    fn placed(&self, strips: Vec<Strip<'a>>, top: f64) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        let mut open: Option<(usize, Group)> = None;
        let mut y = top;
        for (n, strip) in strips.into_iter().enumerate() {
            let goes_on = |(of, _): &(usize, Group)| Some(*of) == strip.of.map(Of::block);
            nodes.extend(open.take_if(|open| !goes_on(open)).map(|(_, group)| group.into()));
            y += if n > 0 { strip.above } else { 0.0 };
            if let Some((text, note)) = strip.heading {
                nodes.extend(self.heading(text, note, y, !strip.heads));
                y += HEADING;
            }
            y += if strip.heads { HEADS } else { 0.0 };
            let drawn = self.drawn(&strip, y);
            match strip.of {
                None => nodes.extend(drawn),
                Some(of) => {
                    let (_, group) = open.get_or_insert_with(|| (of.block(), self.group(of, y)));
                    group.children.extend(drawn);
                    if let Of::Table(..) = of {
                        let line = draw::rule(LEFT, RIGHT, y + strip.height, 0.5, self.ink.hairline);
                        group.children.push(line.into());
                    }
                }
            }
            y += strip.height;
        }
        nodes.extend(open.map(|(_, group)| group.into()));
        nodes
    }

    /// A list, or a table with its heads over what begins at `top`.
    fn group(&self, of: Of<'a>, top: f64) -> Group {
        let Of::Table(_, table) = of else {
            return Group::new(Role::List);
        };
        let style = Style::new(9.0, Weight::Regular, self.ink.furniture);
        let head = |(column, (x, width)): (&crate::sheet::Column, (f64, f64))| {
            let (setting, x) = match column.right {
                true => (Setting::line().right(), x + width),
                false => (Setting::line(), x),
            };
            let set = self.fonts.set(&[Span::text(&column.name, style)], setting);
            Passage::new(set).head().at(x, top - 6.0)
        };
        let heads = table.columns.iter().zip(columns(table)).map(head);
        let row = Group::new(Role::Row).with(heads);
        let rule = draw::rule(LEFT, RIGHT, top, 0.75, self.ink.ink);
        Group::new(Role::Table).with([row.into(), rule.into()])
    }

    fn heading(&self, text: &str, note: &str, top: f64, ruled: bool) -> Vec<Node> {
        let set = self.set(text, 11.0, Weight::SemiBold, self.ink.ink, WIDTH);
        let room = WIDTH - set.width() - GUTTER;
        let note = self.set(note, 9.0, Weight::Regular, self.ink.furniture, room);
        let mut nodes = vec![set.role(Role::Heading).at(LEFT, top + FIRST)];
        if note.lines() > 0 {
            nodes.push(note.at(RIGHT - room, top + FIRST));
        }
        if ruled {
            nodes.push(draw::rule(LEFT, RIGHT, top + HEADING - 6.0, 0.75, self.ink.ink).into());
        }
        nodes
    }

    fn drawn(&self, strip: &Strip<'a>, top: f64) -> Vec<Node> {
        match &strip.what {
            What::Bar(of) => vec![bar(of, self.fonts, &self.ink, top)],
            What::Stacks(Role::Block, stacks) => {
                let texts = stacks.iter().flat_map(|stack| {
                    let set = stack.items.iter();
                    set.map(|(gap, set)| set.at(stack.x, top + gap))
                });
                texts.collect()
            }
            What::Stacks(role, stacks) => {
                let mut group = Group::new(*role).with(stacks.iter().filter_map(|stack| stack.nodes(top)));
                let sign = |(x, of): &(f64, Mark)| {
                    mark(*of, x + MARK, top + FIRST - MARK_UP, MARK, self.ink.of_mark(*of))
                };
                group.children.extend(strip.marks.iter().flat_map(sign));
                vec![group.into()]
            }
        }
    }
}

/// The left edge and the width of each column.
fn columns(table: &Table) -> Vec<(f64, f64)> {
    let gaps = GUTTER * table.columns.len().saturating_sub(1) as f64;
    let all: f64 = table.columns.iter().map(|column| column.share).sum();
    let mut x = LEFT;
    let place = |column: &crate::sheet::Column| {
        let width = (WIDTH - gaps) * column.share / all.max(f64::EPSILON);
        let at = (x, width);
        x += width + GUTTER;
        at
    };
    table.columns.iter().map(place).collect()
}

/// A strip, parted while it is higher than a page.
fn split(mut strip: Strip<'_>, most: f64) -> Vec<Strip<'_>> {
    let mut parts = Vec::new();
    while strip.height > most {
        let What::Stacks(role, stacks) = strip.what else {
            break;
        };
        let (first, rest): (Vec<Stack>, Vec<Stack>) =
            stacks.into_iter().map(|stack| stack.split(most, 1)).unzip();
        let of = strip.of;
        parts.push(Strip {
            height: most,
            what: What::Stacks(role, first),
            ..strip
        });
        strip = Strip {
            of,
            ..Strip::of_stacks(role, rest)
        };
    }
    parts.push(strip);
    parts
}
