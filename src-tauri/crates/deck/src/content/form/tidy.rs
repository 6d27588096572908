//! Texts that came from outside are data: what would break a line, or a file, is a space here.

/// The text on one line: no control characters, no line or paragraph separators, no spaces at its ends.
pub fn tidy(text: &str) -> String {
    let one_line = |c: char| {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            c
        }
    };
    text.chars().map(one_line).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn what_would_break_a_line_is_a_space() {
        assert_eq!(tidy(" a\tb\r\nc\u{0}\u{2028} "), "a b  c");
        assert_eq!(tidy("مرحبا \u{202e}x"), "مرحبا \u{202e}x");
    }
}
