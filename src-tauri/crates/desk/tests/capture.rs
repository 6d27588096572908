//! Quick capture through the desk: what is shown is what is written, what is open is asked, and one undo takes all of it
//! back.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::{morning, with_vault};
use desk::capture::{CaptureAsked, CaptureView};
use desk::records::{Fields, RecordRow};
use desk::{Desk, Error};
use model::{FieldValue, Id, Rule};
use tempfile::TempDir;

fn fields<const N: usize>(said: [(&str, &str); N]) -> Fields {
    said.into_iter()
        .map(|(field, text)| (field.to_owned(), Some(FieldValue::Text(text.to_owned()))))
        .collect()
}

/// A vault on Monday, 6 October 2025: Acme with Anna Weiss and Anna Berg, Birch with Anna Weiss and Carl Stone, and Clara of
/// ours.
struct Firm {
    _home: TempDir,
    desk: Desk,
    acme: Id,
    weiss: Id,
}

impl Firm {
    fn with_two_accounts() -> Self {
        let home = tempfile::tempdir().unwrap();
        let (desk, _) = with_vault(home.path(), &morning());
        let account = |name| {
            desk.record_create("account", None, fields([("name", name), ("currency", "EUR")]))
                .unwrap()
        };
        let (acme, birch) = (account("Acme Holding"), account("Birch & Co"));
        let person = |account, name, strength| {
            let said = fields([("name", name), ("strength", strength)]);
            desk.record_create("stakeholder", Some(account), said).unwrap()
        };
        let weiss = person(acme, "Anna Weiss", "developing");
        person(acme, "Anna Berg", "strong");
        person(birch, "Anna Weiss", "weak");
        person(birch, "Carl Stone", "weak");
        desk.record_create("team_member", None, fields([("name", "Clara Novak")]))
            .unwrap();
        Self {
            _home: home,
            desk,
            acme,
            weiss,
        }
    }

    fn read(&self, line: &str) -> CaptureView {
        self.desk.capture_read(line, None).unwrap()
    }

    fn keep(&self, line: &str) -> Result<CaptureView, Error> {
        self.desk.capture_keep(line, None, self.desk.today())
    }

    fn all(&self, kind: &str) -> Vec<RecordRow> {
        self.desk.record_list(kind, None).unwrap()
    }

    fn steps(&self) -> usize {
        [
            "touchpoint",
            "touchpoint_with",
            "touchpoint_by",
            "commitment",
            "action",
        ]
        .map(|kind| self.all(kind).len())
        .iter()
        .sum()
    }
}

fn text<'r>(row: &'r RecordRow, field: &str) -> &'r str {
    match &row.fields[field] {
        Some(FieldValue::Text(text)) => text,
        _ => "",
    }
}

#[test]
fn one_line_is_a_contact_a_commitment_and_a_warmer_relationship_and_one_undo_takes_them_back() {
    let firm = Firm::with_two_accounts();
    let line = "met Anna Weiss and Clara at Acme re scope; promised plan Fri; warm";
    let shown = firm.read(line);
    assert!(shown.is_ready(), "{shown:?}");
    assert_eq!(firm.steps(), 0, "a preview writes nothing");
    let kept = firm.keep(line).unwrap();
    assert_eq!(shown, kept, "what is shown is what is written");
    let touchpoint = &firm.all("touchpoint")[0];
    for (field, value) in [
        ("on", "2025-10-06"),
        ("channel", "in_person"),
        ("direction", "ours"),
        ("kind", "operational"),
        ("summary", "re scope"),
        ("audience", "internal"),
    ] {
        assert_eq!(text(touchpoint, field), value, "{field}");
    }
    assert_eq!(
        text(&firm.all("touchpoint_with")[0], "stakeholder"),
        firm.weiss.to_string()
    );
    assert_eq!(firm.all("touchpoint_by").len(), 1);
    let commitment = &firm.all("commitment")[0];
    for (field, value) in [
        ("by", "us"),
        ("what", "plan"),
        ("made", "2025-10-06"),
        ("due", "2025-10-10"),
    ] {
        assert_eq!(text(commitment, field), value, "{field}");
    }
    let strength = |firm: &Firm| {
        let people = firm.desk.record_list("stakeholder", Some(firm.acme)).unwrap();
        text(
            people.iter().find(|person| person.id == firm.weiss).unwrap(),
            "strength",
        )
        .to_owned()
    };
    assert_eq!(strength(&firm), "strong");
    firm.desk.undo().unwrap();
    assert_eq!(firm.steps(), 0);
    assert_eq!(strength(&firm), "developing");
}

#[test]
fn what_is_open_is_asked_and_the_answer_stands_in_the_line() {
    let firm = Firm::with_two_accounts();
    // Whom: Anna may be three people at two clients.
    let asked = firm.read("called Anna re invoice");
    assert_eq!(asked.asks[0].what, CaptureAsked::Person);
    let labels: Vec<&str> = asked.asks[0]
        .choices
        .iter()
        .map(|choice| choice.label.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "Anna Weiss at Acme Holding",
            "Anna Berg at Acme Holding",
            "Anna Weiss at Birch & Co"
        ]
    );
    for choice in &asked.asks[0].choices {
        let answered = firm.read(&choice.line);
        assert!(answered.is_ready(), "{choice:?} {answered:?}");
        assert_eq!(
            answered.records[0].with,
            [choice.label.split(" at ").next().unwrap()]
        );
    }
    // At one client only two are called so.
    let there = firm
        .desk
        .capture_read("called Anna re invoice", Some(firm.acme))
        .unwrap();
    assert_eq!(there.asks[0].choices.len(), 2);
    // How: every channel is an answer.
    let how = firm.read("Carl unhappy with the report");
    assert_eq!(how.asks[0].what, CaptureAsked::Way);
    assert_eq!(how.asks[0].choices.len(), 7);
    for choice in &how.asks[0].choices {
        let answered = firm.read(&choice.line);
        assert!(answered.is_ready(), "{choice:?} {answered:?}");
        assert!(
            answered.records[0]
                .fields
                .iter()
                .any(|field| field.value == FieldValue::Text(choice.label.clone()))
        );
    }
    // Where, and nothing at all.
    assert_eq!(firm.read("met the board").asks[0].what, CaptureAsked::Account);
    assert_eq!(firm.read("at Acme").asks[0].what, CaptureAsked::Nothing);
    assert!(firm.read("  ").asks.is_empty());
    assert!(matches!(
        firm.keep("called Anna"),
        Err(Error::Unclear {
            what: CaptureAsked::Person,
            ..
        })
    ));
    assert_eq!(firm.steps(), 0);
}

#[test]
fn a_contact_on_a_day_to_come_is_something_to_do() {
    let firm = Firm::with_two_accounts();
    let view = firm.keep("meet Carl next Tue about renewal").unwrap();
    assert_eq!(view.records[0].kind, "action");
    let action = &firm.all("action")[0];
    assert_eq!(
        (text(action, "what"), text(action, "due")),
        ("meet Carl next Tue about renewal", "2025-10-07")
    );
    assert!(firm.all("touchpoint").is_empty());
}

#[test]
fn the_answer_how_leaves_a_commitment_one_and_a_promise_with_who_made_it() {
    let firm = Firm::with_two_accounts();
    let line = "promised the plan by Fri; Berg happy";
    let how = firm.desk.capture_read(line, Some(firm.acme)).unwrap();
    assert_eq!(how.asks[0].what, CaptureAsked::Way);
    assert_eq!(
        how.asks[0].choices[0].line,
        "promised the plan by Fri; met Berg happy"
    );
    let answered = firm.read(&how.asks[0].choices[0].line);
    let kinds: Vec<&str> = answered
        .records
        .iter()
        .map(|record| record.kind.as_str())
        .collect();
    assert_eq!(kinds, ["touchpoint", "commitment"]);
    // A client that promises is not the one person who was met; one of ours promises for us.
    let theirs = firm.read("met Carl at Birch; Birch promised the data");
    assert!(
        theirs.records[1]
            .fields
            .iter()
            .all(|field| field.field != "stakeholder")
    );
    let ours = firm.read("met Carl at Birch; Clara promised the plan");
    let by = ours.records[1]
        .fields
        .iter()
        .find(|field| field.field == "by")
        .unwrap();
    assert_eq!(by.value, FieldValue::Text("us".to_owned()));
    assert!(ours.is_ready(), "{ours:?}");
}

#[test]
fn a_turn_of_a_meeting_to_come_stays_with_what_is_to_be_done() {
    let firm = Firm::with_two_accounts();
    firm.keep("meet Anna Berg tomorrow re scope; warmer").unwrap();
    let action = &firm.all("action")[0];
    assert_eq!(text(action, "what"), "meet Anna Berg tomorrow re scope; warmer");
}

#[test]
fn a_turn_that_no_strength_can_make_stays_in_the_note() {
    let firm = Firm::with_two_accounts();
    firm.keep("met Anna Berg; warmer").unwrap();
    assert_eq!(text(&firm.all("touchpoint")[0], "summary"), "warmer");
}

#[test]
fn what_breaks_a_rule_is_said_before_and_nothing_is_written() {
    let firm = Firm::with_two_accounts();
    let line = "met Carl 2025-09-30; promised plan 2025-09-01";
    let shown = firm.read(line);
    let Some(Error::Broken { kind, field, rule }) = &shown.refused else {
        panic!("{shown:?}")
    };
    assert_eq!((kind.as_str(), field.as_str()), ("commitment", "due"));
    assert!(matches!(rule, Rule::NotBefore { .. }));
    assert_eq!(firm.keep(line), Err(shown.refused.unwrap()));
    assert_eq!(firm.steps(), 0);
    let long = "x".repeat(20_001);
    assert!(matches!(
        firm.desk.capture_read(&long, None),
        Err(Error::Broken {
            rule: Rule::TooLong { .. },
            ..
        })
    ));
}
