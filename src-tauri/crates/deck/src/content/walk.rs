//! One way through everything a deck says, in reading order: naming, editing, counting and checking all go it.

use chrono::NaiveDate;
use model::Evidence;
use rust_decimal::Decimal;

use super::{
    Axis, Bar, Chart, CoverMonth, Dots, FigureAt, FigureId, Level, Multiple, OutcomeKind, QbrContent, Scale,
    SlideKey, Span, Status, Text, Tick, YearPoint,
};

/// What is done on the way.
pub trait Visit {
    /// At a text; `path` is its stable name.
    fn text(&mut self, _path: &str, _text: &mut Text) {}
    /// At a figure that is shown, in a text or on its own.
    fn figure(&mut self, _id: &FigureId, _shown: Option<&str>) {}
    /// At an item of a list: false takes it out.
    fn keep(&mut self, _path: &str) -> bool {
        true
    }
}

/// Can be walked.
pub trait Walk {
    /// Walks it.
    fn walk(&mut self, path: &str, visit: &mut dyn Visit);
}

/// An item of a list.
pub trait Keyed {
    /// What tells it from its neighbours; `None` when it has no texts.
    fn key(&self) -> Option<&str>;
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        if let Some(inner) = self {
            inner.walk(path, visit);
        }
    }
}

impl<T: Walk + Keyed> Walk for Vec<T> {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        self.retain_mut(|item| {
            let Some(key) = item.key() else {
                item.walk(path, visit);
                return true;
            };
            let path = format!("{path}[{key}]");
            let keep = visit.keep(&path);
            if keep {
                item.walk(&path, visit);
            }
            keep
        });
    }
}

impl Walk for Text {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        visit.text(path, self);
        for span in &self.spans {
            if let Span::Mark(id) = span {
                visit.figure(id, None);
            }
        }
    }
}

impl Keyed for Text {
    /// A text in a list is told apart by the last name it was given.
    fn key(&self) -> Option<&str> {
        let name = self.field.rsplit('[').next()?;
        Some(name.trim_end_matches(']'))
    }
}

impl Walk for FigureAt {
    fn walk(&mut self, _: &str, visit: &mut dyn Visit) {
        if let Some(id) = &self.figure {
            visit.figure(id, Some(&self.text));
        }
    }
}

impl Walk for (FigureAt, Text) {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        self.0.walk(path, visit);
        self.1.walk(&format!("{path}.text"), visit);
    }
}

impl Walk for Chart {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        self.target.walk(path, visit);
    }
}

impl Walk for Level {
    fn walk(&mut self, _: &str, visit: &mut dyn Visit) {
        if let Some(id) = &self.figure {
            visit.figure(id, Some(&self.label));
        }
    }
}

impl Walk for Bar {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        self.shown.walk(path, visit);
    }
}

impl Walk for Scale {
    fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
        self.figure.walk(path, visit);
        self.note.walk(&format!("{path}.note"), visit);
    }
}

impl Keyed for Scale {
    fn key(&self) -> Option<&str> {
        Some(&self.key)
    }
}

/// What holds neither texts nor figures.
macro_rules! silent {
    ($($ty:ty),* $(,)?) => {$(
        impl Walk for $ty {
            fn walk(&mut self, _: &str, _: &mut dyn Visit) {}
        }
    )*};
}
silent!(
    String,
    u8,
    u32,
    bool,
    Decimal,
    NaiveDate,
    Evidence,
    OutcomeKind,
    Status,
    Axis,
    Tick,
    YearPoint,
    Dots,
    FigureId,
    [String; 3],
);

/// Items of lists without a name of their own.
macro_rules! nameless {
    ($($ty:ty),* $(,)?) => {$(
        impl Keyed for $ty {
            fn key(&self) -> Option<&str> {
                None
            }
        }
    )*};
}
nameless!(CoverMonth, Multiple, Tick, Bar, FigureId);

impl QbrContent {
    /// Walks every slide that is there, in the order of the deck.
    pub(crate) fn walk(&mut self, visit: &mut dyn Visit) {
        let QbrContent {
            meta: _,
            cover,
            agenda,
            summary,
            past_commitments,
            scorecard,
            outcomes,
            status,
            value,
            risks,
            next_quarter,
            discussion,
            decisions,
            commitments,
            sources,
            figures: _,
        } = self;
        cover.walk(SlideKey::Cover.as_str(), visit);
        agenda.walk(SlideKey::Agenda.as_str(), visit);
        summary.walk(SlideKey::Summary.as_str(), visit);
        past_commitments.walk(SlideKey::PastCommitments.as_str(), visit);
        scorecard.walk(SlideKey::Scorecard.as_str(), visit);
        outcomes.walk(SlideKey::Outcomes.as_str(), visit);
        status.walk(SlideKey::Status.as_str(), visit);
        value.walk(SlideKey::Value.as_str(), visit);
        risks.walk(SlideKey::Risks.as_str(), visit);
        next_quarter.walk(SlideKey::NextQuarter.as_str(), visit);
        discussion.walk(SlideKey::Discussion.as_str(), visit);
        decisions.walk(SlideKey::Decisions.as_str(), visit);
        commitments.walk(SlideKey::Commitments.as_str(), visit);
        sources.walk(SlideKey::Sources.as_str(), visit);
    }

    /// True when the deck has this slide.
    pub fn has(&self, slide: SlideKey) -> bool {
        match slide {
            SlideKey::Cover => self.cover.is_some(),
            SlideKey::Agenda => self.agenda.is_some(),
            SlideKey::Summary => self.summary.is_some(),
            SlideKey::PastCommitments => self.past_commitments.is_some(),
            SlideKey::Scorecard => self.scorecard.is_some(),
            SlideKey::Outcomes => self.outcomes.is_some(),
            SlideKey::Status => self.status.is_some(),
            SlideKey::Value => self.value.is_some(),
            SlideKey::Risks => self.risks.is_some(),
            SlideKey::NextQuarter => self.next_quarter.is_some(),
            SlideKey::Discussion => self.discussion.is_some(),
            SlideKey::Decisions => self.decisions.is_some(),
            SlideKey::Commitments => self.commitments.is_some(),
            SlideKey::Sources => self.sources.is_some(),
        }
    }

    /// Takes a slide out.
    pub(crate) fn take_out(&mut self, slide: SlideKey) {
        match slide {
            SlideKey::Cover => self.cover = None,
            SlideKey::Agenda => self.agenda = None,
            SlideKey::Summary => self.summary = None,
            SlideKey::PastCommitments => self.past_commitments = None,
            SlideKey::Scorecard => self.scorecard = None,
            SlideKey::Outcomes => self.outcomes = None,
            SlideKey::Status => self.status = None,
            SlideKey::Value => self.value = None,
            SlideKey::Risks => self.risks = None,
            SlideKey::NextQuarter => self.next_quarter = None,
            SlideKey::Discussion => self.discussion = None,
            SlideKey::Decisions => self.decisions = None,
            SlideKey::Commitments => self.commitments = None,
            SlideKey::Sources => self.sources = None,
        }
    }

    /// Every text of the deck in reading order.
    pub fn texts(&self) -> Vec<Text> {
        struct All(Vec<Text>);
        impl Visit for All {
            fn text(&mut self, _: &str, text: &mut Text) {
                self.0.push(text.clone());
            }
        }
        let mut all = All(Vec::new());
        self.clone().walk(&mut all);
        all.0
    }
}
