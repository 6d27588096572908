//! Quarterly business reviews: the list, the deck in the editor, and the deck on paper.

mod views;

use std::path::Path;

use chrono::NaiveDate;
use model::accounts::Account;
use model::qbr::{DecisionSought, Qbr};
use model::{AccountRecords, Id, Quarter};

pub use views::*;

use crate::{Desk, Error, Result};

pub(crate) struct Laid;

#[allow(missing_docs, clippy::missing_errors_doc)]
impl Desk {
    pub fn qbr_list(&self) -> Result<Vec<QbrRow>> {
        self.read(|reader| {
            let accounts = reader.all::<Account>()?;
            let decisions = reader.all::<DecisionSought>()?;
            let mut rows: Vec<_> = reader
                .all::<Qbr>()?
                .iter()
                .filter_map(|qbr| {
                    let account = accounts.iter().find(|account| account.id == qbr.account)?;
                    Some(row(
                        qbr,
                        account,
                        decisions.iter().filter(|d| d.qbr == qbr.id).count(),
                    ))
                })
                .collect();
            rows.sort_by(|a, b| {
                (b.quarter, b.on)
                    .cmp(&(a.quarter, a.on))
                    .then_with(|| a.account_name.cmp(&b.account_name))
            });
            Ok(rows)
        })
    }
    pub fn qbr_prepare(&self, _: Id, _: Option<Quarter>) -> Result<DeckView> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_open(&self, _: Id) -> Result<DeckView> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_edit_text(&self, _: Id, _: &str, _: Option<String>) -> Result<DeckView> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_include(&self, _: Id, _: &str, _: bool) -> Result<DeckView> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_set_meeting(&self, _: Id, _: Option<NaiveDate>) -> Result<DeckView> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_page(&self, _: Id, _: &str, _: usize) -> Result<String> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_file_name(&self, _: Id) -> Result<String> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_export(&self, _: Id, _: &Path) -> Result<Exported> {
        Err(Error::internal("deck"))
    }
    pub fn qbr_write(&self, _: &str, _: Option<&str>, _: Option<NaiveDate>, _: &Path) -> Result<Exported> {
        Err(Error::internal("deck"))
    }
}

/// An account's reviews, newest first.
pub(crate) fn rows(records: &AccountRecords) -> Vec<QbrRow> {
    let mut rows: Vec<_> = records
        .qbrs
        .iter()
        .map(|qbr| {
            row(
                qbr,
                &records.account,
                records
                    .decisions_sought
                    .iter()
                    .filter(|d| d.qbr == qbr.id)
                    .count(),
            )
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.quarter));
    rows
}

fn row(qbr: &Qbr, account: &Account, decisions: usize) -> QbrRow {
    QbrRow {
        id: qbr.id,
        account: account.id,
        account_name: account.name.clone(),
        quarter: qbr.quarter,
        quarter_label: label(qbr.quarter),
        on: qbr.on,
        status: qbr.status,
        decisions: u32::try_from(decisions).unwrap_or(u32::MAX),
    }
}

/// `third quarter of 2025`
fn label(quarter: Quarter) -> String {
    let words = ["first", "second", "third", "fourth"];
    format!(
        "{} quarter of {}",
        words[usize::from(quarter.number()) - 1],
        quarter.year()
    )
}
