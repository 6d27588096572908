//! The names of the months, once for everybody who writes, reads or breaks a date.

/// The months of the year in English, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// True for the name of a month as it is written: `September` or `Sep`.
pub fn is_month(word: &str) -> bool {
    MONTHS
        .iter()
        .any(|month| *month == word || (word.len() == 3 && month.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_by_its_name_and_by_three_letters() {
        assert!(["September", "Sep", "May"].into_iter().all(is_month));
        assert!(!["Sept", "september", "Se", ""].into_iter().any(is_month));
    }
}
