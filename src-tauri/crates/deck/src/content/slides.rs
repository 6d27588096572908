//! The fourteen slides: each carries exactly what its composition shows, and nothing of how.

use chrono::NaiveDate;
use model::Evidence;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::walk::{Keyed, Visit, Walk};
use super::{Axis, Bar, Chart, FigureAt, FigureId, Scale, Status, Text, Tick, YearPoint};

/// Declares plain data that can be walked: fields are walked in the order in which they are read on the
/// slide, and a text's name is the way to it.
macro_rules! data {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty,)* }

        impl Walk for $name {
            fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
                $(self.$field.walk(&format!("{path}.{}", stringify!($field)), visit);)*
            }
        }
    )*};
}

/// List items with the name that tells them apart: the record they are of, or a rule's name.
macro_rules! keyed {
    ($($name:ident),* $(,)?) => {$(
        impl Keyed for $name {
            fn key(&self) -> Option<&str> {
                Some(&self.key)
            }
        }
    )*};
}
keyed!(
    AgendaDecision,
    Block,
    SummaryRow,
    Promise,
    ChangedFact,
    TargetRow,
    MeasuredRow,
    Outcome,
    Trend,
    Comparison,
    ValueStatement,
    RiskRow,
    InitiativeRow,
    HorizonGoal,
    Question,
    DecisionRow,
    CommitmentRow,
);

impl Keyed for ValuePart {
    fn key(&self) -> Option<&str> {
        Some(self.grade.as_str())
    }
}

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

    /// Slide 4.
    Promises {
        /// The section, with the day of the last review.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// Ours.
        ours: Vec<Promise>,
        /// Theirs.
        theirs: Vec<Promise>,
        /// What else has changed: people, scope, risk; at most three.
        changed: Vec<ChangedFact>,
    }

    /// A promise and what became of it.
    Promise {
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
        /// Its figure; without one the statement is a quotation.
        figure: Option<FigureAt>,
        /// The statement; a quotation carries its closing mark and not its opening one.
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

    /// Slide 8.
    ValueSlide {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// Total of what is confirmed or documented, and what it is; absent when nothing of it is money.
        hero: Option<(FigureAt, Text)>,
        /// The fees of the quarter, on the same scale.
        fees: Option<Fees>,
        /// Where the bar is marked in multiples of the fees; the last is the total's own.
        multiples: Vec<Multiple>,
        /// What is counted in money, strongest evidence first, claimed last and apart.
        parts: Vec<ValuePart>,
        /// What was gained that is not money, in the same order.
        uncounted: Vec<ValueStatement>,
        /// The rate, and what is left out.
        notes: Vec<Text>,
    }

    /// Value of one grade of evidence.
    ValuePart {
        /// The grade.
        grade: Evidence,
        /// `Confirmed by you`
        label: Text,
        /// Sum of its statements, in major units.
        value: Decimal,
        /// The sum as shown.
        amount: FigureAt,
        /// False for what is only claimed.
        counted: bool,
        /// Largest first.
        statements: Vec<ValueStatement>,
    }

    /// A value record.
    ValueStatement {
        /// The record.
        key: String,
        /// In the client's words, without quotation marks.
        quote: Text,
        /// Its amount or quantity; the part's own when it is the only one.
        amount: FigureAt,
        /// Where that stands: `E-mail from the Head of Delivery, 18 August 2025`.
        source: Option<Text>,
    }

    /// The fees of the quarter.
    Fees {
        /// `Fees`
        label: Text,
        /// In major units.
        value: Decimal,
        /// As shown.
        amount: FigureAt,
    }

    /// A multiple of the fees on the value bar.
    Multiple {
        /// So many times the fees.
        times: Decimal,
        /// `2×`
        label: String,
        /// True for the total's own.
        total: bool,
    }

    /// Slide 9.
    Risks {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// Most serious first.
        rows: Vec<RiskRow>,
    }

    /// A risk in client-safe words.
    RiskRow {
        /// The record.
        key: String,
        /// What may happen.
        statement: Text,
        /// What is done about it.
        mitigation: Option<Text>,
        /// Who answers for it; a dotted line when unknown.
        owner: Option<Text>,
        /// By when; a dotted line when unknown.
        by: Option<Text>,
    }

    /// Slide 10.
    NextQuarter {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// `Initiative, and the outcome to check`
        head: Text,
        /// Thirteen weeks from a Monday; its ticks are the Mondays, by day of the month.
        axis: Axis,
        /// The months, at the first Monday shown in each.
        months: Vec<Tick>,
        /// The day of the review, or the as-of date; what is before it has passed.
        today: NaiveDate,
        /// `Today, 14 October`
        today_label: Text,
        /// By due date; what has none stands last.
        rows: Vec<InitiativeRow>,
    }

    /// An initiative.
    InitiativeRow {
        /// The record.
        key: String,
        /// What is done.
        name: Text,
        /// What will be different.
        outcome: Option<Text>,
        /// Its time; absent when it has no due date.
        bar: Option<InitiativeBar>,
        /// Who answers for it.
        owner: Option<String>,
        /// `needs decision 2`
        needs: Option<String>,
    }

    /// An initiative's time.
    InitiativeBar {
        /// From this day.
        from: NaiveDate,
        /// To the end of this day; it may lie beyond the axis.
        to: NaiveDate,
        /// True when the start is only proposed.
        proposed: bool,
        /// `31 Oct`
        due: String,
    }

    /// Slide 11.
    Discussion {
        /// The section.
        kicker: Text,
        /// The client's direction.
        title: Text,
        /// Their dated goals; absent when none has a date.
        horizon: Option<Horizon>,
        /// At most three that fit beside the strip; more continue.
        questions: Vec<Question>,
    }

    /// The client's goals on a line of months.
    Horizon {
        /// From the month of the review to the month of the last goal; its ticks are the months.
        axis: Axis,
        /// The day of the review.
        today: NaiveDate,
        /// Where the measure of a goal stands today.
        now: Option<(FigureAt, Text)>,
        /// The goals, by date.
        goals: Vec<HorizonGoal>,
    }

    /// A goal on the horizon.
    HorizonGoal {
        /// The record.
        key: String,
        /// Its number.
        figure: Option<FigureAt>,
        /// `second office in the spring`
        words: Text,
        /// First day of its period, or its day.
        from: NaiveDate,
        /// Last day of its period, or its day.
        to: NaiveDate,
    }

    /// A question for the discussion.
    Question {
        /// The record.
        key: String,
        /// The question.
        text: Text,
        /// What it rests on.
        rests_on: Option<Text>,
    }

    /// Slide 12.
    Decisions {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// The decisions, in order.
        rows: Vec<DecisionRow>,
    }

    /// A decision sought, with the place for its answer.
    DecisionRow {
        /// The record.
        key: String,
        /// From 1.
        number: u32,
        /// What is asked.
        what: Text,
        /// Who owns it; a dotted line when unknown.
        owner: Option<Text>,
        /// By when; a dotted line when unknown.
        by: Option<Text>,
        /// What was answered, once it was.
        answer: Option<Text>,
    }

    /// Slide 12, continued: what we commit to. It ends with one empty row to write on.
    Commitments {
        /// The section.
        kicker: Text,
        /// The conclusion.
        title: Text,
        /// By date.
        rows: Vec<CommitmentRow>,
    }

    /// A commitment for the time ahead.
    CommitmentRow {
        /// The record.
        key: String,
        /// What is done.
        what: Text,
        /// Its outcome.
        outcome: Option<Text>,
        /// Who owns it; a dotted line when unknown.
        owner: Option<Text>,
        /// By when; a dotted line when unknown.
        by: Option<Text>,
    }

    /// The appendix: a line for every figure, in the order of its S-number.
    Sources {
        /// The section.
        kicker: Text,
        /// What the page is.
        title: Text,
        /// Every figure with a mark, in the order in which the content names them; the layout gives the
        /// S-numbers by first appearance on its pages.
        rows: Vec<FigureId>,
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
    /// What did not work.
    DidNotWork,
}

impl OutcomeKind {
    /// `Did not work`
    pub fn label(self) -> &'static str {
        match self {
            Self::Delivered => "Delivered",
            Self::Improved => "Improved",
            Self::Resolved => "Resolved",
            Self::DidNotWork => "Did not work",
        }
    }
}
