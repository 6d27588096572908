//! When two names are the same name: letter case, spaces, what is not seen and the way letters are encoded do not count.

use icu_casemap::{CaseMapper, CaseMapperBorrowed};
use unicode_normalization::UnicodeNormalization;

/// Longest text for which something near is looked for, in bytes: whoever writes more has not slipped in a name.
pub(crate) const LONGEST_GUESSED: usize = 100;
/// How letters are folded: without regard to a language, so that a file means the same everywhere.
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

/// The candidate nearest to a name that was not found, when one is near enough to be what was meant.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST_GUESSED {
        return None;
    }
    let name = folded(name);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST_GUESSED)
        .map(|candidate| (likeness(&name, &folded(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// 0 (nothing in common) to 1 (the same). Shared words count as well as shared letters, in any order.
fn likeness(a: &str, b: &str) -> f64 {
    let letters = strsim::normalized_damerau_levenshtein(a, b);
    let words = |text: &str| {
        text.split(' ')
            .map(str::to_owned)
            .collect::<std::collections::BTreeSet<_>>()
    };
    let (wa, wb) = (words(a), words(b));
    let alike = wa
        .iter()
        .filter(|w| {
            wb.iter()
                .any(|x| strsim::normalized_damerau_levenshtein(w, x) > 0.75)
        })
        .count();
    letters.max(alike as f64 / wa.len().max(wb.len()).max(1) as f64)
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

    #[test]
    fn the_nearest_name_is_offered_only_when_it_is_near() {
        let metrics = ["Weekly logins", "Monthly jobs"];
        assert_eq!(nearest("Logins per week", metrics), None);
        assert_eq!(nearest("Weekly login", metrics), Some("Weekly logins"));
        assert_eq!(nearest("jobs monthly", metrics), Some("Monthly jobs"));
        assert_eq!(nearest("Zebra", metrics), None);
    }
}
