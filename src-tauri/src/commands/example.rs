//! The example portfolio: opened, left, made anew.

use desk::vault::VaultView;
use tauri::{AppHandle, State};

use crate::events;
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn example_open(app: AppHandle, shell: State<'_, Shell>) -> Answer<VaultView> {
    shell
        .ask(move |desk| desk.example_open(&mut |at| events::making(&app, at)))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn example_renew(
    app: AppHandle,
    shell: State<'_, Shell>,
    even_if_added_to: bool,
) -> Answer<VaultView> {
    shell
        .ask(move |desk| desk.example_renew(even_if_added_to, &mut |at| events::making(&app, at)))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn example_cancel(shell: State<'_, Shell>) -> Answer<()> {
    shell.desk().example_cancel();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub async fn example_unlock(shell: State<'_, Shell>) -> Answer<VaultView> {
    shell.ask(|desk| desk.example_unlock()).await
}

#[tauri::command]
#[specta::specta]
pub async fn example_leave(shell: State<'_, Shell>) -> Answer<VaultView> {
    shell.ask(|desk| desk.example_leave()).await
}
