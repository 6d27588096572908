//! The record door: six commands for every kind of record.

use desk::Origin;
use desk::records::{Fields, Pasted, RecordAct, RecordRow, Removed};
use model::{FieldValue, Id};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn record_list(
    shell: State<'_, Shell>,
    kind: String,
    account: Option<Id>,
) -> Answer<Vec<RecordRow>> {
    shell.ask(move |desk| desk.record_list(&kind, account)).await
}

#[tauri::command]
#[specta::specta]
pub async fn record_create(
    shell: State<'_, Shell>,
    kind: String,
    account: Option<Id>,
    fields: Fields,
) -> Answer<Id> {
    shell
        .ask(move |desk| desk.record_create(&kind, account, fields))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn record_set(
    shell: State<'_, Shell>,
    kind: String,
    id: Id,
    field: String,
    value: Option<FieldValue>,
) -> Answer<()> {
    shell
        .ask(move |desk| desk.record_set(&kind, id, &field, value))
        .await
}

/// Several fields of a record as one gesture sets them: a step of its own, however soon the next one follows.
#[tauri::command]
#[specta::specta]
pub async fn record_change(shell: State<'_, Shell>, kind: String, id: Id, fields: Fields) -> Answer<()> {
    shell
        .ask(move |desk| {
            let change = RecordAct::Change { kind, id, fields };
            desk.record_step(Origin::Here, &[change])
        })
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn record_remove(shell: State<'_, Shell>, kind: String, id: Id) -> Answer<Removed> {
    shell.ask(move |desk| desk.record_remove(&kind, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn record_remove_all(shell: State<'_, Shell>, kind: String, ids: Vec<Id>) -> Answer<()> {
    shell.ask(move |desk| desk.record_remove_all(&kind, &ids)).await
}

#[tauri::command]
#[specta::specta]
pub async fn record_paste(
    shell: State<'_, Shell>,
    kind: String,
    account: Option<Id>,
    fields: Vec<String>,
    rows: Vec<Vec<String>>,
    write: bool,
) -> Answer<Pasted> {
    shell
        .ask(move |desk| desk.record_paste(&kind, account, &fields, &rows, write))
        .await
}
