//! A page of the scene as operators: every mark stands in a marked content that belongs to an element of the
//! tag tree or is declared decoration, and every glyph is put exactly where the scene has it.

use super::fonts::{Code, FontSheets};
use super::pictures::Pictures;
use super::structure::{DOCUMENT, Tree, utf16};
use crate::hits::bounds_of;
use crate::scene::{Colour, Group, Node, Page, Path, Picture, Role, Run, Segment, Stroke};
use printpdf::{
    Color, DictItem, Line, LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId,
    XObjectTransform,
};
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// An element of the tag tree.
    Element(usize),
    /// Nothing that is read aloud.
    Decoration,
    /// Nothing that is read aloud, on every page alike.
    Furniture,
}

/// Where in the tree the painter is.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The element things are added to.
    element: usize,
    /// Can the element hold text itself?
    holds_text: bool,
    /// Is it a figure, whose drawing is its content?
    figure: bool,
    /// Is everything here furniture?
    furniture: bool,
}

/// The operators of a page, and the state of the pen.
pub struct PageInk<'a> {
    page: usize,
    /// How high the page is: the PDF counts from the bottom.
    height: f64,
    sheets: &'a mut FontSheets,
    pictures: &'a mut Pictures,
    tree: &'a mut Tree,
    ops: Vec<Op>,
    open: Option<Owner>,
    /// The paragraph made up for text that stands in no paragraph.
    loose: Option<(usize, usize)>,
    fill: Option<Colour>,
    line: Option<Stroke>,
    font: Option<(usize, f64)>,
    rise: f64,
    /// Room for the codes of a cluster, kept because there is a cluster for nearly every letter.
    codes: Vec<Code>,
}

/// Paints all of a page.
pub fn paint_page(page: &Page, ink: &mut PageInk<'_>) {
    let section = match ink.tree.last_section() {
        Some(section) if page.continued => section,
        _ => ink.tree.add(DOCUMENT, "Sect"),
    };
    let place = Place {
        element: section,
        holds_text: false,
        figure: false,
        furniture: false,
    };
    ink.nodes(&page.nodes, place);
}

impl<'a> PageInk<'a> {
    /// An empty page of this index and height.
    pub fn new(
        page: usize,
        height: f64,
        sheets: &'a mut FontSheets,
        pictures: &'a mut Pictures,
        tree: &'a mut Tree,
    ) -> Self {
        Self {
            page,
            height,
            sheets,
            pictures,
            tree,
            ops: Vec::new(),
            open: None,
            loose: None,
            fill: None,
            line: None,
            font: None,
            rise: 0.0,
            codes: Vec::new(),
        }
    }

    /// The operators, with everything closed.
    pub fn finish(mut self) -> Vec<Op> {
        self.close();
        self.ops
    }

    fn nodes(&mut self, nodes: &[Node], place: Place) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, place),
                Node::Text(run) => {
                    let owner = if place.furniture {
                        Owner::Furniture
                    } else {
                        Owner::Element(self.text_holder(place))
                    };
                    self.own(owner);
                    self.run(run);
                }
                Node::Path(path) => {
                    self.own(drawn_by(place));
                    self.path(path);
                }
                Node::Picture(picture) => {
                    self.own(drawn_by(place));
                    self.picture(picture);
                }
            }
        }
    }

    /// The element text goes to: where only structure may stand, a paragraph is made for it, one for all
    /// text that follows without anything between.
    fn text_holder(&mut self, place: Place) -> usize {
        if place.holds_text {
            return place.element;
        }
        match self.loose {
            Some((parent, paragraph)) if parent == place.element => paragraph,
            _ => {
                let paragraph = self.tree.add(place.element, "P");
                self.loose = Some((place.element, paragraph));
                paragraph
            }
        }
    }

    fn group(&mut self, group: &Group, place: Place) {
        if let Some(number) = group.source_line
            && let Some(b) = bounds_of(&group.children)
        {
            self.tree.lines.push((number, self.page, b.top));
        }
        if place.furniture || group.role == Role::Furniture {
            self.nodes(
                &group.children,
                Place {
                    furniture: true,
                    ..place
                },
            );
            return;
        }
        if group.role == Role::Block {
            self.nodes(&group.children, place);
            return;
        }
        if let Role::Receipt(number) = group.role {
            self.receipt(group, number, place);
            return;
        }
        self.loose = None;
        let (tag, holds_text) = tag_of(group.role);
        let element = self.tree.add(place.element, tag);
        let mut inner = Place {
            element,
            holds_text,
            figure: false,
            furniture: false,
        };
        match group.role {
            Role::Figure => {
                let alt = group
                    .alt
                    .clone()
                    .or_else(|| Some(crate::hits::words_of(&group.children)));
                self.tree
                    .describe(element, self.page, alt, bounds_of(&group.children));
                inner.figure = true;
            }
            Role::HeaderCell(scope) => self.tree.scope(element, scope),
            Role::Item => {
                inner.element = self.tree.add(element, "LBody");
                inner.holds_text = true;
            }
            _ => {}
        }
        self.nodes(&group.children, inner);
        self.loose = None;
    }

    fn receipt(&mut self, group: &Group, number: u32, place: Place) {
        let holder = self.text_holder(place);
        let link = self.tree.add(holder, "Link");
        self.nodes(
            &group.children,
            Place {
                element: link,
                holds_text: true,
                figure: false,
                furniture: false,
            },
        );
        if let Some(bounds) = bounds_of(&group.children) {
            self.tree.link(link, self.page, number, bounds);
        }
    }

    /// Makes what follows belong to its owner.
    fn own(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.close();
        let op = match owner {
            Owner::Element(element) => {
                let id = self.tree.content(element, self.page);
                let tag = self.tree.tag(element).to_owned();
                properties(tag, [("MCID", DictItem::Int(id))])
            }
            Owner::Decoration => Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            },
            Owner::Furniture => {
                let kind = DictItem::Name(b"Pagination".to_vec());
                properties("Artifact".to_owned(), [("Type", kind)])
            }
        };
        self.ops.push(op);
        self.open = Some(owner);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn run(&mut self, run: &Run) {
        let sheet = self.sheets.sheet(run.face);
        self.fill_with(run.colour);
        self.ops.push(Op::StartTextSection);
        if self.font != Some((sheet, run.size)) {
            self.font = Some((sheet, run.size));
            let font = PdfFontHandle::External(FontSheets::id(sheet));
            self.ops.push(Op::SetFont {
                font,
                size: Pt(run.size as f32),
            });
        }
        let matrix = TextMatrix::Translate(pt(run.x), pt(self.height - run.y));
        self.ops.push(Op::SetTextMatrix { matrix });
        let mut pen = Pen {
            at: 0.0,
            size: run.size,
            items: Vec::new(),
            text: String::new(),
        };
        for cluster in clusters(run) {
            self.cluster(run, sheet, &cluster, &mut pen);
        }
        self.show(&mut pen);
        self.ops.push(Op::EndTextSection);
    }

    fn cluster(&mut self, run: &Run, sheet: usize, cluster: &Cluster<'_>, pen: &mut Pen) {
        // The first glyph stands for the text; further ones add to its form, not to the text.
        let glyphs = &run.glyphs[cluster.glyphs.clone()];
        let mut codes = std::mem::take(&mut self.codes);
        codes.clear();
        codes.extend(glyphs.iter().map(|g| self.sheets.code(sheet, g.id, cluster.text)));
        let beside = glyphs.len() > 1 || codes.iter().any(|c| !c.faithful);
        if beside {
            self.show(pen);
            let text = DictItem::String {
                data: utf16(cluster.text),
                literal: false,
            };
            self.ops
                .push(properties("Span".to_owned(), [("ActualText", text)]));
        }
        for (glyph, code) in glyphs.iter().zip(&codes) {
            if (glyph.rise - self.rise).abs() > 0.005 {
                self.show(pen);
                self.rise = glyph.rise;
                self.ops.push(Op::SetLineOffset {
                    multiplier: round(glyph.rise),
                });
            }
            pen.go_to(glyph.x);
            pen.text.push(code.character);
            pen.at += code.width * run.size / 1000.0;
        }
        if beside {
            self.show(pen);
            self.ops.push(Op::EndMarkedContent);
        }
        self.codes = codes;
    }

    fn show(&mut self, pen: &mut Pen) {
        pen.flush();
        if !pen.items.is_empty() {
            self.ops.push(Op::ShowText {
                items: std::mem::take(&mut pen.items),
            });
        }
    }

    fn path(&mut self, path: &Path) {
        let figures = figures(&path.segments, self.height);
        if let Some(colour) = path.fill {
            self.fill_with(colour);
            let rings = figures
                .iter()
                .map(|f| PolygonRing {
                    points: f.points.clone(),
                })
                .collect();
            let polygon = Polygon {
                rings,
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            };
            self.ops.push(Op::DrawPolygon { polygon });
        }
        if let Some(stroke) = &path.stroke {
            self.draw_with(stroke);
            for figure in figures {
                let line = Line {
                    points: figure.points,
                    is_closed: figure.closed,
                };
                self.ops.push(Op::DrawLine { line });
            }
        }
    }

    fn picture(&mut self, picture: &Picture) {
        let transform = XObjectTransform {
            translate_x: Some(pt(picture.x)),
            translate_y: Some(pt(self.height - picture.y - picture.height)),
            scale_x: Some(round(picture.width)),
            scale_y: Some(round(picture.height)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        let id = XObjectId(self.pictures.name(&picture.logo));
        self.ops.push(Op::UseXobject { id, transform });
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn draw_with(&mut self, stroke: &Stroke) {
        let before = self.line.replace(stroke.clone());
        let before = before.as_ref();
        if before.is_none_or(|b| b.colour != stroke.colour) {
            self.ops.push(Op::SetOutlineColor {
                col: rgb(stroke.colour),
            });
        }
        if before.is_none_or(|b| b.width != stroke.width) {
            self.ops.push(Op::SetOutlineThickness { pt: pt(stroke.width) });
        }
        if before.map_or(stroke.dash.is_some(), |b| b.dash != stroke.dash) {
            let dash = match stroke.dash {
                Some((dash, gap)) => LineDashPattern::new(0.0, &[round(dash), round(gap)]),
                None => LineDashPattern::solid(),
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
        if before.map_or(stroke.round, |b| b.round != stroke.round) {
            let (cap, join) = if stroke.round {
                (LineCapStyle::Round, LineJoinStyle::Round)
            } else {
                (LineCapStyle::Butt, LineJoinStyle::Miter)
            };
            self.ops.push(Op::SetLineCapStyle { cap });
            self.ops.push(Op::SetLineJoinStyle { join });
        }
    }
}

/// Whose what is drawn here is.
fn drawn_by(place: Place) -> Owner {
    match place {
        Place { furniture: true, .. } => Owner::Furniture,
        Place { figure: true, .. } => Owner::Element(place.element),
        _ => Owner::Decoration,
    }
}

/// The tag of a role, and whether its element may hold text itself.
fn tag_of(role: Role) -> (&'static str, bool) {
    match role {
        Role::Title => ("H1", true),
        Role::Heading => ("H2", true),
        Role::Kicker | Role::Paragraph => ("P", true),
        Role::List => ("L", false),
        Role::Item => ("LI", false),
        Role::Table => ("Table", false),
        Role::Row => ("TR", false),
        Role::HeaderCell(_) => ("TH", true),
        Role::Cell => ("TD", true),
        Role::Figure => ("Figure", true),
        Role::Receipt(_) => ("Link", true),
        Role::Block | Role::Furniture => ("Div", false),
    }
}

/// Characters of a run that are set together, and the glyphs they are set with.
struct Cluster<'r> {
    text: &'r str,
    glyphs: Range<usize>,
}

/// The clusters of a run from left to right. Where marks are raised above their letter the whole grapheme is
/// one cluster: a raised mark by itself looks like another line to whoever reads the text out.
fn clusters(run: &Run) -> Vec<Cluster<'_>> {
    let whole = run.glyphs.iter().any(|g| g.rise != 0.0);
    let mut starts: Vec<usize> = if whole {
        run.text.grapheme_indices(true).map(|(at, _)| at).collect()
    } else {
        run.glyphs.iter().map(|g| g.cluster).collect()
    };
    starts.sort_unstable();
    starts.dedup();
    let mut clusters: Vec<Cluster<'_>> = Vec::with_capacity(starts.len());
    let mut last = None;
    for (at, glyph) in run.glyphs.iter().enumerate() {
        let next = starts.partition_point(|s| *s <= glyph.cluster);
        let start = starts.get(next.wrapping_sub(1)).copied().unwrap_or(0);
        if last == Some(start)
            && let Some(cluster) = clusters.last_mut()
        {
            cluster.glyphs.end = at + 1;
            continue;
        }
        last = Some(start);
        let end = starts.get(next).copied().unwrap_or(run.text.len());
        clusters.push(Cluster {
            text: run.text.get(start..end).unwrap_or(""),
            glyphs: at..at + 1,
        });
    }
    clusters
}

/// The pen of a text as the viewer moves it.
struct Pen {
    /// Where it stands, in points from the start of the run.
    at: f64,
    size: f64,
    items: Vec<TextItem>,
    text: String,
}

impl Pen {
    /// Moves to where the next glyph belongs, if the pen is not there by itself. Moves are whole thousandths
    /// of an em; what they leave is made up for by the next.
    fn go_to(&mut self, x: f64) {
        let move_left = ((self.at - x) * 1000.0 / self.size).round();
        if move_left != 0.0 {
            self.flush();
            self.items.push(TextItem::Offset(move_left as f32));
            self.at -= move_left * self.size / 1000.0;
        }
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.items.push(TextItem::Text(std::mem::take(&mut self.text)));
        }
    }
}

/// A figure of a path as `printpdf` has it: a curve is two control points and an end.
struct Figure {
    points: Vec<LinePoint>,
    closed: bool,
}

fn figures(segments: &[Segment], height: f64) -> Vec<Figure> {
    let point = |x: f64, y: f64, bezier: bool| LinePoint {
        p: Point {
            x: pt(x),
            y: pt(height - y),
        },
        bezier,
    };
    let mut figures: Vec<Figure> = Vec::new();
    for segment in segments {
        if let Segment::Move(x, y) = *segment {
            figures.push(Figure {
                points: vec![point(x, y, false)],
                closed: false,
            });
            continue;
        }
        let Some(figure) = figures.last_mut() else {
            continue;
        };
        match *segment {
            Segment::Line(x, y) => figure.points.push(point(x, y, false)),
            Segment::Curve(ax, ay, bx, by, x, y) => {
                figure
                    .points
                    .extend([point(ax, ay, true), point(bx, by, true), point(x, y, false)]);
            }
            Segment::Close => figure.closed = true,
            Segment::Move(..) => {}
        }
    }
    figures
}

fn properties<const N: usize>(tag: String, entries: [(&str, DictItem); N]) -> Op {
    let map: BTreeMap<String, DictItem> = entries.into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
    Op::BeginMarkedContentWithProperties {
        tag,
        properties: DictItem::Dict { map },
    }
}

fn rgb(colour: Colour) -> Color {
    let part = |c: u8| ((f64::from(c) / 255.0 * 1000.0).round() / 1000.0) as f32;
    Color::Rgb(Rgb {
        r: part(colour.r),
        g: part(colour.g),
        b: part(colour.b),
        icc_profile: None,
    })
}

fn pt(value: f64) -> Pt {
    Pt(round(value))
}

/// Hundredths of a point: finer than any printer.
fn round(value: f64) -> f32 {
    ((value * 100.0).round() / 100.0) as f32
}
