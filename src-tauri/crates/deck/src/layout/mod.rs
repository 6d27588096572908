//! From content to scene: every slide composed on its pages, every figure numbered by its first appearance,
//! the sources listed with the pages they stand on, and the furniture that needs to know them all.

mod agenda;
mod charts;
mod compositor;
mod cover;
mod deal;
mod decisions;
mod discussion;
mod flow;
mod frame;
mod next_quarter;
mod outcomes;
mod palette;
mod promises;
mod risks;
mod scorecard;
mod sources;
mod status;
mod summary;
mod table;
mod title;
mod value;

use std::collections::BTreeMap;

use crate::content::{FigureId, QbrContent, Text};
use crate::fonts::Fonts;
use crate::scene::{Node, Page, Role, Scene};
use compositor::Compositor;
use frame::Sources;
use sources::Shown;

/// Lays out a deck. Nothing of the content is cut: what does not fit continues on a next page.
pub fn layout(content: &QbrContent, fonts: &Fonts) -> Scene {
    let fonts = &fonts.remembering();
    let first = Compositor::new(content, fonts, BTreeMap::new());
    let pages = slides(&first);
    let numbers = by_appearance(&pages);
    // Texts are set in the order in which they are read, so that the numbers given on the way are those of
    // the pages; where a slide needed another order, it is set again with the right ones.
    let (c, mut pages) = if numbers == first.numbers() {
        (first, pages)
    } else {
        let second = Compositor::new(content, fonts, numbers);
        let pages = slides(&second);
        (second, pages)
    };
    let shown = shown_on(&pages);
    let before = pages.len();
    if let Some(slide) = &content.sources {
        pages.extend(sources::pages(&c, slide, &shown));
    }
    let furniture = (pages.len() > before).then(|| Sources {
        last: shown.len() as u32,
        pages: (before + 1, pages.len()),
    });
    let count = pages.len();
    for (n, page) in pages.iter_mut().enumerate() {
        if page.slide == "cover" {
            continue;
        }
        let marks = shown.values().any(|pages| pages.contains(&(n + 1)));
        page.nodes.push(frame::furniture(
            &c,
            n + 1,
            count,
            furniture.as_ref().filter(|_| marks),
        ));
    }
    let meta = &content.meta;
    Scene {
        title: meta.title.clone(),
        author: meta.author.clone().unwrap_or_default(),
        subject: format!("{}, {}", meta.client, meta.quarter_label),
        language: meta.locale.clone(),
        dated: meta.as_of.and_time(chrono::NaiveTime::MIN).and_utc(),
        pages,
    }
}

/// The pages of every slide the content has, in the order of the deck, without sources and furniture.
fn slides(c: &Compositor<'_>) -> Vec<Page> {
    let content = c.content;
    let mut pages = Vec::new();
    if let Some(slide) = &content.cover {
        pages.push(cover::page(c, slide));
    }
    let mut add = |heads: [&Text; 2], make: &dyn Fn() -> Vec<Page>| {
        // The title stands before what is under it: its figures are numbered first.
        heads.iter().for_each(|head| c.number_marks(head));
        pages.extend(make());
    };
    if let Some(s) = &content.agenda {
        add([&s.kicker, &s.title], &|| agenda::pages(c, s));
    }
    if let Some(s) = &content.summary {
        add([&s.kicker, &s.title], &|| summary::pages(c, s));
    }
    if let Some(s) = &content.promises {
        add([&s.kicker, &s.title], &|| promises::pages(c, s));
    }
    if let Some(s) = &content.scorecard {
        add([&s.kicker, &s.title], &|| scorecard::pages(c, s));
    }
    if let Some(s) = &content.outcomes {
        add([&s.kicker, &s.title], &|| outcomes::pages(c, s));
    }
    if let Some(s) = &content.status {
        add([&s.kicker, &s.title], &|| status::pages(c, s));
    }
    if let Some(s) = &content.value {
        add([&s.kicker, &s.title], &|| value::pages(c, s));
    }
    if let Some(s) = &content.risks {
        add([&s.kicker, &s.title], &|| risks::pages(c, s));
    }
    if let Some(s) = &content.next_quarter {
        add([&s.kicker, &s.title], &|| next_quarter::pages(c, s));
    }
    if let Some(s) = &content.discussion {
        add([&s.kicker, &s.title], &|| discussion::pages(c, s));
    }
    if let Some(s) = &content.decisions {
        add([&s.kicker, &s.title], &|| decisions::decisions(c, s));
    }
    if let Some(s) = &content.commitments {
        add([&s.kicker, &s.title], &|| decisions::commitments(c, s));
    }
    pages
}

/// Numbers by first appearance in reading order.
fn by_appearance(pages: &[Page]) -> BTreeMap<FigureId, u32> {
    let mut numbers = BTreeMap::new();
    for page in pages {
        each_mark(&page.nodes, &mut |id| {
            let next = numbers.len() as u32 + 1;
            numbers.entry(id.clone()).or_insert(next);
        });
    }
    numbers
}

/// On which pages, from 1, each figure is marked.
fn shown_on(pages: &[Page]) -> Shown {
    let mut shown = Shown::new();
    for (n, page) in pages.iter().enumerate() {
        each_mark(&page.nodes, &mut |id| {
            shown.entry(id.clone()).or_default().insert(n + 1);
        });
    }
    shown
}

fn each_mark(nodes: &[Node], see: &mut impl FnMut(&FigureId)) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match (&group.role, &group.figure) {
            (Role::Receipt(_), Some(id)) => see(&FigureId(id.clone())),
            _ => each_mark(&group.children, see),
        }
    }
}
