//! What must not be parted at a line's end: the day of its month, `n` of its number.

use model::{Quarter, is_month};

/// `third quarter`
pub fn quarter_in_words(quarter: Quarter) -> &'static str {
    [
        "first quarter",
        "second quarter",
        "third quarter",
        "fourth quarter",
    ][usize::from(quarter.number().clamp(1, 4) - 1)]
}

/// The same words with what must not be parted glued: `3 November`, `n = 19`.
pub fn glued(words: &str) -> String {
    let tokens: Vec<&str> = words.split(' ').collect();
    let mut out = String::with_capacity(words.len());
    for (i, token) in tokens.iter().enumerate() {
        out.push_str(token);
        if let Some(next) = tokens.get(i + 1) {
            let glue = (is_day(token) && begins_with_month(next))
                || (last_word(token) == "n" && *next == "=")
                || (*token == "=" && i > 0 && last_word(tokens[i - 1]) == "n" && begins_with_digit(next));
            out.push(if glue { '\u{a0}' } else { ' ' });
        }
    }
    out
}

fn last_word(token: &str) -> &str {
    token.rsplit(['\u{a0}', '(']).next().unwrap_or_default()
}

fn is_day(token: &str) -> bool {
    let word = last_word(token);
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

fn begins_with_digit(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
}

fn begins_with_month(text: &str) -> bool {
    let word: &str = text
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    is_month(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_belong_together_are_glued() {
        assert_eq!(
            glued("on 3 November, n = 19"),
            "on 3\u{a0}November, n\u{a0}=\u{a0}19"
        );
        assert_eq!(glued("100 people by June"), "100 people by June");
        assert_eq!(glued("3 Novembers"), "3 Novembers");
        assert_eq!(glued("12 Dec  x "), "12\u{a0}Dec  x ");
    }

    proptest! {
        #[test]
        fn gluing_changes_spaces_only(words in "\\PC{0,60}") {
            let plain = |text: &str| text.replace('\u{a0}', " ");
            prop_assert_eq!(plain(&glued(&words)), plain(&words));
            prop_assert_eq!(glued(&glued(&words)), glued(&words));
        }
    }
}
