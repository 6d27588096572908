//! What it was worth and what comes next: value, risks, plan, discussion, decisions, sources.

use chrono::NaiveDate;
use model::Evidence;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::content::walk::{Visit, Walk};
use crate::content::{Axis, FigureAt, FigureId, Text, Tick};

data! {
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
        /// What was gained, without quotation marks.
        quote: Text,
        /// True when the client confirmed it: then it stands as their words.
        quoted: bool,
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
        /// From this day; absent when nobody has said when it begins.
        from: Option<NaiveDate>,
        /// To the end of this day; it may lie beyond the axis.
        to: NaiveDate,
        /// True when it hangs on a decision and has no day to begin.
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
        /// The goals without a date that the title does not quote. A deck that was kept before there were any has none.
        #[serde(default)]
        undated: Vec<GoalLine>,
        /// At most three that fit beside the strip; more continue.
        questions: Vec<Question>,
    }

    /// A goal without a date.
    GoalLine {
        /// The record.
        key: String,
        /// Its number.
        figure: Option<FigureAt>,
        /// `“Fewer vendors”`
        words: Text,
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
