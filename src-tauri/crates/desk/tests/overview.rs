//! What an account's first page says of its charts.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::{Moved, with_vault};
use desk::Desk;
use desk::accounts::Overview;
use desk::records::Fields;
use model::{FieldValue, Id};
use tempfile::TempDir;

fn said<const N: usize>(said: [(&str, &str); N]) -> Fields {
    said.into_iter()
        .map(|(field, text)| (field.to_owned(), Some(FieldValue::Text(text.to_owned()))))
        .collect()
}

fn metric(desk: &Desk, account: Id, name: &str, unit: &str, readings: &[(&str, &str)]) {
    let said_of = said([
        ("name", name),
        ("unit", unit),
        ("meaning", "adoption"),
        ("better", "higher"),
    ]);
    let id = desk.record_create("metric", Some(account), said_of).unwrap();
    for (on, value) in readings {
        let reading = said([("metric", &id.to_string()), ("on", on), ("value", value)]);
        desk.record_create("reading", Some(account), reading).unwrap();
    }
}

/// A vault with one account on 29 November 2026.
fn begun() -> (TempDir, Desk, Id) {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &Moved::at("2026-11-29T08:00:00Z"));
    let account = desk
        .record_create("account", None, said([("name", "Alder")]))
        .unwrap();
    (home, desk, account)
}

fn page(desk: &Desk, account: Id) -> Overview {
    desk.account_overview(account).unwrap()
}

#[test]
fn a_share_and_a_number_of_people_are_not_drawn_on_one_scale() {
    let (_home, desk, account) = begun();
    metric(&desk, account, "Adoption", "percent", &[("2026-10-31", "66")]);
    metric(&desk, account, "Completion", "%", &[("2026-10-31", "80")]);
    assert!(page(&desk, account).axis.unwrap().shared);
    metric(&desk, account, "Active users", "people", &[("2026-10-31", "140")]);
    assert!(!page(&desk, account).axis.unwrap().shared);
}

#[test]
fn a_reading_is_of_an_earlier_quarter_by_the_year_of_the_firm() {
    let (_home, desk, account) = begun();
    metric(&desk, account, "Adoption", "percent", &[("2026-10-31", "66")]);
    let chart = |desk: &Desk| page(desk, account).charts.remove(0);
    assert!(!chart(&desk).earlier);
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let ticks = |desk: &Desk| page(desk, account).axis.unwrap().ticks;
    metric(
        &desk,
        account,
        "Users",
        "people",
        &[("2026-02-28", "20"), ("2026-11-20", "30")],
    );
    assert_eq!(ticks(&desk), ["2026-03-31", "2026-06-30", "2026-09-30"].map(day));

    desk.record_create("firm", None, said([("fiscal_year_starts", "02-01")]))
        .unwrap();
    assert!(chart(&desk).earlier);
    assert_eq!(ticks(&desk), ["2026-04-30", "2026-07-31", "2026-10-31"].map(day));
}
