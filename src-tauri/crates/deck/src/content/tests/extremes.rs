//! Almost nothing, sixty commitments, odd units, another year: a deck is made of each, and is true.

use model::accounts::Account;
use model::actions::Commitment;
use model::plan::{Metric, Reading};
use model::qbr::Qbr;
use model::{
    AccountRecords, Audience, Better, CommitmentStatus, Currency, DeckLanguage, Id, MetricMeaning, Side,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::fixture::{day, load, review};
use crate::content::{QbrContent, compose, outline};

fn bare(name: &str) -> AccountRecords {
    AccountRecords::of(Account {
        name: name.to_owned(),
        currency: Currency::EUR,
        ..Account::begun(Id::fixed(1))
    })
}

fn metric(r: &mut AccountRecords, name: &str, unit: &str, better: Better, readings: &[(&str, &str)]) {
    let n = r.metrics.len() as u128 * 100;
    let id = Id::fixed(1000 + n);
    let (name, unit) = (name.to_owned(), unit.to_owned());
    r.metrics.push(Metric {
        name,
        unit,
        meaning: MetricMeaning::Outcome,
        better,
        ..Metric::begun(id, r.account.id)
    });
    for (i, (on, value)) in readings.iter().enumerate() {
        let id_of = Id::fixed(1001 + n + i as u128);
        let value = value.parse().unwrap();
        r.readings.push(Reading {
            metric: id,
            on: day(on),
            value,
            ..Reading::begun(id_of, r.account.id)
        });
    }
}

fn deck(r: &AccountRecords) -> QbrContent {
    compose(r, &review(r, "2025-Q3", None), day("2025-10-06"))
}

#[test]
fn an_account_with_nothing_has_a_cover_and_claims_nothing() {
    let records = bare("Quiet & Co");
    let deck = deck(&records);
    assert!(
        deck.cover.is_some() && deck.agenda.is_none() && deck.summary.is_none() && deck.sources.is_none()
    );
    assert!(deck.figures.is_empty());
    assert_eq!(
        outline(
            &records,
            &review(&records, "2025-Q3", None),
            day("2025-10-06"),
            &deck
        )
        .len(),
        1
    );
}

#[test]
fn one_value_record_that_is_only_claimed_is_never_a_headline() {
    let (mut records, _, _) = load("qbr-case.json");
    records
        .value_records
        .retain(|v| v.evidence == model::Evidence::Claimed);
    let qbr = records.qbrs[0].clone();
    let deck = compose(&records, &qbr, day("2025-10-06"));
    let value = deck.value.unwrap();
    assert!(value.hero.is_none() && value.multiples.is_empty());
    assert_eq!(
        value.title.plain(),
        "Value of $8,415 is claimed and not yet verified"
    );
    assert!(!deck.summary.unwrap().title.plain().contains("value"));
}

#[test]
fn value_below_the_fees_leads_no_title_as_a_ratio() {
    let (mut records, _, _) = load("qbr-case.json");
    records
        .value_records
        .retain(|v| v.evidence == model::Evidence::ClientConfirmed);
    records.value_records[0].amount = Some(model::Money::parse("4800", Currency::USD).unwrap());
    let qbr = records.qbrs[0].clone();
    let title = compose(&records, &qbr, day("2025-10-06")).value.unwrap().title;
    assert_eq!(title.plain(), "Value that can be verified came to $4,800");
}

#[test]
fn a_contract_counts_for_the_days_of_the_quarter_on_which_it_ran() {
    let fees = |hand_over: &str| {
        let deck = titles(|r| {
            let mut next = r.engagements[0].clone();
            next.id = Id::fixed(7_000);
            next.starts = Some(day(hand_over));
            r.engagements[0].ends = next.starts.and_then(|day| day.pred_opt());
            r.engagements.push(next);
        });
        let fees = deck
            .figures
            .values()
            .find(|f| f.name.plain() == "Fees of the quarter")
            .unwrap();
        (fees.shown.clone(), fees.formula.plain())
    };
    let renewed = |formula: &str| ("$12,000".to_owned(), formula.to_owned());
    assert_eq!(
        fees("2025-09-01"),
        renewed("(48,000 × 62/92 + 48,000 × 30/92) ÷ 4")
    );
    assert_eq!(
        fees("2025-09-30"),
        renewed("(48,000 × 91/92 + 48,000 × 1/92) ÷ 4")
    );
    assert_eq!(
        fees("2025-07-01"),
        renewed("48,000 ÷ 4"),
        "the one before did not run"
    );
    assert_eq!(
        fees("2025-10-01"),
        renewed("48,000 ÷ 4"),
        "the one after does not yet run"
    );
}

#[test]
fn a_promise_kept_after_the_day_of_the_deck_was_still_to_be_kept() {
    let (mut records, _, _) = load("qbr-case.json");
    for commitment in &mut records.commitments {
        commitment.status = CommitmentStatus::Kept;
        commitment.kept_on = Some(day("2025-11-20"));
        commitment.due = Some(day("2025-09-30"));
    }
    let qbr = records.qbrs[0].clone();
    let qbr = Qbr {
        on: Some(day("2025-12-01")),
        ..qbr
    };
    let title = |as_of: &str| {
        compose(&records, &qbr, day(as_of))
            .past_commitments
            .unwrap()
            .title
            .plain()
    };
    let (before, after) = (title("2025-10-06"), title("2025-11-20"));
    assert!(before.starts_with("None of"), "{before}");
    assert!(after.ends_with("kept"), "{after}");
}

#[test]
fn sixty_promises_are_all_there() {
    let mut records = bare("Many");
    for n in 0..60u128 {
        let status = match n % 3 {
            0 => CommitmentStatus::Kept,
            1 => CommitmentStatus::Missed,
            _ => CommitmentStatus::Open,
        };
        records.commitments.push(Commitment {
            by: if n < 40 { Side::Us } else { Side::Client },
            what: format!("Deliver part {n} of the plan"),
            made: Some(day("2025-07-08")),
            due: Some(day("2025-09-30")),
            status,
            audience: Audience::Client,
            ..Commitment::begun(Id::fixed(5000 + n), records.account.id)
        });
    }
    let review = review(&records, "2025-Q3", Some("2025-10-14"));
    let deck = compose(&records, &review, day("2025-10-06"));
    let commitments = deck.past_commitments.unwrap();
    assert_eq!((commitments.ours.len(), commitments.theirs.len()), (40, 20));
    assert_eq!(
        commitments.title.plain(),
        "20 of 60 promises are kept; 26 of ours and 14 of yours are not"
    );
    assert_eq!(deck.commitments.unwrap().rows.len(), 20);
}

#[test]
fn odd_units_are_written_as_they_are() {
    let mut r = bare("Odd");
    metric(
        &mut r,
        "Emissions",
        "t CO₂",
        Better::Lower,
        &[("2025-06-30", "1234.5"), ("2025-09-30", "1100")],
    );
    metric(
        &mut r,
        "Balance",
        "EUR",
        Better::Higher,
        &[("2025-06-30", "-20"), ("2025-09-30", "1500000")],
    );
    metric(
        &mut r,
        "Wait",
        "min",
        Better::Lower,
        &[("2025-06-30", "0"), ("2025-09-30", "0")],
    );
    metric(
        &mut r,
        "Score",
        "",
        Better::Higher,
        &[("2025-02-10", "7"), ("2025-09-30", "8.25")],
    );
    let deck = deck(&r);
    let rows = deck
        .scorecard
        .as_ref()
        .unwrap()
        .measured
        .as_ref()
        .unwrap()
        .rows
        .clone();
    let names: Vec<String> = rows.iter().map(|row| row.name.plain()).collect();
    assert_eq!(names, ["Emissions (t CO₂)", "Balance", "Wait (min)", "Score"]);
    let now: Vec<&str> = rows.iter().map(|row| row.now.text.as_str()).collect();
    assert_eq!(now, ["1,100", "€1,500,000", "0", "8.25"]);
    let change: Vec<&str> = rows.iter().map(|row| row.change.word.as_str()).collect();
    assert_eq!(
        change,
        ["Down 134.5\u{a0}t CO₂", "Up €1,500,020", "No change", "Up 1.25"]
    );
    assert!(deck.figures.values().all(|f| !f.formula.plain().contains("÷ 0")));
}

#[test]
fn readings_after_the_as_of_date_or_the_quarter_are_not_seen() {
    let mut r = bare("Later");
    metric(
        &mut r,
        "Seats",
        "seats",
        Better::Higher,
        &[("2025-06-30", "5"), ("2025-08-31", "6"), ("2025-10-02", "99")],
    );
    let last = |as_of| {
        let deck = compose(&r, &review(&r, "2025-Q3", None), day(as_of));
        deck.summary.and_then(|s| s.hero).map(|h| h.figure.text)
    };
    assert_eq!(last("2025-10-06").as_deref(), Some("6"));
    assert_eq!(last("2025-08-01"), None);
}

#[test]
fn a_fiscal_quarter_is_called_one() {
    let (mut records, _, _) = load("qbr-case.json");
    records.firm.as_mut().unwrap().fiscal_year_starts = "04-01".parse().ok();
    let qbr = review(&records, "2025-Q2", Some("2025-10-14"));
    let deck = compose(&records, &qbr, day("2025-10-06"));
    let cover = deck.cover.unwrap();
    assert_eq!(cover.quarter_note.plain(), "Fiscal quarter, July to September");
    assert_eq!((cover.months[0].label.as_str(), cover.quarter_column), ("Apr", 3));
    let ring = cover.ring.unwrap();
    assert_eq!((ring.column, ring.day, ring.days), (6, 13, 31));
}

/// A title of the case after its records were changed.
fn titles(change: impl FnOnce(&mut AccountRecords)) -> QbrContent {
    let (mut records, _, _) = load("qbr-case.json");
    change(&mut records);
    let qbr = records.qbrs[0].clone();
    compose(&records, &qbr, day("2025-10-06"))
}

#[test]
fn good_value_does_not_hide_that_use_fell() {
    let deck = titles(|r| {
        for reading in r.readings.iter_mut().filter(|x| x.on >= day("2025-07-01")) {
            reading.value = Decimal::TWO;
        }
    });
    assert_eq!(
        deck.summary.unwrap().title.plain(),
        "Active users: 2, down 97% in the quarter; verified value is 3.7 times the fees"
    );
    assert_eq!(
        deck.scorecard.unwrap().title.plain(),
        "None of three targets is met; all are behind"
    );
    assert_eq!(
        deck.outcomes.unwrap().title.plain(),
        "One promise of ours is kept and one measure improved; six things did not work"
    );
}

#[test]
fn where_less_is_better_a_lower_number_is_a_better_one() {
    let deck = titles(|r| {
        r.success_criteria.truncate(1);
        let criterion = &mut r.success_criteria[0];
        criterion.metric = Some(r.metrics[3].id);
        (criterion.baseline, criterion.target) = (Decimal::from(9), Decimal::from(4));
    });
    let row = deck.scorecard.unwrap().targets.unwrap().rows.remove(0);
    assert_eq!(
        (row.status.word.as_str(), row.now.text.as_str()),
        ("Within target", "3")
    );
    let met = deck
        .figures
        .values()
        .find(|f| f.name.plain() == "Targets met")
        .unwrap();
    assert_eq!(met.formula.plain(), "3 ≤ 4");
}

#[test]
fn a_quarter_without_a_reading_says_so() {
    let (records, _, _) = load("qbr-case.json");
    let deck = compose(&records, &review(&records, "2025-Q4", None), day("2026-01-06"));
    let score = deck.scorecard.unwrap();
    assert_eq!(score.title.plain(), "No measure was read in the quarter");
    let row = &score.targets.unwrap().rows[0];
    assert_eq!(
        (row.now.text.as_str(), row.last.as_str(), row.status.word.as_str()),
        ("–", "78", "Met: 78 on 30\u{a0}September")
    );
    assert!(deck.status.is_none() && deck.summary.is_none());
    assert_eq!(
        deck.next_quarter.unwrap().title.plain(),
        "Four initiatives, four of them late"
    );
}

#[test]
fn a_risk_that_may_be_told_is_told_in_client_safe_words() {
    let deck = titles(|r| {
        let risk = &mut r.risks[0];
        risk.audience = Audience::Client;
        risk.client_wording = Some("The budget round may delay the plan".to_owned());
    });
    let risks = deck.risks.unwrap();
    assert_eq!(
        risks.title.plain(),
        "One risk to the plan, with an answer, an owner and a date"
    );
    assert_eq!(
        risks.rows[0].statement.plain(),
        "The budget round may delay the plan"
    );
    assert!(!serde_json::to_string(&risks).unwrap().contains("cost line"));
}

#[test]
fn goals_stand_in_the_clients_words() {
    for (goal, title) in [
        (
            "Reduce 90 day receivables by a third",
            "Your goals: “Reduce 90 day receivables by a third” and “Grow to 100 people by June”",
        ),
        (
            "Öffnung eines zweiten Büros",
            "Your goals: “Öffnung eines zweiten Büros” and “Grow to 100 people by June”",
        ),
    ] {
        let deck = titles(|r| r.client_goals[0].statement = goal.to_owned());
        assert_eq!(deck.discussion.unwrap().title.plain(), title);
    }
}

#[test]
fn numbers_follow_the_language_that_was_chosen_and_the_firms_form_of_it() {
    let (german, english) = (Some(DeckLanguage::German), Some(DeckLanguage::English));
    for (chosen, firm, total) in [
        (german, Some("en-US"), "44.350\u{a0}$"),
        (german, Some("de-DE"), "44.350\u{a0}$"),
        (german, None, "44.350\u{a0}$"),
        (english, Some("de-DE"), "$44,350"),
        (english, Some("en-GB"), "$44,350"),
        (None, None, "$44,350"),
    ] {
        let deck = titles(|r| {
            r.account.deck_language = chosen;
            r.firm.as_mut().unwrap().locale = firm.map(str::to_owned);
        });
        let hero = deck.value.unwrap().hero.unwrap();
        assert_eq!(hero.0.text, total, "{chosen:?} {firm:?}");
    }
}

#[test]
fn a_reviews_own_language_stands_before_its_accounts() {
    let (mut records, _, _) = load("qbr-case.json");
    let mut qbr = records.qbrs[0].clone();
    records.account.deck_language = Some(DeckLanguage::German);
    let said = |records: &AccountRecords, qbr: &Qbr| compose(records, qbr, day("2025-10-06")).meta.language;
    assert_eq!(said(&records, &qbr), DeckLanguage::German);
    qbr.deck_language = Some(DeckLanguage::English);
    assert_eq!(said(&records, &qbr), DeckLanguage::English);
}

#[test]
fn numbers_follow_the_firms_locale_and_words_stay_english() {
    let deck = titles(|r| r.firm.as_mut().unwrap().locale = Some("de-DE".to_owned()));
    let hero = deck.value.unwrap().hero.unwrap();
    assert_eq!(hero.0.text, "44.350\u{a0}$");
    assert!(
        deck.summary
            .unwrap()
            .title
            .plain()
            .ends_with("value is 3,7 times the fees")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_and_values_make_a_deck(
        name in "(?s).{0,40}",
        what in "(?s).{0,60}",
        unit in "(?s).{0,8}",
        values in prop::collection::vec((i64::MIN..i64::MAX, 0u32..9), 2..5),
        done in 0i64..9,
    ) {
        let (mut records, _, _) = load("qbr-case.json");
        records.account.name = name.clone();
        records.metrics[0].name = name.clone();
        records.metrics[1].unit = unit;
        records.metrics[3].name = what.clone();
        for (reading, (minor, scale)) in records.readings.iter_mut().zip(values) {
            reading.value = Decimal::new(minor, scale);
        }
        records.success_criteria[1].name = what.clone();
        records.success_criteria[2].target = Decimal::ZERO;
        records.commitments[0].what = what.clone();
        records.commitments[1].done = Some(Decimal::from(done));
        records.commitments[1].note = Some(what.clone());
        records.client_goals[0].statement = name.clone();
        records.initiatives[0].outcome = Some(what.clone());
        records.decisions_sought[0].what = what;
        records.verbatims[1].text = name;
        let qbr = records.qbrs[0].clone();
        let deck = compose(&records, &qbr, day("2025-10-06"));
        for text in deck.texts() {
            prop_assert!(!text.plain().chars().any(char::is_control), "{}", text.field);
        }
        for figure in deck.figures.values() {
            let [name, formula, record] = [&figure.name, &figure.formula, &figure.record].map(|text| text.plain());
            let line = format!("{name}{}{formula}{record}", figure.shown);
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
        }
        for id in &deck.sources.as_ref().unwrap().rows {
            prop_assert!(deck.figures.contains_key(id));
        }
        let minutes: u32 = deck.agenda.as_ref().unwrap().blocks.iter().map(|b| b.minutes).sum();
        prop_assert_eq!(minutes, 60);
    }
}
