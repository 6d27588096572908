//! What stands once in a file, and what may share a name when each has a key.

/// What may stand twice in a file only when each has a key of its own, by the fields that name it to a reader.
const ALIKE: &[(&str, &[&str])] = &[
    ("stakeholder", &["name"]),
    ("reading", &["on", "part"]),
    ("success_criterion", &["name"]),
    ("objective", &["statement"]),
    ("initiative", &["name"]),
    ("opportunity", &["name"]),
];

/// What stands once, by which of its fields: in the file, or in the record it stands in.
pub(crate) fn once(entity: &str) -> Option<(&'static [&'static str], Again)> {
    // A person of ours stands once for each role.
    if entity == "team_member" {
        return Some((&["name", "role"], Again::Never));
    }
    let alike = ALIKE.iter().find(|(alike, _)| *alike == entity);
    match (alike, model::kind(entity)?.about.unique) {
        (Some((_, fields)), _) => Some((fields, Again::WithKeys)),
        (None, []) => None,
        (None, fields) => Some((fields, Again::Never)),
    }
}

/// When something may stand a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// It is the same thing.
    Never,
    /// When each has a key of its own: two people may share a name, but nobody writes a key twice by mistake.
    WithKeys,
}
