//! `tenure`: the same desk as the window's, without a window. For scripts, for a server-less cron, and
//! for whoever would rather type.

mod args;
mod passphrase;
mod plain;
mod print;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Args, Command};
use chrono::NaiveDate;
use clap::Parser;
use desk::example::EXAMPLE_PASSPHRASE;
use desk::{Desk, Error, Result};

fn main() -> ExitCode {
    desk::keep_memory_private();
    let args = Args::parse();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print::error(&error, args.json);
            ExitCode::from(error.exit_code())
        }
    }
}

fn run(args: &Args) -> Result<()> {
    let desk = Desk::without_window(args.vault.clone());
    match &args.command {
        Command::Init => init(&desk, args.json),
        Command::Import { file } => {
            unlock(&desk)?;
            import(&desk, file, args.json)
        }
        Command::Example { out, until, seed } => {
            let folder = out.as_ref().or(args.vault.as_ref());
            example(&desk, folder, *until, *seed, args.json)
        }
        Command::Accounts => {
            unlock(&desk)?;
            let view = desk.accounts_list()?;
            print::accounts(&view, args.json);
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

fn unlock(desk: &Desk) -> Result<()> {
    desk.vault_must_exist()?;
    desk.vault_unlock(passphrase::ask("Passphrase: ")?)
}

/// Makes the vault. At a terminal the recovery key must be typed back before anything is written;
/// a script has only its output to keep it by.
fn init(desk: &Desk, json: bool) -> Result<()> {
    desk.vault_must_not_exist()?;
    let passphrase = passphrase::ask_new()?;
    let key = desk.vault_prepare(passphrase)?;
    if passphrase::at_terminal() {
        print::recovery_key(&key, &desk.vault_state()?.folder, false);
        loop {
            let typed = passphrase::line("Type the recovery key back: ")?;
            let groups: Vec<_> = typed
                .split([' ', '-'])
                .filter(|g| !g.is_empty())
                .map(str::to_owned)
                .collect();
            match desk.vault_confirm(&groups) {
                Err(wrong @ Error::WrongGroups { .. }) => print::error(&wrong, false),
                done => return done,
            }
        }
    }
    desk.vault_commit_unconfirmed()?;
    print::recovery_key(&key, &desk.vault_state()?.folder, json);
    Ok(())
}

/// Makes the example. Its passphrase is the one that every example has: it is printed, so it must not be a person's own.
fn example(
    desk: &Desk,
    folder: Option<&PathBuf>,
    until: Option<NaiveDate>,
    seed: Option<u64>,
    json: bool,
) -> Result<()> {
    let folder = folder.ok_or_else(|| Error::Invalid {
        field: "out".into(),
        why: "say where the example goes, e.g. `tenure example --out example`".into(),
    })?;
    let mut telling = desk.example_today();
    telling.ends = until.unwrap_or(telling.ends);
    telling.seed = seed.unwrap_or(telling.seed);
    let mut progress = print::Progress::new(json);
    let made = desk::example::make(folder, EXAMPLE_PASSPHRASE, telling, None, &mut |at| {
        progress.say(at)
    })?;
    progress.end();
    print::example(folder, EXAMPLE_PASSPHRASE, telling.ends, made, json);
    Ok(())
}

fn import(desk: &Desk, file: &Path, json: bool) -> Result<()> {
    let view = desk.import_read(file)?;
    if view.verdict == desk::import::Verdict::Faults {
        print::faults(&view, json);
        let faults = u32::try_from(view.faults.len()).unwrap_or(u32::MAX);
        return Err(Error::FileFaults {
            file: file.display().to_string(),
            faults,
        });
    }
    print::imported(&desk.import_apply()?, &view.unknown, json);
    Ok(())
}

/// Standard output, whose reader may have gone away: that is no fault worth a panic.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", plain::text(text));
}
