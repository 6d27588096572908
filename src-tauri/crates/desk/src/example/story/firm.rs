//! The firm of the story: an advisory of nine people that gives professional firms their platform.

/// Its name, its currency, how it writes numbers.
pub(in crate::example) const FIRM: (&str, &str, &str) = ("Halloway Advisory", "USD", "en-US");

/// What it sells.
pub(in crate::example) const SERVICES: &[&str] = &[
    "Practice platform",
    "Advanced reporting",
    "Resource planning",
    "Integrations set-up",
    "Data migration",
    "Pricing advisory",
    "Managed support",
];

/// Its people; the first is the one whose desk this is.
pub(in crate::example) const TEAM: &[&str] = &[
    "Ines Halloway",
    "Marcus Oyelaran",
    "Priya Raman",
    "Tom Ashby",
    "Leonie Brandt",
    "Daniel Ferreira",
    "Sofia Petrakis",
    "Kwame Boateng",
    "Hanna Virtanen",
];
