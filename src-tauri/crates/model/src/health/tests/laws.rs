//! The laws of the score, over generated accounts.

use std::ops::Range;

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::health::{Cause, Line, band, round, walk};
use crate::touchpoints::Touchpoint;
use crate::{Band, MetricMeaning, TouchpointKind};

/// The days on which things happen in a generated account, from 1 January 2025.
const DAYS: Range<i64> = -30..330;

fn on() -> impl Strategy<Value = NaiveDate> {
    crate::facts::tests::days(DAYS)
}

fn one<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn many<T: std::fmt::Debug>(each: impl Strategy<Value = T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(each, 0..most)
}

prop_compose! {
    fn people()(
        people in many((one(StakeholderRole::ALL), prop::option::of(one(Strength::ALL)), prop::option::weighted(0.3, on())), 5),
    ) -> Vec<Stakeholder> {
        (60..).zip(people).map(|(n, (role, strength, left_on))| Stakeholder {
            role: Some(role), strength, left_on, ..stakeholder(n)
        }).collect()
    }
}

prop_compose! {
    fn touches()(
        touches in many((on(), one(TouchpointKind::ALL), prop::option::of(any::<bool>()), any::<bool>(), many(60u128..65, 3)), 12),
    ) -> (Vec<Touchpoint>, Vec<TouchpointWith>) {
        let mut with = Vec::new();
        let touches = (300..).zip(touches).map(|(n, (on, kind, answered, qbr, people))| {
            with.extend((0..).zip(people).map(|(m, person)| TouchpointWith { touchpoint: id(n), stakeholder: id(person), ..TouchpointWith::begun(id(4_000 + n * 10 + m), id(1)) }));
            Touchpoint { on, kind, answered, qbr, ..touchpoint(n, TODAY) }
        }).collect();
        (touches, with)
    }
}

prop_compose! {
    fn numbers()(
        metrics in many((one(MetricMeaning::ALL), one(Better::ALL)), 4),
        readings in many((0u128..4, on(), 0i64..60), 16),
        criteria in many((0u128..4, on(), 0i64..200, 0i64..60, 0i64..60), 4),
    ) -> (Vec<crate::plan::Metric>, Vec<crate::plan::Reading>, Vec<crate::plan::SuccessCriterion>) {
        let metrics = (70..).zip(metrics).map(|(n, (meaning, better))| crate::plan::Metric { meaning, ..metric(n, better) });
        let readings = (200..).zip(readings).map(|(n, (of, on, value))| crate::plan::Reading { on, ..reading(n, 70 + of, TODAY, value) });
        let criteria = (90..).zip(criteria).map(|(n, (of, set_on, length, from, to))| crate::plan::SuccessCriterion {
            metric: Some(id(70 + of)), set_on, due: set_on + Duration::days(length), ..criterion(n, TODAY, TODAY, from, to)
        });
        (metrics.collect(), readings.collect(), criteria.collect())
    }
}

prop_compose! {
    fn papers()(
        answers in many((on(), any::<bool>(), 0i64..11, prop::option::of(60u128..65), prop::option::weighted(0.2, 1u32..20)), 6),
        invoices in many((on(), 0i64..40, prop::option::of(0i64..120)), 5),
        milestones in many((on(), prop::option::of(-20i64..60)), 6),
    ) -> (Vec<SurveyResponse>, Vec<Invoice>, Vec<Milestone>) {
        let answers = (20..).zip(answers).map(|(n, (on, is_nps, score, by, of))| {
            let kind = if is_nps { SurveyKind::Nps } else { SurveyKind::Csat };
            let score = if is_nps { score } else { 1 + score % 5 };
            SurveyResponse { on, by: by.map(id), n: of, ..answer(n, kind, score, TODAY) }
        });
        let invoices = (30..).zip(invoices).map(|(n, (issued, terms, paid))| Invoice {
            issued, due: issued + Duration::days(terms), paid: paid.map(|days| issued + Duration::days(days)), ..invoice(n, TODAY, None)
        });
        let milestones = (50..).zip(milestones).map(|(n, (due, done))| Milestone {
            due, done_on: done.map(|days| due + Duration::days(days)), ..milestone(n, TODAY, None)
        });
        (answers.collect(), invoices.collect(), milestones.collect())
    }
}

prop_compose! {
    fn accounts()(
        tier in prop::option::weighted(0.9, one(Tier::ALL)),
        contracts in many((on(), 30i64..400), 3),
        people in people(), (touches, with) in touches(), (metrics, readings, criteria) in numbers(),
        (answers, invoices, milestones) in papers(),
    ) -> AccountRecords {
        let mut records = account();
        records.account.tier = tier;
        records.engagements = (10..).zip(contracts).map(|(n, (starts, length))| Engagement {
            starts: Some(starts), ends: Some(starts + Duration::days(length)), recurring: true, ..engagement(n)
        }).collect();
        records.stakeholders = people;
        records.touchpoints = touches;
        records.touchpoint_with = with;
        records.metrics = metrics;
        records.readings = readings;
        records.success_criteria = criteria;
        records.survey_responses = answers;
        records.invoices = invoices;
        records.milestones = milestones;
        records
    }
}

/// How green a band is; not enough data is no band, and so not green at all.
fn greenness(band: Band) -> u8 {
    match band {
        Band::NotEnoughData => 0,
        band => 1 + band as u8,
    }
}

fn of(records: &AccountRecords, as_of: NaiveDate) -> Score {
    health(records, &Model::default()).score(as_of)
}

proptest! {
    #[test]
    fn a_movement_since_long_before_is_the_one_since_the_day_before_anything_was(records in accounts(), to in on()) {
        let since = |text: &str| health(&records, &Model::default()).movement(day(text), to);
        let (ages_ago, before) = (since("1900-01-01"), since("2024-09-01"));
        prop_assert_eq!(ages_ago.lines, before.lines);
        prop_assert_eq!((ages_ago.from.points, ages_ago.to), (before.from.points, before.to));
    }

    #[test]
    fn a_score_under_other_weights_is_the_score_that_they_make(records in accounts(), at in on(), heavy in 0..7usize, by in 1..60u32) {
        let mut weights = [5; crate::health::MEASURES];
        weights[heavy] = by;
        let weights = crate::health::Weights::new(weights).unwrap();
        let profile = crate::health::Profile { weights, ..crate::health::Profile::SHIPPED };
        let model = Model { profiles: vec![profile], ..Model::default() };
        let made = health(&records, &model).score(at);
        prop_assert_eq!(of(&records, at).under(&weights), (made.points, made.band));
    }
}

proptest! {
    #[test]
    fn parts_add_up(records in accounts(), at in on()) {
        let score = of(&records, at);
        prop_assert_eq!(score.parts.iter().map(|part| part.points).sum::<i64>(), score.sum);
        prop_assert_eq!(score.parts.iter().filter(|part| part.value.is_some()).map(|part| part.weight).sum::<u32>(), score.known);
        for part in &score.parts {
            let exact = part.value.unwrap_or(0) * i64::from(part.weight);
            prop_assert!((part.points * 100 - exact).abs() < 100);
        }
        if let Some(points) = score.points {
            // As anyone can check from the parts that are shown.
            prop_assert_eq!(points, round::quotient(score.sum, i64::from(score.known)));
            prop_assert!((0..=100).contains(&points));
        }
    }

    #[test]
    fn the_lines_add_up_to_the_difference_that_is_shown(records in accounts(), from in on(), length in 0i64..120) {
        let to = from + Duration::days(length);
        let movement = health(&records, &Model::default()).movement(from, to);
        let sum = |of: fn(&Line) -> i64| movement.lines.iter().map(of).sum::<i64>();
        prop_assert_eq!(sum(|line| line.points), movement.points());
        let exact = movement.to.hundredths.unwrap_or(0) - movement.from.hundredths.unwrap_or(0);
        prop_assert_eq!(sum(|line| line.hundredths), exact);
        prop_assert!(movement.lines.iter().all(|line| from < line.first && line.first <= line.last && line.last <= to));
    }

    #[test]
    fn a_walk_ends_at_the_score_of_its_days(records in accounts(), from in on(), length in 0i64..60) {
        let to = from + Duration::days(length);
        let movement = health(&records, &Model::default()).movement(from, to);
        prop_assert_eq!(&movement.from, &of(&records, from));
        prop_assert_eq!(&movement.to, &of(&records, to));
    }

    #[test]
    fn a_longer_walk_is_its_two_halves(records in accounts(), from in on(), first in 0i64..40, second in 0i64..40) {
        let (cut, to) = (from + Duration::days(first), from + Duration::days(first + second));
        let model = Model::default();
        let health = health(&records, &model);
        let of_records = |movement: &Movement| movement.lines.iter().filter_map(|line| match line.cause {
            Cause::Record(source) | Cause::Data { record: Some(source), .. } => Some((line.first, source, line.hundredths)),
            _ => None,
        }).collect::<Vec<_>>();
        let [whole, head, tail] = [(from, to), (from, cut), (cut, to)].map(|(a, b)| of_records(&health.movement(a, b)));
        prop_assert_eq!(whole, [head, tail].concat());
    }

    /// A measure that is left out may have been the worst: what less data cannot do is make the same points greener.
    #[test]
    fn less_known_weight_never_turns_the_same_points_greener(points in 0i64..=100, total in 1u32..200, known in 0u32..200, less in 0u32..200) {
        let known = known.min(total);
        let less = less.min(known);
        let of = |known| greenness(band(Band::of(points), known, total, None));
        prop_assert!(of(less) <= of(known));
    }

    /// Records stop coming: what is known keeps its value, and nothing turns greener because of that.
    #[test]
    fn data_that_stops_coming_never_turns_a_band_greener(records in accounts(), at in on(), days in 0i64..200) {
        let mut records = walk::until(&records, at);
        // Criteria apart: of two, which one is in force is a matter of the day.
        records.success_criteria.truncate(1);
        let known_by_time = |score: &Score| score.parts.iter().map(|part| part.value.is_some()).collect::<Vec<_>>();
        let (now, later) = (of(&records, at), of(&records, at + Duration::days(days)));
        if known_by_time(&now) == known_by_time(&later) {
            prop_assert!(later.hundredths <= now.hundredths);
            prop_assert!(greenness(later.band) <= greenness(now.band), "{:?} then {:?}", now.band, later.band);
        }
        for (before, after) in now.parts.iter().zip(&later.parts) {
            prop_assert!(before.value.is_none() || after.value.is_some(), "{} was known", before.measure);
        }
    }

    #[test]
    fn time_alone_never_raises_a_recency_part(records in accounts(), at in on(), days in 0i64..200) {
        let records = walk::until(&records, at);
        let recency = |day| of(&records, day).parts[Measure::Recency as usize].value;
        prop_assert!(recency(at + Duration::days(days)) <= recency(at));
    }

    #[test]
    fn a_gate_never_raises_a_band(records in accounts(), at in on()) {
        let score = of(&records, at);
        let without = band(score.by_points, score.known, score.profile.weights.total(), None);
        prop_assert!(greenness(score.band) <= greenness(without));
        for gate in &score.gates {
            prop_assert!(score.band == Band::NotEnoughData || score.band <= gate.cap);
            prop_assert!(gate.since <= at && !gate.records.is_empty());
        }
        if score.gates.is_empty() {
            prop_assert_eq!(score.band, without);
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(records in accounts(), at in on(), from in on(), turn in 0usize..7) {
        let mut other = records.clone();
        macro_rules! turned {
            ($($list:ident),*) => { $(
                other.$list.reverse();
                let by = turn.min(other.$list.len());
                other.$list.rotate_left(by);
            )* };
        }
        turned!(stakeholders, touchpoints, touchpoint_with, metrics, readings, success_criteria, survey_responses, invoices, milestones, engagements);
        let (one, two) = (of(&records, at), of(&other, at));
        let rests = |score: &Score| score.parts.iter().map(|part| {
            let mut ids = part.rests_on.clone();
            ids.sort();
            (part.value, part.points, part.stale_since, ids)
        }).collect::<Vec<_>>();
        prop_assert_eq!(rests(&one), rests(&two));
        prop_assert_eq!((one.points, one.band, one.gate_kinds()), (two.points, two.band, two.gate_kinds()));
        let model = Model::default();
        let lines = |records| health(records, &model).movement(from, at).lines;
        prop_assert_eq!(lines(&records), lines(&other));
    }

    #[test]
    fn what_is_dated_later_says_nothing(records in accounts(), at in on()) {
        prop_assert_eq!(of(&walk::until(&records, at), at), of(&records, at));
    }

    #[test]
    fn a_path_never_goes_down_and_opens_what_it_says(records in accounts(), at in on()) {
        let model = Model::default();
        let health = health(&records, &model);
        let mut closed = health.score(at).gate_kinds();
        let steps = health.path(at);
        for step in &steps {
            closed.retain(|kind| !step.opens.contains(kind));
            prop_assert_eq!(&closed, &step.closed);
        }
        if let Some(last) = steps.last() {
            let now = health.score(at);
            prop_assert!(greenness(last.band) >= greenness(now.band));
            let better = (greenness(last.band), last.points) > (greenness(now.band), now.points) || last.closed.len() < now.gates.len();
            prop_assert!(better);
        }
    }

    #[test]
    fn values_stay_on_the_scale(value in any::<i64>(), scale in 0u32..12) {
        let share = super::super::measures::share(Decimal::new(value, scale));
        prop_assert!((0..=10_000).contains(&share));
    }
}
