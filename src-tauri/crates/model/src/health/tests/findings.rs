//! What a map says by itself, rule by rule; and that it never contradicts the gates.

use super::*;
use crate::accounts::TeamMember;
use crate::actions::Action;
use crate::plan::AlignmentStep;
use crate::touchpoints::{Cadence, TouchpointBy};
use crate::{GateKind, MapFinding, Record, TouchpointKind};

fn found(records: &AccountRecords, kind: MapFinding) -> Option<Vec<u128>> {
    found_with(records, &Model::default(), kind)
}

fn found_with(records: &AccountRecords, model: &Model, kind: MapFinding) -> Option<Vec<u128>> {
    let findings = health(records, model).findings(day(TODAY));
    let one = findings.into_iter().find(|finding| finding.kind == kind)?;
    let number = |one: &crate::Id| (0..1_000).find(|n| id(*n) == *one).unwrap();
    Some(one.people.iter().map(number).collect())
}

/// Two who matter are in contact, close to us, one of them an executive who signs.
fn sound() -> AccountRecords {
    let mut records = strategic();
    records.stakeholders = vec![
        Stakeholder {
            executive: true,
            influence: Some(5),
            ..person(60, StakeholderRole::DecisionMaker, Strength::Strong)
        },
        person(61, StakeholderRole::Champion, Strength::Strong),
        person(62, StakeholderRole::User, Strength::Developing),
    ];
    talk(&mut records, 40, "2025-10-02", &[60]);
    talk(&mut records, 41, "2025-10-03", &[61, 62]);
    records
}

#[test]
fn a_sound_account_and_one_of_whom_nothing_is_recorded_say_nothing() {
    let model = Model::default();
    assert_eq!(health(&sound(), &model).findings(day(TODAY)), []);
    assert_eq!(health(&strategic(), &model).findings(day(TODAY)), []);
}

#[test]
fn a_champion_who_left_is_missed_until_another_is_close() {
    let mut records = sound();
    records.stakeholders[1].left_on = Some(day("2025-09-01"));
    assert_eq!(found(&records, MapFinding::ChampionDeparted), Some(vec![61]));
    let gate = |records: &AccountRecords| {
        score(records, TODAY)
            .gate_kinds()
            .contains(&GateKind::ChampionDeparted)
    };
    assert!(gate(&records), "the gate says the same");
    records
        .stakeholders
        .push(person(63, StakeholderRole::Champion, Strength::Developing));
    assert_eq!(found(&records, MapFinding::ChampionDeparted), None);
    assert!(!gate(&records));
}

#[test]
fn a_blocker_of_much_influence_wants_a_plan() {
    let mut records = sound();
    records.stakeholders.push(Stakeholder {
        influence: Some(4),
        ..person(63, StakeholderRole::Blocker, Strength::AtRisk)
    });
    let says = |records: &AccountRecords| found(records, MapFinding::BlockerWithoutPlan);
    assert_eq!(says(&records), Some(vec![63]));
    let mut task = records.clone();
    task.actions = vec![Action {
        from_entity: Stakeholder::ENTITY.to_owned(),
        from_id: id(63),
        ..Action::begun(id(80), id(1))
    }];
    assert_eq!(says(&task), None, "an open task about them is a plan");
    task.actions[0].done_on = Some(day(TODAY));
    assert_eq!(says(&task), Some(vec![63]), "a finished one is none");
    let mut step = records.clone();
    step.alignment_steps = vec![AlignmentStep {
        stakeholder: Some(id(63)),
        ..AlignmentStep::begun(id(81), id(1))
    }];
    assert_eq!(says(&step), None);
    records.stakeholders[3].influence = Some(3);
    assert_eq!(says(&records), None, "of little influence");
}

#[test]
fn nobody_who_signs_is_covered_without_closeness_and_contact() {
    let mut records = sound();
    let says = |records: &AccountRecords| found(records, MapFinding::NoDecisionMaker);
    records.stakeholders[0].strength = Some(Strength::Weak);
    assert_eq!(says(&records), Some(vec![60]));
    records.stakeholders[0].strength = Some(Strength::Strong);
    records.touchpoint_with.retain(|with| with.stakeholder != id(60));
    assert_eq!(says(&records), Some(vec![60]), "out of contact");
    records.stakeholders[0].left_on = Some(day("2025-09-01"));
    assert_eq!(says(&records), Some(vec![]), "and then nobody signs");
    for person in &mut records.stakeholders {
        person.role = None;
    }
    assert_eq!(says(&records), None, "no role is on record");
}

#[test]
fn whenever_the_gate_of_the_decision_maker_is_closed_the_map_says_so_too() {
    let mut records = sound();
    records.engagements[0].ends = Some(day("2025-11-30"));
    records.stakeholders[0].strength = Some(Strength::AtRisk);
    let gates = score(&records, TODAY).gate_kinds();
    assert!(gates.contains(&GateKind::DecisionMakerUncovered));
    assert_eq!(found(&records, MapFinding::NoDecisionMaker), Some(vec![60]));
}

#[test]
fn one_live_contact_is_a_single_thread_and_none_is_another_matter() {
    let mut records = sound();
    let says = |records: &AccountRecords| found(records, MapFinding::SingleThreaded);
    records.touchpoint_with.retain(|with| with.stakeholder == id(61));
    assert_eq!(says(&records), Some(vec![61]));
    records.touchpoint_with.clear();
    assert_eq!(says(&records), None);
}

#[test]
fn without_an_executive_in_contact_the_map_asks_for_one() {
    let mut records = sound();
    let says = |records: &AccountRecords| found(records, MapFinding::NoExecutiveAccess);
    records.touchpoint_with.retain(|with| with.stakeholder != id(60));
    assert_eq!(says(&records), Some(vec![60]));
    records.stakeholders[0].executive = false;
    assert_eq!(says(&records), Some(vec![]), "none is known");
    records.touchpoint_with.clear();
    assert_eq!(says(&records), None, "nobody was met: nothing is known of access");
}

#[test]
fn only_users_are_in_contact() {
    let mut records = sound();
    let says = |records: &AccountRecords| found(records, MapFinding::OnlyUsers);
    records.touchpoint_with.retain(|with| with.stakeholder == id(62));
    assert_eq!(says(&records), Some(vec![62]));
    records.stakeholders[2].role = None;
    assert_eq!(says(&records), None, "what they do is not known");
}

#[test]
fn somebody_important_waits_longer_than_they_are_owed() {
    let mut records = sound();
    let model = Model {
        cadences: vec![Cadence {
            role: Some(StakeholderRole::DecisionMaker),
            kind: TouchpointKind::Operational,
            every_days: 30,
            ..Cadence::begun(id(90))
        }],
        ..Model::default()
    };
    let says = |records: &AccountRecords| found_with(records, &model, MapFinding::BeyondCadence);
    assert_eq!(says(&records), None);
    records.touchpoints[0].on = day("2025-09-01");
    assert_eq!(says(&records), Some(vec![60]));
    let late = |records: &AccountRecords| {
        health(records, &model).person_overdue(&records.stakeholders[0], day(TODAY))
    };
    assert_eq!(late(&records), Some(5), "35 days after, owed every 30");
    records.touchpoints[0].kind = TouchpointKind::Maintenance;
    assert_eq!(
        late(&records),
        None,
        "never met for what is owed: nothing says since when"
    );
}

#[test]
fn all_who_matter_are_met_by_one_of_ours() {
    let mut records = sound();
    let by = |n, touchpoint, member| TouchpointBy {
        touchpoint: id(touchpoint),
        member: id(member),
        ..TouchpointBy::begun(id(n), id(1))
    };
    records.team = vec![TeamMember::begun(id(70)), TeamMember::begun(id(71))];
    let says = |records: &AccountRecords| found(records, MapFinding::MetByOne);
    assert_eq!(says(&records), None, "who of ours was there is not on record");
    records.touchpoint_by = vec![by(300, 40, 70), by(301, 41, 70)];
    assert_eq!(says(&records), Some(vec![60, 61]));
    records.touchpoint_by[1].member = id(71);
    assert_eq!(says(&records), None);
}

#[test]
fn a_person_who_is_not_known_yet_is_nobodys_cover() {
    let mut records = sound();
    records.stakeholders[0].placeholder = true;
    assert_eq!(found(&records, MapFinding::NoDecisionMaker), Some(vec![]));
}
