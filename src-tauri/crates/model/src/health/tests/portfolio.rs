//! The measures of the portfolio over a handful of accounts.

use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::accounts::Engagement;
use crate::facts::tests::{account, answer, day, engagement, id, stakeholder, touchpoint};
use crate::health::{Model, portfolio, shares};
use crate::touchpoints::{Touchpoint, TouchpointWith};
use crate::value::SurveyResponse;
use crate::{AccountRecords, Currency, Money, PortfolioMeasure, RenewalOutcome, SurveyKind, Tier};

/// An account with contracts of these fees: first day, last day, thousands a year.
pub fn client(n: u128, contracts: &[(&str, Option<&str>, i64)]) -> AccountRecords {
    let mut records = account();
    records.account.id = id(n);
    records.engagements = (n * 100..)
        .zip(contracts)
        .map(|(n, (starts, ends, thousands))| Engagement {
            starts: Some(day(starts)),
            ends: ends.map(day),
            annual_value: Some(Money::minor(thousands * 100_000, Currency::USD)),
            recurring: true,
            ..engagement(n)
        })
        .collect();
    records
}

/// A measure's figures on 6 October 2025, and what stands apart from each.
pub fn told(accounts: &[AccountRecords], measure: PortfolioMeasure) -> Vec<(Decimal, u64, Vec<Decimal>)> {
    let of = |records| (id(0), shares(records, &Model::default(), day("2025-10-06")));
    let brought: Vec<_> = accounts.iter().map(of).collect();
    let figures = portfolio(brought.iter().map(|(id, shares)| (*id, shares.as_slice())));
    let of_measure = figures.into_iter().filter(|figure| figure.key.measure == measure);
    of_measure
        .map(|figure| {
            let apart = figure.apart.iter().map(|(_, share)| share.of).collect();
            (figure.value, figure.n, apart)
        })
        .collect()
}

pub fn values(accounts: &[AccountRecords], measure: PortfolioMeasure) -> Vec<(Decimal, u64)> {
    let told = told(accounts, measure).into_iter();
    told.map(|(value, n, _)| (value.round_dp(2), n)).collect()
}

#[test]
fn one_client_of_four_left_one_shrank_one_grew_and_a_new_one_counts_for_nothing() {
    use PortfolioMeasure as M;
    let mut left = client(2, &[("2024-01-01", Some("2025-06-30"), 100)]);
    left.engagements[0].renewal_outcome = Some(RenewalOutcome::Left);
    let accounts = [
        client(1, &[("2024-01-01", None, 100)]),
        left,
        client(
            3,
            &[("2024-01-01", Some("2025-06-30"), 100), ("2025-07-01", None, 60)],
        ),
        client(4, &[("2024-01-01", None, 100), ("2025-03-01", None, 20)]),
        client(5, &[("2025-03-01", None, 500)]),
    ];
    assert_eq!(values(&accounts, M::Retention), [(Decimal::from(75), 4)]);
    assert_eq!(values(&accounts, M::GrossRetention), [(Decimal::from(65), 4)]);
    assert_eq!(values(&accounts, M::NetRetention), [(Decimal::from(70), 4)]);
    assert_eq!(values(&accounts, M::Expansion), [(Decimal::from(20_000), 4)]);
    assert_eq!(values(&accounts, M::Revenue), [(Decimal::from(780_000), 4)]);
}

#[test]
fn a_contract_that_ended_with_nothing_recorded_stands_apart_and_is_not_lost() {
    use PortfolioMeasure as M;
    let ended = [("2024-01-01", Some("2025-06-30"), 100)];
    let apart = |accounts: &[AccountRecords], measure| {
        let found = told(accounts, measure).into_iter().next();
        found.map(|(.., apart)| apart)
    };
    let mut accounts = [client(1, &[("2024-01-01", None, 100)]), client(2, &ended)];
    let hundred = Decimal::ONE_HUNDRED;
    assert_eq!(values(&accounts, M::Retention), [(hundred, 1)]);
    assert_eq!(values(&accounts, M::GrossRetention), [(hundred, 1)]);
    assert_eq!(apart(&accounts, M::Retention), Some(vec![Decimal::ONE]));
    assert_eq!(
        apart(&accounts, M::GrossRetention),
        Some(vec![Decimal::from(100_000)])
    );
    // A smaller contract of another service does not hide that the rest is on no record.
    accounts[1] = client(2, &[ended[0], ("2025-07-01", None, 40)]);
    accounts[1].engagements[1].service = Some(id(7));
    assert_eq!(values(&accounts, M::Retention), [(hundred, 2)]);
    assert_eq!(values(&accounts, M::GrossRetention), [(hundred, 2)]);
    assert_eq!(
        apart(&accounts, M::NetRetention),
        Some(vec![Decimal::from(60_000)])
    );
    accounts[1].engagements[0].renewal_outcome = Some(RenewalOutcome::Left);
    assert_eq!(values(&accounts, M::GrossRetention), [(Decimal::from(70), 2)]);
    assert_eq!(apart(&accounts, M::GrossRetention), Some(Vec::new()));
    accounts[1] = client(2, &ended);
    accounts[1].engagements[0].renewal_outcome = Some(RenewalOutcome::Renewed);
    assert_eq!(
        values(&accounts, M::Retention),
        [(hundred, 2)],
        "it is recorded as renewed"
    );
    assert_eq!(
        apart(&accounts, M::NetRetention),
        Some(vec![Decimal::from(100_000)])
    );
}

#[test]
fn nps_counts_the_newest_answer_of_each_person_and_no_aggregate() {
    let by = |n, score, on, who: Option<u128>, of| SurveyResponse {
        by: who.map(id),
        n: of,
        ..answer(n, SurveyKind::Nps, score, on)
    };
    let mut records = account();
    records.survey_responses = vec![
        by(20, 3, "2025-01-10", Some(60), None),
        by(21, 9, "2025-06-10", Some(60), None),
        by(22, 6, "2025-06-10", Some(61), None),
        by(23, 10, "2025-06-10", None, None),
        by(24, 10, "2025-06-10", None, Some(50)),
        by(25, 0, "2024-01-10", Some(62), None),
    ];
    assert_eq!(
        values(&[records], PortfolioMeasure::Nps),
        [(Decimal::new(3333, 2), 3)]
    );
}

#[test]
fn csat_is_a_mean_by_the_number_that_each_answer_stands_for() {
    let mut records = account();
    records.survey_responses = vec![
        SurveyResponse {
            n: Some(3),
            ..answer(20, SurveyKind::Csat, 4, "2025-06-10")
        },
        answer(21, SurveyKind::Csat, 2, "2025-06-11"),
    ];
    assert_eq!(
        values(&[records], PortfolioMeasure::Csat),
        [(Decimal::new(35, 1), 4)]
    );
}

#[test]
fn the_ten_largest_are_told_against_all() {
    let accounts: Vec<_> = (1..=12).map(|n| client(n, &[("2024-01-01", None, 10)])).collect();
    assert_eq!(
        values(&accounts, PortfolioMeasure::Concentration),
        [(Decimal::new(8333, 2), 12)]
    );
}

#[test]
fn breadth_and_access_speak_of_clients_whose_people_are_on_record() {
    use PortfolioMeasure as M;
    let mut known = client(1, &[("2024-01-01", None, 10)]);
    known.stakeholders = vec![stakeholder(60), stakeholder(61)];
    known.stakeholders[0].executive = true;
    known.touchpoints = vec![touchpoint(40, "2025-10-01")];
    known.touchpoint_with = vec![TouchpointWith {
        id: id(50),
        account: id(1),
        touchpoint: id(40),
        stakeholder: id(60),
    }];
    let unknown = client(2, &[("2024-01-01", None, 10)]);
    let accounts = [known, unknown];
    assert_eq!(values(&accounts, M::Breadth), [(Decimal::ONE, 1)]);
    assert_eq!(values(&accounts, M::ExecutiveAccess), [(Decimal::ONE_HUNDRED, 1)]);
}

#[test]
fn a_review_is_on_time_while_its_interval_has_not_passed() {
    let held = |on| {
        let mut records = client(1, &[("2024-01-01", None, 10)]);
        records.account.tier = Some(Tier::Recurring);
        records.touchpoints = vec![Touchpoint {
            qbr: true,
            kind: crate::TouchpointKind::Executive,
            ..touchpoint(40, on)
        }];
        values(&[records], PortfolioMeasure::QbrsOnTime)
    };
    assert_eq!(held("2025-07-06"), [(Decimal::ONE_HUNDRED, 1)]);
    assert_eq!(held("2025-07-05"), [(Decimal::ZERO, 1)]);
}

proptest! {
    #[test]
    fn gross_retention_is_never_above_all_and_net_is_gross_and_what_came_on_top(
        fees in prop::collection::vec((1i64..500, 0i64..900), 1..8),
    ) {
        let accounts: Vec<_> = (1u128..)
            .zip(&fees)
            .map(|(n, (then, now))| {
                client(n, &[("2024-01-01", Some("2025-06-30"), *then), ("2025-07-01", None, *now)])
            })
            .collect();
        let exact = |measure| {
            let found = told(&accounts, measure).into_iter().next();
            found.map(|(value, ..)| value).unwrap_or_default()
        };
        use PortfolioMeasure as M;
        let (gross, net, more) = (exact(M::GrossRetention), exact(M::NetRetention), exact(M::Expansion));
        let opening: i64 = fees.iter().map(|(then, _)| then * 1_000).sum();
        prop_assert!(gross <= Decimal::ONE_HUNDRED);
        let on_top = more * Decimal::ONE_HUNDRED / Decimal::from(opening);
        prop_assert!((net - gross - on_top).abs() < Decimal::new(1, 9));
    }
}
