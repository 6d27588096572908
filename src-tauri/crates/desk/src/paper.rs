//! What is written on sheets of A4: the week, and of one account its plan and its hand-over.

use std::path::Path;

use chrono::NaiveDate;
use deck::scene::Scene;
use deck::sheet::{Block, Cell, Column, Sheet, Table};
use model::{AccountRecords, Audience, DeckLanguage};
use serde::Serialize;
use serde_json::json;
use specta::Type;

use crate::files::write_whole;
use crate::text::said;
use crate::{Desk, Error, Result};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Written {
    /// The file.
    pub path: String,
    /// How many pages; none of a file that has no pages.
    pub pages: u32,
    /// Texts with a letter or sign that no font on this computer has.
    pub missing_glyphs: Vec<String>,
}

impl Desk {
    /// Writes a document to a file as a PDF, whole or not at all, with the firm's logo.
    pub(crate) fn paper_write(&self, sheet: Sheet, out: &Path) -> Result<Written> {
        let firm = self.read(|reader| Ok(reader.firm()?))?;
        let logo = self.logo(firm.as_ref())?;
        let scene = deck::layout::sheet(&Sheet { logo, ..sheet }, self.fonts()?);
        let pdf = deck::paint::pdf(&scene).map_err(Error::internal)?;
        write_whole(out, &pdf, &self.folder())?;
        Ok(Written {
            path: out.display().to_string(),
            pages: u32::try_from(scene.pages.len()).unwrap_or(u32::MAX),
            missing_glyphs: missing_glyphs(&scene),
        })
    }
}

/// The texts with a letter or sign that no font on this computer has, each once.
pub(crate) fn missing_glyphs(scene: &Scene) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for missing in scene.missing() {
        if !texts.contains(&missing.text) {
            texts.push(missing.text);
        }
    }
    texts
}

/// Writes what a document says as JSON.
pub(crate) fn json_write(view: &impl Serialize, out: &Path, own: &Path) -> Result<Written> {
    let text = serde_json::to_string_pretty(view).map_err(Error::internal)?;
    write_whole(out, text.as_bytes(), own)?;
    Ok(Written {
        path: out.display().to_string(),
        pages: 0,
        missing_glyphs: Vec::new(),
    })
}

/// A day as paper says it: `6 October 2025`.
pub(crate) fn day(day: NaiveDate) -> String {
    said("paper-day", &json!({ "since": day }))
}

/// A document about an account, for our firm only.
pub(crate) fn sheet(
    what: &str,
    account: &str,
    records: &AccountRecords,
    today: NaiveDate,
    blocks: Vec<Block>,
) -> Sheet {
    let firm = records.firm.as_ref();
    let name = firm.and_then(|firm| firm.name.clone());
    let about = json!({ "account": account, "firm": name, "since": today });
    Sheet {
        kicker: said(&format!("paper-{what}"), &about),
        title: account.to_owned(),
        author: name.unwrap_or_default(),
        subject: said(&format!("paper-{what}"), &about),
        language: DeckLanguage::English,
        dated: today,
        accent: firm.and_then(|firm| firm.accent.clone()),
        logo: None,
        audience: Audience::Internal,
        foot: said("paper-foot", &about),
        blocks,
    }
}

/// A table under its heading; where there are no rows, that nothing is on record.
pub(crate) fn table<const N: usize>(
    blocks: &mut Vec<Block>,
    heading: &str,
    columns: [Column; N],
    rows: impl Iterator<Item = Vec<Cell>>,
) {
    let rows: Vec<Vec<Cell>> = rows.collect();
    blocks.push(Block::Heading(said(heading, &json!({})), String::new()));
    blocks.push(match rows.is_empty() {
        true => Block::Paragraph(said("paper-nothing", &json!({}))),
        false => Block::Table(Table {
            columns: columns.into(),
            rows,
        }),
    });
}
