//! A database is made, written, closed, opened again and read.

mod common;

use common::{account, here, key, stamp};
use model::accounts::{Account, TeamMember};
use model::{Currency, Id};
use store::{Error, Store};

#[test]
fn what_was_written_is_there_after_reopening() -> store::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("tenure.db");
    let store = Store::create(&path, &key(), stamp(0))?;
    let anna = TeamMember {
        name: "Anna Holm".into(),
        ..TeamMember::begun(Id::fixed(1))
    };
    let mut alder = account(2, "Alder \"& Co\"\0; DROP TABLE account; -- שלום");
    alder.owner = Some(anna.id);
    let written = here(&store, 1, "New account", |tx| {
        tx.insert(&alder)?;
        tx.insert(&anna)
    })?;
    assert_eq!(written.touched.len(), 2);
    let nothing = here(&store, 2, "Nothing", |tx| tx.update(&alder))?;
    assert_eq!((nothing.txn, nothing.value), (None, false));
    store.close();
    store.close();
    assert!(matches!(store.read(|r| r.firm()), Err(Error::Closed)));
    assert!(matches!(
        Store::create(&path, &key(), stamp(3)),
        Err(Error::AlreadyExists)
    ));

    let store = Store::open(&path, &key())?;
    store.read(|r| -> store::Result<()> {
        assert_eq!(r.get::<Account>(alder.id)?.as_ref(), Some(&alder));
        let records = r.account_records(alder.id)?.expect("it is there");
        assert_eq!(
            (records.account, records.team),
            (alder.clone(), vec![anna.clone()])
        );
        Ok(())
    })?;
    alder.currency = Currency::EUR;
    here(&store, 4, "Currency", |tx| tx.update(&alder))?;
    here(&store, 5, "Delete", |tx| tx.delete::<Account>(alder.id))?;
    assert_eq!(store.read(|r| r.get::<Account>(alder.id))?, None);
    assert!(matches!(
        here(&store, 6, "Again", |tx| tx.delete::<Account>(alder.id)),
        Err(Error::NotFound { .. })
    ));
    Ok(())
}
