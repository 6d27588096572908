//! The firm's settings.

use desk::settings::SettingsView;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn settings_get(shell: State<'_, Shell>) -> Answer<SettingsView> {
    shell.ask(|desk| desk.settings_get()).await
}
