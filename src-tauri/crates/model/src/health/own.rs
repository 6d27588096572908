//! What the score and the owner's own calls said, beside what happened: whether green was renewed and red left, whether the
//! calls on renewals came true, and which way the rules went after an override.

use chrono::{Days, NaiveDate};

use super::{Health, HealthOverride, Week};
use crate::accounts::Engagement;
use crate::{Band, CallFate, Id, RenewalCall, RenewalOutcome};

/// What was said of a renewal is looked up so many days before its deadline: on that day the call on it was owed.
pub const BEFORE_DAYS: u64 = 90;

/// A renewal that is decided, and what was said of it before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// Of which contract.
    pub engagement: Id,
    /// On which day it was decided.
    pub on: NaiveDate,
    /// What became of it; absent when it ended and no record says.
    pub outcome: Option<RenewalOutcome>,
    /// The band by the rules when the last week was closed that ended [`BEFORE_DAYS`] before, or more; absent when none
    /// was closed by then.
    pub band: Option<Band>,
    /// The last call on it, if one was made.
    pub call: Option<RenewalCall>,
}

/// An override that has ended, and which way the rules went meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// Which.
    pub id: Id,
    /// The owner's band.
    pub band: Band,
    /// The band by the rules on its first day.
    pub began: Band,
    /// The band by the rules on its last day.
    pub ended: Band,
    /// Whether the rules came to the owner's view.
    pub fate: CallFate,
    /// Its last day.
    pub until: NaiveDate,
}

impl Health<'_> {
    /// The renewals that are decided by the end of a day, oldest first. `weeks` are the account's bands by the rules as they
    /// were frozen, oldest first.
    pub fn decided(&self, weeks: &[(Week, Band)], as_of: NaiveDate) -> Vec<Decided> {
        let decided = |(on, contract, outcome): (NaiveDate, &Engagement, Option<RenewalOutcome>)| {
            let deadline = contract.renewal_deadline().unwrap_or(on);
            let before = deadline.checked_sub_days(Days::new(BEFORE_DAYS));
            let told = weeks
                .iter()
                .rev()
                .find(|(week, _)| before.is_some_and(|before| week.last() <= before));
            Decided {
                engagement: contract.id,
                on,
                outcome,
                band: told.map(|(_, band)| *band),
                call: contract.renewal_call,
            }
        };
        let renewals = self.records.decided_renewals(as_of);
        renewals.into_iter().map(decided).collect()
    }

    /// The overrides that have ended by the end of a day, oldest first. The rules are asked by what is known now.
    pub fn judged(&self, as_of: NaiveDate) -> Vec<Judged> {
        let mut ended: Vec<&HealthOverride> = self.records.health_overrides.iter().collect();
        ended.retain(|call| call.until < as_of);
        ended.sort_by_key(|call| (call.until, call.id));
        let judged = |call: &HealthOverride| {
            let [began, ended] = [call.from, call.until].map(|day| self.score(day).band);
            Judged {
                id: call.id,
                band: call.band,
                began,
                ended,
                fate: CallFate::of(call.band, began, ended),
                until: call.until,
            }
        };
        ended.into_iter().map(judged).collect()
    }
}

impl CallFate {
    /// Of an owner's band over that of the rules, and where the rules stood when it ended.
    fn of(band: Band, began: Band, ended: Band) -> Self {
        match (band.cmp(&began), ended.cmp(&began)) {
            _ if [began, ended].contains(&Band::NotEnoughData) => Self::Unknown,
            (called, went) if called == went => Self::Towards,
            (_, std::cmp::Ordering::Equal) => Self::Stayed,
            _ => Self::Away,
        }
    }
}

impl RenewalOutcome {
    /// Whether a band was right about it: green is renewed, red and critical leave. Amber and not enough data say neither.
    pub fn bears_out(self, band: Band) -> Option<bool> {
        match band {
            Band::Green => Some(self == Self::Renewed),
            Band::Red | Band::Critical => Some(self == Self::Left),
            Band::Amber | Band::NotEnoughData => None,
        }
    }

    /// Whether a call was right about it; one that says it is at risk says neither.
    pub fn bears_out_call(self, call: RenewalCall) -> Option<bool> {
        match call {
            RenewalCall::WillRenew => Some(self == Self::Renewed),
            RenewalCall::WillNot => Some(self == Self::Left),
            RenewalCall::AtRisk => None,
        }
    }
}
