//! Linux: what logind and the screen savers say on the two buses. Where there is no bus, or nobody speaks on it, the
//! ticks alone watch.

use std::collections::HashMap;

use desk::vault::Noticed;
use tauri::AppHandle;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::zvariant::{OwnedFd, OwnedValue};
use zbus::{MatchRule, Message};

const LOGIND: &str = "org.freedesktop.login1";
const LOGIND_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// What is listened to on the system's bus, from logind alone: interface and signal.
const ON_THE_SYSTEM: [(&str, &str); 3] = [
    (MANAGER, "PrepareForSleep"),
    (SESSION, "Lock"),
    (PROPERTIES, "PropertiesChanged"),
];

/// What is listened to on the session's bus: every desktop's screen saver says the same under its own name.
const SCREEN_SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];
const ACTIVE_CHANGED: &str = "ActiveChanged";

/// Begins to listen on both.
pub fn begin(app: &AppHandle) {
    let here = app.clone();
    // What went wrong is no more than a bus that says nothing.
    std::thread::spawn(move || drop(listen_to_the_system(&here)));
    let here = app.clone();
    std::thread::spawn(move || drop(listen_to_the_session(&here)));
}

fn listen_to_the_system(app: &AppHandle) -> zbus::Result<()> {
    let bus = Connection::system()?;
    let logind = Proxy::new(&bus, LOGIND, LOGIND_PATH, MANAGER)?;
    let ours = our_session(&logind);
    for (interface, signal) in ON_THE_SYSTEM {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(LOGIND)?
            .interface(interface)?
            .member(signal)?
            .build();
        zbus::blocking::fdo::DBusProxy::new(&bus)?.add_match_rule(rule)?;
    }
    // The computer sleeps only after this is let go of (or five seconds): long enough to lock first.
    let mut held = hold_back_sleep(&logind);
    for message in MessageIterator::from(&bus) {
        let message = message?;
        match system_noticed(&message, ours.as_deref()) {
            Some(Noticed::Sleep) => {
                super::notice(app, Noticed::Sleep);
                held = None;
            }
            Some(noticed) => super::notice(app, noticed),
            None if held.is_none() && is_signal(&message, MANAGER, "PrepareForSleep") => {
                held = hold_back_sleep(&logind);
            }
            None => {}
        }
    }
    Ok(())
}

fn listen_to_the_session(app: &AppHandle) -> zbus::Result<()> {
    let bus = Connection::session()?;
    for interface in SCREEN_SAVERS {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(interface)?
            .member(ACTIVE_CHANGED)?
            .build();
        zbus::blocking::fdo::DBusProxy::new(&bus)?.add_match_rule(rule)?;
    }
    for message in MessageIterator::from(&bus) {
        if let Some(noticed) = session_noticed(&message?) {
            super::notice(app, noticed);
        }
    }
    Ok(())
}

fn hold_back_sleep(logind: &Proxy<'_>) -> Option<OwnedFd> {
    logind
        .call(
            "Inhibit",
            &("sleep", "Tenure", "The vault is locked first", "delay"),
        )
        .ok()
}

/// The path of the session this program runs in, where logind knows it: another person's locked screen is not ours.
fn our_session(logind: &Proxy<'_>) -> Option<String> {
    let id = std::env::var("XDG_SESSION_ID").ok()?;
    let path: zbus::zvariant::OwnedObjectPath = logind.call("GetSession", &(id,)).ok()?;
    Some(path.to_string())
}

fn is_signal(message: &Message, interface: &str, signal: &str) -> bool {
    let header = message.header();
    header.interface().is_some_and(|name| name == interface)
        && header.member().is_some_and(|name| name == signal)
}

fn system_noticed(message: &Message, ours: Option<&str>) -> Option<Noticed> {
    if is_signal(message, MANAGER, "PrepareForSleep") {
        let begins: bool = message.body().deserialize().ok()?;
        return begins.then_some(Noticed::Sleep);
    }
    let header = message.header();
    let path = header.path()?.as_str();
    if ours.is_some_and(|ours| ours != path) {
        return None;
    }
    if is_signal(message, SESSION, "Lock") {
        return Some(Noticed::ScreenLocked);
    }
    if is_signal(message, PROPERTIES, "PropertiesChanged") {
        let body = message.body();
        let (interface, changed, _): (&str, HashMap<&str, OwnedValue>, Vec<&str>) =
            body.deserialize().ok()?;
        let locked = changed
            .get("LockedHint")
            .and_then(|hint| bool::try_from(hint).ok())?;
        return (interface == SESSION && locked).then_some(Noticed::ScreenLocked);
    }
    None
}

fn session_noticed(message: &Message) -> Option<Noticed> {
    let saver = SCREEN_SAVERS
        .iter()
        .any(|interface| is_signal(message, interface, ACTIVE_CHANGED));
    let active: bool = saver.then(|| message.body().deserialize().ok()).flatten()?;
    active.then_some(Noticed::ScreenLocked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zbus::zvariant::Value;

    const OURS: &str = "/org/freedesktop/login1/session/_32";

    fn signal<B: serde::Serialize + zbus::zvariant::DynamicType>(
        path: &str,
        interface: &str,
        name: &str,
        body: &B,
    ) -> Message {
        Message::signal(path, interface, name)
            .unwrap()
            .build(body)
            .unwrap()
    }

    #[test]
    fn going_to_sleep_is_noticed_and_waking_is_not() {
        let sleep = |begins: bool| signal(LOGIND_PATH, MANAGER, "PrepareForSleep", &(begins,));
        assert_eq!(system_noticed(&sleep(true), Some(OURS)), Some(Noticed::Sleep));
        assert_eq!(system_noticed(&sleep(false), Some(OURS)), None);
    }

    #[test]
    fn our_own_sessions_lock_is_noticed_and_anothers_is_not() {
        let lock = signal(OURS, SESSION, "Lock", &());
        assert_eq!(system_noticed(&lock, Some(OURS)), Some(Noticed::ScreenLocked));
        assert_eq!(system_noticed(&lock, None), Some(Noticed::ScreenLocked));
        assert_eq!(
            system_noticed(&lock, Some("/org/freedesktop/login1/session/_33")),
            None
        );
    }

    #[test]
    fn a_session_that_says_it_is_locked_is_noticed() {
        let hint = |locked: bool| {
            let changed = HashMap::from([("LockedHint", Value::from(locked))]);
            signal(
                OURS,
                PROPERTIES,
                "PropertiesChanged",
                &(SESSION, changed, Vec::<&str>::new()),
            )
        };
        assert_eq!(
            system_noticed(&hint(true), Some(OURS)),
            Some(Noticed::ScreenLocked)
        );
        assert_eq!(system_noticed(&hint(false), Some(OURS)), None);
    }

    #[test]
    fn every_desktops_screen_saver_is_noticed_when_it_comes_on() {
        for saver in SCREEN_SAVERS {
            let changed = |active: bool| signal("/ScreenSaver", saver, ACTIVE_CHANGED, &(active,));
            assert_eq!(
                session_noticed(&changed(true)),
                Some(Noticed::ScreenLocked),
                "{saver}"
            );
            assert_eq!(session_noticed(&changed(false)), None, "{saver}");
        }
        let other = signal("/ScreenSaver", "org.example.Saver", ACTIVE_CHANGED, &(true,));
        assert_eq!(session_noticed(&other), None);
    }
}
