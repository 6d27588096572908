//! What of a page can be pointed at: boxes of the fields and figures on it, the characters no font has, and
//! what is meant for our firm alone. All read the scene that is painted, so they cannot disagree with it.

use crate::scene::{Audience, Group, Node, Page, Path, Picture, Role, Run, Scene, Segment};
use serde::Serialize;

/// How far letters reach above the baseline, in em: enough for accents on capitals of the shipped face.
const ABOVE: f64 = 0.80;
/// How far letters reach under the baseline, in em.
const BELOW: f64 = 0.24;

/// A box in points from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Left.
    pub left: f64,
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
}

/// A box on a page that stands for a field or a figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// Left in points.
    pub x: f64,
    /// Top in points.
    pub y: f64,
    /// Width in points.
    pub w: f64,
    /// Height in points.
    pub h: f64,
    /// The field whose text it is.
    pub field: Option<String>,
    /// The figure it shows.
    pub figure: Option<String>,
    /// Its words or, for a drawing, its alternative text.
    pub label: String,
}

/// Characters for which no font could be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The characters.
    pub text: String,
    /// Number of the page, from 1.
    pub page: usize,
    /// The field they are in, if it is known.
    pub field: Option<String>,
}

impl Bounds {
    /// The smallest box around both.
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn around(points: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        points
            .map(|(x, y)| Self {
                left: x,
                top: y,
                right: x,
                bottom: y,
            })
            .reduce(Self::union)
    }
}

/// The box around a node; none if nothing of it is drawn.
pub fn bounds(node: &Node) -> Option<Bounds> {
    match node {
        Node::Group(group) => bounds_of(&group.children),
        Node::Text(run) => run_bounds(run),
        Node::Path(path) => path_bounds(path),
        Node::Picture(picture) => Some(picture_bounds(picture)),
    }
}

/// The box around nodes.
pub fn bounds_of(nodes: &[Node]) -> Option<Bounds> {
    nodes.iter().filter_map(bounds).reduce(Bounds::union)
}

fn run_bounds(run: &Run) -> Option<Bounds> {
    let right = run.glyphs.iter().map(|g| g.x + g.advance).reduce(f64::max)?;
    Some(Bounds {
        left: run.x,
        top: run.y - ABOVE * run.size,
        right: run.x + right,
        bottom: run.y + BELOW * run.size,
    })
}

fn picture_bounds(picture: &Picture) -> Bounds {
    Bounds {
        left: picture.x,
        top: picture.y,
        right: picture.x + picture.width,
        bottom: picture.y + picture.height,
    }
}

fn path_bounds(path: &Path) -> Option<Bounds> {
    let points = path.segments.iter().filter_map(|s| match *s {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Curve(_, _, _, _, x, y) => Some((x, y)),
        Segment::Close => None,
    });
    Bounds::around(points)
}

/// The words of nodes, in reading order.
pub fn words_of(nodes: &[Node]) -> String {
    let mut words = String::new();
    gather_words(nodes, &mut words);
    words.trim_end().to_owned()
}

fn gather_words(nodes: &[Node], into: &mut String) {
    for node in nodes {
        match node {
            Node::Group(group) if matches!(group.role, Role::Receipt(_)) => {}
            Node::Group(group) => gather_words(&group.children, into),
            Node::Text(run) => into.push_str(&run.text),
            Node::Path(_) | Node::Picture(_) => {}
        }
    }
}

/// The boxes of a page's fields and figures. What lies inside something comes after it, so the last box
/// under a pointer is the one meant.
pub fn hits(page: &Page) -> Vec<Hit> {
    let mut found = Vec::new();
    each_group(&page.nodes, &mut |group| {
        if (group.field.is_some() || group.figure.is_some())
            && let Some(b) = bounds_of(&group.children)
        {
            found.push(Hit {
                x: b.left,
                y: b.top,
                w: b.right - b.left,
                h: b.bottom - b.top,
                field: group.field.clone(),
                figure: group.figure.clone(),
                label: group.alt.clone().unwrap_or_else(|| words_of(&group.children)),
            });
        }
    });
    found
}

fn each_group<'n>(nodes: &'n [Node], see: &mut impl FnMut(&'n Group)) {
    for node in nodes {
        if let Node::Group(group) = node {
            see(group);
            each_group(&group.children, see);
        }
    }
}

impl Scene {
    /// Every stretch of characters no font has, with where it stands. The deck says so before it is made.
    pub fn missing(&self) -> Vec<Missing> {
        let mut found = Vec::new();
        for (index, page) in self.pages.iter().enumerate() {
            gather_missing(&page.nodes, index + 1, None, &mut found);
        }
        found
    }

    /// The fields (or the words, where there is no field) of groups meant for our firm alone, with the
    /// number of their page. A client's deck has none.
    pub fn internal(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (index, page) in self.pages.iter().enumerate() {
            each_group(&page.nodes, &mut |group| {
                if group.audience == Audience::Internal {
                    let name = group.field.clone().unwrap_or_else(|| words_of(&group.children));
                    found.push((index + 1, name));
                }
            });
        }
        found
    }
}

fn gather_missing(nodes: &[Node], page: usize, field: Option<&String>, into: &mut Vec<Missing>) {
    for node in nodes {
        match node {
            Node::Group(group) => {
                gather_missing(&group.children, page, group.field.as_ref().or(field), into);
            }
            Node::Text(run) if run.missing => {
                into.push(Missing {
                    text: run.text.trim().to_owned(),
                    page,
                    field: field.cloned(),
                });
            }
            Node::Text(_) | Node::Path(_) | Node::Picture(_) => {}
        }
    }
}
