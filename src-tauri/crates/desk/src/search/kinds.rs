//! Which of a record's fields say what it is, when it is found: its declaration in the model says so.

use model::KindAbout;

/// How a table's records are shown when they are found.
pub(super) struct Kind {
    /// What it is called, when it has a name or a statement.
    pub(super) title: Option<&'static str>,
    /// Its day.
    pub(super) on: Option<&'static str>,
    /// Other fields with words, in their order.
    pub(super) more: Vec<&'static str>,
    /// The field that names the review it belongs to.
    pub(super) review: Option<&'static str>,
}

/// How the records of this table are shown.
pub(super) fn kind_of(entity: &str) -> Option<Kind> {
    model::kind(entity).map(shown)
}

fn shown(kind: &'static KindAbout) -> Kind {
    let title = kind.title().map(|field| field.name);
    let texts = kind.texts().map(|field| field.name);
    Kind {
        title,
        on: kind.about.on,
        more: texts.filter(|name| Some(*name) != title).collect(),
        review: kind.about.within.filter(|_| kind.parent() == Some("qbr")),
    }
}
