//! Verbs: the imperatives that promises, goals and initiatives begin with, and what follows from them.

use super::nouns::be;

/// Imperatives with their past participle; only these are read as verbs, so no noun is mistaken for one.
const VERBS: &[(&str, &str)] = &[
    ("add", "added"),
    ("agree", "agreed"),
    ("appoint", "appointed"),
    ("approve", "approved"),
    ("arrange", "arranged"),
    ("automate", "automated"),
    ("bring", "brought"),
    ("build", "built"),
    ("check", "checked"),
    ("clean", "cleaned"),
    ("close", "closed"),
    ("complete", "completed"),
    ("configure", "configured"),
    ("confirm", "confirmed"),
    ("connect", "connected"),
    ("correct", "corrected"),
    ("create", "created"),
    ("cut", "cut"),
    ("define", "defined"),
    ("deliver", "delivered"),
    ("deploy", "deployed"),
    ("describe", "described"),
    ("design", "designed"),
    ("develop", "developed"),
    ("document", "documented"),
    ("draft", "drafted"),
    ("expand", "expanded"),
    ("extend", "extended"),
    ("find", "found"),
    ("finish", "finished"),
    ("fix", "fixed"),
    ("get", "brought"),
    ("give", "given"),
    ("grow", "grown"),
    ("hand", "handed"),
    ("hire", "hired"),
    ("implement", "implemented"),
    ("improve", "improved"),
    ("increase", "increased"),
    ("install", "installed"),
    ("integrate", "integrated"),
    ("introduce", "introduced"),
    ("invite", "invited"),
    ("launch", "launched"),
    ("lower", "lowered"),
    ("make", "made"),
    ("measure", "measured"),
    ("migrate", "migrated"),
    ("move", "moved"),
    ("name", "named"),
    ("nominate", "nominated"),
    ("onboard", "onboarded"),
    ("open", "opened"),
    ("organise", "organised"),
    ("organize", "organized"),
    ("plan", "planned"),
    ("prepare", "prepared"),
    ("present", "presented"),
    ("produce", "produced"),
    ("propose", "proposed"),
    ("provide", "provided"),
    ("publish", "published"),
    ("raise", "raised"),
    ("reach", "reached"),
    ("recommend", "recommended"),
    ("reduce", "reduced"),
    ("release", "released"),
    ("remove", "removed"),
    ("replace", "replaced"),
    ("resolve", "resolved"),
    ("review", "reviewed"),
    ("roll", "rolled"),
    ("run", "run"),
    ("send", "sent"),
    ("set", "set"),
    ("share", "shared"),
    ("ship", "shipped"),
    ("show", "shown"),
    ("sign", "signed"),
    ("simplify", "simplified"),
    ("start", "started"),
    ("supply", "supplied"),
    ("switch", "switched"),
    ("test", "tested"),
    ("train", "trained"),
    ("update", "updated"),
    ("upgrade", "upgraded"),
    ("write", "written"),
];

/// Nouns as often as verbs: read as a verb only before a determiner, a number or a name.
const ALSO_NOUNS: &[&str] = &[
    "check", "cut", "design", "document", "draft", "hand", "launch", "measure", "move", "name", "plan",
    "present", "release", "review", "run", "set", "share", "show", "sign", "start", "supply", "switch",
    "test", "train", "update", "upgrade", "open", "clean", "complete", "lower", "increase", "close",
    "correct", "fix",
];

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "our", "your", "all", "both", "every", "each", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve", "us", "one", "what", "who", "how", "up", "to",
    "out",
];

/// Where something is once it was brought there.
const PREDICATES: &[&str] = &[
    "on board",
    "in place",
    "live",
    "in use",
    "ready",
    "online",
    "connected",
    "trained",
    "in production",
    "up and running",
    "complete",
    "on track",
];

/// Goals of having something: the verb goes without saying after "you plan".
const HAVING: &[&str] = &[
    "open",
    "launch",
    "build",
    "introduce",
    "create",
    "add",
    "hire",
    "start",
    "establish",
];

/// Goals of reaching a number: the verb and its preposition go without saying.
const REACHING: &[&str] = &[
    "grow to",
    "reach",
    "get to",
    "expand to",
    "increase to",
    "scale to",
    "rise to",
];

/// Splits a text that begins with an imperative: its participle, and the rest.
pub fn imperative(text: &str) -> Option<(&'static str, &str)> {
    let (first, rest) = text.split_once(' ')?;
    let lower = first.to_lowercase();
    let (verb, participle) = VERBS.iter().find(|(verb, _)| *verb == lower)?;
    let next = rest.split(' ').next().unwrap_or_default();
    let sure = !ALSO_NOUNS.contains(verb)
        || DETERMINERS.contains(&next.to_lowercase().as_str())
        || next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    sure.then_some((*participle, rest))
}

/// True when a text begins with an imperative.
pub fn is_imperative(text: &str) -> bool {
    imperative(text).is_some()
}

/// A name such as `Whole team on board` as a sentence: `the whole team is on board`. `None` when it does
/// not end in where something is.
pub fn predicate(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let tail = PREDICATES
        .iter()
        .find(|tail| lower.ends_with(&format!(" {tail}")))?;
    let subject = name[..name.len() - tail.len() - 1].trim();
    if subject.is_empty() || is_imperative(name) {
        return None;
    }
    let first = subject.split(' ').next().unwrap_or_default().to_lowercase();
    let article = if DETERMINERS.contains(&first.as_str()) || first.starts_with(|c: char| c.is_ascii_digit())
    {
        ""
    } else {
        "the "
    };
    Some(format!(
        "{article}{} {} {tail}",
        lower_letter(subject),
        be(subject)
    ))
}

/// Where an object was brought: the part of the object before it, and `on board`.
pub(super) fn split_predicate(object: &str) -> Option<(&str, &'static str)> {
    let lower = object.to_lowercase();
    let tail = PREDICATES
        .iter()
        .find(|tail| lower.ends_with(&format!(" {tail}")))?;
    Some((object[..object.len() - tail.len() - 1].trim(), tail))
}

/// What a goal is to have or to reach, after "you plan": `a second office in the spring` of `Open a second
/// office in the spring`. `None` for other goals.
pub fn goal_object(statement: &str) -> Option<&str> {
    let statement = statement.trim_end_matches('.');
    let lower = statement.to_lowercase();
    let starts = |verb: &&&str| lower.starts_with(&format!("{verb} "));
    let verb = REACHING.iter().chain(HAVING).find(starts)?;
    let rest = statement.get(verb.len()..)?.trim();
    let next = rest.split(' ').next().unwrap_or_default().to_lowercase();
    let object = [
        "a", "an", "the", "our", "two", "three", "four", "five", "more", "new",
    ]
    .contains(&next.as_str())
        || next.starts_with(|c: char| c.is_ascii_digit() || "$€£".contains(c));
    object.then_some(rest)
}

fn lower_letter(text: &str) -> String {
    let mut chars = text.chars();
    let inner = text
        .split(' ')
        .next()
        .unwrap_or_default()
        .chars()
        .skip(1)
        .any(char::is_uppercase);
    match chars.next() {
        Some(first) if !inner => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_imperative_is_read_only_where_it_is_surely_one() {
        assert_eq!(
            imperative("Deliver the library"),
            Some(("delivered", "the library"))
        );
        assert_eq!(
            imperative("Name a reporting owner"),
            Some(("named", "a reporting owner"))
        );
        assert_eq!(imperative("Plan templates for teams"), None);
        assert_eq!(imperative("Project templates"), None);
        assert_eq!(imperative("Connect Figma"), Some(("connected", "Figma")));
        assert_eq!(imperative("Deliver"), None);
    }

    #[test]
    fn where_something_is_makes_a_sentence_of_its_name() {
        assert_eq!(
            predicate("Whole team on board").as_deref(),
            Some("the whole team is on board")
        );
        assert_eq!(predicate("All sites live").as_deref(), Some("all sites are live"));
        assert_eq!(predicate("Bring the team on board"), None);
        assert_eq!(predicate("Dispatchers working on the platform"), None);
    }

    #[test]
    fn goals_of_having_and_reaching_lose_their_verb() {
        assert_eq!(
            goal_object("Open a second office in the spring"),
            Some("a second office in the spring")
        );
        assert_eq!(
            goal_object("Grow to 100 people by June"),
            Some("100 people by June")
        );
        assert_eq!(goal_object("Halve delivery times"), None);
        assert_eq!(goal_object("Open up to partners"), None);
    }
}
