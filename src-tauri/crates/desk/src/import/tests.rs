//! Imports that are disturbed: by a damaged log, a write that fails, a write meanwhile, a deletion.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

use super::*;
use crate::{Clock, Places, Setup};

const PASSPHRASE: &str = "six words that nobody else says";

struct Morning;

impl Clock for Morning {
    fn now(&self) -> DateTime<Utc> {
        "2025-10-06T08:00:00Z".parse().unwrap()
    }
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

fn desk(home: &TempDir, clock: impl Clock + 'static) -> Desk {
    let desk = Desk::new(Setup {
        places: Places {
            memory: None,
            default_vault: home.path().join("vault"),
        },
        clock: Box::new(clock),
        kdf: Some(vault::KdfCost::for_tests()),
    });
    desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    desk
}

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json")
}

fn imported(desk: &Desk) -> ImportDone {
    desk.import_read(&fixture()).unwrap();
    desk.import_apply().unwrap()
}

/// The database behind the desk's back.
fn behind(desk: &Desk) -> rusqlite::Connection {
    let open = desk.open().unwrap();
    let database = rusqlite::Connection::open(open.store.path()).unwrap();
    let key = hold(&open.vault).key().pragma_key();
    database.execute_batch(&key).unwrap();
    database
}

#[test]
fn a_log_that_cannot_say_what_was_edited_here_ends_the_import() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let account = imported(&desk).account;
    let qbr = desk.qbr_prepare(account, None).unwrap().qbr;
    desk.qbr_set_meeting(qbr, "2025-10-16".parse().ok()).unwrap();
    let damaged = behind(&desk).execute_batch(&format!(
        "DROP TRIGGER change_stays; UPDATE change SET fields = '{{' WHERE row_id = '{qbr}' AND op = 'update'"
    ));
    damaged.unwrap();
    assert!(matches!(
        desk.import_read(&fixture()),
        Err(Error::Internal { .. })
    ));
    assert!(matches!(
        desk.import_apply(),
        Err(Error::Internal { .. } | Error::NothingToImport)
    ));
    let kept = desk
        .read(|reader| Ok(reader.get::<model::qbr::Qbr>(qbr)?))
        .unwrap();
    assert_eq!(kept.unwrap().on, "2025-10-16".parse().ok());
}
