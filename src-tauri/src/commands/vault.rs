//! Making, opening and locking the vault.

use desk::vault::{KeychainOff, KitWritten, Noticed, RecoveryKeyView, RotationDone, SecurityView};
use tauri::{AppHandle, State};
use tauri_specta::Event;

use crate::events::{self, Rotating};
use crate::picker::{self, Pick};
use crate::state::{Answer, Shell, VaultSeen};
use crate::watch;

#[tauri::command]
#[specta::specta]
pub async fn vault_state(shell: State<'_, Shell>) -> Answer<VaultSeen> {
    shell.look(|desk| desk.vault_state()).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_open_at_start(app: AppHandle, shell: State<'_, Shell>) -> Answer<VaultSeen> {
    let seen = shell.look(|desk| desk.vault_open_at_start()).await?;
    events::back_up(&app);
    Ok(seen)
}

#[tauri::command]
#[specta::specta]
pub async fn vault_prepare(shell: State<'_, Shell>, passphrase: String) -> Answer<RecoveryKeyView> {
    shell.ask(move |desk| desk.vault_prepare(passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_confirm(shell: State<'_, Shell>, groups: Vec<String>) -> Answer<VaultSeen> {
    shell
        .look(move |desk| desk.vault_confirm(&groups).and_then(|()| desk.vault_state()))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_unlock(app: AppHandle, shell: State<'_, Shell>, passphrase: String) -> Answer<VaultSeen> {
    let seen = shell.look(move |desk| desk.vault_unlock(passphrase).and_then(|()| desk.vault_state()));
    let seen = seen.await?;
    events::back_up(&app);
    Ok(seen)
}

#[tauri::command]
#[specta::specta]
pub async fn vault_unlock_with_recovery(
    app: AppHandle,
    shell: State<'_, Shell>,
    key: String,
) -> Answer<VaultSeen> {
    let seen = shell.look(move |desk| {
        desk.vault_unlock_with_recovery(key)
            .and_then(|()| desk.vault_state())
    });
    let seen = seen.await?;
    events::back_up(&app);
    Ok(seen)
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
pub async fn vault_lock(app: AppHandle, shell: State<'_, Shell>) -> Answer<VaultSeen> {
    let seen = shell.look(|desk| {
        desk.vault_lock();
        desk.vault_state()
    });
    let seen = seen.await?;
    events::locked(&app, &seen.vault);
    Ok(seen)
}

#[tauri::command]
#[specta::specta]
pub async fn vault_choose_folder(app: AppHandle, shell: State<'_, Shell>) -> Answer<Option<VaultSeen>> {
    match picker::pick(&app, Pick::Vault).await {
        Some(folder) => shell
            .look(move |desk| example::look(desk, &folder))
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// Somebody used the window: the time without use begins anew.
#[tauri::command]
#[specta::specta]
pub async fn vault_used(app: AppHandle) -> Answer<()> {
    let noticed = tauri::async_runtime::spawn_blocking(move || watch::notice(&app, Noticed::Used));
    noticed.await.map_err(|_| desk::Error::Internal {
        what: "a notice stopped".into(),
    })
}

/// The window has kept what was being typed, as it was asked to before a lock.
#[tauri::command]
#[specta::specta]
pub async fn vault_kept(shell: State<'_, Shell>) -> Answer<()> {
    shell.kept().tell();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub async fn security_get(shell: State<'_, Shell>) -> Answer<SecurityView> {
    shell.ask(|desk| desk.security_get()).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_turn_keychain_on(shell: State<'_, Shell>, passphrase: String) -> Answer<SecurityView> {
    shell
        .ask(move |desk| desk.vault_turn_keychain_on(passphrase))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_turn_keychain_off(shell: State<'_, Shell>) -> Answer<KeychainOff> {
    shell.ask(|desk| desk.vault_turn_keychain_off()).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_set_idle_minutes(shell: State<'_, Shell>, minutes: u8) -> Answer<SecurityView> {
    shell.ask(move |desk| desk.vault_set_idle_minutes(minutes)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_renew_recovery(shell: State<'_, Shell>, passphrase: String) -> Answer<RecoveryKeyView> {
    shell.ask(move |desk| desk.vault_renew_recovery(passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_confirm_recovery(shell: State<'_, Shell>, groups: Vec<String>) -> Answer<()> {
    shell.ask(move |desk| desk.vault_confirm_recovery(&groups)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_give_up_renewing(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .ask(|desk| {
            desk.vault_give_up_renewing();
            Ok(())
        })
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_rotate_prepare(shell: State<'_, Shell>, passphrase: String) -> Answer<RecoveryKeyView> {
    shell.ask(move |desk| desk.vault_rotate_prepare(passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_rotate(
    app: AppHandle,
    shell: State<'_, Shell>,
    groups: Vec<String>,
) -> Answer<RotationDone> {
    let telling = app.clone();
    let rotated = shell
        .ask(move |desk| desk.vault_rotate(&groups, &mut |step| drop(Rotating { step }.emit(&telling))))
        .await;
    match rotated {
        // Backups made until now are under the key that was.
        Ok(_) => events::back_up(&app),
        // When the exchange had begun the vault is locked now, and the window must not go on showing it.
        Err(_) => events::locked(&app, &shell.ask(|desk| desk.vault_state()).await?),
    }
    rotated
}

#[tauri::command]
#[specta::specta]
pub async fn vault_stop_rotating(shell: State<'_, Shell>) -> Answer<()> {
    shell.desk().vault_stop_rotating();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub async fn vault_save_kit(app: AppHandle, shell: State<'_, Shell>) -> Answer<Option<KitWritten>> {
    match picker::pick(&app, Pick::Kit(shell.desk().vault_kit_name())).await {
        Some(path) => shell.ask(move |desk| desk.vault_write_kit(&path)).await.map(Some),
        None => Ok(None),
    }
}
