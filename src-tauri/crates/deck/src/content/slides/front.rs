//! The first pages: cover, agenda, summary.

use serde::{Deserialize, Serialize};

use crate::content::walk::{Visit, Walk};
use crate::content::{Chart, FigureAt, Text, YearPoint};

data! {
    /// Slide 1.
    Cover {
        /// `Quarterly business review`
        kicker: Text,
        /// The client's name.
        client: Text,
        /// The twelve months of the firm's year, in order.
        months: Vec<CoverMonth>,
        /// The quarter's first column, 0–11.
        quarter_column: u8,
        /// The meeting, when it falls in the firm's year.
        ring: Option<YearPoint>,
        /// Who prepared it.
        author: Option<Text>,
        /// The firm, under the author and in the foot.
        firm: Option<Text>,
        /// `Third quarter 2025`
        quarter: Text,
        /// `Calendar quarter, July to September`
        quarter_note: Text,
        /// The day of the meeting, or none when it has no date yet.
        date: Option<Text>,
        /// `Figures as of 6 October 2025`
        as_of: Text,
        /// `Confidential, prepared for Brightfold`
        confidentiality: Text,
    }

    /// A month of the cover's year.
    CoverMonth {
        /// `Jan`
        label: String,
        /// True in the quarter under review.
        in_quarter: bool,
    }

    /// Slide 2.
    Agenda {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// Who takes part, of both sides, where that is recorded.
        attendees: Option<Text>,
        /// The decisions sought, in order.
        decisions: Vec<AgendaDecision>,
        /// The blocks; their minutes add up to the meeting's.
        blocks: Vec<Block>,
    }

    /// A decision sought, as the agenda states it.
    AgendaDecision {
        /// The record.
        key: String,
        /// From 1.
        number: u32,
        /// What is asked.
        what: Text,
        /// What for.
        reason: Option<Text>,
    }

    /// A block of the agenda.
    Block {
        /// The rule's name: `retrospective`, `status`, `value`, `next_quarter`, `discussion`.
        key: String,
        /// What it is called.
        name: Text,
        /// Minutes from the meeting's start.
        starts_at: u32,
        /// How long.
        minutes: u32,
        /// What is in it, or which decisions fall in it.
        note: Text,
        /// True when a decision falls in it.
        decides: bool,
    }

    /// Slide 3.
    Summary {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// The one figure that matters most, with its line.
        hero: Option<Hero>,
        /// Three to five conclusions, value first, what was missed last.
        rows: Vec<SummaryRow>,
    }

    /// The summary's one large figure.
    Hero {
        /// The figure.
        figure: FigureAt,
        /// `active projects on 30 September`
        caption: Text,
        /// `+73%`
        change: Option<FigureAt>,
        /// `in the quarter`, after the change.
        change_note: Option<Text>,
        /// Its line over time.
        chart: Chart,
    }

    /// A conclusion with its figure.
    SummaryRow {
        /// The rule's name or the record.
        key: String,
        /// The sentence.
        text: Text,
        /// The figure.
        figure: FigureAt,
    }
}
