//! What changed in an account between two moments, as lines a person can read.

use chrono::{DateTime, NaiveDate, Utc};
use model::plan::PlanCheck;
use model::{Id, Record, Value};
use store::Difference;

use super::records::fields;
use super::{AccountChanges, ChangeLine};
use crate::named::{Names, Row};
use crate::numbers::Numbers;
use crate::{Desk, Result};

/// So many lines are written out; of the rest only the number is given.
const LINES: usize = 200;

impl Desk {
    /// What changed in an account since its page was last looked at before this visit (within half an hour it is
    /// still the same visit); on the first visit there is nothing to compare with. Notes that it is looked at now.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written to.
    pub fn account_changes_since_last_visit(&self, account: Id) -> Result<Option<AccountChanges>> {
        let now = self.clock.now();
        match self.open()?.store.visit(account, now)? {
            Some(since) => self.changes(account, since, now).map(Some),
            None => Ok(None),
        }
    }

    /// What changed in an account after the end of one day up to the end of another.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn account_changes(&self, account: Id, after: NaiveDate, until: NaiveDate) -> Result<AccountChanges> {
        self.changes(account, self.clock.end_of(after), self.clock.end_of(until))
    }

    fn changes(&self, account: Id, since: DateTime<Utc>, until: DateTime<Utc>) -> Result<AccountChanges> {
        self.read(|reader| {
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let mut found = reader.differences(account, since, until, self.clock.now())?;
            // Who took part says nothing that the touchpoint or the review does not say itself, and a check that something
            // is still true changes nothing.
            let says = |entity: &str| {
                let tie = model::kind(entity).is_some_and(|kind| kind.about.tie && kind.parent().is_some());
                !tie && entity != PlanCheck::ENTITY
            };
            found.retain(|difference| says(&difference.entity));
            let more = u32::try_from(found.len().saturating_sub(LINES)).unwrap_or(u32::MAX);
            let lines = found
                .into_iter()
                .take(LINES)
                .map(|difference| line(&names, difference));
            Ok(AccountChanges {
                since,
                until,
                lines: lines.collect::<Result<_>>()?,
                more,
            })
        })
    }
}

fn line(names: &Names<'_, '_>, difference: Difference) -> Result<ChangeLine> {
    let Difference {
        entity,
        row_id,
        became,
        fields: changed,
        at,
        did,
        cause,
    } = difference;
    // What did not change in the span is as it is now, unless it changed later: then only its name may be newer.
    let mut after: Row = names.reader.row(&entity, row_id)?.unwrap_or_default();
    let mut before = after.clone();
    for (name, [old, new]) in &changed {
        before.insert(name.clone(), old.clone());
        after.insert(name.clone(), new.clone());
    }
    if became == store::Became::Added {
        before.values_mut().for_each(|value| *value = Value::Null);
    }
    Ok(ChangeLine {
        name: names.of_row(&entity, &after)?,
        fields: fields(names, &entity, &before, &after, |name| changed.contains_key(name))?,
        entity,
        id: row_id,
        became: became.into(),
        at,
        did: did.into(),
        cause: cause.into(),
    })
}
