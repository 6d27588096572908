//! The SVG painter: a page as one picture that needs nothing from outside. Glyphs are outlines, because a
//! picture inside a page of the window may load no font; what is on screen is thereby what is on paper.

use super::pdf::escape;
use crate::fonts::FaceRef;
use crate::hits::words_of;
use crate::scene::{Group, Node, Page, Path, Picture, Role, Run, Segment, Size, Stroke};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use std::fmt::Write as _;

/// Paints one page as an SVG document of as many units as it is points large.
pub fn svg(page: &Page) -> String {
    painted(page, false)
}

/// The same for a file that stands alone: each figure carries its alternative text as its title.
pub fn svg_told(page: &Page) -> String {
    painted(page, true)
}

fn painted(page: &Page, told: bool) -> String {
    let mut glyphs = Glyphs {
        told,
        ..Glyphs::default()
    };
    let mut body = String::new();
    nodes(&page.nodes, &mut glyphs, &mut body);
    let Size { width, height } = page.size;
    let title = title_of(&page.nodes).unwrap_or_else(|| page.name.clone());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\"><title>{}</title>\
         <defs>{}</defs><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>{body}</svg>",
        escape(&title),
        glyphs.definitions,
    )
}

fn title_of(all: &[Node]) -> Option<String> {
    all.iter().find_map(|node| match node {
        Node::Group(Group {
            role: Role::Title,
            children,
            ..
        }) => Some(words_of(children)),
        Node::Group(group) => title_of(&group.children),
        Node::Text(_) | Node::Path(_) | Node::Picture(_) => None,
    })
}

fn nodes(all: &[Node], glyphs: &mut Glyphs, into: &mut String) {
    for node in all {
        match node {
            Node::Group(Group {
                role: Role::Figure,
                alt: Some(alt),
                children,
                ..
            }) if glyphs.told => {
                let _ = write!(into, "<g role=\"img\"><title>{}</title>", escape(alt));
                nodes(children, glyphs, into);
                into.push_str("</g>");
            }
            Node::Group(group) => nodes(&group.children, glyphs, into),
            Node::Text(run) => text(run, glyphs, into),
            Node::Path(path) => shape(path, into),
            Node::Picture(picture) => image(picture, into),
        }
    }
}

/// The outlines in use, each drawn once in font units.
#[derive(Default)]
struct Glyphs {
    known: Vec<(FaceRef, Vec<(u16, bool)>)>,
    definitions: String,
    /// Whether figures are told by their alternative texts.
    told: bool,
}

impl Glyphs {
    /// The name of a glyph's outline; none for glyphs that leave no mark.
    fn name(&mut self, face: FaceRef, glyph: u16) -> Option<String> {
        let at = match self.known.iter().position(|(f, _)| *f == face) {
            Some(at) => at,
            None => {
                self.known.push((face, Vec::new()));
                self.known.len() - 1
            }
        };
        let name = format!("g{at}-{glyph}");
        if let Some((_, marks)) = self.known[at].1.iter().find(|(g, _)| *g == glyph) {
            return marks.then_some(name);
        }
        let mut outline = Outline(String::new());
        let marks = face
            .shaper()
            .outline_glyph(GlyphId(glyph), &mut outline)
            .is_some()
            && !outline.0.is_empty();
        if marks {
            let _ = write!(self.definitions, "<path id=\"{name}\" d=\"{}\"/>", outline.0);
        }
        self.known[at].1.push((glyph, marks));
        marks.then_some(name)
    }
}

fn text(run: &Run, glyphs: &mut Glyphs, into: &mut String) {
    let scale = run.size / run.face.units_per_em;
    let units = |points: f64| number(points / scale);
    let mut uses = String::new();
    for glyph in &run.glyphs {
        if let Some(name) = glyphs.name(run.face, glyph.id) {
            let _ = write!(uses, "<use href=\"#{name}\"");
            if glyph.x != 0.0 {
                let _ = write!(uses, " x=\"{}\"", units(glyph.x));
            }
            if glyph.rise != 0.0 {
                let _ = write!(uses, " y=\"{}\"", units(glyph.rise));
            }
            uses.push_str("/>");
        }
    }
    if !uses.is_empty() {
        let _ = write!(
            into,
            "<g fill=\"{}\" transform=\"translate({} {}) scale({} -{})\">{uses}</g>",
            run.colour,
            number(run.x),
            number(run.y),
            fine(scale),
            fine(scale),
        );
    }
}

fn shape(path: &Path, into: &mut String) {
    let mut d = String::new();
    for segment in &path.segments {
        let _ = match *segment {
            Segment::Move(x, y) => write!(d, "M{} {}", number(x), number(y)),
            Segment::Line(x, y) => write!(d, "L{} {}", number(x), number(y)),
            Segment::Curve(ax, ay, bx, by, x, y) => write!(
                d,
                "C{} {} {} {} {} {}",
                number(ax),
                number(ay),
                number(bx),
                number(by),
                number(x),
                number(y)
            ),
            Segment::Close => write!(d, "Z"),
        };
    }
    let fill = path.fill.map_or_else(|| "none".to_owned(), |c| c.to_string());
    let _ = write!(into, "<path d=\"{d}\" fill=\"{fill}\"");
    if let Some(Stroke {
        colour,
        width,
        dash,
        round,
    }) = &path.stroke
    {
        let _ = write!(into, " stroke=\"{colour}\" stroke-width=\"{}\"", number(*width));
        if let Some((on, off)) = dash {
            let _ = write!(into, " stroke-dasharray=\"{} {}\"", number(*on), number(*off));
        }
        if *round {
            into.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
    }
    into.push_str("/>");
}

fn image(picture: &Picture, into: &mut String) {
    let Picture {
        logo,
        x,
        y,
        width,
        height,
    } = picture;
    let [x, y, width, height] = [x, y, width, height].map(|points| number(*points));
    let _ = write!(
        into,
        "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" \
         href=\"data:image/png;base64,{}\"/>",
        logo.base64()
    );
}

/// Collects an outline as path data, in font units, y up.
struct Outline(String);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "M{x} {y}");
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "L{x} {y}");
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let _ = write!(self.0, "Q{x1} {y1} {x} {y}");
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let _ = write!(self.0, "C{x1} {y1} {x2} {y2} {x} {y}");
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

/// Hundredths, without zeros that say nothing.
fn number(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// Millionths: scales are small.
fn fine(value: f64) -> f64 {
    (value * 1_000_000.0).round() / 1_000_000.0
}
