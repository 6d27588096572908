//! What the score will be if nothing happens: time goes by, and no record is added.

use chrono::{Days, NaiveDate};

use super::Health;
use super::path::{Act, Search};
use crate::{Band, GateKind};

/// Looked ahead to: one week and four.
const AHEAD_DAYS: [u64; 2] = [7, 28];

/// A score to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// At the end of which day.
    pub on: NaiveDate,
    /// The score as shown then.
    pub points: Option<i64>,
    /// The band by the rules then.
    pub band: Band,
    /// The gates that are closed then.
    pub gates: Vec<GateKind>,
}

impl Health<'_> {
    /// The score in one and in four weeks if nothing happens: what is dated after `as_of` is a plan and does not.
    pub fn outlook(&self, as_of: NaiveDate) -> Vec<Outlook> {
        self.outlook_after(as_of, &[])
    }

    /// The score in one and in four weeks when some actions are done, each by the day by which it can be, and nothing else
    /// happens.
    pub fn outlook_after(&self, as_of: NaiveDate, acts: &[Act]) -> Vec<Outlook> {
        let search = Search::new(*self, as_of);
        let days = AHEAD_DAYS
            .iter()
            .filter_map(|days| as_of.checked_add_days(Days::new(*days)));
        days.map(|on| {
            let score = search.on(on, acts);
            Outlook {
                on,
                points: score.points,
                band: score.band,
                gates: score.gate_kinds(),
            }
        })
        .collect()
    }
}
