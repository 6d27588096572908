//! When two names are the same name: letter case, spaces and the way accents are encoded do not count.

use unicode_normalization::UnicodeNormalization;

/// A name reduced to what counts: composed (NFC), lower case, single spaces.
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
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.nfc().flat_map(char::to_lowercase));
    }
    out
}

/// True when both are the same name to a reader.
pub fn same_name(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// The candidate nearest to a name that was not found, when one is near enough to be what was meant.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = folded(name);
    candidates
        .into_iter()
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
    fn the_nearest_name_is_offered_only_when_it_is_near() {
        let metrics = ["Weekly logins", "Monthly jobs"];
        assert_eq!(nearest("Logins per week", metrics), None);
        assert_eq!(nearest("Weekly login", metrics), Some("Weekly logins"));
        assert_eq!(nearest("jobs monthly", metrics), Some("Monthly jobs"));
        assert_eq!(nearest("Zebra", metrics), None);
    }
}
