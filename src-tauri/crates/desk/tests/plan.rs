//! A plan that says its age, through the desk: what wants a look and why, what a check and a review do to that, and when
//! the next review is due.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use chrono::NaiveDate;
use common::{Moved, fixture, morning, with_vault};
use desk::plan::PlanReviewView;
use desk::records::Fields;
use desk::{Desk, Error};
use model::{DeadlineKind, FieldValue, Id, PlanWhy, Rule};
use tempfile::TempDir;

const DAY: i64 = 24 * 60 * 60;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fields<const N: usize>(said: [(&str, &str); N]) -> Fields {
    said.into_iter()
        .map(|(field, text)| (field.to_owned(), Some(FieldValue::Text(text.to_owned()))))
        .collect()
}

/// A vault with one account, on 6 October 2025: a person, a risk, and what that person answers for.
struct Plan {
    _home: TempDir,
    clock: Moved,
    desk: Desk,
    alder: Id,
    daniel: Id,
    risk: Id,
    raci: Id,
}

impl Plan {
    fn begun() -> Self {
        let (home, clock) = (tempfile::tempdir().unwrap(), morning());
        let (desk, _) = with_vault(home.path(), &clock);
        let alder = desk
            .record_create("account", None, fields([("name", "Alder"), ("currency", "EUR")]))
            .unwrap();
        let create = |kind, said: Fields| desk.record_create(kind, Some(alder), said).unwrap();
        let daniel = create("stakeholder", fields([("name", "Daniel Mensah")]));
        let risk = create("risk", fields([("statement", "The sponsor may leave")]));
        let raci = fields([
            ("activity", "Steering"),
            ("part", "accountable"),
            ("stakeholder", &daniel.to_string()),
        ]);
        let raci = create("raci", raci);
        Self {
            _home: home,
            clock,
            desk,
            alder,
            daniel,
            risk,
            raci,
        }
    }

    fn create(&self, kind: &str, said: Fields) -> Id {
        self.desk.record_create(kind, Some(self.alder), said).unwrap()
    }

    fn found_true(&self, kind: &str, id: Id, on: &str) -> Id {
        self.create(
            "plan_check",
            fields([("on", on), ("of_entity", kind), ("of_id", &id.to_string())]),
        )
    }

    fn review(&self) -> PlanReviewView {
        self.desk.plan_review(self.alder, None).unwrap()
    }

    /// The records that want a look, with the first reason's kind.
    fn items(&self) -> Vec<(Id, PlanWhy)> {
        let items = self.review().items.into_iter();
        items.map(|item| (item.record, item.why)).collect()
    }
}

#[test]
fn what_is_contradicted_comes_before_what_is_old_and_a_check_answers_age_alone() {
    let plan = Plan::begun();
    assert_eq!(plan.items(), [], "all of it is of today");
    plan.clock.on(31 * DAY);
    let left = Some(FieldValue::Text("2025-10-20".into()));
    plan.desk
        .record_set("stakeholder", plan.daniel, "left_on", left)
        .unwrap();
    let view = plan.review();
    assert_eq!(
        (view.as_of, view.since, view.last),
        (day("2025-11-06"), None, None)
    );
    assert_eq!(
        plan.items(),
        [(plan.raci, PlanWhy::Contradicted), (plan.risk, PlanWhy::Aged)],
        "who has left is no part of the plan any more"
    );
    assert_eq!(
        view.items[0].sentences(),
        ["Stakeholder: Daniel Mensah left on 20 October 2025."]
    );
    assert_eq!(
        view.items[1].sentences(),
        ["Nobody has looked at it since 6 October 2025; after 30 days it is old."]
    );
    assert_eq!(view.items[1].name, "The sponsor may leave");
    let touched = |kind: &str| view.touched.get(kind).copied();
    assert_eq!(touched("risk"), Some(day("2025-10-06")));
    assert_eq!(touched("stakeholder"), Some(day("2025-11-06")));
    assert_eq!(touched("objective"), None);

    plan.found_true("risk", plan.risk, "2025-11-06");
    plan.found_true("raci", plan.raci, "2025-11-06");
    assert_eq!(plan.items(), [(plan.raci, PlanWhy::Contradicted)]);
    assert_eq!(plan.review().items[0].checked, Some(day("2025-11-06")));
}

#[test]
fn a_review_dates_the_next_and_from_then_on_only_what_changed_is_new() {
    let plan = Plan::begun();
    let proposed = plan.review().proposed;
    assert_eq!(proposed, day("2026-01-06"), "a quarter ahead");
    let review = plan.create(
        "plan_review",
        fields([("on", "2025-10-06"), ("next_on", "2026-01-06")]),
    );
    let view = plan.review();
    assert_eq!((view.last, view.next), (Some(day("2025-10-06")), Some(proposed)));
    assert_eq!(view.items, [], "what the review's day brought is the review's");

    plan.clock.on(2 * DAY);
    let words = Some(FieldValue::Text("The sponsor leaves".into()));
    plan.desk
        .record_set("risk", plan.risk, "statement", words)
        .unwrap();
    assert_eq!(plan.items(), [(plan.risk, PlanWhy::Changed)]);
    let since = plan
        .desk
        .plan_review(plan.alder, Some(day("2025-10-05")))
        .unwrap();
    assert_eq!(since.items.len(), 3, "all of it is newer than that day");
    let changes = plan
        .desk
        .account_changes(plan.alder, day("2025-10-06"), day("2025-10-08"))
        .unwrap();
    assert_eq!(changes.lines.len(), 1);

    let overview = plan.desk.account_overview(plan.alder).unwrap();
    let next: Vec<_> = overview.next.iter().map(|due| (due.on, due.kind)).collect();
    assert_eq!(next, [(proposed, DeadlineKind::PlanReview)]);
    plan.clock.on(100 * DAY);
    let row = || plan.desk.accounts_list().unwrap().accounts.remove(0);
    assert_eq!(
        (row().overdue, row().next_deadline.unwrap().kind),
        (1, DeadlineKind::PlanReview)
    );
    let held = plan.create("plan_review", fields([("on", "2026-01-16")]));
    assert_eq!(
        (row().overdue, row().next_deadline),
        (0, None),
        "another was held"
    );
    plan.desk.record_remove("plan_review", held).unwrap();
    assert_eq!(row().overdue, 1);
    plan.desk.record_remove("plan_review", review).unwrap();
    assert_eq!(row().overdue, 0);
}

#[test]
fn a_check_goes_with_its_record_and_comes_back_with_it() {
    let plan = Plan::begun();
    let check = plan.found_true("risk", plan.risk, "2025-10-06");
    let checks = || plan.desk.record_list("plan_check", Some(plan.alder)).unwrap();
    assert_eq!(checks()[0].name, "2025-10-06, The sponsor may leave");
    plan.desk.record_remove("risk", plan.risk).unwrap();
    assert_eq!(checks(), []);
    plan.desk.undo().unwrap();
    assert_eq!(checks()[0].id, check);
    // A check says nothing of what changed.
    let changes = plan
        .desk
        .account_changes(plan.alder, day("2025-10-05"), day("2025-10-06"));
    let lines = changes.unwrap().lines;
    assert!(lines.iter().all(|line| line.entity != "plan_check"), "{lines:?}");
}

#[test]
fn only_a_record_of_the_plan_that_is_there_can_be_found_true() {
    let plan = Plan::begun();
    let other = fields([("name", "Birch"), ("currency", "EUR")]);
    let birch = plan.desk.record_create("account", None, other).unwrap();
    let refused = |account, kind: &str, id: Id| {
        let said = fields([
            ("on", "2025-10-06"),
            ("of_entity", kind),
            ("of_id", &id.to_string()),
        ]);
        match plan.desk.record_create("plan_check", Some(account), said) {
            Err(Error::Broken { field, rule, .. }) => (field, rule),
            other => panic!("{other:?}"),
        }
    };
    let (field, rule) = refused(plan.alder, "account", plan.alder);
    assert!(field == "of_entity" && matches!(rule, Rule::NotOneOf { .. }));
    let none = |kind: &str| {
        let kind = kind.to_owned();
        ("of_id".to_owned(), Rule::NoSuch { kind })
    };
    assert_eq!(
        refused(birch, "risk", plan.risk),
        none("risk"),
        "of another account"
    );
    assert_eq!(
        refused(plan.alder, "risk", plan.raci),
        none("risk"),
        "of another kind"
    );
    plan.desk.record_remove("risk", plan.risk).unwrap();
    assert_eq!(refused(plan.alder, "risk", plan.risk), none("risk"), "removed");
}

#[test]
fn an_imported_plan_says_by_its_own_dates_what_contradicts_it() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    let view = desk.plan_review_named("brightfold", None).unwrap();
    assert_eq!(view.name, "Brightfold");
    assert!(view.items.iter().all(|item| item.why == PlanWhy::Contradicted));
    clock.on(91 * DAY);
    let later = desk.plan_review_named("Brightfold", None).unwrap();
    let aged = later.items.iter().filter(|item| item.why == PlanWhy::Aged);
    assert!(aged.count() > 3);
    assert!(
        later.items.is_sorted_by_key(|item| item.why),
        "the pressing ones first"
    );
    for before in &view.items {
        let still = later.items.iter().find(|item| item.record == before.record);
        assert!(still.is_some_and(|item| item.reasons.starts_with(&before.reasons)));
    }
    let missing = desk.plan_review_named("Brightfeld", None);
    assert!(matches!(missing, Err(Error::NoAccount { nearest, .. }) if nearest == ["Brightfold"]));
}
