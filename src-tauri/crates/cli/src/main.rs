//! `tenure`: the same desk as the window's, without a window. For scripts, for a server-less cron, and
//! for whoever would rather type.

mod actions;
mod args;
mod backups;
mod capture;
mod health;
mod map;
mod passphrase;
mod plain;
mod plan;
mod print;
mod refusal;
mod touchpoints;
mod week;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Args, Command, Logo};
use chrono::NaiveDate;
use clap::Parser;
use desk::tables::TablesOf;
use desk::touchpoints::TimelineFor;
use desk::{Desk, Error};
use example::{EXAMPLE_PASSPHRASE, Telling};
use model::Id;
use refusal::{Refusal, Result};
use zeroize::Zeroizing;

/// A deck is made in a fifth less time than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    desk::keep_memory_private();
    passphrase::leave_environment();
    let args = Args::parse();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            print::refusal(&refusal, args.json);
            ExitCode::from(refusal.exit_code())
        }
    }
}

fn run(args: &Args) -> Result<()> {
    let desk = Desk::without_window(args.vault.clone());
    match &args.command {
        Command::Init => init(&desk, args.json),
        Command::RenewRecoveryKey => renew_recovery_key(&desk, args.json),
        Command::Import { file, firm } => {
            unlock(&desk)?;
            import(&desk, file, firm, args.json)
        }
        Command::Example { out, until, seed } => {
            let folder = out.as_ref().or(args.vault.as_ref());
            example(&desk, folder, *until, *seed, args.json)
        }
        Command::Accounts { out: Some(out) } => tables(&desk, &TablesOf::Accounts, out, args.json),
        Command::Accounts { out: None } => {
            unlock(&desk)?;
            let view = desk.accounts_list()?;
            print::accounts(&view, args.json);
            Ok(())
        }
        Command::Kinds => {
            print::kinds(&desk::records::kinds(), args.json);
            Ok(())
        }
        Command::List {
            kind,
            account,
            out: Some(out),
        } => {
            let (kind, account) = (kind.clone(), account.clone());
            tables(&desk, &TablesOf::Records { kind, account }, out, args.json)
        }
        Command::List { kind, account, .. } => {
            unlock(&desk)?;
            let rows = desk.record_list_named(kind, account.as_deref())?;
            print::records(&rows, args.json);
            Ok(())
        }
        Command::Add { kind, said } => {
            unlock(&desk)?;
            let (account, fields) = match said.split_first() {
                Some((account, fields)) if !account.contains('=') => (Some(account.as_str()), fields),
                _ => (None, said.as_slice()),
            };
            let id = desk.record_create_typed(kind, account, &pairs(fields)?)?;
            print::record_done("Added", kind, id, args.json);
            Ok(())
        }
        Command::Set { kind, id, said } => {
            unlock(&desk)?;
            let id = record_id(id)?;
            desk.record_change_typed(kind, id, &pairs(said)?)?;
            print::record_done("Changed", kind, id, args.json);
            Ok(())
        }
        Command::Remove { kind, id } => {
            unlock(&desk)?;
            print::removed(&desk.record_remove(kind, record_id(id)?)?, args.json);
            Ok(())
        }
        Command::BringBack { kind, id } => {
            unlock(&desk)?;
            let id = record_id(id)?;
            desk.record_bring_back(kind, id)?;
            print::record_done("Brought back", kind, id, args.json);
            Ok(())
        }
        Command::History { kind, id } => {
            unlock(&desk)?;
            print::history(&desk.record_history(kind, record_id(id)?)?, args.json);
            Ok(())
        }
        Command::Logo(what) => {
            unlock(&desk)?;
            logo(&desk, what, args.json)
        }
        Command::Undo => {
            unlock(&desk)?;
            print::undone("Undone", &desk.undo()?, args.json);
            Ok(())
        }
        Command::Redo => {
            unlock(&desk)?;
            print::undone("Redone", &desk.redo()?, args.json);
            Ok(())
        }
        Command::Erase { account, name } => {
            unlock(&desk)?;
            erase(&desk, account, name.as_deref(), args.json)
        }
        Command::Backup { list } => backups::backup(&desk, *list, args.json),
        Command::Restore { backup, dry_run } => backups::restore(&desk, backup, *dry_run, args.json),
        Command::Export { account, out } => {
            unlock(&desk)?;
            print::account_file(&desk.account_export(account, out)?, args.json);
            Ok(())
        }
        Command::Prepare { account, quarter, on } => {
            unlock(&desk)?;
            let view = desk.qbr_prepare_named(account, quarter.as_deref(), *on)?;
            print::review(&view, args.json);
            Ok(())
        }
        Command::Hold { account, quarter } => {
            unlock(&desk)?;
            print::review(&desk.qbr_hold_named(account, quarter)?, args.json);
            Ok(())
        }
        Command::Week {
            since,
            out: Some(out),
        } => week_file(&desk, *since, out, args.json),
        Command::Week { since, out: None } => {
            unlock(&desk)?;
            week::week(&desk.week(*since)?, &desk.plays()?, &desk.measures()?, args.json);
            Ok(())
        }
        Command::Renewals { out: Some(out) } => tables(&desk, &TablesOf::Renewals, out, args.json),
        Command::Renewals { out: None } => {
            unlock(&desk)?;
            week::renewals(&desk.renewals()?, args.json);
            Ok(())
        }
        Command::Record => {
            unlock(&desk)?;
            week::own_record(&desk.own_record()?, args.json);
            Ok(())
        }
        Command::Health {
            account,
            as_of,
            since,
        } => {
            unlock(&desk)?;
            match account {
                Some(name) => health::account(&desk.health_named(name, *as_of, *since)?, args.json),
                None => health::all(&desk.health_all(*as_of, *since)?, args.json),
            }
            Ok(())
        }
        Command::Capture {
            line,
            account,
            dry_run,
        } => {
            unlock(&desk)?;
            let account = account.as_deref().map(|name| desk.account_id(name)).transpose()?;
            let view = match dry_run {
                true => desk.capture_read(line, account)?,
                false => desk.capture_keep(line, account, desk.today())?,
            };
            capture::shown(&view, !dry_run, args.json);
            Ok(())
        }
        Command::Map {
            account,
            arrangement,
            as_of,
            findings,
            without,
            since,
            out,
        } => {
            unlock(&desk)?;
            let asked = map::Asked {
                account,
                arrangement: *arrangement,
                as_of: *as_of,
                since: *since,
                without: without.as_deref(),
                findings: *findings,
                out: out.as_deref(),
            };
            Ok(map::map(&desk, &asked, args.json)?)
        }
        Command::Plan { account, out } => {
            unlock(&desk)?;
            plan::written(&desk.plan_paper(account, out)?, args.json);
            Ok(())
        }
        Command::Handover { account, to, on, out } => {
            unlock(&desk)?;
            plan::written(&desk.handover(account, to, *on, out)?, args.json);
            Ok(())
        }
        Command::Pipeline { account } => {
            unlock(&desk)?;
            let view = match account {
                Some(account) => desk.plan_pipeline_named(account)?,
                None => desk.pipeline()?,
            };
            plan::pipeline(&view, args.json);
            Ok(())
        }
        Command::Due {
            within,
            ics: Some(file),
        } => {
            unlock(&desk)?;
            actions::written(&desk.due_calendar(*within, file)?, args.json);
            Ok(())
        }
        Command::Due { within, ics: None } => {
            unlock(&desk)?;
            actions::due(&desk.due(*within)?, args.json);
            Ok(())
        }
        Command::Timeline {
            account,
            person,
            kind,
            text,
            most,
            after,
        } => {
            unlock(&desk)?;
            let wanted = TimelineFor {
                kind: *kind,
                text: text.clone(),
                after: after.clone(),
                most: *most,
                ..TimelineFor::default()
            };
            let view = desk.timeline_named(account, person.as_deref(), wanted)?;
            touchpoints::timeline(&view, args.json);
            Ok(())
        }
        Command::Review { account, since } => {
            unlock(&desk)?;
            plan::review(&desk.plan_review_named(account, *since)?, args.json);
            Ok(())
        }
        Command::Qbr {
            account,
            quarter,
            as_of,
            out,
        } => {
            unlock(&desk)?;
            let exported = desk.qbr_write(account, quarter.as_deref(), *as_of, out)?;
            print::exported(&exported, args.json);
            Ok(())
        }
    }
}

fn logo(desk: &Desk, what: &Logo, json: bool) -> Result<()> {
    match what {
        Logo::Set { file } => print::logo(&desk.logo_set(file)?, json),
        Logo::Remove => {
            desk.logo_remove()?;
            print::logo_removed(json);
        }
        Logo::Show { out } => print::logo_saved(&desk.logo_save(out)?, json),
    }
    Ok(())
}

/// Writes tables as the file's name ends.
fn tables(desk: &Desk, of: &TablesOf, out: &Path, json: bool) -> Result<()> {
    unlock(desk)?;
    print::tables(&desk.tables_write(of, out)?, json);
    Ok(())
}

/// Writes the week: its report, or its tables.
fn week_file(desk: &Desk, since: Option<NaiveDate>, out: &Path, json: bool) -> Result<()> {
    let is_report = out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if !is_report {
        return tables(desk, &TablesOf::Week { since }, out, json);
    }
    unlock(desk)?;
    plan::written(&desk.week_report(since, out)?, json);
    Ok(())
}

/// `FIELD=VALUE` in two.
fn pairs(said: &[String]) -> Result<Vec<(String, String)>> {
    let pair = |said: &String| {
        let (field, value) = said
            .split_once('=')
            .ok_or_else(|| Refusal::typed(said, "say FIELD=VALUE"))?;
        Ok((field.trim().to_owned(), value.to_owned()))
    };
    said.iter().map(pair).collect()
}

fn record_id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NoRecord.into())
}

fn unlock(desk: &Desk) -> Result<()> {
    desk.vault_must_exist()?;
    desk.vault_unlock(passphrase::ask("Passphrase: ")?)?;
    backups::of_today(desk);
    Ok(())
}

/// Makes the vault. Its recovery key must be out before anything is written: at a terminal it is typed back; a script
/// has only its output to keep it by, and where that takes nothing no vault is made.
fn init(desk: &Desk, json: bool) -> Result<()> {
    desk.vault_must_not_exist()?;
    let passphrase = passphrase::ask_new()?;
    let key = desk.vault_prepare(passphrase)?;
    if passphrase::at_terminal() {
        print::recovery_key(&key, &desk.vault_state()?.folder, false)?;
        return typed_back(|groups| desk.vault_confirm(groups));
    }
    print::recovery_key(&key, &desk.vault_state()?.folder, json)?;
    Ok(desk.vault_commit_unconfirmed()?)
}

/// Puts a new recovery key in the old one's place, which stays good until the new one is out: as in [`init`].
fn renew_recovery_key(desk: &Desk, json: bool) -> Result<()> {
    desk.vault_must_exist()?;
    let passphrase = Zeroizing::new(passphrase::ask("Passphrase: ")?);
    desk.vault_unlock(passphrase.to_string())?;
    let key = desk.vault_renew_recovery(passphrase.to_string())?;
    if passphrase::at_terminal() {
        print::recovery_key(&key, &desk.vault_state()?.folder, false)?;
        return typed_back(|groups| desk.vault_confirm_recovery(groups));
    }
    print::recovery_key(&key, &desk.vault_state()?.folder, json)?;
    Ok(desk.vault_commit_recovery_unconfirmed()?)
}

/// Has the recovery key typed back until it is what was shown.
fn typed_back(confirm: impl Fn(&[String]) -> desk::Result<()>) -> Result<()> {
    loop {
        let typed = passphrase::line("Type the recovery key back: ")?;
        let groups: Vec<_> = typed
            .split([' ', '-'])
            .filter(|group| !group.is_empty())
            .map(str::to_owned)
            .collect();
        match confirm(&groups) {
            Err(wrong @ Error::WrongGroups { .. }) => print::refusal(&wrong.into(), false),
            done => return Ok(done?),
        }
    }
}

/// Makes the example. Its passphrase is the one that every example has: it is printed, so it must not be a person's own.
fn example(
    desk: &Desk,
    folder: Option<&PathBuf>,
    until: Option<NaiveDate>,
    seed: Option<u64>,
    json: bool,
) -> Result<()> {
    let folder = folder.ok_or_else(|| {
        Refusal::typed(
            "out",
            "say where the example goes, e.g. `tenure example --out example`",
        )
    })?;
    let mut telling = Telling::until(desk.today());
    telling.ends = until.unwrap_or(telling.ends);
    telling.seed = seed.unwrap_or(telling.seed);
    let mut progress = print::Progress::new(json);
    let made = example::make(folder, EXAMPLE_PASSPHRASE, telling, None, &mut |at| {
        progress.say(at)
    })?;
    progress.end();
    print::example(folder, EXAMPLE_PASSPHRASE, telling.ends, made, json);
    Ok(())
}

/// Erases an account once its name was said, or typed at a terminal.
fn erase(desk: &Desk, account: &str, name: Option<&str>, json: bool) -> Result<()> {
    let account = desk.account_called(account)?;
    let typed = match name {
        Some(name) => name.to_owned(),
        None if std::io::stdin().is_terminal() => {
            print::before_erasing(&account.name);
            passphrase::line("Type the account's name to erase it: ")?
        }
        None => {
            let why = "say the account's name to confirm: --name NAME";
            return Err(Refusal::typed("name", why));
        }
    };
    let erased = desk.account_erase(account.id, &typed)?;
    print::erased(&account.name, &erased, json);
    Ok(())
}

fn import(desk: &Desk, file: &Path, firm: &[String], json: bool) -> Result<()> {
    let view = desk.import_read(file)?;
    if view.verdict == desk::import::Verdict::Faults {
        print::faults(&view, json);
        let faults = u32::try_from(view.faults.len()).unwrap_or(u32::MAX);
        let file = file.display().to_string();
        return Err(Error::FileFaults { file, faults }.into());
    }
    let firm = match firm {
        [all] if all == "all" => view.firm.iter().map(|proposal| proposal.field.clone()).collect(),
        fields => fields.to_vec(),
    };
    let done = desk.import_apply_with_firm(&firm)?;
    print::imported(&done, &view, json);
    Ok(())
}

/// Standard output, whose reader may have gone away: that is no fault worth a panic.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", plain::text(text));
}
