//! What was typed and not yet kept, and what was kept and can be taken back.

use desk::history::{UndoView, Undone};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn draft_save(shell: State<'_, Shell>, key: String, text: String) -> Answer<()> {
    shell.ask(move |desk| desk.draft_save(&key, &text)).await
}

#[tauri::command]
#[specta::specta]
pub async fn draft_load(shell: State<'_, Shell>, key: String) -> Answer<Option<String>> {
    shell.ask(move |desk| desk.draft_load(&key)).await
}

#[tauri::command]
#[specta::specta]
pub async fn draft_drop(shell: State<'_, Shell>, key: String) -> Answer<()> {
    shell.ask(move |desk| desk.draft_drop(&key)).await
}

#[tauri::command]
#[specta::specta]
pub async fn undo(shell: State<'_, Shell>) -> Answer<Undone> {
    shell.ask(|desk| desk.undo()).await
}

#[tauri::command]
#[specta::specta]
pub async fn redo(shell: State<'_, Shell>) -> Answer<Undone> {
    shell.ask(|desk| desk.redo()).await
}

#[tauri::command]
#[specta::specta]
pub async fn undo_state(shell: State<'_, Shell>) -> Answer<UndoView> {
    shell.ask(|desk| desk.undo_state()).await
}
