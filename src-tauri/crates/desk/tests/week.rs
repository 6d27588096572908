//! The week through the desk: what it shows, what is accepted, what is frozen, and the owner's own calls and weights.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::path::Path;

use chrono::NaiveDate;
use common::{Moved, Zoned, morning, with_vault};
use desk::health::{FirstFrom, FirstRule, LineKind, RenewalDay, WeightsView};
use desk::{Desk, Error};
use model::{
    Band, CallFate, Currency, Id, LoopKind, PortfolioMeasure, RenewalCall, RenewalOutcome, RenewalStage,
    Rule, SavePlayKind, Tier,
};

const DAY: i64 = 24 * 60 * 60;
/// As shipped.
const SHIPPED: WeightsView = WeightsView {
    outcomes: 25,
    usage: 15,
    recency: 15,
    coverage: 15,
    sentiment: 15,
    support: 10,
    payment: 5,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn import(desk: &Desk, name: &str) -> Id {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name);
    desk.import_read(&file).unwrap();
    desk.import_apply().unwrap().account
}

/// The client about to leave and the one who is well.
fn both(home: &Path, clock: &Moved) -> (Desk, Id, Id) {
    let (desk, _) = with_vault(home, clock);
    let rescue = import(&desk, "rescue-case.json");
    let well = import(&desk, "qbr-case.json");
    (desk, rescue, well)
}

fn typed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(field, text)| (field.to_string(), text.to_string()))
        .collect()
}

fn rule<T: std::fmt::Debug>(refused: Result<T, Error>) -> Rule {
    match refused {
        Err(Error::Broken { rule, .. }) => rule,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_week_says_where_the_portfolio_stands_and_what_to_do_first() {
    let home = tempfile::tempdir().unwrap();
    let (desk, rescue, well) = both(home.path(), &morning());
    let week = desk.week(None).unwrap();
    assert_eq!((week.accounts, week.since), (2, day("2025-09-28")));
    let bands: Vec<_> = week
        .bands
        .iter()
        .map(|b| (b.band, b.accounts, b.before))
        .collect();
    assert_eq!(bands[0], (Band::Critical, 1, 0));
    assert_eq!(bands[3], (Band::Green, 1, 1));
    assert_eq!((week.fell, week.rose, week.net), (1, 0, -12 + 2));
    assert_eq!(week.bars.len(), 1);
    let bar = &week.bars[0];
    assert_eq!(
        (bar.total.text.as_str(), bar.at_risk.text.as_str()),
        ("$168,000", "$120,000")
    );
    let changes: Vec<_> = week
        .changes
        .iter()
        .map(|one| (one.account, one.points_before, one.points))
        .collect();
    assert_eq!(
        changes,
        [(rescue, Some(31), Some(19)), (well, Some(96), Some(98))],
        "what the net counts"
    );
    let then: Vec<_> = bar
        .risky_before
        .iter()
        .map(|one| (one.account, one.band, one.revenue.text.as_str()))
        .collect();
    assert_eq!(then, [(rescue, Band::Red, "$120,000")]);
    assert_eq!(bar.at_risk_before.text, "$120,000");
    let worst = &bar.accounts[0];
    assert_eq!(
        (worst.account, worst.band, worst.fell),
        (rescue, Band::Critical, true)
    );
    assert!((bar.accounts.iter().map(|one| one.share).sum::<f64>() - 1.0).abs() < 1e-9);

    let fall = &week.falls[0];
    assert_eq!(
        (fall.account, fall.points_before, fall.points),
        (rescue, Some(31), Some(19))
    );
    let line = fall.reason.as_ref().unwrap().line.as_ref().unwrap();
    assert_eq!(line.kind, LineKind::Record);
    let reading = line.record.as_ref().unwrap();
    assert_eq!(
        (reading.kind.as_str(), reading.on),
        ("reading", Some(day("2025-09-30")))
    );
    assert!(
        reading.value.as_deref().is_some_and(|value| value.contains("30")),
        "{reading:?}"
    );

    let first = &week.first[0];
    assert_eq!(
        (first.rule, first.what.as_str()),
        (FirstRule::Contact, "Reach Robert Finch, Chief Operating Officer")
    );
    let effect = first.effect.as_ref().unwrap();
    assert_eq!((effect.points_before, effect.points), (Some(19), Some(39)));
    assert!(week.first.len() <= 5);
    assert_eq!(week.loops[0].kind, LoopKind::Detractor);
}

#[test]
fn a_fall_proposes_the_plan_of_its_gate_and_beginning_it_is_one_step() {
    let home = tempfile::tempdir().unwrap();
    let (desk, rescue, _) = both(home.path(), &morning());
    let plays = desk.plays().unwrap();
    assert_eq!(plays.proposed.len(), 1, "the client who is well needs none");
    let play = &plays.proposed[0];
    assert_eq!(
        (play.account, play.kind, play.deadline),
        (rescue, SavePlayKind::ChampionDeparture, Some(day("2025-12-05")))
    );
    let days: Vec<_> = play.steps.iter().map(|step| step.on).collect();
    assert_eq!(
        (days.len(), days[0], days[4]),
        (5, day("2025-10-06"), day("2025-10-13"))
    );
    assert_eq!(
        play.steps[0].what,
        "Reach whoever takes their place by telephone, and through our other contacts"
    );

    let begun = desk.play_begin(rescue, play.kind).unwrap();
    let plays = desk.plays().unwrap();
    assert_eq!(plays.proposed, [], "one runs");
    assert_eq!(plays.running[0].record.id, begun);
    assert_eq!(plays.running[0].stalled_since, None);
    assert_eq!(desk.record_list("save_play_step", Some(rescue)).unwrap().len(), 8);
    desk.record_change_typed("save_play", begun, &typed(&[("status", "failed")]))
        .unwrap();
    let ended = desk.plays().unwrap();
    assert_eq!((ended.running.len(), ended.unlearnt.len()), (0, 1));
    desk.record_change_typed(
        "save_play",
        begun,
        &typed(&[("lesson", "Meet the sponsor sooner")]),
    )
    .unwrap();
    assert_eq!(desk.plays().unwrap().unlearnt, []);
    for _ in 0..3 {
        desk.undo().unwrap();
    }
    assert_eq!(desk.record_list("save_play_step", Some(rescue)).unwrap(), []);
    assert_eq!(desk.plays().unwrap().proposed.len(), 1);
}

#[test]
fn a_plan_that_has_not_moved_for_five_business_days_is_told() {
    let home = tempfile::tempdir().unwrap();
    let clock = morning();
    let (desk, rescue, _) = both(home.path(), &clock);
    desk.play_begin(rescue, SavePlayKind::ChampionDeparture).unwrap();
    clock.on(7 * DAY);
    assert_eq!(desk.plays().unwrap().running[0].stalled_since, None);
    clock.on(DAY);
    assert_eq!(
        desk.plays().unwrap().running[0].stalled_since,
        Some(day("2025-10-06"))
    );
}

#[test]
fn every_step_of_every_plan_is_said() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _, well) = both(home.path(), &morning());
    for kind in SavePlayKind::ALL {
        desk.play_begin(well, *kind).unwrap();
    }
    let steps = desk.record_list("save_play_step", Some(well)).unwrap();
    assert!(steps.len() > 36);
    let unsaid: Vec<_> = steps.iter().filter(|step| step.name.contains("play-")).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

#[test]
fn what_was_said_before_is_held_against_what_happened() {
    let home = tempfile::tempdir().unwrap();
    let clock = morning();
    let (desk, rescue, _) = both(home.path(), &clock);
    assert_eq!(desk.own_record().unwrap().said, Vec::<String>::new());
    let call = typed(&[
        ("band", "red"),
        ("reason", "They told me"),
        ("from", "2025-10-06"),
        ("until", "2025-10-20"),
    ]);
    desk.record_create_typed("health_override", Some("Harrowgate Logistics"), &call)
        .unwrap();
    let contracts = desk.record_list("engagement", Some(rescue)).unwrap();
    desk.record_change_typed(
        "engagement",
        contracts[0].id,
        &typed(&[("renewal_call", "will_not")]),
    )
    .unwrap();
    clock.on(80 * DAY);
    let own = desk.own_record().unwrap();
    let left = own.renewals.iter().find(|one| one.account == rescue).unwrap();
    assert_eq!(
        (left.outcome, left.call_right),
        (Some(RenewalOutcome::Left), Some(true))
    );
    assert_eq!(
        (left.band, own.unscored),
        (None, 1),
        "no week was closed 90 days before"
    );
    assert_eq!(own.overrides.len(), 1);
    assert_eq!(own.overrides[0].fate, CallFate::Stayed);
    assert_eq!(
        own.said,
        [
            "The one contract called lost was lost.",
            "Of 1 band of your own that has ended, the rules stood still in 1."
        ]
    );
}

#[test]
fn a_contract_that_ended_with_nothing_recorded_is_not_lost_and_asks_what_became_of_it() {
    let home = tempfile::tempdir().unwrap();
    let clock = morning();
    let (desk, rescue, _) = both(home.path(), &clock);
    clock.on(80 * DAY);
    let ended = |desk: &Desk| {
        let renewals = desk.renewals().unwrap().renewals;
        renewals.into_iter().find(|one| one.account == rescue)
    };
    let before = ended(&desk).unwrap();
    assert!(before.ended.is_some() && !before.call_owed, "{before:?}");
    let own = desk.own_record().unwrap();
    let one = own.renewals.iter().find(|one| one.account == rescue).unwrap();
    assert_eq!((one.outcome, one.call_right, own.unrecorded), (None, None, 1));
    assert_eq!(
        own.said,
        ["One contract ended, and nothing records whether it was renewed."]
    );
    assert!(own.bands.is_empty() && own.calls.is_empty());
    let retention = |desk: &Desk| {
        let measures = desk.measures().unwrap();
        let found = measures.into_iter().find(|one| {
            let key = one.key;
            key.measure == PortfolioMeasure::GrossRetention && key.currency == Some(Currency::USD)
        });
        found.map(|one| (one.text, one.apart.and_then(|apart| apart.amount)))
    };
    assert_eq!(retention(&desk), None, "what became of the only one is not known");
    desk.record_change_typed(
        "engagement",
        before.engagement,
        &typed(&[("renewal_outcome", "left")]),
    )
    .unwrap();
    assert!(ended(&desk).is_none(), "it is decided");
    assert_eq!(retention(&desk), Some(("0%".to_owned(), None)));
    assert_eq!(
        desk.own_record().unwrap().said,
        ["The one contract without a call was lost."]
    );
    desk.undo().unwrap();
    assert_eq!(
        retention(&desk),
        None,
        "what is kept of an account goes with a write to it"
    );
}

#[test]
fn accepting_makes_a_task_that_points_at_its_record_and_undo_takes_it_back() {
    let home = tempfile::tempdir().unwrap();
    let (desk, rescue, _) = both(home.path(), &morning());
    let first = desk.week(None).unwrap().first.remove(0);
    let task = desk
        .week_accept(first.account, &first.what, first.by, first.from.clone())
        .unwrap();
    let again = desk.week(None).unwrap();
    assert_eq!(again.first[0].accepted, Some(task), "it stays where it stood");
    assert!(again.due.iter().any(|due| due.record.id == task));
    let actions = desk.record_list("action", Some(rescue)).unwrap();
    let made = actions.iter().find(|row| row.id == task).unwrap();
    assert_eq!(made.name, "Reach Robert Finch, Chief Operating Officer");
    desk.undo().unwrap();
    assert_eq!(desk.week(None).unwrap().first[0].accepted, None);
    let gone = FirstFrom {
        kind: "stakeholder".to_owned(),
        id: rescue,
    };
    let refused = desk.week_accept(rescue, "Reach nobody", first.by, gone);
    assert!(matches!(rule(refused), Rule::NoSuch { .. }));
}

#[test]
fn a_week_is_frozen_once_and_what_is_recorded_later_stands_beside_it() {
    let home = tempfile::tempdir().unwrap();
    // A Thursday; the week is closed when somebody looks on or after Monday 13.
    let clock = Moved::at("2025-10-09T08:00:00Z");
    let (desk, _, well) = both(home.path(), &clock);
    assert_eq!(desk.week(None).unwrap().closed, None, "no week is over");
    clock.on(4 * DAY);
    let line = |desk: &Desk| {
        let rows = desk.health_all(None, None).unwrap();
        rows.into_iter().find(|row| row.account == well).unwrap().line
    };
    let frozen = line(&desk);
    assert_eq!(frozen.len(), 1);
    assert_eq!(
        (frozen[0].on, desk.week(None).unwrap().closed.as_deref()),
        (day("2025-10-12"), Some("2025-W41"))
    );

    // On Tuesday somebody writes down that the champion has been gone since the Wednesday before.
    clock.on(DAY);
    let people = desk.record_list_named("stakeholder", Some("Brightfold")).unwrap();
    let champion = people.iter().find(|row| row.name == "Tomás Rey").unwrap().id;
    desk.record_change_typed("stakeholder", champion, &typed(&[("left_on", "2025-10-08")]))
        .unwrap();
    assert_eq!(line(&desk), frozen, "nothing is written over it");
    let view = desk.health(well, None, Some(day("2025-10-12"))).unwrap();
    assert_eq!(view.points_before, frozen[0].points);
    assert!(view.points_corrected < view.points_before, "{view:?}");
    let correction = view
        .lines
        .iter()
        .find(|line| line.kind == LineKind::Correction)
        .unwrap();
    assert_eq!(
        correction.points,
        view.points_corrected.unwrap() - view.points_before.unwrap()
    );
    assert_eq!(view.lines.iter().map(|line| line.points).sum::<i32>(), view.moved);
    assert_eq!(view.moved, view.points.unwrap() - view.points_before.unwrap());

    // Looking again closes nothing anew, and undo does not open the week.
    desk.undo().unwrap();
    assert_eq!(line(&desk), frozen);
}

#[test]
fn missed_weeks_are_closed_from_the_log_as_they_stood() {
    let home = tempfile::tempdir().unwrap();
    let clock = Moved::at("2025-10-09T08:00:00Z");
    let (desk, rescue, well) = both(home.path(), &clock);
    clock.on(10 * DAY);
    desk.record_remove("account", well).unwrap();
    // Nobody looks for ten weeks, over the turn of the year.
    clock.on(10 * 7 * DAY);
    let rows = desk.health_all(None, None).unwrap();
    assert_eq!(rows.len(), 1);
    let days: Vec<_> = rows[0].line.iter().map(|point| point.on).collect();
    assert_eq!(days.len(), 11);
    assert_eq!((days[0], days[10]), (day("2025-10-12"), day("2025-12-21")));
    // What the day said then is what was frozen.
    for point in &rows[0].line {
        let then = desk.health(rescue, Some(point.on), None).unwrap();
        assert_eq!(
            (then.points, then.band),
            (point.points, point.band),
            "{}",
            point.on
        );
    }
    // The account that was removed on the Sunday of the second week has its first week.
    desk.record_bring_back("account", well).unwrap();
    let rows = desk.health_all(None, None).unwrap();
    let back = rows.iter().find(|row| row.account == well).unwrap();
    assert_eq!(
        back.line.iter().map(|point| point.on).collect::<Vec<_>>(),
        [day("2025-10-12")]
    );
}

#[test]
fn a_clock_that_goes_back_opens_no_week_and_one_that_ran_ahead_is_put_right() {
    let home = tempfile::tempdir().unwrap();
    let clock = Moved::at("2025-10-09T08:00:00Z");
    let (desk, _, well) = both(home.path(), &clock);
    let line = |desk: &Desk| {
        let rows = desk.health_all(None, None).unwrap();
        let row = rows.into_iter().find(|row| row.account == well).unwrap();
        row.line
            .iter()
            .map(|point| (point.on, point.points))
            .collect::<Vec<_>>()
    };
    // The clock runs four weeks ahead, and is put right.
    clock.on(28 * DAY);
    assert_eq!(line(&desk).len(), 4);
    clock.on(-28 * DAY);
    assert_eq!(line(&desk), [], "no week is over yet");
    assert_eq!(desk.week(None).unwrap().closed, None);
    // Before the week ends for good, the champion leaves: the week is frozen with that.
    let people = desk.record_list_named("stakeholder", Some("Brightfold")).unwrap();
    let champion = people.iter().find(|row| row.name == "Tomás Rey").unwrap().id;
    desk.record_change_typed("stakeholder", champion, &typed(&[("left_on", "2025-10-09")]))
        .unwrap();
    clock.on(4 * DAY);
    let now = line(&desk);
    assert_eq!(now.len(), 1);
    let then = desk.health(well, Some(day("2025-10-12")), None).unwrap();
    assert_eq!(now[0].1, then.points);
    // Put back by a day into the week that is closed: nothing is closed twice.
    clock.on(-DAY);
    assert_eq!(line(&desk), []);
    clock.on(DAY);
    assert_eq!(line(&desk), now);
}

#[test]
fn a_year_of_53_weeks_is_closed_week_by_week() {
    let home = tempfile::tempdir().unwrap();
    let clock = Moved::at("2026-12-17T08:00:00Z");
    let (desk, _, _) = both(home.path(), &clock);
    clock.on(25 * DAY);
    let week = desk.week(None).unwrap();
    assert_eq!(week.closed.as_deref(), Some("2027-W01"));
    let days: Vec<_> = desk.health_all(None, None).unwrap()[0]
        .line
        .iter()
        .map(|p| p.on)
        .collect();
    assert_eq!(
        days,
        ["2026-12-20", "2026-12-27", "2027-01-03", "2027-01-10"].map(day)
    );
}

#[test]
fn weeks_close_in_the_firms_time_zone_and_another_one_closes_none_twice_and_skips_none() {
    let home = tempfile::tempdir().unwrap();
    // A Thursday.
    let clock = Moved::at("2025-10-09T08:00:00Z");
    let (desk, _, well) = both(home.path(), &clock);
    let zone = |name: &str| {
        desk.record_create_typed("firm", None, &typed(&[("time_zone", name)]))
            .unwrap();
    };
    let line = || {
        let rows = desk.health_all(None, None).unwrap();
        let row = rows.into_iter().find(|row| row.account == well).unwrap();
        row.line
            .iter()
            .map(|point| (point.on, point.points))
            .collect::<Vec<_>>()
    };
    // Monday in Auckland begins on Sunday at eleven, in Honolulu on Monday at ten.
    zone("Pacific/Honolulu");
    clock.on(4 * DAY);
    assert_eq!(line(), [], "it is Sunday there");
    clock.on(2 * 60 * 60 - 1);
    assert_eq!(line(), [], "for a second more");
    clock.on(1);
    let closed = line();
    assert_eq!(closed.len(), 1);
    // In Auckland the next week ends 23 hours sooner, and the first one stays as it was closed.
    zone("Pacific/Auckland");
    assert_eq!(line(), closed);
    clock.on(6 * DAY + 2 * 60 * 60);
    assert_eq!(desk.week(None).unwrap().closed.as_deref(), Some("2025-W41"));
    clock.on(12 * 60 * 60);
    let days = line().iter().map(|(on, _)| *on).collect::<Vec<_>>();
    assert_eq!(days, ["2025-10-12", "2025-10-19"].map(day));
    assert_eq!(line()[0], closed[0], "no week is closed twice");
    // Back in Honolulu the week that is closed is not over: it stays closed, and the next one is not skipped.
    zone("Pacific/Honolulu");
    assert_eq!(line().len(), 2);
    clock.on(7 * DAY + 12 * 60 * 60);
    assert_eq!(line().len(), 3);
    let refused = desk.record_create_typed("firm", None, &typed(&[("time_zone", "Zurich")]));
    assert!(matches!(rule(refused), Rule::NotA { .. }));
}

#[test]
fn a_time_zone_that_changes_moves_the_weeks_to_come_and_none_that_is_closed() {
    let home = tempfile::tempdir().unwrap();
    let clock = Zoned::at("2025-10-09T08:00:00Z");
    let (desk, _) = with_vault(home.path(), &clock);
    let account = import(&desk, "rescue-case.json");
    let line = |desk: &Desk| {
        let rows = desk.health_all(None, None).unwrap();
        let row = rows.into_iter().find(|row| row.account == account).unwrap();
        row.line
            .iter()
            .map(|point| (point.on, point.points))
            .collect::<Vec<_>>()
    };
    // Monday, one in the morning; in a zone ten hours behind it is Sunday still.
    clock.clock.on(3 * DAY + 17 * 60 * 60);
    clock.ahead(-10);
    assert_eq!(line(&desk), []);
    clock.ahead(0);
    let closed = line(&desk);
    assert_eq!(closed.len(), 1);
    // Back in the zone where it is Sunday, somebody is met; the week that was closed stays as it was.
    clock.ahead(-10);
    let met = typed(&[
        ("on", "2025-10-12"),
        ("kind", "operational"),
        ("channel", "phone"),
        ("direction", "theirs"),
    ]);
    desk.record_create_typed("touchpoint", Some("Harrowgate Logistics"), &met)
        .unwrap();
    clock.clock.on(DAY);
    assert_eq!(line(&desk), closed);
    clock.clock.on(7 * DAY);
    assert_eq!(line(&desk).len(), 2, "and the next is closed once");
}

#[test]
fn a_measure_is_told_with_its_line_and_the_accounts_behind_it() {
    let home = tempfile::tempdir().unwrap();
    let (desk, rescue, _) = both(home.path(), &morning());
    let measures = desk.measures().unwrap();
    let one = |measure| measures.iter().find(|one| one.key.measure == measure).unwrap();
    let revenue: Vec<_> = measures
        .iter()
        .filter(|one| one.key.measure == PortfolioMeasure::Revenue)
        .map(|one| one.text.as_str())
        .collect();
    assert!(revenue.concat().contains("120,000"), "{revenue:?}");
    let nps = one(PortfolioMeasure::Nps);
    assert_eq!(
        nps.distribution.map(|of| of.iter().sum::<u32>()),
        Some(nps.n),
        "few answers are told apart"
    );
    let concentration = one(PortfolioMeasure::Concentration);
    assert_eq!(concentration.text, "100%");
    assert!(concentration.line.is_sorted_by_key(|point| point.on) && concentration.line.len() <= 13);
    assert_eq!(concentration.line.last().unwrap().on, day("2025-10-06"));
    let parts = desk.measure_parts(concentration.key).unwrap();
    assert_eq!((parts[0].account, parts[0].part.as_str()), (rescue, "$120,000"));
    assert_eq!(parts[0].records[0].kind, "engagement");
}

#[test]
fn an_override_is_kept_beside_the_rules_and_no_longer_than_it_may_be() {
    let home = tempfile::tempdir().unwrap();
    let clock = morning();
    let (desk, rescue, _) = both(home.path(), &clock);
    let call = |band: &str, until: &str| {
        let said = typed(&[
            ("band", band),
            ("reason", "They said so"),
            ("from", "2025-10-06"),
            ("until", until),
        ]);
        desk.record_create_typed("health_override", Some("Harrowgate Logistics"), &said)
    };
    let too_late = |days| Rule::TooLate {
        other: "from".to_owned(),
        days,
    };
    assert_eq!(
        rule(call("green", "2025-11-06")),
        too_late(30),
        "green over critical goes far"
    );
    assert_eq!(rule(call("amber", "2026-01-05")), too_late(90));
    assert_eq!(rule(call("not_enough_data", "2025-10-10")), Rule::Reserved);
    assert!(matches!(
        rule(call("amber", "2025-10-05")),
        Rule::NotBefore { .. }
    ));
    let silent = typed(&[
        ("band", "amber"),
        ("reason", " "),
        ("from", "2025-10-06"),
        ("until", "2025-10-10"),
    ]);
    let silent = desk.record_create_typed("health_override", Some("Harrowgate Logistics"), &silent);
    assert_eq!(rule(silent), Rule::Required);

    let made = call("amber", "2025-10-20").unwrap();
    let view = desk.health(rescue, None, None).unwrap();
    assert_eq!(
        (view.band, view.by_rules, view.points),
        (Band::Amber, Band::Critical, Some(19))
    );
    assert_eq!((view.overrides[0].id, view.overrides[0].in_force), (made, true));
    assert!(
        view.lines
            .iter()
            .any(|line| line.kind == LineKind::Override && line.points == 0)
    );
    assert!(
        desk.health_all(None, None)
            .unwrap()
            .iter()
            .any(|row| row.overridden)
    );
    let week = desk.week(None).unwrap();
    let risen = week.rises.iter().find(|one| one.account == rescue).unwrap();
    let line = risen
        .reason
        .as_ref()
        .and_then(|reason| reason.line.as_ref())
        .unwrap();
    assert_eq!(line.kind, LineKind::Override, "the call is the reason");
    assert_eq!(line.record.as_ref().map(|record| record.id), Some(made));
    // A change is held to the same.
    let longer = desk.record_change_typed(
        "health_override",
        made,
        &typed(&[("band", "green"), ("until", "2025-11-06")]),
    );
    assert_eq!(rule(longer), too_late(30));
    // It ends by itself, and what came of it stays.
    clock.on(20 * DAY);
    let after = desk.health(rescue, None, None).unwrap();
    assert_eq!(after.band, after.by_rules);
    let call = &after.overrides[0];
    assert_eq!(
        (call.band, call.band_then, call.in_force),
        (Band::Amber, Band::Critical, false)
    );
    assert_eq!(call.band_at_end, Some(Band::Critical));
}

#[test]
fn weights_are_tried_over_the_portfolio_and_saved_as_a_new_version() {
    let home = tempfile::tempdir().unwrap();
    let clock = morning();
    let (desk, rescue, _) = both(home.path(), &clock);
    let tier = desk
        .accounts_list()
        .unwrap()
        .accounts
        .iter()
        .find(|row| row.id == rescue)
        .unwrap()
        .tier;
    let heavy = WeightsView { usage: 60, ..SHIPPED };
    let preview = desk.weights_preview(tier, None, heavy).unwrap();
    assert_eq!(preview[0].account, rescue);
    assert_eq!(preview[0].points, Some(19));
    assert_eq!(
        desk.health(rescue, None, None).unwrap().points,
        Some(19),
        "nothing is saved"
    );

    let versions = |desk: &Desk| -> Vec<(Option<Tier>, u32, u32)> {
        let versions = desk.weights().unwrap();
        versions.iter().map(|v| (v.tier, v.version, v.accounts)).collect()
    };
    assert_eq!(versions(&desk), [(None, 0, 2)]);
    assert_eq!(desk.weights_save(tier, None, heavy).unwrap(), 1);
    let view = desk.health(rescue, None, None).unwrap();
    assert_eq!(
        (view.points, view.profile.version, view.profile.tier),
        (preview[0].points_then, 1, tier)
    );
    let line = view
        .lines
        .iter()
        .find(|line| line.kind == LineKind::Profile)
        .unwrap();
    assert_eq!(line.first, day("2025-10-06"));
    assert_eq!(
        desk.weights_save(tier, None, heavy).unwrap(),
        1,
        "the same again is no new version"
    );
    assert_eq!(desk.weights_save(tier, None, SHIPPED).unwrap(), 2);
    assert_eq!(desk.health(rescue, None, None).unwrap().points, Some(19));
    assert!(versions(&desk).starts_with(&[(tier, 2, versions(&desk)[0].2), (tier, 1, 0)]));
}

#[test]
fn weights_that_sum_to_nothing_are_refused_and_a_version_stays() {
    let home = tempfile::tempdir().unwrap();
    let (desk, ..) = both(home.path(), &morning());
    let none = WeightsView {
        outcomes: 0,
        usage: 0,
        recency: 0,
        coverage: 0,
        sentiment: 0,
        support: 0,
        payment: 0,
    };
    assert_eq!(rule(desk.weights_preview(None, None, none)), Rule::NoWeight);
    assert_eq!(rule(desk.weights_save(None, None, none)), Rule::NoWeight);
    let heavy = WeightsView {
        payment: 1_001,
        ..SHIPPED
    };
    assert!(matches!(
        rule(desk.weights_save(None, None, heavy)),
        Rule::Range { .. }
    ));
    desk.weights_save(
        None,
        None,
        WeightsView {
            payment: 50,
            ..SHIPPED
        },
    )
    .unwrap();
    let saved = desk.record_list("health_profile", None).unwrap()[0].id;
    assert_eq!(rule(desk.record_remove("health_profile", saved)), Rule::Stays);
    let by_hand = desk.record_change_typed("health_profile", saved, &typed(&[("payment", "0")]));
    assert_eq!(rule(by_hand), Rule::NotByHand);
}

#[test]
fn a_renewal_is_told_by_its_real_deadline_with_its_stage_and_what_may_come_of_it() {
    let home = tempfile::tempdir().unwrap();
    let (desk, rescue, _) = both(home.path(), &morning());
    let view = desk.renewals().unwrap();
    assert!(view.renewals.is_sorted_by_key(|one| one.deadline));
    let one = view.renewals.iter().find(|one| one.account == rescue).unwrap();
    assert_eq!((one.deadline, one.day), (day("2025-12-05"), RenewalDay::End));
    assert_eq!((one.stage, one.days), (Some(RenewalStage::Value), 60));
    assert_eq!(one.amount.as_ref().unwrap().text, "$120,000");
    let owed = one.call.is_none();
    assert_eq!(one.call_owed, owed);
    desk.record_change_typed(
        "engagement",
        one.engagement,
        &typed(&[("renewal_call", "at_risk")]),
    )
    .unwrap();
    let view = desk.renewals().unwrap();
    let part = view
        .forecast
        .iter()
        .find(|part| part.call == Some(RenewalCall::AtRisk))
        .unwrap();
    assert_eq!((part.contracts, part.amounts[0].text.as_str()), (1, "$120,000"));
}

#[test]
fn an_empty_portfolio_has_a_week_with_nothing_in_it() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let week = desk.week(None).unwrap();
    assert_eq!(
        (week.accounts, week.falls.len(), week.first.len(), week.bars.len()),
        (0, 0, 0, 0)
    );
    assert_eq!(desk.renewals().unwrap().renewals, []);
    assert!(matches!(
        desk.week(Some(day("2025-10-07"))),
        Err(Error::DayTooLate { .. })
    ));
}
