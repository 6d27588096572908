//! Where the passphrase comes from: the environment, standard input, or a prompt that does not echo.

use std::io::{BufRead, IsTerminal};

use desk::{Error, Result};

/// The variable that may hold the passphrase.
const VARIABLE: &str = "TENURE_PASSPHRASE";

/// True when a person sits at the terminal and can be asked.
pub fn at_terminal() -> bool {
    std::env::var_os(VARIABLE).is_none() && std::io::stdin().is_terminal()
}

/// The passphrase that the environment names.
pub fn from_environment() -> Option<String> {
    std::env::var(VARIABLE).ok()
}

/// The passphrase of a vault that is there.
pub fn ask(prompt: &str) -> Result<String> {
    if let Some(passphrase) = from_environment() {
        return Ok(passphrase);
    }
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin()
            .lock()
            .read_line(&mut line)
            .map_err(|_| unreadable())?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    rpassword::prompt_password(prompt).map_err(|_| unreadable())
}

/// The passphrase of a new vault; typed twice at a terminal.
pub fn ask_new() -> Result<String> {
    let first = ask("New passphrase: ")?;
    if at_terminal() && ask("The same again: ")? != first {
        return Err(Error::Invalid {
            field: "passphrase".into(),
            why: "the two differ; begin again".into(),
        });
    }
    Ok(first)
}

/// A line typed at the terminal.
pub fn line(prompt: &str) -> Result<String> {
    crate::say(prompt);
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(read) if read > 0 => Ok(line),
        _ => Err(unreadable()),
    }
}

fn unreadable() -> Error {
    Error::Invalid {
        field: "passphrase".into(),
        why: "standard input ended before it was given".into(),
    }
}
