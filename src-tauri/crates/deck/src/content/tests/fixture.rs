//! The example files as records, read as an import reads them.

use std::path::Path;

use chrono::NaiveDate;
use exchange::{Shared, plan, read_account_file};
use model::qbr::{DeckEdit, Qbr};
use model::{AccountRecords, DeckEditKind, Id, QbrStatus};
use serde_json::Value;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A file of tests/fixtures as records and, when it has one, its review.
pub fn load(name: &str) -> (AccountRecords, Option<Qbr>, Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    load_from(&folder.join(name))
}

/// The same of any file.
pub fn load_from(path: &Path) -> (AccountRecords, Option<Qbr>, Value) {
    let name = path.display();
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{name}: {e}"));
    let reading = read_account_file(&bytes);
    assert!(reading.faults.is_empty(), "{name}: {:?}", reading.faults);
    let mut next = 0;
    let mut ids = || {
        next += 1;
        Id::fixed(next)
    };
    let shared = Shared::default();
    let plan = plan(&reading.file.unwrap(), None, &shared, &|_, _, _| false, &mut ids);
    let records = plan.taking(|_| true).preview(None, &shared).unwrap();
    let qbr = records.qbrs.first().cloned();
    (records, qbr, serde_json::from_slice(&bytes).unwrap())
}

/// A review without a record of its own.
pub fn review(records: &AccountRecords, quarter: &str, on: Option<&str>) -> Qbr {
    Qbr {
        quarter: quarter.parse().unwrap(),
        on: on.map(day),
        status: QbrStatus::InPreparation,
        ..Qbr::begun(Id::fixed(900_000), records.account.id)
    }
}

/// A person's edit of a deck.
pub fn edit(records: &mut AccountRecords, qbr: &Qbr, field: &str, text: Option<&str>) {
    let n = records.deck_edits.len() as u128;
    records.deck_edits.push(DeckEdit {
        qbr: qbr.id,
        field: field.to_owned(),
        kind: if text.is_some() {
            DeckEditKind::Text
        } else {
            DeckEditKind::Out
        },
        text: text.map(str::to_owned),
        ..DeckEdit::begun(Id::fixed(800_000 + n), records.account.id)
    });
}
