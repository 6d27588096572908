//! It locks by itself: nobody there, a computer that goes to sleep, a locked screen. What was being typed is kept, and
//! nothing of a client stays in the window.

use fantoccini::key::Key;
use zbus::blocking::connection::Builder;

use crate::finder::Role;
use crate::processes;
use crate::seat::Seat;
use crate::steps;

const HALF_A_SENTENCE: &str = "Brightfold runs every campa";

#[tokio::test]
async fn nobody_there_locks_it_and_what_was_being_typed_is_kept() {
    let mut seat = Seat::take_in("idle", |_| {
        (vec![("TENURE_E2E_IDLE_SECONDS", "12".into())], Vec::new())
    });
    seat.open().await;
    steps::create_vault(&seat).await;
    type_half_a_sentence(&seat).await;

    seat.find(Role::Heading, "Unlock the vault").await;
    seat.see("without use. What you were writing is kept.").await;
    seat.picture("1-locked");
    sees_no_client(&seat).await;

    // One press of a key every few seconds is use enough.
    steps::unlock(&seat).await;
    seat.find(Role::Button, "Accounts").await;
    for _ in 0..5 {
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
        seat.press(&char::from(Key::Shift).to_string()).await;
    }
    finds_half_a_sentence(&seat).await;
    seat.picture("2-kept");
}

#[tokio::test]
async fn a_computer_that_goes_to_sleep_or_locks_its_screen_locks_it() {
    let mut address = String::new();
    let mut seat = Seat::take_in("sleep", |folder| {
        let (bus, its) = processes::bus(folder);
        address.clone_from(&its);
        let around = vec![
            ("DBUS_SYSTEM_BUS_ADDRESS", its.clone()),
            ("DBUS_SESSION_BUS_ADDRESS", its),
        ];
        (around, vec![bus])
    });
    seat.open().await;
    steps::create_vault(&seat).await;
    type_half_a_sentence(&seat).await;

    says(
        &address,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        "PrepareForSleep",
    );
    seat.see("when the computer slept. What you were writing is kept.")
        .await;
    seat.picture("1-slept");
    sees_no_client(&seat).await;
    steps::unlock(&seat).await;
    finds_half_a_sentence(&seat).await;

    says(
        &address,
        "org.gnome.ScreenSaver",
        "/org/gnome/ScreenSaver",
        "org.gnome.ScreenSaver",
        "ActiveChanged",
    );
    seat.see("with the screen. What you were writing is kept.").await;
    seat.picture("2-screen");
    sees_no_client(&seat).await;
}

/// From the just made vault to a review's title that is being typed.
async fn type_half_a_sentence(seat: &Seat) {
    steps::import(seat, "qbr-case.json", "Brightfold").await;
    seat.click(Role::Button, "Open the account").await;
    steps::prepare_qbr(seat).await;
    seat.click(Role::Button, "Page 3,").await;
    seat.see("page 3 of").await;
    seat.replace_in("Title", HALF_A_SENTENCE).await;
}

async fn finds_half_a_sentence(seat: &Seat) {
    seat.click(Role::Button, "QBRs").await;
    seat.click(Role::Button, "Brightfold").await;
    seat.click(Role::Button, "Page 3,").await;
    seat.see("page 3 of").await;
    let title = seat.find(Role::Field, "Title").await;
    assert_eq!(
        title.prop("value").await.unwrap().as_deref(),
        Some(HALF_A_SENTENCE),
        "what was being typed is there again"
    );
}

async fn sees_no_client(seat: &Seat) {
    let page = seat.look("return document.documentElement.outerHTML").await;
    let page = page.as_str().unwrap_or_default();
    assert!(
        !page.is_empty() && !page.contains("Brightfold"),
        "a client's name is still in the window"
    );
    assert_eq!(
        seat.look("return document.images.length").await,
        0,
        "no page's picture is left"
    );
}

/// Says on a bus, under a name of the system's, that something begins.
fn says(bus: &str, name: &str, path: &str, interface: &str, signal: &str) {
    let speaker = Builder::address(bus)
        .and_then(|builder| builder.name(name))
        .and_then(Builder::build)
        .expect("the test's bus takes the name");
    speaker
        .emit_signal(None::<&str>, path, interface, signal, &(true,))
        .expect("a signal can be sent");
    // The bus delivers what was sent before it answers this.
    speaker
        .call_method(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            Some("org.freedesktop.DBus"),
            "GetId",
            &(),
        )
        .expect("the bus answers");
}
