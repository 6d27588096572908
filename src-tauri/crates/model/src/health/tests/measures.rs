//! Each measure: unknown without records, full, empty, and what lies at its edges.

use super::*;
use crate::touchpoints::{Cadence, Touchpoint};
use crate::{MetricMeaning, TouchpointKind};
use rust_decimal::Decimal;

#[test]
fn a_healthy_account_has_every_point() {
    let score = score(&healthy(), TODAY);
    assert_eq!((score.points, score.sum, score.known), (Some(100), 10_000, 100));
    assert!(
        score.parts.iter().all(|part| part.value == Some(10_000)),
        "{:#?}",
        score.parts
    );
    assert!(score.parts.iter().all(|part| !part.rests_on.is_empty()));
    assert_eq!(score.band, crate::Band::Green);
}

#[test]
fn without_records_every_measure_is_unknown_and_there_is_no_score() {
    let score = score(&strategic(), TODAY);
    assert!(
        score
            .parts
            .iter()
            .all(|part| part.value.is_none() && part.points == 0)
    );
    assert_eq!((score.points, score.hundredths, score.known), (None, None, 0));
    assert_eq!(score.band, crate::Band::NotEnoughData);
}

/// Takes one measure's records away from an account.
type Strike = fn(&mut AccountRecords);

#[test]
fn the_weight_of_a_measure_that_was_never_known_is_shared_among_the_rest() {
    let strikes: [(Measure, Strike, u32); 7] = [
        (Measure::Outcomes, |r| r.success_criteria.clear(), 75),
        (Measure::Usage, |r| drop(r.readings.remove(0)), 85),
        // Nobody was talked to: nobody is covered either, but who they are is known.
        (Measure::Recency, |r| r.touchpoints.clear(), 85),
        (Measure::Coverage, |r| r.stakeholders.clear(), 85),
        (Measure::Sentiment, |r| r.survey_responses.clear(), 85),
        (Measure::Support, |r| r.milestones.clear(), 90),
        (Measure::Payment, |r| r.invoices.clear(), 95),
    ];
    for (measure, strike, known) in strikes {
        let mut records = healthy();
        strike(&mut records);
        let score = score(&records, TODAY);
        assert_eq!(score.parts[measure as usize].value, None, "{measure}");
        assert_eq!(score.known, known, "{measure}");
        let others = score
            .parts
            .iter()
            .filter(|p| p.measure != measure && p.measure != Measure::Coverage);
        assert!(others.clone().all(|part| part.value == Some(10_000)), "{measure}");
        if measure != Measure::Recency {
            assert_eq!(score.points, Some(100), "{measure}");
        }
    }
}

#[test]
fn outcomes_hold_progress_against_the_time_that_has_passed() {
    let mut records = strategic();
    records.metrics = vec![metric(70, Better::Higher)];
    records.success_criteria = vec![criterion(90, "2025-01-01", "2025-04-11", 20, 60)];
    records.readings = vec![
        reading(80, 70, "2025-01-02", 30),
        reading(81, 70, "2025-03-02", 10),
        reading(82, 70, "2025-05-01", 50),
    ];
    let at = |text| value(&records, Measure::Outcomes, text);
    assert_eq!(at("2025-01-10"), None, "nine of a hundred days say nothing");
    assert_eq!(
        at("2025-01-11"),
        Some(10_000),
        "a quarter of the way in a tenth of the time"
    );
    assert_eq!(
        at("2025-01-31"),
        Some(8_333),
        "a quarter of the way in 30 of 100 days"
    );
    assert_eq!(
        at("2025-03-02"),
        Some(0),
        "below the baseline is no less than nothing"
    );
    assert_eq!(
        at("2025-05-01"),
        Some(7_500),
        "past its day the whole way was expected"
    );
}

#[test]
fn outcomes_are_the_mean_of_the_criteria_whichever_way_is_better() {
    let mut records = strategic();
    records.metrics = vec![
        metric(70, Better::Higher),
        crate::plan::Metric {
            name: "Errors".into(),
            meaning: MetricMeaning::Outcome,
            ..metric(71, Better::Lower)
        },
    ];
    records.success_criteria = vec![
        criterion(90, "2025-01-01", "2025-04-11", 20, 60),
        crate::plan::SuccessCriterion {
            metric: Some(id(71)),
            ..criterion(91, "2025-01-01", "2025-04-11", 100, 0)
        },
    ];
    records.readings = vec![
        reading(80, 70, "2025-02-20", 60),
        reading(81, 71, "2025-02-20", 75),
    ];
    assert_eq!(
        value(&records, Measure::Outcomes, "2025-02-20"),
        Some(7_500),
        "all, and a quarter at half-time"
    );
}

#[test]
fn a_new_criterion_that_says_nothing_yet_leaves_the_last_value_marked_stale() {
    let mut records = strategic();
    records.metrics = vec![metric(70, Better::Higher)];
    records.success_criteria = vec![
        criterion(90, "2025-01-01", "2025-06-30", 20, 60),
        criterion(91, "2025-06-20", "2026-06-20", 60, 100),
    ];
    records.readings = vec![reading(80, 70, "2025-05-31", 40)];
    let part = |text| score(&records, text).parts[0].clone();
    assert_eq!(
        (part("2025-06-30").value, part("2025-06-30").stale_since),
        (Some(5_000), None)
    );
    let stale = part("2025-07-10");
    assert_eq!(
        (stale.value, stale.stale_since),
        (Some(5_000), Some(day("2025-06-30")))
    );
    assert_eq!(
        part("2025-07-31").stale_since,
        None,
        "a tenth of its year has passed"
    );
}

#[test]
fn use_is_held_against_the_mean_of_the_readings_before() {
    let mut records = strategic();
    records.metrics = vec![metric(70, Better::Higher)];
    let of = |values: &[i64], better| {
        let mut records = records.clone();
        records.metrics[0].better = better;
        let readings = (1..)
            .zip(values)
            .map(|(n, value)| reading(80 + n, 70, &format!("2025-0{n}-01"), *value));
        records.readings = readings.collect();
        value(&records, Measure::Usage, TODAY)
    };
    assert_eq!(of(&[50], Better::Higher), None, "one reading says nothing");
    assert_eq!(of(&[50, 45, 38, 30], Better::Higher), Some(3_534));
    assert_eq!(
        of(&[999, 40, 40, 40, 40], Better::Higher),
        Some(10_000),
        "three before it, no more"
    );
    assert_eq!(of(&[40, 20], Better::Higher), Some(0), "half");
    assert_eq!(of(&[40, 21], Better::Higher), Some(500));
    assert_eq!(of(&[40, 80], Better::Lower), Some(0), "the other direction");
    assert_eq!(
        [of(&[0, 0], Better::Higher), of(&[0, 1], Better::Higher)],
        [Some(0), Some(10_000)]
    );
    assert_eq!(
        [of(&[0, 0], Better::Lower), of(&[5, 0], Better::Lower)],
        [Some(10_000), Some(10_000)]
    );
}

#[test]
fn recency_is_the_cadence_that_is_furthest_overdue() {
    let mut records = strategic();
    talk(&mut records, 40, "2025-09-01", &[]);
    let at = |records: &AccountRecords, text| value(records, Measure::Recency, text);
    // Every 7 days: kept to the 8th, used up on the 22nd.
    assert_eq!(
        [
            at(&records, "2025-09-08"),
            at(&records, "2025-09-15"),
            at(&records, "2025-09-22")
        ],
        [Some(10_000), Some(5_000), Some(0)]
    );
    assert_eq!(at(&records, "2025-08-31"), None);
    records.touchpoints[0].kind = TouchpointKind::Strategic;
    assert_eq!(
        at(&records, "2025-09-22"),
        Some(10_000),
        "monthly; the operational one was never kept"
    );
    talk(&mut records, 41, "2025-09-01", &[]);
    assert_eq!(at(&records, "2025-09-22"), Some(0), "the furthest overdue counts");
}

#[test]
fn two_of_our_messages_without_an_answer_use_recency_up() {
    let mut records = strategic();
    talk(&mut records, 40, "2025-09-01", &[]);
    for (n, on) in [(41, "2025-09-03"), (42, "2025-09-04")] {
        records.touchpoints.push(Touchpoint {
            answered: Some(false),
            ..touchpoint(n, on)
        });
    }
    assert_eq!(
        value(&records, Measure::Recency, "2025-09-03"),
        Some(10_000),
        "one is none"
    );
    assert_eq!(value(&records, Measure::Recency, "2025-09-04"), Some(0));
    talk(&mut records, 43, "2025-09-05", &[]);
    assert_eq!(
        value(&records, Measure::Recency, "2025-09-05"),
        Some(10_000),
        "an answer is a contact"
    );
}

#[test]
fn the_clock_of_operational_contact_stands_while_no_work_is_active() {
    let mut records = strategic();
    talk(&mut records, 40, "2025-09-01", &[]);
    records.engagements[0].ends = Some(day("2025-09-12"));
    let at = |text| value(&records, Measure::Recency, text);
    assert_eq!(
        [at("2025-09-12"), at("2026-03-01")],
        [Some(7_143), Some(7_143)],
        "time alone raises nothing"
    );
}

#[test]
fn an_account_without_a_tier_is_owed_only_what_the_firm_owes_everyone() {
    let mut records = healthy();
    records.account.tier = None;
    assert_eq!(value(&records, Measure::Recency, TODAY), None);
    let everyone = Model {
        cadences: vec![Cadence {
            role: Some(StakeholderRole::User),
            kind: TouchpointKind::Operational,
            every_days: 1,
            ..Cadence::begun(id(3))
        }],
        ..Model::default()
    };
    let score = health(&records, &everyone).score(day(TODAY));
    assert_eq!(
        score.parts[Measure::Recency as usize].value,
        Some(0),
        "five days after a day's cadence"
    );
}

#[test]
fn coverage_is_the_decision_maker_the_champion_and_three_live_threads() {
    let of = |change: fn(&mut AccountRecords)| {
        let mut records = healthy();
        change(&mut records);
        value(&records, Measure::Coverage, TODAY)
    };
    assert_eq!(of(|_| {}), Some(10_000));
    assert_eq!(
        of(|r| r.stakeholders[0].strength = Some(Strength::Weak)),
        Some(6_500)
    );
    assert_eq!(of(|r| r.stakeholders[1].strength = None), Some(6_500));
    assert_eq!(
        of(|r| r.stakeholders[1].left_on = Some(day("2025-10-05"))),
        Some(5_500),
        "and their thread"
    );
    assert_eq!(
        of(|r| r.touchpoint_with.truncate(1)),
        Some(8_000),
        "one thread, and the champion is there"
    );
    assert_eq!(of(|r| r.touchpoint_with.clear()), Some(3_500));
    assert_eq!(
        of(|r| r.stakeholders.iter_mut().for_each(|p| p.role = None)),
        None,
        "who is who is not known"
    );
    let four = |r: &mut AccountRecords| {
        r.stakeholders.push(stakeholder(63));
        talk(r, 41, "2025-10-02", &[63]);
    };
    assert_eq!(of(four), Some(10_000), "a fourth thread brings nothing");
}

#[test]
fn a_thread_is_live_for_twice_the_closest_cadence() {
    let records = healthy();
    let at = |text| value(&records, Measure::Coverage, text);
    assert_eq!(
        [at("2025-10-15"), at("2025-10-16")],
        [Some(10_000), Some(3_500)],
        "14 days after the first"
    );
}

#[test]
fn sentiment_follows_the_scales_of_the_answers() {
    use super::super::sentiment::points;
    let nps = |answer: &str| points(SurveyKind::Nps, answer.parse::<Decimal>().unwrap());
    assert_eq!(
        ["0", "3", "6", "7", "8", "9", "9.5", "10"].map(nps),
        [0, 1_250, 2_500, 5_000, 7_500, 10_000, 10_000, 10_000]
    );
    let csat = |answer: &str| points(SurveyKind::Csat, answer.parse::<Decimal>().unwrap());
    assert_eq!(
        ["1", "2", "3", "4.2", "5"].map(csat),
        [0, 2_500, 5_000, 8_000, 10_000]
    );
}

#[test]
fn a_good_answer_fades_to_the_middle_and_a_bad_one_stays() {
    use super::super::sentiment::faded;
    assert_eq!(
        [0, 90, 91, 227, 228, 365, 9_999].map(|days| faded(10_000, days)),
        [10_000, 10_000, 9_982, 7_509, 7_491, 5_000, 5_000]
    );
    assert_eq!([0, 90, 365, 9_999].map(|days| faded(5_000, days)), [5_000; 4]);
    assert_eq!([0, 90, 365, 9_999].map(|days| faded(2_500, days)), [2_500; 4]);
}

#[test]
fn a_persons_newest_answer_counts_and_an_aggregate_is_one_person() {
    let mut records = strategic();
    records.survey_responses = vec![
        nps(20, 0, "2025-08-01", 60),
        nps(21, 9, "2025-09-22", 60),
        nps(22, 8, "2025-09-22", 61),
        SurveyResponse {
            score: Decimal::new(42, 1),
            n: Some(19),
            ..answer(23, SurveyKind::Csat, 4, "2025-09-22")
        },
    ];
    assert_eq!(value(&records, Measure::Sentiment, TODAY), Some(8_500));
    assert_eq!(value(&records, Measure::Sentiment, "2025-09-21"), Some(0));
}

#[test]
fn support_is_full_at_the_mean_and_empty_at_twice_as_bad() {
    let of = |values: [i64; 2], better| {
        let mut records = strategic();
        records.metrics = vec![crate::plan::Metric {
            meaning: MetricMeaning::Support,
            ..metric(70, better)
        }];
        records.readings = vec![
            reading(80, 70, "2025-08-01", values[0]),
            reading(81, 70, "2025-09-01", values[1]),
        ];
        value(&records, Measure::Support, TODAY).unwrap()
    };
    let lower = |values| of(values, Better::Lower);
    assert_eq!(
        [[5, 3], [5, 5], [4, 5], [4, 8], [0, 1], [0, 0]].map(lower),
        [10_000, 10_000, 7_500, 0, 0, 10_000]
    );
    let higher = |values| of(values, Better::Higher);
    assert_eq!(
        [[90, 95], [100, 80], [100, 50], [100, 0], [0, 0]].map(higher),
        [10_000, 7_500, 0, 0, 10_000]
    );
}

#[test]
fn late_milestones_count_among_the_last_four() {
    let mut records = strategic();
    records.milestones = vec![
        milestone(50, "2025-05-01", None),
        milestone(51, "2025-06-01", Some("2025-06-01")),
        milestone(52, "2025-07-01", Some("2025-07-20")),
        milestone(53, "2025-08-01", Some("2025-08-01")),
    ];
    let at = |records: &AccountRecords, text| value(records, Measure::Support, text);
    assert_eq!(at(&records, "2025-05-01"), None, "due that day");
    assert_eq!(at(&records, "2025-05-02"), Some(0));
    assert_eq!(at(&records, "2025-07-10"), Some(0), "two of three are late");
    assert_eq!(at(&records, "2025-07-20"), Some(5_000), "one of three");
    assert_eq!(at(&records, "2025-08-01"), Some(6_667), "one of four");
    records
        .milestones
        .push(milestone(54, "2025-09-01", Some("2025-08-20")));
    assert_eq!(
        at(&records, "2025-08-20"),
        Some(10_000),
        "the one before them has fallen out"
    );
}

#[test]
fn payment_falls_over_sixty_days_and_is_whole_again_when_paid() {
    let mut records = strategic();
    records.invoices = vec![invoice(30, "2025-02-15", Some("2025-05-01"))];
    let at = |text| value(&records, Measure::Payment, text);
    assert_eq!([at("2025-01-14"), at("2025-02-15")], [None, Some(10_000)]);
    assert_eq!(
        [at("2025-03-17"), at("2025-04-16"), at("2025-04-30")],
        [Some(5_000), Some(0), Some(0)]
    );
    assert_eq!(at("2025-05-01"), Some(10_000));
}
