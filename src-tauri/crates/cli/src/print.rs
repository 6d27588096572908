//! What is said on the terminal, in words or as JSON.

use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use desk::accounts::{AccountErased, AccountsView, ExportedAccount};
use desk::history::{RecordHistory, ShownKind, Undone};
use desk::import::{ImportDone, ImportView, KeptWhy};
use desk::qbr::{DeckView, Exported};
use desk::records::{KindView, RecordRow, Removed};
use desk::settings::{LogoSaved, LogoView};
use desk::tables::TableWritten;
use desk::text;
use desk::vault::RecoveryKeyView;
use desk::{Error, Result};
use example::{ExampleMade, ExampleProgress};
use model::Id;
use serde::Serialize;
use serde_json::json;

use crate::refusal::Refusal;
use crate::{plain, say};

/// The answer for machines.
pub fn as_json(value: &impl Serialize) {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    say(&plain::json(&text));
}

/// One line with data in it.
pub fn tell(text: &str) {
    say(&plain::line(text));
}

/// The sentence on standard error; with `--json` the tagged error and its sentence.
pub fn refusal(refusal: &Refusal, json: bool) {
    let text = if json {
        plain::json(&refusal.json().to_string())
    } else {
        plain::line(&format!("tenure: {}", refusal.sentence()))
    };
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// What is said beside a command's answer, on standard error.
pub fn beside(sentence: &str) {
    let _ = writeln!(
        std::io::stderr().lock(),
        "{}",
        plain::line(&format!("tenure: {sentence}"))
    );
}

/// The recovery key, once. Unlike anything else that is said, it has to arrive.
pub fn recovery_key(key: &RecoveryKeyView, folder: &str, json: bool) -> Result<()> {
    let line = format!("{} {}", key.groups.join(" "), key.check);
    let text = if json {
        let text = serde_json::to_string_pretty(&json!({ "folder": folder, "recovery_key": line }));
        plain::json(&text.unwrap_or_default())
    } else {
        format!(
            "Vault: {}\n\nRecovery key, shown once. Write it down and keep it away from this computer;\n\
             whoever loses both the passphrase and this key has lost the vault.\n\n    {line}\n",
            plain::line(folder)
        )
    };
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{text}").and_then(|()| out.flush());
    said.map_err(|_| Error::ReadOnly {
        path: "Standard output".to_owned(),
    })
}

/// How far the example is, on one line of a terminal that is written over.
pub struct Progress(bool);

impl Progress {
    /// Says nothing to machines.
    pub fn new(json: bool) -> Self {
        Self(!json && std::io::stderr().is_terminal())
    }

    /// Called again and again; never breaks off.
    pub fn say(&mut self, at: ExampleProgress) -> ControlFlow<()> {
        if self.0 {
            let part = u64::from(at.done) * 100 / u64::from(at.of.max(1));
            let month = at.on.format("%B %Y");
            let _ = write!(std::io::stderr().lock(), "\r{part:>3}%  {month:<15}");
        }
        ControlFlow::Continue(())
    }

    /// Leaves the line clean.
    pub fn end(&self) {
        if self.0 {
            let _ = write!(std::io::stderr().lock(), "\r{:22}\r", "");
        }
    }
}

/// Where the example is, and how it is opened.
pub fn example(folder: &Path, passphrase: &str, ends: NaiveDate, made: ExampleMade, json: bool) {
    let folder = folder.display().to_string();
    if json {
        return as_json(&json!({
            "folder": folder, "passphrase": passphrase, "ends": ends, "made": made
        }));
    }
    say(&format!(
        "{}: {} invented accounts, {} entries of history up to {ends}.\nIts passphrase is:  {passphrase}",
        plain::line(&folder),
        made.accounts,
        made.entries
    ));
}

/// The portfolio as a table.
pub fn accounts(view: &AccountsView, json: bool) {
    if json {
        return as_json(view);
    }
    if view.accounts.is_empty() {
        return say("No accounts yet. Bring one in with `tenure import FILE`.");
    }
    let cells: Vec<[String; 5]> = view
        .accounts
        .iter()
        .map(|row| {
            [
                plain::line(&row.name),
                row.industry.as_deref().map(plain::line).unwrap_or_default(),
                row.tier.map(|t| t.to_string()).unwrap_or_default(),
                row.revenue
                    .as_ref()
                    .map(|r| format!("{r} {}", row.currency))
                    .unwrap_or_default(),
                row.last_contact.map(|on| on.to_string()).unwrap_or_default(),
            ]
        })
        .collect();
    let head = ["Account", "Industry", "Tier", "Revenue", "Last contact"].map(str::to_owned);
    let width = |column: usize| {
        cells
            .iter()
            .chain([&head])
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    for row in [&head].into_iter().chain(&cells) {
        let line: Vec<_> = row
            .iter()
            .enumerate()
            .map(|(i, cell)| match i {
                3 => format!("{cell:>w$}", w = width(i)),
                _ => format!("{cell:<w$}", w = width(i)),
            })
            .collect();
        say(line.join("  ").trim_end());
    }
    if let (Some(total), Some(currency)) = (&view.total_revenue, view.currency) {
        say(&format!(
            "\n{} accounts, {total} {currency} a year",
            view.accounts.len()
        ));
    }
}

/// What an import brought.
pub fn imported(done: &ImportDone, view: &ImportView, json: bool) {
    if json {
        return as_json(&json!({ "done": done, "unknown": view.unknown }));
    }
    if done.written == 0 {
        tell(&format!(
            "{}: everything in this file is here already. Nothing was changed.",
            done.account_name
        ));
    } else {
        tell(&format!(
            "{}: {} records written.",
            done.account_name, done.written
        ));
        for section in done.summary.iter().filter(|s| s.new + s.changed > 0) {
            let name = text::section(&section.section);
            tell(&format!(
                "  {name}: {} new, {} changed, {} the same",
                section.new, section.changed, section.same
            ));
        }
    }
    for kept in &done.kept {
        let held = match kept.why {
            KeptWhy::Held => ", because its review was held",
            KeptWhy::Edited | KeptWhy::Removed => "",
        };
        tell(&match (&kept.field, kept.why) {
            (Some(field), _) => format!(
                "  kept yours: {}, {field} stays {}, the file says {}{held}",
                text::phrase(&kept.record),
                text::phrase(&kept.yours),
                text::phrase(&kept.theirs)
            ),
            (None, KeptWhy::Removed) => {
                format!(
                    "  kept yours: {} was removed here and stays away",
                    text::phrase(&kept.record)
                )
            }
            (None, _) => format!("  kept yours: {} is not taken{held}", text::phrase(&kept.record)),
        });
    }
    for proposal in &done.firm {
        tell(&format!(
            "  kept yours: the firm, {} stays {}, the file says {} (--firm {} takes it)",
            proposal.field,
            text::phrase(&proposal.yours),
            text::phrase(&proposal.theirs),
            proposal.field
        ));
    }
    for place in &view.unknown {
        tell(&format!("  not known and left out: {place}"));
    }
    if view.unknown_more > 0 {
        say(&format!("  and {} more", view.unknown_more));
    }
}

/// Every fault of a file, by place.
pub fn faults(view: &ImportView, json: bool) {
    if json {
        return as_json(view);
    }
    for fault in &view.faults {
        match fault.line {
            0 => tell(&format!(
                "{} Found {}, expected {}.",
                text::phrase(&fault.sentence),
                text::phrase(&fault.found),
                text::phrase(&fault.expected)
            )),
            line => tell(&format!("line {line}: {}", text::fault(fault))),
        }
        if let Some(hint) = &fault.hint {
            tell(&format!("    {}", text::phrase(hint)));
        }
    }
}
/// The kinds of record, with their fields.
pub fn kinds(kinds: &[KindView], json: bool) {
    if json {
        return as_json(&kinds);
    }
    for kind in kinds {
        say(&format!("{}  {}", kind.kind, kind.about));
        for field in kind.fields.iter().filter(|field| field.by_hand) {
            let more = match (field.words, field.refers_to) {
                ([], None) => field.holds.replace('_', " "),
                ([], Some(kind)) => format!("a {}", kind.replace('_', " ")),
                (words, _) => words.join(" | "),
            };
            let needed = if field.needed { ", needed" } else { "" };
            say(&format!("    {:<22} {more}{needed}", field.field));
        }
    }
}

/// Records, a line each.
pub fn records(rows: &[RecordRow], json: bool) {
    if json {
        return as_json(&rows);
    }
    if rows.is_empty() {
        return say("None yet.");
    }
    for row in rows {
        say(&format!("{}  {}", row.id, row.name));
    }
}

/// What was done to a record, with its id.
pub fn record_done(done: &str, kind: &str, id: Id, json: bool) {
    if json {
        return as_json(&json!({ "kind": kind, "id": id }));
    }
    say(&format!("{done}: {} {id}", text::one(kind)));
}

/// What a removal came to.
pub fn removed(removed: &Removed, json: bool) {
    if json {
        return as_json(removed);
    }
    let along = match removed.along {
        0 => String::new(),
        1 => ", and one record with it".to_owned(),
        n => format!(", and {n} records with it"),
    };
    say(&format!(
        "Removed: {}{along}. `tenure undo` takes it back.",
        removed.name
    ));
}

/// Everything that happened to a record.
pub fn history(history: &RecordHistory, json: bool) {
    if json {
        return as_json(history);
    }
    for entry in &history.entries {
        say(&format!(
            "{}  {}",
            entry.at.format("%Y-%m-%d %H:%M"),
            entry.did.sentence()
        ));
        for field in &entry.fields {
            let [old, new] = [&field.old, &field.new].map(|parts| {
                let texts: Vec<String> = parts
                    .iter()
                    .map(|part| match part.kind {
                        ShownKind::Word => text::word(&field.field, &part.text),
                        _ => part.text.clone(),
                    })
                    .collect();
                if texts.is_empty() {
                    "–".to_owned()
                } else {
                    texts.join(", ")
                }
            });
            say(&format!(
                "    {}: {old} → {new}",
                text::label(&history.entity, &field.field)
            ));
        }
    }
}

/// What was undone or redone.
pub fn undone(done: &str, undone: &Undone, json: bool) {
    if json {
        return as_json(undone);
    }
    say(&format!("{done}: {}.", undone.did.sentence()));
}

/// The logo as it was taken.
pub fn logo(logo: &LogoView, json: bool) {
    if json {
        return as_json(logo);
    }
    say(&format!(
        "The logo is set: {} × {} pixels.",
        logo.width, logo.height
    ));
}

/// That there is no logo any more.
pub fn logo_removed(json: bool) {
    if json {
        return as_json(&json!({ "removed": true }));
    }
    say("The logo is removed.");
}

/// Where the logo was written.
pub fn logo_saved(saved: &LogoSaved, json: bool) {
    if json {
        return as_json(saved);
    }
    tell(&format!(
        "{}: {} × {} pixels",
        saved.path, saved.width, saved.height
    ));
}

/// What an erasing is going to do.
pub fn before_erasing(account: &str) {
    tell(&format!(
        "{account} is erased for ever, with its history and everything that belongs to it. It cannot be undone."
    ));
}

/// What was erased.
pub fn erased(account: &str, erased: &AccountErased, json: bool) {
    if json {
        let mut said = json!(erased);
        said["account"] = account.into();
        return as_json(&said);
    }
    tell(&format!(
        "Erased: {account}. Backups that held it and are gone: {}. Exported files are not touched.",
        erased.backups_removed
    ));
    if erased.backups_left > 0 {
        tell(&format!(
            "Backups from before the data key was renewed, which may hold it and are not touched: {}.",
            erased.backups_left
        ));
    }
    if let Some(why) = &erased.trouble {
        tell(&format!(
            "Backups that hold it are still there; the next backup removes them. {why}"
        ));
    }
    if !erased.overwritten {
        say("Its bytes are still in the vault's file: they are overwritten when the vault is opened next.");
    }
}

/// Where tables were written.
pub fn tables(written: &TableWritten, json: bool) {
    if json {
        return as_json(written);
    }
    let rows = if written.rows == 1 { "row" } else { "rows" };
    tell(&format!("{}: {} {rows}", written.path, written.rows));
}

/// Where the account's file is.
pub fn account_file(exported: &ExportedAccount, json: bool) {
    if json {
        return as_json(exported);
    }
    say(&format!("{}: {}", exported.path, exported.account));
}

/// A review: which, and where it is.
pub fn review(view: &DeckView, json: bool) {
    if json {
        return as_json(&json!({
            "qbr": view.qbr,
            "account": view.account,
            "quarter": view.quarter,
            "status": view.status,
            "on": view.meeting,
            "pages": view.pages.len(),
        }));
    }
    let on = view
        .meeting
        .map_or_else(String::new, |on| format!(", meeting on {on}"));
    tell(&format!(
        "{} {}: {}{on}, {} pages",
        view.account_name,
        view.quarter,
        text::word("status", view.status.as_str()),
        view.pages.len()
    ));
}

/// Where the deck is.
pub fn exported(exported: &Exported, json: bool) {
    if json {
        return as_json(exported);
    }
    tell(&format!(
        "{}: {} pages, {} KB",
        exported.path,
        exported.pages,
        exported.bytes.div_ceil(1024)
    ));
    missing_glyphs(&exported.missing_glyphs);
}

/// What could not be drawn as it is written.
pub fn missing_glyphs(texts: &[String]) {
    for text in texts {
        tell(&format!("No font on this computer has every letter of: {text}"));
    }
}
