//! Making, opening and locking the vault.

use desk::vault::{RecoveryKeyView, VaultView};
use tauri::{AppHandle, State};

use crate::events;
use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn vault_state(shell: State<'_, Shell>) -> Answer<VaultView> {
    shell.ask(|desk| desk.vault_state()).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_prepare(shell: State<'_, Shell>, passphrase: String) -> Answer<RecoveryKeyView> {
    shell.ask(move |desk| desk.vault_prepare(passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_confirm(shell: State<'_, Shell>, groups: Vec<String>) -> Answer<VaultView> {
    shell
        .ask(move |desk| desk.vault_confirm(&groups).and_then(|()| desk.vault_state()))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_unlock(shell: State<'_, Shell>, passphrase: String) -> Answer<VaultView> {
    shell
        .ask(move |desk| desk.vault_unlock(passphrase).and_then(|()| desk.vault_state()))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_unlock_with_recovery(shell: State<'_, Shell>, key: String) -> Answer<VaultView> {
    shell
        .ask(move |desk| {
            desk.vault_unlock_with_recovery(key)
                .and_then(|()| desk.vault_state())
        })
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_set_passphrase(shell: State<'_, Shell>, passphrase: String) -> Answer<()> {
    shell.ask(move |desk| desk.vault_set_passphrase(passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_change_passphrase(shell: State<'_, Shell>, current: String, next: String) -> Answer<()> {
    shell
        .ask(move |desk| desk.vault_change_passphrase(current, next))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_lock(app: AppHandle, shell: State<'_, Shell>) -> Answer<VaultView> {
    let view = shell.ask(|desk| {
        desk.vault_lock();
        desk.vault_state()
    });
    let view = view.await?;
    events::locked(&app, &view);
    Ok(view)
}

#[tauri::command]
#[specta::specta]
pub async fn vault_choose_folder(app: AppHandle, shell: State<'_, Shell>) -> Answer<Option<VaultView>> {
    match picker::pick(&app, Pick::Vault).await {
        Some(folder) => shell
            .ask(move |desk| desk.vault_set_folder(&folder))
            .await
            .map(Some),
        None => Ok(None),
    }
}
