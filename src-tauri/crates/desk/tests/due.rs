//! What is owed across accounts, through the desk, and as a calendar file.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::{morning, with_vault};
use desk::Desk;
use desk::actions::Near;
use desk::records::Fields;
use model::{FieldValue, Id, Side};

fn fields(said: &[(&str, &str)]) -> Fields {
    let field =
        |(field, text): &(&str, &str)| ((*field).to_owned(), Some(FieldValue::Text((*text).to_owned())));
    said.iter().map(field).collect()
}

fn account(desk: &Desk, name: &str) -> Id {
    desk.record_create("account", None, fields(&[("name", name), ("currency", "EUR")]))
        .unwrap()
}

/// Two accounts on 6 October 2025, with what each side owes.
fn begun(desk: &Desk) {
    let (alder, birch) = (account(desk, "Alder"), account(desk, "Birch"));
    let add = |account, said: &[(&str, &str)]| {
        desk.record_create("commitment", Some(account), fields(said))
            .unwrap();
    };
    add(
        alder,
        &[("by", "us"), ("what", "Send the plan"), ("due", "2025-10-06")],
    );
    add(
        birch,
        &[
            ("by", "client"),
            ("what", "Name the sponsor"),
            ("due", "2025-10-01"),
        ],
    );
    add(
        alder,
        &[
            ("by", "us"),
            ("what", "Look into the log-in"),
            ("due", "2025-10-12"),
        ],
    );
    add(
        alder,
        &[("by", "us"), ("what", "Ask for the seats"), ("due", "2025-10-13")],
    );
    add(birch, &[("by", "client"), ("what", "Think about the office")]);
}

#[test]
fn the_list_goes_from_overdue_to_no_day_and_says_who_owes_what() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    begun(&desk);
    let duties = desk.due(None).unwrap().duties;
    let told: Vec<_> = duties
        .iter()
        .map(|duty| (duty.near, duty.by, duty.name.as_str(), duty.line()))
        .collect();
    assert_eq!(
        told,
        [
            (
                Near::Overdue,
                Side::Client,
                "Birch",
                "Name the sponsor".to_owned()
            ),
            (Near::Today, Side::Us, "Alder", "Send the plan".to_owned()),
            (Near::Week, Side::Us, "Alder", "Look into the log-in".to_owned()),
            (Near::Later, Side::Us, "Alder", "Ask for the seats".to_owned()),
            (
                Near::NoDay,
                Side::Client,
                "Birch",
                "Think about the office".to_owned()
            ),
        ]
    );
    let near = desk.due(Some(0)).unwrap().duties;
    assert_eq!(near.len(), 3, "overdue, today, and what has no day");
}

#[test]
fn what_it_says_is_done_by_takes_a_duty_off_the_list_in_one_step() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    begun(&desk);
    let before = desk.due(None).unwrap();
    for duty in &before.duties {
        let done = duty.done.clone().unwrap();
        desk.record_change(&duty.record.kind, duty.record.id, done)
            .unwrap();
        let left = desk.due(None).unwrap().duties;
        assert!(
            left.iter().all(|other| other.record.id != duty.record.id),
            "{duty:?}"
        );
        desk.undo().unwrap();
        assert_eq!(desk.due(None).unwrap(), before);
    }
}

#[test]
fn a_calendar_file_holds_each_day_once_with_its_alarm_whatever_stands_in_a_name() {
    let (home, clock) = (tempfile::tempdir().unwrap(), morning());
    let (desk, _) = with_vault(home.path(), &clock);
    begun(&desk);
    let odd = account(&desk, "Comma, Semi; Back\\slash");
    desk.record_create(
        "commitment",
        Some(odd),
        fields(&[
            ("by", "us"),
            ("what", "BEGIN:VEVENT\nEND:VCALENDAR"),
            ("due", "2025-10-20"),
        ]),
    )
    .unwrap();
    let file = home.path().join("due.ics");
    let written = desk.due_calendar(None, &file).unwrap();
    assert_eq!(written.entries, 5);
    let text = std::fs::read_to_string(&file).unwrap();
    // RFC 5545: a line that begins with a space goes on the one before it.
    let unfolded = text.replace("\r\n ", "");
    let lines: Vec<&str> = unfolded.split("\r\n").collect();
    let count = |wanted: &str| lines.iter().filter(|line| **line == wanted).count();
    assert_eq!(
        (lines[0], lines[lines.len() - 2]),
        ("BEGIN:VCALENDAR", "END:VCALENDAR")
    );
    assert_eq!(count("END:VCALENDAR"), 1, "no text ends the file");
    for part in ["VEVENT", "VALARM"] {
        assert_eq!(count(&format!("BEGIN:{part}")), 5, "{part}");
        assert_eq!(count(&format!("END:{part}")), 5, "{part}");
    }
    assert_eq!(count("DTSTART;VALUE=DATE:20251020"), 1);
    assert!(text.lines().all(|line| line.len() <= 76), "lines are folded");
    assert!(
        !text.contains("Think about the office"),
        "what has no day is left out"
    );
}
