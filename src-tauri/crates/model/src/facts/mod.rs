//! The facts of an account as of a day, each defined once: decks, lists, health and screens only word them.
//!
//! Every fact takes its day as an argument and speaks of the end of that day. It rests on the dates in the records
//! (when something was due, kept, read), never on when they were typed, so a day in the past can be asked for too.

mod accounts;
mod actions;
mod answers;
mod cadences;
mod deadlines;
mod people;
mod plan;
mod renewals;
mod reviews;
mod touchpoints;

use chrono::NaiveDate;

pub use accounts::{Revenue, Run, sums};
pub use actions::Fate;
pub use answers::{HEARD_WITHIN_DAYS, Voice};
pub use cadences::{Keeps, Owed};
pub use deadlines::{AGENDA_DAYS, Deadline, DeadlineKind};
pub use plan::{Against, Course, Standing};
pub use reviews::LookBack;

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
            id: id(2),
            name: None,
            currency: None,
            locale: None,
            fiscal_year_starts: Some(fiscal_year_starts.parse().unwrap()),
            accent: None,
        }
    }

    pub(crate) fn account() -> AccountRecords {
        AccountRecords::of(Account {
            id: id(1),
            name: "Alder".into(),
            industry: None,
            employees: None,
            tier: None,
            owner: None,
            currency: Currency::USD,
            since: None,
            lifecycle_stage: None,
            relationship_stage: None,
            works_with_us_because: None,
            hourly_rate: None,
            deck_language: None,
        })
    }

    pub(crate) fn engagement(n: u128) -> Engagement {
        Engagement {
            id: id(n),
            account: id(1),
            service: None,
            business_unit: None,
            starts: None,
            ends: None,
            renews_on: None,
            notice_by: None,
            annual_value: None,
            recurring: false,
            margin_percent: None,
            renewal_call: None,
        }
    }

    pub(crate) fn commitment(n: u128) -> Commitment {
        Commitment {
            id: id(n),
            account: id(1),
            by: Side::Us,
            what: "Send the report".into(),
            made: None,
            due: None,
            status: CommitmentStatus::Open,
            kept_on: None,
            done: None,
            of: None,
            note: None,
            owner: None,
            stakeholder: None,
            audience: Audience::Client,
        }
    }

    pub(crate) fn action(n: u128) -> Action {
        Action {
            id: id(n),
            account: id(1),
            what: "Call back".into(),
            owner: None,
            due: None,
            done_on: None,
            from_entity: "account".into(),
            from_id: id(1),
        }
    }

    pub(crate) fn qbr(n: u128) -> Qbr {
        Qbr {
            id: id(n),
            account: id(1),
            quarter: "2025-Q3".parse().unwrap(),
            on: None,
            minutes: 60,
            status: QbrStatus::Planned,
            as_of: None,
            deck: None,
        }
    }

    pub(crate) fn touchpoint(n: u128, on: &str) -> Touchpoint {
        Touchpoint {
            id: id(n),
            account: id(1),
            on: day(on),
            at: None,
            kind: TouchpointKind::Operational,
            channel: Channel::Email,
            direction: Direction::Ours,
            summary: None,
            answered: None,
            qbr: false,
            audience: Audience::Internal,
        }
    }

    pub(crate) fn metric(n: u128, better: Better) -> Metric {
        Metric {
            id: id(n),
            account: id(1),
            name: "Active users".into(),
            unit: "people".into(),
            meaning: MetricMeaning::Adoption,
            better,
            share_of: None,
        }
    }

    pub(crate) fn reading(n: u128, metric: u128, on: &str, value: i64) -> Reading {
        Reading {
            id: id(n),
            account: id(1),
            metric: id(metric),
            on: day(on),
            value: Decimal::from(value),
            part: None,
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
            id: id(n),
            account: id(1),
            name: "The whole team is on board".into(),
            metric: Some(id(70)),
            baseline: Decimal::from(baseline),
            target: Decimal::from(target),
            due: day(due),
            set_on: day(set_on),
        }
    }

    pub(crate) fn stakeholder(n: u128) -> Stakeholder {
        Stakeholder {
            id: id(n),
            account: id(1),
            name: "Robert Finch".into(),
            title: None,
            role: None,
            influence: None,
            interest: None,
            strength: None,
            executive: false,
            reports_to: None,
            business_unit: None,
            prefers: None,
            email: None,
            phone: None,
            left_on: None,
            map_x: None,
            map_y: None,
        }
    }

    pub(crate) fn answer(n: u128, kind: SurveyKind, score: i64, on: &str) -> SurveyResponse {
        SurveyResponse {
            id: id(n),
            account: id(1),
            kind,
            score: Decimal::from(score),
            scale: kind.scale(),
            on: day(on),
            n: None,
            by: None,
        }
    }
}
