//! What was said before, beside what happened.

use super::*;
use crate::health::{HealthOverride, Week};
use crate::{Band, CallFate, RenewalCall, RenewalOutcome};

#[test]
fn a_decided_renewal_has_the_band_of_the_week_that_ended_90_days_before() {
    let mut records = strategic();
    records.engagements[0].ends = Some(day("2025-12-31"));
    records.engagements[0].renewal_call = Some(RenewalCall::WillRenew);
    let model = Model::default();
    // 2 October lies 90 days before: the week that ended on 28 September is the last by then.
    let weeks = [
        ("2025-W38", Band::Red),
        ("2025-W39", Band::Amber),
        ("2025-W40", Band::Green),
    ];
    let weeks = weeks.map(|(week, band)| (week.parse::<Week>().unwrap(), band));
    let decided = |weeks: &[_]| health(&records, &model).decided(weeks, day("2026-06-30"));
    let found = decided(&weeks);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].outcome, found[0].band, found[0].call),
        (None, Some(Band::Amber), Some(RenewalCall::WillRenew))
    );
    assert_eq!(decided(&weeks[2..])[0].band, None, "no week was closed by then");
}

#[test]
fn an_override_that_ended_is_held_against_the_way_the_rules_went() {
    use CallFate::{Away, Stayed, Towards};
    // Nothing overdue until the invoice of 1 October is: the rules go from green down to critical.
    let mut records = strategic();
    records.account.tier = None;
    records.invoices = vec![Invoice {
        issued: day("2025-09-01"),
        due: day("2025-10-01"),
        amount: Money::minor(1_000, Currency::USD),
        ..Invoice::begun(id(30), id(1))
    }];
    let weights = crate::health::Weights::new([0, 0, 0, 0, 0, 0, 5]).unwrap();
    let model = Model {
        profiles: vec![crate::health::Profile {
            weights,
            ..crate::health::Profile::SHIPPED
        }],
        ..Model::default()
    };
    let call = |band, from: &str, until: &str| HealthOverride {
        band,
        reason: "So I heard".into(),
        from: day(from),
        until: day(until),
        ..HealthOverride::begun(id(90), id(1))
    };
    let mut fate = |call: HealthOverride| {
        records.health_overrides = vec![call];
        let judged = health(&records, &model).judged(day("2025-12-31"));
        judged.first().map(|judged| judged.fate)
    };
    assert_eq!(fate(call(Band::Amber, "2025-09-15", "2025-11-15")), Some(Towards));
    assert_eq!(fate(call(Band::Amber, "2025-09-15", "2025-09-20")), Some(Stayed));
    assert_eq!(fate(call(Band::Green, "2025-11-10", "2025-11-29")), Some(Away));
    assert_eq!(
        fate(call(Band::Red, "2025-08-15", "2025-09-20")),
        Some(CallFate::Unknown),
        "before the first invoice nothing was known"
    );
    assert_eq!(
        fate(call(Band::Amber, "2025-12-01", "2025-12-31")),
        None,
        "it still holds"
    );
}

#[test]
fn green_and_red_are_borne_out_and_amber_says_neither() {
    use RenewalOutcome::{Left, Renewed};
    let of = |outcome: RenewalOutcome| Band::ALL.iter().map(move |band| outcome.bears_out(*band));
    assert!(of(Renewed).eq([Some(false), Some(false), None, Some(true), None]));
    assert!(of(Left).eq([Some(true), Some(true), None, Some(false), None]));
    assert_eq!(Renewed.bears_out_call(RenewalCall::WillRenew), Some(true));
    assert_eq!(Renewed.bears_out_call(RenewalCall::AtRisk), None);
    assert_eq!(Left.bears_out_call(RenewalCall::WillNot), Some(true));
}
