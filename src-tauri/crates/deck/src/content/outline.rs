//! What the editor lists beside the pages: every slide with its title, its items and its figures, those left
//! out too, so that they can be put back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::qbr::Qbr;
use model::{AccountRecords, DeckEditKind};
use serde::{Deserialize, Serialize};

use super::compose::compose_whole;
use super::walk::Visit;
use super::{FigureId, QbrContent, SlideKey, Text};

/// A text of the deck as the editor shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextOutline {
    /// Its stable name.
    pub field: String,
    /// The words on the slide.
    pub text: String,
    /// The words as composed.
    pub composed: String,
    /// True when a person has changed them.
    pub edited: bool,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemOutline {
    /// Its stable name: what is left out, and put back, by it.
    pub field: String,
    /// Its texts, the leading one first.
    pub texts: Vec<TextOutline>,
    /// False when a person has left it out.
    pub included: bool,
    /// True when it can be left out.
    pub can_leave: bool,
}

/// A slide as the editor shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlideOutline {
    /// Which.
    pub slide: SlideKey,
    /// What it is called.
    pub name: String,
    /// False when a person has left it out.
    pub included: bool,
    /// True when it can be left out: all but the cover and the sources, on which the others lean.
    pub can_leave: bool,
    /// Minutes of its block in the agenda, in the first slide of each block.
    pub minutes: Option<u32>,
    /// The conclusion; the client's name on the cover.
    pub title: Option<TextOutline>,
    /// Texts that stand in no list, but for the title and the kicker.
    pub texts: Vec<TextOutline>,
    /// Items of its lists.
    pub items: Vec<ItemOutline>,
    /// Its figures with the field they stand in, in the order of their appearance.
    pub figures: Vec<(FigureId, String)>,
}

/// Lists whose items are part of a computed whole, and so can not be left out one by one.
const FIXED: &[&str] = &["agenda.blocks", "value.notes", "status.satisfaction.scales"];

/// The outline of a review's deck. `content` is what [`super::compose`] made of the same arguments.
pub fn outline(
    records: &AccountRecords,
    qbr: &Qbr,
    as_of: NaiveDate,
    content: &QbrContent,
) -> Vec<SlideOutline> {
    let whole = read(&compose_whole(records, qbr, as_of));
    let shown = read(content);
    let out: BTreeSet<&str> = records
        .deck_edits
        .iter()
        .filter(|e| e.qbr == qbr.id && e.kind == DeckEditKind::Out)
        .map(|e| e.field.as_str())
        .collect();
    let mut slides = Vec::new();
    for (slide, key, name) in SlideKey::ALL {
        let Some(full) = whole.get(key) else { continue };
        let now = shown.get(key);
        let source = now.unwrap_or(full);
        let title_field = if slide == SlideKey::Cover {
            "cover.client".to_owned()
        } else {
            format!("{key}.title")
        };
        let kicker = format!("{key}.kicker");
        let loose = |read: &Read| -> Vec<TextOutline> {
            read.loose
                .iter()
                .filter(|t| t.field != title_field && t.field != kicker)
                .cloned()
                .collect()
        };
        let items = full.items.iter().map(|item| {
            let shown = now.and_then(|now| now.items.iter().find(|i| i.field == item.field));
            let mut item = shown.unwrap_or(item).clone();
            item.included = !out.contains(item.field.as_str());
            item
        });
        slides.push(SlideOutline {
            slide,
            name: name.to_owned(),
            included: !out.contains(key),
            can_leave: !matches!(slide, SlideKey::Cover | SlideKey::Sources),
            minutes: minutes(content, slide),
            title: source.loose.iter().find(|t| t.field == title_field).cloned(),
            texts: loose(source),
            items: items.collect(),
            figures: now.map(|now| now.figures.clone()).unwrap_or_default(),
        });
    }
    slides
}

/// The minutes of the block a slide opens.
fn minutes(content: &QbrContent, slide: SlideKey) -> Option<u32> {
    let has = |slide| content.has(slide);
    let block = match slide {
        SlideKey::PastCommitments => "retrospective",
        SlideKey::Scorecard if !has(SlideKey::PastCommitments) => "retrospective",
        SlideKey::Outcomes if !has(SlideKey::PastCommitments) && !has(SlideKey::Scorecard) => "retrospective",
        SlideKey::Status => "status",
        SlideKey::Value => "value",
        SlideKey::Risks => "next_quarter",
        SlideKey::NextQuarter if !has(SlideKey::Risks) => "next_quarter",
        SlideKey::Discussion => "discussion",
        _ => return None,
    };
    let agenda = content.agenda.as_ref()?;
    agenda.blocks.iter().find(|b| b.key == block).map(|b| b.minutes)
}

/// A slide as it is walked.
#[derive(Default)]
struct Read {
    loose: Vec<TextOutline>,
    items: Vec<ItemOutline>,
    figures: Vec<(FigureId, String)>,
}

/// Gathers texts under the item they stand in.
#[derive(Default)]
struct Reading {
    slides: BTreeMap<String, Read>,
    slide: String,
    field: String,
}

impl Visit for Reading {
    fn keep(&mut self, path: &str) -> bool {
        self.slide = slide_of(path);
        path.clone_into(&mut self.field);
        let list = path.rsplit_once('[').map_or(path, |(list, _)| list);
        // The parts of the value stand for their statements, which are the items.
        let part = path.starts_with("value.parts[") && !path.contains("statements[");
        if !part {
            self.slides
                .entry(self.slide.clone())
                .or_default()
                .items
                .push(ItemOutline {
                    field: path.to_owned(),
                    texts: Vec::new(),
                    included: true,
                    can_leave: !FIXED.contains(&list),
                });
        }
        true
    }

    fn text(&mut self, path: &str, text: &mut Text) {
        self.slide = slide_of(path);
        path.clone_into(&mut self.field);
        let read = self.slides.entry(self.slide.clone()).or_default();
        let outline = TextOutline {
            field: path.to_owned(),
            text: text.plain(),
            composed: text.plain_composed(),
            edited: text.composed.is_some(),
        };
        match read
            .items
            .iter_mut()
            .rev()
            .find(|item| path.starts_with(&item.field))
        {
            Some(item) => item.texts.push(outline),
            None => read.loose.push(outline),
        }
    }

    fn figure(&mut self, id: &FigureId, _: Option<&str>) {
        let field = self.field.clone();
        let read = self.slides.entry(self.slide.clone()).or_default();
        if read.figures.iter().all(|(known, _)| known != id) {
            read.figures.push((id.clone(), field));
        }
    }
}

fn slide_of(path: &str) -> String {
    path.split('.').next().unwrap_or_default().to_owned()
}

fn read(content: &QbrContent) -> BTreeMap<String, Read> {
    let mut reading = Reading::default();
    content.clone().walk(&mut reading);
    reading.slides
}
