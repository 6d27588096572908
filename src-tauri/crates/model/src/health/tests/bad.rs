//! Bad input: each has its rule.

use super::*;
use crate::Band;
use rust_decimal::Decimal;

#[test]
fn a_criterion_whose_baseline_is_its_target_says_nothing() {
    let mut records = healthy();
    records.success_criteria = vec![criterion(90, "2025-01-01", "2025-12-31", 60, 60)];
    assert_eq!(value(&records, Measure::Outcomes, TODAY), None);
    records
        .success_criteria
        .push(criterion(91, "2025-01-01", "2025-12-31", 20, 60));
    assert_eq!(
        value(&records, Measure::Outcomes, TODAY),
        Some(10_000),
        "the other one counts alone"
    );
}

#[test]
fn a_criterion_that_was_due_when_it_was_agreed_expects_the_whole_way() {
    let mut records = healthy();
    records.success_criteria = vec![criterion(90, "2025-09-01", "2025-09-01", 20, 100)];
    assert_eq!(value(&records, Measure::Outcomes, TODAY), Some(5_000));
}

#[test]
fn a_criterion_without_a_metric_or_a_reading_says_nothing() {
    let mut records = healthy();
    records.success_criteria[0].metric = None;
    assert_eq!(value(&records, Measure::Outcomes, TODAY), None);
    records.success_criteria[0].metric = Some(id(79));
    assert_eq!(
        value(&records, Measure::Outcomes, TODAY),
        None,
        "one that is not there"
    );
}

#[test]
fn what_is_dated_later_has_not_happened() {
    let mut records = healthy();
    let today = score(&records, TODAY);
    records.readings.push(reading(89, 70, "2025-10-07", 1));
    records.survey_responses.push(nps(29, 0, "2026-01-01", 60));
    talk(&mut records, 49, "2025-12-24", &[60]);
    records.stakeholders[1].left_on = Some(day("2025-12-31"));
    records.milestones[0].done_on = records.milestones[0].done_on.max(Some(day("2025-08-30")));
    assert_eq!(score(&records, TODAY), today);
    assert_eq!(movement(&records, "2025-10-05", TODAY).lines, []);
}

#[test]
fn a_clock_that_went_back_moves_nothing() {
    let movement = movement(&healthy(), TODAY, "2025-09-01");
    assert_eq!((movement.lines.len(), movement.points()), (0, 0));
    assert_eq!(movement.from.as_of, day("2025-09-01"));
}

#[test]
fn numbers_beyond_all_measure_neither_panic_nor_leave_the_scale() {
    let mut records = healthy();
    records.readings[0].value = Decimal::MAX;
    records.readings.insert(
        0,
        crate::plan::Reading {
            value: Decimal::MAX,
            ..reading(79, 70, "2025-07-31", 0)
        },
    );
    records.success_criteria[0].baseline = Decimal::MIN;
    records.success_criteria[0].target = Decimal::MAX;
    records.survey_responses[0].score = Decimal::MAX;
    records.survey_responses[0].n = Some(u32::MAX);
    for day in ["2025-08-31", "2025-09-15", TODAY] {
        let score = score(&records, day);
        assert!(
            score.points.is_none_or(|points| (0..=100).contains(&points)),
            "{day}"
        );
    }
}

#[test]
fn readings_below_zero_leave_their_metric_out() {
    let mut records = healthy();
    records.readings = vec![
        reading(80, 70, "2025-08-31", -50),
        reading(81, 70, "2025-09-30", -10),
    ];
    assert_eq!(value(&records, Measure::Usage, TODAY), None);
}

#[test]
fn an_account_whose_contracts_are_over_says_so_and_keeps_its_score() {
    let mut records = healthy();
    records.engagements[0].ends = Some(day("2025-10-03"));
    assert_eq!(score(&records, "2025-10-03").over_since, None);
    let over = score(&records, TODAY);
    assert_eq!(
        (over.over_since, over.points),
        (Some(day("2025-10-03")), Some(100))
    );
}

#[test]
fn a_last_day_at_the_end_of_time_is_no_trouble() {
    let mut records = healthy();
    records.engagements[0].ends = Some(chrono::NaiveDate::MAX);
    records.engagements[0].notice_by = Some(chrono::NaiveDate::MIN);
    records.survey_responses[0].on = chrono::NaiveDate::MIN;
    assert_eq!(score(&records, TODAY).band, Band::Green);
}
