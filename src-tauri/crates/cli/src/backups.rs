//! Backups on the terminal: made, listed, looked at, restored, put in the place of a vault that does not open.

use std::path::Path;

use desk::backups::{BackupMade, BackupView, BackupWhy, PutBackView, RestoreDone, RestoreView, What};
use desk::text;
use desk::{Desk, Error};
use serde_json::json;
use zeroize::Zeroizing;

use crate::refusal::Result;
use crate::{passphrase, print, say};

/// Lists what there is, or makes one.
pub fn backup(desk: &Desk, list: bool, as_json: bool) -> Result<()> {
    if list {
        desk.vault_must_exist()?;
        return listed(desk, as_json);
    }
    crate::unlock(desk)?;
    made(&desk.backup_now(&mut |_, _| true)?, as_json);
    Ok(())
}

/// Restores a backup into the vault; where that does not open or is not there, the backup takes its place.
pub fn restore(desk: &Desk, called: &str, dry_run: bool, as_json: bool) -> Result<()> {
    let backup = desk.backup_named(called)?;
    let typed = Zeroizing::new(passphrase::ask("Passphrase: ")?);
    let opened = desk.vault_unlock(typed.to_string());
    let lost = matches!(
        opened,
        Err(Error::DatabaseDamaged
            | Error::DatabaseMissing
            | Error::HeaderDamaged { .. }
            | Error::NoVault { .. }
            | Error::FolderUnfit { .. })
    );
    if lost {
        if dry_run {
            would_put_back(&backup, as_json);
            return Ok(());
        }
        let question = format!(
            "The vault does not open. Put {} in its place? [y/N] ",
            backup.name
        );
        if !agreed(&question)? {
            return Ok(());
        }
        put_back(&desk.backup_put_back(called, typed.to_string())?, as_json);
        return Ok(());
    }
    opened?;
    let view = match desk.restore_read(called, None) {
        // It may be the same one: only the key is another.
        Err(Error::BackupUnderOtherKey) => {
            let then = match passphrase::at_terminal() {
                true => passphrase::ask("Passphrase of the backup’s day: ")?,
                false => typed.to_string(),
            };
            desk.restore_read(called, Some(then))?
        }
        other => other?,
    };
    if dry_run {
        shown(&view, as_json);
        return Ok(());
    }
    if !as_json {
        shown(&view, false);
    }
    if view.back + view.gone + view.changed == 0 {
        match as_json {
            true => print::as_json(&json!({ "backup": view.backup, "records": 0 })),
            false => print::tell("The vault is as it was then. Nothing was restored."),
        }
        return Ok(());
    }
    if !agreed("Restore it? [y/N] ")? {
        return Ok(());
    }
    restored(&desk.restore_apply(&view.backup.name)?, as_json);
    Ok(())
}

/// A question that is asked where somebody sits at the terminal; a script has decided.
fn agreed(question: &str) -> Result<bool> {
    if !passphrase::at_terminal() {
        return Ok(true);
    }
    let answer = passphrase::line(question)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

/// The backup of a day, which no command fails for: why there is none is said beside its answer.
pub fn of_today(desk: &Desk) {
    if let Err(error) = desk.backup_of_today() {
        print::beside(&format!("No backup was made. {}", error.sentence()));
    }
}

fn listed(desk: &Desk, as_json: bool) -> Result<()> {
    let view = desk.backups()?;
    if as_json {
        print::as_json(&view);
        return Ok(());
    }
    if view.backups.is_empty() {
        print::tell(&format!("No backups in {}.", view.folder));
    }
    for backup in &view.backups {
        print::tell(&line(backup));
    }
    Ok(())
}

fn line(backup: &BackupView) -> String {
    format!("{:<32} {:>10} KiB  {}", backup.name, backup.kib, why(backup.why))
}

fn why(why: BackupWhy) -> &'static str {
    match why {
        BackupWhy::Day => "of the day",
        BackupWhy::Update => "before an update",
        BackupWhy::Import => "before an import",
        BackupWhy::Restore => "before a restore",
        BackupWhy::Erase => "after an erasure",
        BackupWhy::Asked => "asked for",
    }
}

fn made(made: &BackupMade, as_json: bool) {
    if as_json {
        return print::as_json(made);
    }
    let records = if made.records == 1 { "record" } else { "records" };
    print::tell(&format!(
        "{}: {} {records}, proven",
        made.backup.name, made.records
    ));
}

fn shown(view: &RestoreView, as_json: bool) {
    if as_json {
        return print::as_json(view);
    }
    let mut account: Option<&Option<String>> = None;
    for record in &view.lines {
        if account != Some(&record.account_name) {
            account = Some(&record.account_name);
            print::tell(record.account_name.as_deref().unwrap_or("(of no account)"));
        }
        let name: Vec<&str> = record.name.iter().map(|part| part.text.as_str()).collect();
        let became = match record.became {
            What::Added | What::BroughtBack => "comes back",
            What::Removed => "goes",
            What::Changed => "changes",
        };
        print::tell(&format!(
            "  {} “{}” {became}",
            text::one(&record.entity),
            name.join(", ")
        ));
        if record.became == What::Changed {
            for field in &record.fields {
                let value = |shown: &[desk::history::Shown]| {
                    let parts: Vec<&str> = shown.iter().map(|part| part.text.as_str()).collect();
                    if parts.is_empty() {
                        "–".to_owned()
                    } else {
                        parts.join(", ")
                    }
                };
                let label = text::label(&record.entity, &field.field);
                print::tell(&format!(
                    "    {label}: {} → {}",
                    value(&field.old),
                    value(&field.new)
                ));
            }
        }
    }
    if view.more > 0 {
        print::tell(&format!("  and {} more", view.more));
    }
    if view.erased > 0 {
        print::tell(&format!(
            "Erased accounts in the backup, which stay erased: {}",
            view.erased
        ));
    }
    print::tell(&format!(
        "{}: {} back, {} gone, {} changed",
        view.backup.name, view.back, view.gone, view.changed
    ));
}

fn restored(done: &RestoreDone, as_json: bool) {
    if as_json {
        return print::as_json(done);
    }
    let records = if done.records == 1 { "record" } else { "records" };
    print::tell(&format!(
        "Restored: {} {records}. `tenure undo` takes it back; the vault as it was is in {}.",
        done.records, done.before.name
    ));
}

fn would_put_back(backup: &BackupView, as_json: bool) {
    if as_json {
        return print::as_json(&json!({ "backup": backup, "put_back": true }));
    }
    print::tell(&format!(
        "The vault does not open. {} would take its place; what is there would be kept beside it.",
        backup.name
    ));
}

fn put_back(done: &PutBackView, as_json: bool) {
    if as_json {
        return print::as_json(done);
    }
    print::tell(&format!("{} is in the vault’s place.", done.backup.name));
    for path in &done.aside {
        let name = Path::new(path).file_name().unwrap_or_default();
        print::tell(&format!("  kept beside it: {}", name.to_string_lossy()));
    }
    if done.ways_of_backup {
        say("It opens with the passphrase and the recovery key of that day.");
    }
}
