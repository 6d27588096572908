//! The deck as a PDF on disk: whole or not at all, and never with something internal in it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use model::Id;

use model::AccountRecords;
use model::qbr::Qbr;
use store::Touched;

use super::{DeckView, Exported, leaks};
use crate::files::{suggested, write_whole};
use crate::find::{account_named, account_records};
use crate::kept::Keep;
use crate::{Desk, Error, Result};

/// Where the last deck went: its name says whose it is.
struct LastExport(PathBuf);

impl Keep for LastExport {
    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

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
        let last = self.open()?.kept::<LastExport>()?;
        let (records, review) = self.records_of(qbr)?;
        let exported = self.write_pdf(&records, &review, path)?;
        // After a lock nobody asks for it any more.
        let _ = last.at(None, |last| *last = Some(LastExport(path.to_owned())));
        Ok(exported)
    }

    /// The deck that was exported last since the vault was opened, while its file is there.
    ///
    /// # Errors
    /// When nothing was exported, or the file is no longer there.
    pub fn qbr_exported(&self) -> Result<PathBuf> {
        let last = self.open()?.kept::<LastExport>()?;
        let path = last.at(None, |last| last.as_ref().map(|LastExport(path)| path.clone()))?;
        path.filter(|path| path.is_file()).ok_or(Error::NoRecord)
    }

    /// Writes the deck of an account, named by its name, without leaving a trace in the vault. Without a quarter it is the
    /// next review's: see [`Desk::qbr_quarters`].
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
        let quarter = match quarter {
            Some(text) => self.read_quarter(&records, text)?,
            None => self.next_quarter(&records),
        };
        let mut review = self.review(&records, quarter)?;
        // A deck that was held is written as it was shown.
        if review.deck.is_none() {
            review.as_of = Some(self.as_of(&review, as_of));
        }
        self.write_pdf(&records, &review, path)
    }

    fn write_pdf(&self, records: &AccountRecords, review: &Qbr, path: &Path) -> Result<Exported> {
        let laid = self.laid(records, review)?;
        super::refused(&leaks(records, review, &laid))?;
        let pdf = deck::paint::pdf(&laid.scene).map_err(Error::internal)?;
        write_whole(path, &pdf, &self.folder())?;
        Ok(Exported {
            path: path.display().to_string(),
            pages: u32::try_from(laid.scene.pages.len()).unwrap_or(u32::MAX),
            bytes: u32::try_from(pdf.len()).unwrap_or(u32::MAX),
            missing_glyphs: crate::paper::missing_glyphs(&laid.scene),
        })
    }
}
