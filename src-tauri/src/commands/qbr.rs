//! Reviews and their decks.

use chrono::NaiveDate;
use desk::qbr::{DeckView, Exported, QbrRow, Quarters, SourceView};
use model::{Id, Quarter};
use tauri::{AppHandle, State};

use crate::hand_over;
use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn qbr_list(shell: State<'_, Shell>) -> Answer<Vec<QbrRow>> {
    shell.ask(|desk| desk.qbr_list()).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_quarters(shell: State<'_, Shell>, account: Id) -> Answer<Quarters> {
    shell.ask(move |desk| desk.qbr_quarters(account)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_prepare(
    shell: State<'_, Shell>,
    account: Id,
    quarter: Option<Quarter>,
    on: Option<NaiveDate>,
) -> Answer<DeckView> {
    shell
        .ask(move |desk| desk.qbr_prepare(account, quarter, on))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_hold(shell: State<'_, Shell>, qbr: Id) -> Answer<DeckView> {
    shell.ask(move |desk| desk.qbr_hold(qbr)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_open(shell: State<'_, Shell>, qbr: Id) -> Answer<DeckView> {
    shell.ask(move |desk| desk.qbr_open(qbr)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_edit_text(
    shell: State<'_, Shell>,
    qbr: Id,
    field: String,
    text: Option<String>,
) -> Answer<DeckView> {
    shell.ask(move |desk| desk.qbr_edit_text(qbr, &field, text)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_include(
    shell: State<'_, Shell>,
    qbr: Id,
    field: String,
    included: bool,
) -> Answer<DeckView> {
    shell
        .ask(move |desk| desk.qbr_include(qbr, &field, included))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_set_meeting(shell: State<'_, Shell>, qbr: Id, on: Option<NaiveDate>) -> Answer<DeckView> {
    shell.ask(move |desk| desk.qbr_set_meeting(qbr, on)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_export(app: AppHandle, shell: State<'_, Shell>, qbr: Id) -> Answer<Option<Exported>> {
    let name = shell.ask(move |desk| desk.qbr_file_name(qbr)).await?;
    match picker::pick(&app, Pick::Deck(name)).await {
        Some(path) => shell.ask(move |desk| desk.qbr_export(qbr, &path)).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_export_open(shell: State<'_, Shell>) -> Answer<()> {
    shell.ask(|desk| hand_over::open(&desk.qbr_exported()?)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_export_show(shell: State<'_, Shell>) -> Answer<()> {
    shell.ask(|desk| hand_over::show(&desk.qbr_exported()?)).await
}

#[tauri::command]
#[specta::specta]
pub async fn qbr_sources(shell: State<'_, Shell>, qbr: Id, mark: String) -> Answer<Vec<SourceView>> {
    shell.ask(move |desk| desk.qbr_sources(qbr, &mark)).await
}
