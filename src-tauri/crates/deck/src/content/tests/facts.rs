//! The deck says of a fact what the model says: fees, targets in force, commitments that are done late.

use model::accounts::Invoice;
use model::actions::Commitment;
use model::plan::SuccessCriterion;
use model::{AccountRecords, CommitmentStatus, Currency, Id, Money};
use rust_decimal::Decimal;

use super::fixture::{day, load};
use crate::content::{QbrContent, compose};

fn deck(change: impl FnOnce(&mut AccountRecords)) -> QbrContent {
    let (mut records, _, _) = load("qbr-case.json");
    change(&mut records);
    let qbr = records.qbrs[0].clone();
    compose(&records, &qbr, day("2025-10-06"))
}

#[test]
fn fees_are_those_invoiced_in_the_quarter_where_there_are_invoices() {
    let deck = deck(|r| {
        let invoice = |n: u128, issued, dollars: i64| Invoice {
            number: format!("2025-{n}"),
            issued: day(issued),
            due: day(issued),
            amount: Money::minor(dollars * 100, Currency::USD),
            ..Invoice::begun(Id::fixed(8_000 + n), r.account.id)
        };
        r.invoices = vec![
            invoice(7, "2025-08-01", 8_000),
            invoice(6, "2025-07-01", 8_000),
            invoice(8, "2025-10-01", 9_000),
        ];
    });
    let fees = deck
        .figures
        .values()
        .find(|f| f.name.plain() == "Fees of the quarter")
        .unwrap();
    let shown = [
        fees.shown.clone(),
        fees.formula.plain(),
        fees.record.plain(),
        fees.as_of_text.clone(),
    ];
    assert_eq!(
        shown.map(|s| s.replace('\u{a0}', " ")),
        ["$16,000", "8,000 + 8,000", "Two invoices", "1 Aug 2025"]
    );
    assert_eq!(
        deck.value.unwrap().title.plain(),
        "Value that can be verified came to 2.8 times the fees of the quarter"
    );
}

#[test]
fn value_is_not_set_against_fees_of_which_some_are_in_another_currency() {
    let deck = deck(|r| {
        let mut more = r.engagements[0].clone();
        (more.id, more.annual_value) = (Id::fixed(8_000), Some(Money::minor(4_000_000, Currency::EUR)));
        r.engagements.push(more);
    });
    let value = deck.value.unwrap();
    assert_eq!((value.fees, value.multiples.len()), (None, 0));
    assert_eq!(value.title.plain(), "Value that can be verified came to $44,350");
    let notes: Vec<String> = value.notes.iter().map(|note| note.plain()).collect();
    assert!(notes.contains(&"Fees are in EUR and USD, so value is not set against them.".to_owned()));
}

#[test]
fn a_target_that_was_followed_by_another_counts_no_more() {
    let deck = deck(|r| {
        let metric = r.success_criteria[0].metric;
        r.success_criteria.insert(
            0,
            SuccessCriterion {
                name: "Thirty projects".into(),
                metric,
                baseline: Decimal::ZERO,
                target: Decimal::from(30),
                due: day("2024-12-31"),
                set_on: day("2024-01-08"),
                ..SuccessCriterion::begun(Id::fixed(3), r.account.id)
            },
        );
    });
    let rows = deck.scorecard.unwrap().targets.unwrap().rows;
    let targets: Vec<&str> = rows.iter().map(|row| row.target.as_str()).collect();
    assert_eq!(targets, ["75", "80", "90%"]);
    assert_eq!(
        deck.summary.unwrap().title.plain(),
        "Two of three targets are met; verified value is 3.7 times the fees"
    );
}

#[test]
fn a_commitment_that_was_missed_and_is_done_is_owed_no_more_and_not_counted_as_kept() {
    let done_late = |c: &mut Commitment| {
        c.status = CommitmentStatus::Missed;
        c.kept_on = c.due.and_then(|due| due.succ_opt());
    };
    let deck = deck(|r| {
        let missed = |c: &&mut Commitment| c.status != CommitmentStatus::Kept;
        r.commitments.iter_mut().filter(missed).for_each(done_late);
    });
    let commitments = deck.past_commitments.unwrap();
    assert_eq!(commitments.title.plain(), "Two of three promises are kept");
    let words: Vec<&str> = commitments
        .ours
        .iter()
        .map(|row| row.outcome.word.as_str())
        .collect();
    assert!(words.contains(&"Done one day late"), "{words:?}");
}
