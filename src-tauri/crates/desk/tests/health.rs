//! Health through the desk, as the command line uses it: today, a past day, since when, all accounts.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::path::Path;

use chrono::NaiveDate;
use common::{Moved, morning, with_vault};
use desk::health::{ActKind, FirstFrom, LineKind};
use desk::{Desk, Error};
use model::{Band, GateKind, Id};

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn import(desk: &Desk, name: &str) -> Id {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name);
    desk.import_read(&file).unwrap();
    desk.import_apply().unwrap().account
}

#[test]
fn an_account_says_its_score_its_gates_and_why_it_moved() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let account = import(&desk, "rescue-case.json");
    let view = desk.health(account, None, day("2025-09-01")).unwrap();
    assert_eq!(
        (view.points, view.band, view.sum.as_str(), view.known),
        (Some(19), Band::Critical, "16.45", 85)
    );
    assert_eq!(view.parts[0].points.as_deref(), Some("7.40"));
    let people: Vec<_> = view
        .gates
        .iter()
        .flat_map(|gate| &gate.records)
        .map(|r| r.name.as_str())
        .collect();
    assert!(
        people.contains(&"Daniel Mensah") && people.contains(&"Robert Finch"),
        "{people:?}"
    );
    assert_eq!((view.points_before, view.moved), (Some(58), -39));
    assert_eq!(view.lines.iter().map(|line| line.points).sum::<i32>(), -39);
    let left = view
        .lines
        .iter()
        .find(|line| line.record.as_ref().is_some_and(|r| r.name == "Daniel Mensah"))
        .unwrap();
    assert_eq!(
        (left.kind, left.first, left.points),
        (LineKind::Record, "2025-09-05".parse().unwrap(), -8)
    );
    assert_eq!(
        view.path.last().map(|step| (step.points, step.closed.len())),
        Some((Some(55), 0))
    );
}

#[test]
fn the_portfolio_is_listed_worst_first_with_what_it_was() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    import(&desk, "qbr-case.json");
    import(&desk, "rescue-case.json");
    let rows = desk.health_all(None, None).unwrap();
    let found: Vec<_> = rows
        .iter()
        .map(|r| (r.name.as_str(), r.points, r.band, r.points_before))
        .collect();
    assert_eq!(
        found,
        [
            ("Harrowgate Logistics", Some(19), Band::Critical, Some(31)),
            ("Brightfold", Some(98), Band::Green, Some(96)),
        ]
    );
    assert_eq!(rows[0].gates[0], GateKind::ChampionDeparted);
}

#[test]
fn a_past_day_is_judged_by_what_was_recorded_then() {
    let home = tempfile::tempdir().unwrap();
    let clock = Moved::at("2025-10-06T08:00:00Z");
    let (desk, _) = with_vault(home.path(), &clock);
    let account = import(&desk, "qbr-case.json");
    let champion = desk.record_list_named("stakeholder", Some("Brightfold")).unwrap();
    let champion = champion.iter().find(|row| row.name == "Tomás Rey").unwrap().id;
    clock.on(3 * 24 * 60 * 60);
    let weak = [("strength".to_owned(), "weak".to_owned())];
    desk.record_change_typed("stakeholder", champion, &weak).unwrap();
    let coverage = |as_of| {
        desk.health(account, as_of, None).unwrap().parts[3]
            .points
            .clone()
            .unwrap()
    };
    assert_eq!([coverage(None), coverage(day("2025-10-06"))], ["9.75", "15.00"]);
    let [now, then] = [None, day("2025-10-06")].map(|as_of| desk.health_all(as_of, None).unwrap()[0].points);
    assert!(now < then, "{now:?} {then:?}");
}

#[test]
fn a_day_to_come_and_one_before_the_account_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let account = import(&desk, "qbr-case.json");
    let refused = |as_of, since| match desk.health(account, as_of, since) {
        Err(Error::DayTooLate { latest }) => Some(latest),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(day("2025-10-07"), None), day("2025-10-06"));
    assert_eq!(refused(None, day("2025-10-07")), day("2025-10-06"));
    assert!(matches!(
        desk.health(account, day("2025-10-05"), None),
        Err(Error::NotRecorded { .. })
    ));
    assert_eq!(desk.health_all(day("2025-10-05"), None).unwrap(), []);
    assert!(matches!(
        desk.health_named("Brightfolt", None, None),
        Err(Error::NoAccount { .. })
    ));
}

#[test]
fn what_would_be_done_is_seen_when_it_can_be_done_and_a_step_becomes_a_task() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let account = import(&desk, "rescue-case.json");
    let view = desk.health(account, None, None).unwrap();
    assert_eq!(desk.what_if(account, &[]).unwrap(), view.ahead);

    // Each step of the path is one of the things that can be done.
    for step in &view.path {
        assert!(view.acts.contains(&step.act), "{step:?}");
    }
    let all: Vec<_> = view.path.iter().map(|step| step.act.key).collect();
    let [week, month] = desk.what_if(account, &all).unwrap().try_into().unwrap();
    assert!(week.points > view.ahead[0].points, "{week:?}");
    assert_eq!(week.gates, [], "{month:?}");
    // What takes longer than a week has not happened within one.
    let slow = view
        .acts
        .iter()
        .find(|act| act.by > week.on)
        .map(|act| act.key)
        .into_iter()
        .collect::<Vec<_>>();
    assert_eq!(desk.what_if(account, &slow).unwrap()[0], view.ahead[0]);
    assert_eq!(
        desk.health(account, None, None).unwrap().points,
        Some(19),
        "nothing is written"
    );

    let first = &view.path[0].act;
    assert_eq!((first.key.kind, first.accepted), (ActKind::Contact, None));
    let FirstFrom { kind, id } = first.from.clone();
    let task = desk
        .week_accept(account, &first.what, first.by, FirstFrom { kind, id })
        .unwrap();
    let accepted = desk.health(account, None, None).unwrap().path[0].act.accepted;
    assert_eq!(accepted, Some(task));
    desk.undo().unwrap();
    assert_eq!(
        desk.health(account, None, None).unwrap().path[0].act.accepted,
        None
    );
}
