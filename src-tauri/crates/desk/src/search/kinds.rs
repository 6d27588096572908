//! Which of a record's fields say what it is. One row for every table with words in it; a test compares.

/// How a table's records are shown when they are found.
pub(super) struct Kind {
    pub(super) entity: &'static str,
    /// What it is called, when it has a name or a statement.
    pub(super) title: Option<&'static str>,
    /// Its day.
    pub(super) on: Option<&'static str>,
    /// Other fields with words, in the order in which they are worth showing.
    pub(super) more: &'static [&'static str],
    /// The field that names the review it belongs to.
    pub(super) review: Option<&'static str>,
}

const fn kind(
    entity: &'static str,
    title: Option<&'static str>,
    on: Option<&'static str>,
    more: &'static [&'static str],
) -> Kind {
    Kind {
        entity,
        title,
        on,
        more,
        review: None,
    }
}

const fn of_review(kind: Kind) -> Kind {
    Kind {
        review: Some("qbr"),
        ..kind
    }
}

const KINDS: &[Kind] = &[
    kind(
        "account",
        Some("name"),
        None,
        &["industry", "works_with_us_because"],
    ),
    kind("action", Some("what"), Some("due"), &[]),
    kind(
        "advocacy",
        None,
        Some("permitted_on"),
        &["quote", "result", "problem", "solution", "limits"],
    ),
    kind("alignment_step", Some("what"), Some("due"), &[]),
    kind("business_unit", Some("name"), None, &[]),
    kind("client_goal", Some("statement"), Some("by"), &["unit"]),
    kind("commitment", Some("what"), Some("due"), &["note"]),
    of_review(kind("decision_sought", Some("what"), Some("by"), &["answer"])),
    of_review(kind("deck_edit", None, None, &["text"])),
    kind("firm", Some("name"), None, &[]),
    kind("hours", Some("activity"), Some("on"), &[]),
    kind(
        "incident",
        Some("what"),
        Some("on"),
        &["affected", "doing", "review"],
    ),
    kind("initiative", Some("name"), Some("due"), &["outcome"]),
    kind("invoice", Some("number"), Some("issued"), &[]),
    kind("metric", Some("name"), None, &["unit"]),
    kind("milestone", Some("name"), Some("due"), &[]),
    kind("objective", Some("statement"), Some("due"), &[]),
    kind("opportunity", Some("name"), Some("expected_close"), &["needs"]),
    of_review(kind("qbr_question", Some("text"), None, &[])),
    kind("raci", Some("activity"), None, &[]),
    kind("reading", Some("part"), Some("on"), &[]),
    kind(
        "risk",
        Some("statement"),
        Some("due"),
        &["indicator", "mitigation", "client_wording"],
    ),
    kind("save_play", None, Some("started_on"), &["give_get"]),
    kind("save_play_step", Some("what"), Some("done_on"), &[]),
    kind("service", Some("name"), None, &[]),
    kind("stakeholder", Some("name"), None, &["title", "email", "phone"]),
    kind("steering_meeting", None, Some("on"), &["agenda", "notes"]),
    kind("success_criterion", Some("name"), Some("due"), &[]),
    kind("team_member", Some("name"), None, &["email"]),
    kind("touchpoint", None, Some("on"), &["summary"]),
    kind("value_record", Some("statement"), Some("on"), &["source", "unit"]),
    kind("verbatim", None, None, &["text"]),
];

/// How the records of this table are shown.
pub(super) fn kind_of(entity: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.entity == entity)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use model::accounts::*;
    use model::actions::*;
    use model::plan::*;
    use model::qbr::*;
    use model::renewals::*;
    use model::risks::*;
    use model::settings::*;
    use model::stakeholders::*;
    use model::touchpoints::*;
    use model::value::*;
    use model::{Column, Holds, Record};

    use super::*;

    /// Text that is in the index and is nothing to show: a colour, a place in a deck, a table's name.
    const NOT_SHOWN: &[(&str, &str)] = &[
        ("action", "from_entity"),
        ("deck_edit", "field"),
        ("firm", "accent"),
        ("firm", "locale"),
    ];

    fn declared() -> Vec<(&'static str, Vec<Column>)> {
        macro_rules! all {
            ($($field:ident: $ty:ident),*) => { all![Firm, Account, Service, TeamMember, Cadence, $($ty),*] };
            [$($ty:ident),*] => { vec![$(($ty::ENTITY, $ty::columns())),*] };
        }
        model::for_account_records!(all)
    }

    #[test]
    fn every_field_with_words_is_shown_when_it_is_found() {
        for (entity, columns) in declared() {
            let prose: BTreeSet<_> = columns
                .iter()
                .filter(|column| {
                    column.holds == Holds::Prose && !NOT_SHOWN.contains(&(entity, column.name.as_str()))
                })
                .map(|column| column.name.as_str())
                .collect();
            let shown: BTreeSet<_> = kind_of(entity).map_or_else(BTreeSet::new, |kind| {
                kind.title.into_iter().chain(kind.more.iter().copied()).collect()
            });
            assert_eq!(prose, shown, "{entity}");
            let others = kind_of(entity).map_or(vec![], |kind| {
                [kind.on, kind.review].into_iter().flatten().collect()
            });
            for other in others {
                assert!(
                    columns.iter().any(|column| column.name == other),
                    "{entity}.{other}"
                );
            }
        }
    }
}
