//! Where a record's fields lie among its values.

use model::{FieldAbout, FieldError, Holds, Value};

/// A field's place among its record's values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldLayout {
    pub name: &'static str,
    /// First column.
    pub at: usize,
    /// Columns: two for money.
    pub len: usize,
    pub nullable: bool,
    pub about: &'static FieldAbout,
}

impl FieldLayout {
    pub fn holds(&self) -> Holds {
        self.about.spec.holds
    }

    /// What it holds in a new record of which a file says nothing.
    pub fn silent(&self) -> Option<Vec<Value>> {
        self.about.spec.starts.and_then(|_| self.about.starts())
    }
}

/// The fields of a record, by its table.
pub(crate) fn layout_of(entity: &str) -> Vec<FieldLayout> {
    let Some(kind) = model::kind(entity) else {
        return Vec::new();
    };
    let mut at = 1 + usize::from(kind.of_account);
    let place = |about: &'static FieldAbout| {
        let field = FieldLayout {
            name: about.name,
            at,
            len: about.width,
            nullable: about.nullable,
            about,
        };
        at += about.width;
        field
    };
    kind.fields.iter().map(place).collect()
}

/// Whether values make a record of this table.
pub(crate) fn check(entity: &str, values: Vec<Value>) -> Result<(), FieldError> {
    model::kind(entity).map_or(Ok(()), |kind| (kind.fits)(values))
}
