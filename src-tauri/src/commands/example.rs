//! The example portfolio: opened, left, made anew.

use tauri::{AppHandle, State};

use crate::events;
use crate::state::{Answer, Shell, VaultSeen};

#[tauri::command]
#[specta::specta]
pub async fn example_open(app: AppHandle, shell: State<'_, Shell>) -> Answer<VaultSeen> {
    let making = shell.making();
    shell
        .look(move |desk| making.open(desk, &mut |at| events::making(&app, at)))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn example_renew(
    app: AppHandle,
    shell: State<'_, Shell>,
    even_if_added_to: bool,
) -> Answer<VaultSeen> {
    let making = shell.making();
    shell
        .look(move |desk| making.renew(desk, even_if_added_to, &mut |at| events::making(&app, at)))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn example_cancel(shell: State<'_, Shell>) -> Answer<()> {
    shell.making().cancel();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub async fn example_unlock(shell: State<'_, Shell>) -> Answer<VaultSeen> {
    shell.look(example::unlock).await
}

#[tauri::command]
#[specta::specta]
pub async fn example_leave(shell: State<'_, Shell>) -> Answer<VaultSeen> {
    shell.look(example::leave).await
}
