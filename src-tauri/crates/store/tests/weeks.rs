//! Every account at several moments in one walk is what it was at each of them on its own; a closed week stays closed.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use std::collections::BTreeMap;

use common::{account, here, key, stamp};
use model::accounts::Service;
use model::health::Week;
use model::risks::Risk;
use model::{AccountRecords, Audience, Band, Id, RiskStatus};
use proptest::prelude::*;
use store::{Error, Result, Snapshot, Store};

#[derive(Debug, Clone)]
enum Doing {
    Add(u128, u8),
    Reword(u128, u8, String),
    Remove(u128, u8),
    RemoveAccount(u128),
    Share(String),
}

fn doing() -> impl Strategy<Value = Doing> {
    let (of, one) = (1..4u128, 0..5u8);
    prop_oneof![
        4 => (of.clone(), one.clone()).prop_map(|(of, n)| Doing::Add(of, n)),
        3 => (of.clone(), one.clone(), "[a-z]{1,8}").prop_map(|(of, n, text)| Doing::Reword(of, n, text)),
        2 => (of.clone(), one).prop_map(|(of, n)| Doing::Remove(of, n)),
        1 => of.prop_map(Doing::RemoveAccount),
        1 => "[a-z]{1,8}".prop_map(Doing::Share),
    ]
}

fn risk(of: u128, n: u8, text: &str) -> Risk {
    Risk {
        id: Id::fixed(of * 100 + u128::from(n)),
        account: Id::fixed(of),
        statement: text.into(),
        indicator: None,
        likelihood: None,
        impact: None,
        owner: None,
        mitigation: None,
        due: None,
        status: RiskStatus::Open,
        audience: Audience::Internal,
        client_wording: None,
    }
}

fn perform(store: &Store, n: u32, doing: &Doing) -> Result<()> {
    let done = here(store, n, "Done", |tx| match doing {
        Doing::Add(of, one) => tx.insert(&risk(*of, *one, "New")),
        Doing::Reword(of, one, text) => match tx.get::<Risk>(Id::fixed(*of * 100 + u128::from(*one)))? {
            Some(_) => tx.update(&risk(*of, *one, text)).map(drop),
            None => Ok(()),
        },
        Doing::Remove(of, one) => tx.delete::<Risk>(Id::fixed(*of * 100 + u128::from(*one))),
        Doing::RemoveAccount(of) => tx.delete::<model::accounts::Account>(Id::fixed(*of)),
        Doing::Share(name) => tx.insert(&Service {
            id: Id::fixed(9_000 + u128::from(n)),
            name: name.clone(),
        }),
    });
    // What is there already, or is not, changes nothing.
    match done {
        Ok(_) | Err(Error::Duplicate { .. } | Error::NotFound { .. }) => Ok(()),
        Err(other) => Err(other),
    }
}

fn law(history: &[Doing], ask: &[u32]) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    for n in 1..4 {
        here(&store, n, "Account", |tx| {
            tx.insert(&account(n.into(), &format!("Alder {n}")))
        })?;
    }
    let last = u32::try_from(history.len()).unwrap() + 4;
    for (n, doing) in (4..).zip(history) {
        perform(&store, n, doing)?;
    }
    let mut ask: Vec<u32> = ask.iter().map(|n| n % (last + 1)).collect();
    ask.sort_unstable();
    let mut found: BTreeMap<(usize, Id), AccountRecords> = BTreeMap::new();
    store.read(|reader| {
        let moments = ask.iter().map(|n| reader.log_until(stamp(*n).at, stamp(last).at));
        let moments = moments.collect::<Result<Vec<_>>>()?;
        reader.each_account_at(&moments, |place, _, records| {
            found.insert((place, records.account.id), records.clone());
            Ok::<_, Error>(())
        })
    })?;
    for (place, n) in ask.iter().enumerate() {
        for of in (1..4).map(Id::fixed) {
            let then = store.as_of(of, stamp(*n).at, stamp(last).at)?;
            let expected = then.read(|reader| reader.account_records(of))?;
            assert_eq!(found.remove(&(place, of)), expected, "{of} at {n}");
        }
    }
    assert!(found.is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn one_walk_says_what_each_moment_says(
        history in prop::collection::vec(doing(), 0..25), ask in prop::collection::vec(0..40u32, 1..5),
    ) {
        law(&history, &ask).unwrap();
    }
}

fn snapshot(week: Week, points: i32) -> Snapshot {
    Snapshot {
        week,
        account: Id::fixed(1),
        points: Some(points),
        band: Band::Green,
        holds: Band::Amber,
        made_of: "{}".into(),
    }
}

#[test]
fn a_week_is_closed_once_unless_the_clock_had_run_ahead() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    let week: Week = "2026-W53".parse().unwrap();
    let close =
        |at: u32, points| store.close_weeks(stamp(at).at, &[(week, stamp(1).at)], &[snapshot(week, points)]);
    let points = |at: u32| {
        store.read(|reader| {
            let closed = reader.closed_weeks(stamp(at).at)?;
            let kept = reader.snapshot_of(Id::fixed(1), week)?;
            Ok::<_, Error>((closed.contains(&week), kept.and_then(|kept| kept.points)))
        })
    };
    close(20, 80)?;
    assert_eq!(points(20)?, (true, Some(80)));
    close(25, 40)?;
    assert_eq!(points(25)?, (true, Some(80)), "what is frozen stays");
    assert!(!points(10)?.0, "for an earlier clock it is not closed");
    close(10, 60)?;
    assert_eq!(points(10)?, (true, Some(60)), "closed by a clock that ran ahead");
    store.read(|reader| {
        let line = reader.scores_by_week(None, ["2026-W01".parse().unwrap(), week])?;
        assert_eq!(line[&Id::fixed(1)], [(week, Some(60), Band::Amber)]);
        assert_eq!(reader.snapshots_of(week)?.len(), 1);
        Ok::<_, Error>(())
    })
}

#[test]
fn an_erased_account_takes_its_snapshots_along() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "Account", |tx| tx.insert(&account(1, "Alder")))?;
    let week: Week = "2026-W01".parse().unwrap();
    store.close_weeks(stamp(2).at, &[(week, stamp(1).at)], &[snapshot(week, 80)])?;
    store.erase(Id::fixed(1), stamp(3))?;
    store.read(|reader| {
        assert_eq!(reader.snapshots_of(week)?.len(), 0);
        Ok::<_, Error>(())
    })
}
