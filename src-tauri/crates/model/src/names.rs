//! When two names are the same name: letter case, spaces, what is not seen and the way letters are encoded do not count.

use icu_casemap::{CaseMapper, CaseMapperBorrowed};
use unicode_normalization::UnicodeNormalization;

use crate::Value;

/// How letters are folded: without regard to a language, so that a name means the same everywhere.
const CASES: CaseMapperBorrowed<'static> = CaseMapper::new();

/// A name reduced to what counts: compatible forms as one (NFKC), letter case folded in full (ß is ss, ς is σ), nothing
/// that is not seen, single spaces.
pub fn folded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    // Most names and every id: nothing to compose, and a tenth of the time.
    if name.is_ascii() {
        for word in name.split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out.make_ascii_lowercase();
        return out;
    }
    let seen: String = name.nfkc().filter(|letter| !is_invisible(*letter)).collect();
    // Folding takes some letters apart: they are composed once more.
    let letters: String = CASES.fold_string(&seen).nfkc().collect();
    for word in letters.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// What Unicode says is not drawn (Default_Ignorable_Code_Point): zero widths, soft hyphens, directions, selectors.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// True when both are the same name to a reader.
pub fn same_name(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// What tells a record from others of its kind: the first stored values of some of its fields, names as a reader sees
/// them. `get` gives the first stored value of a field.
pub fn natural_key<'f>(
    fields: impl IntoIterator<Item = &'f str>,
    get: impl Fn(&str) -> Option<Value>,
) -> Vec<String> {
    let part = |field| match get(field) {
        Some(Value::Text(text)) => folded(&text),
        Some(Value::Int(number)) => number.to_string(),
        Some(Value::Null) | None => String::new(),
    };
    fields.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_encoding_of_accents_do_not_tell_names_apart() {
        assert!(same_name("Irina  Kovač ", "irina Kovac\u{30c}"));
        assert!(!same_name("Irina Kovač", "Irina Kovac"));
        assert!(same_name(" IRINA\t kovac", "Irina Kovac"));
    }

    #[test]
    fn one_client_however_written_is_one_name() {
        for (a, b) in [
            ("Weiß & Söhne", "WEISS & SÖHNE"),
            ("Weiß & Söhne", "weiẞ & so\u{308}hne"),
            ("Οδυσσέας", "ΟΔΥΣΣΈΑΣ"),
            ("Alder\u{200b} Group", "Alder Group"),
            ("Al\u{ad}der", "\u{feff}Alder\u{2060}"),
            ("Alder\u{202e}", "Alder"),
            ("Ａｌｄｅｒ", "Alder"),
            ("Alder\u{a0}Group", "alder group"),
            ("oﬃce ①", "OFFICE 1"),
            ("Kovač\u{200d}", "KOVAC\u{30c}"),
            ("❤\u{fe0f} Co", "❤ co"),
        ] {
            assert!(same_name(a, b), "{a:?} {b:?} {:?} {:?}", folded(a), folded(b));
            assert_eq!(folded(&folded(a)), folded(a), "{a:?}");
        }
        for (a, b) in [
            ("Mass", "Maß 1"),
            ("Σ", "S"),
            ("İzmir", "Izmır"),
            ("Alder", "Elder"),
        ] {
            assert!(!same_name(a, b), "{a:?} {b:?}");
        }
    }
}
