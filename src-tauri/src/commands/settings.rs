//! The firm's settings.

use desk::settings::{FirmView, SettingsView};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn settings_get(shell: State<'_, Shell>) -> Answer<SettingsView> {
    shell.ask(|desk| desk.settings_get()).await
}

#[tauri::command]
#[specta::specta]
pub async fn settings_set_firm(shell: State<'_, Shell>, firm: FirmView) -> Answer<SettingsView> {
    shell.ask(move |desk| desk.settings_set_firm(firm)).await
}
