//! What was probably meant by a name that is not found.

use model::folded;

/// Longest text for which something near is looked for, in bytes: whoever writes more has not slipped in a name.
pub(crate) const LONGEST_GUESSED: usize = 100;

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
    fn the_nearest_name_is_offered_only_when_it_is_near() {
        let metrics = ["Weekly logins", "Monthly jobs"];
        assert_eq!(nearest("Logins per week", metrics), None);
        assert_eq!(nearest("Weekly login", metrics), Some("Weekly logins"));
        assert_eq!(nearest("jobs monthly", metrics), Some("Monthly jobs"));
        assert_eq!(nearest("Zebra", metrics), None);
    }
}
