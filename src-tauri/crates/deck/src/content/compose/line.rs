//! Builds a text from words and marks, and keeps the figures it names.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;

use crate::content::form::{day_short, tidy};
use crate::content::{Figure, FigureAt, FigureId, FigureValue, Span, Text};

/// A text in the making.
pub(super) struct Line(Vec<Span>);

/// A text that begins with these words.
pub(super) fn say(words: impl Into<String>) -> Line {
    Line(vec![Span::Words(words.into())])
}

impl Line {
    /// More words.
    pub fn w(mut self, words: impl AsRef<str>) -> Self {
        match self.0.last_mut() {
            Some(Span::Words(last)) => last.push_str(words.as_ref()),
            _ => self.0.push(Span::Words(words.as_ref().to_owned())),
        }
        self
    }

    /// A receipt mark.
    pub fn m(mut self, id: &FigureId) -> Self {
        self.0.push(Span::Mark(id.clone()));
        self
    }

    /// A receipt mark, when there is a figure.
    pub fn maybe(self, id: Option<&FigureId>) -> Self {
        match id {
            Some(id) => self.m(id),
            None => self,
        }
    }

    /// Another line after this one.
    pub fn then(mut self, other: Line) -> Self {
        for span in other.0 {
            self = match span {
                Span::Words(words) => self.w(words),
                Span::Mark(id) => self.m(&id),
            };
        }
        self
    }

    /// With a capital first letter.
    pub fn capitalised(mut self) -> Self {
        if let Some(Span::Words(first)) = self.0.first_mut() {
            *first = crate::content::phrase::capitalised(first);
        }
        self
    }

    /// Done; its name is given when all is composed.
    pub fn text(self) -> Text {
        Text::new("", self.0)
    }
}

/// What a figure is made from.
pub(super) struct Draft {
    pub value: FigureValue,
    pub unit: String,
    pub shown: String,
    pub name: String,
    pub formula: String,
    pub record: String,
    pub sources: Vec<Id>,
    pub as_of: NaiveDate,
    pub n: Option<u32>,
}

/// The figures of a deck as they come up.
#[derive(Default)]
pub(super) struct Ledger(RefCell<BTreeMap<FigureId, Figure>>);

impl Ledger {
    /// Enters a figure; the same id names the same figure.
    pub fn enter(&self, id: impl Into<String>, draft: Draft) -> FigureId {
        let id = FigureId(id.into());
        let figure = Figure {
            forms: BTreeSet::from([tidy(&draft.shown)]),
            as_of_text: day_short(draft.as_of),
            value: draft.value,
            unit: tidy(&draft.unit),
            shown: tidy(&draft.shown),
            name: tidy(&draft.name),
            formula: tidy(&draft.formula),
            record: tidy(&draft.record),
            sources: draft.sources,
            as_of: draft.as_of,
            n: draft.n,
        };
        self.0.borrow_mut().entry(id.clone()).or_insert(figure);
        id
    }

    /// Another wording under which a figure is shown.
    pub fn also(&self, id: &FigureId, form: impl Into<String>) {
        if let Some(figure) = self.0.borrow_mut().get_mut(id) {
            figure.forms.insert(form.into());
        }
    }

    /// The figure as the sources page shows it, where it stands alone.
    pub fn at(&self, id: &FigureId) -> FigureAt {
        let shown = self.0.borrow().get(id).map(|figure| figure.shown.clone());
        FigureAt {
            text: shown.unwrap_or_default(),
            figure: Some(id.clone()),
        }
    }

    /// All of them.
    pub fn figures(&self) -> BTreeMap<FigureId, Figure> {
        self.0.borrow().clone()
    }
}
