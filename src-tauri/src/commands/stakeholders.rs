//! The stakeholder map: today, or as it stood on a day.

use chrono::NaiveDate;
use desk::paper::Written;
use desk::stakeholders::{MapChangesView, MapMove, MapPersonView, MapView, MapWithout};
use model::{Arrangement, Id};
use tauri::{AppHandle, State};

use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn map_view(
    shell: State<'_, Shell>,
    account: Id,
    arrangement: Arrangement,
    day: Option<NaiveDate>,
) -> Answer<MapView> {
    shell.ask(move |desk| desk.map(account, arrangement, day)).await
}

/// Cards moved by one gesture.
#[tauri::command]
#[specta::specta]
pub async fn map_place(
    shell: State<'_, Shell>,
    account: Id,
    arrangement: Arrangement,
    moves: Vec<MapMove>,
) -> Answer<u32> {
    shell
        .ask(move |desk| desk.map_place(account, arrangement, &moves))
        .await
}

/// Takes a task that the map offers.
#[tauri::command]
#[specta::specta]
pub async fn map_accept(
    shell: State<'_, Shell>,
    account: Id,
    entity: String,
    record: Id,
    what: String,
) -> Answer<Id> {
    shell
        .ask(move |desk| desk.map_accept(account, &entity, record, &what))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn map_person(
    shell: State<'_, Shell>,
    account: Id,
    person: Id,
    day: Option<NaiveDate>,
) -> Answer<MapPersonView> {
    shell.ask(move |desk| desk.map_person(account, person, day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn map_without(
    shell: State<'_, Shell>,
    account: Id,
    person: Id,
    day: Option<NaiveDate>,
) -> Answer<MapWithout> {
    shell
        .ask(move |desk| desk.map_without(account, person, day))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn map_changes(
    shell: State<'_, Shell>,
    account: Id,
    since: NaiveDate,
    day: Option<NaiveDate>,
) -> Answer<MapChangesView> {
    shell.ask(move |desk| desk.map_changes(account, since, day)).await
}

/// Saves the map where a dialog says; nothing when that was cancelled.
#[tauri::command]
#[specta::specta]
pub async fn map_save(
    app: AppHandle,
    shell: State<'_, Shell>,
    account: Id,
    arrangement: Arrangement,
    day: Option<NaiveDate>,
) -> Answer<Option<Written>> {
    let name = shell
        .ask(move |desk| desk.map_file_name(account, arrangement))
        .await?;
    match picker::pick(&app, Pick::Map(name)).await {
        Some(path) => shell
            .ask(move |desk| desk.map_write(account, arrangement, day, &path))
            .await
            .map(Some),
        None => Ok(None),
    }
}
