//! What holds a band down: the weight that is known, and every gate.

use super::*;
use crate::health::{HealthOverride, Source, Weights};
use crate::touchpoints::Touchpoint;
use crate::{Band, GateKind, Record};
use chrono::NaiveDate;

fn gate(records: &AccountRecords, kind: GateKind, as_of: &str) -> Option<(Band, NaiveDate, Vec<crate::Id>)> {
    let gate = score(records, as_of)
        .gates
        .into_iter()
        .find(|gate| gate.kind == kind)?;
    Some((
        gate.cap,
        gate.since,
        gate.records.into_iter().map(|source| source.id).collect(),
    ))
}

#[test]
fn the_lower_bound_belongs_to_the_band() {
    assert_eq!(
        [100, 75, 74, 50, 49, 25, 24, 0].map(Band::of),
        [
            Band::Green,
            Band::Green,
            Band::Amber,
            Band::Amber,
            Band::Red,
            Band::Red,
            Band::Critical,
            Band::Critical
        ]
    );
}

#[test]
fn a_champion_who_left_and_is_not_replaced_holds_the_band_at_amber() {
    let mut records = healthy();
    records
        .stakeholders
        .push(person(63, StakeholderRole::Champion, Strength::Strong));
    records.stakeholders[1].left_on = Some(day("2025-10-02"));
    assert!(score(&records, TODAY).gates.is_empty(), "another is there");
    records.stakeholders[3].left_on = Some(day("2025-10-05"));
    talk(&mut records, 41, "2025-10-05", &[60, 62]);
    assert!(score(&records, "2025-10-04").gates.is_empty());
    let held = score(&records, TODAY);
    assert_eq!(
        (held.points, held.by_points, held.band),
        (Some(93), Band::Green, Band::Amber)
    );
    assert_eq!(
        gate(&records, GateKind::ChampionDeparted, TODAY),
        Some((Band::Amber, day("2025-10-05"), vec![id(61), id(63)]))
    );
}

#[test]
fn a_detractor_without_contact_holds_the_band_at_amber() {
    let mut records = healthy();
    records.survey_responses.push(nps(21, 6, "2025-10-03", 62));
    assert_eq!(
        gate(&records, GateKind::DetractorWithoutContact, "2025-10-04"),
        None
    );
    assert_eq!(
        gate(&records, GateKind::DetractorWithoutContact, TODAY),
        Some((Band::Amber, day("2025-10-05"), vec![id(21)]))
    );
    records.touchpoints.push(Touchpoint {
        answered: Some(false),
        ..touchpoint(41, "2025-10-05")
    });
    talk(&mut records, 42, "2025-10-06", &[62]);
    assert!(
        gate(&records, GateKind::DetractorWithoutContact, "2025-10-05").is_some(),
        "an attempt is no contact"
    );
    assert_eq!(gate(&records, GateKind::DetractorWithoutContact, TODAY), None);
}

#[test]
fn an_uncovered_decision_maker_holds_the_band_ninety_days_before_the_deadline() {
    let mut records = healthy();
    records.engagements[0].notice_by = Some(day("2026-01-04"));
    let closed = |records: &AccountRecords, text| gate(records, GateKind::DecisionMakerUncovered, text);
    assert_eq!(closed(&records, TODAY), None, "covered");
    records.stakeholders[0].strength = Some(Strength::Weak);
    assert_eq!(closed(&records, "2025-10-05"), None, "91 days before");
    assert_eq!(
        closed(&records, TODAY),
        Some((Band::Amber, day(TODAY), vec![id(10), id(60)]))
    );
    records.stakeholders[0].strength = Some(Strength::Strong);
    assert_eq!(
        closed(&records, "2025-11-01").map(|(_, since, _)| since),
        Some(day("2025-10-16")),
        "since the contact of 1 October is older than twice the cadence"
    );
    assert!(
        closed(&records, "2026-02-01").is_some(),
        "past the deadline it is not better"
    );
    records.engagements.push(Engagement {
        id: id(11),
        starts: Some(day("2027-01-01")),
        ends: Some(day("2028-12-31")),
        notice_by: None,
        ..records.engagements[0].clone()
    });
    assert_eq!(closed(&records, "2026-02-01"), None, "renewed");
}

#[test]
fn an_invoice_more_than_sixty_days_overdue_holds_the_band_at_red() {
    let mut records = healthy();
    records.invoices.push(invoice(31, "2025-08-06", None));
    assert_eq!(
        gate(&records, GateKind::InvoiceOverdue, "2025-10-05"),
        None,
        "sixty"
    );
    assert_eq!(
        gate(&records, GateKind::InvoiceOverdue, TODAY),
        Some((Band::Red, day(TODAY), vec![id(31)]))
    );
    let held = score(&records, TODAY);
    assert_eq!(
        (held.points, held.by_points, held.band),
        (Some(95), Band::Green, Band::Red)
    );
}

#[test]
fn two_gates_at_once_cost_one_band_more_and_are_named_in_their_order() {
    let mut records = healthy();
    records.survey_responses.push(nps(21, 6, "2025-10-01", 63));
    records.stakeholders.push(stakeholder(63));
    records.stakeholders[1].left_on = Some(day("2025-10-05"));
    let held = score(&records, TODAY);
    assert_eq!(
        held.gate_kinds(),
        [GateKind::ChampionDeparted, GateKind::DetractorWithoutContact]
    );
    assert_eq!(held.band, Band::Red);
    records.invoices.push(invoice(31, "2025-07-01", None));
    assert_eq!(score(&records, TODAY).band, Band::Critical, "red, and one lower");
}

#[test]
fn under_half_of_the_weight_the_band_is_not_enough_data_and_green_needs_four_fifths() {
    let weigh = |outcomes: u32, rest: u32| {
        let mut records = healthy();
        records.survey_responses.clear();
        let model = Model {
            profiles: vec![crate::health::Profile {
                version: 1,
                weights: Weights::new([outcomes, 0, 0, 0, rest, 0, 0]).unwrap(),
                ..crate::health::Profile::SHIPPED
            }],
            ..Model::default()
        };
        let score = health(&records, &model).score(day(TODAY));
        (score.points, score.band, score.profile.version)
    };
    assert_eq!(weigh(80, 20), (Some(100), Band::Green, 1));
    assert_eq!(weigh(79, 21), (Some(100), Band::Amber, 1));
    assert_eq!(weigh(50, 50), (Some(100), Band::Amber, 1));
    assert_eq!(weigh(49, 51), (Some(100), Band::NotEnoughData, 1));
    assert_eq!(weigh(0, 100), (None, Band::NotEnoughData, 1));
}

#[test]
fn an_override_stands_beside_the_band_until_it_ends() {
    let mut records = healthy();
    records.health_overrides = vec![HealthOverride {
        id: id(900),
        account: id(1),
        band: Band::Red,
        reason: "Their new owner has a house firm".into(),
        from: day("2025-10-01"),
        until: day("2025-10-06"),
    }];
    let model = Model::default();
    let of = |text| {
        let health = health(&records, &model);
        let score = health.score(day(text));
        (score.band, score.holds(), score.points)
    };
    assert_eq!(of(TODAY), (Band::Green, Band::Red, Some(100)));
    assert_eq!(of("2025-10-07"), (Band::Green, Band::Green, Some(100)));
}

#[test]
fn a_part_names_its_records() {
    let score = score(&healthy(), TODAY);
    let names = |measure: Measure| score.parts[measure as usize].rests_on.clone();
    let of = |entity, n| Source { entity, id: id(n) };
    assert_eq!(names(Measure::Payment), [of(Invoice::ENTITY, 30)]);
    assert_eq!(names(Measure::Recency), [of(Touchpoint::ENTITY, 40)]);
    assert_eq!(
        names(Measure::Coverage),
        [60, 61, 62].map(|n| of(Stakeholder::ENTITY, n))
    );
}
