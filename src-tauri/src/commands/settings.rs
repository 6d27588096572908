//! The firm's settings.

use desk::settings::{LogoView, SettingsView};
use tauri::{AppHandle, State};

use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn settings_get(shell: State<'_, Shell>) -> Answer<SettingsView> {
    shell.ask(|desk| desk.settings_get()).await
}

#[tauri::command]
#[specta::specta]
pub async fn logo_choose(app: AppHandle, shell: State<'_, Shell>) -> Answer<Option<LogoView>> {
    match picker::pick(&app, Pick::Logo).await {
        Some(path) => shell.ask(move |desk| desk.logo_set(&path)).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
#[specta::specta]
pub async fn logo_remove(shell: State<'_, Shell>) -> Answer<()> {
    shell.ask(|desk| desk.logo_remove()).await
}
