//! Where the passphrase comes from: the environment, standard input, or a prompt that does not echo. The same text
//! opens the same vault whichever way it came.

use std::ffi::OsStr;
use std::io::{BufRead, IsTerminal};

use desk::{Error, Result};

/// The variable that may hold the passphrase.
const VARIABLE: &str = "TENURE_PASSPHRASE";
/// Most bytes of a line that are read; no passphrase is so long.
const LONGEST: u64 = 64 * 1024;

/// True when a person sits at the terminal and can be asked.
pub fn at_terminal() -> bool {
    std::env::var_os(VARIABLE).is_none() && std::io::stdin().is_terminal()
}

/// The passphrase of a vault that is there.
pub fn ask(prompt: &str) -> Result<String> {
    if let Some(passphrase) = std::env::var_os(VARIABLE) {
        return from_variable(&passphrase);
    }
    if !std::io::stdin().is_terminal() {
        return first_line(std::io::stdin().lock());
    }
    rpassword::prompt_password(prompt).map_err(|_| ended())
}

/// The passphrase of a new vault; typed twice at a terminal.
pub fn ask_new() -> Result<String> {
    let first = ask("New passphrase: ")?;
    if at_terminal() && ask("The same again: ")? != first {
        return Err(refused("the two differ; begin again"));
    }
    Ok(first)
}

/// A line typed at the terminal.
pub fn line(prompt: &str) -> Result<String> {
    crate::say(prompt);
    first_line(std::io::stdin().lock())
}

fn from_variable(value: &OsStr) -> Result<String> {
    let text = value
        .to_str()
        .ok_or_else(|| refused("TENURE_PASSPHRASE is not text in UTF-8"))?;
    Ok(bare(text).to_owned())
}

fn first_line(from: impl BufRead) -> Result<String> {
    let mut bytes = Vec::new();
    from.take(LONGEST)
        .read_until(b'\n', &mut bytes)
        .map_err(|_| ended())?;
    if bytes.is_empty() {
        return Err(ended());
    }
    if bytes.len() as u64 == LONGEST {
        return Err(refused("the line on standard input is too long to be one"));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        refused("what came on standard input is not text in UTF-8; PowerShell may have sent UTF-16")
    })?;
    match bare(&text) {
        bare if bare.len() == text.len() => Ok(text),
        bare => Ok(bare.to_owned()),
    }
}

/// A text without the byte order mark that a program put before it and the line end after it. Spaces count.
fn bare(text: &str) -> &str {
    text.strip_prefix('\u{feff}')
        .unwrap_or(text)
        .trim_end_matches(['\r', '\n'])
}

fn ended() -> Error {
    refused("standard input ended before it was given")
}

fn refused(why: &str) -> Error {
    Error::Invalid {
        field: "passphrase".into(),
        why: why.into(),
    }
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
                from_variable(OsStr::new(text)).unwrap(),
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
            Error::Invalid { why, .. } => why,
            other => panic!("{other:?}"),
        };
        assert!(why(first_line(&b"\xff\xfea\0b\0\n"[..])).contains("UTF-8"));
        assert!(why(first_line(&b""[..])).contains("ended"));
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStrExt;
            assert!(why(from_variable(OsStr::from_bytes(b"caf\xe9"))).contains("UTF-8"));
        }
        // Without a limit this would never end.
        let endless = std::io::BufReader::new(std::io::repeat(b'a'));
        assert!(why(first_line(endless)).contains("too long"));
    }
}
