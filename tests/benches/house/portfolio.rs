//! A whole portfolio into memory, as the dashboard reads it: five hundred accounts with three years of history.

use std::path::Path;

use chrono::{Days, NaiveDate};
use model::accounts::{Account, Engagement};
use model::actions::Commitment;
use model::plan::{Metric, Reading};
use model::stakeholders::Stakeholder;
use model::touchpoints::Touchpoint;
use model::{Id, Operation, Record, Value};
use store::{Did, Origin, Store, Writing};

use crate::{key, median, say, say_memory, stamp};

const ACCOUNTS: u128 = 500;
/// Records of an account: (kind, how many in three years).
const OF_EACH: &[(&str, u128)] = &[
    (Stakeholder::ENTITY, 8),
    (Engagement::ENTITY, 3),
    (Metric::ENTITY, 4),
    (Touchpoint::ENTITY, 78),
    (Commitment::ENTITY, 24),
];
/// Monthly readings of each metric.
const READINGS: u64 = 36;

pub fn measure(folder: &Path) {
    let store = Store::create(&folder.join("portfolio.db"), &key(), stamp(1)).unwrap();
    let did = Did::new(Operation::Import, Account::ENTITY);
    store
        .write::<(), store::Error>(stamp(2), &did, Origin::Import, |tx| {
            (0..ACCOUNTS).try_for_each(|account| fill(tx, account))
        })
        .unwrap();
    let before = crate::peak_kib();
    let mut records = 0;
    let took = median(15, || {
        let accounts = store.read(|reader| reader.every_account()).unwrap();
        records = accounts
            .iter()
            .map(|a| a.touchpoints.len() + a.readings.len() + a.commitments.len())
            .sum();
    });
    say(
        &format!("500 accounts with three years of history ({records} dated records)"),
        took,
    );
    say_memory("  peak memory, above the program's own", before);
}

/// An account with what three years leave behind. What a field is not given is as its declaration begins it.
fn fill(tx: &mut Writing<'_>, number: u128) -> store::Result<()> {
    let first: NaiveDate = "2022-10-03".parse().unwrap();
    let id = |n: u128| Id::fixed((number + 1) << 32 | n);
    let account = id(0);
    let name = text(format!("Client {number}"));
    insert(
        tx,
        Account::ENTITY,
        None,
        account,
        &[("name", name), ("currency", text("EUR"))],
    )?;
    let mut next = 0;
    for (kind, many) in OF_EACH {
        for n in 0..*many {
            next += 1;
            let record = id(next);
            let day = first + Days::new(u64::try_from(n * 1095 / many).unwrap());
            let fields = match *kind {
                Stakeholder::ENTITY => vec![("name", text(format!("Person {n}")))],
                Engagement::ENTITY => vec![("starts", text(day)), ("ends", text(day + Days::new(365)))],
                Metric::ENTITY => vec![
                    ("name", text(format!("Metric {n}"))),
                    ("unit", text("people")),
                    ("meaning", text("adoption")),
                    ("better", text("higher")),
                ],
                Touchpoint::ENTITY => vec![
                    ("on", text(day)),
                    ("kind", text("operational")),
                    ("channel", text("video")),
                    ("direction", text("ours")),
                    (
                        "summary",
                        text("The rollout, the templates and what the board wants to see"),
                    ),
                ],
                _ => vec![
                    ("by", text("us")),
                    ("what", text(format!("Deliver part {n} of the rollout"))),
                    ("made", text(day)),
                    ("due", text(day + Days::new(30))),
                ],
            };
            insert(tx, kind, Some(account), record, &fields)?;
            if *kind == Metric::ENTITY {
                for month in 0..READINGS {
                    next += 1;
                    let fields = [
                        ("metric", text(record)),
                        ("on", text(first + Days::new(month * 30))),
                        ("value", text(40 + month)),
                    ];
                    insert(tx, Reading::ENTITY, Some(account), id(next), &fields)?;
                }
            }
        }
    }
    Ok(())
}

fn text(value: impl ToString) -> Value {
    Value::Text(value.to_string())
}

fn insert(
    tx: &mut Writing<'_>,
    kind: &str,
    account: Option<Id>,
    id: Id,
    said: &[(&str, Value)],
) -> store::Result<()> {
    let kind = model::kind(kind).unwrap();
    let mut row = vec![text(id)];
    row.extend(account.map(text));
    for field in kind.fields {
        let said = said.iter().find(|(name, _)| *name == field.name);
        row.extend(said.map_or_else(|| field.starts().unwrap(), |(_, value)| vec![value.clone()]));
    }
    tx.insert_row(kind, id, account, &row)
}
