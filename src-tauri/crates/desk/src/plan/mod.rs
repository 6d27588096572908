//! A plan that says its age: what of it wants a look and why, and when each of its sections was last touched. Beside it the
//! plan in pictures: the roadmap, the whitespace grid, the risks with their plays, the pipeline.

mod paper;
mod pipeline;
mod risks;
mod roadmap;
mod views;
mod whitespace;

pub use pipeline::*;
pub use risks::*;
pub use roadmap::*;
pub use views::*;
pub use whitespace::*;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use model::{Id, PlanItem, Written};
use store::Reader;

use crate::find::{account_named, account_records};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

/// A plan is gone through once a quarter, unless another day is set.
const REVIEW_MONTHS: u32 = 3;

impl Desk {
    /// What there is to review in an account's plan today: what is contradicted or has aged, and what changed since the end
    /// of a day, else since the last review.
    ///
    /// # Errors
    /// [`Error::NoAccount`]; when the vault is locked.
    pub fn plan_review(&self, account: Id, since: Option<NaiveDate>) -> Result<PlanReviewView> {
        self.read(|reader| self.review_of_plan(reader, account, since))
    }

    /// The same for the account of this name.
    ///
    /// # Errors
    /// As [`Desk::plan_review`].
    pub fn plan_review_named(&self, name: &str, since: Option<NaiveDate>) -> Result<PlanReviewView> {
        self.read(|reader| {
            let account = account_named(reader, name)?;
            self.review_of_plan(reader, account.id, since)
        })
    }

    fn review_of_plan(
        &self,
        reader: &Reader,
        account: Id,
        since: Option<NaiveDate>,
    ) -> Result<PlanReviewView> {
        let as_of = self.today();
        let records = account_records(reader, account)?;
        let mut touched: BTreeMap<String, NaiveDate> = BTreeMap::new();
        let mut written = Written::new();
        for last in reader.last_writes(account)? {
            let on = self.clock.day_of(last.at);
            written.insert(last.row_id, on);
            let day = touched.entry(last.entity).or_insert(on);
            *day = (*day).max(on);
        }
        let last = records.last_plan_review(as_of);
        let since = since.or(last.map(|review| review.on));
        let names = Names {
            numbers: Numbers::of(records.firm.as_ref()),
            reader,
        };
        let items = records.plan_items(&written, since, as_of);
        Ok(PlanReviewView {
            name: records.account.name.clone(),
            as_of,
            since,
            last: last.map(|review| review.on),
            next: last.and_then(|review| review.next_on),
            proposed: as_of
                .checked_add_months(Months::new(REVIEW_MONTHS))
                .unwrap_or(as_of),
            items: items
                .into_iter()
                .map(|item| item_view(&names, item))
                .collect::<Result<_>>()?,
            touched,
        })
    }
}

fn item_view(names: &Names<'_, '_>, item: PlanItem) -> Result<PlanItemView> {
    let PlanItem {
        entity,
        record,
        why,
        reasons,
        checked,
    } = item;
    let row = names.reader.row(entity, record)?.ok_or(Error::NoRecord)?;
    Ok(PlanItemView {
        kind: entity.to_owned(),
        record,
        name: names.line(entity, &row)?,
        why,
        reasons,
        checked,
    })
}
