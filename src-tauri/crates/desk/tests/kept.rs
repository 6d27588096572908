//! What the desk keeps of the accounts between writes says what a desk that has just been opened says.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::path::Path;

use chrono::NaiveDate;
use common::{Moved, PASSPHRASE, with_vault};
use desk::health::{HealthRow, RenewalsView, WeekView, WeightsRow, WeightsView};
use desk::{Desk, Result};
use model::Id;
use proptest::prelude::*;

const DAY: i64 = 24 * 60 * 60;
const FILES: [&str; 2] = ["rescue-case.json", "qbr-case.json"];
const NAMES: [&str; 2] = ["Harrowgate Logistics", "Brightfold"];

/// What a person does; an account is one of the two.
#[derive(Debug, Clone)]
enum Doing {
    /// Adds a record of a kind.
    Add(usize, usize),
    /// Changes a field of a record of a kind.
    Change(usize, usize, usize),
    /// Removes a record of a kind.
    Remove(usize, usize, usize),
    RemoveAccount(usize),
    BringBack(usize),
    Import(usize),
    Erase(usize),
    Firm(usize),
    Weights(u32),
    Undo,
    Redo,
    Wait(i64),
}

/// Kinds with the fields of a new one. The days lie around the one on which all begins.
const ADDED: [(&str, &[(&str, &str)]); 6] = [
    (
        "touchpoint",
        &[
            ("on", "2025-10-05"),
            ("kind", "strategic"),
            ("channel", "video"),
            ("direction", "ours"),
        ],
    ),
    (
        "touchpoint",
        &[
            ("on", "2025-10-06"),
            ("kind", "operational"),
            ("channel", "email"),
            ("direction", "ours"),
            ("answered", "no"),
        ],
    ),
    (
        "commitment",
        &[("by", "us"), ("what", "Send the report"), ("due", "2025-10-02")],
    ),
    (
        "incident",
        &[
            ("on", "2025-10-01"),
            ("what", "It stood still"),
            ("next_update_on", "2025-10-02"),
        ],
    ),
    (
        "health_override",
        &[
            ("band", "amber"),
            ("reason", "They told me"),
            ("from", "2025-10-06"),
            ("until", "2025-10-20"),
        ],
    ),
    (
        "invoice",
        &[
            ("number", "W"),
            ("issued", "2025-06-01"),
            ("due", "2025-07-01"),
            ("amount", "100"),
        ],
    ),
];
const CHANGED: [(&str, &str, [&str; 2]); 5] = [
    ("stakeholder", "left_on", ["2025-10-01", ""]),
    ("stakeholder", "name", ["Ada Moss", "Ben Hale"]),
    ("reading", "value", ["12", "400"]),
    ("engagement", "renewal_call", ["at_risk", "will_not"]),
    ("touchpoint", "on", ["2025-09-29", "2025-10-06"]),
];
const OF_FIRM: [(&str, &[(&str, &str)]); 3] = [
    ("firm", &[("locale", "de-CH")]),
    ("cadence", &[("kind", "executive"), ("every_days", "20")]),
    ("service", &[("name", "Another service")]),
];

fn doing() -> impl Strategy<Value = Doing> {
    let (of, n) = (0..2usize, 0..40usize);
    prop_oneof![
        6 => (of.clone(), n.clone()).prop_map(|(of, n)| Doing::Add(of, n)),
        6 => (of.clone(), n.clone(), n.clone()).prop_map(|(of, kind, n)| Doing::Change(of, kind, n)),
        3 => (of.clone(), n.clone(), n.clone()).prop_map(|(of, kind, n)| Doing::Remove(of, kind, n)),
        1 => of.clone().prop_map(Doing::RemoveAccount),
        2 => of.clone().prop_map(Doing::BringBack),
        1 => of.clone().prop_map(Doing::Import),
        1 => of.prop_map(Doing::Erase),
        2 => n.prop_map(Doing::Firm),
        1 => (1..40u32).prop_map(Doing::Weights),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        2 => (0..9i64).prop_map(Doing::Wait),
    ]
}

fn typed(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let typed = |(field, text): &(&str, &str)| ((*field).to_owned(), (*text).to_owned());
    fields.iter().map(typed).collect()
}

fn import(desk: &Desk, name: &str) -> Result<Id> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    desk.import_read(&folder.join(name))?;
    Ok(desk.import_apply()?.account)
}

/// Weights under which usage weighs so much, and nothing else more than as shipped.
fn weights(usage: u32) -> WeightsView {
    WeightsView {
        outcomes: 25,
        usage,
        recency: 15,
        coverage: 15,
        sentiment: 15,
        support: 10,
        payment: 5,
    }
}

/// Does it, if it can be done.
fn perform(desk: &Desk, clock: &Moved, accounts: [Id; 2], doing: &Doing) -> Result<()> {
    let nth = |kind: &str, of: usize, n: usize| {
        let rows = desk.record_list_named(kind, Some(NAMES[of]))?;
        Ok::<_, desk::Error>(rows.get(n % rows.len().max(1)).map(|row| row.id))
    };
    match doing {
        Doing::Add(of, n) => {
            let (kind, fields) = ADDED[n % ADDED.len()];
            desk.record_create_typed(kind, Some(NAMES[*of]), &typed(fields))?;
        }
        Doing::Change(of, kind, n) => {
            let (kind, field, texts) = CHANGED[kind % CHANGED.len()];
            if let Some(id) = nth(kind, *of, *n)? {
                desk.record_change_typed(kind, id, &typed(&[(field, texts[n % 2])]))?;
            }
        }
        Doing::Remove(of, kind, n) => {
            let (kind, ..) = CHANGED[kind % CHANGED.len()];
            if let Some(id) = nth(kind, *of, *n)? {
                desk.record_remove(kind, id)?;
            }
        }
        Doing::RemoveAccount(of) => drop(desk.record_remove("account", accounts[*of])?),
        Doing::BringBack(of) => desk.record_bring_back("account", accounts[*of])?,
        Doing::Import(of) => drop(import(desk, FILES[*of])?),
        Doing::Erase(of) => drop(desk.account_erase(accounts[*of], NAMES[*of])?),
        Doing::Firm(n) => {
            let (kind, fields) = OF_FIRM[n % OF_FIRM.len()];
            desk.record_create_typed(kind, None, &typed(fields))?;
        }
        Doing::Weights(usage) => drop(desk.weights_save(None, None, weights(*usage))?),
        Doing::Undo => drop(desk.undo()?),
        Doing::Redo => drop(desk.redo()?),
        Doing::Wait(days) => clock.on(days * DAY),
    }
    Ok(())
}

type Answers = (WeekView, WeekView, Vec<HealthRow>, RenewalsView, Vec<WeightsRow>);

fn answers(desk: &Desk) -> Answers {
    let since: NaiveDate = "2025-09-15".parse().unwrap();
    (
        desk.week(None).unwrap(),
        desk.week(Some(since)).unwrap(),
        desk.health_all(None, None).unwrap(),
        desk.renewals().unwrap(),
        desk.weights_preview(None, None, weights(40)).unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn what_is_kept_says_what_a_desk_just_opened_says(steps in prop::collection::vec(doing(), 1..9)) {
        let home = tempfile::tempdir().unwrap();
        let clock = Moved::at("2025-10-06T08:00:00Z");
        let (desk, _) = with_vault(home.path(), &clock);
        let accounts = FILES.map(|name| import(&desk, name).unwrap());
        let mut kept = answers(&desk);
        for step in &steps {
            // What cannot be done changes nothing.
            let _ = perform(&desk, &clock, accounts, step);
            clock.on(1);
            kept = answers(&desk);
        }
        desk.vault_lock();
        desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
        prop_assert_eq!(answers(&desk), kept);
    }
}
