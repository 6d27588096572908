//! What a file may be before it is parsed: its size is known before it is read, its depth and its count of values
//! before anything is built from it. A file of two gigabytes costs a look at its length.

use std::io::{self, Read};
use std::path::Path;

use crate::account_file::Reading;
use crate::phrase::{Phrase, say};
use crate::{Fault, read_account_file};

/// Largest file, in bytes (32 MiB).
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;
/// Deepest nesting of lists and objects. The format itself needs six.
pub const MAX_DEPTH: usize = 32;
/// Most values (texts, numbers, lists, objects …) in one file.
pub const MAX_VALUES: usize = 1_000_000;

/// Reads an account file from a path. Its size is asked before it is opened.
///
/// # Errors
/// When the file cannot be opened or read; what is wrong *in* it is a fault of the reading.
pub fn read_account_path(path: &Path) -> io::Result<Reading> {
    let about = std::fs::metadata(path)?;
    if about.is_dir() {
        return Err(io::Error::new(
            io::ErrorKind::IsADirectory,
            "this is a folder, not a file",
        ));
    }
    if about.len() > MAX_BYTES {
        return Ok(Reading::refused(*too_large(about.len())));
    }
    read_account_from(std::fs::File::open(path)?, Some(about.len()))
}

/// Reads an account file from anything readable; `length` in bytes, where it is known beforehand.
///
/// # Errors
/// When reading fails; what is wrong *in* the file is a fault of the reading.
pub fn read_account_from(from: impl Read, length: Option<u64>) -> io::Result<Reading> {
    if let Some(length) = length.filter(|length| *length > MAX_BYTES) {
        return Ok(Reading::refused(*too_large(length)));
    }
    let mut bytes = Vec::new();
    from.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(read_account_file(&bytes))
}

/// The text of a file that is within the limits, without its byte order mark.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, Box<Fault>> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    if text.trim().is_empty() {
        return Err(whole(
            say!("found-nothing"),
            say!("expected-account"),
            say!("fault-empty"),
            None,
        ));
    }
    Ok(text)
}

/// Depth and count, by one pass over the bytes that builds nothing.
///
/// # Errors
/// The offset at which a limit is passed, what is found there and what is expected.
pub(crate) fn measure(text: &str) -> Result<(), (usize, Phrase, Phrase)> {
    let (mut depth, mut values, mut in_text, mut escaped) = (0usize, 1usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' => {
                depth += 1;
                values += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err((
                at,
                say!("found-nested"),
                say!("expected-levels", most = MAX_DEPTH),
            ));
        }
        if values > MAX_VALUES {
            return Err((
                at,
                say!("found-more-values"),
                say!("expected-values", most = MAX_VALUES),
            ));
        }
    }
    Ok(())
}

fn too_large(bytes: u64) -> Box<Fault> {
    let mib = |bytes: u64| bytes.div_ceil(1024 * 1024).to_string();
    whole(
        say!("found-size", size = mib(bytes)),
        say!("expected-size", size = mib(MAX_BYTES)),
        say!("fault-too-large"),
        Some(say!("hint-right-file")),
    )
}

fn not_utf8(bytes: &[u8], at: usize) -> Box<Fault> {
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let line = 1 + bytes[..at].iter().filter(|b| **b == b'\n').count();
    let mut fault = whole(
        if wide {
            say!("found-utf-16")
        } else {
            say!("found-bytes")
        },
        say!("expected-utf-8"),
        say!("fault-not-utf-8"),
        Some(if wide {
            say!("hint-save-as-utf-8")
        } else {
            say!("hint-wrong-file")
        }),
    );
    fault.line = u32::try_from(line).unwrap_or(u32::MAX);
    fault
}

/// A fault of the file as a whole.
pub(crate) fn whole(found: Phrase, expected: Phrase, sentence: Phrase, hint: Option<Phrase>) -> Box<Fault> {
    Box::new(Fault {
        place: String::new(),
        line: 0,
        column: 0,
        found,
        expected,
        sentence,
        hint,
        likely: None,
        context: Vec::new(),
    })
}
