//! Erasing an account leaves nothing of it in the file, and all of every other account.

mod common;

use std::path::Path;

use common::{account, did, here, key, stamp, wanted};
use model::accounts::{Account, TeamMember};
use model::stakeholders::Stakeholder;
use model::touchpoints::Touchpoint;
use model::{AccountRecords, Channel, Direction, Id, Operation, TouchpointKind};
use store::{Did, Error, Origin, Result, Store};

const FORGOTTEN: Id = Id::fixed(1);
const KEPT: Id = Id::fixed(2);
const OWNER: Id = Id::fixed(3);

/// Words of the account that is erased; no two begin alike, because the search keeps of a word only what the one before
/// it has not.
const SECRETS: [&str; 10] = [
    "Quillmark",
    "Zephyrine",
    "Wolfsbane",
    "Nightjar",
    "Hornbeam",
    "Fathoming",
    "Juniperus",
    "Xylophone",
    "Undertow",
    "Larkspurs",
];

fn person(id: u128, account: Id, name: &str) -> Stakeholder {
    Stakeholder {
        name: name.into(),
        ..Stakeholder::begun(Id::fixed(id), account)
    }
}

fn contact(id: u128, account: Id, summary: &str) -> Touchpoint {
    Touchpoint {
        on: stamp(0).at.date_naive(),
        kind: TouchpointKind::Operational,
        channel: Channel::Phone,
        direction: Direction::Ours,
        summary: Some(summary.into()),
        ..Touchpoint::begun(Id::fixed(id), account)
    }
}

/// Two accounts whose entries lie between each other's, edited, removed, undone and searched for.
fn written(path: &Path) -> Result<Store> {
    let [
        name,
        former,
        ada,
        phone,
        again,
        removed,
        typed,
        long,
        bytes,
        shared,
    ] = SECRETS;
    let store = Store::create(path, &key(), stamp(0))?;
    // One step about both: the account and who of ours answers for it.
    here(&store, 1, former, |tx| {
        tx.insert(&TeamMember {
            name: "Morgan".into(),
            ..TeamMember::begun(OWNER)
        })?;
        tx.insert(&Account {
            owner: Some(OWNER),
            ..account(1, former)
        })
    })?;
    here(&store, 2, "Birch", |tx| tx.insert(&account(2, "Birch")))?;
    let renamed = Account {
        owner: Some(OWNER),
        ..account(1, name)
    };
    here(&store, 3, name, |tx| tx.update(&renamed))?;
    for n in 0..200u128 {
        let at = 10 + 3 * u32::try_from(n).unwrap_or(0);
        here(&store, at, phone, |tx| {
            tx.insert(&contact(1_000 + n, FORGOTTEN, &format!("{phone} {n}")))?;
            tx.insert(&contact(2_000 + n, KEPT, &format!("Rowan {n}")))
        })?;
        let text = format!("{long} {}", again.repeat(usize::try_from(n % 40).unwrap_or(0)));
        here(&store, at + 1, again, |tx| {
            tx.update(&contact(1_000 + n, FORGOTTEN, &text))
        })?;
    }
    here(&store, 900, ada, |tx| tx.insert(&person(300, FORGOTTEN, ada)))?;
    here(&store, 901, removed, |tx| {
        tx.insert(&person(301, FORGOTTEN, removed))
    })?;
    here(&store, 902, removed, |tx| {
        tx.delete::<Stakeholder>(Id::fixed(301))
    })?;
    store.undo(stamp(903))?;
    store.put_draft(&format!("qbr.{}.title", Id::fixed(300)), typed, stamp(904).at)?;
    store.put_draft(&format!("qbr.{}.title", Id::fixed(2_000)), "Kept", stamp(904).at)?;
    store.visit(FORGOTTEN, stamp(905).at)?;
    here(&store, 906, "Bytes", |tx| tx.put_blob(bytes.as_bytes()))?;
    // About the account, and of it nothing changed: only what all accounts share.
    let import = Did::new(Operation::Import, "account").of(FORGOTTEN).named(shared);
    store.write(stamp(907), &import, Origin::Import, |tx| {
        tx.update(&TeamMember {
            id: OWNER,
            name: "Morgan".into(),
            email: Some("morgan@example.com".into()),
        })
    })?;
    Ok(store)
}

/// Every page of the file, decrypted: with what is deleted and not yet overwritten.
fn pages(path: &Path) -> Result<String> {
    let mut conn = raw(path)?;
    let pages = conn.serialize("main")?;
    Ok(String::from_utf8_lossy(&pages).to_lowercase())
}

fn raw(path: &Path) -> Result<rusqlite::Connection> {
    let conn = rusqlite::Connection::open(path)?;
    conn.execute_batch(&key().pragma_key())?;
    Ok(conn)
}

/// The secrets that stand in the pages. Of each, the first letters may be those of the word before.
fn told(pages: &str) -> Vec<&'static str> {
    let in_pages = |word: &&str| pages.contains(&word.to_lowercase()[2..]);
    SECRETS.into_iter().filter(in_pages).collect()
}

fn records(store: &Store, account: Id) -> Result<Option<AccountRecords>> {
    store.read(|reader| reader.account_records(account))
}

#[test]
fn nothing_of_an_erased_account_is_left_in_the_file_and_everything_of_the_others() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = written(&path)?;
    store.sync_on()?;
    assert_eq!(told(&pages(&path)?), SECRETS);
    let aside = [
        "tenure.db.schema-1",
        "tenure.db-wal.aside-1",
        "tenure.db-wal.aside-0",
    ];
    let aside = aside.map(|name| folder.path().join(name));
    for path in &aside {
        std::fs::write(
            path,
            "a copy from before a migration, a journal that was set aside",
        )?;
    }
    let kept = records(&store, KEPT)?;
    let history = store.history("touchpoint", Id::fixed(2_000))?;

    let erased = store.erase(FORGOTTEN, stamp(1_000))?;
    assert!(erased.overwritten);
    assert_eq!(erased.touched.len(), 1);
    assert_eq!(told(&pages(&path)?), [""; 0]);
    assert!(aside.iter().all(|path| !path.exists()));
    assert_eq!(store.integrity_faults()?, [""; 0]);

    assert_eq!(records(&store, FORGOTTEN)?, None);
    assert!(store.history("account", FORGOTTEN)?.is_empty());
    let then = store.as_of(FORGOTTEN, stamp(500).at, stamp(1_000).at)?;
    assert_eq!(then.read(|reader| reader.account_records(FORGOTTEN))?, None);
    for word in SECRETS {
        assert_eq!(
            store.read(|reader| reader.search(&wanted(word)))?.count,
            0,
            "{word}"
        );
    }

    assert_eq!(records(&store, KEPT)?, kept);
    let blank = |mut changes: Vec<store::Change>| {
        changes.iter_mut().for_each(|change| change.did = Did::default());
        changes
    };
    let now = store.history("touchpoint", Id::fixed(2_000))?;
    assert_eq!(now[0].did.name, None, "the step was about both");
    assert_eq!(blank(now), blank(history));
    let morgan = store.history("team_member", OWNER)?;
    assert_eq!(morgan.len(), 2);
    assert!(
        morgan
            .iter()
            .all(|change| change.did.name.is_none() && change.did.row_id.is_none())
    );
    assert_eq!(store.read(|reader| reader.search(&wanted("rowan")))?.count, 200);
    let draft = format!("qbr.{}.title", Id::fixed(2_000));
    assert_eq!(store.draft(&draft)?.as_deref(), Some("Kept"));
    assert_eq!(store.visit(KEPT, stamp(1_001).at)?, None);
    Ok(())
}

#[test]
fn the_words_of_a_small_account_among_many_leave_the_search_index_too() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    here(&store, 1, "All", |tx| {
        tx.insert(&account(1, SECRETS[0]))?;
        tx.insert(&account(2, "Birch"))?;
        let rows: Vec<_> = (0..500)
            .map(|n| contact(2_000 + n, KEPT, &format!("Rowan {n}")))
            .collect();
        tx.insert_all(&rows)
    })?;
    store.sync_on()?;
    assert_eq!(told(&pages(&path)?), SECRETS[..1]);
    store.erase(FORGOTTEN, stamp(2))?;
    assert_eq!(told(&pages(&path)?), [""; 0]);
    Ok(())
}

#[test]
fn what_was_erased_is_recorded_by_its_id_and_cannot_be_taken_back() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = written(&path)?;
    let before = store.read(|reader| reader.revision())?;
    store.erase(FORGOTTEN, stamp(1_000))?;
    assert_ne!(store.read(|reader| reader.revision())?, before);
    assert!(matches!(store.undo(stamp(1_001)), Err(Error::NothingToUndo)));
    assert!(matches!(store.redo(stamp(1_001)), Err(Error::NothingToUndo)));
    let again = store.erase(FORGOTTEN, stamp(1_002));
    assert!(matches!(
        again,
        Err(Error::NotFound {
            entity: "account",
            ..
        })
    ));
    // What is written from then on can be undone as ever.
    here(&store, 1_003, "Birch & Sons", |tx| {
        tx.update(&account(2, "Birch & Sons"))
    })?;
    assert_eq!(
        store.undo(stamp(1_004))?.did.name.as_deref(),
        Some("Birch & Sons")
    );
    assert!(matches!(store.undo(stamp(1_005)), Err(Error::NothingToUndo)));
    store.close();

    let conn = raw(&path)?;
    let told: (String, String, Option<String>) = conn.query_row(
        r#"SELECT "id", "row_id", "name" FROM "txn" WHERE "op" = 'erase'"#,
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    assert_eq!(told, (stamp(1_000).txn.to_string(), FORGOTTEN.to_string(), None));
    Ok(())
}

#[test]
fn a_removed_account_can_be_erased_and_one_that_others_refer_to_stays_whole() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    here(&store, 1, "Both", |tx| {
        tx.insert(&account(1, "Alder"))?;
        tx.insert(&account(2, "Birch"))?;
        tx.insert(&person(10, FORGOTTEN, "Ada"))?;
        tx.insert(&Stakeholder {
            reports_to: Some(Id::fixed(10)),
            ..person(20, KEPT, "Ben")
        })
    })?;
    here(&store, 2, "Remove", |tx| tx.delete::<Account>(FORGOTTEN))?;
    assert!(matches!(store.erase(FORGOTTEN, stamp(3)), Err(Error::Dangling)));
    assert_eq!(store.history("stakeholder", Id::fixed(10))?.len(), 1);
    here(&store, 4, "Alone", |tx| tx.update(&person(20, KEPT, "Ben")))?;
    assert!(store.erase(FORGOTTEN, stamp(5))?.overwritten);
    assert_eq!(store.integrity_faults()?, [""; 0]);
    let broken = here(&store, 6, "Ben", |tx| {
        tx.update(&Stakeholder {
            reports_to: Some(Id::fixed(10)),
            ..person(20, KEPT, "Ben")
        })
    });
    assert!(
        matches!(broken, Err(Error::Dangling)),
        "references are checked again"
    );
    Ok(())
}

#[test]
fn what_could_not_be_overwritten_is_when_the_file_is_opened_again() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    here(&store, 1, "Alder", |tx| tx.insert(&account(1, "Alder")))?;
    // A folder stands where the copy would: it cannot be removed as a file.
    let aside = folder.path().join("tenure.db.schema-1");
    std::fs::create_dir(&aside)?;
    assert!(!store.erase(FORGOTTEN, stamp(2))?.overwritten);
    store.close();
    std::fs::remove_dir(&aside)?;
    std::fs::write(&aside, "a copy")?;
    let store = Store::open(&path, &key())?;
    assert!(!aside.exists());
    std::fs::write(&aside, "another copy")?;
    store.close();
    Store::open(&path, &key())?;
    assert!(aside.exists(), "once is enough");
    Ok(())
}

#[test]
fn but_for_an_erasure_nothing_is_removed() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    store.write(stamp(1), &did("Alder"), Origin::Here, |tx| {
        tx.insert(&account(1, "Alder"))?;
        tx.insert(&account(2, "Birch"))
    })?;
    store.close();
    let conn = raw(&path)?;
    let erasing = format!(r#"INSERT INTO "erasing" ("account") VALUES ('{FORGOTTEN}')"#);
    for begin in ["", erasing.as_str()] {
        for statement in [
            format!(r#"DELETE FROM "account" WHERE "id" = '{KEPT}'"#),
            format!(r#"DELETE FROM "change" WHERE "account" = '{KEPT}'"#),
        ] {
            let refused = conn.execute_batch(&format!("BEGIN; {begin}; {statement}"));
            assert!(refused.is_err(), "{statement}");
            let _ = conn.execute_batch("ROLLBACK");
        }
    }
    Ok(())
}
