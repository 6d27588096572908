//! Importing a file: read it whole, show what it would do, then do all of it or nothing.

#[cfg(test)]
mod tests;
mod views;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ::vault::backups::Why;
use exchange::{AccountFile, Apply, Here, ImportPlan, Shared};
use model::accounts::{Account, Service, TeamMember};
use model::settings::Firm;
use model::{AccountRecords, Id, Operation, Record, Rule};
use store::{Did, Origin, Reader, Revision, Touched, Writing};

pub use views::*;

use crate::desk::Open;
use crate::files::{size_of, unreadable};
use crate::kept::Keep;
use crate::{Desk, Error, Result};

/// A file that was chosen and waits for a decision. It is forgotten when it is imported, never because something
/// failed: who makes room on the disk tries again.
struct ReadFile {
    path: PathBuf,
    /// What it brings; nothing when it has faults or could not be read.
    file: Option<Arc<AccountFile>>,
    /// False when it could not be read, so that there is nothing of it on screen.
    shown: bool,
}

impl Keep for ReadFile {
    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

/// The JSON Schema of the account file: what `cargo xtask schema` writes.
pub fn schema() -> String {
    exchange::schema(&crate::text::phrase)
}

impl Desk {
    /// Reads a file and shows what importing it would do. Nothing is written.
    ///
    /// # Errors
    /// When the file cannot be read at all or is too large; faults in it are part of the view. The file that was
    /// shown before is then still the one that can be imported; when there was none, this one can be read again.
    pub fn import_read(&self, path: &Path) -> Result<ImportView> {
        let chosen = self.open()?.kept::<ReadFile>()?;
        let read = self.view_of(path);
        chosen.at(None, |chosen| {
            let shown_before = chosen.as_ref().is_some_and(|chosen| chosen.shown);
            let (view, file) = match read {
                Ok((view, file)) => (Ok(view), file),
                Err(error) if shown_before => return Err(error),
                Err(error) => (Err(error), None),
            };
            *chosen = Some(ReadFile {
                path: path.to_owned(),
                file: file.map(Arc::new),
                shown: view.is_ok(),
            });
            view
        })?
    }

    fn view_of(&self, path: &Path) -> Result<(ImportView, Option<AccountFile>)> {
        let size = size_of(path)?;
        let reading = exchange::read_account_path(path).map_err(|error| unreadable(path, &error))?;
        let shown = reading.file.as_ref().or(reading.readable.as_ref());
        let planned = shown.map(|file| self.plan(file)).transpose()?;
        let (plan, existing) = planned.map_or((None, None), |planned| (Some(planned.plan), planned.account));
        let verdict = match (&reading.file, &plan) {
            (Some(_), Some(plan)) if plan.changes_nothing() => Verdict::NothingNew,
            (Some(_), _) => Verdict::Ready,
            (None, _) => Verdict::Faults,
        };
        let plan = plan.unwrap_or_default();
        let view = ImportView {
            file_name: path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            size,
            verdict,
            account_name: shown.map(|file| file.account_name.clone()),
            is_new: existing.is_none(),
            readable: reading.counts.readable,
            faults: reading.faults,
            summary: plan.summary,
            kept: plan.kept,
            firm: plan.firm,
            unknown: reading.unknown,
            unknown_more: reading.unknown_more,
        };
        Ok((view, reading.file))
    }

    /// Reads the same file again, after it was mended.
    ///
    /// # Errors
    /// As [`Desk::import_read`]; also when no file was chosen.
    pub fn import_read_again(&self) -> Result<ImportView> {
        let chosen = self.open()?.kept::<ReadFile>()?;
        let path = chosen.at(None, |chosen| chosen.as_ref().map(|chosen| chosen.path.clone()))?;
        let path = path.ok_or(Error::NothingToImport)?;
        self.import_read(&path)
    }

    /// Writes what the file that was read brings, in one transaction. The firm stays as it is.
    ///
    /// # Errors
    /// When no file without faults was read, or the vault cannot be written to.
    pub fn import_apply(&self) -> Result<ImportDone> {
        self.import_apply_with_firm(&[])
    }

    /// As [`Desk::import_apply`]; also takes these fields of the firm from the file.
    ///
    /// # Errors
    /// As [`Desk::import_apply`]; also when the firm has no such field.
    pub fn import_apply_with_firm(&self, firm: &[String]) -> Result<ImportDone> {
        let known = |name: &String| Firm::FIELDS.iter().any(|field| field.name == name);
        if let Some(field) = firm.iter().find(|name| !known(name)) {
            return Err(Error::Broken {
                kind: Firm::ENTITY.to_owned(),
                field: field.clone(),
                rule: Rule::UnknownField,
            });
        }
        let open = self.open()?;
        let chosen = open.kept::<ReadFile>()?;
        let file = chosen.at(None, |chosen| {
            chosen.as_ref().and_then(|chosen| chosen.file.clone())
        })?;
        let file = file.ok_or(Error::NothingToImport)?;
        self.back_up_before(&open, Why::Import)?;
        // Planned before the transaction, which so is as short as its writes are and ends with a lock. If anything
        // was written meanwhile, the plan rests on what is no longer so: then another is made.
        for _ in 0..PLANS {
            let mut planned = self.plan(&file)?;
            planned.plan = planned
                .plan
                .taking(|field| firm.iter().any(|wanted| wanted == field));
            if let Some(done) = self.carry_out(&open, &file, planned)? {
                // After a lock it is gone already.
                let _ = chosen.at(None, |chosen| *chosen = None);
                return Ok(done);
            }
        }
        Err(Error::InUse)
    }

    /// Writes what was planned, unless something else was written since: then nothing, and `None`.
    fn carry_out(&self, open: &Open, file: &AccountFile, planned: Planned) -> Result<Option<ImportDone>> {
        let mut did = Did::new(Operation::Import, Account::ENTITY).named(&file.account_name);
        did.row_id = planned.account.as_ref().map(|account| account.id);
        self.write_in(open, Origin::Import, &did, |tx| {
            if tx.revision()? != planned.revision {
                return Ok(None);
            }
            planned.plan.apply(&mut Into(tx))?;
            let account = match planned.account {
                Some(account) => account,
                None => account_of(tx, file)?.ok_or_else(|| Error::internal("import"))?,
            };
            Ok(Some(ImportDone {
                account: account.id,
                account_name: account.name,
                // As the preview counts: what only ties two records together is a part of one of them.
                written: planned
                    .plan
                    .summary
                    .iter()
                    .map(|part| part.new + part.changed)
                    .sum(),
                summary: planned.plan.summary,
                kept: planned.plan.kept,
                firm: planned.plan.firm,
            }))
        })
    }

    /// Forgets the file that was read.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn import_cancel(&self) -> Result<()> {
        let chosen = self.open()?.kept::<ReadFile>()?;
        chosen.at(None, |chosen| *chosen = None)
    }

    /// What a file would bring. Only what it rests on is read at one moment; planning itself keeps no connection, so
    /// neither a write nor a lock waits for it.
    fn plan(&self, file: &AccountFile) -> Result<Planned> {
        let (existing, removed, shared, revision) = self.read(|reader| {
            let existing = match account_of(reader, file)? {
                Some(account) => reader.account_records(account.id)?,
                None => None,
            };
            let shared = Shared {
                firm: reader.firm()?,
                services: reader.all::<Service>()?,
                team: reader.all::<TeamMember>()?,
            };
            let removed = match &existing {
                Some(records) => Some(removed_here(reader, &records.account)?),
                None => None,
            };
            Ok((existing, removed, shared, reader.revision()?))
        })?;
        let here = existing.as_ref().map(|records| Here {
            records,
            removed: removed.as_ref(),
        });
        let edits = Edits::new(|entity, id| {
            self.read(|reader| Ok(reader.fields_edited_here_since_import(entity, id)?))
        });
        let plan = exchange::plan(
            file,
            here,
            &shared,
            &|entity, id, field| edits.made(entity, id, field),
            &mut || self.new_id(),
        );
        edits.sure()?;
        Ok(Planned {
            plan,
            account: existing.map(|records| records.account),
            revision,
        })
    }
}

/// So many plans are made for one import before it gives way to whoever keeps writing.
const PLANS: usize = 5;

/// What an import would do to what was there at a moment.
struct Planned {
    plan: ImportPlan,
    /// The account it goes into; `None` when it makes one.
    account: Option<Account>,
    /// The moment, as the store counts.
    revision: Revision,
}

/// Which fields of which records were edited here. The plan asks field by field; the log is asked once a record. What
/// the log cannot say is no "no": the first such error ends the import.
struct Edits<F> {
    log: F,
    known: RefCell<HashMap<Id, BTreeSet<String>>>,
    failed: RefCell<Option<Error>>,
}

impl<F: Fn(&str, Id) -> Result<BTreeSet<String>>> Edits<F> {
    fn new(log: F) -> Self {
        Self {
            log,
            known: RefCell::default(),
            failed: RefCell::default(),
        }
    }

    /// Whether a field was edited; yes, and nothing is asked any more, once the log could not say.
    fn made(&self, entity: &str, id: Id, field: &str) -> bool {
        let mut failed = self.failed.borrow_mut();
        if failed.is_some() {
            return true;
        }
        let mut known = self.known.borrow_mut();
        if let Some(fields) = known.get(&id) {
            return fields.contains(field);
        }
        match (self.log)(entity, id) {
            Ok(fields) => known.entry(id).or_insert(fields).contains(field),
            Err(error) => {
                *failed = Some(error);
                true
            }
        }
    }

    /// # Errors
    /// The first that the log answered with.
    fn sure(self) -> Result<()> {
        self.failed.into_inner().map_or(Ok(()), Err)
    }
}

fn account_of(reader: &Reader, file: &AccountFile) -> Result<Option<Account>> {
    let accounts = reader.all::<Account>()?;
    Ok(accounts
        .into_iter()
        .find(|account| model::same_name(&account.name, &file.account_name)))
}

/// What a person deleted here, of an account and of what the firm shares. What went with the undo of an import is not
/// among it: importing the file again brings that back.
fn removed_here(reader: &Reader, account: &Account) -> Result<AccountRecords> {
    let mut removed = AccountRecords::of(account.clone());
    removed.services = deleted_here(reader, account.id)?;
    removed.team = deleted_here(reader, account.id)?;
    macro_rules! fill {
        ($($field:ident: $ty:ident),*) => { $(removed.$field = deleted_here(reader, account.id)?;)* };
    }
    model::for_account_records!(fill);
    Ok(removed)
}

fn deleted_here<T: Record>(reader: &Reader, account: Id) -> Result<Vec<T>> {
    let mut removed = Vec::new();
    for record in reader.deleted::<T>(account)? {
        let edited = reader.fields_edited_here_since_import(T::ENTITY, record.id())?;
        if edited.contains("deleted_at") {
            removed.push(record);
        }
    }
    Ok(removed)
}

/// The store's transaction as the exchange writes into it.
struct Into<'a, 'c>(&'a mut Writing<'c>);

impl Apply for Into<'_, '_> {
    type Error = Error;
    fn insert<T: Record>(&mut self, records: &[T]) -> Result<()> {
        Ok(self.0.insert_all(records)?)
    }
    fn update<T: Record>(&mut self, record: &T) -> Result<()> {
        Ok(self.0.update(record).map(drop)?)
    }
}
