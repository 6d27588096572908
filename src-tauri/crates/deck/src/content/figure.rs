//! A figure is never a bare number: it knows its unit, its formula, its records, its day and its n.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use model::{Id, Money};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Text;

/// Which figure: a stable name such as `metric[<id>].now`. The same figure on several slides has one id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FigureId(pub String);

impl fmt::Display for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A figure's value, by what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureValue {
    /// A number of something, in the figure's unit.
    Number(Decimal),
    /// Money.
    Money(Money),
    /// A share, in percent.
    Percent(Decimal),
    /// A change, in percent.
    Change(Decimal),
    /// So many times something.
    Times(Decimal),
    /// So many of so many.
    Ratio(Decimal, Decimal),
    /// From so many to so many.
    Range(Decimal, Decimal),
    /// Several answers.
    Answers(Vec<Decimal>),
    /// Words.
    Words,
}

/// A figure, with all that is needed to defend it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its value.
    pub value: FigureValue,
    /// What a value counts; empty for pure numbers.
    pub unit: String,
    /// Its value as the sources page shows it: `+73%`, `$44,350`, `7 of 10`.
    pub shown: String,
    /// Every wording under which a slide shows it: `3.7×`, `3.7 times`.
    pub forms: BTreeSet<String>,
    /// What it is called.
    pub name: Text,
    /// How it comes about: `(78 − 45) ÷ 45 = 73.3%`.
    pub formula: Text,
    /// The records it rests on, for people.
    pub record: Text,
    /// The records it rests on.
    pub sources: Vec<Id>,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// That day as the sources page shows it: `30 Sep 2025`.
    pub as_of_text: String,
    /// How many answers it stands for, where it stands for answers.
    pub n: Option<u32>,
}

/// A figure where it is shown on its own: the digits, and the mark that hangs behind them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureAt {
    /// As it is shown here; one line.
    pub text: String,
    /// Which figure; `None` for what needs no source line of its own.
    pub figure: Option<FigureId>,
}
