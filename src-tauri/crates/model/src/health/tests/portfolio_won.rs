//! The measures of winning and renewing, of margin and of share, over a handful of accounts.

use rust_decimal::Decimal;

use super::portfolio::{client, told, values};
use crate::accounts::TeamMember;
use crate::facts::tests::{day, id};
use crate::renewals::Opportunity;
use crate::value::ValueRecord;
use crate::{
    AccountRecords, Currency, Money, OpportunityKind, OpportunityStage, PortfolioMeasure as M, RenewalOutcome,
};

fn usd(thousands: i64) -> Option<Money> {
    Some(Money::minor(thousands * 100_000, Currency::USD))
}

fn won(n: u128, kind: OpportunityKind, thousands: i64, seen: Option<&str>, closed: &str) -> Opportunity {
    Opportunity {
        kind,
        stage: OpportunityStage::Won,
        value: usd(thousands),
        seen_on: seen.map(day),
        closed_on: Some(day(closed)),
        ..Opportunity::begun(id(n), id(1))
    }
}

#[test]
fn of_the_contracts_whose_day_came_those_count_of_which_a_record_says_what_became_of_them() {
    let renewed = client(
        1,
        &[
            ("2023-07-01", Some("2025-06-30"), 100),
            ("2025-07-01", Some("2027-06-30"), 120),
        ],
    );
    let mut left = client(2, &[("2024-01-01", Some("2025-06-30"), 50)]);
    left.engagements[0].renewal_outcome = Some(RenewalOutcome::Left);
    let unrecorded = client(3, &[("2024-01-01", Some("2025-06-30"), 50)]);
    let accounts = [renewed, left, unrecorded];
    assert_eq!(
        told(&accounts, M::RenewalRate),
        [(Decimal::from(50), 2, vec![Decimal::ONE])]
    );
    assert_eq!(values(&accounts, M::RenewedFees), [(Decimal::from(120), 1)]);
}

#[test]
fn what_was_won_counts_in_the_twelve_months_and_by_its_kind() {
    use OpportunityKind as K;
    let mut records = client(1, &[("2024-01-01", None, 100)]);
    records.opportunities = vec![
        won(11, K::CrossSell, 40, Some("2025-01-01"), "2025-01-31"),
        won(12, K::CrossOrganisation, 10, Some("2025-02-01"), "2025-02-11"),
        won(13, K::Referral, 25, None, "2025-03-01"),
        won(14, K::Referral, 99, Some("2024-01-01"), "2024-10-06"),
        Opportunity {
            stage: OpportunityStage::Lost,
            ..won(15, K::CrossSell, 70, Some("2025-01-01"), "2025-05-01")
        },
    ];
    let accounts = [records];
    assert_eq!(values(&accounts, M::CrossSales), [(Decimal::from(50_000), 2)]);
    assert_eq!(values(&accounts, M::Referrals), [(Decimal::from(25_000), 1)]);
    assert_eq!(values(&accounts, M::TimeToClose), [(Decimal::from(20), 2)]);
}

#[test]
fn share_of_wallet_and_margin_rest_on_what_is_on_record() {
    let with = |n, spend, margin: Option<i64>| {
        let mut records = client(n, &[("2024-01-01", None, 100)]);
        records.account.yearly_spend = usd(spend);
        records.engagements[0].margin_percent = margin.map(Decimal::from);
        records
    };
    let accounts = [with(1, 400, Some(30)), with(2, 100, Some(10)), with(3, 90, None)];
    assert_eq!(
        values(&accounts, M::ShareOfWallet),
        [(Decimal::from(40), 2)],
        "a spend below our fees says nothing"
    );
    assert_eq!(values(&accounts, M::Margin), [(Decimal::from(20), 2)]);
    assert_eq!(values(&accounts, M::ContractValue), [(Decimal::from(100_000), 3)]);
    assert_eq!(values(&[with(4, 90, None)], M::ShareOfWallet), []);
}

#[test]
fn the_first_value_is_counted_from_the_first_day_and_accounts_by_who_answers_for_them() {
    let of = |n, owner: Option<u128>, value: Option<&str>| -> AccountRecords {
        let mut records = client(n, &[("2025-01-01", None, 100)]);
        records.team = vec![TeamMember::begun(id(50)), TeamMember::begun(id(51))];
        records.account.owner = owner.map(id);
        records.value_records.extend(value.map(|on| ValueRecord {
            on: day(on),
            ..ValueRecord::begun(id(n * 1000), id(n))
        }));
        records
    };
    let accounts = [
        of(1, Some(50), Some("2025-01-31")),
        of(2, Some(50), Some("2025-03-02")),
        of(3, Some(51), None),
        of(4, None, Some("2026-01-01")),
    ];
    assert_eq!(values(&accounts, M::FirstValue), [(Decimal::from(45), 2)]);
    assert_eq!(values(&accounts, M::AccountsPerOwner), [(Decimal::new(15, 1), 3)]);
}
