//! Imports that are disturbed: by a damaged log, a write that fails, a write meanwhile, a deletion.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

use super::*;
use crate::desk::hold;
use crate::records::Fields;
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
    let key = open.vault(|vault| Ok(vault.key().pragma_key())).unwrap();
    database.execute_batch(&key).unwrap();
    database
}

#[test]
fn a_log_that_cannot_say_what_was_edited_here_ends_the_import() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let account = imported(&desk).account;
    let qbr = desk.qbr_prepare(account, None, None).unwrap().qbr;
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

#[test]
fn an_import_that_could_not_be_written_can_be_tried_again() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let database = behind(&desk);
    desk.import_read(&fixture()).unwrap();
    database
        .execute_batch(
            "CREATE TRIGGER full BEFORE INSERT ON stakeholder BEGIN SELECT RAISE(ROLLBACK, 'full'); END",
        )
        .unwrap();
    assert!(matches!(desk.import_apply(), Err(Error::Internal { .. })));
    assert_eq!(desk.accounts_list().unwrap().accounts, []);
    desk.import_read_again().unwrap();
    database.execute_batch("DROP TRIGGER full").unwrap();
    assert!(desk.import_apply().unwrap().written > 0);
    assert_eq!(desk.import_apply(), Err(Error::NothingToImport));
}

#[test]
fn a_file_that_could_not_be_read_can_be_read_again() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let file = home.path().join("account.json");
    assert_eq!(desk.import_read_again(), Err(Error::NothingToImport));
    assert!(matches!(
        desk.import_read(&file),
        Err(Error::FileUnreadable { .. })
    ));
    assert!(matches!(
        desk.import_read_again(),
        Err(Error::FileUnreadable { .. })
    ));
    std::fs::copy(fixture(), &file).unwrap();
    assert_eq!(desk.import_read_again().unwrap().verdict, Verdict::Ready);
    // What is shown is what is imported, whatever else could not be read.
    assert!(desk.import_read(&home.path().join("other.json")).is_err());
    std::fs::remove_file(&file).unwrap();
    assert!(desk.import_read_again().is_err());
    assert_eq!(desk.import_apply().unwrap().account_name, "Brightfold");
}

fn add_account(desk: &Desk, name: &str) -> Result<Id> {
    let name = model::FieldValue::Text(name.to_owned());
    desk.record_create("account", None, Fields::from([("name".to_owned(), Some(name))]))
}

/// A clock that lets something else happen while the desk works: it is asked for every id.
struct Meanwhile {
    desk: Arc<OnceLock<Arc<Desk>>>,
    /// After how many more askings it happens.
    after: Arc<Mutex<Option<usize>>>,
    /// Whether it came through while the desk waited for it.
    came_through: Arc<Mutex<Vec<bool>>>,
    what: fn(&Desk) -> bool,
}

impl Meanwhile {
    /// A desk with this clock.
    fn desk(self, home: &TempDir) -> Arc<Desk> {
        let handle = Arc::clone(&self.desk);
        let desk = Arc::new(desk(home, self));
        handle.set(Arc::clone(&desk)).ok();
        desk
    }

    fn then(what: fn(&Desk) -> bool) -> Self {
        Self {
            desk: Arc::default(),
            after: Arc::default(),
            came_through: Arc::default(),
            what,
        }
    }
}

impl Clock for Meanwhile {
    fn now(&self) -> DateTime<Utc> {
        let after = *hold(&self.after);
        *hold(&self.after) = after.and_then(|after| after.checked_sub(1));
        if let (Some(0), Some(desk)) = (after, self.desk.get()) {
            let (told, hears) = std::sync::mpsc::channel();
            let (desk, what) = (Arc::clone(desk), self.what);
            std::thread::spawn(move || {
                let _ = told.send(what(&desk));
            });
            let came = hears.recv_timeout(Duration::from_secs(10)).unwrap_or(false);
            hold(&self.came_through).push(came);
        }
        Morning.now()
    }
    fn today(&self) -> NaiveDate {
        Morning.today()
    }
}

#[test]
fn what_is_written_while_an_import_is_planned_does_not_wait_and_is_planned_for() {
    let home = tempfile::tempdir().unwrap();
    let clock = Meanwhile::then(|desk| add_account(desk, "brightfold").is_ok());
    let (after, came_through) = (Arc::clone(&clock.after), Arc::clone(&clock.came_through));
    let desk = clock.desk(&home);
    assert!(desk.import_read(&fixture()).unwrap().is_new);
    // Not at the first asking, which may be for the time of the transaction, but while ids are given.
    *hold(&after) = Some(1);
    let done = desk.import_apply().unwrap();
    assert_eq!(*hold(&came_through), [true]);
    let accounts = desk.accounts_list().unwrap().accounts;
    assert_eq!(accounts.len(), 1, "it went into the account that came meanwhile");
    assert_eq!(accounts[0].id, done.account);
}

#[test]
fn a_lock_takes_the_key_and_the_file_from_an_import_that_is_under_way() {
    let home = tempfile::tempdir().unwrap();
    let clock = Meanwhile::then(|desk| {
        desk.vault_lock();
        // The keys and the lock are let go of, whoever is still at work.
        let other = Desk::new(Setup {
            places: desk.places.clone(),
            clock: Box::new(Morning),
            kdf: None,
        });
        other.vault_unlock(PASSPHRASE.to_owned()).is_ok()
    });
    let (after, came_through) = (Arc::clone(&clock.after), Arc::clone(&clock.came_through));
    let desk = clock.desk(&home);
    desk.import_read(&fixture()).unwrap();
    *hold(&after) = Some(1);
    assert_eq!(desk.import_apply(), Err(Error::Locked));
    assert_eq!(*hold(&came_through), [true]);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    assert_eq!(desk.import_apply(), Err(Error::NothingToImport));
    assert_eq!(desk.accounts_list().unwrap().accounts, []);
}

#[test]
fn a_file_that_was_being_read_when_the_vault_was_locked_does_not_wait_in_the_next_one() {
    let home = tempfile::tempdir().unwrap();
    let clock = Meanwhile::then(|desk| {
        desk.vault_lock();
        desk.vault_unlock(PASSPHRASE.to_owned()).is_ok()
    });
    let (after, came_through) = (Arc::clone(&clock.after), Arc::clone(&clock.came_through));
    let desk = clock.desk(&home);
    *hold(&after) = Some(1);
    assert_eq!(desk.import_read(&fixture()), Err(Error::Locked));
    assert_eq!(*hold(&came_through), [true]);
    assert_eq!(desk.import_apply(), Err(Error::NothingToImport));
}

#[test]
fn as_much_is_written_as_the_preview_says() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let said = |view: &ImportView| -> u32 { view.summary.iter().map(|part| part.new + part.changed).sum() };
    for file in ["qbr-case.json", "rescue-case.json"] {
        let view = desk.import_read(&fixture().with_file_name(file)).unwrap();
        assert!(said(&view) > 10, "{file}");
        assert_eq!(desk.import_apply().unwrap().written, said(&view), "{file}");
    }
    // A touchpoint with one more person is one that changes.
    let more = home.path().join("more.json");
    let mut file: serde_json::Value = serde_json::from_slice(&std::fs::read(fixture()).unwrap()).unwrap();
    file["touchpoints"][0]["with"] = serde_json::json!(["s1", "s2", "s3"]);
    std::fs::write(&more, file.to_string()).unwrap();
    let view = desk.import_read(&more).unwrap();
    assert_eq!((said(&view), desk.import_apply().unwrap().written), (1, 1));
}

#[test]
fn a_plan_that_rests_on_what_is_no_longer_so_writes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let file = exchange::read_account_path(&fixture()).unwrap().file.unwrap();
    let planned = desk.plan(&file).unwrap();
    add_account(&desk, "Other").unwrap();
    assert_eq!(desk.carry_out(&desk.open().unwrap(), &file, planned), Ok(None));
    assert_eq!(desk.accounts_list().unwrap().accounts.len(), 1);
    let last = desk.undo_state().unwrap().undo.unwrap();
    assert_eq!(
        (last.op, last.name.as_deref()),
        (Some(Operation::Add), Some("Other"))
    );
}

#[test]
fn what_was_removed_here_does_not_come_back_with_its_file() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let account = imported(&desk).account;
    let records = desk
        .read(|reader| crate::find::account_records(reader, account))
        .unwrap();
    let (person, contact) = (records.stakeholders[2].id, records.touchpoints[1].id);
    desk.write(&store::Did::new(model::Operation::Remove, "stakeholder"), |tx| {
        tx.delete::<model::stakeholders::Stakeholder>(person)?;
        Ok(tx.delete::<model::touchpoints::Touchpoint>(contact)?)
    })
    .unwrap();
    let view = desk.import_read(&fixture()).unwrap();
    assert_eq!(view.verdict, Verdict::NothingNew);
    let removed: Vec<_> = view
        .kept
        .iter()
        .map(|kept| (kept.place.as_str(), &kept.field))
        .collect();
    assert_eq!(removed, [("stakeholders[2]", &None), ("touchpoints[1]", &None)]);
    assert_eq!(desk.import_apply().unwrap().written, 0);
    // What was taken back is there, and then there is nothing to keep away.
    desk.undo().unwrap();
    assert_eq!(desk.import_read(&fixture()).unwrap().kept, []);
    desk.redo().unwrap();
    assert_eq!(desk.import_read(&fixture()).unwrap().kept.len(), 2);
}

#[test]
fn an_import_that_was_undone_comes_back_whole() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let whole = |account| {
        let records = desk
            .read(|reader| crate::find::account_records(reader, account))
            .unwrap();
        exchange::write_account_file(&records, None)
    };
    let first = imported(&desk);
    let all = whole(first.account);
    desk.undo().unwrap();
    let again = imported(&desk);
    assert_eq!((again.written, again.kept.len()), (first.written, 0));
    assert_eq!(whole(again.account), all);
    // And when it only brought part of what is there.
    let part = home.path().join("part.json");
    let mut file: serde_json::Value = serde_json::from_slice(&std::fs::read(fixture()).unwrap()).unwrap();
    let more = serde_json::json!({"key": "s9", "name": "Ines Roth"});
    file["stakeholders"].as_array_mut().unwrap().push(more);
    std::fs::write(&part, file.to_string()).unwrap();
    for _ in 0..2 {
        desk.import_read(&part).unwrap();
        let done = desk.import_apply().unwrap();
        assert_eq!((done.written, done.kept.len()), (1, 0));
        desk.undo().unwrap();
    }
}

#[test]
fn nothing_that_a_file_says_of_the_firm_is_written_unless_it_is_taken() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(&home, Morning);
    let firm = || desk.settings_get().unwrap().firm;
    let before = firm();
    let done = imported(&desk);
    assert_eq!(firm(), before);
    assert!(
        done.firm
            .iter()
            .any(|proposal| proposal.field == "fiscal_year_starts")
    );

    let view = desk.import_read(&fixture()).unwrap();
    assert_eq!(
        (view.verdict, view.firm.len()),
        (Verdict::NothingNew, done.firm.len())
    );
    assert!(matches!(
        desk.import_apply_with_firm(&["turnover".to_owned()]),
        Err(Error::Broken {
            rule: Rule::UnknownField,
            ..
        })
    ));
    let taken = desk.import_apply_with_firm(&["currency".to_owned()]).unwrap();
    assert_eq!((taken.written, taken.firm.len()), (1, done.firm.len() - 1));
    let after = firm();
    assert_eq!(
        after.currency.map(|currency| currency.to_string()).as_deref(),
        Some("USD")
    );
    assert_eq!(
        (after.name, after.fiscal_year_starts),
        (before.name.clone(), before.fiscal_year_starts)
    );
    desk.undo().unwrap();
    assert_eq!(firm(), before);
}
