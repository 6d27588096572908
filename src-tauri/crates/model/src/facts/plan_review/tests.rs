use chrono::Days;
use proptest::prelude::*;

use super::super::tests::{
    account, commitment, criterion, day, days, engagement, id, metric, reading, stakeholder,
};
use super::*;
use crate::actions::Commitment;
use crate::plan::{ClientGoal, Initiative, Objective, PlanCheck, Sponsorship};
use crate::renewals::Opportunity;
use crate::risks::{Risk, SavePlay, SavePlayStep};
use crate::stakeholders::Stakeholder;
use crate::{Better, InitiativeStatus, OpportunityKind, OpportunityStage, RiskStatus, SavePlayKind};

fn risk(n: u128) -> Risk {
    Risk {
        statement: "The sponsor may leave".into(),
        ..Risk::begun(id(n), id(1))
    }
}

fn check(n: u128, of: u128, on: &str) -> PlanCheck {
    PlanCheck {
        on: day(on),
        of_entity: "risk".into(),
        of_id: id(of),
        ..PlanCheck::begun(id(n), id(1))
    }
}

fn written(records: &[(u128, &str)]) -> Written {
    records.iter().map(|(n, on)| (id(*n), day(on))).collect()
}

fn found(items: &[PlanItem]) -> Vec<(u128, Vec<PlanReason>)> {
    let number = |item: &PlanItem| (1..1000).find(|n| id(*n) == item.record).unwrap_or_default();
    items
        .iter()
        .map(|item| (number(item), item.reasons.clone()))
        .collect()
}

#[test]
fn every_kind_that_is_walked_is_an_accounts_own_and_stands_once() {
    let kinds: Vec<&str> = plan_kinds().map(|kind| kind.entity).collect();
    assert_eq!(kinds.len(), WALKED.len(), "each is a kind");
    assert_eq!(kinds.iter().collect::<HashSet<_>>().len(), kinds.len());
    assert!(plan_kinds().all(|kind| kind.of_account));
}

#[test]
fn a_risk_is_old_after_a_month_and_a_contract_after_a_quarter() {
    let mut records = account();
    records.risks = vec![risk(10)];
    records.engagements = vec![engagement(11)];
    let written = written(&[(10, "2025-01-01"), (11, "2025-01-01")]);
    let old = |text| found(&records.plan_items(&written, None, day(text)));
    assert_eq!(old("2025-01-31"), []);
    let aged = |days| {
        vec![PlanReason::Aged {
            since: day("2025-01-01"),
            days,
        }]
    };
    assert_eq!(old("2025-02-01"), [(10, aged(30))]);
    assert_eq!(old("2025-04-02"), [(10, aged(30)), (11, aged(90))]);
}

#[test]
fn what_is_over_is_not_looked_at() {
    let mut records = account();
    records.risks = vec![Risk {
        status: RiskStatus::Closed,
        ..risk(10)
    }];
    records.initiatives = vec![Initiative {
        name: "Pilot".into(),
        status: InitiativeStatus::Done,
        due: Some(day("2025-01-31")),
        ..Initiative::begun(id(11), id(1))
    }];
    records.engagements = vec![crate::accounts::Engagement {
        ends: Some(day("2025-05-31")),
        ..engagement(12)
    }];
    records.opportunities = vec![Opportunity {
        kind: OpportunityKind::Upsell,
        name: "A second site".into(),
        stage: OpportunityStage::Lost,
        expected_close: Some(day("2025-03-31")),
        ..Opportunity::begun(id(13), id(1))
    }];
    records.stakeholders = vec![Stakeholder {
        left_on: Some(day("2025-02-28")),
        ..stakeholder(14)
    }];
    let old = (10..=14).map(|n| (id(n), day("2024-01-01"))).collect();
    assert_eq!(
        records.plan_items(&old, Some(day("2023-01-01")), day("2025-06-30")),
        []
    );
}

#[test]
fn whatever_names_a_person_who_has_left_is_contradicted_by_name_field_and_day() {
    let mut records = account();
    records.stakeholders = vec![
        Stakeholder {
            left_on: Some(day("2025-06-13")),
            ..stakeholder(60)
        },
        Stakeholder {
            reports_to: Some(id(60)),
            ..stakeholder(61)
        },
    ];
    records.sponsorships = vec![Sponsorship {
        member: id(70),
        stakeholder: id(60),
        ..Sponsorship::begun(id(10), id(1))
    }];
    let left = |field: &str| PlanReason::Gone {
        field: field.into(),
        name: Some("Robert Finch".into()),
        since: Some(day("2025-06-13")),
    };
    let nobody = PlanReason::Gone {
        field: "member".into(),
        name: None,
        since: None,
    };
    let at = |text| found(&records.plan_items(&Written::new(), None, day(text)));
    assert_eq!(
        at("2025-06-12"),
        [(10, vec![nobody.clone()])],
        "one of ours is not there"
    );
    assert_eq!(
        at("2025-06-13"),
        [
            (61, vec![left("reports_to")]),
            (10, vec![nobody, left("stakeholder")])
        ]
    );
}

#[test]
fn a_day_that_has_passed_without_what_it_was_the_day_of_contradicts_the_record() {
    let mut records = account();
    records.metrics = vec![metric(70, Better::Higher)];
    records.readings = vec![reading(71, 70, "2025-03-01", 60)];
    records.success_criteria = vec![criterion(10, "2025-01-01", "2025-03-31", 40, 80)];
    let goal = |n, value: i64| ClientGoal {
        statement: "Everybody works with it".into(),
        to: Some(day("2025-03-31")),
        value: Some(value.into()),
        metric: Some(id(70)),
        ..ClientGoal::begun(id(n), id(1))
    };
    records.client_goals = vec![goal(11, 90), goal(12, 60)];
    records.commitments = vec![Commitment {
        due: Some(day("2025-03-31")),
        ..commitment(13)
    }];
    records.objectives = vec![Objective {
        statement: "Two services".into(),
        due: Some(day("2025-03-31")),
        ..Objective::begun(id(14), id(1))
    }];
    records.opportunities = vec![Opportunity {
        kind: OpportunityKind::Upsell,
        name: "A second site".into(),
        expected_close: Some(day("2025-03-31")),
        ..Opportunity::begun(id(15), id(1))
    }];
    let at = |text| {
        let items = records.plan_items(&Written::new(), None, day(text));
        found(&items)
    };
    assert_eq!(at("2025-03-31"), [], "that day counts");
    let past = vec![PlanReason::PastDay {
        since: day("2025-03-31"),
    }];
    let all = [15, 13, 10, 11, 14].map(|n| (n, past.clone()));
    assert_eq!(at("2025-04-01"), all, "the goal that is met is over");
}

#[test]
fn a_save_play_that_stands_still_is_contradicted() {
    let mut records = account();
    records.save_plays = vec![SavePlay {
        kind: SavePlayKind::Detractor,
        started_on: day("2025-10-01"),
        ..SavePlay::begun(id(10), id(1))
    }];
    records.save_play_steps = vec![SavePlayStep {
        save_play: id(10),
        day: 7,
        what: "Telephone".into(),
        ..SavePlayStep::begun(id(11), id(1))
    }];
    let items = records.plan_items(&Written::new(), None, day("2025-10-20"));
    let still = PlanReason::StandsStill {
        since: day("2025-10-08"),
    };
    assert_eq!(found(&items), [(10, vec![still])]);
    assert_eq!(records.plan_items(&Written::new(), None, day("2025-10-13")), []);
}

#[test]
fn what_was_written_since_the_last_review_has_changed_until_somebody_finds_it_true() {
    let mut records = account();
    records.risks = vec![risk(10), risk(11)];
    let log = written(&[(10, "2025-10-02"), (11, "2025-10-01")]);
    let since = Some(day("2025-10-01"));
    let changed = PlanReason::Changed {
        since: day("2025-10-02"),
    };
    let items = records.plan_items(&log, since, day("2025-10-06"));
    assert_eq!(
        found(&items),
        [(10, vec![changed])],
        "that of the review's day is the review's"
    );
    assert_eq!(
        records.plan_items(&log, None, day("2025-10-06")),
        [],
        "no review, no change"
    );
    records.plan_checks = vec![check(20, 10, "2025-10-03")];
    assert_eq!(records.plan_items(&log, since, day("2025-10-06")), []);
    records.plan_checks = vec![check(20, 10, "2025-10-01")];
    assert_eq!(
        records.plan_items(&log, since, day("2025-10-06")).len(),
        1,
        "found true before"
    );
}

#[test]
fn the_last_review_is_due_again_on_its_day_until_another_is_held() {
    let mut records = account();
    let review = |n, on: &str, next: &str| PlanReview {
        on: day(on),
        next_on: Some(day(next)),
        ..PlanReview::begun(id(n), id(1))
    };
    records.plan_reviews = vec![
        review(10, "2025-01-10", "2025-04-10"),
        review(11, "2025-05-02", "2025-08-02"),
    ];
    let due = |text| {
        let found = records.deadlines(day(text));
        found.into_iter().map(|d| (d.on, d.record)).collect::<Vec<_>>()
    };
    assert_eq!(due("2025-01-09"), [], "none was held");
    assert_eq!(due("2025-05-01"), [(day("2025-04-10"), id(10))], "late");
    assert_eq!(due("2025-05-02"), [(day("2025-08-02"), id(11))]);
    assert_eq!(
        records.last_plan_review(day("2025-05-01")).map(|r| r.id),
        Some(id(10))
    );
}

/// A plan in which days meet, and nothing is dated after `at`, the day on which it is looked at first: what is dated
/// later is a plan, and time alone carries it out.
fn plan(at: i64) -> impl Strategy<Value = (AccountRecords, Written, Option<NaiveDate>)> {
    let dated = || prop::option::of(days(-60..at));
    let one = (dated(), dated(), days(-160..at), any::<bool>());
    let since = prop::option::of(days(-60..at));
    (
        prop::collection::vec(one, 0..7),
        prop::collection::vec(days(-160..at), 0..5),
        since,
    )
        .prop_map(|(all, checks, since)| {
            let mut records = account();
            let mut log = Written::new();
            for (n, (due, done, written, yes)) in (100..).zip(&all) {
                let person = Stakeholder {
                    left_on: done.filter(|_| *yes),
                    reports_to: (n > 100).then(|| id(n - 1)),
                    ..stakeholder(n)
                };
                let promise = Commitment {
                    due: *due,
                    kept_on: done.filter(|_| !yes),
                    status: if done.is_some() && !yes {
                        crate::CommitmentStatus::Kept
                    } else {
                        crate::CommitmentStatus::Open
                    },
                    stakeholder: Some(id(n)),
                    ..commitment(n + 100)
                };
                let objective = Objective {
                    due: *due,
                    ..Objective::begun(id(n + 200), id(1))
                };
                records.stakeholders.push(person);
                records.commitments.push(promise);
                records.objectives.push(objective);
                records.risks.push(Risk {
                    due: *due,
                    ..risk(n + 300)
                });
                log.extend((0..4).map(|kind| (id(n + 100 * kind), *written)));
            }
            records.plan_checks = (900..)
                .zip(checks)
                .map(|(n, on)| PlanCheck {
                    on,
                    ..check(n, 400 + n - 900, "2025-01-01")
                })
                .collect();
            (records, log, since)
        })
}

proptest! {
    #[test]
    fn the_order_of_the_records_does_not_matter((mut records, log, since) in plan(60)) {
        let at = day("2025-03-02");
        let items = records.plan_items(&log, since, at);
        records.stakeholders.reverse();
        records.commitments.reverse();
        records.objectives.reverse();
        records.risks.reverse();
        records.plan_checks.reverse();
        prop_assert_eq!(records.plan_items(&log, since, at), items);
    }

    #[test]
    fn a_check_takes_age_and_change_away_and_no_contradiction((records, log, since) in plan(60)) {
        let at = day("2025-03-02");
        let before = records.plan_items(&log, since, at);
        for item in &before {
            let mut checked = records.clone();
            checked.plan_checks.push(PlanCheck {
                on: at,
                of_entity: item.entity.into(),
                of_id: item.record,
                ..PlanCheck::begun(id(990), id(1))
            });
            let after = checked.plan_items(&log, since, at);
            let left = after.iter().find(|other| other.record == item.record);
            let contradicted: Vec<_> =
                item.reasons.iter().filter(|reason| reason.why() == PlanWhy::Contradicted).collect();
            prop_assert_eq!(left.map_or(Vec::new(), |left| left.reasons.iter().collect()), contradicted);
            let rest = |items: &[PlanItem]| -> Vec<PlanItem> {
                items.iter().filter(|other| other.record != item.record).cloned().collect()
            };
            prop_assert_eq!(rest(&after), rest(&before));
        }
    }

    #[test]
    fn a_later_day_takes_no_reason_away((records, log, since) in plan(60), later in 0u64..200) {
        let at = day("2025-03-02");
        let then = records.plan_items(&log, since, at + Days::new(later));
        for item in records.plan_items(&log, since, at) {
            let still = then.iter().find(|other| other.record == item.record);
            let still = still.map_or(&[][..], |still| &still.reasons);
            prop_assert!(item.reasons.iter().all(|reason| still.contains(reason)), "{:?} then {:?}", item, still);
        }
    }

    #[test]
    fn a_record_that_is_removed_is_not_looked_at((mut records, log, since) in plan(60)) {
        let at = day("2025-03-02");
        for item in records.plan_items(&log, since, at) {
            records.take_out(item.entity, item.record);
            let items = records.plan_items(&log, since, at);
            prop_assert!(items.iter().all(|other| other.record != item.record));
        }
    }
}
