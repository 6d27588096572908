//! Why the score moved, over accounts whose days can be followed by hand.

use super::*;
use crate::health::{Cause, HealthOverride, Profile, Source, Weights};
use crate::{Band, Record};

fn lines(movement: &Movement) -> Vec<(Cause, &str, i64)> {
    movement
        .lines
        .iter()
        .map(|line| (line.cause, "", line.points))
        .collect()
}

fn record<T: Record>(_: &T, n: u128) -> Source {
    Source {
        entity: T::ENTITY,
        id: id(n),
    }
}

#[test]
fn time_comes_first_and_then_the_days_records_in_the_order_of_their_ids() {
    let mut records = healthy();
    records.survey_responses.push(nps(22, 0, "2025-10-09", 62));
    records.survey_responses.push(nps(21, 10, "2025-10-09", 61));
    let movement = movement(&records, TODAY, "2025-10-09");
    let answers = &records.survey_responses;
    assert_eq!(
        lines(&movement),
        [
            (Cause::Time(Measure::Recency), "", -1),
            (Cause::Record(record(&answers[2], 21)), "", 0),
            (Cause::Record(record(&answers[1], 22)), "", -5),
        ]
    );
    assert_eq!(
        (movement.from.points, movement.to.points, movement.points()),
        (Some(100), Some(94), -6)
    );
}

#[test]
fn a_record_that_cost_nothing_is_named_with_0() {
    let mut records = strategic();
    talk(&mut records, 40, "2025-07-01", &[]);
    records.touchpoints.push(crate::touchpoints::Touchpoint {
        answered: Some(false),
        ..touchpoint(41, "2025-09-17")
    });
    let movement = movement(&records, "2025-09-01", TODAY);
    assert_eq!(
        lines(&movement),
        [(Cause::Record(record(&records.touchpoints[1], 41)), "", 0)]
    );
}

#[test]
fn data_that_comes_is_told_apart_from_what_moved() {
    let mut records = healthy();
    let answer = records.survey_responses[0].clone();
    records.survey_responses = vec![SurveyResponse {
        on: day(TODAY),
        ..nps(20, 0, TODAY, 60)
    }];
    let came = movement(&records, "2025-10-05", TODAY);
    let by = record(&answer, 20);
    assert_eq!(
        lines(&came),
        [(
            Cause::Data {
                measure: Measure::Sentiment,
                record: Some(by)
            },
            "",
            -15
        )]
    );
    records.survey_responses.clear();
    records.success_criteria = vec![criterion(90, "2025-09-06", "2026-07-03", 20, 420)];
    let time = movement(&records, "2025-10-05", TODAY);
    let cause = Cause::Data {
        measure: Measure::Outcomes,
        record: None,
    };
    assert_eq!(
        lines(&time),
        [(cause, "", 0)],
        "a tenth of the way in a tenth of the time"
    );
}

#[test]
fn a_changed_profile_is_a_line_of_its_own() {
    let records = {
        let mut records = healthy();
        records.survey_responses = vec![nps(20, 0, "2025-10-02", 62)];
        talk(&mut records, 41, "2025-10-03", &[62]);
        records
    };
    let changed = Profile {
        version: 1,
        since: Some(day(TODAY)),
        weights: Weights::new([50, 0, 0, 0, 50, 0, 0]).unwrap(),
        ..Profile::SHIPPED
    };
    let model = Model {
        profiles: vec![changed],
        ..Model::default()
    };
    let movement = health(&records, &model).movement(day("2025-10-05"), day(TODAY));
    assert_eq!(lines(&movement), [(Cause::Profile { version: 1 }, "", -35)]);
    assert_eq!(
        (movement.from.profile.version, movement.to.profile.version),
        (0, 1)
    );
}

#[test]
fn an_override_is_named_when_it_begins_and_when_it_has_ended() {
    let mut records = healthy();
    records.health_overrides = vec![HealthOverride {
        id: id(900),
        account: id(1),
        band: Band::Red,
        reason: "A rumour".into(),
        from: day("2025-10-06"),
        until: day("2025-10-06"),
    }];
    let model = Model::default();
    let health = health(&records, &model);
    let movement = health.movement(day("2025-10-05"), day("2025-10-07"));
    let line = |began| {
        (
            Cause::Override {
                id: id(900),
                band: Band::Red,
                began,
            },
            "",
            0,
        )
    };
    assert_eq!(lines(&movement), [line(true), line(false)]);
    assert_eq!(
        (movement.from.holds(), movement.to.holds()),
        (Band::Green, Band::Green)
    );
}

#[test]
fn time_alone_is_one_line_for_each_measure_with_its_first_and_last_day() {
    let records = healthy();
    let movement = movement(&records, TODAY, "2026-10-06");
    let spans: Vec<_> = movement
        .lines
        .iter()
        .map(|line| (line.cause, line.first, line.last))
        .collect();
    assert_eq!(
        spans,
        [
            (
                Cause::Time(Measure::Recency),
                day("2025-10-09"),
                day("2025-10-22")
            ),
            (
                Cause::Time(Measure::Coverage),
                day("2025-10-16"),
                day("2025-10-16")
            ),
            (
                Cause::Time(Measure::Sentiment),
                day("2025-12-01"),
                day("2026-09-01")
            ),
        ]
    );
}

#[test]
fn an_account_without_a_score_begins_at_nothing() {
    let mut records = strategic();
    talk(&mut records, 40, TODAY, &[]);
    let movement = movement(&records, "2025-10-05", TODAY);
    assert_eq!(
        (movement.from.points, movement.to.points, movement.points()),
        (None, Some(100), 100)
    );
    assert_eq!(movement.lines.len(), 1);
}
