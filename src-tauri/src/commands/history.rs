//! What was typed and not yet kept, and what was kept and can be taken back.

use chrono::NaiveDate;
use desk::history::{AccountChanges, RecordHistory, UndoView, Undone};
use model::Id;
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

#[tauri::command]
#[specta::specta]
pub async fn account_changes_since_last_visit(
    shell: State<'_, Shell>,
    id: Id,
) -> Answer<Option<AccountChanges>> {
    shell
        .ask(move |desk| desk.account_changes_since_last_visit(id))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn account_changes(
    shell: State<'_, Shell>,
    id: Id,
    after: NaiveDate,
    until: NaiveDate,
) -> Answer<AccountChanges> {
    shell
        .ask(move |desk| desk.account_changes(id, after, until))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn record_history(shell: State<'_, Shell>, entity: String, id: Id) -> Answer<RecordHistory> {
    shell.ask(move |desk| desk.record_history(&entity, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn record_restore(
    shell: State<'_, Shell>,
    entity: String,
    id: Id,
    txn: Id,
    field: String,
) -> Answer<()> {
    shell
        .ask(move |desk| desk.record_restore(&entity, id, txn, &field))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn record_bring_back(shell: State<'_, Shell>, entity: String, id: Id) -> Answer<()> {
    shell.ask(move |desk| desk.record_bring_back(&entity, id)).await
}
