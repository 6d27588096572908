//! The recovery plans that are shipped, and which of them a fall proposes.

use chrono::{Days, NaiveDate};

use super::Score;
use crate::{AccountRecords, Band, GateKind, Measure, SavePlayKind};

/// What is done on which day of a plan: the first week day by day, then after 30, 60 and 90 days. The words of each are the
/// catalogue's.
const PLAYS: [(SavePlayKind, &[u32]); 6] = [
    (SavePlayKind::AdoptionStall, &[0, 2, 4, 7, 30, 60, 90]),
    (SavePlayKind::ChampionDeparture, &[0, 1, 3, 5, 7, 30, 60, 90]),
    (SavePlayKind::PricingPressure, &[0, 2, 5, 7, 30, 60]),
    (SavePlayKind::CompetitiveEncroachment, &[0, 2, 5, 7, 30, 60]),
    (SavePlayKind::DeliveryFailure, &[0, 1, 3, 7, 30, 60]),
    (SavePlayKind::Detractor, &[0, 1, 3, 7, 30, 90]),
];
/// A plan lasts so many days, less when its deadline comes sooner.
const LONGEST: i64 = 90;
/// The days of the first week stay as they are, however soon the deadline is.
const WEEK: u32 = 7;

/// A step of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlayStep {
    /// Which, by the day it has in the plan: its words stand under it.
    pub of_day: u32,
    /// Days after the plan's first day.
    pub day: u32,
}

/// The steps of a plan that begins on a day. Where the deadline comes before its end, what follows the first week is
/// drawn together; what would lie past the deadline falls on it.
pub fn play(kind: SavePlayKind, starts: NaiveDate, deadline: Option<NaiveDate>) -> Vec<PlayStep> {
    let left = deadline.map_or(LONGEST, |on| (on - starts).num_days().clamp(0, LONGEST));
    let drawn = |of_day: u32| {
        let day = match of_day <= WEEK {
            true => i64::from(of_day).min(left),
            false => (i64::from(of_day) * left / LONGEST).max(i64::from(WEEK).min(left)),
        };
        u32::try_from(day).unwrap_or(of_day)
    };
    let days = PLAYS.iter().find(|(of, _)| *of == kind).map(|(_, days)| *days);
    let step = |of_day: &u32| PlayStep {
        of_day: *of_day,
        day: drawn(*of_day),
    };
    days.unwrap_or_default().iter().map(step).collect()
}

/// What each gate and each measure calls for, where it calls for any.
fn of_gate(gate: GateKind) -> Option<SavePlayKind> {
    match gate {
        GateKind::ChampionDeparted => Some(SavePlayKind::ChampionDeparture),
        GateKind::DetractorWithoutContact => Some(SavePlayKind::Detractor),
        GateKind::DecisionMakerUncovered | GateKind::InvoiceOverdue => None,
    }
}

fn of_measure(measure: Measure) -> Option<SavePlayKind> {
    match measure {
        Measure::Outcomes | Measure::Usage => Some(SavePlayKind::AdoptionStall),
        Measure::Coverage => Some(SavePlayKind::ChampionDeparture),
        Measure::Sentiment => Some(SavePlayKind::Detractor),
        Measure::Support => Some(SavePlayKind::DeliveryFailure),
        Measure::Recency | Measure::Payment => None,
    }
}

/// The plan that a fall of a band proposes: by the gates that are closed, else by the measure that lost most of those that
/// call for one. A score that did not fall a band proposes one while a gate holds it red or critical.
pub fn proposed(from: &Score, to: &Score, before: Band, now: Band) -> Option<SavePlayKind> {
    let known = |band| band != Band::NotEnoughData;
    let fell = known(before) && known(now) && now < before;
    let held = matches!(now, Band::Red | Band::Critical) && !to.gates.is_empty();
    if !fell && !held {
        return None;
    }
    if let Some(kind) = to.gates.iter().find_map(|gate| of_gate(gate.kind)) {
        return Some(kind);
    }
    let lost = from.parts.iter().zip(&to.parts);
    let lost = lost.filter(|(from, to)| from.points > to.points);
    let calls = lost.filter_map(|(from, to)| Some((from.points - to.points, of_measure(to.measure)?)));
    // Of equal losses the first measure counts.
    calls
        .rev()
        .max_by_key(|(points, _)| *points)
        .map(|(_, kind)| kind)
}

impl AccountRecords {
    /// The deadline of a plan that begins on a day: the nearest renewal's, when that comes before the plan's end.
    pub fn play_deadline(&self, starts: NaiveDate) -> Option<NaiveDate> {
        let end = starts.checked_add_days(Days::new(LONGEST.unsigned_abs()))?;
        let renewals = self.renewals(starts).into_iter().map(|(on, _)| on);
        renewals.filter(|on| *on > starts && *on < end).min()
    }
}
