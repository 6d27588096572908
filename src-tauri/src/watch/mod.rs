//! What goes on around the window that may lock the vault: time without use, sleep, a locked screen. Here it is only
//! noticed; whether it locks is the desk's rule.

#[cfg(target_os = "linux")]
mod buses;

use std::time::Duration;

use desk::vault::Noticed;
use tauri::{AppHandle, Manager};

use crate::closing;
use crate::state::Shell;

/// How often the time is looked at: a lock comes at most so much late. On macOS and Windows, where no safe library
/// tells of sleep, the clock that jumped between two looks does.
const EVERY: Duration = if cfg!(feature = "e2e") {
    Duration::from_millis(500)
} else {
    Duration::from_secs(5)
};

/// Begins to watch, for as long as the program runs.
pub fn begin(app: &AppHandle) {
    let app = app.clone();
    #[cfg(target_os = "linux")]
    buses::begin(&app);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(EVERY);
            notice(
                &app,
                Noticed::Tick {
                    system_idle: system_idle(),
                },
            );
        }
    });
}

/// Tells the desk what was noticed, and locks if that is a reason.
pub fn notice(app: &AppHandle, noticed: Noticed) {
    if let Some(why) = app.state::<Shell>().desk().vault_noticed(noticed) {
        closing::lock(app, why);
    }
}

/// For how long nobody used the computer; nothing where the system does not say.
fn system_idle() -> Option<Duration> {
    let variable = |name| std::env::var(name).unwrap_or_default();
    if cfg!(target_os = "linux")
        && !variable("WAYLAND_DISPLAY").is_empty()
        && variable("XDG_SESSION_TYPE") != "wayland"
    {
        // The library would ask XWayland, which sees only what goes to X programs.
        return None;
    }
    system_idle_time::get_idle_time().ok()
}
