//! Quick capture: one line, as a person would say it, becomes the records it says. What is shown is what is written: both
//! come from one plan, and the preview is the writing itself, let go before it stays.

mod cut;
mod days;
mod names;
mod plan;
mod read;
mod reading;
mod views;
mod words;

#[cfg(test)]
mod tests;

pub use reading::Meaning;
pub use views::*;

use chrono::NaiveDate;
use model::{Id, Rule};
use store::{Did, Writing};

use self::names::Known;
use self::plan::{Plan, id_of, said, word};
use self::read::read;
use crate::records::{Fields, change, create, kind_named};
use crate::{Desk, Error, Result};

/// Longest line, in bytes.
const LONGEST: usize = 20_000;

impl Desk {
    /// What a line would write, with what has to be said before it can be kept. `account` is the one that the line is about
    /// when it names nobody.
    ///
    /// # Errors
    /// When the vault is locked, or the line is longer than 20,000 bytes.
    pub fn capture_read(&self, line: &str, account: Option<Id>) -> Result<CaptureView> {
        short(line)?;
        let mut view = None;
        let tried = self.write(&Did::add("touchpoint"), |tx| {
            view = Some(self.capture(tx, line, account, self.today(), self.new_id())?);
            Err::<(), Error>(Error::Cancelled)
        });
        match (view, tried) {
            (Some(view), _) => Ok(view),
            (None, Err(error)) => Err(error),
            (None, Ok(())) => Err(Error::internal("a line was not read")),
        }
    }

    /// Writes what a line says, in one step. `as_of` is the day on which it was read.
    ///
    /// # Errors
    /// [`Error::Unclear`] when something has to be said first; [`Error::Broken`] as the record door has it.
    pub fn capture_keep(&self, line: &str, account: Option<Id>, as_of: NaiveDate) -> Result<CaptureView> {
        short(line)?;
        let first = self.new_id();
        let did = self.read(|reader| {
            let known = Known::on(reader, as_of)?;
            let plan = Plan::of(reader, line, &known, read(line, &known, as_of), account, as_of)?;
            Ok(plan.step(line, first))
        })?;
        self.write(&did, |tx| {
            let view = self.capture(tx, line, account, as_of, first)?;
            match (&view.refused, view.asks.first()) {
                (Some(refused), _) => Err(refused.clone()),
                (None, Some(ask)) => Err(ask.refusal()),
                (None, None) => Ok(view),
            }
        })
    }

    /// Reads a line and, where nothing is left open, writes it into a transaction.
    fn capture(
        &self,
        tx: &mut Writing,
        line: &str,
        account: Option<Id>,
        today: NaiveDate,
        first: Id,
    ) -> Result<CaptureView> {
        let known = Known::on(tx, today)?;
        let reading = read(line, &known, today);
        let mut plan = Plan::of(tx, line, &known, reading, account, today)?;
        let records = plan.records();
        let refused = match plan.account {
            Some(account) if plan.asks.is_empty() => self.write_plan(tx, &plan, account.id, first).err(),
            _ => None,
        };
        let text = |part: &std::ops::Range<usize>| line[part.clone()].to_owned();
        let parts = plan.reading.parts.iter();
        Ok(CaptureView {
            as_of: today,
            parts: parts
                .map(|(part, meaning)| CapturePart {
                    text: text(part),
                    meaning: *meaning,
                })
                .collect(),
            account: plan.account.map(|account| CaptureAccount {
                id: account.id,
                name: account.name.clone(),
            }),
            records,
            asks: std::mem::take(&mut plan.asks),
            refused,
        })
    }

    /// Writes the records; the first new one gets the id that the step is of.
    fn write_plan(&self, tx: &mut Writing, plan: &Plan<'_>, account: Id, first: Id) -> Result<()> {
        let mut first = Some(first);
        let mut add = |kind: &str, fields: &Fields| {
            let id = first.take().unwrap_or_else(|| self.new_id());
            create(tx, kind_named(kind)?, Some(account), id, fields, None).map(|()| id)
        };
        if let Some(touchpoint) = &plan.touchpoint {
            let id = add("touchpoint", touchpoint)?;
            for (kind, field, people) in [
                ("touchpoint_with", "stakeholder", &plan.theirs),
                ("touchpoint_by", "member", &plan.ours),
            ] {
                for person in people {
                    add(
                        kind,
                        &said([("touchpoint", id_of(id)), (field, id_of(person.id))]),
                    )?;
                }
            }
        }
        for commitment in &plan.commitments {
            add("commitment", commitment)?;
        }
        for action in &plan.actions {
            add("action", action)?;
        }
        for (person, strength) in &plan.turns {
            change(
                tx,
                kind_named("stakeholder")?,
                person.id,
                &said([("strength", word(strength))]),
            )?;
        }
        Ok(())
    }
}

/// Refuses a line that is longer than anyone types.
fn short(line: &str) -> Result<()> {
    match line.len() > LONGEST {
        true => Err(Error::broken(
            "touchpoint",
            "summary",
            Rule::TooLong { most: LONGEST },
        )),
        false => Ok(()),
    }
}
