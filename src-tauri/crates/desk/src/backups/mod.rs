//! Backups: made by themselves beside the vault, each proven before it counts, and restored as one step of the history.

mod put_back;
mod restore;
mod views;

use std::path::Path;

use ::vault::backups::{self, Backup, Making, Why};
use ::vault::{DataKey, Folder};
use store::{Revision, Touched};

pub use views::*;

use crate::desk::{Open, hold};
use crate::kept::Keep;
use crate::{Desk, Error, Result};

/// What is called for by this word is the newest backup.
const NEWEST: &str = "newest";

/// What the last try of this session came to.
#[derive(Default)]
struct LastTry {
    /// How far the log went that is in the last backup.
    at: Option<Revision>,
    /// Why there is none.
    trouble: Option<Error>,
}

impl Keep for LastTry {
    const OF_CLIENTS: bool = false;

    fn outlives(&self, _: &[Touched]) -> bool {
        true
    }
}

impl Desk {
    /// The backups beside the vault, the newest first. The vault may be locked: a backup's name says when it was made.
    ///
    /// # Errors
    /// When the folder cannot be looked into.
    pub fn backups(&self) -> Result<BackupsView> {
        let folder = Folder::at(self.folder());
        let trouble = match self.open() {
            Ok(open) => open
                .kept::<LastTry>()?
                .at(None, |last| last.as_ref()?.trouble.clone())?,
            Err(_) => None,
        };
        Ok(BackupsView {
            folder: folder.backups().display().to_string(),
            backups: backups::list(&folder)?.iter().map(BackupView::from).collect(),
            trouble: trouble.map(|error| error.sentence()),
        })
    }

    /// Makes a backup because somebody asks for it.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written to, the disk is full, or the vault itself is damaged.
    pub fn backup_now(&self, told: &mut dyn FnMut(u32, u32) -> bool) -> Result<BackupMade> {
        self.back_up(&*self.open()?, Why::Asked, told)
    }

    /// Makes the backup of a day, if there is none of today yet under the vault's key and anything to lose. Called when the vault was opened,
    /// where nobody waits for it.
    ///
    /// # Errors
    /// As [`Desk::backup_now`]; a vault that cannot be written to needs none.
    pub fn backup_of_today(&self) -> Result<Option<BackupMade>> {
        let open = self.open()?;
        if open.store.is_read_only() || open.store.read(|reader| reader.is_empty())? {
            return Ok(None);
        }
        let (folder, key) = open.vault(|vault| Ok((vault.folder().clone(), vault.key().clone())))?;
        let today = self.clock.today();
        let of_today = |backup: &Backup| self.clock.day_of(backup.made) == today && backup.is_under(&key);
        if backups::list(&folder)?.iter().any(of_today) {
            return Ok(None);
        }
        self.back_up(&open, Why::Day, &mut |_, _| true).map(Some)
    }

    /// Makes a backup before something that changes much, unless the last one of this session holds all there is.
    pub(crate) fn back_up_before(&self, open: &Open, why: Why) -> Result<()> {
        let now = open
            .store
            .read(|reader| Ok::<_, store::Error>((reader.revision()?, reader.is_empty()?)))?;
        let last = open.kept::<LastTry>()?.at(None, |last| last.as_ref()?.at)?;
        if now.1 || last == Some(now.0) {
            return Ok(());
        }
        self.back_up(open, why, &mut |_, _| true).map(drop)
    }

    fn back_up(&self, open: &Open, why: Why, told: &mut dyn FnMut(u32, u32) -> bool) -> Result<BackupMade> {
        let made = self.made(open, why, told);
        let trouble = made.as_ref().err().cloned();
        let at = made.as_ref().ok().map(|(_, at)| *at);
        // A lock is no trouble: the next opening makes it.
        if trouble != Some(Error::Locked) {
            open.kept::<LastTry>()?
                .at(None, |last| *last = Some(LastTry { at, trouble }))?;
        }
        made.map(|(made, _)| made)
    }

    fn made(
        &self,
        open: &Open,
        why: Why,
        told: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<(BackupMade, Revision)> {
        if open.store.is_read_only() {
            return Err(Error::ReadOnly { path: String::new() });
        }
        let _one = hold(&self.backing_up);
        let (folder, key) = open.vault(|vault| Ok((vault.folder().clone(), vault.key().clone())))?;
        let making = Making::begin(&folder)?;
        // What is written from here on may be in it or not: then the next one is made all the same.
        let at = open.store.read(|reader| reader.revision())?;
        let records = open.store.back_up(&making.database(), &key, told)?;
        let backup = open.vault(|vault| Ok(making.finish(vault, self.clock.now(), why)?))?;
        let gone = self.clear_away(open, &folder, &key, &backup)?;
        let made = BackupMade {
            backup: BackupView::from(&backup),
            records: u32::try_from(records).unwrap_or(u32::MAX),
            removed: gone.outlived + gone.erased,
        };
        Ok((made, at))
    }

    /// Removes the backups that newer ones have taken the place of, and those that hold an account that was erased. What
    /// another program holds at the moment stays until the next time; what somebody has worked in stays for good. While the
    /// clock is behind a backup that is there already, nothing is taken for old.
    fn clear_away(&self, open: &Open, folder: &Folder, key: &DataKey, made: &Backup) -> Result<Gone> {
        let mut gone = self.forget_erased(open, folder, key, made)?;
        let (rotating, _): (Vec<_>, Vec<_>) = backups::list(folder)?
            .into_iter()
            .partition(|backup| backup.why.rotates());
        let days: Vec<_> = rotating
            .iter()
            .map(|backup| self.clock.day_of(backup.made))
            .collect();
        let newest = rotating.iter().map(|backup| backup.made).max();
        if newest.is_some_and(|newest| newest > made.made) {
            return Ok(gone);
        }
        for (backup, kept) in rotating.iter().zip(backups::kept(&days)) {
            if !kept && backup != made && backup.is_untouched() && backup.remove().is_ok() {
                gone.outlived += 1;
            }
        }
        Ok(gone)
    }

    /// Removes the backups that hold an account that was erased here. One that lies under another key cannot be looked into
    /// and stays.
    fn forget_erased(&self, open: &Open, folder: &Folder, key: &DataKey, made: &Backup) -> Result<Gone> {
        let erased = open.store.read(|reader| reader.erased())?;
        let mut gone = Gone::default();
        if erased.is_empty() {
            return Ok(gone);
        }
        for backup in backups::list(folder)?.iter().filter(|backup| *backup != made) {
            match store::holds_any(&backup.database(), key, &erased) {
                Ok(false) => {}
                Ok(true) => {
                    backup.remove()?;
                    gone.erased += 1;
                }
                // Under another key, or damaged since: nobody can look.
                Err(_) => {}
            }
        }
        Ok(gone)
    }

    /// After an account was erased: a new backup, and none of those that hold the account. How many went, and how many
    /// could not be looked into.
    pub(crate) fn backups_after_erasing(&self, open: &Open) -> Result<(u32, u32)> {
        let (folder, key) = open.vault(|vault| Ok((vault.folder().clone(), vault.key().clone())))?;
        // One that is being made just now may hold it.
        drop(hold(&self.backing_up));
        let before = backups::list(&folder)?;
        if before.is_empty() {
            return Ok((0, 0));
        }
        self.back_up(open, Why::Erase, &mut |_, _| true)?;
        let left = backups::list(&folder)?;
        let unknown = left.iter().filter(|backup| !backup.is_under(&key)).count();
        let gone = before.iter().filter(|backup| !left.contains(backup)).count();
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Ok((count(gone), count(unknown)))
    }

    /// Takes in the copies that were made before the schema was brought up to date: they are backups from then on. What
    /// cannot be taken in stays where it lay.
    pub(crate) fn take_in_copies(&self, open: &Open) {
        let _one = hold(&self.backing_up);
        let _ = open.vault(|vault| match vault.is_read_only() {
            true => Ok(()),
            false => Ok(backups::take_in_copies(vault)?),
        });
    }

    /// What a backup is called and when it was made.
    ///
    /// # Errors
    /// [`Error::NoBackup`].
    pub fn backup_named(&self, called: &str) -> Result<BackupView> {
        Ok(BackupView::from(&self.backup_called(called)?))
    }

    /// The backup that is called so: by the path of one that lies elsewhere, or as [`Desk::backup_here`] takes it.
    fn backup_called(&self, called: &str) -> Result<Backup> {
        match Backup::at(Path::new(called)) {
            Some(backup) => Ok(backup),
            None => self.backup_here(called),
        }
    }

    /// The backup beside the vault that is called so: `newest`, its name, or enough of its beginning to tell it apart.
    fn backup_here(&self, called: &str) -> Result<Backup> {
        let all = backups::list(&Folder::at(self.folder()))?;
        // A clock that was ahead once named one after a day that is still to come.
        let now = self.clock.now();
        let newest = all.iter().find(|backup| backup.made <= now).or(all.first());
        let newest = newest.map(Backup::name).filter(|_| called == NEWEST);
        let is_called = |backup: &&Backup| newest.as_deref().unwrap_or(called) == backup.name();
        let mut begin_so = all.iter().filter(|backup| backup.name().starts_with(called));
        match (all.iter().find(is_called), begin_so.next(), begin_so.next()) {
            (Some(backup), ..) | (None, Some(backup), None) => Ok(backup.clone()),
            _ => Err(Error::NoBackup {
                name: called.to_owned(),
                nearest: {
                    let alike = all.iter().filter(|backup| backup.name().starts_with(called));
                    let alike: Vec<_> = alike.take(3).map(Backup::name).collect();
                    match alike.is_empty() {
                        true => all.iter().take(3).map(Backup::name).collect(),
                        false => alike,
                    }
                },
            }),
        }
    }
}

/// What went when a backup was made.
#[derive(Default)]
struct Gone {
    outlived: u32,
    erased: u32,
}
