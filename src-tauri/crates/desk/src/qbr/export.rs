//! The deck as a PDF on disk: whole or not at all, and never with something internal in it.

use std::path::Path;

use chrono::NaiveDate;
use model::Id;

use super::deck_view::missing_glyphs;
use super::{DeckView, Exported, Laid};
use crate::files::{suggested, write_whole};
use crate::find::{account_named, account_records};
use crate::{Desk, Error, Result};

impl Desk {
    /// What the PDF of a review is called unless its owner says otherwise.
    ///
    /// # Errors
    /// When the review is not there.
    pub fn qbr_file_name(&self, qbr: Id) -> Result<String> {
        let view: DeckView = self.qbr_open(qbr)?;
        Ok(suggested(
            &view.account_name,
            &format!(" QBR {}.pdf", view.quarter),
        ))
    }

    /// Writes a review's deck to a file.
    ///
    /// # Errors
    /// When something internal would be shown (no file is left behind), or the file cannot be written.
    pub fn qbr_export(&self, qbr: Id, path: &Path) -> Result<Exported> {
        let (records, review) = self.records_of(qbr)?;
        let laid = self.laid(&records, &review)?;
        self.write_pdf(&laid, path)
    }

    /// Writes the deck of an account, named by its name, without leaving a trace in the vault.
    ///
    /// # Errors
    /// When the account or the quarter is not there (with the nearest), and as [`Desk::qbr_export`].
    pub fn qbr_write(
        &self,
        account: &str,
        quarter: Option<&str>,
        as_of: Option<NaiveDate>,
        path: &Path,
    ) -> Result<Exported> {
        let records = self.read(|reader| account_records(reader, account_named(reader, account)?.id))?;
        let quarter = quarter
            .map(|text| self.read_quarter(&records, text))
            .transpose()?;
        let mut review = self.review(&records, quarter)?;
        // A deck that was held is written as it was shown.
        if review.deck.is_none() {
            review.as_of = Some(self.as_of(&review, as_of));
        }
        self.write_pdf(&*self.laid(&records, &review)?, path)
    }

    fn write_pdf(&self, laid: &Laid, path: &Path) -> Result<Exported> {
        super::refused(&laid.leaks)?;
        let pdf = deck::paint::pdf(&laid.scene).map_err(Error::internal)?;
        write_whole(path, &pdf, &self.folder())?;
        Ok(Exported {
            path: path.display().to_string(),
            pages: u32::try_from(laid.scene.pages.len()).unwrap_or(u32::MAX),
            bytes: u32::try_from(pdf.len()).unwrap_or(u32::MAX),
            missing_glyphs: missing_glyphs(laid),
        })
    }
}
