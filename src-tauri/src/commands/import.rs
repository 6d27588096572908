//! Files in: chosen, looked at, then applied or let go.

use desk::import::{ImportDone, ImportView};
use tauri::{AppHandle, State};

use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn import_choose(app: AppHandle, shell: State<'_, Shell>) -> Answer<Option<ImportView>> {
    match picker::pick(&app, Pick::Import).await {
        Some(file) => shell.ask(move |desk| desk.import_read(&file)).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
#[specta::specta]
pub async fn import_read_again(shell: State<'_, Shell>) -> Answer<ImportView> {
    shell.ask(|desk| desk.import_read_again()).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_apply(firm: Vec<String>, shell: State<'_, Shell>) -> Answer<ImportDone> {
    shell.ask(move |desk| desk.import_apply_with_firm(&firm)).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_cancel(shell: State<'_, Shell>) -> Answer<()> {
    shell.ask(|desk| desk.import_cancel()).await
}
