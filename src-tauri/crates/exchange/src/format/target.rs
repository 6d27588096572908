//! What a reference refers to, and what a file calls it: some kinds go by a name, all others by a key.

/// What a reference refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Target {
    /// The kind, by its table; empty for a record of any kind.
    pub entity: &'static str,
    /// The field that names it; `None` when it is called by its key.
    pub by: Option<&'static str>,
    /// The list whose absence means: whoever is named is there.
    pub implied_without: Option<&'static str>,
}

const fn named(entity: &'static str, by: &'static str, implied_without: Option<&'static str>) -> Target {
    Target {
        entity,
        by: Some(by),
        implied_without,
    }
}

/// The kinds that go by a name.
const NAMED: &[Target] = &[
    named("service", "name", Some("services")),
    named("team_member", "name", Some("team")),
    named("business_unit", "name", Some("business_units")),
    named("objective", "statement", Some("objectives")),
    named("initiative", "name", None),
    named("metric", "name", None),
    named("opportunity", "name", None),
];

impl Target {
    /// Any record, by key.
    pub const ANY: Target = Target {
        entity: "",
        by: None,
        implied_without: None,
    };

    /// A record of this kind.
    pub fn to(entity: &'static str) -> Self {
        let named = NAMED.iter().find(|target| target.entity == entity);
        named.copied().unwrap_or(Target { entity, ..Self::ANY })
    }

    /// The kinds that are there when they are named, where the file has no list of them.
    pub fn implied() -> impl Iterator<Item = Target> {
        NAMED
            .iter()
            .copied()
            .filter(|target| target.implied_without.is_some())
    }
}
