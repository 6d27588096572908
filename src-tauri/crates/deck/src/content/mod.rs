//! Everything a QBR deck says, with the source of every figure: pure data, no picture and no layout.
//!
//! It is gathered once for one account, one quarter and one as-of date, so that what is on screen, on
//! paper and frozen in the vault is the same, and so that every number can be asked where it is from.

mod catalogue;
mod compose;
mod edits;
mod figure;
mod form;
mod leak;
pub(crate) mod line;
mod outline;
mod parts;
mod slides;
mod text;
mod walk;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{DeckLanguage, FiscalYear, Quarter};
use serde::{Deserialize, Serialize};

use crate::logo::Logo;

pub use catalogue::Catalogue;
pub use compose::compose;
pub use form::{Form, UnitKind, quarter_in_words, unit_kind};
pub use leak::{Leak, Secrets, check_client_edition};
pub use outline::{ItemOutline, SlideOutline, TextOutline, outline};

pub use figure::{Figure, FigureAt, FigureId, FigureValue};
pub use parts::{Axis, Bar, Chart, Dots, Level, Point, Scale, Sign, Status, Tick, Tone, Window, YearPoint};
pub use slides::*;
pub use text::{Span, Text};

/// What a deck says. A slide that has nothing to say is `None`; the order of the fields is the order
/// of the slides and never changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QbrContent {
    /// What holds for the whole deck.
    pub meta: Meta,
    /// Slide 1.
    pub cover: Option<Cover>,
    /// Slide 2.
    pub agenda: Option<Agenda>,
    /// Slide 3.
    pub summary: Option<Summary>,
    /// Slide 4. Decks that are kept, and edits, name it by its first name.
    #[serde(rename = "promises")]
    pub past_commitments: Option<PastCommitments>,
    /// Slide 5.
    pub scorecard: Option<Scorecard>,
    /// Slide 6.
    pub outcomes: Option<Outcomes>,
    /// Slide 7, "Where we are".
    pub status: Option<WhereWeAre>,
    /// Slide 8.
    pub value: Option<ValueSlide>,
    /// Slide 9.
    pub risks: Option<Risks>,
    /// Slide 10.
    pub next_quarter: Option<NextQuarter>,
    /// Slide 11.
    pub discussion: Option<Discussion>,
    /// Slide 12.
    pub decisions: Option<Decisions>,
    /// Slide 12, continued on a page of its own.
    pub commitments: Option<Commitments>,
    /// The appendix.
    pub sources: Option<Sources>,
    /// Every figure that a slide shows, by its id. Which S-number it gets is decided by its first
    /// appearance on the laid-out pages.
    pub figures: BTreeMap<FigureId, Figure>,
}

/// What holds for the whole deck.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meta {
    /// The client's name.
    pub client: String,
    /// Our firm's name; empty when it is not set.
    pub firm: String,
    /// Who answers for the account.
    pub author: Option<String>,
    /// The document's title, for the file's metadata.
    pub title: String,
    /// The quarter under review.
    pub quarter: Quarter,
    /// `Q3 2025`
    pub quarter_label: String,
    /// First day of the quarter.
    pub starts: NaiveDate,
    /// Last day of the quarter.
    pub ends: NaiveDate,
    /// When the firm's year starts.
    pub fiscal_year: FiscalYear,
    /// The day of the meeting.
    pub meeting: Option<NaiveDate>,
    /// The length of the meeting in minutes.
    pub minutes: u32,
    /// The day the figures are of.
    pub as_of: NaiveDate,
    /// The firm's accent colour, `#rrggbb`; pine when absent.
    pub accent: Option<String>,
    /// The firm's logo. Whoever composes a deck gives it: records name it and do not hold it.
    #[serde(default)]
    pub logo: Option<Logo>,
    /// The language of the words.
    pub language: DeckLanguage,
    /// BCP 47 tag of the numbers, e.g. `en-US`.
    pub locale: String,
    /// `Confidential`, for the footer.
    pub confidentiality: String,
}

/// A slide's stable name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideKey {
    /// Slide 1.
    Cover,
    /// Slide 2.
    Agenda,
    /// Slide 3.
    Summary,
    /// Slide 4.
    #[serde(rename = "promises")]
    PastCommitments,
    /// Slide 5.
    Scorecard,
    /// Slide 6.
    Outcomes,
    /// Slide 7.
    Status,
    /// Slide 8.
    Value,
    /// Slide 9.
    Risks,
    /// Slide 10.
    NextQuarter,
    /// Slide 11.
    Discussion,
    /// Slide 12.
    Decisions,
    /// Slide 12, continued.
    Commitments,
    /// The appendix.
    Sources,
}

impl SlideKey {
    /// Every slide in the order of the deck, with its key and its name.
    pub const ALL: [(SlideKey, &'static str, &'static str); 14] = [
        (SlideKey::Cover, "cover", "Cover"),
        (SlideKey::Agenda, "agenda", "Agenda and decisions"),
        (SlideKey::Summary, "summary", "Executive summary"),
        (SlideKey::PastCommitments, "promises", "Since the last review"),
        (SlideKey::Scorecard, "scorecard", "Scorecard"),
        (SlideKey::Outcomes, "outcomes", "Outcomes this quarter"),
        (SlideKey::Status, "status", "Where we are"),
        (SlideKey::Value, "value", "Value and return"),
        (SlideKey::Risks, "risks", "Risks and mitigation"),
        (SlideKey::NextQuarter, "next_quarter", "Next quarter"),
        (SlideKey::Discussion, "discussion", "Strategic discussion"),
        (SlideKey::Decisions, "decisions", "Decisions"),
        (SlideKey::Commitments, "commitments", "Commitments"),
        (SlideKey::Sources, "sources", "Sources"),
    ];

    /// The key, as field names begin with it.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// What people call the slide.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].2
    }
}
