//! What was: commitments, scorecard, outcomes, where we are.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::content::walk::{Visit, Walk};
use crate::content::{Bar, Chart, FigureAt, Scale, Status, Text};

data! {
    /// Slide 4.
    PastCommitments {
        /// The section, with the day of the last review.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// Ours.
        ours: Vec<PastCommitment>,
        /// Theirs.
        theirs: Vec<PastCommitment>,
        /// What else has changed: people, scope, risk; at most three.
        changed: Vec<ChangedFact>,
    }

    /// A commitment and what became of it.
    PastCommitment {
        /// The record.
        key: String,
        /// What was promised.
        what: Text,
        /// `Due 30 September 2025`
        due: Option<Text>,
        /// Kept, missed or open.
        outcome: Status,
        /// What there is to say about it.
        note: Option<Text>,
    }

    /// A change in people, scope or risk.
    ChangedFact {
        /// The rule's name: `people`, `scope`, `risk`.
        key: String,
        /// `People`
        label: String,
        /// The fact.
        fact: Text,
    }

    /// Slide 5.
    Scorecard {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// What has a target.
        targets: Option<TargetTable>,
        /// What is also measured.
        measured: Option<MeasuredTable>,
    }

    /// The success criteria.
    TargetTable {
        /// `Success criterion, due 31 December 2025`, with the mark of the agreement.
        head: Text,
        /// Head of the last quarter's column: `June`.
        last_head: String,
        /// The key of the bar's three parts: `start`, `to June`, `third quarter`.
        key: [String; 3],
        /// A row for each criterion.
        rows: Vec<TargetRow>,
    }

    /// A success criterion.
    TargetRow {
        /// The record.
        key: String,
        /// In the client's words.
        name: Text,
        /// What measures it, and its due day when it differs from the head's.
        metric: Text,
        /// Start value as written.
        start: String,
        /// Last quarter's value as written; a dash when there is none.
        last: String,
        /// Now.
        now: FigureAt,
        /// Target as written.
        target: String,
        /// The bar.
        bullet: Bullet,
        /// Where it stands.
        status: Status,
    }

    /// The lengths of a bullet bar, as shares of the way to its reference (1 = on the target's line, or on
    /// last quarter's where there is no target). Shares are never below 0.
    Bullet {
        /// The start value.
        start: Option<Decimal>,
        /// Last quarter's value.
        last: Option<Decimal>,
        /// This quarter's value; absent when nothing was read.
        now: Option<Decimal>,
        /// False when there is no reference to draw a line at.
        line: bool,
    }

    /// Metrics without a target.
    MeasuredTable {
        /// `Also measured, no target agreed`
        head: Text,
        /// Head of the last quarter's columns: `June`.
        last_head: String,
        /// A row for each metric.
        rows: Vec<MeasuredRow>,
    }

    /// A metric without a target.
    MeasuredRow {
        /// The record.
        key: String,
        /// What it is.
        name: Text,
        /// Last quarter's value as written; a dash when there is none.
        last: String,
        /// Now.
        now: FigureAt,
        /// The reference as written, empty when there is none.
        reference: String,
        /// The bar.
        bullet: Bullet,
        /// The change in words: `2 fewer`.
        change: Status,
    }

    /// Slide 6.
    Outcomes {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// The outcomes by kind, what did not work last.
        rows: Vec<Outcome>,
    }

    /// An outcome of the quarter.
    Outcome {
        /// The record it comes from.
        key: String,
        /// Its kind.
        kind: OutcomeKind,
        /// In the first row of a kind, how many of it are shown where there are more: `two of four`.
        shown: Option<Text>,
        /// Its figure, when it has one.
        figure: Option<FigureAt>,
        /// True when the client said it: a quotation carries its closing mark and not its opening one.
        quoted: bool,
        /// The statement.
        statement: Text,
        /// What goes with it.
        context: Option<Text>,
    }

    /// Slide 7.
    WhereWeAre {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// At most three lines on one time axis.
        trends: Vec<Trend>,
        /// Comparisons of this quarter with the last; with satisfaction at most three.
        comparisons: Vec<Comparison>,
        /// What the client's people answered.
        satisfaction: Option<Satisfaction>,
    }

    /// A metric's line.
    Trend {
        /// The record.
        key: String,
        /// What it is.
        name: Text,
        /// The line.
        chart: Chart,
        /// The last value; absent when the quarter has no reading.
        last: FigureAt,
    }

    /// This quarter beside the last.
    Comparison {
        /// The record.
        key: String,
        /// What it is.
        name: Text,
        /// Oldest first.
        bars: Vec<Bar>,
        /// What goes with it.
        note: Option<Text>,
    }

    /// Answers to surveys.
    Satisfaction {
        /// `Satisfaction, 22 September`
        name: Text,
        /// A scale for each question.
        scales: Vec<Scale>,
    }
}

/// What an outcome is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// We promised and delivered.
    Delivered,
    /// A measure got better.
    Improved,
    /// A difficulty went away.
    Resolved,
    /// The client said that it is content.
    Praised,
    /// What did not work.
    DidNotWork,
}

impl OutcomeKind {
    /// The name of its frame.
    pub fn frame(self) -> &'static str {
        match self {
            Self::Delivered => "outcome-delivered",
            Self::Improved => "outcome-improved",
            Self::Resolved => "outcome-resolved",
            Self::Praised => "outcome-praised",
            Self::DidNotWork => "outcome-did-not-work",
        }
    }
}
