//! Removing a record, with what its references say about it: what says nothing without it goes along, what only
//! mentions it forgets it, what needs it keeps it from going.

use std::collections::{BTreeSet, HashSet};

use model::health::HealthProfile;
use model::{FieldAbout, Holds, Id, KindAbout, Record, Removal, Rule, Value, kinds, referring_to};
use store::{Reader, Writing};

use super::{Referring, check, name_of};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Error, Result};

/// So many of the records that keep another from going are named.
const NAMED: usize = 5;

/// Columns of a record that stays, with the values that a removal gives them.
type Change = (&'static KindAbout, Id, Vec<(String, Value)>);

/// Removes a record; gives back how many others went along.
pub(super) fn remove(tx: &mut Writing, kind: &'static KindAbout, id: Id) -> Result<u32> {
    if kind.entity == HealthProfile::ENTITY {
        return Err(super::broken(kind, "", Rule::Stays));
    }
    let row = tx.live_row(kind, id)?.ok_or(Error::NoRecord)?;
    check::not_of_held(tx, kind, &row)?;
    let going = going(tx, kind, id)?;
    let goes: HashSet<Id> = going.iter().map(|(_, id)| *id).collect();
    let mut needed: Vec<Referring> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut emptied: Vec<Change> = Vec::new();
    // Whatever belongs to an account that goes, goes with it: nobody outside refers to it.
    let whole_account = kind.entity == "account";
    for (gone, gone_id) in going.iter().filter(|_| !whole_account) {
        for (other, field) in referring_to(gone.entity) {
            let Holds::Reference { removal, .. } = field.spec.holds else {
                continue;
            };
            for row_id in tx.referring(other, field.name, *gone_id)? {
                match removal {
                    _ if goes.contains(&row_id) => {}
                    Removal::GoesAlong => {}
                    Removal::Emptied => {
                        emptied.push((other, row_id, vec![(field.name.to_owned(), Value::Null)]));
                    }
                    Removal::Forbidden if seen.insert(row_id) => {
                        let row = tx.live_row(other, row_id)?.ok_or(Error::NoRecord)?;
                        needed.push(Referring {
                            kind: other.entity.to_owned(),
                            name: name_of(tx, other, &row)?,
                        });
                    }
                    Removal::Forbidden => {}
                }
            }
        }
        emptied.extend(origins(tx, gone, *gone_id, &goes)?);
    }
    if !needed.is_empty() {
        let more = needed.len().saturating_sub(NAMED);
        needed.truncate(NAMED);
        return Err(Error::StillUsed {
            kind: kind.entity.to_owned(),
            name: name_of(tx, kind, &row)?,
            by: needed,
            more: u32::try_from(more).unwrap_or(u32::MAX),
        });
    }
    for (other, row_id, columns) in emptied {
        tx.put_back(other.entity, row_id, &columns)?;
    }
    // What refers to another goes before it.
    for (gone, gone_id) in going.iter().rev() {
        tx.delete_row(gone, *gone_id)?;
    }
    Ok(u32::try_from(going.len() - 1).unwrap_or(u32::MAX))
}

/// The record and everything that says nothing without it, the record first.
fn going(reader: &Reader, kind: &'static KindAbout, id: Id) -> Result<Vec<(&'static KindAbout, Id)>> {
    let mut going = vec![(kind, id)];
    if kind.entity == "account" {
        for other in kinds().iter().filter(|other| other.of_account) {
            let rows = reader.rows(other, Some(id))?;
            going.extend(rows.iter().filter_map(|row| Some((other, other.id_of(row)?))));
        }
        return Ok(going);
    }
    let mut known: HashSet<Id> = HashSet::from([id]);
    let mut at = 0;
    while let Some((gone, gone_id)) = going.get(at).copied() {
        at += 1;
        for (other, field) in referring_to(gone.entity) {
            let along = Removal::GoesAlong;
            if !matches!(field.spec.holds, Holds::Reference { removal, .. } if removal == along) {
                continue;
            }
            for row_id in reader.referring(other, field.name, gone_id)? {
                if known.insert(row_id) {
                    going.push((other, row_id));
                }
            }
        }
        // What is only of this record goes along; what came from it came from its account, as the desk fills it.
        for (other, (_, field)) in loose().filter(|(_, (_, field))| !field.spec.filled) {
            let of_it = reader.referring(other, field.name, gone_id)?;
            going.extend(
                of_it
                    .into_iter()
                    .filter(|id| known.insert(*id))
                    .map(|id| (other, id)),
            );
        }
    }
    Ok(going)
}

/// The fields of every kind that refer to a record of any kind, each after the one that says which.
fn loose() -> impl Iterator<Item = (&'static KindAbout, (&'static FieldAbout, &'static FieldAbout))> {
    kinds()
        .iter()
        .flat_map(|kind| kind.loose_references().map(move |pair| (kind, pair)))
}

/// What came from a record that goes came from its account.
fn origins(reader: &Reader, gone: &KindAbout, gone_id: Id, goes: &HashSet<Id>) -> Result<Vec<Change>> {
    let mut pointed = Vec::new();
    for (kind, (entity, field)) in loose() {
        for row_id in reader.referring(kind, field.name, gone_id)? {
            let row = reader.live_row(kind, row_id)?.ok_or(Error::NoRecord)?;
            let from_gone = kind.values(&row, entity.name) == [Value::Text(gone.entity.to_owned())];
            if let Some(account) = kind.account_of(&row)
                && from_gone
                && !goes.contains(&row_id)
            {
                let columns = vec![
                    (entity.name.to_owned(), Value::Text("account".to_owned())),
                    (field.name.to_owned(), Value::Text(account.to_string())),
                ];
                pointed.push((kind, row_id, columns));
            }
        }
    }
    Ok(pointed)
}

/// Whether everything without which a record says nothing is there; what it only mentions may be gone.
pub(super) fn leads(reader: &Reader, kind: &KindAbout, id: Id) -> Result<()> {
    let row = reader.live_row(kind, id)?.ok_or(Error::NoRecord)?;
    for (field, to) in kind.references().filter(|(field, _)| !field.nullable) {
        let target = super::kind_named(to)?;
        if let [Value::Text(id)] = kind.values(&row, field.name)
            && let Ok(id) = id.parse::<Id>()
            && reader.live_row(target, id)?.is_none()
        {
            let gone = reader.row(to, id)?.unwrap_or_default();
            let names = Names {
                numbers: Numbers::of(None),
                reader,
            };
            return Err(Error::ReferenceGone {
                field: field.name.to_owned(),
                what: names.own_words(to, &gone)?,
            });
        }
    }
    Ok(())
}
