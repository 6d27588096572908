//! A laid-out deck as the editor shows it: pages with what can be clicked on, slides with what can be
//! changed, figures with their receipts.

use std::collections::BTreeMap;

use deck::content::{FigureId, SlideOutline, TextOutline};
use deck::scene::{Node, Page, Role, Scene};
use model::qbr::Qbr;
use model::{AccountRecords, DeckLanguage};

use super::{AgendaBlock, DeckView, FigureView, HitView, ItemView, Laid, PageView, SlideView, TextView};

pub(super) fn deck_view(records: &AccountRecords, review: &Qbr, laid: &Laid) -> DeckView {
    let marks = &laid.marks;
    let pages: Vec<PageView> = laid
        .scene
        .pages
        .iter()
        .enumerate()
        .map(|(index, page)| {
            let hits = deck::hits::hits(page);
            PageView {
                number: count(index + 1),
                slide: page.slide.clone(),
                name: page.name.clone(),
                title: title(&page.nodes).unwrap_or_else(|| page.name.clone()),
                hits: hits
                    .into_iter()
                    .map(|hit| HitView {
                        x: hit.x,
                        y: hit.y,
                        w: hit.w,
                        h: hit.h,
                        field: hit.field,
                        figure: hit.figure.and_then(|figure| mark(marks, &FigureId(figure))),
                        label: hit.label,
                    })
                    .collect(),
            }
        })
        .collect();
    let pages_of = |key: &str| pages_with(laid, |page| page.holds(key));
    DeckView {
        qbr: review.id,
        account: records.account.id,
        account_name: records.account.name.clone(),
        quarter: review.quarter,
        status: review.status,
        kept: review.deck.is_some(),
        meeting: review.on,
        minutes: review.minutes,
        own_language: review.deck_language,
        account_language: records.account.deck_language.unwrap_or(DeckLanguage::English),
        as_of: laid.content.meta.as_of,
        revision: laid.revision.clone(),
        slides: laid
            .outline
            .iter()
            .map(|slide| slide_view(slide, laid, pages_of(slide.slide.as_str())))
            .collect(),
        agenda: agenda(laid),
        pages,
        leaks: super::leaks(records, review, laid),
        missing_glyphs: crate::paper::missing_glyphs(&laid.scene),
    }
}

/// The words of a page's title.
fn title(nodes: &[Node]) -> Option<String> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.role == Role::Title => Some(deck::hits::words_of(&group.children)),
        Node::Group(group) => title(&group.children),
        _ => None,
    })
}

/// The number of each figure's mark on the pages.
pub(super) fn marks(scene: &Scene) -> BTreeMap<FigureId, u32> {
    fn gather(nodes: &[Node], into: &mut BTreeMap<FigureId, u32>) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            if let (Role::Receipt(number), Some(figure)) = (group.role, &group.figure) {
                into.insert(FigureId(figure.clone()), number);
            }
            gather(&group.children, into);
        }
    }
    let mut marks = BTreeMap::new();
    scene
        .pages
        .iter()
        .for_each(|page| gather(&page.nodes, &mut marks));
    marks
}

fn mark(marks: &BTreeMap<FigureId, u32>, figure: &FigureId) -> Option<String> {
    marks.get(figure).map(|number| format!("S{number}"))
}

fn slide_view(slide: &SlideOutline, laid: &Laid, pages: Vec<u32>) -> SlideView {
    let mut figures: Vec<(u32, FigureView)> = Vec::new();
    for (id, _) in &slide.figures {
        if let (Some(number), Some(figure)) = (laid.marks.get(id), laid.content.figures.get(id))
            && figures.iter().all(|(known, _)| known != number)
        {
            let view = FigureView {
                mark: format!("S{number}"),
                value: figure.shown.clone(),
                name: figure.name.plain(),
                formula: figure.formula.plain(),
                record: figure.record.plain(),
                as_of: figure.as_of,
            };
            figures.push((*number, view));
        }
    }
    figures.sort_by_key(|(number, _)| *number);
    SlideView {
        key: slide.slide.as_str().to_owned(),
        name: slide.name.clone(),
        included: slide.included,
        can_leave: slide.can_leave,
        pages,
        title: slide.title.as_ref().map(text_view),
        texts: slide.texts.iter().map(text_view).collect(),
        items: slide
            .items
            .iter()
            .map(|item| ItemView {
                field: item.field.clone(),
                texts: item.texts.iter().map(text_view).collect(),
                included: item.included,
                can_leave: item.can_leave,
            })
            .collect(),
        figures: figures.into_iter().map(|(_, view)| view).collect(),
    }
}

fn text_view(text: &TextOutline) -> TextView {
    TextView {
        field: text.field.clone(),
        text: text.text.clone(),
        composed: text.composed.clone(),
        edited: text.edited,
    }
}

/// The slides of each block of the agenda, by the block's rule.
const BLOCKS: &[(&str, &[&str])] = &[
    ("retrospective", &["promises", "scorecard", "outcomes"]),
    ("status", &["status"]),
    ("value", &["value"]),
    ("next_quarter", &["risks", "next_quarter"]),
    ("discussion", &["discussion"]),
];

fn agenda(laid: &Laid) -> Vec<AgendaBlock> {
    let blocks = laid.content.agenda.iter().flat_map(|agenda| &agenda.blocks);
    blocks
        .map(|block| {
            let slides = BLOCKS
                .iter()
                .find(|(key, _)| *key == block.key)
                .map_or(&[][..], |(_, slides)| slides);
            AgendaBlock {
                name: block.name.plain(),
                minutes: block.minutes,
                pages: pages_with(laid, |page| slides.iter().any(|slide| page.holds(slide))),
            }
        })
        .collect()
}

/// The numbers of the pages for which this holds.
fn pages_with(laid: &Laid, holds: impl Fn(&Page) -> bool) -> Vec<u32> {
    let pages = laid.scene.pages.iter().enumerate();
    pages
        .filter(|(_, page)| holds(page))
        .map(|(index, _)| count(index + 1))
        .collect()
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
