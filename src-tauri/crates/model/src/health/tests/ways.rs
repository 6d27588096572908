//! What comes if nothing happens, and what can be done.

use super::*;
use crate::health::Act;
use crate::{Band, GateKind, TouchpointKind};

#[test]
fn in_one_and_in_four_weeks_time_has_gone_by_and_no_plan_has_happened() {
    let mut records = healthy();
    talk(&mut records, 41, "2025-10-10", &[60]);
    let ahead = health(&records, &Model::default()).outlook(day(TODAY));
    let found: Vec<_> = ahead.iter().map(|o| (o.on, o.points, o.band)).collect();
    // 12 days after a weekly contact nine of fourteen parts are left; then nothing, and no thread is live.
    assert_eq!(
        found,
        [
            (day("2025-10-13"), Some(95), Band::Green),
            (day("2025-11-03"), Some(75), Band::Green)
        ]
    );
}

#[test]
fn nothing_is_to_be_done_for_a_healthy_account() {
    assert_eq!(health(&healthy(), &Model::default()).path(day(TODAY)), []);
}

#[test]
fn the_shortest_path_takes_only_what_opens_the_gates() {
    let mut records = healthy();
    records.invoices.push(invoice(31, "2025-07-01", None));
    records.invoices.push(invoice(32, "2025-10-05", None));
    let steps = health(&records, &Model::default()).path(day(TODAY));
    assert_eq!(steps.len(), 1, "the other is a day late and holds nothing down");
    assert_eq!(steps[0].act, Act::Collect { invoice: id(31) });
    assert_eq!(
        (steps[0].band, steps[0].opens.as_slice()),
        (Band::Green, [GateKind::InvoiceOverdue].as_slice())
    );
    assert!(steps[0].closed.is_empty());
}

#[test]
fn where_no_band_can_be_reached_the_path_brings_the_points_there_are() {
    let mut records = healthy();
    records.invoices.push(invoice(32, "2025-10-01", None));
    let steps = health(&records, &Model::default()).path(day(TODAY));
    assert_eq!(steps, [], "five days late is no shown point");
    records.invoices.push(invoice(33, "2025-09-06", None));
    let steps = health(&records, &Model::default()).path(day(TODAY));
    let acts: Vec<_> = steps.iter().map(|step| (step.act, step.points)).collect();
    assert_eq!(acts, [(Act::Collect { invoice: id(33) }, Some(100))]);
}

#[test]
fn a_person_is_reached_before_they_are_met() {
    let mut records = healthy();
    records.engagements[0].notice_by = Some(day("2025-12-05"));
    records.stakeholders[0].strength = Some(Strength::Weak);
    records.touchpoint_with.remove(0);
    let steps = health(&records, &Model::default()).path(day(TODAY));
    let acts: Vec<_> = steps.iter().map(|step| step.act).collect();
    assert_eq!(
        acts,
        [
            Act::Contact {
                person: id(60),
                kind: TouchpointKind::Operational
            },
            Act::Deepen { person: id(60) },
        ]
    );
    assert_eq!(steps[1].opens, [GateKind::DecisionMakerUncovered]);
    assert_eq!([steps[0].by, steps[1].by], [day(TODAY), day("2025-10-10")]);
}

#[test]
fn a_champion_who_is_gone_is_looked_for() {
    let mut records = healthy();
    records.stakeholders[1].left_on = Some(day("2025-10-03"));
    let steps = health(&records, &Model::default()).path(day(TODAY));
    assert_eq!(
        steps.iter().map(|step| step.act).collect::<Vec<_>>(),
        [Act::Find {
            role: StakeholderRole::Champion
        }]
    );
    assert_eq!((steps[0].points, steps[0].band), (Some(100), Band::Green));
}
