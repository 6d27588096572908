//! Tables and the weekly report as files: what is in them, and that a spreadsheet calculates nothing.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::fs;

use common::{fixture, morning, with_vault};
use desk::Error;
use desk::tables::TablesOf;

#[test]
fn the_tables_of_a_portfolio_are_written_with_every_row() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    let typed = [("statement", "=1+1"), ("likelihood", "4")].map(|(f, t)| (f.to_owned(), t.to_owned()));
    desk.record_create_typed("risk", Some("Brightfold"), &typed)
        .unwrap();
    let write = |of: &TablesOf, name: &str| {
        let out = home.path().join(name);
        let rows = desk.tables_write(of, &out).unwrap().rows;
        (rows, fs::read(out).unwrap())
    };
    let text = |of: &TablesOf| String::from_utf8(write(of, "table.csv").1).unwrap();

    let week = TablesOf::Week { since: None };
    let moved = text(&week);
    let lines: Vec<&str> = moved.lines().collect();
    assert_eq!(
        lines[0],
        "Account,Score,Band,Score before,Band before,Moved by,Why,Held down by"
    );
    assert!(lines[1].starts_with("Brightfold,98,green,96,green,2,"), "{moved}");
    let accounts = text(&TablesOf::Accounts);
    assert!(
        accounts.lines().nth(1).unwrap().starts_with("Brightfold,"),
        "{accounts}"
    );
    assert!(accounts.contains(",98,green,"), "{accounts}");
    assert!(text(&TablesOf::Renewals).starts_with("Account,Service,Deadline,"));
    let portfolio = text(&TablesOf::Portfolio);
    assert!(
        portfolio.lines().any(|line| line.starts_with("CSAT,")),
        "{portfolio}"
    );
    let of = |kind: &str| TablesOf::Records {
        kind: kind.to_owned(),
        account: Some("Brightfold".to_owned()),
    };
    let risks = text(&of("risk"));
    assert!(
        risks.lines().any(|line| line.starts_with("Brightfold,'=1+1,,4,")),
        "{risks}"
    );
    let (rows, bytes) = write(&week, "week.xlsx");
    assert!(rows == 1 && bytes.starts_with(b"PK"));
    assert_eq!(
        bytes,
        write(&week, "again.xlsx").1,
        "the same content is the same bytes"
    );
}

#[test]
fn a_file_has_what_a_screen_has_no_room_for() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    let account = desk.account_id("Brightfold").unwrap();
    let rows: Vec<Vec<String>> = (1..=120)
        .map(|n| {
            [
                "us".to_owned(),
                format!("Commitment {n}"),
                "2025-10-01".to_owned(),
            ]
            .into()
        })
        .collect();
    let fields = ["by", "what", "due"].map(str::to_owned);
    let pasted = desk.record_paste("commitment", Some(account), &fields, &rows, true);
    assert_eq!(pasted.unwrap().written, 120);
    let (shown, whole) = (desk.week(None).unwrap(), desk.week_whole(None).unwrap());
    assert_eq!(shown.due.len(), 100);
    assert_eq!(whole.due.len(), (whole.overdue + whole.due_soon) as usize);
    assert!(whole.due.len() >= 120);
    assert_eq!(
        whole.loops.len() as u32,
        whole.open.iter().map(|one| one.count).sum::<u32>()
    );
}

#[test]
fn a_table_is_not_written_under_another_name_or_of_what_is_not_there() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let out = home.path().join("week.pdf");
    let refused = desk.tables_write(&TablesOf::Renewals, &out);
    assert!(matches!(refused, Err(Error::NotATable { .. })), "{refused:?}");
    let unknown = TablesOf::Records {
        kind: "nothing".to_owned(),
        account: None,
    };
    assert!(desk.tables_write(&unknown, &home.path().join("no.csv")).is_err());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "the vault alone");
}

#[test]
fn the_report_of_a_week_is_the_same_file_each_time() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    let write = |name: &str| {
        let out = home.path().join(name);
        let pages = desk.week_report(None, &out).unwrap().pages;
        (pages, fs::read(out).unwrap())
    };
    let (pages, empty) = write("empty.pdf");
    assert!(pages == 1 && empty.starts_with(b"%PDF"));
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap();
    let (pages, week) = write("week.pdf");
    assert!(pages <= 2 && week != empty);
    assert_eq!(week, write("again.pdf").1);
}
