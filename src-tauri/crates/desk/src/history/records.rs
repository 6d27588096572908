//! The history of one record, and giving a field back what it held before.

use model::{Column, Holds, Id, Operation, Value};
use store::{Cause, Change, Did, Op};

use super::{FieldChange, HistoryEntry, RecordHistory, Who};
use crate::named::{Names, Row};
use crate::numbers::Numbers;
use crate::{Desk, Error, Result, records};

impl Desk {
    /// Everything that happened to a record, the newest first: who, when, and of each field from what to what.
    ///
    /// # Errors
    /// When the record never was.
    pub fn record_history(&self, entity: &str, id: Id) -> Result<RecordHistory> {
        model::kind(entity).ok_or(Error::NoRecord)?;
        let changes = self.open()?.store.history(entity, id)?;
        self.read(|reader| {
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let row = reader.row(entity, id)?.ok_or(Error::NoRecord)?;
            let there = row.get("deleted_at") == Some(&Value::Null);
            let mut state = Row::new();
            let mut entries = Vec::new();
            for change in changes {
                let before = state.clone();
                state.extend(
                    change
                        .fields
                        .iter()
                        .map(|(name, [_, new])| (name.clone(), new.clone())),
                );
                entries.push(entry(&names, entity, &change, &before, &state)?);
            }
            entries.reverse();
            Ok(RecordHistory {
                entity: entity.to_owned(),
                id,
                name: names.of_row(entity, &row)?,
                there,
                entries,
            })
        })
    }

    /// Gives a field of a record back the value it had before the entry `txn` of its history; undone like any other
    /// change. A record that was removed comes back first.
    ///
    /// # Errors
    /// When there is no such entry, a person may not set the field, what the value refers to was removed, or another record has the name now.
    pub fn record_restore(&self, entity: &str, id: Id, txn: Id, field: &str) -> Result<()> {
        records::by_hand(entity, field)?;
        let changes = self.open()?.store.history(entity, id)?;
        let change = changes
            .iter()
            .find(|change| change.txn == txn && names_field(change, field))
            .ok_or(Error::NoRecord)?;
        let currency = format!("{field}_currency");
        let values: Vec<(String, Value)> = change
            .fields
            .iter()
            .filter(|(name, _)| *name == field || **name == currency)
            .map(|(name, [old, _])| (name.clone(), old.clone()))
            .collect();
        self.put_back(entity, id, field, values)
    }

    fn put_back(&self, entity: &str, id: Id, field: &str, mut values: Vec<(String, Value)>) -> Result<()> {
        let did = self.read(|reader| {
            let names = Names {
                numbers: Numbers::of(None),
                reader,
            };
            let row = reader.row(entity, id)?.ok_or(Error::NoRecord)?;
            for (column, value) in &values {
                if let Some(what) = names.removed(entity, column, value)? {
                    return Err(Error::ReferenceGone {
                        field: field.to_owned(),
                        what,
                    });
                }
            }
            let did = Did::new(Operation::Restore, entity).in_field(field);
            Ok(did.of(id).named(&names.own_words(entity, &row)?))
        })?;
        values.push(("deleted_at".to_owned(), Value::Null));
        self.write(&did, |tx| {
            tx.put_back(entity, id, &values)?;
            // What was right then may break a rule beside what stands today.
            records::check(tx, entity, id, &[field])
        })
    }
}

fn names_field(change: &Change, field: &str) -> bool {
    change.fields.contains_key(field) || change.fields.contains_key(&format!("{field}_currency"))
}

fn entry(
    names: &Names<'_, '_>,
    entity: &str,
    change: &Change,
    before: &Row,
    after: &Row,
) -> Result<HistoryEntry> {
    let mut fields = fields(names, entity, before, after, |name| {
        change.fields.contains_key(name)
    })?;
    if change.op == Op::Insert {
        // What a record began with is all there ever was of it: nothing came before that could be restored.
        fields.iter_mut().for_each(|field| field.restorable = false);
    }
    Ok(HistoryEntry {
        txn: change.txn,
        at: change.at,
        who: match (change.here, change.cause) {
            (false, _) => Who::OtherDevice,
            (true, Cause::Imported) => Who::Import,
            (true, _) => Who::You,
        },
        what: change.op.into(),
        cause: change.cause.into(),
        did: change.did.clone().into(),
        fields,
    })
}

/// The fields among `changed` as a person reads them, in the record's order; money once. Bytes are none that a person
/// reads.
pub(crate) fn fields(
    names: &Names<'_, '_>,
    entity: &str,
    before: &Row,
    after: &Row,
    changed: impl Fn(&str) -> bool,
) -> Result<Vec<FieldChange>> {
    let Some(kind) = model::kind(entity) else {
        return Ok(Vec::new());
    };
    let mut shown = Vec::new();
    let read = |column: &&Column| !column.is_second() && column.holds != Holds::Blob;
    for column in kind.columns.iter().filter(read) {
        if changed(&column.name) || changed(&format!("{}_currency", column.name)) {
            let [old, new] = [before, after].map(|row| names.value(column, row));
            let (old, new) = (old?, new?);
            if old != new {
                shown.push(FieldChange {
                    restorable: kind.field(column.field).is_some_and(|field| field.spec.by_hand),
                    field: column.name.clone(),
                    old,
                    new,
                });
            }
        }
    }
    Ok(shown)
}
