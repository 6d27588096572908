//! When a client came to another stage: what the history of its account says.

use chrono::NaiveDate;
use model::accounts::Account;
use model::{Id, Record, Value};
use store::{Cause, Change, Op};

use super::StageChange;
use crate::{Desk, Result};

/// The fields whose changes stand in the stream.
const FIELDS: [&str; 3] = ["lifecycle_stage", "relationship_stage", "tier"];

/// One step to other stages.
pub(super) struct Stage {
    /// The day on which it was recorded.
    pub on: NaiveDate,
    /// Its place among the entries of the day: the step that made it.
    pub place: Id,
    pub changes: Vec<StageChange>,
}

impl Desk {
    /// The changes of stage of an account that stand at the end of a day: what was undone does not count.
    pub(super) fn stages(&self, account: Id, day: NaiveDate) -> Result<Vec<Stage>> {
        let mut stages = Vec::new();
        for change in self.open()?.store.history(Account::ENTITY, account)? {
            let on = self.clock.day_of(change.at);
            if on <= day && change.op == Op::Update {
                note(&mut stages, &change, on);
            }
        }
        stages.retain(|stage| !stage.changes.is_empty());
        Ok(stages)
    }
}

/// Notes what a step did to the stages. An undo takes away what it undid.
fn note(stages: &mut Vec<Stage>, change: &Change, on: NaiveDate) {
    let mut changes = Vec::new();
    for field in FIELDS {
        let Some([old, new]) = change.fields.get(field) else {
            continue;
        };
        let (from, to) = (word(old), word(new));
        let all = stages.iter_mut().rev().flat_map(|stage| {
            let own = stage.changes.iter().position(|change| change.field == field);
            own.map(|at| (&mut stage.changes, at))
        });
        let undone = all
            .take(1)
            .find(|(of, at)| (&of[*at].from, &of[*at].to) == (&to, &from));
        match undone {
            Some((of, at)) if change.cause == Cause::Undone => {
                of.remove(at);
            }
            _ => changes.push(StageChange {
                field: field.to_owned(),
                from,
                to,
            }),
        }
    }
    stages.push(Stage {
        on,
        place: change.txn,
        changes,
    });
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Null | Value::Int(_) => None,
    }
}
