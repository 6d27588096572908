//! The facts of an account as of a day, each defined once: decks, lists, health and screens only word them.
//!
//! Every fact takes its day as an argument and speaks of the end of that day. It rests on the dates in the records
//! (when something was due, kept, read), never on when they were typed, so a day in the past can be asked for too.

mod accounts;
mod actions;
mod answers;
mod cadences;
mod deadlines;
mod duties;
mod loops;
mod people;
mod pipeline;
mod plan;
mod plan_review;
mod renewals;
mod reviews;
mod risks;
mod timeline;
mod touchpoints;
mod whitespace;

use chrono::NaiveDate;

pub use accounts::{Revenue, Run, sums};
pub use actions::Fate;
pub use answers::{HEARD_WITHIN_DAYS, Voice};
pub use cadences::{Keeps, Owed};
pub use deadlines::{AGENDA_DAYS, Deadline};
pub use duties::{Duty, Ground};
pub use loops::{Crowd, Loop};
pub use people::Hanging;
pub use pipeline::{Pipeline, pipeline};
pub use plan::{Against, Course, Standing};
pub use plan_review::{PlanItem, PlanReason, PlanWhy, Written, plan_kinds};
pub use reviews::LookBack;
pub use risks::PlayClock;
pub use whitespace::Cell;

use crate::{AccountRecords, FiscalYear};

impl AccountRecords {
    /// When the firm's year starts; the calendar year while nothing is set.
    pub fn fiscal_year(&self) -> FiscalYear {
        self.firm
            .as_ref()
            .and_then(|firm| firm.fiscal_year_starts)
            .unwrap_or_default()
    }
}

/// Whole days by which `day` lies after `due`; `None` when it does not.
fn days_after(due: NaiveDate, day: NaiveDate) -> Option<u32> {
    u32::try_from((day - due).num_days())
        .ok()
        .filter(|days| *days > 0)
}

/// True when something dated `on` has happened by the end of a day.
fn by_then(on: Option<NaiveDate>, as_of: NaiveDate) -> bool {
    on.is_some_and(|on| on <= as_of)
}

#[cfg(test)]
pub(crate) mod tests {
    //! Small builders that the tests of facts and of the score share.

    use std::ops::Range;

    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::*;
    use crate::accounts::{Account, Engagement};
    use crate::actions::{Action, Commitment};
    use crate::plan::{Metric, Reading, SuccessCriterion};
    use crate::qbr::Qbr;
    use crate::settings::Firm;
    use crate::stakeholders::Stakeholder;
    use crate::touchpoints::Touchpoint;
    use crate::value::SurveyResponse;
    use crate::*;

    pub(crate) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub(crate) fn id(n: u128) -> Id {
        Id::fixed(n)
    }

    /// A day so many days from 1 January 2025.
    pub(crate) fn days(range: Range<i64>) -> impl Strategy<Value = NaiveDate> {
        range.prop_map(|n| day("2025-01-01") + chrono::Duration::days(n))
    }

    pub(crate) fn firm(fiscal_year_starts: &str) -> Firm {
        Firm {
            fiscal_year_starts: Some(fiscal_year_starts.parse().unwrap()),
            ..Firm::begun(id(2))
        }
    }

    pub(crate) fn account() -> AccountRecords {
        AccountRecords::of(Account {
            name: "Alder".into(),
            currency: Currency::USD,
            ..Account::begun(id(1))
        })
    }

    pub(crate) fn engagement(n: u128) -> Engagement {
        Engagement::begun(id(n), id(1))
    }

    pub(crate) fn commitment(n: u128) -> Commitment {
        Commitment {
            by: Side::Us,
            what: "Send the report".into(),
            audience: Audience::Client,
            ..Commitment::begun(id(n), id(1))
        }
    }

    pub(crate) fn action(n: u128) -> Action {
        Action {
            what: "Call back".into(),
            from_entity: "account".into(),
            from_id: id(1),
            ..Action::begun(id(n), id(1))
        }
    }

    pub(crate) fn qbr(n: u128) -> Qbr {
        Qbr {
            quarter: "2025-Q3".parse().unwrap(),
            ..Qbr::begun(id(n), id(1))
        }
    }

    pub(crate) fn touchpoint(n: u128, on: &str) -> Touchpoint {
        Touchpoint {
            on: day(on),
            kind: TouchpointKind::Operational,
            channel: Channel::Email,
            direction: Direction::Ours,
            ..Touchpoint::begun(id(n), id(1))
        }
    }

    pub(crate) fn metric(n: u128, better: Better) -> Metric {
        Metric {
            name: "Active users".into(),
            unit: "people".into(),
            meaning: MetricMeaning::Adoption,
            better,
            ..Metric::begun(id(n), id(1))
        }
    }

    pub(crate) fn reading(n: u128, metric: u128, on: &str, value: i64) -> Reading {
        Reading {
            metric: id(metric),
            on: day(on),
            value: Decimal::from(value),
            ..Reading::begun(id(n), id(1))
        }
    }

    pub(crate) fn criterion(
        n: u128,
        set_on: &str,
        due: &str,
        baseline: i64,
        target: i64,
    ) -> SuccessCriterion {
        SuccessCriterion {
            name: "The whole team is on board".into(),
            metric: Some(id(70)),
            baseline: Decimal::from(baseline),
            target: Decimal::from(target),
            due: day(due),
            set_on: day(set_on),
            ..SuccessCriterion::begun(id(n), id(1))
        }
    }

    pub(crate) fn stakeholder(n: u128) -> Stakeholder {
        Stakeholder {
            name: "Robert Finch".into(),
            ..Stakeholder::begun(id(n), id(1))
        }
    }

    pub(crate) fn answer(n: u128, kind: SurveyKind, score: i64, on: &str) -> SurveyResponse {
        SurveyResponse {
            kind,
            score: Decimal::from(score),
            scale: kind.scale(),
            on: day(on),
            ..SurveyResponse::begun(id(n), id(1))
        }
    }
}
