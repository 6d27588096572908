//! The score over small accounts. Each is built by hand from the same few builders, so that a number can be checked on
//! paper.

mod bad;
mod findings;
mod laws;
mod limits;
mod measures;
mod moves;
mod own;
mod plays;
mod portfolio;
mod portfolio_won;
mod ways;

use crate::accounts::{Engagement, Invoice};
use crate::facts::tests::{
    account, answer, criterion, day, engagement, id, metric, reading, stakeholder, touchpoint,
};
use crate::health::{Health, Model, Movement, Score};
use crate::plan::Milestone;
use crate::stakeholders::Stakeholder;
use crate::touchpoints::TouchpointWith;
use crate::value::SurveyResponse;
use crate::{AccountRecords, Better, Currency, Measure, Money, StakeholderRole, Strength, SurveyKind, Tier};

/// The day on which most of these accounts are looked at.
const TODAY: &str = "2025-10-06";

fn score(records: &AccountRecords, as_of: &str) -> Score {
    health(records, &Model::default()).score(day(as_of))
}

fn movement(records: &AccountRecords, from: &str, to: &str) -> Movement {
    health(records, &Model::default()).movement(day(from), day(to))
}

fn health<'a>(records: &'a AccountRecords, model: &'a Model) -> Health<'a> {
    Health { records, model }
}

/// A measure's own points, in hundredths.
fn value(records: &AccountRecords, measure: Measure, as_of: &str) -> Option<i64> {
    score(records, as_of).parts[measure as usize].value
}

/// A strategic account with a contract that runs from 2025 to the end of 2026.
fn strategic() -> AccountRecords {
    let mut records = account();
    records.account.tier = Some(Tier::Strategic);
    records.engagements = vec![Engagement {
        starts: Some(day("2025-01-01")),
        ends: Some(day("2026-12-31")),
        recurring: true,
        ..engagement(10)
    }];
    records
}

fn person(n: u128, role: StakeholderRole, strength: Strength) -> Stakeholder {
    Stakeholder {
        role: Some(role),
        strength: Some(strength),
        ..stakeholder(n)
    }
}

/// A conversation on a day, with these people.
fn talk(records: &mut AccountRecords, n: u128, on: &str, with: &[u128]) {
    records.touchpoints.push(touchpoint(n, on));
    records
        .touchpoint_with
        .extend(with.iter().map(|who| TouchpointWith {
            touchpoint: id(n),
            stakeholder: id(*who),
            ..TouchpointWith::begun(id(1_000 + n * 10 + who), id(1))
        }));
}

fn nps(n: u128, score: i64, on: &str, by: u128) -> SurveyResponse {
    SurveyResponse {
        by: Some(id(by)),
        ..answer(n, SurveyKind::Nps, score, on)
    }
}

fn invoice(n: u128, due: &str, paid: Option<&str>) -> Invoice {
    Invoice {
        number: n.to_string(),
        issued: day("2025-01-15"),
        due: day(due),
        paid: paid.map(day),
        amount: Money::minor(100_000, Currency::USD),
        ..Invoice::begun(id(n), id(1))
    }
}

fn milestone(n: u128, due: &str, done_on: Option<&str>) -> Milestone {
    Milestone {
        name: "Go live".into(),
        due: day(due),
        done_on: done_on.map(day),
        ..Milestone::begun(id(n), id(1))
    }
}

/// An account in which every measure is known and full on [`TODAY`].
fn healthy() -> AccountRecords {
    let mut records = strategic();
    records.stakeholders = vec![
        person(60, StakeholderRole::DecisionMaker, Strength::Strong),
        person(61, StakeholderRole::Champion, Strength::Developing),
        person(62, StakeholderRole::User, Strength::Weak),
    ];
    talk(&mut records, 40, "2025-10-01", &[60, 61, 62]);
    records.metrics = vec![metric(70, Better::Higher)];
    records.readings = vec![
        reading(80, 70, "2025-08-31", 50),
        reading(81, 70, "2025-09-30", 60),
    ];
    records.success_criteria = vec![criterion(90, "2025-01-01", "2025-12-31", 20, 60)];
    records.survey_responses = vec![nps(20, 10, "2025-09-01", 60)];
    records.milestones = vec![milestone(50, "2025-09-01", Some("2025-08-30"))];
    records.invoices = vec![invoice(30, "2025-02-15", Some("2025-02-10"))];
    records
}
