//! Backups: listed, made, looked at and restored.

use desk::backups::{BackupMade, BackupsView, PutBackView, RestoreDone, RestoreView};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn backups_list(shell: State<'_, Shell>) -> Answer<BackupsView> {
    shell.ask(|desk| desk.backups()).await
}

#[tauri::command]
#[specta::specta]
pub async fn backup_now(shell: State<'_, Shell>) -> Answer<BackupMade> {
    shell.ask(|desk| desk.backup_now(&mut |_, _| true)).await
}

#[tauri::command]
#[specta::specta]
pub async fn restore_read(
    shell: State<'_, Shell>,
    name: String,
    passphrase: Option<String>,
) -> Answer<RestoreView> {
    shell
        .ask(move |desk| desk.restore_read_here(&name, passphrase))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn restore_apply(shell: State<'_, Shell>, name: String) -> Answer<RestoreDone> {
    shell.ask(move |desk| desk.restore_apply(&name)).await
}

#[tauri::command]
#[specta::specta]
pub async fn restore_cancel(shell: State<'_, Shell>) -> Answer<()> {
    shell.ask(|desk| desk.restore_cancel()).await
}

#[tauri::command]
#[specta::specta]
pub async fn backup_put_back(shell: State<'_, Shell>, passphrase: String) -> Answer<PutBackView> {
    shell
        .ask(move |desk| desk.backup_put_back_newest(passphrase))
        .await
}
