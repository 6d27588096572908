//! From content to scene: every slide composed on its pages, every figure numbered by its first appearance,
//! the sources listed with the pages they stand on, and the furniture that needs to know them all.

mod agenda;
mod charts;
mod compositor;
mod cover;
mod decisions;
mod discussion;
mod flow;
mod frame;
mod map;
mod map_marks;
mod next_quarter;
mod outcomes;
mod page_breaks;
mod palette;
mod past_commitments;
mod risks;
mod scorecard;
mod shared;
mod sheet;
mod sheet_marks;
mod sources;
mod stack;
mod status;
mod summary;
mod table;
mod title;
mod value;

pub use map::map;
pub use sheet::sheet;

use std::collections::BTreeMap;

use crate::content::{FigureId, QbrContent};
use crate::fonts::Fonts;
use crate::scene::{Node, Page, Role, Scene};
use compositor::Compositor;
use frame::Sources;
use shared::Slide;
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
        language: meta.language.as_str().to_owned(),
        dated: meta.as_of.and_time(chrono::NaiveTime::MIN).and_utc(),
        pages,
    }
}

/// The pages of every slide the content has, in the order of the deck, without sources and furniture.
fn slides(c: &Compositor<'_>) -> Vec<Page> {
    let content = c.content;
    let mut slides = Vec::new();
    macro_rules! add {
        ($($slide:ident: $draft:path),* $(,)?) => {$(
            if let Some(slide) = &content.$slide {
                // The title stands before what is under it: its figures are numbered first.
                c.number_marks(&slide.kicker);
                c.number_marks(&slide.title);
                slides.push(Slide::new(move || $draft(c, slide)));
            }
        )*};
    }
    add!(
        agenda: agenda::draft,
        summary: summary::draft,
        past_commitments: past_commitments::draft,
        scorecard: scorecard::draft,
        outcomes: outcomes::draft,
        status: status::draft,
        value: value::draft,
        risks: risks::draft,
        next_quarter: next_quarter::draft,
        discussion: discussion::draft,
        decisions: decisions::decisions,
        commitments: decisions::commitments,
    );
    let cover = content.cover.as_ref().map(|slide| cover::page(c, slide));
    cover.into_iter().chain(shared::pages(c, slides)).collect()
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
