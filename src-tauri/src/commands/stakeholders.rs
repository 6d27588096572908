//! The stakeholder map: today, or as it stood on a day.

use chrono::NaiveDate;
use desk::stakeholders::{MapMove, MapView};
use model::{Arrangement, Id};
use tauri::State;

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
) -> Answer<()> {
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
