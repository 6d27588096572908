//! The health score: 0 to 100, where 100 is healthy. It exists so that a partner acts earlier; it is worth nothing if it
//! cannot say why it moved, and does harm when it is green for a client who is about to leave.
//!
//! Whole numbers throughout: hundredths of a point, rounded in one fixed way, so that parts add up to the whole that is
//! shown. The day is an argument, the records are read through the facts of an account.

mod ahead;
mod findings;
mod gates;
mod measures;
mod overrides;
mod own;
mod path;
mod plays;
mod portfolio;
mod profile;
mod round;
mod sentiment;
mod strength;
#[cfg(test)]
mod tests;
mod walk;
mod week;

use chrono::NaiveDate;

pub use ahead::Outlook;
pub use findings::{Finding, MUCH};
pub use gates::Gate;
pub use overrides::{HealthOverride, LONGEST, LONGEST_FAR, OverrideFault};
pub use own::{BEFORE_DAYS, Decided, Judged};
pub use path::{Act, Step};
pub use plays::{PlayStep, play, proposed};
pub use portfolio::{FigureKey, PortfolioFigure, Share, portfolio, shares};
pub use profile::{HEAVIEST, HealthProfile, Model, Profile, Weights, WeightsFault};
pub use strength::{QUARTER_DAYS, StrengthSays, Suggested};
pub use walk::{Cause, Line, Movement};
pub use week::Week;

use crate::{AccountRecords, Band, GateKind, Id, Measure, Owed, Record};
use measures::{Known, Look};

/// How many measures there are.
pub const MEASURES: usize = Measure::ALL.len();

/// From so much of the weight (in percent) a band says anything, and from so much it can be green.
const ENOUGH_PERCENT: u32 = 50;
const GREEN_PERCENT: u32 = 80;

/// A record that a number rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// Its kind.
    pub entity: &'static str,
    /// Its id.
    pub id: Id,
}

impl Source {
    /// The record's own.
    pub fn of<T: Record>(record: &T) -> Self {
        Self {
            entity: T::ENTITY,
            id: record.id(),
        }
    }
}

impl Band {
    /// The band of so many shown points; the lower bound belongs to the band.
    pub fn of(points: i64) -> Self {
        match points {
            75.. => Self::Green,
            50.. => Self::Amber,
            25.. => Self::Red,
            _ => Self::Critical,
        }
    }

    /// The band below; critical and not enough data stay.
    pub fn lower(self) -> Self {
        match self {
            Self::Green => Self::Amber,
            Self::Amber => Self::Red,
            Self::Red | Self::Critical => Self::Critical,
            Self::NotEnoughData => Self::NotEnoughData,
        }
    }
}

/// A measure's part in a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which measure.
    pub measure: Measure,
    /// What it weighs.
    pub weight: u32,
    /// Its own points in hundredths, 0 to 10,000; absent when it was never known.
    pub value: Option<i64>,
    /// What it brings of its weight, in hundredths. The parts add up to [`Score::sum`].
    pub points: i64,
    /// The last day on which it said so, when it says nothing any more: it keeps its last value.
    pub stale_since: Option<NaiveDate>,
    /// The records it rests on.
    pub rests_on: Vec<Source>,
}

/// An account's health on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// At the end of which day.
    pub as_of: NaiveDate,
    /// The profile that made it.
    pub profile: Profile,
    /// One part for each measure, in their order.
    pub parts: Vec<Part>,
    /// The weight of the measures that are known.
    pub known: u32,
    /// The parts together, in hundredths of the known weight.
    pub sum: i64,
    /// The score in hundredths, 0 to 10,000; absent when no measure is known.
    pub hundredths: Option<i64>,
    /// The score as shown, 0 to 100.
    pub points: Option<i64>,
    /// The band that the points alone would give.
    pub by_points: Band,
    /// The gates that are closed, in their order.
    pub gates: Vec<Gate>,
    /// The band by the rules: of the points, the weight that is known, and the gates.
    pub band: Band,
    /// The owner's own call, while one is in force: it stands beside the band, never in its place here.
    pub overridden: Option<HealthOverride>,
    /// The last day of its last contract, when all are over.
    pub over_since: Option<NaiveDate>,
}

impl Score {
    /// The band that holds: the owner's while a call of theirs is in force, else the rules'.
    pub fn holds(&self) -> Band {
        self.overridden.as_ref().map_or(self.band, |o| o.band)
    }

    /// The points and the band by the rules that other weights would give.
    pub fn under(&self, weights: &Weights) -> (Option<i64>, Band) {
        let said = std::array::from_fn(|place| self.parts.get(place).and_then(|part| part.value));
        let tally = Tally::of(&said, weights);
        let band = band(tally.by_points(), tally.known, weights.total(), self.cap());
        (tally.hundredths.map(round::rounded), band)
    }

    /// The best band that the gates let through, while any is closed.
    pub fn cap(&self) -> Option<Band> {
        gates::cap(&self.gates)
    }

    /// The kinds of the gates that are closed.
    pub fn gate_kinds(&self) -> Vec<GateKind> {
        self.gates.iter().map(|gate| gate.kind).collect()
    }
}

/// The health of one account: its records, the owner's calls among them, and what the firm has set.
#[derive(Debug, Clone, Copy)]
pub struct Health<'a> {
    /// Everything about the account.
    pub records: &'a AccountRecords,
    /// The firm's weights and cadences.
    pub model: &'a Model,
}

impl Health<'_> {
    /// The score at the end of a day.
    pub fn score(&self, as_of: NaiveDate) -> Score {
        let owed = Owed::to(self.records.account.tier, &self.model.cadences);
        let look = Look::new(self.records, &owed, as_of);
        self.score_of(&look, values(&look))
    }

    fn score_of(&self, look: &Look, values: Values) -> Score {
        let profile = self.model.profile(&self.records.account, look.as_of);
        let tally = Tally::of(&said(&values), &profile.weights);
        let by_points = tally.by_points();
        let gates = gates::closed(look);
        let parts = Measure::ALL
            .iter()
            .zip(values)
            .zip(&tally.parts)
            .map(|((measure, known), points)| {
                let (value, last) = known
                    .as_ref()
                    .map_or((None, None), |k| (Some(k.told.value), k.last));
                Part {
                    measure: *measure,
                    weight: profile.weights.of(*measure),
                    value,
                    points: *points,
                    stale_since: last,
                    rests_on: known
                        .map(|known| in_order(known.told.rests_on))
                        .unwrap_or_default(),
                }
            });
        Score {
            as_of: look.as_of,
            profile,
            parts: parts.collect(),
            known: tally.known,
            sum: tally.sum,
            hundredths: tally.hundredths,
            points: tally.hundredths.map(round::rounded),
            by_points,
            band: band(
                by_points,
                tally.known,
                profile.weights.total(),
                gates::cap(&gates),
            ),
            gates,
            overridden: HealthOverride::on(&self.records.health_overrides, look.as_of).cloned(),
            over_since: self.records.over_since(look.as_of),
        }
    }
}

/// Records by kind and id, each once: the order in which they were read says nothing.
fn in_order(mut sources: Vec<Source>) -> Vec<Source> {
    sources.sort();
    sources.dedup();
    sources
}

/// The band by the rules. Less known weight and a gate only ever lower it.
fn band(by_points: Band, known: u32, total: u32, cap: Option<Band>) -> Band {
    let known_percent = |least: u32| known * 100 >= total * least;
    if by_points == Band::NotEnoughData || !known_percent(ENOUGH_PERCENT) {
        return Band::NotEnoughData;
    }
    let most = if known_percent(GREEN_PERCENT) {
        Band::Green
    } else {
        Band::Amber
    };
    by_points.min(most).min(cap.unwrap_or(Band::Green))
}

/// What the measures say, in their order.
type Values = [Option<Known>; MEASURES];

/// The points that they say, in hundredths.
fn said(values: &Values) -> [Option<i64>; MEASURES] {
    std::array::from_fn(|place| Some(values[place].as_ref()?.told.value))
}

fn values(look: &Look) -> Values {
    std::array::from_fn(|place| measures::known(Measure::ALL[place], look))
}

/// What values come to under weights.
struct Tally {
    /// What each measure brings of its weight, in hundredths.
    parts: Vec<i64>,
    sum: i64,
    known: u32,
    hundredths: Option<i64>,
}

impl Tally {
    fn of(said: &[Option<i64>; MEASURES], weights: &Weights) -> Self {
        let known = Measure::ALL
            .iter()
            .zip(said)
            .map(|(measure, value)| value.map(|value| (weights.of(*measure), value)));
        let known: Vec<Option<(u32, i64)>> = known.collect();
        // Weight times hundredths of a point: a hundredth of a hundredth of the weight.
        let exact: Vec<i64> = known
            .iter()
            .map(|part| part.map_or(0, |(weight, value)| i64::from(weight) * value))
            .collect();
        let sum = round::rounded(exact.iter().sum());
        let weight: u32 = known.iter().flatten().map(|(weight, _)| weight).sum();
        Self {
            parts: round::allotted(&exact, sum),
            sum,
            known: weight,
            // Cut, not rounded: the shown points are rounded once, from here.
            hundredths: (weight > 0).then(|| sum * 100 / i64::from(weight)),
        }
    }

    /// The band that the points alone give.
    fn by_points(&self) -> Band {
        self.hundredths
            .map_or(Band::NotEnoughData, |h| Band::of(round::rounded(h)))
    }
}
