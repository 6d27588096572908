//! The plan in pictures, through the desk: the roadmap, the whitespace grid, the risks with their plays, the pipeline; and
//! each as it stood on a day.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use chrono::NaiveDate;
use common::{Moved, morning, with_vault};
use desk::records::{Fields, RecordAct};
use desk::{Desk, Error, Origin};
use model::{Escalation, FieldValue, Id, OpportunityKind, OpportunityStage, SavePlayKind, WhitespaceState};
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

/// A vault with one account, on 6 October 2025.
struct Plan {
    _home: TempDir,
    clock: Moved,
    desk: Desk,
    alder: Id,
}

impl Plan {
    fn begun() -> Self {
        let (home, clock) = (tempfile::tempdir().unwrap(), morning());
        let (desk, _) = with_vault(home.path(), &clock);
        let alder = desk
            .record_create("account", None, fields([("name", "Alder"), ("currency", "EUR")]))
            .unwrap();
        Self {
            _home: home,
            clock,
            desk,
            alder,
        }
    }

    fn make<const N: usize>(&self, kind: &str, said: [(&str, &str); N]) -> Id {
        let account = (kind != "service" && kind != "team_member").then_some(self.alder);
        self.desk.record_create(kind, account, fields(said)).unwrap()
    }

    fn typed(&self, kind: &str, typed: &[(&str, &str)]) -> Id {
        let typed: Vec<_> = typed
            .iter()
            .map(|(f, t)| ((*f).to_owned(), (*t).to_owned()))
            .collect();
        self.desk
            .record_create_typed(kind, Some("Alder"), &typed)
            .unwrap()
    }
}

#[test]
fn a_roadmap_tells_what_has_days_and_what_has_none_and_how_it_stood() {
    let plan = Plan::begun();
    let later = plan.make("initiative", [("name", "Later")]);
    let first = plan.make(
        "initiative",
        [("name", "First"), ("starts", "2025-09-01"), ("due", "2025-10-05")],
    );
    plan.make("initiative", [("name", "Given up"), ("status", "dropped")]);
    let first_text = first.to_string();
    plan.make(
        "milestone",
        [
            ("name", "Half"),
            ("due", "2025-09-15"),
            ("initiative", &first_text),
        ],
    );
    plan.make("milestone", [("name", "Alone"), ("due", "2025-12-01")]);
    let view = plan.desk.plan_roadmap(plan.alder, None).unwrap();
    let names: Vec<_> = view
        .initiatives
        .iter()
        .map(|one| (one.record, one.late))
        .collect();
    assert_eq!(
        names,
        [(first, true), (later, false)],
        "what was given up is not drawn"
    );
    let marks: Vec<_> = view
        .milestones
        .iter()
        .map(|one| (one.initiative, one.late))
        .collect();
    assert_eq!(marks, [(Some(first), true), (None, false)]);

    // A move is one step of its own, however soon the next one follows.
    let shift = |starts: &str, due: &str| {
        let change = RecordAct::Change {
            kind: "initiative".into(),
            id: first,
            fields: fields([("starts", starts), ("due", due)]),
        };
        plan.desk.record_step(Origin::Here, &[change]).unwrap();
    };
    plan.clock.on(DAY);
    shift("2025-10-01", "2025-11-05");
    shift("2025-11-01", "2025-12-05");
    let starts = |on: Option<NaiveDate>| {
        let view = plan.desk.plan_roadmap(plan.alder, on).unwrap();
        let one = view.initiatives.into_iter().find(|one| one.record == first);
        one.unwrap().starts.unwrap().to_string()
    };
    assert_eq!(starts(None), "2025-11-01");
    assert_eq!(starts(Some(day("2025-10-06"))), "2025-09-01", "as it stood");
    plan.desk.undo().unwrap();
    assert_eq!(starts(None), "2025-10-01");
    plan.desk.undo().unwrap();
    assert_eq!(starts(None), "2025-09-01");
    let before = plan.desk.plan_roadmap(plan.alder, Some(day("2025-10-01")));
    assert!(matches!(before, Err(Error::NotRecorded { .. })));
}

#[test]
fn an_opportunity_is_opened_from_a_cell_once_and_says_what_kind_it_is() {
    let plan = Plan::begun();
    let (advice, audit) = (
        plan.make("service", [("name", "Advice")]),
        plan.make("service", [("name", "Audit")]),
    );
    let (north, south) = (
        plan.make("business_unit", [("name", "North")]),
        plan.make("business_unit", [("name", "South")]),
    );
    plan.typed(
        "whitespace",
        &[
            ("service", "Advice"),
            ("business_unit", "North"),
            ("state", "current"),
        ],
    );
    let open = |service, unit| {
        plan.desk
            .whitespace_open(plan.alder, service, Some(unit))
            .unwrap()
    };
    let made = open(advice, south);
    assert_eq!(open(advice, south), made, "there is one already");
    let (more, other) = (open(advice, north), open(audit, south));
    let all = plan.desk.record_list("opportunity", Some(plan.alder)).unwrap();
    let of = |id: Id| {
        let row = all.iter().find(|row| row.id == id).unwrap();
        (row.name.as_str(), row.fields["kind"].clone())
    };
    let kind = |kind: OpportunityKind| Some(FieldValue::Text(kind.to_string()));
    assert_eq!(
        of(made),
        ("Advice for South", kind(OpportunityKind::CrossOrganisation))
    );
    assert_eq!(of(more), ("Advice for North", kind(OpportunityKind::Upsell)));
    assert_eq!(of(other), ("Audit for South", kind(OpportunityKind::CrossSell)));

    let view = plan.desk.plan_whitespace(plan.alder, None).unwrap();
    assert_eq!(
        view.units
            .iter()
            .map(|unit| unit.name.as_deref())
            .collect::<Vec<_>>(),
        [Some("North"), Some("South")]
    );
    let cell = &view.services[0].cells[0];
    assert_eq!(
        (cell.state, cell.contradicted),
        (Some(WhitespaceState::Current), true),
        "no contract runs"
    );
    assert_eq!(view.unknown, 3);
    let current = view
        .totals
        .iter()
        .find(|total| total.state == WhitespaceState::Current);
    assert_eq!(current.unwrap().cells, 1);
    plan.desk.undo().unwrap();
    assert_eq!(
        plan.desk
            .record_list("opportunity", Some(plan.alder))
            .unwrap()
            .len(),
        2
    );

    // A cell is said once.
    let again = [
        ("service", "Advice"),
        ("business_unit", "North"),
        ("state", "target"),
    ];
    let again: Vec<_> = again
        .iter()
        .map(|(f, t)| ((*f).to_owned(), (*t).to_owned()))
        .collect();
    assert!(
        plan.desk
            .record_create_typed("whitespace", Some("Alder"), &again)
            .is_err()
    );
    plan.desk.record_remove("business_unit", north).unwrap();
    assert_eq!(plan.desk.record_list("whitespace", Some(plan.alder)).unwrap(), []);
}

#[test]
fn a_play_is_begun_from_a_risk_and_its_clock_goes_up_when_it_stands_still() {
    let plan = Plan::begun();
    let light = plan.typed(
        "risk",
        &[("statement", "Light"), ("likelihood", "1"), ("impact", "2")],
    );
    let heavy = plan.typed(
        "risk",
        &[("statement", "Heavy"), ("likelihood", "5"), ("impact", "4")],
    );
    let ungraded = plan.typed("risk", &[("statement", "Ungraded")]);
    let view = plan.desk.plan_risks(plan.alder, None).unwrap();
    let order: Vec<_> = view.risks.iter().map(|risk| (risk.record, risk.score)).collect();
    assert_eq!(order, [(heavy, Some(20)), (light, Some(2)), (ungraded, None)]);
    assert_eq!(view.offered.len(), SavePlayKind::ALL.len());
    assert!(view.offered.iter().all(|play| !play.steps.is_empty()));

    plan.clock.on(10 * DAY);
    let still = |risk: Id| {
        let view = plan.desk.plan_risks(plan.alder, None).unwrap();
        view.risks
            .into_iter()
            .find(|one| one.record == risk)
            .unwrap()
            .still_days
    };
    assert_eq!(still(heavy), Some(10));
    let play = plan
        .desk
        .play_begin_for(plan.alder, SavePlayKind::PricingPressure, heavy)
        .unwrap();
    assert_eq!(
        (still(heavy), still(light)),
        (Some(0), Some(10)),
        "something is done about it"
    );
    let stranger = plan
        .desk
        .play_begin_for(plan.alder, SavePlayKind::Detractor, plan.alder);
    assert!(matches!(stranger, Err(Error::NoRecord)));

    plan.clock.on(8 * DAY);
    let clock = || plan.desk.plan_risks(plan.alder, None).unwrap().plays.remove(0);
    let now = clock();
    assert_eq!((now.record, now.risk.as_deref()), (play, Some("Heavy")));
    assert_eq!((now.late, now.escalation), (6, Escalation::ExecutiveSponsor));
    assert_eq!(now.next, Some(now.steps[0].record));
    plan.desk
        .record_create("holiday", None, fields([("on", "2025-10-20")]))
        .unwrap();
    assert_eq!((clock().late, clock().escalation), (5, Escalation::Owner));

    // One undo of the play takes its steps along.
    plan.desk.undo().unwrap();
    plan.desk.undo().unwrap();
    assert_eq!(plan.desk.plan_risks(plan.alder, None).unwrap().plays, []);
    assert_eq!(
        plan.desk
            .plan_risks(plan.alder, Some(day("2025-10-06")))
            .unwrap()
            .offered,
        []
    );
}

#[test]
fn a_pipeline_is_told_of_an_account_and_of_all() {
    let plan = Plan::begun();
    let opportunity = |name: &str, value: &str, percent: &str| {
        plan.typed(
            "opportunity",
            &[
                ("name", name),
                ("kind", "upsell"),
                ("value", value),
                ("probability_percent", percent),
            ],
        )
    };
    opportunity("One", "10000", "50");
    opportunity("Two", "20000", "25");
    plan.typed(
        "opportunity",
        &[("name", "Three"), ("kind", "renewal"), ("stage", "proposed")],
    );
    let own = plan.desk.plan_pipeline(plan.alder, None).unwrap();
    let stages: Vec<_> = own.stages.iter().map(|one| (one.stage, one.sum.count)).collect();
    assert_eq!(
        stages,
        [(OpportunityStage::Identified, 2), (OpportunityStage::Proposed, 1)]
    );
    assert_eq!(own.stages[0].sum.weighted.len(), 1);
    assert_eq!(own.total.unweighted, 1);
    let all = plan.desk.pipeline().unwrap();
    assert_eq!(all.total, own.total);
    assert_eq!(all.accounts.len(), 1);
}
