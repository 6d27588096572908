//! The one door for records: list, create, set a field, remove, paste rows. It knows no kind by name; what a kind is, its
//! declaration in the model says. What *decides* something (preparing a review, merging two people) has a use case of
//! its own.

mod check;
mod removal;
mod step;
mod views;

pub(crate) use check::called;
pub use step::RecordAct;
pub use views::*;

use model::{Currency, FieldValue, Id, KindAbout, Operation, Rule, Typing, Value};
use store::{Did, Reader, Writing};

use crate::named::{Names, Row};
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

/// Most rows that are pasted at once.
const MOST_PASTED: usize = 10_000;

/// A kind of record by its name.
pub(crate) fn kind_named(kind: &str) -> Result<&'static KindAbout> {
    model::kind(kind).ok_or_else(|| Error::NoKind {
        name: kind.to_owned(),
    })
}

/// A field that breaks a rule.
pub(crate) fn broken(kind: &KindAbout, field: &str, rule: Rule) -> Error {
    Error::broken(kind.entity, field, rule)
}

impl Desk {
    /// The records of a kind, in the order in which they were made: of an account, or all there are.
    ///
    /// # Errors
    /// When there is no such kind, or the vault is locked.
    pub fn record_list(&self, kind: &str, account: Option<Id>) -> Result<Vec<RecordRow>> {
        let kind = kind_named(kind)?;
        self.read(|reader| {
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let rows = reader.rows(kind, account)?;
            rows.iter().map(|row| shown(&names, kind, row)).collect()
        })
    }

    /// A new record with what is said of it; what is not said is as its declaration begins it, or unknown. What is said
    /// of a kind of which a vault has one goes into the one that is there.
    ///
    /// # Errors
    /// [`Error::Broken`] for the first field that breaks a rule; [`Error::NoAccount`].
    pub fn record_create(&self, kind: &str, account: Option<Id>, fields: Fields) -> Result<Id> {
        let kind = kind_named(kind)?;
        if let Some(there) = self.read(|reader| single(reader, kind))? {
            self.record_change(kind.entity, there, fields)?;
            return Ok(there);
        }
        let id = self.new_id();
        let did = Did::add(kind.entity).of(id).named(&naming_text(kind, &fields));
        match self.write(&did, |tx| create(tx, kind, account, id, &fields, None)) {
            // Made by somebody else a moment ago.
            Err(Error::Broken {
                rule: Rule::Taken, ..
            }) if kind.about.single => self.record_create(kind.entity, account, fields),
            made => made.map(|()| id),
        }
    }

    /// Sets one field of a record. Typing in one field within ten seconds is one step.
    ///
    /// # Errors
    /// [`Error::Broken`]; [`Error::NoRecord`] when it is not there.
    pub fn record_set(&self, kind: &str, id: Id, field: &str, value: Option<FieldValue>) -> Result<()> {
        let fields = Fields::from([(field.to_owned(), value)]);
        self.record_change(kind, id, fields)
    }

    /// Sets several fields of a record in one step.
    ///
    /// # Errors
    /// As [`Desk::record_set`]; then none of them is set.
    pub fn record_change(&self, kind: &str, id: Id, fields: Fields) -> Result<()> {
        let kind = kind_named(kind)?;
        let did = self.read(|reader| {
            let row = reader.live_row(kind, id)?.ok_or(Error::NoRecord)?;
            Ok(step::edit(kind, &fields)
                .of(id)
                .named(&name_of(reader, kind, &row)?))
        })?;
        self.write_coalesced(&did, |tx| change(tx, kind, id, &fields))
    }

    /// The records of a kind as a person asks for them: of the account of this name, or all there are.
    ///
    /// # Errors
    /// As [`Desk::record_list`]; [`Error::NoAccount`].
    pub fn record_list_named(&self, kind: &str, account: Option<&str>) -> Result<Vec<RecordRow>> {
        let account = account.map(|name| self.account_id(name)).transpose()?;
        self.record_list(kind, account)
    }

    /// A new record from what a person typed: `(field, text)`, references by what the other record is called.
    ///
    /// # Errors
    /// As [`Desk::record_create`].
    pub fn record_create_typed(
        &self,
        kind: &str,
        account: Option<&str>,
        typed: &[(String, String)],
    ) -> Result<Id> {
        let account = account.map(|name| self.account_id(name)).transpose()?;
        let fields = self.read(|reader| fields_typed(reader, kind_named(kind)?, account, typed))?;
        self.record_create(kind, account, fields)
    }

    /// Sets fields of a record to what a person typed.
    ///
    /// # Errors
    /// As [`Desk::record_change`].
    pub fn record_change_typed(&self, kind: &str, id: Id, typed: &[(String, String)]) -> Result<()> {
        let fields = self.read(|reader| {
            let kind = kind_named(kind)?;
            let row = reader.live_row(kind, id)?.ok_or(Error::NoRecord)?;
            fields_typed(reader, kind, kind.account_of(&row), typed)
        })?;
        self.record_change(kind, id, fields)
    }

    /// The account of this name.
    ///
    /// # Errors
    /// [`Error::NoAccount`].
    pub fn account_id(&self, name: &str) -> Result<Id> {
        self.read(|reader| Ok(crate::find::account_named(reader, name)?.id))
    }

    /// Removes a record: what says nothing without it goes along, what only mentions it forgets it.
    ///
    /// # Errors
    /// [`Error::StillUsed`] when a record that stays needs it; [`Error::NoRecord`].
    pub fn record_remove(&self, kind: &str, id: Id) -> Result<Removed> {
        let kind = kind_named(kind)?;
        let name = self.read(|reader| {
            let row = reader.live_row(kind, id)?.ok_or(Error::NoRecord)?;
            name_of(reader, kind, &row)
        })?;
        let did = Did::new(Operation::Remove, kind.entity).of(id).named(&name);
        let along = self.write(&did, |tx| removal::remove(tx, kind, id))?;
        Ok(Removed { name, along })
    }

    /// Brings a removed record back as it was, with what its removal took along; undone like any other change.
    ///
    /// # Errors
    /// [`Error::NoRecord`] when it never was; [`Error::ReferenceGone`] when a record that it refers to was removed;
    /// [`Error::Taken`] when another has its name now.
    pub fn record_bring_back(&self, kind: &str, id: Id) -> Result<()> {
        let kind = kind_named(kind)?;
        let did = self.read(|reader| {
            let row = reader.row(kind.entity, id)?.ok_or(Error::NoRecord)?;
            let names = Names {
                numbers: Numbers::of(None),
                reader,
            };
            let did = Did::new(Operation::BringBack, kind.entity).of(id);
            Ok(did.named(&names.own_words(kind.entity, &row)?))
        })?;
        self.write(&did, |tx| {
            for (entity, back) in tx.bring_back(kind.entity, id)? {
                removal::leads(tx, kind_named(&entity)?, back)?;
            }
            let row = tx.live_row(kind, id)?.ok_or(Error::NoRecord)?;
            check::not_of_held(tx, kind, &row)
        })
    }

    /// Rows out of a spreadsheet as new records of a kind: checked cell by cell and, when `write` is set and no cell has a
    /// fault, written in one step.
    ///
    /// # Errors
    /// When a field is not one of the kind's, there are more than 10,000 rows, or the account is not there.
    pub fn record_paste(
        &self,
        kind: &str,
        account: Option<Id>,
        fields: &[String],
        rows: &[Vec<String>],
        write: bool,
    ) -> Result<Pasted> {
        let kind = kind_named(kind)?;
        for field in fields {
            check::by_hand(kind, field)?;
        }
        if rows.len() > MOST_PASTED {
            return Err(Error::TooMany {
                most: u32::try_from(MOST_PASTED).unwrap_or(u32::MAX),
            });
        }
        let ids: Vec<Id> = rows.iter().map(|_| self.new_id()).collect();
        let mut pasted = Pasted {
            rows: Vec::new(),
            written: 0,
        };
        // Everything is tried in the transaction that would write it, so that a row is checked beside those above it; a
        // preview, or a fault, lets the transaction go.
        let tried = self.write(&Did::add(kind.entity), |tx| {
            let typing = Numbers::of(tx.firm()?.as_ref()).typing();
            for (row, id) in rows.iter().zip(&ids) {
                let faults = paste_row(tx, kind, account, *id, fields, row, typing)?;
                pasted.rows.push(PastedRow { faults });
            }
            let right = pasted.rows.iter().all(|row| row.faults.is_empty());
            if write && right {
                Ok(())
            } else {
                Err(Error::Cancelled)
            }
        });
        match tried {
            Ok(()) => pasted.written = u32::try_from(rows.len()).unwrap_or(u32::MAX),
            Err(Error::Cancelled) => {}
            Err(other) => return Err(other),
        }
        Ok(pasted)
    }
}

/// The record of a kind of which a vault has at most one.
fn single(reader: &Reader, kind: &'static KindAbout) -> Result<Option<Id>> {
    if !kind.about.single {
        return Ok(None);
    }
    let rows = reader.rows(kind, None)?;
    Ok(rows.first().and_then(|row| kind.id_of(row)))
}

/// Adds a record inside a transaction; `from` is the record it came from, of a kind that says so.
pub(crate) fn create(
    tx: &mut Writing,
    kind: &'static KindAbout,
    account: Option<Id>,
    id: Id,
    fields: &Fields,
    from: Option<(&'static KindAbout, Id)>,
) -> Result<()> {
    let account = account.filter(|_| kind.of_account);
    if kind.of_account {
        let there = account
            .map(|account| tx.get::<model::accounts::Account>(account))
            .transpose()?;
        there.flatten().ok_or_else(crate::find::no_account)?;
    }
    if single(tx, kind)?.is_some() {
        return Err(broken(kind, "", Rule::Taken));
    }
    let mut said = check::stored(tx, kind, account, fields)?;
    if let Some((other, other_id)) = from {
        said.extend(check::comes_from(tx, kind, account, other, other_id)?);
    }
    let mut row = vec![Value::Text(id.to_string())];
    row.extend(account.map(|account| Value::Text(account.to_string())));
    for field in kind.fields {
        let values = said
            .get(field.name)
            .cloned()
            .or_else(|| check::begins(tx, kind, account, field, &said))
            .or_else(|| field.starts());
        row.extend(values.ok_or_else(|| broken(kind, field.name, Rule::Required))?);
    }
    kind.check(&row)
        .map_err(|fault| broken(kind, fault.field, fault.rule))?;
    check::not_of_held(tx, kind, &row)?;
    let all: Vec<&str> = kind.fields.iter().map(|field| field.name).collect();
    check::row(tx, kind, id, &row, &all)?;
    tx.insert_row(kind, id, account, &row)?;
    Ok(())
}

/// Sets fields of a record inside a transaction.
pub(crate) fn change(tx: &mut Writing, kind: &'static KindAbout, id: Id, fields: &Fields) -> Result<()> {
    let mut row = tx.live_row(kind, id)?.ok_or(Error::NoRecord)?;
    let before = row.clone();
    let said = check::stored(tx, kind, kind.account_of(&row), fields)?;
    let mut columns: Vec<(String, Value)> = Vec::new();
    let mut changed: Vec<&str> = Vec::new();
    for (name, values) in &said {
        let stays = kind.field(name).is_some_and(|field| field.spec.stays);
        if stays && values.contains(&Value::Null) && !kind.values(&row, name).contains(&Value::Null) {
            return Err(broken(kind, name, Rule::Required));
        }
        let places = kind
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field == *name);
        for ((at, column), value) in places.zip(values) {
            if row[at] != *value {
                row[at] = value.clone();
                columns.push((column.name.clone(), value.clone()));
                if !changed.contains(name) {
                    changed.push(name);
                }
            }
        }
    }
    for field in check::emptied(kind, &before, &row, &said) {
        for (at, column) in kind
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field == field.name)
        {
            row[at] = Value::Null;
            columns.push((column.name.clone(), Value::Null));
        }
        changed.push(field.name);
    }
    if changed.is_empty() {
        return Ok(());
    }
    check::still_open(tx, kind, &before, &changed)?;
    check::row(tx, kind, id, &row, &changed)?;
    tx.put_back(kind.entity, id, &columns)?;
    Ok(())
}

/// Whether a use case may give a field of a kind this text.
pub(crate) fn fits(kind: &str, field: &str, text: &str) -> Result<()> {
    let kind = kind_named(kind)?;
    let about = kind
        .field(field)
        .ok_or_else(|| broken(kind, field, Rule::UnknownField))?;
    let rule = match text.trim().is_empty() {
        true => Err(Rule::Required),
        false => about.check(&[Value::Text(text.to_owned())]),
    };
    rule.map_err(|rule| broken(kind, field, rule))
}

/// Whether a person may set a field of a kind.
pub(crate) fn by_hand(kind: &str, field: &str) -> Result<()> {
    check::by_hand(kind_named(kind)?, field).map(drop)
}

/// The rules that a record keeps, as far as the changed fields have a part in them.
pub(crate) fn check(reader: &Reader, kind: &str, id: Id, changed: &[&str]) -> Result<()> {
    let kind = kind_named(kind)?;
    let row = reader.live_row(kind, id)?.ok_or(Error::NoRecord)?;
    check::row(reader, kind, id, &row, changed)
}

fn fields_typed(
    reader: &Reader,
    kind: &KindAbout,
    account: Option<Id>,
    typed: &[(String, String)],
) -> Result<Fields> {
    let value = |(field, text): &(String, String)| {
        let value = check::typed(reader, kind, account, field, text, Typing::PLAIN)?;
        Ok((field.clone(), value))
    };
    typed.iter().map(value).collect()
}

/// Tries one pasted row; what is wrong with it comes back, and then nothing of it stays.
fn paste_row(
    tx: &mut Writing,
    kind: &'static KindAbout,
    account: Option<Id>,
    id: Id,
    fields: &[String],
    row: &[String],
    typing: Typing,
) -> Result<Vec<CellFault>> {
    let mut faults = Vec::new();
    let mut said = Fields::new();
    for (field, text) in fields.iter().zip(row) {
        match check::typed(tx, kind, account, field, text, typing) {
            Ok(value) => {
                said.insert(field.clone(), value);
            }
            Err(Error::Broken { field, rule, .. }) => faults.push(CellFault { field, rule }),
            Err(other) => return Err(other),
        }
    }
    // A cell that is empty says nothing: the record begins as one does of which nothing was said.
    said.retain(|_, value| value.is_some());
    if faults.is_empty() {
        match create(tx, kind, account, id, &said, None) {
            Ok(()) => {}
            Err(Error::Broken { field, rule, .. }) => faults.push(CellFault { field, rule }),
            Err(other) => return Err(other),
        }
    }
    Ok(faults)
}

/// The currency that an account's money is in; of the firm's own records none.
fn currency_of(reader: &Reader, account: Option<Id>) -> Result<Option<Currency>> {
    let account = account
        .map(|account| reader.get::<model::accounts::Account>(account))
        .transpose()?;
    Ok(account.flatten().map(|account| account.currency))
}

/// A row as a list shows it.
fn shown(names: &Names<'_, '_>, kind: &KindAbout, row: &[Value]) -> Result<RecordRow> {
    let fields = kind
        .cells(row)
        .map(|(field, values)| (field.name.to_owned(), field.shown(values)));
    Ok(RecordRow {
        id: kind
            .id_of(row)
            .ok_or_else(|| Error::internal("a record without an id"))?,
        name: named(names, kind, row)?,
        fields: fields.collect(),
    })
}

/// A row's columns by name.
pub(crate) fn by_name(kind: &KindAbout, row: &[Value]) -> Row {
    let columns = kind.columns.iter().map(|column| column.name.clone());
    columns.zip(row.iter().cloned()).collect()
}

/// What a record is called, on one line: what a person wrote, else all there is that tells it from others.
pub(crate) fn name_of(reader: &Reader, kind: &KindAbout, row: &[Value]) -> Result<String> {
    let names = Names {
        numbers: Numbers::of(None),
        reader,
    };
    named(&names, kind, row)
}

fn named(names: &Names<'_, '_>, kind: &KindAbout, row: &[Value]) -> Result<String> {
    names.line(kind.entity, &by_name(kind, row))
}

/// The first text that is said of a new record.
fn naming_text(kind: &KindAbout, fields: &Fields) -> String {
    let said = |field: &str| match fields.get(field) {
        Some(Some(FieldValue::Text(text))) => Some(text.trim().to_owned()),
        _ => None,
    };
    kind.texts()
        .find_map(|field| said(field.name))
        .unwrap_or_default()
}
