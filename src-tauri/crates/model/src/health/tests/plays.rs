//! Which plan a fall proposes, and how a plan is drawn together before a deadline.

use super::*;
use crate::health::{play, proposed};
use crate::{Band, SavePlayKind};

fn days(kind: SavePlayKind, deadline: Option<&str>) -> Vec<u32> {
    let steps = play(kind, day("2025-10-06"), deadline.map(day));
    steps.into_iter().map(|step| step.day).collect()
}

#[test]
fn a_plan_is_drawn_together_when_its_deadline_comes_sooner() {
    use SavePlayKind::ChampionDeparture;
    assert_eq!(days(ChampionDeparture, None), [0, 1, 3, 5, 7, 30, 60, 90]);
    assert_eq!(
        days(ChampionDeparture, Some("2026-06-30")),
        [0, 1, 3, 5, 7, 30, 60, 90]
    );
    assert_eq!(
        days(ChampionDeparture, Some("2025-11-05")),
        [0, 1, 3, 5, 7, 10, 20, 30]
    );
    assert_eq!(
        days(ChampionDeparture, Some("2025-10-08")),
        [0, 1, 2, 2, 2, 2, 2, 2]
    );
    assert!(SavePlayKind::ALL.iter().all(|kind| days(*kind, None).len() >= 6));
}

#[test]
fn a_fall_proposes_the_plan_of_its_gate_else_of_the_measure_that_lost_most() {
    let mut records = strategic();
    records.stakeholders = vec![Stakeholder {
        left_on: Some(day("2025-10-03")),
        ..person(60, StakeholderRole::Champion, Strength::Strong)
    }];
    let (from, to) = (score(&records, "2025-10-02"), score(&records, TODAY));
    let kind = |before, now| proposed(&from, &to, before, now);
    assert_eq!(
        kind(Band::Green, Band::Amber),
        Some(SavePlayKind::ChampionDeparture)
    );
    assert_eq!(kind(Band::Amber, Band::Amber), None, "no band was lost");
    assert_eq!(
        kind(Band::NotEnoughData, Band::Amber),
        None,
        "nothing was known before"
    );
    assert_eq!(
        kind(Band::Red, Band::Red),
        Some(SavePlayKind::ChampionDeparture),
        "it stands there still"
    );

    let mut records = strategic();
    records.metrics = vec![metric(70, Better::Higher)];
    records.readings = vec![
        reading(80, 70, "2025-08-31", 50),
        reading(81, 70, "2025-09-10", 50),
        reading(82, 70, "2025-10-05", 30),
    ];
    let (from, to) = (score(&records, "2025-09-30"), score(&records, TODAY));
    assert_eq!(
        proposed(&from, &to, Band::Amber, Band::Red),
        Some(SavePlayKind::AdoptionStall)
    );
    assert_eq!(
        proposed(&to, &to, Band::Amber, Band::Red),
        None,
        "no measure lost"
    );
}

#[test]
fn a_near_renewal_is_the_deadline_of_a_plan() {
    let mut records = strategic();
    assert_eq!(records.play_deadline(day(TODAY)), None);
    records.engagements[0].notice_by = Some(day("2025-11-30"));
    assert_eq!(records.play_deadline(day(TODAY)), Some(day("2025-11-30")));
}
