//! The scene: pages as pure data, y down from the top, every text already set into glyphs.
//! It carries meaning (roles, audiences, fields, figures) beside the marks, so that painters, the tag tree,
//! the editor's hit boxes and the client check all read the same tree.

use crate::fonts::FaceRef;
use crate::logo::Logo;
use chrono::{DateTime, Utc};
pub use model::Audience;

/// How large a page is, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Size {
    /// A page of a deck.
    pub const SLIDE: Self = Self {
        width: 960.0,
        height: 540.0,
    };
    /// A sheet of A4, upright.
    pub const A4: Self = Self {
        width: 595.28,
        height: 841.89,
    };
}

/// A whole deck, ready to paint.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Title of the document, as the window and the bookmarks' root show it.
    pub title: String,
    /// Who prepared it; empty if unknown.
    pub author: String,
    /// What it is about in a sentence; empty if there is nothing to say.
    pub subject: String,
    /// BCP 47 language of the text, e.g. `en-US`.
    pub language: String,
    /// The moment the document gives as its making; taken from the content, never from a clock.
    pub dated: DateTime<Utc>,
    /// The pages in order; page n of N is index n − 1.
    pub pages: Vec<Page>,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// How large it is.
    pub size: Size,
    /// Key of the slide it belongs to (`cover`, `summary`, …); pages of one slide share it.
    pub slide: String,
    /// Name shown in the bookmarks and the page strip.
    pub name: String,
    /// Slides that share the page with it: the key and the name of each, from the top.
    pub shared: Vec<(String, String)>,
    /// Is it the second or a later page of its slide? Its bookmark is then nested under the first.
    pub continued: bool,
    /// What is on it, in painting order, which is also reading order.
    pub nodes: Vec<Node>,
}

impl Page {
    /// Does this slide stand on the page, alone or with others?
    pub fn holds(&self, slide: &str) -> bool {
        self.slide == slide || self.shared.iter().any(|(key, _)| key == slide)
    }
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Things that belong together and mean something.
    Group(Group),
    /// Glyphs on one baseline.
    Text(Run),
    /// A drawn shape. Outside a [`Role::Figure`] it is decoration.
    Path(Path),
    /// A picture made of pixels; like a shape.
    Picture(Picture),
}

/// Things that belong together and mean something.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What it is for a reader who cannot see it.
    pub role: Role,
    /// Who may see it.
    pub audience: Audience,
    /// Alternative text; required for [`Role::Figure`].
    pub alt: Option<String>,
    /// Stable name of the field its text comes from, e.g. `summary.title`.
    pub field: Option<String>,
    /// Stable name of the figure it shows, e.g. `S5`.
    pub figure: Option<String>,
    /// Is this the line of source Sn on the sources page, to which its receipt marks lead?
    pub source_line: Option<u32>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// What a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The one conclusion of a slide (H1).
    Title,
    /// The section's name above the title.
    Kicker,
    /// A heading inside the slide (H2).
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list of [`Role::Item`].
    List,
    /// One item of a list.
    Item,
    /// A table of [`Role::Row`].
    Table,
    /// A row of cells.
    Row,
    /// A cell that heads a column or a row.
    HeaderCell(Scope),
    /// A cell with data.
    Cell,
    /// A chart or drawing; what is in it is told by its alternative text.
    Figure,
    /// A receipt mark Sn: a link to its line on the sources page.
    Receipt(u32),
    /// Things that belong together without being anything more.
    Block,
    /// Footers and whatever repeats on every page: not read aloud.
    Furniture,
}

/// What a header cell heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The column under it.
    Column,
    /// The row beside it.
    Row,
}

/// Glyphs of one face, size and colour on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Left end in points.
    pub x: f64,
    /// Baseline in points from the top.
    pub y: f64,
    /// Size in points.
    pub size: f64,
    /// The face the glyph numbers belong to.
    pub face: FaceRef,
    /// Colour of the glyphs.
    pub colour: Colour,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// The text they stand for, in reading order.
    pub text: String,
    /// Does it run from right to left?
    pub rtl: bool,
    /// No font at hand has these characters: a mark stands in for them.
    pub missing: bool,
}

/// One glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Glyph number in the face.
    pub id: u16,
    /// Where its origin lies, in points right of the run's start.
    pub x: f64,
    /// How far its origin lies above the baseline, in points.
    pub rise: f64,
    /// Its advance in points, kerning and tracking included.
    pub advance: f64,
    /// Byte in [`Run::text`] at which the characters it stands for begin.
    pub cluster: usize,
}

/// A drawn shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its pieces; a new figure starts with every [`Segment::Move`].
    pub segments: Vec<Segment>,
    /// Colour of the inside (non-zero winding), if filled.
    pub fill: Option<Colour>,
    /// How its line is drawn, if it is.
    pub stroke: Option<Stroke>,
}

/// A picture and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What is shown.
    pub logo: Logo,
    /// Left edge in points.
    pub x: f64,
    /// Upper edge in points from the top.
    pub y: f64,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
}

/// A piece of a path; coordinates in points from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Start a new figure.
    Move(f64, f64),
    /// A straight line.
    Line(f64, f64),
    /// A cubic curve: two control points and the end.
    Curve(f64, f64, f64, f64, f64, f64),
    /// Back to the start of the figure.
    Close,
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: Colour,
    /// Width in points.
    pub width: f64,
    /// Lengths of dash and gap in points; none is a solid line.
    pub dash: Option<(f64, f64)>,
    /// Round ends and joins (dotted lines, signs) instead of square ones.
    pub round: bool,
}

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Colour {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Colour {
    /// The colour written `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: (rgb >> 16) as u8,
            g: (rgb >> 8) as u8,
            b: rgb as u8,
        }
    }

    /// This colour with `share` (0 to 1) of itself on white.
    pub fn on_white(self, share: f64) -> Self {
        let mix = |c: u8| (255.0 - (255.0 - f64::from(c)) * share.clamp(0.0, 1.0)).round() as u8;
        Self {
            r: mix(self.r),
            g: mix(self.g),
            b: mix(self.b),
        }
    }

    /// Relative luminance as WCAG 2.2 defines it, 0 to 1.
    pub fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// This colour, darkened step by step until it reads 4.5:1 on white.
    pub fn legible_on_white(self) -> Self {
        let mut colour = self;
        while 1.05 / (colour.luminance() + 0.05) < 4.5 {
            let darker = |c: u8| (f64::from(c) * 0.96).floor() as u8;
            colour = Self {
                r: darker(colour.r),
                g: darker(colour.g),
                b: darker(colour.b),
            };
        }
        colour
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

impl Group {
    /// A group of this role for the client, with nothing in it.
    pub fn new(role: Role) -> Self {
        Self {
            role,
            audience: Audience::Client,
            alt: None,
            field: None,
            figure: None,
            source_line: None,
            children: Vec::new(),
        }
    }

    /// The same with these things in it, after those it has.
    pub fn with(mut self, nodes: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(nodes);
        self
    }

    /// The same, its text coming from this field.
    pub fn field(mut self, name: impl Into<String>) -> Self {
        self.field = Some(name.into());
        self
    }

    /// The same, showing this figure.
    pub fn figure(mut self, name: impl Into<String>) -> Self {
        self.figure = Some(name.into());
        self
    }

    /// The same with an alternative text.
    pub fn alt(mut self, text: impl Into<String>) -> Self {
        self.alt = Some(text.into());
        self
    }

    /// The same, for this audience.
    pub fn audience(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }

    /// The same, being the line of source Sn.
    pub fn source_line(mut self, number: u32) -> Self {
        self.source_line = Some(number);
        self
    }
}

impl Node {
    /// The same at another size: everything `scale` times as large, then so far to the right and down.
    pub fn placed(mut self, scale: f64, right: f64, down: f64) -> Self {
        match &mut self {
            Node::Group(group) => {
                let children = std::mem::take(&mut group.children);
                let placed = children.into_iter().map(|child| child.placed(scale, right, down));
                group.children = placed.collect();
            }
            Node::Text(run) => {
                (run.x, run.y) = (run.x * scale + right, run.y * scale + down);
                run.size *= scale;
                for glyph in &mut run.glyphs {
                    glyph.x *= scale;
                    glyph.rise *= scale;
                    glyph.advance *= scale;
                }
            }
            Node::Path(path) => {
                for segment in &mut path.segments {
                    segment.place(scale, right, down);
                }
                if let Some(stroke) = &mut path.stroke {
                    stroke.width *= scale;
                    stroke.dash = stroke.dash.map(|(on, off)| (on * scale, off * scale));
                }
            }
            Node::Picture(picture) => {
                (picture.x, picture.y) = (picture.x * scale + right, picture.y * scale + down);
                picture.width *= scale;
                picture.height *= scale;
            }
        }
        self
    }

    /// The same `by` points lower on the page.
    pub fn lowered(mut self, by: f64) -> Self {
        match &mut self {
            Node::Group(group) => {
                let children = std::mem::take(&mut group.children);
                group.children = children.into_iter().map(|child| child.lowered(by)).collect();
            }
            Node::Text(run) => run.y += by,
            Node::Path(path) => path.segments.iter_mut().for_each(|segment| segment.lower(by)),
            Node::Picture(picture) => picture.y += by,
        }
        self
    }
}

impl Segment {
    fn place(&mut self, scale: f64, right: f64, down: f64) {
        let place = |x: &mut f64, y: &mut f64| (*x, *y) = (*x * scale + right, *y * scale + down);
        match self {
            Segment::Move(x, y) | Segment::Line(x, y) => place(x, y),
            Segment::Curve(ax, ay, bx, by, x, y) => {
                place(ax, ay);
                place(bx, by);
                place(x, y);
            }
            Segment::Close => {}
        }
    }

    fn lower(&mut self, by: f64) {
        match self {
            Segment::Move(_, y) | Segment::Line(_, y) => *y += by,
            Segment::Curve(_, y1, _, y2, _, y3) => [y1, y2, y3].into_iter().for_each(|y| *y += by),
            Segment::Close => {}
        }
    }
}

impl From<Group> for Node {
    fn from(group: Group) -> Self {
        Node::Group(group)
    }
}

impl From<Run> for Node {
    fn from(run: Run) -> Self {
        Node::Text(run)
    }
}

impl From<Path> for Node {
    fn from(path: Path) -> Self {
        Node::Path(path)
    }
}

impl From<Picture> for Node {
    fn from(picture: Picture) -> Self {
        Node::Picture(picture)
    }
}
