//! An SVG as pixels. Only shapes are drawn; what else an SVG may carry is refused by name, so that nothing is missing
//! in the logo without a word.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Error, Node, ParsingOptions};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree};

use super::canvas::{Canvas, Part};
use super::{Foreign, KEPT, Unfit};

/// Most elements, texts and comments. Logos have some hundred.
const MOST_NODES: u32 = 50_000;
/// How deep elements may lie in each other.
const DEEPEST: usize = 100;
/// Pixels on the longer side of a drawing that only says where something is.
const COARSE: f32 = 512.0;
/// How many of those are made; each finds the edges of something small closer than the one before.
const COARSE_DRAWINGS: usize = 3;

/// Elements by what they are.
const ELEMENTS: [(&str, Unfit); 8] = [
    ("script", contains(Foreign::Script)),
    ("text", contains(Foreign::Letters)),
    ("image", contains(Foreign::Picture)),
    ("feImage", contains(Foreign::Picture)),
    ("animate", Unfit::Animated),
    ("animateTransform", Unfit::Animated),
    ("animateMotion", Unfit::Animated),
    ("set", Unfit::Animated),
];

const fn contains(what: Foreign) -> Unfit {
    Unfit::Contains { what }
}

/// Draws it as large as is kept.
pub fn draw(bytes: &[u8]) -> Result<Canvas, Unfit> {
    let other = || Unfit::OtherFormat { format: None };
    let text = std::str::from_utf8(bytes).map_err(|_| other())?;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if !text.starts_with('<') || !text.contains("<svg") && !text.contains(":svg") {
        return Err(other());
    }
    if text.contains("<!ENTITY") {
        return Err(contains(Foreign::Entities));
    }
    let options = ParsingOptions {
        // Many drawing programs begin with one; without entities it says nothing.
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::NodesLimitReached => contains(Foreign::TooMuch),
        error => Unfit::NotXml {
            line: error.pos().row,
        },
    })?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(other());
    }
    is_picture(&document)?;
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|error| match error {
        usvg::Error::InvalidSize => Unfit::NoSize,
        _ => contains(Foreign::TooMuch),
    })?;
    drawn(&tree).ok_or(Unfit::NoSize)
}

/// Draws what is to be seen. Drawings of all, and then of what that shows, say where it is: an SVG may be mostly margin.
fn drawn(tree: &Tree) -> Option<Canvas> {
    let size = tree.size();
    let mut part = [0.0, 0.0, size.width(), size.height()];
    for _ in 0..COARSE_DRAWINGS {
        let scale = COARSE / part[2].max(part[3]);
        let coarse = painted(tree, part, scale)?;
        part = coarse.seen().map_or(part, |seen| around(seen, scale, part));
    }
    let scale = f32::min(KEPT.0 as f32 / part[2], KEPT.1 as f32 / part[3]);
    painted(tree, part, scale)
}

/// A part of a drawing in the units of the SVG, with a pixel to spare on each side.
fn around(seen: Part, scale: f32, [left, top, width, height]: [f32; 4]) -> [f32; 4] {
    let from = |at: usize| (at as f32 - 1.0).max(0.0) / scale;
    let until = |at: usize, most: f32| ((at as f32 + 1.0) / scale).min(most);
    let (x, y) = (from(seen.left), from(seen.top));
    let right = until(seen.left + seen.width, width);
    let bottom = until(seen.top + seen.height, height);
    [left + x, top + y, right - x, bottom - y]
}

fn painted(tree: &Tree, [x, y, width, height]: [f32; 4], scale: f32) -> Option<Canvas> {
    let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
    let mut pixmap = Pixmap::new(pixels(width), pixels(height))?;
    let place = Transform::from_translate(-x, -y).post_scale(scale, scale);
    resvg::render(tree, place, &mut pixmap.as_mut());
    let size = (pixmap.width() as usize, pixmap.height() as usize);
    let colours = pixmap.pixels().iter().map(|pixel| {
        let colour = pixel.demultiply();
        ([colour.red(), colour.green(), colour.blue()], colour.alpha())
    });
    Some(Canvas::on_white(size, colours))
}

/// Is it shapes and nothing else?
fn is_picture(document: &Document) -> Result<(), Unfit> {
    for node in document.descendants() {
        if node.is_pi() {
            let style = node.pi().is_some_and(|pi| pi.target == "xml-stylesheet");
            unless(style, Foreign::Outside)?;
        }
        if !node.is_element() {
            continue;
        }
        unless(node.ancestors().nth(DEEPEST).is_some(), Foreign::TooMuch)?;
        let name = node.tag_name().name();
        // What it refers to is asked first: that it lies elsewhere is the better reason.
        attributes(node)?;
        if let Some((_, unfit)) = ELEMENTS.iter().find(|(known, _)| *known == name) {
            return Err(unfit.clone());
        }
        // Beside a way for everyone, drawing programs keep one for themselves.
        let beside = node
            .parent()
            .is_some_and(|parent| parent.has_tag_name((SVG, "switch")));
        unless(name == "foreignObject" && !beside, Foreign::WebPage)?;
        if name == "style" {
            let style: String = node.descendants().filter_map(|child| child.text()).collect();
            unless(
                style.contains("@import") || leads_outside(&style),
                Foreign::Outside,
            )?;
        }
    }
    Ok(())
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn attributes(node: Node) -> Result<(), Unfit> {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value().trim());
        let script = name.starts_with("on")
            || value
                .get(..11)
                .is_some_and(|v| v.eq_ignore_ascii_case("javascript:"));
        unless(script, Foreign::Script)?;
        // A link leads a reader somewhere; nothing is drawn from there.
        let drawn = name == "href" && node.tag_name().name() != "a";
        let elsewhere = drawn && !value.starts_with('#') && !value.starts_with("data:");
        unless(elsewhere || leads_outside(value), Foreign::Outside)?;
    }
    Ok(())
}

/// Does a style take something from outside: `url(…)` with anything but a name of this file?
fn leads_outside(style: &str) -> bool {
    let places = style.split("url(").skip(1);
    places
        .map(|place| place.trim_start_matches([' ', '"', '\'']))
        .any(|place| !place.starts_with('#'))
}

fn unless(found: bool, what: Foreign) -> Result<(), Unfit> {
    if found { Err(contains(what)) } else { Ok(()) }
}
