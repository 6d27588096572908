//! Locking, and who else may have the vault meanwhile.

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps::{self, PASSPHRASE};

#[tokio::test]
async fn a_locked_window_shows_no_client_until_it_is_unlocked() {
    let mut seat = Seat::take("lock");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.click(Role::Button, "Accounts").await;
    seat.find(Role::Button, "Brightfold").await;

    seat.click(Role::Button, "Lock").await;
    seat.find(Role::Heading, "Unlock the vault").await;
    seat.picture("1-locked");
    let page = seat.look("return document.documentElement.outerHTML").await;
    let page = page.as_str().unwrap_or_default();
    assert!(
        !page.is_empty() && !page.contains("Brightfold"),
        "a client's name is still in the window"
    );

    steps::unlock(&seat).await;
    seat.see("Brightfold").await;
}

#[tokio::test]
async fn the_command_line_is_refused_while_the_window_holds_the_vault() {
    let mut seat = Seat::take("held");
    seat.open().await;
    steps::create_vault(&seat).await;

    let refused = seat.tenure(PASSPHRASE, &["accounts"]);
    assert!(!refused.status.success());
    let sentence = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        sentence.contains("open in another window"),
        "it says why: {sentence}"
    );

    seat.close().await;
    let allowed = seat.tenure(PASSPHRASE, &["accounts"]);
    assert!(
        allowed.status.success(),
        "the window let go: {}",
        String::from_utf8_lossy(&allowed.stderr)
    );
}
