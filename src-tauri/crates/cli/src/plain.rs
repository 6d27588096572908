//! Text that is safe for a terminal. A client's name may hold anything: an escape sequence would move the cursor, set
//! the window's title or paint over what stands there, a mark of direction would turn a line around.

use std::fmt::Write;

/// The text with nothing in it that a terminal obeys, but the ends of its lines.
pub fn text(text: &str) -> String {
    clean(text, |c| c == '\n')
}

/// As [`text`], for one cell of a table or one name: in one line.
pub fn line(text: &str) -> String {
    clean(text, |_| false)
}

/// JSON that means the same, with what a terminal obeys written as escapes.
pub fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && is_obeyed(c) {
            // All of them are of the basic plane.
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

fn clean(text: &str, stays: impl Fn(char) -> bool) -> String {
    text.chars()
        .map(|c| {
            if is_obeyed(c) && !stays(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// Control characters, and the marks that turn the direction of what follows.
fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        let bad = "A\u{1b}[2J\u{7}\r\u{202e}b\u{9b}c\u{2066}d\nnext\u{0}\u{7f}é";
        let shown = text(bad);
        assert_eq!(shown.lines().count(), 2);
        assert!(!shown.chars().any(|c| c != '\n' && is_obeyed(c)), "{shown:?}");
        assert!(!line(bad).chars().any(is_obeyed));
        assert_eq!(text("Łabędź & Söhne — 山田"), "Łabędź & Söhne — 山田");
    }

    #[test]
    fn json_means_the_same() {
        let bad = serde_json::json!({"name": "A\u{1b}[2J\u{202e}b\u{9b}\n"});
        let shown = json(&serde_json::to_string_pretty(&bad).unwrap());
        assert!(!shown.chars().any(|c| c != '\n' && is_obeyed(c)), "{shown:?}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), bad);
    }
}
