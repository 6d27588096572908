//! What several slides are made of: a status with its sign, charts as plain series, axes and bars.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{FigureAt, FigureId, Text};

/// The sign beside a status word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Done.
    Check,
    /// Not done.
    Cross,
    /// Under way.
    Arrow,
    /// Nothing to say yet.
    Ring,
    /// Went up.
    Up,
    /// Went down.
    Down,
}

/// What a status means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Green.
    Good,
    /// Amber.
    Watch,
    /// Red.
    Bad,
    /// Grey.
    Neutral,
}

/// A sign and a word, never a colour alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The sign.
    pub sign: Sign,
    /// What it means.
    pub tone: Tone,
    /// The word.
    pub word: String,
}

/// A dated value of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The day.
    pub on: NaiveDate,
    /// The value, in the chart's unit.
    pub value: Decimal,
    /// As it is written beside the point.
    pub label: String,
}

/// A named place on an axis of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// The day.
    pub on: NaiveDate,
    /// Its name.
    pub label: String,
}

/// An axis of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Named days, in order.
    pub ticks: Vec<Tick>,
}

/// A stretch of days that is set off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Its name: `Q3`.
    pub label: String,
}

/// A level that a chart is read against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// The value, in the chart's unit.
    pub value: Decimal,
    /// `Target 75`
    pub label: String,
    /// Its source, where it stands with a mark.
    pub figure: Option<FigureId>,
    /// The line's first day.
    pub from: NaiveDate,
    /// The day by which it is to be reached.
    pub due: NaiveDate,
    /// `31 December`
    pub due_label: String,
}

/// A line over time. It starts at zero unless a value is below it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// The days.
    pub axis: Axis,
    /// The lowest value of the scale.
    pub bottom: Decimal,
    /// The highest value of the scale, round.
    pub top: Decimal,
    /// The values, oldest first; where nothing was read there is no point.
    pub points: Vec<Point>,
    /// The agreed start value, which is not a reading: `20 at the start`.
    pub start: Option<Point>,
    /// The target.
    pub target: Option<Level>,
    /// The quarter under review.
    pub window: Window,
}

/// One bar of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// `Q2`
    pub label: String,
    /// Its length, in the comparison's unit.
    pub value: Decimal,
    /// What stands after it.
    pub shown: FigureAt,
    /// True for the quarter under review.
    pub current: bool,
}

/// A scale of answers with a dot for the mean, or for each answer when there are fewer than ten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// The record it is of, or the rule's name.
    pub key: String,
    /// Lowest possible answer.
    pub from: Decimal,
    /// Highest possible answer.
    pub to: Decimal,
    /// Its dots.
    pub dots: Dots,
    /// The figure.
    pub figure: FigureAt,
    /// `of 5, n = 19`
    pub note: Text,
}

/// What the dots of a scale are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dots {
    /// One dot: the mean.
    Mean(Decimal),
    /// A dot for each answer.
    Answers(Vec<Decimal>),
}

/// A place in the firm's year, which is drawn as twelve columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearPoint {
    /// Column 0–11.
    pub column: u8,
    /// Whole days since the column's first day.
    pub day: u32,
    /// Days of the column.
    pub days: u32,
}
