//! The list of accounts, the search, and a copy of the file.

mod common;

use chrono::NaiveDate;
use common::{account, here, key, stamp, wanted};
use model::accounts::{Account, Engagement, Service, TeamMember};
use model::actions::{Action, Commitment};
use model::qbr::Qbr;
use model::touchpoints::Touchpoint;
use model::*;
use store::{COUNTED, Error, Result, Store, Wanted};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn id(n: u128) -> Id {
    Id::fixed(n)
}

fn engagement(n: u128, minor: i64, currency: Currency) -> Engagement {
    Engagement {
        starts: Some(day("2025-01-01")),
        ends: Some(day("2025-12-31")),
        annual_value: Some(Money::minor(minor, currency)),
        recurring: true,
        ..Engagement::begun(id(n), id(1))
    }
}

fn touchpoint(n: u128, on: &str, summary: &str) -> Touchpoint {
    Touchpoint {
        on: day(on),
        kind: TouchpointKind::Operational,
        channel: Channel::Video,
        direction: Direction::Ours,
        summary: Some(summary.into()),
        ..Touchpoint::begun(id(n), id(1))
    }
}

fn commitment(n: u128, due: &str) -> Commitment {
    Commitment {
        by: Side::Us,
        what: "Send the report".into(),
        due: Some(day(due)),
        audience: Audience::Client,
        ..Commitment::begun(id(n), id(1))
    }
}

#[test]
fn the_list_of_accounts_says_revenue_last_contact_and_what_is_due_next() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    let (owner, service) = (id(2), id(3));
    here(&store, 1, "Set up", |tx| {
        tx.insert(&TeamMember {
            name: "Anna Holm".into(),
            ..TeamMember::begun(owner)
        })?;
        tx.insert(&Service {
            name: "Advisory".into(),
            ..Service::begun(service)
        })?;
        tx.insert(&Account {
            owner: Some(owner),
            tier: Some(Tier::Anchor),
            ..account(1, "Alder")
        })?;
        tx.insert(&account(4, "Birch"))?;
        let notice_by = Some(day("2025-10-01"));
        tx.insert(&Engagement {
            service: Some(service),
            notice_by,
            ..engagement(10, 8_400_000, Currency::USD)
        })?;
        tx.insert(&engagement(11, 1_600_001, Currency::USD))?;
        tx.insert(&engagement(12, 5_00, Currency::EUR))?;
        tx.insert(&Engagement {
            recurring: false,
            ..engagement(13, 7_00, Currency::USD)
        })?;
        tx.insert(&Engagement {
            ends: Some(day("2025-08-31")),
            ..engagement(14, 7_00, Currency::USD)
        })?;
        tx.insert(&Engagement {
            starts: Some(day("2025-09-16")),
            ..engagement(15, 7_00, Currency::USD)
        })?;
        tx.insert(&engagement(16, 7_00, Currency::USD))?;
        tx.delete::<Engagement>(id(16))?;
        tx.insert(&touchpoint(20, "2025-09-01", "Call"))?;
        tx.insert(&touchpoint(21, "2025-09-20", "Planned call"))?;
        tx.insert(&commitment(30, "2025-09-01"))?;
        tx.insert(&commitment(31, "2025-10-01"))
    })?;
    let rows = store.read(|r| r.accounts_rows(day("2025-09-15")))?;
    assert_eq!(
        rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
        ["Alder", "Birch"]
    );
    let alder = &rows[0];
    assert_eq!(
        (alder.owner.as_deref(), alder.tier),
        (Some("Anna Holm"), Some(Tier::Anchor))
    );
    assert_eq!(
        alder.revenue,
        [
            Money::minor(5_00, Currency::EUR),
            Money::minor(10_000_001, Currency::USD)
        ]
    );
    assert_eq!(alder.last_contact, Some(day("2025-09-01")));
    assert_eq!(alder.overdue, 1);
    let next = alder.next_deadline.as_ref().expect("there is one");
    assert_eq!(
        (next.on, next.kind, next.record),
        (day("2025-09-01"), DeadlineKind::Commitment, id(30)),
        "what is owed comes before what is to come"
    );
    here(&store, 3, "Kept", |tx| {
        for (n, due) in [(30, "2025-09-01"), (31, "2025-10-01")] {
            tx.update(&Commitment {
                status: CommitmentStatus::Kept,
                ..commitment(n, due)
            })?;
        }
        Ok(())
    })?;
    let later = store.read(|r| r.accounts_rows(day("2025-09-15")))?;
    let next = later[0].next_deadline.as_ref().expect("there is one");
    assert_eq!(
        (next.on, next.kind, next.record, later[0].overdue),
        (day("2025-10-01"), DeadlineKind::Notice, id(10), 0)
    );
    assert_eq!(next.what.as_deref(), Some("Advisory"));
    assert_eq!(
        (&rows[1].revenue, &rows[1].next_deadline, rows[1].last_contact),
        (&vec![], &None, None)
    );

    let quarter = "2025-Q3".parse().expect("a quarter");
    let qbr = Qbr {
        quarter,
        on: Some(day("2025-09-30")),
        ..Qbr::begun(id(40), id(1))
    };
    let action = Action {
        what: "Call back".into(),
        due: Some(day("2025-09-15")),
        from_entity: "qbr".into(),
        from_id: id(40),
        ..Action::begun(id(41), id(1))
    };
    here(&store, 4, "Plan", |tx| {
        tx.insert(&qbr)?;
        tx.insert(&action)
    })?;
    let next = |day: NaiveDate| -> Result<_> {
        let rows = store.read(|r| r.accounts_rows(day))?;
        Ok(rows[0]
            .next_deadline
            .clone()
            .map(|next| (next.kind, next.what.unwrap_or_default())))
    };
    assert_eq!(
        next(day("2025-09-15"))?,
        Some((DeadlineKind::Action, "Call back".into()))
    );
    assert_eq!(
        next(day("2025-09-16"))?,
        Some((DeadlineKind::Action, "Call back".into())),
        "a day late"
    );
    here(&store, 5, "Called back", |tx| {
        tx.update(&Action {
            done_on: Some(day("2025-09-16")),
            ..action.clone()
        })
    })?;
    assert_eq!(
        next(day("2025-09-16"))?,
        Some((DeadlineKind::Agenda, "2025-Q3".into()))
    );
    assert_eq!(
        next(day("2025-09-29"))?,
        Some((DeadlineKind::Qbr, "2025-Q3".into())),
        "two days before it the agenda was to go out"
    );
    assert_eq!(
        next(day("2025-10-02"))?.map(|next| next.0),
        Some(DeadlineKind::EngagementEnds)
    );
    assert_eq!(next(day("2026-01-01"))?, None);
    Ok(())
}

#[test]
fn an_absurd_amount_does_not_break_the_list() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "Set up", |tx| {
        tx.insert(&account(1, "Alder"))?;
        // Each is the largest that a field takes; together they are more than 64 bits hold.
        (0..100).try_for_each(|n| tx.insert(&engagement(10 + n, 99_999_999_999_999_900, Currency::USD)))
    })?;
    let rows = store.read(|r| r.accounts_rows(day("2025-09-15")))?;
    assert_eq!(rows[0].revenue, [Money::minor(i64::MAX, Currency::USD)]);
    Ok(())
}

#[test]
fn search_follows_every_write_undo_and_deletion() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    let found = |text: &str| -> Result<Vec<Id>> {
        Ok(store
            .read(|r| r.search(&wanted(text)))?
            .found
            .into_iter()
            .map(|found| found.row_id)
            .collect())
    };
    here(&store, 1, "Set up", |tx| {
        tx.insert(&account(1, "Société Générale"))?;
        tx.insert(&touchpoint(20, "2025-09-01", "Budget frozen until spring"))
    })?;
    assert_eq!(found("societe gen")?, [id(1)]);
    assert_eq!(found("spring bud")?, [id(20)]);
    assert_eq!(
        found("gen SOCIÉTÉ")?,
        [id(1)],
        "every word may be a beginning, with its accents or without"
    );
    assert_eq!(found("general societe budget")?, []);
    here(&store, 2, "Rename", |tx| tx.update(&account(1, "Alder")))?;
    assert_eq!((found("societe")?, found("ALDER")?), (vec![], vec![id(1)]));
    store.undo(stamp(3))?;
    assert_eq!((found("societe")?, found("alder")?), (vec![id(1)], vec![]));
    here(&store, 4, "Delete", |tx| tx.delete::<Touchpoint>(id(20)))?;
    assert_eq!(found("budget")?, []);
    store.undo(stamp(5))?;
    assert_eq!(found("budget")?, [id(20)]);
    for odd in [
        "",
        " \0 ",
        "\"",
        "\" OR *",
        "NOT",
        "text:alder",
        "a\"b",
        "(",
        "^x",
        "-",
    ] {
        found(odd)?;
    }
    let hit = &store.read(|r| r.search(&wanted("frozen")))?.found[0];
    assert_eq!((hit.entity.as_str(), hit.account), ("touchpoint", Some(id(1))));
    assert_eq!(store.integrity_faults()?, [""; 0]);
    Ok(())
}

#[test]
fn search_gives_the_word_as_typed_first_and_then_the_newest() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "Set up", |tx| {
        tx.insert(&account(1, "Alder"))?;
        tx.insert(&account(2, "Birch"))?;
        tx.insert(&touchpoint(20, "2025-09-01", "The plan was sent"))?;
        tx.insert(&touchpoint(21, "2025-09-02", "Planning day agreed"))?;
        tx.insert(&touchpoint(22, "2025-09-03", "They plan again"))?;
        tx.insert(&Touchpoint {
            account: id(2),
            ..touchpoint(23, "2025-09-04", "Planned with Birch")
        })
    })?;
    let found = |wanted: &Wanted| -> Result<Vec<Id>> {
        let findings = store.read(|r| r.search(wanted))?;
        Ok(findings.found.into_iter().map(|found| found.row_id).collect())
    };
    assert_eq!(found(&wanted("plan"))?, [id(22), id(20), id(23), id(21)]);
    let of_birch = Wanted {
        account: Some(id(2)),
        ..wanted("plan")
    };
    assert_eq!(found(&of_birch)?, [id(23)]);
    let two = Wanted {
        limit: 2,
        ..wanted("plan")
    };
    let two = store.read(|r| r.search(&two))?;
    assert_eq!((two.found.len(), two.count, two.more), (2, 4, false));
    Ok(())
}

#[test]
fn a_very_common_word_is_counted_no_further_than_is_shown() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "Set up", |tx| {
        tx.insert(&account(1, "Alder"))?;
        (0..300u128).try_for_each(|n| tx.insert(&touchpoint(100 + n, "2025-09-01", "Budget talk")))
    })?;
    for text in ["budget", "budg", "bu", "budget talk"] {
        let findings = store.read(|r| r.search(&wanted(text)))?;
        assert_eq!((findings.count, findings.more), (COUNTED, true), "{text}");
        assert_eq!(findings.found[0].row_id, id(399), "{text}: the newest first");
    }
    Ok(())
}

#[test]
fn a_copy_is_whole_and_opens_with_the_same_key_alone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "Set up", |tx| tx.insert(&account(1, "Alder")))?;
    let to = folder.path().join("copy.db");
    std::fs::write(&to, "an older copy")?;
    store.copy_to(&to, &key())?;
    here(&store, 2, "Later", |tx| tx.insert(&account(2, "Birch")))?;

    let bytes = std::fs::read(&to)?;
    assert!(!bytes.windows(5).any(|part| part == b"Alder" || part == b"SQLit"));
    let other = vault::DataKey::from_bytes(zeroize::Zeroizing::new([8; 32]));
    assert!(matches!(Store::open(&to, &other), Err(Error::NotADatabase)));
    let copy = Store::open(&to, &key())?;
    let names: Vec<String> = copy
        .read(|r| r.all::<Account>())?
        .into_iter()
        .map(|account| account.name)
        .collect();
    assert_eq!(names, ["Alder"]);
    assert_eq!(copy.undo(stamp(4))?.did.name.as_deref(), Some("Set up"));
    assert_eq!(
        std::fs::read_dir(folder.path())?
            .filter(|f| f
                .as_ref()
                .is_ok_and(|f| f.path().extension().is_some_and(|e| e == "part")))
            .count(),
        0
    );
    Ok(())
}
