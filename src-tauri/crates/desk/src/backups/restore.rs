//! Restoring a backup into the open vault: first every record that would change is shown, then all of it is one step of the
//! history. The log goes on, so nothing that was written since is lost, and one undo takes the restore back.

use std::collections::HashMap;
use std::sync::Arc;

use ::vault::backups::{Backup, Look, Why};
use ::vault::{DataKey, Secret};
use model::{Id, Operation, Value};
use store::{Became, Did, Origin, Reader, Restored, Revision, Store, Touched};

use super::{BackupView, RestoreDone, RestoreLine, RestoreView};
use crate::desk::Open;
use crate::history::records::fields;
use crate::kept::Keep;
use crate::named::{Names, Row};
use crate::numbers::Numbers;
use crate::{Desk, Error, Result};

/// So many lines are written out; of the rest only the number is given.
const LINES: usize = 500;

/// A backup that was looked at and waits for a decision.
#[derive(Clone)]
struct Looked {
    backup: Backup,
    copy: Arc<Copy>,
    /// The vault's own state, as it was compared.
    at: Revision,
}

/// The backup's database, open to be read.
struct Copy {
    store: Store,
    /// Where it lies, when the backup itself could not be read as it is.
    _look: Option<Look>,
}

impl Keep for Looked {
    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

impl Desk {
    /// Proves a backup anew and shows what restoring it would change, record by record. `passphrase` is that of the day the
    /// backup was made, where the data key was renewed since.
    ///
    /// # Errors
    /// [`Error::NoBackup`]; [`Error::BackupUnderOtherKey`] when it needs its own passphrase; [`Error::BackupDamaged`];
    /// [`Error::BackupOfAnother`]; those of an unlocking.
    pub fn restore_read(&self, called: &str, passphrase: Option<String>) -> Result<RestoreView> {
        self.look_at(self.backup_called(called)?, passphrase)
    }

    /// As [`Desk::restore_read`], for a backup beside the vault alone: the window names no paths.
    ///
    /// # Errors
    /// As [`Desk::restore_read`].
    pub fn restore_read_here(&self, called: &str, passphrase: Option<String>) -> Result<RestoreView> {
        self.look_at(self.backup_here(called)?, passphrase)
    }

    fn look_at(&self, backup: Backup, passphrase: Option<String>) -> Result<RestoreView> {
        let open = self.open()?;
        let waiting = open.kept::<Looked>()?;
        waiting.at(None, |looked| *looked = None)?;
        let key = key_of(&open, &backup, passphrase)?;
        let copy = Arc::new(self.copy_of(&open, &backup, &key)?);
        let (view, at) = open.store.read(|here| {
            let view = copy.store.read(|there| view(here, there, &backup))?;
            Ok::<_, Error>((view, here.revision()?))
        })?;
        waiting.at(None, |looked| *looked = Some(Looked { backup, copy, at }))?;
        Ok(view)
    }

    /// Restores the backup that was looked at, after a backup of the vault as it is: one transaction, one undo.
    ///
    /// # Errors
    /// [`Error::NothingToRestore`] when another backup was looked at last, or none; [`Error::ChangedSince`] when something was written since it was shown; when no backup
    /// could be made, or the vault cannot be written to. Then nothing has changed.
    pub fn restore_apply(&self, name: &str) -> Result<RestoreDone> {
        let open = self.open()?;
        let waiting = open.kept::<Looked>()?;
        let looked = waiting
            .at(None, |looked| looked.clone())?
            .filter(|looked| looked.backup.name() == name)
            .ok_or(Error::NothingToRestore)?;
        if open.store.read(|reader| reader.revision())? != looked.at {
            return Err(Error::ChangedSince);
        }
        let before = self.back_up(&open, Why::Restore, &mut |_, _| true)?.backup;
        let day = self.clock.day_of(looked.backup.made);
        let did = Did {
            op: Some(Operation::PutBack),
            name: Some(day.format("%-d %b %Y").to_string()),
            ..Did::default()
        };
        let restored = self.write_in(&open, Origin::Here, &did, |tx| {
            if tx.revision()? != looked.at {
                return Err(Error::ChangedSince);
            }
            looked.copy.store.read(|there| {
                let found = tx.restoring(there)?;
                tx.restore(&found, there)?;
                Ok::<_, Error>(found.len())
            })
        })?;
        // After a lock it is gone already.
        let _ = waiting.at(None, |looked| *looked = None);
        Ok(RestoreDone {
            backup: BackupView::from(&looked.backup),
            records: u32::try_from(restored).unwrap_or(u32::MAX),
            before,
        })
    }

    /// Forgets the backup that was looked at.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn restore_cancel(&self) -> Result<()> {
        self.open()?.kept::<Looked>()?.at(None, |looked| *looked = None)
    }

    /// A backup's database, of today's schema, once it has proved to be whole.
    fn copy_of(&self, open: &Open, backup: &Backup, key: &DataKey) -> Result<Copy> {
        let damaged = |error| match error {
            store::Error::NotADatabase | store::Error::Missing => {
                Error::BackupDamaged { name: backup.name() }
            }
            other => other.into(),
        };
        store::prove(&backup.database(), key).map_err(damaged)?;
        match Store::open_to_read(&backup.database(), key) {
            Ok(store) => Ok(Copy { store, _look: None }),
            // It is of an older schema: a copy of it is brought up to date.
            Err(store::Error::ReadOnly) => {
                let folder = open.vault(|vault| Ok(vault.folder().clone()))?;
                let look = Look::at(&folder, backup)?;
                let store = Store::open(&look.database(), key).map_err(damaged)?;
                Ok(Copy {
                    store,
                    _look: Some(look),
                })
            }
            Err(error) => Err(damaged(error)),
        }
    }
}

/// The key that a backup lies under: the vault's, or that of its own day.
fn key_of(open: &Open, backup: &Backup, passphrase: Option<String>) -> Result<DataKey> {
    let (vault, key) = open.vault(|vault| Ok((vault.vault(), vault.key().clone())))?;
    if backup.is_under(&key) {
        return Ok(key);
    }
    let passphrase = passphrase.ok_or(Error::BackupUnderOtherKey)?;
    let (of, key) = backup.open(&Secret::new(passphrase))?;
    if of == vault {
        Ok(key)
    } else {
        Err(Error::BackupOfAnother)
    }
}

fn view(here: &Reader<'_>, there: &Reader<'_>, backup: &Backup) -> Result<RestoreView> {
    let found = here.restoring(there)?;
    let count = |became| found.iter().filter(|record| record.became == became).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let erased = here.erased()?;
    let erased = erased.iter().filter(|account| {
        let one = std::iter::once((*account).clone()).collect();
        there.holds_any(&one).unwrap_or(false)
    });
    let mut lines = Lines::of(here, there)?;
    let mut shown = found
        .iter()
        .take(LINES)
        .map(|record| lines.line(record))
        .collect::<Result<Vec<_>>>()?;
    shown.sort_by(|a, b| a.account_name.cmp(&b.account_name));
    Ok(RestoreView {
        backup: BackupView::from(backup),
        back: number(count(Became::Added)),
        gone: number(count(Became::Removed)),
        changed: number(count(Became::Changed)),
        lines: shown,
        more: number(found.len().saturating_sub(LINES)),
        erased: number(erased.count()),
    })
}

/// Says what becomes of records, in the words of where they are known.
struct Lines<'r, 'h, 't> {
    here: Names<'r, 'h>,
    there: Names<'r, 't>,
    accounts: HashMap<Id, Option<String>>,
}

impl<'r, 'h, 't> Lines<'r, 'h, 't> {
    fn of(here: &'r Reader<'h>, there: &'r Reader<'t>) -> Result<Self> {
        let firm = here.firm()?;
        let numbers = || Numbers::of(firm.as_ref());
        Ok(Self {
            here: Names {
                numbers: numbers(),
                reader: here,
            },
            there: Names {
                numbers: numbers(),
                reader: there,
            },
            accounts: HashMap::new(),
        })
    }

    fn line(&mut self, record: &Restored) -> Result<RestoreLine> {
        let entity = record.kind.entity;
        let account_name = match record.account {
            Some(account) => self.account(account)?,
            None => None,
        };
        // What is not here any more, because it never was or its file is another's, only the backup can name.
        let now = self.here.reader.row(entity, record.row_id)?;
        let name = |names: (&Names<'_, '_>, Row)| -> Result<RestoreLine> {
            let (names, row) = names;
            let mut before = row.clone();
            let mut after = row;
            for (column, [old, new]) in &record.fields {
                before.insert(column.clone(), old.clone());
                after.insert(column.clone(), new.clone());
            }
            if record.became == Became::Added {
                before.values_mut().for_each(|value| *value = Value::Null);
            }
            let changed = |column: &str| match record.became {
                Became::Added => after.contains_key(column),
                _ => record.fields.contains_key(column),
            };
            Ok(RestoreLine {
                entity: entity.to_owned(),
                id: record.row_id,
                name: names.of_row(entity, &after)?,
                account_name: account_name.clone(),
                became: record.became.into(),
                fields: match record.became {
                    Became::Removed => Vec::new(),
                    _ => fields(names, entity, &before, &after, changed)?,
                },
            })
        };
        match now {
            Some(row) => name((&self.here, row)),
            None => {
                let row = self.there.reader.row(entity, record.row_id)?.unwrap_or_default();
                name((&self.there, row))
            }
        }
    }

    fn account(&mut self, id: Id) -> Result<Option<String>> {
        if let Some(known) = self.accounts.get(&id) {
            return Ok(known.clone());
        }
        let row = match self.here.reader.row("account", id)? {
            Some(row) => Some(row),
            None => self.there.reader.row("account", id)?,
        };
        let name = row.and_then(|row| match row.get("name") {
            Some(Value::Text(name)) => Some(name.clone()),
            _ => None,
        });
        self.accounts.insert(id, name.clone());
        Ok(name)
    }
}
