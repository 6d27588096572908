//! Before the vault is locked the window is asked to keep what is being typed: a short hand-over, and bounded, because
//! a window that does not answer must not keep a vault open.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use desk::vault::WhyLocked;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::events::{self, Closing};
use crate::state::Shell;

/// How long the window has to keep its drafts.
const PATIENCE: Duration = Duration::from_secs(1);

/// How many hand-overs were answered.
#[derive(Default)]
pub struct Kept {
    answers: Mutex<u64>,
    answered: Condvar,
}

impl Kept {
    /// The window has kept everything.
    pub fn tell(&self) {
        *self.answers.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.answered.notify_all();
    }

    fn wait(&self, ask: impl FnOnce()) {
        let answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *answers;
        ask();
        let waited = self
            .answered
            .wait_timeout_while(answers, PATIENCE, |now| *now == before);
        drop(waited);
    }
}

/// Has the window keep what is being typed, locks the vault and tells the window why. Not for the window's own thread,
/// which it waits for.
pub fn lock(app: &AppHandle, why: WhyLocked) {
    let shell = app.state::<Shell>();
    shell.kept().wait(|| drop(Closing.emit(app)));
    shell.desk().vault_lock_because(why);
    if let Ok(view) = shell.desk().vault_state() {
        events::locked(app, &view);
    }
}

/// The same when the window is being closed: it stays until all is kept, and then goes.
pub fn quit(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        lock(&app, WhyLocked::Asked);
        if let Some(window) = app.get_webview_window("main")
            && window.destroy().is_err()
        {
            app.exit(0);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::time::Instant;

    #[test]
    fn a_window_that_answers_is_waited_for_no_longer() {
        let kept = Arc::new(Kept::default());
        let window = Arc::clone(&kept);
        let begun = Instant::now();
        kept.wait(move || {
            std::thread::spawn(move || window.tell());
        });
        assert!(begun.elapsed() < PATIENCE);
    }

    #[test]
    fn a_window_that_does_not_answer_is_given_up_on() {
        let begun = Instant::now();
        Kept::default().wait(|| ());
        assert!(begun.elapsed() >= PATIENCE && begun.elapsed() < 3 * PATIENCE);
    }
}
