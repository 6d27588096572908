//! Letters as a search compares them, and the pieces of a text in which they were found.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::views::Piece;

/// Letters of a text that stand before what was found, when the text is cut, and the most it may have in all.
const BEFORE: usize = 28;
const MOST: usize = 160;

/// Letters that are written apart where they cannot be typed. Everything with an accent is dealt with by its
/// decomposition.
const APART: &[(char, &str)] = &[
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ı', "i"),
];

/// A letter without case and accents; nothing of a mark by itself.
fn fold_letter(letter: char, out: &mut String) {
    for lower in letter.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)) {
        match APART.iter().find(|(from, _)| *from == lower) {
            Some((_, apart)) => out.push_str(apart),
            None => out.push(lower),
        }
    }
}

fn of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// The words of a text without case and accents, each once.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c| !of_a_word(c))
        .map(|word| {
            let mut folded = String::new();
            word.chars().for_each(|letter| fold_letter(letter, &mut folded));
            folded
        })
        .filter(|word| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    words
}

/// A text for [`begins`]: its words in their order, a space before each.
pub(super) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut inside = false;
    for letter in text.chars() {
        if !of_a_word(letter) {
            inside = false;
            continue;
        }
        if !inside {
            out.push(' ');
            inside = true;
        }
        fold_letter(letter, &mut out);
    }
    out
}

/// Whether a word of a spaced text begins so.
pub(super) fn begins(spaced: &str, word: &str) -> bool {
    spaced
        .match_indices(word)
        .any(|(at, _)| spaced[..at].ends_with(' '))
}

/// Where in a text the letters stand that were looked for: from and to, in bytes.
fn found_in(text: &str, words: &[String]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some(&(start, letter)) = letters.peek() {
        if !of_a_word(letter) {
            letters.next();
            continue;
        }
        // The folded word, and for each of its bytes where the letter ends that it came from.
        let (mut folded, mut ends) = (String::new(), Vec::new());
        while let Some(&(at, letter)) = letters.peek() {
            if !of_a_word(letter) {
                break;
            }
            letters.next();
            let end = at + letter.len_utf8();
            fold_letter(letter, &mut folded);
            if ends.len() == folded.len()
                && let Some(last) = ends.last_mut()
            {
                // A mark belongs to the letter before it.
                *last = end;
            }
            ends.resize(folded.len(), end);
        }
        let longest = words
            .iter()
            .filter(|word| folded.starts_with(word.as_str()))
            .map(String::len)
            .max();
        if let Some(end) = longest.and_then(|long| ends.get(long.wrapping_sub(1))) {
            found.push((start, *end));
        }
    }
    found
}

/// The text in one line, with the letters marked that were looked for; whether any were.
pub(super) fn marked(text: &str, words: &[String]) -> (Vec<Piece>, bool) {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = found_in(&line, words);
    let (from, to) = window(&line, found.first().map_or(0, |(start, _)| *start));
    let mut pieces = Vec::new();
    let mut put = |text: &str, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                found,
            });
        }
    };
    let mut at = from;
    put(if from > 0 { "…" } else { "" }, false);
    for &(start, end) in found.iter().filter(|(start, end)| from <= *start && *end <= to) {
        put(&line[at..start], false);
        put(&line[start..end], true);
        at = end;
    }
    put(&line[at..to], false);
    put(if to < line.len() { "…" } else { "" }, false);
    (pieces, !found.is_empty())
}

/// The part of a line that is shown: the beginning when what was found is in sight there, else from a word a little
/// before it.
fn window(line: &str, first: usize) -> (usize, usize) {
    let letters_before = line[..first].chars().count();
    let from = if letters_before <= BEFORE * 2 {
        0
    } else {
        let about = line[..first]
            .char_indices()
            .rev()
            .nth(BEFORE - 1)
            .map_or(0, |(at, _)| at);
        line[about..first]
            .find(' ')
            .map_or(about, |space| about + space + 1)
    };
    let to = line[from..]
        .char_indices()
        .nth(MOST)
        .map_or(line.len(), |(at, _)| from + at);
    // Never in the middle of a word, where there is another place.
    let to = if to < line.len() {
        line[from..to].rfind(' ').map_or(to, |space| from + space)
    } else {
        to
    };
    (from, to.max(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces as text, what was found in brackets.
    fn shown(text: &str, wanted: &str) -> String {
        let (pieces, _) = marked(text, &words(wanted));
        let shown = |piece: &Piece| match piece.found {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        };
        pieces.iter().map(shown).collect()
    }

    #[test]
    fn the_letters_that_were_typed_are_marked_however_they_are_accented() {
        assert_eq!(
            shown("Harrowgate Logistics", "harr log"),
            "[Harr]owgate [Log]istics"
        );
        assert_eq!(shown("Société Générale", "soci gené"), "[Soci]été [Géné]rale");
        assert_eq!(shown("Straße 5", "stras"), "[Straß]e 5");
        assert_eq!(shown("cafe\u{301} noir", "café"), "[cafe\u{301}] noir");
        assert_eq!(shown("Łukasz Ørsted", "lukasz orst"), "[Łukasz] [Ørst]ed");
        assert_eq!(shown("İzmir", "izm"), "[İzm]ir");
        assert_eq!(shown("Nothing here", "absent"), "Nothing here");
    }

    #[test]
    fn a_word_is_found_at_its_beginning_and_not_inside_another() {
        assert_eq!(shown("reproject the project", "proj"), "reproject the [proj]ect");
        let name = spaced("Anna-Lena O’Neil");
        assert!(begins(&name, "lena") && begins(&name, "neil") && !begins(&name, "ena"));
    }

    #[test]
    fn a_long_text_is_cut_at_words_around_what_was_found() {
        let long = format!("{}budget frozen {}", "before ".repeat(60), "after ".repeat(60));
        let shown = shown(&long, "budget");
        assert!(
            shown.starts_with("…before") && shown.ends_with("after…"),
            "{shown}"
        );
        assert!(shown.contains("[budget] frozen") && shown.chars().count() < 170);
    }

    #[test]
    fn any_text_and_any_words_come_back_whole() {
        for text in ["", " ", "a\u{0}b", "ﬁﬂ ǅ", "\u{301}", "日本語のテキスト", "🙂 x"] {
            for wanted in ["", "a", "f", "fi", "日", "\u{301}", "d"] {
                let (pieces, _) = marked(text, &words(wanted));
                let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
                assert_eq!(whole, text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
}
