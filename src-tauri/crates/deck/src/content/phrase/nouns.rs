//! Nouns: number, heads, articles, and when a first word may lose its capital.

use std::collections::BTreeSet;

/// Prepositions before which a noun phrase's head stands.
const PREPOSITIONS: &[&str] = &[
    "of", "on", "in", "for", "with", "without", "by", "at", "from", "to", "into", "per", "within", "across",
    "about", "before", "after", "under", "over", "through", "until", "between", "against", "onto", "as",
];

const IRREGULAR: &[(&str, &str)] = &[
    ("person", "people"),
    ("child", "children"),
    ("man", "men"),
    ("woman", "women"),
    ("analysis", "analyses"),
    ("basis", "bases"),
    ("index", "indices"),
    ("criterion", "criteria"),
    ("staff", "staff"),
    ("series", "series"),
    ("data", "data"),
];

/// Words that end in `s` and are one thing.
const SINGULAR_IN_S: &[&str] = &[
    "status",
    "process",
    "access",
    "business",
    "bus",
    "campus",
    "focus",
    "bonus",
    "basis",
    "analysis",
    "progress",
    "success",
    "address",
    "logistics",
    "analytics",
    "news",
    "this",
    "us",
    "consensus",
    "class",
    "loss",
];

/// Countable nouns that outcomes are often named by: only before these is an article surely right.
const COUNT_NOUNS: &[&str] = &[
    "decision",
    "report",
    "plan",
    "proposal",
    "pilot",
    "result",
    "contract",
    "agreement",
    "dashboard",
    "list",
    "process",
    "review",
    "test",
    "tool",
    "template",
    "workflow",
    "roadmap",
    "schedule",
    "budget",
    "forecast",
    "baseline",
    "catalogue",
    "audit",
    "workshop",
    "session",
    "system",
    "model",
    "policy",
    "standard",
    "answer",
    "owner",
    "offer",
    "quote",
    "release",
    "launch",
    "team",
    "prototype",
    "programme",
    "summary",
    "framework",
];

/// Words that carry no meaning of their own when two texts are compared.
const STOP: &[&str] = &[
    "the", "a", "an", "and", "or", "of", "on", "in", "for", "with", "without", "by", "at", "from", "to",
    "into", "per", "is", "are", "be", "was", "were", "have", "has", "had", "do", "does", "did", "will",
    "would", "should", "could", "can", "may", "might", "must", "what", "which", "who", "whom", "whose",
    "when", "where", "why", "how", "you", "your", "we", "our", "us", "me", "my", "it", "its", "they",
    "their", "them", "this", "that", "these", "those", "first", "next", "more", "most", "less", "before",
    "after", "not", "no", "both", "all", "each", "still", "only", "than", "then", "so", "if", "as", "about",
    "show", "take", "takes", "make", "makes", "work", "plan", "start", "name", "agree", "there", "also",
    "too", "very", "one",
];

/// Words with a capital of their own, read from the records: where a word stands capitalised inside a
/// sentence, it keeps its capital at the beginning of one.
#[derive(Debug, Clone, Default)]
pub struct Proper(BTreeSet<String>);

impl Proper {
    /// Reads capitalised words that do not begin a sentence.
    pub fn learn(&mut self, text: &str) {
        let mut begins = true;
        for token in text.split_whitespace() {
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            if !begins && word.starts_with(char::is_uppercase) {
                self.0.insert(word.to_owned());
            }
            begins = token.ends_with(['.', '?', '!', ':', '“', '"']);
        }
    }

    /// Reads every word of a name.
    pub fn learn_name(&mut self, name: &str) {
        let words = name.split_whitespace();
        self.0.extend(
            words
                .filter(|w| w.starts_with(char::is_uppercase))
                .map(str::to_owned),
        );
    }
}

/// The text with a small first letter, unless its first word is a name, an abbreviation or a letter alone.
pub fn lower_first(text: &str, proper: &Proper) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let inner_capital = bare.chars().skip(1).any(char::is_uppercase);
    let letter = bare.chars().count() == 1 && bare != "A";
    if inner_capital || letter || proper.0.contains(bare) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The plural of a noun; a plural stays as it is.
pub fn plural(noun: &str) -> String {
    if let Some((_, many)) = IRREGULAR.iter().find(|(one, many)| *one == noun || *many == noun) {
        return (*many).to_owned();
    }
    if is_plural(noun) {
        return noun.to_owned();
    }
    let vowel_before_y = noun
        .chars()
        .rev()
        .nth(1)
        .is_some_and(|c| "aeiou".contains(c.to_ascii_lowercase()));
    match noun {
        n if n.ends_with('y') && !vowel_before_y => format!("{}ies", &n[..n.len() - 1]),
        n if ["s", "x", "z", "ch", "sh"].iter().any(|end| n.ends_with(end)) => format!("{n}es"),
        n => format!("{n}s"),
    }
}

/// True when a noun is a plural, by its form.
pub fn is_plural(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    if IRREGULAR.iter().any(|(one, many)| one != many && *many == lower)
        || lower == "data"
        || lower == "staff"
    {
        return lower != "data";
    }
    lower.ends_with('s')
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !SINGULAR_IN_S.contains(&lower.as_str())
}

/// The words before the first preposition: the noun phrase proper.
pub fn before_preposition(text: &str) -> &str {
    let mut end = text.len();
    let mut at = 0;
    for token in text.split(' ') {
        if at > 0 && PREPOSITIONS.contains(&token.to_lowercase().as_str()) {
            end = at;
            break;
        }
        at += token.len() + 1;
    }
    text[..end].trim_end()
}

/// The last word before the first preposition.
pub fn head_noun(text: &str) -> &str {
    before_preposition(text)
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric())
}

/// `is` or `are`, by the head of the subject; a list of two or more is many.
pub fn be(subject: &str) -> &'static str {
    let many = is_plural(head_noun(subject)) || before_preposition(subject).contains(" and ");
    if many { "are" } else { "is" }
}

/// With `a` or `an` where the head is a single countable thing; `None` where that is not sure.
pub fn with_article(phrase: &str) -> Option<String> {
    let head = head_noun(phrase).to_lowercase();
    let first = phrase.split(' ').next().unwrap_or_default().to_lowercase();
    if !COUNT_NOUNS.contains(&head.as_str())
        || [
            "a", "an", "the", "one", "no", "every", "each", "our", "your", "all",
        ]
        .contains(&first.as_str())
    {
        return None;
    }
    let article = if first.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    Some(format!("{article} {phrase}"))
}

/// The words of a text that mean something, in small letters, a plural's `s` dropped.
pub fn content_words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.len() > 2 && !STOP.contains(&word.as_str()))
        .map(|word| {
            if is_plural(&word) && word.len() > 4 {
                word.trim_end_matches('s').to_owned()
            } else {
                word
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_the_language() {
        for (one, many) in [
            ("template", "templates"),
            ("library", "libraries"),
            ("survey", "surveys"),
            ("person", "people"),
            ("people", "people"),
            ("process", "processes"),
            ("teams", "teams"),
            ("branch", "branches"),
        ] {
            assert_eq!(plural(one), many);
        }
        assert!(!is_plural("status") && !is_plural("access") && is_plural("users") && is_plural("people"));
    }

    #[test]
    fn a_head_stands_before_the_first_preposition() {
        assert_eq!(head_noun("two remaining teams on board"), "teams");
        assert_eq!(head_noun("Monthly client report without export"), "report");
        assert_eq!(before_preposition("On call"), "On call");
        assert_eq!(be("Projects"), "are");
        assert_eq!(be("Current status"), "is");
        assert_eq!(be("Projects and status"), "are");
    }

    #[test]
    fn an_article_is_set_only_where_it_is_surely_right() {
        assert_eq!(
            with_article("decision on the plan").as_deref(),
            Some("a decision on the plan")
        );
        assert_eq!(with_article("annual review").as_deref(), Some("an annual review"));
        assert_eq!(with_article("better visibility of spend"), None);
        assert_eq!(with_article("no status copied by hand"), None);
        assert_eq!(with_article("reports on time"), None);
    }

    #[test]
    fn a_first_word_keeps_the_capital_that_is_its_own() {
        let mut proper = Proper::default();
        proper.learn("Move the archive to Figma. Then close it.");
        assert_eq!(lower_first("Figma seats", &proper), "Figma seats");
        assert_eq!(lower_first("NPS", &proper), "NPS");
        assert_eq!(lower_first("Then", &proper), "then");
        assert_eq!(lower_first("Émile", &proper), "émile");
        assert_eq!(lower_first("", &proper), "");
    }
}
