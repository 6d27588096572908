//! A client's right to be forgotten, as a person asks for it.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

mod common;

use common::{fixture, morning, with_vault};
use desk::Error;
use desk::search::SearchFor;
use model::Id;

#[test]
fn an_account_is_erased_once_its_name_was_typed_and_nothing_of_it_can_be_seen_again() {
    let home = tempfile::tempdir().unwrap();
    let (desk, _) = with_vault(home.path(), &morning());
    desk.import_read(&fixture()).unwrap();
    let account = desk.import_apply().unwrap().account;
    let review = desk.qbr_prepare(account, None, None).unwrap();
    for typed in ["", "Brightfol", "brightfold", "Brightfold Ltd"] {
        assert_eq!(desk.account_erase(account, typed), Err(Error::WrongName));
    }
    assert!(desk.account_overview(account).is_ok());
    assert!(desk.account_erase(account, " Brightfold ").unwrap().overwritten);

    assert!(desk.accounts_list().unwrap().accounts.is_empty());
    assert!(desk.qbr_list().unwrap().is_empty());
    assert_eq!(desk.qbr_open(review.qbr).unwrap_err(), Error::NoReview);
    assert_eq!(
        desk.qbr_page(review.qbr, &review.revision, 1),
        Err(Error::NoReview)
    );
    assert_eq!(desk.record_history("account", account), Err(Error::NoRecord));
    let wanted = SearchFor {
        text: "brightfold".to_owned(),
        account: None,
    };
    assert!(desk.search(&wanted).unwrap().hits.is_empty());
    assert_eq!(desk.undo().unwrap_err(), Error::NothingToUndo);
    assert_eq!(desk.account_erase(account, "Brightfold"), Err(Error::NoRecord));
    assert_eq!(
        desk.account_erase(Id::fixed(1), "Brightfold"),
        Err(Error::NoRecord)
    );

    // The same client may come back: as a new account, of which nothing is known.
    let again = desk.import_read(&fixture()).unwrap();
    assert!(again.is_new);
    assert_ne!(desk.import_apply().unwrap().account, account);
}
