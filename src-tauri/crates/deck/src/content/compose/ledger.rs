//! The figures of a deck as they come up.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;

use crate::content::catalogue::Catalogue;
use crate::content::form::tidy;
use crate::content::line::Line;
use crate::content::{Figure, FigureAt, FigureId, FigureValue};

/// What a figure is made from.
pub(super) struct Draft {
    pub value: FigureValue,
    pub unit: String,
    pub shown: String,
    pub name: Line,
    pub formula: Line,
    pub record: Line,
    pub sources: Vec<Id>,
    pub as_of: NaiveDate,
    pub n: Option<u32>,
}

/// The figures by their ids.
pub(super) struct Ledger {
    words: &'static Catalogue,
    figures: RefCell<BTreeMap<FigureId, Figure>>,
}

impl Ledger {
    pub fn new(words: &'static Catalogue) -> Self {
        Self {
            words,
            figures: RefCell::default(),
        }
    }

    /// Enters a figure; the same id names the same figure.
    pub fn enter(&self, id: impl Into<String>, draft: Draft) -> FigureId {
        let id = FigureId(id.into());
        let mut figures = self.figures.borrow_mut();
        figures.entry(id.clone()).or_insert_with(|| Figure {
            forms: BTreeSet::from([tidy(&draft.shown)]),
            as_of_text: self.words.day_short(draft.as_of),
            value: draft.value,
            unit: tidy(&draft.unit),
            shown: tidy(&draft.shown),
            name: draft.name.capital().text(),
            formula: draft.formula.text(),
            record: draft.record.capital().text(),
            sources: draft.sources,
            as_of: draft.as_of,
            n: draft.n,
        });
        id
    }

    /// Another wording under which a figure is shown.
    pub fn also(&self, id: &FigureId, form: impl Into<String>) {
        if let Some(figure) = self.figures.borrow_mut().get_mut(id) {
            figure.forms.insert(form.into());
        }
    }

    /// How many answers a figure stands for.
    pub fn n_of(&self, id: &FigureId) -> Option<u32> {
        self.figures.borrow().get(id)?.n
    }

    /// The figure as the sources page shows it, where it stands alone.
    pub fn at(&self, id: &FigureId) -> FigureAt {
        let shown = self.figures.borrow().get(id).map(|figure| figure.shown.clone());
        FigureAt {
            text: shown.unwrap_or_default(),
            figure: Some(id.clone()),
        }
    }

    /// All of them.
    pub fn figures(&self) -> BTreeMap<FigureId, Figure> {
        self.figures.borrow().clone()
    }
}
