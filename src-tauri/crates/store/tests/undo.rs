//! Undo and redo, across restarts, and what the history says.

mod common;

use std::collections::BTreeSet;

use common::{account, here, key, stamp};
use model::accounts::Account;
use model::{Id, Value};
use store::{Did, Error, Op, Origin, Result, Stamp, Store, Undone};

fn name(store: &Store) -> Result<Option<String>> {
    Ok(store
        .read(|r| r.get::<Account>(Id::fixed(1)))?
        .map(|account| account.name))
}

fn rename(store: &Store, n: u32, to: &str) -> Result<()> {
    here(store, n, to, |tx| tx.update(&account(1, to))).map(drop)
}

/// What a step was called that was turned around.
fn turned(step: Undone) -> Option<String> {
    step.did.name
}

#[test]
fn steps_go_back_and_forth_across_a_restart() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    here(&store, 1, "New account", |tx| tx.insert(&account(1, "Alder")))?;
    rename(&store, 2, "Birch")?;
    rename(&store, 3, "Cedar")?;
    assert_eq!(turned(store.undo(stamp(4))?).as_deref(), Some("Cedar"));
    assert_eq!(turned(store.undo(stamp(5))?).as_deref(), Some("Birch"));
    assert_eq!(name(&store)?.as_deref(), Some("Alder"));
    store.close();

    let store = Store::open(&path, &key())?;
    let next = |did: &str| {
        Some(Did {
            row_id: Some(Id::fixed(1)),
            ..common::did(did)
        })
    };
    assert_eq!(store.undo_steps()?, (next("New account"), next("Birch")));
    assert_eq!(turned(store.redo(stamp(7))?).as_deref(), Some("Birch"));
    assert_eq!(turned(store.redo(stamp(8))?).as_deref(), Some("Cedar"));
    assert!(matches!(store.redo(stamp(9)), Err(Error::NothingToUndo)));
    assert_eq!(name(&store)?.as_deref(), Some("Cedar"));
    for n in 10..13 {
        store.undo(stamp(n))?;
    }
    assert_eq!(name(&store)?, None);
    assert!(matches!(store.undo(stamp(13)), Err(Error::NothingToUndo)));
    store.redo(stamp(14))?;
    assert_eq!(name(&store)?.as_deref(), Some("Alder"));
    rename(&store, 15, "Dogwood")?;
    assert!(
        matches!(store.redo(stamp(16)), Err(Error::NothingToUndo)),
        "a new step ends redo"
    );
    store.undo(stamp(17))?;
    store.undo(stamp(18))?;
    assert_eq!(name(&store)?, None);

    let history = store.history("account", Id::fixed(1))?;
    assert_eq!(history[0].op, Op::Insert);
    assert_eq!(
        history[0].fields["name"],
        [Value::Null, Value::Text("Alder".into())]
    );
    assert_eq!(
        (history[1].op, history[1].did.name.as_deref()),
        (Op::Update, Some("Birch"))
    );
    assert_eq!(history[1].fields.len(), 1);
    assert_eq!(
        history[1].fields["name"],
        [Value::Text("Alder".into()), Value::Text("Birch".into())]
    );
    assert_eq!(history.last().map(|change| change.op), Some(Op::Delete));
    Ok(())
}

#[test]
fn typing_within_ten_seconds_is_one_step() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "New account", |tx| tx.insert(&account(1, "A")))?;
    let at = |seconds: i64| {
        let mut at = stamp(2 + u32::try_from(seconds).unwrap_or(0));
        at.at = stamp(2).at + chrono::TimeDelta::seconds(seconds);
        at
    };
    let field = |name| Did::edit("account", name).of(Id::fixed(1));
    let typed = |seconds, text: &str| {
        store.write_coalesced(at(seconds), &field("name"), |tx| tx.update(&account(1, text)))
    };
    let first = typed(0, "Al")?.txn;
    assert_eq!(typed(5, "Ald")?.txn, first);
    assert_eq!(typed(9, "Alder")?.txn, first);
    assert_ne!(typed(10, "Alder & Co")?.txn, first);
    store.undo(stamp(30))?;
    assert_eq!(name(&store)?.as_deref(), Some("Alder"));
    // What was undone is not typed on.
    assert_ne!(typed(11, "Aldera")?.txn, first);
    store.undo(stamp(31))?;
    store.undo(stamp(32))?;
    assert_eq!(name(&store)?.as_deref(), Some("A"));
    store.redo(stamp(33))?;
    assert_eq!(name(&store)?.as_deref(), Some("Alder"));

    // Another field is another step, however soon one goes on typing there.
    let named = store.write_coalesced(at(40), &field("name"), |tx| tx.update(&account(1, "Alders")))?;
    let industry = |text: &str| Account {
        industry: Some(text.into()),
        ..account(1, "Alders")
    };
    let said = |seconds, text: &str| {
        store.write_coalesced(at(seconds), &field("industry"), |tx| tx.update(&industry(text)))
    };
    let first = said(41, "Tim")?.txn;
    assert_ne!(first, named.txn);
    assert_eq!(said(42, "Timber")?.txn, first);
    let back = store.write_coalesced(at(43), &field("name"), |tx| {
        tx.update(&Account {
            name: "Alder & Co".into(),
            ..industry("Timber")
        })
    })?;
    assert_ne!(back.txn, named.txn, "something else came between");
    Ok(())
}

#[test]
fn of_several_who_undo_at_once_each_takes_a_step_of_its_own() -> Result<()> {
    const AT_ONCE: u32 = 8;
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "New account", |tx| tx.insert(&account(1, "Alder")))?;
    for n in 0..AT_ONCE {
        rename(&store, 2 + n, &format!("Name {n}"))?;
    }
    let each = |n: u32, turn: fn(&Store, Stamp) -> Result<Undone>| {
        std::thread::scope(|scope| {
            let store = &store;
            let threads: Vec<_> = (0..AT_ONCE)
                .map(|k| scope.spawn(move || turn(store, stamp(n + k)).map(turned)))
                .collect();
            let said: Result<BTreeSet<Option<String>>> = threads
                .into_iter()
                .map(|thread| thread.join().expect("no panic"))
                .collect();
            said
        })
    };
    let names: BTreeSet<_> = (0..AT_ONCE).map(|n| Some(format!("Name {n}"))).collect();
    assert_eq!(each(20, Store::undo)?, names);
    assert_eq!(name(&store)?.as_deref(), Some("Alder"));
    assert_eq!(each(40, Store::redo)?, names);
    assert_eq!(name(&store)?.as_deref(), Some("Name 7"));
    Ok(())
}

#[test]
fn what_a_person_changed_since_the_import_is_known_field_by_field() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    let edited = || -> Result<Vec<String>> {
        let edited = store.read(|r| r.fields_edited_here_since_import("account", Id::fixed(1)))?;
        Ok(edited.into_iter().collect())
    };
    store.write(stamp(1), &common::did("Import"), Origin::Import, |tx| {
        tx.insert(&account(1, "Alder"))
    })?;
    assert!(edited()?.is_empty());
    let mut changed = account(1, "Birch");
    changed.hourly_rate = Some(model::Money::minor(100, model::Currency::EUR));
    here(&store, 2, "Edit", |tx| tx.update(&changed))?;
    assert_eq!(edited()?, ["hourly_rate", "name"]);
    store.undo(stamp(3))?;
    assert!(edited()?.is_empty(), "what was undone is as the import left it");
    store.redo(stamp(4))?;
    assert_eq!(edited()?, ["hourly_rate", "name"]);
    changed.name = "Cedar".into();
    let again = common::did("Import again");
    store.write(stamp(5), &again, Origin::Import, |tx| tx.update(&changed))?;
    assert_eq!(edited()?, ["hourly_rate"]);
    store.undo(stamp(6))?;
    assert_eq!(edited()?, ["hourly_rate", "name"]);
    Ok(())
}

#[test]
fn drafts_and_bytes_are_kept_outside_the_history() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    store.put_draft("qbr.1.title", "Half a", stamp(1).at)?;
    store.put_draft("qbr.1.title", "Half a sentence", stamp(1).at)?;
    let kept = here(&store, 2, "Attach", |tx| tx.put_blob(b"bytes"))?;
    assert_eq!(kept.txn, None);
    store.close();
    let store = Store::open(&path, &key())?;
    assert_eq!(store.draft("qbr.1.title")?.as_deref(), Some("Half a sentence"));
    store.drop_draft("qbr.1.title")?;
    assert_eq!(store.draft("qbr.1.title")?, None);
    assert_eq!(
        store.read(|r| r.blob(&kept.value))?.as_deref(),
        Some(b"bytes".as_slice())
    );
    assert!(matches!(store.undo(stamp(4)), Err(Error::NothingToUndo)));
    Ok(())
}

/// Lets the file belong to another device, as if its next writes had come from there.
fn belongs_to(path: &std::path::Path, device: &str) -> Result<String> {
    let conn = rusqlite::Connection::open(path)?;
    conn.execute_batch(&key().pragma_key())?;
    let before = conn.query_row("SELECT value FROM meta WHERE key = 'device'", [], |row| {
        row.get(0)
    })?;
    conn.execute("UPDATE meta SET value = ?1 WHERE key = 'device'", [device])?;
    Ok(before)
}

#[test]
fn a_step_whose_field_another_device_changed_since_is_refused_by_name_and_left_alone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    here(&store, 1, "New account", |tx| tx.insert(&account(1, "Alder")))?;
    let industry = |name: &str, industry: &str| Account {
        industry: Some(industry.into()),
        ..account(1, name)
    };
    here(&store, 2, "Rename", |tx| tx.update(&industry("Birch", "Timber")))?;
    store.close();
    let ours = belongs_to(&path, "another")?;
    let store = Store::open(&path, &key())?;
    assert_eq!(
        store.undo_steps()?,
        (None, None),
        "another device's steps are not ours to undo"
    );
    here(&store, 3, "Elsewhere", |tx| {
        tx.update(&industry("Birch", "Paper"))
    })?;
    store.close();
    belongs_to(&path, &ours)?;

    let store = Store::open(&path, &key())?;
    let now = || store.read(|r| r.get::<Account>(Id::fixed(1)));
    match store.undo(stamp(4)) {
        Err(Error::Conflict {
            entity,
            row_id,
            field,
        }) => {
            assert_eq!(
                (entity.as_str(), row_id, field.as_str()),
                ("account", Id::fixed(1), "industry")
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        now()?,
        Some(industry("Birch", "Paper")),
        "nothing of it is undone"
    );
    here(&store, 5, "Agree", |tx| tx.update(&industry("Birch", "Timber")))?;
    store.undo(stamp(6))?;
    assert!(matches!(store.undo(stamp(7)), Err(Error::Conflict { .. })));
    Ok(())
}

#[test]
fn a_transaction_sees_whether_anything_was_written_since_it_was_planned() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0))?;
    here(&store, 1, "New account", |tx| tx.insert(&account(1, "Alder")))?;
    let planned = store.read(|r| r.revision())?;
    let now = here(&store, 2, "Planned", |tx| {
        let now = tx.revision()?;
        tx.update(&account(1, "Birch"))?;
        assert_ne!(tx.revision()?, planned);
        Ok(now)
    })?;
    assert_eq!(now.value, planned);
    let later = here(&store, 3, "Planned", |tx| tx.revision())?;
    assert_ne!(later.value, planned);
    Ok(())
}
