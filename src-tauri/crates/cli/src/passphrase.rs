//! Where the passphrase comes from: the environment, standard input, or a prompt that does not echo. The same text
//! opens the same vault whichever way it came, and no copy of it stays in memory.

use std::ffi::OsString;
use std::fs::File;
use std::io::{IsTerminal, Read};

use zeroize::Zeroizing;

use crate::refusal::{Refusal, Result};

/// The variable that may hold the passphrase.
const VARIABLE: &str = "TENURE_PASSPHRASE";
/// Most bytes of a line that are read; no passphrase is so long.
const LONGEST: usize = 64 * 1024;
/// Most bytes that a pipe takes before anybody reads from it, on every system.
#[cfg(unix)]
const PIPE: usize = 512;

/// Takes the passphrase out of the environment, where whoever looks at this program can read it for as long as it runs:
/// the program starts anew with it on standard input. What does not go through a pipe in one line stays where it is.
/// Windows lets nobody start anew in the same process, and taking a variable out of the own environment is `unsafe`, which
/// this house forbids: there it stays as well, and standard input is the way that leaves nothing behind.
pub fn leave_environment() {
    #[cfg(unix)]
    {
        use std::io::Write;
        use std::os::unix::process::CommandExt;
        let value = std::env::var_os(VARIABLE).and_then(|value| value.into_string().ok());
        let Some(value) = value.map(Zeroizing::new) else {
            return;
        };
        let line = value.trim_end_matches(['\r', '\n']);
        if line.len() >= PIPE || line.contains('\n') {
            return;
        }
        let (Ok((from, mut into)), Ok(program)) = (std::io::pipe(), std::env::current_exe()) else {
            return;
        };
        if into
            .write_all(line.as_bytes())
            .and_then(|()| into.write_all(b"\n"))
            .is_err()
        {
            return;
        }
        drop(into);
        // It comes back only when it did not go; then the variable is still there.
        let _stayed = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env_remove(VARIABLE)
            .stdin(from)
            .exec();
    }
}

/// True when a person sits at the terminal and can be asked.
pub fn at_terminal() -> bool {
    std::env::var_os(VARIABLE).is_none() && std::io::stdin().is_terminal()
}

/// The passphrase of a vault that is there.
pub fn ask(prompt: &str) -> Result<String> {
    if let Some(passphrase) = std::env::var_os(VARIABLE) {
        return from_variable(passphrase);
    }
    if !std::io::stdin().is_terminal() {
        return first_line(standard_input()?);
    }
    rpassword::prompt_password(prompt).map_err(|_| ended())
}

/// The passphrase of a new vault; typed twice at a terminal.
pub fn ask_new() -> Result<String> {
    let mut first = Zeroizing::new(ask("New passphrase: ")?);
    if at_terminal() && Zeroizing::new(ask("The same again: ")?) != first {
        return Err(refused("the two differ; begin again"));
    }
    Ok(std::mem::take(&mut *first))
}

/// A line typed at the terminal.
pub fn line(prompt: &str) -> Result<String> {
    crate::say(prompt);
    first_line(standard_input()?)
}

/// Standard input without the buffer of the standard library, which keeps what went through it.
fn standard_input() -> Result<File> {
    #[cfg(unix)]
    let own = std::os::fd::AsFd::as_fd(&std::io::stdin()).try_clone_to_owned();
    #[cfg(windows)]
    let own = std::os::windows::io::AsHandle::as_handle(&std::io::stdin()).try_clone_to_owned();
    own.map(File::from).map_err(|_| ended())
}

fn from_variable(value: OsString) -> Result<String> {
    let text = value
        .into_string()
        .map_err(|_| refused("TENURE_PASSPHRASE is not text in UTF-8"))?;
    Ok(bare(text))
}

fn first_line(mut from: impl Read) -> Result<String> {
    // Never made larger, which would leave a copy behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut next = Zeroizing::new([0u8]);
    while bytes.last() != Some(&b'\n') && from.read(&mut *next).map_err(|_| ended())? > 0 {
        if bytes.len() == LONGEST {
            return Err(refused("the line on standard input is too long to be one"));
        }
        bytes.push(next[0]);
    }
    if bytes.is_empty() {
        return Err(ended());
    }
    if std::str::from_utf8(&bytes).is_err() {
        return Err(refused(
            "what came on standard input is not text in UTF-8; PowerShell may have sent UTF-16",
        ));
    }
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(bare)
        .map_err(|_| ended())
}

/// A text without the byte order mark that a program put before it and the line end after it. Spaces count.
fn bare(mut text: String) -> String {
    text.truncate(text.trim_end_matches(['\r', '\n']).len());
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    text
}

fn ended() -> Refusal {
    refused("standard input ended before it was given")
}

fn refused(why: &'static str) -> Refusal {
    Refusal::typed("passphrase", why)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

    use super::*;

    #[test]
    fn the_same_text_is_the_same_passphrase_whichever_way_it_came() {
        for text in [
            "six words ß",
            "six words ß\n",
            "six words ß\r\n",
            "\u{feff}six words ß",
            "\u{feff}six words ß\r\n",
        ] {
            assert_eq!(
                from_variable(OsString::from(text)).unwrap(),
                "six words ß",
                "{text:?}"
            );
            assert_eq!(first_line(text.as_bytes()).unwrap(), "six words ß", "{text:?}");
        }
        assert_eq!(
            first_line(&b" spaces count \nnext"[..]).unwrap(),
            " spaces count "
        );
    }

    #[test]
    fn what_cannot_be_a_passphrase_is_refused_with_the_reason() {
        let why = |given: Result<String>| match given.unwrap_err() {
            Refusal::Typed { why, .. } => why,
            other => panic!("{other:?}"),
        };
        assert!(why(first_line(&b"\xff\xfea\0b\0\n"[..])).contains("UTF-8"));
        assert!(why(first_line(&b""[..])).contains("ended"));
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt;
            assert!(why(from_variable(OsString::from_vec(b"caf\xe9".to_vec()))).contains("UTF-8"));
        }
        // Without a limit this would never end.
        assert!(why(first_line(std::io::repeat(b'a'))).contains("too long"));
    }
}
