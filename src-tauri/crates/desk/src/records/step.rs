//! Several records in one step: one transaction, one entry of the history, one undo.

use model::{Id, KindAbout, Operation};
use store::{Did, Origin, Reader, Writing};

use super::{Fields, change, create, kind_named, name_of, naming_text, removal};
use crate::{Desk, Error, Result};

/// What a step does to one record.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordAct {
    /// A new record with what is said of it.
    Create {
        /// Its kind.
        kind: String,
        /// Its id, so that what comes after it in the step can refer to it.
        id: Id,
        /// Its account, when its kind has one.
        account: Option<Id>,
        /// The kind and id of the record it came from, for a kind that says so; else it came from its account.
        from: Option<(String, Id)>,
        /// What is said of it.
        fields: Fields,
    },
    /// Fields of a record set.
    Change {
        /// Its kind.
        kind: String,
        /// Which.
        id: Id,
        /// What is said of it now.
        fields: Fields,
    },
    /// A record removed.
    Remove {
        /// Its kind.
        kind: String,
        /// Which.
        id: Id,
    },
}

impl Desk {
    /// Does several things in one step, in their order. The history calls it by the first of them.
    ///
    /// # Errors
    /// As [`Desk::record_create`], [`Desk::record_change`] and [`Desk::record_remove`]; then nothing of it is done.
    pub fn record_step(&self, origin: Origin, acts: &[RecordAct]) -> Result<()> {
        let Some(first) = acts.first() else {
            return Ok(());
        };
        let alone = acts.iter().filter(|act| act.kind() == first.kind()).count() == 1;
        let did = self.read(|reader| did(reader, origin, first, alone))?;
        self.write_from(origin, &did, |tx| {
            acts.iter().try_for_each(|act| perform(tx, act))
        })
    }

    /// Removes several records of a kind in one step, each with what goes along with it.
    ///
    /// # Errors
    /// As [`Desk::record_remove`]; then none of them is removed.
    pub fn record_remove_all(&self, kind: &str, ids: &[Id]) -> Result<()> {
        let remove = |id: &Id| RecordAct::Remove {
            kind: kind.to_owned(),
            id: *id,
        };
        let acts: Vec<RecordAct> = ids.iter().map(remove).collect();
        self.record_step(Origin::Here, &acts)
    }
}

impl RecordAct {
    fn kind(&self) -> &str {
        match self {
            Self::Create { kind, .. } | Self::Change { kind, .. } | Self::Remove { kind, .. } => kind,
        }
    }
}

fn perform(tx: &mut Writing, act: &RecordAct) -> Result<()> {
    let kind = kind_named(act.kind())?;
    match act {
        RecordAct::Create {
            id,
            account,
            from,
            fields,
            ..
        } => {
            let from = from
                .as_ref()
                .map(|(kind, id)| Ok::<_, Error>((kind_named(kind)?, *id)));
            create(tx, kind, *account, *id, fields, from.transpose()?)
        }
        RecordAct::Change { id, fields, .. } => change(tx, kind, *id, fields),
        RecordAct::Remove { id, .. } => removal::remove(tx, kind, *id).map(drop),
    }
}

/// What a step is called: by its first record, named when it is the only one of its kind.
fn did(reader: &Reader, origin: Origin, first: &RecordAct, alone: bool) -> Result<Did> {
    let kind = kind_named(first.kind())?;
    let named = |op, id, name: String| {
        let did = Did::new(op, kind.entity);
        if alone { did.of(id).named(&name) } else { did }
    };
    Ok(match first {
        RecordAct::Create { id, fields, .. } => {
            let op = match origin {
                Origin::Here => Operation::Add,
                Origin::Import => Operation::Import,
            };
            named(op, *id, naming_text(kind, fields))
        }
        RecordAct::Change { id, fields, .. } => edit(kind, fields).of(*id).named(&name(reader, kind, *id)?),
        RecordAct::Remove { id, .. } => named(Operation::Remove, *id, name(reader, kind, *id)?),
    })
}

/// Giving fields of a record other values; one field is named.
pub(super) fn edit(kind: &KindAbout, fields: &Fields) -> Did {
    match fields.keys().next() {
        Some(field) if fields.len() == 1 => Did::edit(kind.entity, field),
        _ => Did::new(Operation::Edit, kind.entity),
    }
}

/// What a record is called.
fn name(reader: &Reader, kind: &KindAbout, id: Id) -> Result<String> {
    let row = reader.live_row(kind, id)?.ok_or(Error::NoRecord)?;
    name_of(reader, kind, &row)
}
