//! What the shell tells the window without being asked.

use desk::vault::{RotationStep, VaultView, WhyLocked};
use desk::{Desk, history};
use example::ExampleProgress;
use model::Id;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::state::Shell;

/// A write changed these: whatever shows them asks again.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub struct Touched {
    /// The kinds of record, by their table's name.
    pub entities: Vec<String>,
    /// The accounts they belong to.
    pub accounts: Vec<Id>,
}

/// The vault was locked: the window forgets everything it shows.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub struct Locked {
    /// Why.
    pub why: WhyLocked,
}

/// The vault is about to be locked: the window keeps what is being typed and says so (`vault_kept`).
#[derive(Clone, Debug, Serialize, Type, Event)]
pub struct Closing;

/// How far the rotation of the data key is.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub struct Rotating {
    /// What is being done.
    pub step: RotationStep,
}

/// The example is being made, and this far.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub struct ExampleMaking(pub ExampleProgress);

/// Tells the window how far the example is.
pub fn making(app: &AppHandle, at: ExampleProgress) {
    let _ = ExampleMaking(at).emit(app);
}

/// The backup of a day was made, or why it was not.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub struct BackedUp {
    /// Why there is none.
    pub trouble: Option<desk::Error>,
}

/// Has the backup of the day made, where neither the window nor whoever opened the vault waits for it.
pub fn back_up(app: &AppHandle) {
    let app = app.clone();
    drop(tauri::async_runtime::spawn_blocking(move || {
        let trouble = match app.state::<Shell>().desk().backup_of_today() {
            // Locked again before it was made: the next opening makes it.
            Ok(None) | Err(desk::Error::Locked) => return,
            made => made.err(),
        };
        let _ = BackedUp { trouble }.emit(&app);
    }));
}

/// Has the desk tell the window of every write.
pub fn tell_of_writes(desk: &Desk, app: AppHandle) {
    desk.observe(move |history::Touched { entities, accounts }| {
        let touched = Touched {
            entities: entities.clone(),
            accounts: accounts.clone(),
        };
        // Only fails when the window is gone, and then nobody needs to hear it.
        let _ = touched.emit(&app);
    });
}

/// Tells the window that the vault was locked.
pub fn locked(app: &AppHandle, vault: &VaultView) {
    if let Some(why) = vault.why_locked {
        let _ = Locked { why }.emit(app);
    }
}
