//! What must hold for every laid-out page: texts stay in their margins and never lie on each other.

use deck::scene::{Node, Page, Role, Run, Scene};

const CAP: f64 = 0.70;
const DESCENT: f64 = 0.20;
/// Left and right margins, less the optical indent of large figures.
const MARGINS: (f64, f64) = (44.5, 914.0);
/// The end of the body, and what hangs under the baseline of a number that stands on it.
const BODY_END: f64 = 486.5;

#[derive(Debug, Clone)]
pub struct Box4 {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
    pub words: String,
    pub furniture: bool,
}

/// A box for each run of a page.
pub fn boxes(page: &Page) -> Vec<Box4> {
    let mut all = Vec::new();
    gather(&page.nodes, page.slide == "cover", &mut all);
    all
}

fn gather(nodes: &[Node], furniture: bool, into: &mut Vec<Box4>) {
    for node in nodes {
        match node {
            Node::Group(group) => gather(&group.children, furniture || group.role == Role::Furniture, into),
            Node::Text(run) => into.extend(of(run, furniture)),
            Node::Path(_) | Node::Picture(_) => {}
        }
    }
}

fn of(run: &Run, furniture: bool) -> Option<Box4> {
    // Spaces at a line's end leave no mark.
    let mut end = run.x;
    let mut start = f64::INFINITY;
    for glyph in &run.glyphs {
        let blank = run
            .text
            .get(glyph.cluster..)
            .and_then(|t| t.chars().next())
            .is_none_or(char::is_whitespace);
        if !blank {
            end = end.max(run.x + glyph.x + glyph.advance);
            start = start.min(run.x + glyph.x);
        }
    }
    (start < end).then(|| Box4 {
        x1: start,
        y1: run.y - CAP * run.size,
        x2: end,
        // An opening quotation mark hangs from the line of the capitals.
        y2: run.y + if run.text == "“" { -0.3 } else { DESCENT } * run.size,
        words: run.text.clone(),
        furniture,
    })
}

/// Everything that is wrong with a scene's pages, in words.
pub fn faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, page) in scene.pages.iter().enumerate() {
        let all = boxes(page);
        for (i, a) in all.iter().enumerate() {
            let (left, right, bottom) = if a.furniture {
                (MARGINS.0, MARGINS.1, page.size.height - 1.0)
            } else {
                (MARGINS.0, MARGINS.1, BODY_END)
            };
            if a.x1 < left || a.x2 > right || a.y1 < 4.0 || a.y2 > bottom || a.x2 > page.size.width {
                faults.push(format!("page {} ({}): outside: {:?}", n + 1, page.slide, a));
            }
            for b in &all[i + 1..] {
                let wide = a.x2.min(b.x2) - a.x1.max(b.x1);
                let high = a.y2.min(b.y2) - a.y1.max(b.y1);
                if wide > 0.6 && high > 0.6 {
                    faults.push(format!(
                        "page {} ({}): overlap: {:?} / {:?}",
                        n + 1,
                        page.slide,
                        a,
                        b
                    ));
                }
            }
        }
    }
    faults
}

/// The words of a scene's fields: every field with how often it stands in the scene, and its words joined.
pub fn fields(scene: &Scene) -> std::collections::BTreeMap<String, Vec<(usize, String)>> {
    let mut all = std::collections::BTreeMap::new();
    for (n, page) in scene.pages.iter().enumerate() {
        fields_in(&page.nodes, n + 1, &mut all);
    }
    all
}

fn fields_in(
    nodes: &[Node],
    page: usize,
    into: &mut std::collections::BTreeMap<String, Vec<(usize, String)>>,
) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match &group.field {
            Some(field) => {
                let mut words = String::new();
                words_of(&group.children, &mut words);
                into.entry(field.clone()).or_default().push((page, words));
            }
            None => fields_in(&group.children, page, into),
        }
    }
}

pub fn words_of(nodes: &[Node], into: &mut String) {
    for node in nodes {
        match node {
            Node::Group(group) if matches!(group.role, Role::Receipt(_)) => {}
            Node::Group(group) => words_of(&group.children, into),
            Node::Text(run) => into.push_str(&run.text),
            Node::Path(_) | Node::Picture(_) => {}
        }
    }
}
