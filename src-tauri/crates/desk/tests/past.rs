//! The past through the desk, as the window uses it: an account as of a day, what changed, a record's history, a
//! value restored.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, Utc};
use desk::history::{DidView, FieldChange, Shown, ShownKind, What, Who};
use desk::{Clock, Desk, Error, Places, Setup};
use model::{Id, Operation};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A clock that is moved by hand.
#[derive(Clone)]
struct Wound(Arc<Mutex<DateTime<Utc>>>);

impl Clock for Wound {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

struct Days {
    home: TempDir,
    clock: Wound,
    desk: Desk,
    file: Value,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Days {
    /// A new vault, on a day.
    fn from(morning: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let clock = Wound(Arc::new(Mutex::new(morning.parse().unwrap())));
        let desk = Desk::new(Setup {
            places: Places {
                memory: None,
                default_vault: home.path().join("vault"),
            },
            clock: Box::new(clock.clone()),
            kdf: Some(vault::KdfCost::for_tests()),
        });
        desk.vault_prepare("six words that nobody else says".to_owned())
            .unwrap();
        desk.vault_commit_unconfirmed().unwrap();
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json");
        let file = serde_json::from_slice(&std::fs::read(fixture).unwrap()).unwrap();
        Self {
            home,
            clock,
            desk,
            file,
        }
    }

    fn go_to(&self, moment: &str) {
        *self.clock.0.lock().unwrap() = moment.parse().unwrap();
    }

    /// Imports the account as the file has it now.
    fn import(&self) -> Id {
        let path = self.home.path().join("account.json");
        std::fs::write(&path, self.file.to_string()).unwrap();
        self.desk.import_read(&path).unwrap();
        self.desk.import_apply().unwrap().account
    }
}

fn word(text: &str) -> Vec<Shown> {
    vec![Shown {
        kind: ShownKind::Word,
        text: text.to_owned(),
    }]
}

/// A name that somebody wrote.
fn name(text: &str) -> Vec<Shown> {
    vec![Shown {
        kind: ShownKind::Text,
        text: text.to_owned(),
    }]
}

fn strength(from: &str, to: &str) -> FieldChange {
    FieldChange {
        field: "strength".to_owned(),
        old: word(from),
        new: word(to),
        restorable: true,
    }
}

#[test]
fn a_change_is_told_dated_and_taken_back_to_what_it_was() {
    let mut days = Days::from("2025-10-06T08:00:00Z");
    let account = days.import();
    assert_eq!(
        days.desk.account_changes_since_last_visit(account).unwrap(),
        None,
        "the first visit"
    );

    days.go_to("2025-10-07T09:00:00Z");
    days.file["stakeholders"][1]["strength"] = json!("weak");
    days.file["engagements"][0]["annual_value"] = json!("52000.00");
    days.import();

    // What changed, as a person reads it.
    let since = days
        .desk
        .account_changes_since_last_visit(account)
        .unwrap()
        .unwrap();
    assert_eq!(
        since.since,
        "2025-10-06T08:00:00Z".parse::<DateTime<Utc>>().unwrap()
    );
    let by_name = |name: &str| {
        since
            .lines
            .iter()
            .find(|line| line.name == self::name(name))
            .unwrap()
    };
    let tomas = by_name("Tomás Rey");
    assert_eq!(
        (tomas.became, &tomas.fields),
        (What::Changed, &vec![strength("strong", "weak")])
    );
    let value = &by_name("Project platform").fields[0];
    let texts = [&value.old, &value.new].map(|shown| shown[0].text.clone());
    assert_eq!(
        (value.field.as_str(), texts),
        ("annual_value", ["$48,000".to_owned(), "$52,000".to_owned()])
    );
    assert_eq!(since.lines.len(), 2, "{since:?}");
    let same = days
        .desk
        .account_changes(account, day("2025-10-06"), day("2025-10-07"))
        .unwrap();
    assert_eq!(same.lines, since.lines);
    let none = days
        .desk
        .account_changes(account, day("2025-10-07"), day("2025-10-07"))
        .unwrap();
    assert_eq!((none.lines.len(), none.more), (0, 0));

    // Its history, and the value it had.
    let id = tomas.id;
    let history = days.desk.record_history("stakeholder", id).unwrap();
    assert_eq!((&history.name, history.there), (&name("Tomás Rey"), true));
    let [last, first] = history.entries.as_slice() else {
        panic!("{history:?}")
    };
    assert_eq!(
        (last.what, last.who, first.what),
        (What::Changed, Who::Import, What::Added)
    );
    assert_eq!(last.fields, vec![strength("strong", "weak")]);
    days.go_to("2025-10-08T09:00:00Z");
    days.desk
        .record_restore("stakeholder", id, last.txn, "strength")
        .unwrap();
    let history = days.desk.record_history("stakeholder", id).unwrap();
    assert_eq!(history.entries[0].fields, vec![strength("weak", "strong")]);
    assert_eq!(history.entries[0].who, Who::You);
    let did = DidView {
        op: Some(Operation::Restore),
        kind: Some("stakeholder".to_owned()),
        name: Some("Tomás Rey".to_owned()),
        field: Some("strength".to_owned()),
        label: None,
    };
    assert_eq!(history.entries[0].did, did);
    let none = days
        .desk
        .account_changes(account, day("2025-10-06"), day("2025-10-08"))
        .unwrap();
    assert_eq!(
        none.lines.len(),
        1,
        "changed and changed back is no change: {none:?}"
    );
    assert_eq!(days.desk.undo().unwrap().did, did);
    let missing = days.desk.record_restore("stakeholder", id, last.txn, "title");
    assert_eq!(missing, Err(Error::NoRecord), "that entry did not touch it");
}

#[test]
fn an_account_page_is_read_as_of_a_day_it_was_recorded_on() {
    let mut days = Days::from("2025-10-06T08:00:00Z");
    let account = days.import();
    let then = days.desk.account_overview(account).unwrap();
    days.go_to("2025-10-09T08:00:00Z");
    days.file["engagements"][0]["annual_value"] = json!("52000.00");
    days.file["account"]["industry"] = json!("Publishing");
    days.import();
    let now = days.desk.account_overview(account).unwrap();
    assert_ne!(then.annual_value, now.annual_value);

    let recorded = days.desk.account_recorded(account).unwrap();
    assert_eq!(
        (recorded.first, recorded.last),
        (day("2025-10-06"), day("2025-10-09"))
    );
    assert_eq!(
        days.desk
            .account_overview_as_of(account, day("2025-10-06"))
            .unwrap(),
        then
    );
    assert_eq!(
        days.desk
            .account_overview_as_of(account, day("2025-10-09"))
            .unwrap(),
        now
    );
    for outside in ["2025-10-05", "2025-10-10"] {
        assert_eq!(
            days.desk.account_overview_as_of(account, day(outside)),
            Err(Error::NotRecorded {
                first: recorded.first,
                last: recorded.last
            })
        );
    }
}

#[test]
fn a_deck_of_a_past_day_has_what_stood_on_that_day() {
    let mut days = Days::from("2025-10-06T08:00:00Z");
    days.file["risks"][0]["audience"] = json!("client");
    let account = days.import();
    days.go_to("2025-10-07T08:00:00Z");
    let quarter = "2025-Q3".parse().ok();
    let met = days.desk.qbr_prepare(account, quarter, Some(day("2025-10-07")));
    let met = met.unwrap();
    let write = |name: &str, as_of: &str| {
        let file = days.home.path().join(name);
        days.desk
            .qbr_write("Brightfold", Some("2025-Q3"), Some(day(as_of)), &file)
            .unwrap();
        std::fs::read(file).unwrap()
    };
    let asked = write("before.pdf", "2025-10-06");

    // The plan, a target, a risk, what a commitment had come to, a grade of evidence, who answers: none has a day.
    days.go_to("2025-10-20T08:00:00Z");
    let text = |value: &str| Some(model::FieldValue::Text(value.to_owned()));
    for (kind, field, value) in [
        ("initiative", "status", "done"),
        ("success_criterion", "target", "999"),
        ("risk", "mitigation", "Something else by now"),
        ("client_goal", "statement", "Close the second office"),
        ("commitment", "note", "Written later"),
        ("value_record", "evidence", "claimed"),
    ] {
        let first = days.desk.record_list(kind, Some(account)).unwrap()[0].id;
        days.desk.record_set(kind, first, field, text(value)).unwrap();
    }
    let contract = days.desk.record_list("engagement", Some(account)).unwrap()[0].id;
    let less = model::Money::parse("9000", model::Currency::USD).unwrap();
    let less = Some(model::FieldValue::Money(less));
    days.desk
        .record_set("engagement", contract, "annual_value", less)
        .unwrap();
    let member = days.desk.record_list("team_member", None).unwrap()[1].id;
    let owner = Some(model::FieldValue::Text(member.to_string()));
    days.desk.record_set("account", account, "owner", owner).unwrap();
    let risk = [("statement", "A new one"), ("audience", "client")];
    let risk = risk.map(|(field, value)| (field.to_owned(), text(value)));
    days.desk
        .record_create("risk", Some(account), risk.into())
        .unwrap();
    let later = days.desk.qbr_open(met.qbr).unwrap();
    assert_eq!(
        later.revision, met.revision,
        "the deck of the meeting is what it was"
    );
    assert!(
        write("asked.pdf", "2025-10-06") == asked,
        "the deck as of a day is what it was"
    );
    assert!(write("today.pdf", "2025-10-20") == write("met.pdf", "2025-10-07"));

    // What is marked internal since is not shown any more, whatever it was then.
    let goal = days.desk.record_list("client_goal", Some(account)).unwrap()[0].id;
    days.desk
        .record_set("client_goal", goal, "audience", text("internal"))
        .unwrap();
    let without = days.desk.qbr_open(met.qbr).unwrap();
    assert!(without.revision != met.revision && without.leaks.is_empty());
    days.desk
        .record_set("client_goal", goal, "audience", text("client"))
        .unwrap();
    assert_eq!(days.desk.qbr_open(met.qbr).unwrap().revision, met.revision);

    // A reading of the quarter has its day, however late it is recorded.
    let reading = days.desk.record_list("reading", Some(account)).unwrap()[0].id;
    days.desk.record_remove("reading", reading).unwrap();
    assert_ne!(days.desk.qbr_open(met.qbr).unwrap().revision, met.revision);

    // A meeting still to come looks at the plan of today.
    let ahead = days
        .desk
        .qbr_set_meeting(met.qbr, Some(day("2025-10-21")))
        .unwrap();
    let says = |words: &str| {
        let slides = ahead.slides.iter().flat_map(|slide| &slide.items);
        slides
            .flat_map(|item| &item.texts)
            .any(|text| text.text.contains(words))
    };
    assert!(says("A new one") && says("Written later"));
}

#[test]
fn a_removed_record_is_brought_back_from_its_history() {
    let days = Days::from("2025-10-06T08:00:00Z");
    let account = days.import();
    let changes = days
        .desk
        .account_changes(account, day("2025-10-05"), day("2025-10-06"))
        .unwrap();
    let tomas = changes
        .lines
        .iter()
        .find(|line| line.entity == "stakeholder" && line.name == name("Tomás Rey"))
        .unwrap();
    assert_eq!(tomas.became, What::Added);
    days.desk.undo().unwrap();
    let history = days.desk.record_history("stakeholder", tomas.id).unwrap();
    assert!(!history.there);
    assert_eq!(history.entries[0].what, What::Removed);
    days.desk.record_bring_back("account", account).unwrap();
    days.desk.record_bring_back("stakeholder", tomas.id).unwrap();
    let history = days.desk.record_history("stakeholder", tomas.id).unwrap();
    assert_eq!(
        (history.there, history.entries[0].what),
        (true, What::BroughtBack)
    );
    assert_eq!(
        days.desk.record_history("stakeholder", Id::fixed(1)),
        Err(Error::NoRecord)
    );
    assert_eq!(
        days.desk.record_history("no such kind", tomas.id),
        Err(Error::NoRecord)
    );
}
